//! People by name where a report names roles.
//!
//! Never guessed from capitals: German writes every noun with one. What speaks is a form of
//! address with a name, a first name with one letter, an @handle, and the names of `people:`.

use super::fields::Part;
use super::said::Said;
use super::source::place_of;
use super::spoken::{Quotations, Spoken};
use crate::check::{Scope, Sink, check};
use crate::model::casebook::Casebook;
use regex::Regex;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

check! {
    /// A person is named.
    ///
    /// ## Why it matters
    ///
    /// A report is read for years, by people who know nobody in it. Who acts under a name is judged
    /// under it, and tells less next time. The role says what a reader needs. `people:` in
    /// casebook.yaml adds the names that must not stand in a report; a name is never guessed from
    /// its capital.
    RCA010 "named-person" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a person is named, not a role",
        messages: {
            name { text: "`{$name}` is the name of a person", label: "which role?", help: "write the role or the duty: \"the DBA on call\", `duty-im-2`" }
            handle { text: "`{$name}` is the handle of a person", label: "which role?", help: "write the role or the duty; put what is no person, such as an annotation, into `code`" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: Peter M. restarted the print server.\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: The DBA on call restarted the print server.\n",
        check: [Texts(named)],
    }
}

fn named(scope: &Scope<'_>, said: &Said<'_>, sink: &mut Sink) {
    for text in said.texts.iter().filter(|text| text.part != Part::Fact) {
        for found in names_in(text.written, &scope.book.config) {
            let place = place_of(scope, text, found.range);
            let message = if found.is_handle { "handle" } else { "name" };
            sink.report(place, message, |finding| finding.fact("name", found.shown));
        }
    }
}

/// A name as found: its bytes in the Markdown.
struct Found {
    range: Range<usize>,
    shown: String,
    is_handle: bool,
}

static FORM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?:Mrs?|Ms|Dr|Prof|Herrn?|Frau)\.?(?: (?:Dr|Prof)\.?)*(?: (?:von|van|zu))? \p{Lu}(?:\p{Ll}|['’]\p{Lu})[\p{L}'’-]*")
        .expect("a constant")
});
static INITIAL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b\p{Lu}\p{Ll}[\p{L}-]* \p{Lu}\.").expect("a constant"));
static HANDLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"@[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*").expect("a constant")
});
/// What any of the three has in it, without borders of words: for the texts that have nothing.
static HINT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"@|Mr|Ms|Dr|Prof|Herr|Frau|\s\p{Lu}\.").expect("a constant"));

fn names_in(markdown: &str, config: &Casebook) -> Vec<Found> {
    let flat: Cow<'_, str> = if markdown.contains('\n') {
        Cow::Owned(markdown.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(markdown)
    };
    let listed = config.people.items();
    let is_hinted = HINT.is_match(&flat) || listed.iter().any(|name| flat.contains(&**name));
    if !is_hinted {
        return Vec::new();
    }
    let spoken = Spoken::new(markdown, Quotations::Read);
    let text = spoken.text.as_str();
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let forms = FORM.find_iter(text).map(|one| one.range()).filter(|one| is_form(text, one));
    let initials = INITIAL.find_iter(text).map(|one| one.range()).filter(|one| is_name(text, one));
    let people = listed.iter().flat_map(|name| listed_name(text, name.value.trim()));
    for range in people.chain(forms).chain(initials) {
        if !found.iter().any(|(other, _)| other.start < range.end && range.start < other.end) {
            found.push((range, false));
        }
    }
    let handles = HANDLE.find_iter(text).map(|one| one.range());
    found.extend(handles.filter(|one| is_handle(text, one, config)).map(|one| (one, true)));
    found.sort_by_key(|(range, _)| range.start);
    let whole = |(range, is_handle): (Range<usize>, bool)| Found {
        shown: text[range.clone()].to_owned(),
        range: spoken.origin(range),
        is_handle,
    };
    found.into_iter().map(whole).collect()
}

/// "200 Ms Latency" is a unit; all else with a form of address and a name is a person. A firm that
/// is called like one (Dr. Oetker) speaks too: the program keeps no list of firms, the casebook
/// may waive it.
fn is_form(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    !before.ends_with(|c: char| c.is_ascii_digit())
}

/// Things that have a letter for a name; also as the end of a German compound ("Ausweichplan B.").
const THINGS: &[&str] = &[
    "abschnitt",
    "anhang",
    "anlage",
    "appendix",
    "area",
    "bank",
    "batch",
    "block",
    "building",
    "büro",
    "case",
    "category",
    "cell",
    "channel",
    "class",
    "cluster",
    "customer",
    "dienst",
    "disk",
    "fall",
    "feed",
    "file",
    "gate",
    "gebäude",
    "grade",
    "group",
    "gruppe",
    "halle",
    "host",
    "kanal",
    "kategorie",
    "klasse",
    "knoten",
    "kunde",
    "leitung",
    "level",
    "line",
    "linie",
    "link",
    "liste",
    "mandant",
    "mode",
    "modus",
    "netz",
    "node",
    "option",
    "ort",
    "part",
    "partner",
    "path",
    "pfad",
    "phase",
    "plan",
    "platz",
    "pool",
    "port",
    "priority",
    "priorität",
    "provider",
    "punkt",
    "queue",
    "rack",
    "raum",
    "region",
    "release",
    "room",
    "route",
    "schicht",
    "schritt",
    "seite",
    "sektor",
    "server",
    "service",
    "shard",
    "side",
    "site",
    "slot",
    "stage",
    "standort",
    "step",
    "strang",
    "stufe",
    "supplier",
    "switch",
    "system",
    "table",
    "teil",
    "team",
    "tenant",
    "tier",
    "type",
    "typ",
    "variant",
    "variante",
    "vendor",
    "version",
    "vitamin",
    "weg",
    "zelle",
    "zone",
    "zentrum",
    "centre",
    "center",
    "phase",
    "feld",
    "field",
    "fabric",
    "rechner",
    "speicher",
];

/// Words before a name at the end of a sentence, where a full stop says nothing: "by Peter M."
const DOERS: &[&str] = &["by", "von", "durch"];

/// Whether "Peter M." is a person: the full stop does not end the sentence, or somebody did
/// something there, and it is no thing with a letter.
fn is_name(text: &str, range: &Range<usize>) -> bool {
    let Some((first, _)) = text[range.clone()].split_once(' ') else { return false };
    let first = first.to_lowercase();
    if THINGS.iter().any(|thing| first.ends_with(thing) || first == format!("{thing}s")) {
        return false;
    }
    let rest = &text[range.end..];
    let after = rest.trim_start_matches([' ', ')', '*', '\'', '’']);
    let goes_on = rest.starts_with([' ', ',', ';', ':', '\'', '’', ')', '/'])
        && after
            .starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':' | '/' | '('));
    let before = text[..range.start].trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let ends = after.is_empty() || after.starts_with(|c: char| c == '\n' || c.is_uppercase());
    let is_alone = text[..range.start].trim().is_empty() && rest.trim().is_empty();
    goes_on || is_alone || (ends && DOERS.contains(&word.to_lowercase().as_str()))
}

/// Handles that call everybody.
const EVERYBODY: &[&str] = &["all", "channel", "everyone", "here", "room", "team"];

/// Not the second half of a mail address, not a package (`@scope/name`), not a role or team.
fn is_handle(text: &str, range: &Range<usize>, config: &Casebook) -> bool {
    let before = text[..range.start].chars().next_back();
    let is_free = before.is_none_or(|c| c.is_whitespace() || "([{,;:/\"'„“‚«»*–—-".contains(c));
    let name = &text[range.start + 1..range.end];
    let is_package = text[range.end..].starts_with(['/', '@', '(']);
    let is_role = config.teams.get().is_some_and(|teams| teams.has(name))
        || config.roles.get().is_some_and(|roles| roles.has(name))
        || config.stakeholder_groups.get().is_some_and(|groups| groups.has(name));
    is_free && !is_package && !is_role && !EVERYBODY.contains(&name)
}

/// Where a name of `people:` stands as whole words, a genitive's `s` allowed.
fn listed_name<'t>(text: &'t str, name: &str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let length = name.len();
    let found: Vec<usize> = if name.is_empty() {
        Vec::new()
    } else {
        text.match_indices(name).map(|(at, _)| at).collect()
    };
    found.into_iter().map(move |at| at..at + length).filter(move |range| {
        let rest = &text[range.end..];
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        !text[..range.start].ends_with(char::is_alphanumeric)
            && !rest.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests;
