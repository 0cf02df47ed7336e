//! What stands on every page beside the picture, and what else the file holds.

use egui::{Label, RichText, TextEdit, Ui};

use crate::app::load::name_of;
use crate::app::picture_export::{ExportChoice, Shown};
use crate::export::PictureFormat;
use crate::locale::{Locale, say, say_date, say_with};
use crate::map::Map;
use crate::text::icons;

use super::super::full::say_if_full;
use super::super::logo_ground::Sight;
use super::super::parts::{remark, small_heading};
use super::worker::Composed;

/// Characters that a line above or below the pages can have.
const LINE_CHARS: usize = 300;

/// What a person wants to do about the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Logo {
    Nothing,
    Choose,
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, composed: &Composed, choice: &mut ExportChoice) -> Logo {
    small_heading(ui, &say(locale, "export-around"));
    line(ui, locale, "export-header", "", &mut choice.header);
    line(ui, locale, "export-footer", footer_of(map, choice), &mut choice.footer);
    if let Some(date) = map.date {
        let day = say_date(Locale::of_map(&map.language), date);
        tick(ui, &mut choice.date, &say_with(locale, "export-date", &[("date", &day)]));
    }
    tick(ui, &mut choice.page_numbers, &say(locale, "export-numbers"));
    let logo = logo(ui, locale, composed.logo_failed.as_deref(), choice);
    if map.brand.as_ref().is_some_and(|brand| brand.logo.is_some() || !brand.footer.trim().is_empty()) {
        tick(ui, &mut choice.brand, &say(locale, "brand-export-marks"));
    }
    if is_logo_lost(composed, choice) {
        remark(ui, &say(locale, "export-logo-lost"));
    }
    if choice.format == PictureFormat::Pptx && choice.view.is_none() {
        tick(ui, &mut choice.notes, &say(locale, "export-notes"));
    }
    if choice.format.can_hold_map() {
        tick(ui, &mut choice.editable, &say(locale, "export-editable"));
        if choice.editable.is_yes() {
            ui.add(Label::new(RichText::new(say(locale, "export-editable-about")).small().weak()).wrap());
        }
    }
    logo
}

/// Whether the logo can hardly be seen on the pages. Without paper nobody knows on what it will lie.
pub(super) fn is_logo_lost(composed: &Composed, choice: &ExportChoice) -> bool {
    let has_paper = choice.paper_ground.is_yes() || choice.format.holds_pages();
    composed.logo == Sight::Lost && has_paper
}

pub(super) fn tick(ui: &mut Ui, shown: &mut Shown, text: &str) {
    let mut ticked = shown.is_yes();
    if ui.checkbox(&mut ticked, text).changed() {
        *shown = Shown::of(ticked);
    }
}

/// A line of text above or below the pages. `otherwise` is what stands there if it is empty.
fn line(ui: &mut Ui, locale: Locale, name: &str, otherwise: &str, text: &mut String) {
    let label = ui.label(say(locale, name));
    let field = TextEdit::singleline(text).desired_width(f32::INFINITY).char_limit(LINE_CHARS).hint_text(otherwise);
    ui.add(field).labelled_by(label.id);
    say_if_full(ui, locale, text, LINE_CHARS);
}

/// The footer of the brand, where it is printed if there is no other.
fn footer_of<'a>(map: &'a Map, choice: &ExportChoice) -> &'a str {
    let brand = map.brand.as_ref().filter(|_| choice.brand.is_yes());
    brand.map_or("", |brand| brand.footer.trim())
}

fn logo(ui: &mut Ui, locale: Locale, failed: Option<&str>, choice: &mut ExportChoice) -> Logo {
    let mut wanted = Logo::Nothing;
    ui.horizontal(|ui| {
        if ui.button(say(locale, "export-logo-choose")).clicked() {
            wanted = Logo::Choose;
        }
        if let Some(path) = &choice.logo {
            let name = name_of(path);
            let gone = ui.button(icons::X.to_string());
            let spoken = say(locale, "export-logo-remove");
            gone.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            let is_gone = gone.on_hover_text(&spoken).clicked();
            ui.add(Label::new(name).truncate());
            if is_gone {
                choice.logo = None;
            }
        }
    });
    if let Some(failed) = failed.filter(|_| choice.logo.is_some()) {
        let color = ui.visuals().error_fg_color;
        ui.add(Label::new(RichText::new(format!("{}  {failed}", icons::WARNING)).color(color)).wrap());
    }
    wanted
}
