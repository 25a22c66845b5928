//! Ids of records, services, teams: safe in a file name, in an address, on every system.

use super::Phrase;
use super::shape::phrase as say;

/// The pattern of an id, for schemas.
pub const PATTERN: &str = "^(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?<!\\.)$";

/// Names that Windows keeps for devices, with or without an extension.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];

/// Says why a text cannot be an id.
pub fn valid(text: &str) -> Result<(), &'static Phrase> {
    let stem = text.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"))
        .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    if text.is_empty() {
        Err(say::ID_EMPTY)
    } else if text.len() > 100 {
        Err(say::ID_LONG)
    } else if !text.as_bytes()[0].is_ascii_alphanumeric() {
        Err(say::ID_BEGINS)
    } else if !text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
    {
        Err(say::ID_SIGNS)
    } else if text.contains("..") || text.ends_with('.') {
        Err(say::ID_DOTS)
    } else if DEVICES.contains(&stem.as_str()) || numbered {
        Err(say::ID_DEVICE)
    } else {
        Ok(())
    }
}

/// An id made of a title: lower case, other characters become `-`, at most `limit` characters.
pub fn slug(text: &str, limit: usize) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    if slug.len() > limit {
        let cut = slug[..limit].rfind('-').filter(|at| *at > limit / 2).unwrap_or(limit);
        slug.truncate(cut);
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_in_names_and_addresses() {
        for good in ["2026-06-10-online-banking", "PRB-0007", "a", "x.y_z-1", "console", "com10"] {
            assert_eq!(valid(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "-a",
            ".a",
            "a..b",
            "a.",
            "ä",
            "a b",
            "a/b",
            "CON",
            "nul.txt",
            "com1",
            "LPT9.log",
            &"a".repeat(101),
        ] {
            assert!(valid(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn slugs_read_like_their_title() {
        let check = |title: &str, want: &str| assert_eq!(slug(title, 40), want);
        check("Printer offline", "printer-offline");
        check("  Störung: Überweisungen / SEPA!  ", "stoerung-ueberweisungen-sepa");
        check(
            "Online banking logins fail after a release lowered the pool",
            "online-banking-logins-fail-after-a",
        );
        check("日本", "");
    }
}
