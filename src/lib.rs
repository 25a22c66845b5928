//! Casebook: incident records in git, checked like code, measured honestly, published as a
//! static site. `ARCHITECTURE.md` is the map of the rooms and their import order.

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod export;
pub mod history;
pub mod import;
pub mod load;
pub mod measure;
pub mod model;
pub mod opened;
pub mod patch;
pub mod publish;
pub mod review;
pub mod site;
pub mod statistics;
