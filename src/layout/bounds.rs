//! Where each part lies, found once: the window asks in every frame.

use std::collections::HashMap;

use kurbo::Rect;

use crate::map::Part;

use super::boxes::{Look, Placed};

/// The places of all parts that are drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds(HashMap<Part, Rect>);

impl Bounds {
    pub(super) fn new(boxes: &[Placed]) -> Self {
        let mut found: HashMap<Part, Rect> = HashMap::with_capacity(boxes.len() / 3);
        // The boxes of a part mostly follow each other.
        for same in boxes.chunk_by(|a, b| a.part == b.part) {
            let rects = same.iter().filter(|placed| stands_for_part(placed)).map(|placed| placed.rect);
            if let Some(rect) = rects.reduce(|a, b| a.union(b)) {
                found.entry(same[0].part).and_modify(|all| *all = all.union(rect)).or_insert(rect);
            }
        }
        Self(found)
    }

    pub(super) fn of(&self, part: Part) -> Option<Rect> {
        self.0.get(&part).copied()
    }
}

/// Whether a box lies where one looks for its part: a stage has a star in the plot, and a point its note below it, which are far from
/// what is meant by the stage and by the point.
fn stands_for_part(placed: &Placed) -> bool {
    match placed.part {
        Part::Stage(_) => matches!(placed.look, Look::StageCard { .. }),
        Part::EmotionPoint { .. } => matches!(placed.look, Look::EmotionPoint { .. } | Look::Turning(_)),
        _ => true,
    }
}
