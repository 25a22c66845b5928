//! What the pages of an incident and of a problem have in common: names, links, evidence, prose
//! of one record as a page shows them, and the sections that both have.

pub(super) mod actions;
pub(super) mod analysis;
pub(super) mod factors;
pub(super) mod findings;
pub(super) mod history;
mod methods;
pub(super) mod outline;
pub(super) mod references;
mod trees;

use super::context::{Context, RecordLinks};
use super::format::Time;
use super::markdown::{self, Links as _};
use super::vocabulary;
use crate::model::prose::Audience;
use crate::model::shape::{At, Field};
use crate::model::timeline::Evidence;
use crate::model::{Day, IncidentRecord, Moment, Prose};
use jiff::civil::Date;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// The way from a record's page to the site's root.
pub(super) const ROOT: &str = "../../";

/// A text that may lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    /// What the reader sees.
    pub(super) text: String,
    /// Where it leads; empty for a text.
    pub(super) href: String,
}

impl Piece {
    /// A text that leads nowhere.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: String::new() }
    }
}

/// Markup that a template may take as it is: a map with one field `html`, or nothing where it is
/// empty, so that a template can ask for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Html(String);

impl Html {
    /// Markup made by this program.
    pub(super) const fn new(markup: String) -> Self {
        Self(markup)
    }

    /// A paragraph of plain text.
    pub(super) fn paragraph(text: &str) -> Self {
        Self(format!("<p>{}</p>", markdown::escape(text)))
    }

    /// The markup.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing.
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_empty() {
            return serializer.serialize_none();
        }
        let mut html = serializer.serialize_struct("Html", 1)?;
        html.serialize_field("html", &self.0)?;
        html.end()
    }
}

/// Says what a record says, as seen from its page.
#[derive(Clone, Copy)]
pub(super) struct Teller<'c> {
    /// What all pages share.
    pub(super) context: &'c Context<'c>,
    /// Where its prose may lead.
    pub(super) links: RecordLinks<'c>,
    /// The record.
    pub(super) id: &'c str,
}

impl Teller<'_> {
    /// The language of a record's title, where it is not the page's; else empty.
    pub(super) fn title_language(&self) -> &'static str {
        let written = self.context.book().config.language();
        if written == self.context.language() { "" } else { written.word() }
    }

    /// A word of the page.
    pub(super) fn word(&self, key: &str) -> String {
        self.context.words.get(key)
    }

    /// For whom the page is, and to whom the record is opened: a bare "Public" on a page with
    /// internal text would read as leave to show it.
    pub(super) fn readers(&self, opened_to: Audience) -> String {
        if opened_to == Audience::Internal {
            return self.word("record_internal");
        }
        let opened_to = vocabulary::audience_inside(self.context.words, opened_to);
        self.context.words.with("record_internal_opened", &[("audience", opened_to.into())])
    }

    /// Prose as HTML. `prefix` must be its own on the page.
    pub(super) fn prose(&self, field: &Field<Prose>, prefix: &str) -> Html {
        field.get().map_or_else(Html::default, |prose| self.html(prose, prefix))
    }

    /// Prose as HTML.
    pub(super) fn html(&self, prose: &Prose, prefix: &str) -> Html {
        Html(self.context.prose(prose, &self.links, prefix))
    }

    /// The items of a list of prose.
    pub(super) fn items(&self, field: &Field<Vec<At<Prose>>>, prefix: &str) -> Vec<Html> {
        let one = |(at, prose): (usize, &At<Prose>)| self.html(prose, &format!("{prefix}{at}-"));
        field.items().iter().enumerate().map(one).collect()
    }

    /// Whoever is meant by the id of a role or team, or by a free text.
    pub(super) fn who(&self, field: &Field<String>) -> String {
        let config = &self.context.book().config;
        field.get().map_or_else(String::new, |id| config.owner_name(id).to_owned())
    }

    /// A text, empty where there is none.
    pub(super) fn said(field: &Field<String>) -> String {
        field.get().cloned().unwrap_or_default()
    }

    /// A day, for tables.
    pub(super) fn day(&self, field: &Field<Day>) -> Option<String> {
        field.get().map(|day| self.context.format.date_short(day.0))
    }

    /// The day of an instant.
    pub(super) fn day_of(&self, at: Moment) -> Date {
        self.context.format.day_of(at.instant)
    }

    /// The day that the head of a record's page names: the one on which it began.
    pub(super) fn known_day(&self, record: &IncidentRecord) -> Option<Date> {
        let begin = self.context.measured_of(&record.id).and_then(|of| of.moments.begin);
        begin
            .map(|begin| self.day_of(begin))
            .or_else(|| record.incident.date.copied().map(|day| day.0))
    }

    /// A moment: the time alone where it lies on a day that is known, else with its day.
    pub(super) fn moment(&self, at: Moment, known: Option<Date>) -> Time {
        let format = &self.context.format;
        let same = known == Some(self.day_of(at));
        let time = if same { format.clock(at.instant) } else { format.moment_short(at.instant) };
        format.about(time, at.approximate)
    }

    /// A service with the way to its page.
    pub(super) fn service(&self, id: &str) -> Piece {
        let config = &self.context.book().config;
        let href = match config.service(id) {
            Some(_) => format!("{ROOT}services/{id}/index.html"),
            None => String::new(),
        };
        Piece { text: config.service_name(id).to_owned(), href }
    }

    /// A record by its title; its id where it is not in this build.
    pub(super) fn record(&self, id: &str) -> Piece {
        match self.links.record(id) {
            Some((href, text)) => Piece { text, href },
            None => Piece::text(id),
        }
    }

    /// An address that somebody typed: linked where it may be, else shown as it is.
    pub(super) fn address(&self, title: &Field<String>, url: &str) -> Piece {
        let text = title.get().map_or(url, String::as_str).to_owned();
        let href = if markdown::leads_outside(url) {
            url.to_owned()
        } else {
            self.links.attachment(url).unwrap_or_default()
        };
        if href.is_empty() && text != url {
            return Piece::text(format!("{text} ({url})"));
        }
        Piece { text, href }
    }

    /// What shows something. A text that names an attachment leads to it.
    pub(super) fn evidence(&self, items: &[At<Evidence>]) -> Vec<Piece> {
        let one = |item: &At<Evidence>| match &item.value {
            Evidence::Text(text) => self.address(&Field::Absent, text),
            Evidence::Link(link) => {
                self.address(&link.title, link.url.get().map_or("", String::as_str))
            }
        };
        items.iter().map(one).collect()
    }
}
