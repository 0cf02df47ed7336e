//! What the map will look like.

use egui::{
    Align2, Color32, FontId, Image, Role, Sense, Stroke, StrokeKind, TextureHandle, Ui, Vec2, WidgetInfo, vec2,
};

/// What is shown in the picture's place.
pub(super) struct Shown<'a> {
    /// The picture, if there is one.
    pub(super) picture: Option<&'a TextureHandle>,
    /// What is said instead of it.
    pub(super) instead: Option<&'a str>,
    /// What it is, for those who do not see it.
    pub(super) spoken: &'a str,
    /// Whether a newer one is on its way.
    pub(super) under_way: UnderWay,
}

/// Whether something is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnderWay {
    Yes,
    No,
}

/// Room around the picture within its frame, in points.
const AROUND: f32 = 10.0;

/// The room in pixels that a frame of some size in points leaves for the picture.
pub(super) fn room_px(ui: &Ui, size: Vec2) -> (u16, u16) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as large as a window")]
    let px = |points: f32| ((points - 2.0 * AROUND) * ui.ctx().pixels_per_point()).clamp(16.0, 4_000.0) as u16;
    (px(size.x), px(size.y))
}

/// Shows the picture in the middle of a frame.
pub(super) fn show(ui: &mut Ui, size: Vec2, shown: &Shown<'_>) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, shown.spoken));
    let visuals = ui.visuals().clone();
    ui.painter().rect_filled(rect, 6.0, visuals.extreme_bg_color);
    ui.painter().rect_stroke(rect, 6.0, visuals.widgets.noninteractive.bg_stroke, StrokeKind::Inside);
    if let Some(text) = shown.instead {
        let galley =
            ui.painter().layout(text.to_owned(), FontId::proportional(14.5), visuals.text_color(), size.x - 80.0);
        let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size()).min;
        ui.painter().galley(at, galley, visuals.text_color());
    } else if let Some(picture) = shown.picture {
        let inner = rect.shrink(AROUND).size();
        let own = picture.size_vec2() / ui.ctx().pixels_per_point();
        let scale = (inner.x / own.x).min(inner.y / own.y).min(1.0);
        let place = egui::Rect::from_center_size(rect.center(), own * scale);
        // A window of changed size shows the old picture until the new one is drawn.
        Image::new(picture).tint(Color32::WHITE).paint_at(ui, place);
        ui.painter().rect_stroke(
            place.expand(1.0),
            0.0,
            Stroke::new(1.0, visuals.widgets.noninteractive.bg_stroke.color),
            StrokeKind::Outside,
        );
    }
    if shown.under_way == UnderWay::Yes {
        let place = egui::Rect::from_min_size(rect.right_top() + vec2(-34.0, 10.0), vec2(24.0, 24.0));
        egui::Spinner::new().paint_at(ui, place);
    }
}
