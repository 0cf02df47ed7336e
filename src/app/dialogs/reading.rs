//! What is seen while a file is being read, if that takes long.

use egui::{Context, Id, Modal};

use crate::locale::{Locale, say, say_with};

use super::parts::{buttons, frame};

/// Shows it. Gives whether it is to be given up.
pub(in crate::app) fn show_reading(context: &Context, locale: Locale, name: &str) -> bool {
    let modal = Modal::new(Id::unique("reading")).frame(frame(context)).show(context, |ui| {
        ui.set_width(360.0);
        ui.horizontal(|ui| {
            ui.spinner();
            ui.add(egui::Label::new(say_with(locale, "opening", &[("file", name)])).truncate());
        });
        buttons(ui, &[&say(locale, "button-cancel")]).is_some()
    });
    modal.inner || modal.should_close()
}
