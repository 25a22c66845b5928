//! A tree of causes from left to right: the effect first, what led to it beside it. So it grows
//! downward like the page, and five levels of why fit beside each other.
//!
//! The layout: each level is a column, filled from its top; a box stands beside the first of its
//! causes, below all that the boxes before it have led to. So no two boxes meet, no two upright
//! lines lie on each other, and the first line reads as a sentence.

use super::boxes::count;
use super::{Caption, Drawing, Layout, Placed, WISHED, Words};
use crate::site::chart::{Path, Tenths};
use std::fmt::Write as _;

/// A step, a gate or an event, with what led to it.
pub(in crate::site) struct Node {
    /// What it is.
    pub(in crate::site) text: String,
    /// Said of it below, in quieter words.
    pub(in crate::site) note: String,
    /// What it is drawn as.
    pub(in crate::site) mark: Mark,
    /// What led to it.
    pub(in crate::site) causes: Vec<Node>,
}

/// What a box is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Mark {
    /// A step of five whys.
    Step {
        /// Whether evidence is named.
        shown: bool,
        /// Whether we can change it.
        changeable: bool,
    },
    /// True when all of its inputs are.
    And(Truth),
    /// True when any of its inputs is.
    Or(Truth),
    /// An event that is not taken apart.
    Event(Truth),
    /// A gate that is drawn elsewhere.
    Elsewhere(Truth),
}

/// Whether something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Truth {
    /// It did.
    Happened,
    /// It did not.
    Not,
    /// Nobody knows.
    Unknown,
}

/// Between columns, and between boxes of one column.
const GAP: f64 = 26.0;
const BETWEEN: f64 = 10.0;
/// Between boxes that lie under different boxes.
const APART: f64 = 8.0;
/// For the sign of a gate or event, right of its box.
const SIGN: f64 = 40.0;
/// How wide a box may be.
const NARROWEST: f64 = 140.0;
const WIDEST: f64 = 230.0;
/// Where lines meet a box below its top: the height of its first line and of its sign.
const JOINT: f64 = 16.0;
/// Room for outlines at the edge.
const EDGE: f64 = 2.0;

/// Draws it. Boxes of the layout stand in the order of a walk that takes each node before its
/// causes.
pub(in crate::site) fn draw(roots: &[Node], caption: &Caption) -> String {
    let layout = layout(roots);
    let mut drawing = Drawing::new();
    let mut boxes = layout.boxes.iter();
    for root in roots {
        node(&mut drawing, root, &mut boxes);
    }
    drawing.in_full(layout.width, layout.height, caption)
}

fn layout(roots: &[Node]) -> Layout {
    let levels = roots.iter().map(depth).max().unwrap_or(1).max(1);
    let has_signs = roots.iter().any(|root| !matches!(root.mark, Mark::Step { .. }));
    let sign = if has_signs { SIGN } else { 0.0 };
    let columns = count(levels);
    let room = (WISHED - 2.0 * EDGE - GAP * (columns - 1.0)) / columns - sign;
    let width = room.clamp(NARROWEST, WIDEST);
    let mut grown = Grown { width, sign, free: vec![EDGE; levels], boxes: Vec::new() };
    for root in roots {
        grown.place(root, 0, EDGE);
        // Trees stand apart from each other.
        let bottom = grown.free.iter().copied().fold(EDGE, f64::max) + APART;
        grown.free.fill(bottom);
    }
    let bottom = grown.free.iter().copied().fold(EDGE, f64::max);
    let width = columns * (grown.width + sign) + GAP * (columns - 1.0) + 2.0 * EDGE;
    Layout { boxes: grown.boxes, width, height: (bottom - BETWEEN - APART + EDGE).max(1.0) }
}

fn depth(node: &Node) -> usize {
    1 + node.causes.iter().map(depth).max().unwrap_or(0)
}

struct Grown {
    width: f64,
    sign: f64,
    /// Where the next box of each column may begin.
    free: Vec<f64>,
    boxes: Vec<Placed>,
}

impl Grown {
    fn words(&self, node: &Node) -> Words {
        Words::default().with("em", &node.text, self.width).with("", &node.note, self.width)
    }

    /// Where a node, the first of its causes, the first of that one's and so on may stand in line.
    fn first_free(&self, node: &Node, level: usize) -> f64 {
        let own = self.free.get(level).copied().unwrap_or(EDGE);
        node.causes.first().map_or(own, |first| own.max(self.first_free(first, level + 1)))
    }

    fn place(&mut self, node: &Node, level: usize, least: f64) {
        let words = self.words(node);
        let height = words.height();
        let top = self.first_free(node, level).max(least);
        let x = (self.width + self.sign + GAP).mul_add(count(level), EDGE);
        self.boxes.push(words.at(x, top, self.width, height));
        if let Some(free) = self.free.get_mut(level) {
            // Families are seen by the room below them.
            let apart = if node.causes.is_empty() { 0.0 } else { APART };
            *free = top + height + BETWEEN + apart;
        }
        for cause in &node.causes {
            self.place(cause, level + 1, top);
        }
        if let (Some(last), Some(free)) = (node.causes.last(), self.free.get_mut(level + 1)) {
            let apart = if last.causes.is_empty() { APART } else { 0.0 };
            *free += apart;
        }
    }
}

/// Draws a node with all that lies beyond it; where the line to it ends.
fn node<'p>(
    drawing: &mut Drawing,
    from: &Node,
    boxes: &mut impl Iterator<Item = &'p Placed>,
) -> Option<(f64, f64)> {
    let own = boxes.next()?;
    let (x, y) = (own.right(), own.y + JOINT);
    let is_step = matches!(from.mark, Mark::Step { .. });
    let start = if is_step { x } else { x + SIGN };
    let knee = start + GAP / 2.0;
    for cause in &from.causes {
        let Some((to, at)) = node(drawing, cause, boxes) else { continue };
        let class = match truth(cause.mark) {
            Some(Truth::Happened) => "ln th",
            Some(Truth::Not) => "ln dash",
            Some(Truth::Unknown) | None => "ln",
        };
        let (start, y, knee) = (Tenths(start), Tenths(y), Tenths(knee));
        let (to, at) = (Tenths(to), Tenths(at));
        let _ =
            write!(drawing.body, "<path class=\"{class}\" d=\"M{start} {y}H{knee}V{at}H{to}\"/>");
    }
    let outline = match from.mark {
        Mark::Step { shown: false, .. } => "bx dash",
        Mark::Step { shown: true, .. } => "bx",
        _ if truth(from.mark) == Some(Truth::Not) => "bx dash",
        _ => "bx",
    };
    own.draw(drawing, outline);
    if matches!(from.mark, Mark::Step { changeable: true, .. }) {
        drawing.rect("b3", own.x, own.y, 4.0, own.height);
    }
    sign(drawing, from.mark, x, y);
    Some((own.x, y))
}

const fn truth(mark: Mark) -> Option<Truth> {
    match mark {
        Mark::Step { .. } => None,
        Mark::And(truth) | Mark::Or(truth) | Mark::Event(truth) | Mark::Elsewhere(truth) => {
            Some(truth)
        }
    }
}

/// The usual sign of a gate or event (IEC 61025, turned to the left), joined to its box at `x`.
fn sign(drawing: &mut Drawing, mark: Mark, x: f64, y: f64) {
    let end = x + SIGN;
    let mut path = |class: &str, d: String| {
        let _ = write!(drawing.body, "<path class=\"{class}\" d=\"{d}\"/>");
    };
    let (left, right) = (Tenths(x + 6.0), Tenths(end));
    let (top, mid, low) = (Tenths(y - 14.0), Tenths(y), Tenths(y + 14.0));
    let stem = format!("M{} {mid}H{left}", Tenths(x));
    match mark {
        Mark::Step { .. } => {}
        Mark::And(_) => {
            path("ln", stem);
            let bow = Tenths(x + 20.0);
            path("sg", format!("M{right} {top}H{bow}A14 14 0 0 0 {bow} {low}H{right}z"));
            drawing.text("em", x + 24.0, y + 4.0, "middle", "&");
        }
        Mark::Or(_) => {
            path("ln", stem);
            let (waist, bow) = (Tenths(end - 5.0), Tenths(x + 17.0));
            path(
                "sg",
                format!(
                    "M{right} {top}Q{bow} {top} {left} {mid}Q{bow} {low} {right} {low}Q{waist} {mid} {right} {top}z"
                ),
            );
            drawing.text("em", x + 25.0, y + 4.0, "middle", "≥1");
        }
        Mark::Event(truth) => {
            path("ln", stem);
            let filled = if truth == Truth::Happened { "sg full" } else { "sg" };
            drawing.circle(filled, x + 16.0, y, 10.0);
            match truth {
                Truth::Happened => {}
                Truth::Not => {
                    let mut bar = Path::new();
                    bar.line((x + 9.0, y + 7.0), (x + 23.0, y - 7.0));
                    drawing.path("ln", &bar);
                }
                Truth::Unknown => drawing.text("em", x + 16.0, y + 4.0, "middle", "?"),
            }
        }
        Mark::Elsewhere(_) => {
            path("ln", stem);
            path("sg", format!("M{left} {mid}L{} {top}V{low}z", Tenths(x + 26.0)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn caption() -> Caption {
        Caption { id: "why".into(), title: "A < B".into(), description: "said".into() }
    }

    fn step(text: &str, causes: Vec<Node>) -> Node {
        let mark = Mark::Step { shown: true, changeable: causes.is_empty() };
        Node { text: text.to_owned(), note: String::new(), mark, causes }
    }

    #[test]
    fn a_drawing_is_markup_with_title_and_without_style() {
        let svg = draw(&[step("a < b", vec![step("c", vec![]), step("d", vec![])])], &caption());
        assert!(
            svg.contains(
                "role=\"img\" aria-labelledby=\"why-t why-d\"><title id=\"why-t\">A &lt; B"
            )
        );
        assert!(svg.contains(">a &lt; b</text>") && !svg.contains("style"), "{svg}");
        let gate = |mark| Node { text: "g".into(), note: "AND".into(), mark, causes: vec![] };
        let all = [Mark::And(Truth::Happened), Mark::Or(Truth::Not), Mark::Event(Truth::Unknown)];
        let svg = draw(&all.map(gate), &caption());
        assert!(svg.contains(">&amp;</text>") && svg.contains("≥1") && svg.contains(">?</text>"));
    }

    #[test]
    fn a_box_stands_beside_its_first_cause_and_columns_leave_no_holes() {
        let deep = step("b", vec![step("c", vec![]), step("d", vec![]), step("e", vec![])]);
        let tops: Vec<f64> = layout(&[step("a", vec![deep, step("f", vec![])])])
            .boxes
            .iter()
            .map(|one| one.y)
            .collect();
        assert_eq!(tops[..3], [EDGE; 3]);
        // f needs no room to its right, so it stands below b and beside d.
        assert!(tops[5] < tops[4], "{tops:?}");
    }

    #[test]
    fn five_levels_fit_beside_each_other() {
        let mut tree = step("the last", vec![]);
        for level in 0..4 {
            tree = step(&format!("level {level}"), vec![tree]);
        }
        assert!(layout(&[tree]).width <= WISHED);
        assert!(layout(&[]).height >= 1.0);
    }

    /// A tree from a list: each node hangs below one of those before it.
    fn tree(nodes: &[(String, usize, bool)]) -> Vec<Node> {
        fn below(nodes: &[(String, usize, bool)], parent: Option<usize>) -> Vec<Node> {
            let mut found = Vec::new();
            for (at, (text, hang, is_gate)) in nodes.iter().enumerate() {
                let own = (at > 0).then(|| hang % at).filter(|_| hang % 7 != 0);
                if own != parent {
                    continue;
                }
                let mark = if *is_gate {
                    Mark::Or(Truth::Happened)
                } else {
                    Mark::Step { shown: false, changeable: true }
                };
                let causes = below(nodes, Some(at));
                found.push(Node { text: text.clone(), note: "a note".to_owned(), mark, causes });
            }
            found
        }
        below(nodes, None)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn no_two_boxes_overlap_and_words_stay_inside(
            nodes in prop::collection::vec((".{0,90}", 0..100_usize, any::<bool>()), 1..60)
        ) {
            let roots = tree(&nodes);
            let layout = layout(&roots);
            prop_assert_eq!(layout.boxes.len(), nodes.len());
            layout.check();
            prop_assert_eq!(draw(&roots, &caption()), draw(&roots, &caption()));
        }
    }
}
