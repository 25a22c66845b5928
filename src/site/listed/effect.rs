//! What is known of an action's effect, in words.

use crate::measure::effectiveness::{Counted, NotJudged, Trial};
use crate::site::context::Context;
use crate::site::parts::{Badge, Tone};
use crate::statistics::{Effect, Effectiveness};

impl Context<'_> {
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
