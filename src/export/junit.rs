//! `check --format junit`: JUnit's XML, which nearly every build server reads. Each record is a
//! test, and passes when nothing in it fails the check.
//!
//! There is no standard. The strictest reader is the schema `junit-10.xsd` of Jenkins's xUnit plugin,
//! and nothing is written that it does not know; an `error` would be a fault of the program. The crate for it would bring a second calendar and
//! UUIDs, twelve crates for a page of text.

use super::report::{Format, Report};
use crate::diagnostic::{Finding, Severity, Style, human};
use crate::model::shape::FileId;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// `--format junit`.
pub(super) const FORMAT: Format = Format { word: "junit", write };

/// One test.
struct Case<'a> {
    class: &'static str,
    name: &'a str,
    findings: Vec<&'a Finding>,
}

fn write(report: &Report<'_>) -> String {
    let cases = cases(report);
    let mut body = String::new();
    let mut failures = 0;
    for case in &cases {
        failures += usize::from(write_case(report, case, &mut body));
    }
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", cases.len());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"casebook check\" {counts}>\n  <testsuite name=\"casebook\" {counts} skipped=\"0\">\n{body}  </testsuite>\n</testsuites>\n"
    )
}

/// A test for each record that was asked for, after one for each file that belongs to no record
/// and has a finding.
fn cases<'a>(report: &Report<'a>) -> Vec<Case<'a>> {
    let book = report.book;
    let mut of_records: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    let mut of_files: BTreeMap<FileId, Vec<&Finding>> = BTreeMap::new();
    for (finding, _) in &report.findings {
        match book.record_of(finding.place.file) {
            Some(id) => of_records.entry(id).or_default().push(finding),
            None => of_files.entry(finding.place.file).or_default().push(finding),
        }
    }
    let mut cases: Vec<Case<'_>> = of_files
        .into_iter()
        .map(|(file, findings)| Case { class: "files", name: book.path(file), findings })
        .collect();
    let incidents = book.incidents.iter().map(|record| {
        let files = record.files;
        let all = [Some(files.main), files.timeline, files.rca, files.actions];
        (("incidents", record.id.as_str()), all)
    });
    let problems = book
        .problems
        .iter()
        .map(|record| (("problems", record.id.as_str()), [Some(record.file), None, None, None]));
    let mut last = None;
    for ((class, name), files) in incidents.chain(problems) {
        // Two records of one id are a finding of their own, and one test.
        if last == Some((class, name)) {
            continue;
        }
        last = Some((class, name));
        let findings = of_records.remove(name).unwrap_or_default();
        let is_chosen = files.into_iter().flatten().any(report.is_chosen);
        if is_chosen || !findings.is_empty() {
            cases.push(Case { class, name, findings });
        }
    }
    cases
}

/// Writes a test and says whether it failed.
fn write_case(report: &Report<'_>, case: &Case<'_>, out: &mut String) -> bool {
    let fails = |finding: &&&Finding| match finding.severity() {
        Some(Severity::Error) => true,
        Some(Severity::Warning) => report.deny_warnings,
        Some(Severity::Note) | None => false,
    };
    let (failing, other): (Vec<&Finding>, Vec<&Finding>) = case.findings.iter().partition(fails);
    let _ =
        write!(out, "    <testcase classname=\"{}\" name=\"{}\"", case.class, escaped(case.name));
    if case.findings.is_empty() {
        out.push_str("/>\n");
        return false;
    }
    out.push_str(">\n");
    if let Some(first) = failing.first() {
        let more = match failing.len() - 1 {
            0 => String::new(),
            n => format!(" (and {n} more)"),
        };
        // Readers show one failure of a test, so all of it is in one.
        let _ = writeln!(
            out,
            "      <failure type=\"{}\" message=\"{}\">{}</failure>",
            first.rule.code,
            escaped(&format!("{}{more}", first.text())),
            escaped(&texts(report, &failing))
        );
    }
    if !other.is_empty() {
        let text = escaped(&texts(report, &other));
        let _ = writeln!(out, "      <system-out>{text}</system-out>");
    }
    out.push_str("    </testcase>\n");
    !failing.is_empty()
}

fn texts(report: &Report<'_>, findings: &[&Finding]) -> String {
    let texts = findings.iter().filter_map(|finding| human(finding, report.sources, Style::Plain));
    let mut all = texts.collect::<Vec<_>>().join("\n\n");
    all.push('\n');
    all
}

/// Text or an attribute's value. Characters that no XML may hold, escaped or not, are replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => out.push(c),
            // Readers turn these into blanks and line breaks unless they are escaped.
            '\t' => out.push_str("&#9;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push('\u{fffd}'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::report::of_example;
    use super::*;

    #[test]
    fn a_record_with_an_error_fails_and_another_passes() {
        let text = of_example(crate::check::rule("INC004").unwrap().bad, &FORMAT);
        assert!(text.contains("<testsuite name=\"casebook\" tests=\"1\" failures=\"1\""), "{text}");
        assert!(text.contains("<failure type=\"INC004\""), "{text}");
        assert!(text.contains("error[INC004]"), "{text}");
        let text = of_example(crate::check::rule("INC004").unwrap().good, &FORMAT);
        assert!(text.contains("failures=\"0\"") && text.contains("name=\"2026-06-11"), "{text}");
    }

    #[test]
    fn a_note_fails_nothing() {
        let text = of_example(crate::check::rule("TML002").unwrap().bad, &FORMAT);
        assert!(text.contains("failures=\"0\"") && text.contains("<system-out>note"), "{text}");
    }

    #[test]
    fn no_text_can_end_an_element_or_break_the_file() {
        assert_eq!(
            escaped("]]> <b a=\"1\">&amp;\t\r\u{0}\u{1b}\u{fffe}ü😀"),
            "]]&gt; &lt;b a=&quot;1&quot;&gt;&amp;amp;&#9;&#13;\u{fffd}\u{fffd}\u{fffd}ü😀"
        );
    }
}
