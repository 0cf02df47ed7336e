//! The folder in which the program keeps what a user's maps were: backups and journals. Nobody else reads in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// That folder. It is made when something is first kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// The one of this user; `None` where the system has no place for it.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "trayecto")?;
        Some(Self::at(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir())))
    }

    /// One that is elsewhere.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Makes a folder for this user alone, unless it is there.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;

        builder.mode(0o700);
    }
    builder.create(folder)
}
