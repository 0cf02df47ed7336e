//! How large the smallest text is, and whether it can be read.

use egui::{Color32, Label, RichText, Ui};

use crate::app::picture_export::{ChosenPaper, ChosenSplit, ExportChoice, LargerPaper};
use crate::export::PictureFormat;
use crate::layout::Legibility;
use crate::locale::{Locale, say, say_with};
use crate::text::icons;

use super::used::used;
use super::worker::{Composed, PageFacts};

/// The size to which the pages are split, in points.
const WANTED_PT: u16 = 12;
/// Heights in points that it takes beyond a line: a long sentence, and a second button.
const SENTENCE: f32 = 48.0;
const BUTTON: f32 = 38.0;

/// What is said of the smallest text, and how well it can be read.
struct Told {
    legibility: Legibility,
    text: String,
}

/// Says how large the smallest text is, with ways to make it larger.
pub(super) fn show(
    ui: &mut Ui,
    locale: Locale,
    composed: &Composed,
    larger: Option<LargerPaper>,
    choice: &mut ExportChoice,
) {
    let Some(Told { legibility, text }) = told(locale, composed, choice) else {
        ui.label(RichText::new(say(locale, "export-legible-none")).weak());
        return;
    };
    let (icon, color) = sign(ui, legibility);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(icon.to_string()).size(17.0).color(color));
        ui.add(Label::new(text).wrap());
        let is_split = matches!(choice.split, ChosenSplit::Legible(pt) if pt >= WANTED_PT);
        if legibility != Legibility::Good && !is_split {
            let text = say_with(locale, "export-make-legible", &[("pt", &WANTED_PT.to_string())]);
            if ui.button(text).clicked() {
                choice.split = ChosenSplit::Legible(WANTED_PT);
                if choice.paper == ChosenPaper::AsLarge {
                    // On a page that grows with the map no text ever becomes larger.
                    choice.paper = ChosenPaper::Slide16x9;
                }
            }
        }
        if let Some(LargerPaper { name, paper, smallest_pt }) = larger {
            let values = [("paper", name), ("pt", &*points(locale, smallest_pt))];
            if ui.button(say_with(locale, "export-larger-paper", &values)).clicked() {
                choice.paper = paper;
            }
        }
    });
}

/// Height in points that it takes beyond a line.
pub(super) fn more_height(larger: Option<LargerPaper>, choice: &ExportChoice) -> f32 {
    match (is_picture(choice), larger) {
        (true, _) => SENTENCE,
        (false, Some(_)) => BUTTON,
        (false, None) => 0.0,
    }
}

/// Whether it is a picture without paper: how large its text is then depends on where it is used.
fn is_picture(choice: &ExportChoice) -> bool {
    choice.paper == ChosenPaper::AsLarge && !choice.format.holds_pages()
}

fn told(locale: Locale, composed: &Composed, choice: &ExportChoice) -> Option<Told> {
    if is_picture(choice) {
        return told_of_picture(locale, composed, choice);
    }
    let smallest_pt = composed.pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min)?;
    let legibility = Legibility::of(smallest_pt);
    let key = match legibility {
        Legibility::Unreadable => "export-legible-unreadable",
        Legibility::Small => "export-legible-small",
        Legibility::Good => "export-legible-good",
    };
    Some(Told { legibility, text: say_with(locale, key, &[("pt", &points(locale, smallest_pt))]) })
}

/// Of the picture whose text is smallest on a slide.
fn told_of_picture(locale: Locale, composed: &Composed, choice: &ExportChoice) -> Option<Told> {
    let of_page = |page: &PageFacts| {
        let smallest_pt = page.smallest_text_pt?;
        let high_px = smallest_pt / page.size_pt.width.max(1.0) * page.size.width * f64::from(choice.scale);
        Some((used(page.size_pt, smallest_pt), high_px))
    };
    let all = composed.pages.iter().filter_map(of_page);
    let (used, high_px) = all.min_by(|one, other| one.0.slide_pt.total_cmp(&other.0.slide_pt))?;
    let legibility = Legibility::of(used.slide_pt);
    let is_of_pixels = choice.format == PictureFormat::Png;
    let key = match (is_of_pixels, legibility) {
        (true, Legibility::Unreadable) => "export-picture-unreadable",
        (true, Legibility::Small) => "export-picture-small",
        (true, Legibility::Good) => "export-picture-good",
        (false, Legibility::Unreadable) => "export-vector-unreadable",
        (false, Legibility::Small) => "export-vector-small",
        (false, Legibility::Good) => "export-vector-good",
    };
    let (document, slide) = (roughly(locale, used.document_pt), roughly(locale, used.slide_pt));
    let values = [("px", &*format!("{:.0}", (high_px + 1e-6).floor())), ("document", &*document), ("slide", &*slide)];
    Some(Told { legibility, text: say_with(locale, key, &values) })
}

fn sign(ui: &Ui, legibility: Legibility) -> (char, Color32) {
    let visuals = ui.visuals();
    match legibility {
        Legibility::Unreadable => (icons::PROHIBIT, visuals.error_fg_color),
        Legibility::Small => (icons::WARNING, visuals.warn_fg_color),
        Legibility::Good => (icons::CHECK, visuals.text_color()),
    }
}

/// Points with a decimal, never rounded up to what they do not reach.
fn points(locale: Locale, pt: f64) -> String {
    // What is a hair under a tenth comes from rounding.
    let text = format!("{:.1}", ((pt + 1e-6) * 10.0).floor() / 10.0);
    if locale == Locale::Spanish { text.replace('.', ",") } else { text }
}

/// Whole points where a decimal says nothing more, never rounded up either.
fn roughly(locale: Locale, pt: f64) -> String {
    if pt < 2.0 { points(locale, pt) } else { format!("{:.0}", (pt + 1e-6).floor()) }
}
