//! The actions of a record: what, by whom, until when, where each stands at as-of.

use super::{Piece, ROOT, Teller};
use crate::measure::{ActionStanding, HomeDays};
use crate::model::action::{Action, Verify};
use crate::model::shape::{At, Field};
use crate::site::parts::{Badge, Icon, Tone};
use crate::site::vocabulary;
use jiff::civil::Date;
use serde::Serialize;

/// The table.
#[derive(Serialize)]
pub(in crate::site) struct Actions {
    rows: Vec<Row>,
    /// Whether a row says "overdue", which depends on as-of.
    #[serde(skip)]
    pub(in crate::site) depends_on_as_of: bool,
}

#[derive(Serialize)]
struct Row {
    id: String,
    title: String,
    text: String,
    done_when: String,
    kind: String,
    strength: String,
    icon: Option<Icon>,
    addresses: Vec<Piece>,
    owner: String,
    due: String,
    /// Each move of the due date: from when, and why.
    moves: Vec<String>,
    state: Badge,
    overdue: Option<Badge>,
    declined: String,
    evidence: Vec<Piece>,
    ticket: Option<Piece>,
    verify: Option<Verification>,
}

/// How it is shown that the action works.
#[derive(Serialize)]
struct Verification {
    /// Method, due day, result.
    text: String,
    measure: String,
    evidence: Vec<Piece>,
    overdue: Option<Badge>,
}

/// The actions of a record, where it has any.
pub(in crate::site) fn actions(
    teller: &Teller<'_>,
    home: HomeDays,
    actions: &[At<Action>],
) -> Option<Actions> {
    if actions.is_empty() {
        return None;
    }
    let zone = teller.context.book().config.zone();
    let mut depends_on_as_of = false;
    let rows = actions
        .iter()
        .map(|action| {
            let standing = ActionStanding::of(action, home, teller.context.input.as_of, &zone);
            depends_on_as_of |=
                standing.overdue_days.is_some() || standing.verification_overdue_days.is_some();
            row(teller, action, &standing)
        })
        .collect();
    Some(Actions { rows, depends_on_as_of })
}

fn row(teller: &Teller<'_>, action: &Action, standing: &ActionStanding) -> Row {
    let (words, format) = (teller.context.words, &teller.context.format);
    let id = Teller::said(&action.id);
    let state = vocabulary::action_state(words, standing.state);
    let since = standing.dates.declined.or(standing.dates.done);
    let state = match since {
        Some(date) => words.with(
            "record_state_since",
            &[("state", state.into()), ("date", format.date_short(date).into())],
        ),
        None => state,
    };
    let declined = action.declined.get();
    Row {
        title: Teller::said(&action.title),
        text: teller.prose(&action.text, &format!("action-{id}-text-")),
        done_when: teller.prose(&action.done_when, &format!("action-{id}-when-")),
        kind: action
            .r#type
            .copied()
            .map_or_else(String::new, |kind| vocabulary::action_type(words, kind)),
        strength: action
            .strength
            .copied()
            .map_or_else(String::new, |strength| vocabulary::strength(words, strength)),
        icon: action.strength.copied().map(vocabulary::strength_icon),
        addresses: action
            .addresses
            .items()
            .iter()
            .map(|address| addressed(teller, address))
            .collect(),
        owner: teller.who(&action.owner),
        due: teller.day(&action.due).unwrap_or_default(),
        moves: action
            .due_moved
            .items()
            .iter()
            .map(|moved| {
                let from = teller.day(&moved.from).unwrap_or_default();
                match moved.reason.get() {
                    Some(reason) => words.with(
                        "record_due_moved_why",
                        &[("from", from.into()), ("reason", reason.as_str().into())],
                    ),
                    None => words.with("record_due_moved", &[("from", from.into())]),
                }
            })
            .collect(),
        state: Badge::new(vocabulary::action_tone(standing.state), state),
        overdue: overdue(teller, standing.overdue_days, "record_overdue"),
        declined: match declined {
            Some(declined) => {
                let reason = Teller::said(&declined.reason);
                match teller.who(&declined.by) {
                    by if by.is_empty() => reason,
                    by => {
                        words.with("record_said_by", &[("text", reason.into()), ("by", by.into())])
                    }
                }
            }
            None => String::new(),
        },
        evidence: teller.evidence(action.evidence.items()),
        ticket: action.ticket.get().map(|url| teller.address(&Field::Absent, url)),
        verify: action.verify.get().map(|verify| verification(teller, verify, standing, &id)),
        id,
    }
}

fn verification(
    teller: &Teller<'_>,
    verify: &Verify,
    standing: &ActionStanding,
    id: &str,
) -> Verification {
    let (words, format) = (teller.context.words, &teller.context.format);
    let day = |date: Date| format.date_short(date);
    let mut parts = Vec::new();
    parts.extend(verify.method.copied().map(|method| vocabulary::verify_method(words, method)));
    let (due, checked) = (verify.due.copied(), verify.checked.copied());
    match (verify.result.copied(), checked) {
        (Some(result), Some(checked)) => parts.push(words.with(
            "record_result_on",
            &[
                ("result", vocabulary::verify_result(words, result).into()),
                ("date", day(checked.0).into()),
            ],
        )),
        (Some(result), None) => parts.push(vocabulary::verify_result(words, result)),
        (None, _) => parts
            .extend(due.map(|due| words.with("record_verify_due", &[("date", day(due.0).into())]))),
    }
    Verification {
        text: parts.join(", "),
        measure: teller.prose(&verify.measure, &format!("action-{id}-measure-")),
        evidence: verify.evidence.get().map_or_else(Vec::new, |list| teller.evidence(&list.0)),
        overdue: overdue(teller, standing.verification_overdue_days, "record_verify_overdue"),
    }
}

fn overdue(teller: &Teller<'_>, days: Option<i64>, key: &'static str) -> Option<Badge> {
    days.map(|days| Badge::new(Tone::Bad, teller.context.words.with(key, &[("n", days.into())])))
}

/// A factor of this record or of another one, with the way to it.
fn addressed(teller: &Teller<'_>, address: &str) -> Piece {
    let Some((record, factor)) = address.split_once('#') else {
        return Piece { text: address.to_owned(), href: format!("#factor-{address}") };
    };
    let book = teller.context.book();
    let folder = match (book.incident(record), book.problem(record)) {
        (Some(_), _) => "incidents",
        (None, Some(_)) => "problems",
        (None, None) => return Piece::text(address),
    };
    Piece {
        text: address.to_owned(),
        href: format!("{ROOT}{folder}/{record}/index.html#factor-{factor}"),
    }
}
