//! What casebook.yaml agrees about time, made ready once for all records: calendars, and the
//! clocks that hold for a service (its own over those of the house).

use super::hours::Hours;
use crate::model::Casebook;
use crate::model::incident::{HoldReason, Priority};
use crate::model::service_level::{
    Clock, ClockCalendar, Milestone, OnPriorityChange, OnReopen, Pause, Policy,
};
use crate::model::shape::{At, Keyed, Place};
use crate::model::time::Duration;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The share of a target from which a clock is at risk, where its own does not say.
const AT_RISK: f64 = 0.75;

/// A calendar with the name by which it is agreed.
#[derive(Debug, Clone)]
pub struct NamedHours<'c> {
    /// Its key in casebook.yaml.
    pub name: &'c str,
    /// When it is open.
    pub hours: Arc<Hours>,
}

/// A limit and where it was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The limit.
    pub limit: Duration,
    /// Where it stands in casebook.yaml.
    pub place: Place,
}

/// For what a clock pauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PauseRule {
    /// Reasons of holds.
    pub reasons: Vec<HoldReason>,
    /// Priorities for which it never pauses.
    pub not_for: Vec<Priority>,
    /// Where it stands in casebook.yaml.
    pub place: Place,
    /// Where the reasons stand; the whole rule where it names none.
    pub reasons_place: Place,
    /// Where the priorities stand; the whole rule where it names none.
    pub not_for_place: Place,
}

/// An SLA clock as it holds for a service.
#[derive(Debug, Clone)]
pub struct ClockRule<'c> {
    /// Its key in casebook.yaml.
    pub name: &'c str,
    /// The moment from which it runs.
    pub start: Milestone,
    /// The moment at which it stops.
    pub stop: Milestone,
    /// Its limits.
    pub targets: BTreeMap<Priority, Target>,
    /// For what it pauses; `None` is never.
    pub pause: Option<PauseRule>,
    /// What a change of priority does to it.
    pub on_priority_change: OnPriorityChange,
    /// What happens to it when an incident is reopened.
    pub on_reopen: OnReopen,
    /// The used share from which it is at risk.
    pub at_risk: f64,
    /// Whether the service has a line of its own for it.
    pub is_own: bool,
    /// Where the clock stands in casebook.yaml: the service's own line where it has one.
    pub place: Place,
    calendars: BTreeMap<Priority, NamedHours<'c>>,
    others: NamedHours<'c>,
}

/// What casebook.yaml agrees about time.
#[derive(Debug)]
pub struct Agreements<'c> {
    /// The configuration it comes from.
    pub config: &'c Casebook,
    house: Vec<Arc<ClockRule<'c>>>,
    services: HashMap<&'c str, Vec<Arc<ClockRule<'c>>>>,
    calendars: BTreeMap<&'c str, Arc<Hours>>,
    always: NamedHours<'c>,
}

impl<'c> Agreements<'c> {
    /// Makes calendars and clocks ready. What cannot be read is as if it were not agreed.
    pub fn of(config: &'c Casebook) -> Self {
        let zone = config.zone();
        let calendars: BTreeMap<&str, Arc<Hours>> = config
            .calendars
            .get()
            .into_iter()
            .flat_map(Keyed::iter)
            .map(|(name, calendar)| (name, Arc::new(Hours::of(calendar, &zone))))
            .collect();
        let always = NamedHours { name: "24x7", hours: Arc::new(Hours::always(zone.clone())) };
        let mut agreed =
            Self { config, house: Vec::new(), services: HashMap::new(), calendars, always };
        let house = config.clocks.get();
        let clocks = house.into_iter().flat_map(Keyed::iter);
        agreed.house = clocks.filter_map(|(name, clock)| agreed.rule(name, clock, false)).collect();
        for (service, own) in config.service_clocks.get().into_iter().flat_map(Keyed::iter) {
            let mut rules = agreed.house.clone();
            for (name, clock) in own.iter() {
                let Some(rule) = agreed.rule(name, clock, true) else {
                    continue;
                };
                match rules.iter_mut().find(|rule| rule.name == name) {
                    Some(known) => *known = rule,
                    None => rules.push(rule),
                }
            }
            agreed.services.insert(service, rules);
        }
        agreed
    }

    /// The clocks that hold for a service, in the order of casebook.yaml.
    pub fn clocks_of(&self, service: &str) -> &[Arc<ClockRule<'c>>] {
        self.services.get(service).unwrap_or(&self.house)
    }

    /// The clocks that hold where a service has none of its own.
    pub fn house_clocks(&self) -> &[Arc<ClockRule<'c>>] {
        &self.house
    }

    /// The policy of a priority.
    pub fn policy(&self, priority: Priority) -> Option<&'c Policy> {
        self.config.policies.get()?.get(priority.word())
    }

    /// A calendar by its name; day and night for `24x7` and for names that nobody declared.
    pub fn hours(&self, name: &str) -> &Hours {
        self.calendars.get(name).map_or(&self.always.hours, |hours| hours)
    }

    /// The agreed hours of a service.
    pub fn service_hours(&self, service: &str) -> &Hours {
        let calendar = self.config.service(service).and_then(|service| service.calendar.get());
        calendar.map_or(&self.always.hours, |name| self.hours(name))
    }

    fn named(&self, name: &'c str) -> NamedHours<'c> {
        match self.calendars.get(name) {
            Some(hours) => NamedHours { name, hours: Arc::clone(hours) },
            None => NamedHours { name, hours: Arc::clone(&self.always.hours) },
        }
    }

    /// A clock of the house, or a service's own line with the house's keys where it does not have
    /// them. `None` where start or stop are missing: then nothing was agreed that could be judged.
    fn rule(&self, name: &'c str, own: &'c At<Clock>, is_own: bool) -> Option<Arc<ClockRule<'c>>> {
        let house = self.config.clocks.get().and_then(|house| house.get(name)).filter(|_| is_own);
        macro_rules! either {
            ($field:ident) => {
                own.$field.get().or_else(|| house.and_then(|house| house.$field.get()))
            };
        }
        let mut targets = BTreeMap::new();
        for clock in house.into_iter().chain([&own.value]) {
            for (priority, limit) in clock.targets.get().into_iter().flat_map(|all| &all.0) {
                targets.insert(*priority, Target { limit: limit.value, place: limit.place });
            }
        }
        let (calendars, others) = match either!(calendar) {
            None => (BTreeMap::new(), self.always.clone()),
            Some(ClockCalendar::One(name)) => (BTreeMap::new(), self.named(name)),
            Some(ClockCalendar::ByPriority(by)) => {
                let each = by.iter().filter_map(|(word, name)| {
                    Some((Priority::from_word(word)?, self.named(name)))
                });
                let others = by.get("default");
                (each.collect(), others.map_or(self.always.clone(), |name| self.named(name)))
            }
        };
        let pause = own.pause.at().or_else(|| house.and_then(|house| house.pause.at()));
        Some(Arc::new(ClockRule {
            name,
            start: either!(start).copied()?,
            stop: either!(stop).copied()?,
            targets,
            pause: pause.map(|pause| PauseRule::of(pause, pause.place)),
            on_priority_change: either!(on_priority_change)
                .copied()
                .unwrap_or(OnPriorityChange::Retroactive),
            on_reopen: either!(on_reopen).copied().unwrap_or(OnReopen::Continue),
            at_risk: either!(at_risk).copied().unwrap_or(AT_RISK),
            is_own,
            place: own.place,
            calendars,
            others,
        }))
    }
}

impl PauseRule {
    /// A P1 never pauses, unless the agreement names other priorities.
    fn of(pause: &Pause, place: Place) -> Self {
        let not_for = if pause.not_for.is_absent() {
            vec![Priority::P1]
        } else {
            pause.not_for.items().iter().map(|at| at.value).collect()
        };
        let reasons = pause.reasons.items().iter().map(|at| at.value).collect();
        Self {
            reasons,
            not_for,
            place,
            reasons_place: pause.reasons.place().unwrap_or(place),
            not_for_place: pause.not_for.place().unwrap_or(place),
        }
    }

    /// Whether a hold of this reason pauses the clock while this priority is in force.
    pub fn pauses(&self, reason: HoldReason, priority: Option<Priority>) -> bool {
        self.reasons.contains(&reason)
            && priority.is_none_or(|priority| !self.not_for.contains(&priority))
    }
}

impl<'c> ClockRule<'c> {
    /// The calendar in which it counts for a priority.
    pub fn calendar(&self, priority: Priority) -> &NamedHours<'c> {
        self.calendars.get(&priority).unwrap_or(&self.others)
    }
}
