//! The actions of a record: what, by whom, until when, where each stands at as-of.

use super::{Html, Piece, ROOT, Teller};
use crate::measure::{ActionStanding, ActionState, HomeDays, HomeOfAction, Trial};
use crate::model::action::{Action, Verify};
use crate::model::shape::{At, Field};
use crate::site::listed::KnownEffect;
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
    text: Html,
    done_when: Html,
    kind: String,
    strength: String,
    icon: Option<Icon>,
    addresses: Vec<Piece>,
    owner: String,
    due: String,
    /// Each move of the due date: from when, and why.
    moves: Vec<String>,
    state: Badge,
    /// When it was done, where the state says something later.
    done: String,
    overdue: Option<Badge>,
    declined: String,
    evidence: Vec<Piece>,
    ticket: Option<Piece>,
    verify: Option<Verification>,
    effect: Option<KnownEffect>,
}

/// How it is shown that the action works.
#[derive(Serialize)]
struct Verification {
    /// Method, due day, result.
    text: String,
    measure: Html,
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
    let same_cause = &teller.context.overview().same_cause;
    let home_of = teller.home_of_actions();
    let mut depends_on_as_of = false;
    let rows = actions
        .iter()
        .map(|action| {
            let standing = ActionStanding::of(action, home, teller.context.input.as_of, &zone);
            depends_on_as_of |=
                standing.overdue_days.is_some() || standing.verification_overdue_days.is_some();
            let home = home_of.as_ref();
            let trial = home.and_then(|home| same_cause.trial(*home, action, &standing));
            row(teller, action, &standing, trial.as_ref())
        })
        .collect();
    Some(Actions { rows, depends_on_as_of })
}

fn row(
    teller: &Teller<'_>,
    action: &Action,
    standing: &ActionStanding,
    trial: Option<&Trial<'_>>,
) -> Row {
    let (words, format) = (teller.context.words, &teller.context.format);
    let id = Teller::said(&action.id);
    let state = vocabulary::action_state(words, standing.state);
    let checked = action.verify.get().and_then(|verify| verify.checked.copied()).map(|day| day.0);
    let is_verified = standing.state == ActionState::Verified;
    let since = match standing.state {
        ActionState::Verified => checked,
        _ => standing.dates.declined.or(standing.dates.done),
    };
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
        done: standing.dates.done.filter(|_| is_verified).map_or_else(String::new, |date| {
            words.with("record_done_on", &[("date", format.date_short(date).into())])
        }),
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
        effect: trial.and_then(|trial| teller.context.known_effect(trial)),
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

impl Teller<'_> {
    /// The place of the record in the book.
    fn home_of_actions(&self) -> Option<HomeOfAction> {
        let problems = &self.context.book().problems;
        if self.links.record.is_some() {
            return self.context.position(self.id).map(HomeOfAction::Incident);
        }
        let at = problems.iter().position(|problem| problem.id == self.id);
        at.map(HomeOfAction::Problem)
    }
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
