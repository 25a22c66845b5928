//! What may be said of one figure in two periods, in the words of domain.md § 4.12: the same sentence on
//! a page, with each figure as an element, and in the terminal.

use super::figures::figure::{Piece, Writer};
use super::format::Format;
use super::record::Html;
use super::words::Arg;
use crate::statistics::report::{Comparison, Figure, PeriodReport, Shift, Topic};

/// A sentence and its figures.
pub(crate) struct Said {
    key: &'static str,
    facts: Vec<Fact>,
}

/// A figure of a sentence.
struct Fact {
    name: &'static str,
    /// Where it stands in `casebook stats --compare --format json`.
    path: String,
    figure: Figure,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Count,
    P,
    Ratio,
}

impl Said {
    /// Of a topic; `None` where the comparison has no line of it.
    pub(crate) fn of(
        comparison: &Comparison,
        topic: &Topic,
        later: &PeriodReport,
        earlier: &PeriodReport,
    ) -> Option<Self> {
        let (at, line) = comparison.line(topic)?;
        let mut facts = Vec::new();
        let mut add = |name, path: String, figure: Figure, kind| {
            facts.push(Fact { name, path, figure, kind });
        };
        let own = |field: &str| format!("comparison.lines[{at}].{field}");
        if let Some(p) = line.tested.p_holm {
            add("p", own("p_holm"), p, Kind::P);
        }
        match topic {
            Topic::Incidents => {
                if let Some(ratio) = line.tested.ratio {
                    add("ratio", own("ratio"), ratio, Kind::Ratio);
                }
                let ends = line.tested.ratio_interval.unwrap_or([Figure(f64::INFINITY); 2]);
                for ((end, name), path) in ends.into_iter().zip(["low", "high"]).zip(["[0]", "[1]"])
                {
                    if end.0.is_finite() {
                        add(name, own(&format!("ratio_interval{path}")), end, Kind::Ratio);
                    }
                }
                add("now", "period.incidents.count".to_owned(), count(line.n[0]), Kind::Count);
                add("before", "before.incidents.count".to_owned(), count(line.n[1]), Kind::Count);
            }
            Topic::Duration(_) => {
                add("now", own("n[0]"), count(line.n[0]), Kind::Count);
                add("before", own("n[1]"), count(line.n[1]), Kind::Count);
            }
            Topic::Clock(_) | Topic::Recurrence | Topic::ActionsOnTime => {
                let (part, before) = (part(topic, later), part(topic, earlier));
                let field = |of: &str, (_, field): &(u64, String)| format!("{of}.{field}");
                add("part", field("period", &part), count(part.0), Kind::Count);
                add("part_before", field("before", &before), count(before.0), Kind::Count);
                add("now", own("n[0]"), count(line.n[0]), Kind::Count);
                add("before", own("n[1]"), count(line.n[1]), Kind::Count);
            }
        }
        let is_open = line.tested.ratio.is_none();
        Some(Self { key: key(topic, line.shift, is_open), facts })
    }

    /// For the terminal.
    pub(crate) fn text(&self, format: &Format<'_>) -> String {
        let written: Vec<(&str, Arg<'_>)> =
            self.facts.iter().map(|fact| (fact.name, fact.text(format).into())).collect();
        format.words().with(self.key, &written)
    }

    /// For a page.
    pub(super) fn html(&self, writer: Writer<'_>) -> Html {
        let pieces: Vec<(&str, Piece)> =
            self.facts.iter().map(|fact| (fact.name, Piece::Figure(fact.shown(writer)))).collect();
        writer.sentence(self.key, &pieces)
    }
}

impl Fact {
    fn text(&self, format: &Format<'_>) -> String {
        match self.kind {
            Kind::Count => format.integer(super::figures::figure::whole(self.figure)),
            Kind::P => format.p_equation(self.figure.0),
            Kind::Ratio => format.rounded(self.figure.0),
        }
    }

    fn shown(&self, writer: Writer<'_>) -> super::figures::figure::Shown {
        match self.kind {
            Kind::Count => writer.sum(&self.path, self.figure),
            Kind::P => writer.p_equation(&self.path, self.figure),
            Kind::Ratio => writer.decimal(&self.path, self.figure),
        }
    }
}

fn count(n: u64) -> Figure {
    #[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^53")]
    let count = n as f64;
    Figure(count)
}

/// The part of a share, and where it stands in a period's report.
fn part(topic: &Topic, of: &PeriodReport) -> (u64, String) {
    match topic {
        Topic::Clock(clock) => {
            let met = of.sla.get(clock).map_or(0, |clock| clock.met);
            (met, format!("sla.{clock}.met"))
        }
        Topic::Recurrence => (of.recurrence.recurrent, "recurrence.recurrent".to_owned()),
        Topic::ActionsOnTime => (of.actions.on_time[0], "actions.on_time[0]".to_owned()),
        Topic::Incidents | Topic::Duration(_) => (0, String::new()),
    }
}

const fn key(topic: &Topic, shift: Shift, is_open: bool) -> &'static str {
    match topic {
        Topic::Incidents => match shift {
            Shift::TooFew => "compared_few",
            Shift::Nothing => "compared_incidents_none",
            Shift::NoEvidence => "compared_incidents_same",
            Shift::Higher if is_open => "compared_incidents_higher_open",
            Shift::Higher => "compared_incidents_higher",
            Shift::Lower => "compared_incidents_lower",
        },
        Topic::Duration(_) => match shift {
            Shift::TooFew => "compared_few",
            Shift::Nothing => "compared_nothing",
            Shift::NoEvidence => "compared_duration_same",
            Shift::Higher => "compared_duration_higher",
            Shift::Lower => "compared_duration_lower",
        },
        Topic::Clock(_) | Topic::Recurrence | Topic::ActionsOnTime => match shift {
            Shift::TooFew => "compared_few",
            Shift::Nothing => "compared_nothing",
            Shift::NoEvidence => "compared_share_same",
            Shift::Higher => "compared_share_higher",
            Shift::Lower => "compared_share_lower",
        },
    }
}
