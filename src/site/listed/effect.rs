//! What is known of an action's effect, in words.

use crate::measure::effectiveness::{Counted, NotJudged, Trial};
use crate::site::context::Context;
use crate::site::parts::{Badge, Tone};
use crate::statistics::{Effect, Effectiveness, LONGEST_WAIT_DAYS};
use serde::Serialize;

/// What is known of an action's effect, in a form that another day does not change by itself.
#[derive(Serialize)]
pub(in crate::site) struct KnownEffect {
    verdict: Badge,
    text: String,
}

impl Context<'_> {
    /// Nothing of what is not done, or cannot be counted: the reason stands on the page of all actions.
    pub(in crate::site) fn known_effect(&self, trial: &Trial<'_>) -> Option<KnownEffect> {
        let judged = Effectiveness::of(trial);
        let quiet = match judged.effect {
            Effect::NotStarted | Effect::NotJudged => return None,
            Effect::Effective | Effect::Recurred => None,
            Effect::NotYetShown => judged.quiet,
        };
        let shows = quiet.and_then(|quiet| match (quiet.needed, quiet.over) {
            (needed, _) if needed > LONGEST_WAIT_DAYS => {
                Some(self.words.get("effect_quiet_too_long"))
            }
            (_, Some(day)) => {
                let day = [("day", self.format.date_short(day).into())];
                Some(self.words.with("effect_quiet_until", &day))
            }
            (_, None) => None,
        });
        let mut text = self.effect_counts(trial);
        if let Some(shows) = shows {
            text = format!("{text}; {shows}");
        }
        Some(KnownEffect { verdict: self.effect_badge(judged.effect), text })
    }

    /// The verdict with its mark.
    pub(in crate::site) fn effect_badge(&self, effect: Effect) -> Badge {
        let tone = match effect {
            Effect::Effective => Tone::Met,
            Effect::Recurred => Tone::Bad,
            Effect::NotYetShown => Tone::Running,
            Effect::NotStarted | Effect::NotJudged => Tone::None,
        };
        Badge::new(tone, self.effect_word(effect))
    }

    /// The verdict alone.
    pub(in crate::site) fn effect_word(&self, effect: Effect) -> String {
        self.words.get(match effect {
            Effect::NotStarted => "effect_not_started",
            Effect::Recurred => "effect_recurred",
            Effect::Effective => "effect_effective",
            Effect::NotYetShown => "effect_not_yet_shown",
            Effect::NotJudged => "effect_not_judged",
        })
    }

    /// "7 incidents of its cause in 330 days before, none in 215 days since (p = 0.03)", or why there are
    /// no figures.
    pub(in crate::site) fn effect_figures(&self, trial: &Trial<'_>) -> String {
        match trial {
            Trial::NotStarted => String::new(),
            Trial::NotJudged(why) => self.not_judged(*why),
            Trial::Counted(counted) => {
                let p = Effectiveness::of(trial).p.map(|p| self.format.p_equation(p));
                let since = [
                    ("n", counted.after.incidents.into()),
                    ("days", counted.after.days.into()),
                    ("p", p.unwrap_or_default().into()),
                ];
                self.before_and(counted, &self.words.with("effect_since_days", &since))
            }
        }
    }

    /// The same without days and chances, which another day changes.
    pub(in crate::site) fn effect_counts(&self, trial: &Trial<'_>) -> String {
        match trial {
            Trial::NotStarted => String::new(),
            Trial::NotJudged(why) => self.not_judged(*why),
            Trial::Counted(counted) => {
                let since = [("n", counted.after.incidents.into())];
                self.before_and(counted, &self.words.with("effect_since", &since))
            }
        }
    }

    fn before_and(&self, counted: &Counted<'_>, since: &str) -> String {
        let before = [("n", counted.before.incidents.into()), ("days", counted.before.days.into())];
        let before = self.words.with("effect_before", &before);
        let parts = [("before", before.into()), ("since", since.into())];
        self.words.with("effect_before_and_since", &parts)
    }

    fn not_judged(&self, why: NotJudged) -> String {
        self.words.get(match why {
            NotJudged::NoCause => "effect_no_cause",
            NotJudged::NoService => "effect_no_service",
            NotJudged::NothingBefore => "effect_nothing_before",
        })
    }
}
