//! The cover: what a manager must know, in a few sentences made of the facts.

use super::Case;
use crate::site::figures::figure::Piece;
use crate::site::record::Html;

impl Case<'_> {
    /// How many, the largest, what was promised, what came back, what was done.
    pub(super) fn cover(&self) -> Vec<Html> {
        let all = [
            Some(self.cover_incidents()),
            self.cover_largest(),
            self.cover_clocks(),
            self.cover_objectives(),
            self.cover_came_back(),
            Some(self.cover_actions()),
            self.cover_open(),
        ];
        all.into_iter().flatten().collect()
    }

    fn cover_incidents(&self) -> Html {
        let own = self.own;
        let name = super::name(self.context, own.key);
        let key = if own.running { "period_in_so_far" } else { "period_in" };
        let within = self.context.words.with(key, &[("period", name.into())]);
        let major = own.major;
        self.writer.sentence(
            "period_cover_incidents",
            &[
                ("within", Piece::Text(within)),
                ("n", Piece::Count(own.incidents.count)),
                ("count", self.spelled("incidents.count", own.incidents.count, "#happened", true)),
                ("majors", Piece::Count(major)),
                ("major", self.spelled("major", major, "#happened", false)),
            ],
        )
    }

    /// By customer-minutes; where nobody counted the customers, by the time with an effect.
    fn cover_largest(&self) -> Option<Html> {
        let all = &self.own.lists.incidents;
        let minutes = |at: &usize| self.context.measured[*at].customer_minutes;
        let n = Piece::Count(all.len());
        let largest = all
            .iter()
            .filter_map(|at| Some((*at, minutes(at).filter(|minutes| *minutes > 0.0)?)))
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        if let Some((at, minutes)) = largest {
            #[expect(clippy::cast_possible_truncation, reason = "customers × minutes fit in 2^63")]
            let minutes = self.context.format.integer(minutes as i64);
            let pieces = [
                ("n", n),
                ("incident", Piece::Markup(self.title(at))),
                ("minutes", Piece::Text(minutes)),
            ];
            return Some(self.writer.sentence("period_cover_largest", &pieces));
        }
        let seconds = |at: &usize| self.context.measured[*at].effects.seconds_with_any;
        let longest = all.iter().copied().max_by_key(|at| (seconds(at), std::cmp::Reverse(*at)))?;
        let measured = &self.context.measured[longest];
        let effect = self.context.effect_text(measured);
        (measured.effects.seconds_with_any > 0).then(|| {
            let pieces = [
                ("n", n),
                ("incident", Piece::Markup(self.title(longest))),
                ("effect", Piece::Text(effect)),
            ];
            self.writer.sentence("period_cover_longest", &pieces)
        })
    }

    fn cover_clocks(&self) -> Option<Html> {
        let own = self.own;
        let decided: u64 = own.sla.0.iter().map(|(_, clock)| clock.met + clock.breached).sum();
        if decided == 0 {
            return None;
        }
        let mut incidents: Vec<usize> =
            own.lists.breaches.iter().map(|breach| breach.incident).collect();
        incidents.dedup();
        let pieces = [
            ("n", Piece::Count(own.breaches)),
            ("count", self.spelled("breaches", own.breaches, "#clocks", true)),
            ("of", Piece::Count(incidents.len())),
            ("incidents", Piece::Text(self.context.count("home_count", incidents.len()))),
        ];
        Some(self.writer.sentence("period_cover_clocks", &pieces))
    }

    /// Months in which a service missed its objective.
    fn cover_objectives(&self) -> Option<Html> {
        let services = &self.own.services;
        let judged: usize = services.iter().map(|service| service.months).sum();
        if judged == 0 {
            return None;
        }
        let missed = |of: &crate::statistics::report::ServiceReport| of.months - of.months_kept;
        let missing: Vec<_> = services.iter().filter(|service| missed(service) > 0).collect();
        let months: usize = missing.iter().map(|service| missed(service)).sum();
        let names = missing.iter().map(|one| self.service(&one.service).as_str().to_owned());
        let names = self.listed(names.collect());
        let pieces = [
            ("n", Piece::Count(missing.len())),
            ("services", Piece::Markup(names)),
            ("misses", Piece::Count(months)),
            ("months", Piece::Text(self.context.count("home_count", months))),
            ("all", Piece::Text(self.context.figure(judged))),
        ];
        // More than a few names are a list, not a sentence.
        let key = if missing.len() > 4 {
            "period_cover_objectives_many"
        } else {
            "period_cover_objectives"
        };
        let count = ("count", Piece::Text(self.context.count("home_count_first", missing.len())));
        let pieces: Vec<_> = pieces.into_iter().chain([count]).collect();
        Some(self.writer.sentence(key, &pieces))
    }

    /// "A, B and C".
    fn listed(&self, mut names: Vec<String>) -> Html {
        let last = names.pop().unwrap_or_default();
        if names.is_empty() {
            return Html::new(last);
        }
        let pieces = [
            ("first", Piece::Markup(Html::new(names.join(", ")))),
            ("last", Piece::Markup(Html::new(last))),
        ];
        self.writer.sentence("period_listed", &pieces)
    }

    fn cover_came_back(&self) -> Option<Html> {
        let of = &self.own.recurrence;
        if self.own.incidents.count == 0 {
            return None;
        }
        let part = usize::try_from(of.recurrent).unwrap_or(usize::MAX);
        let whole = usize::try_from(of.known_cause).unwrap_or(usize::MAX);
        let key = if whole == 0 { "period_cover_cause_unknown" } else { "period_cover_came_back" };
        let pieces = [
            ("n", Piece::Count(part)),
            ("part", self.spelled("recurrence.recurrent", part, "#came-back", true)),
            ("causes", Piece::Count(whole)),
            ("others", Piece::Count(whole.saturating_sub(part))),
            ("whole", self.spelled("recurrence.known_cause", whole, "#came-back", false)),
        ];
        Some(self.writer.sentence(key, &pieces))
    }

    fn cover_actions(&self) -> Html {
        let of = &self.own.actions;
        let pieces = [
            ("n", Piece::Count(of.done)),
            ("done", self.spelled("actions.done", of.done, "#done", true)),
            ("lates", Piece::Count(of.overdue_at_end)),
            ("late", self.spelled("actions.overdue_at_end", of.overdue_at_end, "#overdue", false)),
        ];
        let key =
            if self.own.running { "period_cover_actions_so_far" } else { "period_cover_actions" };
        self.writer.sentence(key, &pieces)
    }

    /// What is not over; nothing is said where all is.
    fn cover_open(&self) -> Option<Html> {
        let n = self.own.open_at_end;
        let pieces =
            [("n", Piece::Count(n)), ("count", self.spelled("open_at_end", n, "#open", true))];
        let key = if self.own.running { "period_cover_open_now" } else { "period_cover_open" };
        (n > 0).then(|| self.writer.sentence(key, &pieces))
    }
}
