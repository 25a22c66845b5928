//! Lengths of time, instants and lists as they stand in the sentences of findings.

use super::{Scope, phrase};
use crate::model::Fact;
use jiff::Timestamp;

/// Seconds as "47 min", from two hours on "3 h 15 min", from two days on "3 d 2 h". Seconds are
/// named where they are not whole minutes: they may decide.
pub(super) fn length(seconds: i64) -> String {
    in_units(seconds, 2)
}

/// Seconds of open hours, without days: ten open hours are a day in one calendar and not in another.
pub(super) fn open_hours(seconds: i64) -> String {
    in_units(seconds, u64::MAX)
}

fn in_units(seconds: i64, days_from: u64) -> String {
    let total = seconds.unsigned_abs();
    let days = if total / 86_400 >= days_from { total / 86_400 } else { 0 };
    let within = total - days * 86_400;
    let hours = if total >= 2 * 3600 { within / 3600 } else { 0 };
    let within = within - hours * 3600;
    let parts = [(days, "d"), (hours, "h"), (within / 60, "min"), (within % 60, "s")];
    let named: Vec<String> =
        parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
    if named.is_empty() { "0 min".to_owned() } else { named.join(" ") }
}

/// "a", "a and b", "a, b and c".
pub(super) fn list<T: Clone + Into<Fact>>(items: &[T]) -> Fact {
    phrase::AND.list(items)
}

/// An instant by the clock on the wall of the casebook's zone.
pub(super) fn instant(scope: &Scope<'_>, at: Timestamp) -> String {
    let local = scope.book.config.zone().to_datetime(at);
    let form = if local.second() == 0 { "%Y-%m-%d %H:%M" } else { "%Y-%m-%d %H:%M:%S" };
    local.strftime(form).to_string()
}

/// Two instants to be compared: with the day where it differs, with seconds where there are any.
pub(super) fn two_instants(
    scope: &Scope<'_>,
    one: Timestamp,
    other: Timestamp,
) -> (String, String) {
    let zone = scope.book.config.zone();
    let (one, other) = (zone.to_datetime(one), zone.to_datetime(other));
    let whole = if one.date() == other.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let seconds = if one.second() != 0 || other.second() != 0 { ":%S" } else { "" };
    let form = format!("{whole}{seconds}");
    (one.strftime(&form).to_string(), other.strftime(&form).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_read_as_people_say_them() {
        for (seconds, want) in [
            (0, "0 min"),
            (45, "45 s"),
            (47 * 60, "47 min"),
            (3600, "60 min"),
            (113 * 60, "113 min"),
            (7200, "2 h"),
            (4 * 3600 + 1, "4 h 1 s"),
            (47 * 3600, "47 h"),
            (50 * 3600 + 600, "2 d 2 h 10 min"),
        ] {
            assert_eq!(length(seconds), want);
        }
        assert_eq!(open_hours(50 * 3600 + 600), "50 h 10 min");
    }
}
