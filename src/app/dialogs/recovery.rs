//! The offer to go on with what was left behind: each with what is known of it, and what can be done with it.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Button, Context, FontFamily, Frame, Label, RichText, ScrollArea, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::load::Origin;
use crate::app::recovery::{FileNow, Found};
use crate::app::style::SEMIBOLD;
use crate::app::today::{day_before, moment};
use crate::file::End;
use crate::locale::{Locale, say, say_count, say_date, say_with};
use crate::map::{Date, Map};
use crate::text::icons;

use super::differences::DifferencesList;
use super::parts::{buttons, heading};

/// Width of the dialog in points.
const WIDTH: f32 = 680.0;
/// Size of a picture in points.
const PICTURE: egui::Vec2 = vec2(176.0, 112.0);
/// Height that the dialog needs beside its list, in points.
const AROUND: f32 = 256.0;

/// What was left behind, offered.
pub(in crate::app) struct Recovery {
    items: Vec<Item>,
    page: Page,
    today: Date,
}

struct Item {
    found: Found,
    texture: Option<TextureHandle>,
    /// What differs, in words.
    differences: Option<DifferencesList>,
    discarding: Discarding,
}

/// Work that is thrown away is asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Discarding {
    No,
    Asked,
}

#[derive(Clone, Copy)]
enum Page {
    List,
    /// The differences of an item.
    Compare(usize),
}

/// What the person wants.
pub(in crate::app) enum Answer {
    None,
    /// All stays as it is.
    Later,
    /// To go on with it.
    Restore(Box<Found>, Origin),
    /// To open the file as it is now.
    Open(PathBuf),
}

enum Wish {
    Restore,
    Open(PathBuf),
    Compare,
    AskToDiscard,
    Keep,
    Discard,
}

impl Recovery {
    /// Offers what was found.
    pub(in crate::app) fn new(found: Vec<Found>, locale: Locale, today: Date, context: &Context) -> Self {
        let items = found.into_iter().map(|mut found| {
            let texture = found.picture.take();
            let texture = texture.map(|image| context.load_texture("recovered", image, TextureOptions::LINEAR));
            let differences = found.differences.take().map(|differences| DifferencesList::new(locale, &differences));
            Item { found, texture, differences, discarding: Discarding::No }
        });
        Self { items: items.collect(), page: Page::List, today }
    }

    /// Changes when there is less to show: the library remembers sizes, and makes dialogs larger only.
    pub(super) fn extent(&self) -> (usize, usize, Option<usize>) {
        let asked = self.items.iter().filter(|item| item.discarding == Discarding::Asked).count();
        let compared = match self.page {
            Page::List => None,
            Page::Compare(at) => Some(at),
        };
        (self.items.len(), asked, compared)
    }

    /// Goes back to the list from what is compared; `None` if that is what is shown.
    pub(super) fn back(&mut self) -> Option<()> {
        match self.page {
            Page::List => None,
            Page::Compare(_) => {
                self.page = Page::List;
                Some(())
            }
        }
    }

    /// Shows the offer.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        let screen = ui.ctx().content_rect();
        ui.set_width(WIDTH.min(screen.width() - 60.0));
        let height = (screen.height() - AROUND).max(120.0);
        match self.page {
            Page::List if self.items.is_empty() => nothing(ui, locale),
            Page::List => self.list(ui, locale, height),
            Page::Compare(at) => {
                self.compare(ui, locale, at, height);
                Answer::None
            }
        }
    }

    fn list(&mut self, ui: &mut Ui, locale: Locale, height: f32) -> Answer {
        heading(ui, icons::CLOCK_COUNTER_CLOCKWISE, &say_count(locale, "recovery-title", self.items.len()));
        ui.add(Label::new(say(locale, "recovery-intro")).wrap());
        ui.add_space(8.0);
        let mut wish = None;
        // Beside the list, not over it, and only where it is needed.
        ui.spacing_mut().scroll = egui::style::ScrollStyle::solid();
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            for (at, item) in self.items.iter().enumerate() {
                ui.push_id(at, |ui| {
                    if let Some(wanted) = show_item(ui, locale, item, self.today) {
                        wish = Some((at, wanted));
                    }
                });
                ui.add_space(8.0);
            }
        });
        let given = wish.and_then(|(at, wish)| self.fulfil(at, wish, locale)).unwrap_or(Answer::None);
        ui.add(Label::new(RichText::new(say(locale, "recovery-later-about")).small().weak()).wrap());
        match buttons(ui, &[&say(locale, "recovery-later")]) {
            Some(_) => Answer::Later,
            None => given,
        }
    }

    fn fulfil(&mut self, at: usize, wish: Wish, locale: Locale) -> Option<Answer> {
        let item = self.items.get_mut(at)?;
        match wish {
            Wish::Compare => self.page = Page::Compare(at),
            Wish::AskToDiscard => item.discarding = Discarding::Asked,
            Wish::Keep => item.discarding = Discarding::No,
            Wish::Discard => self.items.remove(at).found.discard(),
            Wish::Open(path) => return Some(Answer::Open(path)),
            Wish::Restore => {
                let name = item.found.name().unwrap_or_else(|| say(locale, "picture-untitled"));
                let stem = name.strip_suffix(".journey.json").or(name.strip_suffix(".json")).unwrap_or(&name);
                let name = match &item.found.file {
                    FileNow::Never | FileNow::Same(_) | FileNow::Gone(_) => stem.to_owned(),
                    FileNow::Changed(_) => say_with(locale, "recovery-name", &[("name", stem)]),
                };
                let origin = item.found.origin(&name)?;
                return Some(Answer::Restore(Box::new(self.items.remove(at).found), origin));
            }
        }
        None
    }

    fn compare(&mut self, ui: &mut Ui, locale: Locale, at: usize, height: f32) {
        let item = self.items.get(at);
        let name = item.map(|item| name(locale, &item.found)).unwrap_or_default();
        heading(ui, icons::CLOCK_COUNTER_CLOCKWISE, &say_with(locale, "recovery-compare-title", &[("name", &name)]));
        ui.add(Label::new(say(locale, "recovery-compare-intro")).wrap());
        ui.add_space(8.0);
        if let Some(list) = item.and_then(|item| item.differences.as_ref()) {
            list.show(ui, height);
        }
        if buttons(ui, &[&say(locale, "recovery-back")]).is_some() {
            self.page = Page::List;
        }
    }
}

fn nothing(ui: &mut Ui, locale: Locale) -> Answer {
    heading(ui, icons::CHECK, &say(locale, "recovery-nothing"));
    ui.add(Label::new(say(locale, "recovery-nothing-about")).wrap());
    match buttons(ui, &[&say(locale, "button-close")]) {
        Some(_) => Answer::Later,
        None => Answer::None,
    }
}

fn show_item(ui: &mut Ui, locale: Locale, item: &Item, today: Date) -> Option<Wish> {
    let mut wish = None;
    let edge = ui.visuals().widgets.noninteractive.bg_stroke;
    Frame::new().stroke(edge).corner_radius(8.0).inner_margin(10.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            picture(ui, locale, item);
            ui.add_space(6.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                about(ui, locale, &item.found, item.differences.as_ref(), today);
                ui.add_space(5.0);
                wish = wishes(ui, locale, item);
            });
        });
    });
    wish
}

/// What the map looked like; of a tall one the upper part.
fn picture(ui: &mut Ui, locale: Locale, item: &Item) {
    let (rect, response) = ui.allocate_exact_size(PICTURE, egui::Sense::hover());
    let alternative = say_with(locale, "recovery-picture", &[("name", &name(locale, &item.found))]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &alternative));
    let painter = ui.painter();
    if let Some(texture) = &item.texture {
        painter.rect_filled(rect, 4.0, egui::Color32::WHITE);
        let all = texture.size_vec2();
        let shown = (rect.height() / rect.width() * all.x / all.y).min(1.0);
        let place = egui::Rect::from_min_size(rect.min, vec2(rect.width(), rect.width() * all.y / all.x * shown));
        let part = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, shown));
        let image = egui::epaint::RectShape::filled(place, 4.0, egui::Color32::WHITE);
        painter.add(image.with_texture(texture.id(), part));
    } else {
        let (font, color) = (egui::FontId::proportional(30.0), ui.visuals().weak_text_color());
        painter.text(rect.center(), egui::Align2::CENTER_CENTER, icons::FILE_TEXT, font, color);
    }
    let edge = ui.visuals().widgets.noninteractive.bg_stroke;
    ui.painter().rect_stroke(rect, 4.0, edge, egui::StrokeKind::Inside);
}

fn about(ui: &mut Ui, locale: Locale, found: &Found, differences: Option<&DifferencesList>, today: Date) {
    let title = RichText::new(name(locale, found)).size(16.0).family(FontFamily::Name(SEMIBOLD.into()));
    ui.add(Label::new(title).wrap());
    let weak = |ui: &mut Ui, text: String| ui.add(Label::new(RichText::new(text).weak()).wrap());
    match &found.file {
        FileNow::Same(path) | FileNow::Changed(path) | FileNow::Gone(path) => {
            weak(ui, path.parent().unwrap_or(Path::new("")).display().to_string());
        }
        FileNow::Never if found.recovered().is_some() => {
            weak(ui, say(locale, "recovery-never-saved"));
        }
        FileNow::Never => {}
    }
    let when = when(locale, found.changed_at(), today);
    ui.add(Label::new(say_with(locale, "recovery-when", &[("when", &when)])).wrap());
    let Some(recovered) = found.recovered() else {
        note(ui, &say(locale, "recovery-unreadable"));
        return;
    };
    let what = match differences {
        Some(list) => say_with(locale, "recovery-differs", &[("count", &list.count())]),
        None => counts(locale, &recovered.map),
    };
    ui.add(Label::new(what).wrap());
    match found.file {
        FileNow::Changed(_) => note(ui, &say(locale, "recovery-file-changed")),
        FileNow::Gone(_) => note(ui, &say(locale, "recovery-file-gone")),
        FileNow::Never | FileNow::Same(_) => {}
    }
    match recovered.end {
        End::Whole => {}
        End::Cut => note(ui, &say(locale, "recovery-cut")),
        End::Damaged => note(ui, &say(locale, "recovery-damaged")),
    }
}

/// Something to mind.
fn note(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(RichText::new(icons::WARNING.to_string()).color(ui.visuals().warn_fg_color));
        ui.add(Label::new(text).wrap());
    });
}

fn wishes(ui: &mut Ui, locale: Locale, item: &Item) -> Option<Wish> {
    let mut wish = None;
    let mut offer = |ui: &mut Ui, text: RichText, wanted: Wish| {
        if ui.add(Button::new(text).min_size(vec2(0.0, 28.0))).clicked() {
            wish = Some(wanted);
        }
    };
    let strong = |text: String| RichText::new(text).family(FontFamily::Name(SEMIBOLD.into()));
    let plain = |key: &str| RichText::new(say(locale, key));
    if item.discarding == Discarding::Asked {
        ui.add(Label::new(say(locale, "recovery-discard-sure")).wrap());
        ui.horizontal_wrapped(|ui| {
            offer(ui, strong(say(locale, "recovery-keep")), Wish::Keep);
            offer(ui, plain("recovery-discard-for-good").color(ui.visuals().error_fg_color), Wish::Discard);
        });
        return wish;
    }
    ui.horizontal_wrapped(|ui| {
        match &item.found.file {
            _ if item.found.recovered().is_none() => {}
            FileNow::Changed(path) => {
                offer(ui, strong(say(locale, "recovery-restore-apart")), Wish::Restore);
                offer(ui, plain("recovery-open-file"), Wish::Open(path.clone()));
            }
            FileNow::Never | FileNow::Same(_) | FileNow::Gone(_) => {
                offer(ui, strong(say(locale, "recovery-restore")), Wish::Restore);
            }
        }
        if item.differences.is_some() {
            offer(ui, plain("recovery-compare"), Wish::Compare);
        }
        offer(ui, plain("recovery-discard"), Wish::AskToDiscard);
    });
    wish
}

fn name(locale: Locale, found: &Found) -> String {
    found.name().unwrap_or_else(|| {
        say(locale, if found.recovered().is_some() { "picture-untitled" } else { "recovery-nameless" })
    })
}

/// How much a map holds.
fn counts(locale: Locale, map: &Map) -> String {
    let counts = [
        ("count-stages", map.stages().count()),
        ("count-cards", map.cards().count()),
        ("count-personas", map.personas.len()),
    ];
    let counts: Vec<String> = counts.into_iter().map(|(key, count)| say_count(locale, key, count)).collect();
    counts.join(" · ")
}

/// A time in words: "today at 14:32".
fn when(locale: Locale, time: SystemTime, today: Date) -> String {
    let Some(moment) = moment(time) else { return say(locale, "recovery-some-time") };
    let clock = format!("{}:{:02}", moment.hour, moment.minute);
    if moment.date == today {
        say_with(locale, "recovery-today", &[("time", &clock)])
    } else if Some(moment.date) == day_before(today) {
        say_with(locale, "recovery-yesterday", &[("time", &clock)])
    } else {
        say_with(locale, "recovery-day", &[("date", &say_date(locale, moment.date)), ("time", &clock)])
    }
}
