//! What is due, and what is late: clocks that run, and what policies still ask for. Instants only;
//! how far away they are, the reader sees.

use crate::measure::ServiceLevels;
use crate::measure::clock::{ClockState, Verdict};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::site::chart::{Caption, budget};
use crate::site::clock;
use crate::site::context::Context;
use crate::site::format::Time;
use crate::site::listed::incident_link;
use crate::site::parts::{Badge, Link, Tone};
use jiff::Timestamp;
use serde::Serialize;

/// A clock of an open incident.
#[derive(Serialize)]
pub(super) struct RunningClock {
    name: String,
    state: Badge,
    bar_html: String,
    /// "6 h 20 min of 8 h (79 %)".
    used: String,
    /// When its time is used up, or was.
    due: Option<Time>,
    is_late: bool,
    is_paused: bool,
}

/// What a policy asks for.
#[derive(Serialize)]
pub(super) struct Demanded {
    text: String,
    due: Time,
    state: Badge,
}

/// A line of the lists of what is due and of what is late.
#[derive(Serialize)]
pub(super) struct Due {
    time: Time,
    text: String,
    link: Link,
    note: String,
    mark: Option<Badge>,
    #[serde(skip)]
    at: Timestamp,
}

/// The clocks that run. `id` begins the ids of their bars.
pub(super) fn clocks(
    context: &Context<'_>,
    levels: &ServiceLevels<'_>,
    id: &str,
) -> Vec<RunningClock> {
    let running = levels.clocks.iter().filter(|clock| clock.state.is_running());
    running
        .enumerate()
        .filter_map(|(at, clock)| row(context, clock, format!("{id}-{at}")))
        .collect()
}

fn row(context: &Context<'_>, clock: &Verdict<'_>, id: String) -> Option<RunningClock> {
    let (words, run) = (context.words, clock.run()?);
    let name = name_of(context, clock);
    let is_late = clock.state.is_breached();
    // Where a second decides, minutes would say that it is in time.
    let elapsed = if is_late && -run.left_seconds() < 60 {
        context.format.duration_exact(run.elapsed_seconds)
    } else {
        context.format.duration(run.elapsed_seconds)
    };
    let part = u64::try_from(run.elapsed_seconds).unwrap_or(0);
    let whole = u64::try_from(run.target_seconds).unwrap_or(0);
    // Ten times too late, a percentage says nothing any more.
    let percent = context.format.percent(part, whole, 0).filter(|_| part < whole * 10);
    let used = words.with(
        if percent.is_some() { "home_clock_used" } else { "home_clock_used_bare" },
        &[
            ("elapsed", elapsed.into()),
            ("target", context.format.duration(run.target_seconds).into()),
            ("percent", percent.unwrap_or_default().into()),
        ],
    );
    #[expect(clippy::cast_precision_loss, reason = "seconds of a clock fit in 2^52")]
    let share =
        (run.target_seconds > 0).then(|| run.elapsed_seconds as f64 / run.target_seconds as f64);
    let caption = Caption { id, title: name.clone(), description: used.clone() };
    Some(RunningClock {
        state: state_badge(context, clock.state),
        bar_html: budget::bar(&caption, share.or(is_late.then_some(f64::INFINITY))),
        name,
        used,
        due: run.due.map(|due| near(context, due)),
        is_late,
        is_paused: clock.state == ClockState::Paused,
    })
}

/// "Resolution", with the services it is for where another has an agreement of its own.
fn name_of(context: &Context<'_>, clock: &Verdict<'_>) -> String {
    let name = clock::name(context.words, clock.rule.name);
    if !clock.rule.is_own {
        return name;
    }
    let services = context.service_names(clock.services.iter().copied());
    context
        .words
        .with("home_clock_of_service", &[("clock", name.into()), ("services", services.into())])
}

fn state_badge(context: &Context<'_>, state: ClockState) -> Badge {
    let (tone, key) = match state {
        ClockState::BreachedOpen | ClockState::Breached => (Tone::Bad, "home_clock_late"),
        ClockState::AtRisk => (Tone::Risk, "home_clock_at_risk"),
        ClockState::Paused => (Tone::Paused, "home_clock_paused"),
        ClockState::Running
        | ClockState::Met
        | ClockState::Superseded
        | ClockState::Unknown(_)
        | ClockState::NotApplicable(_) => (Tone::Running, "home_clock_running"),
    };
    Badge::new(tone, context.words.get(key))
}

/// What the policy asks for and is not done: in time still, or too late.
pub(super) fn demands(context: &Context<'_>, levels: &ServiceLevels<'_>) -> Vec<Demanded> {
    let mut open: Vec<&Line<'_>> = levels.policy.iter().filter(|line| is_asked(line)).collect();
    open.sort_by_key(|line| line.due);
    open.into_iter()
        .filter_map(|line| {
            let is_late = line.outcome == Outcome::Missing;
            let (tone, key) = if is_late {
                (Tone::Bad, "home_demand_missing")
            } else {
                (Tone::Running, "home_demand_open")
            };
            let state = Badge::new(tone, context.words.get(key));
            Some(Demanded {
                text: demand_text(context, &line.demand)?,
                due: near(context, line.due?),
                state,
            })
        })
        .collect()
}

fn is_asked(line: &Line<'_>) -> bool {
    matches!(line.outcome, Outcome::Undecided | Outcome::Missing)
}

/// What a policy asks for, in words. To acknowledge is a clock, and told there.
fn demand_text(context: &Context<'_>, demand: &Demand<'_>) -> Option<String> {
    let (words, config) = (context.words, &context.book().config);
    let role = |id: &str| config.owner_name(id).to_owned();
    let group = |id: Option<&str>| match id {
        None => words.get("home_demand_stakeholders"),
        Some(id) => {
            let group = config.stakeholder_groups.get().and_then(|groups| groups.get(id));
            let name = group.and_then(|group| group.name.get());
            name.map_or_else(|| id.to_owned(), Clone::clone)
        }
    };
    Some(match demand {
        Demand::Acknowledge => return None,
        Demand::DeclareMajor => words.get("home_demand_declare"),
        Demand::Functional { to } => {
            words.with("home_demand_functional", &[("to", role(to).into())])
        }
        Demand::Hierarchical { level, to } => words.with(
            "home_demand_hierarchical",
            &[("to", role(to).into()), ("level", level.to_string().into())],
        ),
        Demand::Roles { missing, .. } => {
            let missing: Vec<String> = missing.iter().map(|id| role(id)).collect();
            words.with("home_demand_roles", &[("roles", missing.join(", ").into())])
        }
        Demand::FirstUpdate { group: to } => {
            words.with("home_demand_first", &[("group", group(*to).into())])
        }
        Demand::NextUpdate { group: to, promised: true } => {
            words.with("home_demand_promised", &[("group", group(*to).into())])
        }
        Demand::NextUpdate { group: to, promised: false } => {
            words.with("home_demand_next", &[("group", group(*to).into())])
        }
        Demand::FinalUpdate { group: to } => {
            words.with("home_demand_final", &[("group", group(*to).into())])
        }
    })
}

/// The next instant at which a clock or a demand of the policy is due.
pub(super) fn next(levels: &ServiceLevels<'_>) -> Option<Timestamp> {
    let runs = levels.clocks.iter().filter(|clock| counts_down(clock));
    let clocks = runs.filter_map(|clock| clock.run()?.due);
    let lines = levels.policy.iter().filter(|line| line.outcome == Outcome::Undecided);
    clocks.chain(lines.filter_map(|line| line.due)).min()
}

/// Whether it runs towards an instant: one that is paused has none that will hold.
fn counts_down(clock: &Verdict<'_>) -> bool {
    matches!(clock.state, ClockState::Running | ClockState::AtRisk)
}

/// What is late and still to be done, the longest first; and what is due, the next first.
pub(super) fn lists(context: &Context<'_>) -> (Vec<Due>, Vec<Due>) {
    let (mut late, mut due) = (Vec::new(), Vec::new());
    for (at, levels) in context.levels.iter().enumerate() {
        let record = &context.book().incidents[at];
        let priority = |clock: &Verdict<'_>| {
            let run = clock.run()?;
            let target = context.format.duration(run.target_seconds);
            Some(context.words.with(
                "home_due_target",
                &[("priority", run.priority.word().into()), ("target", target.into())],
            ))
        };
        for clock in &levels.clocks {
            let is_late = clock.state == ClockState::BreachedOpen;
            let Some(instant) = clock.run().and_then(|run| run.due) else { continue };
            if is_late || counts_down(clock) {
                let list = if is_late { &mut late } else { &mut due };
                let marked = clock.state != ClockState::Running;
                list.push(Due {
                    time: near(context, instant),
                    text: context
                        .words
                        .with("home_due_clock", &[("clock", name_of(context, clock).into())]),
                    link: incident_link(record, ""),
                    note: priority(clock).unwrap_or_default(),
                    mark: marked.then(|| state_badge(context, clock.state)),
                    at: instant,
                });
            }
        }
        let is_open = context.measured[at].status.is_open();
        for line in levels.policy.iter().filter(|line| is_asked(line)) {
            let is_late = line.outcome == Outcome::Missing;
            let Some((instant, text)) = line.due.zip(demand_text(context, &line.demand)) else {
                continue;
            };
            // What was never done and cannot be any more is a matter of the report.
            if is_late && !is_open {
                continue;
            }
            let missing = || Badge::new(Tone::Bad, context.words.get("home_demand_missing"));
            let list = if is_late { &mut late } else { &mut due };
            list.push(Due {
                time: near(context, instant),
                text,
                link: incident_link(record, ""),
                note: String::new(),
                mark: is_late.then(missing),
                at: instant,
            });
        }
    }
    late.sort_by_key(|line| line.at);
    due.sort_by_key(|line| line.at);
    (late, due)
}

/// "30 Sep 19:40", and the whole date in another year.
fn near(context: &Context<'_>, at: Timestamp) -> Time {
    let year = |at| context.format.day_of(at).year();
    if year(at) == year(context.input.as_of) {
        context.format.moment_short(at)
    } else {
        context.format.moment(at)
    }
}
