//! Text that people wrote to be read: Markdown, by audience and language, with what it refers to.

use super::shape::{At, Kind, Node, Place, Reader, SchemaBook, Shape, not_empty, or_empty, words};
use crate::model::shape::phrase as say;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use serde_json::{Value, json};

words! {
    /// Who may read a text. The order is the order of trust.
    pub enum Audience {
        /// Everyone.
        Public = "public",
        /// Customers, management, partners under agreement.
        Stakeholders = "stakeholders",
        /// Own staff only.
        Internal = "internal",
    }
}

words! {
    /// The languages of the site.
    pub enum Language {
        /// English.
        En = "en",
        /// German.
        De = "de",
    }
}

/// A prose field: one text, or one for each audience and language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prose {
    /// The texts, in file order.
    pub texts: Vec<ProseText>,
}

/// One text of a prose field.
#[derive(Debug, Clone, PartialEq)]
pub struct ProseText {
    /// For whom it was written; absent: internal.
    pub audience: Option<Audience>,
    /// In which language; absent: the casebook's.
    pub language: Option<Language>,
    /// The Markdown.
    pub markdown: String,
    /// Where it stands.
    pub place: Place,
    /// The records and files that it refers to.
    pub references: Vec<Reference>,
}

/// Something that a text refers to inside the casebook.
#[derive(Debug, Clone, PartialEq)]
pub enum Reference {
    /// `[[2026-02-11-pool-exhaustion]]`: a record.
    Record(At<String>),
    /// `[log](attachments/app.log)`: a file beside the record.
    File(At<String>),
}

/// Stands in a `[[link]]` to a record that the readers of a text may not see. No record has this id.
pub const NOT_OPENED: &str = "…";

/// The Markdown that prose may use: CommonMark, tables, footnotes, task lists, `[[links]]`.
pub fn markdown_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS
}

impl Prose {
    /// The fullest text for somebody who may read everything, in a language where there is one.
    pub fn internal(&self, language: Language) -> Option<&ProseText> {
        self.texts.iter().max_by_key(|text| {
            (
                text.language == Some(language),
                text.language.is_none(),
                text.audience.unwrap_or(Audience::Internal),
            )
        })
    }

    /// Everything that any of its texts refers to.
    pub fn references(&self) -> impl Iterator<Item = &Reference> {
        self.texts.iter().flat_map(|text| &text.references)
    }
}

impl Shape for Prose {
    const IS_TEXT: bool = true;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut prose = Self::default();
        let whole = read_level(node, None, None, reader, &mut prose);
        whole.then_some(prose)
    }

    fn schema(book: &mut SchemaBook) -> Value {
        let text = String::schema(book);
        let described = |schema: &Value, description: &str| {
            let mut schema = schema.clone();
            schema["description"] = json!(description);
            schema
        };
        let prose = book.define("Prose", |_| {
            let by_language = json!({
                "type": "object",
                "properties": {
                    "en": described(&text, "The text in English."),
                    "de": described(&text, "The text in German."),
                },
                "additionalProperties": false,
            });
            let leaf = json!({"anyOf": [text, by_language]});
            let by_audience = json!({
                "type": "object",
                "properties": {
                    "public": described(&leaf, "The text that everyone may read."),
                    "stakeholders": described(&leaf, "The text for customers, management and partners."),
                    "internal": described(&leaf, "The text for own staff only."),
                },
                "additionalProperties": false,
            });
            json!({"description": "Text (Markdown), or one for each audience or language.", "anyOf": [not_empty(text.clone()), by_language, by_audience]})
        });
        or_empty(prose)
    }
}

/// Reads one level: a text, a map by audience (outermost only), or a map by language.
fn read_level(
    node: Node<'_>,
    audience: Option<Audience>,
    language: Option<Language>,
    reader: &mut Reader<'_>,
    prose: &mut Prose,
) -> bool {
    let place = node.place;
    match node.kind {
        Kind::Map(entries) if language.is_none() => {
            let mut whole = true;
            for (key, value) in entries {
                reader.slips(Some(&key.text), &value);
                let by_audience = Audience::from_word(&key.text).filter(|_| audience.is_none());
                let by_language = Language::from_word(&key.text);
                whole &= match (by_audience, by_language) {
                    _ if value.is_empty() => true,
                    (Some(audience), _) => read_level(value, Some(audience), None, reader, prose),
                    (None, Some(language)) => {
                        read_level(value, audience, Some(language), reader, prose)
                    }
                    (None, None) => {
                        reader.unknown_key(
                            &key,
                            &value,
                            if audience.is_none() {
                                &["public", "stakeholders", "internal", "en", "de"]
                            } else {
                                &["en", "de"]
                            },
                        );
                        key.is_own()
                    }
                };
            }
            whole
        }
        Kind::Scalar { text, .. } => {
            let references = references(&text, place, reader);
            // Nearly always the only one; growth by doubling would keep room for three more.
            prose.texts.reserve_exact(1);
            prose.texts.push(ProseText {
                audience,
                language,
                markdown: text.into_owned(),
                place,
                references,
            });
            true
        }
        kind @ (Kind::List(_) | Kind::Map(_)) => {
            reader.wrong_node(&Node { kind, place }, say::TEXT);
            false
        }
    }
}

/// What a text refers to inside the casebook, each at its own place in the file.
fn references(markdown: &str, place: Place, reader: &Reader<'_>) -> Vec<Reference> {
    // Most texts have no link; only those with one pay for a Markdown pass.
    if !markdown.contains("[[") && !markdown.contains("](") && !markdown.contains("]:") {
        return Vec::new();
    }
    let raw = reader.source.get(place.start as usize..place.end as usize).unwrap_or_default();
    let mut searched = 0;
    let mut found = Vec::new();
    for event in Parser::new_ext(markdown, markdown_options()) {
        let (target, is_record) = match event {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. }) => {
                (dest_url.to_string(), true)
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if names_a_file(&dest_url) =>
            {
                (dest_url.to_string(), false)
            }
            _ => continue,
        };
        // Quotes, folds and indentation lie between the decoded text and the file; the target
        // itself stands there letter for letter, in order.
        let at = raw.get(searched..).and_then(|rest| rest.find(&target)).map(|at| at + searched);
        let target_place = at.map_or(place, |at| {
            searched = at + target.len();
            let start = place.start + u32::try_from(at).unwrap_or(0);
            Place { file: place.file, start, end: start + u32::try_from(target.len()).unwrap_or(0) }
        });
        let target = At::new(target, target_place);
        found.push(if is_record { Reference::Record(target) } else { Reference::File(target) });
    }
    found
}

/// A destination that names a file beside the record, not an address and not an anchor.
pub fn names_a_file(destination: &str) -> bool {
    let scheme = destination.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'));
    !destination.is_empty() && !scheme && !destination.starts_with(['#', '/', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::shape::FileId;
    use jiff::tz::TimeZone;

    #[test]
    fn references_are_found_at_their_place() {
        let source = "see [[2026-02-11-pool]] and `[[not-this]]`, [log](attachments/a.log), [site](https://x.example)";
        let zone = TimeZone::UTC;
        let mut reader = Reader::new(FileId(0), source, &zone);
        let place =
            Place { file: FileId(0), start: 0, end: u32::try_from(source.len()).expect("short") };
        let node = Node { kind: Kind::Scalar { text: source.into(), plain: true }, place };
        let prose = Prose::read(node, &mut reader).expect("readable");
        let found: Vec<_> = prose
            .references()
            .map(|reference| match reference {
                Reference::Record(at) | Reference::File(at) => {
                    (at.value.as_str(), &source[at.place.start as usize..at.place.end as usize])
                }
            })
            .collect();
        assert_eq!(
            found,
            [("2026-02-11-pool", "2026-02-11-pool"), ("attachments/a.log", "attachments/a.log")]
        );
    }
}
