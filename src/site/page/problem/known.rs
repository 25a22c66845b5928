//! What is known of a problem's cause: the way round it and how often that helped, what it took since
//! then, and what was decided.

use super::incidents::stated;
use crate::measure::{SinceKnown, Toll, day_of};
use crate::model::problem::{KnownError, Problem};
use crate::site::definitions::Term;
use crate::site::parts::{Badge, Link, Tone};
use crate::site::record::{Html, ROOT, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// What the section shows.
#[derive(Serialize)]
pub(super) struct Known {
    description: Html,
    since: String,
    workaround: Html,
    /// How often it helped, in a sentence.
    helped: String,
    helped_term: Link,
    /// Customer-minutes since then.
    minutes: String,
    minutes_term: Link,
    permanent_fix: String,
    decision: String,
    review_by: String,
    /// Whether the day on which the decision was to be looked at again has passed.
    is_due: Option<Badge>,
    /// Whether something here changes by the mere passing of time.
    #[serde(skip)]
    pub(super) depends_on_as_of: bool,
}

/// What the section shows; nothing where nothing is known.
pub(super) fn known(teller: &Teller<'_>, problem: &Problem, toll: &Toll) -> Option<Known> {
    let context = teller.context;
    let words = context.words;
    let unread = KnownError::default();
    let error = match (problem.known_error.get(), toll.since_known) {
        (Some(error), _) => error,
        (None, Some(_)) => &unread,
        (None, None) => return None,
    };
    let workaround = error.workaround.get().map(|prose| context.plain(prose));
    let has_none = workaround.as_deref().map(str::trim) == Some("none");
    let today = day_of(context.input.as_of, &context.book().config.zone());
    let review_by = stated(&error.review_by);
    let is_ended = problem.times.get().is_some_and(|times| stated(&times.closed).is_some())
        || problem.rejected.is_given();
    let is_due = review_by.is_some_and(|day| day < today) && !is_ended;
    Some(Known {
        description: teller.prose(&error.description, "known-"),
        since: toll.since_known.map_or_else(String::new, |since| context.format.date(since.day)),
        workaround: if has_none {
            Html::paragraph(&teller.word("problem_workaround_none"))
        } else {
            teller.prose(&error.workaround, "workaround-")
        },
        helped: match toll.since_known {
            Some(since) if workaround.is_some() && !has_none => helped(teller, &since),
            Some(_) | None => String::new(),
        },
        helped_term: Term::WorkaroundHelped.link(words, ROOT),
        minutes: toll.since_known.map_or_else(String::new, |since| minutes(teller, &since)),
        minutes_term: Term::MinutesSinceKnown.link(words, ROOT),
        permanent_fix: Teller::said(&error.permanent_fix),
        decision: error
            .decision
            .copied()
            .map_or_else(String::new, |decision| vocabulary::decision(words, decision)),
        review_by: teller.day(&error.review_by).map_or_else(String::new, |date| {
            words.with("problem_review_by", &[("date", date.into())])
        }),
        is_due: is_due.then(|| Badge::new(Tone::Risk, words.get("problem_review_due"))),
        depends_on_as_of: is_due,
    })
}

/// "It ended 2 of 3 incidents since then; of 1 nobody said what ended it."
fn helped(teller: &Teller<'_>, since: &SinceKnown) -> String {
    let ends = since.ends;
    teller.context.words.with(
        "problem_helped",
        &[
            ("n", ends.by_workaround.into()),
            ("of", ends.stated.into()),
            ("unsaid", ends.unsaid.into()),
        ],
    )
}

/// "44,500 in 2 incidents, of 1 nobody counted the customers"
fn minutes(teller: &Teller<'_>, since: &SinceKnown) -> String {
    if since.incidents == 0 {
        return teller.word("problem_minutes_no_incident");
    }
    teller.context.customer_minutes(&since.customer_minutes)
}
