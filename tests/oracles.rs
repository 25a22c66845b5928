//! Every case of the oracle files in `tests/oracles/`: figures that other programs computed, which
//! ours must reach. A case without a check fails, and so does a file without a test.

#[path = "oracles/availability.rs"]
mod availability;
#[path = "oracles/calendars.rs"]
mod calendars;
#[path = "oracles/clocks.rs"]
mod clocks;
#[path = "oracles/fault_trees.rs"]
mod fault_trees;
#[path = "oracles/figures.rs"]
mod figures;
#[path = "support/judged.rs"]
mod judged;
#[path = "oracles/language.rs"]
mod language;
#[path = "oracles/lint_rules.rs"]
mod lint_rules;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "oracles/policies.rs"]
mod policies;
#[path = "oracles/priorities.rs"]
mod priorities;
