//! Clocks, policies and objectives of casebook.yaml: lines that promise nothing, or what nobody
//! can keep.

use super::{Scope, Sink, check};
use crate::model::incident::Priority;
use crate::model::service_level::{Clock, Limit, Milestone, OnPriorityChange, Policy};
use crate::model::shape::{At, Field, Keyed, Place};
use crate::model::time::Duration;

check! {
    /// A clock lacks its start, its stop or its targets, or stops before it starts.
    ///
    /// ## Why it matters
    ///
    /// Nothing can be judged by it: every record would be "not applicable", which looks like silence and
    /// is none.
    CFG002 "clock-incomplete" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a clock lacks start, stop or targets, or stops before it starts",
        messages: {
            start { text: "clock `{$clock}` has no `start`: it never runs", label: "needs `start`", help: "name the moment from which it runs: `start: logged`" }
            stop { text: "clock `{$clock}` has no `stop`: it never ends", label: "needs `stop`", help: "name the moment at which it ends: `stop: resolved`" }
            targets { text: "clock `{$clock}` has no targets: nothing is promised by it", label: "needs `targets`", help: "give a limit for a priority: `targets: {P1: 4h}`" }
            backwards { text: "clock `{$clock}` stops at {$stop}, which does not come after {$start}", label: "does not come later", help: "exchange the two, or name a later moment" }
        },
        labels: { start: "starts here" },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, targets: {P1: 4h}}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h}}\n",
        check: [Book(incomplete)],
    }
}

/// Clocks of the house, each with its name and the place of its key.
fn house_clocks<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a str, Place, &'a At<Clock>)> {
    let clocks = scope.book.config.clocks.get().into_iter().flat_map(Keyed::entries);
    clocks.filter_map(|(name, entry)| Some((name, entry.key_place, entry.value.at()?)))
}

/// Lines of services, each with the clock's name.
fn own_clocks<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a str, &'a At<Clock>)> {
    let services = scope.book.config.service_clocks.get().into_iter().flat_map(Keyed::iter);
    services.flat_map(|(_, clocks)| clocks.iter())
}

/// Whether a clock of this name, of the house or of a service, has a target that fits.
fn has_target(scope: &Scope<'_>, name: &str, fits: impl Fn(Priority) -> bool) -> bool {
    let house = house_clocks(scope).filter(|(clock, ..)| *clock == name).map(|(.., clock)| clock);
    let own = own_clocks(scope).filter(|(clock, _)| *clock == name).map(|(_, clock)| clock);
    house.chain(own).any(|clock| match &clock.targets {
        Field::Given(targets) => targets.0.keys().any(|priority| fits(*priority)),
        Field::Broken(_) => true,
        Field::Absent => false,
    })
}

fn incomplete(scope: &Scope<'_>, sink: &mut Sink) {
    for (name, key, clock) in house_clocks(scope) {
        let mut say = |place: Place, message: &str| {
            sink.report(place, message, |finding| finding.fact("clock", name));
        };
        if clock.start.is_absent() {
            say(key, "start");
        }
        if clock.stop.is_absent() {
            say(key, "stop");
        }
        if !has_target(scope, name, |_| true) {
            say(clock.targets.place().unwrap_or(key), "targets");
        }
        let Some((start, stop)) = clock.start.at().zip(clock.stop.at()) else { continue };
        // Each milestone in the order in which they come.
        let order = |milestone: Milestone| Milestone::ALL.iter().position(|one| *one == milestone);
        if order(stop.value) <= order(start.value) {
            sink.report(stop.place, "backwards", |finding| {
                finding
                    .fact("clock", name)
                    .fact("start", start.word())
                    .fact("stop", stop.word())
                    .related(start.place, "start")
            });
        }
    }
}

check! {
    /// An objective is no percentage that a service could be held against.
    ///
    /// ## Why it matters
    ///
    /// Without a sound objective there is no error budget, and pages of the service say nothing about it.
    CFG006 "objective-out-of-range" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "an availability objective is not a percentage above 1 and up to 100",
        messages: {
            outside { text: "the objective is {$percent} %, and must be above 0 and at most 100 %", label: "not a part of the time", help: "write the percentage of the agreed time: `availability: 99.9`" }
            share { text: "the objective is {$percent} %, and asks for next to nothing", label: "percent, not a share", help: "write the percentage of the agreed time: `availability: 99.9`, not `0.999`" }
        },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing, slo: {availability: 120}}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing, slo: {availability: 99.9}}\n",
        check: [Book(objectives)],
    }
}

fn objectives(scope: &Scope<'_>, sink: &mut Sink) {
    for (_, service) in scope.book.config.services.get().into_iter().flat_map(Keyed::iter) {
        let Some(stated) = service.slo.get().and_then(|slo| slo.availability.at()) else {
            continue;
        };
        let percent = stated.value;
        let message = if !(percent > 0.0 && percent <= 100.0) {
            "outside"
        } else if percent <= 1.0 {
            "share"
        } else {
            continue;
        };
        sink.report(stated.place, message, |finding| finding.fact("percent", percent.to_string()));
    }
}

check! {
    /// The share from which a clock is at risk is none.
    ///
    /// ## Why it matters
    ///
    /// At 0 every clock is at risk from its first second, above 1 none ever is: nobody is warned in time.
    CFG007 "at-risk-out-of-range" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "`at_risk` is not a share above 0 and up to 1",
        messages: {
            outside { text: "`at_risk` is {$ratio}, and must be above 0 and at most 1", label: "not a share", help: "write the used share of the target: `at_risk: 0.75` for three quarters" }
        },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h}, at_risk: 75}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h}, at_risk: 0.75}\n",
        check: [Book(at_risk)],
    }
}

fn at_risk(scope: &Scope<'_>, sink: &mut Sink) {
    let house = house_clocks(scope).map(|(.., clock)| clock);
    for clock in house.chain(own_clocks(scope).map(|(_, clock)| clock)) {
        let Some(ratio) = clock.at_risk.at() else { continue };
        if !(ratio.value > 0.0 && ratio.value <= 1.0) {
            sink.report(ratio.place, "outside", |finding| {
                finding.fact("ratio", ratio.value.to_string())
            });
        }
    }
}

check! {
    /// A limit of no time at all.
    ///
    /// ## Why it matters
    ///
    /// Only what takes no time keeps it: every record breaks the promise.
    CFG008 "limit-of-zero" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a target or limit is 0",
        messages: {
            zero { text: "a limit of 0 is broken by everything that takes a second", label: "no time at all", help: "give the time that was agreed, or take the line away where nothing was" }
        },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 0m, P2: 8h}}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h}}\n",
        check: [Book(zero)],
    }
}

fn zero(scope: &Scope<'_>, sink: &mut Sink) {
    let house = house_clocks(scope).map(|(.., clock)| clock);
    let clocks = house.chain(own_clocks(scope).map(|(_, clock)| clock));
    let targets = clocks.filter_map(|clock| clock.targets.get()).flat_map(|all| all.0.values());
    let mut none: Vec<Place> = targets
        .filter(|limit| limit.value == Duration::Seconds(0))
        .map(|limit| limit.place)
        .collect();
    for (_, policy) in policies(scope) {
        let is_zero = |limit: &Limit| match limit {
            Limit::Fixed(duration) => *duration == Duration::Seconds(0),
            Limit::ShareOf { percent, .. } => *percent == 0,
            Limit::AtRisk { .. } => false,
        };
        let limits = limits(policy).into_iter().filter(|limit| is_zero(&limit.value));
        none.extend(limits.map(|limit| limit.place));
        if let Some(rule) = policy.stakeholder_update.get() {
            let limits = [&rule.first, &rule.every, &rule.r#final].into_iter();
            let limits = limits.filter_map(|limit: &Field<Duration>| limit.at());
            let zeros = limits.filter(|limit| limit.value == Duration::Seconds(0));
            none.extend(zeros.map(|limit| limit.place));
        }
    }
    for place in none {
        sink.report(place, "zero", |finding| finding);
    }
}

/// The policies of priorities that exist.
fn policies<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (Priority, &'a Policy)> {
    let policies = scope.book.config.policies.get().into_iter().flat_map(Keyed::iter);
    policies.filter_map(|(word, policy)| Some((Priority::from_word(word)?, &policy.value)))
}

/// The limits of a policy that may name a clock.
fn limits(policy: &Policy) -> Vec<&At<Limit>> {
    let declare = policy.declare_major.get().and_then(|within| within.within.at());
    let functional = policy.functional_escalation.at();
    let escalations = functional.into_iter().chain(policy.hierarchical_escalation.items());
    declare.into_iter().chain(escalations.filter_map(|one| one.within.at())).collect()
}

check! {
    /// A line of an agreement that can never be judged.
    ///
    /// ## Why it matters
    ///
    /// It reads like a promise, and nobody is ever held against it.
    CFG009 "line-without-effect" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a line of a clock or policy can never be judged",
        messages: {
            no_target { text: "the limit of {$priority} hangs on clock {$clock}, which has no target for {$priority}", label: "never passes", help: "give the clock a target for {$priority}, or agree on a fixed time" }
            level_twice { text: "level {$level} stands twice in the policy of {$priority}: only the first is judged", label: "not judged", help: "give it a level of its own, or take it away" }
            days { text: "a limit in business days is not judged here: messages and graces count by the clock on the wall", label: "not judged", help: "give it in hours: `24h`" }
        },
        labels: { first: "the first one" },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nroles: {head-of-operations: {name: Head of operations}}\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h}}\npolicies:\n  P2: {functional_escalation: {within: 50% of resolution, to: head-of-operations}}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nroles: {head-of-operations: {name: Head of operations}}\nservices:\n  office-printing: {name: Office printing}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h}}\npolicies:\n  P2: {functional_escalation: {within: 50% of resolution, to: head-of-operations}}\n",
        check: [Book(without_effect)],
    }
}

fn without_effect(scope: &Scope<'_>, sink: &mut Sink) {
    for (priority, policy) in policies(scope) {
        for limit in limits(policy) {
            let clock = match &limit.value {
                Limit::ShareOf { clock, .. } | Limit::AtRisk { clock } => clock,
                Limit::Fixed(_) => continue,
            };
            // A clock that nobody declared is INC009, one without any target CFG002.
            let known = has_target(scope, clock, |_| true);
            if known && !has_target(scope, clock, |one| one == priority) {
                sink.report(limit.place, "no_target", |finding| {
                    finding.fact("priority", priority.word()).fact("clock", clock.clone())
                });
            }
        }
        let levels = policy.hierarchical_escalation.items();
        for (at, one) in levels.iter().enumerate() {
            let level = one.level.copied().unwrap_or(1);
            let same = levels[..at].iter().find(|other| other.level.copied().unwrap_or(1) == level);
            if let Some(first) = same.filter(|_| !one.level.is_broken()) {
                sink.report(one.level.place().unwrap_or(one.place), "level_twice", |finding| {
                    finding
                        .fact("level", level.to_string())
                        .fact("priority", priority.word())
                        .related(first.place, "first")
                });
            }
        }
        if let Some(rule) = policy.stakeholder_update.get() {
            for limit in [&rule.first, &rule.every, &rule.grace, &rule.r#final] {
                let days = limit.at().filter(|at| matches!(at.value, Duration::BusinessDays(_)));
                if let Some(days) = days {
                    sink.report(days.place, "days", |finding| finding);
                }
            }
        }
    }
    let house = house_clocks(scope).map(|(.., clock)| clock);
    for clock in house.chain(own_clocks(scope).map(|(_, clock)| clock)) {
        let in_days = |on_change: &OnPriorityChange| match on_change {
            OnPriorityChange::RetroactiveWithGrace(Duration::BusinessDays(_)) => true,
            OnPriorityChange::RetroactiveWithGrace(Duration::Seconds(_))
            | OnPriorityChange::Retroactive
            | OnPriorityChange::Restart
            | OnPriorityChange::Worst => false,
        };
        if let Some(grace) = clock.on_priority_change.at().filter(|at| in_days(&at.value)) {
            sink.report(grace.place, "days", |finding| finding);
        }
    }
}
