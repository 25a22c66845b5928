//! How the priority of an incident went (format.md, *Classification*; domain.md § 1.2): computed
//! from impact and urgency, replaced by an override, raised to P1 by a major incident.

use crate::model::incident::{Impact, Incident, Priority, Urgency};
use crate::model::timeline::Entry;
use crate::model::{Casebook, IncidentRecord};
use jiff::Timestamp;

/// What gave a priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Impact and urgency as logged.
    Logged,
    /// An assessment in the timeline: the entry's position in the file.
    Assessment(usize),
    /// `priority_override` of incident.yaml.
    Override,
    /// `priority_override` of a timeline entry: its position in the file.
    EntryOverride(usize),
    /// The declaration of a major incident.
    Major,
}

/// A priority, from an instant until the next change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriorityChange {
    /// From when; `None` is from logging on.
    pub at: Option<Timestamp>,
    /// The priority; `None` is unclassified.
    pub priority: Option<Priority>,
    /// What gave it.
    pub why: Why,
}

/// The priorities of an incident in order of time; an incident has at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priorities {
    /// What was in force from when; two neighbours differ in their priority.
    pub changes: Vec<PriorityChange>,
    /// The impact last judged.
    pub impact: Option<Impact>,
    /// The urgency last judged.
    pub urgency: Option<Urgency>,
    /// What the matrix gives for them, whatever override or declaration says.
    pub computed: Option<Priority>,
}

/// What is in force while the history is walked.
struct InForce {
    impact: Option<Impact>,
    urgency: Option<Urgency>,
    judged: Why,
    overridden: Option<(Priority, Why)>,
    is_major: bool,
}

/// A step of the history. A declaration stands after entries of the same instant.
enum Step<'a> {
    Entry(usize, &'a Entry),
    Major,
}

impl Priorities {
    /// The history of a record's priority up to as-of.
    pub fn of(record: &IncidentRecord, config: &Casebook, as_of: Timestamp) -> Self {
        let incident = &record.incident;
        let first = incident.classification.get();
        let stated = incident.priority_override.get().and_then(|stated| stated.priority.copied());
        let mut now = InForce {
            impact: first.and_then(|first| first.impact.copied()),
            urgency: first.and_then(|first| first.urgency.copied()),
            judged: Why::Logged,
            overridden: stated.map(|priority| (priority, Why::Override)),
            is_major: false,
        };
        let mut changes = vec![now.change(None, config)];
        for (at, step) in steps(record, as_of) {
            now.take(&step);
            let change = now.change(Some(at), config);
            if changes.last().is_none_or(|last| last.priority != change.priority) {
                changes.push(change);
            }
        }
        let computed = now.computed(config);
        Self { changes, impact: now.impact, urgency: now.urgency, computed }
    }

    /// The priority at as-of; `None` is unclassified.
    pub fn current(&self) -> Option<Priority> {
        self.changes.last().and_then(|change| change.priority)
    }

    /// The highest priority that was ever in force.
    pub fn highest(&self) -> Option<Priority> {
        self.changes.iter().filter_map(|change| change.priority).min()
    }

    /// The priority at an instant; before logging, the one as logged.
    pub fn at(&self, instant: Timestamp) -> Option<Priority> {
        self.changes
            .iter()
            .rev()
            .find(|change| change.at.is_none_or(|at| at <= instant))
            .and_then(|change| change.priority)
    }
}

impl InForce {
    fn take(&mut self, step: &Step<'_>) {
        match step {
            Step::Entry(position, entry) => {
                if let Some(judged) = entry.classification.get() {
                    self.impact = judged.impact.copied().or(self.impact);
                    self.urgency = judged.urgency.copied().or(self.urgency);
                    self.judged = Why::Assessment(*position);
                }
                let stated = entry.priority_override.get();
                if let Some(priority) = stated.and_then(|stated| stated.priority.copied()) {
                    self.overridden = Some((priority, Why::EntryOverride(*position)));
                }
            }
            Step::Major => self.is_major = true,
        }
    }

    fn computed(&self, config: &Casebook) -> Option<Priority> {
        let (impact, urgency) = self.impact.zip(self.urgency)?;
        config.matrix(impact, urgency)
    }

    /// An override stays in force until another one; a major incident is P1 without one.
    fn change(&self, at: Option<Timestamp>, config: &Casebook) -> PriorityChange {
        let (priority, why) = match (self.overridden, self.is_major) {
            (Some((priority, why)), _) => (Some(priority), why),
            (None, true) => (Some(Priority::P1), Why::Major),
            (None, false) => (self.computed(config), self.judged),
        };
        PriorityChange { at, priority, why }
    }
}

/// When the incident was declared a major one.
pub fn major_since(incident: &Incident) -> Option<Timestamp> {
    incident.major.get()?.at.get().map(|at| at.instant)
}

fn steps(record: &IncidentRecord, as_of: Timestamp) -> Vec<(Timestamp, Step<'_>)> {
    let entries = record.entries().iter().enumerate().filter_map(|(position, entry)| {
        let judges = entry.classification.is_given() || entry.priority_override.is_given();
        let at = entry.at.get().filter(|_| judges)?;
        Some((at.instant, Step::Entry(position, &entry.value)))
    });
    let major = major_since(&record.incident).map(|at| (at, Step::Major));
    let mut steps: Vec<_> = entries.chain(major).filter(|(at, _)| *at <= as_of).collect();
    steps.sort_by_key(|(at, _)| *at);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{config, instant, record};
    use serde_json::{Value, json};

    /// Changes as `from P1`, where `-` is logging or unclassified.
    fn check(value: Value, want: &[(&str, &str)], highest: &str) {
        let mut all = json!({"title": "t", "times": {"detected": "09:00"}});
        all.as_object_mut().expect("a map").extend(value.as_object().cloned().expect("a map"));
        let priorities = Priorities::of(&record(&all), &config(), instant("18:00"));
        let word = |priority: Option<Priority>| priority.map_or("-", Priority::word);
        let changes: Vec<_> =
            priorities.changes.iter().map(|change| (change.at, word(change.priority))).collect();
        let want: Vec<_> = want
            .iter()
            .map(|(at, priority)| ((*at != "-").then(|| instant(at)), *priority))
            .collect();
        assert_eq!(changes, want, "{value}");
        assert_eq!(word(priorities.highest()), highest, "highest of {value}");
        for (at, priority) in want {
            let at = at.unwrap_or(instant("08:00"));
            assert_eq!(word(priorities.at(at)), priority, "{value} at {at}");
        }
    }

    #[test]
    fn the_priority_follows_judgements_overrides_and_declarations() {
        let entry = |at: &str, rest: Value| {
            let mut entry = json!({"at": at, "kind": "assessment", "text": "x"});
            entry.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
            entry
        };
        let worse = entry(
            "09:18",
            json!({"classification": {"impact": "extensive", "urgency": "critical"}}),
        );
        let p2 = json!({"impact": "significant", "urgency": "high"});
        check(json!({}), &[("-", "-")], "-");
        check(json!({"classification": {"impact": "minor"}}), &[("-", "-")], "-");
        check(json!({"classification": p2}), &[("-", "P2")], "P2");
        check(
            json!({"classification": p2, "timeline": {"2026-06-10": [worse]}}),
            &[("-", "P2"), ("09:18", "P1")],
            "P1",
        );
        // The urgency alone changes; the impact keeps its value: significant, low.
        let calmer = entry("10:00", json!({"classification": {"urgency": "low"}}));
        check(
            json!({"classification": p2, "timeline": {"2026-06-10": [calmer]}}),
            &[("-", "P2"), ("10:00", "P4")],
            "P2",
        );
        // From major.at on P1, whatever is judged later.
        check(
            json!({"classification": p2, "major": {"at": "09:20"}, "timeline": {"2026-06-10": [calmer]}}),
            &[("-", "P2"), ("09:20", "P1")],
            "P1",
        );
        check(json!({"major": {"at": "09:20"}}), &[("-", "-"), ("09:20", "P1")], "P1");
        let stated = json!({"priority": "P3", "reason": "x", "by": "im"});
        check(
            json!({"classification": p2, "priority_override": stated, "major": {"at": "09:20"},
                   "timeline": {"2026-06-10": [worse]}}),
            &[("-", "P3")],
            "P3",
        );
        let overridden =
            entry("09:30", json!({"priority_override": {"priority": "P2", "reason": "x"}}));
        check(
            json!({"major": {"at": "09:20"}, "timeline": {"2026-06-10": [overridden]}}),
            &[("-", "-"), ("09:20", "P1"), ("09:30", "P2")],
            "P1",
        );
        // What is later than as-of is not in force.
        check(json!({"classification": p2, "major": {"at": "19:00"}}), &[("-", "P2")], "P2");
    }
}
