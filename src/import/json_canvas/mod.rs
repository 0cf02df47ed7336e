//! JSON Canvas 1.0: groups and positions become columns and rows as far as they go.

mod note;

use crate::locale::Locale;

use super::options::Options;
use super::report::{Imported, Refusal};

pub use note::JsonCanvasNote;

/// Whether a text looks like one.
pub(super) fn looks_alike(_text: &str) -> bool {
    false
}

/// Reads one.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn import(_text: &str, _options: &Options, _locale: Locale) -> Result<Imported, Refusal> {
    Err(Refusal::Unknown)
}
