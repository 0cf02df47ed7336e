//! Writing a document in a format.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::export::{
    Background, Document, ExportError, PagesPerFile, PictureFormat, Progress, Sizing, SvgText, page, write_html,
    write_pdf, write_png, write_pptx, write_svg,
};
use crate::render::Photos;

/// What only some formats ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WriteOptions {
    /// What lies under the picture.
    pub background: Background,
    /// Pixels per inch of pictures of pixels; 96 is 100 % of a page as large as the map.
    pub dpi: f64,
    /// How texts of SVG are written.
    pub svg_text: SvgText,
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self { background: Background::Paper, dpi: 192.0, svg_text: SvgText::Text }
    }
}

/// The files that a document becomes: `path`, or if a file holds one page only and there are several, `path` with the number of the
/// page behind its name, with as many digits as the last one has.
#[must_use]
pub fn document_files(path: &Path, format: PictureFormat, pages: usize) -> Vec<PathBuf> {
    if pages <= 1 || format.pages_per_file() == PagesPerFile::All {
        return vec![path.to_owned()];
    }
    let digits = pages.to_string().len();
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map_or(format.ending().into(), |ending| ending.to_string_lossy().into_owned());
    (1..=pages).map(|number| path.with_file_name(format!("{stem}-{number:0digits$}.{ending}"))).collect()
}

/// Writes the file of a document with that number, counted from 0, of those that [`document_files`] names.
///
/// # Errors
/// [`ExportError`] if `out` fails, `progress` breaks off, or the page is too large for the format.
pub fn write_document(
    document: &Document,
    file: usize,
    format: PictureFormat,
    options: WriteOptions,
    photos: &Arc<Photos>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let missing = || ExportError::Format("there is no such page".into());
    match format {
        PictureFormat::Png => {
            let shown = document.pages.get(file).ok_or_else(missing)?;
            let scale = shown.points_per_unit * options.dpi / 72.0;
            let mut size = page(shown.scene.size(), Sizing::Scale(scale))?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousands at most")]
            let dpi = options.dpi.round() as u32;
            size.dpi = Some(dpi);
            write_png(&shown.scene, photos, size, options.background, document.map.as_deref(), out, progress)
        }
        PictureFormat::Svg => {
            let shown = document.pages.get(file).ok_or_else(missing)?;
            write_svg(document, shown, options.svg_text, photos, options.background, out, progress)
        }
        PictureFormat::Pdf => write_pdf(document, photos, options.background, out, progress),
        PictureFormat::Pptx => write_pptx(document, photos, options.background, out, progress),
        PictureFormat::Html => write_html(document, photos, out, progress),
    }
}
