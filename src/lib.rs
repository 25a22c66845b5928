//! Casebook: incident records in git, checked like code, measured honestly, published as a
//! static site. The rooms stand in import order; `ARCHITECTURE.md` is the map.

pub mod publish;
pub mod site;
