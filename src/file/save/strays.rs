//! What saves that were killed have left beside a file: unfinished ones are removed, versions that were replaced are kept
//! where the save would have kept them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::busy;
use super::conflict;
use super::swap::{CameOut, Swap};
use super::target::find;
use super::temporary::{PREFIX, UNFINISHED};
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
    let left = left_in(folder);
    // Whoever saves here now needs what is theirs, and their locks do not show on what they have swapped out.
    let Some(_alone) = (if left.is_empty() { None } else { busy::alone_in(folder) }) else { return Vec::new() };
    left.iter()
        .filter_map(|(path, left)| match left {
            Left::Unfinished => {
                remove_if_dead(path);
                None
            }
            Left::Swapped(swap) if swap.belongs_to(target) => keep_swapped(path, swap, target, keeping),
            Left::Swapped(_) => None,
        })
        .collect()
}

/// Removes unfinished files, whichever they were to replace.
pub(in crate::file) fn sweep_unfinished(folder: &Path) {
    let left = left_in(folder);
    let unfinished = left.iter().filter(|(_, left)| matches!(left, Left::Unfinished)).map(|(path, _)| path);
    let unfinished: Vec<&PathBuf> = unfinished.collect();
    if !unfinished.is_empty()
        && let Some(_alone) = busy::alone_in(folder)
    {
        unfinished.into_iter().for_each(|path| remove_if_dead(path));
    }
}

/// A file of ours that is not where it ought to be.
enum Left {
    /// Not wholly written, or about to be renamed.
    Unfinished,
    /// About to change places, or it has.
    Swapped(Swap),
}

fn left_in(folder: &Path) -> Vec<(PathBuf, Left)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let ours = entries.flatten().filter_map(|entry| {
        let name = entry.file_name();
        let name = name.to_str().filter(|name| name.starts_with(PREFIX))?;
        let left = match Swap::of_name(name) {
            Some(swap) => Left::Swapped(swap),
            None => name.ends_with(UNFINISHED).then_some(Left::Unfinished)?,
        };
        entry.file_type().is_ok_and(|kind| kind.is_file()).then(|| (entry.path(), left))
    });
    ours.collect()
}

/// Removes a file unless somebody, on this machine or another, is still writing it.
fn remove_if_dead(path: &Path) {
    let opened = File::options().read(true).write(true).open(path).or_else(|_| File::open(path));
    if opened.is_ok_and(|file| file.try_lock().is_ok()) {
        // If it cannot be removed now, it may be next time.
        let _ = fs::remove_file(path);
    }
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
