//! PDF: pages as vectors, with text that can be searched, copied and read aloud.

mod convert;
mod fonts;
mod jpeg;
mod page;
mod picture;
mod structure;
mod text;
mod title;

use std::io::Write;
use std::sync::Arc;

use krilla::SerializeSettings;
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::TagTree;
use krilla::text::Font;

use crate::locale::{Locale, say};
use crate::map::EMBEDDED_MAP;
use crate::render::Photos;

use super::document::Document;
use super::error::{ExportError, Progress};
use super::png::Background;

use fonts::Fonts;
use page::{Shared, draw_page, settings};
use picture::Pictures;
use title::with_title_shown;

/// How much of the work is done when all is drawn: fonts and pictures remain to be packed.
const SHARE_OF_DRAWING: f32 = 0.8;

/// Writes a document as PDF. A page that is larger than a PDF can say, 14,400 points, is made smaller.
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
    let mut outlined = Vec::new();
    let bytes = loop {
        match assembled(document, photos, background, &outlined, progress)?.finish() {
            Ok(bytes) => break bytes,
            // What cannot be packed as a font can still be drawn. Progress begins anew, which is as rare as such fonts are.
            Err(KrillaError::Font(font, _)) if !outlined.contains(&font) => outlined.push(font),
            Err(error) => return Err(ExportError::Format(error.to_string())),
        }
    };
    out.write_all(&if document.title.is_empty() { bytes } else { with_title_shown(bytes) })?;
    if progress(1.0).is_break() { Err(ExportError::Cancelled) } else { Ok(()) }
}

/// All of a document but for the bytes; letters of `outlined` fonts are drawn.
fn assembled(
    document: &Document,
    photos: &Arc<Photos>,
    background: Background,
    outlined: &[Font],
    progress: Progress<'_>,
) -> Result<krilla::Document, ExportError> {
    let mut pdf = krilla::Document::new_with(SerializeSettings::default());
    let locale = Locale::of_tag(&document.language).unwrap_or(Locale::English);
    let mut shared = Shared {
        fonts: Fonts::new(outlined),
        pictures: Pictures::new(photos),
        background,
        picture_name: say(locale, "part-image"),
    };
    let items: usize = document.pages.iter().map(|page| page.scene.items().len()).sum();
    let mut items_drawn = 0;
    let mut drawn = |count: usize| {
        items_drawn += count;
        #[expect(clippy::cast_precision_loss, reason = "a share to show")]
        let share = items_drawn as f32 / items.max(1) as f32;
        progress(share * SHARE_OF_DRAWING)
    };
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    for page in &document.pages {
        let Some(settings) = settings(page) else { return Err(ExportError::Format("a page without size".to_owned())) };
        let mut sheet = pdf.start_page_with(settings);
        let section = draw_page(page, sheet.surface(), &mut shared, &mut drawn);
        sheet.finish();
        tree.push(section.continue_value().ok_or(ExportError::Cancelled)?);
    }
    if let Some(map) = &document.map {
        embed(&mut pdf, map);
    }
    pdf.set_tag_tree(tree);
    pdf.set_metadata(metadata(document));
    pdf.set_outline(outline(document));
    Ok(pdf)
}

/// Attaches the file of the map. It is not packed, so that it is found again without reading all of the PDF.
fn embed(pdf: &mut krilla::Document, map: &[u8]) {
    pdf.embed_file(EmbeddedFile {
        path: format!("{EMBEDDED_MAP}.journey.json"),
        mime_type: MimeType::new("application/json"),
        description: None,
        association_kind: AssociationKind::Source,
        data: map.to_vec().into(),
        modification_date: None,
        compress: Some(false),
        location: None,
    });
}

fn metadata(document: &Document) -> Metadata {
    let author = Some(document.author.clone()).filter(|author| !author.is_empty());
    Metadata::new()
        .title(document.title.clone())
        .authors(author.into_iter().collect())
        .language(document.language.clone())
}

/// A bookmark for each page, if there are several.
fn outline(document: &Document) -> Outline {
    let mut outline = Outline::new();
    if document.pages.len() > 1 {
        for (number, page) in document.pages.iter().enumerate() {
            let top = XyzDestination::new(number, Point::from_xy(0.0, 0.0));
            outline.push_child(OutlineNode::new(page.name.clone(), top));
        }
    }
    outline
}
