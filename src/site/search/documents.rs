//! What can be found: incidents, problems and actions, each with the texts that its page shows.

use super::coded;
use crate::measure::problem;
use crate::model::prose::Prose;
use crate::model::rca::{Rca, Why};
use crate::model::shape::{At, Field};
use crate::model::{IncidentRecord, ProblemRecord};
use crate::site::context::Context;
use crate::site::facets::Tags;
use crate::site::overview::{Home, Task};
use crate::site::vocabulary;
use jiff::civil::Date;
use rayon::prelude::*;
use std::cmp::Reverse;

/// A record or an action, by its position.
#[derive(Clone, Copy)]
pub(super) enum Source {
    /// In `book.incidents`.
    Incident(usize),
    /// In `book.problems`.
    Problem(usize),
    /// In the overview's tasks.
    Action(usize),
}

/// What a hit shows and what it is found by.
#[derive(Default)]
pub(super) struct Document {
    /// Its page, from the site's root.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its id, which is found like a title.
    pub id: String,
    /// Day, services, state: one line.
    pub line: String,
    /// Its texts in the order of its page.
    pub texts: Vec<String>,
    /// What it can be narrowed by.
    pub tags: Tags,
}

impl Document {
    /// As the script reads it: a line each for path, title, id, the line below the title and texts.
    pub(super) fn lines(&self) -> String {
        let head = [&self.path, &self.title, &self.id, &self.line];
        let lines = head.into_iter().chain(&self.texts).map(|text| coded::clean(text));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Everything that can be found, newest first; what has no day comes last. An action stands with the
/// day of its record, so that it keeps its number when it is done.
pub(super) fn sources(context: &Context<'_>) -> Vec<Source> {
    let book = context.book();
    let problems = (0..book.problems.len()).map(|at| {
        let record = &book.problems[at];
        (problem::begin(&record.problem), record.id.as_str(), 1, Source::Problem(at))
    });
    let incidents = (0..book.incidents.len()).map(|at| {
        let id = book.incidents[at].id.as_str();
        (day_of_incident(context, at), id, 0, Source::Incident(at))
    });
    let tasks = context.overview().tasks.iter().enumerate().map(|(at, task)| match task.home {
        Home::Incident(home, record) => {
            (day_of_incident(context, home), record.id.as_str(), 2, Source::Action(at))
        }
        Home::Problem(record) => {
            (problem::begin(&record.problem), record.id.as_str(), 2, Source::Action(at))
        }
    });
    let mut all: Vec<_> = incidents.chain(problems).chain(tasks).collect();
    // Stable: actions of one record keep their order.
    all.par_sort_by_key(|(day, id, kind, _)| (Reverse(*day), *id, *kind));
    all.into_iter().map(|(.., source)| source).collect()
}

fn day_of_incident(context: &Context<'_>, at: usize) -> Option<Date> {
    let begin = context.measured[at].moments.begin?;
    Some(context.format.day_of(begin.instant))
}

/// The documents of some sources.
pub(super) fn documents(context: &Context<'_>, sources: &[Source]) -> Vec<Document> {
    let document = |source: &Source| match *source {
        Source::Incident(at) => incident(context, at),
        Source::Problem(at) => known_problem(context, at),
        Source::Action(at) => action(context, &context.overview().tasks[at]),
    };
    sources.iter().map(document).collect()
}

/// The texts of one document. What readers may not see is left out in one place, [`Texts::prose`].
struct Texts<'c, 'a> {
    context: &'c Context<'a>,
    texts: Vec<String>,
}

impl Texts<'_, '_> {
    /// The one text of a field that the pages show: the fullest for readers inside. A site for
    /// others takes another one here, and nothing else of the search knows of readers.
    fn prose(&mut self, prose: &Prose) {
        let text = self.context.plain(prose);
        if !text.trim().is_empty() {
            self.texts.push(text.trim().to_owned());
        }
    }

    fn field(&mut self, field: &Field<Prose>) {
        field.get().into_iter().for_each(|prose| self.prose(prose));
    }

    fn list(&mut self, list: &Field<Vec<At<Prose>>>) {
        list.items().iter().for_each(|prose| self.prose(prose));
    }

    fn rca(&mut self, rca: &Rca) {
        self.field(&rca.statement);
        for method in rca.methods.items() {
            self.whys(method.five_whys.items());
        }
        rca.factors.items().iter().for_each(|factor| self.field(&factor.text));
        for list in [&rca.went_well, &rca.went_wrong, &rca.got_lucky] {
            self.list(list);
        }
        self.field(&rca.lessons);
    }

    fn whys(&mut self, steps: &[At<Why>]) {
        for step in steps {
            self.field(&step.why);
            self.whys(step.because.items());
        }
    }
}

fn incident(context: &Context<'_>, at: usize) -> Document {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let words = context.words;
    let incident = &record.incident;
    let mut texts = Texts { context, texts: Vec::new() };
    texts.field(&incident.summary);
    if let Some(impact) = incident.impact.get() {
        texts.field(&impact.statement);
    }
    if let Some(support) = incident.initial_support.get() {
        texts.field(&support.workaround);
    }
    if let Some(resolution) = incident.resolution.get() {
        texts.field(&resolution.summary);
    }
    for entry in record.entries() {
        texts.field(&entry.text);
        texts.field(&entry.reason);
    }
    if let Some(rca) = record.rca() {
        texts.rca(rca);
    }
    let parts = [
        Some(vocabulary::incident_kind(words, measured.kind)),
        day_of_incident(context, at).map(|day| context.format.date_short(day)),
        Some(context.service_names(measured.effects.services.iter().copied())),
        measured.priorities.current().map(|priority| priority.word().to_owned()),
        Some(vocabulary::status(words, measured.status)),
    ];
    Document {
        path: incident_path(record),
        title: record.title().to_owned(),
        id: record.id.clone(),
        line: joined(parts),
        texts: texts.texts,
        tags: context.incident_tags(record, measured),
    }
}

fn known_problem(context: &Context<'_>, at: usize) -> Document {
    let record = &context.book().problems[at];
    let (words, config) = (context.words, &context.book().config);
    let problem = &record.problem;
    let state = context.overview().problems[at];
    let mut texts = Texts { context, texts: Vec::new() };
    texts.field(&problem.summary);
    if let Some(known) = problem.known_error.get() {
        texts.field(&known.description);
        texts.field(&known.workaround);
    }
    if let Some(rca) = problem.rca.get() {
        texts.rca(rca);
    }
    let kind = words.get("search_kind_problem");
    let state_text = vocabulary::problem_state(words, state);
    let services = || problem.services.items().iter().map(|id| id.value.as_str());
    let begin = problem::begin(problem);
    let mut tags = Tags::default();
    tags.add("kind", "problem", kind.clone());
    tags.add("status", state.word(), state_text.clone());
    services().for_each(|id| tags.add("service", id, config.service_name(id)));
    if let Some(cause) = problem.cause.get() {
        tags.add("cause", cause, context.cause_text(cause));
    }
    if let Some(owner) = problem.owner.get() {
        tags.add("owner", owner, config.owner_name(owner));
    }
    tags.add_year(begin);
    let parts = [
        Some(kind),
        begin.map(|day| context.format.date_short(day)),
        Some(context.service_names(services())),
        Some(state_text),
    ];
    Document {
        path: problem_path(record),
        title: record.title().to_owned(),
        id: record.id.clone(),
        line: joined(parts),
        texts: texts.texts,
        tags,
    }
}

fn action(context: &Context<'_>, task: &Task<'_>) -> Document {
    let (words, config) = (context.words, &context.book().config);
    let action = task.action;
    let mut texts = Texts { context, texts: Vec::new() };
    texts.field(&action.text);
    texts.field(&action.done_when);
    let kind = words.get("search_kind_action");
    let state = task.standing.state;
    let state_text = vocabulary::action_state(words, state);
    let mut tags = Tags::default();
    tags.add("kind", "action", kind.clone());
    tags.add("status", state.word(), state_text.clone());
    let owner = action.owner.get().map(|owner| {
        tags.add("owner", owner, config.owner_name(owner));
        config.owner_name(owner).to_owned()
    });
    match task.home {
        Home::Incident(at, _) => {
            for service in &context.measured[at].effects.services {
                tags.add("service", service, config.service_name(service));
            }
            tags.add_year(day_of_incident(context, at));
        }
        Home::Problem(record) => {
            for service in record.problem.services.items() {
                tags.add("service", service, config.service_name(service));
            }
            tags.add_year(problem::begin(&record.problem));
        }
    }
    let home = words.with("search_action_of", &[("title", task.home_title().into())]);
    Document {
        path: task.path(),
        title: task.title().to_owned(),
        id: String::new(),
        line: joined([Some(kind), Some(home), owner, Some(state_text)]),
        texts: texts.texts,
        tags,
    }
}

fn incident_path(record: &IncidentRecord) -> String {
    format!("incidents/{}/index.html", record.id)
}

fn problem_path(record: &ProblemRecord) -> String {
    format!("problems/{}/index.html", record.id)
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
