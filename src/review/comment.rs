//! A comparison as a comment for a review: what a reviewer must see first stands first, and what
//! does not fit is left out by whole rows and counted.

use super::Comparison;
use super::action::ActionChange;
use super::escape::{foreign, inert};
use super::field::FieldChange;
use super::question::{Answer, Question};
use super::record::{Change, RecordChange};
use std::fmt::Write as _;

/// The most bytes of a comment; GitHub takes 65,536 characters.
pub const MOST_BYTES: usize = 60_000;

/// A table of more rows than this is folded.
const FOLDED: usize = 10;

/// What the end of a cut table needs.
const CLOSING: usize = 240;

/// A table below a heading.
struct Section {
    heading: &'static str,
    /// Said between heading and table; may be empty.
    lead: &'static str,
    columns: &'static [&'static str],
    rows: Vec<String>,
}

/// The comment, as Markdown.
pub fn comment(comparison: &Comparison) -> String {
    let mut text = "## What this change means for the records\n\n".to_owned();
    let is_commit = |name: &str| name.len() > 12 && name.bytes().all(|b| b.is_ascii_hexdigit());
    let short = |name: &str| inert(if is_commit(name) { &name[..12] } else { name });
    let (base, head) = (short(&comparison.base), short(&comparison.head));
    let _ = writeln!(text, "From `{base}` to `{head}`.\n");
    unread(&mut text, &comparison.unread);
    others(&mut text, &comparison.other_files);
    if comparison.is_empty() {
        text.push_str("No change to the records.\n");
        return text;
    }
    let tail = questions(&comparison.questions);
    let sections: Vec<Section> =
        sections(comparison).into_iter().filter(|section| !section.rows.is_empty()).collect();
    let mut left = MOST_BYTES.saturating_sub(text.len() + tail.len());
    for (at, section) in sections.iter().enumerate() {
        // Each may take three fifths of what is left, so that the later ones show something too.
        let is_last = at + 1 == sections.len();
        let written = section.written(if is_last { left } else { left / 5 * 3 });
        left = left.saturating_sub(written.len());
        text.push_str(&written);
    }
    text + &tail
}

impl Section {
    /// The section in at most so many bytes, by whole rows.
    fn written(&self, most: usize) -> String {
        let mut text = format!("### {}\n\n", self.heading);
        if !self.lead.is_empty() {
            let _ = writeln!(text, "{}\n", self.lead);
        }
        let is_folded = self.rows.len() > FOLDED;
        if is_folded {
            let _ = writeln!(text, "<details><summary>{} rows</summary>\n", self.rows.len());
        }
        let _ = writeln!(text, "| {} |", self.columns.join(" | "));
        let _ = writeln!(text, "|{}", " --- |".repeat(self.columns.len()));
        let mut shown = 0;
        for row in &self.rows {
            if text.len() + row.len() + CLOSING > most {
                break;
            }
            text.push_str(row);
            text.push('\n');
            shown += 1;
        }
        text.push('\n');
        if is_folded {
            text.push_str("</details>\n\n");
        }
        let hidden = self.rows.len() - shown;
        if hidden > 0 {
            let rows =
                if hidden == 1 { "1 more row is" } else { &format!("{hidden} more rows are") };
            let _ = writeln!(text, "{rows} left out here: `--format json` has them all.\n");
        }
        text
    }
}

/// One row of a table; the cells are Markdown already.
fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn sections(comparison: &Comparison) -> Vec<Section> {
    let records = &comparison.records;
    let loosened = comparison.loosened.iter().map(|one| {
        let cell = |text: &Option<String>| text.as_deref().map_or("–".to_owned(), foreign);
        row(&[one.kind.to_owned(), foreign(&one.message), cell(&one.old), cell(&one.new)])
    });
    vec![
        Section {
            heading: "Rules loosened",
            lead: "After this change the checks or the agreements ask for less, or more people may read.",
            columns: &["kind", "what", "before", "now"],
            rows: loosened.collect(),
        },
        Section {
            heading: "Records",
            lead: "",
            columns: &["change", "record", "title"],
            rows: records.iter().map(of_record).collect(),
        },
        Section {
            heading: "Have we seen this before?",
            lead: "What is like the new incidents among those before them; computed, not judged.",
            columns: &["new", "like", "began", "why"],
            rows: seen_before(comparison),
        },
        Section {
            heading: "Values",
            lead: "",
            columns: &["record", "value", "before", "now"],
            rows: of_fields(records, |field| !is_weighty(field)),
        },
        Section {
            heading: "Durations",
            lead: "",
            columns: &["record", "duration", "before", "now"],
            rows: durations(records),
        },
        Section {
            heading: "Clocks",
            lead: "",
            columns: &["record", "clock", "before", "now"],
            rows: verdicts(records),
        },
        Section {
            heading: "Priority and cause",
            lead: "",
            columns: &["record", "value", "before", "now"],
            rows: of_fields(records, is_weighty),
        },
        Section {
            heading: "Actions",
            lead: "",
            columns: &["change", "action", "title", "due before", "due now"],
            rows: actions(comparison),
        },
        Section {
            heading: "Error budgets",
            lead: "",
            columns: &["service", "month", "downtime before", "downtime now", "budget"],
            rows: budgets(comparison),
        },
        Section {
            heading: "Findings",
            lead: "",
            columns: &["change", "rule", "where", "what"],
            rows: findings(comparison),
        },
    ]
}

fn of_record(one: &RecordChange) -> String {
    let change = match one.change {
        Change::Added => "added".to_owned(),
        Change::Changed => "changed".to_owned(),
        Change::Removed => "removed".to_owned(),
        Change::Renamed => {
            format!("renamed from {}", foreign(one.renamed_from.as_deref().unwrap_or_default()))
        }
    };
    row(&[change, foreign(&one.id), foreign(&one.title)])
}

fn seen_before(comparison: &Comparison) -> Vec<String> {
    let all = comparison.seen_before.iter().flat_map(|one| {
        one.like.iter().map(move |like| {
            let named = format!("{} {}", like.id, like.title);
            row(&[foreign(&one.id), foreign(&named), foreign(&like.began), foreign(&like.why)])
        })
    });
    all.collect()
}

/// Whether a value is one that a reviewer asks for by name.
fn is_weighty(field: &FieldChange) -> bool {
    let paths = ["priority", "severity", "cause", "rca.cause"];
    paths.contains(&field.path.as_str()) || field.path.starts_with("priority_override.")
}

fn of_fields(records: &[RecordChange], is_wanted: impl Fn(&FieldChange) -> bool) -> Vec<String> {
    let mut rows = Vec::new();
    let value = |text: &Option<String>| text.as_deref().map_or("–".to_owned(), foreign);
    for one in records {
        for field in one.fields.iter().filter(|field| is_wanted(field)) {
            let (old, new) = (value(&field.old), value(&field.new));
            rows.push(row(&[foreign(&one.id), foreign(&field.path), old, new]));
        }
    }
    rows
}

fn durations(records: &[RecordChange]) -> Vec<String> {
    let seconds = |seconds: Option<i64>| seconds.map_or("–".to_owned(), length);
    let all = records.iter().flat_map(|one| {
        one.durations.iter().map(move |duration| {
            let name = duration.name.replace('_', " ");
            let (old, new) = (seconds(duration.old_seconds), seconds(duration.new_seconds));
            row(&[foreign(&one.id), name, old, new])
        })
    });
    all.collect()
}

/// `3 h 13 min`.
fn length(seconds: i64) -> String {
    let (sign, seconds) = (if seconds < 0 { "-" } else { "" }, seconds.abs());
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said = parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}"));
    let said: Vec<String> = said.collect();
    if said.is_empty() { "0 min".to_owned() } else { format!("{sign}{}", said.join(" ")) }
}

fn verdicts(records: &[RecordChange]) -> Vec<String> {
    let word = |word: Option<&'static str>| word.unwrap_or("–").to_owned();
    let all = records.iter().flat_map(|one| {
        one.verdicts.iter().map(move |verdict| {
            row(&[foreign(&one.id), foreign(&verdict.clock), word(verdict.old), word(verdict.new)])
        })
    });
    all.collect()
}

fn actions(comparison: &Comparison) -> Vec<String> {
    let due = |day: Option<jiff::civil::Date>| day.map_or("–".to_owned(), |day| day.to_string());
    let of = |what: &str, one: &ActionChange| {
        let (old, new) = (due(one.old_due), due(one.new_due));
        row(&[what.to_owned(), foreign(&one.address), foreign(&one.title), old, new])
    };
    let changes = &comparison.actions;
    // An action that ended has no date any more: that says nothing of its own.
    let has_ended = |one: &ActionChange| {
        let mut ended = changes.done.iter().chain(&changes.declined);
        one.new_due.is_none() && ended.any(|other| other.address == one.address)
    };
    let rows = changes.lists().into_iter().flat_map(|(what, list)| {
        let moved = std::ptr::eq(list, changes.due_moved.as_slice());
        list.iter().filter(move |one| !(moved && has_ended(one))).map(move |one| of(what, one))
    });
    rows.collect()
}

fn budgets(comparison: &Comparison) -> Vec<String> {
    let minutes = |minutes: Option<f64>| {
        minutes.map_or("–".to_owned(), |minutes| format!("{minutes:.2} min"))
    };
    let of = |one: &super::BudgetChange| {
        let figures = [one.old_minutes, one.new_minutes, one.budget_minutes].map(minutes);
        let [old, new, budget] = figures;
        row(&[foreign(&one.service), one.month.clone(), old, new, budget])
    };
    comparison.budgets.iter().map(of).collect()
}

fn findings(comparison: &Comparison) -> Vec<String> {
    let lists = [("new", &comparison.findings.new), ("fixed", &comparison.findings.fixed)];
    let of = |(what, list): (&str, &Vec<crate::diagnostic::JsonFinding>)| {
        let rows = list.iter().map(|one| {
            let severity = match one.severity {
                crate::diagnostic::Severity::Error => "error",
                crate::diagnostic::Severity::Warning => "warning",
                crate::diagnostic::Severity::Note => "note",
            };
            let place = foreign(&format!("{}:{}", one.place.file, one.place.line));
            row(&[format!("{what} {severity}"), one.rule.to_owned(), place, foreign(&one.message)])
        });
        rows.collect::<Vec<_>>()
    };
    lists.into_iter().flat_map(of).collect()
}

/// Names in a sentence: a few, and how many there are besides.
fn named(all: &[String]) -> String {
    const MOST: usize = 20;
    let shown: Vec<String> = all.iter().take(MOST).map(|name| foreign(name)).collect();
    let more = all.len().saturating_sub(MOST);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{rest}", shown.join(", "))
}

fn unread(text: &mut String, ids: &[String]) {
    if !ids.is_empty() {
        let _ = writeln!(
            text,
            "Cannot be read before or after this change, and compared only as far as they can: {}.\n",
            named(ids)
        );
    }
}

fn others(text: &mut String, files: &[String]) {
    if !files.is_empty() {
        let _ = writeln!(text, "Besides records, it changes {}.\n", named(files));
    }
}

fn questions(questions: &[Question]) -> String {
    let mut text = "### Ten questions for a reviewer\n\nTicked: its rules find nothing in the records above. Crossed: they do. Else only a person can tell.\n\n".to_owned();
    for question in questions {
        let _ = match &question.answer {
            Answer::Open => writeln!(text, "- [ ] {}", question.text),
            Answer::Yes => writeln!(text, "- [x] {}", question.text),
            Answer::No(codes) => {
                let codes: Vec<String> =
                    codes.iter().map(|(code, n)| format!("{code}: {n}")).collect();
                writeln!(text, "- [ ] ❌ {} ({})", question.text, codes.join(", "))
            }
        };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_people_say_them() {
        let check = |seconds: i64, want: &str| assert_eq!(length(seconds), want);
        check(11_580, "3 h 13 min");
        check(0, "0 min");
        check(61, "1 min 1 s");
        check(-3600, "-1 h");
    }

    #[test]
    fn a_section_is_cut_by_whole_rows() {
        let rows = (0..100).map(|n| row(&[n.to_string(), "x".repeat(40)])).collect();
        let section = Section { heading: "Values", lead: "", columns: &["a", "b"], rows };
        let text = section.written(1000);
        assert!(text.len() <= 1000, "{}", text.len());
        assert!(text.contains("</details>\n\n"), "{text}");
        let shown = text.lines().filter(|line| line.contains("xxxx")).count();
        assert!(text.contains(&format!("{} more rows are left out", 100 - shown)), "{text}");
    }
}
