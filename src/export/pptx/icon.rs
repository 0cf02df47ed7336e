//! Icons as shapes: nobody has the font that they come from.

use kurbo::{Affine, BezPath, Point, Rect};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::text::{Face, SetText};

use super::geometry::{Form, placed_path};

/// Whether a text is an icon.
pub(super) fn is_icon(text: &SetText) -> bool {
    match text.style.face {
        Face::Icon | Face::IconFilled => true,
        Face::Regular | Face::Semibold | Face::Bold | Face::Italic | Face::SemiboldItalic => false,
    }
}

/// The outlines of an icon whose upper left corner lies `at` a place of the scene; `None` if there is nothing to see.
pub(super) fn icon(text: &SetText, at: Point) -> Option<(Rect, Form)> {
    let mut path = BezPath::new();
    for run in &text.runs {
        let Ok(font) = FontRef::from_index(run.font.data.data(), run.font.index) else { continue };
        let outlines = font.outline_glyphs();
        for glyph in text.run_glyphs(run) {
            let Some(outline) = outlines.get(GlyphId::new(glyph.id)) else { continue };
            let mut pen = Pen { path: &mut path, origin: (glyph.x, glyph.y) };
            // A glyph that its font cannot draw is left out, as it is on the screen.
            let _ = outline.draw(DrawSettings::unhinted(Size::new(run.size), LocationRef::default()), &mut pen);
        }
    }
    placed_path(path, Affine::translate(at.to_vec2()))
}

/// Draws glyphs into a path; fonts have the vertical axis upwards.
struct Pen<'a> {
    path: &'a mut BezPath,
    origin: (f32, f32),
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(self.origin.0 + x), f64::from(self.origin.1 - y))
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(cx, cy), self.at(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.curve_to(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
