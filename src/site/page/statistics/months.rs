//! Incidents per month: counts with exact intervals, how many a month, and whether any monthly
//! series rises or falls.

use super::block::{Block, Cell, Drawing, Note, Section, Table, plain};
use super::figure::{Piece, Shown, Writer, drawn};
use crate::site::chart::Caption;
use crate::site::chart::months::{self, Months};
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::statistics::Verdict;
use crate::statistics::report::{Figure, Report, TrendReport};
use jiff::civil::Date;

/// A series, and how its values are written.
struct Series<'r> {
    key: &'static str,
    name: &'static str,
    row: &'static str,
    of: &'r TrendReport,
    is_duration: bool,
}

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Section {
    let trend = &report.trend;
    let all = [
        Series {
            key: "monthly_count",
            name: "statistics_series_count",
            row: "statistics_row_count",
            of: &trend.monthly_count,
            is_duration: false,
        },
        Series {
            key: "median_time_to_mitigate",
            name: "statistics_series_mitigate",
            row: "statistics_row_mitigate",
            of: &trend.median_time_to_mitigate,
            is_duration: true,
        },
        Series {
            key: "median_time_to_resolve",
            name: "statistics_series_resolve",
            row: "statistics_row_resolve",
            of: &trend.median_time_to_resolve,
            is_duration: true,
        },
    ];
    let blocks = vec![
        counts(writer, report, &all[0]),
        as_table(writer, report),
        tests(writer, report, &all),
    ];
    Section { id: "months", title: writer.word("statistics_months"), blocks, ..Section::default() }
}

fn counts(writer: Writer<'_>, report: &Report, count: &Series<'_>) -> Block {
    let rate = &report.rate;
    let ends = writer.interval("rate.interval", Some(rate.interval), Writer::decimal);
    let rate_sentence = writer.sentence(
        if report.incidents.count == 0 { "statistics_rate_none" } else { "statistics_rate" },
        &[
            ("rate", Piece::Figure(writer.decimal("rate.per_month", rate.per_month))),
            ("interval", Piece::Markup(ends.unwrap_or_default())),
            ("upper", Piece::Figure(writer.decimal("rate.interval[1]", rate.interval[1]))),
        ],
    );
    let mut remarks = Vec::new();
    if rate.over_dispersed {
        let index = rate.dispersion_index;
        let index = index.map(|index| writer.decimal("rate.dispersion_index", index));
        let pieces = index.map(|index| ("index", Piece::Figure(index)));
        remarks.push(writer.sentence("statistics_over_dispersed", pieces.as_slice()));
    }
    let n = writer.count("trend.monthly_count.n", count.of.n);
    Block {
        sentences: vec![sentence(writer, count), rate_sentence],
        drawing: Some(drawing(writer, report)),
        remarks,
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size_months", &[("n", Piece::Figure(n))]),
            "statistics_months_formula",
            &[Term::Rate, Term::RateInterval, Term::OverDispersion, Term::MannKendall],
        )),
        ..Block::default()
    }
}

/// What may be said about a series: only what a test says.
fn sentence(writer: Writer<'_>, series: &Series<'_>) -> Html {
    let of = series.of;
    let path = |key: &str| format!("trend.{}.{key}", series.key);
    let name = ("series", Piece::Text(writer.word(series.name)));
    let n = writer.count(&path("n"), of.n);
    let (Some(p), Some(slope), Some(interval)) = (of.p_holm, of.slope_per_month, of.slope_interval)
    else {
        return writer.sentence(
            "statistics_trend_not_enough",
            &[name, ("count", Piece::Count(of.n)), ("n", Piece::Figure(n))],
        );
    };
    let change = |path: &str, figure| change(writer, series, path, figure);
    let [low, high] = interval;
    let pieces = [
        name,
        ("n", Piece::Figure(n)),
        ("p", Piece::Figure(writer.p_equation(&path("p_holm"), p))),
        ("slope", Piece::Figure(change(&path("slope_per_month"), slope))),
        ("low", Piece::Figure(change(&path("slope_interval[0]"), low))),
        ("high", Piece::Figure(change(&path("slope_interval[1]"), high))),
    ];
    let key = match (of.kind, series.is_duration) {
        (Verdict::Rising, false) => "statistics_trend_rising",
        (Verdict::Falling, false) => "statistics_trend_falling",
        (Verdict::Rising, true) => "statistics_trend_rising_duration",
        (Verdict::Falling, true) => "statistics_trend_falling_duration",
        (Verdict::NoEvidence, _) => "statistics_trend_no_evidence",
        (Verdict::NotEnoughData, _) => "statistics_trend_not_enough",
    };
    writer.sentence(key, &pieces)
}

fn change(writer: Writer<'_>, of: &Series<'_>, path: &str, figure: Figure) -> Shown {
    if of.is_duration { writer.seconds_signed(path, figure) } else { writer.signed(path, figure) }
}

fn verdict(writer: Writer<'_>, of: &TrendReport) -> Html {
    plain(&writer.word(match of.kind {
        Verdict::Rising => "statistics_verdict_rising",
        Verdict::Falling => "statistics_verdict_falling",
        Verdict::NoEvidence => "statistics_verdict_no_evidence",
        Verdict::NotEnoughData => "statistics_verdict_not_enough",
    }))
}

fn month(writer: Writer<'_>, first: Date, n: usize, interval: [Figure; 2]) -> months::Month {
    let name = writer.context.format.month_short(first);
    months::Month {
        number: first.month().unsigned_abs(),
        short: writer.context.format.month_letter(first),
        name,
        year: first.year().to_string(),
        count: Some(drawn(n)),
        interval: Some((interval[0].0, interval[1].0)),
        is_unfinished: false,
    }
}

fn drawing(writer: Writer<'_>, report: &Report) -> Drawing {
    let (rate, running, words) = (&report.rate, &report.running_month, writer.context.words);
    let format = &writer.context.format;
    let intervals = rate.monthly_intervals.0.iter().map(|(_, interval)| *interval);
    let mut all: Vec<months::Month> = rate
        .months
        .iter()
        .zip(intervals)
        .map(|(one, interval)| month(writer, one.first, one.incidents.len(), interval))
        .collect();
    all.push(months::Month {
        is_unfinished: true,
        ..month(writer, running.first, running.count, running.interval)
    });
    let counts = rate.months.iter().map(|one| {
        let n = writer.context.figure(one.incidents.len());
        format!("{} {n}", format.month(one.first))
    });
    let period = [
        ("from", format.month(report.period.from).into()),
        ("to", format.month(running.first).into()),
    ];
    let caption = Caption {
        id: "c-months".to_owned(),
        title: words.with("chart_months", &period),
        description: words.with(
            "chart_months_counts",
            &[
                ("counts", counts.collect::<Vec<_>>().join(", ").into()),
                ("n", running.count.into()),
                ("month", format.month(running.first).into()),
            ],
        ),
    };
    let mean = format.rounded(rate.per_month.0);
    let mean = (rate.per_month.0, words.with("chart_mean", &[("mean", mean.into())]));
    let label = |n: u64| format.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let pair = months::draw(&Months { caption, counts: all, mean: Some(mean) }, &label);
    let month = format.month(running.first);
    Drawing::new(pair, words.with("statistics_months_caption", &[("month", month.into())]))
}

fn as_table(writer: Writer<'_>, report: &Report) -> Block {
    let columns = [
        ("statistics_column_month", ""),
        ("statistics_column_incidents", "n"),
        ("statistics_column_interval", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_months"), &columns);
    let rate = &report.rate;
    let format = &writer.context.format;
    let named = rate.months.iter().zip(&rate.monthly_counts.0).zip(&rate.monthly_intervals.0);
    for ((month, (name, n)), (_, interval)) in named {
        let path = format!("rate.monthly_intervals.{name}");
        table.month(
            month.first,
            plain(&format.month(month.first)),
            vec![
                Cell::figure(&writer.count(&format!("rate.monthly_counts.{name}"), *n)),
                Cell::unbroken(writer.interval(&path, Some(*interval), Writer::decimal)),
            ],
        );
    }
    let running = &report.running_month;
    let interval =
        writer.interval("running_month.interval", Some(running.interval), Writer::decimal);
    let month = Piece::Text(format.month(running.first));
    table.month(
        running.first,
        writer.sentence("statistics_month_running", &[("month", month)]),
        vec![
            Cell::figure(&writer.count("running_month.count", running.count)),
            Cell::unbroken(interval),
        ],
    );
    Block { summary: writer.word("statistics_as_table"), table: Some(table), ..Block::default() }
}

fn tests(writer: Writer<'_>, report: &Report, all: &[Series<'_>]) -> Block {
    let columns = [
        ("statistics_column_series", ""),
        ("statistics_column_n_months", "n"),
        ("statistics_column_s", "n"),
        ("statistics_column_p", "n"),
        ("statistics_column_p_holm", "n"),
        ("statistics_column_method", ""),
        ("statistics_column_slope", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_verdict", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_tests"), &columns);
    for series in all {
        let of = series.of;
        let path = |key: &str| format!("trend.{}.{key}", series.key);
        let method = of.method.map(|method| {
            writer.word(match method {
                "exact" => "statistics_method_exact",
                _ => "statistics_method_normal",
            })
        });
        let slope = of.slope_per_month;
        let slope = slope.map(|slope| change(writer, series, &path("slope_per_month"), slope));
        let interval =
            writer.interval(&path("slope_interval"), of.slope_interval, |_, path, end| {
                change(writer, series, path, end)
            });
        let p = |key: &str, p: Option<Figure>| {
            Cell::figure_if(p.map(|p| writer.p_value(&path(key), p)))
        };
        #[expect(clippy::cast_precision_loss, reason = "S is a small whole number")]
        let s = of.s.map(|s| writer.decimal(&path("s"), Figure(s as f64)));
        table.row(
            plain(&writer.word(series.row)),
            vec![
                Cell::figure(&writer.count(&path("n"), of.n)),
                Cell::figure_if(s),
                p("p", of.p),
                p("p_holm", of.p_holm),
                Cell::text(plain(&method.unwrap_or_default())),
                Cell::figure_if(slope),
                Cell::unbroken(interval),
                Cell::line(verdict(writer, of)),
            ],
        );
    }
    let size = [
        ("n", Piece::Count(report.trend.series_tested)),
        ("tested", Piece::Figure(writer.count("trend.series_tested", report.trend.series_tested))),
    ];
    Block {
        heading: writer.word("statistics_tests"),
        sentences: all[1..].iter().map(|series| sentence(writer, series)).collect(),
        table: Some(table),
        remarks: vec![writer.sentence("statistics_tests_remark", &[])],
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size_series", &size),
            "statistics_tests_formula",
            &[Term::MannKendall, Term::TheilSen, Term::Holm, Term::NoEvidence, Term::NotEnoughData],
        )),
        ..Block::default()
    }
}
