//! The panels around the canvas.

mod audience_bar;
mod bar;
mod below;
mod chips;
mod context;
mod draft;
mod findings;
mod guide;
mod inspector;
mod items;
mod left;
mod line;
mod matching;
mod menu;
mod outside_bar;
mod review;
mod right;
mod signs;
mod status;
mod toolbar;

use egui::{RichText, Ui};

use crate::locale::{Locale, say_with};

use super::load::Opening;

pub(super) use audience_bar::audience_bar;
pub(super) use below::below;
pub(super) use chips::chips;
pub(super) use context::context_menu;
pub(super) use guide::ask_next;
pub(super) use left::{is_persona_rows, left, persona_row_at, persona_row_has_keyboard};
pub(super) use menu::menu_bar;
pub(super) use outside_bar::outside_bar;
pub(super) use right::right;
pub(super) use status::status_bar;

/// What is shown while a map is being opened.
pub(super) fn opening(ui: &mut Ui, locale: Locale, opening: &Opening) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.4);
        let file = opening.wanted.file_name().unwrap_or_default();
        ui.label(RichText::new(say_with(locale, "opening", &[("file", &file)])).weak());
    });
}
