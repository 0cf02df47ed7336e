//! The border between two phases is dragged: stages go from one to the other.

use crate::edit::Edit;
use crate::map::PhaseId;

use super::proposal::Proposal;
use super::world::{Pointer, World};

/// A border that is dragged.
pub(in crate::app) struct BorderDrag {
    /// The phase at its right.
    pub(super) phase: PhaseId,
}

impl BorderDrag {
    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Some(at) = world.map.phases.iter().position(|phase| phase.id == self.phase) else {
            return Proposal::nothing();
        };
        let Some(previous) = at.checked_sub(1).and_then(|at| world.map.phases.get(at)) else {
            return Proposal::nothing();
        };
        // The border may lie before any stage of both but the first, so that each keeps one.
        let columns = world.layout.table.columns.iter();
        let both = columns.filter(|column| column.phase == self.phase || column.phase == previous.id).skip(1);
        let distance = |left: f64| (left - pointer.at_in_map.x).abs();
        let nearest = both.min_by(|a, b| distance(a.left).total_cmp(&distance(b.left)));
        let Some(first) = nearest.map(|column| column.stage) else { return Proposal::nothing() };
        Proposal::shown(Some(Edit::MoveBorder { phase: self.phase, first }))
    }
}
