//! How large the smallest text is, and whether it can be read.

use egui::{Color32, Label, RichText, Ui};

use crate::app::picture_export::{ChosenPaper, ChosenSplit, ExportChoice};
use crate::layout::Legibility;
use crate::locale::{Locale, say, say_with};
use crate::text::icons;

use super::worker::Composed;

/// The size to which the pages are split, in points.
const WANTED_PT: u16 = 12;

/// Says how large the smallest text is, with a way to make it larger.
pub(super) fn show(ui: &mut Ui, locale: Locale, composed: &Composed, choice: &mut ExportChoice) {
    let smallest_pt = composed.pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min);
    let Some(smallest_pt) = smallest_pt else {
        ui.label(RichText::new(say(locale, "export-legible-none")).weak());
        return;
    };
    let (icon, color, key) = verdict(ui, smallest_pt);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(icon.to_string()).size(17.0).color(color));
        ui.add(Label::new(say_with(locale, key, &[("pt", &points(locale, smallest_pt))])).wrap());
        let is_split = matches!(choice.split, ChosenSplit::Legible(pt) if pt >= WANTED_PT);
        if Legibility::of(smallest_pt) != Legibility::Good && !is_split {
            let text = say_with(locale, "export-make-legible", &[("pt", &WANTED_PT.to_string())]);
            if ui.button(text).clicked() {
                choice.split = ChosenSplit::Legible(WANTED_PT);
                if choice.paper == ChosenPaper::AsLarge {
                    // On a page that grows with the map no text ever becomes larger.
                    choice.paper = ChosenPaper::Slide16x9;
                }
            }
        }
    });
}

fn verdict(ui: &Ui, smallest_pt: f64) -> (char, Color32, &'static str) {
    let visuals = ui.visuals();
    match Legibility::of(smallest_pt) {
        Legibility::Unreadable => (icons::PROHIBIT, visuals.error_fg_color, "export-legible-unreadable"),
        Legibility::Small => (icons::WARNING, visuals.warn_fg_color, "export-legible-small"),
        Legibility::Good => (icons::CHECK, visuals.text_color(), "export-legible-good"),
    }
}

/// Points with a decimal, never rounded up to what they do not reach.
fn points(locale: Locale, pt: f64) -> String {
    // What is a hair under a tenth comes from rounding.
    let text = format!("{:.1}", ((pt + 1e-6) * 10.0).floor() / 10.0);
    if locale == Locale::Spanish { text.replace('.', ",") } else { text }
}
