//! What was promised after incidents and problems: what is open, what was done, what was declined.

mod effects;
mod figures;
mod owners;
mod quarters;

use super::Page;
use crate::measure::{ActionStanding, ActionState};
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::filter::{Filter, Scope};
use crate::site::frame::{Frame, Section};
use crate::site::listed::ActionRow;
use crate::site::overview::Task;
use crate::statistics::ActionFigures;
use effects::Effects;
use figures::{Big, Chart};
use owners::Owners;
use serde::Serialize;

/// How many of the open, of the done and of the declined actions are shown.
const ROWS: usize = 500;

const ROOT: &str = "../";

/// All actions on one page.
pub(super) struct ActionsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    sentence: String,
    filter: Filter,
    bigs: Vec<Big>,
    charts: Vec<Chart>,
    owners: Option<Owners>,
    effects: Option<Effects>,
    groups: Vec<Group>,
    /// Whether there is no action at all.
    is_empty: bool,
}

#[derive(Serialize)]
struct Group {
    title: String,
    count: String,
    rows: Vec<ActionRow>,
}

impl Page for ActionsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["actions/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let tasks = &context.overview().tasks;
        let standings: Vec<ActionStanding> = tasks.iter().map(|task| task.standing).collect();
        let figures = ActionFigures::of(&standings);
        let of = |group: fn(ActionState) -> bool| -> Vec<&Task<'_>> {
            tasks.iter().filter(|task| group(task.standing.state)).collect()
        };
        let open = of(ActionState::is_open);
        let overdue = open.iter().filter(|task| task.standing.overdue_days.is_some()).count();
        let groups: Vec<Group> = [
            ("actions_group_open", &open, "actions_first"),
            (
                "actions_group_done",
                &of(|state| matches!(state, ActionState::Done | ActionState::Verified)),
                "actions_newest",
            ),
            (
                "actions_group_declined",
                &of(|state| state == ActionState::Declined),
                "actions_newest",
            ),
        ]
        .into_iter()
        .filter(|(_, tasks, _)| !tasks.is_empty())
        .map(|(title, tasks, part)| group(context, title, tasks, part))
        .collect();
        let sentence = match (open.len(), overdue) {
            (0, _) => words.get("actions_none_open"),
            (open, 0) => words.with("actions_none_overdue", &[("open", open.into())]),
            (open, overdue) => words
                .with("actions_sentence", &[("open", open.into()), ("overdue", overdue.into())]),
        };
        let wanted = [
            ("owner", "actions_owner"),
            ("state", "actions_state"),
            ("type", "actions_type"),
            ("strength", "actions_strength"),
        ];
        let mut frame =
            Frame::new(&context.site, Section::Actions, path, &words.get("nav_actions"))
                .with_state(words, context.format.moment(context.input.as_of));
        frame.description.clone_from(&sentence);
        let rows = groups.iter().flat_map(|group| &group.rows).map(|row| &row.tags);
        let view = View {
            filter: context.filter(&Scope::all("actions"), &wanted, rows),
            bigs: figures::bigs(
                context,
                &figures,
                of(|state| state == ActionState::Verified).len(),
            ),
            charts: figures::charts(context, tasks, &figures),
            owners: owners::table(context, tasks),
            effects: effects::section(context, tasks),
            frame,
            sentence,
            groups,
            is_empty: tasks.is_empty(),
        };
        engine.render("actions.html", &view)
    }
}

fn group(context: &Context<'_>, title: &str, tasks: &[&Task<'_>], part: &str) -> Group {
    let count = if tasks.len() > ROWS {
        context.words.with(part, &[("shown", ROWS.into()), ("n", tasks.len().into())])
    } else {
        context.count("actions_count", tasks.len())
    };
    let rows = tasks.iter().take(ROWS).map(|task| context.action_row(task, ROOT));
    Group { title: context.words.get(title), count, rows: rows.collect() }
}
