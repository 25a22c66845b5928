//! Policies: what one priority asks of the people who handle it.

use super::Milestone;
use crate::model::shape::phrase as say;
use crate::model::shape::{At, Node, Reader, SchemaBook, Shape, or_empty, shape};
use crate::model::time::Duration;
use serde_json::{Value, json};

/// A limit of a policy.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    /// A fixed time.
    Fixed(Duration),
    /// A share of a clock's target, `50% of resolution`.
    ShareOf {
        /// Percent of the target.
        percent: u32,
        /// The clock.
        clock: String,
    },
    /// When a clock is at risk, `at-risk of resolution`.
    AtRisk {
        /// The clock.
        clock: String,
    },
}

impl std::fmt::Display for Limit {
    /// As casebook.yaml writes it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fixed(limit) => write!(f, "{limit}"),
            Self::ShareOf { percent, clock } => write!(f, "{percent}% of {clock}"),
            Self::AtRisk { clock } => write!(f, "at-risk of {clock}"),
        }
    }
}

impl Shape for Limit {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_LIMIT)?;
        let limit = Duration::parse(&text).map(Self::Fixed).or_else(|| {
            let (head, clock) = text.split_once(" of ")?;
            let clock = clock.trim().to_owned();
            if head.trim() == "at-risk" {
                return Some(Self::AtRisk { clock });
            }
            let percent = head.trim().strip_suffix('%')?.trim().parse().ok()?;
            Some(Self::ShareOf { percent, clock })
        });
        if limit.is_none() {
            reader.fault("YML005", "limit", place, &[("text", &text)]);
        }
        limit
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": "^(\\d+bd|(\\d+[smhd])+|\\d+ ?% of .+|at-risk of .+)$",
            "patternErrorMessage": "A limit such as 30m or 1h30m, a share of a clock's target such as `50% of resolution`, or `at-risk of resolution`.",
            "examples": ["30m", "50% of resolution", "at-risk of resolution"],
        }))
    }
}

shape! {
    /// What one priority asks of the people who handle it.
    pub struct Policy {
        /// Declaring a major incident.
        declare_major: Within,
        /// Calling in people with more skill.
        functional_escalation: Escalation,
        /// Calling in people with more authority, by level.
        hierarchical_escalation: Vec<At<Escalation>>,
        /// Telling stakeholders.
        stakeholder_update: UpdateRule,
        /// Roles that must be named: keys of `roles`.
        ///
        /// Examples: `incident-commander`, `scribe`.
        roles: Vec<At<String>>,
    }
}

shape! {
    /// A limit.
    pub struct Within {
        /// The limit, from `logged`.
        within: Limit = required,
    }
}

shape! {
    /// An escalation that is asked for.
    pub struct Escalation {
        /// Its level, when it is hierarchical.
        ///
        /// Examples: `1`, `2`.
        level: u64,
        /// The limit, from `logged`.
        within: Limit = required,
        /// Not asked for when this came first.
        unless: Milestone,
        /// The role to be called: a key of `roles`.
        ///
        /// Examples: `head-of-operations`, `resolver-level-2`.
        to: String = required,
    }
}

shape! {
    /// Telling stakeholders.
    pub struct UpdateRule {
        /// The first message, from `logged`.
        first: Duration,
        /// The time between two messages.
        every: Duration,
        /// Grace for all of them.
        grace: Duration,
        /// The last message, from `resolved`.
        r#final: Duration,
    }
}
