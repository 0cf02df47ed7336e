//! The cuts of the font: listed, added and taken away.

use egui::{Label, RichText, Ui, WidgetInfo};

use crate::locale::{Locale, say, say_with};
use crate::map::FontFile;
use crate::text::icons;

use super::super::parts::small_heading;
use super::cuts::{missing, name};

/// What a person wants to do about the fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fonts {
    Nothing,
    /// Files are to be chosen.
    Add,
}

/// Shows them.
pub(super) fn show(ui: &mut Ui, locale: Locale, fonts: &mut Vec<FontFile>) -> Fonts {
    small_heading(ui, &say(locale, "brand-fonts"));
    if fonts.is_empty() {
        ui.add(Label::new(RichText::new(say(locale, "brand-fonts-none")).small().weak()).wrap());
    }
    let mut gone = None;
    for (at, font) in fonts.iter().enumerate() {
        ui.horizontal(|ui| {
            let name = name(locale, font);
            let button = ui.button(icons::X.to_string());
            let spoken = say_with(locale, "brand-font-remove", &[("font", &name)]);
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if button.on_hover_text(&spoken).clicked() {
                gone = Some(at);
            }
            ui.add(Label::new(name).truncate());
        });
    }
    if let Some(at) = gone {
        fonts.remove(at);
    }
    for missing in missing(fonts) {
        ui.add(Label::new(RichText::new(format!("{}  {}", icons::INFO, say(locale, missing.key()))).weak()).wrap());
    }
    let add = ui.button(say(locale, "brand-fonts-add")).on_hover_text(say(locale, "brand-fonts-add-about"));
    if add.clicked() { Fonts::Add } else { Fonts::Nothing }
}
