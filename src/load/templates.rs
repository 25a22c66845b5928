//! The casebook's own `templates/`: what replaces the built-in pages, styles and scripts. Names
//! that begin with `.` or `_` and files of other kinds (a README) are passed over; whatever else
//! cannot be used is an error, since a page would silently look otherwise than its author meant.

use super::files::open_without_links;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The kinds of file that a site is made of.
const KINDS: &[&str] = &["html", "css", "js", "svg"];

/// The largest file, in bytes.
const MOST_BYTES: u64 = 1024 * 1024;

/// Why the casebook's own templates cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OwnTemplateError {
    /// It leads elsewhere.
    #[error("`{0}` is a link: put the file itself there")]
    Link(String),
    /// Neither file nor folder.
    #[error("`{0}` is not a regular file: take it away")]
    Special(String),
    /// Too large.
    #[error("`{0}` is larger than 1 MB, which no template needs")]
    TooLarge(String),
    /// Not text.
    #[error("`{0}` is not UTF-8: save it as UTF-8")]
    NotUtf8(String),
    /// Not readable at all.
    #[error("`{path}` cannot be read: {why}")]
    Unreadable {
        /// Which.
        path: String,
        /// The system's words.
        why: String,
    },
}

/// The files below `templates/` by their names there, with `/`, sorted; none without the folder.
pub fn own_templates(root: &Path) -> Result<Vec<(String, String)>, OwnTemplateError> {
    let folder = root.join("templates");
    match std::fs::symlink_metadata(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable("templates".to_owned(), &error)),
        Ok(found) if found.is_symlink() => {
            return Err(OwnTemplateError::Link("templates".to_owned()));
        }
        Ok(_) => {}
    }
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with(['.', '_'])
    };
    let walk = walkdir::WalkDir::new(&folder).follow_links(false).sort_by_file_name();
    let mut templates = Vec::new();
    for found in walk.into_iter().filter_entry(visible) {
        let entry = found.map_err(|error| {
            let path = error.path().map_or_else(|| folder.clone(), PathBuf::from);
            let shown = format!("templates/{}", name_below(&folder, &path));
            OwnTemplateError::Unreadable { path: shown, why: error.to_string() }
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let name = name_below(&folder, entry.path());
        if entry.path_is_symlink() && entry.path().is_dir() {
            return Err(OwnTemplateError::Link(format!("templates/{name}")));
        }
        if is_template(&name) {
            templates.push((name.clone(), text(entry.path(), format!("templates/{name}"))?));
        }
    }
    Ok(templates)
}

/// Whether a file below `templates/`, by its name there, is one of those that a site is made of.
pub fn is_template(name: &str) -> bool {
    let kind = Path::new(name).extension();
    !name.split('/').any(|part| part.starts_with(['.', '_']))
        && kind.is_some_and(|kind| KINDS.iter().any(|known| kind == *known))
}

fn name_below(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

fn text(path: &Path, shown: String) -> Result<String, OwnTemplateError> {
    let file = match open_without_links(path) {
        Ok(file) => file,
        Err(_) if std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) => {
            return Err(OwnTemplateError::Link(shown));
        }
        Err(error) => return Err(unreadable(shown, &error)),
    };
    match file.metadata() {
        Err(error) => return Err(unreadable(shown, &error)),
        Ok(found) if !found.is_file() => return Err(OwnTemplateError::Special(shown)),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read.
    if let Err(error) = file.take(MOST_BYTES + 1).read_to_end(&mut bytes) {
        return Err(unreadable(shown, &error));
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(OwnTemplateError::TooLarge(shown));
    }
    String::from_utf8(bytes).map_err(|_| OwnTemplateError::NotUtf8(shown))
}

fn unreadable(path: String, error: &std::io::Error) -> OwnTemplateError {
    OwnTemplateError::Unreadable { path, why: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn casebook(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, bytes) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        root
    }

    #[test]
    fn only_files_that_a_site_is_made_of() {
        let root = casebook(&[
            ("templates/home.html", b"<p>"),
            ("templates/assets/casebook.css", b"p{}"),
            ("templates/README.md", b"\xff"),
            ("templates/.home.html.swp", b"\xff"),
            ("templates/_draft/home.html", b"\xff"),
            ("other/home.html", b"\xff"),
        ]);
        let found = own_templates(root.path()).unwrap();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["assets/casebook.css", "home.html"]);
        assert!(own_templates(&root.path().join("other")).unwrap().is_empty());
    }

    #[test]
    fn what_cannot_be_used_is_said() {
        let text = |files: &[(&str, &[u8])]| {
            own_templates(casebook(files).path()).unwrap_err().to_string()
        };
        assert!(
            text(&[("templates/a.html", b"\xff")]).starts_with("`templates/a.html` is not UTF-8")
        );
        let large = vec![b'x'; 1024 * 1024 + 1];
        assert!(text(&[("templates/a.js", &large)]).contains("larger than 1 MB"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let root = casebook(&[("secret.html", b"secret"), ("templates/a.html", b"")]);
        std::os::unix::fs::symlink(
            root.path().join("secret.html"),
            root.path().join("templates/b.html"),
        )
        .unwrap();
        assert!(
            matches!(own_templates(root.path()), Err(OwnTemplateError::Link(path)) if path == "templates/b.html")
        );
        let other = casebook(&[("templates/a.html", b"")]);
        std::os::unix::fs::symlink(root.path(), other.path().join("templates/incident")).unwrap();
        assert!(
            matches!(own_templates(other.path()), Err(OwnTemplateError::Link(path)) if path == "templates/incident")
        );
        let other = casebook(&[]);
        std::os::unix::fs::symlink(root.path().join("templates"), other.path().join("templates"))
            .unwrap();
        assert!(
            matches!(own_templates(other.path()), Err(OwnTemplateError::Link(path)) if path == "templates")
        );
    }
}
