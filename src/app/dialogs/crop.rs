//! Which square of a picture becomes a portrait: a frame that is moved and resized by pointer and keys.

use egui::{
    ColorImage, CornerRadius, EventFilter, Image, Key, Modifiers, Pos2, Rect, Role, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, WidgetInfo, pos2, vec2,
};
use image::RgbaImage;

use crate::app::photo_for::PhotoFor;
use crate::locale::{Locale, say, say_with};
use crate::render::{Picture, Square};
use crate::text::icons;

use super::crop_frame::{Corner, CropFrame};
use super::parts::{buttons, heading};

/// The picture's greatest size, in points.
const ROOM: egui::Vec2 = vec2(480.0, 380.0);
/// Diameter of what it will look like, in points.
const LOOK: f32 = 112.0;
/// How near a corner the pointer takes hold of it, in points.
const REACH: f32 = 16.0;
/// By which share of the shorter side keys move and resize.
const STEP: f64 = 0.01;
/// How much further with Shift.
const LEAP: f64 = 10.0;

/// A picture of which a square is chosen.
pub(in crate::app) struct Crop {
    pub(in crate::app) target: PhotoFor,
    pub(in crate::app) picture: Picture,
    preview: RgbaImage,
    texture: Option<TextureHandle>,
    frame: CropFrame,
    held: Option<Held>,
}

/// What the pointer has hold of.
#[derive(Clone, Copy)]
enum Held {
    Corner(Corner),
    Frame,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Cancel,
    Use(Square),
}

impl Crop {
    /// `preview` is the picture, small enough for the screen.
    pub(in crate::app) fn new(target: PhotoFor, picture: Picture, preview: RgbaImage) -> Self {
        let frame = CropFrame::new(picture.size_px());
        Self { target, picture, preview, texture: None, frame, held: None }
    }

    /// Shows it.
    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        heading(ui, icons::IMAGE, &say(locale, "personas-crop-title"));
        let mut entered = false;
        ui.horizontal_top(|ui| {
            entered = self.picture(ui, locale);
            ui.add_space(12.0);
            ui.vertical(|ui| {
                ui.set_width(LOOK + 8.0);
                self.look(ui, locale);
                ui.add_space(8.0);
                ui.add(egui::Label::new(egui::RichText::new(say(locale, "personas-crop-hint")).small().weak()).wrap());
            });
        });
        let labels = [say(locale, "button-cancel"), say(locale, "personas-crop-use")];
        match buttons(ui, &labels.each_ref().map(String::as_str)) {
            Some(0) => Answer::Cancel,
            Some(_) => Answer::Use(self.frame.square()),
            None if entered => Answer::Use(self.frame.square()),
            None => Answer::None,
        }
    }

    fn texture(&mut self, ui: &Ui) -> TextureHandle {
        let make = || {
            let size = [self.preview.width() as usize, self.preview.height() as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, self.preview.as_raw());
            ui.ctx().load_texture("photo to crop", image, TextureOptions::LINEAR)
        };
        self.texture.get_or_insert_with(make).clone()
    }

    /// The picture with the frame. Gives whether Enter was pressed on it.
    fn picture(&mut self, ui: &mut Ui, locale: Locale) -> bool {
        let texture = self.texture(ui);
        let (width, height) = self.picture.size_px();
        let screen = ui.ctx().content_rect().size();
        let most = ROOM.min(vec2(screen.x - LOOK - 90.0, screen.y - 170.0)).max(vec2(80.0, 80.0));
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let size = vec2(width as f32, height as f32);
        // A tiny picture is shown larger, so that one can see what one does.
        let scale = (most.x / size.x).min(most.y / size.y);
        let (rect, response) = ui.allocate_exact_size(size * scale, Sense::click_and_drag());
        let id = response.id;
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let entered = if response.has_focus() { self.keys(ui) } else { false };
        self.pointer(ui, &response, rect, scale);

        Image::new(&texture).paint_at(ui, rect);
        self.paint(ui, rect, scale, response.has_focus());
        let Square { left_px, top_px, side_px } = self.frame.square();
        let place = [("left", left_px), ("top", top_px), ("side", side_px)].map(|(name, px)| (name, px.to_string()));
        let place: Vec<(&str, &str)> = place.iter().map(|(name, px)| (*name, px.as_str())).collect();
        let place = say_with(locale, "personas-crop-place", &place);
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(place.clone()),
            ..WidgetInfo::labeled(Role::Canvas, true, say(locale, "personas-crop-frame"))
        });
        entered
    }

    /// Arrows move, + and − resize; with Shift further.
    fn keys(&mut self, ui: &Ui) -> bool {
        let (width, height) = self.picture.size_px();
        let step = (f64::from(width.min(height)) * STEP).max(1.0);
        let pressed = |key: Key| {
            ui.input_mut(|input| {
                if input.consume_key(Modifiers::SHIFT, key) {
                    step * LEAP
                } else if input.consume_key(Modifiers::NONE, key) {
                    step
                } else {
                    0.0
                }
            })
        };
        let right = pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
        let down = pressed(Key::ArrowDown) - pressed(Key::ArrowUp);
        let longer = pressed(Key::Plus) + pressed(Key::Equals) - pressed(Key::Minus);
        if right != 0.0 || down != 0.0 {
            self.frame = self.frame.moved(right, down);
        }
        if longer != 0.0 {
            self.frame = self.frame.grown(2.0 * longer);
        }
        ui.input(|input| input.key_pressed(Key::Enter))
    }

    fn pointer(&mut self, ui: &Ui, response: &egui::Response, rect: Rect, scale: f32) {
        let Some(at) = response.interact_pointer_pos().or(response.hover_pos()) else { return };
        let corner_at = |corner| on_screen(rect, scale, self.frame.corner(corner));
        let near = Corner::ALL.into_iter().find(|corner| corner_at(*corner).distance(at) <= REACH);
        if response.drag_started() {
            let from = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
            let near = Corner::ALL.into_iter().find(|corner| corner_at(*corner).distance(from) <= REACH);
            self.held = Some(near.map_or(Held::Frame, Held::Corner));
        }
        if response.dragged() {
            self.frame = if let Some(Held::Corner(corner)) = self.held {
                let place = (at - rect.min) / scale;
                self.frame.stretched(corner, (f64::from(place.x), f64::from(place.y)))
            } else {
                let by = response.drag_delta() / scale;
                self.frame.moved(f64::from(by.x), f64::from(by.y))
            };
        }
        if response.drag_stopped() {
            self.held = None;
        }
        let held = match self.held {
            Some(Held::Corner(corner)) => Some(corner),
            Some(Held::Frame) => None,
            None => near,
        };
        ui.ctx().set_cursor_icon(match held {
            Some(Corner::LeftTop | Corner::RightBottom) => egui::CursorIcon::ResizeNwSe,
            Some(Corner::RightTop | Corner::LeftBottom) => egui::CursorIcon::ResizeNeSw,
            None if response.dragged() => egui::CursorIcon::Grabbing,
            None => egui::CursorIcon::Grab,
        });
    }

    /// A veil over what goes, and the frame around what stays.
    fn paint(&self, ui: &Ui, rect: Rect, scale: f32, has_focus: bool) {
        let visuals = ui.visuals();
        let painter = ui.painter().with_clip_rect(rect.expand(6.0));
        let kept = Rect::from_two_pos(
            on_screen(rect, scale, self.frame.corner(Corner::LeftTop)),
            on_screen(rect, scale, self.frame.corner(Corner::RightBottom)),
        );
        let veil = visuals.window_fill.gamma_multiply(0.72);
        for side in [
            Rect { max: pos2(rect.right(), kept.top()), ..rect },
            Rect { min: pos2(rect.left(), kept.bottom()), ..rect },
            Rect::from_min_max(pos2(rect.left(), kept.top()), kept.left_bottom()),
            Rect::from_min_max(kept.right_top(), pos2(rect.right(), kept.bottom())),
        ] {
            painter.rect_filled(side, 0.0, veil);
        }
        let mut line = visuals.selection.stroke;
        line.width = if has_focus { 2.5 } else { 1.5 };
        painter.rect_stroke(kept, 0.0, line, StrokeKind::Middle);
        let light = egui::Stroke::new(1.0, visuals.window_fill.gamma_multiply(0.8));
        painter.circle_stroke(kept.center(), kept.width() / 2.0 - 1.5, light);
        for corner in Corner::ALL {
            let at = on_screen(rect, scale, self.frame.corner(corner));
            let handle = Rect::from_center_size(at, vec2(10.0, 10.0));
            painter.rect_filled(handle, 2.0, visuals.window_fill);
            painter.rect_stroke(handle, 2.0, line, StrokeKind::Inside);
        }
    }

    /// What it will look like.
    fn look(&mut self, ui: &mut Ui, locale: Locale) {
        let texture = self.texture(ui);
        let (width, height) = self.picture.size_px();
        let share = |(x, y): (f64, f64)| {
            #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
            pos2((x / f64::from(width)) as f32, (y / f64::from(height)) as f32)
        };
        let part = Rect::from_two_pos(
            share(self.frame.corner(Corner::LeftTop)),
            share(self.frame.corner(Corner::RightBottom)),
        );
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small size")]
        let radius = CornerRadius::same((LOOK / 2.0) as u8);
        let image = Image::new(&texture).uv(part).corner_radius(radius).fit_to_exact_size(vec2(LOOK, LOOK));
        ui.add(image.maintain_aspect_ratio(false).alt_text(say(locale, "personas-crop-look")));
    }
}

/// A place of the picture on the screen.
fn on_screen(rect: Rect, scale: f32, (x, y): (f64, f64)) -> Pos2 {
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let by = vec2(x as f32, y as f32);
    rect.min + by * scale
}
