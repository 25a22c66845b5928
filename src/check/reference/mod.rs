//! References: what a record names must exist (format.md, principle 11).

mod names;

use super::{Scope, Sink, check, phrase};
use crate::model::casebook::{Casebook, Obligation};
use crate::model::service_level::{ClockCalendar, Limit};
use crate::model::shape::{At, Keyed};
use crate::model::{IncidentRecord, ProblemRecord};
use names::Names;

check! {
    /// A record names something that does not exist.
    ///
    /// ## Why it matters
    ///
    /// The link leads nowhere, and the record is missing from the page it should stand on.
    INC009 "unknown-reference" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a reference does not resolve",
        messages: {
            near { text: "there is no {$kind} `{$name}`", label: "not found", help: "did you mean `{$near}`?" }
            none { text: "there is no {$kind} `{$name}`", label: "not found", help: "{$where}" }
            attachment { text: "there is no attachment `{$name}`", label: "not found", help: "put the file below the record's folder, as `{$name}`, or correct the link" }
            no_folder { text: "there is no attachment `{$name}`: a record of one file has none", label: "not found", help: "make the record a folder with `incident.yaml`, and put the file in its `attachments/`" }
            no_record { text: "there is no attachment `{$name}`: only incidents in a folder have any", label: "not found", help: "link to an address, or name the incident that holds the file: `[[2026-02-11-pool-exhaustion]]`" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printer\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Incident(incident), Problem(problem), Book(configuration)],
    }
}

fn incident(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let mut names = Names { book: scope.book, sink };
    let incident = &record.incident;
    let of_effects =
        incident.service_effects.items().iter().filter_map(|effect| effect.service.at());
    for service in incident.service.at().into_iter().chain(of_effects) {
        names.service(service);
    }
    if let Some(problem) = incident.problem.at() {
        names.problem(problem);
    }
    for related in incident.related.items() {
        if let Some(id) = related.id.at() {
            names.record(id);
        }
    }
    if let Some(first) = incident.cancelled.get().and_then(|cancelled| cancelled.duplicate_of.at())
    {
        names.record(first);
    }
    if let Some(reporting) = incident.reporting.get() {
        let assessed = reporting.assessments.items().iter().filter_map(|one| one.obligation.at());
        let sent = reporting.submissions.items().iter().filter_map(|one| one.obligation.at());
        for duty in assessed.chain(sent) {
            names.duty(duty);
        }
    }
    for link in incident.links.items() {
        names.address(&link.url, Some(record));
    }
    names.prose(&incident.summary, Some(record));
    if let Some(resolution) = incident.resolution.get() {
        names.prose(&resolution.summary, Some(record));
    }
    if let Some(impact) = incident.impact.get() {
        names.prose(&impact.statement, Some(record));
    }
    if let Some(support) = incident.initial_support.get() {
        names.prose(&support.workaround, Some(record));
    }
    for entry in record.entries() {
        names.prose(&entry.text, Some(record));
        names.prose(&entry.reason, Some(record));
        names.evidence(&entry.evidence, Some(record));
    }
    if let Some(rca) = record.rca() {
        names.rca(rca, Some(record));
    }
    names.actions(record.actions(), &incident.rca, Some(record));
}

fn problem(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    let mut names = Names { book: scope.book, sink };
    let problem = &record.problem;
    for service in problem.services.items() {
        names.service(service);
    }
    if let Some(owner) = problem.owner.at() {
        names.team_or_role(owner);
    }
    if let Some(cause) = problem.cause.at() {
        names.cause(cause);
    }
    for link in problem.links.items() {
        names.address(&link.url, None);
    }
    names.prose(&problem.summary, None);
    if let Some(known_error) = problem.known_error.get() {
        names.prose(&known_error.description, None);
        names.prose(&known_error.workaround, None);
    }
    if let Some(rca) = problem.rca.get() {
        names.rca(rca, None);
    }
    names.actions(problem.actions.items(), &problem.rca, None);
}

fn configuration(scope: &Scope<'_>, sink: &mut Sink) {
    let book = scope.book;
    let mut names = Names { book, sink };
    let config = &book.config;
    for (_, service) in config.services.get().into_iter().flat_map(Keyed::iter) {
        if let Some(team) = service.team.at() {
            names.key(team, &config.teams, phrase::TEAM, phrase::add_to("teams"));
        }
        if let Some(calendar) = service.calendar.at() {
            names.calendar(calendar);
        }
        for needed in service.depends_on.get().into_iter().flat_map(|many| &many.0) {
            names.service(needed);
        }
        for group in service.stakeholders.get().into_iter().flat_map(|many| &many.0) {
            names.group(group);
        }
    }
    let own_clocks = config.service_clocks.get().into_iter().flat_map(Keyed::entries);
    for (service, entry) in own_clocks {
        names.service(&At::new(service.to_owned(), entry.key_place));
        for (clock, of_service) in entry.value.get().into_iter().flat_map(Keyed::entries) {
            names.clock(&At::new(clock.to_owned(), of_service.key_place));
        }
    }
    let clocks = config.clocks.get().into_iter().flat_map(Keyed::iter).map(|(_, clock)| clock);
    let of_services = config
        .service_clocks
        .get()
        .into_iter()
        .flat_map(Keyed::iter)
        .flat_map(|(_, clocks)| clocks.iter())
        .map(|(_, clock)| clock);
    for clock in clocks.chain(of_services) {
        match clock.calendar.at() {
            Some(At { value: ClockCalendar::One(name), place }) => {
                names.calendar(&At::new(name.clone(), *place));
            }
            Some(At { value: ClockCalendar::ByPriority(by), .. }) => {
                for (priority, entry) in by.entries() {
                    let priority = At::new(priority.to_owned(), entry.key_place);
                    names.priority(&priority, &["default"]);
                }
                by.iter().for_each(|(_, name)| names.calendar(name));
            }
            None => {}
        }
    }
    policies(config, &mut names);
    if let Some(calendar) = config.entity.get().and_then(|entity| entity.calendar.at()) {
        names.calendar(calendar);
    }
    for duty in config.obligations.items() {
        match &duty.value {
            Obligation::Pack(name) => names.duty(&At::new(name.clone(), duty.place)),
            Obligation::Own(own) => own
                .when
                .get()
                .into_iter()
                .flat_map(|when| when.services.items())
                .for_each(|service| names.service(service)),
        }
    }
    for maintenance in &book.maintenance {
        maintenance.services.items().iter().for_each(|service| names.service(service));
        names.prose(&maintenance.summary, None);
    }
    for deployments in &book.deployments {
        if let Some(service) = deployments.service.at() {
            names.service(service);
        }
    }
}

fn policies(config: &Casebook, names: &mut Names<'_, '_>) {
    for (priority, entry) in config.policies.get().into_iter().flat_map(Keyed::entries) {
        names.priority(&At::new(priority.to_owned(), entry.key_place), &[]);
        let Some(policy) = entry.value.get() else { continue };
        let escalations = policy
            .functional_escalation
            .at()
            .into_iter()
            .chain(policy.hierarchical_escalation.items());
        let mut limits = policy
            .declare_major
            .get()
            .and_then(|within| within.within.at())
            .into_iter()
            .collect::<Vec<_>>();
        for escalation in escalations {
            if let Some(role) = escalation.to.at() {
                names.role(role);
            }
            limits.extend(escalation.within.at());
        }
        for limit in limits {
            match &limit.value {
                Limit::ShareOf { clock, .. } | Limit::AtRisk { clock } => {
                    names.clock(&At::new(clock.clone(), limit.place));
                }
                Limit::Fixed(_) => {}
            }
        }
        policy.roles.items().iter().for_each(|role| names.role(role));
    }
}
