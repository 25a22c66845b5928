//! Factors down, actions across: what is done about what, and what is accepted.

use super::trees::sentence_case;
use super::{Html, Piece, ROOT, Teller};
use crate::model::action::Action;
use crate::model::rca::{Factor, Rca};
use crate::model::shape::At;
use crate::site::parts::Icon;
use crate::site::vocabulary;
use serde::Serialize;

/// The matrix.
#[derive(Serialize)]
pub(in crate::site) struct Factors {
    /// How many factors nothing answers to.
    answered: String,
    columns: Vec<Piece>,
    rows: Vec<Row>,
    /// Whether any mark of strength is shown, which the key explains.
    has_marks: bool,
    risks: Vec<Risk>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    text: Html,
    /// Role, confidence, cause.
    about: String,
    evidence: Vec<Piece>,
    cells: Vec<Cell>,
    /// The same as links, for screens without room for the columns.
    actions: Vec<Piece>,
    actions_count: String,
    /// By what it is covered from elsewhere, or by what not.
    covered: Vec<Piece>,
    is_uncovered: bool,
    is_ruled_out: bool,
}

#[derive(Serialize)]
struct Cell {
    icon: Option<Icon>,
    word: String,
}

/// A factor that nothing is done about, on purpose.
#[derive(Serialize)]
struct Risk {
    factor: Piece,
    reason: String,
    by: String,
    until: String,
}

/// The factors of an analysis with the actions of its record.
pub(in crate::site) fn factors(
    teller: &Teller<'_>,
    rca: &Rca,
    actions: &[At<Action>],
) -> Option<Factors> {
    let factors = rca.factors.items();
    if factors.is_empty() && rca.accepted_risks.items().is_empty() {
        return None;
    }
    let own = |action: &&At<Action>| {
        action.addresses.items().iter().any(|address| is_own(factors, address))
    };
    let columns: Vec<&At<Action>> = actions.iter().filter(own).collect();
    let rows: Vec<_> = factors.iter().map(|factor| row(teller, rca, factor, &columns)).collect();
    // What was ruled out needs no answer.
    let open = rows.iter().filter(|row| !row.is_ruled_out);
    let (mut all, mut without) = (0_usize, 0_usize);
    for row in open {
        all += 1;
        without += usize::from(row.is_uncovered);
    }
    let answered = match (all, without) {
        (0, _) => String::new(),
        (_, 0) => teller.word("factors_all_answered"),
        (all, n) => {
            let counts = [("n", n.into()), ("all", all.into())];
            teller.context.words.with("factors_without_answer", &counts)
        }
    };
    Some(Factors {
        answered,
        has_marks: !columns.is_empty(),
        columns: columns
            .iter()
            .filter_map(|action| action.id.get())
            .map(|id| Piece { text: id.clone(), href: format!("#action-{id}") })
            .collect(),
        rows,
        risks: rca
            .accepted_risks
            .items()
            .iter()
            .map(|risk| Risk {
                factor: match risk.factor.get() {
                    Some(id) => Piece { text: sentence_case(id), href: format!("#factor-{id}") },
                    None => Piece::default(),
                },
                reason: Teller::said(&risk.reason),
                by: teller.who(&risk.by),
                until: teller.day(&risk.until).map_or_else(String::new, |date| {
                    teller.context.words.with("record_until", &[("date", date.into())])
                }),
            })
            .collect(),
    })
}

fn is_own(factors: &[At<Factor>], address: &str) -> bool {
    factors.iter().any(|factor| factor.id.get().is_some_and(|id| id == address))
}

fn row(teller: &Teller<'_>, rca: &Rca, factor: &At<Factor>, columns: &[&At<Action>]) -> Row {
    let words = teller.context.words;
    let id = Teller::said(&factor.id);
    let addresses =
        |action: &Action| action.addresses.items().iter().any(|address| address.value == id);
    let cells: Vec<_> =
        columns.iter().map(|action| cell(teller, action, addresses(action))).collect();
    let here: Vec<_> = columns
        .iter()
        .filter(|action| addresses(action))
        .filter_map(|action| action.id.get())
        .map(|id| Piece { text: id.clone(), href: format!("#action-{id}") })
        .collect();
    let mut covered = Vec::new();
    let elsewhere = teller.context.actions_addressing(&format!("{}#{id}", teller.id));
    for (home, action) in elsewhere {
        let Some(action) = action.id.get() else { continue };
        let folder =
            if teller.context.book().incident(home).is_some() { "incidents" } else { "problems" };
        covered.push(Piece {
            text: format!("{home}#{action}"),
            href: format!("{ROOT}{folder}/{home}/index.html#action-{action}"),
        });
    }
    let risk = rca.accepted_risks.items().iter().find(|risk| risk.factor.get() == Some(&id));
    if let Some(risk) = risk {
        covered.push(Piece::text(match teller.day(&risk.until) {
            Some(date) => words.with("record_accepted_until", &[("date", date.into())]),
            None => words.get("record_accepted"),
        }));
    }
    let is_ruled_out = factor.is_ruled_out();
    let mut about = Vec::new();
    about.extend(factor.role.copied().map(|role| vocabulary::factor(words, role)));
    about.extend(factor.confidence.copied().map(|sure| vocabulary::confidence(words, sure)));
    about.extend(
        factor.cause.get().map(|cause| teller.context.book().config.cause_name(cause).to_owned()),
    );
    Row {
        is_uncovered: here.is_empty() && covered.is_empty() && !is_ruled_out,
        actions_count: if here.is_empty() {
            String::new()
        } else {
            words.with("record_actions_count", &[("n", here.len().into())])
        },
        actions: here,
        is_ruled_out,
        text: teller.prose(&factor.text, &format!("factor-{id}-")),
        about: about.join(", "),
        evidence: teller.evidence(factor.evidence.items()),
        cells,
        covered,
        id,
    }
}

fn cell(teller: &Teller<'_>, action: &Action, addresses: bool) -> Cell {
    if !addresses {
        return Cell { icon: None, word: String::new() };
    }
    match action.strength.copied() {
        Some(strength) => Cell {
            icon: Some(vocabulary::strength_icon(strength)),
            word: vocabulary::strength(teller.context.words, strength),
        },
        None => Cell { icon: None, word: teller.word("record_addressed") },
    }
}
