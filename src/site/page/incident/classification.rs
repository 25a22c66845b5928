//! Classification and first response: how the priority went, who judged so and why; what the
//! first line tried.

use crate::measure::{Measured, PriorityChange, Why};
use crate::model::IncidentRecord;
use crate::model::incident::{Classification as Judged, InitialSupport};
use crate::site::format::Time;
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// What stands in the section.
#[derive(Serialize)]
pub(super) struct Classification {
    /// One sentence, where the priority never changed.
    sentence: String,
    changes: Vec<Change>,
    support: Option<Support>,
}

impl Classification {
    /// The key of the section's title.
    pub(super) const fn title(&self) -> &'static str {
        if self.support.is_some() {
            "report_classification_and_support"
        } else {
            "report_classification"
        }
    }
}

#[derive(Serialize)]
struct Change {
    when: Option<Time>,
    priority: String,
    judged: String,
    why: String,
    reason: String,
    by: String,
}

#[derive(Serialize)]
struct Support {
    head: String,
    tried: Vec<String>,
    workaround: Html,
    outcome: String,
}

/// The section, where anything was judged or tried.
pub(super) fn classification(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
) -> Option<Classification> {
    let changes = &measured.priorities.changes;
    let is_judged = changes.iter().any(|change| change.priority.is_some())
        || record.incident.classification.is_given();
    let support =
        record.incident.initial_support.get().map(|support| support_of(teller, record, support));
    if !is_judged && support.is_none() {
        return None;
    }
    let mut rows: Vec<Change> = changes.iter().map(|change| row(teller, record, change)).collect();
    let mut sentence = String::new();
    let only_logged = matches!(changes.as_slice(), [PriorityChange { why: Why::Logged, .. }]);
    if only_logged || !is_judged {
        let only = rows.pop();
        sentence = only.map_or_else(String::new, |only| {
            if only.judged.is_empty() {
                return teller.word("report_unclassified_sentence");
            }
            let arguments = [("judged", only.judged.into()), ("priority", only.priority.into())];
            teller.context.words.with("report_classified_as", &arguments)
        });
    }
    Some(Classification { sentence, changes: rows, support })
}

/// "Impact significant × urgency high".
pub(super) fn judged(teller: &Teller<'_>, stated: &Judged) -> String {
    let words = teller.context.words;
    let impact = stated.impact.copied().map(|impact| vocabulary::impact(words, impact));
    let urgency = stated.urgency.copied().map(|urgency| vocabulary::urgency(words, urgency));
    match (impact, urgency) {
        (Some(impact), Some(urgency)) => words.with(
            "report_impact_urgency",
            &[("impact", impact.into()), ("urgency", urgency.into())],
        ),
        (Some(impact), None) => words.with("report_impact_only", &[("impact", impact.into())]),
        (None, Some(urgency)) => words.with("report_urgency_only", &[("urgency", urgency.into())]),
        (None, None) => String::new(),
    }
}

fn row(teller: &Teller<'_>, record: &IncidentRecord, change: &PriorityChange) -> Change {
    let words = teller.context.words;
    let known = teller.known_day(record);
    let when = change.at.map(|at| {
        let at = crate::model::Moment { instant: at, approximate: false };
        teller.moment(at, known)
    });
    let priority = match change.priority {
        Some(priority) => priority.word().to_owned(),
        None => words.get("report_unclassified"),
    };
    let incident = &record.incident;
    let first = incident.classification.get();
    let entry = |position: usize| record.entries().get(position);
    let (judged, why, reason, by) = match change.why {
        Why::Logged => (
            first.map_or_else(String::new, |first| judged(teller, first)),
            "report_why_logged",
            String::new(),
            String::new(),
        ),
        Why::Assessment(position) => {
            let entry = entry(position);
            let stated = entry.and_then(|entry| entry.classification.get());
            let text = entry.and_then(|entry| entry.text.get());
            (
                stated.map_or_else(String::new, |stated| judged(teller, stated)),
                "report_why_assessment",
                text.map_or_else(String::new, |text| teller.context.plain(text)),
                entry.map_or_else(String::new, |entry| teller.who(&entry.by)),
            )
        }
        Why::Override => {
            let stated = incident.priority_override.get();
            (
                first.map_or_else(String::new, |first| judged(teller, first)),
                "report_why_override",
                stated.map_or_else(String::new, |stated| Teller::said(&stated.reason)),
                stated.map_or_else(String::new, |stated| teller.who(&stated.by)),
            )
        }
        Why::EntryOverride(position) => {
            let entry = entry(position);
            let stated = entry.and_then(|entry| entry.priority_override.get());
            let by =
                stated.filter(|stated| stated.by.is_given()).map(|stated| teller.who(&stated.by));
            (
                String::new(),
                "report_why_override",
                stated.map_or_else(String::new, |stated| Teller::said(&stated.reason)),
                by.or_else(|| entry.map(|entry| teller.who(&entry.by))).unwrap_or_default(),
            )
        }
        Why::Major => (
            String::new(),
            "report_why_major",
            String::new(),
            incident.major.get().map_or_else(String::new, |major| teller.who(&major.by)),
        ),
    };
    Change { when, priority, judged, why: words.get(why), reason, by }
}

fn support_of(teller: &Teller<'_>, record: &IncidentRecord, support: &InitialSupport) -> Support {
    let words = teller.context.words;
    let known = teller.known_day(record);
    let by = teller.who(&support.by);
    let at = support.at.copied().map(|at| teller.moment(at, known).text);
    let head = match (by.is_empty(), at) {
        (true, None) => String::new(),
        (true, Some(at)) => words.with("report_support_at", &[("time", at.into())]),
        (false, None) => by,
        (false, Some(at)) => {
            words.with("report_support_by_at", &[("by", by.into()), ("time", at.into())])
        }
    };
    Support {
        head,
        tried: support.tried.items().iter().map(|tried| tried.value.clone()).collect(),
        workaround: teller.prose(&support.workaround, "support-"),
        outcome: support
            .outcome
            .copied()
            .map_or_else(String::new, |outcome| vocabulary::support_outcome(words, outcome)),
    }
}
