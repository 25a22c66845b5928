//! The rules that read what people wrote: who is blamed, who is named, what others may not see.
//!
//! [`fields`] lists the texts of a record, [`said`] reads them once for all rules, [`spoken`] takes
//! from a text what its author says (without code, addresses and quotations), [`source`] finds words
//! of it in the file.

mod audience;
mod belief;
pub mod blame;
mod fields;
mod names;
mod personal;
mod said;
mod source;
mod spoken;

pub(super) use audience::RED002;
pub(super) use blame::{RCA002, RCA008, RCA009};
pub(super) use names::RCA010;
pub(super) use personal::in_texts_for_others;
pub(crate) use said::Said;
