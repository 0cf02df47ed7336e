//! Why a file was not saved.

use std::io;
use std::path::PathBuf;

/// What was being done when saving failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStep {
    /// Finding the file or its folder.
    Find,
    /// Making a new file in the folder.
    Create,
    /// Writing the content to the disk.
    Write,
    /// Reading back what was written.
    Verify,
    /// Putting it in the place of the old file.
    Replace,
    /// Making the disk remember that; the new file is already in place.
    Settle,
}

/// Why a file was not saved. Unless the step is [`SaveStep::Settle`], the old file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// A folder, a device, a pipe.
    #[error("{path} is not a file")]
    NotAFile {
        /// What is no file.
        path: PathBuf,
    },
    /// The file is marked as not to be changed.
    #[error("{path} is read-only")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The system says no.
    #[error("cannot save {path} ({step:?})")]
    Failed {
        /// What was being done.
        step: SaveStep,
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

#[derive(Debug, thiserror::Error)]
#[error("cancelled")]
struct Cancelled;

/// What the closure given to [`save_with`](super::save_with) returns when the user has stopped it.
#[must_use]
pub fn cancelled() -> io::Error {
    io::Error::other(Cancelled)
}

/// Whether that is what [`cancelled`] gives.
pub(super) fn is_cancelled(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<Cancelled>()).is_some()
}
