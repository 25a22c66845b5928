//! The terms and formulas that pages use, each with the place on the page of definitions that
//! explains it. One table: whoever shows a figure names its [`Term`] and links to it.

use super::parts::Link;
use super::words::Words;

/// The page that explains all terms, from the site's root.
pub const PAGE: &str = "definitions/index.html";

/// Groups in the order of the page, and the terms of each. The texts stand in the locale, under
/// the key, in parts such as `.meaning` and `.formula`.
macro_rules! terms {
    ($( $Group:ident = $group_anchor:literal, $group_key:literal {
        $( $Term:ident = $anchor:literal, $key:literal, )+
    } )+) => {
        /// What terms have in common.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Group {
            $( #[doc = concat!("The section `#", $group_anchor, "`.")] $Group, )+
        }

        /// A word or a figure that pages use and the page of definitions explains.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Term {
            $( $( #[doc = concat!("Explained at `#", $anchor, "`.")] $Term, )+ )+
        }

        impl Group {
            /// All groups, in the order of the page.
            pub const ALL: &[Self] = &[ $( Self::$Group, )+ ];

            /// Its place on the page, without `#`.
            pub const fn anchor(self) -> &'static str {
                match self { $( Self::$Group => $group_anchor, )+ }
            }

            /// Its terms, in the order of the page.
            pub const fn terms(self) -> &'static [Term] {
                match self { $( Self::$Group => &[ $( Term::$Term, )+ ], )+ }
            }

            const fn key(self) -> &'static str {
                match self { $( Self::$Group => $group_key, )+ }
            }
        }

        impl Term {
            /// All terms, in the order of the page.
            pub const ALL: &[Self] = &[ $( $( Self::$Term, )+ )+ ];

            /// Its place on the page, without `#`.
            pub const fn anchor(self) -> &'static str {
                match self { $( $( Self::$Term => $anchor, )+ )+ }
            }

            const fn key(self) -> &'static str {
                match self { $( $( Self::$Term => $key, )+ )+ }
            }
        }
    };
}

terms! {
    Records = "records", "definitions_records" {
        AsOf = "as-of", "definition_as_of",
        Incident = "incident", "definition_incident",
        NearMiss = "near-miss", "definition_near_miss",
        Drill = "drill", "definition_drill",
        MajorIncident = "major-incident", "definition_major_incident",
        Problem = "problem", "definition_problem",
        KnownError = "known-error", "definition_known_error",
        Workaround = "workaround", "definition_workaround",
        Moments = "moments", "definition_moments",
        Impact = "impact", "definition_impact",
        Urgency = "urgency", "definition_urgency",
        Priority = "priority", "definition_priority",
        Unclassified = "unclassified", "definition_unclassified",
        Severity = "severity", "definition_severity",
        Status = "status", "definition_status",
        Period = "period", "definition_period",
        PeriodReport = "period-report", "definition_period_report",
        Cause = "cause", "definition_cause",
        EffectDuration = "effect-duration", "definition_effect_duration",
        CustomerMinutes = "customer-minutes", "definition_customer_minutes",
        MinutesSinceKnown = "minutes-since-known", "definition_minutes_since_known",
        WorkaroundHelped = "workaround-helped", "definition_workaround_helped",
    }
    Durations = "durations", "definitions_durations" {
        TimeToDetect = "time-to-detect", "definition_time_to_detect",
        TimeToAcknowledge = "time-to-acknowledge", "definition_time_to_acknowledge",
        TimeToMitigate = "time-to-mitigate", "definition_time_to_mitigate",
        TimeToResolve = "time-to-resolve", "definition_time_to_resolve",
        LeftOut = "left-out", "definition_left_out",
        Zero = "zero", "definition_zero",
        Mean = "mean", "definition_mean",
        WhyNoMttr = "why-no-mttr", "definition_why_no_mttr",
    }
    Promises = "promises", "definitions_promises" {
        Sla = "sla", "definition_sla",
        Clock = "clock", "definition_clock",
        Elapsed = "elapsed", "definition_elapsed",
        Calendar = "calendar", "definition_calendar",
        BusinessDay = "business-day", "definition_business_day",
        Pause = "pause", "definition_pause",
        Due = "due", "definition_due",
        ClockStatus = "clock-status", "definition_clock_status",
        NotApplicable = "not-applicable", "definition_not_applicable",
        Unknown = "unknown", "definition_unknown",
        Met = "met", "definition_met",
        Breached = "breached", "definition_breached",
        BreachedOpen = "breached-open", "definition_breached_open",
        Paused = "paused", "definition_paused",
        AtRisk = "at-risk", "definition_at_risk",
        Running = "running", "definition_running",
        PriorityChange = "priority-change", "definition_priority_change",
        Reopening = "reopening", "definition_reopening",
        Compliance = "compliance", "definition_compliance",
        FunctionalEscalation = "functional-escalation", "definition_functional_escalation",
        HierarchicalEscalation = "hierarchical-escalation", "definition_hierarchical_escalation",
        Cadence = "cadence", "definition_cadence",
        Grace = "grace", "definition_grace",
        PromisedUpdate = "promised-update", "definition_promised_update",
        FinalMessage = "final-message", "definition_final_message",
    }
    Availability = "availability-terms", "definitions_availability" {
        EffectWeight = "effect-weight", "definition_effect_weight",
        WeightedDowntime = "weighted-downtime", "definition_weighted_downtime",
        ServiceHours = "service-hours", "definition_service_hours",
        PlannedMaintenance = "planned-maintenance", "definition_planned_maintenance",
        AgreedTime = "agreed-time", "definition_agreed_time",
        Availability = "availability", "definition_availability",
        Slo = "slo", "definition_slo",
        ErrorBudget = "error-budget", "definition_error_budget",
        BudgetUsed = "budget-used", "definition_budget_used",
        SmallIncidents = "small-incidents", "definition_small_incidents",
        BurnRate = "burn-rate", "definition_burn_rate",
        RunningMonth = "running-month", "definition_running_month",
        UpperBound = "upper-bound", "definition_upper_bound",
    }
    Statistics = "statistics", "definitions_statistics" {
        N = "n", "definition_n",
        Median = "median", "definition_median",
        Quantile = "quantile", "definition_quantile",
        Interval = "interval", "definition_interval",
        MedianInterval = "median-interval", "definition_median_interval",
        BootstrapInterval = "bootstrap-interval", "definition_bootstrap_interval",
        Rate = "rate", "definition_rate",
        RateInterval = "rate-interval", "definition_rate_interval",
        OverDispersion = "over-dispersion", "definition_over_dispersion",
        PValue = "p-value", "definition_p_value",
        Comparison = "comparison", "definition_comparison",
        TwoGroups = "two-groups", "definition_two_groups",
        Wilson = "wilson", "definition_wilson",
        Trend = "trend", "definition_trend",
        MannKendall = "mann-kendall", "definition_mann_kendall",
        TheilSen = "theil-sen", "definition_theil_sen",
        Holm = "holm", "definition_holm",
        NoEvidence = "no-evidence", "definition_no_evidence",
        NotEnoughData = "not-enough-data", "definition_not_enough_data",
        SmallSamples = "small-samples", "definition_small_samples",
        Pareto = "pareto", "definition_pareto",
        Recurrence = "recurrence", "definition_recurrence",
        Laplace = "laplace", "definition_laplace",
        CrowAmsaa = "crow-amsaa", "definition_crow_amsaa",
        Censored = "censored", "definition_censored",
        KaplanMeier = "kaplan-meier", "definition_kaplan_meier",
    }
    Actions = "actions", "definitions_actions" {
        ActionType = "action-type", "definition_action_type",
        Strength = "strength", "definition_strength",
        Age = "age", "definition_age",
        Overdue = "overdue", "definition_overdue",
        OnTimeRate = "on-time-rate", "definition_on_time_rate",
        Completion = "completion", "definition_completion",
        DaysToDone = "days-to-done", "definition_days_to_done",
        LogRank = "log-rank", "definition_log_rank",
        Verified = "verified", "definition_verified",
        Effectiveness = "effectiveness", "definition_effectiveness",
        AcceptedRisk = "accepted-risk", "definition_accepted_risk",
    }
    Delivery = "delivery", "definitions_delivery" {
        ChangeFailRate = "change-fail-rate", "definition_change_fail_rate",
        RecoveryTime = "recovery-time", "definition_recovery_time",
    }
}

/// One of the texts about a term; each but the first two may be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it is called.
    Name,
    /// What it means, in plain words.
    Meaning,
    /// How it is computed, one line a formula.
    Formula,
    /// Lines of cells between bars; the first line is the head.
    Table,
    /// A worked example.
    Example,
    /// What does not count.
    Left,
    /// Who described it, and where.
    Source,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Meaning => "meaning",
            Self::Formula => "formula",
            Self::Table => "table",
            Self::Example => "example",
            Self::Left => "left",
            Self::Source => "source",
        }
    }
}

impl Group {
    /// A text about the group: its name, or what its terms are about.
    pub fn text(self, words: &Words, part: Part) -> String {
        words.part(self.key(), part.name()).unwrap_or_default()
    }
}

impl Term {
    /// A text about the term; empty where it has none of this kind.
    pub fn text(self, words: &Words, part: Part) -> String {
        words.part(self.key(), part.name()).unwrap_or_default()
    }

    /// Where it is explained, for a page whose way to the site's root is `root` (`../`).
    pub fn href(self, root: &str) -> String {
        format!("{root}{PAGE}#{}", self.anchor())
    }

    /// Its name as a link to where it is explained; `root` as for [`Term::href`].
    pub fn link(self, words: &Words, root: &str) -> Link {
        Link { href: self.href(root), text: self.text(words, Part::Name) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const PARTS: &[Part] = &[
        Part::Name,
        Part::Meaning,
        Part::Formula,
        Part::Table,
        Part::Example,
        Part::Left,
        Part::Source,
    ];

    #[test]
    fn every_anchor_stands_once() {
        let mut seen = BTreeSet::new();
        let groups = Group::ALL.iter().map(|group| group.anchor());
        for anchor in Term::ALL.iter().map(|term| term.anchor()).chain(groups) {
            assert!(seen.insert(anchor), "two things would stand at `#{anchor}`");
            let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            assert!(anchor.bytes().all(is_plain), "`{anchor}` is no plain anchor");
        }
        let grouped: usize = Group::ALL.iter().map(|group| group.terms().len()).sum();
        assert_eq!(grouped, Term::ALL.len());
    }

    #[test]
    fn every_key_follows_from_its_anchor() {
        for term in Term::ALL {
            assert_eq!(term.key(), format!("definition_{}", term.anchor().replace('-', "_")));
        }
    }

    #[test]
    fn every_term_is_named_and_explained() {
        let words = Words::english();
        let mut names = BTreeSet::new();
        for term in Term::ALL {
            let name = term.text(&words, Part::Name);
            assert!(!name.is_empty(), "{term:?} has no name in en.ftl");
            assert!(!term.text(&words, Part::Meaning).is_empty(), "{term:?} says nothing");
            assert!(names.insert(name), "{term:?} is called as another term");
        }
        for group in Group::ALL {
            assert!(!group.text(&words, Part::Name).is_empty(), "{group:?} has no name");
            assert!(!group.text(&words, Part::Meaning).is_empty(), "{group:?} says nothing");
        }
    }

    #[test]
    fn no_part_of_a_text_is_lost() {
        let known: Vec<_> = PARTS.iter().map(|part| part.name()).collect();
        for line in include_str!("../../locales/en.ftl").lines() {
            if let Some((name, _)) =
                line.strip_prefix("    .").and_then(|rest| rest.split_once(" ="))
            {
                assert!(known.contains(&name), "nobody shows the part `{name}`: {line}");
            }
        }
    }

    #[test]
    fn what_casebook_never_says() {
        let words = Words::english();
        for term in Term::ALL {
            for part in PARTS {
                let text = term.text(&words, *part).to_lowercase();
                for word in ["stable", "improve", "better", "worse", "dora"] {
                    let said = text.split(|next: char| !next.is_alphabetic());
                    assert!(
                        !said.into_iter().any(|said| said.starts_with(word)),
                        "{term:?} says `{word}`: {text}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_term_is_a_link() {
        let words = Words::english();
        let link = Term::MedianInterval.link(&words, "../");
        assert_eq!(link.href, "../definitions/index.html#median-interval");
        assert_eq!(link.text, "Interval of the median");
        assert_eq!(Term::N.href(""), "definitions/index.html#n");
    }
}
