//! What happened: the major incidents, each in a line of its own; then the others, or, where they are
//! many, their counts by service and priority.

use super::part::{Major, Part, ROWS};
use super::{Case, ROOT};
use crate::model::incident::Priority;
use crate::site::figures::block::{Block, Cell, Table};
use crate::site::figures::figure::Piece;
use crate::site::listed::{IncidentGroup, incident_link};
use crate::site::record::Html;
use crate::site::vocabulary;
use std::collections::{BTreeMap, BTreeSet};

/// Incidents below P2 are listed one by one up to so many.
const OTHERS: usize = 30;
/// Letters of a summary; the report has all of it.
const SUMMARY: usize = 280;

impl Case<'_> {
    pub(super) fn happened(&self) -> Part {
        let measured = &self.context.measured;
        let all = &self.own.lists.incidents;
        let is_grave = |at: &usize| {
            measured[*at].priorities.highest().is_some_and(|highest| highest <= Priority::P2)
        };
        let (majors, rest): (Vec<usize>, Vec<usize>) =
            all.iter().partition(|at| measured[**at].is_major);
        let (grave, others): (Vec<usize>, Vec<usize>) = rest.into_iter().partition(is_grave);
        let mut groups = Vec::new();
        let mut add = |key: &str, list: &[usize], limit: usize| {
            if !list.is_empty() {
                groups.push(self.group(key, list, limit));
            }
        };
        add("period_group_grave", &grave, ROWS);
        let are_listed = others.len() <= OTHERS;
        if are_listed {
            add("period_group_others", &others, OTHERS);
        }
        let mut after = Vec::new();
        let mut sentences = self.rest(majors.len().max(grave.len()), "happened");
        if !are_listed {
            sentences.push(self.writer.sentence("period_others_counted", &[]));
        }
        if !sentences.is_empty() {
            let table = (!are_listed).then(|| self.by_service(&others));
            let remarks = if are_listed { Vec::new() } else { vec![self.months()] };
            after.push(Block { sentences, table, remarks, ..Block::default() });
        }
        Part {
            id: "happened",
            title: self.word("period_happened"),
            blocks: vec![Block { sentences: self.counted_apart(), ..Block::default() }],
            majors: majors.iter().take(ROWS).map(|at| self.major(*at)).collect(),
            groups,
            after,
            ..Part::default()
        }
    }

    /// Near misses and drills; that nothing happened.
    fn counted_apart(&self) -> Vec<Html> {
        let of = &self.own.incidents;
        let mut sentences = Vec::new();
        if of.count == 0 {
            sentences.push(self.writer.sentence("period_happened_none", &[]));
        }
        if of.near_misses + of.drills_excluded > 0 {
            let near = self.count("incidents.near_misses", of.near_misses);
            let drill = self.count("incidents.drills_excluded", of.drills_excluded);
            let pieces = [
                ("near", Piece::Count(of.near_misses)),
                ("nears", Piece::Figure(near)),
                ("drill", Piece::Count(of.drills_excluded)),
                ("drills", Piece::Figure(drill)),
            ];
            sentences.push(self.writer.sentence("period_counted_apart", &pieces));
        }
        sentences
    }

    pub(super) fn group(&self, key: &str, list: &[usize], limit: usize) -> IncidentGroup {
        let rows = list.iter().take(limit);
        IncidentGroup {
            title: self.word(key),
            href: String::new(),
            count: self.context.count("incidents_records", list.len()),
            rows: rows
                .map(|at| self.context.incident_row(*at, ROOT, None).without_facets())
                .collect(),
        }
    }

    fn major(&self, at: usize) -> Major {
        let context = self.context;
        let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
        let words = context.words;
        let mut facts = Vec::new();
        let effect = context.effect_text(measured);
        if !effect.is_empty() {
            facts.push(words.with("period_major_effect", &[("effect", effect.into())]));
        }
        if let Some(minutes) = measured.customer_minutes {
            #[expect(clippy::cast_possible_truncation, reason = "customers × minutes fit in 2^63")]
            let minutes = context.format.integer(minutes as i64);
            facts.push(words.with("period_major_customers", &[("minutes", minutes.into())]));
        }
        let breaches =
            self.own.lists.breaches.iter().filter(|breach| breach.incident == at).count();
        if breaches > 0 {
            facts.push(context.count("period_major_breaches", breaches));
        }
        Major {
            link: incident_link(record, ROOT),
            id: record.id.clone(),
            time: measured.moments.begin.map(|begin| context.moment_short(begin)),
            priority: measured
                .priorities
                .current()
                .map(Priority::word)
                .unwrap_or_default()
                .to_owned(),
            severity: record
                .incident
                .severity
                .copied()
                .map(|severity| vocabulary::severity_mark(words, severity)),
            status: vocabulary::status_badge(words, measured.status),
            services: context.service_names(measured.effects.services.iter().copied()),
            facts: facts.join(" · "),
            summary: cut(&record
                .incident
                .summary
                .get()
                .map(|text| context.plain(text))
                .unwrap_or_default()),
        }
    }

    /// Counts by service and priority; an incident that hit several services stands in each row.
    fn by_service(&self, others: &[usize]) -> Table {
        let mut counts: BTreeMap<&str, BTreeMap<Option<Priority>, usize>> = BTreeMap::new();
        let mut priorities: BTreeSet<(bool, Option<Priority>)> = BTreeSet::new();
        for at in others {
            let measured = &self.context.measured[*at];
            let highest = measured.priorities.highest();
            priorities.insert((highest.is_none(), highest));
            for service in &measured.effects.services {
                *counts.entry(service).or_default().entry(highest).or_default() += 1;
            }
        }
        let priorities: Vec<Option<Priority>> =
            priorities.into_iter().map(|(_, priority)| priority).collect();
        let unclassified = self.word("statistics_unclassified");
        let title = |priority: &Option<Priority>| {
            priority.map_or_else(|| unclassified.clone(), |priority| priority.word().to_owned())
        };
        let columns = std::iter::once((self.word("statistics_column_service"), ""));
        let columns = columns.chain(priorities.iter().map(|priority| (title(priority), "n")));
        let mut table = Table::titled(self.word("period_others_counted"), columns.collect());
        let mut services: Vec<_> = counts.into_iter().collect();
        services
            .sort_by_key(|(service, of)| (std::cmp::Reverse(of.values().sum::<usize>()), *service));
        for (service, of) in services {
            let cells = priorities.iter().map(|priority| match of.get(priority) {
                Some(n) => {
                    Cell::number(crate::site::figures::block::plain(&self.context.figure(*n)))
                }
                None => Cell::none(),
            });
            table.row(self.service(service), cells.collect());
        }
        table
    }
}

/// The first sentences of a text, as many as fit into a few lines.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= SUMMARY {
        return text;
    }
    let begin: String = text.chars().take(SUMMARY).collect();
    match begin.rfind(". ") {
        Some(end) => begin[..=end].to_owned(),
        None => format!("{}…", begin.rsplit_once(' ').map_or(begin.as_str(), |(whole, _)| whole)),
    }
}
