//! Who and what was affected, in numbers.

use super::head::{count, share};
use crate::measure::Measured;
use crate::model::IncidentRecord;
use crate::model::incident::{DataImpact, ImpactFacts};
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// What stands in the section.
#[derive(Serialize)]
pub(super) struct Impact {
    statement: Html,
    facts: Vec<Fact>,
}

#[derive(Serialize)]
struct Fact {
    name: String,
    text: String,
    remark: String,
}

/// The section, where anything was counted or stated.
pub(super) fn impact(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
) -> Option<Impact> {
    let impact = record.incident.impact.get()?;
    let statement = teller.prose(&impact.statement, "impact-");
    let mut facts = Facts { teller, list: Vec::new() };
    facts.customers(impact, measured);
    if let Some(counterparts) = impact.counterparts.get()
        && let Some(affected) = counterparts.affected.copied()
    {
        let text = facts.of(affected, counterparts.of.copied());
        facts.add("report_counterparts", text, String::new());
    }
    if let Some(transactions) = impact.transactions.get() {
        let failed = transactions.failed.copied();
        let whole = transactions.of_daily_average.copied();
        let value = transactions.value_share.copied().map(|share| {
            let share = teller.context.format.share(share, 2);
            teller.context.words.with("report_value_share", &[("share", share.into())])
        });
        if let Some(failed) = failed {
            let text = facts.of_daily(failed, whole);
            facts.add("report_transactions", text, value.unwrap_or_default());
        } else if let Some(value) = value {
            facts.add("report_transactions", value, String::new());
        }
    }
    if let Some(cost) = impact.cost.get()
        && let Some(amount) = cost.amount.copied()
    {
        let (currency, amount) = (Teller::said(&cost.currency), money(teller, amount));
        let text = if currency.is_empty() {
            amount
        } else {
            let arguments = [("currency", currency.into()), ("amount", amount.into())];
            teller.context.words.with("report_money", &arguments)
        };
        facts.add("report_cost", text, String::new());
    }
    if let Some(data) = impact.data.get() {
        facts.data(data);
    }
    let states: Vec<_> =
        impact.member_states.items().iter().map(|state| state.value.as_str()).collect();
    if !states.is_empty() {
        facts.add("report_member_states", states.join(", "), String::new());
    }
    let words = teller.context.words;
    let harm = impact.reputation.items().iter();
    let harm: Vec<_> = harm.map(|harm| vocabulary::reputation(words, harm.value)).collect();
    if !harm.is_empty() {
        facts.add("report_reputation", harm.join(", "), String::new());
    }
    let facts = facts.list;
    (!statement.is_empty() || !facts.is_empty()).then_some(Impact { statement, facts })
}

struct Facts<'t, 'c> {
    teller: &'t Teller<'c>,
    list: Vec<Fact>,
}

impl Facts<'_, '_> {
    fn add(&mut self, key: &'static str, text: String, remark: String) {
        self.list.push(Fact { name: self.teller.word(key), text, remark });
    }

    fn customers(&mut self, impact: &ImpactFacts, measured: &Measured<'_>) {
        let words = self.teller.context.words;
        let Some(customers) = impact.customers.get() else { return };
        if let Some(affected) = customers.affected.copied() {
            let mut remarks = Vec::new();
            if let Some(source) = customers.source.get() {
                remarks.push(words.with("report_source", &[("source", source.as_str().into())]));
            }
            remarks.extend(customers.relevant.copied().map(|relevant| {
                words.get(if relevant { "report_relevant" } else { "report_not_relevant" })
            }));
            let text = self.of(affected, customers.of.copied());
            self.add("report_customers_name", text, remarks.join(", "));
        }
        if let Some(minutes) = measured.customer_minutes {
            #[expect(clippy::cast_possible_truncation, reason = "cut like all figures")]
            let minutes = self.teller.context.format.integer(minutes as i64);
            let remark = if measured.effects.exact { "" } else { "report_upper_bound" };
            let remark = if remark.is_empty() { String::new() } else { words.get(remark) };
            self.add("report_customer_minutes", minutes, remark);
        }
    }

    fn of(&self, part: u64, whole: Option<u64>) -> String {
        self.counted("report_n_of_m", part, whole)
    }

    fn of_daily(&self, part: u64, whole: Option<u64>) -> String {
        self.counted("report_n_of_daily", part, whole)
    }

    fn counted(&self, key: &str, part: u64, whole: Option<u64>) -> String {
        let format = &self.teller.context.format;
        let text = format.integer(count(part));
        let share = whole.and_then(|whole| share(self.teller, part, whole));
        match whole.zip(share) {
            Some((whole, share)) => self.teller.context.words.with(
                key,
                &[
                    ("part", text.into()),
                    ("whole", format.integer(count(whole)).into()),
                    ("share", share.into()),
                ],
            ),
            None => text,
        }
    }

    fn data(&mut self, data: &DataImpact) {
        let words = self.teller.context.words;
        let mut states = Vec::new();
        for (key, state) in [
            ("report_confidentiality", &data.confidentiality),
            ("report_integrity", &data.integrity),
            ("report_availability", &data.availability),
        ] {
            if let Some(state) = state.copied() {
                let state = vocabulary::data_state(words, state);
                states.push(words.with(key, &[("state", state.into())]));
            }
        }
        if !states.is_empty() {
            self.add("report_data", states.join(", "), String::new());
        }
        if let Some(personal) = data.personal.copied() {
            self.add("report_personal", vocabulary::personal_data(words, personal), String::new());
        }
        if let Some(malicious) = data.malicious_access.copied() {
            let key = if malicious { "report_yes" } else { "report_no" };
            self.add("report_malicious", words.get(key), String::new());
        }
    }
}

/// An amount with its decimals where it has any.
fn money(teller: &Teller<'_>, amount: f64) -> String {
    let typed = format!("{amount}");
    let (whole, rest) = typed.split_once('.').unwrap_or((&typed, ""));
    let whole =
        whole.parse().map_or_else(|_| whole.to_owned(), |n| teller.context.format.integer(n));
    match rest {
        "" => whole,
        rest => format!("{whole}{}{rest:0<2}", teller.word("number_decimal")),
    }
}
