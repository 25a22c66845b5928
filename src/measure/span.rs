//! Half-open spans of time, and sets of them: open hours, pauses, outages. Every operation walks
//! its operands once, in order of time.

use super::seconds_between;
use jiff::Timestamp;

/// A half-open time: its first instant, and the first one after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
}

impl Span {
    /// Its length in seconds.
    pub fn seconds(self) -> i64 {
        seconds_between(self.from, self.to)
    }
}

/// Disjoint spans in order of time, none empty, none touching the next.
#[must_use]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// One span; none where it would be empty.
    pub fn one(from: Timestamp, to: Timestamp) -> Self {
        let mut one = Self::default();
        one.push(Span { from, to });
        one
    }

    /// The union of spans in any order; empty ones count for nothing.
    pub fn of(spans: impl IntoIterator<Item = Span>) -> Self {
        let mut all: Vec<Span> = spans.into_iter().collect();
        all.sort_unstable();
        let mut union = Self::default();
        for span in all {
            union.push(span);
        }
        union
    }

    /// Adds a span that begins no earlier than all before it.
    pub(super) fn push(&mut self, span: Span) {
        if span.from >= span.to {
            return;
        }
        match self.0.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            Some(_) | None => self.0.push(span),
        }
    }

    /// What lies in `[from, to)`.
    pub fn clip(&self, from: Timestamp, to: Timestamp) -> Self {
        let within =
            self.0.iter().map(|span| Span { from: span.from.max(from), to: span.to.min(to) });
        Self(within.filter(|span| span.from < span.to).collect())
    }

    /// What lies in both.
    pub fn intersect(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut both = Self::default();
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            both.push(Span { from: one.from.max(two.from), to: one.to.min(two.to) });
            // The one that ends first meets nothing more.
            let first = if one.to <= two.to { &mut left } else { &mut right };
            first.next();
        }
        both
    }

    /// What lies in this and not in the other.
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = Self::default();
        let mut cuts = other.0.as_slice();
        for span in &self.0 {
            rest.0.extend(outside(*span, &mut cuts));
        }
        rest
    }

    /// What lies in either.
    pub fn union(&self, other: &Self) -> Self {
        if self.is_empty() || other.is_empty() {
            return if self.is_empty() { other.clone() } else { self.clone() };
        }
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut union = Self::default();
        loop {
            let next = match (left.peek(), right.peek()) {
                (Some(one), Some(two)) if two < one => right.next(),
                (Some(_), _) => left.next(),
                (None, _) => right.next(),
            };
            let Some(next) = next else { return union };
            union.push(*next);
        }
    }

    /// Seconds in all of them.
    pub fn seconds(&self) -> i64 {
        self.0.iter().map(|span| span.seconds()).sum()
    }

    /// Whether an instant lies in one of them.
    pub fn contains(&self, at: Timestamp) -> bool {
        let next = self.0.partition_point(|span| span.to <= at);
        self.0.get(next).is_some_and(|span| span.from <= at)
    }

    /// All of them, in order of time.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().copied()
    }

    /// Those that end after an instant, in order of time.
    pub(super) fn after(&self, at: Timestamp) -> &[Span] {
        &self.0[self.0.partition_point(|span| span.to <= at)..]
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The parts of a span that no cut covers. Cuts that end with or before the span are used up, so
/// that a later span goes on where this one stopped.
pub(super) fn outside(span: Span, cuts: &mut &[Span]) -> impl Iterator<Item = Span> {
    let mut from = span.from;
    std::iter::from_fn(move || {
        while from < span.to {
            let cut = cuts.first().filter(|cut| cut.from < span.to);
            let part = Span { from, to: cut.map_or(span.to, |cut| cut.from) };
            from = cut.map_or(span.to, |cut| from.max(cut.to));
            if cut.is_some_and(|cut| cut.to <= span.to) {
                *cuts = &cuts[1..];
            }
            if part.from < part.to {
                return Some(part);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::instant;

    /// `09:00-10:00 11:00-12:00`.
    fn spans(text: &str) -> Spans {
        let ends = |text: &str| text.split_once('-').map(|(a, b)| (instant(a), instant(b)));
        let ends = text.split_whitespace().filter_map(ends);
        Spans::of(ends.map(|(from, to)| Span { from, to }))
    }

    #[test]
    fn sets_of_spans_meet() {
        let check = |one: &str, two: &str, union: &str, both: &str, rest: &str| {
            let (left, right) = (spans(one), spans(two));
            assert_eq!(left.union(&right), spans(union), "{one} ∪ {two}");
            assert_eq!(right.union(&left), spans(union), "{two} ∪ {one}");
            assert_eq!(left.intersect(&right), spans(both), "{one} ∩ {two}");
            assert_eq!(right.intersect(&left), spans(both), "{two} ∩ {one}");
            assert_eq!(left.without(&right), spans(rest), "{one} without {two}");
            let sum = left.seconds() + right.seconds();
            assert_eq!(left.union(&right).seconds() + left.intersect(&right).seconds(), sum);
        };
        check("", "", "", "", "");
        check("09:00-10:00", "", "09:00-10:00", "", "09:00-10:00");
        check("", "09:00-10:00", "09:00-10:00", "", "");
        check("09:00-10:00", "10:00-11:00", "09:00-11:00", "", "09:00-10:00");
        check(
            "09:00-12:00",
            "10:00-11:00",
            "09:00-12:00",
            "10:00-11:00",
            "09:00-10:00 11:00-12:00",
        );
        check("10:00-11:00", "09:00-12:00", "09:00-12:00", "10:00-11:00", "");
        check("09:00-11:00", "10:00-12:00", "09:00-12:00", "10:00-11:00", "09:00-10:00");
        check("09:00-10:00", "09:00-10:00", "09:00-10:00", "09:00-10:00", "");
        check(
            "08:00-10:00 11:00-13:00 14:00-15:00",
            "09:00-11:30 12:00-12:30 14:30-16:00",
            "08:00-13:00 14:00-16:00",
            "09:00-10:00 11:00-11:30 12:00-12:30 14:30-15:00",
            "08:00-09:00 11:30-12:00 12:30-13:00 14:00-14:30",
        );
        // One cut through three spans.
        check(
            "08:00-09:00 10:00-11:00 12:00-13:00",
            "08:30-12:30",
            "08:00-13:00",
            "08:30-09:00 10:00-11:00 12:00-12:30",
            "08:00-08:30 12:30-13:00",
        );
    }

    #[test]
    fn a_set_has_no_empty_span_and_none_that_touch() {
        let at = instant;
        let set = spans("11:00-12:00 09:00-10:00 09:30-11:00 13:00-13:00 15:00-14:00");
        let want = Span { from: at("09:00"), to: at("12:00") };
        assert_eq!(set.iter().collect::<Vec<_>>(), [want]);
        assert_eq!(set.seconds(), 3 * 3600);
        assert!(Spans::one(at("09:00"), at("09:00")).is_empty());
        assert!(Spans::one(at("10:00"), at("09:00")).is_empty());
        assert!(Spans::default().is_empty() && !set.is_empty());
    }

    #[test]
    fn a_span_holds_its_first_instant_and_not_its_end() {
        let set = spans("09:00-10:00 11:00-12:00");
        let check = |at: &str, want: bool| assert_eq!(set.contains(instant(at)), want, "{at}");
        check("08:59", false);
        check("09:00", true);
        check("09:59", true);
        check("10:00", false);
        check("11:30", true);
        check("12:00", false);
    }

    #[test]
    fn a_set_is_clipped() {
        let set = spans("09:00-10:00 11:00-12:00");
        let clip = |from, to| set.clip(instant(from), instant(to));
        assert_eq!(clip("09:30", "11:30"), spans("09:30-10:00 11:00-11:30"));
        assert_eq!(clip("10:00", "11:00"), Spans::default());
        assert_eq!(clip("12:00", "09:00"), Spans::default());
        assert_eq!(clip("08:00", "13:00"), set);
    }
}
