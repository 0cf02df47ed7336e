//! Text of a field as the picture shows it: in the same font, broken at the same places, each line where it is drawn. So nothing moves when
//! writing begins or ends.

use std::sync::Arc;

use egui::emath::GuiRounding;
use egui::epaint::text::VariationCoords;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Rect, Ui, pos2, vec2};

use crate::app::style;
use crate::text::{self, Fonts, Line, SetText, TextStyle};

/// How a text is drawn on the screen.
pub(super) struct AsDrawn {
    pub(super) fonts: Fonts,
    /// In map units.
    pub(super) style: TextStyle,
    /// How wide a line may be, in map units.
    pub(super) width: f32,
    /// Distance of two items of a list, in map units.
    pub(super) apart: f32,
    /// Points per map unit.
    pub(super) scale: f32,
    pub(super) color: Color32,
}

impl AsDrawn {
    /// The font that it is set in, in points.
    pub(super) fn font(&self, ui: &Ui) -> FontId {
        self.format(ui).font_id
    }

    /// The text, set. Fields of the window library find the cursor's places in it.
    pub(super) fn galley(&self, ui: &Ui, text: &str) -> Arc<Galley> {
        // What stands before the items of a list is not part of what is written: their words stand where they are drawn.
        let indent = self.style.hang * self.style.size;
        let style = TextStyle { hang: 0.0, ..self.style };
        let set = text::set_in(&self.fonts, text, style, (self.width - indent).max(1.0));
        let format = self.format(ui);
        let job = |text: &str| LayoutJob {
            wrap: TextWrapping::no_max_width(),
            ..LayoutJob::single_section(text.to_owned(), format.clone())
        };
        let lines: Vec<&str> = set.lines.iter().map(|line| words(&set, line)).collect();
        let rows: Vec<Arc<Galley>> = ui.fonts_mut(|fonts| {
            lines.iter().map(|line| fonts.layout_job(job(line.strip_suffix('\n').unwrap_or(line)))).collect()
        });
        let mut galley = Galley::concat(Arc::new(job(&set.text)), &rows, ui.pixels_per_point());
        galley.mesh_bounds = Rect::NOTHING;
        let (bullet, mut apart, mut begins) = (self.bullet(), 0.0, true);
        let rows = galley.rows.iter_mut().zip(lines).zip(&set.lines);
        for ((row, words), line) in rows {
            row.ends_with_newline = words.ends_with('\n');
            let left = (line.extent.0 + if begins { bullet } else { indent }) * self.scale;
            let top = match (baseline(&set, line), row.glyphs.first()) {
                (Some(drawn), Some(glyph)) => drawn * self.scale - glyph.pos.y,
                _ => line.top * self.scale,
            };
            row.pos = pos2(left, top + apart).round_to_pixels(ui.pixels_per_point());
            begins = row.ends_with_newline;
            if begins {
                apart += self.apart * self.scale;
            }
            galley.mesh_bounds |= row.visuals.mesh_bounds.translate(row.pos.to_vec2());
        }
        galley.rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(self.width, set.height) * self.scale + vec2(0.0, apart));
        Arc::new(galley)
    }

    /// How far from the left edge the words of an item of a list begin, in map units: 0 for other texts.
    fn bullet(&self) -> f32 {
        const ITEM: &str = "• x";
        let item = (self.style.hang > 0.0).then(|| text::set_in(&self.fonts, ITEM, self.style, f32::MAX));
        item.and_then(|item| item.glyphs.last().map(|word| word.x)).unwrap_or_default()
    }

    fn format(&self, ui: &Ui) -> TextFormat {
        let sample = text::set_in(&self.fonts, "x", self.style, f32::MAX);
        let run = sample.runs.first();
        let family = style::drawn_in(ui.ctx(), run.map(|run| &run.font), self.style.face);
        let size = self.style.size * self.scale;
        TextFormat {
            line_height: Some(size * self.style.line_height),
            coords: VariationCoords::new(run.iter().flat_map(|run| &run.axes).map(|(tag, at)| (tag, *at))),
            italics: run.is_some_and(|run| run.skew.is_some()),
            ..TextFormat::simple(FontId::new(size, family), self.color)
        }
    }
}

/// What stands on a line, with the line break that ends it.
fn words<'t>(set: &'t SetText, line: &Line) -> &'t str {
    set.text.get(line.text.start as usize..line.text.end as usize).unwrap_or_default()
}

/// The baseline of a line, in map units from the paragraph's upper edge.
fn baseline(set: &SetText, line: &Line) -> Option<f32> {
    set.glyphs.iter().find(|glyph| line.text.contains(&glyph.text)).map(|glyph| glyph.y)
}
