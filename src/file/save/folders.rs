//! Folders that files are to go into, made where they are not there.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::{SaveError, SaveStep};
use super::place;

/// Folders that were made for files that are still to be saved. Dropped, it takes those away again in which nothing lies.
#[derive(Debug, Default)]
#[must_use = "folders in which nothing lies are taken away when it is dropped"]
pub struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Makes the folder in which `path` lies, and those that it lies in.
    ///
    /// # Errors
    /// [`SaveError::Failed`] if one cannot be made, or if something else lies there; nothing new is left then.
    pub fn for_file(path: &Path) -> Result<Self, SaveError> {
        let mut new = Self::default();
        let folder = path.parent().unwrap_or(Path::new(""));
        new.make(folder).map_err(|source| SaveError::Failed { step: SaveStep::Find, path: path.into(), source })?;
        Ok(new)
    }

    fn make(&mut self, folder: &Path) -> io::Result<()> {
        if folder == Path::new("") || folder.is_dir() {
            return Ok(());
        }
        let above = folder.parent().unwrap_or(Path::new(""));
        self.make(above)?;
        match fs::create_dir(folder) {
            Ok(()) => self.0.push(folder.to_owned()),
            // Somebody else was quicker, or it was a detour such as "new/..".
            Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
            Err(error) => return Err(error),
        }
        // Where the system cannot promise that the folder survives a power cut, it is there all the same.
        let _ = place::settle(if above == Path::new("") { Path::new(".") } else { above });
        Ok(())
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        // What is not empty stays, and with it what it lies in.
        while let Some(folder) = self.0.pop() {
            if fs::remove_dir(folder).is_err() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn folders_stay_if_something_lies_in_them() {
        let desk = desk();
        let file = desk.path().join("a/b/c/file.png");
        let new = NewFolders::for_file(&file).unwrap();
        assert!(file.parent().unwrap().is_dir());
        drop(new);
        assert!(!desk.path().join("a").exists());
        let new = NewFolders::for_file(&file).unwrap();
        fs::write(desk.path().join("a/note.txt"), "mine").unwrap();
        drop(new);
        assert!(desk.path().join("a/note.txt").exists() && !desk.path().join("a/b").exists());
        let new = NewFolders::for_file(&file).unwrap();
        fs::write(&file, "picture").unwrap();
        drop(new);
        assert!(file.exists());
    }

    #[test]
    fn folders_that_were_there_stay_though_they_are_empty() {
        let desk = desk();
        fs::create_dir(desk.path().join("there")).unwrap();
        for path in ["there/a.png", "a.png", "there/new/../a.png"] {
            drop(NewFolders::for_file(&desk.path().join(path)).unwrap());
            assert!(desk.path().join("there").is_dir());
            assert_eq!(fs::read_dir(desk.path().join("there")).unwrap().count(), 0, "{path}");
        }
    }

    #[test]
    fn what_is_no_folder_is_left_alone_and_nothing_new_stays() {
        let desk = desk();
        fs::write(desk.path().join("file"), "mine").unwrap();
        for path in ["file/a.png", "file/below/a.png", "new/../file/a.png"] {
            assert!(NewFolders::for_file(&desk.path().join(path)).is_err(), "{path}");
            assert_eq!(fs::read_dir(desk.path()).unwrap().count(), 1, "{path}");
        }
    }
}
