//! Files that are being read or written for the window on other threads.

use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use crate::app::leaving::Then;
use crate::app::load::Origin;
use crate::file::{Left, OpenError, Opened, ReadOnlyFile, SaveError, Saved};
use crate::map::Map;

/// A map that is being written to its file.
pub(super) struct Saving {
    /// The map that is open, by its number, as it is written.
    pub(super) number: u64,
    pub(super) map: Map,
    pub(super) path: PathBuf,
    pub(super) then: Option<Then>,
    pub(super) ended: Receiver<Result<Saved, SaveError>>,
    /// What was to be saved meanwhile. Two at a time would take each other for the work of somebody else.
    pub(super) next: Option<NextSave>,
}

/// A save that waits for the one before it.
pub(super) struct NextSave {
    pub(super) path: PathBuf,
    pub(super) then: Option<Then>,
    pub(super) read_only: ReadOnlyFile,
}

/// A file beside which is being cleared up, and the conflict copies that will have been made.
pub(super) struct Sweeping {
    pub(super) path: PathBuf,
    pub(super) copies: Receiver<Vec<PathBuf>>,
}

/// A copy of the map that is being written.
pub(super) struct Copying {
    pub(super) path: PathBuf,
    pub(super) ended: Receiver<Result<Saved, SaveError>>,
}

/// The file of the map, which is being read so that the map can be made like it.
pub(super) struct Reverting {
    /// The map that was open when it was asked for.
    pub(super) number: u64,
    pub(super) read: Receiver<Result<Box<Opened>, OpenError>>,
}

/// A map that is to be restored when the one that is open has been left.
pub(super) struct Restoring {
    pub(super) left: Left,
    pub(super) origin: Origin,
}
