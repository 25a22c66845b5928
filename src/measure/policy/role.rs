//! Roles that must be named.

use super::{Case, Demand, Line, Outcome, Within, later};
use crate::model::shape::Place;
use crate::model::timeline::EntryKind;
use jiff::Timestamp;

/// How long after the declaration the roles must be named (domain.md § 7, 7).
const GRACE: i64 = 600;

impl<'a> Case<'_, 'a> {
    /// One line for all roles: named ten minutes after the declaration of a major incident, else
    /// after the priority that asks for them was set.
    pub(super) fn roles(&self) -> Option<Line<'a>> {
        let declared = crate::measure::priority::major_since(&self.record.incident)
            .filter(|at| *at <= self.as_of);
        let (due, (from, wanted, place)) = self.force.first(|span| {
            let roles = &self.agreements.policy(span.priority)?.roles;
            let wanted: Vec<&'a str> =
                roles.items().iter().map(|role| role.value.as_str()).collect();
            let place: Place = roles.place()?;
            let from = declared.unwrap_or_else(|| self.set_at(span.priority));
            (!wanted.is_empty()).then(|| (later(from, GRACE), (from, wanted, place)))
        })?;
        let named: Vec<Option<Timestamp>> = wanted.iter().map(|role| self.named(role)).collect();
        let missing: Vec<&'a str> = wanted
            .iter()
            .zip(&named)
            .filter(|(_, at)| at.is_none())
            .map(|(role, _)| *role)
            .collect();
        let all = named.iter().copied().collect::<Option<Vec<_>>>();
        let actual = all.and_then(|all| all.into_iter().max());
        let within = Within { from, due, grace: 0, actual, ended: None };
        let mut line = within.line(Demand::Roles { wanted, missing }, place, None, self.as_of);
        // A role without a time counts as named at the start: there is no instant to show.
        if line.outcome == Outcome::Kept && line.actual == Some(self.start) {
            line.actual = None;
        }
        Some(line)
    }

    /// When a priority was first in force, not before limits count.
    fn set_at(&self, priority: crate::model::incident::Priority) -> Timestamp {
        let changes = &self.measured.priorities.changes;
        let set = changes.iter().find(|change| change.priority == Some(priority));
        set.and_then(|change| change.at).map_or(self.start, |at| at.max(self.start))
    }

    /// When somebody was first named for a role: at the start where incident.yaml says so.
    fn named(&self, role: &str) -> Option<Timestamp> {
        let at_start = self.record.incident.roles.get().is_some_and(|roles| roles.has(role));
        if at_start {
            return Some(self.start);
        }
        self.record
            .entries()
            .iter()
            .filter(|entry| entry.kind.copied() == Some(EntryKind::Role))
            .filter(|entry| entry.role.get().is_some_and(|named| named == role))
            .filter_map(|entry| entry.at.copied())
            .map(|at| at.instant)
            .filter(|at| *at <= self.as_of)
            .min()
    }
}
