//! Problem records and known errors (problems/ID.yaml).

use super::action::Action;
use super::incident::{Imported, Link, Names, Waiver};
use super::prose::{Audience, Prose};
use super::rca::Rca;
use super::shape::{At, shape, words};
use super::time::Day;

words! {
    /// What was decided about a known error.
    pub enum KnownErrorDecision {
        /// It will be fixed.
        Fix = "fix",
        /// We live with it.
        LiveWith = "live-with",
        /// The thing that has it will go.
        Retire = "retire",
    }
}

shape! {
    /// A problem: the cause, or possible cause, of one or more incidents.
    pub struct Problem {
        /// Repeats the file's stem; may be left out.
        ///
        /// Examples: `PRB-0007`, `pool-limits`.
        id: String,
        /// What it is, in one line.
        ///
        /// Examples: `Connection pools are not tested under load`, `Printers lose their address`.
        title: String = required,
        /// The services that it harms: keys of `services`.
        ///
        /// Examples: `online-banking`, `office-printing`.
        services: Vec<At<String>>,
        /// Who answers for it: a key of `teams` or `roles`.
        ///
        /// Examples: `platform`, `head-of-operations`.
        owner: String,
        /// A key of casebook.yaml's causes.
        ///
        /// Examples: `pool-exhaustion`, `certificate-expired`.
        cause: String,
        /// What is known (Markdown).
        summary: Prose,
        /// The days of its life; the state follows from them.
        times: ProblemTimes,
        /// When it came back after being closed.
        reopened: Vec<At<ProblemReopening>>,
        /// Not a problem after all.
        rejected: Rejected,
        /// The analysed cause and the way round it.
        known_error: KnownError,
        /// The analysis that several incidents share.
        rca: Rca,
        /// What is done about it.
        actions: Vec<At<Action>>,
        /// Where more is to be found.
        links: Vec<At<Link>>,
        /// Explains findings on conduct, by the rule's code or name.
        ///
        /// Examples: `decided by phone`, `the vendor asked for time`.
        notes: Names,
        /// Waivers.
        allow: Vec<At<Waiver>>,
        /// The widest audience.
        audience: Audience,
        /// Written by importers only.
        imported: Imported,
    }
}

shape! {
    /// The days of a problem's life.
    pub struct ProblemTimes {
        /// Written down.
        logged: Day,
        /// Analysis began.
        analysis: Day,
        /// The cause is known.
        known_error: Day,
        /// The fix began.
        fix: Day,
        /// The cause is removed.
        resolved: Day,
        /// Nothing left to do.
        closed: Day,
    }
}

shape! {
    /// A problem that came back.
    pub struct ProblemReopening {
        /// When it had been closed.
        closed: Day = required,
        /// When it was opened again.
        reopened: Day = required,
    }
}

shape! {
    /// Not a problem after all.
    pub struct Rejected {
        /// When it was rejected.
        at: Day = required,
        /// Why it is none.
        ///
        /// Examples: `works as agreed`, `the same as PRB-0003`.
        reason: String = required,
    }
}

shape! {
    /// An analysed cause that is not removed.
    pub struct KnownError {
        /// What it is (Markdown).
        description: Prose,
        /// The way round it; may be `none`.
        workaround: Prose,
        /// The change that will remove it.
        ///
        /// Examples: `CHG-771`, `release r420`.
        permanent_fix: String,
        /// What was decided about it.
        decision: KnownErrorDecision,
        /// When the decision is looked at again.
        review_by: Day,
    }
}
