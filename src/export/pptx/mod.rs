//! PPTX: slides of shapes and texts that can be edited.

mod emu;
mod fonts;
mod geometry;
mod icon;
mod notes;
mod package;
mod paint;
mod palette;
mod paragraph;
mod picture;
mod presentation;
mod properties;
mod said;
mod sections;
mod slide;
mod tree;
mod xml;

use std::io::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::map::FontFile;
use crate::render::Photos;

use super::document::Document;
use super::error::{ExportError, Progress};
use super::png::Background;

use emu::SlideSize;
use fonts::Fonts;
use package::{Content, Kind, Package, Relationships};
use picture::Media;
use presentation::Parts;
use slide::Shared;

/// Share of the work that is done when all slides are written but not packed.
const SLIDES_SHARE: f32 = 0.9;

/// Writes a document as a presentation: a slide for each page, all as large as the first, with notes for the speaker where a page has any.
/// Slides have sides of 1 to 56 inches: larger pages are made smaller, smaller ones lie in the middle.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off.
pub fn write_pptx(
    document: &Document,
    photos: &Arc<Photos>,
    background: Background,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut package = Package::default();
    let size = SlideSize::of(document);
    let parts = Parts::of(document);
    presentation::add_frame(&mut package, document, size, parts)?;

    let language = locale(&document.language);
    let shared = Shared { size, background, language };
    let mut fonts = Fonts::new(&document.fonts);
    let mut media = Media::new(photos);
    #[expect(clippy::cast_precision_loss, reason = "a share to show")]
    let share_of = |slides: usize| SLIDES_SHARE * slides as f32 / document.pages.len() as f32;
    for (at, page) in document.pages.iter().enumerate() {
        let number = at + 1;
        let mut relationships = Relationships::default();
        relationships.add(Kind::Document("slideLayout"), "../slideLayouts/slideLayout1.xml");
        let mut go_on = |share: f32| progress(share_of(at) + share * share_of(1));
        let bytes =
            slide::slide(page, &shared, (&mut fonts, &mut media), &mut package, &mut relationships, &mut go_on)?;
        if notes::has_notes(page) {
            relationships.add(Kind::Document("notesSlide"), format!("../notesSlides/notesSlide{number}.xml"));
            presentation::add_notes(&mut package, number, notes::notes(&page.notes, language)?)?;
        }
        let path = format!("ppt/slides/slide{number}.xml");
        package.relate(&path, &relationships)?;
        package.add(path, Content::Xml(presentation::SLIDE), bytes);
        on(progress(share_of(number)))?;
    }
    package.write(out)?;
    on(progress(1.0))
}

/// Size of type in presentations as a share of that in the scene: fonts of a brand are named, and as large as they are set; in place of ours
/// stands one with larger letters.
pub(super) fn shown_type(fonts: &[FontFile]) -> f64 {
    if fonts.is_empty() { f64::from(paragraph::SUBSTITUTED) } else { 1.0 }
}

fn on(flow: ControlFlow<()>) -> Result<(), ExportError> {
    if flow.is_break() { Err(ExportError::Cancelled) } else { Ok(()) }
}

/// A language as presentations name it: with a country, for whose spelling there are dictionaries.
fn locale(language: &str) -> &str {
    match language {
        "es" => "es-ES",
        "en" => "en-GB",
        other => other,
    }
}
