//! Where on the map stands what was found.

use std::ops::Range;
use std::sync::Arc;

use kurbo::Rect;
use rayon::prelude::*;

use crate::layout::{Layout, Placed, PlacedText};
use crate::map::{Part, TextField};

use super::finding::Current;
use super::search::Needle;

/// How many places are marked. Where there are more, one sees nothing but marks.
const MOST: usize = 20_000;

/// Regions in map units.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct Marks {
    /// All that was found.
    pub(in crate::app) all: Arc<[Rect]>,
    /// The finding where one is, also among them.
    pub(in crate::app) here: Vec<Rect>,
}

/// Where anything stands that is looked for. A text that is not in the picture has no place.
pub(super) fn all(layout: &Layout, needle: &Needle) -> Arc<[Rect]> {
    let found = layout.boxes.par_iter().flat_map_iter(|placed| {
        let texts = placed.texts.iter().filter(|text| text.field.is_some());
        texts.flat_map(|text| needle.ranges(&text.text.text).flat_map(|range| regions(text, range)))
    });
    found.take_any(MOST).collect::<Vec<Rect>>().into()
}

/// Where one finding stands.
pub(super) fn here(layout: &Layout, needle: &Needle, current: &Current) -> Vec<Rect> {
    let boxes = layout.boxes.iter().filter(|placed| may_show(placed, current.part));
    let texts = boxes.flat_map(|placed| placed.texts.iter().filter(|text| is_text_of(current, placed, text.field)));
    // The items of a list are texts of their own here, one after the other.
    let mut found = texts.flat_map(|text| needle.ranges(&text.text.text).map(move |range| (text, range)));
    found.nth(current.nth).map(|(text, range)| regions(text, range)).unwrap_or_default()
}

fn regions(text: &PlacedText, bytes: Range<usize>) -> Vec<Rect> {
    let stretches = text.text.stretches(bytes).into_iter().map(|stretch| {
        let [left, top, right, bottom] = [stretch.left, stretch.top, stretch.right, stretch.bottom].map(f64::from);
        Rect::new(text.at.x + left, text.at.y + top, text.at.x + right, text.at.y + bottom)
    });
    stretches.collect()
}

/// Whether texts of a part can be drawn in a box.
fn may_show(placed: &Placed, part: Part) -> bool {
    match (placed.part, part) {
        // The levels of a scale are written beside each plot.
        (Part::Lane(_), Part::Title) => true,
        (Part::BrakeAndInsight(a), Part::Persona(b)) => a == b,
        (a, b) => a == b,
    }
}

fn is_text_of(current: &Current, placed: &Placed, field: Option<TextField>) -> bool {
    let of_part = match (placed.part, current.part) {
        (Part::Lane(_), Part::Title) => matches!(field, Some(TextField::Level(_))),
        _ => true,
    };
    of_part && field == Some(current.field)
}
