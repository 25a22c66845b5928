//! Node.js and what npm has installed for a test, at the versions that its `package.json` names.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// Node.js, and the folder below `tests/` with what runs there; or what is missing, and how it comes.
pub(crate) fn find(folder: &str) -> Result<(PathBuf, PathBuf), String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let node = std::env::split_paths(&path)
        .map(|folder| folder.join("node"))
        .find(|program| program.is_file())
        .ok_or("no Node.js found: install it (on Debian `apt-get install nodejs npm`)")?;
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let wanted = json_in(&place.join("package.json")).unwrap_or_default();
    for (name, version) in wanted["dependencies"].as_object().into_iter().flatten() {
        let installed = json_in(&place.join("node_modules").join(name).join("package.json"));
        let found = installed.map(|mut package| package["version"].take());
        if found.as_ref() != Some(version) {
            let version = version.as_str().unwrap_or_default();
            let found = found.as_ref().and_then(Value::as_str).unwrap_or("none");
            return Err(format!(
                "tests/{folder} needs {name} {version} and has {found}: \
                 run `npm ci --ignore-scripts` there, as scripts/test does"
            ));
        }
    }
    Ok((node, place))
}

fn json_in(path: &Path) -> Option<Value> {
    serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()
}
