//! Time-stamps as the format writes them. Neither the instant nor the offset changes, nor whether
//! the time is approximate.

use super::keys::Plan;
use super::moved::Edit;
use crate::model::shape::Node;
use crate::model::time::canonical_moment;

/// The value of a moment written as the format writes it, where it is written otherwise. Quotes
/// stay, and so does what cannot be read.
pub(super) fn rewritten(node: &Node<'_>, said: &str, plan: &Plan<'_>) -> Option<Edit> {
    let canonical = canonical_moment(said)?;
    if canonical == said || plan.faulty.contains(&node.place.start) {
        return None;
    }
    let (start, end) = (node.place.start as usize, node.place.end as usize);
    let written = plan.text.get(start..end)?;
    // An escape or a fold in quotes is more than the text that it stands for.
    let quotes = usize::from(written.starts_with(['"', '\'']));
    let inner = written.get(quotes..written.len().checked_sub(quotes)?)?;
    (inner == said).then(|| Edit::replace(start + quotes..end - quotes, canonical))
}
