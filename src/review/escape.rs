//! Other people's text in a comment: nothing of it mentions anybody, refers to an issue, becomes a
//! link, a picture, a tag, a cell or a line of its own.

use std::fmt::Write as _;

/// The most characters of one text that a comment shows.
const LONGEST: usize = 240;

/// A text as Markdown that shows it as it is. It stands in `<code>`, in which a forge looks for no
/// names and numbers, and every mark of it that Markdown knows is written as a number.
pub(super) fn foreign(text: &str) -> String {
    format!("<code>{}</code>", inert(text))
}

/// The same without the tag, for sentences of ours that hold such text.
pub(super) fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut last = [' '; 3];
    for (at, c) in text.chars().enumerate() {
        if at == LONGEST {
            out.push('…');
            break;
        }
        let begins_an_address = last.map(|c| c.to_ascii_lowercase()) == ['w'; 3];
        match c {
            '.' if !begins_an_address => out.push('.'),
            ' ' | ',' | '-' | '(' | ')' | '/' | '\'' | '%' | ';' | '?' => out.push(c),
            c if c.is_ascii_alphanumeric() => out.push(c),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            // They turn the direction of what stands beside them.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{fffd}');
            }
            c if c.is_ascii() => _ = write!(out, "&#{};", u32::from(c)),
            c => out.push(c),
        }
        last = [last[1], last[2], c];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_more_than_text() {
        let check = |text: &str, want: &str| assert_eq!(inert(text), want, "{text}");
        check("@ops see #12", "&#64;ops see &#35;12");
        check("a|b\nc`d", "a&#124;b c&#96;d");
        check("<img src=x>", "&#60;img src&#61;x&#62;");
        check("https://x.example", "https&#58;//x.example");
        check("WWW.x.example", "WWW&#46;x.example");
        check(
            "![x](y) **b** _i_ ~s~ $m$ :+1:",
            "&#33;&#91;x&#93;(y) &#42;&#42;b&#42;&#42; &#95;i&#95; &#126;s&#126; &#36;m&#36; &#58;&#43;1&#58;",
        );
        check("a\u{202e}b", "a\u{fffd}b");
        assert!(inert(&"x".repeat(1000)).chars().count() == LONGEST + 1);
        assert_eq!(foreign("a&b"), "<code>a&#38;b</code>");
    }
}
