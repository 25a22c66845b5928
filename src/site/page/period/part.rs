//! What a part of a report is made of, and when a list is too long for a document.

use super::{Case, ROOT};
use crate::site::figures::block::Block;
use crate::site::figures::figure::{Piece, Shown};
use crate::site::format::Time;
use crate::site::listed::{ActionRow, IncidentGroup, month_path};
use crate::site::markdown::escape;
use crate::site::parts::{Badge, Link, Severity};
use crate::site::record::Html;
use crate::statistics::report::Figure;
use serde::Serialize;

/// Rows of one list; of more, the months' pages tell.
pub(super) const ROWS: usize = 30;

/// A part of the report. What is empty is left out.
#[derive(Serialize, Default)]
pub(super) struct Part {
    /// Its anchor.
    pub(super) id: &'static str,
    pub(super) title: String,
    /// Records behind figures: of use on a screen, and left out of the printed document.
    pub(super) is_for_screens: bool,
    pub(super) blocks: Vec<Block>,
    pub(super) majors: Vec<Major>,
    pub(super) groups: Vec<IncidentGroup>,
    pub(super) actions: Vec<Actions>,
    /// Blocks that stand below the lists.
    pub(super) after: Vec<Block>,
}

/// An incident that is told of in a line of its own.
#[derive(Serialize)]
pub(super) struct Major {
    pub(super) link: Link,
    pub(super) id: String,
    pub(super) time: Option<Time>,
    pub(super) priority: String,
    pub(super) severity: Option<Severity>,
    pub(super) status: Badge,
    pub(super) services: String,
    pub(super) facts: String,
    pub(super) summary: String,
}

/// A table of actions.
#[derive(Serialize)]
pub(super) struct Actions {
    /// Its anchor.
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) rows: Vec<ActionRow>,
    pub(super) more: String,
}

impl Case<'_> {
    pub(super) fn word(&self, key: &str) -> String {
        self.writer.word(key)
    }

    /// A count of this period, with its place in the JSON.
    pub(super) fn count(&self, path: &str, n: usize) -> Shown {
        self.writer.count(&format!("period.{path}"), n)
    }

    /// A count in a sentence, small ones as words, that leads to its records. `first` begins it.
    pub(super) fn spelled(&self, path: &str, n: usize, href: &str, first: bool) -> Piece {
        let key = if first { "home_count_first" } else { "home_count" };
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let figure = Figure(n as f64);
        let path = format!("period.{path}");
        let shown = self.writer.shown(&path, figure, |context| context.count(key, n));
        Piece::Markup(if n == 0 { shown.html() } else { shown.linked(href) })
    }

    /// An incident with its title; on paper with its id too.
    pub(super) fn incident(&self, at: usize) -> Html {
        let id = &self.context.book().incidents[at].id;
        let title = self.title(at);
        Html::new(format!("{}<small class=\"id ponly\">{}</small>", title.as_str(), escape(id)))
    }

    /// An incident with its title, for sentences.
    pub(super) fn title(&self, at: usize) -> Html {
        let link = Piece::Link(self.writer.incident(at));
        self.writer.sentence("statistics_linked", &[("link", link)])
    }

    /// A service with its name.
    pub(super) fn service(&self, id: &str) -> Html {
        let text = self.context.book().config.service_name(id).to_owned();
        let link = Piece::Link(Link { href: format!("{ROOT}services/{id}/index.html"), text });
        self.writer.sentence("statistics_linked", &[("link", link)])
    }

    /// Where all incidents of the period stand: the pages of its months.
    pub(super) fn months(&self) -> Html {
        let months = self.own.rate.months.iter().filter(|month| !month.incidents.is_empty());
        let links = months.map(|month| {
            let text = self.context.words.with(
                "incidents_counted",
                &[
                    ("what", self.context.format.month(month.first).into()),
                    ("n", month.incidents.len().into()),
                ],
            );
            let link = Link { href: format!("{ROOT}{}", month_path(month.first)), text };
            let link = Piece::Link(link);
            self.writer.sentence("statistics_linked", &[("link", link)]).as_str().to_owned()
        });
        let list = Piece::Markup(Html::new(links.collect::<Vec<_>>().join(" · ")));
        self.writer.sentence("period_in_full", &[("months", list)])
    }

    /// Where the rest of a long list stands: in the reports of the period's parts, else in the pages
    /// of its months. Empty where the list is whole.
    pub(super) fn rest(&self, all: usize, id: &str) -> Vec<Html> {
        let Some(rest) = all.checked_sub(ROWS).filter(|rest| *rest > 0) else { return Vec::new() };
        let parts = self.own.key.parts().into_iter();
        let parts = parts.filter_map(|key| self.context.period(key)).map(|part| {
            let href = format!("{ROOT}{}#{id}", super::path(part.key));
            let link = Piece::Link(Link { href, text: self.name(part) });
            self.writer.sentence("statistics_linked", &[("link", link)]).as_str().to_owned()
        });
        let parts: Vec<String> = parts.collect();
        let n = ("n", Piece::Count(rest));
        let count = ("count", Piece::Text(self.context.figure(rest)));
        if parts.is_empty() {
            let more = self.writer.sentence("period_more", &[n, count]);
            return vec![more, self.months()];
        }
        let list = ("parts", Piece::Markup(Html::new(parts.join(" · "))));
        vec![self.writer.sentence("period_more_in", &[n, count, list])]
    }
}
