//! An action in one row: what, who, until when, and where it stands.

use super::effect::KnownEffect;
use crate::measure::{ActionState, days_between};
use crate::model::action::VerifyResult;
use crate::site::context::Context;
use crate::site::facets::{Attribute, Tags};
use crate::site::format::Time;
use crate::site::overview::Task;
use crate::site::parts::{Badge, Icon, Link, Tone};
use crate::site::vocabulary;
use serde::Serialize;

/// An action.
#[derive(Serialize)]
pub(in crate::site) struct ActionRow {
    link: Link,
    /// The title of its record.
    home: String,
    owner: String,
    kind: String,
    strength: Option<Marked>,
    due: Option<Time>,
    state: Badge,
    /// Its place by state: what is longest overdue first, what is declined last.
    rank: i64,
    /// That its effect is in doubt.
    doubt: Option<Badge>,
    /// When its effect will be checked.
    check: String,
    is_overdue: bool,
    /// What came of it; only where a page asks whether it worked.
    pub effect: Option<KnownEffect>,
    pub days: String,
    data: Vec<Attribute>,
    #[serde(skip)]
    pub tags: Tags,
}

/// A word with its mark.
#[derive(Serialize)]
pub(in crate::site) struct Marked {
    icon: Icon,
    text: String,
}

impl Context<'_> {
    /// An action in one row of a page at `root`.
    pub(in crate::site) fn action_row(&self, task: &Task<'_>, root: &str) -> ActionRow {
        let (words, config) = (self.words, &self.book().config);
        let (action, standing) = (task.action, &task.standing);
        let kind = action.r#type.copied();
        let strength = action.strength.copied();
        let mut tags = Tags::default();
        let none = || words.get("actions_not_stated");
        match action.owner.get() {
            Some(owner) => tags.add("owner", owner, config.owner_name(owner)),
            None => tags.add_none("owner", none()),
        }
        let state = standing.state;
        let state_word = vocabulary::action_state(words, state);
        tags.add_ranked("state", state as usize + 1, state.word(), state_word);
        if standing.overdue_days.is_some() {
            tags.add("state", "overdue", words.get("actions_overdue_choice"));
        }
        match kind {
            Some(kind) => {
                tags.add("type", kind.word(), vocabulary::action_type(words, kind));
            }
            None => tags.add_none("type", none()),
        }
        match strength {
            Some(strength) => {
                let text = vocabulary::strength(words, strength);
                tags.add_ranked("strength", strength as usize, strength.word(), text);
            }
            None => tags.add_none("strength", none()),
        }
        let owner = action.owner.get().map(|owner| config.owner_name(owner).to_owned());
        ActionRow {
            link: Link { href: format!("{root}{}", task.path()), text: task.title().to_owned() },
            home: task.home_title().to_owned(),
            owner: owner.unwrap_or_default(),
            kind: kind.map(|kind| vocabulary::action_type(words, kind)).unwrap_or_default(),
            strength: strength.map(|strength| Marked {
                icon: vocabulary::strength_icon(strength),
                text: vocabulary::strength(words, strength),
            }),
            due: standing.dates.due.map(|due| self.day(due)),
            state: self.action_badge(task),
            rank: standing.overdue_days.map_or(standing.state as i64, |days| -1 - days),
            doubt: self.action_doubt(task),
            check: self.action_check(task),
            is_overdue: standing.overdue_days.is_some(),
            effect: None,
            days: standing.overdue_days.map(|days| self.format.integer(days)).unwrap_or_default(),
            data: tags.attributes(),
            tags,
        }
    }

    /// "Overdue 15 days", "Done 10 Jul 2026", "Done 7 days late", else its state.
    fn action_badge(&self, task: &Task<'_>) -> Badge {
        let (words, standing) = (self.words, &task.standing);
        if let Some(days) = standing.overdue_days {
            return Badge::new(Tone::Bad, words.with("actions_overdue", &[("n", days.into())]));
        }
        let word = vocabulary::action_state(words, standing.state);
        let day = match standing.state {
            ActionState::Done | ActionState::Verified => standing.dates.done,
            ActionState::Declined => standing.dates.declined,
            _ => None,
        };
        let Some(day) = day else { return vocabulary::action_badge(words, standing.state) };
        let text = words.with(
            "actions_state_on",
            &[("state", word.clone().into()), ("day", self.format.date_short(day).into())],
        );
        let late = standing.dates.due.map(|due| days_between(due, day)).filter(|days| *days > 0);
        match late.filter(|_| standing.state != ActionState::Declined) {
            Some(days) => {
                let late =
                    words.with("actions_state_late", &[("state", text.into()), ("n", days.into())]);
                Badge::new(Tone::Risk, late)
            }
            None => Badge::new(vocabulary::action_tone(standing.state), text),
        }
    }

    /// That an action was shown not to work, or that nobody looked in time.
    fn action_doubt(&self, task: &Task<'_>) -> Option<Badge> {
        if let Some(days) = task.standing.verification_overdue_days {
            let text = self.words.with("actions_check_overdue", &[("n", days.into())]);
            return Some(Badge::new(Tone::Bad, text));
        }
        let verify = task.action.verify.get()?;
        (task.standing.state == ActionState::Done
            && verify.result.copied() == Some(VerifyResult::Failed))
        .then(|| Badge::new(Tone::Bad, self.words.get("actions_effect_failed")))
    }

    fn action_check(&self, task: &Task<'_>) -> String {
        let verify = task.action.verify.get().filter(|verify| !verify.result.is_given());
        let due = verify.and_then(|verify| verify.due.get());
        let is_ahead = task.standing.state == ActionState::Done
            && task.standing.verification_overdue_days.is_none();
        let day = due.filter(|_| is_ahead).map(|due| self.format.date_short(due.0));
        day.map(|day| self.words.with("actions_check_due", &[("day", day.into())]))
            .unwrap_or_default()
    }
}
