//! How large the pages are, how many pixels they have, and where the picture is parted.

use std::ops::RangeInclusive;

use egui::{DragValue, Ui};

use crate::app::picture_export::{ChosenPaper, ChosenSplit, ExportChoice, Resolution, Shown, has_stages};
use crate::export::PictureFormat;
use crate::locale::{Locale, say, say_number, say_with};
use crate::map::Number;

use super::super::choose::pick;
use super::super::parts::small_heading;

const WIDTHS_PX: [u32; 3] = [1_920, 2_560, 3_840];
const RESOLUTIONS_DPI: [u32; 2] = [150, 300];
/// Points that the smallest text can be asked to have.
const LEGIBLE_PT: [u16; 4] = [9, 10, 12, 14];
const TYPES_PERCENT: [u16; 6] = [100, 110, 120, 130, 140, 150];
/// A page of one's own size, at first, in centimetres: as wide as a slide.
const OWN: ChosenPaper = ChosenPaper::Own { width_cm: 33.9, height_cm: 19.1 };

/// Papers of sizes that have a name.
const PAPERS: [ChosenPaper; 13] = [
    ChosenPaper::AsLarge,
    ChosenPaper::Slide16x9,
    ChosenPaper::Slide4x3,
    ChosenPaper::A4Landscape,
    ChosenPaper::A4Portrait,
    ChosenPaper::A3Landscape,
    ChosenPaper::A3Portrait,
    ChosenPaper::A2Landscape,
    ChosenPaper::A2Portrait,
    ChosenPaper::A1Landscape,
    ChosenPaper::A1Portrait,
    ChosenPaper::A0Landscape,
    ChosenPaper::A0Portrait,
];

/// What a paper is called.
fn paper_name(locale: Locale, paper: ChosenPaper) -> String {
    let key = match paper {
        ChosenPaper::AsLarge => "export-paper-as-large",
        ChosenPaper::Slide16x9 => "export-paper-slide-wide",
        ChosenPaper::Slide4x3 => "export-paper-slide",
        ChosenPaper::A4Landscape => "export-paper-a4-landscape",
        ChosenPaper::A4Portrait => "export-paper-a4-portrait",
        ChosenPaper::A3Landscape => "export-paper-a3-landscape",
        ChosenPaper::A3Portrait => "export-paper-a3-portrait",
        ChosenPaper::A2Landscape => "export-paper-a2-landscape",
        ChosenPaper::A2Portrait => "export-paper-a2-portrait",
        ChosenPaper::A1Landscape => "export-paper-a1-landscape",
        ChosenPaper::A1Portrait => "export-paper-a1-portrait",
        ChosenPaper::A0Landscape => "export-paper-a0-landscape",
        ChosenPaper::A0Portrait => "export-paper-a0-portrait",
        ChosenPaper::Own { .. } => "export-paper-own",
    };
    say(locale, key)
}

/// Shows the sizes of pages.
pub(super) fn size(ui: &mut Ui, locale: Locale, choice: &mut ExportChoice) {
    small_heading(ui, &say(locale, "export-page"));
    let own = if let own @ ChosenPaper::Own { .. } = choice.paper { own } else { OWN };
    let papers = PAPERS.into_iter().chain([own]).map(|paper| (paper, paper_name(locale, paper)));
    pick(ui, &say(locale, "export-paper"), &mut choice.paper, papers);
    if let ChosenPaper::Own { width_cm, height_cm } = &mut choice.paper {
        number(ui, locale, &say(locale, "export-width"), width_cm, ExportChoice::SIDES_CM, " cm");
        number(ui, locale, &say(locale, "export-height"), height_cm, ExportChoice::SIDES_CM, " cm");
    }
    if choice.paper != ChosenPaper::AsLarge {
        number(ui, locale, &say(locale, "export-margin"), &mut choice.margin_mm, ExportChoice::MARGINS_MM, " mm");
    }
    if choice.format == PictureFormat::Png {
        pixels(ui, locale, choice);
    }
    if !choice.format.holds_pages() {
        let mut is_transparent = !choice.paper_ground.is_yes();
        if ui.checkbox(&mut is_transparent, say(locale, "export-transparent")).changed() {
            choice.paper_ground = Shown::of(!is_transparent);
        }
    }
}

fn pixels(ui: &mut Ui, locale: Locale, choice: &mut ExportChoice) {
    if choice.paper == ChosenPaper::AsLarge {
        ui.horizontal_wrapped(|ui| {
            ui.label(say(locale, "export-scale"));
            for scale in ExportChoice::SCALES {
                ui.radio_value(&mut choice.scale, scale, format!("{scale}×"));
            }
        });
        return;
    }
    let wide = |px: u32| (Resolution::WidthPx(px), say_with(locale, "export-wide-px", &[("px", &px.to_string())]));
    let dense = |dpi: u32| (Resolution::Dpi(dpi), say_with(locale, "export-dpi", &[("dpi", &dpi.to_string())]));
    let resolutions = WIDTHS_PX.into_iter().map(wide).chain(RESOLUTIONS_DPI.into_iter().map(dense));
    pick(ui, &say(locale, "export-resolution"), &mut choice.resolution, resolutions);
}

/// Shows how the picture is parted, and how large its type is.
pub(super) fn split(ui: &mut Ui, locale: Locale, choice: &mut ExportChoice) {
    small_heading(ui, &say(locale, "export-split"));
    let count = if let ChosenSplit::Stages(count) = choice.split { count } else { 3 };
    let mut splits = vec![(ChosenSplit::Whole, say(locale, "export-split-whole"))];
    if has_stages(choice.picture) {
        splits.push((ChosenSplit::Phases, say(locale, "export-split-phases")));
        splits.push((ChosenSplit::Stages(count), say(locale, "export-split-stages")));
    }
    if choice.paper != ChosenPaper::AsLarge {
        let legible = |pt: u16| say_with(locale, "export-split-legible", &[("pt", &pt.to_string())]);
        splits.extend(LEGIBLE_PT.map(|pt| (ChosenSplit::Legible(pt), legible(pt))));
    }
    // What does not go with what was chosen since is not done, and not shown either.
    if !splits.iter().any(|(split, _)| *split == choice.split) {
        choice.split = ChosenSplit::Whole;
    }
    pick(ui, &say(locale, "export-pages"), &mut choice.split, splits);
    if let ChosenSplit::Stages(count) = &mut choice.split {
        number(ui, locale, &say(locale, "export-stages-per-page"), count, 1..=50, "");
    }
    let percent = |percent: u16| (percent, say_with(locale, "export-percent", &[("value", &percent.to_string())]));
    pick(ui, &say(locale, "export-type"), &mut choice.type_percent, TYPES_PERCENT.map(percent));
}

/// A number with its name before it.
fn number<N: egui::emath::Numeric>(
    ui: &mut Ui,
    locale: Locale,
    name: &str,
    value: &mut N,
    bounds: RangeInclusive<N>,
    unit: &str,
) {
    ui.horizontal(|ui| {
        let label = ui.label(name);
        let speed = if N::INTEGRAL { 0.1 } else { 0.25 };
        let field = DragValue::new(value).range(bounds).speed(speed).suffix(unit);
        let field = field
            .custom_formatter(|value, _| said(locale, value))
            .custom_parser(|text| text.trim().trim_end_matches(unit.trim()).trim().replace(',', ".").parse().ok());
        ui.add(field).labelled_by(label.id);
    });
}

/// With one decimal at most, as the language writes it.
fn said(locale: Locale, value: f64) -> String {
    Number::new((value * 10.0).round() / 10.0).map(|number| say_number(locale, number)).unwrap_or_default()
}
