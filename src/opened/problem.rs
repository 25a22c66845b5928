//! Problems and planned maintenance.

use super::{Gate, closed, level, open, part, some};
use crate::model::ProblemRecord;
use crate::model::change::Maintenance;
use crate::model::problem::{KnownError, Problem, ProblemReopening, ProblemTimes, Rejected};
use crate::model::shape::{At, Field, FileId};

impl Gate<'_> {
    /// An opened problem.
    pub(super) fn problem(&self, record: &ProblemRecord) -> ProblemRecord {
        let written = &record.problem;
        ProblemRecord {
            id: record.id.clone(),
            file: FileId::default(),
            problem: Problem {
                id: closed(),
                title: open(&written.title),
                services: open(&written.services),
                owner: closed(),
                cause: closed(),
                summary: self.prose(&written.summary, &closed()),
                times: part(&written.times, |times| Some(milestones(times))),
                reopened: some(&written.reopened, |cycle| Some(cycle_of(cycle))),
                rejected: part(&written.rejected, |end| Some(rejected(end))),
                known_error: part(&written.known_error, |known| self.known_error(known)),
                rca: part(&written.rca, |rca| self.analysis(rca)),
                actions: self.actions(&written.actions),
                links: self.links(&written.links),
                notes: closed(),
                allow: closed(),
                audience: open(&written.audience),
                imported: closed(),
            },
        }
    }

    fn known_error(&self, written: &KnownError) -> Option<KnownError> {
        let description = self.prose(&written.description, &closed());
        let workaround = self.prose(&written.workaround, &closed());
        (description.is_given() || workaround.is_given()).then(|| KnownError {
            description,
            workaround,
            permanent_fix: closed(),
            decision: closed(),
            review_by: closed(),
        })
    }

    /// The planned maintenance that is opened.
    pub(super) fn plans(&self, plans: &[At<Maintenance>]) -> Vec<At<Maintenance>> {
        let open_to_us = plans.iter().filter(|plan| level::stated(&plan.audience) <= self.level);
        open_to_us.map(|plan| At::new(self.plan(plan), plan.place)).collect()
    }

    fn plan(&self, written: &Maintenance) -> Maintenance {
        Maintenance {
            id: open(&written.id),
            services: open(&written.services),
            from: open(&written.from),
            to: open(&written.to),
            announced: open(&written.announced),
            title: open(&written.title),
            summary: self.prose(&written.summary, &closed()),
            links: self.links(&written.links),
            notes: closed(),
            allow: closed(),
            audience: open(&written.audience),
        }
    }
}

fn milestones(times: &ProblemTimes) -> ProblemTimes {
    ProblemTimes {
        logged: open(&times.logged),
        analysis: open(&times.analysis),
        known_error: open(&times.known_error),
        fix: open(&times.fix),
        resolved: open(&times.resolved),
        closed: open(&times.closed),
    }
}

fn cycle_of(cycle: &ProblemReopening) -> ProblemReopening {
    ProblemReopening { closed: open(&cycle.closed), reopened: open(&cycle.reopened) }
}

fn rejected(end: &Rejected) -> Rejected {
    Rejected { at: open(&end.at), reason: Field::Absent }
}
