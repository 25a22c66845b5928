//! What the record says of duties to report. Facts only: no deadline is calculated here.

use crate::model::IncidentRecord;
use crate::model::casebook::Obligation;
use crate::site::format::Time;
use crate::site::record::Teller;
use crate::site::vocabulary;
use serde::Serialize;

/// What stands in the section.
#[derive(Serialize)]
pub(super) struct Reporting {
    aware: String,
    classified: Option<Classified>,
    assessments: Vec<Assessment>,
    submissions: Vec<Submission>,
}

#[derive(Serialize)]
struct Classified {
    text: String,
    at: Option<Time>,
    by: String,
    reason: String,
}

#[derive(Serialize)]
struct Assessment {
    obligation: String,
    verdict: String,
    reason: String,
    by: String,
    at: Option<Time>,
    /// When the organisation became aware for this duty, where that differs.
    aware: String,
}

#[derive(Serialize)]
struct Submission {
    obligation: String,
    at: Option<Time>,
    number: String,
}

/// The section, where the record says anything of it.
pub(super) fn reporting(teller: &Teller<'_>, record: &IncidentRecord) -> Option<Reporting> {
    let words = teller.context.words;
    let reporting = record.incident.reporting.get()?;
    let known = teller.known_day(record);
    let classified = reporting.classified.get().map(|classified| Classified {
        text: words.get(match classified.major.copied() {
            Some(true) => "report_classified_major",
            Some(false) | None => "report_classified_not_major",
        }),
        at: classified.at.copied().map(|at| teller.moment(at, known)),
        by: teller.who(&classified.by),
        reason: Teller::said(&classified.reason),
    });
    let assessments: Vec<_> = reporting
        .assessments
        .items()
        .iter()
        .map(|one| Assessment {
            obligation: obligation(teller, one.obligation.get().map_or("", String::as_str)),
            verdict: one
                .verdict
                .copied()
                .map_or_else(String::new, |verdict| vocabulary::verdict(words, verdict)),
            reason: Teller::said(&one.reason),
            by: teller.who(&one.by),
            at: one.at.copied().map(|at| teller.moment(at, known)),
            aware: one.aware.copied().map_or_else(String::new, |at| {
                let time = teller.moment(at, known).text;
                words.with("report_aware_of_duty", &[("time", time.into())])
            }),
        })
        .collect();
    let submissions: Vec<_> = reporting
        .submissions
        .items()
        .iter()
        .map(|one| Submission {
            obligation: obligation(teller, one.obligation.get().map_or("", String::as_str)),
            at: one.at.copied().map(|at| teller.moment(at, known)),
            number: Teller::said(&one.r#ref),
        })
        .collect();
    let aware = reporting.aware.copied().map_or_else(String::new, |at| {
        let time = teller.context.format.moment(at.instant).text;
        words.with("report_aware", &[("time", time.into())])
    });
    let is_there = !aware.is_empty()
        || classified.is_some()
        || !assessments.is_empty()
        || !submissions.is_empty();
    is_there.then_some(Reporting { aware, classified, assessments, submissions })
}

/// A duty by its name.
fn obligation(teller: &Teller<'_>, id: &str) -> String {
    let key = match id {
        "dora" => "duty_dora",
        "dora-initial" => "duty_dora_initial",
        "dora-intermediate" => "duty_dora_intermediate",
        "dora-final" => "duty_dora_final",
        "nis2" => "duty_nis2",
        "nis2-early-warning" => "duty_nis2_early_warning",
        "nis2-notification" => "duty_nis2_notification",
        "nis2-final" => "duty_nis2_final",
        "gdpr-33" => "duty_gdpr_33",
        "gdpr-34" => "duty_gdpr_34",
        id => {
            let own =
                teller.context.book().config.obligations.items().iter().find_map(
                    |duty| match &duty.value {
                        Obligation::Own(own) if own.id.get().is_some_and(|own| own == id) => {
                            own.title.get()
                        }
                        Obligation::Own(_) | Obligation::Pack(_) => None,
                    },
                );
            return own.cloned().unwrap_or_else(|| id.to_owned());
        }
    };
    teller.word(key)
}
