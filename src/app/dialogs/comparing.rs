//! What would become of the map if it were made like its file, before it is.

use egui::{Label, Ui};

use crate::file::{Fingerprint, Opened};
use crate::locale::{Locale, say, say_count};
use crate::text::icons;

use super::differences::DifferencesList;
use super::parts::{buttons, heading};

/// The dialog.
pub(in crate::app) struct Comparing {
    pub(in crate::app) purpose: Purpose,
    /// Steps that are not saved.
    pub(in crate::app) changes: usize,
    pub(in crate::app) list: DifferencesList,
}

/// What is to be decided.
pub(in crate::app) enum Purpose {
    /// Whether the map is read again from its file, which others have changed and which holds this.
    Reload(Fingerprint),
    /// Whether the map is made as it was saved.
    Revert(Box<Opened>),
}

/// What a person answered in a frame.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    None,
    Cancel,
    SaveCopy,
    KeepMine,
    Agree,
}

/// Width of the dialog in points, and what it has around its list.
const WIDTH: f32 = 620.0;
const AROUND: egui::Vec2 = egui::vec2(120.0, 300.0);

impl Comparing {
    pub(super) fn show(&self, ui: &mut Ui, locale: Locale) -> Answer {
        let window = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(window.x - AROUND.x));
        let (icon, title, intro) = match &self.purpose {
            Purpose::Reload(_) => (icons::ARROWS_CLOCKWISE, "outside-compare", "outside-compare-intro"),
            Purpose::Revert(_) => (icons::CLOCK_COUNTER_CLOCKWISE, "revert-title", "revert-intro"),
        };
        heading(ui, icon, &say(locale, title));
        ui.add(Label::new(say(locale, intro)).wrap());
        if self.changes > 0 {
            ui.add(Label::new(say_count(locale, "revert-changes", self.changes)).wrap());
        }
        ui.add_space(4.0);
        ui.label(self.list.count());
        ui.add_space(2.0);
        self.list.show(ui, (window.y - AROUND.y).clamp(120.0, 420.0));
        let choices: &[(&str, Answer)] = match (&self.purpose, self.changes) {
            (Purpose::Reload(_), 0) => &[
                ("outside-keep", Answer::KeepMine),
                ("button-cancel", Answer::Cancel),
                ("outside-reload", Answer::Agree),
            ],
            (Purpose::Reload(_), _) => &[
                ("versions-save-mine", Answer::SaveCopy),
                ("outside-keep", Answer::KeepMine),
                ("button-cancel", Answer::Cancel),
                ("outside-reload", Answer::Agree),
            ],
            (Purpose::Revert(_), _) => &[("button-cancel", Answer::Cancel), ("revert-button", Answer::Agree)],
        };
        let labels: Vec<String> = choices.iter().map(|(key, _)| say(locale, key)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        buttons(ui, &labels).and_then(|at| choices.get(at)).map_or(Answer::None, |(_, answer)| *answer)
    }
}
