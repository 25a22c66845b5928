//! Looks names up, and reports those that are not there.

use crate::check::action::owner::is_crowd;
use crate::check::{Sink, phrase};
use crate::model::action::Action;
use crate::model::casebook::{Casebook, Obligation};
use crate::model::incident::Priority;
use crate::model::prose::Reference;
use crate::model::rca::{Method, Rca, Why};
use crate::model::shape::{At, Field, Keyed};
use crate::model::timeline::Evidence;
use crate::model::{Book, Fact, IncidentRecord, Phrase, Prose};

/// Duties that are built in: packs, their parts, and what is sent for them.
const DUTIES: &[&str] = &[
    "dora",
    "dora-initial",
    "dora-intermediate",
    "dora-final",
    "nis2",
    "nis2-early-warning",
    "nis2-notification",
    "nis2-final",
    "gdpr",
    "gdpr-33",
    "gdpr-34",
];

/// Looks names up and reports those that are not there.
pub(super) struct Names<'a, 's> {
    pub(super) book: &'a Book,
    pub(super) sink: &'s mut Sink,
}

impl<'a> Names<'a, '_> {
    fn config(&self) -> &'a Casebook {
        &self.book.config
    }

    fn missing(
        &mut self,
        name: &At<String>,
        kind: &'static Phrase,
        known: &[&str],
        place_to_add: impl Into<Fact>,
    ) {
        let near = crate::model::shape::closest(name, known);
        let message = if near.is_some() { "near" } else { "none" };
        self.sink.report(name.place, message, |finding| {
            finding
                .fact("kind", kind)
                .fact("name", name.value.clone())
                .fact("near", near.unwrap_or_default())
                .fact("where", place_to_add)
        });
    }

    /// A key of a list of casebook.yaml. Where that file, or the list in it, cannot be read,
    /// nothing is called broken.
    pub(super) fn key<T>(
        &mut self,
        name: &At<String>,
        list: &Field<Keyed<T>>,
        kind: &'static Phrase,
        place_to_add: Fact,
    ) {
        if self.book.config_unknown || matches!(list, Field::Broken(_)) {
            return;
        }
        if !list.get().is_some_and(|list| list.has(name)) {
            let known: Vec<&str> = list.get().into_iter().flat_map(Keyed::keys).collect();
            self.missing(name, kind, &known, place_to_add);
        }
    }

    pub(super) fn service(&mut self, name: &At<String>) {
        self.key(name, &self.config().services, phrase::SERVICE, phrase::add_to("services"));
    }

    pub(super) fn cause(&mut self, name: &At<String>) {
        if name.value != "unknown" && !self.config().causes.is_absent() {
            self.key(name, &self.config().causes, phrase::CAUSE, phrase::add_to("causes"));
        }
    }

    pub(super) fn calendar(&mut self, name: &At<String>) {
        if name.value != "24x7" {
            self.key(name, &self.config().calendars, phrase::CALENDAR, phrase::add_to("calendars"));
        }
    }

    pub(super) fn group(&mut self, name: &At<String>) {
        self.key(
            name,
            &self.config().stakeholder_groups,
            phrase::STAKEHOLDER_GROUP,
            phrase::add_to("stakeholder_groups"),
        );
    }

    pub(super) fn role(&mut self, name: &At<String>) {
        self.key(name, &self.config().roles, phrase::ROLE, phrase::add_to("roles"));
    }

    pub(super) fn team_or_role(&mut self, name: &At<String>) {
        let config = self.config();
        let unknown = self.book.config_unknown
            || matches!(config.teams, Field::Broken(_))
            || matches!(config.roles, Field::Broken(_));
        let teams = config.teams.get().into_iter().flat_map(Keyed::keys);
        let known: Vec<&str> =
            teams.chain(config.roles.get().into_iter().flat_map(Keyed::keys)).collect();
        if !unknown && !known.contains(&name.as_str()) {
            self.missing(name, phrase::TEAM_OR_ROLE, &known, phrase::ADD_TO_TEAMS_OR_ROLES);
        }
    }

    pub(super) fn clock(&mut self, name: &At<String>) {
        self.key(name, &self.config().clocks, phrase::CLOCK, phrase::add_to("clocks"));
    }

    /// A priority as a key: what stands under any other one is never in force.
    pub(super) fn priority(&mut self, name: &At<String>, others: &[&str]) {
        let known: Vec<&str> =
            Priority::ALL.iter().map(|one| one.word()).chain(others.iter().copied()).collect();
        if !known.contains(&name.as_str()) {
            // Each is as near as the others: nothing to guess.
            let help = phrase::USE_ONE_OF.with([("known", known.join(", ").into())]);
            self.missing(name, phrase::PRIORITY, &[], help);
        }
    }

    pub(super) fn duty(&mut self, name: &At<String>) {
        let own = self.config().obligations.items().iter().filter_map(|duty| match &duty.value {
            Obligation::Own(own) => own.id.get().map(String::as_str),
            Obligation::Pack(_) => None,
        });
        let known: Vec<&str> = DUTIES.iter().copied().chain(own).collect();
        if !self.book.config_unknown && !known.contains(&name.as_str()) {
            self.missing(name, phrase::OBLIGATION, &known, phrase::NAME_A_DUTY);
        }
    }

    pub(super) fn record(&mut self, name: &At<String>) {
        if !self.book.has_record(name) {
            let incidents = self.book.incidents.iter().map(|record| record.id.as_str());
            let known: Vec<&str> = incidents
                .chain(self.book.problems.iter().map(|record| record.id.as_str()))
                .collect();
            self.missing(name, phrase::RECORD, &known, phrase::RECORDS_BY_NAME);
        }
    }

    pub(super) fn problem(&mut self, name: &At<String>) {
        let is_problem = self.book.problem(name).is_some()
            || self.book.unparsed.contains(&name.value)
            || self.book.not_yet.contains(&name.value);
        if !is_problem {
            let known: Vec<&str> =
                self.book.problems.iter().map(|record| record.id.as_str()).collect();
            self.missing(name, phrase::PROBLEM, &known, phrase::PROBLEMS_IN_FOLDER);
        }
    }

    /// A factor: one of the record's own, or `<record>#<factor>`.
    fn factor(&mut self, name: &At<String>, own: Option<&Rca>) {
        let Some((record, factor)) = name.split_once('#') else {
            let Some(own) = own else {
                return self.missing(name, phrase::FACTOR, &[], phrase::NO_RCA);
            };
            return self.factor_of(name, name, own);
        };
        let elsewhere = |id: &str| {
            let incident = self.book.incident(id).map(|record| &*record.incident.rca);
            incident.or_else(|| self.book.problem(id).map(|record| &record.problem.rca))
        };
        match elsewhere(record) {
            Some(Field::Given(rca)) => self.factor_of(name, factor, rca),
            Some(Field::Broken(_)) => {}
            Some(Field::Absent) => {
                self.missing(name, phrase::FACTOR, &[], phrase::NO_RCA_THERE);
            }
            None if self.book.has_record(record) => {}
            None => self.record(&At::new(record.to_owned(), name.place)),
        }
    }

    fn factor_of(&mut self, name: &At<String>, factor: &str, rca: &Rca) {
        let factors = rca.factors.items();
        let unreadable = factors.iter().any(|factor| matches!(factor.id, Field::Broken(_)));
        if unreadable || matches!(rca.factors, Field::Broken(_)) {
            return;
        }
        let known: Vec<&str> =
            factors.iter().filter_map(|factor| factor.id.get()).map(String::as_str).collect();
        if !known.contains(&factor) {
            self.missing(name, phrase::FACTOR, &known, phrase::FACTORS_IN_RCA);
        }
    }

    pub(super) fn prose(&mut self, prose: &Field<Prose>, record: Option<&IncidentRecord>) {
        for reference in prose.get().into_iter().flat_map(Prose::references) {
            match reference {
                Reference::Record(id) => self.record(id),
                Reference::File(path) => self.file(path, record),
            }
        }
    }

    fn file(&mut self, path: &At<String>, record: Option<&IncidentRecord>) {
        if record.is_some_and(|record| record.attachment(path).is_some()) {
            return;
        }
        let message = match record {
            Some(record) if record.folder.is_some() => "attachment",
            Some(_) => "no_folder",
            None => "no_record",
        };
        self.sink.report(path.place, message, |finding| finding.fact("name", path.value.clone()));
    }

    pub(super) fn evidence(
        &mut self,
        evidence: &Field<Vec<At<Evidence>>>,
        record: Option<&IncidentRecord>,
    ) {
        self.shown_by(evidence.items(), record);
    }

    fn shown_by(&mut self, evidence: &[At<Evidence>], record: Option<&IncidentRecord>) {
        for one in evidence {
            if let Evidence::Link(link) = &one.value {
                self.address(&link.url, record);
            }
        }
    }

    /// An address that somebody typed: outside, or an attachment.
    pub(super) fn address(&mut self, url: &Field<String>, record: Option<&IncidentRecord>) {
        if let Some(url) = url.at().filter(|url| url.starts_with("attachments/")) {
            self.file(url, record);
        }
    }

    pub(super) fn rca(&mut self, rca: &Rca, record: Option<&IncidentRecord>) {
        if let Some(cause) = rca.cause.at() {
            self.cause(cause);
        }
        for factor in rca.factors.items() {
            if let Some(cause) = factor.cause.at() {
                self.cause(cause);
            }
            self.prose(&factor.text, record);
            self.evidence(&factor.evidence, record);
        }
        for risk in rca.accepted_risks.items() {
            if let Some(factor) = risk.factor.at() {
                self.factor(factor, Some(rca));
            }
        }
        for prose in [&rca.statement, &rca.lessons] {
            self.prose(prose, record);
        }
        for list in [&rca.went_well, &rca.went_wrong, &rca.got_lucky] {
            for reference in list.items().iter().flat_map(|prose| prose.references()) {
                match reference {
                    Reference::Record(id) => self.record(id),
                    Reference::File(path) => self.file(path, record),
                }
            }
        }
        for amendment in rca.amendments.items() {
            self.prose(&amendment.what, record);
            self.prose(&amendment.why, record);
        }
        for method in rca.methods.items() {
            self.whys(method.five_whys.items(), record);
            self.fault_tree(method, rca);
        }
    }

    fn whys(&mut self, steps: &[At<Why>], record: Option<&IncidentRecord>) {
        for step in steps {
            self.prose(&step.why, record);
            self.evidence(&step.evidence, record);
            self.whys(step.because.items(), record);
        }
    }

    fn fault_tree(&mut self, method: &Method, rca: &Rca) {
        let Some(tree) = method.fault_tree.get() else { return };
        if matches!(tree.gates, Field::Broken(_)) || matches!(tree.events, Field::Broken(_)) {
            return;
        }
        let gates = tree.gates.get().into_iter().flat_map(Keyed::keys);
        let events = tree.events.get().into_iter().flat_map(Keyed::keys);
        let factors =
            rca.factors.items().iter().filter_map(|factor| factor.id.get()).map(String::as_str);
        let known: Vec<&str> = gates.chain(events).chain(factors).collect();
        let inputs = tree
            .gates
            .get()
            .into_iter()
            .flat_map(Keyed::iter)
            .flat_map(|(_, gate)| gate.and.items().iter().chain(gate.or.items()));
        for input in tree.top.at().into_iter().chain(inputs) {
            if !known.contains(&input.as_str()) {
                self.missing(input, phrase::NODE, &known, phrase::ADD_TO_TREE);
            }
        }
    }

    pub(super) fn actions(
        &mut self,
        actions: &[At<Action>],
        rca: &Field<Rca>,
        record: Option<&IncidentRecord>,
    ) {
        for action in actions {
            for factor in action.addresses.items() {
                let unknown = matches!(rca, Field::Broken(_)) && !factor.contains('#');
                if !unknown {
                    self.factor(factor, rca.get());
                }
            }
            // A word for everybody is action-without-owner's.
            if let Some(owner) = action.owner.at().filter(|owner| !is_crowd(self.config(), owner)) {
                self.team_or_role(owner);
            }
            self.prose(&action.text, record);
            self.prose(&action.done_when, record);
            self.evidence(&action.evidence, record);
            if let Some(verify) = action.verify.get() {
                self.prose(&verify.measure, record);
                let shown_by = verify.evidence.get().map_or(&[][..], |many| &many.0);
                self.shown_by(shown_by, record);
            }
        }
    }
}
