//! The services that stand in what is opened, and whether an incident is open.

use crate::model::Keyed;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::page::Page;
use crate::site::parts::{Badge, Link, Tone};
use serde::Serialize;

/// One page, where there is a service to list.
pub(super) struct ServicesPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    rows: Vec<ServiceRow>,
}

/// A service in one row.
#[derive(Serialize)]
pub(super) struct ServiceRow {
    link: Link,
    state: Badge,
    /// When its last incident began.
    last: Option<Time>,
}

impl Page for ServicesPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let has_any = context.book().config.services.get().is_some_and(|all| !all.is_empty());
        has_any.then(|| "services/index.html".to_owned()).into_iter().collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let title = context.words.get("nav_services");
        let frame = Frame::new(&context.site, Section::Services, path, &title)
            .with_state(context.words, context.format.moment(context.input.as_of));
        let rows = service_rows(context, "../");
        engine.render("opened/services.html", &View { frame, title, rows })
    }
}

/// All services in rows of a page at `root`, in the order of casebook.yaml.
pub(super) fn service_rows(context: &Context<'_>, root: &str) -> Vec<ServiceRow> {
    let ids = context.book().config.services.get().into_iter().flat_map(Keyed::keys);
    ids.map(|id| row(context, id, root)).collect()
}

fn row(context: &Context<'_>, id: &str, root: &str) -> ServiceRow {
    let incidents = context.overview().of_service(id).map_or(&[][..], |of| &of.incidents);
    let counting = incidents.iter().map(|at| &context.measured[*at]).filter(|one| one.counts());
    let last = counting.clone().find_map(|one| one.moments.begin);
    ServiceRow {
        link: Link {
            href: format!("{root}services/{id}/index.html"),
            text: context.book().config.service_name(id).to_owned(),
        },
        state: state(context, counting.clone().any(|one| one.status.is_open())),
        last: last.map(|begin| context.day(context.format.day_of(begin.instant))),
    }
}

/// Whether an incident is open. No open incident is all that can be said for certain: what is not
/// published is not known here.
pub(super) fn state(context: &Context<'_>, is_hit: bool) -> Badge {
    let (tone, key) =
        if is_hit { (Tone::Bad, "open_service_hit") } else { (Tone::Met, "open_service_quiet") };
    Badge::new(tone, context.words.get(key))
}
