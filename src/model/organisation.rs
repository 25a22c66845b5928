//! Teams, roles, services, stakeholders: the organisation that casebook.yaml describes.

use super::shape::{At, OneOrMany, shape, words};

shape! {
    /// A team.
    pub struct Team {
        /// The team's name, as pages show it.
        ///
        /// Examples: `Platform`, `Payments`.
        name: String,
        /// How to reach it.
        ///
        /// Examples: `chat #platform`, `+49 30 1234567`.
        contact: String,
    }
}

shape! {
    /// A role; reports name roles, not people.
    pub struct Role {
        /// The role's name, as pages show it.
        ///
        /// Examples: `Incident commander`, `Head of operations`.
        name: String,
        /// Roles that satisfy this one in a policy check.
        ///
        /// Examples: `dba-on-call`, `network-on-call`.
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
        /// The service's name, as pages show it.
        ///
        /// Examples: `Online banking`, `Office printing`.
        name: String,
        /// What it is for.
        ///
        /// Examples: `Accounts and payments for private customers`, `Printers of all offices`.
        description: String,
        /// The team that owns it: a key of `teams`.
        ///
        /// Examples: `platform`, `payments`.
        team: String,
        /// How important it is; 1 is the most.
        ///
        /// Examples: `1`, `2`.
        tier: u64,
        /// Supports a critical or important function (DORA).
        critical_function: bool,
        /// What was promised.
        slo: Slo,
        /// Agreed service hours: a key of `calendars`; default 24x7.
        ///
        /// Examples: `24x7`, `office`.
        calendar: String,
        /// The zone of its month limits, an IANA name; default the casebook's.
        ///
        /// Examples: `Europe/Berlin`, `UTC`.
        time_zone: String,
        /// Services that it needs: keys of `services`.
        ///
        /// Examples: `core-ledger`, `identity`.
        depends_on: OneOrMany<String>,
        /// Groups that must be told: keys of `stakeholder_groups`.
        ///
        /// Examples: `retail`, `branches`.
        stakeholders: OneOrMany<String>,
    }
}

shape! {
    /// A service level objective.
    pub struct Slo {
        /// Percent of the agreed time.
        ///
        /// Examples: `99.9`, `99.5`.
        availability: f64 = required,
        /// The time over which it is counted; month is the only one for now.
        window: Window,
    }
}

shape! {
    /// A group that must be told.
    pub struct StakeholderGroup {
        /// The group's name, as pages show it.
        ///
        /// Examples: `Retail customers`, `Branches`.
        name: String,
    }
}

shape! {
    /// A cause, for the statistics of what comes back.
    pub struct Cause {
        /// The cause's name, as pages show it.
        ///
        /// Examples: `Connection pool exhausted`, `Certificate expired`.
        name: String,
        /// The group of causes that it belongs to.
        ///
        /// Examples: `capacity`, `configuration`.
        group: String,
    }
}

shape! {
    /// The organisation in the sense of the reporting duties.
    pub struct Entity {
        /// What it is in the words of the law.
        ///
        /// Examples: `credit-institution`, `payment-institution`.
        r#type: String,
        /// Its member state of the EU, by two letters.
        ///
        /// Examples: `DE`, `AT`.
        member_state: String,
        /// The calendar of its working days: a key of `calendars`.
        ///
        /// Examples: `office`, `24x7`.
        calendar: String,
    }
}

/// Lists of names.
pub type Texts = Vec<At<String>>;
