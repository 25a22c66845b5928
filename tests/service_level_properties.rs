//! What is true of clocks, availability and figures whatever the records are: more downtime never
//! raises availability, lowering a priority never undoes a breach, the order of files and the
//! number of threads change no figure, parts add up to wholes.

#[path = "support/property.rs"]
mod property;

use casebook::load::{self, Memory};
use casebook::measure::availability::{Hit, Limits, ServiceMonth};
use casebook::measure::clock::Why;
use casebook::measure::{Agreements, Measured, Recurrences, ServiceLevels, Spans, measure};
use casebook::model::Book;
use casebook::statistics::report::{Material, Period, Report};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use property::holds;
use proptest::prelude::*;
use std::fmt::Write as _;

const CASEBOOK: &str = "casebook: 1
organisation: Example Co
time_zone: Europe/Berlin
services:
  shop: {name: Shop, slo: {availability: 99.9}}
  desk: {name: Desk, slo: {availability: 99}, calendar: office}
calendars:
  office: {hours: {mon-thu: [08:00-12:00, 13:00-18:00], fri: 08:00-16:00}, holidays: [2026-04-03, 2026-05-01]}
clocks:
  response: {start: logged, stop: acknowledged, targets: {P1: 5m, P2: 30m, P3: 2h, P4: 1bd}}
  resolution:
    start: logged
    stop: resolved
    calendar: {P1: 24x7, P2: 24x7, default: office}
    targets: {P1: 4h, P2: 8h, P3: 16h, P4: 3bd}
    pause: {reasons: [customer, vendor], not_for: [P1]}
    on_priority_change: POLICY
    on_reopen: REOPEN
";

/// A class of impact and urgency that gives a priority, P1 first.
const CLASSES: [&str; 4] = [
    "impact: extensive, urgency: critical",
    "impact: significant, urgency: high",
    "impact: moderate, urgency: high",
    "impact: minor, urgency: high",
];

/// One incident; all times in minutes from its detection.
#[derive(Debug, Clone)]
struct Case {
    /// Days and minutes from 1 January 2026 to its detection.
    begin: i64,
    service: &'static str,
    class: usize,
    acknowledged: Option<i64>,
    resolved: Option<i64>,
    /// Begin and length of holds.
    holds: Vec<(i64, i64)>,
    /// A new class after so many minutes.
    changes: Vec<(i64, usize)>,
    /// Resolved and reopened once before.
    reopened: Option<(i64, i64)>,
    share: Option<u8>,
}

fn origin() -> Timestamp {
    "2026-01-01T00:00:00Z".parse().expect("an instant")
}

fn as_of() -> Timestamp {
    "2026-09-01T00:00:00Z".parse().expect("an instant")
}

fn case() -> impl Strategy<Value = Case> {
    let times = (
        0_i64..330_000,
        prop_oneof![Just("shop"), Just("desk")],
        0..CLASSES.len(),
        prop::option::weighted(0.8, 0_i64..200),
        prop::option::weighted(0.9, 200_i64..6_000),
    );
    let rest = (
        prop::collection::vec((0_i64..3_000, 1_i64..2_000), 0..3),
        prop::collection::vec((1_i64..3_000, 0..CLASSES.len()), 0..3),
        prop::option::weighted(0.2, (60_i64..150, 1_i64..49)),
        prop::option::weighted(0.8, 1_u8..=100),
    );
    (times, rest).prop_map(|(times, rest)| {
        let (begin, service, class, acknowledged, resolved) = times;
        let (holds, mut changes, reopened, share) = rest;
        changes.sort_unstable();
        changes.dedup_by_key(|(at, _)| *at);
        let reopened = reopened.filter(|_| acknowledged.is_none_or(|at| at < 60));
        Case { begin, service, class, acknowledged, resolved, holds, changes, reopened, share }
    })
}

impl Case {
    fn at(&self, minutes: i64) -> String {
        (origin() + SignedDuration::from_mins(self.begin + minutes)).to_string()
    }

    /// The record as YAML.
    fn text(&self) -> String {
        let mut times = format!("detected: {}", self.at(0));
        let mut add = |name: &str, at: Option<i64>| {
            if let Some(at) = at {
                write!(times, ", {name}: {}", self.at(at)).expect("a string takes it");
            }
        };
        add("acknowledged", self.acknowledged);
        add("resolved", self.resolved);
        let service = self.service;
        let effect = match self.share {
            Some(100) => ", effect: outage".to_owned(),
            Some(share) => format!(", effect: degraded, share: 0.{share:02}"),
            None => String::new(),
        };
        let mut text = format!(
            "title: Case\nclassification: {{{}}}\nservice_effects: [{{service: {service}{effect}}}]\ntimes: {{{times}}}\n",
            CLASSES[self.class]
        );
        let holds: Vec<String> = self
            .holds
            .iter()
            .map(|(from, length)| {
                format!(
                    "{{from: {}, to: {}, reason: vendor}}",
                    self.at(*from),
                    self.at(from + length)
                )
            })
            .collect();
        writeln!(text, "holds: [{}]", holds.join(", ")).expect("a string takes it");
        if let Some((resolved, gap)) = self.reopened {
            let (resolved, again) = (self.at(resolved), self.at(resolved + gap));
            writeln!(text, "reopened: [{{resolved: {resolved}, reopened: {again}}}]")
                .expect("a string takes it");
        }
        if !self.changes.is_empty() {
            text += "timeline:\n  2026-01-01:\n";
        }
        for (at, class) in &self.changes {
            let (at, class) = (self.at(*at), CLASSES[*class]);
            writeln!(
                text,
                "    - {{at: {at}, kind: assessment, text: x, classification: {{{class}}}}}"
            )
            .expect("a string takes it");
        }
        text
    }
}

/// Names that sort otherwise than the cases stand, by a factor that shares nothing with 1,009.
fn name(at: usize, factor: usize) -> String {
    format!("incidents/i{:04}.yaml", at * factor % 1_009)
}

fn book(cases: &[Case], policy: &str, reopen: &str, factor: usize) -> Book {
    let casebook = CASEBOOK.replace("POLICY", policy).replace("REOPEN", reopen);
    let records = cases.iter().enumerate().map(|(at, case)| (name(at, factor), case.text()));
    let files = records.chain([("casebook.yaml".to_owned(), casebook)]);
    let memory = Memory::new(files.map(|(path, text)| (path, text.into_bytes())));
    let loaded = load::load(&memory).expect("a format that we read");
    let faults: Vec<_> =
        loaded.findings.iter().map(|fault| (fault.rule.code, &fault.facts)).collect();
    assert!(faults.is_empty(), "{faults:?}");
    loaded.book
}

fn judged<R>(book: &Book, look: impl FnOnce(&Material<'_, '_>) -> R) -> R {
    let agreements = Agreements::of(&book.config);
    let (measured, levels): (Vec<Measured<'_>>, Vec<ServiceLevels<'_>>) = book
        .incidents
        .iter()
        .map(|record| {
            let measured = measure(record, &book.config, as_of());
            let levels = ServiceLevels::of(record, &measured, &agreements, as_of());
            (measured, levels)
        })
        .unzip();
    look(&Material {
        book,
        measured: &measured,
        levels: &levels,
        recurrences: &Recurrences::of(book, &measured),
        agreements: &agreements,
        as_of: as_of(),
    })
}

fn period() -> Period {
    Period { from: date(2026, 1, 1), to: date(2026, 8, 31) }
}

const POLICIES: [&str; 4] = ["retroactive", "restart", "worst", "{retroactive-with-grace: 60m}"];
const REOPENS: [&str; 3] = ["continue", "full", "new-cycle"];

#[test]
fn every_piece_of_a_run_is_named_once() {
    let inputs = (case(), 0..POLICIES.len(), 0..REOPENS.len());
    holds(400, inputs, |(case, policy, reopen)| {
        let book = book(&[case], POLICIES[policy], REOPENS[reopen], 1);
        judged(&book, |material| {
            for verdict in &material.levels[0].clocks {
                for run in &verdict.runs {
                    let pieces = run.pieces(&verdict.rule);
                    let seconds = |why: Option<Why>| -> i64 {
                        let own =
                            pieces.iter().filter(|piece| why.is_none_or(|why| piece.why == why));
                        own.map(casebook::measure::clock::Piece::seconds).sum()
                    };
                    prop_assert_eq!(seconds(Some(Why::Counted)), run.elapsed_seconds);
                    prop_assert_eq!(seconds(None), run.end.as_second() - run.start.as_second());
                    prop_assert!(pieces.windows(2).all(|pair| pair[0].to == pair[1].from));
                }
            }
            Ok(())
        })
    });
}

#[test]
fn lowering_the_priority_never_undoes_a_breach() {
    let inputs = (case(), 0..POLICIES.len(), 0_i64..5_000);
    holds(600, inputs, |(case, policy, after)| {
        let before = book(std::slice::from_ref(&case), POLICIES[policy], "continue", 1);
        // When each breached clock was breached, at the latest.
        let breached: Vec<(String, i64)> = judged(&before, |material| {
            let clocks = material.levels[0].clocks.iter();
            let breached = clocks.filter(|verdict| verdict.state.is_breached());
            breached
                .map(|verdict| {
                    let run = verdict.run().expect("a breach has a run");
                    let at = run.due.map_or(run.end, |due| due.min(run.end)).as_second();
                    (verdict.rule.name.to_owned(), at)
                })
                .collect()
        });
        let detected = origin().as_second() + case.begin * 60;
        for (clock, at) in breached {
            let mut lowered = case.clone();
            let minutes = ((at - detected) / 60 + 1).max(1) + after;
            // After everything else that was judged: it is what holds in the end.
            let last = lowered.changes.last().map_or(0, |(at, _)| *at);
            lowered.changes.push((minutes.max(last + 1), 3));
            let book = book(&[lowered], POLICIES[policy], "continue", 1);
            judged(&book, |material| {
                let verdict = casebook::measure::clock::worst(&material.levels[0].clocks, &clock);
                let state = verdict.expect("the clock is still there").state;
                prop_assert!(state.is_breached(), "{clock} is {state:?} after it was lowered");
                Ok(())
            })?;
        }
        Ok(())
    });
}

#[test]
fn more_downtime_never_raises_availability() {
    let hits = prop::collection::vec((0_i64..43_000, 1_i64..3_000, 1_u8..=100), 0..8);
    let more = (0_i64..43_000, 1_i64..3_000, 1_u8..=100);
    holds(400, (hits, more, 0..2_usize), |(hits, more, service)| {
        let service = ["shop", "desk"][service];
        let book = book(&[], "retroactive", "continue", 1);
        let agreements = Agreements::of(&book.config);
        let limits = Limits::of(date(2026, 6, 1), &book.config.zone()).expect("a month");
        let hit = |(from, length, share): (i64, i64, u8)| {
            let from = limits.from + SignedDuration::from_mins(from - 600);
            let to = from + SignedDuration::from_mins(length);
            Hit { from, to, weight: f64::from(share) / 100.0, exact: true, incident: 0 }
        };
        let month = |hits: &[Hit]| {
            let none = Spans::default();
            ServiceMonth::of(service, limits.clone(), hits, &none, &agreements, as_of())
                .expect("a month that began")
        };
        let mut all: Vec<Hit> = hits.into_iter().map(hit).collect();
        let without = month(&all);
        all.push(hit(more));
        let with = month(&all);
        prop_assert!(with.availability() <= without.availability());
        prop_assert!(with.left_seconds() <= without.left_seconds());
        prop_assert!(with.downtime.any_seconds >= without.downtime.any_seconds);
        prop_assert!(with.downtime.any_seconds <= with.agreed_seconds);
        prop_assert!(with.availability().is_some_and(|share| (0.0..=1.0).contains(&share)));
        // The days of the month are the month.
        let days = with.days(&all, &book.config.zone());
        let sum: f64 = days.iter().flatten().sum();
        prop_assert!((sum - with.downtime.weighted_seconds).abs() < 1e-6);
        Ok(())
    });
}

#[test]
fn file_order_and_threads_change_no_figure() {
    holds(24, prop::collection::vec(case(), 1..40), |cases| {
        let figures = |factor: usize, threads: usize| {
            let book = book(&cases, "retroactive", "continue", factor);
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            pool.expect("threads").install(|| {
                judged(&book, |material| {
                    let report = Report::of(material, period(), None);
                    casebook::export::stats::json(&book, &report, as_of())
                })
            })
        };
        let first = figures(1, 1);
        prop_assert_eq!(&first, &figures(1, 4));
        prop_assert_eq!(&first, &figures(387, 2));
        Ok(())
    });
}

#[test]
fn parts_add_up_to_wholes() {
    holds(60, prop::collection::vec(case(), 0..60), |cases| {
        let book = book(&cases, "retroactive", "continue", 1);
        judged(&book, |material| {
            let report = Report::of(material, period(), None);
            let count = report.incidents.count;
            let sum = |parts: &[(String, usize)]| parts.iter().map(|(_, n)| n).sum::<usize>();
            prop_assert_eq!(sum(&report.incidents.by_priority.0), count);
            prop_assert_eq!(sum(&report.incidents.by_severity.0), count);
            prop_assert_eq!(sum(&report.incidents.by_category.0), count);
            prop_assert_eq!(sum(&report.incidents.by_detection.0), count);
            prop_assert_eq!(sum(&report.rate.monthly_counts.0), count);
            let causes = &report.incidents.by_cause;
            prop_assert_eq!(causes.iter().map(|row| row.count).sum::<usize>(), count);
            if let Some(last) = causes.last() {
                prop_assert!((last.cumulative_share.0 - 1.0).abs() < 1e-12);
            }
            for (_, clock) in &report.sla.0 {
                let all = clock.met
                    + clock.breached
                    + clock.undecided
                    + clock.not_applicable
                    + clock.unknown;
                prop_assert_eq!(all, count as u64);
            }
            let durations = &report.durations;
            for of in [
                &durations.time_to_detect,
                &durations.time_to_acknowledge,
                &durations.time_to_mitigate,
                &durations.time_to_resolve,
            ] {
                let left_out: usize = of.excluded.iter().map(|one| one.count).sum();
                prop_assert_eq!(of.n + of.censored + left_out, count);
                prop_assert_eq!(of.by_severity.iter().map(|group| group.n).sum::<usize>(), of.n);
            }
            // Services apart are all of them: each case has one.
            let apart: usize = ["shop", "desk"]
                .iter()
                .map(|service| Report::of(material, period(), Some(service)).incidents.count)
                .sum();
            prop_assert_eq!(apart, count);
            Ok(())
        })
    });
}
