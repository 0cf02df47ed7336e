//! A drag under way, of whatever kind.

use crate::map::Part;

use super::border::BorderDrag;
use super::cards::CardDrag;
use super::lanes::LaneDrag;
use super::marquee::Marquee;
use super::phases::PhaseDrag;
use super::place::{NewKind, PlaceDrag};
use super::point::PointDrag;
use super::proposal::Proposal;
use super::size::SizeDrag;
use super::stages::StageDrag;
use super::stretch::StretchDrag;
use super::world::{Along, Pointer, World};

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

    /// A rectangle that selects.
    pub(in crate::app) fn select(world: World<'_>, from: Pointer) -> Self {
        Self::Marquee(Marquee::new(world, from.at_in_map, from.copying))
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
            Self::Size(drag) => drag.propose(pointer),
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

    /// Which way the view scrolls when the pointer comes near its edge: where it takes something.
    pub(in crate::app) fn scrolls(&self) -> Along {
        match self {
            Self::Marquee(drag) => drag.scrolls(),
            Self::Cards(_) | Self::Place(_) => Along::Both,
            Self::Stages(_) | Self::Phases(_) | Self::Stretch(_) | Self::Border(_) => Along::Way,
            Self::Size(drag) if drag.is_width() => Along::Way,
            Self::Lanes(_) | Self::Size(_) => Along::Rows,
            Self::Point(_) => Along::Neither,
        }
    }
}
