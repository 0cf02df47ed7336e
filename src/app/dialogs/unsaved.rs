//! What is asked before something goes that is not saved.

use std::time::Duration;

use egui::{Label, RichText, Ui};

use crate::locale::{Locale, say, say_count, say_with};
use crate::sentence;
use crate::text::icons;

use super::parts::{buttons, heading};

/// What of a map is not saved.
pub(in crate::app) struct Unsaved {
    /// Steps since the last save.
    pub(in crate::app) changes: usize,
    /// How long ago the first of them was made.
    pub(in crate::app) since: Option<Duration>,
    pub(in crate::app) file: FileState,
}

/// What is there of the map's file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum FileState {
    There,
    NeverSaved,
    Gone,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Discard,
    Cancel,
    Save,
}

/// Asks, with the map's title and what of it is not saved.
pub(super) fn show(ui: &mut Ui, locale: Locale, open: Option<(&str, &Unsaved)>) -> Answer {
    ui.set_min_width(420.0);
    let is_gone = open.is_some_and(|(_, unsaved)| unsaved.file == FileState::Gone);
    let title_key = if is_gone { "outside-unsaved-gone-title" } else { "dialog-unsaved" };
    heading(ui, icons::WARNING, &say(locale, title_key));
    if let Some((title, unsaved)) = open {
        let key = if is_gone { "outside-unsaved-gone" } else { "unsaved-text" };
        ui.add(Label::new(say_with(locale, key, &[("title", title)])).wrap());
        for line in lines(locale, unsaved) {
            ui.add(Label::new(RichText::new(line).weak()).wrap());
        }
    }
    let labels = ["button-discard", "button-cancel", "button-save"].map(|key| say(locale, key));
    match buttons(ui, &labels.each_ref().map(String::as_str)) {
        None => Answer::None,
        Some(0) => Answer::Discard,
        Some(1) => Answer::Cancel,
        Some(_) => Answer::Save,
    }
}

fn lines(locale: Locale, unsaved: &Unsaved) -> Vec<String> {
    let mut lines = Vec::new();
    if unsaved.file == FileState::NeverSaved {
        lines.push(say(locale, "outside-unsaved-new"));
    }
    if unsaved.changes > 0 {
        let mut line = say_count(locale, "outside-unsaved", unsaved.changes);
        if let Some(since) = unsaved.since {
            let ago = sentence::ago(locale, since);
            let key = if unsaved.changes == 1 { "outside-unsaved-since-one" } else { "outside-unsaved-since" };
            line = format!("{line} {}", say_with(locale, key, &[("ago", &ago)]));
        }
        lines.push(line);
    }
    lines
}
