//! Fields that hold so many characters: that they take no more is said.

use egui::{Label, RichText, Ui};

use crate::locale::{Locale, say_count};
use crate::text::icons;

/// Says below a field that it is full, once it holds as many characters as it takes.
pub(super) fn say_if_full(ui: &mut Ui, locale: Locale, text: &str, most: usize) {
    if text.chars().nth(most.saturating_sub(1)).is_some() {
        let said = format!("{}  {}", icons::INFO, say_count(locale, "dialog-field-full", most));
        ui.add(Label::new(RichText::new(said).small().color(ui.visuals().warn_fg_color)).wrap());
    }
}
