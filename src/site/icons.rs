//! A sprite and a finished page in, the symbols that the page uses out. The symbols stand in the
//! page itself, because browsers refuse `<use>` of another file when a page is opened from disk.

use regex::Regex;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How a page refers to a symbol. A pattern that begins with fixed letters is searched for many
/// bytes at once.
static USE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r##"<use href="#[^"]*"##).expect("a constant"));

/// The symbols of `icons.svg` by id.
pub(super) struct Icons {
    symbols: BTreeMap<String, String>,
}

impl Icons {
    /// Takes the sprite apart: one `<symbol id="…">…</symbol>` after the other.
    pub(super) fn parse(sprite: &str) -> Self {
        let symbols = sprite
            .split("<symbol ")
            .skip(1)
            .filter_map(|part| {
                let (_, rest) = part.split_once("id=\"")?;
                let (id, _) = rest.split_once('"')?;
                let (symbol, _) = part.split_once("</symbol>")?;
                Some((id.to_owned(), format!("<symbol {symbol}</symbol>")))
            })
            .collect();
        Self { symbols }
    }

    /// The symbols to which `page` refers, as one invisible drawing; empty if it refers to none.
    pub(super) fn used_by(&self, page: &str) -> String {
        let mut ids: Vec<&str> = USE
            .find_iter(page)
            .filter_map(|found| Some(found.as_str().split_once('#')?.1))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let symbols: String =
            ids.iter().filter_map(|id| self.symbols.get(*id)).map(String::as_str).collect();
        if symbols.is_empty() {
            return symbols;
        }
        format!(
            "<svg width=\"0\" height=\"0\" class=\"vh\" aria-hidden=\"true\" focusable=\"false\"><defs>{symbols}</defs></svg>\n"
        )
    }

    /// Whether a symbol of this id is drawn.
    #[cfg(test)]
    pub(super) fn has(&self, id: &str) -> bool {
        self.symbols.contains_key(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_used() {
        let icons = Icons::parse(
            "<svg>\n<symbol id=\"a\"><path/></symbol>\n<symbol id=\"b\"/></symbol></svg>",
        );
        assert!(icons.used_by("<p>").is_empty());
        let used = icons.used_by("<use href=\"#a\"/><use href=\"#a\"/><use href=\"#none\"/>");
        assert_eq!(used.matches("<symbol").count(), 1);
        assert!(used.contains("<symbol id=\"a\"><path/></symbol>"));
    }
}
