//! What the system means when it does not let a file be written.

use std::io;

/// A reason for which something can be done, each another thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// No room is left.
    Full,
    /// This user may not take up more room.
    Quota,
    /// The disk cannot be written or read.
    Damaged,
    /// The rights of the file or its folder do not allow it.
    Denied,
    /// It is not allowed for some other reason: the file is locked or its attributes say so.
    NotPermitted,
    /// The disk is mounted so that nothing can be changed.
    ReadOnlyDisk,
    /// The name is too long or has signs that the disk does not know.
    BadName,
    /// The folder is gone.
    NoFolder,
    /// The file on the server is no longer the one that it was.
    Stale,
    /// The server does not answer.
    NoAnswer,
    /// The server cannot be reached.
    Unreachable,
    /// Another program holds the file.
    Busy,
    /// The disk does not take files as large as this.
    TooLarge,
}

impl Cause {
    /// That of an error; `None` if the system's own words have to do.
    #[must_use]
    pub fn of(error: &io::Error) -> Option<Self> {
        use io::ErrorKind;

        if let Some(cause) = error.raw_os_error().and_then(of_code) {
            return Some(cause);
        }
        Some(match error.kind() {
            ErrorKind::StorageFull => Self::Full,
            ErrorKind::QuotaExceeded => Self::Quota,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            ErrorKind::InvalidFilename => Self::BadName,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder,
            ErrorKind::StaleNetworkFileHandle => Self::Stale,
            ErrorKind::TimedOut => Self::NoAnswer,
            ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::NetworkDown
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Self::Unreachable,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Self::Busy,
            ErrorKind::FileTooLarge => Self::TooLarge,
            _ => return None,
        })
    }
}

/// Those that the standard library does not tell apart.
#[cfg(target_os = "linux")]
fn of_code(code: i32) -> Option<Cause> {
    use rustix::io::Errno;

    match Errno::from_raw_os_error(code) {
        Errno::IO | Errno::NODEV | Errno::NXIO | Errno::UCLEAN => Some(Cause::Damaged),
        Errno::PERM => Some(Cause::NotPermitted),
        Errno::HOSTDOWN => Some(Cause::Unreachable),
        _ => None,
    }
}

#[cfg(target_os = "macos")]
fn of_code(code: i32) -> Option<Cause> {
    match code {
        // EIO, ENXIO, ENODEV.
        5 | 6 | 19 => Some(Cause::Damaged),
        // EPERM.
        1 => Some(Cause::NotPermitted),
        // EHOSTDOWN.
        64 => Some(Cause::Unreachable),
        _ => None,
    }
}

#[cfg(windows)]
fn of_code(code: i32) -> Option<Cause> {
    match code {
        // Write fault, read fault, device error, no such device, damaged.
        29 | 30 | 1117 | 433 | 1392 => Some(Cause::Damaged),
        // Sharing violation, lock violation.
        32 | 33 => Some(Cause::Busy),
        // Write protected.
        19 => Some(Cause::ReadOnlyDisk),
        // The network path, name or connection is gone.
        53 | 64 | 67 | 1231 => Some(Cause::Unreachable),
        _ => None,
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn of_code(_: i32) -> Option<Cause> {
    None
}
