//! The file that is to be saved: found behind its links, and looked at before anything is done.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{SaveError, SaveStep};
use crate::file::fingerprint::Fingerprint;

/// How many symbolic links may lead from one to the next.
const MAX_LINKS: usize = 40;

/// What a file is expected to hold when it is saved over. Anything else is the work of somebody who saved in between, and
/// is kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedFile {
    /// The person has agreed to replace whatever there is.
    Anything,
    /// There is no such file yet.
    Absent,
    /// What was opened, or was last saved.
    Content(Fingerprint),
}

/// What to do with a file that is marked as not to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnlyFile {
    /// Leave it alone: saving ends with [`SaveError::ReadOnly`].
    Keep,
    /// Replace it, and have the new one marked the same: the person has said so.
    Replace,
}

/// The file itself, behind all links.
pub(in crate::file) struct Target {
    /// Where it is or will be; its folder exists.
    pub(in crate::file) path: PathBuf,
    /// What is there.
    pub(in crate::file) found: Option<Metadata>,
}

impl Target {
    /// The folder in which it lies.
    pub(super) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }
}

/// The file itself behind all symbolic links, whether or not it is there yet, and what is there.
pub(in crate::file) fn find(path: &Path) -> io::Result<Target> {
    let mut path = path.to_path_buf();
    for _ in 0..MAX_LINKS {
        let folder = match path.parent() {
            Some(folder) if folder != Path::new("") => folder.canonicalize()?,
            _ => Path::new(".").canonicalize()?,
        };
        let Some(name) = path.file_name() else {
            // The root of a disk or a path that ends in "..": always a folder.
            return fs::metadata(&path).map(|found| Target { path, found: Some(found) });
        };
        path = folder.join(name);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => path = folder.join(fs::read_link(&path)?),
            Ok(found) => return Ok(Target { path, found: Some(found) }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Target { path, found: None }),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// The file if it may be saved: a file or nothing, and not one that is to be left alone.
pub(super) fn find_writable(path: &Path, read_only: ReadOnlyFile) -> Result<Target, SaveError> {
    let target = find(path).map_err(|source| SaveError::Failed { step: SaveStep::Find, path: path.into(), source })?;
    match &target.found {
        Some(found) if !found.is_file() => Err(SaveError::NotAFile { path: path.into() }),
        Some(found) if read_only == ReadOnlyFile::Keep && is_protected(&target.path, found) => {
            Err(SaveError::ReadOnly { path: path.into() })
        }
        _ => Ok(target),
    }
}

/// Whether nobody, or not this person, may change the file. A new file could take its place all the same.
#[cfg(target_os = "linux")]
fn is_protected(path: &Path, found: &Metadata) -> bool {
    use rustix::fs::{Access, AtFlags, CWD, accessat};
    use rustix::io::Errno;

    found.permissions().readonly() || accessat(CWD, path, Access::WRITE_OK, AtFlags::EACCESS) == Err(Errno::ACCESS)
}

#[cfg(not(target_os = "linux"))]
fn is_protected(_: &Path, found: &Metadata) -> bool {
    found.permissions().readonly()
}
