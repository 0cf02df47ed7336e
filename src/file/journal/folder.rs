//! Where journals are, and whose they are.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::owner::Owner;

/// Attempts to make a folder that nobody takes away before it is locked.
const ATTEMPTS: u32 = 8;
/// The file that whoever writes a journal holds a lock on.
const LOCK: &str = "lock";
/// Ending of the files of a journal.
const ENDING: &str = "journal";
/// Most bytes of a file of a journal that are read: several times what one grows to.
const MAX_BYTES: u64 = 512 * 1024 * 1024;
/// Longest content of a lock that is read.
const LONGEST_OWNER: u64 = 200;

/// Where the journals of a person are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journals {
    root: PathBuf,
}

impl Journals {
    /// Those of this user; `None` where the system has no place for them.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "trayecto")?;
        let state = dirs.state_dir().unwrap_or(dirs.data_local_dir());
        Some(Self::at(state.join("journals")))
    }

    /// Those in a folder, which is made when the first is written.
    #[must_use]
    pub fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// A new folder for a journal. Its name says nothing of what is in it.
    pub(super) fn make(&self) -> io::Result<Folder> {
        make_private(&self.root)?;
        for _ in 0..ATTEMPTS {
            if let Some(folder) = self.try_to_make()? {
                return Ok(folder);
            }
        }
        Err(io::Error::other("the folder of a new journal is taken away again and again"))
    }

    /// `None` if somebody who cleans up was faster than the lock.
    fn try_to_make(&self) -> io::Result<Option<Folder>> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("").rand_bytes(16);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(0o700));
        }
        let path = builder.tempdir_in(&self.root)?.keep();
        let lock = path.join(LOCK);
        let mut file = match private().read(true).write(true).create_new(true).open(&lock) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists) => {
                return Ok(None);
            }
            file => file?,
        };
        // Where there are no locks, who is written in it tells.
        let taken = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
        if taken || !lock.exists() {
            return Ok(None);
        }
        file.write_all(Owner::this().to_line().as_bytes())?;
        Ok(Some(Folder { path, _lock: file }))
    }

    /// The folders of journals that nobody writes any more, locked, so that nobody else takes them.
    pub(super) fn abandoned(&self) -> Vec<Folder> {
        let Ok(entries) = fs::read_dir(&self.root) else { return Vec::new() };
        let folders = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        folders.filter_map(|entry| Folder::take(entry.path())).collect()
    }
}

/// The folder of a journal, which is this process's for as long as it is held.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// The system takes the lock back when the process is gone.
    _lock: File,
}

impl Folder {
    /// Takes over the folder of a process that is gone.
    fn take(path: PathBuf) -> Option<Self> {
        // Made if it is missing: what lies there is not to lie there for good.
        let mut lock = private().read(true).write(true).create(true).truncate(false).open(path.join(LOCK)).ok()?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return None,
            Err(TryLockError::Error(_)) => {
                let mut line = String::new();
                (&mut lock).take(LONGEST_OWNER).read_to_string(&mut line).ok()?;
                if Owner::from_line(&line).is_some_and(|owner| owner.is_alive()) {
                    return None;
                }
            }
        }
        Some(Self { path, _lock: lock })
    }

    /// The generations that are there, the newest first.
    pub(super) fn generations(&self) -> Vec<u64> {
        let Ok(entries) = fs::read_dir(&self.path) else { return Vec::new() };
        let mut numbers: Vec<u64> = entries.filter_map(|entry| number_of(&entry.ok()?.path())).collect();
        numbers.sort_unstable_by(|a, b| b.cmp(a));
        numbers
    }

    pub(super) fn read(&self, generation: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(self.file(generation))?.take(MAX_BYTES).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// When a generation was last written.
    pub(super) fn written_at(&self, generation: u64) -> Option<SystemTime> {
        fs::metadata(self.file(generation)).and_then(|found| found.modified()).ok()
    }

    /// A new file for a generation, which nobody else may read.
    pub(super) fn begin(&self, generation: u64) -> io::Result<File> {
        private().append(true).create_new(true).open(self.file(generation))
    }

    /// Makes the names of new files survive a power cut, where the system can.
    pub(super) fn settle(&self) {
        if cfg!(unix) {
            // What is written counts from now on; whether also after a power cut, the next change will see.
            let _ = File::open(&self.path).and_then(|folder| folder.sync_all());
        }
    }

    /// Removes generations, the oldest first: what is left if everything ends meanwhile is the newest.
    pub(super) fn remove(&self, generations: &[u64]) -> io::Result<()> {
        let mut oldest_first = generations.to_vec();
        oldest_first.sort_unstable();
        oldest_first.into_iter().try_for_each(|generation| fs::remove_file(self.file(generation)))
    }

    /// Removes it with all that is in it.
    pub(super) fn discard(self) -> io::Result<()> {
        self.remove(&self.generations())?;
        fs::remove_file(self.path.join(LOCK))?;
        fs::remove_dir(&self.path)
    }

    fn file(&self, generation: u64) -> PathBuf {
        self.path.join(format!("{generation}.{ENDING}"))
    }
}

fn number_of(path: &Path) -> Option<u64> {
    path.extension().filter(|ending| *ending == ENDING)?;
    path.file_stem()?.to_str()?.parse().ok()
}

/// How files are opened that nobody else may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// Makes a folder that nobody else may look into. Those around it are made as usual.
fn make_private(folder: &Path) -> io::Result<()> {
    if let Some(around) = folder.parent() {
        fs::create_dir_all(around)?;
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    match builder.create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                if fs::metadata(folder)?.permissions().mode() & 0o077 != 0 {
                    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
                }
            }
            Ok(())
        }
        made => made,
    }
}
