//! A rectangle selects what it touches.

use kurbo::{Point, Rect};

use crate::map::Part;

use super::proposal::{Mark, Proposal};
use super::world::{Along, Copying, Pointer, World};

/// A rectangle that is drawn.
pub(in crate::app) struct Marquee {
    from: Point,
    what: What,
    /// What was selected before, if it stays so.
    before: Vec<Part>,
}

/// What a marquee selects depends on where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Stages,
    Lanes,
    Contents,
}

impl Marquee {
    /// Begins at a place. With Ctrl what is selected stays so.
    pub(super) fn new(world: World<'_>, from: Point, copying: Copying) -> Self {
        let table = &world.layout.table;
        // Stages and labels leave little room between them: beside them, in the corner, counts too.
        let what = if (table.header.y0..table.header.y1).contains(&from.y) {
            What::Stages
        } else if (table.labels.x0..table.labels.x1).contains(&from.x) && from.y >= table.header.y1 {
            What::Lanes
        } else {
            What::Contents
        };
        let before = match copying {
            Copying::Copy => world.selection.parts().to_vec(),
            Copying::Move => Vec::new(),
        };
        Self { from, what, before }
    }

    pub(super) fn scrolls(&self) -> Along {
        match self.what {
            What::Stages => Along::Way,
            What::Lanes => Along::Rows,
            What::Contents => Along::Both,
        }
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let rect = Rect::from_points(self.from, pointer.at_in_map);
        let touched = world.layout.parts_in(rect).into_iter().filter(|part| match self.what {
            What::Stages => matches!(part, Part::Stage(_)),
            What::Lanes => matches!(part, Part::Lane(_)),
            What::Contents => matches!(part, Part::Card(_) | Part::EmotionPoint { .. }),
        });
        let mut select = self.before.clone();
        select.extend(touched.filter(|part| !self.before.contains(part)));
        let marks = std::iter::once(Mark::Marquee(rect)).chain(select.iter().map(|part| Mark::Selected(*part)));
        Proposal { marks: marks.collect(), select: Some(select), ..Proposal::default() }
    }
}
