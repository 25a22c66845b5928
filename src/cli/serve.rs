//! `casebook serve`: the site in a private folder, shown on this machine alone, and built anew when a
//! file is saved. The only async code of the program is in `serve/http.rs`.

mod answer;
mod dress;
mod http;
mod poll;
mod port;
mod rebuild;
mod request_path;
mod state;
mod watch;

use super::{Global, Outcome, Result, casebook, present, terminal};
use crate::site::preview::Preview;
use anyhow::Context as _;
use clap::Args;
use jiff::tz::TimeZone;
use rebuild::Workshop;
use state::Desk;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use watch::{Notice, Watching};

/// Flags of `serve`.
#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// The port; 0 takes any that is free [default: 4000, or the next that is free].
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Look for changes twice a second: for folders whose changes the system does not tell, such as
    /// those of another machine.
    #[arg(long)]
    poll: bool,
}

/// Runs `serve`, until it is told to end.
pub(super) fn run(global: &Global, own: &ServeArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let root = std::fs::canonicalize(&root)
        .with_context(|| format!("`{}` cannot be read", root.display()))?;
    if let Some(text) = &global.as_of {
        // Whether it is an instant at all is no question of the records, and not one for a page.
        present::instant("--as-of", text, &TimeZone::UTC, None)?;
    }
    let listener = port::open(own.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let server = http::Server::new(listener)?;
    // After the server, which hears signals from then on: the folder is removed whatever comes.
    let scratch = state::scratch()?;
    let preview = Arc::new(Preview::new()?);
    let (states, seen) = tokio::sync::watch::channel(None);
    let (notices, heard) = mpsc::channel();
    let halt = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let ended = (|| {
            let watching = Watching::begin(&root, own.poll, notices.clone(), global);
            if watching.is_polling() {
                let (root, notices, halt) = (&root, notices.clone(), &halt);
                let known = poll::see(root);
                scope.spawn(move || poll::look(root, known, &notices, halt));
            }
            let mut workshop =
                Workshop::new(global, &root, scratch.path(), Arc::clone(&preview), &halt)?;
            scope.spawn(move || workshop.work(watching, &heard, &states));
            server.run(Desk::new(seen, preview), || {
                terminal::print(&format!("{address}\n"))?;
                terminal::report(global, "Ctrl-C ends the preview");
                Ok(())
            })
        })();
        halt.store(true, Ordering::Relaxed);
        // Where nobody hears it, nobody is at work.
        let _ = notices.send(Notice::Stop);
        ended
    })?;
    scratch.close().context("the preview's folder cannot be removed")?;
    Ok(Outcome::Done)
}
