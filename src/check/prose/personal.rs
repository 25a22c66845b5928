//! Personal data, and addresses of the inner network, in texts that others read (RED001).

use super::fields::{Text, of_incident, of_maintenance, of_problem};
use super::source::place_of;
use crate::check::{Scope, phrase};
use crate::diagnostic::Finding;
use crate::load::RED001;
use crate::model::Phrase;
use crate::model::prose::Audience;
use rayon::prelude::*;
use regex::Regex;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;
use std::sync::LazyLock;

/// What stands in texts for stakeholders and the public and should not. A text counts by the
/// audience for which it was written, also while its record is closed to them.
pub(in crate::check) fn in_texts_for_others(scope: &Scope<'_>) -> Vec<Finding> {
    let book = scope.book;
    let incidents = book.incidents.par_iter().map(of_incident);
    let problems = book.problems.par_iter().map(of_problem);
    let planned = book.maintenance.par_iter().map(|planned| of_maintenance(planned));
    let all = incidents.chain(problems).chain(planned);
    all.flat_map_iter(|texts| texts.into_iter().flat_map(|text| in_text(scope, &text))).collect()
}

fn in_text(scope: &Scope<'_>, text: &Text<'_>) -> Vec<Finding> {
    let readers = match text.audience {
        Audience::Public => phrase::THE_PUBLIC,
        Audience::Stakeholders => phrase::STAKEHOLDERS,
        Audience::Internal => return Vec::new(),
    };
    let finding = |(range, what): (Range<usize>, &'static Phrase)| {
        Finding::new(&RED001, "personal", place_of(scope, text, range))
            .fact("what", what)
            .fact("readers", readers)
            .discreet()
    };
    personal_data(text.written).into_iter().map(finding).collect()
}

static MAIL: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
});
static IBAN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?-u:\b)[A-Z]{2}[0-9]{2}(?:\s?[A-Z0-9]){11,30}"));
static DIGITS: LazyLock<Regex> = LazyLock::new(|| regex(r"[0-9](?:[\s-]?[0-9]){12,18}"));
static IPV4: LazyLock<Regex> = LazyLock::new(|| regex(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}"));
static IPV6: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)f[cde][0-9a-f]{2}:[0-9a-f:]*:[0-9a-f:]*"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns are constants")
}

/// Personal data and inner addresses in a text, with what each is, in the order of the text.
fn personal_data(text: &str) -> Vec<(Range<usize>, &'static Phrase)> {
    let mails = MAIL.find_iter(text).map(|found| found.range());
    let mails = mails.filter(|range| !is_of_a_function(&text[range.clone()]));
    let ibans = IBAN.find_iter(text).filter_map(|found| iban(found.as_str(), found.start()));
    let cards = DIGITS.find_iter(text).map(|found| found.range());
    let cards = cards.filter(|range| stands_alone(text, range) && is_card(&text[range.clone()]));
    let v4 =
        IPV4.find_iter(text).map(|found| found.range()).filter(|range| is_inner_v4(text, range));
    let v6 = IPV6
        .find_iter(text)
        .map(|found| found.range())
        .filter(|range| stands_alone(text, range) && is_inner_v6(&text[range.clone()]));
    let mut found: Vec<(Range<usize>, &'static Phrase)> = Vec::new();
    found.extend(ibans.map(|range| (range, phrase::AN_ACCOUNT)));
    // The digits of an account may pass for a card.
    let cards: Vec<_> = cards
        .filter(|card| {
            !found.iter().any(|(iban, _)| iban.end > card.start && card.end > iban.start)
        })
        .collect();
    found.extend(cards.into_iter().map(|range| (range, phrase::A_CARD)));
    found.extend(mails.map(|range| (range, phrase::A_MAIL_ADDRESS)));
    found.extend(v4.chain(v6).map(|range| (range, phrase::AN_INNER_ADDRESS)));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Mail addresses of a function are made to be published.
const FUNCTIONS: &[&str] = &[
    "abuse",
    "compliance",
    "contact",
    "customer-service",
    "datenschutz",
    "dpo",
    "feedback",
    "help",
    "helpdesk",
    "hello",
    "hilfe",
    "hotline",
    "info",
    "kontakt",
    "kundenservice",
    "mail",
    "media",
    "no-reply",
    "noreply",
    "office",
    "postmaster",
    "presse",
    "press",
    "privacy",
    "psirt",
    "security",
    "service",
    "service-desk",
    "servicedesk",
    "status",
    "support",
    "team",
    "webmaster",
];

fn is_of_a_function(address: &str) -> bool {
    let name = address.split(['@', '+']).next().unwrap_or_default().to_lowercase();
    FUNCTIONS.contains(&name.as_str())
}

/// Lengths of IBANs by country (ISO 13616 registry).
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("XK", 20),
];

/// The bytes of an IBAN at the begin of a piece of text: as long as its country's are, and with a
/// right check sum (ISO 7064, mod 97-10).
fn iban(piece: &str, start: usize) -> Option<Range<usize>> {
    let (_, length) = IBAN_LENGTHS.iter().find(|(country, _)| piece.starts_with(country))?;
    let mut signs = piece.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric());
    let account: Vec<(usize, char)> = signs.by_ref().take(*length).collect();
    let (last, _) = *account.last().filter(|_| account.len() == *length)?;
    // A longer run of letters and digits is something else.
    if piece[last + 1..].starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let moved = account[4..].iter().chain(&account[..4]);
    let rest = moved.fold(0_u32, |rest, (_, c)| {
        let value = c.to_digit(36).unwrap_or_default();
        (rest * if value > 9 { 100 } else { 10 } + value) % 97
    });
    (rest == 1).then_some(start..start + last + 1)
}

/// Neither side goes on with a letter, a digit, or a sign that makes a longer number of it.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let after = &text[range.end..];
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '/' | '=');
    let goes_on =
        after.starts_with(['.', ',', '-']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    !before.ends_with(|c: char| joins(c) || matches!(c, '.' | ',' | '-'))
        && !after.starts_with(|c: char| joins(c) && !matches!(c, ':' | '/'))
        && !goes_on
}

/// A number of the length and first digits that card schemes give out, with a right check digit
/// (ISO/IEC 7812-1, Luhn).
fn is_card(written: &str) -> bool {
    let digits: Vec<u32> = written.chars().filter_map(|c| c.to_digit(10)).collect();
    let head = |count: usize| digits[..count].iter().fold(0, |head, digit| head * 10 + digit);
    let is_given_out = match digits.len() {
        13 => head(1) == 4,
        14 => matches!(head(2), 36 | 38 | 39) || (300..=305).contains(&head(3)),
        15 => matches!(head(2), 34 | 37),
        16 => {
            head(1) == 4
                || (51..=55).contains(&head(2))
                || (2221..=2720).contains(&head(4))
                || matches!(head(2), 62 | 65)
                || (644..=649).contains(&head(3))
                || head(4) == 6011
                || (3528..=3589).contains(&head(4))
        }
        19 => head(1) == 4 || head(2) == 62,
        _ => false,
    };
    is_given_out && luhn(&digits)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// RFC 1918 and link-local; not a version ("v10.0.0.1", "version 10.0.0.1").
fn is_inner_v4(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let after = &text[range.end..];
    let is_part = before.ends_with(|c: char| c.is_alphanumeric() || c == '.')
        || after.starts_with(|c: char| c.is_alphanumeric())
        || (after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit()));
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_version = ["version", "release", "build"].contains(&word.to_lowercase().as_str());
    let address = text[range.clone()].parse::<Ipv4Addr>();
    !is_part
        && !is_version
        && address.is_ok_and(|address| address.is_private() || address.is_link_local())
}

/// Unique local (RFC 4193) and link-local addresses.
fn is_inner_v6(written: &str) -> bool {
    let address = written.trim_end_matches(':').parse::<Ipv6Addr>();
    address.is_ok_and(|address| address.is_unique_local() || address.is_unicast_link_local())
}

#[cfg(test)]
mod tests;
