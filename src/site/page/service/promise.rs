//! Whether the promise of a service was kept: in sentences, and in figures.

use crate::measure::availability::{Objective, ServiceMonth};
use crate::site::context::Context;
use crate::site::overview::OfService;
use crate::site::page::services::counts;
use crate::site::parts::Badge;
use crate::site::promises::{Promise, Spending, Standing, standing};
use serde::Serialize;

/// Missed months that are named; of more, their number is said.
const NAMED: usize = 2;

/// A figure with its unit, and what it is measured against.
#[derive(Serialize)]
pub(super) struct Figure {
    label: String,
    value: String,
    note: String,
    mark: Option<Badge>,
}

/// "The promise of 99.9 % a month was kept in 10 of 11 months that are over. June 2026 was missed:
/// …" Empty where nothing was promised.
pub(super) fn headline(context: &Context<'_>, promise: &Promise) -> String {
    let Some(objective) = &promise.objective else { return String::new() };
    let mut sentences = Vec::new();
    if let Some((kept, all)) = promise.kept() {
        let key = if kept == all { "availability_kept_all" } else { "availability_kept" };
        sentences.push(context.words.with(
            key,
            &[
                ("percent", context.percent_promised(objective).into()),
                ("kept", kept.into()),
                ("n", all.into()),
            ],
        ));
    }
    let missed: Vec<_> =
        promise.judged().filter(|(_, standing)| *standing != Standing::Kept).collect();
    for (month, standing) in missed.iter().rev().take(NAMED) {
        sentences.extend(missed_sentence(context, promise, month, *standing));
    }
    let more = &missed[..missed.len().saturating_sub(NAMED)];
    if !more.is_empty() {
        let is_certain = more.iter().all(|(_, standing)| *standing == Standing::Missed);
        let key = if is_certain { "availability_missed_more" } else { "availability_perhaps_more" };
        let count = context.count("home_count_first", more.len());
        sentences
            .push(context.words.with(key, &[("n", more.len().into()), ("count", count.into())]));
    }
    sentences.extend(promise.running().and_then(|month| running_sentence(context, month)));
    sentences.join(" ")
}

/// "June 2026 was missed: two incidents used 60.45 of 43.2 minutes."
fn missed_sentence(
    context: &Context<'_>,
    promise: &Promise,
    month: &ServiceMonth,
    standing: Standing,
) -> Option<String> {
    let spending = Spending::of(month)?;
    let key = match standing {
        Standing::Missed => "availability_missed",
        Standing::PerhapsMissed => "availability_perhaps",
        Standing::Kept | Standing::Running | Standing::Spent | Standing::PerhapsSpent => {
            return None;
        }
    };
    let incidents = promise.incidents_in(month).len();
    let used = context.format.hundredths_short(spending.used);
    Some(context.words.with(
        key,
        &[
            ("month", context.format.month(month.limits.first).into()),
            ("n", incidents.into()),
            ("count", context.count("home_count", incidents).into()),
            ("used", context.bounded(used, spending.exact).into()),
            ("budget", context.format.hundredths_short(spending.budget).into()),
        ],
    ))
}

/// "In September 2026, 39.5 of 43.2 minutes are left."
fn running_sentence(context: &Context<'_>, month: &ServiceMonth) -> Option<String> {
    let spending = Spending::of(month)?;
    let short = |figure: i64| context.format.hundredths_short(figure);
    let key = match standing(month)? {
        Standing::Running if spending.budget == 0 => "availability_none_allowed",
        Standing::Running if spending.used == 0 => "availability_all_left",
        Standing::Running => "availability_left",
        Standing::Spent => "availability_spent",
        Standing::PerhapsSpent => "availability_perhaps_spent",
        Standing::Kept | Standing::Missed | Standing::PerhapsMissed => return None,
    };
    Some(context.words.with(
        key,
        &[
            ("month", context.format.month(month.limits.first).into()),
            ("left", context.floored(short(spending.left), spending.exact).into()),
            ("used", context.bounded(short(spending.used), spending.exact).into()),
            ("budget", short(spending.budget).into()),
        ],
    ))
}

/// Availability and downtime of the twelve months, incidents, what is left of the running month's
/// budget.
pub(super) fn figures(context: &Context<'_>, promise: &Promise, of: &OfService<'_>) -> Vec<Figure> {
    let (words, year) = (context.words, promise.year());
    let mut figures = Vec::new();
    let mut add = |key: &str, value: String, note: String, mark: Option<Badge>| {
        figures.push(Figure { label: words.get(key), value, note, mark });
    };
    let objective = promise.objective.as_ref();
    let promised = objective.map_or_else(
        || words.get("availability_no_objective"),
        |objective| {
            let percent = context.percent_promised(objective);
            words.with("availability_objective", &[("percent", percent.into())])
        },
    );
    match year.availability() {
        Some(share) => {
            let below = objective.is_some_and(|objective| share < objective.target());
            let text = context.availability_text(share, objective, below, year.exact);
            add("availability_year", text, promised, None);
        }
        None => add("availability_year", "–".into(), words.get("availability_no_time"), None),
    }
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a year fit")]
    let weighted = year.weighted_seconds.ceil() as i64;
    let any = context.format.duration(year.any_seconds);
    add(
        "availability_downtime",
        context.bounded(context.format.duration(weighted), year.exact),
        words.with("availability_any", &[("duration", any.into())]),
        None,
    );
    let since = context.format.date_short(context.overview().year_from);
    add(
        "availability_incidents",
        context.figure(counts(context, of).1),
        words.with("availability_since", &[("day", since.into())]),
        None,
    );
    if let Some((month, spending)) =
        promise.running().and_then(|month| Some((month, Spending::of(month)?)))
    {
        let minutes = context.format.hundredths_short(spending.left);
        let minutes = words.with("availability_minutes", &[("figure", minutes.into())]);
        let whole = context.format.hundredths_short(spending.budget);
        let mark = standing(month).filter(|standing| *standing != Standing::Running);
        figures.push(Figure {
            label: words.with(
                "availability_budget_left",
                &[("month", context.format.month(month.limits.first).into())],
            ),
            value: context.floored(minutes, spending.exact),
            note: words.with("availability_whole", &[("figure", whole.into())]),
            mark: mark.map(|standing| context.standing_badge(standing)),
        });
    }
    figures
}

impl Context<'_> {
    /// What was promised, in percent as it was typed.
    pub(in crate::site) fn percent_promised(&self, objective: &Objective) -> String {
        let figure = format!("{}", objective.percent).replace('.', self.format.decimal_point());
        self.words.with("percent", &[("figure", figure.into())])
    }
}
