//! What the system says of a file without reading it.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

/// By what a file is seen to have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    own: Own,
}

/// What only some systems say: which file it is, and when anything of it last changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Own {
    file: Option<(u64, u64)>,
    changed: Option<(i64, i64)>,
}

/// What is found where a file was.
pub(super) enum Place {
    File(Stamp),
    Nothing,
    NoFolder,
    Unknown,
}

/// Looks at a path.
pub(super) fn look_at(path: &Path) -> Place {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Place::File(Stamp::of(&found)),
        Ok(_) => Place::Nothing,
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::Interrupted) => Place::Unknown,
        Err(error) => {
            let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
            match fs::metadata(folder) {
                Ok(found) if found.is_dir() && error.kind() == ErrorKind::NotFound => Place::Nothing,
                Ok(found) if found.is_dir() => Place::Unknown,
                _ => Place::NoFolder,
            }
        }
    }
}

impl Stamp {
    /// That of a file.
    pub(super) fn of(found: &Metadata) -> Self {
        Self { bytes: found.len(), modified: found.modified().ok(), own: own(found) }
    }

    /// How long the file is.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Whether it is the same file under whatever name. Where the system does not say, it is not.
    pub(super) fn is_same_file(&self, other: &Self) -> bool {
        self.own.file.is_some() && self.own.file == other.own.file
    }

    /// Whether anything of the file changed since `other` was seen; also where the system does not say.
    pub(super) fn is_later(&self, other: &Self) -> bool {
        self.own.changed.is_none() || self.own.changed >= other.own.changed
    }
}

#[cfg(unix)]
fn own(found: &Metadata) -> Own {
    use std::os::unix::fs::MetadataExt;

    Own { file: Some((found.dev(), found.ino())), changed: Some((found.ctime(), found.ctime_nsec())) }
}

#[cfg(not(unix))]
fn own(_: &Metadata) -> Own {
    Own { file: None, changed: None }
}
