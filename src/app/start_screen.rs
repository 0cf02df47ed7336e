//! What is seen before a map is open: templates to begin from, files to go on with.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::epaint::RectShape;
use egui::{
    Align, Button, ColorImage, Context, FontFamily, Label, Layout, RichText, ScrollArea, Sense, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Ui, vec2,
};

use crate::locale::{Locale, say, say_with};
use crate::render::{Painter, Photos};
use crate::template;
use crate::text::icons;

use super::command::{Command, shortcut_text};
use super::load::{Origin, name_of};
use super::miniature::miniature;
use super::settings::Settings;
use super::state::Request;
use super::style::SEMIBOLD;

/// Size of a thumbnail in points.
const THUMBNAIL: egui::Vec2 = vec2(246.0, 136.0);
/// Size of the example's thumbnail in points.
const LARGE_THUMBNAIL: egui::Vec2 = vec2(508.0, 196.0);
/// Distance of two templates in points.
const GAP: f32 = 16.0;
/// Width of the content in points: four templates beside each other.
const CONTENT_WIDTH: f32 = 4.0 * THUMBNAIL.x + 3.0 * GAP + 2.0;

/// The screen, with the thumbnails drawn so far.
#[derive(Default)]
pub(super) struct StartScreen {
    thumbnails: HashMap<(Locale, &'static str), TextureHandle>,
    drawing: Option<(Locale, Receiver<Drawn>)>,
}

struct Drawn {
    name: &'static str,
    image: ColorImage,
}

impl StartScreen {
    /// Shows the screen.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        locale: Locale,
        settings: &Settings,
        photos: &Arc<Photos>,
    ) -> Option<Request> {
        self.draw_thumbnails(ui.ctx(), locale, photos);
        let mut chosen = None;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_width();
            let width = CONTENT_WIDTH.min(room - 48.0);
            ui.horizontal(|ui| {
                ui.add_space(((room - width) / 2.0).max(24.0));
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.add_space(34.0);
                    chosen = self.content(ui, locale, settings);
                    ui.add_space(34.0);
                });
            });
        });
        chosen
    }

    fn content(&self, ui: &mut Ui, locale: Locale, settings: &Settings) -> Option<Request> {
        let mut chosen = head(ui, locale);
        ui.add_space(18.0);
        heading(ui, &say(locale, "start-new"));
        let (example, templates) = template::NAMES.split_last()?;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            for name in templates {
                if self.template(ui, locale, name, THUMBNAIL) {
                    chosen = Some(Request::Open(Origin::Template { name, locale }));
                }
            }
        });
        ui.add_space(22.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.vertical(|ui| {
                heading(ui, &say(locale, "start-example"));
                if self.template(ui, locale, example, LARGE_THUMBNAIL) {
                    chosen = Some(Request::Open(Origin::Template { name: example, locale }));
                }
            });
            ui.vertical(|ui| {
                heading(ui, &say(locale, "start-recent"));
                if settings.recent().is_empty() {
                    ui.label(RichText::new(say(locale, "start-no-recent")).weak());
                }
                for path in settings.recent() {
                    chosen = recent(ui, locale, path).or(chosen.take());
                }
            });
        });
        chosen
    }

    /// A template's thumbnail and name. Gives whether it was chosen.
    fn template(&self, ui: &mut Ui, locale: Locale, name: &'static str, size: egui::Vec2) -> bool {
        let thumbnail = self.thumbnails.get(&(locale, name));
        let method = say(locale, &format!("template-{name}"));
        let about = say(locale, &format!("template-{name}-about"));
        let (rect, response) = ui.allocate_exact_size(size + vec2(0.0, 58.0), Sense::click());
        let label = format!("{method}. {about}");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        let visuals = ui.style().interact(&response);
        let stroke = if response.hovered() || response.has_focus() {
            ui.visuals().selection.stroke
        } else {
            Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color)
        };
        let picture = egui::Rect::from_min_size(rect.min, size);
        ui.painter().rect_filled(rect, 8.0, ui.visuals().window_fill);
        if let Some(thumbnail) = thumbnail {
            // As wide as the card: of a tall map the upper part is seen.
            let all = thumbnail.size_vec2();
            let top = egui::CornerRadius { nw: 8, ne: 8, sw: 0, se: 0 };
            let shown = (picture.height() / picture.width() * all.x / all.y).min(1.0);
            let place =
                egui::Rect::from_min_size(picture.min, vec2(picture.width(), picture.width() * all.y / all.x * shown));
            let part = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, shown));
            ui.painter().rect_filled(picture, top, egui::Color32::WHITE);
            let image = RectShape::filled(place, top, egui::Color32::WHITE).with_texture(thumbnail.id(), part);
            ui.painter().add(image);
        }
        ui.painter().rect_stroke(rect, 8.0, stroke, StrokeKind::Inside);
        ui.painter().hline(
            rect.x_range(),
            picture.bottom(),
            Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color),
        );
        let text = egui::Rect::from_min_max(
            egui::pos2(rect.left() + 12.0, picture.bottom() + 8.0),
            rect.max - vec2(10.0, 6.0),
        );
        let font = egui::FontId::new(14.5, FontFamily::Name(SEMIBOLD.into()));
        let method_galley = ui.painter().layout(method, font, visuals.text_color(), text.width());
        let below = text.min + vec2(0.0, method_galley.size().y + 2.0);
        ui.painter().galley(text.min, method_galley, visuals.text_color());
        let weak = ui.visuals().weak_text_color();
        let about = ui.painter().layout(about, egui::FontId::proportional(12.5), weak, text.width());
        ui.painter().galley(below, about, weak);
        response.clicked()
    }

    /// Has the thumbnails of a language drawn, once.
    fn draw_thumbnails(&mut self, context: &Context, locale: Locale, photos: &Arc<Photos>) {
        if self.drawing.as_ref().is_none_or(|(drawn, _)| *drawn != locale) {
            let missing: Vec<&'static str> = template::NAMES
                .iter()
                .copied()
                .filter(|name| !self.thumbnails.contains_key(&(locale, *name)))
                .collect();
            let (sender, receiver) = channel();
            self.drawing = Some((locale, receiver));
            let (context, photos) = (context.clone(), photos.clone());
            thread::spawn(move || {
                let mut painter = Painter::new(photos);
                for name in missing {
                    let Some(drawn) = thumbnail(&mut painter, name, locale) else { continue };
                    if sender.send(drawn).is_err() {
                        return;
                    }
                    context.request_repaint();
                }
            });
        }
        let Some((_, receiver)) = &self.drawing else { return };
        for Drawn { name, image } in receiver.try_iter() {
            let texture = context.load_texture(name, image, TextureOptions::LINEAR);
            self.thumbnails.insert((locale, name), texture);
        }
    }
}

fn thumbnail(painter: &mut Painter, name: &'static str, locale: Locale) -> Option<Drawn> {
    let map = template::map(name, locale)?;
    // Twice the width in points, for sharp screens.
    let width = if Some(&name) == template::NAMES.last() { LARGE_THUMBNAIL.x } else { THUMBNAIL.x };
    let image = miniature(painter, &map, width * 2.0);
    Some(Drawn { name, image })
}

/// Name of the program, what it is, and what can be done at once.
fn head(ui: &mut Ui, locale: Locale) -> Option<Request> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.label(RichText::new("Trayecto").size(34.0).family(FontFamily::Name(SEMIBOLD.into())));
            ui.label(RichText::new(say(locale, "start-what")).size(16.0).weak());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = say(locale, "start-open");
            let text = RichText::new(format!("{}  {label}", icons::FOLDER_OPEN)).size(15.5);
            let button = ui.add(Button::new(text).min_size(vec2(150.0, 38.0)));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            let button = match shortcut_text(ui.ctx(), locale, Command::Open) {
                Some(keys) => button.on_hover_text(keys),
                None => button,
            };
            if button.clicked() {
                chosen = Some(Request::Command(Command::Open));
            }
            ui.add_space(12.0);
            for other in Locale::ALL.into_iter().rev() {
                if ui.selectable_label(other == locale, other.own_name()).clicked() {
                    chosen = Some(Request::Speak(other));
                }
            }
        });
    });
    ui.add_space(4.0);
    let keys = shortcut_text(ui.ctx(), locale, Command::Paste).unwrap_or_default();
    ui.add(Label::new(RichText::new(say_with(locale, "import-start", &[("keys", &keys)])).weak()).wrap());
    chosen
}

fn heading(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).size(17.0).family(FontFamily::Name(SEMIBOLD.into())));
    ui.add_space(4.0);
}

fn recent(ui: &mut Ui, locale: Locale, path: &std::path::Path) -> Option<Request> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let file = name_of(path);
        let name = ui.add(Button::new(format!("{}  {file}", icons::MAP_TRIFOLD)).frame(false));
        name.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &file));
        if name.on_hover_text(path.display().to_string()).clicked() {
            chosen = Some(Request::Open(Origin::File(path.to_owned())));
        }
        ui.label(RichText::new(folder).weak());
        let remove = ui.add(Button::new(RichText::new(icons::X.to_string()).weak()).frame(false));
        let remove_label = say(locale, "start-forget");
        remove.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &remove_label));
        if remove.on_hover_text(&remove_label).clicked() {
            chosen = Some(Request::Forget(path.to_owned()));
        }
    });
    chosen
}
