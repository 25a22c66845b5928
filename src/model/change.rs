//! Planned maintenance and deployments (maintenance.yaml, deployments.yaml).

use super::incident::{Link, Names, Waiver};
use super::prose::{Audience, Prose};
use super::shape::{At, Node, Reader, SchemaBook, Shape, or_empty, shape};
use super::time::Moment;
use crate::model::shape::phrase as say;
use jiff::civil;
use serde_json::{Value, json};

shape! {
    /// A planned, announced time without a service.
    pub struct Maintenance {
        /// Its id.
        ///
        /// Examples: `M-2026-04`, `M-2026-05-ledger`.
        id: String = required,
        /// The services without which people do: keys of `services`.
        ///
        /// Examples: `online-banking`, `core-ledger`.
        services: Vec<At<String>> = required,
        /// When it begins.
        from: Moment = required,
        /// When it ends.
        to: Moment = required,
        /// When it was announced.
        announced: Moment,
        /// What is done.
        ///
        /// Examples: `Database upgrade`, `Change of the core switch`.
        title: String,
        /// More about it (Markdown).
        summary: Prose,
        /// Where more is to be found.
        links: Vec<At<Link>>,
        /// Explains findings on conduct, by the rule's code or name.
        ///
        /// Examples: `announced late: a security fix`, `decided by phone`.
        notes: Names,
        /// Waivers.
        allow: Vec<At<Waiver>>,
        /// Who may see it.
        audience: Audience,
    }
}

shape! {
    /// Deployments of a service in a month.
    pub struct Deployments {
        /// The month.
        month: Month = required,
        /// The service: a key of `services`.
        ///
        /// Examples: `online-banking`, `core-ledger`.
        service: String = required,
        /// How many deployments there were.
        ///
        /// Examples: `40`, `3`.
        deployments: u64 = required,
        /// How many of them failed; else counted from `caused_by`.
        ///
        /// Examples: `3`, `0`.
        failed: u64,
    }
}

/// A month of a year, held as its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub civil::Date);

impl Shape for Month {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_MONTH)?;
        let first = super::time::date_of(&format!("{text}-01"));
        if first.is_none() {
            reader.fault("YML005", "month", place, &[("text", &text)]);
        }
        first.map(Self)
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
            "patternErrorMessage": "A month such as 2026-06.",
            "examples": ["2026-06", "2026-12"],
        }))
    }
}
