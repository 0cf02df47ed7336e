//! Saving several files that belong together: all of them or none.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::busy;
use super::error::{SaveError, SaveStep, is_cancelled};
use super::place;
use super::target::{ReadOnlyFile, Target, find_writable};
use super::temporary::{Like, Temporary};
use super::unfinished::sweep_unfinished;

/// Saves several files: `content` writes each of them, by its place in `paths`. None takes the place of the file that was there before
/// all are whole and on the disk.
///
/// # Errors
/// [`SaveError`], [`SaveError::Cancelled`] if `content` returns [`super::cancelled`]; then nothing has changed, unless the step is
/// [`SaveStep::Replace`] or [`SaveStep::Settle`]: the files before the one that it names are then new already.
pub fn save_all_with(
    paths: &[PathBuf],
    mut content: impl FnMut(usize, &mut dyn Write) -> io::Result<()>,
) -> Result<(), SaveError> {
    let targets: Vec<Target> =
        paths.iter().map(|path| find_writable(path, ReadOnlyFile::Keep)).collect::<Result<_, _>>()?;
    let mut folders: Vec<&Path> = targets.iter().map(Target::folder).collect();
    folders.sort_unstable();
    folders.dedup();
    for folder in &folders {
        sweep_unfinished(folder);
    }
    let _saving: Vec<_> = folders.iter().map(|folder| busy::saving_in(folder)).collect();

    let mut written = Vec::with_capacity(targets.len());
    for (at, (target, path)) in targets.iter().zip(paths).enumerate() {
        let failed = |step| move |source| SaveError::Failed { step, path: path.clone(), source };
        let like = target.found.as_ref().map_or(Like::New, Like::Old);
        let mut new = Temporary::create(target.folder(), like).map_err(failed(SaveStep::Create))?;
        new.write(|out| content(at, out)).map_err(|error| {
            if is_cancelled(&error) { SaveError::Cancelled } else { failed(SaveStep::Write)(error) }
        })?;
        written.push(new);
    }
    for ((new, target), path) in written.into_iter().zip(&targets).zip(paths) {
        let failed = |source| SaveError::Failed { step: SaveStep::Replace, path: path.clone(), source };
        new.put_over(&target.path).map_err(failed)?;
    }
    for folder in folders {
        place::settle(folder).map_err(|source| SaveError::Failed {
            step: SaveStep::Settle,
            path: folder.to_owned(),
            source,
        })?;
    }
    Ok(())
}
