//! One generated incident: a number in, the texts of its files out.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::problem_id;
use super::words::{
    CATEGORIES, CAUSES, CONDITIONS, FINDINGS, REMEDIES, SERVICES, STEPS, SUBJECTS, SYMPTOMS, TEAMS,
};

/// Behind every fact that is generated, so that no record speaks of the future.
pub(crate) const CASEBOOK_AS_OF: &str = "2026-09-30T18:00+02:00";
const LAST_CHECK: Date = date(2026, 9, 29);
const FIRST_DAY: Date = date(2016, 10, 1);
/// Ten years but the last month, in which the reviews of the last incidents lie.
const DAYS: usize = 3_615;
/// The newest ones are still open.
const OPEN: usize = 3;

/// Everything that the sections of a record agree on.
pub(crate) struct Incident {
    number: usize,
    count: usize,
    day: Date,
    is_open: bool,
    is_folder: bool,
    service: usize,
    cause: usize,
    /// Minutes of the day.
    detected: u32,
    mitigated: u32,
    resolved: u32,
    factors: usize,
    reviewed: Date,
}

impl Incident {
    pub(crate) fn new(number: usize, count: usize) -> Self {
        let mut dice = Dice::new(number, Section::Facts);
        let day = FIRST_DAY.saturating_add(days(number * DAYS / count.max(1)));
        // Daylight, and over before midnight: no short time falls into a change of the clocks.
        let detected = 6 * 60 + dice.below(480);
        let mitigated = detected + 45 + dice.below(240);
        Self {
            number,
            count,
            day,
            is_open: count > 10 * OPEN && number + OPEN >= count,
            is_folder: number % 10 == 9,
            service: dice.index(SERVICES.len()),
            cause: dice.index(CAUSES.len()),
            detected,
            mitigated,
            resolved: mitigated + 5 + dice.below(60),
            factors: 3 + dice.index(3),
            reviewed: day.saturating_add(days(3 + dice.index(6))),
        }
    }

    /// The paths below the casebook and their texts.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let place = format!("incidents/{}/{}", self.day.year(), self.id());
        let mut sections = vec![("timeline", self.timeline())];
        if !self.is_open {
            sections.push(("rca", self.analysis()));
            sections.push(("actions", self.actions()));
        }
        let mut record = self.record();
        if self.is_folder {
            let named = |(name, text)| (format!("{place}/{name}.yaml"), text);
            let mut files: Vec<_> = sections.into_iter().map(named).collect();
            files.push((format!("{place}/incident.yaml"), record));
            return files;
        }
        for (name, text) in sections {
            record += &format!("{name}:\n");
            for line in text.lines() {
                let margin = if line.is_empty() { "" } else { "  " };
                record += &format!("{margin}{line}\n");
            }
        }
        vec![(format!("{place}.yaml"), record)]
    }

    fn id(&self) -> String {
        let (service, ..) = SERVICES[self.service];
        let (cause, ..) = CAUSES[self.cause];
        format!("{}-{service}-{cause}-{:05}", self.day, self.number)
    }

    /// An earlier record to point at, if there is one.
    fn earlier(&self, dice: &mut Dice) -> Option<String> {
        (self.number > 0).then(|| Self::new(dice.index(self.number), self.count).id())
    }

    fn record(&self) -> String {
        let mut dice = Dice::new(self.number, Section::Record);
        let (service, name, _) = SERVICES[self.service];
        let (_, cause, _) = CAUSES[self.cause];
        let symptom = dice.pick(SYMPTOMS);
        let share = 1 + dice.below(90);
        let customers = 1_000 * (1 + dice.below(400));
        let impact = dice.pick(&["extensive", "significant", "moderate", "moderate", "minor"]);
        let urgency = dice.pick(&["critical", "high", "medium", "medium", "low"]);
        let severity = dice.pick(&["S1", "S2", "S3", "S3", "S4"]);
        let method = dice.pick(&["alert", "alert", "alert", "customer", "staff"]);
        let (mitigated, resolved) = (clock(self.mitigated), clock(self.resolved));
        let detected = clock(self.detected);
        let end = if self.is_open { String::new() } else { format!(", to: {mitigated}") };
        let mut text = format!(
            "title: \"{name}: {symptom} ({cause})\"\ndate: {}\nkind: incident\nservice_effects:\n  \
             - {{service: {service}, effect: degraded, share: 0.{share:02}, of: customers, \
             from: {}{end}}}\ncategory: {}\nclassification: {{impact: {impact}, urgency: \
             {urgency}}}\nseverity: {severity}\ndetection: {{method: {method}, source: synthetic \
             check {}}}\ntimes:\n  occurred: ~{}\n  detected: {detected}\n  logged: {}\n  \
             acknowledged: {}\n",
            self.day,
            clock(self.detected - 2),
            dice.pick(CATEGORIES),
            dice.below(900),
            clock(self.detected - 2),
            clock(self.detected + 1),
            clock(self.detected + 4),
        );
        if !self.is_open {
            text += &format!(
                "  mitigated: {mitigated}\n  resolved: {resolved}\n  reviewed: {}\n  closed: {}\n",
                afternoon(self.reviewed),
                afternoon(self.reviewed.saturating_add(1.day())),
            );
        }
        text += "roles: {incident-commander: duty-im-2, communications-lead: comms-desk, scribe: noc}\n";
        text += &format!(
            "summary: |\n  From {detected} on, {symptom} in **{name}** for {share} % of its \
             customers.\n  {}.\n  {}.",
            sentence(dice.pick(SUBJECTS), dice.pick(FINDINGS)),
            sentence(dice.pick(SUBJECTS), dice.pick(STEPS)),
        );
        let earlier = self.earlier(&mut dice);
        if let Some(earlier) = earlier.as_ref().filter(|_| dice.one_in(3)) {
            text += &format!("\n  The pattern is that of [[{earlier}]].");
        }
        text += &format!(
            "\n\n  The details are in the [change](https://changes.example/CHG-{}).\nimpact:\n  \
             statement: {share} % of the customers of {name} were affected.\n  customers: \
             {{affected: {}, of: {customers}, relevant: false, source: access logs}}\n",
            dice.below(9_000),
            customers * share / 100,
        );
        text += &format!(
            "initial_support: {{at: {}, by: service-desk, tried: [restart of one node], outcome: \
             escalated}}\n",
            clock(self.detected + 3)
        );
        if !self.is_open {
            let step = sentence(dice.pick(SUBJECTS), dice.pick(STEPS));
            text += &format!(
                "resolution: {{kind: fix, summary: \"{step}\", verified_by: synthetic check}}\n"
            );
        }
        if dice.one_in(2) {
            text += &format!("caused_by: {{kind: deployment, ref: r{}}}\n", dice.below(999));
        }
        if dice.one_in(4) {
            text += &format!("problem: {}\n", problem_id(self.cause + 1));
        }
        if let Some(earlier) = earlier.filter(|_| dice.one_in(4)) {
            text += &format!("related: [{{kind: related, id: {earlier}}}]\n");
        }
        text
    }

    fn timeline(&self) -> String {
        let mut dice = Dice::new(self.number, Section::Timeline);
        let entries = 15 + dice.below(16);
        let step = (self.resolved - self.detected) / entries;
        let mut text = format!(
            "{}:\n  - {{at: {}, kind: detection, by: monitoring, text: \"{}.\", source: \"alert {}\"}}\n",
            self.day,
            clock(self.detected),
            sentence(dice.pick(SUBJECTS), dice.pick(FINDINGS)),
            dice.below(9_000),
        );
        for place in 1..entries {
            let at = clock(self.detected + place * step + dice.below(step));
            text += &Self::entry(&mut dice, place, &at);
        }
        text
    }

    fn entry(dice: &mut Dice, place: u32, at: &str) -> String {
        let subject = dice.pick(SUBJECTS);
        let finding = sentence(subject, dice.pick(FINDINGS));
        let step = sentence(subject, dice.pick(STEPS));
        match place {
            2 => format!(
                "  - {{at: {at}, kind: escalation, level: 1, to: head-of-operations, by: \
                 incident-commander, text: \"Called by phone. {finding}.\"}}\n"
            ),
            3 => format!(
                "  - {{at: {at}, kind: escalation, to: database-on-call, by: incident-commander, \
                 text: \"Joins the call. {finding}.\"}}\n"
            ),
            _ => match dice.below(8) {
                0 => format!(
                    "  - at: {at}\n    kind: decision\n    by: incident-commander\n    text: \"{step}.\"\n    \
                     options: [wait for the supplier, act now]\n    reason: \"{finding}, and waiting costs more.\"\n"
                ),
                1 => format!(
                    "  - {{at: {at}, kind: communication, to: [retail, management], channel: status \
                     mail, by: communications-lead, text: \"We are working on it. {finding}.\"}}\n"
                ),
                2 => format!(
                    "  - {{at: {at}, kind: hypothesis, state: open, by: duty-engineer, text: \
                     \"{finding}; that would explain the rest.\"}}\n"
                ),
                3 | 4 => format!(
                    "  - {{at: {at}, kind: action, by: duty-engineer, text: \"{step}.\", evidence: \
                     [{{title: pipeline run, url: \"https://runs.example/{}\"}}]}}\n",
                    dice.below(90_000)
                ),
                _ => format!(
                    "  - {{at: {at}, kind: observation, by: duty-engineer, text: \"{finding}; no \
                     other node does.\", source: \"graph {}\"}}\n",
                    dice.below(400)
                ),
            },
        }
    }

    fn analysis(&self) -> String {
        let mut dice = Dice::new(self.number, Section::Analysis);
        let (_, name, _) = SERVICES[self.service];
        let (cause, cause_name, _) = CAUSES[self.cause];
        let mut text = format!(
            "statement: \"{name} was degraded on {} from {} to {}\"\ncause: {cause}\nmethods:\n  - \
             five_whys:\n      - why: Requests of customers failed\n        because:\n          - why: \
             \"{cause_name}\"\n            evidence: [graph {}]\n            because:\n              - why: \
             \"{}\"\n                because: [{{why: Nobody owns that part, changeable: true}}]\nfactors:\n",
            self.day,
            clock(self.detected),
            clock(self.mitigated),
            dice.below(400),
            dice.pick(CONDITIONS),
        );
        let roles = ["trigger", "condition", "detection", "condition", "response"];
        for (place, role) in roles.iter().take(self.factors).enumerate() {
            text += &format!(
                "  - {{id: factor-{place}, role: {role}, text: \"{}\", evidence: [log of node {}], \
                 confidence: confirmed}}\n",
                dice.pick(CONDITIONS),
                dice.below(40),
            );
        }
        for list in ["went_well", "went_wrong", "got_lucky"] {
            text +=
                &format!("{list}:\n  - \"{}\"\n", sentence(dice.pick(SUBJECTS), dice.pick(STEPS)));
        }
        text += &format!(
            "lessons: |\n  {}.\n\n  - {}\n  - {}\n",
            sentence(dice.pick(SUBJECTS), dice.pick(FINDINGS)),
            dice.pick(CONDITIONS),
            dice.pick(CONDITIONS),
        );
        text + "review: {authors: [duty-im-2], reviewed_by: [reliability-lead]}\n"
    }

    fn actions(&self) -> String {
        let mut dice = Dice::new(self.number, Section::Actions);
        let types = ["prevent", "detect", "mitigate"];
        let strengths = ["strong", "intermediate", "intermediate"];
        let mut text = String::new();
        for (place, (kind, strength)) in types.iter().zip(strengths).enumerate() {
            let addressed: Vec<String> = (place..self.factors)
                .step_by(types.len())
                .map(|factor| format!("factor-{factor}"))
                .collect();
            let due = self.reviewed.saturating_add(days(20 + dice.index(40)));
            text += &format!(
                "- id: action-{place}\n  title: \"{}\"\n  type: {kind}\n  strength: {strength}\n  \
                 addresses: [{}]\n  owner: {}\n  created: {}\n  due: {due}\n",
                dice.pick(REMEDIES),
                addressed.join(", "),
                dice.pick(TEAMS),
                self.reviewed,
            );
            let done = due.saturating_add(days(dice.index(20))).saturating_sub(10.days());
            let checked = done.saturating_add(60.days());
            if done > LAST_CHECK || dice.one_in(9) {
                text += "  state: accepted\n";
            } else {
                text += &format!("  done: {done}\n  evidence: [CHG-{}]\n", dice.below(9_000));
                let measure = "no record with this cause";
                let result = if checked > LAST_CHECK {
                    String::new()
                } else {
                    format!(", result: passed, checked: {checked}")
                };
                text += &format!(
                    "  verify: {{due: {checked}, method: no-recurrence, measure: {measure}{result}}}\n"
                );
            }
            text += "  done_when: the rehearsal in staging shows it\n";
        }
        text
    }
}

/// Each section has its own stream, so that a change to one leaves the others as they were.
enum Section {
    Facts,
    Record,
    Timeline,
    Analysis,
    Actions,
}

/// PCG-XSH-RR 64/32 (O'Neill 2014), own so that no update of a crate can change the records.
struct Dice(u64);

impl Dice {
    fn new(number: usize, section: Section) -> Self {
        let stream = match section {
            Section::Facts => 1,
            Section::Record => 2,
            Section::Timeline => 3,
            Section::Analysis => 4,
            Section::Actions => 5,
        };
        let mut dice = Self((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ stream);
        dice.roll();
        dice.roll();
        dice
    }

    fn roll(&mut self) -> u32 {
        let state = self.0;
        self.0 =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let shifted = ((state >> 18) ^ state) >> 27 & u64::from(u32::MAX);
        let shifted = u32::try_from(shifted).expect("masked to 32 bits");
        shifted.rotate_right(u32::try_from(state >> 59).expect("five bits"))
    }

    /// A number from 0 to one below `limit`; the small bias of the remainder does not matter here.
    fn below(&mut self, limit: u32) -> u32 {
        self.roll() % limit.max(1)
    }

    fn index(&mut self, length: usize) -> usize {
        self.roll() as usize % length.max(1)
    }

    fn one_in(&mut self, chances: u32) -> bool {
        self.below(chances) == 0
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.index(list.len())]
    }
}

fn sentence(subject: &str, rest: &str) -> String {
    let (first, others) = subject.split_at(1);
    format!("{}{others} {rest}", first.to_uppercase())
}

fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn days(count: usize) -> jiff::Span {
    i64::try_from(count).expect("a number of days").days()
}

/// Three in the afternoon, with the offset of the day.
fn afternoon(day: Date) -> String {
    let zone = TimeZone::get("Europe/Berlin").expect("the zone data is compiled in");
    let instant =
        day.at(15, 0, 0, 0).to_zoned_datetime(zone).expect("no change of the clocks at three");
    instant.strftime("%Y-%m-%dT%H:%M%:z").to_string()
}
