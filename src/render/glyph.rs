//! A single glyph of a font that brings its own colours, for files that cannot hold such fonts.

use kurbo::Affine;
use peniko::Color as Paint;
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use vello_cpu::{Glyph, PixmapMut, RasterizerSettings, RenderContext, RenderSettings, Resources, TargetInit};

use crate::text::Run;

/// Whether a glyph of a font is a picture, or is painted in colours of its own: it is more than an outline.
#[must_use]
pub fn is_coloured(font: &FontRef<'_>, glyph: u32) -> bool {
    let is_picture = font.cbdt().is_ok() || font.sbix().is_ok();
    is_picture || font.color_glyphs().get(GlyphId::new(glyph)).is_some()
}

/// Draws a glyph into a square two ems wide, half an em right of its left edge and half an em above its lower one. Gives RGBA that is
/// not premultiplied, row by row, `side_px` in each direction.
#[must_use]
pub fn glyph_picture(run: &Run, glyph: u32, side_px: u16) -> Vec<u8> {
    let mut context =
        RenderContext::new_with(side_px, side_px, RenderSettings { num_threads: 0, ..RenderSettings::default() });
    let mut resources = Resources::new();
    let side = f32::from(side_px);
    context.set_transform(Affine::translate((f64::from(side) / 4.0, f64::from(side) * 0.75)));
    context.set_paint(Paint::BLACK);
    let builder = context.glyph_run(&mut resources, &run.font).font_size(side / 2.0).hint(false);
    // A glyph that its font cannot draw stays empty.
    let _ = builder.normalized_coords(&run.coords).fill_glyphs(std::iter::once(Glyph { id: glyph, x: 0.0, y: 0.0 }));
    context.flush();
    let mut bytes = vec![0; usize::from(side_px) * usize::from(side_px) * 4];
    if let Some(target) = PixmapMut::new(side_px, side_px, &mut bytes) {
        let settings =
            RasterizerSettings { target_init: TargetInit::Clear(Paint::TRANSPARENT), ..RasterizerSettings::default() };
        context.render_with(target, &mut resources, settings);
    }
    for pixel in bytes.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]);
        for channel in &mut pixel[..3] {
            let straight = (u16::from(*channel) * 255 + alpha / 2).checked_div(alpha).unwrap_or(0);
            *channel = u8::try_from(straight).unwrap_or(u8::MAX);
        }
    }
    bytes
}
