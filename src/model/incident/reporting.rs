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
        /// When.
        at: Moment = required,
        /// Whether it is major.
        major: bool = required,
        /// Who decided (a role).
        by: String,
        /// Why.
        reason: String,
    }
}

shape! {
    /// Whether a duty applies.
    pub struct Assessment {
        /// The duty.
        obligation: String = required,
        /// applies, does-not-apply or open.
        verdict: Verdict = required,
        /// Why.
        reason: String,
        /// Who decided (a role).
        by: String,
        /// When.
        at: Moment,
        /// When the organisation became aware for this duty, where that differs.
        aware: Moment,
    }
}

shape! {
    /// A report that was sent.
    pub struct Submission {
        /// The duty.
        obligation: String = required,
        /// When.
        at: Moment = required,
        /// Its number.
        r#ref: String,
    }
}
