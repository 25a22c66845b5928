//! Records as lists for readers outside show them, and texts under a heading.

use crate::measure::{ActionStanding, HomeDays};
use crate::model::action::Action;
use crate::model::shape::{At, Field};
use crate::model::{IncidentRecord, Prose};
use crate::site::context::Context;
use crate::site::format::Time;
use crate::site::listed::incident_link;
use crate::site::parts::{Badge, Link};
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// An incident in one row.
#[derive(Serialize)]
pub(super) struct IncidentRow {
    link: Link,
    /// Near miss or drill.
    kind: String,
    services: String,
    time: Option<Time>,
    /// How long it was felt.
    effect: String,
    status: Badge,
}

/// Incidents below one heading.
#[derive(Serialize)]
pub(super) struct Group {
    pub(super) title: String,
    /// The page of the month; empty on that page.
    pub(super) href: String,
    pub(super) rows: Vec<IncidentRow>,
}

/// An incident in one row of a page at `root`. The service that the page is about need not be named.
pub(super) fn incident_row(
    context: &Context<'_>,
    at: usize,
    root: &str,
    about: Option<&str>,
) -> IncidentRow {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let others = measured.effects.services.iter().copied().filter(|id| Some(*id) != about);
    IncidentRow {
        link: incident_link(record, root),
        kind: context.kind_text(measured),
        services: context.service_names(others),
        time: measured.moments.begin.map(|begin| context.day(context.format.day_of(begin.instant))),
        effect: context.effect_text(measured),
        status: vocabulary::status_badge(context.words, measured.status),
    }
}

/// Texts below a heading.
#[derive(Serialize)]
pub(super) struct Told {
    pub(super) title: String,
    texts: Vec<Html>,
    /// Whether the texts are items of a list.
    is_list: bool,
}

/// Collects what there is to tell of a record.
pub(super) struct Telling<'t, 'c> {
    pub(super) teller: &'t Teller<'c>,
    pub(super) told: Vec<Told>,
}

impl<'t, 'c> Telling<'t, 'c> {
    pub(super) const fn of(teller: &'t Teller<'c>) -> Self {
        Self { teller, told: Vec::new() }
    }

    /// A text, where there is one.
    pub(super) fn text(&mut self, key: &str, field: &Field<Prose>) {
        let html = self.teller.prose(field, &format!("{key}-"));
        self.push(key, vec![html], false);
    }

    /// A list, where there is one.
    pub(super) fn list(&mut self, key: &str, field: &Field<Vec<At<Prose>>>) {
        let items = self.teller.items(field, &format!("{key}-"));
        self.push(key, items, true);
    }

    fn push(&mut self, key: &str, texts: Vec<Html>, is_list: bool) {
        let texts: Vec<Html> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        if !texts.is_empty() {
            self.told.push(Told { title: self.teller.word(key), texts, is_list });
        }
    }
}

/// What is to be done, or was.
#[derive(Serialize)]
pub(super) struct ActionItem {
    title: String,
    text: Html,
    done_when: Html,
    state: Badge,
    /// "due 15 Jul 2026", "done 10 Jul 2026"
    when: String,
}

/// The opened actions of a record.
pub(super) fn actions(
    teller: &Teller<'_>,
    home: HomeDays,
    actions: &[At<Action>],
) -> Vec<ActionItem> {
    let context = teller.context;
    let zone = context.book().config.zone();
    let item = |(at, action): (usize, &At<Action>)| {
        let standing = ActionStanding::of(action, home, context.input.as_of, &zone);
        let named = action.title.get().or(action.id.get());
        let (key, day) = match standing.dates.done {
            Some(done) => ("open_done_on", Some(done)),
            None => ("open_due_on", action.due.copied().map(|due| due.0)),
        };
        let when = day
            .filter(|_| standing.dates.declined.is_none())
            .map(|day| context.words.with(key, &[("date", context.format.date_short(day).into())]));
        ActionItem {
            title: named.cloned().unwrap_or_default(),
            text: teller.prose(&action.text, &format!("action-{at}-")),
            done_when: teller.prose(&action.done_when, &format!("action-{at}-done-")),
            state: vocabulary::action_badge(context.words, standing.state),
            when: when.unwrap_or_default(),
        }
    };
    actions.iter().enumerate().map(item).collect()
}

/// The day of a record, or nothing.
pub(super) fn date(teller: &Teller<'_>, record: &IncidentRecord) -> String {
    teller.known_day(record).map_or_else(String::new, |day| teller.context.format.date(day))
}
