//! What the arrivals of one problem or service say, in a sentence, with n and the terms it stands on.

use super::context::Context;
use super::definitions::Term;
use super::parts::Link;
use crate::statistics::report::ArrivalRow;
use crate::statistics::{ArrivalVerdict, Arrivals};
use serde::Serialize;

/// The verdict on arrivals as a page shows it.
#[derive(Serialize)]
pub(super) struct ArrivalText {
    /// The verdict, with its figures where there are enough.
    sentence: String,
    /// Over how many incidents and how long, and for how many tests p is corrected.
    size: String,
    terms: Vec<Link>,
}

/// The figures of a test.
struct Tested {
    kind: ArrivalVerdict,
    u: f64,
    p: f64,
    beta: f64,
    interval: [f64; 2],
}

/// The words for a verdict.
pub(super) fn verdict(context: &Context<'_>, kind: ArrivalVerdict) -> String {
    context.words.get(match kind {
        ArrivalVerdict::NotEnoughData => "arrivals_not_enough",
        ArrivalVerdict::Faster => "arrivals_faster",
        ArrivalVerdict::Slower => "arrivals_slower",
        ArrivalVerdict::NoEvidence => "arrivals_no_evidence",
    })
}

/// The arrivals of one problem, for a page whose way to the site's root is `root`.
pub(super) fn alone(context: &Context<'_>, of: &Arrivals, root: &str) -> ArrivalText {
    let tested = of.laplace.zip(of.growth).map(|(test, law)| Tested {
        kind: of.verdict(),
        u: test.u,
        p: test.p,
        beta: law.beta,
        interval: law.interval,
    });
    #[expect(clippy::cast_possible_truncation, reason = "a window has a few thousand days")]
    let days = context.format.integer(of.days.floor() as i64);
    let size = context.words.with("arrivals_size", &[("n", of.n.into()), ("days", days.into())]);
    ArrivalText {
        sentence: sentence(context, of.n, tested),
        size,
        terms: terms(context, &[Term::Laplace, Term::CrowAmsaa], root),
    }
}

/// Those of one row of the statistics: the page says what the statistics say, with p corrected for
/// all that is tested there.
pub(super) fn among_others(context: &Context<'_>, of: &ArrivalRow, root: &str) -> ArrivalText {
    let tested = (|| {
        Some(Tested {
            kind: of.kind,
            u: of.laplace_u?.0,
            p: of.p_holm?.0,
            beta: of.beta?.0,
            interval: of.beta_interval?.map(|end| end.0),
        })
    })();
    let tests = tested.as_ref().map_or(0, |_| context.statistics.recurrence.series_tested);
    let size =
        context.words.with("arrivals_size_among", &[("n", of.n.into()), ("tests", tests.into())]);
    ArrivalText {
        sentence: sentence(context, of.n, tested),
        size,
        terms: terms(context, &[Term::Laplace, Term::CrowAmsaa, Term::Holm], root),
    }
}

fn sentence(context: &Context<'_>, n: usize, tested: Option<Tested>) -> String {
    let (words, format) = (context.words, &context.format);
    let Some(Tested { kind, u, p, beta, interval: [low, high] }) = tested else {
        return words.with("arrivals_few", &[("n", n.into())]);
    };
    words.with(
        "arrivals_sentence",
        &[
            ("verdict", verdict(context, kind).into()),
            ("u", format.signed(u).into()),
            ("p", format.p_equation(p).into()),
            ("beta", format.rounded(beta).into()),
            ("low", format.rounded(low).into()),
            ("high", format.rounded(high).into()),
        ],
    )
}

fn terms(context: &Context<'_>, terms: &[Term], root: &str) -> Vec<Link> {
    terms.iter().map(|term| term.link(context.words, root)).collect()
}
