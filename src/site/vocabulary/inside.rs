//! Words that stand alone on one page and inside a sentence on another. Each has a form for there:
//! a language that writes its nouns with a capital cannot be made lower case.

use crate::model::prose::Audience;
use crate::model::service_level::Milestone;
use crate::site::words::Words;
use crate::statistics::ArrivalVerdict;

vocabulary! {
    /// A moment that every incident has.
    milestone_inside: Milestone {
        Occurred = "inside_milestone_occurred",
        Detected = "inside_milestone_detected",
        Logged = "inside_milestone_logged",
        Acknowledged = "inside_milestone_acknowledged",
        Mitigated = "inside_milestone_mitigated",
        Resolved = "inside_milestone_resolved",
        Reviewed = "inside_milestone_reviewed",
        Closed = "inside_milestone_closed",
    }
    /// Who may read a text.
    audience_inside: Audience {
        Public = "inside_audience_public",
        Stakeholders = "inside_audience_stakeholders",
        Internal = "inside_audience_internal",
    }
    /// How incidents arrive.
    arrivals_inside: ArrivalVerdict {
        Faster = "inside_arrivals_faster",
        Slower = "inside_arrivals_slower",
        NoEvidence = "inside_arrivals_no_evidence",
        NotEnoughData = "inside_arrivals_not_enough",
    }
}
