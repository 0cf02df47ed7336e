//! Journals of processes that are gone.

use std::io;
use std::time::SystemTime;

use crate::map::Map;

use super::about::About;
use super::folder::{Folder, Journals};
use super::recovered::{Recovered, is_empty, recover};
use super::write::Journal;

/// A journal that was left behind. While it is held, no other window is offered it.
#[derive(Debug)]
pub struct Left {
    folder: Folder,
    recovered: Option<Recovered>,
    written_at: SystemTime,
}

impl Journals {
    /// What was left behind, the newest first. Journals of running processes are not among them.
    #[must_use]
    pub fn left(&self) -> Vec<Left> {
        let mut left: Vec<Left> = self.abandoned().into_iter().filter_map(Left::of).collect();
        left.sort_by_key(|left| std::cmp::Reverse(left.changed_at()));
        left
    }
}

impl Left {
    fn of(folder: Folder) -> Option<Self> {
        let recovered = recover(&folder);
        if recovered.is_none() && is_empty(&folder) {
            // Nobody can miss it; if it stays, it is tried again.
            let _ = folder.discard();
            return None;
        }
        let newest = folder.generations().first().copied();
        let written_at = newest.and_then(|newest| folder.written_at(newest)).unwrap_or(SystemTime::UNIX_EPOCH);
        Some(Self { folder, recovered, written_at })
    }

    /// What can be had of it; `None` if it cannot be read at all.
    #[must_use]
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
    }

    /// When it was last written.
    #[must_use]
    pub fn changed_at(&self) -> SystemTime {
        self.recovered.as_ref().map_or(self.written_at, |recovered| recovered.changed_at)
    }

    /// Goes on with it as the journal of a map that was restored from it. What was in it stays until the map has been written.
    ///
    /// # Errors
    /// What the system says; then it is as it was.
    pub fn go_on(self, about: About, map: &Map) -> io::Result<Journal> {
        Journal::in_folder(self.folder, about, map)
    }

    /// Removes it for good.
    ///
    /// # Errors
    /// What the system says.
    pub fn discard(self) -> io::Result<()> {
        self.folder.discard()
    }
}
