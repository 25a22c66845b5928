//! casebook.yaml: the organisation, and when wanted clocks, policies, calendars, taxonomy.

mod language;

use super::colour::Colour;
use super::incident::{Impact, Priority, Urgency, Waiver};
use super::organisation::{Cause, Entity, Role, Service, StakeholderGroup, Team, Texts};
use super::prose::{Audience, Language};
use super::service_level::{Calendar, Clock, MaintenanceRule, Matrix, Policy, Priorities};
use super::shape::{
    At, Field, Keyed, Kind, Node, Reader, SchemaBook, Shape, closest, shape, words,
};
use super::time::{Duration, Moment};
use crate::model::shape::phrase as say;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

words! {
    /// How ids of new records are made.
    pub enum IdScheme {
        /// Date and slug; two branches never race for a number.
        DateSlug = "date-slug",
        /// A counter with a prefix.
        Counter = "counter",
    }
}

words! {
    /// How authors of changes are shown.
    pub enum Authors {
        /// Not at all; the default.
        Hide = "hide",
        /// By role.
        Role = "role",
        /// By name; never an e-mail address.
        Name = "name",
    }
}

words! {
    /// What a rule's finding means.
    pub enum Level {
        /// The rule does not speak.
        Allow = "allow",
        /// A note.
        Info = "info",
        /// A warning.
        Warn = "warn",
        /// An error.
        Deny = "deny",
    }
}

shape! {
    /// The casebook's own configuration.
    pub struct Casebook {
        /// The version of the format.
        ///
        /// Examples: `1`.
        casebook: u64 = required,
        /// The organisation's name.
        ///
        /// Examples: `Example Bank`, `Example Co`.
        organisation: String = required,
        /// The zone of local times, an IANA name.
        ///
        /// Examples: `Europe/Berlin`, `UTC`.
        time_zone: Zone = required,
        /// The language of the site; default en.
        language: Language,
        /// The languages of the site, where it is built in both.
        languages: Vec<At<Language>>,
        /// The site.
        site: SiteSettings,
        /// Its colours, its logo, and what stands at the foot of its pages.
        theme: Theme,
        /// How ids of new records are made.
        ids: Ids,
        /// The present of samples and archives; without it, now.
        as_of: Moment,
        /// How the history of changes is shown.
        history: HistorySettings,
        /// Teams by id.
        teams: Keyed<Team>,
        /// Roles by id; reports name roles, not people.
        roles: Keyed<Role>,
        /// Names of people that must not stand in a report.
        ///
        /// Examples: `Erika Musterfrau`, `Max Mustermann`.
        people: Texts,
        /// Services by id.
        services: Keyed<Service> = required,
        /// Groups that must be told, by id.
        stakeholder_groups: Keyed<StakeholderGroup>,
        /// The categories of incidents, in up to three parts; a closed list when given.
        ///
        /// Examples: `application/session`, `hardware`.
        categories: Texts,
        /// What the severities S1 to S4 mean here.
        ///
        /// Examples: `Whole service or more than 10 % of users`, `A key function`.
        severities: Keyed<String>,
        /// Causes by id; a closed list when given.
        causes: Keyed<Cause>,
        /// Calendars by id.
        calendars: Keyed<Calendar>,
        /// How planned maintenance counts.
        maintenance: MaintenanceRule,
        /// The matrix of impact and urgency.
        priorities: Priorities,
        /// SLA clocks by name.
        clocks: Keyed<Clock>,
        /// Clocks that differ for a service.
        service_clocks: Keyed<Keyed<Clock>>,
        /// How figures are made.
        statistics: StatisticsSettings,
        /// Escalation and communication by priority.
        policies: Keyed<Policy>,
        /// The organisation in the sense of the reporting duties.
        entity: Entity,
        /// Reporting duties: names of built-in packs, or own rules.
        ///
        /// Examples: `dora`, `nis2`.
        obligations: Vec<At<Obligation>>,
        /// Levels of rules, by code or name.
        rules: Keyed<Level>,
        /// Waivers, for records by pattern.
        allow: Vec<At<Waiver>>,
    }
}

shape! {
    /// The site.
    pub struct SiteSettings {
        /// The title of the site.
        ///
        /// Examples: `Incident casebook`, `What went wrong`.
        title: String,
        /// The address at which it will be published.
        ///
        /// Examples: `https://incidents.example/`, `https://example.com/incidents/`.
        base_url: String,
    }
}

shape! {
    /// The site's look.
    pub struct Theme {
        /// The accent colour, in quotes.
        accent: Colour,
        /// A picture beside casebook.yaml.
        ///
        /// Examples: `logo.svg`, `logo.png`.
        logo: String,
        /// Links at the foot of every page: an imprint, a data protection notice, the way to the
        /// help desk.
        footer: Vec<At<FooterLink>>,
    }
}

shape! {
    /// A link at the foot of every page.
    pub struct FooterLink {
        /// What the link is called.
        ///
        /// Examples: `Imprint`, `Help desk`.
        title: String = required,
        /// Its address: http, https or mailto.
        ///
        /// Examples: `https://bank.example/imprint`, `mailto:help@bank.example`.
        url: String = required,
        /// Who may see it; default internal.
        audience: Audience,
    }
}

shape! {
    /// How ids of new records are made.
    pub struct Ids {
        /// What an id is made of.
        scheme: IdScheme,
        /// What stands before the number of a counter.
        ///
        /// Examples: `INC-`, `IT-`.
        prefix: String,
        /// How many digits the number of a counter has.
        ///
        /// Examples: `4`, `6`.
        digits: u64,
    }
}

shape! {
    /// How the history of changes is shown.
    pub struct HistorySettings {
        /// How authors of changes are shown; default hide.
        authors: Authors,
    }
}

shape! {
    /// How figures are made.
    pub struct StatisticsSettings {
        /// An incident recurs when the same problem, or the same service and cause, came so many
        /// days before it; 180 unless stated.
        ///
        /// Examples: `180`, `365`.
        recurrence_days: u64,
    }
}

/// A reporting duty: a built-in pack's name, or an own rule.
#[derive(Debug, Clone, PartialEq)]
pub enum Obligation {
    /// A built-in pack.
    Pack(String),
    /// An own rule.
    Own(Box<OwnObligation>),
}

shape! {
    /// An own reporting duty.
    pub struct OwnObligation {
        /// Its id; it is assessed and submitted under it.
        ///
        /// Examples: `customer-contract-7`, `notify-works-council`.
        id: String = required,
        /// What must be done.
        ///
        /// Examples: `Notify ACME`, `Tell the works council`.
        title: String = required,
        /// For which incidents.
        when: ObligationCondition,
        /// The moment from which the limit counts.
        after: super::service_level::Milestone = required,
        /// The limit.
        within: Duration = required,
        /// What a weekend does to the limit: none, or next-working-day.
        ///
        /// Examples: `none`, `next-working-day`.
        weekend: String,
    }
}

shape! {
    /// For which incidents a duty holds.
    pub struct ObligationCondition {
        /// For incidents of these priorities.
        priority: Vec<At<Priority>>,
        /// For incidents of these services: keys of `services`.
        ///
        /// Examples: `online-banking`, `identity`.
        services: Vec<At<String>>,
    }
}

impl Shape for Obligation {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::Map(_)) {
            OwnObligation::read(node, reader).map(|own| Self::Own(Box::new(own)))
        } else {
            String::read(node, reader).map(Self::Pack)
        }
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let own = OwnObligation::schema(book);
        json!({"anyOf": [{"type": "string"}, own]})
    }
}

/// An IANA time zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// Its name.
    pub name: String,
    /// Its rules.
    pub zone: TimeZone,
}

impl Shape for Zone {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::NAME_OF_A_ZONE)?;
        if let Ok(zone) = TimeZone::get(&text) {
            return Some(Self { name: text.into_owned(), zone });
        }
        // `Berlin` for `Europe/Berlin`, `europe/berln`.
        let names: Vec<String> =
            jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
        let city = |name: &&String| {
            name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&text))
        };
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let near = names.iter().find(city).map(String::as_str).or_else(|| closest(&text, &known));
        if let Some(near) = near {
            reader.fault("YML002", "zone", place, &[("text", &text), ("near", near)]).replacement =
                Some(near.to_owned());
            return None;
        }
        reader.wrong_type(place, say::ZONE_BY_ITS_NAME, format!("`{text}`"));
        None
    }
    fn schema(_: &mut SchemaBook) -> Value {
        json!({"type": "string"})
    }
}

/// The 4 × 4 matrix of domain.md § 1.2, used where casebook.yaml gives none.
pub const fn default_priority(impact: Impact, urgency: Urgency) -> Priority {
    use {Impact as I, Priority as P, Urgency as U};
    match (impact, urgency) {
        (I::Extensive, U::Critical | U::High) | (I::Significant, U::Critical) => P::P1,
        (I::Extensive, U::Medium) | (I::Significant, U::High) | (I::Moderate, U::Critical) => P::P2,
        (I::Extensive, U::Low)
        | (I::Significant, U::Medium)
        | (I::Moderate, U::High)
        | (I::Minor, U::Critical) => P::P3,
        (I::Significant, U::Low)
        | (I::Moderate, U::Medium | U::Low)
        | (I::Minor, U::High | U::Medium) => P::P4,
        (I::Minor, U::Low) => P::P5,
    }
}

impl Matrix {
    /// The priority of a cell, where the matrix has it.
    pub fn cell(&self, impact: Impact, urgency: Urgency) -> &Field<Priority> {
        let row = match impact {
            Impact::Extensive => &self.extensive,
            Impact::Significant => &self.significant,
            Impact::Moderate => &self.moderate,
            Impact::Minor => &self.minor,
        };
        let Some(row) = row.get() else { return &Field::Absent };
        match urgency {
            Urgency::Critical => &row.critical,
            Urgency::High => &row.high,
            Urgency::Medium => &row.medium,
            Urgency::Low => &row.low,
        }
    }
}

impl Casebook {
    /// The zone of local times; UTC where casebook.yaml does not say one that is known.
    pub fn zone(&self) -> TimeZone {
        self.time_zone.get().map_or(TimeZone::UTC, |zone| zone.zone.clone())
    }

    /// The organisation's name.
    pub fn organisation(&self) -> &str {
        self.organisation.get().map_or("", String::as_str)
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.get()?.get(id)
    }

    /// A service's name; its id where it has none or is not known.
    pub fn service_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.service(id).and_then(|service| service.name.get()).map_or(id, String::as_str)
    }

    /// The name of a role or team; the id itself where it is neither.
    pub fn owner_name<'a>(&'a self, id: &'a str) -> &'a str {
        let team =
            self.teams.get().and_then(|teams| teams.get(id)).and_then(|team| team.name.get());
        let role =
            self.roles.get().and_then(|roles| roles.get(id)).and_then(|role| role.name.get());
        team.or(role).map_or(id, String::as_str)
    }

    /// A cause's name; its id where it has none.
    pub fn cause_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.causes
            .get()
            .and_then(|causes| causes.get(id))
            .and_then(|cause| cause.name.get())
            .map_or(id, String::as_str)
    }

    /// The priority that the matrix in force gives.
    pub fn matrix(&self, impact: Impact, urgency: Urgency) -> Option<Priority> {
        match self.priorities.get().and_then(|priorities| priorities.matrix.get()) {
            Some(matrix) => matrix.cell(impact, urgency).copied(),
            None => Some(default_priority(impact, urgency)),
        }
    }
}
