//! What marks a map file.

/// The word by which a map file is known.
pub(super) const FORMAT: &str = "trayecto";

/// The word by which the file of a brand is known.
pub(super) const BRAND_FORMAT: &str = "trayecto-brand";

/// The version of the format of brands that this program writes. It reads others as far as it understands them.
pub(super) const BRAND_VERSION: u64 = 1;

/// The version of the format that this program writes. It reads lower ones; files of higher ones it does not change.
pub(super) const VERSION: u64 = 1;
