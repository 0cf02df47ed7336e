//! Saving files of which no earlier version is kept: exports, settings, the program's own.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::busy;
use super::error::{SaveError, SaveStep, is_cancelled};
use super::place;
use super::target::{ReadOnlyFile, find_writable};
use super::temporary::{Like, Temporary};
use super::unfinished::sweep_unfinished;

/// Saves `bytes` as the file at `path`, following symbolic links, and reads them back before the old file goes.
///
/// # Errors
/// [`SaveError`]; the old file is then as it was.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace(path, |file| file.write_all(bytes), |new| new.verify(bytes))
}

/// Like [`save`], and makes the folder if it is not there: for files of the program's own.
///
/// # Errors
/// [`SaveError`]; the old file is then as it was.
pub fn save_in_new_folder(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        let failed = |source| SaveError::Failed { step: SaveStep::Find, path: path.into(), source };
        fs::create_dir_all(folder).map_err(failed)?;
    }
    save(path, bytes)
}

/// Saves what `content` writes as the file at `path`, following symbolic links.
///
/// # Errors
/// [`SaveError`], [`SaveError::Cancelled`] if `content` returns [`cancelled`]; the old file is then as it was.
pub fn save_with(path: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), SaveError> {
    replace(path, content, |_| Ok(()))
}

fn replace(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    verify: impl FnOnce(&mut Temporary) -> io::Result<()>,
) -> Result<(), SaveError> {
    let failed = |step| move |source| SaveError::Failed { step, path: path.into(), source };
    let target = find_writable(path, ReadOnlyFile::Keep)?;
    sweep_unfinished(target.folder());
    let _saving = busy::saving_in(target.folder());
    let like = target.found.as_ref().map_or(Like::New, Like::Old);
    let mut new = Temporary::create(target.folder(), like).map_err(failed(SaveStep::Create))?;
    new.write(content)
        .map_err(|error| if is_cancelled(&error) { SaveError::Cancelled } else { failed(SaveStep::Write)(error) })?;
    verify(&mut new).map_err(failed(SaveStep::Verify))?;
    new.put_over(&target.path).map_err(failed(SaveStep::Replace))?;
    place::settle(target.folder()).map_err(failed(SaveStep::Settle))
}
