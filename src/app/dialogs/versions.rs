//! The earlier versions of the map: when, how large, what it looks like, how it differs. One of them can be restored.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::SystemTime;

use egui::epaint::RectShape;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Color32, Context, FontFamily, FontId, Key, Label, Layout, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::picture_export::Exported;
use crate::app::style::SEMIBOLD;
use crate::file::{Access, Backup, Fingerprint, Store};
use crate::locale::{Locale, say, say_with};
use crate::map::Map;
use crate::render::Photos;
use crate::sentence;
use crate::text::icons;

use super::differences::DifferencesList;
use super::exports::files;
use super::parts::{buttons, heading};
use super::versions_job::{Found, look_for};
use super::when::when;

/// Width of the dialog and of its list in points.
const WIDTH: f32 = 880.0;
const LIST_WIDTH: f32 = 330.0;
/// What the dialog has around it and around its list, in points.
const AROUND: egui::Vec2 = vec2(120.0, 250.0);
/// Height of a row and size of its picture in points.
const ROW: f32 = 84.0;
const PICTURE: egui::Vec2 = vec2(112.0, 66.0);

/// The dialog.
pub(in crate::app) struct Versions {
    found: Receiver<Found>,
    /// `None` until they have been looked for.
    rows: Option<Vec<Row>>,
    chosen: usize,
    /// The one to be looked at first, until it is found.
    wanted: Option<Fingerprint>,
    record: Vec<Exported>,
    access: Access,
}

/// A version in the list.
struct Row {
    when: String,
    ago_and_size: String,
    /// What was exported of it.
    exported: Option<String>,
    state: State,
}

enum State {
    Opening,
    Damaged,
    Ready { map: Map, picture: TextureHandle, list: DifferencesList, differs: Differs },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Differs {
    Yes,
    No,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Close,
    Restore(Map),
}

impl Versions {
    /// Begins to look for the versions of a map: those that are kept of its file, if it has one.
    pub(in crate::app) fn new(
        context: &Context,
        kept: Option<(Store, PathBuf)>,
        now: Map,
        access: Access,
        photos: Arc<Photos>,
    ) -> Self {
        Self {
            found: look_for(context, kept, now, photos),
            rows: None,
            chosen: 0,
            wanted: None,
            record: Vec::new(),
            access,
        }
    }

    /// Says of each version what was exported of it.
    pub(in crate::app) fn with_exports(self, record: Vec<Exported>) -> Self {
        Self { record, ..self }
    }

    /// Looks at the version that held this first.
    pub(in crate::app) fn looking_at(self, fingerprint: Fingerprint) -> Self {
        Self { wanted: Some(fingerprint), ..self }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        self.receive(ui.ctx(), locale);
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x - AROUND.x));
        heading(ui, icons::CLOCK_COUNTER_CLOCKWISE, &say(locale, "versions-title"));
        let height = (window.y - AROUND.y).clamp(150.0, 440.0);
        match &self.rows {
            None => {
                ui.label(RichText::new(say(locale, "versions-looking")).weak());
            }
            Some(rows) if rows.is_empty() => {
                ui.label(RichText::new(say(locale, "versions-none")).family(FontFamily::Name(SEMIBOLD.into())));
                ui.add(Label::new(RichText::new(say(locale, "versions-none-about")).weak()).wrap());
            }
            Some(_) => {
                let intro = match self.access {
                    Access::Editable => "versions-intro",
                    Access::ReadOnly { .. } => "versions-read-only",
                };
                ui.add(Label::new(RichText::new(say(locale, intro)).weak()).wrap());
                ui.add_space(6.0);
                self.take_arrows(ui);
                ui.horizontal_top(|ui| self.columns(ui, locale, height));
            }
        }
        self.answer(ui, locale)
    }

    fn receive(&mut self, context: &Context, locale: Locale) {
        for found in self.found.try_iter() {
            match found {
                Found::All(all) => {
                    let wanted = self.wanted.take();
                    self.chosen = all.iter().position(|backup| Some(backup.fingerprint) == wanted).unwrap_or(0);
                    self.rows = Some(all.iter().map(|backup| Row::of(backup, &self.record, locale)).collect());
                }
                Found::Version(at, version) => {
                    let Some(row) = self.rows.as_mut().and_then(|rows| rows.get_mut(at)) else { continue };
                    row.state = match version {
                        None => State::Damaged,
                        Some(version) => State::Ready {
                            map: version.map,
                            picture: context.load_texture("version", version.picture, TextureOptions::LINEAR),
                            differs: if version.differences.is_empty() { Differs::No } else { Differs::Yes },
                            list: DifferencesList::new(locale, &version.differences),
                        },
                    };
                }
            }
        }
    }

    /// Up and down lead through the list, also while nothing in it has the keyboard.
    fn take_arrows(&mut self, ui: &Ui) {
        let last = self.rows.as_ref().map_or(0, Vec::len).saturating_sub(1);
        if ui.memory(egui::Memory::focused).is_some() {
            return;
        }
        if ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            self.chosen = (self.chosen + 1).min(last);
        }
        if ui.input(|input| input.key_pressed(Key::ArrowUp)) {
            self.chosen = self.chosen.saturating_sub(1);
        }
    }

    fn columns(&mut self, ui: &mut Ui, locale: Locale, height: f32) {
        let Some(rows) = &self.rows else { return };
        let mut chosen = self.chosen;
        ui.allocate_ui_with_layout(vec2(LIST_WIDTH, height), Layout::top_down(Align::Min), |ui| {
            ui.set_width(LIST_WIDTH);
            ScrollArea::vertical().id_salt("versions").max_height(height).auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for (at, row) in rows.iter().enumerate() {
                    let response = row.show(ui, locale, at == self.chosen);
                    if response.clicked() || response.gained_focus() {
                        chosen = at;
                    }
                    if at == chosen && at != self.chosen {
                        response.scroll_to_me(None);
                    }
                }
            });
        });
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            match rows.get(self.chosen).map(|row| &row.state) {
                Some(State::Ready { list, .. }) => {
                    ui.label(RichText::new(list.count()).family(FontFamily::Name(SEMIBOLD.into())));
                    ui.add_space(2.0);
                    list.show(ui, height - 34.0);
                }
                Some(State::Damaged) => {
                    ui.add(Label::new(say(locale, "versions-damaged")).wrap());
                }
                Some(State::Opening) | None => {
                    ui.label(RichText::new(say(locale, "versions-opening")).weak());
                }
            }
        });
        self.chosen = chosen;
    }

    fn answer(&self, ui: &mut Ui, locale: Locale) -> Answer {
        let chosen = self.rows.as_ref().and_then(|rows| rows.get(self.chosen));
        let restorable = match chosen.map(|row| &row.state) {
            Some(State::Ready { map, differs: Differs::Yes, .. }) if self.access == Access::Editable => Some(map),
            _ => None,
        };
        let close = say(locale, "button-close");
        let Some(map) = restorable else {
            return if buttons(ui, &[&close]).is_some() { Answer::Close } else { Answer::None };
        };
        match buttons(ui, &[&close, &say(locale, "versions-restore")]) {
            None => Answer::None,
            Some(0) => Answer::Close,
            Some(_) => Answer::Restore(map.clone()),
        }
    }
}

impl Row {
    fn of(backup: &Backup, record: &[Exported], locale: Locale) -> Self {
        let since = SystemTime::now().duration_since(backup.taken_at).unwrap_or_default();
        let ago_and_size = format!("{} · {}", sentence::ago(locale, since), sentence::file_size(locale, backup.bytes));
        // The latest comes first. More of them are in the list of exports.
        let exported = record.iter().find(|exported| exported.state.fingerprint == backup.fingerprint);
        let exported =
            exported.map(|exported| say_with(locale, "exports-of-version", &[("file", &files(locale, exported))]));
        Self { when: when(locale, backup.taken_at), ago_and_size, exported, state: State::Opening }
    }

    fn state_text(&self, locale: Locale) -> String {
        match &self.state {
            State::Opening => say(locale, "versions-opening"),
            State::Damaged => say(locale, "versions-damaged"),
            State::Ready { differs: Differs::No, .. } => say(locale, "versions-same"),
            State::Ready { list, .. } => list.count(),
        }
    }

    fn show(&self, ui: &mut Ui, locale: Locale, chosen: bool) -> egui::Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width() - 14.0, ROW), Sense::click());
        let state = self.state_text(locale);
        let exported = self.exported.clone().unwrap_or_default();
        let label = match exported.as_str() {
            "" => format!("{}. {}. {state}", self.when, self.ago_and_size),
            exported => format!("{}. {}. {state}. {exported}", self.when, self.ago_and_size),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &label));
        let visuals = ui.visuals();
        let fill = if chosen {
            visuals.selection.bg_fill
        } else if response.hovered() {
            visuals.widgets.hovered.weak_bg_fill
        } else {
            visuals.faint_bg_color
        };
        ui.painter().rect_filled(rect, 6.0, fill);
        if response.has_focus() {
            ui.painter().rect_stroke(rect, 6.0, visuals.selection.stroke, StrokeKind::Inside);
        }
        let place = Rect::from_min_size(rect.min + vec2(9.0, 9.0), PICTURE);
        ui.painter().rect_filled(place, 3.0, Color32::WHITE);
        if let State::Ready { picture, .. } = &self.state {
            // As wide as its place: of a tall map the upper part is seen.
            let all = picture.size_vec2();
            let shown = (place.height() / place.width() * all.x / all.y).min(1.0);
            let size = vec2(place.width(), place.width() * all.y / all.x * shown);
            let part = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, shown));
            let image = RectShape::filled(Rect::from_min_size(place.min, size), 3.0, Color32::WHITE);
            ui.painter().add(image.with_texture(picture.id(), part));
        }
        let line = Stroke::new(1.0, visuals.widgets.noninteractive.bg_stroke.color);
        ui.painter().rect_stroke(place, 3.0, line, StrokeKind::Outside);
        let left = place.right() + 10.0;
        let width = rect.right() - 8.0 - left;
        let strong = FontId::new(14.5, FontFamily::Name(SEMIBOLD.into()));
        let texts = [
            (self.when.clone(), strong, visuals.text_color()),
            (self.ago_and_size.clone(), FontId::proportional(12.5), visuals.weak_text_color()),
            (state, FontId::proportional(12.5), visuals.text_color()),
            (exported, FontId::proportional(12.5), visuals.weak_text_color()),
        ];
        let shown = texts.into_iter().filter(|(text, ..)| !text.is_empty());
        let galleys: Vec<_> = shown
            .map(|(text, font, color)| {
                let mut job = LayoutJob::simple_singleline(text, font, color);
                job.wrap = TextWrapping::truncate_at_width(width);
                (ui.painter().layout_job(job), color)
            })
            .collect();
        let height: f32 = galleys.iter().map(|(galley, _)| galley.size().y + 2.0).sum();
        let mut at = pos2(left, rect.center().y - height / 2.0);
        for (galley, color) in galleys {
            let below = galley.size().y + 2.0;
            ui.painter().galley(at, galley, color);
            at.y += below;
        }
        response
    }
}
