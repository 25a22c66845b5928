//! The text of a new record: what is known as keys, what will be asked for as remarks.

use crate::cli::schema::FileKind;
use crate::model::incident::{Impact, Urgency};
use crate::patch::WallTime;
use crate::patch::text::one_line;

/// What is known of an incident when its record is begun.
pub(super) struct Draft<'a> {
    pub title: &'a str,
    pub service: &'a str,
    /// What kind of thing is affected.
    pub category: Option<&'a str>,
    pub impact: Option<Impact>,
    pub urgency: Option<Urgency>,
    /// When it was detected, or began.
    pub at: WallTime,
    /// Only about then.
    pub is_about: bool,
    /// `at` is when it began.
    pub has_started: bool,
    /// The casebook has schemas that editors can use.
    pub has_schemas: bool,
}

impl Draft<'_> {
    /// A record in one file; `depth` is how many folders below the root it lies.
    pub(super) fn one_file(&self, depth: usize) -> String {
        let Self { service, .. } = self;
        let service = one_line(service, false);
        format!(
            "{}service: {service}\n{}{}{}# summary: Three sentences that an outsider understands.\n# resolution: {{kind: fix, summary: What was done}}   # fix, workaround, third-party, self-recovered, not-reproducible\n",
            self.head(depth),
            self.category(),
            self.classification(),
            self.times(),
        )
    }

    /// incident.yaml of a record in a folder.
    pub(super) fn incident(&self, depth: usize) -> String {
        let service = one_line(self.service, true);
        format!(
            "{}service_effects:
  - {{service: {service}}}   # effect: outage, or degraded with share: 0.31; from, to
{}{}{}# roles: {{incident-commander: duty-im-2, communications-lead: comms-desk, scribe: noc}}
# detection: {{method: alert, source: Which check}}   # alert, customer, staff, third-party, audit, unknown
# summary: Three sentences that an outsider understands.
# impact:
#   statement: How many of whom could not do what, for how long.
#   customers: {{affected: 0, of: 0, source: Login logs}}
# resolution: {{kind: fix, summary: What was done, verified_by: Which check}}
# Analysis and actions: rca.yaml and actions.yaml beside this file.
",
            self.head(depth),
            self.category(),
            self.classification(),
            self.times(),
        )
    }

    /// timeline.yaml of a record in a folder. The begin stands in `times`; an entry says more of it.
    pub(super) fn timeline(&self, depth: usize) -> String {
        let kind = if self.has_started { "symptom" } else { "detection" };
        format!(
            "{}{}:
# - {{at: {}, kind: {kind}, by: Role, text: What was seen, source: Which alert}}
# - {{at: {}, kind: action, by: Role, text: What was done}}   # also: observation, decision, escalation, communication, …
",
            self.editor(FileKind::Timeline, depth),
            self.at.date(),
            self.moment(),
            self.at.short(),
        )
    }

    fn editor(&self, kind: FileKind, depth: usize) -> String {
        if self.has_schemas { kind.editor_line(depth) } else { String::new() }
    }

    fn head(&self, depth: usize) -> String {
        format!(
            "{}title: {}\ndate: {}\n",
            self.editor(FileKind::Incident, depth),
            one_line(self.title, false),
            self.at.date()
        )
    }

    fn category(&self) -> String {
        let line = |name| format!("category: {}\n", one_line(name, false));
        self.category.map(line).unwrap_or_default()
    }

    fn classification(&self) -> String {
        let words: &[&str] = match (self.impact, self.urgency) {
            (Some(impact), Some(urgency)) => {
                return format!("classification: {{impact: {impact}, urgency: {urgency}}}\n");
            }
            (Some(impact), None) => &["classification: {impact: ", impact.word(), "}\n"],
            (None, Some(urgency)) => &["classification: {urgency: ", urgency.word(), "}\n"],
            (None, None) => &["# classification: {impact: minor, urgency: low}\n"],
        };
        format!(
            "# impact: extensive, significant, moderate, minor; urgency: critical, high, medium, low\n{}",
            words.concat()
        )
    }

    fn moment(&self) -> String {
        format!("{}{}", if self.is_about { "~" } else { "" }, self.at.short())
    }

    fn times(&self) -> String {
        let at = self.moment();
        let (before, known, after) = if self.has_started {
            ("", "occurred", "  # detected: HH:MM\n")
        } else {
            ("  # occurred: HH:MM\n", "detected", "")
        };
        format!(
            "times:\n{before}  {known}: {at}\n{after}  # acknowledged: HH:MM\n  # mitigated: HH:MM\n  # resolved: HH:MM\n"
        )
    }
}
