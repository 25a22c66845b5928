//! Drawings of causes: boxes of words that lead to one another. Unlike other charts they keep
//! their size on every screen, so that no letter shrinks: a drawing wider than its place is for a
//! frame that scrolls. Each is as wide as a column of text where that can be.

mod boxes;
pub(in crate::site) mod fishbone;
pub(in crate::site) mod tree;

use super::{Caption, Drawing, escape};
use boxes::{Placed, Words};

/// What all of a drawing would like to fit in: the text column of a report at 1200 pixels.
const WISHED: f64 = 830.0;

/// Boxes with their places, before the lines between them are drawn.
#[cfg_attr(test, derive(Debug))]
struct Layout {
    boxes: Vec<Placed>,
    width: f64,
    height: f64,
}

impl Drawing {
    /// The whole drawing in its own size.
    fn in_full(self, width: f64, height: f64, caption: &Caption) -> String {
        let (width, height) = (width.ceil(), height.ceil());
        let Caption { id, title, description } = caption;
        let (id, title, description) = (escape(id), escape(title), escape(description));
        format!(
            "<svg class=\"ch full\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{title}</title>\
             <desc id=\"{id}-d\">{description}</desc>{}</svg>",
            self.body
        )
    }
}

#[cfg(test)]
impl Layout {
    /// Fails where boxes overlap, words leave their box, or a box leaves the drawing.
    fn check(&self) {
        for (at, one) in self.boxes.iter().enumerate() {
            assert!(one.x >= 0.0 && one.y >= 0.0, "{one:?}");
            assert!(one.x + one.width <= self.width, "{one:?} in {}", self.width);
            assert!(one.y + one.height <= self.height, "{one:?} in {}", self.height);
            one.check();
            for other in &self.boxes[at + 1..] {
                let beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
                let below = one.y + one.height <= other.y || other.y + other.height <= one.y;
                assert!(beside || below, "{one:?} and {other:?}");
            }
        }
    }
}
