//! Durations, figures and times in, texts of the page's language and the casebook's zone out.
//! Figures are cut, never rounded up: a page may not promise more than was kept.

mod decimals;
mod times;

use jiff::tz::TimeZone;

pub use times::Time;

use super::words::Words;

/// How one page writes figures and times.
pub struct Format<'w> {
    words: &'w Words,
    zone: TimeZone,
    group: String,
    decimal: String,
    /// "0 h" to "47 h" and "0 min" to "59 min": most durations are made of these.
    hours: Vec<String>,
    minutes: Vec<String>,
}

impl<'w> Format<'w> {
    /// Texts in the language of `words`, times in `zone`.
    pub fn new(words: &'w Words, zone: TimeZone) -> Self {
        let (group, decimal) = (words.get("number_group"), words.get("number_decimal"));
        let upto =
            |most: u64, key: &str| (0..most).map(|n| words.with(key, &[("n", n.into())])).collect();
        let (hours, minutes) = (upto(48, "duration_hours"), upto(60, "duration_minutes"));
        Self { words, zone, group, decimal, hours, minutes }
    }

    /// The words these texts are made of.
    pub fn words(&self) -> &'w Words {
        self.words
    }

    /// Seconds as "3 h 10 min", cut to the minute; below one minute as "45 s". From two days on
    /// days are named, since nobody divides 75 hours by 24 in the head.
    pub fn duration(&self, seconds: i64) -> String {
        let exact = seconds.unsigned_abs() < 60;
        self.units(seconds, exact, true)
    }

    /// As [`Format::duration`] and with the seconds, for where they decide a verdict.
    pub fn duration_exact(&self, seconds: i64) -> String {
        self.units(seconds, true, true)
    }

    /// Counted seconds as "50 h 10 min", cut to the minute and never in days: a day in which only
    /// office hours count has not 24 of them.
    pub fn counted(&self, seconds: i64) -> String {
        let exact = seconds.unsigned_abs() < 60;
        self.units(seconds, exact, false)
    }

    /// As [`Format::counted`] and with the seconds, for where they decide a verdict.
    pub fn counted_exact(&self, seconds: i64) -> String {
        self.units(seconds, true, false)
    }

    fn units(&self, seconds: i64, exact: bool, in_days: bool) -> String {
        let total = seconds.unsigned_abs();
        let has_days = in_days && total >= 2 * 86_400;
        let (days, within) = if has_days { (total / 86_400, total % 86_400) } else { (0, total) };
        let (hours, minutes) = (within / 3600, within % 3600 / 60);
        let rest = if exact { within % 60 } else { 0 };
        let mut parts = Vec::new();
        if days > 0 {
            parts.push(self.words.with("duration_days", &[("n", days.into())]));
        }
        for (n, key, texts) in
            [(hours, "duration_hours", &self.hours), (minutes, "duration_minutes", &self.minutes)]
        {
            if n > 0 {
                let known = usize::try_from(n).ok().and_then(|n| texts.get(n)).cloned();
                parts.push(known.unwrap_or_else(|| self.words.with(key, &[("n", n.into())])));
            }
        }
        if rest > 0 {
            parts.push(self.words.with("duration_seconds", &[("n", rest.into())]));
        }
        if parts.is_empty() {
            return self.minutes.first().cloned().unwrap_or_default();
        }
        let text = parts.join("\u{a0}");
        if seconds < 0 { self.words.with("minus", &[("figure", text.into())]) } else { text }
    }

    /// A count: "310,000".
    pub fn integer(&self, n: i64) -> String {
        let text = group(&n.unsigned_abs().to_string(), &self.group);
        if n < 0 { self.words.with("minus", &[("figure", text.into())]) } else { text }
    }

    /// Hundredths as a figure with two decimals: "1,060.45".
    pub fn hundredths(&self, n: i64) -> String {
        let n_abs = n.unsigned_abs();
        let whole = group(&(n_abs / 100).to_string(), &self.group);
        let text = format!("{whole}{}{:02}", self.decimal, n_abs % 100);
        if n < 0 { self.words.with("minus", &[("figure", text.into())]) } else { text }
    }

    /// The same for sentences, without zeros at the end: "43.2".
    pub fn hundredths_short(&self, n: i64) -> String {
        let text = self.hundredths(n);
        let short = text.trim_end_matches('0');
        short.strip_suffix(self.decimal.as_str()).unwrap_or(short).to_owned()
    }

    /// What stands before the decimals of a figure.
    pub fn decimal_point(&self) -> &str {
        &self.decimal
    }

    /// `part` of `whole` in percent with so many decimals, cut: 999 of 1000 with none is "99 %".
    /// There is no percentage of nothing.
    pub fn percent(&self, part: u64, whole: u64, decimals: u32) -> Option<String> {
        let scale = 10_u128.pow(decimals);
        let scaled = (u128::from(part) * 100 * scale).checked_div(u128::from(whole))?;
        let whole = group(&(scaled / scale).to_string(), &self.group);
        let places = decimals as usize;
        let figure = match places {
            0 => whole,
            _ => format!("{whole}{}{:0places$}", self.decimal, scaled % scale),
        };
        Some(self.words.with("percent", &[("figure", figure.into())]))
    }

    /// A share as it was typed, 0.31, in percent with at most so many decimals, cut. The digits
    /// are moved, not multiplied: 0.29 × 100 is 28.999… in binary and would be cut to 28.
    pub fn share(&self, share: f64, decimals: usize) -> String {
        let typed = format!("{share}");
        let (whole, fraction) = typed.split_once('.').unwrap_or((&typed, ""));
        let fraction = format!("{fraction:0<2}");
        let (hundredths, rest) = fraction.split_at(2);
        let whole = format!("{whole}{hundredths}");
        let whole = whole.trim_start_matches('0');
        let whole = group(if whole.is_empty() { "0" } else { whole }, &self.group);
        let figure = match rest[..rest.len().min(decimals)].trim_end_matches('0') {
            "" => whole,
            rest => format!("{whole}{}{rest}", self.decimal),
        };
        self.words.with("percent", &[("figure", figure.into())])
    }
}

/// Digits with a separator before every third from the right.
pub(super) fn group(digits: &str, separator: &str) -> String {
    let (sign, digits) = digits.split_at(usize::from(digits.starts_with('-')));
    let mut text = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin(words: &Words) -> Format<'_> {
        Format::new(words, TimeZone::get("Europe/Berlin").unwrap())
    }

    #[test]
    fn durations() {
        let words = Words::english();
        let format = berlin(&words);
        for (seconds, want, exact) in [
            (0, "0 min", "0 min"),
            (45, "45 s", "45 s"),
            (60, "1 min", "1 min"),
            (119, "1 min", "1 min 59 s"),
            (3600, "1 h", "1 h"),
            (3601, "1 h", "1 h 1 s"),
            (11_400, "3 h 10 min", "3 h 10 min"),
            (-4200, "−1 h 10 min", "−1 h 10 min"),
            (47 * 3600, "47 h", "47 h"),
            (50 * 3600, "2 d 2 h", "2 d 2 h"),
        ] {
            assert_eq!(format.duration(seconds).replace('\u{a0}', " "), want);
            assert_eq!(format.duration_exact(seconds).replace('\u{a0}', " "), exact);
            assert!(!format.duration(seconds).contains(' '), "a duration must not break");
        }
        assert_eq!(format.counted(50 * 3600 + 659).replace('\u{a0}', " "), "50 h 10 min");
        assert_eq!(format.counted_exact(4 * 3600 + 1).replace('\u{a0}', " "), "4 h 1 s");
    }

    #[test]
    fn figures() {
        let words = Words::english();
        let format = berlin(&words);
        for (n, want) in [(0, "0"), (999, "999"), (1000, "1,000"), (-310_000, "−310,000")] {
            assert_eq!(format.integer(n), want);
        }
        for (n, long, short) in [
            (6045, "60.45", "60.45"),
            (4320, "43.20", "43.2"),
            (100_000, "1,000.00", "1,000"),
            (0, "0.00", "0"),
            (-5, "−0.05", "−0.05"),
        ] {
            assert_eq!((&*format.hundredths(n), &*format.hundredths_short(n)), (long, short));
        }
        for (part, whole, decimals, want) in [
            (0, 0, 1, None),
            (998, 1000, 1, Some("99.8 %")),
            (9999, 10_000, 1, Some("99.9 %")),
            (9999, 10_000, 0, Some("99 %")),
            (43_199, 43_200, 3, Some("99.997 %")),
            (1, 1, 3, Some("100.000 %")),
            (589, 432, 0, Some("136 %")),
            (1, 1000, 2, Some("0.10 %")),
        ] {
            let got = format.percent(part, whole, decimals).map(|text| text.replace('\u{a0}', " "));
            assert_eq!(got.as_deref(), want);
        }
        for (share, want) in [
            (0.31, "31 %"),
            (0.29, "29 %"),
            (0.999, "99.9 %"),
            (0.0005, "0 %"),
            (0.0015, "0.1 %"),
            (0.3, "30 %"),
            (1.0, "100 %"),
            (12.5, "1,250 %"),
        ] {
            assert_eq!(format.share(share, 1).replace('\u{a0}', " "), want);
        }
    }
}
