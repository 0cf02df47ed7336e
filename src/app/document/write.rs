//! Writing a document in a format.

use std::io::Write;
use std::sync::Arc;

use kurbo::Size;

use crate::export::{
    Background, Document, ExportError, PictureFormat, Progress, Sizing, SvgText, page, write_html, write_pdf,
    write_png, write_pptx, write_svg,
};
use crate::render::Photos;

/// What only some formats ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WriteOptions {
    /// What lies under the picture.
    pub background: Background,
    /// How many pixels a picture of pixels has.
    pub pixels: Pixels,
    /// How texts of SVG are written.
    pub svg_text: SvgText,
}

/// How many pixels the page of a picture of pixels has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pixels {
    /// So many per map unit.
    PerUnit(f64),
    /// So many in width.
    PageWidth(u32),
    /// So many per inch of the page.
    PerInch(f64),
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self { background: Background::Paper, pixels: Pixels::PerUnit(2.0), svg_text: SvgText::Text }
    }
}

impl Pixels {
    /// How many pixels a page has.
    pub(in crate::app) fn sizing(self, size_pt: Size) -> Sizing {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast to whole numbers saturates"
        )]
        let px = |length: f64| length.round().max(1.0) as u32;
        match self {
            Self::PerUnit(scale) => Sizing::Scale(scale),
            Self::PageWidth(width_px) => {
                let height_px = px(f64::from(width_px) * size_pt.height / size_pt.width.max(1.0));
                // On paper, so many pixels are of a size.
                let dpi = (size_pt.width > 0.0).then(|| f64::from(width_px) * 72.0 / size_pt.width);
                Sizing::Fit { width_px, height_px, dpi }
            }
            Self::PerInch(dpi) => {
                let pixels_per_pt = dpi / 72.0;
                let (width_px, height_px) = (px(size_pt.width * pixels_per_pt), px(size_pt.height * pixels_per_pt));
                Sizing::Fit { width_px, height_px, dpi: Some(dpi) }
            }
        }
    }
}

/// Writes a file of a document: that of its page `at`, counted from 0, or all pages if the format holds them.
///
/// # Errors
/// [`ExportError`] if `out` fails, `progress` breaks off, or the page is too large for the format.
pub fn write_document(
    document: &Document,
    at: usize,
    format: PictureFormat,
    options: WriteOptions,
    photos: &Arc<Photos>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let missing = || ExportError::Format("there is no such page".into());
    match format {
        PictureFormat::Png => {
            let shown = document.pages.get(at).ok_or_else(missing)?;
            let size = page(shown.scene.size(), options.pixels.sizing(shown.size_pt()))?;
            write_png(&shown.scene, photos, size, options.background, document.map.as_deref(), out, progress)
        }
        PictureFormat::Svg => {
            let shown = document.pages.get(at).ok_or_else(missing)?;
            write_svg(document, shown, options.svg_text, photos, options.background, out, progress)
        }
        PictureFormat::Pdf => write_pdf(document, photos, options.background, out, progress),
        PictureFormat::Pptx => write_pptx(document, photos, options.background, out, progress),
        PictureFormat::Html => write_html(document, photos, out, progress),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Paper;

    #[test]
    fn pixels_follow_from_the_page() {
        let check = |pixels: Pixels, size_pt: Size, expected| assert_eq!(pixels.sizing(size_pt), expected);
        let fit = |width_px, height_px, dpi| Sizing::Fit { width_px, height_px, dpi };
        let a4 = Size::new(841.89, 595.276);
        check(Pixels::PerUnit(2.0), a4, Sizing::Scale(2.0));
        check(Pixels::PageWidth(1_920), Paper::SLIDE_16_9, fit(1_920, 1_080, Some(144.0)));
        check(Pixels::PageWidth(2_560), Paper::SLIDE_4_3, fit(2_560, 1_920, Some(256.0)));
        check(Pixels::PerInch(150.0), a4, fit(1_754, 1_240, Some(150.0)));
        check(Pixels::PerInch(300.0), a4, fit(3_508, 2_480, Some(300.0)));
    }
}
