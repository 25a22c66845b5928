//! `casebook schema`: the JSON Schema of each kind of file, for editors.
//!
//! The schema comes from the types that read the files. Only the levels in casebook.yaml are
//! filled in here: the model does not know the rules.

use super::{Global, Outcome, Result, terminal};
use crate::check;
use crate::model::action::Action;
use crate::model::casebook::Casebook;
use crate::model::change::{Deployments, Maintenance};
use crate::model::incident::Incident;
use crate::model::problem::Problem;
use crate::model::rca::Rca;
use crate::model::shape::{At, SchemaBook, Shape};
use crate::model::timeline::Timeline;
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::PathBuf;

/// Flags of `schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// The kind of file; without it, all of them in one object by kind.
    #[arg(value_name = "KIND")]
    kind: Option<FileKind>,
    /// Write the schemas into this folder instead, one file a kind, as editors want them.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// The kinds of file that a casebook consists of.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FileKind {
    /// incident.yaml, or a record in one file.
    Incident,
    /// timeline.yaml of a record.
    Timeline,
    /// rca.yaml of a record.
    Rca,
    /// actions.yaml of a record.
    Actions,
    /// A file below problems.
    Problem,
    /// casebook.yaml itself.
    Casebook,
    /// maintenance.yaml beside it.
    Maintenance,
    /// deployments.yaml beside it.
    Deployments,
}

/// The folder for editors' files in a casebook.
pub(super) const FOLDER: &str = ".casebook";

/// Runs `schema`.
pub(super) fn run(_: &Global, own: &SchemaArguments) -> Result<Outcome> {
    let kinds = own.kind.map_or_else(|| FileKind::value_variants().to_vec(), |kind| vec![kind]);
    if let Some(folder) = &own.out {
        fs::create_dir_all(folder)
            .with_context(|| format!("`{}` cannot be made", folder.display()))?;
        for kind in &kinds {
            let path = folder.join(kind.file_name());
            fs::write(&path, kind.text())
                .with_context(|| format!("`{}` cannot be written", path.display()))?;
        }
        return Ok(Outcome::Done);
    }
    let text = own.kind.map_or_else(
        || {
            let all = kinds.iter().map(|kind| (kind.word().to_owned(), kind.schema()));
            text_of(&Value::Object(all.collect()))
        },
        FileKind::text,
    );
    terminal::print(&text)?;
    Ok(Outcome::Done)
}

impl FileKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::Timeline => "timeline",
            Self::Rca => "rca",
            Self::Actions => "actions",
            Self::Problem => "problem",
            Self::Casebook => "casebook",
            Self::Maintenance => "maintenance",
            Self::Deployments => "deployments",
        }
    }

    const fn meaning(self) -> &'static str {
        match self {
            Self::Incident => "incident.yaml of a record, or a whole record in one file.",
            Self::Timeline => "timeline.yaml of a record: what happened, day by day.",
            Self::Rca => "rca.yaml of a record: the root cause analysis and its review.",
            Self::Actions => "actions.yaml of a record: what is done about it.",
            Self::Problem => "A problem record, one file below problems.",
            Self::Casebook => "casebook.yaml: the organisation, and what was agreed.",
            Self::Maintenance => "maintenance.yaml: planned, announced maintenance.",
            Self::Deployments => "deployments.yaml: deployments by month and service.",
        }
    }

    /// The name of its file in [`FOLDER`].
    pub(super) fn file_name(self) -> String {
        format!("{}.schema.json", self.word())
    }

    /// The line at the top of a file of this kind that tells an editor its schema; `depth` is
    /// how many folders below the root it lies.
    pub(super) fn editor_line(self, depth: usize) -> String {
        format!(
            "# yaml-language-server: $schema={}{FOLDER}/{}\n",
            "../".repeat(depth),
            self.file_name()
        )
    }

    /// The schema as a file.
    pub(super) fn text(self) -> String {
        text_of(&self.schema())
    }

    fn schema(self) -> Value {
        let mut book = SchemaBook::default();
        let root = match self {
            Self::Incident => Incident::schema(&mut book),
            Self::Timeline => Timeline::schema(&mut book),
            Self::Rca => Rca::schema(&mut book),
            Self::Actions => Vec::<At<Action>>::schema(&mut book),
            Self::Problem => Problem::schema(&mut book),
            Self::Casebook => Casebook::schema(&mut book),
            Self::Maintenance => Vec::<At<Maintenance>>::schema(&mut book),
            Self::Deployments => Vec::<At<Deployments>>::schema(&mut book),
        };
        let title = format!("Casebook: {}", self.word());
        let mut schema = book.finish(&root, &self.file_name(), &title, self.meaning());
        if let Some(levels) = schema.pointer_mut("/$defs/Casebook/properties/rules") {
            *levels = rule_levels();
        }
        schema
    }
}

/// `rules:` of casebook.yaml: one property for each code and each name. Rules of later versions
/// are in it, since a casebook may name them already.
fn rule_levels() -> Value {
    let mut properties = Map::new();
    let mut add = |word: &str, description: String| {
        let level = json!({"description": description, "$ref": "#/$defs/Level"});
        properties.insert(word.to_owned(), level);
    };
    let rules = check::rules();
    for rule in &rules {
        add(rule.code, format!("{}: {}", rule.name, rule.summary));
    }
    for (code, name) in check::RESERVED {
        add(code, format!("{name}; comes with a later version"));
    }
    for rule in &rules {
        add(rule.name, format!("{}: {}", rule.code, rule.summary));
    }
    for (code, name) in check::RESERVED {
        add(name, format!("{code}; comes with a later version"));
    }
    json!({
        "description": "Levels of rules, by code or name: what a finding of the rule means here.",
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": {"^x-": true},
        "additionalProperties": false,
    })
}

fn text_of(schema: &Value) -> String {
    format!("{schema:#}\n")
}
