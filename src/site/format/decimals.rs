//! Figures that are no counts: rates, slopes, p values.

use super::{Format, group};

impl Format<'_> {
    /// A measured figure with one decimal, whole ones with none: "1.9", "67", "−0.1". Small ones
    /// have the decimals of their first digit: "0.04". Rounded, as measured figures are.
    pub fn rounded(&self, figure: f64) -> String {
        let size = figure.abs();
        let places = match size {
            size if size.fract() == 0.0 => 0,
            size if size >= 0.1 => 1,
            size if size >= 0.01 => 2,
            _ => 3,
        };
        let text = format!("{size:.places$}");
        // 0.0004 is "0.000": that is 0, and has no sign.
        let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let text = if is_zero { "0" } else { &text };
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let mut written = group(whole, &self.group);
        if !fraction.is_empty() {
            written.push_str(&self.decimal);
            written.push_str(fraction);
        }
        if figure < 0.0 && !is_zero {
            self.words.with("minus", &[("figure", written.into())])
        } else {
            written
        }
    }

    /// A change with its sign: "+0.6", "−0.1", "0".
    pub fn signed(&self, figure: f64) -> String {
        self.with_plus(figure > 0.0, self.rounded(figure))
    }

    /// A change of a duration with its sign: "+5 min", "−1 h".
    pub fn duration_signed(&self, seconds: i64) -> String {
        self.with_plus(seconds > 0, self.duration(seconds))
    }

    fn with_plus(&self, is_positive: bool, text: String) -> String {
        if !is_positive || text == "0" {
            return text;
        }
        self.words.with("plus", &[("figure", text.into())])
    }

    /// A p with two digits: "0.51", "< 0.01". Near 0.05, where it decides a word, it has three and is
    /// cut: 0.0499 is "0.049", never "0.05".
    pub fn p_value(&self, p: f64) -> String {
        if p < 0.01 {
            return self.words.with("p_below", &[("p", self.fraction("0.01").into())]);
        }
        self.fraction(&p_digits(p))
    }

    /// The same as an equation: "p = 0.51", "p < 0.01".
    pub fn p_equation(&self, p: f64) -> String {
        let key = if p < 0.01 { "p_is_below" } else { "p_is" };
        let digits = if p < 0.01 { "0.01".to_owned() } else { p_digits(p) };
        self.words.with(key, &[("p", self.fraction(&digits).into())])
    }

    fn fraction(&self, digits: &str) -> String {
        digits.replace('.', &self.decimal)
    }
}

fn p_digits(p: f64) -> String {
    if !(0.045..0.055).contains(&p) {
        return format!("{p:.2}");
    }
    let digits = format!("{p:.12}");
    digits.get(..5).unwrap_or(&digits).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;
    use jiff::tz::TimeZone;

    #[test]
    fn decimals() {
        let words = Words::english();
        let format = Format::new(&words, TimeZone::UTC);
        for (figure, want) in [
            (1.917, "1.9"),
            (67.0, "67"),
            (-0.125, "−0.1"),
            (0.04, "0.04"),
            (-0.0001, "0"),
            (-0.0, "0"),
            (1234.56, "1,234.6"),
        ] {
            assert_eq!(format.rounded(figure), want);
        }
        for (figure, want) in [(0.6, "+0.6"), (-0.6, "−0.6"), (0.0, "0"), (0.00001, "0")] {
            assert_eq!(format.signed(figure), want);
        }
        assert_eq!(format.duration_signed(300).replace('\u{a0}', " "), "+5 min");
        assert_eq!(format.duration_signed(-3600).replace('\u{a0}', " "), "−1 h");
        assert_eq!(format.duration_signed(0).replace('\u{a0}', " "), "0 min");
    }

    #[test]
    fn p_values() {
        let words = Words::english();
        let format = Format::new(&words, TimeZone::UTC);
        for (p, want) in [
            (0.514, "0.51"),
            (0.0675, "0.07"),
            (0.0499, "0.049"),
            (0.05, "0.050"),
            (0.0549, "0.054"),
            (0.01, "0.01"),
            (0.0099, "< 0.01"),
            (1.0, "1.00"),
        ] {
            assert_eq!(format.p_value(p).replace('\u{a0}', " "), want);
        }
        assert_eq!(format.p_equation(0.3).replace('\u{a0}', " "), "p = 0.30");
        assert_eq!(format.p_equation(1e-9).replace('\u{a0}', " "), "p < 0.01");
    }
}
