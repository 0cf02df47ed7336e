//! Files that an export would replace, of which the system's dialog has not asked.

use std::path::PathBuf;

use egui::{Label, ScrollArea, Ui};

use crate::app::load::name_of;
use crate::locale::{Locale, say, say_count};
use crate::text::icons;

use super::export::Chosen;
use super::parts::{buttons, heading};

/// Files that would be replaced.
pub(in crate::app) struct Replacing {
    /// The file that was named.
    pub(in crate::app) path: PathBuf,
    pub(in crate::app) chosen: Chosen,
    /// Those that are there.
    pub(in crate::app) files: Vec<PathBuf>,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Cancel,
    Replace,
}

/// Shows them.
pub(super) fn show(ui: &mut Ui, locale: Locale, replacing: &Replacing) -> Answer {
    ui.set_min_width(420.0);
    heading(ui, icons::WARNING, &say(locale, "export-replace-title"));
    ui.add(Label::new(say_count(locale, "export-replace-text", replacing.files.len())).wrap());
    ui.add_space(4.0);
    ScrollArea::vertical().max_height(220.0).auto_shrink([false, true]).show(ui, |ui| {
        for file in &replacing.files {
            ui.label(name_of(file));
        }
    });
    let labels = ["button-cancel", "export-replace-do"].map(|key| say(locale, key));
    match buttons(ui, &labels.each_ref().map(String::as_str)) {
        None => Answer::None,
        Some(0) => Answer::Cancel,
        Some(_) => Answer::Replace,
    }
}
