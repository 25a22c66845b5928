//! Whether a text in another order says what it said.

use crate::load::yaml;
use crate::model::shape::{FileId, Kind, Node};
use crate::model::time::{canonical_moment, date_of};

/// Whether both texts are plain YAML and say the same: the same values behind the same keys, the
/// order of keys and of a day's entries aside, and each moment however it is written.
pub(super) fn says_the_same(old: &str, new: &str) -> bool {
    let said =
        |text: &str| yaml::parse(text, FileId::default()).ok().map(|tree| said(&tree, false));
    said(old).is_some_and(|old| said(new) == Some(old))
}

fn said(node: &Node<'_>, is_of_day: bool) -> String {
    match &node.kind {
        Kind::Scalar { text, plain } => {
            let moment = canonical_moment(text);
            format!("{plain} {:?}", moment.as_deref().unwrap_or(text))
        }
        Kind::List(items) => {
            let mut items: Vec<String> = items.iter().map(|item| said(item, false)).collect();
            if is_of_day {
                items.sort();
            }
            format!("[{}]", items.join(", "))
        }
        Kind::Map(entries) => {
            let one = |(key, value): &(crate::model::shape::Key<'_>, Node<'_>)| {
                format!("{:?}: {}", key.text, said(value, date_of(&key.text).is_some()))
            };
            let mut entries: Vec<String> = entries.iter().map(one).collect();
            entries.sort();
            format!("{{{}}}", entries.join(", "))
        }
    }
}
