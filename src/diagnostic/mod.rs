//! What a rule and a finding are, and how findings are shown.
//!
//! A finding names its rule, one of the rule's messages and the facts; the sentence is made only
//! when it is shown. Nothing here knows how a fault is found.

mod finding;
mod fingerprint;
mod human;
mod json;
mod rule;
mod secret;
mod source;

pub use finding::{Facts, Finding, Severity};
pub use fingerprint::fingerprints;
pub use human::{Style, human, short_place, summary};
pub use json::{JsonFinding, JsonPlace, JsonReport, Summary, json_finding};
pub use rule::{Class, Example, Message, Rule, examples_of};
pub(crate) use rule::{rule, rule_value};
pub(crate) use secret::PHRASES;
pub use secret::{Secret, masked, secrets};
pub use source::{Location, Sources, locate};
