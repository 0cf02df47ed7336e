//! Drawing a region of a scene.

use std::sync::Arc;

use kurbo::{Affine, Cap, Point, Rect, Shape as _, Size, Stroke};
use peniko::Color as Paint;
use peniko::{Extend, ImageQuality, ImageSampler};
use vello_cpu::{
    Glyph, GlyphRunBuilder, Image, ImageSource, Pixmap, PixmapMut, RasterizerSettings, RenderContext, RenderMode,
    RenderSettings, Resources, TargetInit,
};

use crate::scene::{Item, Outline, Scene, Shape};
use crate::text::{Run, SetText};

use super::photos::Photos;

/// What of a scene is drawn, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The place in map units that the upper left pixel shows.
    pub origin: Point,
    /// Pixels per map unit.
    pub scale: f64,
    /// Width in pixels.
    pub width_px: u16,
    /// Height in pixels.
    pub height_px: u16,
}

impl View {
    /// The region drawn, in map units.
    #[must_use]
    pub fn region(&self) -> Rect {
        let size = Size::new(f64::from(self.width_px), f64::from(self.height_px)) / self.scale;
        Rect::from_origin_size(self.origin, size)
    }
}

/// What lies under the scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// The theme's paper.
    Paper,
    /// Nothing.
    Transparent,
    /// A colour of the user's.
    Plain(Paint),
}

/// What becomes of text that is too small to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SmallText {
    /// It is drawn as it is.
    Letters,
    /// Below that many pixels per em a bar stands for each line: many times faster.
    Bars {
        /// Pixels per em.
        below_px: f64,
    },
}

/// How much of its colour a bar has that stands for a line of text.
const BAR_OPACITY: f32 = 0.42;

/// Details below so many pixels cannot be told from a plainer form.
const SMALLEST_DETAIL_PX: f64 = 0.5;

/// Draws regions of scenes. Holds the renderer's memory, so one is kept per thread.
pub struct Painter {
    context: RenderContext,
    resources: Resources,
    photos: Arc<Photos>,
    bytes: Vec<u8>,
}

impl Painter {
    /// A painter that shares decoded pictures with others.
    #[must_use]
    pub fn new(photos: Arc<Photos>) -> Self {
        let settings = RenderSettings { num_threads: 0, ..RenderSettings::default() };
        Self {
            context: RenderContext::new_with(1, 1, settings),
            resources: Resources::new(),
            photos,
            bytes: Vec::new(),
        }
    }

    /// Draws what `view` shows. Gives premultiplied RGBA, row by row from the top, four bytes per pixel.
    pub fn paint(&mut self, scene: &Scene, view: View, ground: Ground, small_text: SmallText) -> &[u8] {
        let View { width_px, height_px, .. } = view;
        self.bytes.clear();
        self.bytes.resize(usize::from(width_px) * usize::from(height_px) * 4, 0);
        self.context.reset_and_resize(width_px, height_px);

        let pixels_from_map = Affine::scale(view.scale) * Affine::translate(-view.origin.to_vec2());
        let mut drawing = Drawing {
            context: &mut self.context,
            resources: &mut self.resources,
            photos: &self.photos,
            pixels_from_map,
            region: view.region(),
            scale: view.scale,
            small_text,
        };
        for item in scene.items_in(view.region()) {
            drawing.item(item);
        }
        self.context.flush();

        let init = match ground {
            Ground::Paper => scene.paper(),
            Ground::Transparent => Paint::TRANSPARENT,
            Ground::Plain(paint) => paint,
        };
        if let Some(target) = PixmapMut::new(width_px, height_px, &mut self.bytes) {
            let settings = RasterizerSettings {
                render_mode: RenderMode::OptimizeSpeed,
                target_init: TargetInit::Clear(init),
                ..RasterizerSettings::default()
            };
            self.context.render_with(target, &mut self.resources, settings);
        }
        &self.bytes
    }
}

/// One drawing under way.
struct Drawing<'a> {
    context: &'a mut RenderContext,
    resources: &'a mut Resources,
    photos: &'a Photos,
    pixels_from_map: Affine,
    region: Rect,
    scale: f64,
    small_text: SmallText,
}

impl Drawing<'_> {
    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Fill { outline, paint } => {
                self.context.set_transform(self.pixels_from_map);
                self.context.set_paint(*paint);
                self.fill(outline);
            }
            Shape::Stroke { outline, paint, width, dash } => {
                let mut stroke = Stroke::new(*width).with_caps(Cap::Butt);
                let mut paint = *paint;
                match dash {
                    // Dashes that nobody can see are as much ink as a fainter line, which is drawn many times faster.
                    Some(dash) if dash.on.min(dash.off) * self.scale < SMALLEST_DETAIL_PX => {
                        #[expect(clippy::cast_possible_truncation, reason = "a share")]
                        let share = (dash.on / (dash.on + dash.off)) as f32;
                        paint = paint.multiply_alpha(share);
                    }
                    Some(dash) => stroke = stroke.with_dashes(0.0, [dash.on, dash.off]),
                    None => {}
                }
                self.context.set_transform(self.pixels_from_map);
                self.context.set_paint(paint);
                self.context.set_stroke(stroke);
                let path = match self.squared(outline) {
                    Some(rect) => rect.to_path(1.0),
                    None => outline.to_path(),
                };
                self.context.stroke_path(&path);
            }
            Shape::Text { text, at, paint } => self.text(text, *at, *paint),
            Shape::Image { photo, rect, clip } => {
                self.context.set_transform(self.pixels_from_map);
                match self.photos.pixels(photo) {
                    Some(pixels) => self.set_image(pixels, *rect),
                    None => self.context.set_paint(DAMAGED_PHOTO),
                }
                self.fill(clip);
                self.context.reset_paint_transform();
            }
        }
    }

    /// Paints with a picture that fills `rect`, given in map units.
    fn set_image(&mut self, pixels: Arc<Pixmap>, rect: Rect) {
        let fit = Affine::translate(rect.origin().to_vec2())
            * Affine::scale_non_uniform(
                rect.width() / f64::from(pixels.width()),
                rect.height() / f64::from(pixels.height()),
            );
        let sampler =
            ImageSampler { x_extend: Extend::Pad, y_extend: Extend::Pad, quality: ImageQuality::Medium, alpha: 1.0 };
        self.context.set_paint_transform(fit);
        self.context.set_paint(Image { image: ImageSource::Pixmap(pixels), sampler });
    }

    fn fill(&mut self, outline: &Outline) {
        match (outline, self.squared(outline)) {
            (Outline::Rect(rect), _) => self.context.fill_rect(rect),
            (_, Some(rect)) => self.context.fill_rect(&rect),
            (other, None) => self.context.fill_path(&other.to_path()),
        }
    }

    /// The rectangle that looks like a rounded one whose corners are too small to see.
    fn squared(&self, outline: &Outline) -> Option<Rect> {
        let Outline::RoundedRect(rounded) = outline else { return None };
        let radii = rounded.radii();
        let radius = radii.top_left.max(radii.top_right).max(radii.bottom_right).max(radii.bottom_left);
        (radius * self.scale < SMALLEST_DETAIL_PX).then(|| rounded.rect())
    }

    fn text(&mut self, text: &SetText, at: Point, paint: Paint) {
        if let SmallText::Bars { below_px } = self.small_text
            && text.runs.iter().all(|run| f64::from(run.size) * self.scale < below_px)
        {
            self.bars(text, at, paint);
            return;
        }
        self.context.set_transform(self.pixels_from_map * Affine::translate(at.to_vec2()));
        self.context.set_paint(paint);
        for run in &text.runs {
            let glyphs = text.run_glyphs(run);
            let Some(first) = glyphs.first() else { continue };
            // Of a long text only the lines in view are drawn. Letters keep within two sizes of their baseline.
            let (baseline, reach) = (at.y + f64::from(first.y), 2.0 * f64::from(run.size));
            if baseline + reach < self.region.y0 || baseline - reach > self.region.y1 {
                continue;
            }
            let places = glyphs.iter().map(|glyph| Glyph { id: glyph.id, x: glyph.x, y: glyph.y });
            // A glyph that its font cannot draw is left out; the others stand.
            let _ = self.run(run).fill_glyphs(places.clone());
            if run.embolden {
                self.context.set_stroke(Stroke::new(f64::from(run.size) / 30.0));
                let _ = self.run(run).stroke_glyphs(places);
            }
        }
    }

    fn run<'a>(&'a mut self, run: &'a Run) -> GlyphRunBuilder<'a> {
        let builder = self
            .context
            .glyph_run(self.resources, &run.font)
            .font_size(run.size)
            .hint(false)
            .normalized_coords(&run.coords);
        match run.skew {
            // Upwards is negative here, and what stands above the baseline leans to the right.
            Some(degrees) => builder.glyph_transform(Affine::skew(-f64::from(degrees).to_radians().tan(), 0.0)),
            None => builder,
        }
    }

    /// A bar for each line, about as dark as its letters.
    fn bars(&mut self, text: &SetText, at: Point, paint: Paint) {
        self.context.set_transform(self.pixels_from_map);
        self.context.set_paint(paint.multiply_alpha(BAR_OPACITY));
        for line in &text.lines {
            let height = f64::from(line.bottom - line.top);
            let top = at.y + f64::from(line.top) + height * 0.3;
            let (left, right) = (at.x + f64::from(line.extent.0), at.x + f64::from(line.extent.1));
            self.context.fill_rect(&Rect::new(left, top, right, top + height * 0.45));
        }
    }
}

/// Stands where a picture cannot be decoded.
pub const DAMAGED_PHOTO: Paint = Paint::from_rgb8(0xb8, 0xbe, 0xc8);
