//! Files that are being read or written for the window on other threads.

use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use crate::file::{OpenError, Opened, SaveError, Saved};

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
