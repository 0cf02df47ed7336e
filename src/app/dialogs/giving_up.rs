//! Giving up what was changed in a dialog: it is asked about in the dialog's foot, in the place of its buttons.

use std::path::PathBuf;

use egui::{Align, Label, Layout, RichText, Ui};

use crate::locale::{Locale, say};
use crate::text::icons;

use super::parts::{Can, answer_button, buttons_beside, usual_button};

/// Whether something of what a dialog holds would be lost with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Draft {
    Same,
    Changed,
}

impl Draft {
    /// Of what was there before, and what is there now.
    pub(super) fn of<T: PartialEq>(before: &T, now: &T) -> Self {
        if before == now { Self::Same } else { Self::Changed }
    }
}

/// What a person leaves a dialog for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Leaving {
    /// What lies below it.
    Dialog,
    /// The window is to be closed.
    Window,
    /// A file that was dropped on the window.
    Dropped(PathBuf),
}

/// Whether a dialog can be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Leave {
    AtOnce,
    /// It is asked first.
    Asked,
}

/// Whether it is being asked.
#[derive(Debug, Default)]
pub(super) struct GivingUp(Option<Asked>);

#[derive(Debug)]
struct Asked {
    leaving: Leaving,
    focus: Focus,
}

/// Whether the harmless answer has been given the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Wanted,
    Given,
}

/// What a person answered in a frame in the foot of a dialog.
#[derive(Debug)]
pub(super) enum Foot {
    Nothing,
    /// The button of that place; never the first, which leaves.
    Pressed(usize),
    Leaves(Leaving),
}

impl GivingUp {
    /// A person wants to leave.
    pub(super) fn leave(&mut self, leaving: Leaving, draft: Draft) -> Leave {
        match draft {
            Draft::Same => Leave::AtOnce,
            Draft::Changed => {
                self.0 = Some(Asked { leaving, focus: Focus::Wanted });
                Leave::Asked
            }
        }
    }

    /// Escape: whoever is asked already goes on, so that pressing it twice loses nothing.
    pub(super) fn escape(&mut self, draft: Draft) -> Leave {
        if self.0.take().is_some() { Leave::Asked } else { self.leave(Leaving::Dialog, draft) }
    }

    /// Shows the foot of a dialog: its buttons, the first of which leaves and the last of which is the usual answer, with something
    /// at their left; or the question.
    pub(super) fn foot(
        &mut self,
        ui: &mut Ui,
        locale: Locale,
        buttons: &[(&str, Can)],
        draft: impl FnOnce() -> Draft,
        beside: impl FnOnce(&mut Ui),
    ) -> Foot {
        if let Some(asked) = &mut self.0 {
            match ui.push_id("giving up", |ui| question(ui, locale, asked)).inner {
                Answer::None => return Foot::Nothing,
                Answer::Keep => self.0 = None,
                Answer::Discard => {
                    if let Some(asked) = self.0.take() {
                        return Foot::Leaves(asked.leaving);
                    }
                }
            }
            ui.ctx().request_repaint();
            return Foot::Nothing;
        }
        match buttons_beside(ui, buttons, beside) {
            None => Foot::Nothing,
            Some(0) if self.leave(Leaving::Dialog, draft()) == Leave::AtOnce => Foot::Leaves(Leaving::Dialog),
            Some(0) => {
                ui.ctx().request_repaint();
                Foot::Nothing
            }
            Some(at) => Foot::Pressed(at),
        }
    }
}

enum Answer {
    None,
    Discard,
    Keep,
}

/// Asks, as high as the row of buttons is.
fn question(ui: &mut Ui, locale: Locale, asked: &mut Asked) -> Answer {
    ui.add_space(10.0);
    let mut answer = Answer::None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let keep = ui.add(usual_button(ui, &say(locale, "dialog-keep-editing")));
        if asked.focus == Focus::Wanted {
            keep.request_focus();
            asked.focus = Focus::Given;
        }
        let discard = ui.add(answer_button(&say(locale, "button-discard")));
        if keep.clicked() {
            answer = Answer::Keep;
        } else if discard.clicked() {
            answer = Answer::Discard;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let text = format!("{}  {}", icons::WARNING, say(locale, "dialog-discard-changes"));
            ui.add(Label::new(RichText::new(text).color(ui.visuals().warn_fg_color)).truncate());
        });
    });
    answer
}
