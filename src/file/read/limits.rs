//! How much is read of a file. Beyond these counts the rest is left out, with a warning.

/// Largest file, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Largest text that the bytes of a file in another encoding may grow to.
pub(super) const MAX_DECODED_BYTES: usize = 96 * 1024 * 1024;

/// Phases and, among all of them, stages.
pub(super) const MAX_STAGES: usize = 1_000;

/// Lanes.
pub(super) const MAX_LANES: usize = 1_000;

/// Personas, and curves of a lane.
pub(super) const MAX_PERSONAS: usize = 500;

/// Cards of all lanes.
pub(super) const MAX_CARDS: usize = 200_000;

/// Sources.
pub(super) const MAX_SOURCES: usize = 5_000;

/// Entries of one list of texts or references, and unknown fields of one object.
pub(super) const MAX_ITEMS: usize = 1_000;

/// Entries of all such lists, unknown fields and emotion points together: a bound on memory.
pub(super) const MAX_ENTRIES: usize = 300_000;

/// Characters of one text.
pub(super) const MAX_TEXT_CHARS: usize = 100_000;

/// Warnings that are kept; the others are counted.
pub(super) const MAX_WARNINGS: usize = 1_000;
