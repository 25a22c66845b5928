//! The closed lists of words of an incident record.

use crate::model::shape::words;

words! {
    /// What kind of record it is.
    pub enum IncidentKind {
        /// An unplanned interruption or loss of quality of a service.
        Incident = "incident",
        /// Would have been an incident but for luck or a barrier; stays out of statistics.
        NearMiss = "near-miss",
        /// An exercise; stays out of statistics.
        Drill = "drill",
    }
}

words! {
    /// Size of the effect on business and users.
    pub enum Impact {
        /// The whole service or more than 10 % of users.
        Extensive = "extensive",
        /// A key function, or a region.
        Significant = "significant",
        /// A group, or a secondary function.
        Moderate = "moderate",
        /// A single user, or cosmetic.
        Minor = "minor",
    }
}

words! {
    /// How fast the effect becomes unacceptable.
    pub enum Urgency {
        /// At once.
        Critical = "critical",
        /// Soon.
        High = "high",
        /// Within the day.
        Medium = "medium",
        /// Can wait.
        Low = "low",
    }
}

words! {
    /// Order of handling, derived from impact and urgency.
    pub enum Priority {
        /// First of all.
        P1 = "P1",
        /// High.
        P2 = "P2",
        /// Medium.
        P3 = "P3",
        /// Low.
        P4 = "P4",
        /// Lowest.
        P5 = "P5",
    }
}

words! {
    /// The worst effect reached, stated at review; statistics group by it.
    pub enum Severity {
        /// Critical.
        S1 = "S1",
        /// Major.
        S2 = "S2",
        /// Moderate.
        S3 = "S3",
        /// Minor.
        S4 = "S4",
    }
}

words! {
    /// What happened to a service.
    pub enum Effect {
        /// The service did not work; weighs 1.
        Outage = "outage",
        /// It worked for some; weighs its `share`.
        Degraded = "degraded",
        /// No effect; weighs 0 and names the service of a near miss, a drill or a loss of data.
        None = "none",
    }
}

words! {
    /// Who or what noticed.
    pub enum DetectionMethod {
        /// Monitoring raised an alert.
        Alert = "alert",
        /// A customer told us.
        Customer = "customer",
        /// Own staff noticed.
        Staff = "staff",
        /// A supplier or partner told us.
        ThirdParty = "third-party",
        /// An audit or review found it.
        Audit = "audit",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

words! {
    /// Why the clock of an agreement may pause.
    pub enum HoldReason {
        /// Waiting for the customer.
        Customer = "customer",
        /// Waiting for a supplier.
        Vendor = "vendor",
        /// Waiting for a change.
        Change = "change",
        /// Waiting for a problem's analysis.
        Problem = "problem",
        /// Waiting for an agreed window.
        AgreedWindow = "agreed-window",
    }
}

words! {
    /// How the service came back.
    pub enum ResolutionKind {
        /// The fault was removed.
        Fix = "fix",
        /// A way round it was found.
        Workaround = "workaround",
        /// A supplier removed it.
        ThirdParty = "third-party",
        /// It went away by itself.
        SelfRecovered = "self-recovered",
        /// It could not be seen again.
        NotReproducible = "not-reproducible",
    }
}

words! {
    /// What set the incident off.
    pub enum TriggerKind {
        /// A deployment.
        Deployment = "deployment",
        /// A change.
        Change = "change",
        /// A setting.
        Configuration = "configuration",
        /// Too little capacity.
        Capacity = "capacity",
        /// Hardware.
        Hardware = "hardware",
        /// A supplier.
        ThirdParty = "third-party",
        /// An attack.
        Attack = "attack",
        /// Planned maintenance.
        Maintenance = "maintenance",
        /// Something outside.
        External = "external",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

words! {
    /// How two records belong together.
    pub enum RelationKind {
        /// The same event, logged twice.
        DuplicateOf = "duplicate-of",
        /// The same cause again.
        RecurrenceOf = "recurrence-of",
        /// Followed from the other.
        ConsequenceOf = "consequence-of",
        /// Belongs to it in another way.
        Related = "related",
    }
}

words! {
    /// What a link leads to.
    pub enum LinkKind {
        /// A ticket.
        Ticket = "ticket",
        /// A change.
        Change = "change",
        /// Code.
        Code = "code",
        /// A dashboard.
        Dashboard = "dashboard",
        /// A conversation.
        Chat = "chat",
        /// A status page.
        StatusPage = "status-page",
        /// A document.
        Document = "document",
    }
}

words! {
    /// Why a record was ended without being handled.
    pub enum CancelReason {
        /// The same event has another record.
        Duplicate = "duplicate",
        /// It was none.
        NotAnIncident = "not-an-incident",
        /// It was a test.
        Test = "test",
    }
}

words! {
    /// What became of data.
    pub enum DataState {
        /// Kept.
        Kept = "kept",
        /// Lost.
        Lost = "lost",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// Whether personal data is concerned.
    pub enum PersonalData {
        /// No.
        None = "none",
        /// Perhaps.
        Suspected = "suspected",
        /// Yes.
        Confirmed = "confirmed",
    }
}

words! {
    /// Harm to reputation, in the words of the reporting duties.
    pub enum Reputation {
        /// Reports in the media.
        Media = "media",
        /// Repeated complaints.
        Complaints = "complaints",
        /// A regulatory requirement was missed.
        RequirementMissed = "requirement-missed",
        /// Clients were lost.
        ClientsLost = "clients-lost",
    }
}

words! {
    /// How initial support ended.
    pub enum SupportOutcome {
        /// It solved the incident.
        Resolved = "resolved",
        /// It passed the incident on.
        Escalated = "escalated",
        /// It proposed a major incident.
        Major = "major",
    }
}

words! {
    /// Whether a duty applies.
    pub enum Verdict {
        /// It applies.
        Applies = "applies",
        /// It does not.
        DoesNotApply = "does-not-apply",
        /// Not yet decided.
        Open = "open",
    }
}
