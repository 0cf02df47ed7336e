//! A document as the files of its format.

use std::io::Write;
use std::sync::Arc;

use crate::export::{
    Background, Document, ExportError, PageError, Progress, SvgText, page, write_html, write_pdf, write_png,
    write_pptx, write_svg,
};
use crate::render::Photos;

use super::choice::{ChosenSvgText, ExportChoice, PictureFormat};
use super::setup::sizing;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub(in crate::app) enum NotWritten {
    #[error(transparent)]
    Page(#[from] PageError),
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Writes one of the files of a document: that of its page `at`, or all pages if the format holds them.
///
/// # Errors
/// [`NotWritten`] if the picture cannot have that size, `out` fails or `progress` breaks off.
pub(in crate::app) fn write_file(
    document: &Document,
    at: usize,
    choice: &ExportChoice,
    photos: &Arc<Photos>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), NotWritten> {
    let background = if choice.paper_ground.is_yes() { Background::Paper } else { Background::Transparent };
    let missing = || ExportError::Format("there is no such page".to_owned());
    let shown = document.pages.get(at).ok_or_else(missing)?;
    Ok(match choice.format {
        PictureFormat::Png => {
            let page = page(shown.scene.size(), sizing(choice))?;
            write_png(&shown.scene, photos, page, background, out, progress)
        }
        PictureFormat::Svg => {
            let text = match choice.svg_text {
                ChosenSvgText::Text => SvgText::Text,
                ChosenSvgText::Outlines => SvgText::Outlines,
            };
            write_svg(document, shown, text, photos, background, out, progress)
        }
        // Only pictures can do without a ground: pages are paper.
        PictureFormat::Pdf => write_pdf(document, photos, Background::Paper, out, progress),
        PictureFormat::Pptx => write_pptx(document, photos, Background::Paper, out, progress),
        PictureFormat::Html => write_html(document, photos, out, progress),
    }?)
}
