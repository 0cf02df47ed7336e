//! A file was written: where it is, and a way to it.

use std::path::PathBuf;

use egui::{Label, Ui};

use crate::app::opener::OpenerJob;
use crate::locale::{Locale, say, say_with};
use crate::text::icons;

use super::parts::{buttons, heading};

/// What was written.
pub(in crate::app) struct Done {
    /// What is said of it.
    pub(super) text: String,
    /// The file, or the first of them.
    pub(super) file: PathBuf,
}

impl Done {
    /// With the view whose picture of the map it is, if it is of one.
    pub(super) fn seen_through(self, locale: Locale, view: Option<&str>) -> Self {
        let Some(view) = view else { return self };
        let through = say_with(locale, "export-done-view", &[("view", view)]);
        Self { text: format!("{}\n{through}", self.text), ..self }
    }
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Close,
    Opener(OpenerJob),
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, locale: Locale, done: &Done) -> Answer {
    ui.set_min_width(420.0);
    heading(ui, icons::CHECK, &say(locale, "dialog-export-done"));
    ui.add(Label::new(&done.text).wrap().selectable(true));
    let labels = ["export-reveal", "export-open", "button-close"].map(|key| say(locale, key));
    match buttons(ui, &labels.each_ref().map(String::as_str)) {
        None => Answer::None,
        Some(0) => Answer::Opener(OpenerJob::Reveal(done.file.clone())),
        Some(1) => Answer::Opener(OpenerJob::Open(done.file.clone())),
        Some(_) => Answer::Close,
    }
}
