//! Files that belong to a record: of the kinds that a page may show, and nothing else.

use super::files::{Entry, EntryKind, Files};
use super::picture;
use crate::model::{Attachment, book::Refusal};

/// The kinds that are copied to the site.
const KINDS: &[&str] =
    &["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "log", "csv", "json", "md", "zip"];

/// Judges one entry below a record's folder (or beside casebook.yaml).
pub(super) fn judge(entry: &Entry, path: String, files: &dyn Files) -> Option<Attachment> {
    let (bytes, judged) = match entry.kind {
        EntryKind::Folder => return None,
        EntryKind::Link => (0, Err(Refusal::Link)),
        EntryKind::Special => (0, Err(Refusal::NotAFile)),
        EntryKind::Closed => (0, Err(Refusal::Unreadable)),
        EntryKind::File(bytes) => (bytes, shown(entry, &path, files)),
    };
    let (pixels, refused) = match judged {
        Ok(pixels) => (pixels, None),
        Err(refusal) => (None, Some(refusal)),
    };
    Some(Attachment { path, source: entry.path.clone(), bytes, pixels, refused })
}

/// Width and height of a picture; nothing for another file that may be shown.
fn shown(entry: &Entry, path: &str, files: &dyn Files) -> Result<Option<(u32, u32)>, Refusal> {
    // A replacement character means that the name is no text, so no link could name it.
    if path.contains(['\u{fffd}', '\\']) || path.chars().any(char::is_control) {
        return Err(Refusal::Name);
    }
    let kind = kind_of(path);
    if !KINDS.contains(&kind.as_str()) {
        return Err(Refusal::Kind);
    }
    let Some(is_that) = first_bytes(&kind) else { return Ok(None) };
    match files.head(&entry.path) {
        Ok(head) if is_that(&head) => Ok(picture::size(&head)),
        Ok(_) => Err(Refusal::NotThatPicture),
        Err(_) => Err(Refusal::Unreadable),
    }
}

/// The kind by the name's ending; a name without one is of no known kind.
fn kind_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

type FirstBytes = fn(&[u8]) -> bool;

/// How a picture of this kind begins; `None` for what is no picture.
fn first_bytes(kind: &str) -> Option<FirstBytes> {
    Some(match kind {
        "png" => |head| head.starts_with(b"\x89PNG\r\n\x1a\n"),
        "jpg" | "jpeg" => |head| head.starts_with(b"\xff\xd8\xff"),
        "gif" => |head| head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a"),
        "webp" => |head| head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"),
        "avif" => |head| {
            head.get(4..8) == Some(b"ftyp")
                && head.windows(4).take(60).any(|brand| brand == b"avif" || brand == b"avis")
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::files::Memory;
    use super::*;

    #[test]
    fn only_allowed_kinds_that_are_what_they_say() {
        let check = |path: &str, content: &[u8], want: Option<Refusal>| {
            let files = Memory::new([(path.to_owned(), content.to_vec())]);
            let entry =
                Entry { path: path.to_owned(), kind: EntryKind::File(content.len() as u64) };
            assert_eq!(
                judge(&entry, path.to_owned(), &files).expect("a file").refused,
                want,
                "{path}"
            );
        };
        check("a.log", b"x", None);
        check("a.PNG", b"\x89PNG\r\n\x1a\n....", None);
        check("a.png", b"<svg onload=alert(1)>", Some(Refusal::NotThatPicture));
        check("a.svg", b"<svg/>", Some(Refusal::Kind));
        check("a.html", b"<p>", Some(Refusal::Kind));
        check("README", b"x", Some(Refusal::Kind));
        check("a\nb.txt", b"x", Some(Refusal::Name));
        check("a b#c?.png", b"\x89PNG\r\n\x1a\n", None);
    }
}
