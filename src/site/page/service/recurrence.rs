//! Which incidents of a service came back in the period of the statistics, and how they arrive.

use super::ROOT;
use crate::site::arrivals::{self, ArrivalText};
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::overview::OfService;
use crate::site::parts::Link;
use serde::Serialize;

/// What the section shows.
#[derive(Serialize)]
pub(super) struct Recurrence {
    /// How many came back.
    sentence: String,
    term: Link,
    arrivals: ArrivalText,
}

/// What the section shows; nothing for a service without an incident in the period.
pub(super) fn recurrence(
    context: &Context<'_>,
    id: &str,
    of: &OfService<'_>,
) -> Option<Recurrence> {
    let (words, format, period) = (context.words, &context.format, context.statistics.period);
    let row = context.statistics.recurrence.by_service.iter().find(|row| row.key == id)?;
    let in_period = |at: &usize| context.recurrences.day(*at).is_some_and(|day| period.has(day));
    let own = of.incidents.iter().copied().filter(in_period);
    let known: Vec<usize> = own.filter(|at| context.recurrences.can_tell(*at)).collect();
    let recurrent = known.iter().filter(|at| context.recurrences.recurs(**at)).count();
    let sentence = words.with(
        "service_recurrence_sentence",
        &[
            ("n", recurrent.into()),
            ("of", known.len().into()),
            ("days", format.integer(context.recurrences.within_days).into()),
            ("from", format.date_short(period.from).into()),
            ("to", format.date_short(period.to).into()),
        ],
    );
    Some(Recurrence {
        sentence,
        term: Term::Recurrence.link(words, ROOT),
        arrivals: arrivals::among_others(context, row, ROOT),
    })
}
