//! Saving: the one way in which this program writes files.
//!
//! The new content is written beside the file and takes its place when it is whole and on the disk. Whatever happens before
//! that, the old file stays as it was and nothing else is left behind.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::fingerprint::Fingerprint;

/// How many symbolic links may lead from one to the next.
const MAX_LINKS: usize = 40;

/// What was being done when saving failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStep {
    /// Finding the file or its folder.
    Find,
    /// Making a new file in the folder.
    Create,
    /// Writing the content to the disk.
    Write,
    /// Reading back what was written.
    Verify,
    /// Putting it in the place of the old file.
    Replace,
    /// Making the disk remember that; the new file is already in place.
    Settle,
}

/// Why a file was not saved. Unless the step is [`SaveStep::Settle`], the old file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// A folder, a device, a pipe.
    #[error("{path} is not a file")]
    NotAFile {
        /// What is no file.
        path: PathBuf,
    },
    /// The file is marked as not to be changed.
    #[error("{path} is read-only")]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The system says no.
    #[error("cannot save {path} ({step:?})")]
    Failed {
        /// What was being done.
        step: SaveStep,
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

#[derive(Debug, thiserror::Error)]
#[error("cancelled")]
struct Cancelled;

/// What the closure given to [`save_with`] returns when the user has stopped it.
#[must_use]
pub fn cancelled() -> io::Error {
    io::Error::other(Cancelled)
}

/// What a file is expected to hold when it is saved over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// There is no file there, or the person has agreed to replace whatever there is.
    Anything,
    /// What was opened, or was last saved.
    Content(Fingerprint),
}

/// What came of saving a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub fingerprint: Fingerprint,
    /// Where the bytes of somebody who saved in between are kept, if somebody did.
    pub conflict: Option<PathBuf>,
}

/// Saves a map's file.
///
/// # Errors
/// [`SaveError`]; the old file is then as it was.
pub fn save_map(path: &Path, bytes: &[u8], _expected: Expected) -> Result<Saved, SaveError> {
    save(path, bytes)?;
    Ok(Saved { fingerprint: Fingerprint::of(bytes), conflict: None })
}

/// Saves `bytes` as the file at `path`, following symbolic links, and reads them back before the old file goes.
///
/// # Errors
/// [`SaveError`]; the old file is then as it was.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let verify = |file: &Path| {
        if holds(file, bytes)? { Ok(()) } else { Err(io::Error::other("what was written reads back differently")) }
    };
    replace(path, |file| file.write_all(bytes), verify)
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
    verify: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), SaveError> {
    let failed = |step| move |source| SaveError::Failed { step, path: path.into(), source };
    let (target, old) = find(path).map_err(failed(SaveStep::Find))?;
    match &old {
        Some(old) if !old.is_file() => return Err(SaveError::NotAFile { path: path.into() }),
        Some(old) if old.permissions().readonly() => return Err(SaveError::ReadOnly { path: path.into() }),
        _ => {}
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut file = create_in(folder, old.as_ref()).map_err(failed(SaveStep::Create))?;
    write_through(&mut file, content).map_err(|error| {
        if error.get_ref().and_then(|inner| inner.downcast_ref::<Cancelled>()).is_some() {
            SaveError::Cancelled
        } else {
            failed(SaveStep::Write)(error)
        }
    })?;
    verify(file.path()).map_err(failed(SaveStep::Verify))?;
    file.persist(&target).map_err(|error| failed(SaveStep::Replace)(error.error))?;
    settle(folder).map_err(failed(SaveStep::Settle))
}

/// The file itself behind all symbolic links, whether or not it is there yet, and what is there.
fn find(path: &Path) -> io::Result<(PathBuf, Option<Metadata>)> {
    let mut path = path.to_path_buf();
    for _ in 0..MAX_LINKS {
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder.canonicalize()?,
            _ => Path::new(".").canonicalize()?,
        };
        let Some(name) = path.file_name() else {
            // The root of a disk or a path that ends in "..": always a folder.
            return fs::metadata(&path).map(|found| (path, Some(found)));
        };
        path = folder.join(name);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => path = folder.join(fs::read_link(&path)?),
            Ok(found) => return Ok((path, Some(found))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((path, None)),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// A new file in `folder`, gone again unless it is put in place; owner and mode as of the `old` file.
fn create_in(folder: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".trayecto-").suffix(".tmp").rand_bytes(8);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};

        let Some(old) = old else {
            return builder.permissions(fs::Permissions::from_mode(0o644)).tempfile_in(folder);
        };
        // Nobody else reads it before it has the mode of the old one.
        let file = builder.permissions(fs::Permissions::from_mode(0o600)).tempfile_in(folder)?;
        let new = file.as_file().metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            // Only the superuser may; for all others the file becomes theirs.
            let _ = fchown(file.as_file(), Some(old.uid()), Some(old.gid()));
        }
        file.as_file().set_permissions(old.permissions())?;
        Ok(file)
    }
    #[cfg(not(unix))]
    {
        let _ = old;
        builder.tempfile_in(folder)
    }
}

fn write_through(file: &mut NamedTempFile, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut buffer = BufWriter::new(file.as_file_mut());
    content(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    file.as_file().sync_all()
}

/// Whether the file holds exactly `bytes`.
fn holds(file: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(file)?;
    let mut chunk = vec![0; 64 * 1024];
    let mut rest = bytes;
    loop {
        match file.read(&mut chunk) {
            Ok(0) => return Ok(rest.is_empty()),
            Ok(read) => match rest.strip_prefix(&chunk[..read]) {
                Some(after) => rest = after,
                None => return Ok(false),
            },
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Makes the new name of a file survive a power cut, where the system can.
fn settle(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some network file systems do not know it.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}
