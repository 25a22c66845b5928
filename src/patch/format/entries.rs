//! Days and entries of a timeline, by their time.

use super::WhyLeft;
use super::keys::Plan;
use super::members::Member;
use crate::model::Moment;
use crate::model::shape::{DayInForce, FileId, Key, Kind, Node, Reader, Shape as _};
use crate::model::time::date_of;
use jiff::Timestamp;
use jiff::civil::Date;

/// Sorts the days of a timeline, and the entries of each day. Entries of the same time keep
/// their order; one whose time cannot be read stays where it is.
pub(super) fn sort(timeline: &Node<'_>, days: &[(Key<'_>, Node<'_>)], plan: &mut Plan<'_>) {
    let dates: Vec<Option<Date>> = days.iter().map(|(key, _)| date_of(&key.text)).collect();
    let members: Vec<Member> = days.iter().map(|day| Member::of_entry(plan.text, day)).collect();
    plan.put_in_order(timeline, &members, by_time(&dates));
    for ((_, list), date) in days.iter().zip(dates) {
        let (Kind::List(items), Some(date)) = (&list.kind, date) else { continue };
        if plan.zone.is_none() {
            if items.len() > 1 {
                plan.left.push((list.place.start as usize, WhyLeft::NoZone));
            }
            continue;
        }
        let times: Vec<Option<Timestamp>> =
            items.iter().map(|item| time_of(item, date, plan)).collect();
        for (item, time) in items.iter().zip(&times) {
            if time.is_none() && !item.is_empty() {
                plan.left.push((item.place.start as usize, WhyLeft::NoTime));
            }
        }
        let members: Vec<Member> =
            items.iter().map(|item| Member::of_item(plan.text, item)).collect();
        plan.put_in_order(list, &members, by_time(&times));
    }
}

/// When an entry happened, where that can be read.
fn time_of(item: &Node<'_>, date: Date, plan: &Plan<'_>) -> Option<Timestamp> {
    let Kind::Map(entries) = &item.kind else { return None };
    let (_, at) = entries.iter().find(|(key, _)| key.text == "at")?;
    let mut reader = Reader::new(FileId::default(), plan.text, plan.zone?);
    reader.day = DayInForce::Given(date);
    Moment::read(at.clone(), &mut reader).map(|moment| moment.instant)
}

/// The order of these times, where it is another one; what has none keeps its position.
fn by_time<T: Ord + Copy>(times: &[Option<T>]) -> Option<Vec<usize>> {
    let mut sorted: Vec<(T, usize)> =
        times.iter().enumerate().filter_map(|(at, time)| Some(((*time)?, at))).collect();
    sorted.sort();
    let mut next = sorted.into_iter().map(|(_, at)| at);
    let order: Vec<usize> = times
        .iter()
        .enumerate()
        .map(|(at, time)| time.and_then(|_| next.next()).unwrap_or(at))
        .collect();
    let is_other = order.iter().enumerate().any(|(at, one)| at != *one);
    is_other.then_some(order)
}

#[cfg(test)]
mod tests {
    use super::by_time;

    #[test]
    fn what_has_no_time_keeps_its_position() {
        assert_eq!(by_time(&[Some(1), Some(1), None, Some(2)]), None);
        assert_eq!(by_time(&[Some(3), None, Some(1), Some(1)]), Some(vec![2, 1, 3, 0]));
    }
}
