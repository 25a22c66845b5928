//! Lengths of time, as agreements state them.

use super::digits;
use crate::model::shape::phrase as say;
use crate::model::shape::{Node, Reader, SchemaBook, Shape, or_empty};
use serde_json::{Value, json};

/// A length of time as an agreement states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duration {
    /// Whole seconds (`s`, `m`, `h`, `d` of 24 h).
    Seconds(i64),
    /// Business days of a calendar (`bd`), which stand alone.
    BusinessDays(u32),
}

impl std::fmt::Display for Duration {
    /// As an agreement writes it: `1h30m`, `5bd`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut left = match *self {
            Self::BusinessDays(days) => return write!(f, "{days}bd"),
            Self::Seconds(0) => return f.write_str("0s"),
            Self::Seconds(seconds) => seconds,
        };
        // Days are left as hours up to two: a target of 24 h is no day of the office.
        for (unit, sign) in [(86_400, 'd'), (3600, 'h'), (60, 'm'), (1, 's')] {
            let whole = left / unit;
            if whole > 0 && (unit < 86_400 || whole > 2) {
                write!(f, "{whole}{sign}")?;
                left %= unit;
            }
        }
        Ok(())
    }
}

impl Duration {
    /// Reads `5m`, `1h30m`, `2d`, `5bd`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(days) = text.strip_suffix("bd") {
            return digits(days).and_then(|days| u32::try_from(days).ok()).map(Self::BusinessDays);
        }
        let mut seconds: i64 = 0;
        let mut rest = text;
        while !rest.is_empty() {
            let unit_at = rest.find(|c: char| !c.is_ascii_digit())?;
            let factor = match rest.as_bytes()[unit_at] {
                b's' => 1,
                b'm' => 60,
                b'h' => 3600,
                b'd' => 86_400,
                _ => return None,
            };
            seconds = digits(&rest[..unit_at])?.checked_mul(factor)?.checked_add(seconds)?;
            rest = &rest[unit_at + 1..];
        }
        (!text.is_empty()).then_some(Self::Seconds(seconds))
    }
}

impl Shape for Duration {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_DURATION)?;
        let duration = Self::parse(&text);
        if duration.is_none() {
            reader.fault("YML005", "duration", place, &[("text", &text)]);
        }
        duration
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": "^(\\d+bd|(\\d+[smhd])+)$",
            "patternErrorMessage": "A length of time such as 30m, 4h, 1h30m or 2d of 24 hours; 5bd is five business days.",
            "examples": ["30m", "4h", "1h30m", "5bd"],
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_join_units_and_business_days_stand_alone() {
        let check =
            |text: &str, want: Option<Duration>| assert_eq!(Duration::parse(text), want, "{text}");
        check("5m", Some(Duration::Seconds(300)));
        for text in ["0s", "5m", "1h30m", "48h", "3d", "3d1h", "10s", "5bd"] {
            let read = Duration::parse(text).map(|read| read.to_string());
            assert_eq!(read.as_deref(), Some(text));
        }
        check("1h30m", Some(Duration::Seconds(5400)));
        check("2d", Some(Duration::Seconds(172_800)));
        check("5bd", Some(Duration::BusinessDays(5)));
        for bad in ["", "5", "m", "1h 30m", "1.5h", "5 bd", "1d2bd", "99999999999999999999s"] {
            check(bad, None);
        }
    }
}
