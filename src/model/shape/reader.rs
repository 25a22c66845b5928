//! What reading needs to know (zone, day in force) and what it has to say (faults, all of them).

use super::phrase as say;
use super::{At, Field, FileId, Key, Kind, Node, Place, Shape};
use crate::model::{Fact, Phrase};
use jiff::{civil, tz::TimeZone};
use std::borrow::Cow;

/// A fault found while reading: the code of its rule, the key of its message, and the facts.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The rule's code, such as `YML001`.
    pub code: &'static str,
    /// Which of the rule's messages it is.
    pub message: &'static str,
    /// The facts that the message names.
    pub facts: Vec<(&'static str, Fact)>,
    /// The offending value.
    pub place: Place,
    /// Another place that belongs to it, with the key of its label.
    pub related: Vec<(Place, &'static str)>,
    /// A text that would certainly be right at `place`.
    pub replacement: Option<String>,
}

/// The day that a time without a date belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayInForce {
    /// No `date:` is in force: a short time has no meaning.
    None,
    /// A `date:` is there and unreadable: short times are unknown and not called faulty.
    Unknown,
    /// The day.
    Given(civil::Date),
}

/// The state of one file's reading.
pub struct Reader<'a> {
    /// The file being read.
    pub file: FileId,
    /// Its whole text.
    pub source: &'a str,
    /// The casebook's zone: short times are local times of it.
    pub zone: &'a TimeZone,
    /// The day in force for short times.
    pub day: DayInForce,
    /// Everything that was wrong so far.
    pub faults: Vec<Fault>,
}

/// Keys that people type although they follow from others (INC011), and what they follow from.
const COMPUTED: &[(&str, &Phrase)] = &[
    ("priority", say::FOLLOWS_CLASSIFICATION),
    ("status", say::FOLLOWS_LIFE),
    ("state", say::FOLLOWS_TIMES),
    ("duration", say::FOLLOWS_TIMES),
    ("downtime", say::FOLLOWS_EFFECTS),
    ("breached", say::FOLLOWS_CLOCKS),
    ("overdue", say::FOLLOWS_DUE),
    ("mttr", say::FOLLOWS_TIMES),
    ("mtta", say::FOLLOWS_TIMES),
    ("mttd", say::FOLLOWS_TIMES),
    ("ttr", say::FOLLOWS_TIMES),
    ("time_to_detect", say::FOLLOWS_TIMES),
    ("time_to_acknowledge", say::FOLLOWS_TIMES),
    ("time_to_mitigate", say::FOLLOWS_TIMES),
    ("time_to_resolve", say::FOLLOWS_TIMES),
];

impl Fault {
    /// Adds a fact.
    pub fn fact(&mut self, name: &'static str, fact: impl Into<Fact>) -> &mut Self {
        self.facts.push((name, fact.into()));
        self
    }
}

impl<'a> Reader<'a> {
    /// A reader at the top of a file.
    pub fn new(file: FileId, source: &'a str, zone: &'a TimeZone) -> Self {
        Self { file, source, zone, day: DayInForce::None, faults: Vec::new() }
    }

    /// Reports a fault with its facts.
    pub fn fault(
        &mut self,
        code: &'static str,
        message: &'static str,
        place: Place,
        facts: &[(&'static str, &str)],
    ) -> &mut Fault {
        let facts = facts.iter().map(|(name, text)| (*name, (*text).into())).collect();
        self.faults.push(Fault {
            code,
            message,
            facts,
            place,
            related: Vec::new(),
            replacement: None,
        });
        let last = self.faults.len() - 1;
        &mut self.faults[last]
    }

    /// Reads the value of a key.
    pub fn field<T: Shape>(&mut self, key: &Key<'_>, node: Node<'_>) -> Field<T> {
        if node.is_empty() {
            return Field::Absent;
        }
        let place = node.place;
        if T::IS_TEXT {
            self.slips(Some(&key.text), &node);
        }
        match T::read(node, self) {
            Some(value) => Field::Given(At::new(value, place)),
            None => Field::Broken(place),
        }
    }

    /// The usual slip of plain text: ` #12` or ` #channel` starts a comment and cuts the sentence.
    /// Somebody who comments on purpose writes a blank behind the `#`, or several before it.
    pub fn slips(&mut self, key: Option<&str>, node: &Node<'_>) {
        let Kind::Scalar { plain: true, .. } = node.kind else { return };
        let rest = self.source.get(node.place.end as usize..).unwrap_or_default();
        let rest = rest.lines().next().unwrap_or_default();
        let Some(comment) = rest.strip_prefix(" #") else { return };
        if comment.starts_with(char::is_alphanumeric) {
            let cut = rest.trim();
            let start = node.place.end + 1;
            let end = start + u32::try_from(cut.len()).unwrap_or(0);
            let place = Place { start, end, ..node.place };
            match key {
                Some(key) => self.fault("YML013", "cut", place, &[("key", key), ("cut", cut)]),
                None => self.fault("YML013", "cut_item", place, &[("cut", cut)]),
            };
        }
    }

    /// The entries of a mapping, and the place that stands for it.
    pub fn mapping<'n>(&mut self, node: Node<'n>) -> Option<(Place, Vec<(Key<'n>, Node<'n>)>)> {
        match node.kind {
            Kind::Map(entries) => Some((node.place, entries)),
            Kind::Scalar { .. } | Kind::List(_) => {
                self.wrong_node(&node, say::A_MAPPING_OF);
                None
            }
        }
    }

    /// The entries of a mapping that has these keys.
    pub fn mapping_of<'n>(
        &mut self,
        node: Node<'n>,
        known: &[&str],
    ) -> Option<(Place, Vec<(Key<'n>, Node<'n>)>)> {
        if matches!(node.kind, Kind::Map(_)) || without_blank(&node) {
            return self.mapping(node);
        }
        let list = listed(known);
        let fault = self.fault("YML002", "mapping", node.place, &[]);
        fault.fact("found", node.called()).fact("known", list);
        None
    }

    /// The items of a list.
    pub fn list<'n>(&mut self, node: Node<'n>) -> Option<Vec<Node<'n>>> {
        match node.kind {
            Kind::List(items) => Some(items),
            Kind::Scalar { .. } | Kind::Map(_) => {
                self.not_a_list(&node);
                None
            }
        }
    }

    /// The text of a scalar, and whether it is plain.
    pub fn scalar<'n>(
        &mut self,
        node: Node<'n>,
        expected: &'static Phrase,
    ) -> Option<(Cow<'n, str>, bool)> {
        match node.kind {
            Kind::Scalar { text, plain } => Some((text, plain)),
            Kind::List(_) | Kind::Map(_) => {
                self.wrong_node(&node, expected);
                None
            }
        }
    }

    /// A word of a closed list.
    pub fn word<T>(
        &mut self,
        node: Node<'_>,
        allowed: &[&str],
        from: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let place = node.place;
        let (text, _) = self.scalar(node, say::A_WORD)?;
        let value = from(&text);
        if value.is_none() {
            let list = listed(allowed);
            if let Some(near) = closest(&text, allowed) {
                self.fault(
                    "YML004",
                    "near",
                    place,
                    &[("word", &text), ("near", near), ("allowed", &list)],
                )
                .replacement = Some(near.to_owned());
            } else {
                self.fault("YML004", "unknown", place, &[("word", &text), ("allowed", &list)]);
            }
        }
        value
    }

    /// Reports a value of the wrong type, naming the slip where it is a usual one.
    pub fn wrong_node(&mut self, node: &Node<'_>, expected: &'static Phrase) {
        if let Kind::List(items) = &node.kind
            && let [Node { kind: Kind::Scalar { text, .. }, .. }] = &items[..]
            && expected == say::TEXT
        {
            let fault = self.fault("YML002", "one_value", node.place, &[("item", text)]);
            fault.replacement = Some(text.clone().into_owned());
            return;
        }
        let message = match &node.kind {
            Kind::List(items) if items.len() == 1 && matches!(items[0].kind, Kind::List(_)) => {
                "link_as_list"
            }
            Kind::List(items) if items.len() > 1 && expected == say::TEXT => "sentence_as_list",
            Kind::Scalar { .. } if expected == say::A_MAPPING_OF && without_blank(node) => {
                "no_space_after_colon"
            }
            Kind::Scalar { .. } | Kind::List(_) | Kind::Map(_) => "type",
        };
        let fault = self.fault("YML002", message, node.place, &[]);
        fault.fact("expected", expected).fact("found", node.called());
    }

    /// Reports what stands where a list should be, with the list that was most likely meant.
    fn not_a_list(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Map(_) => self.fault("YML002", "no_dash", node.place, &[]),
            Kind::Scalar { text, plain: true } if !text.contains([',', ':', '\n']) => {
                let fault = self.fault("YML002", "one_item", node.place, &[("item", text)]);
                fault.replacement = Some(format!("[{text}]"));
                fault
            }
            Kind::Scalar { .. } | Kind::List(_) => {
                self.wrong_type(node.place, say::A_LIST, node.called())
            }
        };
    }

    /// Reports a scalar that is no number, boolean or the like; quotes make a text of any value.
    pub(super) fn wrong_scalar(
        &mut self,
        place: Place,
        expected: &'static Phrase,
        text: &str,
        plain: bool,
    ) {
        if plain {
            self.wrong_type(place, expected, format!("`{text}`"));
        } else {
            self.fault("YML002", "quoted", place, &[]).fact("expected", expected);
        }
    }

    /// Reports a value that is not what is asked for.
    pub fn wrong_type(
        &mut self,
        place: Place,
        expected: impl Into<Fact>,
        found: impl Into<Fact>,
    ) -> &mut Fault {
        let fault = self.fault("YML002", "type", place, &[]);
        fault.fact("expected", expected).fact("found", found)
    }

    /// Reports a missing key at the mapping's first key, or at the key itself where it is there
    /// without a value.
    pub fn missing(
        &mut self,
        head: Place,
        empty: &[(Cow<'_, str>, Place)],
        key: &'static str,
        code: &'static str,
    ) {
        match empty.iter().find(|(text, _)| text == key) {
            Some((_, place)) => self.fault(code, "empty", *place, &[("key", key)]),
            None => self.fault(code, "missing", head, &[("key", key)]),
        };
    }

    /// Reports a key that the format does not have, unless it is the user's own (`x-…`). Gives
    /// the key that was most likely meant.
    pub fn unknown_key<'w>(
        &mut self,
        key: &Key<'_>,
        value: &Node<'_>,
        known: &[&'w str],
    ) -> Option<&'w str> {
        if key.is_own() {
            return None;
        }
        let place = key.place;
        if let Some((_, follows)) = COMPUTED.iter().find(|(computed, _)| *computed == key.text) {
            self.fault("INC011", "typed", place, &[("key", &key.text)]).fact("follows", *follows);
            return None;
        }
        if value.is_empty() && self.in_flow(key) {
            if let Some((name, text)) = key.text.split_once(':') {
                let meant = format!("{name}: {text}");
                let facts = [("key", &*key.text), ("meant", &meant)];
                self.fault("YML001", "no_blank", place, &facts).replacement = Some(meant.clone());
                return known.iter().copied().find(|known| *known == name);
            }
            let number = key.text.bytes().all(|byte| byte.is_ascii_digit());
            let message = if number { "thousands" } else { "comma" };
            self.fault("YML001", message, place, &[("key", &key.text)]);
            return None;
        }
        let near = closest(&key.text, known);
        if let Some(near) = near {
            self.fault("YML001", "near", place, &[("key", &key.text), ("near", near)])
                .replacement = Some(near.to_owned());
        } else {
            let list = listed(known);
            self.fault("YML001", "unknown", place, &[("key", &key.text), ("known", &list)]);
        }
        near
    }

    /// A key without a colon, as a comma in unquoted text inside `{ }` makes it.
    fn in_flow(&self, key: &Key<'_>) -> bool {
        let rest = self.source.get(key.place.end as usize..).unwrap_or_default();
        rest.trim_start().starts_with([',', '}'])
    }
}

/// `detected:08:40`: a key, a colon, no blank; not an address.
fn without_blank(node: &Node<'_>) -> bool {
    let Kind::Scalar { text, plain: true } = &node.kind else { return false };
    text.split_once(':').is_some_and(|(key, value)| {
        let is_key = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        is_key && !key.is_empty() && !value.starts_with("//") && !value.is_empty()
    })
}

fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The longest word that is compared: the comparison keeps a table of both lengths.
const LONGEST_WORD: usize = 120;

/// Up to this many known words are all compared letter by letter. Ten thousand broken links among
/// ten thousand records must end promptly too: of more words only likely ones are compared.
const MOST_COMPARED: usize = 500;

fn begin_or_end_alike(word: &str, candidate: &str) -> bool {
    let (word, candidate) = (word.as_bytes(), candidate.as_bytes());
    let begin = word.first_chunk::<8>();
    let end = word.last_chunk::<8>();
    (begin.is_some() && begin == candidate.first_chunk())
        || (end.is_some() && end == candidate.last_chunk())
}

/// The known word that a wrong one is most likely meant to be.
pub fn closest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    if word.len() > LONGEST_WORD {
        return None;
    }
    let many = known.len() > MOST_COMPARED;
    let folded = word.to_lowercase().replace([' ', '-'], "_");
    known
        .iter()
        .filter(|candidate| !many || begin_or_end_alike(word, candidate))
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&folded, &candidate.to_lowercase().replace('-', "_")),
                *candidate,
            )
        })
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 5)
        .map(|(_, candidate)| candidate)
}
