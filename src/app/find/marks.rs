//! Where on the map stands what was found.

use kurbo::Rect;

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
    pub(in crate::app) all: Vec<Rect>,
    /// Where one is.
    pub(in crate::app) here: Vec<Rect>,
}

/// Looks through what is drawn. A text that is not in the picture has no place.
pub(in crate::app) fn marks(layout: &Layout, needle: &Needle, current: Option<&Current>) -> Marks {
    let mut marks = Marks::default();
    let mut before = 0;
    for placed in &layout.boxes {
        for text in &placed.texts {
            let Some(field) = text.field else { continue };
            let is_current = current.is_some_and(|current| is_text_of(current, placed, field));
            for range in needle.ranges(&text.text.text) {
                let regions = regions(text, range);
                // The items of a list are texts of their own here, one after the other.
                if is_current && current.is_some_and(|current| current.nth == before) {
                    marks.here.extend(regions.iter().copied());
                }
                before += usize::from(is_current);
                marks.all.extend(regions);
            }
            if marks.all.len() >= MOST {
                return marks;
            }
        }
    }
    marks
}

fn regions(text: &PlacedText, bytes: std::ops::Range<usize>) -> Vec<Rect> {
    let stretches = text.text.stretches(bytes).into_iter().map(|stretch| {
        let [left, top, right, bottom] = [stretch.left, stretch.top, stretch.right, stretch.bottom].map(f64::from);
        Rect::new(text.at.x + left, text.at.y + top, text.at.x + right, text.at.y + bottom)
    });
    stretches.collect()
}

/// Whether a text that is drawn is the one where one is.
fn is_text_of(current: &Current, placed: &Placed, field: TextField) -> bool {
    let is_part = match (placed.part, current.part) {
        // The levels of a scale are written beside each plot.
        (Part::Lane(_), Part::Title) => matches!(field, TextField::Level(_)),
        (Part::BrakeAndInsight(a), Part::Persona(b)) => a == b,
        (a, b) => a == b,
    };
    is_part && field == current.field
}
