//! One text in, YAML out, written so that our own reader reads the same text back.
//!
//! Text is plain only where nothing in it could be taken for something else; several lines become
//! a literal block; what a block cannot hold is quoted with escapes. The tests that write any text
//! in every place and read it again stand in `import/write.rs`, which uses all of this.

use std::fmt::Write as _;

/// A text on one line, quoted where plain text would be read otherwise.
pub(crate) fn one_line(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) { text.to_owned() } else { quoted(text) }
}

/// Whether a text means itself without quotes, for this reader and for other YAML readers.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    // A moment's `~`, a number's sign, a merge key's `<` are quoted with the indicators.
    let opens = first.is_alphanumeric() || matches!(first, '(' | '/' | '_' | '$' | ';' | '^');
    let held = text.chars().any(|c| {
        must_escape(c)
            || c == '\n'
            || c == '\t'
            || (in_flow && matches!(c, ',' | '[' | ']' | '{' | '}'))
    });
    let ends_or_cuts = text.ends_with([' ', ':']) || text.contains(": ") || text.contains(" #");
    let has_flow_colon = in_flow && text.contains(':');
    opens && !held && !ends_or_cuts && !has_flow_colon && !is_lookalike(text)
}

/// A word that YAML readers take for nothing, a boolean, a number or a date.
fn is_lookalike(text: &str) -> bool {
    const WORDS: &[&str] =
        &["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity"];
    WORDS.contains(&text.to_ascii_lowercase().as_str())
        || (text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_hexdigit() || "xo.+-:_TZtz ".contains(c)))
}

/// Characters that stand in a file only as an escape: controls, breaks that only some readers
/// take for breaks, the byte order mark, non-characters.
fn must_escape(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
        || u32::from(c) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if must_escape(c) => {
                let code = u32::from(c);
                let _ = match code {
                    0..=0xff => write!(out, "\\x{code:02X}"),
                    0x100..=0xffff => write!(out, "\\u{code:04X}"),
                    _ => write!(out, "\\U{code:08X}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a text goes into a literal block: it has several lines and nothing to escape.
pub(crate) fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.chars().any(must_escape)
        && text.contains(|c: char| !c.is_whitespace())
}

/// ` |` and the lines. A text that begins with a blank or an empty line says how far it is
/// indented; the sign tells how many line ends it has.
pub(crate) fn block(out: &mut String, text: &str, indent: usize) {
    let body = text.trim_end_matches('\n');
    let indicator = if text.starts_with([' ', '\t', '\n']) { "2" } else { "" };
    let chomping = match text.len() - body.len() {
        0 => "-",
        1 => "",
        _ => "+",
    };
    let _ = writeln!(out, " |{indicator}{chomping}");
    for line in body.split('\n') {
        if !line.is_empty() {
            let _ = write!(out, "{:indent$}{line}", "");
        }
        out.push('\n');
    }
    for _ in 1..text.len() - body.len() {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn plain_text_stays_plain() {
        let check = |text: &str, want: &str| assert_eq!(one_line(text, false), want);
        check("GitHub outage", "GitHub outage");
        check("Copr & Koji: down", "\"Copr & Koji: down\"");
        check("Störung", "Störung");
        check("2021 outage of the pool", "2021 outage of the pool");
        check("2021-06-02", "\"2021-06-02\"");
    }
}
