//! What a journal holds.

use std::time::{Duration, SystemTime};

use crate::map::Map;

use super::about::About;
use super::folder::Folder;
use super::frame::End;
use super::generation::{Read, is_only_begun, read_generation, salvage};

/// A map as it was when its program ended.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// Whose journal it was.
    pub about: About,
    /// The map with the last change that can be read, and what was being typed.
    pub map: Map,
    /// Whether that was all.
    pub end: End,
    /// When the last change was written down.
    pub changed_at: SystemTime,
}

/// What can be had of a journal: the newest generation that can be read; `None` if there is none.
pub(super) fn recover(folder: &Folder) -> Option<Recovered> {
    let generations = folder.generations();
    let newest = folder.read(*generations.first()?).unwrap_or_default();
    let older = || generations.iter().skip(1).find_map(|older| read_generation(&folder.read(*older).ok()?));
    let read = read_generation(&newest).or_else(|| {
        let older = older()?;
        // One that was only begun holds no more than the one before it.
        let end = if is_only_begun(&newest) { older.end } else { End::Damaged };
        Some(Read { end, ..older })
    });
    let read = read.or_else(|| salvage(&newest))?;
    let changed_at = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(read.at))?;
    Some(Recovered { about: read.about, map: read.map, end: read.end, changed_at })
}

/// Whether nothing was ever written that could be lost.
pub(super) fn is_empty(folder: &Folder) -> bool {
    match folder.generations().as_slice() {
        [] => true,
        [only] => folder.read(*only).is_ok_and(|bytes| is_only_begun(&bytes)),
        _ => false,
    }
}
