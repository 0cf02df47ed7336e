//! How much is read of a file, besides how large a map may be. Beyond these counts the rest is left out, with a warning.

pub use crate::map::limits::MAX_BYTES;
pub(super) use crate::map::limits::{
    MAX_CARDS, MAX_ENTRIES, MAX_FONTS, MAX_ITEMS, MAX_LANES, MAX_PERSONAS, MAX_SET_ASIDE, MAX_SOURCES, MAX_STAGES,
    MAX_TEXT_CHARS, MAX_VIEWS,
};

/// Largest text that the bytes of a file in another encoding may grow to.
pub(super) const MAX_DECODED_BYTES: usize = 96 * 1024 * 1024;

/// Warnings that are kept; the others are counted.
pub(super) const MAX_WARNINGS: usize = 1_000;
