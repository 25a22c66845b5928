//! The pages for readers outside. They say what is opened and are silent about all else: never "not
//! stated", never a count that would tell how much is closed. What they show they take from a book
//! that holds nothing more (`opened`), so none of them has anything to hide.

mod about;
mod home;
mod incident;
mod incidents;
mod listed;
mod problem;
mod problems;
mod service;
mod services;
mod statistics;
mod updates;

use super::{Page, not_found, search};

/// All kinds of page for readers outside.
pub(super) const OPENED: &[&dyn Page] = &[
    &home::HomePage,
    &incidents::IncidentsPage,
    &problems::ProblemsPage,
    &problem::ProblemPage,
    &services::ServicesPage,
    &service::ServicePage,
    &statistics::StatisticsPage,
    &search::SearchPage,
    &about::AboutPage,
    &not_found::NotFoundPage,
    &incident::IncidentPage,
];
