//! YAML of the enablement map: journeys and service blueprints.

mod note;

use crate::locale::Locale;

use super::options::Options;
use super::report::{Imported, Refusal};

pub use note::EnablementMapNote;

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
