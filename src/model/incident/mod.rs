//! The incident record: identification, classification, times, impact, roles (incident.yaml).

mod effect;
mod impact;
mod reporting;
mod words;

pub use effect::{PhaseEffect, Phases, ServiceEffect};
pub use impact::{Affected, AffectedCustomers, Cost, DataImpact, ImpactFacts, Transactions};
pub use reporting::{Assessment, Classified, Reporting, Submission};
pub use words::{
    CancelReason, DataState, DetectionMethod, Effect, HoldReason, Impact, IncidentKind, LinkKind,
    PersonalData, Priority, RelationKind, Reputation, ResolutionKind, Severity, SupportOutcome,
    TriggerKind, Urgency, Verdict,
};

use super::action::Action;
use super::prose::{Audience, Prose};
use super::rca::Rca;
use super::shape::{At, Field, Keyed, shape};
use super::time::{Day, Moment};
use super::timeline::Timeline;

shape! {
    /// An incident record.
    pub struct Incident {
        /// Repeats the folder's name or the file's stem; may be left out.
        ///
        /// Examples: `2026-06-10-online-banking-logins`, `INC-0042`.
        id: String = rare,
        /// What happened, in one line.
        ///
        /// Examples: `Online banking logins fail`, `Second-floor printer offline`.
        title: String = required,
        /// The day that times without a date belong to.
        date: Day,
        /// What kind of record it is; default incident.
        kind: IncidentKind = rare,
        /// The widest audience for which anything of the record is in the build.
        audience: Audience = rare,
        /// The service, a key of `services`: short for one effect that is not stated.
        ///
        /// Examples: `online-banking`, `office-printing`.
        service: String,
        /// What each service suffered, and when.
        service_effects: Vec<At<ServiceEffect>> = rare,
        /// What kind of thing is affected: one of the casebook's categories.
        ///
        /// Examples: `application/session`, `hardware`.
        category: String,
        /// Impact and urgency as logged; assessments in the timeline change them.
        classification: Classification = rare,
        /// A priority other than the matrix gives, with its reason.
        priority_override: PriorityOverride = rare,
        /// The worst effect reached, set at review.
        severity: Severity = rare,
        /// When and by whom it was declared a major incident.
        major: Declaration = rare,
        /// Who or what noticed.
        detection: Detection = rare,
        /// The milestones.
        times: Times,
        /// When it waited for somebody else.
        holds: Vec<At<Hold>> = rare,
        /// Earlier cycles; `times` holds the last one.
        reopened: Vec<At<Reopening>> = rare,
        /// Who held which role at the start.
        ///
        /// Examples: `duty-im-2`, `comms-desk`.
        roles: Names = rare,
        /// Three sentences that an outsider understands (Markdown).
        summary: Prose,
        /// Who and what was affected, in numbers.
        impact: ImpactFacts = rare,
        /// What was tried first.
        initial_support: InitialSupport = rare,
        /// How the service came back.
        resolution: Resolution = rare,
        /// What set it off.
        caused_by: CausedBy = rare,
        /// The problem record it belongs to.
        ///
        /// Examples: `PRB-0007`, `PRB-0012`.
        problem: String = rare,
        /// Other incidents it belongs to.
        related: Vec<At<Related>> = rare,
        /// Where more is to be found.
        links: Vec<At<Link>> = rare,
        /// Explains findings on conduct, by the rule's code or name.
        ///
        /// Examples: `acknowledged late: it was still P2`, `decided by phone`.
        notes: Names = rare,
        /// Waivers: rules that do not speak here, each with its reason.
        allow: Vec<At<Waiver>> = rare,
        /// What authorities and others had to be told.
        reporting: Reporting = rare,
        /// Ends the record without handling: a duplicate, no incident, a test.
        cancelled: Cancelled = rare,
        /// Written by importers only.
        imported: Imported = rare,
        /// The timeline, in a one-file record.
        timeline: Timeline,
        /// The root cause analysis, in a one-file record.
        rca: Rca = rare,
        /// The actions, in a one-file record.
        actions: Vec<At<Action>>,
    }
}

shape! {
    /// Impact and urgency; one alone is allowed, both give a priority.
    pub struct Classification {
        /// Size of the effect on business and users.
        impact: Impact,
        /// How fast it becomes unacceptable.
        urgency: Urgency,
    }
}

shape! {
    /// A priority other than the matrix gives.
    pub struct PriorityOverride {
        /// The priority that holds instead.
        priority: Priority = required,
        /// Why the priority differs from the matrix.
        ///
        /// Examples: `payment run at 17:00`, `only the test system`.
        reason: String = required "INC012",
        /// Who decided (a role).
        ///
        /// Examples: `incident-commander`, `service-desk`.
        by: String = required "INC012",
    }
}

shape! {
    /// The declaration of a major incident.
    pub struct Declaration {
        /// When it was declared.
        at: Moment = required,
        /// Who declared it (a role).
        ///
        /// Examples: `incident-commander`, `service-desk`.
        by: String,
    }
}

shape! {
    /// Who or what noticed.
    pub struct Detection {
        /// What or who noticed first.
        method: DetectionMethod = required,
        /// Which check, which channel.
        ///
        /// Examples: `synthetic login check`, `hotline`.
        source: String,
    }
}

shape! {
    /// The milestones of an incident. All are optional; one of them is needed.
    pub struct Times {
        /// The first deviation, also before anyone was affected.
        occurred: Moment,
        /// The first signal that reached us, not when it was understood.
        detected: Moment,
        /// Written down as an incident; default `detected`.
        logged: Moment,
        /// Somebody took it.
        acknowledged: Moment,
        /// Effect gone or small; the cause may remain.
        mitigated: Moment,
        /// Service restored and checked.
        resolved: Moment,
        /// The review is published.
        reviewed: Moment,
        /// Nothing left to do.
        closed: Moment,
    }
}

shape! {
    /// A time in which the incident waited for somebody else.
    pub struct Hold {
        /// When the waiting began.
        from: Moment = required,
        /// When the waiting ended; still waiting without it.
        to: Moment,
        /// What it waited for.
        reason: HoldReason = required "INC016",
        /// What exactly is awaited.
        ///
        /// Examples: `vendor's patch 4.2.1`, `customer's answer to CHG-771`.
        awaiting: String,
    }
}

shape! {
    /// An earlier cycle of a reopened incident.
    pub struct Reopening {
        /// When the effect was gone that time.
        mitigated: Moment,
        /// When it was called resolved.
        resolved: Moment = required,
        /// When it came back.
        reopened: Moment = required,
        /// Why it came back.
        ///
        /// Examples: `the fix reached one node only`, `the workaround failed`.
        reason: String,
    }
}

/// Free texts by a word: roles and who held them, notes by rule.
pub type Names = Keyed<String>;

shape! {
    /// What was tried first.
    pub struct InitialSupport {
        /// When it was tried.
        at: Moment,
        /// Who tried it (a role).
        ///
        /// Examples: `service-desk`, `noc`.
        by: String,
        /// What was tried, one thing a line.
        ///
        /// Examples: `restart of the session service`, `another browser`.
        tried: Vec<At<String>>,
        /// What helped meanwhile.
        workaround: Prose,
        /// How initial support ended.
        outcome: SupportOutcome,
    }
}

shape! {
    /// How the service came back.
    pub struct Resolution {
        /// How it came back.
        kind: ResolutionKind = required,
        /// What was done (Markdown).
        summary: Prose = required,
        /// What showed that it works again.
        ///
        /// Examples: `synthetic login check`, `test print`.
        verified_by: String,
    }
}

shape! {
    /// What set the incident off.
    pub struct CausedBy {
        /// What kind of thing set it off.
        kind: TriggerKind = required,
        /// Its number or name.
        ///
        /// Examples: `r418`, `CHG-771`.
        r#ref: String,
    }
}

shape! {
    /// Another incident that this one belongs to.
    pub struct Related {
        /// How they belong together.
        kind: RelationKind = required,
        /// The other record's id.
        ///
        /// Examples: `2026-02-11-pool-exhaustion`, `INC-0042`.
        id: String = required,
    }
}

shape! {
    /// A link to the outside.
    pub struct Link {
        /// What the link leads to.
        kind: LinkKind,
        /// What the link is called.
        ///
        /// Examples: `CHG-771`, `Dashboard of the login service`.
        title: String,
        /// Its address.
        ///
        /// Examples: `https://tickets.example/CHG-771`, `https://grafana.example/d/login`.
        url: String = required,
        /// Who may see it.
        audience: Audience,
    }
}

shape! {
    /// A waiver: this rule does not speak here, for this reason.
    pub struct Waiver {
        /// The rule, by code or name.
        ///
        /// Examples: `TML005`, `decision-without-reason`.
        rule: String = required,
        /// Why it does not speak here.
        ///
        /// Examples: `decided in the regulator's call`, `imported from mail`.
        reason: String = required,
        /// The last day on which it holds.
        until: Day,
        /// In casebook.yaml: the records it is for, by pattern.
        ///
        /// Examples: `2019-*`, `INC-00*`.
        records: Vec<At<String>>,
    }
}

shape! {
    /// Ends a record without handling.
    pub struct Cancelled {
        /// When it was cancelled.
        at: Moment = required,
        /// Why it was cancelled.
        reason: CancelReason = required,
        /// The record that stays, for a duplicate.
        ///
        /// Examples: `2026-06-10-online-banking-logins`, `INC-0042`.
        duplicate_of: String,
    }
}

shape! {
    /// Where an imported record comes from; written by importers only.
    pub struct Imported {
        /// The system it comes from.
        ///
        /// Examples: `cstate`, `statuspage`.
        from: String,
        /// Its file there.
        ///
        /// Examples: `content/issues/2026-06-10-logins.md`, `incidents.json`.
        file: String,
        /// When it was imported.
        on: Day,
        /// Whether its times had no zone and one was assumed.
        zone_assumed: bool,
        /// Whether it was entered after the fact, so that its durations mean nothing.
        backfilled: bool,
        /// The fingerprint of the record as written, by which a later import knows it is unchanged.
        ///
        /// Examples: `9f86d081884c7d65`, `2c26b46b68ffc68f`.
        digest: String,
    }
}

impl Times {
    /// All milestones, in the order of a life.
    pub const fn moments(&self) -> [&Field<Moment>; 8] {
        [
            &self.occurred,
            &self.detected,
            &self.logged,
            &self.acknowledged,
            &self.mitigated,
            &self.resolved,
            &self.reviewed,
            &self.closed,
        ]
    }
}
