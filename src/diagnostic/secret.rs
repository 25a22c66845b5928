//! What looks like a secret in a text: keys, tokens, passwords. Such a value must not be in git,
//! and no report may carry it on: it is masked wherever a text of the casebook is shown.

use crate::model::Phrase;
use crate::model::fact::phrases;
use regex::{Match, Regex, RegexSet};
use serde_json::Value;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// Something that looks like a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it is, without repeating it.
    pub what: &'static Phrase,
}

/// A kind of secret. The pattern's group `v` is the value; without one, the whole match.
struct Kind {
    what: &'static Phrase,
    pattern: &'static str,
    holds: fn(&str) -> bool,
}

phrases! {
    A_PRIVATE_KEY "a private key",
    AN_ACCESS_KEY_OF_AWS "an access key of AWS (`AKIA…`, `ASIA…`)",
    A_TOKEN_OF_GITHUB "a token of GitHub (`ghp_…`)",
    A_TOKEN_OF_GITLAB "a token of GitLab (`glpat-…`)",
    A_TOKEN_OF_SLACK "a token of Slack (`xox…`)",
    AN_API_KEY_OF_GOOGLE "an API key of Google (`AIza…`)",
    A_LIVE_KEY_OF_STRIPE "a live key of Stripe (`sk_live_…`)",
    A_SIGNED_TOKEN "a signed token (JWT)",
    A_PASSWORD_IN_AN_ADDRESS "a password in an address",
    A_BEARER_TOKEN "a bearer token",
    A_SECRET_KEY "a secret key",
    A_PASSWORD "a password",
}

/// Borders are those of ASCII: an exact rule for keys, and fast on text with umlauts.
const KINDS: &[Kind] = &[
    Kind {
        what: A_PRIVATE_KEY,
        pattern: r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\]*-----END [A-Z0-9 ]*-----|(?:[\s\\]*[A-Za-z0-9+/=]{16,})*)",
        holds: |_| true,
    },
    Kind {
        what: AN_ACCESS_KEY_OF_AWS,
        pattern: r"(?-u:\b)(?:AKIA|ASIA)[A-Z0-9]{16}(?-u:\b)",
        holds: |key| !key.contains("EXAMPLE"),
    },
    Kind {
        what: A_TOKEN_OF_GITHUB,
        pattern: r"(?-u:\b)(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})(?-u:\b)",
        holds: |_| true,
    },
    Kind { what: A_TOKEN_OF_GITLAB, pattern: r"(?-u:\b)glpat-[A-Za-z0-9_-]{20,}", holds: |_| true },
    Kind {
        what: A_TOKEN_OF_SLACK,
        pattern: r"(?-u:\b)xox[abeoprs]-[A-Za-z0-9-]{10,}",
        holds: has_digit,
    },
    Kind { what: AN_API_KEY_OF_GOOGLE, pattern: r"(?-u:\b)AIza[A-Za-z0-9_-]{35}", holds: |_| true },
    Kind {
        what: A_LIVE_KEY_OF_STRIPE,
        pattern: r"(?-u:\b)[rs]k_live_[A-Za-z0-9]{16,}",
        holds: |_| true,
    },
    Kind {
        what: A_SIGNED_TOKEN,
        pattern: r"(?-u:\b)eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*",
        holds: is_jwt,
    },
    Kind {
        what: A_PASSWORD_IN_AN_ADDRESS,
        pattern: r#"(?-u:\b)[A-Za-z][A-Za-z0-9+.-]*://[^\s/:@"'<>]*:(?P<v>[^\s/@"'<>]+)@"#,
        holds: is_no_placeholder,
    },
    Kind {
        what: A_BEARER_TOKEN,
        pattern: r"(?-u:\b)[Bb]earer\s+(?P<v>[A-Za-z0-9._~+/=-]{20,})",
        holds: has_letter_and_digit,
    },
    Kind {
        what: A_SECRET_KEY,
        pattern: r#"(?i)(?:secret|account|api|access|shared)[ _-]?(?:access[ _-]?)?(?:key|token|secret)["']?\s*[:=]\s*["']?(?P<v>[A-Za-z0-9+/_=.~-]{16,})"#,
        holds: has_letter_and_digit,
    },
    Kind {
        what: A_SECRET_KEY,
        pattern: r#"(?i)client[ _-]?secret["']?\s*[:=]\s*["']?(?P<v>[A-Za-z0-9+/_=.~-]{16,})"#,
        holds: has_letter_and_digit,
    },
    Kind {
        what: A_PASSWORD,
        pattern: r#"(?i)(?:password|passwort|kennwort|passwd|passphrase)["'*]*\s*[:=][\s"'*`]*(?P<v>[^\s"'`<>,;(){}\[\]]{6,})"#,
        holds: is_password,
    },
];

static ANY: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new(KINDS.iter().map(|kind| kind.pattern)).expect("the patterns are constants")
});

static EACH: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let compiled = KINDS.iter().map(|kind| Regex::new(kind.pattern));
    compiled.collect::<Result<_, _>>().expect("the patterns are constants")
});

/// What looks like a secret in a text, in the order of the text.
pub fn secrets(text: &str) -> Vec<Secret> {
    let mut found: Vec<Secret> = Vec::new();
    // Nearly all texts have none, and to ask which kinds there are costs four times as much.
    if !ANY.is_match(text) {
        return found;
    }
    for at in ANY.matches(text) {
        let kind = &KINDS[at];
        for whole in EACH[at].captures_iter(text) {
            let value: Option<Match<'_>> = whole.name("v").or_else(|| whole.get(0));
            let Some(value) = value.filter(|value| (kind.holds)(value.as_str())) else { continue };
            let overlaps =
                |other: &Secret| other.range.start < value.end() && value.start() < other.range.end;
            // The first kind names it best.
            if !found.iter().any(overlaps) {
                found.push(Secret { range: value.range(), what: kind.what });
            }
        }
    }
    found.sort_by_key(|secret| secret.range.start);
    found
}

/// A text with `*` in place of what looks like a secret: as many bytes and lines as before, so
/// that places still fit.
pub fn masked(text: &str) -> Cow<'_, str> {
    let secrets = secrets(text);
    if secrets.is_empty() {
        return Cow::Borrowed(text);
    }
    let ranges = secrets.into_iter().map(|secret| secret.range);
    Cow::Owned(ranges.fold(text.to_owned(), |text, range| with_stars(&text, range)))
}

/// A text with `*` for each byte of a range, but for ends of lines.
pub(super) fn with_stars(text: &str, range: Range<usize>) -> String {
    let stars = text[range.clone()].chars().map(|c| match c {
        '\n' | '\r' => c.to_string(),
        c => "*".repeat(c.len_utf8()),
    });
    [&text[..range.start], &stars.collect::<String>(), &text[range.end..]].concat()
}

fn has_digit(value: &str) -> bool {
    value.bytes().any(|byte| byte.is_ascii_digit())
}

fn has_letter_and_digit(value: &str) -> bool {
    has_digit(value) && value.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// `user:$PASSWORD@`, `user:***@`, `user:password@` show how an address is built.
fn is_no_placeholder(value: &str) -> bool {
    let word = value.to_lowercase();
    let shown = ["password", "passwort", "pass", "pwd", "pw", "secret", "redacted", "token", "key"];
    let masked = value.chars().all(|c| matches!(c, '*' | 'x' | 'X' | '.' | '•' | '…' | '_' | '-'));
    !masked && !value.starts_with(['$', '{', '%', '[']) && !shown.contains(&word.as_str())
}

/// "The password: expired" is a sentence, `password: hunter2` is none: words have no digit and no
/// sign in them.
fn is_password(value: &str) -> bool {
    let value = value.trim_end_matches(['.', ':', '!', '?', '*', '|']);
    let is_sign =
        |c: char| matches!(c, '!' | '$' | '%' | '&' | '*' | '+' | '#' | '@' | '^' | '~' | '?');
    let letters = value.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_elsewhere = value.starts_with(['/', '$', '%', '#', '@', '.']) || value.contains("://");
    value.chars().count() >= 6
        && letters
        && (has_digit(value) || value.contains(is_sign))
        && !is_elsewhere
        && is_no_placeholder(value)
}

/// The header of a JWT is JSON that names an algorithm (RFC 7515, § 4.1.1).
fn is_jwt(token: &str) -> bool {
    let header = token.split('.').next().and_then(base64url);
    let header = header.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    header.is_some_and(|header| header.get("alg").is_some_and(Value::is_string))
}

/// base64url without padding (RFC 4648, § 5).
fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in text.bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        held = (held << 6) | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests;
