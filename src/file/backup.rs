//! Backups: the last saves of each map, in the user's [`Store`].
//!
//! A map has a folder of its own, named after where its file lies, and each save is a file in it, named after when it was
//! made and what it holds. So there is no index that could be wrong, and no name says what is in a map.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::fingerprint::Fingerprint;
use super::save::{Like, Temporary, find, saving_in, settle, sweep_unfinished};
use super::store::{Store, make_private};

/// Saves of a map that are kept: the latest is what its file held when it was last saved.
const KEPT: usize = 10;

/// The file in a map's folder that says where the map is.
const WHERE: &str = "path";

/// A save of a map that can be had again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was saved.
    pub taken_at: SystemTime,
    /// How long it is.
    pub bytes: u64,
    /// What it holds.
    pub fingerprint: Fingerprint,
    file: PathBuf,
}

/// The last saves of the map at `path`, the latest first: it is what was saved there last, whatever the file holds now.
#[must_use]
pub fn backups(store: &Store, path: &Path) -> Vec<Backup> {
    let mut kept = find(path).map(|target| list(&folder_of(store, &target.path))).unwrap_or_default();
    // One that was to go may be back after a power cut, and no longer whole.
    kept.truncate(KEPT);
    kept
}

/// What a backup holds.
///
/// # Errors
/// What the system says, or [`io::ErrorKind::InvalidData`] if the file was changed since.
pub fn read_backup(backup: &Backup) -> io::Result<Vec<u8>> {
    let bytes = fs::read(&backup.file)?;
    if Fingerprint::of(&bytes) == backup.fingerprint { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Keeps `bytes` as the latest save of the map at `target`, which is no link.
pub(super) fn keep_backup(store: &Store, target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(store, target);
    make_private(&folder)?;
    sweep_unfinished(&folder);
    let _saving = saving_in(&folder);
    let whereabouts = folder.join(WHERE);
    if !whereabouts.try_exists()? {
        write(&folder, &whereabouts, target.as_os_str().as_encoded_bytes())?;
    }
    let kept = list(&folder);
    let fingerprint = Fingerprint::of(bytes);
    let latest = kept.first();
    if latest.is_some_and(|latest| latest.fingerprint == fingerprint && read_backup(latest).is_ok()) {
        return Ok(());
    }
    // Later than all others, whatever the clock says.
    let after = latest.map_or(UNIX_EPOCH, |latest| latest.taken_at + Duration::from_millis(1));
    let file = folder.join(name(SystemTime::now().max(after), fingerprint));
    let known = kept.iter().find(|known| known.fingerprint == fingerprint && read_backup(known).is_ok());
    // Another program that saves the same map may have dropped it just now.
    if known.is_none_or(|known| fs::rename(&known.file, &file).is_err()) {
        write(&folder, &file, bytes)?;
    }
    for old in list(&folder).iter().skip(KEPT) {
        // One too many does no harm.
        let _ = fs::remove_file(&old.file);
    }
    Ok(())
}

fn write(folder: &Path, to: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = Temporary::create(folder, Like::Private)?;
    new.write(|file| file.write_all(bytes))?;
    new.put_over(to)?;
    // What it is a backup of goes as soon as this is there.
    settle(folder)
}

fn folder_of(store: &Store, target: &Path) -> PathBuf {
    store.root().join("backups").join(Fingerprint::of(target.as_os_str().as_encoded_bytes()).to_hex())
}

/// The latest first.
fn list(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<Backup> = entries
        .flatten()
        .filter_map(|entry| {
            let (taken_at, fingerprint) = of_name(entry.file_name().to_str()?)?;
            Some(Backup { taken_at, bytes: entry.metadata().ok()?.len(), fingerprint, file: entry.path() })
        })
        .collect();
    found.sort_by(|a, b| b.taken_at.cmp(&a.taken_at).then_with(|| a.file.cmp(&b.file)));
    found
}

fn name(taken_at: SystemTime, fingerprint: Fingerprint) -> String {
    let since = taken_at.duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{:013}-{}", since.as_millis(), fingerprint.to_hex())
}

fn of_name(name: &str) -> Option<(SystemTime, Fingerprint)> {
    let (millis, hex) = name.split_once('-')?;
    let taken_at = UNIX_EPOCH.checked_add(Duration::from_millis(millis.parse().ok()?))?;
    Some((taken_at, Fingerprint::from_hex(hex)?))
}
