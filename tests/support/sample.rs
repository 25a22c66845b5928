//! The site that the tests of whole pages look at: the shipped sample with a commit, in every
//! language, built by the program under test; or a folder that `CASEBOOK_SITE` names.

use std::path::{Path, PathBuf};

use super::program::Casebook;
use super::repository;

/// What the sample says of its languages, and what is built instead.
const LANGUAGES: (&str, &str) = ("\nlanguage: en\n", "\nlanguages: [en, de]\n");

/// A built site; the scratch folder goes when this does.
pub(crate) struct Site {
    /// The folder that holds `index.html`.
    pub(crate) folder: PathBuf,
    _casebook: Option<Casebook>,
}

/// Builds the sample, or says in one sentence why there is no site to look at.
pub(crate) fn built_site() -> Result<Site, String> {
    if let Some(folder) = std::env::var_os("CASEBOOK_SITE") {
        let folder = PathBuf::from(folder);
        home_stands_in(&folder)?;
        return Ok(Site { folder, _casebook: None });
    }
    let casebook = Casebook::sample();
    let (said, instead) = LANGUAGES;
    casebook.write("casebook.yaml", casebook.read("casebook.yaml").replacen(said, instead, 1));
    repository::git(&casebook, "", &["init", "--quiet"]);
    repository::commit(&casebook);
    let folder = built(&casebook)?;
    Ok(Site { folder, _casebook: Some(casebook) })
}

/// Builds a casebook into its own `site/`.
pub(crate) fn built(casebook: &Casebook) -> Result<PathBuf, String> {
    let ended = casebook.run(["build"]);
    if ended.code != 0 {
        return Err(format!("`casebook build` ended with {}:\n{}", ended.code, ended.stderr));
    }
    let folder = casebook.at("site");
    home_stands_in(&folder)?;
    Ok(folder)
}

fn home_stands_in(folder: &Path) -> Result<(), String> {
    if folder.join("index.html").is_file() {
        Ok(())
    } else {
        Err("the built site has no index.html: `casebook build` must write the home page".into())
    }
}
