//! Model, findings and figures in, pages out: one view struct and one template a page. Reads
//! neither clock, environment nor disk; the bytes it returns are written by `publish`.

mod accent;
pub mod alike;
mod arrivals;
mod bounds;
mod build;
mod chart;
pub(crate) mod clock;
pub(crate) mod compared;
mod context;
pub mod definitions;
pub mod diagnostic;
mod edition;
pub mod engine;
mod facets;
mod figures;
mod filter;
pub mod format;
pub mod frame;
mod icons;
mod listed;
pub mod markdown;
mod overview;
mod page;
pub mod parts;
pub mod preview;
mod promises;
mod record;
mod search;
pub mod theme;
pub mod vocabulary;
pub mod words;

pub use build::{BuildError, Built, Emit, build, build_with};
pub use context::{Context, Input, Logo, RecordLinks};
pub use edition::{Edition, Translation};
