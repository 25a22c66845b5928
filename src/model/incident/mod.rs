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
        id: String = rare,
        /// What happened, in one line.
        title: String = required,
        /// The day that times without a date belong to.
        date: Day,
        /// incident (default), near-miss or drill.
        kind: IncidentKind = rare,
        /// The widest audience for which anything of the record is in the build.
        audience: Audience = rare,
        /// Short for one effect that is not stated.
        service: String,
        /// What each service suffered, and when.
        service_effects: Vec<At<ServiceEffect>> = rare,
        /// What kind of thing is affected; up to three parts, `application/session`.
        category: String,
        /// Impact and urgency as logged; assessments in the timeline change them.
        classification: Classification = rare,
        /// A priority other than the matrix gives, with its reason.
        priority_override: PriorityOverride = rare,
        /// The worst effect reached, set at review.
        severity: Severity = rare,
        /// Declared a major incident.
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
        problem: String = rare,
        /// Other incidents it belongs to.
        related: Vec<At<Related>> = rare,
        /// Where more is to be found.
        links: Vec<At<Link>> = rare,
        /// Explains conduct findings, by rule.
        notes: Names = rare,
        /// Waivers.
        allow: Vec<At<Waiver>> = rare,
        /// What authorities and others had to be told.
        reporting: Reporting = rare,
        /// Ends the record without handling.
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
        /// The priority.
        priority: Priority = required,
        /// Why.
        reason: String = required "INC012",
        /// Who decided (a role).
        by: String = required "INC012",
    }
}

shape! {
    /// The declaration of a major incident.
    pub struct Declaration {
        /// When.
        at: Moment = required,
        /// Who declared it (a role).
        by: String,
    }
}

shape! {
    /// Who or what noticed.
    pub struct Detection {
        /// alert, customer, staff, third-party, audit or unknown.
        method: DetectionMethod = required,
        /// Which check, which channel.
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
        /// Begin.
        from: Moment = required,
        /// End; still waiting without it.
        to: Moment,
        /// customer, vendor, change, problem or agreed-window.
        reason: HoldReason = required "INC016",
        /// What is awaited.
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
        /// Why.
        reason: String,
    }
}

/// Free texts by a word: roles and who held them, notes by rule.
pub type Names = Keyed<String>;

shape! {
    /// What was tried first.
    pub struct InitialSupport {
        /// When.
        at: Moment,
        /// Who (a role).
        by: String,
        /// What was tried.
        tried: Vec<At<String>>,
        /// What helped meanwhile.
        workaround: Prose,
        /// resolved, escalated or major.
        outcome: SupportOutcome,
    }
}

shape! {
    /// How the service came back.
    pub struct Resolution {
        /// fix, workaround, third-party, self-recovered or not-reproducible.
        kind: ResolutionKind = required,
        /// What was done (Markdown).
        summary: Prose = required,
        /// What showed that it works again.
        verified_by: String,
    }
}

shape! {
    /// What set the incident off.
    pub struct CausedBy {
        /// deployment, change, configuration, capacity, …
        kind: TriggerKind = required,
        /// Its number or name.
        r#ref: String,
    }
}

shape! {
    /// Another incident that this one belongs to.
    pub struct Related {
        /// duplicate-of, recurrence-of, consequence-of or related.
        kind: RelationKind = required,
        /// Its id.
        id: String = required,
    }
}

shape! {
    /// A link to the outside.
    pub struct Link {
        /// ticket, change, code, dashboard, chat, status-page or document.
        kind: LinkKind,
        /// What it is called.
        title: String,
        /// Its address.
        url: String = required,
        /// Who may see it.
        audience: Audience,
    }
}

shape! {
    /// A waiver: this rule does not speak here, for this reason.
    pub struct Waiver {
        /// The rule, by code or name.
        rule: String = required,
        /// Why.
        reason: String = required,
        /// The last day on which it holds.
        until: Day,
        /// In casebook.yaml: the records it is for, by pattern (`2019-*`).
        records: Vec<At<String>>,
    }
}

shape! {
    /// Ends a record without handling.
    pub struct Cancelled {
        /// When.
        at: Moment = required,
        /// duplicate, not-an-incident or test.
        reason: CancelReason = required,
        /// The record that stays.
        duplicate_of: String,
    }
}

shape! {
    /// Where an imported record comes from; written by importers only.
    pub struct Imported {
        /// The system it comes from.
        from: String,
        /// Its file there.
        file: String,
        /// When it was imported.
        on: Day,
        /// Whether its times had no zone and one was assumed.
        zone_assumed: bool,
        /// Whether it was entered after the fact, so that its durations mean nothing.
        backfilled: bool,
        /// The fingerprint of the record as written, by which a later import knows it is unchanged.
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
