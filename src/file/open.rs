//! Opening a map file.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::fingerprint::Fingerprint;
use super::read::{BrandReading, MAX_BYTES, ReadError, Reading, read, read_brand};

/// A map that was read, and where from.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The map, with what was noticed.
    pub reading: Reading,
    /// The file.
    pub path: PathBuf,
    /// What the file held.
    pub fingerprint: Fingerprint,
}

/// Why a file could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system says no.
    #[error("cannot read {path}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder, a device, a pipe.
    #[error("{path} is not a file")]
    NotAFile {
        /// What is no file.
        path: PathBuf,
    },
    /// What the file holds cannot be read as a map, or as a brand where one is wanted.
    #[error("{path} cannot be read")]
    Content {
        /// The file.
        path: PathBuf,
        /// Why.
        source: ReadError,
    },
}

/// Reads a map file.
///
/// # Errors
/// [`OpenError`] if it is no file, if the system does not give it, or if no map can be read from it.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    let bytes = read_whole(path)?;
    match read(&bytes) {
        Ok(reading) => Ok(Opened { reading, path: path.into(), fingerprint: Fingerprint::of(&bytes) }),
        Err(source) => Err(OpenError::Content { path: path.into(), source }),
    }
}

/// Reads the file of a brand.
///
/// # Errors
/// [`OpenError`] if it is no file, if the system does not give it, or if no brand can be read from it.
pub fn open_brand(path: &Path) -> Result<BrandReading, OpenError> {
    read_brand(&read_whole(path)?).map_err(|source| OpenError::Content { path: path.into(), source })
}

/// The bytes of a file that somebody else may have made: of no more than 64 MiB, and of a file only. Of a larger one
/// comes one byte more, by which its readers know.
///
/// # Errors
/// [`OpenError::Io`] and [`OpenError::NotAFile`].
pub fn read_whole(path: &Path) -> Result<Vec<u8>, OpenError> {
    let failed = |source| OpenError::Io { path: path.into(), source };
    // Looked at before it is opened, because opening a pipe waits for whoever writes to it.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(OpenError::NotAFile { path: path.into() });
    }
    let mut bytes = Vec::new();
    let cap = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|file| file.take(cap).read_to_end(&mut bytes)).map_err(failed)?;
    Ok(bytes)
}
