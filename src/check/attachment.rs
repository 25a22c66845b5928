//! What may lie beside a record and be published with it.

use super::{Scope, Sink, check};
use crate::model::book::Refusal;
use crate::model::shape::{FileId, Place};
use crate::model::{Attachment, Book};

check! {
    /// An attachment is a link, or not of the kinds that a page may show.
    ///
    /// ## Why it matters
    ///
    /// A link can bring any file of the machine into the site, and a page that a browser opens
    /// from the site (HTML, SVG) can run what stands in it. The attachment is not copied.
    RED003 "attachment-type" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "an attachment is a link, or of a kind that is not allowed",
        messages: {
            link { text: "`{$path}` is a link and is not published", label: "", help: "put the file itself here" }
            special { text: "`{$path}` is not a regular file and is not published", label: "", help: "put a regular file here, or take it away" }
            kind { text: "`{$path}` is of a kind that is not published", label: "", help: "allowed are png, jpg, gif, webp, avif, pdf, txt, log, csv, json, md, zip; put others into a zip" }
            not_that_picture { text: "`{$path}` does not begin like the picture that its name says", label: "", help: "save it again in that format, or correct its ending" }
            unreadable { text: "`{$path}` cannot be read", label: "", help: "give the account that runs casebook the right to read it" }
            name { text: "the name of `{$path}` cannot stand in an address", label: "", help: "rename it with letters, digits, `.`, `_` and `-`" }
            logo { text: "`{$path}` cannot be the site's logo", label: "not a picture beside casebook.yaml", help: "name a png, jpg, gif, webp or avif that lies beside casebook.yaml" }
        },
        bad: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026-06-11-printer/attachments/chart.svg\n<svg/>\n",
        good: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026-06-11-printer/attachments/printer.log\n08:40 offline\n",
        check: [Book(attachment_type)],
    }
}

fn attachment_type(scope: &Scope<'_>, sink: &mut Sink) {
    let book = scope.book;
    for record in &book.incidents {
        for attachment in &record.attachments {
            if let Some(refused) = attachment.refused {
                let place = own_place(book, attachment).unwrap_or_else(|| record.head());
                sink.report(place, message(refused), |finding| {
                    finding.fact("path", attachment.path.clone())
                });
            }
        }
    }
    let named = book.config.theme.get().and_then(|theme| theme.logo.at());
    if let Some(named) = named.filter(|_| logo(book).is_none()) {
        sink.report(named.place, "logo", |finding| finding.fact("path", named.value.clone()));
    }
}

/// The picture that casebook.yaml names as the site's logo, where it may be published.
pub fn logo(book: &Book) -> Option<&Attachment> {
    let name = book.config.theme.get()?.logo.get()?;
    let file = book.root_files.get(name)?;
    (file.refused.is_none() && is_picture(&file.path)).then_some(file)
}

fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| {
        ["png", "jpg", "jpeg", "gif", "webp", "avif"].contains(&ending.as_str())
    })
}

fn own_place(book: &Book, attachment: &Attachment) -> Option<Place> {
    let at = book.files.binary_search(&attachment.source).ok()?;
    Some(Place::top_of(FileId(u32::try_from(at).ok()?)))
}

const fn message(refused: Refusal) -> &'static str {
    match refused {
        Refusal::Link => "link",
        Refusal::NotAFile => "special",
        Refusal::Kind => "kind",
        Refusal::NotThatPicture => "not_that_picture",
        Refusal::Unreadable => "unreadable",
        Refusal::Name => "name",
    }
}
