//! A share with its interval on a track from 0 to 100 %, for a cell of a table.

use super::scale::Linear;
use super::{Caption, Drawing};

/// What is drawn; all are shares from 0 to 1.
pub(in crate::site) struct Proportion {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The share; `None` where too few things are counted to tell one.
    pub(in crate::site) share: Option<f64>,
    /// Its interval.
    pub(in crate::site) interval: Option<(f64, f64)>,
    /// What it ought to be.
    pub(in crate::site) target: Option<f64>,
}

const TRACK: Linear = Linear { top: 1.0, zero: 6.0, end: 194.0 };
const Y: f64 = 9.0;

/// Draws it.
pub(in crate::site) fn draw(proportion: &Proportion) -> String {
    let mut drawing = Drawing::new();
    drawing.across("ax", TRACK.zero, TRACK.end, Y);
    for end in [TRACK.zero, TRACK.end] {
        drawing.upright("ax", end, Y - 3.0, Y + 3.0);
    }
    if let Some((low, high)) = proportion.interval {
        drawing.across("acc th3", TRACK.place(low.min(high)), TRACK.place(high.max(low)), Y);
    }
    if let Some(target) = proportion.target {
        drawing.upright("ink th", TRACK.place(target), Y - 7.0, Y + 7.0);
    }
    if let Some(share) = proportion.share {
        drawing.circle("bi", TRACK.place(share), Y, 4.5);
    }
    drawing.cell(200.0, 18.0, &proportion.caption)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(share: Option<f64>, interval: Option<(f64, f64)>, target: Option<f64>) -> String {
        let caption = Caption {
            id: "share".to_owned(),
            title: "a < b".to_owned(),
            description: "4 of 6".to_owned(),
        };
        draw(&Proportion { caption, share, interval, target })
    }

    #[test]
    fn the_middle_is_a_half() {
        let svg = drawn(Some(0.5), Some((0.0, 1.0)), None);
        assert!(svg.contains("cx=\"100.0\"") && svg.contains("M6.0 9.0H194.0"));
        assert!(svg.contains("a &lt; b") && svg.contains("4 of 6</desc>"));
    }

    #[test]
    fn any_share_can_be_drawn() {
        for share in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 2.0] {
            let svg = drawn(Some(share), Some((share, 0.5)), Some(share));
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
        assert!(!drawn(None, None, None).contains("circle"));
    }
}
