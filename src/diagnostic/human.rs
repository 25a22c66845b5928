//! Findings for people, in the manner of rustc: what, where, what to do.

use super::finding::{Finding, Severity};
use super::json::Summary;
use super::secret::{masked, with_stars};
use super::source::{Sources, locate};
use crate::model::shape::{FileId, Place};
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet,
};
use std::ops::Range;

/// How a report is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without colour.
    Plain,
    /// With a terminal's colours.
    Coloured,
}

/// The longest piece of a file that is drawn. No person wrote a longer line, and drawing the
/// faults of a line of a megabyte would take minutes.
const LONGEST_PIECE: usize = 20_000;

/// One finding as a block of lines; `None` at level allow.
pub fn human(finding: &Finding, sources: &dyn Sources, style: Style) -> Option<String> {
    let level = match finding.severity()? {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = finding.text();
    let label = finding.label();
    let help = finding.help();
    let primary = Window::around(finding, finding.place.file, sources);
    let mut main =
        level.primary_title(title).id(finding.rule.code).elements(Vec::<Origin<'_>>::new());
    main = primary.add_to(main, Some(&label));
    let others: Vec<Window> = other_files(finding)
        .into_iter()
        .map(|file| Window::around(finding, file, sources))
        .collect();
    for window in &others {
        main = window.add_to(main, None);
    }
    let mut groups = Vec::new();
    let replacement = finding.replacement.as_deref().map(masked);
    match (&replacement, primary.inside(finding.place)) {
        (Some(replacement), Some(range)) if primary.can_be_drawn() => {
            let title = if help.is_empty() { "write it so".to_owned() } else { help };
            let patch = Snippet::source(primary.text.as_str())
                .path(primary.path.as_str())
                .line_start(primary.first_line)
                .patch(Patch::new(range, &**replacement));
            groups.push(main);
            groups.push(Level::HELP.secondary_title(title).element(patch));
        }
        _ => {
            if !help.is_empty() {
                main = main.element(Level::HELP.message(help));
            }
            groups.push(main);
        }
    }
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    Some(renderer.render(&groups))
}

/// The files of related places, other than the finding's own.
fn other_files(finding: &Finding) -> Vec<FileId> {
    let mut files: Vec<FileId> = finding
        .related
        .iter()
        .map(|(place, _)| place.file)
        .filter(|file| *file != finding.place.file)
        .collect();
    files.sort_unstable();
    files.dedup();
    files
}

/// The part of a file that a finding shows: the renderer reads all it is given, and a file may
/// have thousands of lines.
struct Window {
    path: String,
    text: String,
    first_line: usize,
    start: usize,
    notes: Vec<(Range<usize>, String)>,
    primary: Option<Range<usize>>,
}

impl Window {
    fn around(finding: &Finding, file: FileId, sources: &dyn Sources) -> Self {
        let whole = sources.text(file).unwrap_or_default();
        let is_primary = finding.place.file == file;
        let related = || finding.related.iter().filter(|(place, _)| place.file == file);
        let places = is_primary
            .then_some(finding.place)
            .into_iter()
            .chain(related().map(|(place, _)| *place));
        let (first, last) = places.fold((usize::MAX, 0), |(first, last), place| {
            let range = first_line_of(&whole, place);
            (first.min(range.start), last.max(range.end))
        });
        let first = first.min(whole.len());
        let start = whole[..first].rmatch_indices('\n').nth(2).map_or(0, |(at, _)| at + 1);
        let end = whole[last.min(whole.len())..]
            .match_indices('\n')
            .nth(1)
            .map_or(whole.len(), |(at, _)| last + at);
        let shift = |range: Range<usize>| range.start - start..range.end - start;
        let mut text = whole[start..end.max(start)].to_owned();
        if is_primary && finding.discreet {
            // More than the first line may hold the value.
            let first = shift(first_line_of(&whole, finding.place)).start;
            let last = (finding.place.end as usize).saturating_sub(start).min(text.len());
            text = with_stars(&text, first..last.max(first));
        }
        Self {
            path: sources.path(file).to_owned(),
            text,
            first_line: whole[..start].bytes().filter(|byte| *byte == b'\n').count() + 1,
            start,
            notes: related()
                .map(|(place, label)| (shift(first_line_of(&whole, *place)), (*label).to_owned()))
                .collect(),
            primary: is_primary.then(|| shift(first_line_of(&whole, finding.place))),
        }
    }

    /// A place as a range of the window's text, when it stands on one line.
    fn inside(&self, place: Place) -> Option<Range<usize>> {
        let range = (place.start as usize).checked_sub(self.start)?
            ..(place.end as usize).checked_sub(self.start)?;
        self.text
            .get(range.clone())
            .filter(|text| !text.is_empty() && !text.contains('\n'))
            .map(|_| range)
    }

    fn can_be_drawn(&self) -> bool {
        !self.text.is_empty() && self.text.len() <= LONGEST_PIECE
    }

    fn add_to<'a>(&'a self, group: Group<'a>, label: Option<&'a str>) -> Group<'a> {
        if self.text.trim().is_empty() {
            // Nothing to show of an empty or unreadable file: its name and place are enough.
            return group.element(Origin::path(self.path.as_str()).line(1).char_column(1));
        }
        if self.text.len() > LONGEST_PIECE {
            let start = self.primary.as_ref().map_or(0, |range| range.start);
            let before = &self.text[..start];
            let line = self.first_line + before.bytes().filter(|byte| *byte == b'\n').count();
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            return group.element(Origin::path(self.path.as_str()).line(line).char_column(column));
        }
        let notes =
            self.notes.iter().map(|(range, text)| annotation(AnnotationKind::Context, range, text));
        let primary = self
            .primary
            .iter()
            .map(|range| annotation(AnnotationKind::Primary, range, label.unwrap_or_default()));
        group.element(
            Snippet::source(self.text.as_str())
                .path(self.path.as_str())
                .line_start(self.first_line)
                .annotations(primary.chain(notes)),
        )
    }
}

fn annotation<'a>(kind: AnnotationKind, range: &Range<usize>, label: &'a str) -> Annotation<'a> {
    let annotation = kind.span(range.clone());
    if label.is_empty() { annotation } else { annotation.label(label) }
}

/// A place cut to its first line: a block of prose is pointed at, not underlined over a page.
fn first_line_of(text: &str, place: Place) -> Range<usize> {
    let border = |at: usize| {
        (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    let start = border(place.start as usize);
    let end = border(place.end as usize).max(start);
    let line = text[start..end].find(['\n', '\r']).map_or(end, |at| start + at);
    start..line
}

/// The last line of a check: what was read, what was found.
pub fn summary(counts: &Summary) -> String {
    let plural =
        |n: usize, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    let read = format!(
        "{}, {}, {}",
        plural(counts.incidents, "incident"),
        plural(counts.problems, "problem"),
        plural(counts.actions, "action")
    );
    let mut found: Vec<String> = Vec::new();
    for (n, word) in
        [(counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note")]
    {
        if n > 0 {
            found.push(plural(n, word));
        }
    }
    let found = if found.is_empty() { "no findings".to_owned() } else { found.join(", ") };
    format!("{read}: {found}")
}

/// `path:line:column`, for one-line reports.
pub fn short_place(place: Place, sources: &dyn Sources) -> String {
    let at = locate(&sources.text(place.file).unwrap_or_default(), place);
    format!("{}:{}:{}", sources.path(place.file), at.line, at.column)
}
