//! All pages of a site: rendered in parallel, each handed on as soon as it is done.

use super::context::{Context, Input};
use super::engine::{Engine, TemplateError};
use super::page::PAGES;
use super::theme::Theme;
use super::words::Words;
use rayon::prelude::*;

/// Why a site could not be built.
#[derive(Debug, thiserror::Error)]
pub enum BuildError<E> {
    /// A template has a fault.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A page could not be handed on.
    #[error("{0}")]
    Handed(E),
}

/// What was built.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Built {
    /// How many pages.
    pub pages: usize,
    /// Files of the casebook that belong into the site: from (the casebook's root), to (the site's).
    pub copies: Vec<(String, String)>,
}

/// Takes a path and its bytes; called from several threads.
pub type Emit<'e, E> = dyn Fn(&str, &[u8]) -> Result<(), E> + Sync + 'e;

/// Renders every page in each language and hands path and bytes to `emit`, from several threads and
/// in no order.
pub fn build<E: Send>(input: Input<'_>, emit: &Emit<'_, E>) -> Result<Built, BuildError<E>> {
    let words: Vec<Words> = input.languages.iter().map(|language| Words::of(*language)).collect();
    build_with(&words, input, emit)
}

/// As [`build`], with these words of the languages.
pub fn build_with<E: Send>(
    words: &[Words],
    input: Input<'_>,
    emit: &Emit<'_, E>,
) -> Result<Built, BuildError<E>> {
    let own = Theme::new(input.templates.iter().cloned());
    let accent = input.book.config.theme.get().and_then(|theme| theme.accent.copied());
    let theme = match accent {
        Some(accent) => own.with_accent(accent),
        None => own,
    };
    let mut built = Built::default();
    // One language after the other: what is measured for a page need not be there twice.
    for words in words {
        let mut context = Context::new(input, words);
        let folder = context.site.edition.folder();
        let hand = |path: &str, bytes: &[u8]| {
            emit(&format!("{folder}{path}"), bytes).map_err(BuildError::Handed)
        };
        // Before the pages: the search page names the files of its index.
        context.search = super::search::write(&context, &hand)?;
        built.pages += pages(&context, &theme, emit)?;
        built.copies = copies(&context);
    }
    let hand = |path: &str, bytes: &[u8]| emit(path, bytes).map_err(BuildError::Handed);
    for asset in theme.assets() {
        hand(&asset.path, asset.text.as_bytes())?;
    }
    if let Some(logo) = input.logo {
        hand(&logo.path(), &logo.bytes)?;
    }
    Ok(built)
}

/// The pages of one language, and how many they are.
fn pages<E: Send>(
    context: &Context<'_>,
    theme: &Theme,
    emit: &Emit<'_, E>,
) -> Result<usize, BuildError<E>> {
    let edition = context.site.edition;
    let engine = Engine::below(theme, context.words, edition.up())?;
    let folder = edition.folder();
    // All kinds at once: the few large pages (all actions, all services) keep one core busy while
    // the others render reports.
    let jobs: Vec<_> = PAGES
        .iter()
        .flat_map(|page| page.paths(context).into_iter().enumerate().map(move |job| (page, job)))
        .collect();
    jobs.par_iter().try_for_each(|(page, (at, path))| {
        let html = page.render(context, &engine, *at, path)?;
        emit(&format!("{folder}{path}"), html.as_bytes()).map_err(BuildError::Handed)
    })?;
    Ok(jobs.len())
}

/// Attachments that pages may show, each beside its record's page.
pub(super) fn copies(context: &Context<'_>) -> Vec<(String, String)> {
    let records =
        context.book().incidents.iter().flat_map(|record| {
            record.attachments.iter().map(move |attachment| (record, attachment))
        });
    let allowed = records.filter(|(_, attachment)| attachment.refused.is_none());
    allowed
        .map(|(record, attachment)| {
            (attachment.source.clone(), format!("incidents/{}/{}", record.id, attachment.path))
        })
        .collect()
}
