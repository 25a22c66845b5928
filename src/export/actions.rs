//! Actions as programs read them: every action of a casebook, or those that were asked for.

use super::{instant, table};
use crate::measure::effectiveness::Stretch;
use crate::measure::{ActionStanding, ActionState, HomeDays, HomeOfAction, SameCause, Trial};
use crate::model::action::{Action, ActionType, Strength, VerifyMethod, VerifyResult};
use crate::model::{Book, Prose};
use crate::statistics::Effectiveness;
use crate::statistics::report::Figure;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;

/// An action, where it lives and where it stands at as-of. What nobody stated is `null`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionRow<'a> {
    /// Its address, `<record>#<id>`; `null` where the id cannot be read.
    pub id: Option<String>,
    /// The record it lives with.
    pub record: &'a str,
    /// What that record is.
    pub record_kind: RecordKind,
    /// What is to be done.
    pub title: Option<&'a str>,
    /// What it is for.
    pub r#type: Option<&'static str>,
    /// How much it relies on memory and vigilance.
    pub strength: Option<&'static str>,
    /// A key of `teams` or `roles`.
    pub owner: Option<&'a str>,
    /// What that team or role is called.
    pub owner_name: Option<&'a str>,
    /// Where it stands.
    pub state: &'static str,
    /// When it was created: stated, else the day of the review, else of the resolution.
    pub created: Option<Date>,
    /// When it should be done.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// When it was declined.
    pub declined: Option<Date>,
    /// Days since it was due, where it is open and the day has passed.
    pub overdue_days: Option<i64>,
    /// Days since it was created; until it was done or declined where it was.
    pub age_days: Option<i64>,
    /// Where it is worked on.
    pub ticket: Option<&'a str>,
    /// By what one sees that it is done (Markdown).
    pub done_when: Option<&'a str>,
    /// Factors that it acts upon.
    pub addresses: Vec<&'a str>,
    /// How it is shown that it works.
    pub verify: Option<VerifyRow<'a>>,
    /// How often its due day was moved.
    pub due_moved: usize,
    /// What is known of its effect, where it should prevent something and is not declined.
    pub effectiveness: Option<EffectRow<'a>>,
    /// Where it stands.
    #[serde(skip)]
    pub standing: ActionStanding,
}

/// How it is shown that an action works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifyRow<'a> {
    /// When it should be checked.
    pub due: Option<Date>,
    /// test, drill, metric or no-recurrence.
    pub method: Option<&'static str>,
    /// What is measured (Markdown).
    pub measure: Option<&'a str>,
    /// passed or failed.
    pub result: Option<&'static str>,
    /// When it was checked.
    pub checked: Option<Date>,
    /// Days since it should have been checked, where the action is done and has no result.
    pub overdue_days: Option<i64>,
}

/// What is known of an action's effect. What was not counted is `null`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EffectRow<'a> {
    /// not started, recurred, effective, not yet shown, not judged.
    pub verdict: &'static str,
    /// Why it is not judged.
    pub reason: Option<&'static str>,
    /// The cause of its record.
    pub cause: Option<&'a str>,
    /// The services of its record: an incident of the cause on one of them counts.
    pub services: Vec<&'a str>,
    /// Before it was done.
    pub before: Option<StretchRow>,
    /// Since.
    pub after: Option<StretchRow>,
    /// One-sided: the chance of so few since, were the rate that of before.
    pub p: Option<Figure>,
    /// So many days without an incident since it was done show an effect; where there was none yet.
    pub quiet_days_needed: Option<i64>,
    /// So many of them are still to come.
    pub quiet_days_to_come: Option<i64>,
    /// The day on which they are over.
    pub quiet_until: Option<Date>,
}

/// So many incidents in so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StretchRow {
    /// Days.
    pub days: i64,
    /// Incidents of the cause on one of the services.
    pub incidents: u64,
}

impl<'a> EffectRow<'a> {
    fn of(trial: Trial<'a>) -> Self {
        let judged = Effectiveness::of(&trial);
        let (reason, counted) = match trial {
            Trial::NotStarted => (None, None),
            Trial::NotJudged(why) => (Some(why.word()), None),
            Trial::Counted(counted) => (None, Some(counted)),
        };
        let row = |of: Stretch| StretchRow { days: of.days, incidents: of.incidents };
        Self {
            verdict: judged.effect.word(),
            reason,
            cause: counted.as_ref().map(|counted| counted.cause),
            before: counted.as_ref().map(|counted| row(counted.before)),
            after: counted.as_ref().map(|counted| row(counted.after)),
            services: counted.map(|counted| counted.services).unwrap_or_default(),
            p: judged.p.map(Figure),
            quiet_days_needed: judged.quiet.map(|quiet| quiet.needed),
            quiet_days_to_come: judged.quiet.map(|quiet| quiet.to_come),
            quiet_until: judged.quiet.and_then(|quiet| quiet.over),
        }
    }
}

/// What a record with actions is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordKind {
    /// An incident.
    Incident,
    /// A problem.
    Problem,
}

impl RecordKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Problem => "problem",
        }
    }
}

/// How many of the actions that are shown stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// All that are shown.
    pub shown: usize,
    /// Still to be done or decided.
    pub open: usize,
    /// Of the open ones, those whose due day has passed; due today is not overdue.
    pub overdue: usize,
    /// Done, verified or not.
    pub done: usize,
    /// Of the done ones, those shown to work.
    pub verified: usize,
    /// Declined.
    pub declined: usize,
}

/// The whole file.
#[derive(Serialize)]
struct Written<'r, 'a> {
    version: u32,
    as_of: String,
    actions: &'r [ActionRow<'a>],
    summary: Summary,
}

/// Every action of a casebook: open ones by days overdue, then by due day, those without one last;
/// after them what was done or declined, newest first.
pub fn rows(book: &Book, as_of: Timestamp) -> Vec<ActionRow<'_>> {
    let zone = book.config.zone();
    let same_cause = SameCause::of(book, as_of);
    let of_incidents = book.incidents.iter().enumerate().flat_map(|(at, record)| {
        let home = (record.id.as_str(), RecordKind::Incident, HomeOfAction::Incident(at));
        let days = HomeDays::of_incident(record, &zone);
        record.actions().iter().map(move |action| (home, &action.value, days))
    });
    let of_problems = book.problems.iter().enumerate().flat_map(|(at, record)| {
        let home = (record.id.as_str(), RecordKind::Problem, HomeOfAction::Problem(at));
        let days = HomeDays::of_problem(record);
        record.problem.actions.items().iter().map(move |action| (home, &action.value, days))
    });
    let mut rows: Vec<ActionRow<'_>> = of_incidents
        .chain(of_problems)
        .map(|((record, kind, home), action, days)| {
            let standing = ActionStanding::of(action, days, as_of, &zone);
            let trial = same_cause.trial(home, action, &standing);
            ActionRow::of(book, record, kind, action, standing, trial)
        })
        .collect();
    rows.sort_by_key(|row| {
        let is_open = row.standing.state.is_open();
        let due = row.due.filter(|_| is_open);
        let ended = row.declined.or(row.done).filter(|_| !is_open);
        (!is_open, is_open && due.is_none(), due, Reverse(ended))
    });
    rows
}

impl<'a> ActionRow<'a> {
    fn of(
        book: &'a Book,
        record: &'a str,
        record_kind: RecordKind,
        action: &'a Action,
        standing: ActionStanding,
        trial: Option<Trial<'a>>,
    ) -> Self {
        let text = |prose: Option<&'a Prose>| {
            let language = book.config.language();
            prose.and_then(|prose| prose.internal(language)).map(|text| text.markdown.as_str())
        };
        let dates = standing.dates;
        let owner = action.owner.get().map(String::as_str);
        let verify = action.verify.get().map(|verify| VerifyRow {
            due: verify.due.copied().map(|day| day.0),
            method: verify.method.copied().map(VerifyMethod::word),
            measure: text(verify.measure.get()),
            result: verify.result.copied().map(VerifyResult::word),
            checked: verify.checked.copied().map(|day| day.0),
            overdue_days: standing.verification_overdue_days,
        });
        Self {
            id: action.id.get().map(|id| format!("{record}#{id}")),
            record,
            record_kind,
            title: action.title.get().map(String::as_str),
            r#type: action.r#type.copied().map(ActionType::word),
            strength: action.strength.copied().map(Strength::word),
            owner,
            owner_name: owner.map(|owner| book.config.owner_name(owner)),
            state: standing.state.word(),
            created: dates.created,
            due: dates.due,
            done: dates.done,
            declined: dates.declined,
            overdue_days: standing.overdue_days,
            age_days: standing.age_days,
            ticket: action.ticket.get().map(String::as_str),
            done_when: text(action.done_when.get()),
            addresses: action.addresses.items().iter().map(|one| one.value.as_str()).collect(),
            verify,
            due_moved: action.due_moved.items().len(),
            effectiveness: trial.map(EffectRow::of),
            standing,
        }
    }
}

impl Summary {
    /// Counts these.
    pub fn of(rows: &[ActionRow<'_>]) -> Self {
        let mut summary = Self { shown: rows.len(), ..Self::default() };
        for row in rows {
            summary.overdue += usize::from(row.overdue_days.is_some());
            match row.standing.state {
                ActionState::Proposed
                | ActionState::Accepted
                | ActionState::InProgress
                | ActionState::Blocked => summary.open += 1,
                ActionState::Done => summary.done += 1,
                ActionState::Verified => {
                    summary.done += 1;
                    summary.verified += 1;
                }
                ActionState::Declined => summary.declined += 1,
            }
        }
        summary
    }
}

/// The actions as JSON, with a line break at its end.
pub fn json(book: &Book, rows: &[ActionRow<'_>], as_of: Timestamp) -> String {
    let written = Written {
        version: 1,
        as_of: instant(as_of, &book.config.zone()),
        actions: rows,
        summary: Summary::of(rows),
    };
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

/// The columns of the table, in its order.
const HEAD: [&str; 27] = [
    "id",
    "record",
    "record_kind",
    "title",
    "type",
    "strength",
    "owner",
    "owner_name",
    "state",
    "created",
    "due",
    "done",
    "declined",
    "overdue_days",
    "age_days",
    "ticket",
    "done_when",
    "addresses",
    "verify_due",
    "verify_method",
    "verify_measure",
    "verify_result",
    "verify_checked",
    "due_moved",
    "effectiveness",
    "quiet_days_to_come",
    "quiet_until",
];

/// The actions as a table for spreadsheets, one row each. What nobody stated is an empty cell.
pub fn csv(rows: &[ActionRow<'_>]) -> String {
    table::csv(&HEAD, rows.iter().map(cells))
}

fn cells(row: &ActionRow<'_>) -> [String; 27] {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let days = |days: Option<i64>| days.map(|days| days.to_string()).unwrap_or_default();
    let verify = row.verify.as_ref();
    let effect = row.effectiveness.as_ref();
    [
        row.id.clone().unwrap_or_default(),
        row.record.to_owned(),
        row.record_kind.word().to_owned(),
        text(row.title),
        text(row.r#type),
        text(row.strength),
        text(row.owner),
        text(row.owner_name),
        row.state.to_owned(),
        day(row.created),
        day(row.due),
        day(row.done),
        day(row.declined),
        days(row.overdue_days),
        days(row.age_days),
        text(row.ticket),
        text(row.done_when),
        row.addresses.join(" "),
        day(verify.and_then(|verify| verify.due)),
        text(verify.and_then(|verify| verify.method)),
        text(verify.and_then(|verify| verify.measure)),
        text(verify.and_then(|verify| verify.result)),
        day(verify.and_then(|verify| verify.checked)),
        row.due_moved.to_string(),
        text(effect.map(|effect| effect.verdict)),
        days(effect.and_then(|effect| effect.quiet_days_to_come)),
        day(effect.and_then(|effect| effect.quiet_until)),
    ]
}
