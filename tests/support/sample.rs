//! The site that the tests of whole pages look at: the shipped sample, built by the program under
//! test, or a folder that `CASEBOOK_SITE` names.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A built site; the scratch folder goes when this does.
pub(crate) struct Site {
    /// The folder that holds `index.html`.
    pub(crate) folder: PathBuf,
    _scratch: Option<tempfile::TempDir>,
}

/// Builds the sample, or says in one sentence why there is no site to look at.
pub(crate) fn built_site() -> Result<Site, String> {
    if let Some(folder) = std::env::var_os("CASEBOOK_SITE") {
        let folder = PathBuf::from(folder);
        home_stands_in(&folder)?;
        return Ok(Site { folder, _scratch: None });
    }
    let scratch = tempfile::tempdir().map_err(|fault| format!("no scratch folder: {fault}"))?;
    let folder = scratch.path().join("site");
    let output = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["build", "--out"])
        .arg(&folder)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|fault| format!("the built program does not start: {fault}"))?;
    if !output.status.success() {
        return Err(format!(
            "`casebook build` of the sample failed ({}):\n{}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    home_stands_in(&folder)?;
    Ok(Site { folder, _scratch: Some(scratch) })
}

fn home_stands_in(folder: &Path) -> Result<(), String> {
    if folder.join("index.html").is_file() {
        Ok(())
    } else {
        Err("the built site has no index.html: `casebook build` must write the home page".into())
    }
}
