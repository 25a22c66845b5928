//! Casebook: incident records in git, checked like code, measured honestly, published as a
//! static site. The rooms stand in import order; `ARCHITECTURE.md` is the map.

pub mod diagnostic;
pub mod import;
pub mod load;
pub mod measure;
pub mod model;
pub mod publish;
pub mod site;
