//! Preventive actions at as-of: promised, done in time, still open.

use super::block::{Block, Cell, Drawing, Note, Section, Table, plain};
use super::figure::{Piece, Writer, drawn};
use crate::model::action::Strength;
use crate::site::chart::Caption;
use crate::site::chart::ageing::{self, Ageing};
use crate::site::chart::mix::{self, Filling, Mix};
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::site::vocabulary;
use crate::statistics::Effect;
use crate::statistics::report::{ActionReport, Figure, Report};

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Section {
    let of = &report.actions;
    let title = writer.word("statistics_actions");
    let all = of.open + of.done + of.declined;
    if all == 0 {
        let block = Block {
            sentences: vec![writer.sentence("statistics_actions_none", &[])],
            ..Block::default()
        };
        return Section { id: "actions", title, blocks: vec![block], ..Section::default() };
    }
    let whole = writer.cases("actions.completion[1]", of.completion[1]);
    let size = writer.sentence("statistics_size", &[("n", Piece::Figure(whole))]);
    let figures = Block {
        sentences: vec![sentence(writer, of)],
        table: Some(table(writer, of)),
        note: Some(Note::new(
            writer,
            size,
            "statistics_actions_formula",
            &[Term::OnTimeRate, Term::Completion, Term::DaysToDone, Term::KaplanMeier],
        )),
        ..Block::default()
    };
    let mut blocks = vec![figures];
    blocks.extend(effects(writer, of));
    blocks.extend(strengths(writer, of));
    if of.open > 0 {
        blocks.extend(ages(writer, of));
    }
    Section { id: "actions", title, blocks, ..Section::default() }
}

fn part_of(writer: Writer<'_>, path: &str, of: [u64; 2], rate: Option<(&str, Figure)>) -> Cell {
    let [part, whole] = [0, 1].map(|at| writer.cases(&format!("{path}[{at}]"), of[at]));
    let pieces = [("part", Piece::Figure(part)), ("whole", Piece::Figure(whole))];
    let part = writer.sentence("statistics_part_of", &pieces);
    let Some((path, rate)) = rate else { return Cell::number(part) };
    let rate = Piece::Figure(writer.share(path, rate));
    Cell::number(
        writer.sentence("statistics_with_share", &[("part", Piece::Markup(part)), ("share", rate)]),
    )
}

fn sentence(writer: Writer<'_>, of: &ActionReport) -> Html {
    let [part, whole] = [0, 1]
        .map(|at| Piece::Figure(writer.cases(&format!("actions.on_time[{at}]"), of.on_time[at])));
    let overdue = writer.count("actions.overdue", of.overdue);
    let pieces = [
        ("part", part),
        ("whole", whole),
        ("n", Piece::Count(of.overdue)),
        ("overdue", Piece::Figure(overdue)),
    ];
    let key = if of.on_time[1] == 0 { "statistics_on_time_none" } else { "statistics_on_time" };
    writer.sentence(key, &pieces)
}

fn table(writer: Writer<'_>, of: &ActionReport) -> Table {
    let columns = [
        ("statistics_column_measure", ""),
        ("statistics_column_value", "n"),
        ("statistics_column_note", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_actions"), &columns);
    let mut row = |name: &str, value: Cell, note: Html| {
        table.row(plain(&writer.word(name)), vec![value, Cell::line(note)]);
    };
    let note = |key: &str| plain(&writer.word(key));
    let count = |key: &str, n| Cell::figure(&writer.count(&format!("actions.{key}"), n));
    let with = |path, rate: Option<Figure>| rate.map(|rate| (path, rate));
    row(
        "statistics_action_on_time",
        part_of(
            writer,
            "actions.on_time",
            of.on_time,
            with("actions.on_time_rate", of.on_time_rate),
        ),
        on_time_note(writer, of),
    );
    row(
        "statistics_action_completion",
        part_of(
            writer,
            "actions.completion",
            of.completion,
            with("actions.completion_rate", of.completion_rate),
        ),
        note("statistics_action_completion_note"),
    );
    let verified = writer.count("actions.verified", of.verified);
    row(
        "statistics_action_done",
        count("done", of.done),
        writer.sentence("statistics_action_verified", &[("verified", Piece::Figure(verified))]),
    );
    let no_due = writer.count("actions.no_due", of.no_due);
    row(
        "statistics_action_open",
        count("open", of.open),
        writer.sentence("statistics_action_no_due", &[("none", Piece::Figure(no_due))]),
    );
    row(
        "statistics_action_overdue",
        count("overdue", of.overdue),
        note("statistics_action_overdue_note"),
    );
    row("statistics_action_declined", count("declined", of.declined), Html::default());
    row("statistics_action_days", days(writer, of), days_note(writer, of));
    let age = of.median_open_age_days;
    row(
        "statistics_action_age",
        match age {
            Some(age) => days_cell(writer, "actions.median_open_age_days", age),
            None => Cell::none(),
        },
        note(if age.is_some() { "statistics_action_age_note" } else { "statistics_few" }),
    );
    table
}

fn on_time_note(writer: Writer<'_>, of: &ActionReport) -> Html {
    let path = "actions.on_time_interval";
    match writer.interval(path, of.on_time_interval, Writer::share) {
        Some(ends) => {
            let ends = [("interval", Piece::Markup(ends))];
            writer.sentence("statistics_action_on_time_between", &ends)
        }
        None => plain(&writer.word("statistics_action_on_time_note")),
    }
}

fn days_cell(writer: Writer<'_>, path: &str, days: Figure) -> Cell {
    let days = Piece::Figure(writer.decimal(path, days));
    Cell::number(writer.sentence("statistics_days", &[("days", days)]))
}

fn days(writer: Writer<'_>, of: &ActionReport) -> Cell {
    if let Some(days) = of.median_days_to_done {
        return days_cell(writer, "actions.median_days_to_done", days);
    }
    let Some(days) = of.median_days_to_done_at_least else { return Cell::none() };
    let days = Piece::Figure(writer.decimal("actions.median_days_to_done_at_least", days));
    Cell::number(writer.sentence("statistics_days_at_least", &[("days", days)]))
}

fn days_note(writer: Writer<'_>, of: &ActionReport) -> Html {
    let n = writer.count("actions.days_to_done_n", of.days_to_done_n);
    let open = writer.count("actions.days_to_done_censored", of.days_to_done_censored);
    let end = |at: usize, days| {
        let path = format!("actions.median_days_to_done_interval[{at}]");
        Piece::Figure(writer.decimal(&path, days))
    };
    let between = match of.median_days_to_done_interval {
        Some([Some(low), Some(high)]) => {
            let ends = [("low", end(0, low)), ("high", end(1, high))];
            writer.sentence("statistics_action_days_between", &ends)
        }
        Some([Some(low), None]) => {
            writer.sentence("statistics_action_days_from", &[("low", end(0, low))])
        }
        Some([None, _]) | None => Html::default(),
    };
    let pieces = [("n", Piece::Figure(n)), ("open", Piece::Figure(open))];
    let is_absent = of.median_days_to_done.is_none() && of.median_days_to_done_at_least.is_none();
    let key = match (is_absent, of.days_to_done_censored) {
        (true, _) => "statistics_few_n",
        (false, 0) => "statistics_action_days_plain",
        (false, _) => "statistics_action_days_censored",
    };
    let size = writer.sentence(key, &pieces);
    Html::new(format!("{}{}", size.as_str(), between.as_str()))
}

/// What came of preventive actions, counted; each of them stands on the page of all actions.
fn effects(writer: Writer<'_>, of: &ActionReport) -> Option<Block> {
    let all: usize = of.effectiveness.0.iter().map(|(_, n)| n).sum();
    let columns = [("statistics_column_effect", ""), ("statistics_column_actions", "n")];
    let mut table = Table::small(writer, writer.word("statistics_effects"), &columns);
    for effect in Effect::ALL {
        let key = effect.word().replace(' ', "-");
        let n = of.effectiveness.get(&key).copied().unwrap_or(0);
        let n = writer.count(&format!("actions.effectiveness.{key}"), n);
        let name = writer.context.effect_word(*effect);
        table.row(plain(&name), vec![Cell::figure(&n)]);
    }
    (all > 0).then(|| Block {
        heading: writer.word("statistics_effects"),
        table: Some(table),
        remarks: vec![writer.sentence("actions_effect_caveat", &[])],
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size", &[("n", Piece::Text(all.to_string()))]),
            "statistics_effects_formula",
            &[Term::Effectiveness],
        )),
        ..Block::default()
    })
}

fn strengths(writer: Writer<'_>, of: &ActionReport) -> [Block; 2] {
    let words = writer.context.words;
    let all = of.by_strength.0.iter().map(|(key, n)| {
        let known = Strength::ALL.iter().find(|strength| strength.word() == key);
        let (name, filling) = match known {
            Some(strength) => {
                let filling = match strength {
                    Strength::Strong => Filling::Full,
                    Strength::Intermediate => Filling::Half,
                    Strength::Weak => Filling::Empty,
                };
                (vocabulary::strength(words, *strength), filling)
            }
            None => (writer.word("statistics_not_stated"), Filling::Dashed),
        };
        (key, name, filling, *n)
    });
    let shown: Vec<_> =
        all.filter(|(.., filling, n)| *n > 0 || *filling != Filling::Dashed).collect();
    let labels: Vec<String> = shown
        .iter()
        .map(|(_, name, _, n)| format!("{name} {}", writer.context.figure(*n)))
        .collect();
    let caption = Caption {
        id: "c-strength".to_owned(),
        title: writer.word("statistics_strength"),
        description: labels.join(", "),
    };
    let parts = shown.iter().zip(&labels).map(|((.., filling, n), label)| mix::Part {
        label: label.clone(),
        count: drawn(*n),
        filling: *filling,
    });
    let pair = mix::draw(&Mix { caption, parts: parts.collect() });
    let whole = writer.cases("actions.completion[1]", of.completion[1]);
    let size = writer.sentence("statistics_size", &[("n", Piece::Figure(whole))]);
    let columns = [("statistics_column_strength", ""), ("statistics_column_actions", "n")];
    let mut table = Table::small(writer, writer.word("statistics_strength"), &columns);
    for (key, name, _, n) in &shown {
        let n = writer.count(&format!("actions.by_strength.{key}"), *n);
        table.row(plain(name), vec![Cell::figure(&n)]);
    }
    let chart = Block {
        heading: writer.word("statistics_strength"),
        drawing: Some(Drawing::new(pair, String::new())),
        note: Some(Note::new(writer, size, "statistics_strength_formula", &[Term::Strength])),
        ..Block::default()
    };
    [chart, twin(writer, table)]
}

/// The same figures as a table.
fn twin(writer: Writer<'_>, table: Table) -> Block {
    let summary = writer.word("statistics_as_table");
    Block { summary, table: Some(table), ..Block::default() }
}

fn ages(writer: Writer<'_>, of: &ActionReport) -> [Block; 2] {
    let words = writer.context.words;
    let spans = of.open_by_age_days.0.iter().zip(&of.overdue_by_age_days.0);
    let spans: Vec<(String, String, usize, usize)> = spans
        .map(|((key, n), (_, overdue))| {
            let name = writer.word(match key.as_str() {
                "0-30" => "chart_age_30",
                "31-90" => "chart_age_90",
                _ => "chart_age_over",
            });
            (key.clone(), name, *n, *overdue)
        })
        .collect();
    let label = |n: usize, overdue: usize| {
        let text = writer.context.figure(n);
        if overdue == 0 {
            return text;
        }
        words.with("chart_overdue", &[("n", text.into()), ("overdue", overdue.into())])
    };
    let described =
        spans.iter().map(|(_, name, n, overdue)| format!("{name}: {}", label(*n, *overdue)));
    let caption = Caption {
        id: "c-ages".to_owned(),
        title: writer.word("statistics_ages"),
        description: described.collect::<Vec<_>>().join("; "),
    };
    let drawn = spans.iter().map(|(_, name, n, overdue)| ageing::Span {
        name: name.clone(),
        count: drawn(*n),
        overdue: drawn(*overdue),
        label: label(*n, *overdue),
    });
    let pair = ageing::draw(&Ageing { caption, spans: drawn.collect() });
    let open = writer.count("actions.open", of.open);
    let size = writer.sentence("statistics_size_open", &[("n", Piece::Figure(open))]);
    let columns = [
        ("statistics_column_age", ""),
        ("statistics_column_actions", "n"),
        ("statistics_column_overdue", "n"),
    ];
    let mut table = Table::small(writer, writer.word("statistics_ages"), &columns);
    for (key, name, n, overdue) in &spans {
        let count =
            |figure: &str, n| Cell::figure(&writer.count(&format!("actions.{figure}.{key}"), n));
        let cells = [("open_by_age_days", *n), ("overdue_by_age_days", *overdue)];
        table.row(plain(name), cells.map(|(figure, n)| count(figure, n)).into());
    }
    let chart = Block {
        heading: writer.word("statistics_ages"),
        drawing: Some(Drawing::new(pair, String::new())),
        note: Some(Note::new(writer, size, "statistics_ages_formula", &[Term::Age, Term::Overdue])),
        ..Block::default()
    };
    [chart, twin(writer, table)]
}
