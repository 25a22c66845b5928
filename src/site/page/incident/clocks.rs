//! The clocks of an incident: verdict, bar, arithmetic, and the trace that they come from.

use super::policy::{Note, note};
use crate::measure::Measured;
use crate::measure::clock::{ClockState, NoClock, Run, Verdict};
use crate::model::IncidentRecord;
use crate::site::chart::clock::{ClockBar, draw};
use crate::site::clock::{self, ClockTeller, Step};
use crate::site::definitions::Term;
use crate::site::format::Time;
use crate::site::parts::{Badge, Link};
use crate::site::record::{Html, ROOT, Teller};
use serde::Serialize;

/// The section.
#[derive(Serialize)]
pub(super) struct Clocks {
    rows: Vec<Clock>,
    /// Why other clocks have nothing to show.
    quiet: Vec<String>,
    /// What the record says of a breach, where no policy table shows it.
    notes: Vec<Note>,
    /// Where the words are explained.
    terms: Vec<Link>,
    #[serde(skip)]
    pub(super) depends_on_as_of: bool,
}

#[derive(Serialize)]
struct Clock {
    anchor: String,
    name: String,
    /// For which services; empty where all have one agreement.
    services: String,
    badge: Badge,
    /// To scale; empty where nothing runs.
    bar: Option<Html>,
    arithmetic: String,
    /// "P1 · calendar 24x7".
    terms: String,
    remarks: Vec<String>,
    place: String,
    agreed: String,
    runs: Vec<Trace>,
}

/// The trace of one run.
#[derive(Serialize)]
struct Trace {
    /// Which run; empty where there is only one.
    heading: String,
    rows: Vec<Row>,
    sum: String,
}

#[derive(Serialize)]
struct Row {
    from: Time,
    to: Time,
    counted: String,
    not_counted: String,
    why: String,
}

/// The teller of an incident's clocks on its page.
pub(super) fn clock_teller<'t>(teller: &'t Teller<'_>, record: &IncidentRecord) -> ClockTeller<'t> {
    ClockTeller {
        format: &teller.context.format,
        config: &teller.context.book().config,
        sources: teller.context.input.sources,
        known: teller.known_day(record),
    }
}

/// The section, where casebook.yaml agrees clocks.
pub(super) fn clocks(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
    verdicts: &[Verdict<'_>],
    has_policy: bool,
) -> Option<Clocks> {
    let first = verdicts.first()?;
    let words = teller.context.words;
    let tells = clock_teller(teller, record);
    let terms = [
        Term::Clock,
        Term::ClockStatus,
        Term::Elapsed,
        Term::Due,
        Term::Pause,
        Term::PriorityChange,
    ];
    let mut clocks = Clocks {
        rows: Vec::new(),
        quiet: Vec::new(),
        notes: Vec::new(),
        terms: terms.iter().map(|term| term.link(words, ROOT)).collect(),
        depends_on_as_of: verdicts.iter().any(|verdict| verdict.state.is_running()),
    };
    if let ClockState::NotApplicable(
        NoClock::NoIncident | NoClock::Cancelled | NoClock::Backfilled | NoClock::Unclassified,
    ) = first.state
    {
        clocks.quiet.push(tells.why_not(first.state));
        return Some(clocks);
    }
    let mut none: Vec<(String, Vec<String>)> = Vec::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        let name = clock::name(words, verdict.rule.name);
        if let ClockState::NotApplicable(_) = verdict.state {
            let why = tells.why_not(verdict.state);
            match none.iter_mut().find(|(known, _)| *known == why) {
                Some((_, names)) if names.contains(&name) => {}
                Some((_, names)) => names.push(name),
                None => none.push((why, vec![name])),
            }
            continue;
        }
        let before = verdicts[..at].iter().filter(|other| other.rule.name == verdict.rule.name);
        let anchor = match before.count() {
            0 => format!("clock-{}", verdict.rule.name),
            n => format!("clock-{}-{}", verdict.rule.name, n + 1),
        };
        let is_one_of_several = verdicts
            .iter()
            .any(|other| other.rule.name == verdict.rule.name && !std::ptr::eq(other, verdict));
        let mut row = row(&tells, verdict, anchor, name);
        if is_one_of_several {
            let config = &teller.context.book().config;
            let names = verdict.services.iter().map(|id| config.service_name(id));
            row.services = names.collect::<Vec<_>>().join(", ");
        }
        row.remarks = tells.remarks(verdict, &measured.priorities, &record.incident);
        row.runs = traces(&tells, verdict, record);
        clocks.rows.push(row);
    }
    for (why, names) in none {
        clocks.quiet.push(words.with(
            "report_clocks_none",
            &[("clocks", names.join(", ").into()), ("why", why.into())],
        ));
    }
    if !has_policy {
        clocks.notes.extend(note(record, "SLA001"));
    }
    Some(clocks)
}

fn row(tells: &ClockTeller<'_>, verdict: &Verdict<'_>, anchor: String, name: String) -> Clock {
    let words = tells.format.words();
    let badge = tells.badge(verdict);
    let mut clock = Clock {
        anchor,
        name,
        services: String::new(),
        badge,
        bar: None,
        arithmetic: String::new(),
        terms: String::new(),
        remarks: Vec::new(),
        place: String::new(),
        agreed: String::new(),
        runs: Vec::new(),
    };
    let Some(run) = verdict.run() else { return clock };
    let bar = ClockBar {
        used: run.elapsed_seconds,
        target: run.target_seconds,
        is_final: run.has_stopped(),
    };
    clock.bar = Some(Html::new(draw(&bar)));
    clock.arithmetic = tells.arithmetic(verdict, run);
    clock.terms = words.with(
        "report_clock_terms",
        &[
            ("priority", run.priority.word().into()),
            ("calendar", verdict.rule.calendar(run.priority).name.into()),
        ],
    );
    let agreed = tells.agreed(verdict, run);
    clock.place = agreed.place;
    clock.agreed = agreed.text;
    clock
}

fn traces(tells: &ClockTeller<'_>, verdict: &Verdict<'_>, record: &IncidentRecord) -> Vec<Trace> {
    let words = tells.format.words();
    let is_only = verdict.runs.len() == 1;
    let heading = |run: &Run| {
        if is_only {
            return String::new();
        }
        words.with(
            "report_clock_run",
            &[
                ("priority", run.priority.word().into()),
                ("verdict", tells.run_verdict(run).into()),
                ("arithmetic", tells.arithmetic(verdict, run).into()),
            ],
        )
    };
    let trace = |run: &Run| Trace {
        heading: heading(run),
        rows: tells
            .trace(verdict, run, &record.incident)
            .into_iter()
            .map(|Step { from, to, length, counted, why }| {
                let has_counted = !counted.is_empty();
                let is_one = !length.is_empty();
                Row {
                    from: tells.moment(from),
                    to: tells.moment(to),
                    counted,
                    not_counted: if has_counted { String::new() } else { length },
                    // The column says already that it counted.
                    why: if has_counted && is_one { String::new() } else { why },
                }
            })
            .collect(),
        sum: tells.sum(run),
    };
    verdict.runs.iter().map(trace).collect()
}
