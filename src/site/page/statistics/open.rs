//! Medians of which some values are not over: by Kaplan and Meier, labelled, with the plain one beside.

use super::block::Cell;
use super::figure::{Piece, Writer};
use crate::site::record::Html;
use crate::statistics::report::{DurationGroup, DurationReport, Figure};

/// The figures of those that are over and those that are not, of all or of one severity.
pub(super) struct WithOpen {
    pub(super) censored: usize,
    pub(super) median: Option<Figure>,
    pub(super) interval: Option<[Option<Figure>; 2]>,
    pub(super) at_least: Option<Figure>,
}

/// The same as the page shows it.
pub(super) struct Open {
    /// The median, or that it is at least so long.
    pub(super) median: Html,
    /// Its interval, and that open ones are included.
    pub(super) interval: Html,
}

impl DurationReport {
    pub(super) fn with_open(&self) -> WithOpen {
        WithOpen {
            censored: self.censored,
            median: self.kaplan_meier_median_seconds,
            interval: self.kaplan_meier_interval_seconds,
            at_least: self.not_reached_at_least_seconds,
        }
    }
}

impl DurationGroup {
    pub(super) fn with_open(&self) -> WithOpen {
        WithOpen {
            censored: self.censored,
            median: self.kaplan_meier_median_seconds,
            interval: self.kaplan_meier_interval_seconds,
            at_least: self.not_reached_at_least_seconds,
        }
    }
}

impl Open {
    /// Nothing, where all are over or too few are known.
    pub(super) fn of(writer: Writer<'_>, path: &str, of: &WithOpen) -> Option<Self> {
        let seconds =
            |key: &str, figure| Piece::Figure(writer.seconds(&format!("{path}.{key}"), figure));
        let median = match (of.median, of.at_least) {
            (Some(median), _) => {
                let median = ("median", seconds("kaplan_meier_median_seconds", median));
                writer.sentence("statistics_open_median", &[median])
            }
            (None, Some(least)) => {
                let least = ("least", seconds("not_reached_at_least_seconds", least));
                writer.sentence("statistics_open_at_least", &[least])
            }
            (None, None) => return None,
        };
        let end =
            |at: usize, figure| seconds(&format!("kaplan_meier_interval_seconds[{at}]"), figure);
        let ends = match of.interval {
            Some([Some(low), Some(high)]) => writer
                .sentence("statistics_interval", &[("low", end(0, low)), ("high", end(1, high))]),
            Some([Some(low), None]) => {
                writer.sentence("statistics_open_from", &[("low", end(0, low))])
            }
            Some([None, _]) | None => Html::default(),
        };
        let open = writer.count(&format!("{path}.censored"), of.censored);
        let open = [("n", Piece::Count(of.censored)), ("open", Piece::Figure(open))];
        let label = small(&writer.sentence("statistics_open_included", &open));
        Some(Self { median, interval: Html::new(format!("{}{label}", ends.as_str())) })
    }

    /// The median with the plain one of those that are over below it.
    pub(super) fn cell(self, writer: Writer<'_>, path: &str, plain: Option<Figure>) -> Cell {
        let plain = plain.map(|plain| {
            let plain = [("plain", Piece::Figure(writer.seconds(path, plain)))];
            small(&writer.sentence("statistics_open_without", &plain))
        });
        let plain = plain.unwrap_or_default();
        Cell::number(Html::new(format!("{}{plain}", self.median.as_str())))
    }
}

fn small(html: &Html) -> String {
    format!("<small class=\"q\">{}</small>", html.as_str())
}
