//! The whole map, small, in a corner: shows where one is, and goes where one clicks.

use egui::{Color32, Sense, Stroke, StrokeKind, TextureHandle, Ui, pos2, vec2};
use kurbo::{Point, Size};

use super::camera::Camera;
use super::convert::narrow;

/// Longest sides in points.
const MAX_SIZE: egui::Vec2 = vec2(190.0, 130.0);
/// Distance from the corner in points.
const MARGIN: f32 = 12.0;

/// Shows the minimap if not all of the map is in view. Gives the camera that was asked for by clicking.
pub(super) fn show(
    ui: &mut Ui,
    label: &str,
    canvas: egui::Rect,
    overview: &TextureHandle,
    map: Size,
    camera: Camera,
    view: Size,
) -> Option<Camera> {
    let region = camera.region(view);
    let whole = map.to_rect();
    if region.contains_rect(whole) || canvas.width() < 500.0 || canvas.height() < 350.0 {
        return None;
    }
    let scale = (MAX_SIZE.x / narrow(map.width)).min(MAX_SIZE.y / narrow(map.height));
    let size = vec2(narrow(map.width) * scale, narrow(map.height) * scale);
    let place = egui::Rect::from_min_size(canvas.max - size - vec2(MARGIN, MARGIN), size);
    let response = ui.interact(place, ui.scope_id().with("minimap"), Sense::click_and_drag());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, label));
    let painter = ui.painter_at(canvas);
    let frame = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
    painter.rect_filled(place.expand(4.0), 4.0, ui.visuals().panel_fill);
    painter.rect_stroke(place.expand(4.0), 4.0, frame, StrokeKind::Outside);
    let whole_texture = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(overview.id(), place, whole_texture, Color32::WHITE);

    let seen = region.intersect(whole);
    let on_minimap = |at: Point| place.min + vec2(narrow(at.x), narrow(at.y)) * scale;
    let seen = egui::Rect::from_min_max(on_minimap(seen.origin()), on_minimap(Point::new(seen.x1, seen.y1)));
    let accent = ui.visuals().selection.stroke.color;
    painter.rect_filled(seen, 2.0, accent.gamma_multiply(0.15));
    painter.rect_stroke(seen, 2.0, Stroke::new(1.5, accent), StrokeKind::Inside);

    let at = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
    let in_map = (at - place.min) / scale;
    Some(Camera::centered(Point::new(f64::from(in_map.x), f64::from(in_map.y)), camera.zoom, view).kept_on(map, view))
}
