//! What saves that were killed have left beside a file: unfinished ones are removed, versions that were replaced are kept
//! where the save would have kept them.

use std::fs;
use std::path::{Path, PathBuf};

use super::busy;
use super::conflict;
use super::swap::{CameOut, Swap};
use super::target::find;
use super::unfinished::{ours_in, sweep_unfinished};
use crate::file::backup::keep_backup;
use crate::file::open::read_whole;
use crate::file::store::Store;

/// Where versions that are replaced are kept.
#[derive(Clone, Copy, Debug)]
pub struct Keeping<'a> {
    /// Where backups go. Without, none are made.
    pub store: Option<&'a Store>,
    /// The word that marks the name of a conflict copy, in the person's language.
    pub conflict_word: &'a str,
}

/// Clears up what saves of this file that were killed have left beside it. Gives the conflict copies that were made of it.
///
/// What belongs to somebody who is saving is left alone, and so is what cannot be kept elsewhere.
#[must_use]
pub fn sweep(path: &Path, keeping: Keeping<'_>) -> Vec<PathBuf> {
    find(path).map(|target| sweep_beside(&target.path, keeping)).unwrap_or_default()
}

/// As [`sweep`], of a file behind its links.
pub(super) fn sweep_beside(target: &Path, keeping: Keeping<'_>) -> Vec<PathBuf> {
    let Some(folder) = target.parent() else { return Vec::new() };
    sweep_unfinished(folder);
    let swapped: Vec<(PathBuf, Swap)> = ours_in(folder)
        .into_iter()
        .filter_map(|(path, name)| Some((path, Swap::of_name(&name).filter(|swap| swap.belongs_to(target))?)))
        .collect();
    // Whoever saves here now needs what they have swapped out, and their locks do not show on it.
    let Some(_alone) = (if swapped.is_empty() { None } else { busy::alone_in(folder) }) else { return Vec::new() };
    swapped.iter().filter_map(|(path, swap)| keep_swapped(path, swap, target, keeping)).collect()
}

/// Keeps what came out of the place of a map, as the save would have done; the conflict copy if it is one.
fn keep_swapped(path: &Path, swap: &Swap, target: &Path, keeping: Keeping<'_>) -> Option<PathBuf> {
    let (came_out, bytes) = look_at(path, swap);
    match came_out {
        CameOut::Foreign => return conflict::keep(path, target, keeping.conflict_word).ok(),
        CameOut::Expected => {
            if let Some(store) = keeping.store {
                keep_backup(store, target, &bytes).ok()?;
            }
        }
        CameOut::Nothing => {}
    }
    // If it cannot be removed now, it may be next time.
    let _ = fs::remove_file(path);
    None
}

/// What it is that came out, and its bytes. What cannot be read is not known, so it is not thrown away.
pub(super) fn look_at(path: &Path, swap: &Swap) -> (CameOut, Vec<u8>) {
    let is_file = fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    match read_whole(path) {
        Ok(bytes) if is_file => (swap.judge(&bytes), bytes),
        _ => (CameOut::Foreign, Vec::new()),
    }
}
