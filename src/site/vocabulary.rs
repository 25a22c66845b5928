//! The closed lists of the records (status, effect, kind of entry, …) in the words of the page,
//! and a mark for those that say where something stands. Capitalised where the word stands alone.

use super::parts::{Badge, Icon, Tone};
use super::words::Words;
use crate::diagnostic::Severity as Weight;
use crate::measure::{ActionState, ProblemState, Status};
use crate::model::action::{ActionType, Strength, VerifyMethod, VerifyResult};
use crate::model::incident::{
    CancelReason, DataState, DetectionMethod, Effect, HoldReason, Impact, IncidentKind, LinkKind,
    PersonalData, RelationKind, Reputation, ResolutionKind, Severity, SupportOutcome, TriggerKind,
    Urgency, Verdict,
};
use crate::model::problem::KnownErrorDecision;
use crate::model::prose::Audience;
use crate::model::rca::{Confidence, EventState, FactorRole};
use crate::model::service_level::Milestone;
use crate::model::timeline::{EntryKind, HypothesisState};

/// One function a list; a word that is added to a list is missing here until it has its key.
macro_rules! vocabulary {
    ($( #[doc = $doc:literal] $name:ident: $List:ident { $( $Word:ident = $key:literal ),+ $(,)? } )+) => {
        $(
            #[doc = $doc]
            pub fn $name(words: &Words, word: $List) -> String {
                words.get(match word { $( $List::$Word => $key ),+ })
            }
        )+
    };
}

mod inside;
pub use inside::{arrivals_inside, audience_inside, milestone_inside};

vocabulary! {
    /// Where an incident stands.
    status: Status {
        Cancelled = "word_status_cancelled",
        Closed = "word_status_closed",
        Resolved = "word_status_resolved",
        OnHold = "word_status_on_hold",
        Mitigated = "word_status_mitigated",
        InProgress = "word_status_in_progress",
        Acknowledged = "word_status_acknowledged",
        New = "word_status_new",
    }
    /// What kind of record it is.
    incident_kind: IncidentKind {
        Incident = "word_incident_kind_incident",
        NearMiss = "word_incident_kind_near_miss",
        Drill = "word_incident_kind_drill",
    }
    /// Size of the effect, for inside a sentence.
    impact: Impact {
        Extensive = "word_impact_extensive",
        Significant = "word_impact_significant",
        Moderate = "word_impact_moderate",
        Minor = "word_impact_minor",
    }
    /// How fast it becomes unacceptable, for inside a sentence.
    urgency: Urgency {
        Critical = "word_urgency_critical",
        High = "word_urgency_high",
        Medium = "word_urgency_medium",
        Low = "word_urgency_low",
    }
    /// What a severity is called.
    severity: Severity {
        S1 = "word_severity_s1",
        S2 = "word_severity_s2",
        S3 = "word_severity_s3",
        S4 = "word_severity_s4",
    }
    /// What happened to a service.
    effect: Effect {
        Outage = "word_effect_outage",
        Degraded = "word_effect_degraded",
        None = "word_effect_none",
    }
    /// A moment that every incident has.
    milestone: Milestone {
        Occurred = "word_milestone_occurred",
        Detected = "word_milestone_detected",
        Logged = "word_milestone_logged",
        Acknowledged = "word_milestone_acknowledged",
        Mitigated = "word_milestone_mitigated",
        Resolved = "word_milestone_resolved",
        Reviewed = "word_milestone_reviewed",
        Closed = "word_milestone_closed",
    }
    /// Who or what noticed, for inside a sentence.
    detection: DetectionMethod {
        Alert = "word_detection_alert",
        Customer = "word_detection_customer",
        Staff = "word_detection_staff",
        ThirdParty = "word_detection_third_party",
        Audit = "word_detection_audit",
        Unknown = "word_detection_unknown",
    }
    /// For what an incident waited, for inside a sentence.
    hold_reason: HoldReason {
        Customer = "word_hold_reason_customer",
        Vendor = "word_hold_reason_vendor",
        Change = "word_hold_reason_change",
        Problem = "word_hold_reason_problem",
        AgreedWindow = "word_hold_reason_agreed_window",
    }
    /// How the service came back.
    resolution: ResolutionKind {
        Fix = "word_resolution_fix",
        Workaround = "word_resolution_workaround",
        ThirdParty = "word_resolution_third_party",
        SelfRecovered = "word_resolution_self_recovered",
        NotReproducible = "word_resolution_not_reproducible",
    }
    /// What set it off.
    trigger: TriggerKind {
        Deployment = "word_trigger_deployment",
        Change = "word_trigger_change",
        Configuration = "word_trigger_configuration",
        Capacity = "word_trigger_capacity",
        Hardware = "word_trigger_hardware",
        ThirdParty = "word_trigger_third_party",
        Attack = "word_trigger_attack",
        Maintenance = "word_trigger_maintenance",
        External = "word_trigger_external",
        Unknown = "word_trigger_unknown",
    }
    /// How this record belongs to another.
    relation: RelationKind {
        DuplicateOf = "word_relation_duplicate_of",
        RecurrenceOf = "word_relation_recurrence_of",
        ConsequenceOf = "word_relation_consequence_of",
        Related = "word_relation_related",
    }
    /// How the other record belongs to this one.
    reverse_relation: RelationKind {
        DuplicateOf = "word_reverse_relation_duplicate_of",
        RecurrenceOf = "word_reverse_relation_recurrence_of",
        ConsequenceOf = "word_reverse_relation_consequence_of",
        Related = "word_reverse_relation_related",
    }
    /// What a link leads to.
    link: LinkKind {
        Ticket = "word_link_ticket",
        Change = "word_link_change",
        Code = "word_link_code",
        Dashboard = "word_link_dashboard",
        Chat = "word_link_chat",
        StatusPage = "word_link_status_page",
        Document = "word_link_document",
    }
    /// Why a record was ended, for inside a sentence.
    cancel_reason: CancelReason {
        Duplicate = "word_cancel_reason_duplicate",
        NotAnIncident = "word_cancel_reason_not_an_incident",
        Test = "word_cancel_reason_test",
    }
    /// What became of data, for inside a sentence.
    data_state: DataState {
        Kept = "word_data_state_kept",
        Lost = "word_data_state_lost",
        Unknown = "word_data_state_unknown",
    }
    /// Whether personal data is concerned, for inside a sentence.
    personal_data: PersonalData {
        None = "word_personal_data_none",
        Suspected = "word_personal_data_suspected",
        Confirmed = "word_personal_data_confirmed",
    }
    /// Harm to reputation, for inside a sentence.
    reputation: Reputation {
        Media = "word_reputation_media",
        Complaints = "word_reputation_complaints",
        RequirementMissed = "word_reputation_requirement_missed",
        ClientsLost = "word_reputation_clients_lost",
    }
    /// How initial support ended, for inside a sentence.
    support_outcome: SupportOutcome {
        Resolved = "word_support_outcome_resolved",
        Escalated = "word_support_outcome_escalated",
        Major = "word_support_outcome_major",
    }
    /// Whether a duty applies.
    verdict: Verdict {
        Applies = "word_verdict_applies",
        DoesNotApply = "word_verdict_does_not_apply",
        Open = "word_verdict_open",
    }
    /// What kind of entry it is.
    entry: EntryKind {
        Symptom = "word_entry_symptom",
        Detection = "word_entry_detection",
        Observation = "word_entry_observation",
        Action = "word_entry_action",
        Decision = "word_entry_decision",
        Hypothesis = "word_entry_hypothesis",
        Escalation = "word_entry_escalation",
        Communication = "word_entry_communication",
        Assessment = "word_entry_assessment",
        Role = "word_entry_role",
        Note = "word_entry_note",
    }
    /// What became of a hypothesis, for inside a sentence.
    hypothesis: HypothesisState {
        Open = "word_hypothesis_open",
        Confirmed = "word_hypothesis_confirmed",
        RuledOut = "word_hypothesis_ruled_out",
    }
    /// What a factor did.
    factor: FactorRole {
        Trigger = "word_factor_trigger",
        Condition = "word_factor_condition",
        Detection = "word_factor_detection",
        Response = "word_factor_response",
        Recovery = "word_factor_recovery",
    }
    /// How sure the analysis is, for inside a sentence.
    confidence: Confidence {
        Confirmed = "word_confidence_confirmed",
        Likely = "word_confidence_likely",
        Hypothesis = "word_confidence_hypothesis",
        RuledOut = "word_confidence_ruled_out",
    }
    /// Whether an event of a fault tree happened.
    event: EventState {
        True = "word_event_true",
        False = "word_event_false",
        Unknown = "word_event_unknown",
    }
    /// What an action is for.
    action_type: ActionType {
        Prevent = "word_action_type_prevent",
        Mitigate = "word_action_type_mitigate",
        Detect = "word_action_type_detect",
        Respond = "word_action_type_respond",
        Process = "word_action_type_process",
        Analyse = "word_action_type_analyse",
        Repair = "word_action_type_repair",
    }
    /// How much an action relies on memory, for inside a sentence.
    strength: Strength {
        Strong = "word_strength_strong",
        Intermediate = "word_strength_intermediate",
        Weak = "word_strength_weak",
    }
    /// Where an action stands.
    action_state: ActionState {
        Proposed = "word_action_state_proposed",
        Accepted = "word_action_state_accepted",
        InProgress = "word_action_state_in_progress",
        Blocked = "word_action_state_blocked",
        Done = "word_action_state_done",
        Verified = "word_action_state_verified",
        Declined = "word_action_state_declined",
    }
    /// How it is shown that an action works, for inside a sentence.
    verify_method: VerifyMethod {
        Test = "word_verify_method_test",
        Drill = "word_verify_method_drill",
        Metric = "word_verify_method_metric",
        NoRecurrence = "word_verify_method_no_recurrence",
    }
    /// What the check of an action showed, for inside a sentence.
    verify_result: VerifyResult {
        Passed = "word_verify_result_passed",
        Failed = "word_verify_result_failed",
    }
    /// Where a problem stands.
    problem_state: ProblemState {
        Logged = "word_problem_state_logged",
        UnderAnalysis = "word_problem_state_under_analysis",
        KnownError = "word_problem_state_known_error",
        FixInProgress = "word_problem_state_fix_in_progress",
        Resolved = "word_problem_state_resolved",
        Closed = "word_problem_state_closed",
        Rejected = "word_problem_state_rejected",
    }
    /// What was decided about a known error.
    decision: KnownErrorDecision {
        Fix = "word_decision_fix",
        LiveWith = "word_decision_live_with",
        Retire = "word_decision_retire",
    }
    /// Who may read it.
    audience: Audience {
        Public = "word_audience_public",
        Stakeholders = "word_audience_stakeholders",
        Internal = "word_audience_internal",
    }
    /// How much a finding weighs.
    finding: Weight {
        Error = "word_finding_error",
        Warning = "word_finding_warning",
        Note = "word_finding_note",
    }
}

/// Where an incident stands, with its mark. The words are those of [`status`]; a date may follow.
pub fn status_badge(words: &Words, word: Status) -> Badge {
    Badge::new(status_tone(word), status(words, word))
}

/// How a status is marked: over is quiet, work goes on, waiting is waiting.
pub const fn status_tone(word: Status) -> Tone {
    match word {
        Status::Closed | Status::Resolved => Tone::Met,
        Status::Mitigated | Status::InProgress | Status::Acknowledged | Status::New => {
            Tone::Running
        }
        Status::OnHold => Tone::Paused,
        Status::Cancelled => Tone::None,
    }
}

/// Where an action stands, with its mark. That it is overdue is another judgement.
pub fn action_badge(words: &Words, word: ActionState) -> Badge {
    Badge::new(action_tone(word), action_state(words, word))
}

/// How the state of an action is marked.
pub const fn action_tone(word: ActionState) -> Tone {
    match word {
        ActionState::Done | ActionState::Verified => Tone::Met,
        ActionState::Accepted | ActionState::InProgress => Tone::Running,
        ActionState::Blocked => Tone::Paused,
        ActionState::Proposed | ActionState::Declined => Tone::None,
    }
}

/// Where a problem stands, with its mark.
pub fn problem_badge(words: &Words, word: ProblemState) -> Badge {
    Badge::new(problem_tone(word), problem_state(words, word))
}

/// How the state of a problem is marked.
pub const fn problem_tone(word: ProblemState) -> Tone {
    match word {
        ProblemState::Resolved | ProblemState::Closed => Tone::Met,
        ProblemState::Logged
        | ProblemState::UnderAnalysis
        | ProblemState::KnownError
        | ProblemState::FixInProgress => Tone::Running,
        ProblemState::Rejected => Tone::None,
    }
}

/// The mark of a kind of entry; its word stands beside it.
pub const fn entry_icon(word: EntryKind) -> Icon {
    match word {
        EntryKind::Symptom | EntryKind::Observation => Icon::OBSERVATION,
        EntryKind::Detection => Icon::DETECTION,
        EntryKind::Action => Icon::ACTION,
        EntryKind::Decision => Icon::DECISION,
        EntryKind::Hypothesis => Icon::HYPOTHESIS,
        EntryKind::Escalation => Icon::ESCALATION,
        EntryKind::Communication => Icon::COMMUNICATION,
        EntryKind::Assessment => Icon::ASSESSMENT,
        EntryKind::Role => Icon::ROLE,
        EntryKind::Note => Icon::NOTE,
    }
}

/// The mark of an action's strength: a disc as full as the system carries it.
pub const fn strength_icon(word: Strength) -> Icon {
    match word {
        Strength::Strong => Icon::STRONG,
        Strength::Intermediate => Icon::INTERMEDIATE,
        Strength::Weak => Icon::WEAK,
    }
}

/// A severity with its grade and name.
pub fn severity_mark(words: &Words, word: Severity) -> super::parts::Severity {
    let grade = match word {
        Severity::S1 => 1,
        Severity::S2 => 2,
        Severity::S3 => 3,
        Severity::S4 => 4,
    };
    super::parts::Severity::new(words, grade, &severity(words, word))
}
