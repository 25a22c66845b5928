//! The incidents of a period by service, team, cause or quarter: one row each, for
//! `casebook stats --by`. What may not be said of few values is absent here already.

use super::number::{Figure, Named};
use super::{CameBack, ClockReport, DurationReport, DurationReports, Material, Period, RateReport};
use super::{UNKNOWN, promises};
use crate::measure::availability::{Downtime, announced_windows, hits_on};
use crate::measure::{ActionStanding, CalendarPeriod, HomeDays, PeriodUnit, day_of};
use crate::model::Keyed;
use crate::statistics::pareto;
use serde::Serialize;
use std::collections::BTreeMap;

/// What makes a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupBy {
    /// A service that was hit; an incident that hit several counts in each.
    Service,
    /// The team that owns a service that was hit; one that hit services of several counts in each.
    Team,
    /// The cause of the analysis.
    Cause,
    /// The calendar quarter in which it began.
    Quarter,
}

/// The rows of a period.
#[derive(Debug, Clone, Serialize)]
pub struct Groups {
    /// The days that are looked at.
    pub period: Period,
    /// The service, where only its incidents were asked for.
    pub service: Option<String>,
    /// What makes a row.
    pub by: &'static str,
    /// Incidents that began in the period and count, each once.
    pub count: usize,
    /// The rows: services and teams in the order of casebook.yaml, causes by how often, quarters by
    /// time.
    pub groups: Vec<GroupRow>,
}

/// One row.
#[derive(Debug, Clone, Serialize)]
pub struct GroupRow {
    /// Its key: a service, team or cause, or a quarter such as `2026-Q2`.
    pub group: String,
    /// Its name as casebook.yaml has it; the key where it has none.
    pub name: String,
    /// Incidents.
    pub count: usize,
    /// Those on which work goes on at as-of.
    pub open: usize,
    /// The days of the period, or those of the quarter that belong to it.
    pub days: i64,
    /// Count ÷ days × 30.4375.
    pub per_month: Figure,
    /// Its exact 95 % interval; widened where incidents come in bursts.
    pub per_month_interval: [Figure; 2],
    /// detected → resolved.
    pub time_to_resolve: DurationReport,
    /// How the promises about time were kept, by clock.
    pub sla: Named<ClockReport>,
    /// What these incidents took of the agreed time, by weight, in their whole life until as-of: of the
    /// row's services, or of all.
    pub downtime_minutes: Figure,
    /// Whether every effect is stated; else downtime is an upper bound.
    pub downtime_exact: bool,
    /// How many came back.
    pub recurrence: CameBack,
    /// Open actions of these incidents at as-of.
    pub actions_open: usize,
    /// Those of them whose due day has passed.
    pub actions_overdue: usize,
}

/// A row before it is counted.
struct Group<'a> {
    key: String,
    name: String,
    /// The services whose time its incidents took.
    services: Vec<&'a str>,
    /// The service whose clocks are judged; all where it is none.
    clocks_of: Option<&'a str>,
    period: Period,
    incidents: Vec<usize>,
}

impl GroupBy {
    /// The word of the flag.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Team => "team",
            Self::Cause => "cause",
            Self::Quarter => "quarter",
        }
    }
}

impl Groups {
    /// The rows of a period, of all incidents or those that hit one service.
    pub fn of(
        material: &Material<'_, '_>,
        period: Period,
        by: GroupBy,
        service: Option<&str>,
    ) -> Self {
        let chosen = material.choose(period, service).counting;
        let groups = match by {
            GroupBy::Service => material.by_service(period, &chosen),
            GroupBy::Team => material.by_team(period, &chosen),
            GroupBy::Cause => material.by_cause(period, &chosen, service),
            GroupBy::Quarter => material.by_quarter(period, &chosen, service),
        };
        let rows = groups.iter().map(|group| GroupRow::of(material, group));
        Self {
            period,
            service: service.map(str::to_owned),
            by: by.word(),
            count: chosen.len(),
            groups: rows.collect(),
        }
    }
}

impl Groups {
    /// The clocks that any row has, in the order of the first that has them.
    pub fn clocks(&self) -> Vec<&str> {
        let mut clocks: Vec<&str> = Vec::new();
        for (clock, _) in self.groups.iter().flat_map(|row| &row.sla.0) {
            if !clocks.contains(&clock.as_str()) {
                clocks.push(clock);
            }
        }
        clocks
    }
}

impl<'a> Material<'_, 'a> {
    /// The services of casebook.yaml, then those that only records name.
    fn services(&self, chosen: &[usize]) -> Vec<&'a str> {
        let stated = self.book.config.services.get().into_iter().flat_map(Keyed::keys);
        let mut services: Vec<&str> = stated.collect();
        for at in chosen {
            for service in &self.measured[*at].effects.services {
                if !services.contains(service) {
                    services.push(service);
                }
            }
        }
        services
    }

    fn hits(&self, at: usize, services: &[&str]) -> bool {
        self.measured[at].effects.services.iter().any(|service| services.contains(service))
    }

    fn by_service(&self, period: Period, chosen: &[usize]) -> Vec<Group<'a>> {
        let services = self.services(chosen).into_iter();
        let group = |service: &'a str| Group {
            key: service.to_owned(),
            name: self.book.config.service_name(service).to_owned(),
            services: vec![service],
            clocks_of: Some(service),
            period,
            incidents: chosen.iter().copied().filter(|at| self.hits(*at, &[service])).collect(),
        };
        services.map(group).collect()
    }

    fn by_team(&self, period: Period, chosen: &[usize]) -> Vec<Group<'a>> {
        let config = &self.book.config;
        let team = |service: &str| config.service(service).and_then(|service| service.team.get());
        let stated = config.teams.get().into_iter().flat_map(Keyed::keys);
        let mut teams: Vec<Option<&str>> = stated.map(Some).collect();
        let services = self.services(chosen);
        for service in &services {
            let own = team(service).map(String::as_str);
            if !teams.contains(&own) {
                teams.push(own);
            }
        }
        let group = |owner: Option<&'a str>| {
            let own: Vec<&str> = services
                .iter()
                .copied()
                .filter(|service| team(service).map(String::as_str) == owner)
                .collect();
            // Teams that own no service have no row.
            (!own.is_empty()).then(|| Group {
                key: owner.unwrap_or(NO_TEAM).to_owned(),
                name: owner.map_or(NO_TEAM, |owner| config.owner_name(owner)).to_owned(),
                clocks_of: None,
                period,
                incidents: chosen.iter().copied().filter(|at| self.hits(*at, &own)).collect(),
                services: own,
            })
        };
        teams.into_iter().filter_map(group).collect()
    }

    fn by_cause(&self, period: Period, chosen: &[usize], service: Option<&str>) -> Vec<Group<'a>> {
        let mut causes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in chosen {
            causes.entry(self.cause(*at)).or_default().push(*at);
        }
        let services = self.asked(chosen, service);
        let name = |cause: &str| match cause {
            UNKNOWN => UNKNOWN.to_owned(),
            cause => self.book.config.cause_name(cause).to_owned(),
        };
        pareto(causes.iter().map(|(cause, of)| (*cause, of.len() as u64)))
            .into_iter()
            .map(|row| Group {
                key: row.name.to_owned(),
                name: name(row.name),
                services: services.clone(),
                clocks_of: None,
                period,
                incidents: causes.get(row.name).cloned().unwrap_or_default(),
            })
            .collect()
    }

    fn by_quarter(
        &self,
        period: Period,
        chosen: &[usize],
        service: Option<&str>,
    ) -> Vec<Group<'a>> {
        let zone = self.zone();
        let services = self.asked(chosen, service);
        let first = CalendarPeriod::of(PeriodUnit::Quarter, period.from);
        let quarters = std::iter::successors(Some(first), |quarter| quarter.after());
        let quarters = quarters.take_while(|quarter| quarter.first() <= period.to);
        let group = |quarter: CalendarPeriod| {
            let began =
                |at: &usize| self.begin(*at).is_some_and(|begin| quarter.has(day_of(begin, &zone)));
            Group {
                key: quarter.to_string(),
                name: quarter.to_string(),
                services: services.clone(),
                clocks_of: None,
                period: Period {
                    from: quarter.first().max(period.from),
                    to: quarter.last().min(period.to),
                },
                incidents: chosen.iter().copied().filter(began).collect(),
            }
        };
        quarters.map(group).collect()
    }

    /// All services, or the one that was asked for.
    fn asked(&self, chosen: &[usize], service: Option<&str>) -> Vec<&'a str> {
        let mut services = self.services(chosen);
        services.retain(|id| service.is_none_or(|service| service == *id));
        services
    }
}

/// The key of services that no team owns.
const NO_TEAM: &str = "no-team";

impl GroupRow {
    fn of(material: &Material<'_, '_>, group: &Group<'_>) -> Self {
        let all = &group.incidents;
        let months = material.months(group.period, all);
        let rate = RateReport::of(all.len(), group.period, &months);
        let (seconds, exact) = downtime(material, group);
        let (actions_open, actions_overdue) = actions(material, all);
        Self {
            group: group.key.clone(),
            name: group.name.clone(),
            count: all.len(),
            open: all.iter().filter(|at| material.measured[**at].status.is_open()).count(),
            days: group.period.days(),
            per_month: rate.per_month,
            per_month_interval: rate.interval,
            time_to_resolve: DurationReports::of(material, all).time_to_resolve,
            sla: promises::by_clock(material, all, group.clocks_of),
            downtime_minutes: Figure(seconds / 60.0),
            downtime_exact: exact,
            recurrence: CameBack::among(material.recurrences, all),
            actions_open,
            actions_overdue,
        }
    }
}

/// Seconds by weight that incidents took of the agreed time of a row's services, and whether they are
/// exact.
fn downtime(material: &Material<'_, '_>, group: &Group<'_>) -> (f64, bool) {
    let mut all = (0.0, true);
    for service in &group.services {
        let hits = hits_on(service, material.measured, &group.incidents);
        let from = hits.iter().map(|hit| hit.from).min();
        let Some((from, to)) = from.zip(hits.iter().map(|hit| hit.to).max()) else { continue };
        let plans = &material.book.maintenance;
        let maintenance = announced_windows(service, plans, material.agreements);
        let hours = material.agreements.service_hours(service);
        let downtime = Downtime::of(&hits, &hours.open(from, to).without(&maintenance));
        all = (all.0 + downtime.weighted_seconds, all.1 && downtime.exact);
    }
    all
}

/// Open actions of incidents, and the overdue ones.
fn actions(material: &Material<'_, '_>, incidents: &[usize]) -> (usize, usize) {
    let zone = material.zone();
    let (mut open, mut overdue) = (0, 0);
    for at in incidents {
        let record = &material.book.incidents[*at];
        let home = HomeDays::of_incident(record, &zone);
        for action in record.actions() {
            let standing = ActionStanding::of(action, home, material.as_of, &zone);
            open += usize::from(standing.state.is_open());
            overdue += usize::from(standing.overdue_days.is_some());
        }
    }
    (open, overdue)
}
