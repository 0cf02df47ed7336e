//! SVG: a page as a vector picture.

mod body;
mod escape;
mod face;
mod faces;
mod glyphs;
mod letters;
mod number;
mod paragraph;
mod path;
mod photo;
mod subset;

use std::io::Write;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::map::EMBEDDED_MAP;
use crate::render::Photos;
use crate::scene::Scene;

use super::document::{Document, DocumentPage};
use super::error::{ExportError, Progress};
use super::png::Background;

use number::{Colour, Short};
use paragraph::family_list;

pub(super) use body::Body;
pub(super) use escape::escaped;
pub(super) use faces::Faces;
pub(super) use glyphs::Glyphs;

/// How text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As text, with the fonts it needs in the file: can be searched, copied and edited. What no font in the file can show – icons,
    /// letters that join – is outlines, with the text unseen above them.
    #[default]
    Text,
    /// As outlines: looks the same everywhere.
    Outlines,
}

/// Writes a page of a document as SVG: as large as the page, with map units inside.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off. What was written until then is no valid file.
pub fn write_svg(
    document: &Document,
    page: &DocumentPage,
    text: SvgText,
    photos: &Arc<Photos>,
    background: Background,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let scene = &page.scene;
    let faces = match text {
        SvgText::Text => Some(Faces::gather(std::iter::once(scene))),
        SvgText::Outlines => None,
    };
    let language = escaped(&document.language);
    writeln!(
        out,
        r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {} lang="{language}" xml:lang="{language}" {}>"#,
        view_box(page),
        style(faces.as_ref()),
    )?;
    let title = if document.pages.len() == 1 { &document.title } else { &page.name };
    if !title.is_empty() {
        writeln!(out, "<title>{}</title>", escaped(title))?;
    }
    if let Some(map) = &document.map {
        writeln!(out, "<metadata id=\"{EMBEDDED_MAP}\">{}</metadata>", STANDARD.encode(map))?;
    }
    if let Some(faces) = &faces {
        writeln!(out, "<style>\n{}</style>", faces.css())?;
    }
    if background == Background::Paper {
        out.write_all(paper(scene).as_bytes())?;
    }
    let mut body =
        Body { faces: faces.as_ref(), photos, group: &mut |_| None, glyphs: &mut Glyphs::default(), next_clip: &mut 1 };
    body.write(scene, out, progress)?;
    out.write_all(b"</svg>\n")?;
    Ok(())
}

/// The attributes of an `svg` element that say how large a page is, with map units inside.
pub(super) fn view_box(page: &DocumentPage) -> String {
    let (size_pt, size) = (page.size_pt(), page.scene.size());
    format!(
        r#"width="{}pt" height="{}pt" viewBox="0 0 {} {}""#,
        Short(size_pt.width),
        Short(size_pt.height),
        Short(size.width),
        Short(size.height)
    )
}

/// The attributes of an `svg` element that all in it shares.
pub(super) fn style(faces: Option<&Faces<'_>>) -> String {
    let family = faces.and_then(Faces::main_family).map(family_list);
    let family = family.map(|list| format!(r#" font-family="{list}""#)).unwrap_or_default();
    // Spaces are kept, lines join as the painter has it, and letters are not moved onto pixels.
    format!(r#"xml:space="preserve" stroke-linejoin="round" text-rendering="geometricPrecision"{family}"#)
}

/// The ground of a scene.
pub(super) fn paper(scene: &Scene) -> String {
    format!("<rect width=\"100%\" height=\"100%\"{}/>\n", Colour("fill", scene.paper()))
}
