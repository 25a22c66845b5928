//! What came of preventive actions that are done: incidents of their cause before and since (domain.md
//! § 4.10).

use super::ROOT;
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::format::Time;
use crate::site::overview::Task;
use crate::site::parts::{Badge, Link};
use crate::statistics::{Effect, Effectiveness};
use jiff::civil::Date;
use serde::Serialize;

/// Rows that are in sight.
const IN_SIGHT: usize = 6;
/// Rows behind a disclosure.
const BEHIND: usize = 200;

/// The section.
#[derive(Serialize)]
pub(super) struct Effects {
    /// How many stand where.
    sentence: String,
    first: Vec<Row>,
    further: Vec<Row>,
    /// How many of the others stand behind the disclosure.
    more: String,
    term: Link,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    /// The title of its record.
    home: String,
    done: Option<Time>,
    verdict: Badge,
    /// The verdict's place: what came back first.
    rank: usize,
    figures: String,
    /// How long it must stay quiet.
    quiet: String,
}

struct Judged<'t, 'a> {
    task: &'t Task<'a>,
    of: Effectiveness,
    over: Option<Date>,
}

/// The section; nothing, where no preventive action is done.
pub(super) fn section(context: &Context<'_>, tasks: &[Task<'_>]) -> Option<Effects> {
    let words = context.words;
    let (mut done, mut not_started) = (Vec::new(), 0);
    for task in tasks {
        let Some(of) = task.trial.as_ref().map(Effectiveness::of) else { continue };
        match of.effect {
            Effect::NotStarted => not_started += 1,
            Effect::Recurred | Effect::Effective | Effect::NotYetShown | Effect::NotJudged => {
                done.push(Judged { task, of, over: of.quiet.and_then(|quiet| quiet.over) });
            }
        }
    }
    if done.is_empty() {
        return None;
    }
    // What came back first; of those that must stay quiet the soonest first.
    done.sort_by_key(|one| (one.of.effect as usize, one.over));
    let count = |wanted: Effect| done.iter().filter(|one| one.of.effect == wanted).count();
    let sentence = words.with(
        "actions_effect_sentence",
        &[
            ("n", done.len().into()),
            ("effective", count(Effect::Effective).into()),
            ("recurred", count(Effect::Recurred).into()),
            ("quiet", count(Effect::NotYetShown).into()),
            ("none", count(Effect::NotJudged).into()),
            ("open", not_started.into()),
        ],
    );
    let mut rows = done.iter().map(|one| row(context, one));
    let first: Vec<Row> = rows.by_ref().take(IN_SIGHT).collect();
    let further: Vec<Row> = rows.take(BEHIND).collect();
    let others = done.len() - first.len();
    let more = if others > further.len() {
        let parts = [("shown", further.len().into()), ("n", others.into())];
        words.with("actions_effect_first", &parts)
    } else {
        context.count("actions_effect_more", others)
    };
    Some(Effects { sentence, first, further, more, term: Term::Effectiveness.link(words, ROOT) })
}

fn row(context: &Context<'_>, one: &Judged<'_, '_>) -> Row {
    let Judged { task, of, over } = one;
    let quiet = of.quiet.zip(*over).filter(|_| of.effect == Effect::NotYetShown);
    let quiet = quiet.map(|(quiet, over)| {
        let day = context.format.date_short(over);
        let parts = [("n", quiet.to_come.into()), ("day", day.into())];
        context.words.with("effect_quiet_days", &parts)
    });
    Row {
        link: Link { href: format!("{ROOT}{}", task.path()), text: task.title().to_owned() },
        home: task.home_title().to_owned(),
        done: task.standing.dates.done.map(|day| context.day(day)),
        verdict: context.effect_badge(of.effect),
        rank: of.effect as usize,
        figures: task.trial.as_ref().map(|trial| context.effect_figures(trial)).unwrap_or_default(),
        quiet: quiet.unwrap_or_default(),
    }
}
