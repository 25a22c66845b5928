//! What authorities and others had to be told.

use super::Verdict;
use crate::model::shape::{At, shape};
use crate::model::time::Moment;

shape! {
    /// Duties to tell authorities and others.
    pub struct Reporting {
        /// When the organisation became aware.
        aware: Moment,
        /// The classification as major in the sense of the duties.
        classified: Classified,
        /// Whether a duty applies; the latest counts.
        assessments: Vec<At<Assessment>>,
        /// What was sent; the first stops the clock.
        submissions: Vec<At<Submission>>,
    }
}

shape! {
    /// The classification in the sense of the reporting duties.
    pub struct Classified {
        /// When it was classified.
        at: Moment = required,
        /// Whether it is major.
        major: bool = required,
        /// Who decided (a role).
        ///
        /// Examples: `incident-commander`, `service-desk`.
        by: String,
        /// Why it is major, or is not.
        ///
        /// Examples: `clients and downtime`, `below all thresholds`.
        reason: String,
    }
}

shape! {
    /// Whether a duty applies.
    pub struct Assessment {
        /// The duty, by its id.
        ///
        /// Examples: `gdpr-33`, `dora`.
        obligation: String = required,
        /// Whether it applies.
        verdict: Verdict = required,
        /// Why it applies, or does not.
        ///
        /// Examples: `no personal data`, `contract covers this service`.
        reason: String,
        /// Who decided (a role).
        ///
        /// Examples: `data-protection-officer`, `incident-commander`.
        by: String,
        /// When it was decided.
        at: Moment,
        /// When the organisation became aware for this duty, where that differs.
        aware: Moment,
    }
}

shape! {
    /// A report that was sent.
    pub struct Submission {
        /// The report that was due, by its id.
        ///
        /// Examples: `dora-initial`, `gdpr-33`.
        obligation: String = required,
        /// When it was sent.
        at: Moment = required,
        /// The number that the authority gave it.
        ///
        /// Examples: `BaFin 2026-0815`, `4711`.
        r#ref: String,
    }
}
