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
        let mut apart: HashMap<Part, Rect> = HashMap::new();
        // The boxes of a part mostly follow each other.
        for same in boxes.chunk_by(|a, b| a.part == b.part) {
            let (into, rect) = match union(same.iter().filter(|placed| stands_for_part(placed))) {
                Some(rect) => (&mut found, Some(rect)),
                None => (&mut apart, union(same)),
            };
            if let Some(rect) = rect {
                into.entry(same[0].part).and_modify(|all| *all = all.union(rect)).or_insert(rect);
            }
        }
        // A curve of single points has no line: then what stands apart is all that there is.
        for (part, rect) in apart {
            found.entry(part).or_insert(rect);
        }
        Self(found)
    }

    pub(super) fn of(&self, part: Part) -> Option<Rect> {
        self.0.get(&part).copied()
    }
}

fn union<'a>(boxes: impl IntoIterator<Item = &'a Placed>) -> Option<Rect> {
    boxes.into_iter().map(|placed| placed.rect).reduce(|a, b| a.union(b))
}

/// Whether a box lies where one looks for its part: a stage has a star in the plot, a point its note below it and a curve a row of notes,
/// which are far from what is meant by them.
fn stands_for_part(placed: &Placed) -> bool {
    match placed.part {
        _ if matches!(placed.look, Look::Annotation(_)) => false,
        Part::Stage(_) => matches!(placed.look, Look::StageCard { .. }),
        Part::EmotionPoint { .. } => matches!(placed.look, Look::EmotionPoint { .. } | Look::Turning(_)),
        Part::Curve { .. } => matches!(placed.look, Look::Curve { .. }),
        _ => placed.look != Look::Aside,
    }
}
