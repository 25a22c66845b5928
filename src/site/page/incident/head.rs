//! The first screen: what happened, to whom, how long, how bad, and where it stands.

use crate::measure::{Affected, Kinship, Measured, problem};
use crate::model::IncidentRecord;
use crate::model::incident::{Effect, IncidentKind};
use crate::model::prose::Audience;
use crate::site::parts::{Badge, Severity};
use crate::site::record::analysis::cause_words;
use crate::site::record::{Html, Piece, Teller};
use crate::site::vocabulary;
use jiff::Timestamp;
use serde::Serialize;

/// Title and facts.
#[derive(Serialize)]
pub(super) struct Head {
    id: String,
    date: String,
    status: Badge,
    /// For whom the page is, in words.
    readers: String,
    /// What the record is, where it is no ordinary incident.
    banners: Vec<Banner>,
    title: String,
    /// The language of the title, where it is not the page's.
    title_language: &'static str,
    summary: Html,
    affected: Option<AffectedCustomers>,
    effect: Option<Effects>,
    services: Vec<Piece>,
    services_name: String,
    severity: Option<Severity>,
    /// What the casebook means by the severity.
    severity_meaning: String,
    priority: Priority,
    category: String,
    detected: String,
    detection_source: String,
    cause: String,
    trigger: String,
    problem: Option<Problem>,
    recurs: Option<Recurs>,
    resolution: Option<Resolution>,
}

#[derive(Serialize)]
struct Banner {
    text: String,
    /// The record that stays.
    record: Option<Piece>,
}

#[derive(Serialize)]
struct AffectedCustomers {
    count: String,
    /// "of 1,000,000 customers (31 %)".
    rest: String,
    source: String,
}

#[derive(Serialize)]
struct Effects {
    duration: String,
    /// "09:00 to 12:15".
    span: String,
}

#[derive(Serialize)]
struct Priority {
    /// "P1", empty while unclassified.
    current: String,
    unclassified: String,
    /// Highest, major, override: in words.
    remarks: String,
}

#[derive(Serialize)]
struct Problem {
    record: Piece,
    state: String,
}

/// What came before it.
#[derive(Serialize)]
struct Recurs {
    /// The latest first.
    earlier: Vec<EarlierIncident>,
    /// How many came before these.
    more: String,
}

#[derive(Serialize)]
struct EarlierIncident {
    record: Piece,
    /// "Wed 11 Feb 2026, 119 days before: same problem"
    why: String,
}

#[derive(Serialize)]
struct Resolution {
    kind: String,
    summary: Html,
    verified_by: String,
}

/// The first screen of a report.
pub(super) fn head(teller: &Teller<'_>, record: &IncidentRecord, measured: &Measured<'_>) -> Head {
    let words = teller.context.words;
    let incident = &record.incident;
    let config = &teller.context.book().config;
    let severity = incident.severity.copied();
    let rca = record.rca();
    Head {
        id: record.id.clone(),
        date: date(teller, record),
        status: status(teller, record, measured),
        readers: teller.readers(incident.audience.copied().unwrap_or(Audience::Internal)),
        banners: banners(teller, record, measured),
        title: record.title().to_owned(),
        title_language: teller.title_language(),
        summary: teller.prose(&incident.summary, "summary-"),
        affected: affected(teller, record),
        effect: effect(teller, measured),
        services: measured.effects.services.iter().map(|id| teller.service(id)).collect(),
        services_name: words
            .with("report_services", &[("n", measured.effects.services.len().into())]),
        severity: severity.map(|severity| vocabulary::severity_mark(words, severity)),
        severity_meaning: severity
            .and_then(|severity| config.severities.get()?.get(severity.word()).cloned())
            .unwrap_or_default(),
        priority: priority(teller, record, measured),
        category: incident.category.get().map_or_else(String::new, |text| text.replace('/', " / ")),
        detected: detected(teller, record, measured),
        detection_source: incident
            .detection
            .get()
            .map_or_else(String::new, |detection| Teller::said(&detection.source)),
        cause: rca
            .and_then(|rca| rca.cause.get())
            .map_or_else(String::new, |cause| cause_words(teller, cause)),
        trigger: incident.caused_by.get().map_or_else(String::new, |by| {
            let kind = by.kind.copied().map(|kind| vocabulary::trigger(words, kind));
            kind.into_iter().chain(by.r#ref.get().cloned()).collect::<Vec<_>>().join(": ")
        }),
        recurs: recurs(teller, record),
        problem: incident.problem.get().map(|id| Problem {
            record: teller.record(id),
            state: teller.context.book().problem(id).map_or_else(String::new, |record| {
                let as_of = teller.context.input.as_of;
                let state = problem::state(&record.problem, as_of, &config.zone());
                vocabulary::problem_state(words, state)
            }),
        }),
        resolution: incident.resolution.get().map(|resolution| Resolution {
            kind: resolution
                .kind
                .copied()
                .map_or_else(String::new, |kind| vocabulary::resolution(words, kind)),
            summary: teller.prose(&resolution.summary, "resolution-"),
            verified_by: resolution.verified_by.get().map_or_else(String::new, |by| {
                words.with("report_verified_by", &[("by", by.as_str().into())])
            }),
        }),
    }
}

/// The day on which it began.
pub(super) fn date(teller: &Teller<'_>, record: &IncidentRecord) -> String {
    teller.known_day(record).map_or_else(String::new, |day| teller.context.format.date(day))
}

fn status(teller: &Teller<'_>, record: &IncidentRecord, measured: &Measured<'_>) -> Badge {
    use crate::measure::Status;
    let moments = &measured.moments;
    let since = match measured.status {
        Status::Closed => moments.closed,
        Status::Resolved => moments.resolved,
        Status::Mitigated => moments.mitigated,
        Status::Acknowledged => moments.acknowledged,
        Status::Cancelled => record.incident.cancelled.get().and_then(|end| end.at.copied()),
        Status::OnHold | Status::InProgress | Status::New => None,
    };
    let state = vocabulary::status(teller.context.words, measured.status);
    let text = match since {
        Some(at) => {
            let date = teller.context.format.date_short(teller.day_of(at));
            teller
                .context
                .words
                .with("record_state_since", &[("state", state.into()), ("date", date.into())])
        }
        None => state,
    };
    Badge::new(vocabulary::status_tone(measured.status), text)
}

fn banners(teller: &Teller<'_>, record: &IncidentRecord, measured: &Measured<'_>) -> Vec<Banner> {
    let mut banners = Vec::new();
    let key = match measured.kind {
        IncidentKind::Incident => None,
        IncidentKind::NearMiss => Some("report_is_near_miss"),
        IncidentKind::Drill => Some("report_is_drill"),
    };
    banners.extend(key.map(|key| Banner { text: teller.word(key), record: None }));
    if let Some(cancelled) = record.incident.cancelled.get() {
        let reason = cancelled.reason.copied();
        let reason = reason.map(|reason| vocabulary::cancel_reason(teller.context.words, reason));
        let stays = cancelled.duplicate_of.get();
        let key = if stays.is_some() { "report_is_duplicate" } else { "report_is_cancelled" };
        let text = teller.context.words.with(key, &[("reason", reason.unwrap_or_default().into())]);
        banners.push(Banner { text, record: stays.map(|id| teller.record(id)) });
    }
    banners
}

fn affected(teller: &Teller<'_>, record: &IncidentRecord) -> Option<AffectedCustomers> {
    let (words, format) = (teller.context.words, &teller.context.format);
    let customers = record.incident.impact.get()?.customers.get()?;
    let affected = customers.affected.copied()?;
    let whole = customers.of.copied();
    let share = whole.and_then(|of| share(teller, affected, of));
    let rest = match (whole, share) {
        (Some(of), Some(share)) => words.with(
            "report_of_customers_share",
            &[("whole", format.integer(count(of)).into()), ("share", share.into())],
        ),
        _ => words.with("report_customers", &[("n", affected.into())]),
    };
    Some(AffectedCustomers {
        count: format.integer(count(affected)),
        rest,
        source: Teller::said(&customers.source),
    })
}

/// A share with as many decimals as it takes to be more than nothing, three at most.
pub(super) fn share(teller: &Teller<'_>, part: u64, whole: u64) -> Option<String> {
    let is_whole = whole > 0 && u128::from(part) * 100 % u128::from(whole) == 0;
    let places = if is_whole || part.saturating_mul(10) >= whole {
        0
    } else if part.saturating_mul(100) >= whole {
        1
    } else if part.saturating_mul(1000) >= whole {
        2
    } else {
        3
    };
    teller.context.format.percent(part, whole, places)
}

/// A count for people; beyond 2^63 nobody counts.
pub(super) fn count(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn effect(teller: &Teller<'_>, measured: &Measured<'_>) -> Option<Effects> {
    let words = teller.context.words;
    let effects = &measured.effects;
    let felt: Vec<&Affected<'_>> =
        effects.intervals.iter().filter(|interval| interval.weight > 0.0).collect();
    let (Some(from), Some(to)) =
        (felt.iter().map(|one| one.from).min(), felt.iter().map(|one| one.to).max())
    else {
        let is_none = |interval: &Affected<'_>| interval.effect == Some(Effect::None);
        let stated = effects.intervals.iter().any(is_none);
        let duration = vocabulary::effect(words, Effect::None);
        return stated.then_some(Effects { duration, span: String::new() });
    };
    let is_open = felt.iter().any(|one| one.is_open);
    let duration = teller.context.format.duration(effects.seconds_with_any);
    let key = match (effects.exact, is_open) {
        (true, false) => None,
        (false, false) => Some("report_at_most"),
        (true, true) => Some("report_so_far"),
        (false, true) => Some("report_at_most_so_far"),
    };
    Some(Effects {
        duration: match key {
            Some(key) => words.with(key, &[("duration", duration.into())]),
            None => duration,
        },
        span: span(teller, measured, from, to, is_open),
    })
}

/// "09:00 to 12:15", with the days where the page has not named them.
pub(super) fn span(
    teller: &Teller<'_>,
    measured: &Measured<'_>,
    from: Timestamp,
    to: Timestamp,
    is_open: bool,
) -> String {
    let (words, format) = (teller.context.words, &teller.context.format);
    let same = format.day_of(from) == format.day_of(to);
    let short = |at| format.moment_short(at).text;
    let clock = |at| format.clock(at).text;
    let known = measured.moments.begin.map(|begin| teller.day_of(begin));
    let begin = if same && known == Some(format.day_of(from)) { clock(from) } else { short(from) };
    if is_open {
        return words.with("report_since", &[("from", begin.into())]);
    }
    let end = if same { clock(to) } else { short(to) };
    words.with("report_from_to", &[("from", begin.into()), ("to", end.into())])
}

fn priority(teller: &Teller<'_>, record: &IncidentRecord, measured: &Measured<'_>) -> Priority {
    let words = teller.context.words;
    let current = measured.priorities.current();
    let mut remarks = Vec::new();
    if let Some(highest) =
        measured.priorities.highest().filter(|_| measured.priorities.highest() != current)
    {
        remarks.push(words.with("report_highest", &[("priority", highest.word().into())]));
    }
    if measured.is_major {
        remarks.push(words.get("report_major"));
    }
    let stated = record.incident.priority_override.get();
    if let Some(reason) = stated.and_then(|stated| stated.reason.get()) {
        remarks.push(words.with("report_override", &[("reason", reason.as_str().into())]));
    }
    Priority {
        current: current.map_or_else(String::new, |priority| priority.word().to_owned()),
        unclassified: if current.is_none() {
            words.get("report_unclassified")
        } else {
            String::new()
        },
        remarks: remarks.join(", "),
    }
}

fn detected(teller: &Teller<'_>, record: &IncidentRecord, measured: &Measured<'_>) -> String {
    let words = teller.context.words;
    let method = record.incident.detection.get().and_then(|detection| detection.method.copied());
    let method = method.map(|method| vocabulary::detection(words, method));
    let after = measured.durations.to_detect.ok().map(|seconds| match seconds {
        0 => words.get("report_at_once"),
        seconds => words
            .with("report_after", &[("duration", teller.context.format.duration(seconds).into())]),
    });
    match method {
        Some(method) => std::iter::once(method).chain(after).collect::<Vec<_>>().join(", "),
        None => String::new(),
    }
}

/// Earlier incidents that a page names.
const EARLIER: usize = 2;

/// The incidents that this one repeats.
fn recurs(teller: &Teller<'_>, record: &IncidentRecord) -> Option<Recurs> {
    let context = teller.context;
    let (words, recurrences) = (context.words, &context.recurrences);
    let at = context.position(&record.id)?;
    let named = recurrences.latest(at, EARLIER);
    if named.is_empty() {
        return None;
    }
    // Two families may have an incident in common; the larger of them is the least that there were.
    let least = recurrences.earlier(at).map(|earlier| earlier.incidents.len()).max().unwrap_or(0);
    let more = least.saturating_sub(named.len());
    let one = |(other, kinship, days): (usize, Kinship<'_>, i64)| {
        let shares = words.get(match kinship {
            Kinship::Problem(_) => "report_recurs_problem",
            Kinship::Cause { .. } => "report_recurs_cause",
        });
        let date = recurrences.day(other).map(|day| context.format.date_short(day));
        let arguments = [
            ("date", date.unwrap_or_default().into()),
            ("days", days.into()),
            ("shares", shares.into()),
        ];
        EarlierIncident {
            record: teller.record(&context.book().incidents[other].id),
            why: words.with("report_recurs_why", &arguments),
        }
    };
    Some(Recurs {
        earlier: named.into_iter().map(one).collect(),
        more: if more == 0 { String::new() } else { context.count("report_recurs_more", more) },
    })
}
