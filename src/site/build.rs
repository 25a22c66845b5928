//! All pages of a site: rendered in parallel, each handed on as soon as it is done.

use super::context::{Context, Input};
use super::engine::{Engine, TemplateError};
use super::page::pages_for;
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

/// Renders every page and hands path and bytes to `emit`, from several threads and in no order.
pub fn build<E: Send>(input: Input<'_>, emit: &Emit<'_, E>) -> Result<Built, BuildError<E>> {
    let words = Words::english();
    let own = Theme::new(input.templates.iter().cloned());
    let accent = input.book.config.theme.get().and_then(|theme| theme.accent.copied());
    let theme = match accent {
        Some(accent) => own.with_accent(accent),
        None => own,
    };
    let engine = Engine::new(&theme, &words)?;
    let context = Context::new(input, &words);
    let hand = |path: &str, bytes: &[u8]| emit(path, bytes).map_err(BuildError::Handed);
    // All kinds at once: the few large pages (all actions, all services) keep one core busy while
    // the others render reports.
    let jobs: Vec<_> = pages_for(context.site.audience)
        .iter()
        .flat_map(|page| page.paths(&context).into_iter().enumerate().map(move |job| (page, job)))
        .collect();
    jobs.par_iter().try_for_each(|(page, (at, path))| {
        let html = page.render(&context, &engine, *at, path)?;
        hand(path, html.as_bytes())
    })?;
    let pages = jobs.len();
    for asset in [theme.style(), theme.script()] {
        hand(&asset.path, asset.text.as_bytes())?;
    }
    if let Some(logo) = input.logo {
        hand(&logo.path(), &logo.bytes)?;
    }
    Ok(Built { pages, copies: copies(&context) })
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
