//! A service: what happened to it, what is known to come back, what is planned.

use super::listed::{IncidentRow, incident_row};
use super::problems::{ProblemRow, problem_row};
use super::services::state;
use crate::model::Keyed;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::listed::PlanRow;
use crate::site::overview::OfService;
use crate::site::page::Page;
use crate::site::parts::{Badge, Link};
use serde::Serialize;

/// Incidents that a page shows; older ones are in the pages of their months.
const INCIDENTS: usize = 200;
/// Planned maintenance that a page shows.
const PLANS: usize = 100;

/// A page for each service.
pub(super) struct ServicePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    state: Badge,
    incidents: Vec<IncidentRow>,
    problems: Vec<ProblemRow>,
    plans: Vec<PlanRow>,
}

impl Page for ServicePage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let ids = context.book().config.services.get().into_iter().flat_map(Keyed::keys);
        ids.map(|id| format!("services/{id}/index.html")).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let id = path.split('/').nth(1).unwrap_or_default();
        engine.render("opened/service.html", &view(context, id, path))
    }
}

fn view(context: &Context<'_>, id: &str, path: &str) -> View {
    let (words, root) = (context.words, "../../");
    let nothing = OfService::default();
    let of = context.overview().of_service(id).unwrap_or(&nothing);
    let title = context.book().config.service_name(id).to_owned();
    let mut frame = Frame::new(&context.site, Section::Services, path, &title)
        .with_state(words, context.format.moment(context.input.as_of));
    let crumb = format!("{root}services/index.html");
    frame.crumbs = vec![Link { href: crumb, text: words.get("nav_services") }];
    let is_hit = |at: &usize| {
        let measured = &context.measured[*at];
        measured.counts() && measured.status.is_open()
    };
    let shown = of.incidents.iter().take(INCIDENTS);
    View {
        state: state(context, of.incidents.iter().any(is_hit)),
        incidents: shown.map(|at| incident_row(context, *at, root, Some(id))).collect(),
        problems: of.problems.iter().map(|at| problem_row(context, *at, root)).collect(),
        plans: of.maintenance.iter().take(PLANS).map(|plan| context.plan_row(plan)).collect(),
        title,
        frame,
    }
}
