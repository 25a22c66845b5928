//! The problems that are opened, each with the way round it.

use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::page::Page;
use crate::site::parts::{Badge, Link};
use crate::site::vocabulary;
use serde::Serialize;

/// One page, where there is a problem to list.
pub(super) struct ProblemsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    rows: Vec<ProblemRow>,
}

/// A problem in one row.
#[derive(Serialize)]
pub(super) struct ProblemRow {
    link: Link,
    state: Badge,
    services: String,
    /// The way round it; empty where none is told.
    workaround: String,
}

impl Page for ProblemsPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let has_any = !context.book().problems.is_empty();
        has_any.then(|| "problems/index.html".to_owned()).into_iter().collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let title = context.words.get("nav_problems");
        let frame = Frame::new(&context.site, Section::Problems, path, &title);
        let all = 0..context.book().problems.len();
        let rows = all.map(|at| problem_row(context, at, "../")).collect();
        engine.render("opened/problems.html", &View { frame, title, rows })
    }
}

/// A problem in one row of a page at `root`.
pub(super) fn problem_row(context: &Context<'_>, at: usize, root: &str) -> ProblemRow {
    let (record, state) = (&context.book().problems[at], context.overview().problems[at]);
    let problem = &record.problem;
    let workaround = problem.known_error.get().and_then(|known| known.workaround.get());
    let workaround = workaround.map(|text| context.plain(text)).unwrap_or_default();
    ProblemRow {
        link: Link {
            href: format!("{root}problems/{}/index.html", record.id),
            text: record.title().to_owned(),
        },
        state: vocabulary::problem_badge(context.words, state),
        services: context
            .service_names(problem.services.items().iter().map(|id| id.value.as_str())),
        workaround: if workaround.trim() == "none" { String::new() } else { workaround },
    }
}
