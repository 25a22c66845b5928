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
        ///
        /// Examples: `DE`, `AT`.
        member_states: Vec<At<String>> = rare,
        /// Harm to reputation.
        reputation: Vec<At<Reputation>> = rare,
    }
}

shape! {
    /// Customers affected.
    pub struct AffectedCustomers {
        /// How many customers were affected.
        ///
        /// Examples: `310000`, `12`.
        affected: u64,
        /// Of how many customers.
        ///
        /// Examples: `1000000`, `400`.
        of: u64,
        /// Whether they are relevant clients in the sense of the reporting duties.
        relevant: bool,
        /// Where the number comes from.
        ///
        /// Examples: `login logs`, `ticket count`.
        source: String,
    }
}

shape! {
    /// How many were affected.
    pub struct Affected {
        /// How many were affected.
        ///
        /// Examples: `0`, `3`.
        affected: u64,
        /// Of how many.
        ///
        /// Examples: `40`, `12`.
        of: u64,
    }
}

shape! {
    /// Transactions that failed.
    pub struct Transactions {
        /// How many failed.
        ///
        /// Examples: `48000`, `120`.
        failed: u64,
        /// Of how many on an average day.
        ///
        /// Examples: `900000`, `5000`.
        of_daily_average: u64,
        /// The share of the daily value, 0 to 1.
        ///
        /// Examples: `0.02`, `0.5`.
        value_share: f64,
    }
}

shape! {
    /// What the incident cost.
    pub struct Cost {
        /// The amount, without thousands separators.
        ///
        /// Examples: `42000`, `1250.5`.
        amount: f64 = required,
        /// Its currency, by three letters.
        ///
        /// Examples: `EUR`, `USD`.
        currency: String = required,
    }
}

shape! {
    /// What became of data.
    pub struct DataImpact {
        /// Whether data stayed confidential.
        confidentiality: DataState,
        /// Whether data stayed right and whole.
        integrity: DataState,
        /// Whether data stayed within reach.
        availability: DataState,
        /// Whether personal data is concerned.
        personal: PersonalData,
        /// Whether somebody came in with intent.
        malicious_access: bool,
    }
}
