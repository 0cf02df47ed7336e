//! What a scene draws, as elements.

use std::fmt::Write as _;
use std::io::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

use kurbo::Rect;

use crate::map::{Part, Photo};
use crate::render::{DAMAGED_PHOTO, Photos};
use crate::scene::{Item, Outline, Scene, Shape};

use super::super::error::{ExportError, Progress};
use super::faces::Faces;
use super::glyphs::Glyphs;
use super::number::{Colour, Short};
use super::paragraph::{append_outlined, append_paragraph};
use super::path::append_path;
use super::photo::data_uri;

/// How many elements are written between two words about the progress.
const STEP: usize = 256;

/// Writes the elements of a scene.
pub(in crate::export) struct Body<'a> {
    /// The fonts in the file; without them texts become outlines.
    pub faces: Option<&'a Faces<'a>>,
    /// Decoded pictures.
    pub photos: &'a Arc<Photos>,
    /// What is written at the group of a part, if it says anything.
    pub group: &'a mut dyn FnMut(Part) -> Option<String>,
    /// The outlines of glyphs that the file has. Names are the file's, which may hold several scenes.
    pub glyphs: &'a mut Glyphs,
    /// Number of the next clip.
    pub next_clip: &'a mut usize,
}

impl Body<'_> {
    /// Writes all items of a scene in their order; what belongs to a part stands in groups of it.
    pub(in crate::export) fn write(
        &mut self,
        scene: &Scene,
        out: &mut dyn Write,
        progress: Progress<'_>,
    ) -> Result<(), ExportError> {
        let items = scene.items();
        let mut element = String::new();
        let mut open: Option<Part> = None;
        for (at, item) in items.iter().enumerate() {
            if at.is_multiple_of(STEP) {
                tell(progress, at, items.len())?;
            }
            if open != Some(item.part) {
                if open.replace(item.part).is_some() {
                    element.push_str("</g>\n");
                }
                let _ = writeln!(element, "<g{}>", (self.group)(item.part).unwrap_or_default());
            }
            self.append(&mut element, item);
            out.write_all(element.as_bytes())?;
            element.clear();
        }
        if open.is_some() {
            out.write_all(b"</g>\n")?;
        }
        tell(progress, 1, 1)
    }

    fn append(&mut self, out: &mut String, item: &Item) {
        match &item.shape {
            Shape::Fill { outline, paint } => {
                append_outline(out, outline, &Colour("fill", *paint).to_string());
            }
            Shape::Stroke { outline, paint, width, dash } => {
                let mut style = format!(r#" fill="none"{} stroke-width="{}""#, Colour("stroke", *paint), Short(*width));
                if let Some(dash) = dash {
                    let _ = write!(style, r#" stroke-dasharray="{} {}""#, Short(dash.on), Short(dash.off));
                }
                match outline {
                    // Dashes begin where the path does, which for rounded rectangles is elsewhere in SVG.
                    Outline::RoundedRect(_) if dash.is_some() => append_as_path(out, outline, &style),
                    _ => append_outline(out, outline, &style),
                }
            }
            Shape::Text { text, at, paint } => match self.faces {
                Some(faces) => append_paragraph(out, faces, self.glyphs, text, *at, *paint),
                None => append_outlined(out, self.glyphs, text, *at, *paint),
            },
            Shape::Image { photo, rect, clip } => self.append_image(out, photo, *rect, clip),
        }
    }

    fn append_image(&mut self, out: &mut String, photo: &Photo, rect: Rect, clip: &Outline) {
        let Some(uri) = data_uri(photo, self.photos) else {
            append_outline(out, clip, &Colour("fill", DAMAGED_PHOTO).to_string());
            return;
        };
        let name = format!("clip-{}", *self.next_clip);
        *self.next_clip += 1;
        let _ = write!(out, r#"<clipPath id="{name}">"#);
        append_outline(out, clip, "");
        let _ = writeln!(
            out,
            r#"</clipPath><image x="{}" y="{}" width="{}" height="{}" preserveAspectRatio="none" clip-path="url(#{name})" xlink:href="{uri}"/>"#,
            Short(rect.x0),
            Short(rect.y0),
            Short(rect.width()),
            Short(rect.height()),
        );
    }
}

fn tell(progress: Progress<'_>, done: usize, all: usize) -> Result<(), ExportError> {
    #[expect(clippy::cast_precision_loss, reason = "a share to show")]
    let share = done as f32 / all as f32;
    match progress(share) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ExportError::Cancelled),
    }
}

/// Appends an outline with the attributes of `style`, as the element that programs know best.
fn append_outline(out: &mut String, outline: &Outline, style: &str) {
    match outline {
        Outline::Rect(rect) => append_rect(out, *rect, None, style),
        Outline::RoundedRect(rounded) => match rounded.radii().as_single_radius() {
            Some(radius) => append_rect(out, rounded.rect(), Some(radius), style),
            None => append_as_path(out, outline, style),
        },
        Outline::Circle(circle) => {
            let (x, y, radius) = (Short(circle.center.x), Short(circle.center.y), Short(circle.radius));
            let _ = writeln!(out, r#"<circle cx="{x}" cy="{y}" r="{radius}"{style}/>"#);
        }
        Outline::Line(line) => {
            let (x1, y1, x2, y2) = (Short(line.p0.x), Short(line.p0.y), Short(line.p1.x), Short(line.p1.y));
            let _ = writeln!(out, r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"{style}/>"#);
        }
        Outline::Path(_) => append_as_path(out, outline, style),
    }
}

fn append_rect(out: &mut String, rect: Rect, radius: Option<f64>, style: &str) {
    let (x, y, width, height) = (Short(rect.x0), Short(rect.y0), Short(rect.width()), Short(rect.height()));
    let _ = write!(out, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}""#);
    if let Some(radius) = radius.filter(|radius| *radius > 0.0) {
        let most = (rect.width().min(rect.height()) / 2.0).max(0.0);
        let _ = write!(out, r#" rx="{}""#, Short(radius.min(most)));
    }
    let _ = writeln!(out, "{style}/>");
}

fn append_as_path(out: &mut String, outline: &Outline, style: &str) {
    let mut data = String::new();
    append_path(&mut data, &outline.to_path());
    if !data.is_empty() {
        let _ = writeln!(out, r#"<path{style} d="{data}"/>"#);
    }
}
