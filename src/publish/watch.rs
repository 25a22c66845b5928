//! The steps of publishing that change the disk, and who is told before each. The shipped binary
//! passes [`Unwatched`]; tests pass a watch that ends the process, fills the disk or edits a file.

/// A kind of change on the disk. Each is a point at which a test ends the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A missing parent of the output folder is made.
    MakeParent,
    /// The file is made by which builds of one folder wait for each other.
    TakeTurn,
    /// The old folder is renamed back after a build that died between two renames.
    Recover,
    /// A leftover of a dead build is removed.
    SweepLeftover,
    /// The staging folder and its lock are made.
    CreateStaging,
    /// A folder is made in the staging folder.
    MakeFolder,
    /// A page is written in the staging folder.
    WritePage,
    /// `build.json` is written in the staging folder.
    WriteManifest,
    /// A foreign entry is linked or copied into the staging folder.
    CarryForeign,
    /// Permissions of a folder are carried over.
    CarryPermissions,
    /// Everything written so far is synced.
    Sync,
    /// The two folders are exchanged.
    Exchange,
    /// The note for people is written that says how to undo the next step.
    WriteNote,
    /// The old folder is renamed aside.
    MoveAside,
    /// The staging folder is renamed to the output folder, which does not exist.
    MoveIn,
    /// The note is removed.
    RemoveNote,
    /// A foreign file that appeared in the old folder meanwhile is moved into the new one.
    Rescue,
    /// A file or folder of the old site is removed.
    RemoveOld,
    /// The list of files about to be replaced one by one is written.
    WriteJournal,
    /// The new form of a file is put into the output folder's own file system.
    PrepareReplacement,
    /// A page that is no longer part of the site is removed.
    RemoveStale,
    /// A file is replaced by its new form.
    ReplacePage,
    /// `index.html` is replaced.
    ReplaceIndex,
    /// `build.json` is replaced.
    ReplaceManifest,
    /// The list is removed.
    RemoveJournal,
}

impl Step {
    /// Every step, so that a test can show that it met each of them.
    pub const ALL: [Self; 25] = [
        Self::MakeParent,
        Self::TakeTurn,
        Self::Recover,
        Self::SweepLeftover,
        Self::CreateStaging,
        Self::MakeFolder,
        Self::WritePage,
        Self::WriteManifest,
        Self::CarryForeign,
        Self::CarryPermissions,
        Self::Sync,
        Self::Exchange,
        Self::WriteNote,
        Self::MoveAside,
        Self::MoveIn,
        Self::RemoveNote,
        Self::Rescue,
        Self::RemoveOld,
        Self::WriteJournal,
        Self::PrepareReplacement,
        Self::RemoveStale,
        Self::ReplacePage,
        Self::ReplaceIndex,
        Self::ReplaceManifest,
        Self::RemoveJournal,
    ];
}

/// How an old site gives way to a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// One system call that exchanges both folders; two renames where there is no such call.
    Exchange,
    /// Two renames, with a note meanwhile that says how to undo the first.
    TwoRenames,
    /// One file after the other.
    FileByFile,
}

/// Told before each step that changes the disk.
pub trait Watch: Sync {
    /// The step is about to be done.
    fn before(&self, step: Step);

    /// What to try first. A test may ask for less than the machine can do.
    fn means(&self) -> Means {
        Means::Exchange
    }

    /// Whether the site must be whole after a power cut too. One that ends with its process need not:
    /// a sync waits for all that others have written to the same disk.
    fn must_last(&self) -> bool {
        true
    }
}

/// The watch of the shipped binary: it does nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn before(&self, _step: Step) {}
}

/// The watch of a site that ends with its process.
#[derive(Clone, Copy, Debug, Default)]
pub struct Passing;

impl Watch for Passing {
    fn before(&self, _step: Step) {}

    fn must_last(&self) -> bool {
        false
    }
}
