//! The file that is written beside the one that it will replace.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::mem;
use std::path::{Path, PathBuf};

use super::place;

/// How the names of our temporary files begin. They say nothing of what is in them.
pub(super) const PREFIX: &str = ".trayecto-";

/// How the names of files that are being written end.
pub(super) const UNFINISHED: &str = ".tmp";

/// Random letters in a name.
const RANDOM: usize = 8;

/// What a new file is like.
#[derive(Clone, Copy)]
pub(in crate::file) enum Like<'a> {
    /// As the one that it replaces.
    Old(&'a Metadata),
    /// As new files are.
    New,
    /// For this user alone.
    Private,
}

/// A file of our own, locked while we have it, and gone when it is dropped.
pub(in crate::file) struct Temporary {
    file: File,
    /// Empty once there is nothing to remove.
    path: PathBuf,
}

impl Temporary {
    /// A new one in `folder`.
    pub(in crate::file) fn create(folder: &Path, like: Like<'_>) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(UNFINISHED).rand_bytes(RANDOM);
        // Opened by ourselves: the library would hide which error the system gave.
        let new = builder.make_in(folder, |path| open_new(path, like))?;
        let (file, path) = new.keep().map_err(|error| error.error)?;
        let new = Self { file, path };
        // Where files cannot be locked, what we leave behind when we are killed stays there.
        let _ = new.file.try_lock();
        if let Like::Old(old) = like {
            make_like(&new.file, old)?;
        }
        Ok(new)
    }

    /// Where it is.
    pub(in crate::file) fn path(&self) -> &Path {
        &self.path
    }

    /// The letters by which its name differs from others.
    pub(super) fn own_letters(&self) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        name.chars().skip(PREFIX.len()).take(RANDOM).collect()
    }

    /// Writes it, down to the disk.
    pub(in crate::file) fn write(&mut self, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut buffer = BufWriter::new(&mut self.file);
        content(&mut buffer)?;
        buffer.flush()?;
        drop(buffer);
        self.file.sync_all()
    }

    /// Reads back what was written.
    pub(in crate::file) fn verify(&mut self, bytes: &[u8]) -> io::Result<()> {
        // By the same handle: where locks are binding, no other may read.
        self.file.rewind()?;
        if holds(&mut self.file, bytes)? {
            Ok(())
        } else {
            Err(io::Error::other("what was written reads back differently"))
        }
    }

    /// Gives it another name in the same folder.
    pub(super) fn rename(&mut self, name: &str) -> io::Result<()> {
        let to = self.path.with_file_name(name);
        place::put_over(&self.path, &to)?;
        self.path = to;
        Ok(())
    }

    /// Puts it in the place of whatever is at `target`.
    pub(in crate::file) fn put_over(mut self, target: &Path) -> io::Result<()> {
        place::put_over(&self.path, target)?;
        self.path = PathBuf::new();
        Ok(())
    }

    /// Leaves what lies under its name where it is.
    pub(super) fn leave(mut self) -> PathBuf {
        mem::take(&mut self.path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.path != Path::new("") {
            // What cannot be removed now is when the file beside it is next saved.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn open_new(path: &Path, like: Like<'_>) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;

        // Nobody else reads it before it has the mode of the old one.
        options.mode(if matches!(like, Like::New) { 0o644 } else { 0o600 });
    }
    #[cfg(not(unix))]
    let _ = like;
    options.open(path)
}

/// Gives the new file the owner and the mode of the old one.
#[cfg(unix)]
fn make_like(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};

    let new = file.metadata()?;
    let mut mode = old.permissions().mode() & 0o7777;
    if (new.uid(), new.gid()) != (old.uid(), old.gid()) && fchown(file, Some(old.uid()), Some(old.gid())).is_err() {
        // Only the superuser may; for all others the file becomes theirs.
        if new.gid() != old.gid() && fchown(file, None, Some(old.gid())).is_err() {
            // Another group may no more than all others.
            mode = mode & !0o070 | (mode & 0o007) << 3;
        }
    }
    // Some file systems know no modes, and refuse to set even the one that they show.
    if new.permissions().mode() & 0o7777 == mode {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn make_like(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Whether what comes from here on is exactly `bytes`.
fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut chunk = vec![0; 64 * 1024];
    let mut rest = bytes;
    loop {
        match file.read(&mut chunk) {
            Ok(0) => return Ok(rest.is_empty()),
            Ok(read) => match chunk.get(..read).and_then(|chunk| rest.strip_prefix(chunk)) {
                Some(after) => rest = after,
                None => return Ok(false),
            },
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_that_the_system_gave_is_seen() {
        let error = Temporary::create(Path::new("/no such folder"), Like::Private).err().unwrap();
        assert!(error.raw_os_error().is_some(), "{error:?}");
    }
}
