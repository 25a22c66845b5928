//! How pages of figures are made: a figure with its value and its place in the JSON of a command, and
//! sections of sentences, drawings and tables.

pub(super) mod block;
pub(super) mod figure;
