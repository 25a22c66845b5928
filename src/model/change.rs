//! Planned maintenance and deployments (maintenance.yaml, deployments.yaml).

use super::incident::{Link, Names, Waiver};
use super::prose::{Audience, Prose};
use super::shape::{At, Node, Reader, SchemaBook, Shape, shape};
use super::time::Moment;
use jiff::civil;
use serde_json::{Value, json};

shape! {
    /// A planned, announced time without a service.
    pub struct Maintenance {
        /// Its id.
        id: String = required,
        /// The services.
        services: Vec<At<String>> = required,
        /// Begin.
        from: Moment = required,
        /// End.
        to: Moment = required,
        /// When it was announced.
        announced: Moment,
        /// What is done.
        title: String,
        /// More about it (Markdown).
        summary: Prose,
        /// Where more is to be found.
        links: Vec<At<Link>>,
        /// Explains conduct findings, by rule.
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
        /// The month, `2026-06`.
        month: Month = required,
        /// The service.
        service: String = required,
        /// How many there were.
        deployments: u64 = required,
        /// How many failed; else counted from `caused_by`.
        failed: u64,
    }
}

/// A month of a year, held as its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub civil::Date);

impl Shape for Month {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, "a month")?;
        let first = super::time::date_of(&format!("{text}-01"));
        if first.is_none() {
            reader.fault("YML005", "month", place, &[("text", &text)]);
        }
        first.map(Self)
    }
    fn schema(_: &mut SchemaBook) -> Value {
        json!({"type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"})
    }
}
