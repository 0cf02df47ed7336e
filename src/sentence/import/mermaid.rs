//! How a Mermaid journey was read.

use crate::import::MermaidNote;
use crate::locale::Locale;

/// In words.
pub(super) fn note(_locale: Locale, note: &MermaidNote) -> String {
    match *note {}
}
