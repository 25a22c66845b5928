//! The files of the search as a site has them: nobody can guess their names, and they stand where
//! only a page of the site reads them.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;
#[path = "support/sample.rs"]
mod sample;

use std::path::Path;

fn texts(folder: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|entry| {
            let name = entry.path().strip_prefix(folder).ok()?.to_str()?.to_owned();
            Some((name, std::fs::read_to_string(entry.path()).ok()?))
        })
        .collect()
}

/// In the folder of the search, of any language.
fn is_of_search(path: &str) -> bool {
    path.starts_with("search/") || path.get(2..).is_some_and(|rest| rest.starts_with("/search/"))
}

/// A web page of anybody may include a script from anywhere. What protects the index is that its
/// files' names carry 64 bits of their content and stand only in files that are no scripts, or are
/// such files themselves.
#[test]
fn names_of_the_index_carry_their_content_and_stand_on_no_other_page() {
    let site = sample::built_site().unwrap();
    let texts = texts(&site.folder);
    let name = regex::Regex::new("^(?:[a-z]+/)?search/([a-z]-[0-9a-f]{16})\\.js$").unwrap();
    let mut ids = Vec::new();
    for (path, text) in &texts {
        if !is_of_search(path) || path.ends_with("search/index.html") {
            continue;
        }
        let found = name.captures(path).unwrap_or_else(|| panic!("{path} can be guessed"));
        let id = found[1].to_owned();
        let value = text.strip_prefix(&format!("casebookShard(\"{id}\","));
        let value = value.and_then(|value| value.strip_suffix(");\n"));
        let value = value.unwrap_or_else(|| panic!("{path} is more than one call"));
        assert_eq!(id[2..], blake3::hash(value.as_bytes()).to_hex()[..16], "{path}");
        assert!(serde_json::from_str::<serde_json::Value>(value).is_ok(), "{path}");
        ids.push(id);
    }
    assert!(ids.len() > 10, "the sample has an index");
    for (path, text) in &texts {
        // `build.json` lists every file; no page of another host can read it.
        if is_of_search(path) || path == "build.json" {
            continue;
        }
        let named = ids.iter().find(|id| text.contains(id.as_str()));
        assert_eq!(named, None, "{path} names a file of the index");
    }
}

/// What a page of hits costs on the wire or from a disk is bounded by the size of the files.
#[test]
fn no_file_of_the_index_is_large() {
    let site = sample::built_site().unwrap();
    for (path, text) in texts(&site.folder.join("search")) {
        assert!(text.len() < 50_000, "{path} has {} bytes", text.len());
    }
}
