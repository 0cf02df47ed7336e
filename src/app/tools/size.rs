//! The width of columns or the height of rows is dragged.

use crate::edit::{Edit, Property};
use crate::map::{LaneId, Length, Part, StageId};

use super::proposal::Proposal;
use super::world::{Pointer, World};

/// A border that is dragged.
pub(in crate::app) struct SizeDrag {
    /// Stages or lanes.
    parts: Vec<Part>,
    /// How large the one is whose border is dragged, and where the pointer went down, in map units.
    size: f64,
    from: f64,
    side: Side,
}

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Width,
    Height,
}

impl SizeDrag {
    /// The right border of a column; of all that are selected if it is.
    pub(super) fn column(world: World<'_>, stage: StageId, pointer: Pointer) -> Self {
        let column = world.layout.table.columns.iter().find(|column| column.stage == stage);
        let parts = along(world, Part::Stage(stage), |part| matches!(part, Part::Stage(_)));
        let size = column.map_or(0.0, |column| column.right - column.left);
        Self { parts, size, from: pointer.at_in_map.x, side: Side::Width }
    }

    /// The lower border of a row; of all that are selected if it is.
    pub(super) fn row(world: World<'_>, lane: LaneId, pointer: Pointer) -> Self {
        let row = world.layout.table.rows.iter().find(|row| row.lane == lane);
        let parts = along(world, Part::Lane(lane), |part| matches!(part, Part::Lane(_)));
        let size = row.map_or(0.0, |row| row.bottom - row.top);
        Self { parts, size, from: pointer.at_in_map.y, side: Side::Height }
    }

    /// Whether it is a column's.
    pub(in crate::app) fn is_width(&self) -> bool {
        self.side == Side::Width
    }

    /// As large as it would be by itself.
    pub(in crate::app) fn reset(&self) -> Edit {
        let property = match self.side {
            Side::Width => Property::Width(None),
            Side::Height => Property::Height(None),
        };
        Edit::Set { parts: self.parts.clone(), property }
    }

    pub(super) fn propose(&self, pointer: Pointer) -> Proposal {
        let at = match self.side {
            Side::Width => pointer.at_in_map.x,
            Side::Height => pointer.at_in_map.y,
        };
        // A size that nobody gave stays so.
        if (at - self.from).abs() < 0.5 {
            return Proposal::nothing();
        }
        let length = (self.size + at - self.from).round().clamp(*Length::RANGE.start(), *Length::RANGE.end());
        let Some(length) = Length::new(length) else { return Proposal::nothing() };
        let property = match self.side {
            Side::Width => Property::Width(Some(length)),
            Side::Height => Property::Height(Some(length)),
        };
        let edit = Edit::Set { parts: self.parts.clone(), property };
        Proposal::shown(Some(edit))
    }
}

/// The part, and all selected ones of its kind if it is selected itself.
fn along(world: World<'_>, part: Part, kind: impl Fn(&Part) -> bool) -> Vec<Part> {
    if world.selection.contains(part) {
        world.selection.parts().iter().copied().filter(kind).collect()
    } else {
        vec![part]
    }
}
