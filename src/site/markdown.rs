//! Markdown of a prose field in, HTML of a page out: CommonMark with tables, footnotes, task
//! lists and strikethrough. No markup of the record survives, and no destination that was not
//! asked for: what is refused is shown as text, never dropped.
//!
//! The steps: (1) the parser's events; (2) footnote definitions are set aside; (3) each event is
//! kept, replaced by our own markup, or turned into text; (4) the events are written; (5) the
//! footnotes follow as a list.

mod destination;
mod links;

use std::collections::BTreeMap;

use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html,
};

use super::words::Words;
use crate::model::prose::markdown_options;

/// Where prose may lead. A reference that is not answered is shown as text.
pub trait Links {
    /// Address and title of the record that `[[id]]` names, as seen from the page.
    fn record(&self, id: &str) -> Option<(String, String)>;
    /// Address of the file that a relative destination names, as seen from the page.
    fn attachment(&self, path: &str) -> Option<String>;
    /// Width and height in pixels of the picture that a relative destination names.
    fn pixels(&self, _path: &str) -> Option<(u32, u32)> {
        None
    }
}

/// Prose that leads nowhere but to other hosts.
pub struct NoLinks;

impl Links for NoLinks {
    fn record(&self, _: &str) -> Option<(String, String)> {
        None
    }

    fn attachment(&self, _: &str) -> Option<String> {
        None
    }
}

/// How the prose of one field is shown.
#[derive(Clone, Copy)]
pub struct Prose<'a> {
    /// Words of the page.
    pub words: &'a Words,
    /// Begins every id, so that two fields of a page never share one: `summary-`.
    pub prefix: &'a str,
    /// The level at which the prose's own first level stands: 4 for `<h4>`.
    pub top_heading: usize,
    /// Where references lead.
    pub links: &'a dyn Links,
}

/// Characters with a meaning in HTML, written as text or inside a double-quoted attribute.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out
}

/// Whether an address that somebody typed may be linked: `http`, `https` or `mailto`.
pub fn leads_outside(address: &str) -> bool {
    use destination::{Destination, classify};
    matches!(classify(address), Some(Destination::Foreign | Destination::Mail))
}

impl Prose<'_> {
    /// Markdown as HTML.
    pub fn html(&self, markdown: &str) -> String {
        match plain_sentence(markdown) {
            Some(sentence) => format!("<p>{sentence}</p>\n"),
            None => self.parsed(markdown),
        }
    }

    fn parsed(&self, markdown: &str) -> String {
        let (body, mut definitions) = set_aside(Parser::new_ext(markdown, markdown_options()));
        let mut writer = Writer { prose: self, numbers: BTreeMap::new(), open: Vec::new() };
        let mut out = String::with_capacity(markdown.len() * 3 / 2);
        html::push_html(&mut out, writer.replace(body).into_iter());
        let mut notes: Vec<String> = Vec::new();
        // A note may refer to notes; those that nothing refers to come last rather than vanish.
        while !definitions.is_empty() {
            let next =
                writer.name_of(notes.len() + 1).or_else(|| definitions.keys().next().cloned());
            let Some(name) = next else { break };
            let number = writer.number(&name);
            let events = definitions.remove(&name).unwrap_or_default();
            let mut note = String::new();
            html::push_html(&mut note, writer.replace(events).into_iter());
            let back = self.words.get("prose_footnote_back");
            notes.push(format!(
                "<li id=\"{0}note-{number}\">{note}<a href=\"#{0}ref-{number}\" aria-label=\"{1} {number}\">↩</a></li>\n",
                escape(self.prefix), escape(&back),
            ));
        }
        if !notes.is_empty() {
            let label = escape(&self.words.get("prose_footnotes"));
            let begin = format!("<ol class=\"notes\" aria-label=\"{label}\">\n");
            out.extend([begin, notes.concat(), "</ol>\n".to_owned()]);
        }
        out
    }
}

/// A text that means itself in Markdown and in HTML, as most entries of a timeline do: it needs no
/// parser. One line that begins with a letter and has no character with a meaning; a property
/// test holds this against the parser.
fn plain_sentence(markdown: &str) -> Option<&str> {
    let text = markdown.strip_suffix('\n').unwrap_or(markdown);
    let means_itself = |c: char| {
        c.is_alphanumeric()
            || matches!(c, ' ' | ',' | '.' | ';' | ':' | '%' | '?' | '/' | '(' | ')' | '\'')
    };
    let plain = text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().all(means_itself);
    plain.then_some(text)
}

/// Markdown without its marks, on one line: for descriptions, titles and search.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, markdown_options()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out += &text;
            }
            Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock,
            ) => out.push(' '),
            Event::Start(_)
            | Event::End(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a text shows pictures, and what it says that each shows.
pub fn pictures(markdown: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if !markdown.contains("![") {
        return found;
    }
    let mut events = Parser::new_ext(markdown, markdown_options());
    while let Some(event) = events.next() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            found.push((dest_url.to_string(), links::alternative(&mut events)));
        }
    }
    found
}

type Events<'t> = Vec<Event<'t>>;

/// The text, and the footnote definitions by name.
fn set_aside<'t>(
    events: impl Iterator<Item = Event<'t>>,
) -> (Events<'t>, BTreeMap<String, Events<'t>>) {
    let (mut body, mut definitions) = (Vec::new(), BTreeMap::new());
    let mut open: Vec<(String, Events<'t>)> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                open.push((name.to_string(), Vec::new()));
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((name, events)) = open.pop() {
                    definitions.entry(name).or_insert(events);
                }
            }
            event => open.last_mut().map_or(&mut body, |(_, events)| events).push(event),
        }
    }
    (body, definitions)
}

/// What must be written when a link or picture ends.
enum Open {
    Anchor,
    Nothing,
}

struct Writer<'a> {
    prose: &'a Prose<'a>,
    /// Footnotes by name: number, in the order in which the text refers to them.
    numbers: BTreeMap<String, usize>,
    open: Vec<Open>,
}

fn markup<'t>(html: impl Into<CowStr<'t>>) -> Event<'t> {
    Event::InlineHtml(html.into())
}

impl Writer<'_> {
    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    fn name_of(&self, number: usize) -> Option<String> {
        self.numbers.iter().find(|(_, found)| **found == number).map(|(name, _)| name.clone())
    }

    /// The one place where events become others. Only events made by [`markup`] are written
    /// without escaping, and none of those comes from the parser.
    fn replace<'t>(&mut self, events: Events<'t>) -> Events<'t> {
        let mut out = Vec::with_capacity(events.len());
        let mut columns: Vec<Alignment> = Vec::new();
        let (mut in_head, mut column) = (false, 0);
        let mut events = events.into_iter();
        while let Some(event) = events.next() {
            match event {
                Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
                Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
                Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
                Event::Start(Tag::Heading { level, .. }) => {
                    let level = self.shifted(level);
                    out.push(Event::Start(Tag::Heading {
                        level,
                        id: None,
                        classes: vec![],
                        attrs: vec![],
                    }));
                }
                Event::End(TagEnd::Heading(level)) => {
                    out.push(Event::End(TagEnd::Heading(self.shifted(level))));
                }
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    self.open_link(link_type, &dest_url, &title, &mut events, &mut out);
                }
                Event::End(TagEnd::Link) => {
                    if let Some(Open::Anchor) = self.open.pop() {
                        out.push(markup("</a>"));
                    }
                }
                Event::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                    let text = links::alternative(&mut events);
                    out.push(self.picture(link_type, &dest_url, &title, text));
                }
                Event::Start(Tag::Table(alignments)) => {
                    columns = alignments;
                    // A group, not a region: many regions of one name would crowd the landmarks.
                    out.push(markup(format!(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table>",
                        escape(&self.prose.words.get("prose_table"))
                    )));
                }
                Event::End(TagEnd::Table) => out.push(markup("</tbody></table></div>\n")),
                Event::Start(Tag::TableHead) => {
                    (in_head, column) = (true, 0);
                    out.push(markup("<thead><tr>"));
                }
                Event::End(TagEnd::TableHead) => {
                    in_head = false;
                    out.push(markup("</tr></thead><tbody>\n"));
                }
                Event::Start(Tag::TableRow) => {
                    column = 0;
                    out.push(markup("<tr>"));
                }
                Event::End(TagEnd::TableRow) => out.push(markup("</tr>\n")),
                Event::Start(Tag::TableCell) => {
                    // The writer of the crate would align with `style`, which the policy forbids.
                    let class = match columns.get(column) {
                        Some(Alignment::Right) => " class=\"n\"",
                        Some(Alignment::Center) => " class=\"c\"",
                        Some(Alignment::Left | Alignment::None) | None => "",
                    };
                    let cell = if in_head { "<th scope=\"col\"" } else { "<td" };
                    out.push(markup(format!("{cell}{class}>")));
                }
                Event::End(TagEnd::TableCell) => {
                    column += 1;
                    out.push(markup(if in_head { "</th>" } else { "</td>" }));
                }
                Event::Start(Tag::CodeBlock(kind)) => out.push(markup(code_begin(&kind))),
                Event::FootnoteReference(name) => out.push(self.reference(&name)),
                Event::TaskListMarker(is_done) => out.push(self.task(is_done)),
                // As browsers write them, so that a second reading changes no byte.
                Event::HardBreak => out.push(markup("<br>\n")),
                Event::Rule => out.push(markup("<hr>\n")),
                event => out.push(event),
            }
        }
        out
    }

    fn shifted(&self, level: HeadingLevel) -> HeadingLevel {
        let level = (level as usize + self.prose.top_heading).saturating_sub(1).clamp(1, 6);
        HeadingLevel::try_from(level).expect("one to six are levels")
    }

    fn reference<'t>(&mut self, name: &str) -> Event<'t> {
        let is_first = !self.numbers.contains_key(name);
        let number = self.number(name);
        let prefix = escape(self.prose.prefix);
        let id = if is_first { format!(" id=\"{prefix}ref-{number}\"") } else { String::new() };
        markup(format!("<sup{id}><a href=\"#{prefix}note-{number}\">{number}</a></sup>"))
    }

    /// A check box that cannot be ticked is a word and a mark, not a form field.
    fn task<'t>(&self, is_done: bool) -> Event<'t> {
        let (mark, word) = if is_done {
            ("☑", self.prose.words.get("prose_task_done"))
        } else {
            ("☐", self.prose.words.get("prose_task_open"))
        };
        markup(format!("<span role=\"img\" aria-label=\"{}\">{mark}</span> ", escape(&word)))
    }
}

/// A block of code scrolls, so the keyboard must reach it. The language of a fence becomes a
/// class if it is a name.
fn code_begin(kind: &CodeBlockKind<'_>) -> String {
    let is_part_of_name =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '+');
    let language = match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or(""),
        CodeBlockKind::Indented => "",
    };
    if language.is_empty() || !language.chars().all(is_part_of_name) {
        return "<pre tabindex=\"0\"><code>".to_owned();
    }
    format!("<pre tabindex=\"0\"><code class=\"language-{language}\">")
}

#[cfg(test)]
mod tests;
