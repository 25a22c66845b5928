//! The `casebook` program: everything happens in [`casebook::cli`].
fn main() {}
