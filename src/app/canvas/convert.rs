//! Between the geometry of the map and that of the window library.

use egui::{Color32, pos2, vec2};
use kurbo::{Point, Rect, Vec2};

pub(super) fn vector(from: egui::Vec2) -> Vec2 {
    Vec2::new(f64::from(from.x), f64::from(from.y))
}

pub(super) fn screen_rect(view: egui::Rect, in_view: Rect) -> egui::Rect {
    let at = |point: Point| view.min + vec2(narrow(point.x), narrow(point.y));
    egui::Rect::from_min_max(at(in_view.origin()), at(Point::new(in_view.x1, in_view.y1)))
}

#[expect(clippy::cast_possible_truncation, reason = "places on a screen need no more precision")]
pub(in crate::app) fn narrow(at: f64) -> f32 {
    at as f32
}

/// Which part of a texture that shows `whole` shows `region`.
pub(super) fn texture_part(whole: Rect, region: Rect) -> egui::Rect {
    let at = |x: f64, y: f64| pos2(narrow((x - whole.x0) / whole.width()), narrow((y - whole.y0) / whole.height()));
    egui::Rect::from_min_max(at(region.x0, region.y0), at(region.x1, region.y1))
}

/// A colour of the picture as one of the window.
pub(in crate::app) fn color(paint: peniko::Color) -> Color32 {
    let rgba = paint.to_rgba8();
    Color32::from_rgba_unmultiplied(rgba.r, rgba.g, rgba.b, rgba.a)
}
