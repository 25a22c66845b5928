//! Every text of a record that people wrote: the one list. A new text of the model is one line
//! here; the test below misses it.

use crate::model::action::Action;
use crate::model::change::Maintenance;
use crate::model::incident::{Link, Names, Waiver};
use crate::model::prose::{Audience, Reference};
use crate::model::rca::{FactorRole, Method, Rca, Why};
use crate::model::shape::{At, Field, Keyed, OneOrMany, Place};
use crate::model::timeline::{Entry, Evidence};
use crate::model::{IncidentRecord, ProblemRecord, Prose};

/// One text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    /// As it reads; Markdown in prose.
    pub written: &'a str,
    /// Where it stands.
    pub place: Place,
    /// For whom it was written. The record may open less; then RED002 speaks.
    pub audience: Audience,
    /// What it is.
    pub part: Part,
    /// The records and files that it refers to.
    pub references: &'a [Reference],
}

/// What a text is in its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It says what the cause was.
    Cause,
    /// Sentences about anything else.
    Prose,
    /// It says who.
    Actor,
    /// An address, a number, a source.
    Fact,
}

impl Part {
    /// Whether it is made of sentences.
    pub(super) const fn is_prose(self) -> bool {
        match self {
            Self::Cause | Self::Prose => true,
            Self::Actor | Self::Fact => false,
        }
    }
}

/// The texts of an incident, in no promised order.
pub(super) fn of_incident(record: &IncidentRecord) -> Vec<Text<'_>> {
    let incident = &record.incident;
    let mut walk = Walk::default();
    walk.head(&incident.title, incident.audience.copied());
    walk.prose(&incident.summary);
    if let Some(impact) = incident.impact.get() {
        walk.prose(&impact.statement);
        if let Some(customers) = impact.customers.get() {
            walk.fact(&customers.source);
        }
    }
    for effect in incident.service_effects.items() {
        walk.fact(&effect.of);
    }
    if let Some(support) = incident.initial_support.get() {
        walk.prose(&support.workaround);
        walk.sentences(&support.tried);
        walk.actor(&support.by);
    }
    if let Some(resolution) = incident.resolution.get() {
        walk.prose(&resolution.summary);
        walk.actor(&resolution.verified_by);
    }
    if let Some(stated) = incident.priority_override.get() {
        walk.sentence(&stated.reason);
        walk.actor(&stated.by);
    }
    if let Some(major) = incident.major.get() {
        walk.actor(&major.by);
    }
    if let Some(detection) = incident.detection.get() {
        walk.fact(&detection.source);
    }
    for hold in incident.holds.items() {
        walk.sentence(&hold.awaiting);
    }
    for cycle in incident.reopened.items() {
        walk.sentence(&cycle.reason);
    }
    for (_, holder) in incident.roles.get().into_iter().flat_map(Keyed::iter) {
        walk.push(&holder.value, holder.place, None, Part::Actor);
    }
    if let Some(cause) = incident.caused_by.get() {
        walk.fact(&cause.r#ref);
    }
    if let Some(reporting) = incident.reporting.get() {
        if let Some(classified) = reporting.classified.get() {
            walk.sentence(&classified.reason);
            walk.actor(&classified.by);
        }
        for assessment in reporting.assessments.items() {
            walk.sentence(&assessment.reason);
            walk.actor(&assessment.by);
        }
        for submission in reporting.submissions.items() {
            walk.fact(&submission.r#ref);
        }
    }
    if let Some(imported) = incident.imported.get() {
        walk.fact(&imported.from);
        walk.fact(&imported.file);
    }
    walk.beside(&incident.links, &incident.notes, &incident.allow);
    for entry in record.entries() {
        walk.entry(entry);
    }
    if let Some(rca) = record.rca() {
        walk.rca(rca);
    }
    walk.actions(record.actions());
    walk.texts
}

/// The texts of a problem.
pub(super) fn of_problem(record: &ProblemRecord) -> Vec<Text<'_>> {
    let problem = &record.problem;
    let mut walk = Walk::default();
    walk.head(&problem.title, problem.audience.copied());
    walk.prose(&problem.summary);
    if let Some(rejected) = problem.rejected.get() {
        walk.sentence(&rejected.reason);
    }
    if let Some(known) = problem.known_error.get() {
        walk.prose(&known.description);
        walk.prose(&known.workaround);
        walk.fact(&known.permanent_fix);
    }
    if let Some(imported) = problem.imported.get() {
        walk.fact(&imported.from);
        walk.fact(&imported.file);
    }
    walk.beside(&problem.links, &problem.notes, &problem.allow);
    if let Some(rca) = problem.rca.get() {
        walk.rca(rca);
    }
    walk.actions(problem.actions.items());
    walk.texts
}

/// The texts of a planned maintenance.
pub(super) fn of_maintenance(maintenance: &Maintenance) -> Vec<Text<'_>> {
    let mut walk = Walk::default();
    walk.head(&maintenance.title, maintenance.audience.copied());
    walk.prose(&maintenance.summary);
    walk.beside(&maintenance.links, &maintenance.notes, &maintenance.allow);
    walk.texts
}

#[derive(Default)]
struct Walk<'a> {
    texts: Vec<Text<'a>>,
    /// The level of the block that is being read: an entry, an action.
    block: Option<Audience>,
}

impl<'a> Walk<'a> {
    fn push(&mut self, text: &'a str, place: Place, own: Option<Audience>, part: Part) {
        let audience = own.or(self.block).unwrap_or(Audience::Internal);
        self.texts.push(Text { written: text, place, audience, part, references: &[] });
    }

    /// A title: it takes the level of the record.
    fn head(&mut self, title: &'a Field<String>, record: Option<Audience>) {
        if let Some(title) = title.at() {
            self.push(&title.value, title.place, record, Part::Prose);
        }
    }

    fn prose(&mut self, prose: &'a Field<Prose>) {
        prose.get().into_iter().for_each(|prose| self.all(prose, Part::Prose));
    }

    fn all(&mut self, prose: &'a Prose, part: Part) {
        for text in &prose.texts {
            self.push(&text.markdown, text.place, text.audience, part);
            if let Some(pushed) = self.texts.last_mut() {
                pushed.references = &text.references;
            }
        }
    }

    fn prose_list(&mut self, list: &'a Field<Vec<At<Prose>>>) {
        list.items().iter().for_each(|prose| self.all(prose, Part::Prose));
    }

    fn one(&mut self, text: &'a Field<String>, part: Part) {
        if let Some(text) = text.at() {
            self.push(&text.value, text.place, None, part);
        }
    }

    fn sentence(&mut self, text: &'a Field<String>) {
        self.one(text, Part::Prose);
    }

    fn actor(&mut self, text: &'a Field<String>) {
        self.one(text, Part::Actor);
    }

    fn fact(&mut self, text: &'a Field<String>) {
        self.one(text, Part::Fact);
    }

    fn sentences(&mut self, list: &'a Field<Vec<At<String>>>) {
        for text in list.items() {
            self.push(&text.value, text.place, None, Part::Prose);
        }
    }

    fn actors(&mut self, many: &'a Field<OneOrMany<String>>) {
        for text in many.get().into_iter().flat_map(|many| &many.0) {
            self.push(&text.value, text.place, None, Part::Actor);
        }
    }

    fn evidence(&mut self, list: &'a [At<Evidence>]) {
        for one in list {
            match &one.value {
                Evidence::Text(text) => self.push(text, one.place, None, Part::Fact),
                Evidence::Link(link) => {
                    self.fact(&link.title);
                    self.fact(&link.url);
                }
            }
        }
    }

    /// What stands beside the content of every record.
    fn beside(
        &mut self,
        links: &'a Field<Vec<At<Link>>>,
        notes: &'a Field<Names>,
        allow: &'a Field<Vec<At<Waiver>>>,
    ) {
        for link in links.items() {
            self.block = link.audience.copied();
            self.fact(&link.title);
            self.fact(&link.url);
        }
        self.block = None;
        for (_, note) in notes.get().into_iter().flat_map(Keyed::iter) {
            self.push(&note.value, note.place, None, Part::Prose);
        }
        for waiver in allow.items() {
            self.sentence(&waiver.reason);
        }
    }

    fn entry(&mut self, entry: &'a Entry) {
        self.block = entry.audience.copied();
        self.prose(&entry.text);
        self.prose(&entry.reason);
        self.sentences(&entry.options);
        for text in [&*entry.who, &entry.by] {
            self.actor(text);
        }
        self.actors(&entry.to);
        for text in [&entry.source, &*entry.channel] {
            self.fact(text);
        }
        if let Some(stated) = entry.priority_override.get() {
            self.sentence(&stated.reason);
            self.actor(&stated.by);
        }
        self.evidence(entry.evidence.items());
        self.block = None;
    }

    fn rca(&mut self, rca: &'a Rca) {
        if let Some(statement) = rca.statement.get() {
            self.all(statement, Part::Cause);
        }
        for method in rca.methods.items() {
            self.method(method);
        }
        for factor in rca.factors.items() {
            let is_cause =
                matches!(factor.role.copied(), Some(FactorRole::Trigger | FactorRole::Condition))
                    && !factor.is_ruled_out();
            if let Some(text) = factor.text.get() {
                self.all(text, if is_cause { Part::Cause } else { Part::Prose });
            }
            self.evidence(factor.evidence.items());
        }
        for list in [&rca.went_well, &rca.went_wrong, &rca.got_lucky] {
            self.prose_list(list);
        }
        self.prose(&rca.lessons);
        for risk in rca.accepted_risks.items() {
            self.sentence(&risk.reason);
            self.actor(&risk.by);
        }
        if let Some(review) = rca.review.get() {
            self.actors(&review.authors);
            self.actors(&review.reviewed_by);
        }
        for amendment in rca.amendments.items() {
            self.prose(&amendment.what);
            self.prose(&amendment.why);
        }
        self.beside(const { &Field::Absent }, &rca.notes, &rca.allow);
    }

    fn method(&mut self, method: &'a Method) {
        self.whys(method.five_whys.items());
        if let Some(ishikawa) = method.ishikawa.get() {
            self.sentence(&ishikawa.effect);
            for (_, bone) in ishikawa.bones.get().into_iter().flat_map(Keyed::iter) {
                for text in &bone.value {
                    self.push(&text.value, text.place, None, Part::Prose);
                }
            }
        }
        let events = method.fault_tree.get().and_then(|tree| tree.events.get());
        for (_, event) in events.into_iter().flat_map(Keyed::iter) {
            self.sentence(&event.text);
        }
    }

    /// The last why of a branch says what the cause is taken to be.
    fn whys(&mut self, steps: &'a [At<Why>]) {
        for step in steps {
            let is_leaf = step.because.items().is_empty();
            if let Some(why) = step.why.get() {
                self.all(why, if is_leaf { Part::Cause } else { Part::Prose });
            }
            self.evidence(step.evidence.items());
            self.whys(step.because.items());
        }
    }

    fn actions(&mut self, actions: &'a [At<Action>]) {
        for action in actions {
            self.block = action.audience.copied();
            self.sentence(&action.title);
            self.prose(&action.text);
            self.prose(&action.done_when);
            for moved in action.due_moved.items() {
                self.sentence(&moved.reason);
            }
            if let Some(declined) = action.declined.get() {
                self.sentence(&declined.reason);
                self.actor(&declined.by);
            }
            if let Some(verify) = action.verify.get() {
                self.prose(&verify.measure);
                self.evidence(verify.evidence.get().map_or(&[], |many| &many.0));
            }
            self.evidence(action.evidence.items());
            self.fact(&action.ticket);
        }
        self.block = None;
    }
}

#[cfg(test)]
mod tests;
