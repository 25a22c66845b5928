//! What is left of each service's error budget in the running month.

use crate::model::Keyed;
use crate::site::context::Context;
use crate::site::parts::{Badge, Link};
use crate::site::promises::{Promise, Spending, Standing, standing};
use serde::Serialize;

/// Services with an objective.
#[derive(Serialize)]
pub(super) struct Budgets {
    /// "Error budgets, September 2026".
    title: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    /// Its month, where the service's zone is still in another one.
    month: String,
    promised: String,
    budget: String,
    used: String,
    left: String,
    bar_html: String,
    mark: Option<Badge>,
    kept: String,
    is_bad: bool,
}

/// The budgets in the order of casebook.yaml; `None` where nothing was promised.
pub(super) fn budgets(context: &Context<'_>) -> Option<Budgets> {
    let services = context.book().config.services.get();
    let rows: Vec<Row> = services
        .into_iter()
        .flat_map(Keyed::keys)
        .filter_map(|id| row(context, id, context.promises().service(id)?))
        .collect();
    let month = context.format.month(context.format.day_of(context.input.as_of));
    let title = context.words.with("home_budgets", &[("month", month.into())]);
    (!rows.is_empty()).then_some(Budgets { title, rows })
}

fn row(context: &Context<'_>, id: &str, promise: &Promise) -> Option<Row> {
    let objective = promise.objective.as_ref()?;
    let month = promise.running()?;
    let spending = Spending::of(month)?;
    let standing = standing(month)?;
    let house = context.format.day_of(context.input.as_of).first_of_month();
    let figure = |figure: i64| context.format.hundredths(figure);
    Some(Row {
        link: Link {
            href: format!("services/{id}/index.html"),
            text: context.book().config.service_name(id).to_owned(),
        },
        month: if month.limits.first == house {
            String::new()
        } else {
            context.format.month(month.limits.first)
        },
        promised: context.percent_promised(objective),
        budget: figure(spending.budget),
        used: context.bounded(figure(spending.used), spending.exact),
        left: context.left_figure(&spending),
        bar_html: context.budget_bar(format!("budget-{id}"), month),
        mark: (standing != Standing::Running).then(|| context.standing_badge(standing)),
        kept: context.kept_text(promise),
        is_bad: standing == Standing::Spent,
    })
}
