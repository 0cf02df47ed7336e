//! A colour that is picked by eye: a swatch that folds out a field of tones and a strip of hues. By keys it is the code beside it that is
//! written.

use egui::ecolor::Hsva;
use egui::{
    Color32, CornerRadius, Id, Mesh, Popup, PopupCloseBehavior, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::locale::{Locale, say};
use crate::map::Rgb;

/// Size of the swatch, in points.
pub(super) const SWATCH: egui::Vec2 = vec2(34.0, 22.0);
/// Sizes of the field of tones and of the strip of hues, in points.
const TONES: egui::Vec2 = vec2(220.0, 150.0);
const HUES: egui::Vec2 = vec2(220.0, 18.0);
/// Steps in which they are painted.
const STEPS: u16 = 24;

/// Shows the swatch of a colour and what it folds out, under an id of its own: what appears above it must not fold it in. Gives what was
/// picked.
pub(super) fn picker(ui: &mut Ui, locale: Locale, id: Id, name: &str, Rgb(shown): Rgb) -> Option<Rgb> {
    let (rect, _) = ui.allocate_exact_size(SWATCH, Sense::hover());
    let swatch = ui.interact(rect, id, Sense::click());
    swatch.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let visuals = ui.style().interact(&swatch);
    let corners = CornerRadius::same(5);
    ui.painter().rect_filled(rect, corners, color(shown));
    ui.painter().rect_stroke(rect, corners, visuals.bg_stroke, StrokeKind::Inside);
    let swatch = swatch.on_hover_text(name);
    let mut picked = None;
    let popup = Popup::menu(&swatch).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| picked = fold_out(ui, locale, id.with("picked"), shown));
    picked
}

fn fold_out(ui: &mut Ui, locale: Locale, id: Id, shown: [u8; 3]) -> Option<Rgb> {
    // Black and grey have no hue of their own: the one that was picked stays while it is folded out.
    let known: Option<Hsva> = ui.data(|data| data.get_temp(id));
    let mut hsva = known.filter(|known| known.to_srgb() == shown).unwrap_or_else(|| Hsva::from_srgb(shown));
    let before = hsva;
    let hue = hsva.h;
    let (rect, tones) = field(ui, TONES, &say(locale, "brand-picker-tones"));
    paint(ui, rect, STEPS, |x, y| Hsva::new(hue, x, 1.0 - y, 1.0).into());
    if let Some(at) = share(&tones, rect) {
        (hsva.s, hsva.v) = (at.x, 1.0 - at.y);
    }
    let at = rect.lerp_inside(vec2(hsva.s, 1.0 - hsva.v));
    let ring = if hsva.v > 0.6 { Color32::BLACK } else { Color32::WHITE };
    ui.painter().circle(at, 6.0, Color32::from(hsva), Stroke::new(1.5, ring));
    let (rect, hues) = field(ui, HUES, &say(locale, "brand-picker-hue"));
    paint(ui, rect, 1, |x, _| Hsva::new(x, 1.0, 1.0, 1.0).into());
    if let Some(at) = share(&hues, rect) {
        // The end of the strip is its beginning.
        hsva.h = at.x.min(0.999);
    }
    let x = rect.left() + hsva.h * rect.width();
    let mark = Rect::from_center_size(pos2(x, rect.center().y), vec2(5.0, rect.height() + 4.0));
    ui.painter().rect(mark, 2.0, Color32::WHITE, Stroke::new(1.0, Color32::BLACK), StrokeKind::Inside);
    ui.data_mut(|data| data.insert_temp(id, hsva));
    (hsva != before && hsva.to_srgb() != shown).then(|| Rgb(hsva.to_srgb()))
}

fn color([r, g, b]: [u8; 3]) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// A place in which one points at something.
fn field(ui: &mut Ui, size: egui::Vec2, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    (rect, response)
}

/// Where in a place it is pointed at, as shares of width and height.
fn share(response: &Response, rect: Rect) -> Option<Pos2> {
    let at = response.interact_pointer_pos()?;
    let share = (at - rect.min) / rect.size();
    Some(pos2(share.x.clamp(0.0, 1.0), share.y.clamp(0.0, 1.0)))
}

/// Paints a place whose colour is known at each share of its width and height.
fn paint(ui: &Ui, rect: Rect, rows: u16, color: impl Fn(f32, f32) -> Color32) {
    let mut mesh = Mesh::default();
    for row in 0..=rows {
        for column in 0..=STEPS {
            let (x, y) = (f32::from(column) / f32::from(STEPS), f32::from(row) / f32::from(rows));
            mesh.colored_vertex(rect.lerp_inside(vec2(x, y)), color(x, y));
        }
    }
    let wide = u32::from(STEPS) + 1;
    for row in 0..u32::from(rows) {
        for column in 0..u32::from(STEPS) {
            let first = row * wide + column;
            mesh.add_triangle(first, first + 1, first + wide);
            mesh.add_triangle(first + 1, first + wide, first + wide + 1);
        }
    }
    ui.painter().add(mesh);
}
