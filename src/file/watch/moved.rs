//! Where a file went that was given another name.

use std::fs;
use std::path::{Path, PathBuf};

use super::stamp::Stamp;
use crate::file::fingerprint::Fingerprint;
use crate::file::open::read_whole;

/// Files of a folder that are looked at.
const MOST_FILES: usize = 2_000;
/// Files of those that are read.
const MOST_READ: usize = 8;

/// The file in the same folder that was called `path`: the very same one, or one that came since and holds the same.
pub(super) fn find_moved(path: &Path, stamp: &Stamp, holds: Fingerprint) -> Option<PathBuf> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).ok()?;
    let files: Vec<(PathBuf, Stamp)> = entries
        .take(MOST_FILES)
        .flatten()
        .filter_map(|entry| {
            let found = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            // Those of programs that are saving.
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            (!is_hidden).then(|| (entry.path(), Stamp::of(&found)))
        })
        .collect();
    if let Some((same, _)) = files.iter().find(|(_, other)| other.is_same_file(stamp)) {
        return Some(same.clone());
    }
    let alike = files.into_iter().filter(|(_, other)| other.bytes() == stamp.bytes() && other.is_later(stamp));
    let mut alike = alike.take(MOST_READ).map(|(other, _)| other);
    alike.find(|other| read_whole(other).is_ok_and(|bytes| Fingerprint::of(&bytes) == holds))
}
