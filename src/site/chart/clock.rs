//! A clock to scale: what was used, what went past the target, the target as a tick.

use super::{Drawing, Width};

/// What is drawn. Both lengths have one unit; which one does not matter.
pub(in crate::site) struct ClockBar {
    /// Begins the ids of the drawing.
    pub(in crate::site) id: String,
    /// What it shows.
    pub(in crate::site) title: String,
    /// Its figures in words.
    pub(in crate::site) description: String,
    /// Used so far.
    pub(in crate::site) used: i64,
    /// Agreed.
    pub(in crate::site) target: i64,
    /// Whether nothing more will be used.
    pub(in crate::site) is_final: bool,
}

/// Draws it for one kind of screen.
pub(in crate::site) fn draw(bar: &ClockBar, width: Width) -> String {
    // The wide drawing is shown at about half its size, beside name and verdict.
    let (height, tick) = match width {
        Width::Wide => (16.0, 10.0),
        Width::Narrow => (9.0, 5.0),
    };
    let units = width.units();
    let longest = bar.used.max(bar.target).max(1);
    #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
    let x = |length: i64| length.max(0) as f64 / longest as f64 * (units - 4.0);
    let (used, target) = (x(bar.used.min(bar.target)), x(bar.target));
    let mut drawing = Drawing::new();
    drawing.rect("b0", 0.0, tick, units, height);
    let is_over = bar.used > bar.target;
    let fill = if bar.is_final && !is_over { "b3" } else { "b2" };
    // A minute of weeks is still to be seen.
    let least = if bar.used > 0 { 2.0 } else { 0.0 };
    drawing.rect(fill, 0.0, tick, used.max(least), height);
    if is_over {
        let over = (x(bar.used) - target).max(2.0);
        drawing.rect("bb", target, tick, over, height);
    }
    drawing.upright("ink th3", target, 0.0, height + 2.0 * tick);
    drawing.finish(width, height + 2.0 * tick, &bar.id, &bar.title, &bar.description)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(used: i64, target: i64) -> String {
        let (title, description) = ("Resolution".to_owned(), "1 h of 4 h".to_owned());
        let is_final = true;
        draw(
            &ClockBar { id: "c".to_owned(), title, description, used, target, is_final },
            Width::Narrow,
        )
    }

    #[test]
    fn the_bar_is_to_scale_and_red_only_past_the_target() {
        let met = bar(3600, 4 * 3600);
        assert!(met.contains("class=\"b3\" x=\"0.0\" y=\"5.0\" width=\"85.0\""), "{met}");
        assert!(met.contains("M340.0 ") && !met.contains("bb"), "{met}");
        let over = bar(4 * 3600, 3600);
        assert!(over.contains("class=\"bb\" x=\"85.0\" y=\"5.0\" width=\"255.0\""), "{over}");
        // A second past a target of hours is still to be seen, and nothing divides by zero.
        assert!(bar(4 * 3600 + 1, 4 * 3600).contains("class=\"bb\""));
        assert!(!bar(0, 0).contains("NaN"));
    }
}
