//! A clock to scale: what was used, what went past the target, the target as a tick. One drawing
//! for all screens, stretched to its place; it stands above the line that says the same in words,
//! so readers who hear the page are spared it.

use super::Drawing;

/// How wide the drawing is before it is stretched, and how high.
const UNITS: f64 = 1000.0;
const TICK: f64 = 10.0;
const HEIGHT: f64 = 16.0;

/// What is drawn. Both lengths have one unit; which one does not matter.
pub(in crate::site) struct ClockBar {
    /// Used so far.
    pub(in crate::site) used: i64,
    /// Agreed.
    pub(in crate::site) target: i64,
    /// Whether nothing more will be used.
    pub(in crate::site) is_final: bool,
}

/// Draws it.
pub(in crate::site) fn draw(bar: &ClockBar) -> String {
    let longest = bar.used.max(bar.target).max(1);
    #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
    let x = |length: i64| length.max(0) as f64 / longest as f64 * (UNITS - 4.0);
    let (used, target) = (x(bar.used.min(bar.target)), x(bar.target));
    let mut drawing = Drawing::new();
    drawing.rect("b0", 0.0, TICK, UNITS, HEIGHT);
    let is_over = bar.used > bar.target;
    let fill = if bar.is_final && !is_over { "b3" } else { "b2" };
    // A minute of weeks is still to be seen.
    let least = if bar.used > 0 { 2.0 } else { 0.0 };
    drawing.rect(fill, 0.0, TICK, used.max(least), HEIGHT);
    if is_over {
        drawing.rect("bb", target, TICK, (x(bar.used) - target).max(2.0), HEIGHT);
    }
    drawing.upright("ink th3", target, 0.0, HEIGHT + 2.0 * TICK);
    drawing.stretched(UNITS, HEIGHT + 2.0 * TICK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(used: i64, target: i64) -> String {
        draw(&ClockBar { used, target, is_final: true })
    }

    #[test]
    fn the_bar_is_to_scale_and_red_only_past_the_target() {
        let met = bar(3600, 4 * 3600);
        assert!(met.contains("class=\"b3\" x=\"0.0\" y=\"10.0\" width=\"249.0\""), "{met}");
        assert!(met.contains("M996.0 ") && !met.contains("bb"), "{met}");
        let over = bar(4 * 3600, 3600);
        assert!(over.contains("class=\"bb\" x=\"249.0\" y=\"10.0\" width=\"747.0\""), "{over}");
        // A second past a target of hours is still to be seen, and nothing divides by zero.
        assert!(bar(4 * 3600 + 1, 4 * 3600).contains("class=\"bb\""));
        assert!(!bar(0, 0).contains("NaN"));
    }
}
