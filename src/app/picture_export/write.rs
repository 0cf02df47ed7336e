//! What was chosen as what documents are made and written with.

use crate::app::document::{Editable, Pixels, SpeakerNotes, WriteOptions, document};
use crate::app::today;
use crate::export::{Background, Document, PictureFormat, SvgText};
use crate::map::{Map, Photo};

use super::choice::{ChosenPaper, ChosenSvgText, ExportChoice, Resolution};
use super::setup::prepared;

/// The document that was chosen.
pub(in crate::app) fn composed(map: &Map, choice: &ExportChoice, logo: Option<Photo>) -> Document {
    let (map, setup) = prepared(map, choice, logo);
    // Findings are for the team; of what an audience sees they would even be wrong: what is hidden looks as if it were missing.
    let has_notes = choice.format == PictureFormat::Pptx && choice.notes.is_yes() && choice.view.is_none();
    let notes = if has_notes { SpeakerNotes::Findings { today: Some(today()) } } else { SpeakerNotes::None };
    let is_editable = choice.format.can_hold_map() && choice.editable.is_yes();
    let editable = if is_editable { Editable::Yes } else { Editable::No };
    document(&map, choice.picture, &setup, choice.theme, notes, editable)
}

/// How it is written.
pub(in crate::app) fn options(choice: &ExportChoice) -> WriteOptions {
    // Only pictures can do without a ground: pages are paper.
    let can_do_without = matches!(choice.format, PictureFormat::Png | PictureFormat::Svg);
    let is_bare = can_do_without && !choice.paper_ground.is_yes();
    WriteOptions {
        background: if is_bare { Background::Transparent } else { Background::Paper },
        pixels: match (choice.paper, choice.resolution) {
            (ChosenPaper::AsLarge, _) => Pixels::PerUnit(f64::from(choice.scale)),
            (_, Resolution::WidthPx(width_px)) => Pixels::PageWidth(width_px),
            (_, Resolution::Dpi(dpi)) => Pixels::PerInch(f64::from(dpi)),
        },
        svg_text: match choice.svg_text {
            ChosenSvgText::Text => SvgText::Text,
            ChosenSvgText::Outlines => SvgText::Outlines,
        },
    }
}
