//! HTML: one file that shows the picture, leads around in it and is searched, without a network.

mod frame;
mod parts;

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::Write;
use std::sync::Arc;

use crate::locale::Locale;
use crate::map::Part;
use crate::render::Photos;

use super::document::{Document, DocumentPage};
use super::error::{ExportError, Progress};
use super::svg::{Body, Faces, Glyphs, escaped, paper, style, view_box};

use frame::{foot, head};
use parts::Parts;

/// Writes a document as a page for browsers: pictures as SVG, in which parts that have details show them when they are clicked. What
/// the page itself says is in the document's language, or in English.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off. What was written until then is not complete.
pub fn write_html(
    document: &Document,
    photos: &Arc<Photos>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let locale = Locale::of_tag(&document.language).unwrap_or(Locale::English);
    let faces = Faces::gather(document.pages.iter().map(|page| &page.scene));
    let parts = Parts::of(document);
    out.write_all(head(document, locale, &faces.css()).as_bytes())?;

    let (mut glyphs, mut next_clip) = (Glyphs::default(), 1);
    for (number, page) in document.pages.iter().enumerate() {
        out.write_all(page_start(page, &faces).as_bytes())?;
        let mut seen = HashSet::new();
        let mut group = |part: Part| group(&parts, number, part, &mut seen);
        let mut body =
            Body { faces: Some(&faces), photos, group: &mut group, glyphs: &mut glyphs, next_clip: &mut next_clip };
        #[expect(clippy::cast_precision_loss, reason = "a share to show")]
        let mut tell = |share: f32| progress((number as f32 + share) / document.pages.len() as f32);
        body.write(&page.scene, out, &mut tell)?;
        out.write_all(b"</svg>\n</section>\n")?;
    }
    out.write_all(foot(locale, &parts.json()).as_bytes())?;
    Ok(())
}

/// What stands before the elements of a page.
fn page_start(page: &DocumentPage, faces: &Faces<'_>) -> String {
    let name = escaped(&page.name);
    format!(
        "<section class=\"page\" aria-label=\"{name}\">\n<svg {} {}>\n{}",
        view_box(page),
        style(Some(faces)),
        paper(&page.scene)
    )
}

/// The attributes of a part's group. The first of its groups on a page can be reached with the keyboard.
fn group(parts: &Parts<'_>, page: usize, part: Part, seen: &mut HashSet<Part>) -> Option<String> {
    let (number, name) = parts.on_page(page, part)?;
    let mut attributes = format!(r#" data-part="{number}""#);
    if seen.insert(part) {
        let _ = write!(attributes, r#" tabindex="0" role="group" aria-label="{}""#, escaped(&name.name));
    }
    Some(attributes)
}
