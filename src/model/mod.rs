//! What an incident, timeline, root cause analysis, action, problem, service and policy *is*.
//!
//! Values come in as a tree of places and text ([`shape::Node`]) and are valid by construction;
//! each keeps the place where it was written. Nothing here reads a file, a clock or the
//! environment, and nothing here judges a record: that is `check`.

pub mod action;
pub mod book;
pub mod casebook;
pub mod change;
mod colour;
pub mod fact;
pub mod id;
pub mod incident;
pub mod organisation;
pub mod problem;
pub mod prose;
pub mod rca;
pub mod service_level;
pub mod shape;
pub mod time;
pub mod timeline;

pub use book::{Attachment, Book, IncidentRecord, ProblemRecord, RecordFiles};
pub use casebook::Casebook;
pub use colour::Colour;
pub use fact::{Fact, Phrase};
pub use prose::Prose;
pub use shape::{At, Field, FileId, Keyed, Place};
pub use time::{Day, Duration, Moment};
