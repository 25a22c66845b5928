//! Facts that lie ahead of the present.

use super::{Scope, Sink, check};
use crate::measure::day_of;
use crate::model::action::{Action, DayOrMoment};
use crate::model::incident::Incident;
use crate::model::rca::Rca;
use crate::model::shape::{At, Field, Place};
use crate::model::{Day, IncidentRecord, Moment, ProblemRecord};

check! {
    /// A fact is later than the present.
    ///
    /// ## Why it matters
    ///
    /// It has not happened: most often a day or a year is typed wrong, and a duration with it.
    /// Plans (due dates, promised updates, the end of a waiver) may lie ahead.
    INC005 "time-in-future" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a fact is later than the present",
        messages: {
            ahead { text: "{$when} lies ahead of the present, {$present}", label: "has not happened", help: "correct the date, or leave it out until it is a fact" }
        },
        bad: "title: Printer offline\ntimes: {detected: 9026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Book(time_in_future)],
    }
}

/// A dated fact: an instant or a local day.
enum When {
    Moment(Moment),
    Day(Day),
}

/// The dated facts of one record.
#[derive(Default)]
struct Facts(Vec<(Place, When)>);

fn time_in_future(scope: &Scope<'_>, sink: &mut Sink) {
    let zone = scope.book.config.zone();
    let today = day_of(scope.present, &zone);
    let shown = |at| zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string();
    let present = shown(scope.present);
    let mut facts = Facts::default();
    scope.written.incidents.iter().for_each(|record| facts.incident(record));
    scope.written.problems.iter().for_each(|record| facts.problem(record));
    facts.moments(scope.written.maintenance.iter().map(|window| &window.announced));
    for (place, when) in facts.0 {
        let ahead = match when {
            When::Moment(moment) => (moment.instant > scope.present).then(|| shown(moment.instant)),
            When::Day(day) => (day.0 > today).then(|| day.0.to_string()),
        };
        if let Some(when) = ahead {
            sink.report(place, "ahead", |finding| {
                finding.fact("when", when).fact("present", present.clone())
            });
        }
    }
}

impl Facts {
    fn moments<'a>(&mut self, fields: impl IntoIterator<Item = &'a Field<Moment>>) {
        self.0.extend(
            fields.into_iter().filter_map(Field::at).map(|at| (at.place, When::Moment(at.value))),
        );
    }

    fn days<'a>(&mut self, fields: impl IntoIterator<Item = &'a Field<Day>>) {
        self.0.extend(
            fields.into_iter().filter_map(Field::at).map(|at| (at.place, When::Day(at.value))),
        );
    }

    fn incident(&mut self, record: &IncidentRecord) {
        let incident = &record.incident;
        self.life(incident);
        for entry in record.entries() {
            self.moments([&entry.at, &entry.until, &entry.logged_at]);
        }
        if let Some(reporting) = incident.reporting.get() {
            self.moments([&reporting.aware]);
            self.moments(reporting.classified.get().map(|classified| &classified.at));
            self.moments(
                reporting.assessments.items().iter().flat_map(|one| [&one.at, &one.aware]),
            );
            self.moments(reporting.submissions.items().iter().map(|one| &one.at));
        }
        self.days(incident.imported.get().map(|imported| &imported.on));
        self.rca(record.rca());
        self.actions(record.actions());
    }

    fn life(&mut self, incident: &Incident) {
        if let Some(times) = incident.times.get() {
            self.moments(times.moments());
        }
        self.days([&incident.date]);
        self.moments(incident.holds.items().iter().flat_map(|hold| [&hold.from, &hold.to]));
        self.moments(
            incident
                .reopened
                .items()
                .iter()
                .flat_map(|cycle| [&cycle.mitigated, &cycle.resolved, &cycle.reopened]),
        );
        self.moments(incident.major.get().map(|major| &major.at));
        self.moments(incident.initial_support.get().map(|support| &support.at));
        self.moments(incident.cancelled.get().map(|cancelled| &cancelled.at));
        for effect in incident.service_effects.items() {
            self.moments([&*effect.from, &*effect.to]);
            let phases = effect.phases.get().into_iter().flat_map(|phases| &phases.0);
            self.0.extend(phases.map(|(at, _)| (at.place, When::Moment(at.value))));
        }
    }

    fn problem(&mut self, record: &ProblemRecord) {
        let problem = &record.problem;
        if let Some(times) = problem.times.get() {
            self.days([
                &times.logged,
                &times.analysis,
                &times.known_error,
                &times.fix,
                &times.resolved,
                &times.closed,
            ]);
        }
        self.days(
            problem.reopened.items().iter().flat_map(|cycle| [&cycle.closed, &cycle.reopened]),
        );
        self.days(problem.rejected.get().map(|rejected| &rejected.at));
        self.rca(problem.rca.get());
        self.actions(problem.actions.items());
    }

    fn rca(&mut self, rca: Option<&Rca>) {
        self.days(
            rca.into_iter().flat_map(|rca| rca.amendments.items()).map(|amendment| &amendment.date),
        );
    }

    fn actions(&mut self, actions: &[At<Action>]) {
        for action in actions {
            self.days([&action.created, &action.done]);
            self.days(action.due_moved.items().iter().map(|moved| &moved.on_date));
            self.days(action.verify.get().map(|verify| &verify.checked));
            if let Some(at) = action.declined.get().and_then(|declined| declined.at.at()) {
                let when = match at.value {
                    DayOrMoment::Day(day) => When::Day(day),
                    DayOrMoment::Moment(moment) => When::Moment(moment),
                };
                self.0.push((at.place, when));
            }
        }
    }
}
