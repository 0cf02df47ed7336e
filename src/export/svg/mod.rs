//! SVG: a page as a vector picture.

use std::io::Write;
use std::sync::Arc;

use crate::render::Photos;

use super::document::{Document, DocumentPage};
use super::error::{ExportError, Progress};
use super::png::Background;

/// How text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As text, with the fonts it needs in the file: can be searched, copied and edited.
    #[default]
    Text,
    /// As outlines: looks the same everywhere.
    Outlines,
}

/// Writes a page of a document as SVG.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off.
pub fn write_svg(
    document: &Document,
    page: &DocumentPage,
    text: SvgText,
    photos: &Arc<Photos>,
    background: Background,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let _ = (document, page, text, photos, background, out, progress);
    Err(ExportError::Format(String::new()))
}
