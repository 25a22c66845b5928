//! Two owners compared, as text.

use crate::cli::columns::{Side, columns, cut};
use crate::export::owners_compared::{Group, OwnersCompared};

/// A later chance of so small a p is taken for a difference.
const ALPHA: f64 = 0.05;

/// How much of an owner's key is shown.
const OWNER: usize = 28;

/// The two, and what may be said of them.
pub(super) fn text(compared: &OwnersCompared) -> String {
    let head = ["OWNER", "ACTIONS", "NOT DONE", "MEDIAN DAYS TO DONE", "95 % INTERVAL"];
    let head = head.map(str::to_owned).to_vec();
    let lines = compared.groups.iter().map(line);
    let lines: Vec<Vec<String>> = std::iter::once(head).chain(lines).collect();
    let sides = [Side::Left, Side::Right, Side::Right, Side::Left, Side::Left];
    format!("{}\n{}\n", columns(0, &sides, &lines), verdict(compared))
}

fn line(group: &Group) -> Vec<String> {
    let median = match (group.median_days_to_done, group.median_days_to_done_at_least) {
        (Some(days), _) => days.0.to_string(),
        (None, Some(days)) => format!("not reached; at least {}", days.0),
        (None, None) => "too few".to_owned(),
    };
    let interval = match group.median_days_to_done_interval {
        Some([Some(low), Some(high)]) => format!("{} to {}", low.0, high.0),
        Some([Some(low), None]) => format!("{} or more", low.0),
        Some([None, _]) | None => String::new(),
    };
    let (n, open) = (group.n.to_string(), group.not_done.to_string());
    vec![cut(&group.owner, OWNER), n, open, median, interval]
}

fn verdict(compared: &OwnersCompared) -> String {
    let Some(test) = compared.log_rank else {
        return if compared.groups.iter().any(|group| group.n < 5) {
            "Too few to compare: each needs five actions whose day of creation is known.".to_owned()
        } else {
            "Nothing to compare: none was done while the other owner had one left.".to_owned()
        };
    };
    let said = if test.p.0 < ALPHA {
        "They are not done equally soon"
    } else {
        "No evidence that one of them is done sooner"
    };
    let (chi2, p) = (test.chi2.0, test.p.0);
    let p = if p < 0.01 { "p < 0.01".to_owned() } else { format!("p = {p:.2}") };
    format!(
        "{said} (log-rank: χ² = {chi2:.2}, {p}). Medians by Kaplan and Meier; actions not done are among them."
    )
}
