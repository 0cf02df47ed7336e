//! What was exported of the map: when, which files, and which state of the map they show.

use std::path::PathBuf;

use egui::{Context, FontFamily, Frame, Label, Margin, RichText, Role, ScrollArea, Ui, WidgetInfo};

use crate::app::load::name_of;
use crate::app::opener::OpenerJob;
use crate::app::picture_export::{Exported, StateOf, overwritten_by};
use crate::app::style::SEMIBOLD;
use crate::file::{Fingerprint, Store};
use crate::locale::{Locale, say, say_count, say_with};
use crate::text::icons;

use super::map_state::{Looking, Place, Since, look};
use super::newest::Patience;
use super::parts::{buttons, heading};
use super::when::when;

/// Width of the dialog, and what the window keeps around its list, in points.
const WIDTH: f32 = 640.0;
const AROUND: egui::Vec2 = egui::vec2(120.0, 230.0);

/// The dialog.
pub(in crate::app) struct Exports {
    record: Vec<Exported>,
    looking: Looking,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Close,
    Opener(OpenerJob),
    /// The version that held this is to be looked at.
    Version(Fingerprint),
}

impl Exports {
    /// Lists the exports of a map in that state. What is kept of it is in the store, if it has a file.
    pub(in crate::app) fn new(
        context: &Context,
        record: Vec<Exported>,
        state: StateOf,
        kept: Option<(Store, PathBuf)>,
    ) -> Self {
        let looking = look(context, state, &record, kept);
        Self { record, looking }
    }

    /// Takes what the thread has.
    pub(in crate::app) fn receive(&mut self, patience: Patience) {
        self.looking.receive(patience);
    }

    /// Changes whenever its size does.
    pub(super) fn extent(&self) -> usize {
        self.record.len()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x - AROUND.x));
        heading(ui, icons::EXPORT, &say(locale, "exports-title"));
        let mut answer = Answer::None;
        if self.record.is_empty() {
            ui.add(Label::new(RichText::new(say(locale, "exports-none")).weak()).wrap());
        } else {
            ui.add(Label::new(RichText::new(say(locale, "exports-intro")).weak()).wrap());
            ui.add_space(6.0);
            let height = (window.y - AROUND.y).clamp(150.0, 460.0);
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                for (at, exported) in self.record.iter().enumerate() {
                    if let Some(given) = self.row(ui, locale, (exported, overwritten_by(&self.record, at))) {
                        answer = given;
                    }
                }
            });
        }
        if buttons(ui, &[&say(locale, "button-close")]).is_some() {
            answer = Answer::Close;
        }
        answer
    }

    /// An export, with the one that has overwritten its file.
    fn row(
        &self,
        ui: &mut Ui,
        locale: Locale,
        (exported, overwritten): (&Exported, Option<&Exported>),
    ) -> Option<Answer> {
        let mut given = None;
        let frame = Frame::new().fill(ui.visuals().faint_bg_color).corner_radius(6.0).inner_margin(Margin::same(10));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let name = name_of(&exported.file);
            let strong = RichText::new(files(locale, exported)).family(FontFamily::Name(SEMIBOLD.into()));
            ui.add(Label::new(strong).truncate());
            ui.add(Label::new(RichText::new(about(locale, exported)).small().weak()).truncate());
            let since = self.looking.since(exported);
            let place = self.looking.place(&exported.file);
            if let Some(text) = state(locale, since.as_ref(), place, overwritten) {
                ui.add(Label::new(text).wrap());
            }
            ui.horizontal_wrapped(|ui| {
                let mut button = |key: &str, answer: Answer| {
                    let button = ui.button(say(locale, key));
                    // Of many buttons of that name this one is for this file.
                    let spoken = format!("{}: {name}", say(locale, key));
                    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
                    if button.clicked() {
                        given = Some(answer);
                    }
                };
                // What is in its place now is another export's.
                if overwritten.is_none() && place != Some(Place::Gone) {
                    button("export-open", Answer::Opener(OpenerJob::Open(exported.file.clone())));
                    button("export-reveal", Answer::Opener(OpenerJob::Reveal(exported.file.clone())));
                }
                if let Some(Since::Kept(backup)) = since {
                    button("exports-version", Answer::Version(backup.fingerprint));
                }
            });
        });
        ui.add_space(2.0);
        given
    }
}

/// What has become of an export; none until that is known.
fn state(
    locale: Locale,
    since: Option<&Since>,
    place: Option<Place>,
    overwritten: Option<&Exported>,
) -> Option<String> {
    if let Some(later) = overwritten {
        return Some(say_with(locale, "exports-overwritten", &[("when", &when(locale, later.when()))]));
    }
    match place? {
        Place::Gone => Some(say(locale, "exports-gone")),
        Place::There => since.map(|since| since.text(locale)),
    }
}

/// What the files of an export are called: the first of several, and how many more there are.
pub(super) fn files(locale: Locale, exported: &Exported) -> String {
    let name = name_of(&exported.file);
    match exported.files {
        0 | 1 => name,
        files => {
            let more = (files - 1).to_string();
            say_with(locale, "exports-files", &[("first", &name), ("more", &more)])
        }
    }
}

/// When, and how.
fn about(locale: Locale, exported: &Exported) -> String {
    let pages = say_count(locale, "exports-pages", exported.pages);
    let preset = exported.preset.as_ref().map(|name| name.said(locale));
    let view = exported.view.as_ref().map(|view| say_with(locale, "audience-bar-name", &[("view", view)]));
    let folder = exported.file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let parts = [
        Some(when(locale, exported.when())),
        Some(exported.format.name().to_owned()),
        Some(pages),
        preset,
        view,
        Some(folder),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
