//! The analysis: statement, cause, methods, what went well or not, who reviewed, what was amended.

use super::methods::{self, Method};
use super::{Html, Piece, Teller};
use crate::model::rca::Rca;
use crate::model::shape::{Field, OneOrMany};
use serde::Serialize;

/// What happened and why.
#[derive(Serialize)]
pub(in crate::site) struct Analysis {
    statement: Html,
    cause: String,
    methods: Vec<Method>,
}

/// What went well, wrong, by luck, and what was learned.
#[derive(Serialize)]
pub(in crate::site) struct Lessons {
    groups: Vec<Group>,
    lessons: Html,
}

#[derive(Serialize)]
struct Group {
    class: &'static str,
    title: String,
    items: Vec<Html>,
}

/// Who wrote and reviewed the report, and what was changed after it was published.
#[derive(Serialize)]
pub(in crate::site) struct Review {
    authors: String,
    reviewed_by: String,
    amendments: Vec<Amendment>,
}

#[derive(Serialize)]
struct Amendment {
    date: String,
    what: Html,
    why: Html,
}

/// Statement, cause and methods, where there is one of them.
pub(in crate::site) fn analysis(teller: &Teller<'_>, rca: &Rca) -> Option<Analysis> {
    let cause = rca.cause.get().map_or_else(String::new, |cause| cause_words(teller, cause));
    let methods = methods::methods(teller, rca);
    let statement = teller.prose(&rca.statement, "statement-");
    let is_there = !(statement.is_empty() && cause.is_empty() && methods.is_empty());
    is_there.then_some(Analysis { statement, cause, methods })
}

/// A cause by its name, with the group it belongs to.
pub(in crate::site) fn cause_words(teller: &Teller<'_>, id: &str) -> String {
    let config = &teller.context.book().config;
    if id == "unknown" {
        return teller.word("record_cause_unknown");
    }
    let name = config.cause_name(id);
    let group = config.causes.get().and_then(|causes| causes.get(id)?.group.get());
    match group {
        Some(group) => teller.context.words.with(
            "record_cause_of_group",
            &[("cause", name.into()), ("group", group.as_str().into())],
        ),
        None => name.to_owned(),
    }
}

/// What went well, wrong, by luck; what was learned.
pub(in crate::site) fn lessons(teller: &Teller<'_>, rca: &Rca) -> Option<Lessons> {
    let groups: Vec<_> = [
        ("well", "record_went_well", &rca.went_well),
        ("wrong", "record_went_wrong", &rca.went_wrong),
        ("luck", "record_got_lucky", &rca.got_lucky),
    ]
    .into_iter()
    .map(|(class, key, field)| Group {
        class,
        title: teller.word(key),
        items: teller.items(field, &format!("{class}-")),
    })
    .filter(|group| !group.items.is_empty())
    .collect();
    let lessons = teller.prose(&rca.lessons, "lessons-");
    (!groups.is_empty() || !lessons.is_empty()).then_some(Lessons { groups, lessons })
}

/// Who wrote and reviewed; what was amended.
pub(in crate::site) fn review(teller: &Teller<'_>, rca: &Rca) -> Option<Review> {
    let config = &teller.context.book().config;
    let names = |field: Option<&Field<OneOrMany<String>>>| {
        let ids = field.and_then(Field::get).map_or(&[][..], |list| list.0.as_slice());
        ids.iter().map(|id| config.owner_name(id)).collect::<Vec<_>>().join(", ")
    };
    let review = rca.review.get();
    let amendments: Vec<_> = rca
        .amendments
        .items()
        .iter()
        .enumerate()
        .map(|(at, amendment)| Amendment {
            date: teller.day(&amendment.date).unwrap_or_default(),
            what: teller.prose(&amendment.what, &format!("amended{at}-")),
            why: teller.prose(&amendment.why, &format!("amended{at}-why-")),
        })
        .collect();
    let said = |key: &str, names: String| {
        if names.is_empty() {
            return names;
        }
        teller.context.words.with(key, &[("names", names.into())])
    };
    let authors = said("record_authors", names(review.map(|review| &review.authors)));
    let reviewed_by = said("record_reviewed_by", names(review.map(|review| &review.reviewed_by)));
    let is_there = !(authors.is_empty() && reviewed_by.is_empty() && amendments.is_empty());
    is_there.then_some(Review { authors, reviewed_by, amendments })
}

/// A factor of the same record as a link to it; any other text as it is.
pub(super) fn factor_or_text(rca: &Rca, text: &str) -> Piece {
    let is_factor =
        rca.factors.items().iter().any(|factor| factor.id.get().is_some_and(|id| id == text));
    let href = if is_factor { format!("#factor-{text}") } else { String::new() };
    Piece { text: text.to_owned(), href }
}
