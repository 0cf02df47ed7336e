//! Glyphs as outlines.

use kurbo::{Affine, Point};
use skrifa::instance::NormalizedCoord;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::{GlyphId, LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::text::{Run, SetText};

use super::path::append;

/// Appends the outlines of a run whose paragraph has its upper left corner at `at`.
pub(super) fn append_glyphs(data: &mut String, text: &SetText, run: &Run, at: Point) {
    let Ok(font) = FontRef::from_index(run.font.data.data(), run.font.index) else { return };
    let coords: Vec<NormalizedCoord> = run.coords.iter().map(|bits| NormalizedCoord::from_bits(*bits)).collect();
    let slant = run.skew.map_or(0.0, |degrees| f64::from(degrees).to_radians().tan());
    let outlines = font.outline_glyphs();
    for glyph in text.run_glyphs(run) {
        let Some(outline) = outlines.get(GlyphId::new(glyph.id)) else { continue };
        let origin = at.to_vec2() + Point::new(f64::from(glyph.x), f64::from(glyph.y)).to_vec2();
        // As the painter slants: after the outline was turned to y downwards.
        let transform = Affine::translate(origin) * Affine::skew(slant, 0.0) * Affine::FLIP_Y;
        let settings = DrawSettings::unhinted(Size::new(run.size), LocationRef::new(&coords));
        // A glyph that its font cannot draw is left out; the others stand.
        let _ = outline.draw(settings, &mut Pen { data, transform });
    }
}

/// Writes an outline down where it belongs.
struct Pen<'a> {
    data: &'a mut String,
    transform: Affine,
}

impl Pen<'_> {
    fn point(&self, x: f32, y: f32) -> Point {
        self.transform * Point::new(f64::from(x), f64::from(y))
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        append(self.data, 'M', &[self.point(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        append(self.data, 'L', &[self.point(x, y)]);
    }

    fn quad_to(&mut self, x0: f32, y0: f32, x: f32, y: f32) {
        append(self.data, 'Q', &[self.point(x0, y0), self.point(x, y)]);
    }

    fn curve_to(&mut self, x0: f32, y0: f32, x1: f32, y1: f32, x: f32, y: f32) {
        append(self.data, 'C', &[self.point(x0, y0), self.point(x1, y1), self.point(x, y)]);
    }

    fn close(&mut self) {
        self.data.push('Z');
    }
}
