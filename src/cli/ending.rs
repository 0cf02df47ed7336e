//! What files are, by the endings of their names.

use std::path::Path;

use super::message::CliError;

/// Whether a file's name ends so.
pub(super) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// # Errors
/// If it ends in none of these.
pub(super) fn ending_is(path: &Path, known: &[&str]) -> Result<(), CliError> {
    if known.iter().any(|ending| has_ending(path, ending)) {
        Ok(())
    } else {
        Err(CliError::UnknownEnding { path: path.to_owned() })
    }
}
