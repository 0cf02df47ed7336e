//! Saving a map: as any file, and nothing of what was there is lost.

use std::io;
use std::path::{Path, PathBuf};

use super::busy;
use super::conflict;
use super::error::{SaveError, SaveStep};
use super::place;
use super::strays::{Keeping, look_at, sweep_beside};
use super::swap::{CameOut, Swap};
use super::target::{ExpectedFile, ReadOnlyFile, Target, find_writable};
use super::temporary::{Like, Temporary};
use crate::file::backup::keep_backup;
use crate::file::fingerprint::Fingerprint;

/// How often is tried to put a file in place while others make it come and go.
const TRIES: usize = 100;

/// How a map is to be saved.
#[derive(Clone, Copy, Debug)]
pub struct MapSave<'a> {
    /// What is there now.
    pub expected: ExpectedFile,
    /// What to do if that is marked as not to be changed.
    pub read_only: ReadOnlyFile,
    /// Where it is kept.
    pub keeping: Keeping<'a>,
}

/// What came of saving a map.
#[derive(Debug)]
pub struct Saved {
    /// What the file holds now.
    pub fingerprint: Fingerprint,
    /// Where the bytes of those who saved in between are kept, if anybody did.
    pub conflicts: Vec<PathBuf>,
    /// Why no backup was made, if one was to be: the file itself is saved all the same.
    pub backup_error: Option<io::Error>,
}

/// Saves a map's file: reads back what was written before it takes its place, and keeps what was there.
///
/// # Errors
/// [`SaveError`]; unless the step is [`SaveStep::Settle`], the old file is then as it was.
pub fn save_map(path: &Path, bytes: &[u8], how: &MapSave<'_>) -> Result<Saved, SaveError> {
    let failed = |step| move |source| SaveError::Failed { step, path: path.into(), source };
    let target = find_writable(path, how.read_only)?;
    let mut conflicts = sweep_beside(&target.path, how.keeping);
    let _saving = busy::saving_in(target.folder());
    let like = target.found.as_ref().map_or(Like::New, Like::Old);
    let mut new = Temporary::create(target.folder(), like).map_err(failed(SaveStep::Create))?;
    new.write(|file| file.write_all(bytes)).map_err(failed(SaveStep::Write))?;
    new.verify(bytes).map_err(failed(SaveStep::Verify))?;

    let fingerprint = Fingerprint::of(bytes);
    let swap = Swap::new(&target.path, fingerprint, how.expected);
    let replaced = replace(new, &target, &swap, how.keeping).map_err(failed(SaveStep::Replace))?;
    let settled = place::settle(target.folder());

    let backup = match how.keeping.store {
        Some(store) => {
            let old = replaced.old.as_deref().map_or(Ok(()), |old| keep_backup(store, &target.path, old));
            old.and_then(|()| keep_backup(store, &target.path, bytes))
        }
        None => Ok(()),
    };
    // Only now may it go: until here it would have been found by the next save.
    drop(replaced.file);
    settled.map_err(failed(SaveStep::Settle))?;
    conflicts.extend(replaced.conflict);
    Ok(Saved { fingerprint, conflicts, backup_error: backup.err() })
}

/// What was in the place of a map.
#[derive(Default)]
struct Replaced {
    /// For a backup.
    old: Option<Vec<u8>>,
    /// What came out, until it is kept.
    file: Option<Temporary>,
    /// The conflict copy, if it was the work of somebody else.
    conflict: Option<PathBuf>,
}

/// Puts the new file in place, and nothing that was there out of reach.
fn replace(mut new: Temporary, target: &Target, swap: &Swap, keeping: Keeping<'_>) -> io::Result<Replaced> {
    new.rename(&swap.name(&new.own_letters()))?;
    for _ in 0..TRIES {
        match place::exchange(new.path(), &target.path) {
            Ok(()) => return take_out(new, &target.path, swap, keeping),
            Err(error) if error.kind() == io::ErrorKind::NotFound => match place::put_new(new.path(), &target.path) {
                Ok(()) => {
                    new.leave();
                    return Ok(Replaced::default());
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            },
            Err(error) if place::is_unknown(&error) => return replace_at_once(new, &target.path, swap, keeping),
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Takes care of what came out when the files changed places.
fn take_out(out: Temporary, target: &Path, swap: &Swap, keeping: Keeping<'_>) -> io::Result<Replaced> {
    match look_at(out.path(), swap) {
        (CameOut::Foreign, _) => match conflict::keep(out.path(), target, keeping.conflict_word) {
            Ok(path) => {
                out.leave();
                Ok(Replaced { conflict: Some(path), ..Replaced::default() })
            }
            Err(error) => {
                // It cannot be kept, so it goes back. What comes out then is ours, or it stays under the name that says what
                // it is.
                if place::exchange(out.path(), target).is_err() || look_at(out.path(), swap).0 != CameOut::Nothing {
                    out.leave();
                }
                Err(error)
            }
        },
        (CameOut::Expected, old) => Ok(Replaced { old: Some(old), file: Some(out), conflict: None }),
        (CameOut::Nothing, _) => Ok(Replaced { file: Some(out), ..Replaced::default() }),
    }
}

/// Replaces the file where two cannot change places: what is there is kept before. Whoever saves between the two is lost.
fn replace_at_once(new: Temporary, target: &Path, swap: &Swap, keeping: Keeping<'_>) -> io::Result<Replaced> {
    if !target.try_exists()? {
        match place::put_new(new.path(), target) {
            Ok(()) => {
                new.leave();
                return Ok(Replaced::default());
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    let mut replaced = Replaced::default();
    match look_at(target, swap) {
        (CameOut::Foreign, _) => replaced.conflict = Some(conflict::keep_copy(target, target, keeping.conflict_word)?),
        (CameOut::Expected, old) => {
            if let Some(store) = keeping.store {
                // Why it was not kept is told by the attempt that follows every save.
                let _ = keep_backup(store, target, &old);
            }
            replaced.old = Some(old);
        }
        (CameOut::Nothing, _) => {}
    }
    new.put_over(target)?;
    Ok(replaced)
}
