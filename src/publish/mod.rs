//! Bytes to disk, atomically.
//!
//! In: an output folder, pages as bytes, the head of `build.json`. Out: the folder, holding the
//! new site and every foreign file it held before. Never: a clock, the environment, a word on the
//! terminal, a touch on a file that no earlier build has listed.
//!
//! The way of one build, for `--out site`:
//!
//! 1. [`Staging::begin`] clears what dead builds left and opens `.site.casebook-new-1` beside
//!    `site`.
//! 2. [`Staging::write`] fills it, from as many threads as there are.
//! 3. [`Staging::commit`] writes `build.json`, surveys the old folder, links its foreign files into
//!    the new one, syncs, exchanges the two folders in one system call and removes the old one.
//!
//! A process that dies anywhere on this way leaves the old site or the new one, whole.
//!
//! **What is foreign.** A file is *ours* if the `build.json` of the old folder lists it; anything
//! else is foreign, and so is a link or a folder that somebody put at a listed path. Without
//! `build.json` everything is foreign. A `build.json` that cannot be read as such a list is itself
//! foreign and in the way: the build stops, and no file is lost. Foreign files are carried over
//! with inode, permissions and times (hard links) or as copies; links are made again, never
//! followed; empty folders stay. A foreign file at a path that the build must write stops the
//! build.
//!
//! **Where the folders cannot be exchanged** (a mount point, a file system without the call, a
//! foreign entry that cannot be carried), files are replaced one by one, `index.html` and
//! `build.json` last, and [`Published::atomic`] is false. A journal beside the folder lists the new
//! files with their hashes meanwhile, so that the next build knows the files of one that died.
//!
//! **Two builds at once** prepare side by side and commit one after the other; the last one stands.
//! Locks are held on files beside the folder and end with their process.

mod carry;
mod disk;
mod error;
mod exchange;
mod leftovers;
mod listed;
mod lock;
mod manifest;
mod one_file;
mod place;
mod replace;
mod retire;
mod site_path;
mod staging;
mod survey;
mod tree;
mod watch;

pub use error::PublishError;
pub use listed::{Difference, compared, differing};
pub use manifest::{Manifest, hash};
pub use one_file::write_whole;
pub use site_path::{BadSitePath, SitePath};
pub use staging::{Published, Staging};
pub use watch::{Means, Passing, Step, Unwatched, Watch};
