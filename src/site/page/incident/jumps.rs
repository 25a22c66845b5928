//! Ways into a long timeline: its days, the moments that every incident has, the hours of a day.

use super::anchors::Anchors;
use super::timeline::{is_milestone, mark_word};
use crate::measure::Row;
use crate::site::format::Time;
use crate::site::record::{Piece, Teller};
use jiff::civil::Date;
use serde::Serialize;

/// From so many moments on, a timeline or a day has links into it.
const LONG: usize = 24;

/// Places of the timeline under one name.
#[derive(Serialize)]
pub(super) struct Jump {
    name: String,
    links: Vec<Piece>,
}

/// The address of a day on the page.
pub(super) fn day_id(date: Date) -> String {
    format!("day-{date}")
}

/// Days and milestones of a timeline that does not fit on a screen or two.
pub(super) fn jumps(teller: &Teller<'_>, anchors: &Anchors<'_>) -> Vec<Jump> {
    if anchors.rows().count() < LONG {
        return Vec::new();
    }
    let mut dates: Vec<Date> = anchors.rows().map(|(row, _)| teller.day_of(row.at)).collect();
    dates.dedup();
    let first = dates.first().copied();
    let is_meant = |row: &Row<'_>| row.marks.iter().any(|mark| is_milestone(*mark));
    let milestones = anchors.rows().filter(|(row, _)| is_meant(row)).map(|(row, anchor)| {
        let names = row.marks.iter().map(|mark| mark_word(teller, *mark));
        let names = names.collect::<Vec<_>>().join(", ");
        let text = format!("{} {names}", teller.moment(row.at, first).text);
        Piece { text, href: format!("#{anchor}") }
    });
    let format = &teller.context.format;
    let days = dates
        .iter()
        .map(|date| Piece { text: format.date_short(*date), href: format!("#{}", day_id(*date)) });
    let jump = |key: &str, links: Vec<Piece>| Jump { name: teller.word(key), links };
    let jumps = [
        jump("report_jump_days", days.collect()),
        jump("report_jump_milestones", milestones.collect()),
    ];
    jumps.into_iter().filter(|jump| jump.links.len() > 1).collect()
}

/// The first moment of each hour of a long day, from all of its moments with their addresses.
pub(super) fn hours<'m>(moments: impl ExactSizeIterator<Item = (&'m Time, &'m str)>) -> Vec<Piece> {
    let mut hours: Vec<Piece> = Vec::new();
    if moments.len() < LONG {
        return hours;
    }
    let mut last = "";
    for (at, anchor) in moments {
        // 2026-06-10T09:02+02:00: the first thirteen letters are day and hour.
        let hour = at.iso.get(..13).unwrap_or_default();
        if hour != last {
            last = hour;
            hours.push(Piece { text: at.text.clone(), href: format!("#{anchor}") });
        }
    }
    hours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_day_is_entered_by_the_hour() {
        let at = |minute: usize| Time {
            text: format!("{:02}:{:02}", minute / 60, minute % 60),
            iso: format!("2026-06-10T{:02}:{:02}+02:00", minute / 60, minute % 60),
        };
        let times: Vec<_> = (0..30).map(|n| at(540 + n * 7)).collect();
        let moments = |n: usize| times[..n].iter().map(|time| (time, "t-1"));
        assert!(hours(moments(23)).is_empty());
        let texts: Vec<_> = hours(moments(30)).into_iter().map(|one| one.text).collect();
        assert_eq!(texts, ["09:00", "10:03", "11:06", "12:02"]);
    }
}
