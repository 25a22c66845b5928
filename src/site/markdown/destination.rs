//! A link's destination, entities decoded, in; what it is and whether it may be linked, out.
//! The question is what a browser would make of it, which is more than its text shows: browsers
//! strip tabs and line ends from addresses and take `\` for `/`.

/// A destination that may be linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// `http://host` or `https://host`.
    Foreign,
    /// `mailto:`.
    Mail,
    /// `#entry` of the same page.
    Fragment,
    /// A path below the place of the record.
    Relative,
}

/// `None` is refused.
pub(super) fn classify(destination: &str) -> Option<Destination> {
    if destination.is_empty() || destination.chars().any(is_deceptive) {
        return None;
    }
    let end = destination.find(['/', '?', '#']).unwrap_or(destination.len());
    let Some((scheme, rest)) = destination.split_once(':').filter(|(scheme, _)| scheme.len() < end)
    else {
        return match destination.as_bytes() {
            // `//host` is another host, and `/path` leaves a site that lies in a sub-path.
            [b'/', ..] => None,
            [b'#', ..] => Some(Destination::Fragment),
            _ => Some(Destination::Relative),
        };
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
            (is_host(authority) && !rest.contains(' ')).then_some(Destination::Foreign)
        }
        "mailto" if !rest.contains(' ') => Some(Destination::Mail),
        _ => None,
    }
}

/// A name with or without a port. No name of a user before it: `https://bank.example@other.example`
/// leads elsewhere than it seems.
fn is_host(authority: &str) -> bool {
    let (name, port) = authority.split_once(':').unwrap_or((authority, "443"));
    name.starts_with(char::is_alphanumeric)
        && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_'))
        && port.parse::<u16>().is_ok()
}

/// Characters that make an address other than it looks: controls, blanks other than a plain one,
/// invisible and direction marks, and the backslash.
fn is_deceptive(letter: char) -> bool {
    letter.is_control()
        || (letter.is_whitespace() && letter != ' ')
        || letter == '\\'
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations() {
        use Destination::{Foreign, Fragment, Mail, Relative};
        for (destination, want) in [
            ("https://example.org/a?b=c:d#e", Some(Foreign)),
            ("HTTP://example.org", Some(Foreign)),
            ("mailto:desk@example.org", Some(Mail)),
            ("#t5", Some(Fragment)),
            ("attachments/x.png", Some(Relative)),
            ("attachments/two words.png", Some(Relative)),
            ("a/b:c", Some(Relative)),
            ("?a=b:c", Some(Relative)),
            ("", None),
            ("//evil.example", None),
            ("/\\evil.example", None),
            ("\\\\evil.example", None),
            ("/etc/passwd", None),
            ("https:evil.example", None),
            ("https:/evil.example", None),
            ("https:///evil.example", None),
            ("https://two words.example", None),
            ("https://]", None),
            ("https://bank.example@evil.example", None),
            ("https://example.org:8443/a", Some(Foreign)),
            ("https://example.org:port", None),
            ("javascript:alert(1)", None),
            ("JaVaScRiPt:alert(1)", None),
            (" javascript:alert(1)", None),
            ("java\tscript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("\u{1}javascript:alert(1)", None),
            ("java\u{200b}script:alert(1)", None),
            ("\u{a0}javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("file:///etc/passwd", None),
            ("blob:https://example.org/1", None),
            ("view-source:https://example.org", None),
            ("feed:javascript:alert(1)", None),
        ] {
            assert_eq!(classify(destination), want, "{destination:?}");
        }
    }
}
