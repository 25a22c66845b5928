//! Words of ours in the facts of rules: what a sentence of a rule is filled with, where that is
//! neither text of a record nor a figure. German needs the case in which each stands; it is said in
//! `locales/`.

use crate::measure::ActionState;
use crate::model::fact::phrases;
use crate::model::service_level::Milestone;
use crate::model::{Fact, Phrase};

phrases! {
    AND "{$first} and {$last}",

    // Why a record needs the care of a P1, P2 or major incident; after "although".
    IS_MAJOR "it is a major incident",
    IS_P1 "it is P1",
    IS_P2 "it is P2",
    WAS_P1 "it was P1",
    WAS_P2 "it was P2",

    // Milestones, as what became of the incident.
    OCCURRED "occurred",
    DETECTED "detected",
    LOGGED "logged",
    ACKNOWLEDGED "acknowledged",
    MITIGATED "mitigated",
    RESOLVED "resolved",
    REVIEWED "reviewed",
    CLOSED "closed",

    // INC004: after "before it".
    IT_OCCURRED "occurred",
    WAS_DETECTED "was detected",
    WAS_LOGGED "was logged",
    WAS_ACKNOWLEDGED "was acknowledged",
    WAS_MITIGATED "was mitigated",
    WAS_RESOLVED "was resolved",
    WAS_REVIEWED "was reviewed",
    WAS_CLOSED "was closed",
    NOT_NOTICED_BEFORE "nothing is noticed before it happens",
    NOT_TAKEN_BEFORE "nobody writes down or takes an incident before it happens and is noticed",
    CANNOT_BE_BEFORE "an incident cannot be {$later} before it {$was}",
    THE_EFFECT "the effect",
    THE_HOLD "the hold",
    THE_ENTRY "the entry",

    // Actions.
    THE_ACTION "the action",
    A_FACTOR "a factor",
    PROPOSED "proposed",
    ACCEPTED "accepted",
    IN_PROGRESS "in-progress",
    BLOCKED "blocked",
    DONE "done",
    VERIFIED "verified",
    DECLINED "declined",

    // Counts; days stand after "since" or "in".
    DAYS "{$n} day" | "{$n} days",
    INCIDENTS "{$n} incident" | "{$n} incidents",
    STEPS "{$n} step" | "{$n} steps",
    THE_FIRST_QUESTION "the first question",
    TIMES "{$n} time" | "{$n} times",
    WORDS "{$n} word" | "{$n} words",
    ALL_ENTRIES "all {$n} entries",
    BOTH_ENTRIES "both entries",
    OF_ENTRIES "{$n} of {$all} entries",
    ON_THE_SAME_DAY "on the same day as",
    DAYS_AFTER "{$n} day after" | "{$n} days after",

    // CAL001.
    BEFORE_ITS_FIRST_DAY "before its first valid day {$day}",
    AFTER_ITS_LAST_DAY "after its last valid day {$day}",
    AND_OTHER_RECORDS ", and {$n} record besides" | ", and {$n} records besides",

    // Messages and escalations.
    STAKEHOLDERS "stakeholders",
    THE_PUBLIC "the public",
    SO_FAR "so far",
    BEFORE_THE_RESOLUTION "before the resolution",
    LEVEL_BEHIND " (level {$n})",
    LEVEL_BEFORE "level {$n}, ",

    // INC002: after "among the record's".
    ACTIONS "actions",
    FACTORS "factors",

    // INC009: what does not exist, and what to do.
    CALENDAR "calendar",
    CAUSE "cause",
    CLOCK "clock",
    FACTOR "factor",
    NODE "gate, event or factor",
    OBLIGATION "obligation",
    PRIORITY "priority",
    PROBLEM "problem",
    RECORD "record",
    ROLE "role",
    SERVICE "service",
    STAKEHOLDER_GROUP "stakeholder group",
    TEAM "team",
    TEAM_OR_ROLE "team or role",
    ADD_TO_CASEBOOK "add it to `{$key}` in casebook.yaml, or name one that stands there",
    ADD_TO_TEAMS_OR_ROLES "name a key of `teams` or `roles` in casebook.yaml, or add it there",
    ADD_TO_TREE "add it to `gates`, `events` or `factors`",
    FACTORS_IN_RCA "factors stand in `rca`, each with its `id`",
    NAME_A_DUTY "name a built-in duty (dora, nis2, gdpr-33, gdpr-34) or an own rule of casebook.yaml by its `id`",
    NO_RCA "the record has no `rca` with factors",
    NO_RCA_THERE "that record has no `rca` with factors",
    PROBLEMS_IN_FOLDER "problems stand in `problems/`, one file each",
    RECORDS_BY_NAME "records go by the name of their folder or file, without `.yaml`",
    USE_ONE_OF "use one of {$known}",

    // RCA013: after "noticed by".
    A_CUSTOMER "a customer",
    STAFF "staff",
    A_THIRD_PARTY "a third party",

    // RED001: what stands in a text.
    AN_ACCOUNT "an account number (IBAN)",
    A_CARD "a card number",
    A_MAIL_ADDRESS "a mail address of a person",
    AN_INNER_ADDRESS "an address of the inner network",

    // Clocks.
    CLOCK_OF "{$clock} of {$services}",
    DONE_AFTER "{$stop} after {$length}",
    NOT_DONE_AFTER "not {$stop} after {$length}",
    PASSED_AT_CHANGE "{$length} had passed when the priority changed",
    DONE_ON "{$stop} on {$day}",
    NOT_DONE_BY "not {$stop} by {$day}",
    OPEN_UNTIL_CHANGE "open until the priority changed on {$day}",
    OVER "{$length} over the {$limit} of {$priority}",
    OVER_WITH_GRACE "{$length} over the {$limit} of {$priority} with its grace",
    OVER_IN_CALENDAR "{$over} in calendar {$calendar}",
    AFTER_BUSINESS_DAYS "after the {$n} business day of {$priority} ended on {$day}"
        | "after the {$n} business days of {$priority} ended on {$day}",
    BUSINESS_DAYS_LATE "{$n} business day {$after}" | "{$n} business days {$after}",

    // TML001: after "the record leaves out".
    HOW_IT_WAS_DETECTED "how it was detected",
    A_FIRST_ACTION "a first action",
    A_DECISION "a decision or an assessment",
    WHEN_THE_EFFECT_ENDED "when the effect ended (`mitigated`)",
}

/// A milestone as what became of the incident.
pub(super) fn reached(milestone: Milestone) -> &'static Phrase {
    match milestone {
        Milestone::Occurred => OCCURRED,
        Milestone::Detected => DETECTED,
        Milestone::Logged => LOGGED,
        Milestone::Acknowledged => ACKNOWLEDGED,
        Milestone::Mitigated => MITIGATED,
        Milestone::Resolved => RESOLVED,
        Milestone::Reviewed => REVIEWED,
        Milestone::Closed => CLOSED,
    }
}

/// A milestone after "before it".
pub(super) fn was_reached(milestone: Milestone) -> &'static Phrase {
    match milestone {
        Milestone::Occurred => IT_OCCURRED,
        Milestone::Detected => WAS_DETECTED,
        Milestone::Logged => WAS_LOGGED,
        Milestone::Acknowledged => WAS_ACKNOWLEDGED,
        Milestone::Mitigated => WAS_MITIGATED,
        Milestone::Resolved => WAS_RESOLVED,
        Milestone::Reviewed => WAS_REVIEWED,
        Milestone::Closed => WAS_CLOSED,
    }
}

/// The state of an action.
pub(super) fn state(state: ActionState) -> &'static Phrase {
    match state {
        ActionState::Proposed => PROPOSED,
        ActionState::Accepted => ACCEPTED,
        ActionState::InProgress => IN_PROGRESS,
        ActionState::Blocked => BLOCKED,
        ActionState::Done => DONE,
        ActionState::Verified => VERIFIED,
        ActionState::Declined => DECLINED,
    }
}

/// What to do about a name that stands in no list of casebook.yaml.
pub(super) fn add_to(key: &str) -> Fact {
    ADD_TO_CASEBOOK.with([("key", key.into())])
}
