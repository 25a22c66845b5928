//! The files of `init --ci`: pipelines, a hook and what editors want, ready to be copied.

use super::WrittenFile;
use clap::ValueEnum;

/// The systems that Casebook has pipelines for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Platform {
    Github,
    Gitlab,
}

/// Where each file goes, on which platform (`None`: on all), and its text; `@VERSION@` in it
/// stands for the version of the program.
const FILES: &[(Option<Platform>, &str, &str)] = &[
    (
        Some(Platform::Github),
        ".github/workflows/casebook-review.yml",
        include_str!("ci/github/casebook-review.yml"),
    ),
    (
        Some(Platform::Github),
        ".github/workflows/casebook-comment.yml",
        include_str!("ci/github/casebook-comment.yml"),
    ),
    (
        Some(Platform::Github),
        ".github/workflows/casebook-publish.yml",
        include_str!("ci/github/casebook-publish.yml"),
    ),
    (
        Some(Platform::Gitlab),
        ".gitlab/casebook.gitlab-ci.yml",
        include_str!("ci/gitlab/casebook.gitlab-ci.yml"),
    ),
    (Some(Platform::Gitlab), ".gitlab-ci.yml", include_str!("ci/gitlab/gitlab-ci.yml")),
    (None, ".pre-commit-config.yaml", include_str!("ci/editor/pre-commit-config.yaml")),
    (None, ".vscode/settings.json", include_str!("ci/editor/settings.json")),
    (None, ".vscode/extensions.json", include_str!("ci/editor/extensions.json")),
];

impl Platform {
    /// The files of the platform.
    pub(super) fn files(self) -> impl Iterator<Item = WrittenFile> {
        FILES.iter().filter(move |(only, ..)| only.is_none_or(|only| only == self)).map(
            |(_, path, text)| {
                ((*path).to_owned(), text.replace("@VERSION@", env!("CARGO_PKG_VERSION")))
            },
        )
    }

    /// What a person has to do before the pipeline runs.
    pub(super) const fn next_step(self) -> &'static str {
        match self {
            Self::Github => {
                "before the first run, fill in CASEBOOK_URL and CASEBOOK_SHA256 at the top of casebook-review.yml and casebook-publish.yml"
            }
            Self::Gitlab => {
                "before the first run, fill in CASEBOOK_URL and CASEBOOK_SHA256 at the top of .gitlab/casebook.gitlab-ci.yml"
            }
        }
    }
}

/// What a file that was left as it is should have, in words.
pub(super) fn wanted(path: &str) -> Option<&'static str> {
    match path {
        ".gitlab-ci.yml" => {
            Some("to run the jobs it should include `local: .gitlab/casebook.gitlab-ci.yml`")
        }
        _ => None,
    }
}
