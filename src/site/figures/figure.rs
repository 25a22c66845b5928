//! Figures on their way to the page. Each carries the place that it has in
//! `casebook stats --format json`, and the value that stands there, so that a test can compare the
//! two and a reader can find one from the other.

use crate::site::context::Context;
use crate::site::markdown::escape;
use crate::site::parts::Link;
use crate::site::record::Html;
use crate::statistics::report::Figure;
use std::fmt::Write as _;

/// A figure as the page shows it.
#[derive(Clone)]
pub(in crate::site) struct Shown {
    text: String,
    value: String,
    path: String,
}

/// What a sentence is made of beside its words.
pub(in crate::site) enum Piece {
    /// A figure.
    Figure(Shown),
    /// A count as a number, which chooses the form of a word and is not shown itself.
    Count(usize),
    /// A text.
    Text(String),
    /// A text that leads somewhere.
    Link(Link),
    /// Parts that are ready.
    Markup(Html),
}

/// Writes figures.
#[derive(Clone, Copy)]
pub(in crate::site) struct Writer<'c> {
    pub(in crate::site) context: &'c Context<'c>,
    /// The way from the page to the site's root.
    pub(in crate::site) root: &'static str,
}

impl Shown {
    fn new(path: &str, value: Figure, text: String) -> Self {
        let value = serde_json::to_string(&value).unwrap_or_default();
        Self { text, value, path: path.to_owned() }
    }

    /// As an element with its value.
    pub(in crate::site) fn html(&self) -> Html {
        let [text, value, path] = [&self.text, &self.value, &self.path].map(|text| escape(text));
        Html::new(format!("<data value=\"{value}\" data-figure=\"{path}\">{text}</data>"))
    }

    /// As an element that leads to the records behind it.
    pub(in crate::site) fn linked(&self, href: &str) -> Html {
        Html::new(format!("<a href=\"{}\">{}</a>", escape(href), self.html().as_str()))
    }

    /// As words alone, for a drawing.
    pub(in crate::site) fn text(&self) -> &str {
        &self.text
    }
}

impl Piece {
    fn markup(&self) -> Option<String> {
        match self {
            Self::Figure(figure) => Some(figure.html().as_str().to_owned()),
            Self::Count(_) => None,
            Self::Text(text) => Some(escape(text)),
            Self::Link(link) => {
                Some(format!("<a href=\"{}\">{}</a>", escape(&link.href), escape(&link.text)))
            }
            Self::Markup(html) => Some(html.as_str().to_owned()),
        }
    }
}

/// Stand for the pieces while the words are put together: no text of a locale has them.
const FIRST_PLACE: u32 = 0xE000;

impl Writer<'_> {
    /// A word or sentence without figures.
    pub(in crate::site) fn word(self, key: &str) -> String {
        self.context.words.get(key)
    }

    /// A sentence with its pieces, safe to show.
    pub(in crate::site) fn sentence(self, key: &str, pieces: &[(&str, Piece)]) -> Html {
        let places = (FIRST_PLACE..).map(|place| char::from_u32(place).unwrap_or('?'));
        let arguments: Vec<(&str, crate::site::words::Arg<'_>)> = pieces
            .iter()
            .zip(places.clone())
            .map(|((name, piece), place)| match piece {
                Piece::Count(n) => (*name, (*n).into()),
                Piece::Figure(_) | Piece::Text(_) | Piece::Link(_) | Piece::Markup(_) => {
                    (*name, place.to_string().into())
                }
            })
            .collect();
        let words = escape(&self.context.words.with(key, &arguments));
        let pieces: Vec<(char, String)> = pieces
            .iter()
            .zip(places)
            .filter_map(|((_, piece), place)| Some((place, piece.markup()?)))
            .collect();
        let mut html = String::with_capacity(words.len() * 2);
        for letter in words.chars() {
            match pieces.iter().find(|(place, _)| *place == letter) {
                Some((_, markup)) => html.push_str(markup),
                None => html.push(letter),
            }
        }
        Html::new(html)
    }

    /// A count.
    pub(in crate::site) fn count(self, path: &str, n: usize) -> Shown {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let value = Figure(n as f64);
        Shown::new(path, value, self.context.figure(n))
    }

    /// A figure in words that only its page has.
    pub(in crate::site) fn shown(
        self,
        path: &str,
        figure: Figure,
        text: impl FnOnce(&Context<'_>) -> String,
    ) -> Shown {
        Shown::new(path, figure, text(self.context))
    }

    /// A count of cases.
    pub(in crate::site) fn cases(self, path: &str, n: u64) -> Shown {
        self.count(path, usize::try_from(n).unwrap_or(usize::MAX))
    }

    /// A duration of so many seconds.
    pub(in crate::site) fn seconds(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.duration(whole(figure)))
    }

    /// A change of a duration by so many seconds.
    pub(in crate::site) fn seconds_signed(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.duration_signed(whole(figure)))
    }

    /// A duration of so many minutes.
    pub(in crate::site) fn minutes(self, path: &str, figure: Figure) -> Shown {
        let seconds = whole(Figure(figure.0 * 60.0));
        Shown::new(path, figure, self.context.format.duration(seconds))
    }

    /// A share in percent, cut.
    pub(in crate::site) fn share(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.share(figure.0, 1))
    }

    /// An objective, with all the digits it was promised with.
    pub(in crate::site) fn percent(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.share(figure.0, 6))
    }

    /// A measured figure.
    pub(in crate::site) fn decimal(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.rounded(figure.0))
    }

    /// A large sum, to the unit.
    pub(in crate::site) fn sum(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.integer(whole(figure)))
    }

    /// A change.
    pub(in crate::site) fn signed(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.signed(figure.0))
    }

    /// A p for a table.
    pub(in crate::site) fn p_value(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.p_value(figure.0))
    }

    /// A p for a sentence.
    pub(in crate::site) fn p_equation(self, path: &str, figure: Figure) -> Shown {
        Shown::new(path, figure, self.context.format.p_equation(figure.0))
    }

    /// The two ends of an interval, each written by `write`: "57 min to 1 h 50 min".
    pub(in crate::site) fn interval(
        self,
        path: &str,
        ends: Option<[Figure; 2]>,
        write: impl Fn(Self, &str, Figure) -> Shown,
    ) -> Option<Html> {
        let [low, high] = ends?;
        let end = |at: usize, figure| Piece::Figure(write(self, &format!("{path}[{at}]"), figure));
        let ends = [("low", end(0, low)), ("high", end(1, high))];
        Some(self.sentence("statistics_interval", &ends))
    }

    /// Values one after the other: "1 h · 2 h".
    pub(in crate::site) fn values(
        self,
        path: &str,
        values: &[Figure],
        write: impl Fn(Self, &str, Figure) -> Shown,
    ) -> Html {
        let mut html = String::new();
        for (at, figure) in values.iter().enumerate() {
            if at > 0 {
                html.push_str(" · ");
            }
            html.push_str(write(self, &format!("{path}[{at}]"), *figure).html().as_str());
        }
        Html::new(html)
    }

    /// An incident, with its title.
    pub(in crate::site) fn incident(self, at: usize) -> Link {
        crate::site::listed::incident_link(&self.context.book().incidents[at], self.root)
    }
}

/// The way from a page in a folder of its own to the site's root.
pub(in crate::site) const ROOT: &str = "../";

/// Seconds and sums without their fraction, which no page shows.
pub(in crate::site) fn whole(figure: Figure) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "cut, and far below 2^52")]
    let whole = figure.0 as i64;
    whole
}

/// A count for a drawing.
pub(in crate::site) fn drawn(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A bar for a cell, as long as its share of the longest. The figure beside it says how much it is.
pub(in crate::site) fn bar(n: usize, most: usize) -> Html {
    const LENGTH: usize = 160;
    let width = (n * LENGTH).checked_div(most).unwrap_or(0);
    let mut html = String::new();
    if width > 0 {
        let _ = write!(
            html,
            "<svg class=\"ch\" viewBox=\"0 0 {LENGTH} 9\" aria-hidden=\"true\">\
             <rect class=\"b2\" width=\"{width}\" height=\"9\"/></svg>"
        );
    }
    Html::new(html)
}
