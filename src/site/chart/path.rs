//! One path of many lines, boxes or dots: a thousand of them cost one element of the page.

use super::Tenths;
use std::fmt::Write as _;

/// The commands of a path.
#[derive(Default)]
pub(super) struct Path {
    commands: String,
}

impl Path {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.commands.is_empty()
    }

    pub(super) fn start(&mut self, x: f64, y: f64) {
        let _ = write!(self.commands, "M{} {}", Tenths(x), Tenths(y));
    }

    pub(super) fn line_to(&mut self, x: f64, y: f64) {
        let _ = write!(self.commands, "L{} {}", Tenths(x), Tenths(y));
    }

    pub(super) fn close(&mut self) {
        self.commands.push('z');
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64)) {
        self.start(from.0, from.1);
        self.line_to(to.0, to.1);
    }

    /// Through all points.
    pub(super) fn through(&mut self, points: &[(f64, f64)]) {
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 { self.start(*x, *y) } else { self.line_to(*x, *y) }
        }
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let _ = write!(
            self.commands,
            "M{} {}h{}v{}h-{}z",
            Tenths(x),
            Tenths(y),
            Tenths(width),
            Tenths(height),
            Tenths(width)
        );
    }

    /// The part of a bar 8 units thick beyond a line at `from`: up to `to`, with an upright end;
    /// with a point at `most`, if it is longer.
    pub(super) fn beyond(&mut self, from: f64, to: f64, most: f64, y: f64) {
        let end = most - 8.0;
        if to > end {
            self.rect(from, y, end - from, 8.0);
            self.through(&[(end, y - 3.0), (most, y + 4.0), (end, y + 11.0)]);
            self.close();
        } else {
            // Even a little too much is to be seen.
            let to = to.max(from + 7.0);
            self.rect(from, y, to - from, 8.0);
            self.rect(to - 2.0, y - 3.0, 2.0, 14.0);
        }
    }

    /// A line of no length: the stroke's round ends make it a dot.
    pub(super) fn dot(&mut self, x: f64, y: f64) {
        let _ = write!(self.commands, "M{} {}h0", Tenths(x), Tenths(y));
    }

    /// Slanted lines over a box, from its lower left to its upper right.
    pub(super) fn hatch(&mut self, x: f64, y: f64, width: f64, height: f64, step: f64) {
        let (right, bottom) = (x + width, y + height);
        let mut along = step;
        // Steps of less would be an area.
        while along < width + height && step >= 1.0 {
            // The line x + y = constant, cut at the sides of the box.
            let low = (x + (along - height).max(0.0), y + along.min(height));
            let high = ((x + along).min(right), y + (along - width).max(0.0));
            self.line((low.0, low.1.min(bottom)), high);
            along += step;
        }
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.commands)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_in_its_box() {
        let mut path = Path::new();
        path.hatch(0.0, 0.0, 10.0, 4.0, 5.0);
        assert_eq!(path.to_string(), "M1.0 4.0L5.0 0.0M6.0 4.0L10.0 0.0");
    }
}
