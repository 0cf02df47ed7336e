//! Putting files in their places: the calls that do so in one step.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Has two files change places.
///
/// # Errors
/// One for which [`is_unknown`] holds where the system cannot.
#[cfg(target_os = "linux")]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    rename_with(a, b, rustix::fs::RenameFlags::EXCHANGE)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Moves a file to where nothing is.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] if something is there.
#[cfg(target_os = "linux")]
pub(super) fn put_new(from: &Path, to: &Path) -> io::Result<()> {
    match rename_with(from, to, rustix::fs::RenameFlags::NOREPLACE) {
        Err(error) if is_unknown(&error) => link_new(from, to),
        result => result,
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn put_new(from: &Path, to: &Path) -> io::Result<()> {
    link_new(from, to)
}

#[cfg(target_os = "linux")]
fn rename_with(from: &Path, to: &Path, flags: rustix::fs::RenameFlags) -> io::Result<()> {
    use rustix::fs::{CWD, renameat_with};

    Ok(renameat_with(CWD, from, CWD, to, flags)?)
}

/// Moves a file to where nothing is, with what every system has.
fn link_new(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => {
            // It is in place. Should the other name stay, it is cleared up with what killed saves leave.
            let _ = fs::remove_file(from);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => {
            // No links here. The name is claimed, then the file put over it.
            File::create_new(to)?;
            put_over(from, to).inspect_err(|_| {
                let _ = fs::remove_file(to);
            })
        }
    }
}

/// Moves a file over whatever is there.
#[cfg(not(windows))]
pub(super) fn put_over(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Moves a file over whatever is there. Virus scanners and search engines hold new files for a moment.
#[cfg(windows)]
pub(super) fn put_over(from: &Path, to: &Path) -> io::Result<()> {
    use std::thread;
    use std::time::{Duration, Instant};

    const PATIENCE: Duration = Duration::from_secs(2);
    const PAUSE: Duration = Duration::from_millis(50);
    // Access denied, sharing violation, lock violation.
    const HELD: [i32; 3] = [5, 32, 33];

    let begun = Instant::now();
    loop {
        match fs::rename(from, to) {
            Err(error)
                if begun.elapsed() < PATIENCE && error.raw_os_error().is_some_and(|code| HELD.contains(&code)) =>
            {
                thread::sleep(PAUSE);
            }
            result => return result,
        }
    }
}

/// Whether the system, or this disk, does not know the call.
pub(super) fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// Makes the new name of a file survive a power cut, where the system can.
pub(in crate::file) fn settle(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some network file systems do not know it.
        Err(error) if is_unknown(&error) => Ok(()),
        result => result,
    }
}
