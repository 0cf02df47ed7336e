//! What a pointer that is held down does: one file per kind of drag. Each says, from where the pointer is, what would be done if it were
//! let go now ([`Proposal`]); nothing is done before. So letting go, Escape and the preview are the same for all of them.

mod begin;
mod border;
mod cards;
mod lanes;
mod marquee;
mod phases;
mod place;
mod point;
mod proposal;
mod size;
mod stages;
mod stretch;

use kurbo::Point;

use crate::edit::Edit;
use crate::layout::Layout;
use crate::map::{Map, Part};

use super::selection::Selection;

pub(in crate::app) use begin::{begin, handle};
pub(in crate::app) use point::value_at;
pub(in crate::app) use place::NewKind;
pub(in crate::app) use proposal::{Mark, Preview, Proposal};

use border::BorderDrag;
use cards::CardDrag;
use lanes::LaneDrag;
use marquee::Marquee;
use phases::PhaseDrag;
use place::PlaceDrag;
use point::PointDrag;
use size::SizeDrag;
use stages::StageDrag;
use stretch::StretchDrag;

/// The map as it was when the drag began: places are compared with that, so that a preview cannot move its own target away.
#[derive(Clone, Copy)]
pub(in crate::app) struct World<'a> {
    pub(in crate::app) map: &'a Map,
    pub(in crate::app) layout: &'a Layout,
    pub(in crate::app) selection: &'a Selection,
}

/// Where the pointer is, and what is held with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct Pointer {
    /// Under the pointer, whatever pane is there.
    pub(in crate::app) at_in_map: Point,
    /// How near is near, in map units.
    pub(in crate::app) tolerance: f64,
    /// Whether copies are asked for: Ctrl.
    pub(in crate::app) copying: Copying,
    /// Whether values are free of the scale's levels: Shift.
    pub(in crate::app) snapping: Snapping,
}

/// Whether a drag moves or copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Copying {
    Move,
    Copy,
}

/// Whether a value keeps to the scale's levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Snapping {
    ToLevels,
    Free,
}

/// A drag under way.
pub(in crate::app) enum Drag {
    /// Selects what a rectangle touches.
    Marquee(Marquee),
    /// Cards go to other cells.
    Cards(CardDrag),
    /// Stages go elsewhere in the way.
    Stages(StageDrag),
    /// Phases go elsewhere in the way.
    Phases(PhaseDrag),
    /// Lanes go elsewhere.
    Lanes(LaneDrag),
    /// A card covers more or fewer stages.
    Stretch(StretchDrag),
    /// The border between two phases.
    Border(BorderDrag),
    /// The width of columns or the height of rows.
    Size(SizeDrag),
    /// An emotion point goes up or down.
    Point(PointDrag),
    /// A new card on its way from the palette.
    Place(PlaceDrag),
}

impl Drag {
    /// A new card from the palette.
    pub(in crate::app) fn place(kind: NewKind) -> Self {
        Self::Place(PlaceDrag { kind })
    }

    /// What would be done if the pointer were let go here.
    pub(in crate::app) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        match self {
            Self::Marquee(drag) => drag.propose(world, pointer),
            Self::Cards(drag) => drag.propose(world, pointer),
            Self::Stages(drag) => drag.propose(world, pointer),
            Self::Phases(drag) => drag.propose(world, pointer),
            Self::Lanes(drag) => drag.propose(world, pointer),
            Self::Stretch(drag) => drag.propose(world, pointer),
            Self::Border(drag) => drag.propose(world, pointer),
            Self::Size(drag) => drag.propose(world, pointer),
            Self::Point(drag) => drag.propose(world, pointer),
            Self::Place(drag) => drag.propose(world, pointer),
        }
    }

    /// What hangs under the pointer while it moves.
    pub(in crate::app) fn carried(&self) -> Vec<Part> {
        match self {
            Self::Cards(drag) => drag.carried(),
            Self::Stages(drag) => drag.carried(),
            Self::Phases(drag) => drag.carried(),
            Self::Lanes(drag) => drag.carried(),
            Self::Marquee(_) | Self::Stretch(_) | Self::Border(_) | Self::Size(_) | Self::Point(_) | Self::Place(_) => {
                Vec::new()
            }
        }
    }

    /// Whether the view scrolls when the pointer comes near its edge.
    pub(in crate::app) fn scrolls(&self) -> bool {
        !matches!(self, Self::Point(_))
    }
}

/// The edit, unless it would change nothing.
fn changing(map: &Map, edit: Edit) -> Option<Edit> {
    let after = crate::edit::apply(map, &edit).ok()?;
    (after != *map).then_some(edit)
}
