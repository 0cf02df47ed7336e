//! A picture in a frame: the wheel and buttons zoom, dragging moves.

use egui::{
    Align2, Button, Color32, FontId, Image, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextureHandle, Ui,
    UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::command::Command;
use crate::locale::Locale;
use crate::text::icons;

use super::draw::Look;
use super::seen_through::{Behind, paint};

/// What is shown in the picture's place.
pub(in crate::app::dialogs) struct Shown<'a> {
    /// The picture, if there is one.
    pub(in crate::app::dialogs) picture: Option<&'a TextureHandle>,
    /// What is said instead of it.
    pub(in crate::app::dialogs) instead: Option<&'a str>,
    /// What it is, for those who do not see it.
    pub(in crate::app::dialogs) spoken: &'a str,
    /// What is seen through it.
    pub(in crate::app::dialogs) behind: Behind,
    /// Whether a newer one is on its way.
    pub(in crate::app::dialogs) under_way: UnderWay,
}

/// Whether something is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::dialogs) enum UnderWay {
    Yes,
    No,
}

/// Room around the picture within its frame, in points.
const AROUND: f32 = 10.0;
/// Room below it for the buttons, in points: on the picture they would lie on a logo, or on what somebody wants to see.
const BELOW: f32 = 32.0;
/// Greatest zoom, and what a button zooms by.
const MOST_ZOOM: f64 = 16.0;
const ZOOM_STEP: f64 = 1.5;
/// Points of the wheel that zoom by the factor e.
const WHEEL: f32 = 240.0;

/// The room in pixels that a frame of some size in points leaves for the picture.
pub(in crate::app::dialogs) fn room_px(ui: &Ui, size: Vec2) -> (u16, u16) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as large as a window")]
    let px = |points: f32| ((points - 2.0 * AROUND) * ui.ctx().pixels_per_point()).clamp(16.0, 4_000.0) as u16;
    (px(size.x), px(size.y - BELOW))
}

/// Shows the picture in the middle of a frame. The wheel and its buttons zoom, dragging moves what is seen.
pub(in crate::app::dialogs) fn show(ui: &mut Ui, locale: Locale, size: Vec2, shown: &Shown<'_>, look: &mut Look) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, shown.spoken));
    let visuals = ui.visuals().clone();
    let line = visuals.widgets.noninteractive.bg_stroke;
    ui.painter().rect_filled(rect, 6.0, visuals.extreme_bg_color);
    ui.painter().rect_stroke(rect, 6.0, line, StrokeKind::Inside);
    if let Some(text) = shown.instead {
        let font = FontId::proportional(14.5);
        let galley = ui.painter().layout(text.to_owned(), font, visuals.text_color(), size.x - 80.0);
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
        ui.painter().galley(at, galley, visuals.text_color());
    } else if let Some(picture) = shown.picture {
        let mut room = rect.shrink(AROUND);
        room.max.y -= BELOW;
        let inner = room.size();
        let own = picture.size_vec2() / ui.ctx().pixels_per_point();
        // A window of changed size shows the old picture until the new one is drawn.
        let scale = (inner.x / own.x).min(inner.y / own.y).min(1.0);
        let place = Rect::from_center_size(room.center(), own * scale);
        paint(ui.painter(), place, shown.behind);
        Image::new(picture).tint(Color32::WHITE).paint_at(ui, place);
        ui.painter().rect_stroke(place.expand(1.0), 0.0, Stroke::new(1.0, line.color), StrokeKind::Outside);
        turn(ui, &response, place, look);
        zoom_buttons(ui, locale, rect, look);
    }
    if shown.under_way == UnderWay::Yes {
        let place = Rect::from_min_size(rect.left_top() + vec2(10.0, 10.0), vec2(24.0, 24.0));
        egui::Spinner::new().paint_at(ui, place);
    }
}

/// The wheel zooms at the pointer, dragging moves.
fn turn(ui: &Ui, response: &Response, place: Rect, look: &mut Look) {
    let at = |pos: Pos2| {
        let share = (pos - place.center()) / place.size();
        (f64::from(share.x) / look.zoom, f64::from(share.y) / look.zoom)
    };
    if response.dragged() {
        let by = response.drag_delta() / place.size();
        moved(look, -f64::from(by.x) / look.zoom, -f64::from(by.y) / look.zoom);
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        return;
    }
    let Some((x, y)) = response.hover_pos().map(at) else { return };
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
    let by = f64::from(pinch) * f64::from(wheel / WHEEL).exp();
    let zoom = (look.zoom * by).clamp(1.0, MOST_ZOOM);
    // What lies under the pointer stays there.
    let stays = 1.0 - look.zoom / zoom;
    moved(look, x * stays, y * stays);
    look.zoom = zoom;
}

/// Moves what is seen, but not beyond the picture.
fn moved(look: &mut Look, right: f64, down: f64) {
    let half = 0.5 / look.zoom;
    let within = |middle: f64| middle.clamp(half.min(0.5), (1.0 - half).max(0.5));
    look.middle = (within(look.middle.0 + right), within(look.middle.1 + down));
}

fn zoom_buttons(ui: &mut Ui, locale: Locale, rect: Rect, look: &mut Look) {
    let buttons = [
        (icons::MINUS, Command::ZoomOut, 1.0 / ZOOM_STEP),
        (icons::PLUS, Command::ZoomIn, ZOOM_STEP),
        (icons::FRAME_CORNERS, Command::FitMap, 0.0),
    ];
    // They move nothing else.
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect));
    for (at, (icon, command, by)) in buttons.into_iter().rev().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "three")]
        let right = 8.0 + at as f32 * 32.0;
        let place =
            Rect::from_min_size(pos2(rect.right() - right - 28.0, rect.bottom() - 8.0 - 28.0), vec2(28.0, 28.0));
        let name = command.label(locale);
        let button = ui.put(place, Button::new(icon.to_string()));
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if button.on_hover_text(&name).clicked() {
            look.zoom = (look.zoom * by).clamp(1.0, MOST_ZOOM);
            moved(look, 0.0, 0.0);
        }
    }
}
