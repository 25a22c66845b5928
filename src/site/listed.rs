//! Records as lists show them: an incident, an action, a known error, a planned maintenance in one
//! row. Several pages have such lists, and a record reads the same on each.

mod actions;
mod effect;

pub(super) use actions::ActionRow;
pub(super) use effect::KnownEffect;

use super::context::{Context, address};
use super::facets::{Attribute, Tags};
use super::format::Time;
use super::overview::{Month, once_each};
use super::parts::{Badge, Link, Severity};
use super::vocabulary;
use crate::measure::{CustomerMinutes, Measured, ProblemState};
use crate::model::change::Maintenance;
use crate::model::incident::{Effect, IncidentKind, Priority};
use crate::model::{IncidentRecord, Moment, ProblemRecord};
use jiff::civil::Date;
use serde::Serialize;

/// An incident.
#[derive(Serialize)]
pub(super) struct IncidentRow {
    link: Link,
    /// Near miss or drill.
    kind: String,
    /// Services and cause.
    note: String,
    time: Option<Time>,
    /// Its year, for an order in which no month stands above it.
    year: String,
    severity: Option<Severity>,
    priority: String,
    /// How long it was felt.
    effect: String,
    effect_seconds: i64,
    /// On the page of a service: what it took of it, in minutes by weight.
    pub weighted: String,
    /// The same in seconds.
    pub weighted_seconds: String,
    status: Badge,
    data: Vec<Attribute>,
    #[serde(skip)]
    pub tags: Tags,
    /// Whether what the row says depends on as-of.
    #[serde(skip)]
    pub is_running: bool,
}

impl IncidentRow {
    /// The row for a page that filters nothing: what filters read is a third of its bytes.
    pub(super) fn without_facets(mut self) -> Self {
        self.data.clear();
        self
    }
}

/// Incidents of one month, or those without a date.
#[derive(Serialize)]
pub(super) struct IncidentGroup {
    pub title: String,
    /// The month's own page; empty on that page.
    pub href: String,
    pub count: String,
    pub rows: Vec<IncidentRow>,
}

/// A problem, with the way round it where its cause is known.
#[derive(Serialize)]
pub(super) struct ProblemRow {
    link: Link,
    state: Badge,
    id: String,
    incidents: String,
    workaround: String,
}

/// A planned maintenance.
#[derive(Serialize)]
pub(super) struct PlanRow {
    title: String,
    from: Option<Time>,
    to: Option<Time>,
    services: String,
    note: String,
}

impl Context<'_> {
    /// A moment of a record for tables, "~" before it where it is approximate.
    pub(super) fn moment_short(&self, at: Moment) -> Time {
        self.format.about(self.format.moment_short(at.instant), at.approximate)
    }

    /// A day for tables: "10 Jun 2026".
    pub(super) fn day(&self, day: Date) -> Time {
        Time { text: self.format.date_short(day), iso: day.to_string() }
    }

    /// The names of services, separated by commas.
    pub(super) fn service_names<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> String {
        let names: Vec<_> =
            ids.into_iter().map(|id| self.book().config.service_name(id).to_owned()).collect();
        names.join(", ")
    }

    /// An incident in one row of a page at `root`. The service that the page is about need not be
    /// named in each row.
    pub(super) fn incident_row(&self, at: usize, root: &str, about: Option<&str>) -> IncidentRow {
        let (record, measured) = (&self.book().incidents[at], &self.measured[at]);
        let words = self.words;
        let others = measured.effects.services.iter().copied().filter(|id| Some(*id) != about);
        let services = self.service_names(others);
        let cause = cause_of(record).map(|cause| self.cause_text(cause));
        let note = [Some(services).filter(|text| !text.is_empty()), cause];
        let tags = self.incident_tags(record, measured);
        IncidentRow {
            link: incident_link(record, root),
            kind: self.kind_text(measured),
            note: note.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            year: (measured.moments.begin)
                .map(|begin| self.format.day_of(begin.instant).year().to_string())
                .unwrap_or_default(),
            time: measured.moments.begin.map(|begin| self.moment_short(begin)),
            severity: record
                .incident
                .severity
                .copied()
                .map(|s| vocabulary::severity_mark(words, s)),
            priority: measured
                .priorities
                .current()
                .map(Priority::word)
                .unwrap_or_default()
                .to_owned(),
            effect: self.effect_text(measured),
            effect_seconds: measured.effects.seconds_with_any,
            weighted: String::new(),
            weighted_seconds: String::new(),
            status: vocabulary::status_badge(words, measured.status),
            data: tags.attributes(),
            tags,
            is_running: measured.effects.intervals.iter().any(|interval| interval.is_open),
        }
    }

    /// "Near miss" or "Drill", where it is no incident.
    pub(super) fn kind_text(&self, measured: &Measured<'_>) -> String {
        match measured.kind {
            IncidentKind::Incident => String::new(),
            kind => vocabulary::incident_kind(self.words, kind),
        }
    }

    /// What a cause is called.
    pub(super) fn cause_text(&self, cause: &str) -> String {
        match cause {
            "unknown" => self.words.get("incidents_cause_unknown"),
            known => self.book().config.cause_name(known).to_owned(),
        }
    }

    /// For how long any service suffered: "1 h 31 min", "at most 40 min", "2 h so far".
    pub(super) fn effect_text(&self, measured: &Measured<'_>) -> String {
        let effects = &measured.effects;
        let seconds = effects.seconds_with_any;
        if seconds == 0 {
            let is_none =
                |interval: &crate::measure::Affected<'_>| interval.effect == Some(Effect::None);
            let all_none = !effects.intervals.is_empty() && effects.intervals.iter().all(is_none);
            return if all_none { self.words.get("incidents_effect_none") } else { String::new() };
        }
        let duration = self.format.duration(seconds);
        let is_open = effects.intervals.iter().any(|interval| interval.is_open);
        let key = match (effects.exact, is_open) {
            (true, false) => return duration,
            (true, true) => "incidents_effect_so_far",
            (false, false) => "incidents_effect_at_most",
            (false, true) => "incidents_effect_at_most_so_far",
        };
        self.words.with(key, &[("duration", duration.into())])
    }

    /// What an incident can be narrowed by.
    pub(super) fn incident_tags(&self, record: &IncidentRecord, measured: &Measured<'_>) -> Tags {
        let (words, config) = (self.words, &self.book().config);
        let none = || words.get("incidents_not_stated");
        let incident = &record.incident;
        let mut tags = Tags::default();
        for service in &measured.effects.services {
            tags.add("service", service, config.service_name(service));
        }
        if measured.effects.services.is_empty() {
            tags.add_none("service", none());
        }
        match incident.category.get() {
            Some(category) => tags.add("category", category, category.as_str()),
            None => tags.add_none("category", none()),
        }
        match measured.priorities.current() {
            Some(priority) => {
                tags.add_ranked("priority", priority as usize, priority.word(), priority.word());
            }
            None => tags.add_none("priority", none()),
        }
        match incident.severity.copied() {
            Some(severity) => {
                let text = vocabulary::severity(words, severity);
                let text = words.with(
                    "incidents_severity_choice",
                    &[("grade", severity.word().into()), ("word", text.into())],
                );
                tags.add_ranked("severity", severity as usize, severity.word(), text);
            }
            None => tags.add_none("severity", none()),
        }
        match cause_of(record) {
            Some(cause) => tags.add("cause", cause, self.cause_text(cause)),
            None => tags.add_none("cause", none()),
        }
        let status = vocabulary::status(words, measured.status);
        tags.add("status", measured.status.word(), status);
        tags.add("kind", measured.kind.word(), vocabulary::incident_kind(words, measured.kind));
        match incident.detection.get().and_then(|detection| detection.method.copied()) {
            Some(method) => {
                tags.add("detection", method.word(), vocabulary::detection(words, method));
            }
            None => tags.add_none("detection", none()),
        }
        match measured.moments.begin {
            Some(begin) => tags.add_year(Some(self.format.day_of(begin.instant))),
            None => tags.add_none("year", none()),
        }
        tags
    }

    /// The incidents of a month, as many as `limit`; with a way to the month's page where `linked`.
    pub(super) fn month_group(
        &self,
        month: &Month,
        root: &str,
        limit: usize,
        linked: bool,
    ) -> IncidentGroup {
        let href = format!("{root}{}", month_path(month.first));
        let rows = month.incidents.iter().take(limit).map(|at| self.incident_row(*at, root, None));
        IncidentGroup {
            title: self.format.month(month.first),
            href: if linked { href } else { String::new() },
            count: self.count("incidents_records", month.incidents.len()),
            rows: rows.collect(),
        }
    }

    /// A count in words, by its message.
    pub(super) fn count(&self, key: &str, n: usize) -> String {
        self.words.with(key, &[("n", n.into())])
    }

    /// A count alone in a cell.
    pub(super) fn figure(&self, n: usize) -> String {
        self.format.integer(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// Customer-minutes of one incident, or of several, to the minute.
    pub(super) fn whole_minutes(&self, minutes: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "cut, and far below 2^52")]
        let whole = minutes as i64;
        self.format.integer(whole)
    }

    /// A sum of customer-minutes with the number of incidents that it leaves out beside it.
    pub(super) fn customer_minutes(&self, of: &CustomerMinutes) -> String {
        match of.sum {
            Some(sum) => self.words.with(
                "customer_minutes_sum",
                &[("sum", self.whole_minutes(sum).into()), ("unknown", of.unknown.into())],
            ),
            None => self.words.with("customer_minutes_none", &[("n", of.unknown.into())]),
        }
    }

    /// A problem in one row of a page at `root`.
    pub(super) fn problem_row(
        &self,
        record: &ProblemRecord,
        state: ProblemState,
        root: &str,
    ) -> ProblemRow {
        let known_error = record.problem.known_error.get();
        let workaround = known_error.and_then(|known| known.workaround.get());
        let workaround = workaround.map(|text| self.plain(text)).unwrap_or_default();
        let workaround = match workaround.trim() {
            "none" => self.words.get("service_no_workaround"),
            text => text.to_owned(),
        };
        let incidents = self.by_problem.get(record.id.as_str()).map_or(0, Vec::len);
        ProblemRow {
            link: Link {
                href: format!("{root}problems/{}/index.html", record.id),
                text: record.title().to_owned(),
            },
            state: vocabulary::problem_badge(self.words, state),
            id: record.id.clone(),
            incidents: self.count("service_problem_incidents", incidents),
            workaround,
        }
    }

    /// A planned maintenance in one row: "Sun 12 April 2026, 02:00 (UTC+2) – 03:00".
    pub(super) fn plan_row(&self, plan: &Maintenance) -> PlanRow {
        let title = plan.title.get().or(plan.id.get());
        let ids = plan.services.items().iter().map(|id| id.value.as_str());
        let (from, to) = (plan.from.copied(), plan.to.copied());
        let day = |at: Moment| self.format.day_of(at.instant);
        let offset = |at: Moment| self.format.offset(at.instant);
        let is_within = from
            .zip(to)
            .is_some_and(|(from, to)| day(from) == day(to) && offset(from) == offset(to));
        PlanRow {
            title: title.cloned().unwrap_or_default(),
            from: from.map(|at| self.format.about(self.format.moment(at.instant), at.approximate)),
            to: to.map(|at| {
                let time = if is_within {
                    self.format.clock(at.instant)
                } else {
                    self.format.moment(at.instant)
                };
                self.format.about(time, at.approximate)
            }),
            services: self.service_names(once_each(ids)),
            note: plan.summary.get().map(|text| self.plain(text)).unwrap_or_default(),
        }
    }

    /// A moment of what goes on: "30 Sep 15:02", and the whole date where it was another year.
    pub(super) fn moment_near(&self, at: Moment) -> Time {
        let year = |at| self.format.day_of(at).year();
        if year(at.instant) == year(self.input.as_of) {
            return self.moment_short(at);
        }
        self.format.about(self.format.moment(at.instant), at.approximate)
    }
}

/// The way to an incident's page from a page at `root`.
pub(super) fn incident_link(record: &IncidentRecord, root: &str) -> Link {
    Link {
        href: format!("{root}incidents/{}/index.html", record.id),
        text: record.title().to_owned(),
    }
}

/// The key of an incident's cause.
pub(super) fn cause_of(record: &IncidentRecord) -> Option<&str> {
    record.rca().and_then(|rca| rca.cause.get()).map(String::as_str)
}

/// The path of a month's page, from the site's root.
pub(super) fn month_path(first: Date) -> String {
    format!("months/{}/index.html", address(&month_key(first)))
}

fn month_key(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}
