//! What marks a map file.

/// The word by which a map file is known.
pub(super) const FORMAT: &str = "trayecto";

/// The version of the format that this program writes. It reads lower ones; files of higher ones it does not change.
pub(super) const VERSION: u64 = 1;
