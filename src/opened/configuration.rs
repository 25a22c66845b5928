//! casebook.yaml: whose site it is and how it looks, and the names of the services that stand in
//! opened records. All that was agreed, and who does what, stays inside.

use super::{Gate, closed, level, open, part, some};
use crate::model::casebook::{Casebook, FooterLink, SiteSettings, Theme};
use crate::model::change::Maintenance;
use crate::model::organisation::Service;
use crate::model::shape::{At, Field, Keyed};
use crate::model::{Attachment, IncidentRecord, ProblemRecord};
use std::collections::{BTreeMap, BTreeSet};

impl Gate<'_> {
    /// The configuration for these records, which are opened already.
    pub(super) fn configuration(
        &self,
        incidents: &[IncidentRecord],
        problems: &[ProblemRecord],
        plans: &[At<Maintenance>],
    ) -> Casebook {
        let named = named(incidents, problems, plans);
        let written = &self.book.config;
        Casebook {
            casebook: open(&written.casebook),
            organisation: open(&written.organisation),
            time_zone: open(&written.time_zone),
            language: open(&written.language),
            languages: open(&written.languages),
            // The address is that of our own site: another build has its own, by `--base-url`.
            site: part(&written.site, |site| {
                Some(SiteSettings { title: open(&site.title), base_url: closed() })
            }),
            theme: part(&written.theme, |theme| Some(self.look(theme))),
            ids: closed(),
            as_of: closed(),
            history: closed(),
            teams: closed(),
            roles: closed(),
            people: closed(),
            services: part(&written.services, |services| Some(self::services(services, &named))),
            stakeholder_groups: closed(),
            categories: closed(),
            severities: closed(),
            causes: closed(),
            calendars: closed(),
            maintenance: closed(),
            priorities: closed(),
            clocks: closed(),
            service_clocks: closed(),
            statistics: closed(),
            policies: closed(),
            entity: closed(),
            obligations: closed(),
            rules: closed(),
            allow: closed(),
        }
    }

    /// Colours and logo, and those links at the foot that are opened.
    fn look(&self, theme: &Theme) -> Theme {
        let footer = some(&theme.footer, |link| {
            (level::stated(&link.audience) <= self.level).then(|| FooterLink {
                title: open(&link.title),
                url: open(&link.url),
                audience: open(&link.audience),
            })
        });
        Theme { accent: open(&theme.accent), logo: open(&theme.logo), footer }
    }

    /// The logo, where there is one.
    pub(super) fn root_files(&self) -> BTreeMap<String, Attachment> {
        let theme = self.book.config.theme.get();
        let logo = theme.and_then(|theme| self.book.root_files.get_key_value(theme.logo.get()?));
        logo.into_iter().map(|(name, file)| (name.clone(), file.clone())).collect()
    }
}

/// The services that stand in these records.
fn named<'r>(
    incidents: &'r [IncidentRecord],
    problems: &'r [ProblemRecord],
    plans: &'r [At<Maintenance>],
) -> BTreeSet<&'r str> {
    let own = incidents.iter().filter_map(|record| record.incident.service.get());
    let effects = incidents.iter().flat_map(|record| record.incident.service_effects.items());
    let harmed = problems.iter().flat_map(|record| record.problem.services.items());
    let planned = plans.iter().flat_map(|plan| plan.services.items());
    let effects = effects.filter_map(|effect| effect.service.get());
    let listed = harmed.chain(planned).map(|id| &id.value);
    own.chain(effects).chain(listed).map(String::as_str).collect()
}

/// These services by name, in the order of casebook.yaml.
fn services(written: &Keyed<Service>, named: &BTreeSet<&str>) -> Keyed<Service> {
    let mut opened = Keyed::default();
    for (id, entry) in written.entries().filter(|(id, _)| named.contains(id)) {
        let service: Field<Service> = part(&entry.value, |service| Some(by_name(service)));
        opened.insert(id.to_owned(), entry.key_place, service);
    }
    opened
}

fn by_name(service: &Service) -> Service {
    Service {
        name: open(&service.name),
        description: closed(),
        team: closed(),
        tier: closed(),
        critical_function: closed(),
        slo: closed(),
        calendar: closed(),
        time_zone: closed(),
        depends_on: closed(),
        stakeholders: closed(),
    }
}
