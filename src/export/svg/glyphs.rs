//! Glyphs as outlines: each is defined where it is first used, in units of its font, and referred to from there on.

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use kurbo::{Affine, Point};
use peniko::Color as Paint;
use skrifa::instance::NormalizedCoord;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::{GlyphId, LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, MetadataProvider};

use crate::render::{glyph_picture, is_coloured};
use crate::text::{Run, SetText};

use super::number::{Colour, Short};
use super::path::append;

/// A glyph of a font: the font's file and place in it, its place on the axes of variation, and the glyph.
type Key = (u64, u32, Box<[i16]>, u32);

/// The glyphs that the file has already. None for those that show nothing.
#[derive(Default)]
pub(in crate::export) struct Glyphs {
    numbers: HashMap<Key, Option<usize>>,
    count: usize,
}

impl Glyphs {
    /// Appends the outlines of a run whose paragraph has its upper left corner at `at`.
    pub(super) fn append_run(&mut self, out: &mut String, text: &SetText, run: &Run, at: Point, paint: Paint) {
        let Ok(font) = FontRef::from_index(run.font.data.data(), run.font.index) else { return };
        let Ok(units_per_em) = font.head().map(|head| f64::from(head.units_per_em())) else { return };
        let Some(first) = text.run_glyphs(run).first() else { return };
        let scale = f64::from(run.size) / units_per_em.max(1.0);
        let mut uses = String::new();
        for glyph in text.run_glyphs(run) {
            let Some(number) = self.number(out, &font, run, glyph.id) else { continue };
            let _ = write!(uses, r##"<use xlink:href="#g{number}""##);
            for (name, moved) in [("x", glyph.x - first.x), ("y", glyph.y - first.y)] {
                if moved != 0.0 {
                    let _ = write!(uses, r#" {name}="{}""#, (f64::from(moved) / scale).round());
                }
            }
            uses.push_str("/>");
        }
        if uses.is_empty() {
            return;
        }
        // What stands above the baseline, where y is negative, moves to the right.
        let slant = run.skew.map_or(0.0, |degrees| -f64::from(degrees).to_radians().tan());
        let (x, y) = (at.x + f64::from(first.x), at.y + f64::from(first.y));
        let _ = write!(
            out,
            r#"<g{} transform="matrix({} 0 {} {} {} {})""#,
            Colour("fill", paint),
            Fine(scale),
            Fine(scale * slant),
            Fine(scale),
            Short(x),
            Short(y),
        );
        if run.embolden {
            // A thirtieth of the size, as the painter does it.
            let _ = write!(out, r#"{} stroke-width="{}""#, Colour("stroke", paint), Short(units_per_em / 30.0));
        }
        let _ = writeln!(out, ">{uses}</g>");
    }

    /// The number of a glyph, which is defined if it was not yet.
    fn number(&mut self, out: &mut String, font: &FontRef<'_>, run: &Run, glyph: u32) -> Option<usize> {
        let key = (run.font.data.id(), run.font.index, run.coords.clone(), glyph);
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let id = self.count + 1;
        let definition = if is_coloured(font, glyph) {
            picture(font, run, glyph).map(|picture| format!(r#"<image id="g{id}"{picture}/>"#))
        } else {
            let data = outline(font, run, glyph).filter(|data| !data.is_empty());
            data.map(|data| format!(r#"<path id="g{id}" d="{data}"/>"#))
        };
        let number = definition.map(|definition| {
            self.count = id;
            let _ = writeln!(out, "<defs>{definition}</defs>");
            id
        });
        self.numbers.insert(key, number);
        number
    }
}

/// The outline of a glyph in units of its font, y downwards; `None` if the font cannot draw it.
fn outline(font: &FontRef<'_>, run: &Run, glyph: u32) -> Option<String> {
    let coords: Vec<NormalizedCoord> = run.coords.iter().map(|bits| NormalizedCoord::from_bits(*bits)).collect();
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::new(&coords));
    let mut pen = Pen::default();
    font.outline_glyphs().get(GlyphId::new(glyph))?.draw(settings, &mut pen).ok()?;
    Some(pen.data)
}

/// Pixels on a side of the picture that stands for a glyph with colours of its own.
const PICTURE_SIDE_PX: u16 = 256;

/// The attributes of a picture of a glyph with colours of its own, in units of its font.
fn picture(font: &FontRef<'_>, run: &Run, glyph: u32) -> Option<String> {
    let pixels = glyph_picture(run, glyph, PICTURE_SIDE_PX);
    if pixels.iter().skip(3).step_by(4).all(|alpha| *alpha == 0) {
        return None;
    }
    let em = f64::from(font.head().ok()?.units_per_em());
    let mut png = Cursor::new(Vec::new());
    let side = u32::from(PICTURE_SIDE_PX);
    image::RgbaImage::from_raw(side, side, pixels)?.write_to(&mut png, ImageFormat::Png).ok()?;
    // Where the picture of the glyph has its origin.
    let (x, y, side) = (Short(em * -0.5), Short(em * -1.5), Short(em * 2.0));
    let uri = STANDARD.encode(png.into_inner());
    Some(format!(r#" x="{x}" y="{y}" width="{side}" height="{side}" xlink:href="data:image/png;base64,{uri}""#))
}

/// A factor with as many decimals as places in units of a font need.
struct Fine(f64);

impl fmt::Display for Fine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 1e6).round() / 1e6)
    }
}

/// Writes an outline down.
#[derive(Default)]
struct Pen {
    data: String,
}

fn point(x: f32, y: f32) -> Point {
    Affine::FLIP_Y * Point::new(f64::from(x), f64::from(y))
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        append(&mut self.data, 'M', &[point(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        append(&mut self.data, 'L', &[point(x, y)]);
    }

    fn quad_to(&mut self, x0: f32, y0: f32, x: f32, y: f32) {
        append(&mut self.data, 'Q', &[point(x0, y0), point(x, y)]);
    }

    fn curve_to(&mut self, x0: f32, y0: f32, x1: f32, y1: f32, x: f32, y: f32) {
        append(&mut self.data, 'C', &[point(x0, y0), point(x1, y1), point(x, y)]);
    }

    fn close(&mut self) {
        self.data.push('Z');
    }
}
