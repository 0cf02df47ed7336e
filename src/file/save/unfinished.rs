//! Files that were being written when somebody was killed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::busy;
use super::temporary::{PREFIX, UNFINISHED};

/// Removes them from a folder, whichever files they were to replace.
pub(in crate::file) fn sweep_unfinished(folder: &Path) {
    let left: Vec<_> = ours_in(folder).into_iter().filter(|(_, name)| name.ends_with(UNFINISHED)).collect();
    if left.is_empty() {
        return;
    }
    let Some(_alone) = busy::alone_in(folder) else { return };
    for (path, _) in left {
        remove_if_dead(&path);
    }
}

/// The files in a folder that have names of ours, with these.
pub(super) fn ours_in(folder: &Path) -> Vec<(PathBuf, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let ours = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok().filter(|name| name.starts_with(PREFIX))?;
        entry.file_type().is_ok_and(|kind| kind.is_file()).then(|| (entry.path(), name))
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
