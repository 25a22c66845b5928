//! The policy against what people did: each demand with its limit, what happened, and the verdict.

use super::anchors::Anchors;
use super::clocks::clock_teller;
use crate::check;
use crate::measure::Measured;
use crate::measure::clock::{Verdict, worst};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::model::IncidentRecord;
use crate::model::service_level::{Limit, Policy};
use crate::model::shape::Place;
use crate::site::clock::{self, ClockTeller};
use crate::site::definitions::Term;
use crate::site::format::Time;
use crate::site::parts::{Badge, Link, Tone};
use crate::site::record::{ROOT, Teller};
use jiff::Timestamp;
use serde::Serialize;

/// The clock that has the limit to acknowledge.
const RESPONSE: &str = "response";

/// The section.
#[derive(Serialize)]
pub(super) struct PolicyCheck {
    caption: String,
    rows: Vec<Row>,
    notes: Vec<Note>,
    /// Where the words are explained.
    terms: Vec<Link>,
    #[serde(skip)]
    pub(super) depends_on_as_of: bool,
}

#[derive(Serialize)]
struct Row {
    demand: String,
    limit: String,
    /// From when the limit counts, where that is not the logging; the grace.
    terms: String,
    due: Option<Time>,
    actual: Option<Time>,
    /// The moment of the timeline that shows it.
    href: String,
    /// Minutes after logging.
    offset: String,
    badge: Badge,
    is_bad: bool,
}

/// What the record itself says of a rule.
#[derive(Serialize)]
pub(super) struct Note {
    rule: String,
    href: String,
    text: String,
}

/// What a record says of a rule in its `notes`.
pub(super) fn note(record: &IncidentRecord, rule: &str) -> Option<Note> {
    let text = record.incident.notes.get()?.get(rule)?.clone();
    let href = check::rule(rule)
        .map_or_else(String::new, |rule| format!("{ROOT}rules/{}/index.html", rule.code));
    Some(Note { rule: rule.to_owned(), href, text })
}

/// The section, where a policy holds for the record.
pub(super) fn policy(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
    lines: &[Line<'_>],
    clocks: &[Verdict<'_>],
    anchors: &Anchors<'_>,
) -> Option<PolicyCheck> {
    let logged = measured.moments.logged?.instant;
    if lines.is_empty() {
        return None;
    }
    let tells = clock_teller(teller, record);
    let is_resolved = measured.moments.resolved.is_some();
    let table = Table { teller, tells, record, clocks, anchors, logged, is_resolved };
    let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
    for line in lines {
        let row = table.row(line);
        // Groups that were told together have one line.
        let same = |known: &&mut Row| {
            known.limit == row.limit
                && known.terms == row.terms
                && known.due == row.due
                && known.actual == row.actual
                && known.badge == row.badge
                && is_update(line)
                && known.demand.split(", ").next() == row.demand.split(", ").next()
        };
        match rows.iter_mut().find(same) {
            Some(known) => {
                let group = row.demand.split_once(", ").map_or("", |(_, group)| group);
                known.demand = format!("{}, {group}", known.demand);
            }
            None => rows.push(row),
        }
    }
    let notes = ["SLA001", "ESC001", "COM001", "COM002"];
    let terms = [
        Term::FunctionalEscalation,
        Term::HierarchicalEscalation,
        Term::Cadence,
        Term::Grace,
        Term::PromisedUpdate,
        Term::FinalMessage,
    ];
    let words = teller.context.words;
    Some(PolicyCheck {
        terms: terms.iter().map(|term| term.link(words, ROOT)).collect(),
        caption: table.caption(measured),
        rows,
        notes: notes.iter().filter_map(|rule| note(record, rule)).collect(),
        depends_on_as_of: lines.iter().any(|line| line.outcome == Outcome::Undecided),
    })
}

struct Table<'t, 'c> {
    teller: &'t Teller<'c>,
    tells: ClockTeller<'t>,
    record: &'t IncidentRecord,
    clocks: &'t [Verdict<'t>],
    anchors: &'t Anchors<'t>,
    logged: Timestamp,
    is_resolved: bool,
}

impl Table<'_, '_> {
    fn caption(&self, measured: &Measured<'_>) -> String {
        let words = self.teller.context.words;
        let policies = self.teller.context.book().config.policies.get();
        let stated = measured
            .priorities
            .highest()
            .and_then(|priority| Some((priority, policies?.entry(priority.word())?.key_place)));
        let at = self.tells.moment(self.logged).text;
        match stated {
            Some((priority, place)) => words.with(
                "policy_caption",
                &[
                    ("at", at.into()),
                    ("priority", priority.word().into()),
                    ("place", self.tells.place(place).into()),
                ],
            ),
            None => words.with("policy_caption_plain", &[("at", at.into())]),
        }
    }

    fn row(&self, line: &Line<'_>) -> Row {
        let format = &self.teller.context.format;
        let offset = line.actual.map(|at| {
            let minutes = (at.as_second() - self.logged.as_second()).div_euclid(60);
            let text = format.integer(minutes);
            if minutes > 0 { format!("+{text}") } else { text }
        });
        Row {
            demand: demand(self.teller, &line.demand),
            limit: self.limit(line),
            terms: self.terms(line),
            due: line.due.map(|due| self.tells.moment(due)),
            actual: line.actual.map(|at| self.tells.moment(at)),
            href: self.anchors.of(self.record, line.entry, line.actual),
            offset: offset.unwrap_or_default(),
            badge: self.badge(line),
            is_bad: line.outcome.is_violation(),
        }
    }

    /// The limit as agreed: "30 min", "25 % of resolution = 1 h".
    fn limit(&self, line: &Line<'_>) -> String {
        let (words, format) = (self.teller.context.words, &self.teller.context.format);
        let length = line.due.map(|due| format.counted(due.as_second() - line.from.as_second()));
        let length = length.unwrap_or_default();
        match line.demand {
            Demand::Acknowledge => worst(self.clocks, RESPONSE)
                .and_then(Verdict::run)
                .map_or(length, |run| format.counted(run.target_seconds)),
            Demand::NextUpdate { promised: true, .. } => words.get("policy_promised"),
            Demand::NextUpdate { .. } => {
                let stated = self.rule_of(line.place);
                let every = stated.map_or(length, |seconds| format.counted(seconds));
                words.with("policy_every", &[("length", every.into())])
            }
            Demand::DeclareMajor
            | Demand::Functional { .. }
            | Demand::Hierarchical { .. }
            | Demand::Roles { .. }
            | Demand::FirstUpdate { .. }
            | Demand::FinalUpdate { .. } => match self.limit_at(line.place) {
                Some(Limit::ShareOf { percent, clock }) => words.with(
                    "policy_share",
                    &[
                        ("percent", percent.to_string().into()),
                        ("clock", clock::name_inside(words, clock).into()),
                        ("length", length.into()),
                    ],
                ),
                Some(Limit::AtRisk { clock }) => words
                    .with("policy_at_risk", &[("clock", clock::name_inside(words, clock).into())]),
                Some(Limit::Fixed(_)) | None => length,
            },
        }
    }

    fn terms(&self, line: &Line<'_>) -> String {
        let (words, format) = (self.teller.context.words, &self.teller.context.format);
        let mut terms = Vec::new();
        if line.from != self.logged {
            let at = self.tells.moment(line.from).text;
            terms.push(words.with("policy_from", &[("at", at.into())]));
        }
        if line.grace_seconds > 0 {
            let grace = format.counted(line.grace_seconds);
            terms.push(words.with("policy_grace", &[("grace", grace.into())]));
        }
        terms.join(", ")
    }

    fn policies(&self) -> impl Iterator<Item = &Policy> {
        let policies = self.teller.context.book().config.policies.get();
        policies.into_iter().flat_map(|all| all.iter().map(|(_, policy)| &policy.value))
    }

    /// The limit that stands at a place of casebook.yaml.
    fn limit_at(&self, place: Place) -> Option<&Limit> {
        self.policies().find_map(|policy| {
            let major = policy.declare_major.get().and_then(|rule| rule.within.at());
            let functional = policy.functional_escalation.get().and_then(|rule| rule.within.at());
            let levels = policy.hierarchical_escalation.items().iter();
            let levels = levels.filter_map(|rule| rule.within.at());
            let mut all = major.into_iter().chain(functional).chain(levels);
            all.find(|limit| limit.place == place).map(|limit| &limit.value)
        })
    }

    /// The time between two messages that stands at a place of casebook.yaml, in seconds.
    fn rule_of(&self, place: Place) -> Option<i64> {
        use crate::model::time::Duration;
        self.policies().find_map(|policy| {
            let every = policy.stakeholder_update.get()?.every.at()?;
            match every.value {
                Duration::Seconds(seconds) if every.place == place => Some(seconds),
                Duration::Seconds(_) | Duration::BusinessDays(_) => None,
            }
        })
    }

    fn badge(&self, line: &Line<'_>) -> Badge {
        let (words, format) = (self.teller.context.words, &self.teller.context.format);
        let late = line.late_seconds.map(|late| format.counted(late));
        let with_late = |key: &str, plain: &str| match &late {
            Some(late) => words.with(key, &[("late", late.as_str().into())]),
            None => words.get(plain),
        };
        let (tone, text) = match line.outcome {
            Outcome::Kept if line.actual.is_some() && line.actual == line.due => {
                (Tone::Met, words.get("policy_kept_on_limit"))
            }
            Outcome::Kept => (Tone::Met, words.get("policy_kept")),
            Outcome::WithinGrace => {
                let grace = format.counted(line.grace_seconds);
                (Tone::Met, words.with("policy_within_grace", &[("grace", grace.into())]))
            }
            Outcome::Late => (Tone::Bad, with_late("policy_late", "policy_late_plain")),
            Outcome::Missing if self.is_resolved && is_update(line) => {
                (Tone::Bad, with_late("policy_none_until_resolved", "policy_missing"))
            }
            Outcome::Missing => (Tone::Bad, with_late("policy_missing_late", "policy_missing")),
            Outcome::NotNeeded(milestone) => {
                let milestone = self.tells.milestone(milestone);
                let text = words.with("policy_not_needed", &[("milestone", milestone.into())]);
                (Tone::None, text)
            }
            Outcome::Undecided => (Tone::Running, words.get("policy_undecided")),
            Outcome::Unknown => (Tone::None, words.get("policy_unknown")),
        };
        Badge::new(tone, text)
    }
}

/// Whether a line is about telling stakeholders.
pub(super) const fn is_update(line: &Line<'_>) -> bool {
    matches!(
        line.demand,
        Demand::FirstUpdate { .. } | Demand::NextUpdate { .. } | Demand::FinalUpdate { .. }
    )
}

/// A demand in words: "Hierarchical escalation, level 2, to Board member on call".
pub(super) fn demand(teller: &Teller<'_>, demand: &Demand<'_>) -> String {
    let words = teller.context.words;
    let config = &teller.context.book().config;
    let name = |role: &str| config.owner_name(role).to_owned();
    let to_group = |key: &str, group: Option<&str>| {
        let what = words.get(key);
        let groups = config.stakeholder_groups.get();
        match group {
            Some(id) => {
                let stated = groups.and_then(|groups| groups.get(id)?.name.get());
                format!("{what}, {}", stated.map_or(id, String::as_str))
            }
            None => what,
        }
    };
    match demand {
        Demand::Acknowledge => words.get("policy_acknowledge"),
        Demand::DeclareMajor => words.get("policy_declare_major"),
        Demand::Functional { to } => words.with("policy_functional", &[("role", name(to).into())]),
        Demand::Hierarchical { level, to } => words.with(
            "policy_hierarchical",
            &[("level", level.to_string().into()), ("role", name(to).into())],
        ),
        Demand::Roles { wanted, missing } => {
            let names =
                |roles: &[&str]| roles.iter().map(|role| name(role)).collect::<Vec<_>>().join(", ");
            let all = words.with("policy_roles", &[("roles", names(wanted).into())]);
            if missing.is_empty() {
                return all;
            }
            let missing = words.with("policy_roles_missing", &[("roles", names(missing).into())]);
            format!("{all} {missing}")
        }
        Demand::FirstUpdate { group } => to_group("policy_first_update", *group),
        Demand::NextUpdate { group, .. } => to_group("policy_next_update", *group),
        Demand::FinalUpdate { group } => to_group("policy_final_update", *group),
    }
}
