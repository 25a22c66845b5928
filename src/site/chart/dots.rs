//! Interval dots: each duration of a group is a dot on a logarithmic axis, with the median as an
//! upright bar and its exact interval as a band. Many durations become a strip of bins.

use super::path::Path;
use super::scale::{LogAxis, number, share};
use super::{Caption, Drawing, Pair, Width, fitting, text_width};

/// What is drawn.
pub(in crate::site) struct Dots {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The groups, from above.
    pub(in crate::site) rows: Vec<Row>,
}

/// A group.
pub(in crate::site) struct Row {
    /// Its name.
    pub(in crate::site) name: String,
    /// How many values it has, in words: `n = 13`.
    pub(in crate::site) size: String,
    /// Its durations in seconds, in any order.
    pub(in crate::site) values: Vec<i64>,
    /// Their median in seconds, where it may be told.
    pub(in crate::site) median: Option<i64>,
    /// The interval of the median in seconds.
    pub(in crate::site) band: Option<(i64, i64)>,
    /// What is written at the row: the median, its interval, or why there is none.
    pub(in crate::site) notes: Vec<String>,
}

/// Sizes of a dot, each with the class of its path and the number of lanes. With more lanes than
/// these, or more dots, a row becomes a strip.
const SIZES: [(f64, &str, usize); 2] = [(8.0, "pts", 7), (5.0, "pts sm", 13)];
const MOST: usize = 150;
/// Width of a bin of a strip, and its greatest height.
const BIN: f64 = 6.0;
const STRIP: f64 = 36.0;
/// Half the height of the band.
const BAND: f64 = 9.0;
const LINE: f64 = 15.0;

/// Draws it. `label` writes a duration in seconds at the axis; it is also asked for 0.
pub(in crate::site) fn draw(dots: &Dots, label: &dyn Fn(i64) -> String) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(dots, width, label))
}

fn one(dots: &Dots, width: Width, label: &dyn Fn(i64) -> String) -> String {
    let units = width.units();
    let widest = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| text_width(text)).fold(0.0, f64::max)
    };
    let (left, right) = match width {
        Width::Wide => {
            let names = widest(&mut dots.rows.iter().flat_map(|row| [&row.name, &row.size]));
            let notes = widest(&mut dots.rows.iter().flat_map(|row| &row.notes));
            // Names are bold.
            (names.mul_add(1.1, 18.0).min(230.0), units - (notes + 18.0).clamp(24.0, 300.0))
        }
        Width::Narrow => (12.0, units - 12.0),
    };
    let all = dots.rows.iter().flat_map(|row| {
        let ends = row.band.into_iter().flat_map(|(low, high)| [low, high]);
        row.values.iter().copied().chain(row.median).chain(ends)
    });
    let axis = LogAxis::new(all, left, right);
    let placed: Vec<Placed> = dots.rows.iter().map(|row| Placed::new(row, &axis, right)).collect();
    let mut tops = Vec::new();
    let mut bottom = 4.0;
    for (row, placed) in dots.rows.iter().zip(&placed) {
        tops.push(bottom);
        bottom += match width {
            Width::Wide => placed.above.max(20.0) + placed.below.max(notes_below(row)) + 12.0,
            Width::Narrow => narrow_head(row) + placed.above + placed.below.max(BAND) + 22.0,
        };
    }
    let mut drawing = Drawing::new();
    for (x, text) in axis.ticks(label, units) {
        drawing.upright("gr", x, 4.0, bottom);
        drawing.text("", x, bottom + 16.0, "middle", &text);
    }
    for ((row, placed), top) in dots.rows.iter().zip(&placed).zip(tops) {
        let y = match width {
            Width::Wide => top + placed.above.max(20.0),
            Width::Narrow => top + narrow_head(row) + placed.above,
        };
        words(&mut drawing, row, width, if width == Width::Wide { y } else { top }, right);
        marks(&mut drawing, row, placed, &axis, right, y);
    }
    drawing.paired(width, bottom + 24.0, &dots.caption)
}

fn notes_below(row: &Row) -> f64 {
    number(row.notes.len().max(2) - 1).mul_add(LINE, 10.0)
}

fn narrow_head(row: &Row) -> f64 {
    number(row.notes.len().max(2)).mul_add(LINE, 6.0)
}

fn words(drawing: &mut Drawing, row: &Row, width: Width, y: f64, right: f64) {
    match width {
        Width::Wide => {
            drawing.text("st", 0.0, y + 1.0, "", &fitting(&row.name, 220.0));
            drawing.text("", 0.0, y + 1.0 + LINE, "", &row.size);
        }
        Width::Narrow => {
            let note = row.notes.first().map_or(0.0, |note| text_width(note) + 12.0);
            let room = (width.units() - 8.0 - note).max(80.0);
            drawing.text("st", 4.0, y + 12.0, "", &fitting(&row.name, room));
            drawing.text("", 4.0, y + 12.0 + LINE, "", &row.size);
        }
    }
    for (at, note) in row.notes.iter().enumerate() {
        let class = if at == 0 { "em" } else { "" };
        let line = number(at) * LINE;
        match width {
            Width::Wide => drawing.text(class, right + 18.0, y + 1.0 + line, "", note),
            Width::Narrow => {
                drawing.text(class, width.units() - 2.0, y + 12.0 + line, "end", note);
            }
        }
    }
}

fn marks(drawing: &mut Drawing, row: &Row, placed: &Placed, axis: &LogAxis, right: f64, y: f64) {
    if let Some(zero) = axis.zero() {
        // The axis is broken between zero and the first duration.
        let gap = f64::midpoint(zero, axis.start());
        drawing.across("ax", zero - 6.0, gap - 3.0, y);
        drawing.across("ax", gap + 3.0, right, y);
        let mut broken = Path::new();
        for x in [gap - 3.0, gap + 3.0] {
            broken.line((x - 2.0, y + 4.0), (x + 2.0, y - 4.0));
        }
        drawing.path("ink2", &broken);
    } else {
        drawing.across("ax", axis.start(), right, y);
    }
    let mut path = Path::new();
    if let Some((low, high)) = row.band {
        let (low, high) = (axis.x(low.min(high)), axis.x(low.max(high)));
        // A strip stands on the axis, and the band hangs below it.
        let above = match placed.shape {
            Shape::Dots(..) => BAND,
            Shape::Strip(_) => 0.0,
        };
        drawing.rect("b1", low, y - above, (high - low).max(2.0), above + BAND);
    }
    match &placed.shape {
        Shape::Dots(class, dots) => {
            for (x, offset) in dots {
                path.dot(*x, y + offset);
            }
            drawing.path(class, &path);
        }
        Shape::Strip(bins) => {
            for (x, height) in bins {
                path.rect(x - BIN / 2.0, y - height, BIN - 0.6, *height);
            }
            drawing.path("pt", &path);
        }
    }
    if let Some(median) = row.median {
        drawing.upright("ink th3", axis.x(median), y - BAND - 4.0, y + BAND + 4.0);
    }
}

/// A row's values on the axis.
struct Placed {
    shape: Shape,
    /// How far it reaches above and below its axis.
    above: f64,
    below: f64,
}

enum Shape {
    /// Their class, their places, and how far below the axis each is.
    Dots(&'static str, Vec<(f64, f64)>),
    /// The middle of each bin and its height.
    Strip(Vec<(f64, f64)>),
}

impl Placed {
    fn new(row: &Row, axis: &LogAxis, right: f64) -> Self {
        let mut places: Vec<f64> = row.values.iter().map(|value| axis.x(*value)).collect();
        places.sort_by(f64::total_cmp);
        let lain = |(size, class, most)| Some((size, class, lanes(&places, size, most)?));
        let few = SIZES.into_iter().filter(|_| places.len() <= MOST).find_map(lain);
        let Some((size, class, lanes)) = few else {
            let shape = Shape::Strip(bins(&places, axis, right));
            return Self { shape, above: STRIP, below: BAND + 4.0 };
        };
        let offsets = lanes.into_iter().map(|lane| offset(lane) * size);
        let dots: Vec<(f64, f64)> = places.into_iter().zip(offsets).collect();
        let above = dots.iter().fold(BAND + 4.0, |most, dot| most.max(4.0 - dot.1));
        let below = dots.iter().fold(BAND + 4.0, |most, dot| most.max(4.0 + dot.1));
        Self { shape: Shape::Dots(class, dots), above, below }
    }
}

/// The lane of each place, so that no two dots touch: the first lane with room. `None` if the
/// lanes do not suffice.
fn lanes(places: &[f64], size: f64, most: usize) -> Option<Vec<usize>> {
    let mut ends = vec![f64::NEG_INFINITY; most];
    let free = |x: &f64| {
        let lane = ends.iter().position(|end| end + size <= *x)?;
        ends[lane] = *x;
        Some(lane)
    };
    places.iter().map(free).collect()
}

/// Lanes lie about the axis: on it, above, below, above. In dots below the axis.
fn offset(lane: usize) -> f64 {
    let steps = number(lane.div_ceil(2));
    if lane % 2 == 1 { -steps } else { steps }
}

/// Counts of equal parts of the axis, which is equal factors of the duration. The fullest bin has
/// the whole height.
fn bins(places: &[f64], axis: &LogAxis, right: f64) -> Vec<(f64, f64)> {
    let middle = |x: f64| {
        if axis.zero().is_some_and(|zero| x <= zero) {
            return x;
        }
        let last = ((right - axis.start()) / BIN).floor() - 1.0;
        let bin = ((x - axis.start()) / BIN).floor().min(last);
        (bin + 0.5).mul_add(BIN, axis.start())
    };
    let mut bins: Vec<(f64, usize)> = Vec::new();
    for x in places.iter().map(|x| middle(*x)) {
        match bins.last_mut() {
            Some((place, count)) if (*place - x).abs() < 0.1 => *count += 1,
            _ => bins.push((x, 1)),
        }
    }
    let most = number(bins.iter().map(|bin| bin.1).max().unwrap_or(1));
    let height = |count| (STRIP * share(number(count), most)).max(1.0);
    bins.into_iter().map(|(x, count)| (x, height(count))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: Vec<i64>) -> Row {
        let (least, most) = (values.iter().min().copied(), values.iter().max().copied());
        Row {
            name: "a < b".to_owned(),
            size: format!("n = {}", values.len()),
            median: least,
            band: least.zip(most),
            notes: vec!["median".to_owned(), "interval".to_owned()],
            values,
        }
    }

    fn drawn(rows: Vec<Row>) -> Pair {
        let caption = Caption {
            id: "dots".to_owned(),
            title: "Title".to_owned(),
            description: "13 & more".to_owned(),
        };
        draw(&Dots { caption, rows }, &|seconds| format!("{seconds} s"))
    }

    #[test]
    fn equal_dots_lie_beside_the_axis() {
        let lanes = lanes(&[10.0, 10.0, 10.0, 19.0], 8.0, 3).unwrap();
        assert_eq!(lanes, [0, 1, 2, 0]);
        assert_eq!(lanes.into_iter().map(offset).collect::<Vec<_>>(), [0.0, -1.0, 1.0, 0.0]);
        assert_eq!(super::lanes(&[10.0, 11.0, 12.0], 8.0, 2), None);
    }

    #[test]
    fn ten_thousand_values_stay_small() {
        let values: Vec<i64> = (1..=10_000).map(|at| at * at % 86_400).collect();
        for svg in drawn(vec![row(values.clone()), row(values[..150].to_vec()), row(values)]) {
            assert!(svg.len() < 20_000, "{}", svg.len());
        }
    }

    #[test]
    fn words_are_escaped_and_there_is_a_description() {
        for svg in drawn(vec![row(vec![60, 3600])]) {
            assert!(svg.contains("a &lt; b") && svg.contains("13 &amp; more</desc>"));
            assert!(!svg.contains("style"));
        }
    }

    #[test]
    fn zero_has_a_position_left_of_a_gap() {
        let axis = LogAxis::new([0, 60].into_iter(), 0.0, 100.0);
        assert!(axis.zero().unwrap() + 20.0 < axis.start());
        for svg in drawn(vec![row(vec![0, 60])]) {
            assert!(svg.contains(">0 s</text>"));
        }
    }

    #[test]
    fn the_heights_of_bins_are_their_counts() {
        let axis = LogAxis::new([60, 3600].into_iter(), 0.0, 600.0);
        let bins = bins(&[1.0, 2.0, 3.0, 4.0, 100.0, 101.0], &axis, 600.0);
        assert_eq!(bins, [(3.0, STRIP), (99.0, STRIP / 2.0)]);
    }

    #[test]
    fn any_values_can_be_drawn() {
        for values in [vec![], vec![0; 200], vec![-5], vec![7; 9], vec![i64::MAX, 1, i64::MIN]] {
            for svg in drawn(vec![row(values)]) {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            }
        }
        assert_eq!(drawn(vec![]).len(), 2);
    }
}
