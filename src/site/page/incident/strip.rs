//! The verdict strip of the first screen: what an auditor asks, each with verdict and one figure.

use super::clocks::clock_teller;
use super::policy::is_update;
use crate::measure::clock::{ClockState, Verdict, worst};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::measure::{ActionStanding, ActionState, HomeDays, ServiceLevels};
use crate::model::IncidentRecord;
use crate::site::clock;
use crate::site::parts::{Badge, Tone};
use crate::site::record::Teller;
use serde::Serialize;

/// Clocks that have an answer of their own; the section shows all.
const MOST_CLOCKS: usize = 4;

/// One answer.
#[derive(Serialize)]
pub(super) struct Answer {
    label: String,
    /// The section that has more.
    href: String,
    badge: Badge,
    figure: String,
}

/// The answers that exist: clocks, escalation, updates, actions.
pub(super) fn strip(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    levels: &ServiceLevels<'_>,
    home: HomeDays,
) -> Vec<Answer> {
    let mut answers = clocks(teller, record, &levels.clocks);
    // The limit to acknowledge is the response clock, which has an answer already.
    let is_escalation = |line: &&Line<'_>| !is_update(line) && line.demand != Demand::Acknowledge;
    let escalation: Vec<_> = levels.policy.iter().filter(is_escalation).collect();
    answers.extend(kept(teller, record, "strip_escalation", &escalation));
    let updates: Vec<_> = levels.policy.iter().filter(|line| is_update(line)).collect();
    answers.extend(kept(teller, record, "strip_updates", &updates));
    // Alone it says nothing of agreements: the actions have their section.
    if !answers.is_empty() {
        answers.extend(actions(teller, record, home));
    }
    answers
}

fn clocks(teller: &Teller<'_>, record: &IncidentRecord, verdicts: &[Verdict<'_>]) -> Vec<Answer> {
    let tells = clock_teller(teller, record);
    let mut names: Vec<&str> = verdicts.iter().map(|verdict| verdict.rule.name).collect();
    names.dedup();
    let worst_of = names.into_iter().filter_map(|name| worst(verdicts, name));
    worst_of
        .filter(|verdict| !matches!(verdict.state, ClockState::NotApplicable(_)))
        .take(MOST_CLOCKS)
        .map(|verdict| Answer {
            label: clock::name(teller.context.words, verdict.rule.name),
            href: format!("#clock-{}", verdict.rule.name),
            badge: tells.word(verdict.state),
            figure: tells.figure(verdict),
        })
        .collect()
}

/// How many demands were kept.
fn kept(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    label: &str,
    lines: &[&Line<'_>],
) -> Option<Answer> {
    let words = teller.context.words;
    let tells = clock_teller(teller, record);
    let count = |is: fn(Outcome) -> bool| lines.iter().filter(|line| is(line.outcome)).count();
    let late = count(|outcome| outcome == Outcome::Late);
    let missing = count(|outcome| outcome == Outcome::Missing);
    let good = count(|outcome| matches!(outcome, Outcome::Kept | Outcome::WithinGrace));
    let open = lines.iter().filter(|line| line.outcome == Outcome::Undecided);
    let decided = late + missing + good;
    let (badge, figure) = if late + missing > 0 {
        let arguments = [("n", (late + missing).into()), ("of", decided.into())];
        let figure = match (late, missing) {
            (late, 0) => words.with("strip_late", &[("n", late.into())]),
            (0, missing) => words.with("strip_missing", &[("n", missing.into())]),
            (late, missing) => words.with(
                "strip_late_and_missing",
                &[("late", late.into()), ("missing", missing.into())],
            ),
        };
        (Badge::new(Tone::Bad, words.with("strip_not_kept", &arguments)), figure)
    } else if let Some(due) = open.filter_map(|line| line.due).min() {
        let figure = words.with("strip_next_due", &[("at", tells.moment(due).text.into())]);
        (Badge::new(Tone::Running, words.get("strip_undecided")), figure)
    } else if decided > 0 {
        let arguments = [("n", good.into()), ("of", decided.into())];
        (Badge::new(Tone::Met, words.get("strip_kept")), words.with("strip_n_of", &arguments))
    } else {
        return None;
    };
    Some(Answer { label: words.get(label), href: "#policy".to_owned(), badge, figure })
}

fn actions(teller: &Teller<'_>, record: &IncidentRecord, home: HomeDays) -> Option<Answer> {
    let words = teller.context.words;
    let all = record.actions();
    if all.is_empty() {
        return None;
    }
    let zone = teller.context.book().config.zone();
    let standings: Vec<_> = all
        .iter()
        .map(|action| ActionStanding::of(action, home, teller.context.input.as_of, &zone))
        .collect();
    let overdue = standings.iter().filter(|one| one.overdue_days.is_some()).count();
    let open = standings.iter().filter(|one| one.state.is_open()).count();
    let wanted = standings.iter().filter(|one| one.state != ActionState::Declined).count();
    // "None overdue" would hold at as-of alone, and the page would have to say at which.
    let badge = if overdue > 0 {
        Badge::new(Tone::Bad, words.with("strip_overdue", &[("n", overdue.into())]))
    } else if open > 0 {
        Badge::new(Tone::Running, words.with("strip_open", &[("n", open.into())]))
    } else {
        Badge::new(Tone::Met, words.get("strip_all_done"))
    };
    let arguments = [("n", (wanted - open).into()), ("of", wanted.into())];
    let figure = words.with("strip_done_of", &arguments);
    Some(Answer { label: words.get("record_actions"), href: "#actions".to_owned(), badge, figure })
}
