//! Why two incidents are alike, in words.

use super::words::Words;
use crate::model::Casebook;
use crate::statistics::similar::{Alike, Reason};

/// All reasons in one line, the weightiest first.
pub fn reasons(words: &Words, config: &Casebook, alike: &Alike<'_>) -> String {
    let told: Vec<String> = alike.reasons.iter().map(|one| reason(words, config, one)).collect();
    told.join(" · ")
}

/// One reason.
fn reason(words: &Words, config: &Casebook, reason: &Reason<'_>) -> String {
    let with = |key: &str, text: &str| words.with(key, &[("text", text.into())]);
    match reason {
        Reason::Problem(problem) => with("similar_problem", problem),
        Reason::ServiceAndCause { service, cause } => words.with(
            "similar_service_and_cause",
            &[
                ("service", config.service_name(service).into()),
                ("cause", config.cause_name(cause).into()),
            ],
        ),
        Reason::Cause(cause) => with("similar_cause", config.cause_name(cause)),
        Reason::Service(service) => with("similar_service", config.service_name(service)),
        Reason::Category(category) => with("similar_category", category),
        Reason::Words(found) => with("similar_words", &found.join(", ")),
    }
}
