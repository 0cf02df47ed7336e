//! How large a map may be. Reading leaves out what is beyond, with a warning; an edit that would go beyond is refused.

/// Largest file of a map, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Phases and, among all of them, stages.
pub const MAX_STAGES: usize = 1_000;

/// Lanes.
pub const MAX_LANES: usize = 1_000;

/// Personas, and curves of a lane.
pub const MAX_PERSONAS: usize = 500;

/// Cards of all lanes.
pub const MAX_CARDS: usize = 200_000;

/// Sources.
pub const MAX_SOURCES: usize = 5_000;

/// Cuts of a brand's font.
pub const MAX_FONTS: usize = 8;

/// Findings that were set aside.
pub const MAX_SET_ASIDE: usize = 5_000;

/// Views for audiences.
pub const MAX_VIEWS: usize = 100;

/// Entries of one list of texts or references, and unknown fields of one object.
pub const MAX_ITEMS: usize = 1_000;

/// Entries of all such lists, unknown fields and emotion points together: a bound on memory.
pub const MAX_ENTRIES: usize = 300_000;

/// Characters of one text.
pub const MAX_TEXT_CHARS: usize = 100_000;
