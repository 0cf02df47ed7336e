//! Lanes go elsewhere. Rows are of unequal height: a line shows where they would come to lie, and the map stays until then.

use crate::edit::Edit;
use crate::map::{LaneId, Part};

use super::proposal::{Mark, Proposal};
use super::world::{Pointer, World};

/// Lanes that are taken along.
pub(in crate::app) struct LaneDrag {
    lanes: Vec<LaneId>,
}

impl LaneDrag {
    /// Takes the lane, and all other selected ones if it is selected itself.
    pub(super) fn new(world: World<'_>, grabbed: LaneId) -> Self {
        let selected = |lane: &LaneId| world.selection.contains(Part::Lane(*lane));
        let lanes = if selected(&grabbed) {
            world.map.lanes.iter().map(|lane| lane.id).filter(selected).collect()
        } else {
            vec![grabbed]
        };
        Self { lanes }
    }

    pub(super) fn carried(&self) -> Vec<Part> {
        self.lanes.iter().map(|lane| Part::Lane(*lane)).collect()
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let table = &world.layout.table;
        let gap = table.row_gap_at(pointer.at_in_map.y);
        let before = table.rows.get(gap).map(|row| row.lane);
        let edit = Edit::MoveLanes { lanes: self.lanes.clone(), before };
        let marks = table.row_drop_line(gap).map(Mark::Line).into_iter().collect();
        Proposal::marked(Some(edit), marks)
    }
}
