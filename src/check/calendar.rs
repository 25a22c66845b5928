//! Calendars: whether they open at all, and whether they are asked about days that nobody entered.

use super::{Scope, Sink, check, phrase, place};
use crate::measure::hours::Hours;
use crate::measure::{Agreements, Measured, ServiceLevels, day_of};
use crate::model::IncidentRecord;
use crate::model::service_level::{Calendar, WeeklyCalendar};
use crate::model::shape::{At, Keyed, Place};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::BTreeMap;

/// What one incident asks of the calendars.
#[derive(Default)]
pub(crate) struct Uses<'a> {
    /// Days that no calendar knows, one for each calendar.
    outside: Vec<Outside<'a>>,
    /// Services whose hours count, with the first instant of an effect.
    suffered: Vec<(&'a str, Timestamp)>,
}

/// A day outside a calendar's validity that a clock counts.
struct Outside<'a> {
    calendar: &'a str,
    clock: &'a str,
    day: Date,
    /// Where the clock begins.
    place: Place,
    record: &'a str,
}

impl<'a> Uses<'a> {
    pub(super) fn of(
        record: &'a IncidentRecord,
        measured: &Measured<'a>,
        levels: &ServiceLevels<'a>,
        agreements: &Agreements<'a>,
    ) -> Self {
        let mut uses = Self::default();
        for verdict in &levels.clocks {
            for run in &verdict.runs {
                let named = verdict.rule.calendar(run.priority);
                let end = run.due.map_or(run.end, |due| due.max(run.end));
                let Some(day) = named.hours.first_day_outside(run.start, end) else { continue };
                if uses.outside.iter().all(|known| known.calendar != named.name) {
                    uses.outside.push(Outside {
                        calendar: named.name,
                        clock: verdict.rule.name,
                        day,
                        place: place::of(record, verdict.rule.start),
                        record: &record.id,
                    });
                }
            }
        }
        if measured.counts() {
            let intervals = measured.effects.intervals.iter();
            let with_hours =
                intervals.filter(|one| !agreements.service_hours(one.service).is_always());
            uses.suffered.extend(with_hours.map(|one| (one.service, one.from)));
        }
        uses
    }
}

/// The calendars of casebook.yaml that have hours.
fn weekly<'a>(
    scope: &Scope<'a>,
) -> impl Iterator<Item = (&'a str, &'a At<Calendar>, &'a WeeklyCalendar)> {
    let calendars = scope.book.config.calendars.get().into_iter().flat_map(Keyed::iter);
    calendars.filter_map(|(name, calendar)| match &calendar.value {
        Calendar::Always => None,
        Calendar::Weekly(weekly) => Some((name, calendar, &**weekly)),
    })
}

check! {
    /// A calendar is used for days whose holidays nobody has entered.
    ///
    /// ## Why it matters
    ///
    /// A holiday that is missing counts as a working day: clocks are due too early, and a promise looks
    /// broken that was kept. A list that ends last year does this in silence.
    CAL001 "calendar-out-of-validity" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "a calendar is used for days outside its `valid` range",
        messages: {
            clock { text: "calendar `{$calendar}` is used for {$day}, {$border}: clock {$clock} of {$record} counts in it{$others}", label: "holidays are known for these days", help: "enter the holidays that are missing, then widen `valid`" }
            service { text: "calendar `{$calendar}` is used for {$day}, {$border}: it has the agreed hours of {$service}", label: "holidays are known for these days", help: "enter the holidays that are missing, then widen `valid`" }
        },
        labels: { first: "the first that needs it" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, acknowledged: 08:50, resolved: 10:05}\nservice: office-printing\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncalendars:\n  office:\n    hours: {mon-fri: 08:00-18:00}\n    holidays: [2025-12-25, 2025-12-26]\n    valid: {from: 2025-01-01, to: 2025-12-31}\nclocks:\n  response: {start: logged, stop: acknowledged, calendar: office, targets: {P5: 8h}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, acknowledged: 08:50, resolved: 10:05}\nservice: office-printing\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncalendars:\n  office:\n    hours: {mon-fri: 08:00-18:00}\n    holidays: [2025-12-25, 2025-12-26, 2026-12-25]\n    valid: {from: 2025-01-01, to: 2026-12-31}\nclocks:\n  response: {start: logged, stop: acknowledged, calendar: office, targets: {P5: 8h}}\n"),
        check: [Calendars(out_of_validity)],
    }
}

fn out_of_validity(
    scope: &Scope<'_>,
    agreements: &Agreements<'_>,
    uses: &[Uses<'_>],
    sink: &mut Sink,
) {
    let mut asked: BTreeMap<&str, (&Outside<'_>, i64)> = BTreeMap::new();
    for outside in uses.iter().flat_map(|uses| &uses.outside) {
        asked.entry(outside.calendar).or_insert((outside, 0)).1 += 1;
    }
    let mut suffered: BTreeMap<&str, Timestamp> = BTreeMap::new();
    for (service, from) in uses.iter().flat_map(|uses| &uses.suffered) {
        let first = suffered.entry(service).or_insert(*from);
        *first = (*first).min(*from);
    }
    for (name, _, weekly) in weekly(scope) {
        let Some((valid, place)) = weekly.valid.get().zip(weekly.valid.place()) else { continue };
        let border = |day: Date| match (valid.from.copied(), valid.to.copied()) {
            (Some(from), _) if day < from.0 => {
                phrase::BEFORE_ITS_FIRST_DAY.with([("day", from.0.to_string().into())])
            }
            (_, Some(to)) => phrase::AFTER_ITS_LAST_DAY.with([("day", to.0.to_string().into())]),
            (_, None) => "".into(),
        };
        if let Some((first, records)) = asked.get(name) {
            let others = match records - 1 {
                0 => "".into(),
                more => phrase::AND_OTHER_RECORDS.count(more),
            };
            sink.report(place, "clock", |finding| {
                finding
                    .fact("calendar", name)
                    .fact("day", first.day.to_string())
                    .fact("border", border(first.day))
                    .fact("clock", first.clock)
                    .fact("record", first.record)
                    .fact("others", others)
                    .related(first.place, "first")
            });
            continue;
        }
        let hours = agreements.hours(name);
        // Months are counted from the first one in which something happened.
        let counted = scope.book.config.services.get().into_iter().flat_map(Keyed::iter).find_map(
            |(service, stated)| {
                stated.calendar.get().filter(|calendar| *calendar == name)?;
                let begin = month_begin(*suffered.get(service)?, hours.zone())?;
                let day = hours.first_day_outside(begin, scope.as_of.max(begin))?;
                Some((service, day, stated.calendar.place()?))
            },
        );
        if let Some((service, day, first)) = counted {
            sink.report(place, "service", |finding| {
                finding
                    .fact("calendar", name)
                    .fact("day", day.to_string())
                    .fact("border", border(day))
                    .fact("service", service)
                    .related(first, "first")
            });
        }
    }
}

/// The first instant of the month of an instant.
fn month_begin(at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let first = day_of(at, zone).first_of_month().to_datetime(Time::midnight());
    zone.to_ambiguous_timestamp(first).compatible().ok()
}

check! {
    /// A calendar has no open hour in its whole life.
    ///
    /// ## Why it matters
    ///
    /// Nothing counted in it ever passes: a clock is never due, and a service has no agreed time.
    CFG003 "calendar-never-open" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a calendar has no open hour in its whole life",
        messages: {
            never { text: "calendar `{$calendar}` never opens: a clock that counts in it is never due", label: "no open hour", help: "give `hours` a day: `hours: {mon-fri: 08:00-18:00}`, or name `24x7` where it is used" }
        },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncalendars:\n  office: {hours: {}, holidays: [2026-12-25]}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncalendars:\n  office: {hours: {mon-fri: 08:00-18:00}, holidays: [2026-12-25]}\n",
        check: [Book(never_open)],
    }
}

fn never_open(scope: &Scope<'_>, sink: &mut Sink) {
    for (name, calendar, weekly) in weekly(scope) {
        let unknown = !weekly.hours.is_given() || weekly.exceptions.is_broken();
        if !unknown && Hours::of(calendar, &scope.book.config.zone()).never_opens() {
            let place = weekly.hours.place().unwrap_or(calendar.place);
            sink.report(place, "never", |finding| finding.fact("calendar", name));
        }
    }
}
