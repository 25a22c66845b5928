//! Agreements that ask for less than before: clocks, policies, objectives, priorities, obligations.
//! Whoever makes a target longer makes a breach vanish, as surely as a waiver would.
//!
//! What cannot be read now is not called dropped: `check` says that it cannot be read.

use super::loosened::Loosened;
use super::side::Side;
use crate::measure::agreement::ClockRule;
use crate::model::casebook::Obligation;
use crate::model::incident::{HoldReason, Impact, Priority, Urgency};
use crate::model::service_level::{Clock, Limit, Policy, UpdateRule};
use crate::model::shape::{Field, Keyed};
use crate::model::time::Duration;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One demand that became less, without the words of where it stands.
#[derive(PartialEq)]
struct Less {
    what: String,
    old: Option<String>,
    new: Option<String>,
}

/// All that was agreed and asks for less now.
pub(super) fn agreements(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    clocks(base, head, all);
    policies(base, head, all);
    objectives(base, head, all);
    priorities(base, head, all);
    obligations(base, head, all);
}

fn told(kind: &'static str, subject: &str, place: &str, less: Less) -> Loosened {
    let message = format!("{place}: {}", less.what);
    Loosened { kind, subject: subject.to_owned(), old: less.old, new: less.new, message }
}

fn clocks(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    let (old, new) = (base.agreements, head.agreements);
    let config = &head.scope.book.config;
    let can_be_read = |rule: &ClockRule<'_>| {
        let own = config.service_clocks.get().into_iter().flat_map(Keyed::iter);
        let own = own.map(|(_, clocks)| &clocks.value).chain(config.clocks.get());
        !config.clocks.is_broken()
            && !config.service_clocks.is_broken()
            && own.filter_map(|clocks| clocks.entry(rule.name)).all(|clock| is_sound(&clock.value))
    };
    let house = clocks_between(old.house_clocks(), new.house_clocks(), can_be_read);
    let own = |side: &Side<'_>| -> BTreeSet<String> {
        let own = side.scope.book.config.service_clocks.get().into_iter().flat_map(Keyed::keys);
        own.map(str::to_owned).collect()
    };
    let mut services = Vec::new();
    for service in own(base).union(&own(head)) {
        // A service that is not there any more has no agreement to be made less.
        if head.scope.book.config.service(service).is_some() {
            let less = clocks_between(old.clocks_of(service), new.clocks_of(service), can_be_read);
            let own = less.into_iter().filter(|one| !house.contains(one));
            services.extend(own.map(|(clock, less)| (service.clone(), clock, less)));
        }
    }
    for (clock, less) in house {
        all.push(told("clock", &clock, &format!("clock `{clock}`"), less));
    }
    for (service, clock, less) in services {
        all.push(told("clock", &clock, &format!("clock `{clock}` of `{service}`"), less));
    }
}

/// Whether all of a clock that is compared could be read.
fn is_sound(clock: &Field<Clock>) -> bool {
    !clock.is_broken()
        && clock.get().is_none_or(|clock| {
            let ends = clock.start.is_broken() || clock.stop.is_broken();
            let parts =
                [clock.calendar.is_broken(), clock.targets.is_broken(), clock.pause.is_broken()];
            !ends && !parts.contains(&true)
        })
}

/// What each clock asks less, by the clock's name.
fn clocks_between(
    old: &[Arc<ClockRule<'_>>],
    new: &[Arc<ClockRule<'_>>],
    can_be_read: impl Fn(&ClockRule<'_>) -> bool,
) -> Vec<(String, Less)> {
    let mut all = Vec::new();
    for before in old.iter().filter(|rule| can_be_read(rule)) {
        let mut put = |less| all.push((before.name.to_owned(), less));
        match new.iter().find(|rule| rule.name == before.name) {
            Some(now) => clock_between(before, now, &mut put),
            None => put(Less { what: "is no longer agreed".into(), old: None, new: None }),
        }
    }
    all
}

fn clock_between(old: &ClockRule<'_>, new: &ClockRule<'_>, put: &mut impl FnMut(Less)) {
    let span = |rule: &ClockRule<'_>| format!("{} to {}", rule.start, rule.stop);
    if new.start > old.start || new.stop < old.stop {
        let what = "runs over less of an incident".to_owned();
        put(Less { what, old: Some(span(old)), new: Some(span(new)) });
    }
    for (priority, target) in &old.targets {
        let limit = |target: Duration| Limit::Fixed(target);
        let now = new.targets.get(priority).map(|target| limit(target.limit));
        if let Some(less) = longer(&format!("target of {priority}"), Some(limit(target.limit)), now)
        {
            put(less);
        }
        let names = (old.calendar(*priority).name, new.calendar(*priority).name);
        if names.0 == "24x7" && names.1 != "24x7" {
            let what = format!("for {priority} it no longer counts day and night");
            put(Less { what, old: Some(names.0.to_owned()), new: Some(names.1.to_owned()) });
        }
    }
    for reason in HoldReason::ALL {
        let pausable = |rule: &ClockRule<'_>| -> Vec<Priority> {
            let pause = rule.pause.as_ref();
            let pauses =
                |one: &Priority| pause.is_some_and(|rule| rule.pauses(*reason, Some(*one)));
            Priority::ALL.iter().copied().filter(pauses).collect()
        };
        let (before, now) = (pausable(old), pausable(new));
        if now.iter().any(|priority| !before.contains(priority)) {
            let what = format!("it pauses for more holds of reason `{reason}`");
            put(Less { what, old: listed(&before), new: listed(&now) });
        }
    }
}

fn listed(priorities: &[Priority]) -> Option<String> {
    let words: Vec<&str> = priorities.iter().map(|one| one.word()).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// A limit that is later now, gone, or of a kind that cannot be compared: then people must look.
fn longer(what: &str, old: Option<Limit>, new: Option<Limit>) -> Option<Less> {
    let old = old?;
    let Some(new) = new else {
        return Some(Less {
            what: format!("no {what} any more"),
            old: Some(old.to_string()),
            new: None,
        });
    };
    let is = match (&old, &new) {
        (Limit::Fixed(Duration::Seconds(old)), Limit::Fixed(Duration::Seconds(new))) => {
            (new > old).then_some("is longer")
        }
        (Limit::Fixed(Duration::BusinessDays(old)), Limit::Fixed(Duration::BusinessDays(new))) => {
            (new > old).then_some("is longer")
        }
        (
            Limit::ShareOf { percent: old, clock: before },
            Limit::ShareOf { percent: new, clock: now },
        ) if before == now => (new > old).then_some("is longer"),
        (old, new) => (old != new).then_some("is of another kind and may be longer"),
    }?;
    let (old, new) = (Some(old.to_string()), Some(new.to_string()));
    Some(Less { what: format!("the {what} {is}"), old, new })
}

fn policies(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    let now = &head.scope.book.config.policies;
    let policies = base.scope.book.config.policies.get().filter(|_| !now.is_broken());
    for (priority, old) in policies.into_iter().flat_map(Keyed::iter) {
        let place = format!("policy of {priority}");
        let mut put = |less| all.push(told("policy", priority, &place, less));
        match now.get().and_then(|now| now.get(priority)) {
            Some(new) => policy_between(old, new, &mut put),
            None if now.get().is_some_and(|now| now.has(priority)) => {}
            None => put(Less { what: "is no longer agreed".into(), old: None, new: None }),
        }
    }
}

fn policy_between(old: &Policy, new: &Policy, put: &mut impl FnMut(Less)) {
    let mut limits = Vec::new();
    let mut within = |what: String, old: Option<&Field<Limit>>, new: Option<&Field<Limit>>| {
        let can_be_read = new.is_none_or(|new| !new.is_broken());
        let limit = |field: Option<&Field<Limit>>| field.and_then(|field| field.get().cloned());
        limits.extend(longer(&what, limit(old).filter(|_| can_be_read), limit(new)));
    };
    if !new.declare_major.is_broken() {
        let limit = |policy| -> Option<&Field<Limit>> {
            let policy: &Policy = policy;
            policy.declare_major.get().map(|rule| &rule.within)
        };
        within("limit to declare a major incident".to_owned(), limit(old), limit(new));
    }
    if !new.functional_escalation.is_broken() {
        let limit = |policy| -> Option<&Field<Limit>> {
            let policy: &Policy = policy;
            policy.functional_escalation.get().map(|rule| &rule.within)
        };
        within("limit of the functional escalation".to_owned(), limit(old), limit(new));
    }
    if !new.hierarchical_escalation.is_broken() {
        for rule in old.hierarchical_escalation.items() {
            let Some(level) = rule.level.copied() else { continue };
            let now = new.hierarchical_escalation.items().iter();
            let now = now.map(|rule| &rule.value).find(|rule| rule.level.copied() == Some(level));
            let what = format!("limit of the hierarchical escalation to level {level}");
            within(what, Some(&rule.within), now.map(|rule| &rule.within));
        }
    }
    limits.into_iter().for_each(&mut *put);
    if !new.stakeholder_update.is_broken() {
        updates_between(old.stakeholder_update.get(), new.stakeholder_update.get(), put);
    }
    let roles = new.roles.items();
    for role in old.roles.items().iter().filter(|_| !new.roles.is_broken()) {
        if !roles.iter().any(|now| now.value == role.value) {
            let what = format!("`{}` no longer has to be named", role.value);
            put(Less { what, old: Some(role.value.clone()), new: None });
        }
    }
}

fn updates_between(old: Option<&UpdateRule>, new: Option<&UpdateRule>, put: &mut impl FnMut(Less)) {
    let Some(old) = old else { return };
    let limit = |limit: Option<&Field<Duration>>| Some(Limit::Fixed(limit?.copied()?));
    let pairs = [
        ("limit of the first update to stakeholders", &old.first, new.map(|new| &new.first)),
        ("time between updates to stakeholders", &old.every, new.map(|new| &new.every)),
        ("limit of the final update to stakeholders", &old.r#final, new.map(|new| &new.r#final)),
    ];
    for (what, old, new) in pairs {
        if new.is_none_or(|new| !new.is_broken())
            && let Some(less) = longer(what, limit(Some(old)), limit(new))
        {
            put(less);
        }
    }
    // No grace is the least that there is.
    let none = Duration::Seconds(0);
    let Some(now) = new.map(|new| &new.grace).filter(|grace| !grace.is_broken()) else { return };
    let grace = |field: &Field<Duration>| Some(Limit::Fixed(field.copied().unwrap_or(none)));
    if let Some(less) = longer("grace of updates to stakeholders", grace(&old.grace), grace(now)) {
        put(less);
    }
}

fn objectives(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    let services = base.scope.book.config.services.get();
    for (id, old) in services.into_iter().flat_map(Keyed::iter) {
        let Some(new) = head.scope.book.config.service(id).map(|service| &service.slo) else {
            continue;
        };
        let Some(old) = old.slo.get().and_then(|slo| slo.availability.copied()) else { continue };
        let percent = |value: f64| Some(format!("{value} %"));
        let less = match new.get().map(|slo| &slo.availability) {
            Some(availability) => {
                let Some(new) = availability.copied().filter(|new| *new < old) else { continue };
                Less {
                    what: "promises less availability".into(),
                    old: percent(old),
                    new: percent(new),
                }
            }
            None if new.is_broken() => continue,
            None => Less {
                what: "promises no availability any more".into(),
                old: percent(old),
                new: None,
            },
        };
        all.push(told("objective", id, &format!("service `{id}`"), less));
    }
}

fn priorities(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    for impact in Impact::ALL {
        for urgency in Urgency::ALL {
            let matrix = |side: &Side<'_>| side.scope.book.config.matrix(*impact, *urgency);
            let Some((old, new)) = matrix(base).zip(matrix(head)) else { continue };
            if new > old {
                let what = "gives a lower priority".to_owned();
                let place = format!("impact {impact} with urgency {urgency}");
                let less = Less { what, old: Some(old.to_string()), new: Some(new.to_string()) };
                all.push(told("priority", &format!("{impact}/{urgency}"), &place, less));
            }
        }
    }
}

fn obligations(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    let now = &head.scope.book.config.obligations;
    if now.is_broken() {
        return;
    }
    let name = |obligation: &Obligation| match obligation {
        Obligation::Pack(name) => Some(name.clone()),
        Obligation::Own(own) => own.id.get().cloned(),
    };
    let names: BTreeSet<String> = now.items().iter().filter_map(|one| name(one)).collect();
    for old in base.scope.book.config.obligations.items() {
        let Some(id) = name(old).filter(|id| !names.contains(id)) else { continue };
        let less = Less { what: "is no longer asked for".into(), old: None, new: None };
        all.push(told("obligation", &id, &format!("obligation `{id}`"), less));
    }
}
