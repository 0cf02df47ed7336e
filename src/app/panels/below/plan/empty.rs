//! What is said where there is nothing to show.

use egui::{RichText, Ui};

/// Says in the middle why there is nothing, and what can be done about it.
pub(super) fn empty(ui: &mut Ui, icon: char, text: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.18).max(8.0));
        ui.label(RichText::new(icon.to_string()).size(28.0).weak());
        ui.add_space(4.0);
        ui.set_max_width(480.0);
        ui.add(egui::Label::new(RichText::new(text).weak()).wrap());
        ui.add_space(8.0);
    });
}
