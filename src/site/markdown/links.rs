//! Links and pictures of prose: where each may lead, and what stands in its place if it may not.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::destination::{Destination, classify};
use super::{Events, Open, Writer, escape, markup};

impl Writer<'_> {
    pub(super) fn open_link<'t>(
        &mut self,
        link_type: LinkType,
        destination: &str,
        title: &str,
        events: &mut impl Iterator<Item = Event<'t>>,
        out: &mut Events<'t>,
    ) {
        if let LinkType::WikiLink { has_pothole } = link_type {
            let id = destination.trim();
            let Some((href, name)) = self.prose.links.record(id) else {
                self.open.push(Open::Nothing);
                return;
            };
            out.push(markup(format!("<a href=\"{}\">", escape(&href))));
            self.open.push(Open::Anchor);
            if !has_pothole {
                // The text of a bare link is the id; the reader wants the title.
                events.next();
                out.push(Event::Text(name.into()));
            }
            return;
        }
        let mailto;
        let destination = match link_type {
            LinkType::Email => {
                mailto = format!("mailto:{destination}");
                &mailto
            }
            _ => destination,
        };
        match self.href(destination) {
            Some(attributes) => {
                // A bare address is not written out a second time in print.
                let bare = if link_type == LinkType::Autolink { " class=\"url\"" } else { "" };
                out.push(markup(format!("<a {attributes}{}{bare}>", titled(title))));
                self.open.push(Open::Anchor);
            }
            None => self.open.push(Open::Nothing),
        }
    }

    /// Attributes of a link to a destination, if it may be linked.
    fn href(&self, destination: &str) -> Option<String> {
        match classify(destination)? {
            Destination::Foreign => {
                Some(format!("href=\"{}\" rel=\"noopener noreferrer\"", escape(destination)))
            }
            Destination::Mail | Destination::Fragment => {
                Some(format!("href=\"{}\"", escape(destination)))
            }
            Destination::Relative => {
                Some(format!("href=\"{}\"", escape(&self.prose.links.attachment(destination)?)))
            }
        }
    }

    /// A picture of the record is shown, one of another host is linked: a page asks no other
    /// host for anything.
    pub(super) fn picture<'t>(
        &self,
        link_type: LinkType,
        destination: &str,
        title: &str,
        text: String,
    ) -> Event<'t> {
        let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
        match classify(destination) {
            Some(Destination::Relative) if !is_wiki => {
                match self.prose.links.attachment(destination) {
                    Some(address) => markup(format!(
                        "<img src=\"{}\" alt=\"{}\"{}{} loading=\"lazy\">",
                        escape(&address),
                        escape(&text),
                        sized(self.prose.links.pixels(destination)),
                        titled(title),
                    )),
                    None => Event::Text(text.into()),
                }
            }
            // No link inside a link.
            Some(Destination::Foreign)
                if !self.open.iter().any(|open| matches!(open, Open::Anchor)) =>
            {
                let shown = if text.is_empty() { destination } else { &text };
                markup(format!(
                    "<a href=\"{}\" rel=\"noopener noreferrer\"{}>{}</a>",
                    escape(destination),
                    titled(title),
                    escape(shown).replace("&quot;", "\""),
                ))
            }
            Some(_) | None => Event::Text(text.into()),
        }
    }
}

/// The room of a picture, kept free until it comes.
fn sized(pixels: Option<(u32, u32)>) -> String {
    pixels.map_or_else(String::new, |(width, height)| {
        format!(" width=\"{width}\" height=\"{height}\"")
    })
}

fn titled(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(title)) }
}

/// The text of a picture, up to its end; pictures inside pictures are text as well.
pub(super) fn alternative<'t>(events: &mut impl Iterator<Item = Event<'t>>) -> String {
    let (mut depth, mut text) = (0_usize, String::new());
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) if depth == 0 => break,
            Event::End(TagEnd::Image) => depth -= 1,
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                text += &part;
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
