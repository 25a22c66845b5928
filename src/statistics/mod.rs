//! Figures of many records: pure functions, each with the source of its formula. What may be shown
//! of a figure (domain.md § 4.3) is decided here too, so that a page, a table and a JSON file
//! cannot differ. A figure that does not exist is `None`, never 0.

pub mod action_figures;
pub mod arrivals;
pub mod bootstrap;
pub mod compliance;
mod count;
pub mod delivery;
pub mod dispersion;
pub mod distribution;
pub mod effectiveness;
pub mod failures;
pub mod holm;
pub mod log_rank;
pub mod median_interval;
pub mod pareto;
mod pcg;
pub mod poisson;
pub mod proportion;
pub mod quantile;
pub mod report;
pub mod similar;
pub mod small_group;
pub mod small_sample;
pub mod survival;
pub mod theil_sen;
pub mod trend;
pub mod two_groups;

pub use action_figures::{ActionFigures, Ageing};
pub use arrivals::{ArrivalVerdict, Arrivals, CrowAmsaa, Laplace, Window};
pub use bootstrap::{BootstrapInterval, Method};
pub use compliance::Compliance;
pub use delivery::Delivery;
pub use dispersion::Dispersion;
pub use effectiveness::{Effect, Effectiveness, LONGEST_WAIT_DAYS, Quiet};
pub use failures::Failures;
pub use log_rank::{LogRank, log_rank};
pub use median_interval::{MedianInterval, median_interval};
pub use pareto::{FactorRow, ParetoRow, factors, pareto};
pub use poisson::{Rate, RateRatio};
pub use proportion::{ProportionInterval, Share, clopper_pearson, wilson};
pub use quantile::{Description, describe};
pub use small_sample::{Shown, WithOpen};
pub use survival::{KaplanMeier, MedianTime, MedianTimeInterval, Observation};
pub use theil_sen::{TheilSen, theil_sen};
pub use trend::{MannKendall, Verdict};
pub use two_groups::{Fisher, MannWhitney, fisher, mann_whitney};

#[cfg(test)]
mod tests;
