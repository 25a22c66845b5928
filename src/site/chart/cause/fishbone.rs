//! Causes by category (Ishikawa): a spine that leads to the effect, a bone a category, above and
//! below in turn, and the causes of each beside its bone.

use super::boxes::count;
use super::{Caption, Drawing, Layout, Placed, WISHED, Words};
use crate::site::chart::Tenths;
use std::fmt::Write as _;

/// What is drawn.
pub(in crate::site) struct Fishbone {
    /// The effect at the head.
    pub(in crate::site) effect: String,
    /// The categories.
    pub(in crate::site) bones: Vec<Bone>,
}

/// A category with its causes.
pub(in crate::site) struct Bone {
    /// Its name.
    pub(in crate::site) name: String,
    /// What each cause is, and what is said of it in quieter words.
    pub(in crate::site) causes: Vec<(String, String)>,
}

/// How wide the head is, and a pair of bones.
const HEAD: f64 = 150.0;
const NARROWEST: f64 = 190.0;
const WIDEST: f64 = 320.0;
/// How far a bone leans.
const LEAN: f64 = 34.0;
/// Between causes, and between the spine and the first of them.
const BETWEEN: f64 = 2.0;
const CLEAR: f64 = 12.0;
const EDGE: f64 = 2.0;

/// Where everything stands: the head, then each bone's name with its causes.
struct Plan {
    layout: Layout,
    /// Where the spine lies, and where it ends.
    spine: f64,
    head: f64,
    column: f64,
}

/// Draws it.
pub(in crate::site) fn draw(fish: &Fishbone, caption: &Caption) -> String {
    let plan = plan(fish);
    let mut drawing = Drawing::new();
    let mut boxes = plan.layout.boxes.iter();
    drawing.across("ln th", EDGE, plan.head - 8.0, plan.spine);
    let (tip, back) = (Tenths(plan.head), Tenths(plan.head - 10.0));
    let (y, up, low) = (Tenths(plan.spine), Tenths(plan.spine - 6.0), Tenths(plan.spine + 6.0));
    let _ = write!(drawing.body, "<path class=\"bi\" d=\"M{tip} {y}L{back} {up}V{low}z\"/>");
    if let Some(head) = boxes.next() {
        head.draw(&mut drawing, "bx th");
    }
    for (at, bone) in fish.bones.iter().enumerate() {
        let Some(name) = boxes.next() else { break };
        let foot = foot(at, plan.column);
        let edge = if at % 2 == 0 { name.bottom() } else { name.y };
        let lean = foot - LEAN;
        let (fx, fy) = (Tenths(foot), Tenths(plan.spine));
        let (tx, ty) = (Tenths(lean), Tenths(edge));
        let _ = write!(drawing.body, "<path class=\"ln\" d=\"M{tx} {ty}L{fx} {fy}\"/>");
        name.draw(&mut drawing, "bx");
        for cause in boxes.by_ref().take(bone.causes.len()) {
            // The bone's place at this height, by the share of its way to the spine.
            let y = cause.middle();
            let share = ((y - edge) / (plan.spine - edge)).clamp(0.0, 1.0);
            drawing.across("ln", cause.right() - 4.0, LEAN.mul_add(share, lean), y);
            cause.draw(&mut drawing, "");
        }
    }
    drawing.in_full(plan.layout.width, plan.layout.height, caption)
}

/// Where the bone of a category meets the spine.
fn foot(at: usize, column: f64) -> f64 {
    column.mul_add(count(at / 2 + 1), EDGE)
}

fn plan(fish: &Fishbone) -> Plan {
    let pairs = count(fish.bones.len().div_ceil(2)).max(1.0);
    let column = ((WISHED - HEAD - 2.0 * EDGE) / pairs - 12.0 / pairs).clamp(NARROWEST, WIDEST);
    let text = column - LEAN - 16.0;
    let side = |below: usize| {
        let bones = fish.bones.iter().skip(below).step_by(2);
        bones.map(|bone| height(bone, text)).fold(0.0, f64::max)
    };
    let effect = Words::default().with("st", &fish.effect, HEAD);
    let tall = effect.height();
    let above = side(0).max(tall / 2.0);
    let below = side(1).max(tall / 2.0);
    let spine = EDGE + above;
    let head = column.mul_add(pairs, EDGE + 24.0);
    let mut boxes = vec![effect.at(head, spine - tall / 2.0, HEAD, tall)];
    for (at, bone) in fish.bones.iter().enumerate() {
        let is_above = at % 2 == 0;
        let left = foot(at, column) - column;
        let end = if is_above { spine - above } else { spine + below };
        bone_at(&mut boxes, bone, (left, column, text), (spine, end));
    }
    let layout = Layout { boxes, width: head + HEAD + EDGE, height: spine + below + EDGE };
    Plan { layout, spine, head, column }
}

fn words(cause: &(String, String), text: f64) -> Words {
    Words::default().with("em", &cause.0, text).with("", &cause.1, text)
}

fn height(bone: &Bone, text: f64) -> f64 {
    let name = Words::default().with("st", &bone.name, text);
    let causes = bone.causes.iter().map(|cause| words(cause, text).height() + BETWEEN);
    name.height() + causes.sum::<f64>() + 2.0 * CLEAR
}

/// The name at the end of the bone, and the causes between it and the spine.
fn bone_at(
    boxes: &mut Vec<Placed>,
    bone: &Bone,
    (left, column, text): (f64, f64, f64),
    (spine, end): (f64, f64),
) {
    let name = Words::default().with("st", &bone.name, text);
    let (wide, tall) = (name.width().min(text), name.height());
    // Its middle is the end of the bone, as far as the column allows.
    let right = (left + column - LEAN + wide / 2.0).min(left + column - 6.0);
    let is_above = end < spine;
    let top = if is_above { end } else { end - tall };
    boxes.push(name.at(right - wide, top, wide, tall));
    let (from, to) = if is_above { (end + tall, spine) } else { (spine, end - tall) };
    let all: f64 = bone.causes.iter().map(|cause| words(cause, text).height() + BETWEEN).sum();
    let mut y = from + (to - from - all) / 2.0;
    for cause in &bone.causes {
        let words = words(cause, text);
        // Its words end where the line to the bone begins.
        let (wide, height) = (words.width().min(text), words.height());
        boxes.push(words.at(left + 4.0 + text - wide, y, wide, height));
        y += height + BETWEEN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn caption() -> Caption {
        Caption { id: "fish".into(), title: "A < B".into(), description: "said".into() }
    }

    fn bone(name: &str, causes: &[&str]) -> Bone {
        let causes = causes.iter().map(|text| ((*text).to_owned(), String::new())).collect();
        Bone { name: name.to_owned(), causes }
    }

    #[test]
    fn four_categories_fit_and_an_empty_one_is_drawn() {
        let bones = vec![
            bone("people", &["level 2 not called"]),
            bone("process", &["no load test", "rollback slow"]),
            bone("technology", &[]),
            bone("measurement", &["no alert < 5 %"]),
        ];
        let fish = Fishbone { effect: "Logins fail".into(), bones };
        let plan = plan(&fish);
        plan.layout.check();
        assert!(plan.layout.width <= WISHED, "{}", plan.layout.width);
        let svg = draw(&fish, &caption());
        assert!(svg.contains("no alert &lt; 5 %") && svg.contains(">technology</text>"));
        assert!(!svg.contains("style") && !svg.contains("NaN"), "{svg}");
        let lone = Fishbone { effect: String::new(), bones: vec![] };
        assert!(!draw(&lone, &caption()).contains("NaN"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn no_two_boxes_overlap_and_words_stay_inside(
            effect in ".{0,80}",
            bones in prop::collection::vec((".{0,40}", prop::collection::vec(".{0,80}", 0..10)), 0..10)
        ) {
            let bones = bones.into_iter().map(|(name, causes)| Bone {
                name,
                causes: causes.into_iter().map(|text| (text, "ruled out".to_owned())).collect(),
            });
            let fish = Fishbone { effect, bones: bones.collect() };
            plan(&fish).layout.check();
            prop_assert_eq!(draw(&fish, &caption()), draw(&fish, &caption()));
        }
    }
}
