//! Stages go elsewhere in the way, with all that lies in their columns.

use crate::edit::{Edit, StagePlace};
use crate::map::{Part, StageId};

use super::proposal::Proposal;
use super::world::{Pointer, World};

/// Stages that are taken along.
pub(in crate::app) struct StageDrag {
    stages: Vec<StageId>,
}

impl StageDrag {
    /// Takes the stage, and all other selected ones if it is selected itself.
    pub(super) fn new(world: World<'_>, grabbed: StageId) -> Self {
        let selected = |stage: &StageId| world.selection.contains(Part::Stage(*stage));
        let stages = if selected(&grabbed) {
            world.map.stages().map(|stage| stage.id).filter(selected).collect()
        } else {
            vec![grabbed]
        };
        Self { stages }
    }

    pub(super) fn carried(&self) -> Vec<Part> {
        self.stages.iter().map(|stage| Part::Stage(*stage)).collect()
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Some(to) = place_at(world, pointer.at_in_map.x) else { return Proposal::nothing() };
        let edit = Edit::MoveStages { stages: self.stages.clone(), to };
        Proposal::shown(Some(edit))
    }
}

/// The place among the stages at `x`. Where two phases meet, it is in the one in which the pointer is.
fn place_at(world: World<'_>, x: f64) -> Option<StagePlace> {
    let columns = &world.layout.table.columns;
    let gap = world.layout.table.stage_gap_at(x);
    let (left, right) = (gap.checked_sub(1).and_then(|at| columns.get(at)), columns.get(gap));
    match (left, right) {
        (Some(left), Some(right)) if left.phase != right.phase && x < right.left => {
            Some(StagePlace { phase: left.phase, before: None })
        }
        (_, Some(right)) => Some(StagePlace { phase: right.phase, before: Some(right.stage) }),
        (Some(left), None) => Some(StagePlace { phase: left.phase, before: None }),
        (None, None) => None,
    }
}
