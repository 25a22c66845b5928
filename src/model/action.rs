//! Preventive and other actions (actions.yaml).

use super::prose::{Audience, Prose};
use super::shape::{At, OneOrMany, shape, words};
use super::time::{Day, Moment};
use super::timeline::Evidence;

words! {
    /// What an action is for.
    pub enum ActionType {
        /// Stops the cause.
        Prevent = "prevent",
        /// Makes the effect smaller or shorter.
        Mitigate = "mitigate",
        /// Notices earlier.
        Detect = "detect",
        /// Handles faster or better.
        Respond = "respond",
        /// Policy, contract, organisation.
        Process = "process",
        /// Finds out more; never counts as prevention.
        Analyse = "analyse",
        /// Cleans up after this incident; never counts as prevention.
        Repair = "repair",
    }
}

words! {
    /// How much an action relies on memory and vigilance.
    pub enum Strength {
        /// Changes the system.
        Strong = "strong",
        /// Helps people inside it.
        Intermediate = "intermediate",
        /// Relies on memory and vigilance.
        Weak = "weak",
    }
}

words! {
    /// Where an open action stands.
    pub enum OpenState {
        /// Not yet decided; the default.
        Proposed = "proposed",
        /// Agreed.
        Accepted = "accepted",
        /// Being worked on.
        InProgress = "in-progress",
        /// Cannot go on.
        Blocked = "blocked",
    }
}

words! {
    /// How it is shown that an action works.
    pub enum VerifyMethod {
        /// A test.
        Test = "test",
        /// An exercise.
        Drill = "drill",
        /// A figure.
        Metric = "metric",
        /// The cause does not come back.
        NoRecurrence = "no-recurrence",
    }
}

words! {
    /// What the check of an action showed.
    pub enum VerifyResult {
        /// It works.
        Passed = "passed",
        /// It does not.
        Failed = "failed",
    }
}

shape! {
    /// An action; it lives with one incident or problem.
    pub struct Action = new "new action" [id, title, r#type, owner, due] {
        /// A word of its own; others address it as `<record>#<id>`.
        ///
        /// Examples: `pool-gate`, `alert-to-pager`.
        id: String = required,
        /// What will be done, in one line.
        ///
        /// Examples: `Refuse a release whose pool is too small`, `Send the pool alert to the pager`.
        title: String = required,
        /// prevent, mitigate, detect, respond, process, analyse or repair.
        r#type: ActionType,
        /// strong, intermediate or weak.
        strength: Strength,
        /// Factors that it acts upon: own ones, or `<record>#<factor>` of another record.
        ///
        /// Examples: `pool-lowered`, `2026-02-11-pool-exhaustion#no-limit`.
        addresses: Vec<At<String>>,
        /// Who answers for it: a key of `teams` or `roles` in casebook.yaml.
        ///
        /// Examples: `platform`, `head-of-operations`.
        owner: String,
        /// The day on which it was agreed; default the day of `reviewed`, else of `resolved`.
        created: Day = rare,
        /// When it should be done.
        due: Day,
        /// How often and why the date moved.
        due_moved: Vec<At<DueMoved>> = rare,
        /// proposed (default), accepted, in-progress or blocked; only while open.
        state: OpenState = rare,
        /// The day on which it was done.
        done: Day,
        /// Not to be done after all.
        declined: Declined = rare,
        /// By what one sees that it is done.
        done_when: Prose,
        /// What shows that it is done.
        ///
        /// Examples: `CHG-771`, `pipeline run 4711`.
        evidence: Vec<At<Evidence>> = rare,
        /// How it is shown that it works.
        verify: Verify = rare,
        /// Where it is worked on: an address or a number.
        ///
        /// Examples: `CHG-771`, `https://tickets.example/CHG-771`.
        ticket: String = rare,
        /// More about it (Markdown).
        text: Prose = rare,
        /// Who may see it.
        audience: Audience = rare,
    }
}

shape! {
    /// One move of a due date.
    pub struct DueMoved {
        /// The date before.
        from: Day = required,
        /// The day on which it was moved.
        on_date: Day,
        /// Why it was moved.
        ///
        /// Examples: `waiting for the vendor's fix`, `the team was on call`.
        reason: String,
    }
}

shape! {
    /// Why an action will not be done.
    pub struct Declined {
        /// When it was declined.
        at: DayOrMoment,
        /// Why it will not be done.
        ///
        /// Examples: `the component goes in March`, `the risk is accepted by the board`.
        reason: String = required,
        /// Who decided (a role).
        ///
        /// Examples: `head-of-operations`, `platform`.
        by: String,
    }
}

shape! {
    /// How it is shown that an action works.
    pub struct Verify {
        /// When it should be checked.
        due: Day,
        /// test, drill, metric or no-recurrence.
        method: VerifyMethod,
        /// What is measured.
        measure: Prose,
        /// passed or failed.
        result: VerifyResult,
        /// When it was checked.
        checked: Day,
        /// What shows it.
        ///
        /// Examples: `load test of 30 September`, `report 2026-09`.
        evidence: OneOrMany<Evidence>,
    }
}

/// A day, or a moment where somebody was exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrMoment {
    /// A day.
    Day(Day),
    /// A moment.
    Moment(Moment),
}

impl super::shape::Shape for DayOrMoment {
    fn read(node: super::shape::Node<'_>, reader: &mut super::shape::Reader<'_>) -> Option<Self> {
        let is_day = matches!(&node.kind, super::shape::Kind::Scalar { text, .. } if text.len() <= 10 && text.contains('-'));
        if is_day {
            Day::read(node, reader).map(Self::Day)
        } else {
            Moment::read(node, reader).map(Self::Moment)
        }
    }
    fn schema(book: &mut super::shape::SchemaBook) -> serde_json::Value {
        serde_json::json!({"anyOf": [Day::schema(book), Moment::schema(book)]})
    }
}
