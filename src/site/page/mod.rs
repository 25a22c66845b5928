//! The pages: one file, one view struct and one template each; [`PAGES`] is the one list.

mod about;
mod actions;
mod definitions;
mod home;
mod incident;
mod incidents;
#[cfg(test)]
mod list_tests;
mod not_found;
mod opened;
mod period;
mod problem;
mod problems;
mod reports;
mod review;
mod rule;
mod rules;
mod search;
mod service;
#[cfg(test)]
mod service_tests;
mod services;
mod statistics;

use super::context::Context;
use super::engine::{Engine, TemplateError};
use crate::model::prose::Audience;

/// A kind of page.
pub(super) trait Page: Sync {
    /// The paths of all pages of this kind, from the site's root.
    fn paths(&self, context: &Context<'_>) -> Vec<String>;
    /// One of them: its position in `paths`, and its path again.
    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError>;
}

/// All kinds of page of a build for these readers.
pub(super) const fn pages_for(audience: Audience) -> &'static [&'static dyn Page] {
    match audience {
        Audience::Internal => PAGES,
        Audience::Public | Audience::Stakeholders => opened::OPENED,
    }
}

/// All kinds of page for ourselves.
pub(super) const PAGES: &[&dyn Page] = &[
    &home::HomePage,
    &incidents::IncidentsPage,
    &problems::ProblemsPage,
    &problem::ProblemPage,
    &services::ServicesPage,
    &service::ServicePage,
    &actions::ActionsPage,
    &statistics::StatisticsPage,
    &reports::ReportsPage,
    &period::PeriodPage,
    &search::SearchPage,
    &definitions::DefinitionsPage,
    &review::ReviewPage,
    &rules::RulesPage,
    &rule::RulePage,
    &about::AboutPage,
    &not_found::NotFoundPage,
    // The many come last, so that no large page is left over at the end.
    &incident::IncidentPage,
];
