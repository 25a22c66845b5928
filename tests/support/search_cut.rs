//! The search of a site with its index cut into many small files, as that of a large casebook is: only
//! so does a small sample show that a browser loads the right ones.

use serde_json::{Value, json};
use std::error::Error;
use std::fs;
use std::path::Path;

/// Lines of a file.
const LINES: usize = 5;

/// Copies what the search page of a site needs, its words in files of five.
pub(crate) fn cut_small(site: &Path) -> Result<tempfile::TempDir, Box<dyn Error>> {
    let copy = tempfile::tempdir()?;
    for folder in ["search", "assets"] {
        fs::create_dir(copy.path().join(folder))?;
        for entry in fs::read_dir(site.join(folder))? {
            let entry = entry?;
            fs::copy(entry.path(), copy.path().join(folder).join(entry.file_name()))?;
        }
    }
    let search = copy.path().join("search");
    let mut page = fs::read_to_string(search.join("index.html"))?;
    for (name, mark) in [("words", ';'), ("spelling", ' '), ("backwards", ' ')] {
        let begin = format!("data-{name}=\"");
        let (before, rest) = page.split_once(&begin).ok_or("no such files")?;
        let (list, after) = rest.split_once('"').ok_or("no end of the files")?;
        let mut lines = Vec::new();
        for (_, id) in list.split(';').filter_map(|part| part.split_once(' ')) {
            let text = fs::read_to_string(search.join(format!("{id}.js")))?;
            let value = text.strip_prefix(&format!("casebookShard(\"{id}\","));
            let value = value.and_then(|value| value.strip_suffix(");\n")).ok_or("no shard")?;
            let value: Value = serde_json::from_str(value)?;
            let those = value.as_str().ok_or("no lines")?.split(mark).map(str::to_owned);
            lines.extend(those);
        }
        let mut files = Vec::new();
        for (at, part) in lines.chunks(LINES).enumerate() {
            let first = part[0].split(' ').next().unwrap_or_default();
            let id = format!("{name}-{at}");
            let value = json!(part.join(&mark.to_string()));
            fs::write(
                search.join(format!("{id}.js")),
                format!("casebookShard(\"{id}\",{value});\n"),
            )?;
            files.push(format!("{first} {id}"));
        }
        page = format!("{before}{begin}{}\"{after}", files.join(";"));
    }
    fs::write(search.join("index.html"), page)?;
    Ok(copy)
}
