//! Set text as text of a PDF: glyphs that know which characters they stand for.

use std::borrow::Cow;

use krilla::geom::Transform;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use kurbo::{Point, Vec2};

use crate::text::{Run, SetGlyph, SetText};

use super::convert::{point, small};
use super::fonts::{Fonts, Letters};

/// The runs of a text in the order in which they are read, parted where the text says that a line ends. Lines without ink are left
/// out.
pub(super) fn paragraphs(text: &SetText) -> Vec<Vec<&Run>> {
    let mut runs: Vec<&Run> = text.runs.iter().collect();
    // Runs are in visual order, which is another one within lines of scripts that run from right to left.
    runs.sort_by_key(|run| run.text.start);
    let is_parted = |before: &&Run, after: &&Run| {
        text.text
            .get(before.text.start as usize..after.text.start as usize)
            .is_some_and(|between| between.contains('\n'))
    };
    let paragraphs = runs.chunk_by(|before, after| !is_parted(before, after));
    let has_ink = |runs: &&[&Run]| runs.iter().any(|run| !text.run_text(run).trim().is_empty());
    paragraphs.filter(has_ink).map(<[&Run]>::to_vec).collect()
}

/// Draws a run of a text whose upper left corner is at `at`.
pub(super) fn draw_run(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts<'_>,
    text: &SetText,
    run: &Run,
    at: Point,
    fill: &Fill,
    letters: Letters,
) {
    // Bytes that are no font have no glyphs either.
    let Some((font, possible)) = fonts.get(run) else { return };
    let Some(first) = text.run_glyphs(run).first() else { return };
    let start = at + Vec2::new(first.x.into(), first.y.into());
    let glyphs = glyphs(text, run, &font);
    let is_outlined = letters == Letters::Outlines || possible == Letters::Outlines;
    surface.set_fill(Some(fill.clone()));
    surface.set_stroke(run.embolden.then(|| emboldening(run, fill)));
    if let Some(degrees) = run.skew {
        // Around the baseline: what stands above it leans to the right.
        let lean = degrees.to_radians().tan();
        surface.push_transform(&Transform::from_row(1.0, 0.0, -lean, 1.0, lean * small(start.y), 0.0));
    }
    surface.draw_glyphs(point(start), &glyphs, font, &with_plain_spaces(&text.text), run.size, is_outlined);
    if run.skew.is_some() {
        surface.pop();
    }
    surface.set_stroke(None);
}

/// Does not let a line end. On paper nothing moves any more, and who searches for two words types a plain space between them.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The text with spaces that can be found: a plain one in the first byte of each that does not let a line end.
fn with_plain_spaces(text: &str) -> Cow<'_, str> {
    if text.contains(NO_BREAK_SPACE) { Cow::Owned(text.replace(NO_BREAK_SPACE, "  ")) } else { Cow::Borrowed(text) }
}

/// The outline that makes letters bolder, as the painter draws it.
fn emboldening(run: &Run, fill: &Fill) -> Stroke {
    Stroke {
        paint: fill.paint.clone(),
        width: run.size / 30.0,
        miter_limit: 4.0,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        opacity: fill.opacity,
        dash: None,
    }
}

/// Glyphs with their places as multiples of the size. Places are rounded to the font's own units: where that is what the font says
/// anyway, nothing has to be written.
fn glyphs(text: &SetText, run: &Run, font: &Font) -> Vec<KrillaGlyph> {
    let set = text.run_glyphs(run);
    let mut starts: Vec<u32> = set.iter().map(|glyph| glyph.text).collect();
    starts.sort_unstable();
    starts.dedup();
    let end = |start: u32| {
        let next = starts.get(starts.partition_point(|other| *other <= start));
        next.copied().unwrap_or(run.text.end)
    };
    let units = font.units_per_em();
    let (left, baseline) = set.first().map_or((0.0, 0.0), |first| (first.x, first.y));
    let in_units = |x: f32| ((x - left) / run.size * units).round();
    let next_x = set.iter().skip(1).map(|glyph| Some(glyph.x)).chain([None]);
    let glyph = |(glyph, next_x): (&SetGlyph, Option<f32>)| {
        let start = glyph.text as usize;
        // The end of a line is not a character of it.
        let characters = text.text.get(start..end(glyph.text) as usize)?.trim_end_matches('\n');
        let advance = next_x.map_or(0.0, |next| (in_units(next) - in_units(glyph.x)) / units);
        let rise = (baseline - glyph.y) / run.size;
        let length = if characters == NO_BREAK_SPACE { 1 } else { characters.len() };
        let range = start..start + length;
        (!range.is_empty()).then(|| KrillaGlyph::new(GlyphId::new(glyph.id), advance, 0.0, rise, 0.0, range, None))
    };
    let glyphs: Vec<KrillaGlyph> = set.iter().zip(next_x).filter_map(glyph).collect();
    if set.iter().any(|glyph| glyph.id == MISSING) { standing_together(glyphs) } else { glyphs }
}

/// The glyph of a font for all that it does not have.
const MISSING: u32 = 0;

/// Glyphs that only together stand for their characters: that is written beside them. Of a font it can be said only once what a glyph
/// stands for, and nothing of the one for what is missing.
fn standing_together(mut glyphs: Vec<KrillaGlyph>) -> Vec<KrillaGlyph> {
    // A single one is drawn twice at the same place, for it takes two to stand together.
    if let [only] = &mut glyphs[..] {
        only.x_advance = 0.0;
        glyphs.push(glyphs[0].clone());
    }
    let start = glyphs.iter().map(|glyph| glyph.text_range.start).min().unwrap_or(0);
    let end = glyphs.iter().map(|glyph| glyph.text_range.end).max().unwrap_or(0);
    for glyph in &mut glyphs {
        glyph.text_range = start..end;
    }
    glyphs
}
