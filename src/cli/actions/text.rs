//! Actions as a table of text: each on a line, its address below its title.

use crate::cli::columns::{Side, columns, cut};
use crate::export::actions::{ActionRow, Summary};
use jiff::civil::Date;

/// How much of a title is shown.
const TITLE: usize = 54;
/// How much of an owner's key is shown.
const OWNER: usize = 20;

/// The table, with how many stand where at its end; nothing, where nothing was found.
pub(super) fn table(rows: &[ActionRow<'_>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let head = ["OVERDUE", "DUE", "STATE", "OWNER", "STRENGTH", "ACTION"].map(str::to_owned);
    let lines = rows.iter().flat_map(|row| [first(row), second(row)]);
    let lines: Vec<Vec<String>> = std::iter::once(head.to_vec()).chain(lines).collect();
    let sides = [Side::Right, Side::Left, Side::Left, Side::Left, Side::Left, Side::Left];
    format!("{}\n{}\n", columns(0, &sides, &lines), closing(Summary::of(rows)))
}

fn first(row: &ActionRow<'_>) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let overdue = row.overdue_days.map(|days| {
        let unit = if days == 1 { "day" } else { "days" };
        format!("\u{1b}[31m{days} {unit}\u{1b}[0m")
    });
    let state = match row.declined.or(row.done).filter(|_| !row.standing.state.is_open()) {
        Some(day) => format!("{} {day}", row.state),
        None => row.state.to_owned(),
    };
    let owner = row.owner.map(|owner| cut(owner, OWNER)).unwrap_or_default();
    let title = row.title.map(|title| cut(title, TITLE)).unwrap_or_default();
    let strength = row.strength.unwrap_or_default().to_owned();
    vec![overdue.unwrap_or_default(), day(row.due), state, owner, strength, title]
}

/// The address alone, whole: it is what people copy; below the state what is known of the effect.
fn second(row: &ActionRow<'_>) -> Vec<String> {
    let id = cut(row.id.as_deref().unwrap_or(row.record), usize::MAX);
    let mut line = vec![String::new(); 5];
    let effect = row.effectiveness.as_ref().filter(|_| row.standing.state.is_done());
    line[2] = effect.map(|effect| effect.verdict.to_owned()).unwrap_or_default();
    line.push(format!("\u{1b}[2m{id}\u{1b}[0m"));
    line
}

/// `12 actions: 5 open, of these 2 overdue; 6 done, of these 1 verified; 1 declined`.
fn closing(summary: Summary) -> String {
    let Summary { shown, open, overdue, done, verified, declined } = summary;
    let part = |n: usize, word: &str, among: usize, of: &str| match (n, among) {
        (0, _) => None,
        (n, 0) => Some(format!("{n} {word}")),
        (n, among) => Some(format!("{n} {word}, of these {among} {of}")),
    };
    let parts = [
        part(open, "open", overdue, "overdue"),
        part(done, "done", verified, "verified"),
        part(declined, "declined", 0, ""),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let unit = if shown == 1 { "action" } else { "actions" };
    format!("{shown} {unit}: {}", parts.join("; "))
}
