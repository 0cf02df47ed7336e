//! Where the names of phases and lanes stand, so that a view that has scrolled past one can show it all the same.

use kurbo::Rect;

use super::boxes::{Look, Placed, PlacedText};

/// A name, and the box that it heads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// The phase's chevron or the lane's label, in map units.
    pub frame: Rect,
    /// All that is written in it, in map units.
    pub text: Rect,
}

/// Names of the phases and of the lanes, in the order in which they are drawn.
pub(super) fn names(boxes: &[Placed]) -> (Vec<Name>, Vec<Name>) {
    let (mut phases, mut lanes) = (Vec::new(), Vec::new());
    for (at, frame) in boxes.iter().enumerate() {
        let into = match frame.look {
            Look::Phase { .. } => &mut phases,
            Look::LaneLabel { .. } => &mut lanes,
            _ => continue,
        };
        // The texts of a head follow it.
        let texts = boxes[at + 1..].iter().take_while(|other| other.part == frame.part && other.look == Look::Plain);
        let written = texts.flat_map(|placed| &placed.texts).filter(|text| !text.text.text.trim().is_empty());
        let text = written.map(PlacedText::rect).reduce(|a, b| a.union(b));
        into.extend(text.map(|text| Name { frame: frame.rect, text }));
    }
    (phases, lanes)
}
