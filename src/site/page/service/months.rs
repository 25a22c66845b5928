//! Downtime by day and budget by month: the drawing, and the same as a table.

use crate::measure::availability::ServiceMonth;
use crate::site::chart::Caption;
use crate::site::chart::heat::{self, Day, Heat};
use crate::site::context::Context;
use crate::site::parts::{Badge, Tone};
use crate::site::promises::{Promise, Spending, Standing, standing, used_share};
use jiff::civil::Weekday;
use serde::Serialize;

/// Seconds of downtime of a day, from which a day without a budget to measure it by is darker.
const LIMITS: [f64; 2] = [300.0, 1800.0];
/// The same as shares of the month's budget.
const SHARES: [f64; 2] = [0.1, 0.35];

/// The months of a service.
#[derive(Serialize)]
pub(super) struct Months {
    chart_html: String,
    /// How to read the drawing.
    caption: String,
    has_objective: bool,
    rows: Vec<Row>,
    note: String,
}

/// A month in a row of the table.
#[derive(Serialize)]
struct Row {
    month: String,
    keys: Keys,
    /// That it is not over.
    so_far: bool,
    agreed: String,
    maintenance: String,
    downtime: String,
    availability: String,
    budget: String,
    /// The budget of the time until as-of, where the month runs.
    budget_so_far: String,
    used: String,
    left: String,
    incidents: String,
    standing: Option<Badge>,
    is_bad: bool,
}

/// What the columns are sorted by; empty where there is no figure.
#[derive(Serialize)]
struct Keys {
    /// As 20260930.
    month: String,
    agreed: i64,
    maintenance: i64,
    downtime: String,
    availability: String,
    left: String,
    used: String,
}

/// Draws and lists the months.
pub(super) fn months(context: &Context<'_>, name: &str, promise: &Promise) -> Months {
    let words = context.words;
    let has_objective = promise.objective.is_some();
    let key = if has_objective { "availability_legend" } else { "availability_legend_bare" };
    Months {
        chart_html: heat::draw(&heat(context, name, promise)).concat(),
        caption: words.get(key),
        has_objective,
        rows: promise.months.iter().map(|month| row(context, promise, month)).collect(),
        note: words.get(if has_objective { "availability_note" } else { "availability_note_bare" }),
    }
}

fn row(context: &Context<'_>, promise: &Promise, month: &ServiceMonth) -> Row {
    let (words, format) = (context.words, &context.format);
    let minutes = |seconds: i64| format.integer(seconds / 60);
    let standing = standing(month);
    let is_bad = matches!(standing, Some(Standing::Missed | Standing::Spent));
    let no_time = || Badge::new(Tone::None, words.get("availability_no_time"));
    let none = || "–".to_owned();
    let availability = context.availability_of(month);
    let key = |figure: Option<f64>| figure.map(|figure| figure.to_string()).unwrap_or_default();
    let spending = Spending::of(month);
    let mut row = Row {
        keys: Keys {
            month: month.limits.first.strftime("%Y%m%d").to_string(),
            agreed: month.agreed_seconds,
            maintenance: month.maintenance_seconds,
            downtime: month.downtime.weighted_seconds.to_string(),
            availability: key(month.availability()),
            left: spending.as_ref().map(|of| of.left.to_string()).unwrap_or_default(),
            used: key(month.whole_used_ratio()),
        },
        month: format.month(month.limits.first),
        so_far: month.is_running(),
        agreed: minutes(month.agreed_seconds),
        maintenance: minutes(month.maintenance_seconds),
        downtime: context.weighted_minutes(&month.downtime),
        availability: if availability.is_empty() { none() } else { availability },
        budget: none(),
        budget_so_far: String::new(),
        used: none(),
        left: none(),
        incidents: context.figure(promise.incidents_in(month).len()),
        standing: match standing {
            Some(standing) => Some(context.standing_badge(standing)),
            None => (month.whole_agreed_seconds == 0).then(no_time),
        },
        is_bad,
    };
    if let Some(spending) = spending {
        row.budget = format.hundredths(spending.budget);
        if month.is_running() {
            let so_far = format.hundredths(spending.budget_so_far);
            row.budget_so_far = words.with("availability_so_far", &[("figure", so_far.into())]);
        }
        row.left = context.left_figure(&spending);
        row.used = used_text(context, month, 1).unwrap_or_else(none);
    }
    row
}

/// The used share of the whole month's budget in percent with so many decimals, never less than it
/// was: "140.0 %". There is no share of a budget of zero.
fn used_text(context: &Context<'_>, month: &ServiceMonth, decimals: u32) -> Option<String> {
    let scale = 10_i64.pow(decimals);
    #[expect(clippy::cast_precision_loss, reason = "a power of ten")]
    let parts = month.whole_used_ratio()? * 100.0 * scale as f64;
    #[expect(clippy::cast_possible_truncation, reason = "a share of a budget in thousandths fits")]
    let parts = ((parts - 1e-6).ceil() as i64).max(0);
    let (whole, width) = (context.format.integer(parts / scale), decimals as usize);
    let figure = match width {
        0 => whole,
        _ => format!("{whole}{}{:0width$}", context.format.decimal_point(), parts % scale),
    };
    let percent = context.words.with("percent", &[("figure", figure.into())]);
    Some(context.bounded(percent, month.downtime.exact))
}

fn heat(context: &Context<'_>, name: &str, promise: &Promise) -> Heat {
    let (words, format) = (context.words, &context.format);
    let mut last_year = None;
    let mut said = Vec::new();
    let months = promise.months.iter().map(|month| {
        let first = month.limits.first;
        let is_first = last_year.replace(first.year()) != Some(first.year());
        let seconds = month.days(&promise.hits, &promise.zone);
        for (day, seconds) in (0_i64..).zip(&seconds) {
            if let Some(seconds) = seconds.filter(|seconds| *seconds > 0.0) {
                let date = first.saturating_add(jiff::Span::new().days(day));
                said.push(words.with(
                    "availability_day",
                    &[
                        ("day", format.date_short(date).into()),
                        ("minutes", format.hundredths_short(hundredths(seconds)).into()),
                    ],
                ));
            }
        }
        let short = format.month_short(first);
        let availability = month.availability().map(|share| {
            let below = month.is_met() == Some(false);
            context.availability_figure(share, month.objective.as_ref(), below)
        });
        let spending = Spending::of(month);
        let budget = match &spending {
            Some(spending) => words.with(
                "availability_used_budget",
                &[
                    ("used", format.hundredths(spending.used).into()),
                    ("budget", format.hundredths(spending.budget).into()),
                ],
            ),
            None if month.downtime.any_seconds > 0 => {
                format.hundredths(hundredths(month.downtime.weighted_seconds))
            }
            None => String::new(),
        };
        let used = used_share(month);
        let over = match standing(month) {
            Some(Standing::Missed | Standing::Spent) => "availability_over",
            Some(Standing::PerhapsMissed | Standing::PerhapsSpent) => "availability_over_perhaps",
            Some(Standing::Kept | Standing::Running) | None => "",
        };
        let percent = used_text(context, month, 0).unwrap_or_else(|| "∞".to_owned());
        heat::Month {
            name: if is_first { year_of(context, month) } else { short.clone() },
            short,
            is_first,
            days: days(month, &seconds),
            availability: availability.unwrap_or_default(),
            budget,
            used,
            over: (!over.is_empty()).then(|| words.with(over, &[("percent", percent.into())])),
        }
    });
    let months: Vec<_> = months.collect();
    let legend = legend(context, promise);
    let description =
        if said.is_empty() { words.get("availability_no_day") } else { said.join("; ") };
    let (from, to) = (promise.months.first(), promise.months.last());
    let month = |month: Option<&ServiceMonth>| {
        month.map(|month| format.month(month.limits.first)).unwrap_or_default()
    };
    Heat {
        caption: Caption {
            id: "downtime".to_owned(),
            title: words.with(
                "availability_title",
                &[("name", name.into()), ("from", month(from).into()), ("to", month(to).into())],
            ),
            description,
        },
        headings: [
            words.get("availability_heading"),
            words.get(if promise.objective.is_some() {
                "availability_heading_budget"
            } else {
                "availability_heading_minutes"
            }),
        ],
        months,
        legend,
    }
}

/// "Oct 2025", where a year begins.
fn year_of(context: &Context<'_>, month: &ServiceMonth) -> String {
    let first = month.limits.first;
    context.words.with(
        "month_and_year",
        &[
            ("month", context.format.month_short(first).into()),
            ("year", first.year().to_string().into()),
        ],
    )
}

/// Seconds in hundredths of a minute, never fewer than there were.
fn hundredths(seconds: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a month fit")]
    let hundredths = (seconds / 0.6 - 1e-6).ceil() as i64;
    hundredths
}

/// The days until as-of by how much of the budget each used; without an objective, by minutes.
fn days(month: &ServiceMonth, seconds: &[Option<f64>]) -> Vec<Day> {
    let budget = month.whole_budget_seconds();
    let [little, some] = budget.map_or(LIMITS, |budget| SHARES.map(|share| share * budget));
    let kind = |(at, seconds): (i64, &Option<f64>)| {
        let date = month.limits.first.saturating_add(jiff::Span::new().days(at));
        match *seconds {
            None => Day::Unagreed,
            Some(0.0) => match date.weekday() {
                Weekday::Saturday | Weekday::Sunday => Day::Weekend,
                _ => Day::Whole,
            },
            Some(seconds) if budget.is_some_and(|budget| seconds > budget + 1e-6) => Day::Over,
            Some(seconds) if seconds < little => Day::Little,
            Some(seconds) if seconds < some => Day::Some,
            Some(_) => Day::Much,
        }
    };
    let mut days: Vec<Day> = (0..).zip(seconds).map(kind).collect();
    let length = usize::try_from(month.limits.first.days_in_month()).unwrap_or(days.len());
    days.resize(length, Day::Absent);
    days
}

fn legend(context: &Context<'_>, promise: &Promise) -> Vec<(Day, String)> {
    let words = context.words;
    let percent = |share: f64| context.format.share(share, 0);
    let shares = [("from", percent(SHARES[0]).into()), ("to", percent(SHARES[1]).into())];
    let mut legend = vec![(Day::Whole, words.get("availability_class_none"))];
    if promise.objective.is_some() {
        legend.push((Day::Little, words.with("availability_class_little", &shares)));
        legend.push((Day::Some, words.with("availability_class_some", &shares)));
        legend.push((Day::Much, words.with("availability_class_much", &shares)));
        legend.push((Day::Over, words.get("availability_class_over")));
    } else {
        legend.push((Day::Little, words.get("availability_class_little_bare")));
        legend.push((Day::Some, words.get("availability_class_some_bare")));
        legend.push((Day::Much, words.get("availability_class_much_bare")));
    }
    let is_unagreed =
        |month: &ServiceMonth| month.days(&[], &promise.zone).iter().any(Option::is_none);
    if promise.months.iter().any(is_unagreed) {
        legend.push((Day::Unagreed, words.get("availability_class_unagreed")));
    }
    legend
}
