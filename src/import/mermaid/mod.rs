//! Mermaid `journey` diagrams, alone or in documents.

mod entities;
mod front_matter;
mod grammar;
mod lexer;
mod lined;
mod note;
mod prepare;
mod sanitize;
mod script;
mod strict;

use crate::locale::Locale;

use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Imported, Refusal};

pub use note::MermaidNote;
pub use strict::{Strict, StrictTask, read_strictly};

/// Reads a journey, alone or in a document.
///
/// # Errors
/// [`Refusal::Unknown`] if there is no Mermaid diagram in the text, another one if there is but no map can be made of it.
pub(super) fn import(
    _file: ForeignFile<'_>,
    _text: &str,
    _options: &Options,
    _locale: Locale,
) -> Result<Imported, Refusal> {
    Err(Refusal::Unknown)
}
