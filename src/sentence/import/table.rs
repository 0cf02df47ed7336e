//! How a table was read.

use crate::import::TableNote;
use crate::locale::Locale;

/// In words.
pub(super) fn note(_locale: Locale, note: &TableNote) -> String {
    match *note {}
}
