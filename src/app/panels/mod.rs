//! The panels around the canvas.

mod inspector;
mod menu;
mod status;

use egui::{RichText, Ui};

use crate::locale::{Locale, say_with};

use super::load::Origin;

pub(super) use inspector::inspector;
pub(super) use menu::menu_bar;
pub(super) use status::status_bar;

/// What is shown while a map is being opened.
pub(super) fn opening(ui: &mut Ui, locale: Locale, origin: &Origin) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.4);
        ui.spinner();
        let file = origin.file_name().unwrap_or_default();
        ui.label(RichText::new(say_with(locale, "opening", &[("file", &file)])).weak());
    });
}
