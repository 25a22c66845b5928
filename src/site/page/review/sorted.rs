//! Findings in the order of a reader's interest, and grouped by the record that they lie in.

use super::{NotedItem, rule_link};
use crate::check::rule;
use crate::diagnostic::{Finding, Severity};
use crate::model::incident::Names;
use crate::site::context::Context;
use crate::site::parts::Link;
use jiff::Timestamp;
use serde::Serialize;
use std::cmp::Reverse;

/// What belongs to one record, or to a file that belongs to none.
#[derive(Serialize)]
pub(super) struct Group<T> {
    /// To the record's page; `None` for a file.
    link: Option<Link>,
    /// The record's id, or the file's path.
    id: String,
    items: Vec<T>,
}

impl<T> Group<T> {
    /// Neighbours of one record become one group; the order stays.
    pub(super) fn of<'f, F: 'f>(
        context: &Context<'_>,
        all: impl Iterator<Item = &'f F>,
        finding: impl Fn(&F) -> &Finding,
        item: impl Fn(&F) -> T,
    ) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for one in all {
            let file = finding(one).place.file;
            let record = context.book().record_of(file);
            let id = record.unwrap_or_else(|| context.path(file));
            match groups.last_mut() {
                Some(group) if group.id == id => group.items.push(item(one)),
                _ => groups.push(Self {
                    link: record.and_then(|id| record_link(context, id)),
                    id: id.to_owned(),
                    items: vec![item(one)],
                }),
            }
        }
        groups
    }
}

/// The page of a record, as seen from the review page.
fn record_link(context: &Context<'_>, id: &str) -> Option<Link> {
    if let Some(record) = context.book().incident(id) {
        let href = format!("../incidents/{id}/index.html");
        return Some(Link { href, text: record.title().to_owned() });
    }
    let record = context.book().problem(id)?;
    let href = format!("../problems/{id}/index.html");
    Some(Link { href, text: record.title().to_owned() })
}

/// The gravest first; of one severity what lies outside of records (it may spoil them all), then
/// the newest incident, then problems. At most so many.
pub(super) fn sorted<'f, F>(
    context: &Context<'_>,
    all: impl Iterator<Item = &'f F>,
    finding: impl Fn(&F) -> &Finding,
    most: usize,
) -> Vec<&'f F> {
    let mut all: Vec<&F> = all.collect();
    // Stable: within a record findings keep the order of their places.
    all.sort_by_cached_key(|one| {
        let finding = finding(one);
        let record = context.book().record_of(finding.place.file);
        let rank =
            record.map_or((0, Reverse(Timestamp::MAX), String::new()), |id| newest(context, id));
        (finding.severity().unwrap_or(Severity::Note), rank)
    });
    all.truncate(most);
    all
}

fn newest(context: &Context<'_>, id: &str) -> (u8, Reverse<Timestamp>, String) {
    match context.measured_of(id) {
        Some(measured) => {
            let begin = measured.moments.begin.map_or(Timestamp::MIN, |begin| begin.instant);
            (1, Reverse(begin), id.to_owned())
        }
        None => (2, Reverse(Timestamp::MIN), id.to_owned()),
    }
}

/// What records themselves say about a rule (`notes:`), newest incident first.
pub(super) fn notes(context: &Context<'_>, most: usize) -> Vec<Group<NotedItem>> {
    let book = context.book();
    let incidents = book.incidents.iter().map(|record| {
        let rca = record.rca().and_then(|rca| rca.notes.get());
        (record.id.as_str(), [record.incident.notes.get(), rca])
    });
    let problems = book.problems.iter().map(|record| {
        let rca = record.problem.rca.get().and_then(|rca| rca.notes.get());
        (record.id.as_str(), [record.problem.notes.get(), rca])
    });
    let mut groups: Vec<_> = incidents
        .chain(problems)
        .filter_map(|(id, notes)| {
            let items: Vec<NotedItem> = notes.into_iter().flatten().flat_map(items).collect();
            (!items.is_empty()).then(|| {
                (
                    newest(context, id),
                    Group { link: record_link(context, id), id: id.to_owned(), items },
                )
            })
        })
        .collect();
    groups.sort_by(|(a, _), (b, _)| a.cmp(b));
    groups.truncate(most);
    groups.into_iter().map(|(_, group)| group).collect()
}

fn items(notes: &Names) -> impl Iterator<Item = NotedItem> + '_ {
    notes.iter().map(|(word, text)| NotedItem {
        link: rule(word).map(|rule| rule_link(rule.code)),
        rule: word.to_owned(),
        text: text.value.clone(),
    })
}
