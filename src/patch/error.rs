//! Why a record was not edited. In each case nothing was written.

use crate::model::service_level::Milestone;
use std::io;

/// A record that stays as it is; exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum PatchError {
    /// A file of the record cannot be read as YAML.
    #[error(
        "`{0}` cannot be read, so nothing was written: `casebook check` says what is wrong with it"
    )]
    Unread(String),
    /// The text is sound and written in a way that an insertion would change.
    #[error(
        "{path}:{line} is written in a way that cannot be edited safely, so nothing was written: do it by hand"
    )]
    ByHand {
        /// From the root.
        path: String,
        /// The line, from 1.
        line: usize,
    },
    /// The milestone is there.
    #[error(
        "{path}:{line} states `{milestone}: {said}` already, so nothing was written: correct it there if it is wrong"
    )]
    Stated {
        /// From the root.
        path: String,
        /// The line, from 1.
        line: usize,
        /// The milestone.
        milestone: Milestone,
        /// What it says.
        said: String,
    },
    /// The moment would contradict another one.
    #[error("{0} (INC004), so nothing was written: say the right time with --at")]
    Order(String),
    /// Somebody else wrote the file.
    #[error("`{0}` was changed meanwhile, so nothing was written: call it again")]
    Meanwhile(String),
    /// The disk refused.
    #[error("`{path}` cannot be written: {fault}")]
    Disk {
        /// From the root.
        path: String,
        /// What the system said. Part of the sentence, hence not its `source`.
        fault: io::Error,
    },
}
