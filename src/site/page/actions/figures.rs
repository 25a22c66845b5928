//! The figures of all actions: how many stand where, how soon they are done, how strong and how old
//! they are (domain.md § 4.11).

use super::ROOT;
use crate::measure::ActionState;
use crate::model::action::Strength;
use crate::site::chart::ageing::{self, Ageing};
use crate::site::chart::mix::{self, Filling, Mix};
use crate::site::chart::{Caption, Pair};
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::overview::Task;
use crate::site::parts::Link;
use crate::site::vocabulary;
use crate::statistics::small_sample::{may_show_median, may_show_percentage};
use crate::statistics::{ActionFigures, MedianTime};
use serde::Serialize;

/// A figure in large type.
#[derive(Serialize)]
pub(super) struct Big {
    term: Link,
    value: String,
    note: String,
}

/// A chart with its figures as a table.
#[derive(Serialize)]
pub(super) struct Chart {
    pub(super) title: String,
    /// Where it is explained.
    pub(super) term: Link,
    pub(super) wide_html: String,
    pub(super) narrow_html: String,
    pub(super) note: String,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Row>,
}

#[derive(Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) figures: Vec<String>,
}

fn named(context: &Context<'_>, key: &str, term: Term) -> Link {
    Link { href: term.href(ROOT), text: context.words.get(key) }
}

/// Open, overdue, done, on time, days to done, age.
pub(super) fn bigs(context: &Context<'_>, of: &ActionFigures, verified: usize) -> Vec<Big> {
    let words = context.words;
    let overdue = of.overdue.iter().map(|(_, days)| *days).max();
    let count = |key: &str, term, n: usize, note: String| Big {
        term: named(context, key, term),
        value: context.figure(n),
        note,
    };
    vec![
        count(
            "actions_column_open",
            Term::Age,
            of.open,
            if of.open == 0 {
                String::new()
            } else {
                context.count("actions_figure_open_note", of.no_due.len())
            },
        ),
        count(
            "actions_column_overdue",
            Term::Overdue,
            of.overdue.len(),
            match overdue {
                Some(days) => words.with("actions_figure_overdue_note", &[("n", days.into())]),
                None => words.get("actions_figure_overdue_none"),
            },
        ),
        count(
            "actions_column_done",
            Term::Verified,
            of.done,
            if of.done == 0 {
                String::new()
            } else {
                context.count("actions_figure_done_note", verified)
            },
        ),
        on_time(context, of),
        days_to_done(context, of),
        age(context, of),
    ]
}

fn on_time(context: &Context<'_>, of: &ActionFigures) -> Big {
    let words = context.words;
    let term = Term::OnTimeRate.link(words, ROOT);
    let (part, whole) = (of.on_time.part, of.on_time.whole);
    if whole == 0 {
        let value = words.get("actions_figure_none");
        return Big { term, value, note: words.get("actions_on_time_none") };
    }
    let value = words.with("actions_on_time", &[("part", part.into()), ("whole", whole.into())]);
    let share = context.format.percent(part, whole, 1).filter(|_| may_show_percentage(whole));
    let note = match share {
        Some(share) => {
            let ends = of.on_time.interval().map(|at| [at.lower, at.upper]);
            let ends = ends.unwrap_or_default().map(|end| context.format.share(end, 1).into());
            let [low, high] = ends;
            let parts = [("share", share.into()), ("low", low), ("high", high)];
            words.with("actions_on_time_share", &parts)
        }
        None => words.get("actions_on_time_few"),
    };
    Big { term, value, note }
}

fn days_to_done(context: &Context<'_>, of: &ActionFigures) -> Big {
    let words = context.words;
    let term = Term::DaysToDone.link(words, ROOT);
    let n = of.days_to_done.len();
    let open = of.days_to_done.iter().filter(|(_, one)| !one.has_ended).count();
    let with = |key: &str| {
        let note = words.with(key, &[("n", n.into()), ("open", open.into())]);
        let ends = of.median_days_interval.map(|at| (number(at.lower), at.upper.map(number)));
        match ends {
            Some((low, Some(high))) => {
                let ends = [("note", note.into()), ("low", low.into()), ("high", high.into())];
                words.with("actions_days_between", &ends)
            }
            Some((low, None)) => {
                words.with("actions_days_from", &[("note", note.into()), ("low", low.into())])
            }
            None => note,
        }
    };
    let (value, note) = match of.median_days_to_done.filter(|_| may_show_median(n)) {
        None => (words.get("actions_figure_none"), context.count("actions_too_few", n)),
        Some(MedianTime::NotReached { at_least }) => {
            let days = number(at_least).into();
            (words.with("actions_days_more", &[("days", days)]), with("actions_days_to_done_more"))
        }
        Some(MedianTime::Plain(median)) => {
            (days(context, median), with("actions_days_to_done_note"))
        }
        Some(MedianTime::KaplanMeier(median)) => {
            (days(context, median), with("actions_days_to_done_open"))
        }
    };
    Big { term, value, note }
}

fn age(context: &Context<'_>, of: &ActionFigures) -> Big {
    let n = of.open_ages.len();
    let (value, note) = match of.median_open_age.filter(|_| may_show_median(n)) {
        Some(median) => (days(context, median), "actions_age_note"),
        None => (context.words.get("actions_figure_none"), "actions_too_few"),
    };
    let note = context.count(note, n);
    Big { term: named(context, "actions_age_title", Term::Age), value, note }
}

fn days(context: &Context<'_>, days: f64) -> String {
    context.words.with("actions_days", &[("n", days.into()), ("days", number(days).into())])
}

/// A median of whole days has at most one half behind the point.
fn number(days: f64) -> String {
    format!("{days}")
}

/// The charts that have something to show.
pub(super) fn charts(context: &Context<'_>, tasks: &[Task<'_>], of: &ActionFigures) -> Vec<Chart> {
    let strengths = strength(context, tasks).into_iter().chain(super::quarters::chart(context));
    strengths.chain(ages(context, tasks, of)).collect()
}

fn strength(context: &Context<'_>, tasks: &[Task<'_>]) -> Option<Chart> {
    let words = context.words;
    let count = |wanted: Option<Strength>| {
        let counts = |task: &&Task<'_>| {
            task.standing.state != ActionState::Declined && task.action.strength.copied() == wanted
        };
        tasks.iter().filter(counts).count()
    };
    let stated = Strength::ALL
        .iter()
        .map(|one| (vocabulary::strength(words, *one), filling(*one), count(Some(*one))));
    let none = (words.get("actions_not_stated"), Filling::Dashed, count(None));
    let parts: Vec<(String, Filling, usize)> = stated.chain((none.2 > 0).then_some(none)).collect();
    if parts.iter().all(|(.., n)| *n == 0) {
        return None;
    }
    let label = |(name, _, n): &(String, Filling, usize)| {
        let n = context.figure(*n).into();
        words.with("actions_strength_part", &[("strength", name.as_str().into()), ("n", n)])
    };
    let labels: Vec<String> = parts.iter().map(label).collect();
    let drawn = parts.iter().zip(&labels).map(|((_, filling, n), label)| mix::Part {
        label: label.clone(),
        count: drawn(*n),
        filling: *filling,
    });
    let title = words.get("actions_strength_title");
    let caption = caption("c-strength", &title, &labels);
    let [wide_html, narrow_html]: Pair = mix::draw(&Mix { caption, parts: drawn.collect() });
    let rows = parts
        .iter()
        .map(|(name, _, n)| Row { name: name.clone(), figures: vec![context.figure(*n)] });
    Some(Chart {
        title,
        term: Term::Strength.link(words, ROOT),
        wide_html,
        narrow_html,
        note: words.get("actions_strength_note"),
        head: vec![words.get("actions_strength"), words.get("actions_column_actions")],
        rows: rows.collect(),
    })
}

/// How a strength is filled in each drawing.
pub(super) const fn filling(strength: Strength) -> Filling {
    match strength {
        Strength::Strong => Filling::Full,
        Strength::Intermediate => Filling::Half,
        Strength::Weak => Filling::Empty,
    }
}

fn ages(context: &Context<'_>, tasks: &[Task<'_>], of: &ActionFigures) -> Option<Chart> {
    if of.open_ages.is_empty() {
        return None;
    }
    let words = context.words;
    let late = of.open_ages.iter().filter(|(at, _)| tasks[*at].standing.overdue_days.is_some());
    let late: Vec<i64> = late.map(|(_, age)| *age).collect();
    let late = |from: i64, to: i64| late.iter().filter(|age| (from..=to).contains(*age)).count();
    let spans = [
        ("actions_ageing_30", of.ageing.to_30, late(0, 30)),
        ("actions_ageing_90", of.ageing.to_90, late(31, 90)),
        ("actions_ageing_over", of.ageing.over_90, late(91, i64::MAX)),
    ]
    .map(|(name, n, overdue)| {
        let count = context.figure(n);
        let label = if overdue == 0 {
            count
        } else {
            let overdue = context.figure(overdue).into();
            words.with("actions_ageing_overdue", &[("count", count.into()), ("overdue", overdue)])
        };
        (words.get(name), n, overdue, label)
    });
    let title = words.get("actions_ageing_title");
    let described = spans.iter().map(|(name, _, _, label)| format!("{name}: {label}"));
    let caption = caption("c-ageing", &title, &described.collect::<Vec<_>>());
    let drawn = spans.iter().map(|(name, n, overdue, label)| ageing::Span {
        name: name.clone(),
        count: drawn(*n),
        overdue: drawn(*overdue),
        label: label.clone(),
    });
    let [wide_html, narrow_html]: Pair = ageing::draw(&Ageing { caption, spans: drawn.collect() });
    let mut note = words.get("actions_ageing_note");
    let undated = of.open - of.open_ages.len();
    if undated > 0 {
        note = format!("{note} {}", context.count("actions_ageing_undated", undated));
    }
    let rows = spans.iter().map(|(name, n, overdue, _)| Row {
        name: name.clone(),
        figures: vec![context.figure(*n), context.figure(*overdue)],
    });
    Some(Chart {
        title,
        term: Term::Age.link(words, ROOT),
        wide_html,
        narrow_html,
        note,
        head: ["actions_age", "actions_column_open", "actions_column_overdue"]
            .map(|key| words.get(key))
            .to_vec(),
        rows: rows.collect(),
    })
}

pub(super) fn caption(id: &str, title: &str, figures: &[String]) -> Caption {
    Caption { id: id.to_owned(), title: title.to_owned(), description: figures.join(", ") }
}

pub(super) fn drawn(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
