//! The dialog: the views at the left with what is seen through one of them, and what that shows at the right.

use std::sync::Arc;

use egui::{Button, Context, Label, RichText, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use crate::edit::Places;
use crate::locale::{Locale, say, say_with};
use crate::map::{AudienceView, Map};
use crate::render::Photos;
use crate::text::icons;

use super::super::columns::{LEFT, Scrolled, columns, scrolling, widened};
use super::super::giving_up::{Draft, Foot, GivingUp, Leave, Leaving};
use super::super::look::{self, Behind, Look as PictureLook, UnderWay};
use super::super::newest::{Patience, State};
use super::super::parts::{Can, heading};
use super::views::{Views, finished};
use super::worker::{Told, Worker};
use super::{editor, list, start, worker};

/// The dialog's greatest size, in points.
const MOST: Vec2 = vec2(1_240.0, 900.0);
/// Its width where there is no view yet.
const BEGINNING: f32 = 600.0;
/// Height of the heading, in points.
const HEAD: f32 = 40.0;
/// Least height of the picture; with less it would tell nothing. In points.
const LEAST_PICTURE: f32 = 90.0;

/// The views of a map while they are edited.
pub(in crate::app) struct AudiencesDialog {
    map: Map,
    before: Views,
    views: Views,
    giving_up: GivingUp,
    worker: Worker,
    asked: Option<(AudienceView, PictureLook)>,
    /// Where the words of the view that was asked for last stand, once that is known.
    places: Option<Vec<Places>>,
    picture: Option<TextureHandle>,
    look: PictureLook,
    scrolled: Scrolled,
}

/// What becomes of the map.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Applied {
    /// All views; none if they are what they were.
    pub(in crate::app) views: Option<Vec<Arc<AudienceView>>>,
    /// Names that are others now, with what they were before.
    pub(in crate::app) renamed: Vec<(String, String)>,
    pub(in crate::app) then: Look,
}

/// What is done then.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Look {
    AsBefore,
    /// The map is looked at through the view of that name.
    As(String),
}

/// What a person answered in a frame.
pub(in crate::app) enum Answer {
    None,
    Leave(Leaving),
    Apply(Applied),
}

impl AudiencesDialog {
    /// Shows the views of a map, first the one of that name.
    pub(in crate::app) fn new(map: &Map, first: Option<&str>, photos: &Arc<Photos>, context: &Context) -> Self {
        let views = Views::of(map, first);
        Self {
            before: views.clone(),
            views,
            giving_up: GivingUp::default(),
            worker: worker::start(map.clone(), photos.clone(), context),
            map: map.clone(),
            asked: None,
            places: None,
            picture: None,
            look: PictureLook::default(),
            scrolled: Scrolled::default(),
        }
    }

    /// Whether there is a view: the dialog has two sizes.
    pub(in crate::app) fn has_views(&self) -> bool {
        !self.views.all.is_empty()
    }

    /// Takes what the thread has.
    pub(in crate::app) fn receive(&mut self, context: &Context, patience: Patience) {
        loop {
            match self.worker.told(patience) {
                Ok(Told::Places(places)) => self.places = Some(places),
                Ok(Told::Drawn(image)) => {
                    self.picture = Some(context.load_texture("seen", image, TextureOptions::LINEAR));
                }
                Err(State::Idle | State::Working | State::Broken) => return,
            }
        }
    }

    /// Shows it.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        if self.views.all.is_empty() {
            ui.set_width(BEGINNING);
            heading(ui, icons::EYE, &say(locale, "audience-title"));
            self.beginning(ui, locale);
        } else {
            let size = widened(ui, MOST);
            heading(ui, icons::EYE, &say(locale, "audience-title"));
            columns(
                ui,
                (size, HEAD),
                self,
                |dialog, ui, height| dialog.left(ui, locale, height),
                |dialog, ui, room| dialog.right(ui, locale, room),
            );
            self.ask();
        }
        let can = |can: bool| if can { Can::Press } else { Can::Not };
        let are_right = self.views.are_right();
        let labels = ["button-cancel", "audience-look", "audience-done"].map(|key| say(locale, key));
        let [cancel, look, done] = &labels;
        let has_view = self.views.chosen().is_some();
        let buttons = [(&**cancel, Can::Press), (look, can(are_right && has_view)), (done, can(are_right))];
        let draft = || Draft::of(&self.before.finished(), &self.views.finished());
        match self.giving_up.foot(ui, locale, &buttons, draft, |_| ()) {
            Foot::Nothing => Answer::None,
            Foot::Leaves(leaving) => Answer::Leave(leaving),
            Foot::Pressed(1) => {
                let name = self.views.chosen().map(|view| view.name.trim().to_owned());
                Answer::Apply(self.applied(name.map_or(Look::AsBefore, Look::As)))
            }
            Foot::Pressed(_) => Answer::Apply(self.applied(Look::AsBefore)),
        }
    }

    /// Whether something would be lost with it.
    pub(in crate::app::dialogs) fn draft(&self) -> Draft {
        Draft::of(&self.before.finished(), &self.views.finished())
    }

    /// A person wants to leave it.
    pub(in crate::app::dialogs) fn leave(&mut self, leaving: Leaving) -> Leave {
        self.giving_up.leave(leaving, self.draft())
    }

    /// Escape.
    pub(in crate::app::dialogs) fn escape(&mut self) -> Leave {
        self.giving_up.escape(self.draft())
    }

    fn applied(&self, then: Look) -> Applied {
        let views = self.views.finished();
        Applied { views: (views != self.before.finished()).then_some(views), renamed: self.views.renamed(), then }
    }

    /// What views are for, and with which to begin.
    fn beginning(&mut self, ui: &mut Ui, locale: Locale) {
        ui.add(Label::new(say(locale, "audience-about")).wrap());
        ui.add_space(10.0);
        let begins = [
            ("audience-start-client", "audience-start-client-about"),
            ("audience-start-empty", "audience-start-empty-about"),
        ];
        for (at, (key, about)) in begins.into_iter().enumerate() {
            if ui.add(Button::new(say(locale, key)).min_size(vec2(260.0, 32.0))).clicked() {
                self.views.add(if at == 0 { start::for_client(&self.map, locale) } else { start::empty(locale) });
            }
            ui.add(Label::new(RichText::new(say(locale, about)).small().weak()).wrap());
            ui.add_space(8.0);
        }
    }

    fn left(&mut self, ui: &mut Ui, locale: Locale, height: f32) {
        let top = ui.cursor().top();
        let before = self.views.chosen;
        list::show(ui, locale, &self.map, &mut self.views);
        if before != self.views.chosen {
            // What was known is of another view.
            self.places = None;
            self.look = PictureLook { room_px: self.look.room_px, ..PictureLook::default() };
        }
        let Some(view) = self.views.chosen() else { return };
        ui.add_space(6.0);
        let rest = height - (ui.cursor().top() - top) - 4.0;
        if rest < LEAST_PICTURE {
            return;
        }
        let size = vec2(LEFT, rest);
        self.look.room_px = look::room_px(ui, size);
        let spoken = say_with(locale, "audience-preview", &[("view", &view.name)]);
        let under_way = if self.worker.state() == State::Working { UnderWay::Yes } else { UnderWay::No };
        let (picture, behind) = (self.picture.as_ref(), Behind::Nothing);
        let shown = look::Shown { picture, instead: None, spoken: &spoken, behind, under_way };
        look::show(ui, locale, size, &shown, &mut self.look);
    }

    fn right(&mut self, ui: &mut Ui, locale: Locale, room: Vec2) {
        scrolling("view", room.y, &mut self.scrolled).show(ui, |ui| {
            // So that nothing lies under the scroll bar.
            ui.set_width(room.x - 14.0);
            // Each view has fields of its own.
            ui.push_id(self.views.chosen, |ui| {
                editor::show(ui, locale, &self.map, &mut self.views, self.places.as_deref());
            });
        });
    }

    /// Has the map drawn as it is seen through the view.
    fn ask(&mut self) {
        let Some(view) = self.views.chosen().map(finished) else { return };
        // What it is called changes nothing of what is seen.
        let wanted = (AudienceView { name: String::new(), ..view }, self.look);
        if self.asked.as_ref() != Some(&wanted) {
            if self.asked.as_ref().is_none_or(|(asked, _)| asked.replacements != wanted.0.replacements) {
                self.places = None;
            }
            self.worker.ask(wanted.clone());
            self.asked = Some(wanted);
        }
    }
}
