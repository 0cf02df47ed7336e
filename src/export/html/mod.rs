//! HTML: one file that shows the picture, leads around in it and is searched, without a network.

use std::io::Write;
use std::sync::Arc;

use crate::render::Photos;

use super::document::Document;
use super::error::{ExportError, Progress};

/// Writes a document as a page for browsers.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off.
pub fn write_html(
    document: &Document,
    photos: &Arc<Photos>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let _ = (document, photos, out, progress);
    Err(ExportError::Format(String::new()))
}
