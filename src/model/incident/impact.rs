//! Who and what was affected, in numbers.

use super::{DataState, PersonalData, Reputation};
use crate::model::prose::Prose;
use crate::model::shape::{At, shape};

shape! {
    /// Who and what was affected, in numbers.
    pub struct ImpactFacts {
        /// One sentence with a number (Markdown).
        statement: Prose,
        /// Customers affected.
        customers: AffectedCustomers,
        /// Financial counterparts affected.
        counterparts: Affected = rare,
        /// Transactions that failed.
        transactions: Transactions = rare,
        /// What it cost.
        cost: Cost = rare,
        /// What became of data.
        data: DataImpact = rare,
        /// Member states of the EU in which it was felt, by their two letters.
        member_states: Vec<At<String>> = rare,
        /// Harm to reputation.
        reputation: Vec<At<Reputation>> = rare,
    }
}

shape! {
    /// Customers affected.
    pub struct AffectedCustomers {
        /// How many.
        affected: u64,
        /// Of how many.
        of: u64,
        /// Whether they are relevant clients in the sense of the reporting duties.
        relevant: bool,
        /// Where the number comes from.
        source: String,
    }
}

shape! {
    /// How many were affected.
    pub struct Affected {
        /// How many.
        affected: u64,
        /// Of how many.
        of: u64,
    }
}

shape! {
    /// Transactions that failed.
    pub struct Transactions {
        /// How many failed.
        failed: u64,
        /// Of how many on an average day.
        of_daily_average: u64,
        /// The share of the daily value, 0 to 1.
        value_share: f64,
    }
}

shape! {
    /// What the incident cost.
    pub struct Cost {
        /// The amount.
        amount: f64 = required,
        /// Its currency, by three letters.
        currency: String = required,
    }
}

shape! {
    /// What became of data.
    pub struct DataImpact {
        /// Confidentiality.
        confidentiality: DataState,
        /// Integrity.
        integrity: DataState,
        /// Availability.
        availability: DataState,
        /// Personal data.
        personal: PersonalData,
        /// Whether somebody came in with intent.
        malicious_access: bool,
    }
}
