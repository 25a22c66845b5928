//! Few figures, of the incidents that are opened, in the twelve full months before as-of: by month,
//! by service, and how long they took. Small groups are withheld (`statistics::small_group`).

use crate::measure::Measured;
use crate::model::Keyed;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::overview::months_before;
use crate::site::page::Page;
use crate::statistics::small_group::{LEAST, total, withheld};
use jiff::civil::Date;
use serde::Serialize;

/// statistics/index.html, where there are so many incidents that something may be told.
pub(super) struct StatisticsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    /// How many there were, and how long half of them took at most.
    sentences: Vec<String>,
    tables: Vec<Table>,
    /// Why some counts are not shown; empty where all are.
    note: String,
}

#[derive(Serialize)]
struct Table {
    title: String,
    head: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    /// Empty where it is withheld.
    count: String,
}

impl Page for StatisticsPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let is_enough = context.statistics.incidents.count >= LEAST;
        is_enough.then(|| "statistics/index.html".to_owned()).into_iter().collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        engine.render("opened/statistics.html", &view(context, path))
    }
}

fn view(context: &Context<'_>, path: &str) -> View {
    let words = context.words;
    let this = context.format.day_of(context.input.as_of).first_of_month();
    let months: Vec<Date> = (1..=12).rev().map(|back| months_before(this, back)).collect();
    let month_of = |measured: &Measured<'_>| {
        let begin = measured.moments.begin?;
        Some(context.format.day_of(begin.instant).first_of_month())
    };
    let counted: Vec<(Date, &Measured<'_>)> = context
        .measured
        .iter()
        .filter(|measured| measured.counts())
        .filter_map(|measured| Some((month_of(measured)?, measured)))
        .filter(|(month, _)| months.contains(month))
        .collect();
    let by_month: Vec<usize> =
        months.iter().map(|month| counted.iter().filter(|(own, _)| own == month).count()).collect();
    let ids: Vec<&str> =
        context.book().config.services.get().into_iter().flat_map(Keyed::keys).collect();
    let hit = |id: &&str| {
        let hits = counted.iter().filter(|(_, measured)| measured.effects.services.contains(id));
        hits.count()
    };
    let by_service: Vec<usize> = ids.iter().map(hit).collect();
    let month_names = months.iter().map(|month| context.format.month(*month)).collect();
    let service_names = context.service_names_of(&ids);
    let tables: [Option<Table>; 2] = [
        table(context, ("open_by_month", "open_month"), month_names, &by_month),
        table(context, ("open_by_service", "open_service"), service_names, &by_service),
    ];
    let is_withheld =
        [&by_month, &by_service].iter().any(|groups| withheld(groups).contains(&true));
    let title = words.get("nav_statistics");
    let frame = Frame::new(&context.site, Section::Statistics, path, &title)
        .with_state(words, context.format.moment(context.input.as_of));
    View {
        frame,
        title,
        sentences: sentences(context, &months, total(&by_month), &counted),
        tables: tables.into_iter().flatten().collect(),
        note: if is_withheld { context.count("open_withheld", LEAST) } else { String::new() },
    }
}

fn table(
    context: &Context<'_>,
    (title, head): (&str, &str),
    names: Vec<String>,
    counts: &[usize],
) -> Option<Table> {
    let hidden = withheld(counts);
    // A table that shows nothing is none.
    if !hidden.contains(&false) {
        return None;
    }
    let shown = names.into_iter().zip(counts).zip(hidden);
    let rows = shown.map(|((name, count), hidden)| Row {
        name,
        count: if hidden { String::new() } else { context.figure(*count) },
    });
    let (title, head) = (context.words.get(title), context.words.get(head));
    Some(Table { title, head, rows: rows.collect() })
}

/// Medians are told from five values on, here as everywhere.
const ENOUGH: usize = 5;

fn sentences(
    context: &Context<'_>,
    months: &[Date],
    sum: Option<usize>,
    counted: &[(Date, &Measured<'_>)],
) -> Vec<String> {
    let words = context.words;
    let day = months.first().map(|first| context.format.date_short(*first)).unwrap_or_default();
    let of_sum =
        |n: usize| words.with("open_sum", &[("n", n.into()), ("day", day.as_str().into())]);
    let first = match sum {
        Some(n) => of_sum(n),
        None => words.with("open_sum_withheld", &[("day", day.as_str().into())]),
    };
    let durations = &context.statistics.durations;
    // The report is of the same twelve months; without a sum to tell, no figure is told.
    let median = |key: &str, report: &crate::statistics::report::DurationReport| {
        let seconds = report.median_seconds.filter(|_| report.n >= ENOUGH && sum.is_some())?;
        #[expect(clippy::cast_possible_truncation, reason = "seconds, far below 2^52")]
        let duration = context.format.duration(seconds.0 as i64);
        Some(words.with(key, &[("n", report.n.into()), ("duration", duration.into())]))
    };
    let medians = [
        median("open_median_restored", &durations.time_to_mitigate),
        median("open_median_resolved", &durations.time_to_resolve),
    ];
    let none = counted.is_empty();
    std::iter::once(first).chain(medians.into_iter().flatten().filter(|_| !none)).collect()
}
