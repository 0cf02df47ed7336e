//! Tables: separated values, workbooks, tables in documents, and what is pasted from them.

mod form;
mod note;

use crate::locale::Locale;

use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Imported, Refusal};

pub use form::{LineRole, TableForm, TableLayout, TableMapping};
pub use note::TableNote;

/// Reads a workbook.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn workbook(_file: ForeignFile<'_>, _options: &Options, _locale: Locale) -> Result<Imported, Refusal> {
    Err(Refusal::Unknown)
}

/// Reads a table from a text.
///
/// # Errors
/// [`Refusal::Unknown`] if there is no table in it, another one if there is but no map can be made of it.
pub(super) fn import(
    _file: ForeignFile<'_>,
    _text: &str,
    _options: &Options,
    _locale: Locale,
) -> Result<Imported, Refusal> {
    Err(Refusal::Unknown)
}
