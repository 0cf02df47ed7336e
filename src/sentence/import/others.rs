//! How files of other editors were read.

use crate::import::{CjmlNote, EnablementMapNote, JsonCanvasNote, OpenJourneyNote};
use crate::locale::Locale;

/// In words.
pub(super) fn openjourney(_locale: Locale, note: &OpenJourneyNote) -> String {
    match *note {}
}

/// In words.
pub(super) fn cjml(_locale: Locale, note: &CjmlNote) -> String {
    match *note {}
}

/// In words.
pub(super) fn enablement_map(_locale: Locale, note: &EnablementMapNote) -> String {
    match *note {}
}

/// In words.
pub(super) fn json_canvas(_locale: Locale, note: &JsonCanvasNote) -> String {
    match *note {}
}
