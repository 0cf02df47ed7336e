//! Who saves in a folder: whoever does shares a lock on it, whoever clears up after the dead has it alone.

use std::fs::File;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a lock is tried for, and how long is waited in between: clearing up takes no longer.
const TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(5);

/// Tells others that somebody saves here, for as long as it is held. Without a lock saving goes on: no more is at stake
/// than where a version is kept.
pub(in crate::file) fn saving_in(folder: &Path) -> Option<File> {
    let lock = File::open(folder).ok()?;
    for _ in 0..TRIES {
        match lock.try_lock_shared() {
            Ok(()) => return Some(lock),
            Err(std::fs::TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(std::fs::TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// That nobody else saves in a folder for as long as it is held.
pub(super) struct Alone {
    _lock: Option<File>,
}

/// Keeps others from saving here, if nobody does just now.
pub(super) fn alone_in(folder: &Path) -> Option<Alone> {
    if !cfg!(unix) {
        // Folders cannot be locked, and nothing changes places: the locks on the files themselves have to do.
        return Some(Alone { _lock: None });
    }
    let lock = File::open(folder).ok()?;
    lock.try_lock().is_ok().then_some(Alone { _lock: Some(lock) })
}
