//! An incident: its title, milestones, effects and status, and the texts that were written for
//! the level.

use super::{Gate, closed, closed_rare, level, open, part, some};
use crate::model::incident::{
    Cancelled, ImpactFacts, Imported, Incident, InitialSupport, Reopening, Resolution,
    ServiceEffect, Times,
};
use crate::model::{Attachment, IncidentRecord, RecordFiles};

impl Gate<'_> {
    /// An opened incident, as seen from itself.
    pub(super) fn incident(&self, record: &IncidentRecord) -> IncidentRecord {
        IncidentRecord {
            id: record.id.clone(),
            // Where the records lie is nobody's business outside.
            folder: None,
            files: RecordFiles::default(),
            incident: self.facts(&record.incident),
            attachments: level::files(record, self.level).map(attachment).collect(),
        }
    }

    fn facts(&self, written: &Incident) -> Incident {
        Incident {
            id: closed_rare(),
            title: open(&written.title),
            // Moments carry their day.
            date: closed(),
            kind: open(&written.kind).into(),
            audience: open(&written.audience).into(),
            service: open(&written.service),
            service_effects: some(&written.service_effects, |effect| Some(suffered(effect))).into(),
            category: closed(),
            classification: closed_rare(),
            priority_override: closed_rare(),
            severity: closed_rare(),
            major: closed_rare(),
            detection: closed_rare(),
            times: part(&written.times, |times| Some(milestones(times))),
            // The status is told; what is waited for is not.
            holds: closed_rare(),
            reopened: some(&written.reopened, |cycle| Some(cycle_of(cycle))).into(),
            roles: closed_rare(),
            summary: self.prose(&written.summary, &closed()),
            impact: part(&written.impact, |impact| self.impact(impact)).into(),
            initial_support: part(&written.initial_support, |support| self.support(support)).into(),
            resolution: part(&written.resolution, |resolution| self.resolution(resolution)).into(),
            caused_by: closed_rare(),
            problem: closed_rare(),
            related: closed_rare(),
            links: self.links(&written.links).into(),
            notes: closed_rare(),
            allow: closed_rare(),
            reporting: closed_rare(),
            cancelled: part(&written.cancelled, |cancelled| Some(ended(cancelled))).into(),
            imported: part(&written.imported, |imported| Some(origin(imported))).into(),
            timeline: self.timeline(&written.timeline),
            rca: part(&written.rca, |rca| self.analysis(rca)).into(),
            actions: self.actions(&written.actions),
        }
    }

    fn impact(&self, written: &ImpactFacts) -> Option<ImpactFacts> {
        let statement = self.prose(&written.statement, &closed());
        statement.is_given().then(|| ImpactFacts {
            statement,
            customers: closed(),
            counterparts: closed_rare(),
            transactions: closed_rare(),
            cost: closed_rare(),
            data: closed_rare(),
            member_states: closed_rare(),
            reputation: closed_rare(),
        })
    }

    fn support(&self, written: &InitialSupport) -> Option<InitialSupport> {
        let workaround = self.prose(&written.workaround, &closed());
        workaround.is_given().then(|| InitialSupport {
            at: closed(),
            by: closed(),
            tried: closed(),
            workaround,
            outcome: closed(),
        })
    }

    fn resolution(&self, written: &Resolution) -> Option<Resolution> {
        let summary = self.prose(&written.summary, &closed());
        summary.is_given().then(|| Resolution { kind: closed(), summary, verified_by: closed() })
    }
}

fn attachment(file: &Attachment) -> Attachment {
    Attachment {
        path: file.path.clone(),
        // Where it is copied from; no page shows it.
        source: file.source.clone(),
        bytes: file.bytes,
        pixels: file.pixels,
        refused: file.refused,
    }
}

fn suffered(effect: &ServiceEffect) -> ServiceEffect {
    ServiceEffect {
        service: open(&effect.service),
        effect: open(&effect.effect),
        share: open(&effect.share).into(),
        of: open(&effect.of).into(),
        from: open(&effect.from).into(),
        to: open(&effect.to).into(),
        phases: open(&effect.phases).into(),
    }
}

fn milestones(times: &Times) -> Times {
    Times {
        occurred: open(&times.occurred),
        detected: open(&times.detected),
        logged: open(&times.logged),
        acknowledged: open(&times.acknowledged),
        mitigated: open(&times.mitigated),
        resolved: open(&times.resolved),
        reviewed: open(&times.reviewed),
        closed: open(&times.closed),
    }
}

fn cycle_of(cycle: &Reopening) -> Reopening {
    Reopening {
        mitigated: open(&cycle.mitigated),
        resolved: open(&cycle.resolved),
        reopened: open(&cycle.reopened),
        reason: closed(),
    }
}

fn ended(cancelled: &Cancelled) -> Cancelled {
    Cancelled { at: open(&cancelled.at), reason: closed(), duplicate_of: closed() }
}

/// Whether its durations mean anything; nothing of where it came from.
fn origin(imported: &Imported) -> Imported {
    Imported {
        from: closed(),
        file: closed(),
        on: closed(),
        zone_assumed: closed(),
        backfilled: open(&imported.backfilled),
        digest: closed(),
    }
}
