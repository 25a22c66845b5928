//! Teams, roles, services, stakeholders: the organisation that casebook.yaml describes.

use super::shape::{At, OneOrMany, shape, words};

shape! {
    /// A team.
    pub struct Team {
        /// Its name.
        name: String,
        /// How to reach it.
        contact: String,
    }
}

shape! {
    /// A role; reports name roles, not people.
    pub struct Role {
        /// Its name.
        name: String,
        /// Roles that satisfy this one in a policy check.
        any_of: OneOrMany<String>,
    }
}

words! {
    /// The window of an objective.
    pub enum Window {
        /// A calendar month in the service's zone.
        Month = "month",
    }
}

shape! {
    /// A service: what the customer gets.
    pub struct Service {
        /// Its name.
        name: String,
        /// What it is for.
        description: String,
        /// The team that owns it.
        team: String,
        /// How important it is; 1 is the most.
        tier: u64,
        /// Supports a critical or important function (DORA).
        critical_function: bool,
        /// What was promised.
        slo: Slo,
        /// Agreed service hours; default 24x7.
        calendar: String,
        /// The zone of its month limits; default the casebook's.
        time_zone: String,
        /// Services that it needs.
        depends_on: OneOrMany<String>,
        /// Groups that must be told.
        stakeholders: OneOrMany<String>,
    }
}

shape! {
    /// A service level objective.
    pub struct Slo {
        /// Percent of the agreed time, such as 99.9.
        availability: f64 = required,
        /// month is the only window for now.
        window: Window,
    }
}

shape! {
    /// A group that must be told.
    pub struct StakeholderGroup {
        /// Its name.
        name: String,
    }
}

shape! {
    /// A cause, for the statistics of what comes back.
    pub struct Cause {
        /// Its name.
        name: String,
        /// The group it belongs to.
        group: String,
    }
}

shape! {
    /// The organisation in the sense of the reporting duties.
    pub struct Entity {
        /// credit-institution, …
        r#type: String,
        /// Its member state, by two letters.
        member_state: String,
        /// The calendar of its working days.
        calendar: String,
    }
}

/// Lists of names.
pub type Texts = Vec<At<String>>;
