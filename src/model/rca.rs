//! Root cause analysis and review (rca.yaml).

use super::incident::{Names, Waiver};
use super::prose::Prose;
use super::shape::{At, Field, Keyed, Node, OneOrMany, Reader, SchemaBook, Shape, shape, words};
use super::time::Day;
use super::timeline::Evidence;
use serde_json::Value;

words! {
    /// What a factor did.
    pub enum FactorRole {
        /// Set it off.
        Trigger = "trigger",
        /// Made it possible or worse.
        Condition = "condition",
        /// Kept it unseen.
        Detection = "detection",
        /// Slowed the response.
        Response = "response",
        /// Slowed the recovery.
        Recovery = "recovery",
    }
}

words! {
    /// How sure the analysis is.
    pub enum Confidence {
        /// Shown by evidence.
        Confirmed = "confirmed",
        /// Likely.
        Likely = "likely",
        /// Thought of; the default.
        Hypothesis = "hypothesis",
        /// It was not that.
        RuledOut = "ruled-out",
    }
}

words! {
    /// Whether an event of a fault tree happened.
    pub enum EventState {
        /// It happened.
        True = "true",
        /// It did not.
        False = "false",
        /// Not known.
        Unknown = "unknown",
    }
}

shape! {
    /// A root cause analysis and its review.
    pub struct Rca {
        /// What, where, when, how much; no cause in it (Markdown).
        statement: Prose,
        /// A key of casebook.yaml's causes, or `unknown`.
        ///
        /// Examples: `pool-exhaustion`, `unknown`.
        cause: String,
        /// How the analysis was made.
        methods: Vec<At<Method>> = rare,
        /// What contributed.
        factors: Vec<At<Factor>>,
        /// What went well (Markdown).
        went_well: Vec<At<Prose>> = rare,
        /// What went wrong (Markdown).
        went_wrong: Vec<At<Prose>> = rare,
        /// Where we were lucky (Markdown).
        got_lucky: Vec<At<Prose>> = rare,
        /// What we know now (Markdown).
        lessons: Prose = rare,
        /// Factors that nothing is done about, on purpose and for a time.
        accepted_risks: Vec<At<AcceptedRisk>> = rare,
        /// Who wrote and who reviewed it.
        review: Review = rare,
        /// What was changed after publication.
        amendments: Vec<At<Amendment>> = rare,
        /// Explains findings on conduct, by the rule's code or name.
        ///
        /// Examples: `decided by phone`, `the vendor asked for time`.
        notes: Names = rare,
        /// Waivers.
        allow: Vec<At<Waiver>> = rare,
    }
}

shape! {
    /// One method of analysis; one of the three keys.
    pub struct Method {
        /// Why, and why that: a tree.
        five_whys: Vec<At<Why>>,
        /// Causes by category.
        ishikawa: Ishikawa,
        /// Events and gates.
        fault_tree: FaultTree,
    }
}

/// One step of five whys: what was so, and because of what.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Why {
    /// What was so (Markdown).
    pub why: Field<Prose>,
    /// What shows it.
    pub evidence: Field<Vec<At<Evidence>>>,
    /// Whether we can change it.
    pub changeable: Field<bool>,
    /// Because of what; several entries branch.
    pub because: Field<Vec<At<Self>>>,
}

impl Shape for Why {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (head, entries) = reader.mapping(node)?;
        let mut step = Self::default();
        let mut empty = Vec::new();
        for (key, value) in entries {
            if value.is_empty() {
                empty.push((key.text.clone(), key.place));
            }
            match &*key.text {
                "why" => step.why = reader.field(&key, value),
                "evidence" => step.evidence = reader.field(&key, value),
                "changeable" => step.changeable = reader.field(&key, value),
                "because" => step.because = reader.field(&key, value),
                _ => {
                    reader.unknown_key(&key, &value, &["why", "evidence", "changeable", "because"]);
                }
            }
        }
        if step.why.is_absent() {
            reader.missing(head, &empty, "why", "YML003");
        }
        Some(step)
    }
    fn schema(book: &mut SchemaBook) -> Value {
        use super::shape::{Object, Property};
        book.define("Why", |book| {
            let property = |key, doc, required, schema| Property { key, doc, required, schema };
            Object {
                doc: "One step of five whys: what was so, and because of what.",
                properties: vec![
                    property("why", "What was so (Markdown).", true, Prose::schema(book)),
                    property(
                        "evidence",
                        "What shows it.\nExamples: `config diff r418`, `load test report`.",
                        false,
                        Vec::<At<Evidence>>::schema(book),
                    ),
                    property("changeable", "Whether we can change it.", false, bool::schema(book)),
                    property(
                        "because",
                        "Because of what; several entries branch.",
                        false,
                        Vec::<At<Self>>::schema(book),
                    ),
                ],
            }
            .into_schema()
        })
    }
}

shape! {
    /// Causes by category, drawn as a fishbone.
    pub struct Ishikawa {
        /// The effect at the head of the fish.
        ///
        /// Examples: `Logins fail`, `Payments are late`.
        effect: String = required,
        /// The bones by category: factor ids or texts.
        ///
        /// Examples: `pool-lowered`, `nobody owns the load profile`.
        bones: Keyed<Vec<At<String>>>,
    }
}

shape! {
    /// Events joined by gates.
    pub struct FaultTree {
        /// The gate or event at the top.
        ///
        /// Examples: `t`, `logins-fail`.
        top: String = required,
        /// The gates.
        gates: Keyed<Gate>,
        /// The events.
        events: Keyed<TreeEvent>,
    }
}

shape! {
    /// A gate: all of its inputs, or any of them.
    pub struct Gate {
        /// True when all of these are: gates, events or factors.
        ///
        /// Examples: `pool-lowered`, `g1`.
        and: Vec<At<String>>,
        /// True when any of these is: gates, events or factors.
        ///
        /// Examples: `no-canary`, `canary-ignored`.
        or: Vec<At<String>>,
    }
}

shape! {
    /// A basic event.
    pub struct TreeEvent {
        /// What would have happened.
        ///
        /// Examples: `The pool is too small`, `Nobody saw the alert`.
        text: String,
        /// Whether it happened.
        state: EventState,
    }
}

shape! {
    /// Something that contributed.
    pub struct Factor {
        /// A word of its own, by which actions address it.
        ///
        /// Examples: `pool-lowered`, `no-alert`.
        id: String = required,
        /// What it did.
        role: FactorRole = required,
        /// A key of casebook.yaml's causes.
        ///
        /// Examples: `pool-exhaustion`, `certificate-expired`.
        cause: String = rare,
        /// What it was (Markdown).
        text: Prose = required,
        /// What shows it: a text, or a title with an address.
        ///
        /// Examples: `config diff r418`, `load test report`.
        evidence: Vec<At<Evidence>> = rare,
        /// How sure the analysis is; default hypothesis.
        confidence: Confidence,
    }
}

shape! {
    /// A factor that nothing is done about, on purpose and for a time.
    pub struct AcceptedRisk {
        /// The factor, by its id.
        ///
        /// Examples: `no-canary`, `no-load-test`.
        factor: String = required,
        /// Why nothing is done about it.
        ///
        /// Examples: `the component goes in March`, `cost far above the risk`.
        reason: String = required,
        /// Who decided (a role).
        ///
        /// Examples: `head-of-operations`, `board-on-call`.
        by: String,
        /// Until when.
        until: Day,
    }
}

shape! {
    /// Who wrote and who reviewed; its date is `times.reviewed`.
    pub struct Review {
        /// Who wrote it (roles).
        ///
        /// Examples: `duty-im-2`, `platform`.
        authors: OneOrMany<String>,
        /// Who reviewed it (roles).
        ///
        /// Examples: `sre-lead`, `head-of-operations`.
        reviewed_by: OneOrMany<String>,
    }
}

shape! {
    /// A change after publication.
    pub struct Amendment {
        /// The day of the change.
        date: Day = required,
        /// What was changed.
        what: Prose = required,
        /// Why it was changed.
        why: Prose,
    }
}

impl Factor {
    /// Whether the analysis says that it was not that.
    pub fn is_ruled_out(&self) -> bool {
        self.confidence.copied() == Some(Confidence::RuledOut)
    }
}

impl Method {
    /// Whether the mapping names exactly one method.
    pub fn is_one(&self) -> bool {
        [self.five_whys.is_absent(), self.ishikawa.is_absent(), self.fault_tree.is_absent()]
            .iter()
            .filter(|absent| !**absent)
            .count()
            == 1
    }
}
