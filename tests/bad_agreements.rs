//! Agreements that nobody can keep, and records at the ends of time: a finding or no figure, never
//! a wrong number, a panic or a loop without end. Nothing is timed here: what does not end fails
//! the run.

#![cfg(unix)]

#[path = "support/checked.rs"]
mod checked;
#[path = "support/program.rs"]
mod program;

use casebook::load::Memory;
use casebook::measure::availability::{
    Hit, Limits, Objective, ServiceMonth, announced_windows, hits_on,
};
use casebook::measure::clock::{ClockState, Piece};
use casebook::measure::{Agreements, Measured, ServiceLevels, Spans, measure};
use casebook::model::Book;
use checked::{Checked, present};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use program::Casebook;

/// What the records leave out is not the subject here.
const HEAD: &str = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nrules: {INC013: allow, INC020: allow, TML001: allow, TML003: allow}\n";
const CONFIG: &str = "casebook.yaml";
const RECORD: &str = "incidents/2026-06-11-web.yaml";
const PLANS: &str = "maintenance.yaml";

/// An hour of full outage on the morning of a day in 2026.
const OUTAGE: &str = "title: Web is down
date: 2026-06-11
classification: {impact: extensive, urgency: critical}
times: {detected: 09:00, acknowledged: 09:01, resolved: 10:00}
service_effects: [{service: web, effect: outage}]
roles: {incident-commander: duty-im-1}
resolution: {kind: fix, summary: Release rolled back}
";

fn config(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

/// A casebook with an outage of `web`.
fn with_outage(rest: &str) -> Checked {
    Checked::of([(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned())])
}

/// What the findings say, with their codes.
fn said(checked: &Checked) -> Vec<String> {
    assert_eq!(checked.places_outside(), [""; 0]);
    checked.findings.iter().map(|one| format!("{}: {}", one.rule.code, one.text())).collect()
}

/// Whether each piece of text is in the one finding of a rule.
fn says(checked: &Checked, code: &str, text: &str) {
    let all = said(checked);
    let own: Vec<_> = all.iter().filter(|one| one.starts_with(code)).collect();
    assert_eq!(own.len(), 1, "{code} in {all:?}");
    assert!(own[0].contains(text), "`{text}` in {own:?}");
}

/// The clocks of the first record, each with its state and its counted seconds.
fn clocks(book: &Book, as_of: Timestamp) -> Vec<(String, ClockState, Option<i64>)> {
    let agreements = Agreements::of(&book.config);
    let record = &book.incidents[0];
    let measured = measure(record, &book.config, as_of);
    let levels = ServiceLevels::of(record, &measured, &agreements, as_of);
    let of = |verdict: &casebook::measure::clock::Verdict<'_>| {
        for run in &verdict.runs {
            let pieces: i64 = run.pieces(&verdict.rule).iter().map(Piece::seconds).sum();
            assert_eq!(pieces, run.end.as_second() - run.start.as_second(), "no hole in the trace");
        }
        let elapsed = verdict.run().map(|run| run.elapsed_seconds);
        (verdict.rule.name.to_owned(), verdict.state, elapsed)
    };
    levels.clocks.iter().map(of).collect()
}

/// A month of `web`.
fn month(book: &Book, first: Date, as_of: Timestamp) -> Option<ServiceMonth> {
    let agreements = Agreements::of(&book.config);
    let measured: Vec<Measured<'_>> =
        book.incidents.iter().map(|record| measure(record, &book.config, as_of)).collect();
    let all: Vec<usize> = (0..measured.len()).collect();
    let hits: Vec<Hit> = hits_on("web", &measured, &all);
    let windows: Spans = announced_windows("web", &book.maintenance, &agreements);
    let limits = Limits::of(first, &book.config.zone())?;
    ServiceMonth::of("web", limits, &hits, &windows, &agreements, as_of)
}

/// The whole way to a site: `check`, then `build`, and how both ended.
fn built(files: &[(&str, String)]) -> (i32, i32) {
    let files: Vec<_> =
        files.iter().map(|(path, text)| ((*path).to_owned(), text.clone())).collect();
    let casebook = Casebook::of(&files);
    let check = casebook.run(["check"]);
    let build = casebook.run(["build"]);
    assert!(!check.stderr.contains("panicked"), "{}", check.stderr);
    assert!(!build.stderr.contains("panicked"), "{}", build.stderr);
    assert_eq!(casebook.at("site/index.html").exists(), build.code == 0, "{build:?}");
    (check.code, build.code)
}

#[test]
fn a_calendar_without_an_open_hour_is_refused_and_nothing_in_it_is_ever_due() {
    let rest = "services: {web: {name: Web, calendar: closed, slo: {availability: 99.9}}}
calendars: {closed: {hours: {}, holidays: [2026-12-25]}}
clocks:
  resolution: {start: logged, stop: resolved, calendar: closed, targets: {P1: 4h}}
  closing: {start: resolved, stop: closed, calendar: closed, targets: {P1: 5bd}}
policies:
  P1: {declare_major: {within: 50% of resolution}}
";
    let checked = with_outage(rest);
    says(&checked, "CFG003", "calendar `closed` never opens");
    assert_eq!(said(&checked).len(), 1, "{:?}", said(&checked));
    let agreements = Agreements::of(&checked.book.config);
    assert_eq!(agreements.hours("closed").due(present(), 1, &Spans::default()), None);
    assert_eq!(agreements.hours("closed").business_days_due(present(), 1), None);
    let june = month(&checked.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!(june.agreed_seconds, 0);
    assert_eq!(june.availability(), None, "without an agreed time there is none");
    assert_eq!((june.budget_seconds(), june.is_met(), june.used_ratio()), (None, None, None));
    assert_eq!(built(&[(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned())]), (1, 1));
}

#[test]
fn a_calendar_that_was_open_once_ends() {
    let rest = "services: {web: {name: Web, calendar: once}}
calendars: {once: {hours: {}, exceptions: {2026-06-11: 09:00-09:30}}}
clocks:
  resolution: {start: logged, stop: resolved, calendar: once, targets: {P1: 4h}}
  closing: {start: resolved, stop: closed, calendar: once, targets: {P1: 5bd}}
";
    let checked = with_outage(rest);
    assert_eq!(said(&checked), [""; 0]);
    let clocks = clocks(&checked.book, present());
    assert_eq!(clocks[0], ("resolution".to_owned(), ClockState::Met, Some(1800)));
    assert_eq!(clocks[1].1, ClockState::Running, "it is never due");
    let june = month(&checked.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!((june.agreed_seconds, june.availability()), (1800, Some(0.0)));
    assert_eq!(built(&[(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned())]), (0, 0));
}

#[test]
fn a_holiday_list_that_ended_last_year_is_said_once() {
    let rest = "services: {web: {name: Web}}
calendars:
  office: {hours: {mon-fri: 08:00-18:00}, holidays: [2025-12-25], valid: {from: 2025-01-01, to: 2025-12-31}}
clocks:
  response: {start: logged, stop: acknowledged, calendar: office, targets: {P1: 5m}}
  resolution: {start: logged, stop: resolved, calendar: office, targets: {P1: 4h}}
";
    let second = OUTAGE.replace("2026-06-11", "2026-06-12");
    let checked = Checked::of([
        (CONFIG, config(rest)),
        (RECORD, OUTAGE.to_owned()),
        ("incidents/2026-06-12-web.yaml", second),
    ]);
    let text = "is used for 2026-06-11, after its last valid day 2025-12-31: clock response of 2026-06-11-web counts in it, and 1 record besides";
    says(&checked, "CAL001", text);
    assert_eq!(said(&checked).len(), 1);
    let valid = with_outage(&rest.replace("to: 2025-12-31", "to: 2026-06-11"));
    assert_eq!(said(&valid), [""; 0]);
    let open = with_outage(&rest.replace(", valid: {from: 2025-01-01, to: 2025-12-31}", ""));
    assert_eq!(said(&open), [""; 0], "who states no range is asked for none");
    assert_eq!(built(&[(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned())]), (0, 0));
}

#[test]
fn a_matrix_that_is_not_monotone_is_refused() {
    let checked = with_outage(
        "services: {web: {name: Web}}
priorities:
  matrix:
    extensive:   {critical: P3, high: P1, medium: P2, low: P3}
    significant: {critical: P3, high: P2, medium: P3, low: P4}
    moderate:    {critical: P3, high: P3, medium: P4, low: P4}
    minor:       {critical: P3, high: P4, medium: P4, low: P5}
clocks: {resolution: {start: logged, stop: resolved, targets: {P3: 4h}}}
",
    );
    let codes = checked.codes();
    assert!(!codes.is_empty() && codes.iter().all(|code| *code == "CFG001"), "{codes:?}");
    says(
        &Checked::of([(
            CONFIG,
            config(
                "services: {web: {name: Web}}\npriorities: {matrix: {extensive: {critical: P1, high: P1, medium: P1, low: P2}, significant: {critical: P1, high: P1, medium: P1, low: P1}, moderate: {critical: P2, high: P3, medium: P4, low: P4}, minor: {critical: P3, high: P4, medium: P4, low: P5}}}\n",
            ),
        )]),
        "CFG001",
        "P2 for extensive × low is lower than P1 for significant × low",
    );
    assert_eq!(clocks(&checked.book, present())[0].1, ClockState::Met, "as the matrix says");
}

#[test]
fn a_target_for_a_priority_that_does_not_exist_is_refused() {
    let rest = "services: {web: {name: Web}}
clocks: {resolution: {start: logged, stop: resolved, targets: {P0: 1h, P2: 8h}}}
";
    let checked = with_outage(rest);
    says(&checked, "YML004", "`P0`");
    assert!(matches!(clocks(&checked.book, present())[0].1, ClockState::NotApplicable(_)));
    let policy = with_outage(
        "services: {web: {name: Web}}\npolicies: {P0: {declare_major: {within: 1m}}}\n",
    );
    says(&policy, "INC009", "there is no priority `P0`");
}

#[test]
fn an_escalation_to_nobody_is_refused() {
    let policy = |escalation: &str| {
        with_outage(&format!(
            "services: {{web: {{name: Web}}}}\nroles: {{dba: {{name: Database, any_of: []}}}}\npolicies: {{P1: {{functional_escalation: {escalation}}}}}\n"
        ))
    };
    says(&policy("{within: 30m}"), "YML003", "`to`");
    says(&policy("{within: 30m, to: nobody}"), "INC009", "there is no role `nobody`");
    says(&policy("{within: 30m, to: dba}"), "ESC001", "dba was never called; the limit was 30 min");
}

#[test]
fn an_objective_of_100_percent_has_no_budget_and_one_of_120_is_none() {
    let slo = |percent: &str| {
        format!("services: {{web: {{name: Web, slo: {{availability: {percent}}}}}}}\n")
    };
    let all = with_outage(&slo("100"));
    assert_eq!(said(&all), [""; 0], "legal: nothing may fail");
    let june = month(&all.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!((june.budget_seconds(), june.used_ratio()), (Some(0.0), None));
    assert_eq!((june.left_seconds(), june.is_met()), (Some(-3600.0), Some(false)));
    let may = month(&all.book, date(2026, 5, 1), present()).expect("it has begun");
    assert_eq!((may.is_met(), may.used_ratio()), (Some(true), None));
    assert_eq!(built(&[(CONFIG, config(&slo("100"))), (RECORD, OUTAGE.to_owned())]), (0, 0));
    for percent in ["120", "0", "-5", "100.0001"] {
        let checked = with_outage(&slo(percent));
        says(&checked, "CFG006", &format!("the objective is {percent} %"));
        let june = month(&checked.book, date(2026, 6, 1), present()).expect("it has begun");
        assert_eq!((june.objective, june.budget_seconds(), june.is_met()), (None, None, None));
        assert!(june.availability().is_some(), "what was measured stays");
        let web = checked.book.config.service("web").expect("declared");
        assert_eq!(Objective::of(web), None);
        assert_eq!(built(&[(CONFIG, config(&slo(percent))), (RECORD, OUTAGE.to_owned())]), (1, 1));
    }
    for percent in [".nan", ".inf", "1e400", "99,9", "lots"] {
        let checked = with_outage(&slo(percent));
        assert!(!checked.findings.is_empty(), "{percent}");
        assert_eq!(said(&checked).len(), 1, "{:?}", said(&checked));
    }
}

#[test]
fn a_maintenance_inside_another_counts_once() {
    let plan = |id: &str, from: &str, to: &str| {
        format!(
            "- {{id: {id}, services: [web], from: 2026-06-14T{from}+02:00, to: 2026-06-14T{to}+02:00, announced: 2026-06-01T10:00+02:00}}\n"
        )
    };
    let rest = "services: {web: {name: Web, slo: {availability: 99.9}}}\n";
    let with = |plans: String| {
        Checked::of([(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned()), (PLANS, plans)])
    };
    let both = with(plan("outer", "02:00", "06:00") + &plan("inner", "03:00", "04:00"));
    says(&both, "CFG004", "lies inside that of `outer`, for web");
    let june = month(&both.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!(june.maintenance_seconds, 4 * 3600);
    assert_eq!(june.agreed_seconds, june.total_seconds - 4 * 3600);
    let reversed = with(plan("back", "06:00", "02:00"));
    says(&reversed, "CFG005", "ends at 2026-06-14 02:00, not after it begins at 2026-06-14 06:00");
    let june = month(&reversed.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!(june.maintenance_seconds, 0);
}

#[test]
fn a_month_with_no_agreed_time_has_no_figure() {
    let rest = "services: {web: {name: Web, slo: {availability: 99.9}}}\n";
    let plan = "- {id: M-1, services: [web], from: 2026-05-31T22:00Z, to: 2026-06-30T22:00Z, announced: 2026-01-01T10:00+01:00}\n";
    let checked = Checked::of([
        (CONFIG, config(rest)),
        (RECORD, OUTAGE.to_owned()),
        (PLANS, plan.to_owned()),
    ]);
    assert_eq!(said(&checked), [""; 0]);
    let june = month(&checked.book, date(2026, 6, 1), present()).expect("it has begun");
    assert_eq!(june.agreed_seconds, 0);
    assert_eq!((june.availability(), june.is_met(), june.left_seconds()), (None, None, None));
    assert!(june.downtime.weighted_seconds.abs() < f64::EPSILON);
    let july = month(&checked.book, date(2026, 7, 1), present()).expect("it has begun");
    assert_eq!(july.availability(), Some(1.0));
    let files = [(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned()), (PLANS, plan.to_owned())];
    assert_eq!(built(&files), (0, 0));
}

/// Office hours, a budget, clocks and a policy: what an old or far record is held against.
const FULL: &str = "services: {web: {name: Web, slo: {availability: 99.9}, calendar: office}}
calendars:
  24x7: always
  office: {hours: {mon-fri: 08:00-18:00}, holidays: [2026-01-01], valid: {from: 2026-01-01, to: 2026-12-31}}
clocks:
  response: {start: logged, stop: acknowledged, targets: {P1: 5m}}
  resolution: {start: logged, stop: resolved, calendar: office, targets: {P1: 4h}, pause: {reasons: [vendor], not_for: []}}
  review: {start: resolved, stop: reviewed, calendar: office, targets: {P1: 5bd}}
policies:
  P1:
    declare_major: {within: 50% of resolution}
    stakeholder_update: {first: 30m, every: 60m, final: 30m}
";

#[test]
fn a_record_from_1628_and_one_from_2100_have_figures_or_none() {
    for (year, as_of) in [(1628, "2026-11-24T09:00+01:00"), (2100, "2101-02-01T09:00+01:00")] {
        let stated = config(&format!("as_of: {as_of}\n{FULL}"));
        let as_of: Timestamp = as_of.parse().expect("an instant");
        for is_open in [false, true] {
            let day = format!("{year}-08-10");
            let mut record = OUTAGE.replace("2026-06-11", &day);
            if is_open {
                record = record.replace(", resolved: 10:00", "");
                record =
                    record.replace("resolution: {kind: fix, summary: Release rolled back}\n", "");
                record += "holds: [{from: 09:30, reason: vendor}]\n";
            }
            let path = format!("incidents/{day}-web.yaml");
            let files = [(CONFIG, stated.clone()), (path.as_str(), record)];
            let texts =
                files.iter().map(|(path, text)| ((*path).to_owned(), text.clone().into_bytes()));
            let checked = Checked::from(Box::new(Memory::new(texts)), as_of, as_of);
            says(&checked, "CAL001", &format!("is used for {day}"));
            let clocks = clocks(&checked.book, as_of);
            assert_eq!(clocks[0].2, Some(60), "{clocks:?}");
            // It waits from half an hour after the start on, for however long.
            let counted = clocks[1].2.expect("it runs");
            assert!(counted <= 3600, "{clocks:?}");
            let first = date(year, 8, 1);
            let august = month(&checked.book, first, as_of).expect("it has begun");
            let availability = august.availability().expect("there were open hours");
            assert!((0.0..=1.0).contains(&availability), "{availability}");
            assert!(month(&checked.book, date(9999, 12, 1), as_of).is_none());
            if is_open {
                assert_eq!(built(&files), (0, 0), "{year}");
            }
        }
    }
}

#[test]
fn limits_beyond_all_time_are_never_due() {
    let rest = "services: {web: {name: Web}}
calendars: {office: {hours: {mon-fri: 08:00-18:00}}}
clocks:
  resolution: {start: logged, stop: resolved, calendar: office, targets: {P1: 9000000000000s}}
  closing: {start: resolved, stop: closed, calendar: office, targets: {P1: 4000000000bd}}
  always: {start: logged, stop: resolved, targets: {P1: 9223372036854775807s}}
policies:
  P1:
    declare_major: {within: 4294967295% of always}
    functional_escalation: {within: 9223372036854775807s, to: dba}
    stakeholder_update: {first: 9223372036854775807s, every: 9000000000d, grace: 9223372036854775807s, final: 9223372036854775807s}
roles: {dba: {name: Database}}
";
    let checked = with_outage(rest);
    assert_eq!(said(&checked), [""; 0]);
    let clocks = clocks(&checked.book, present());
    assert_eq!(clocks[0].1, ClockState::Met);
    assert_eq!(clocks[1].1, ClockState::Running);
    assert_eq!(clocks[2].1, ClockState::Met);
    assert_eq!(built(&[(CONFIG, config(rest)), (RECORD, OUTAGE.to_owned())]), (0, 0));
}

#[test]
fn a_clock_that_judges_nothing_is_refused() {
    let checked = with_outage(
        "services: {web: {name: Web}}\nclocks: {a: {stop: resolved, targets: {P1: 1h}}, b: {start: logged, targets: {P1: 1h}}, c: {start: logged, stop: resolved}}\n",
    );
    assert_eq!(checked.codes(), ["CFG002"; 3], "{:?}", said(&checked));
    let names: Vec<_> =
        clocks(&checked.book, present()).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["c"], "what has no start or stop is not judged");
}
