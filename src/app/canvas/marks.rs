//! What is drawn over the map for the moment: what is selected, hovered over, dragged.

use egui::{Color32, CornerRadius, FontId, Painter, Pos2, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use kurbo::Rect;

use crate::app::style::FOUND;
use crate::map::Part;

use super::core::Canvas;

/// What is drawn over the map.
#[derive(Default)]
pub(in crate::app) struct Overlay<'a> {
    /// Outlined strongly.
    pub(in crate::app) selected: &'a [Part],
    /// Outlined faintly.
    pub(in crate::app) hovered: Option<Part>,
    /// Faint, because it is being carried.
    pub(in crate::app) carried: &'a [Part],
    /// Regions with their emphasis.
    pub(in crate::app) regions: Vec<(Rect, Emphasis)>,
    /// How far what is carried has come from its place, in points.
    pub(in crate::app) ghost: Option<Vec2>,
    /// How many parts are carried.
    pub(in crate::app) count: usize,
    /// A note beside the pointer.
    pub(in crate::app) note: Option<(Pos2, String)>,
}

/// How a region stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Emphasis {
    /// A line: something would come to lie there.
    Line,
    /// It would take what is carried.
    Target,
    /// The rectangle that selects.
    Marquee,
    /// A text that was found.
    Found,
    /// The one where one is.
    FoundHere,
}

impl Canvas {
    /// Draws the overlay of a frame.
    pub(in crate::app) fn mark(&self, ui: &Ui, overlay: &Overlay<'_>) {
        let accent = ui.visuals().selection.stroke.color;
        let painter = ui.painter_at(self.frame.rect);
        for part in overlay.carried {
            let veil = ui.visuals().panel_fill.gamma_multiply(0.65);
            self.around(*part, |rect, clip| {
                painter.with_clip_rect(clip).rect_filled(rect, 4.0, veil);
            });
        }
        if let Some(part) = overlay.hovered.filter(|part| *part != Part::Map && !overlay.selected.contains(part)) {
            self.outline(&painter, part, Stroke::new(1.0, accent));
        }
        for part in overlay.selected.iter().filter(|part| **part != Part::Map) {
            self.outline(&painter, *part, Stroke::new(2.0, accent));
        }
        for (region, emphasis) in &overlay.regions {
            self.emphasise(&painter, *region, *emphasis, accent);
        }
        if let Some(by) = overlay.ghost {
            self.paint_ghost(&painter, by, overlay.count, accent);
        }
        if let Some((at, note)) = &overlay.note {
            bubble(ui, &painter, *at, note);
        }
    }

    fn around(&self, part: Part, paint: impl FnOnce(egui::Rect, egui::Rect)) {
        if let Some((rect, clip)) = self.bounds(part).and_then(|bounds| self.on_screen(bounds)) {
            paint(rect, clip);
        }
    }

    fn outline(&self, painter: &Painter, part: Part, stroke: Stroke) {
        self.around(part, |rect, clip| {
            painter.with_clip_rect(clip).rect_stroke(rect.expand(2.0), 4.0, stroke, StrokeKind::Middle);
        });
    }

    fn emphasise(&self, painter: &Painter, region: Rect, emphasis: Emphasis, accent: Color32) {
        let Some((rect, clip)) = self.on_screen(region) else { return };
        match emphasis {
            Emphasis::Line => {
                let painter = painter.with_clip_rect(clip.expand(4.0));
                painter.rect_filled(rect.expand(1.5), 2.0, accent);
            }
            Emphasis::Target => {
                let painter = painter.with_clip_rect(clip);
                painter.rect_filled(rect, 4.0, accent.gamma_multiply(0.1));
                painter.rect_stroke(rect, 4.0, Stroke::new(1.5, accent), StrokeKind::Inside);
            }
            Emphasis::Marquee => {
                painter.rect_filled(rect, CornerRadius::ZERO, accent.gamma_multiply(0.12));
                painter.rect_stroke(rect, CornerRadius::ZERO, Stroke::new(1.0, accent), StrokeKind::Inside);
            }
            Emphasis::Found => {
                painter.with_clip_rect(clip).rect_filled(rect.expand(1.0), 3.0, FOUND.gamma_multiply(0.3));
            }
            Emphasis::FoundHere => {
                let painter = painter.with_clip_rect(clip);
                painter.rect_filled(rect.expand(2.0), 3.0, FOUND.gamma_multiply(0.45));
                painter.rect_stroke(rect.expand(2.0), 3.0, Stroke::new(1.5, FOUND), StrokeKind::Outside);
            }
        }
    }

    /// What is carried: its picture or, until that is drawn, its outline.
    fn paint_ghost(&self, painter: &Painter, by: Vec2, count: usize, accent: Color32) {
        let Some((texture, region)) = self.tiles.ghost() else { return };
        let Some(home) = self.wherever(region) else { return };
        let rect = home.translate(by);
        let whole = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.rect_filled(rect.translate(vec2(0.0, 3.0)).expand(2.0), 6.0, Color32::from_black_alpha(50));
        painter.image(texture.id(), rect, whole, Color32::from_white_alpha(225));
        painter.rect_stroke(rect, 4.0, Stroke::new(1.5, accent), StrokeKind::Outside);
        if count > 1 {
            let at = rect.right_top();
            painter.circle_filled(at, 11.0, accent);
            let text = painter.layout_no_wrap(count.to_string(), FontId::proportional(12.5), Color32::WHITE);
            painter.galley(at - text.size() / 2.0, text, Color32::WHITE);
        }
    }
}

/// A note beside the pointer.
fn bubble(ui: &Ui, painter: &Painter, at: Pos2, note: &str) {
    let visuals = ui.visuals();
    let text = painter.layout_no_wrap(note.to_owned(), FontId::proportional(14.5), visuals.text_color());
    let rect = egui::Rect::from_min_size(at + vec2(18.0, -text.size().y - 14.0), text.size() + vec2(16.0, 8.0));
    painter.rect_filled(rect, 6.0, visuals.window_fill);
    let line = Stroke::new(1.0, visuals.widgets.noninteractive.bg_stroke.color);
    painter.add(Shape::Rect(egui::epaint::RectShape::stroke(rect, 6.0, line, StrokeKind::Outside)));
    painter.galley(rect.min + vec2(8.0, 4.0), text, visuals.text_color());
}
