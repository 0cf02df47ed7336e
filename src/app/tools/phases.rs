//! Phases go elsewhere in the way, with their stages.

use crate::edit::Edit;
use crate::map::{Part, PhaseId};

use super::proposal::Proposal;
use super::world::{Pointer, World};

/// Phases that are taken along.
pub(in crate::app) struct PhaseDrag {
    phases: Vec<PhaseId>,
}

impl PhaseDrag {
    /// Takes the phase, and all other selected ones if it is selected itself.
    pub(super) fn new(world: World<'_>, grabbed: PhaseId) -> Self {
        let selected = |phase: &PhaseId| world.selection.contains(Part::Phase(*phase));
        let phases = if selected(&grabbed) {
            world.map.phases.iter().map(|phase| phase.id).filter(selected).collect()
        } else {
            vec![grabbed]
        };
        Self { phases }
    }

    pub(super) fn carried(&self) -> Vec<Part> {
        self.phases.iter().map(|phase| Part::Phase(*phase)).collect()
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let gap = world.layout.table.phase_gap_at(pointer.at_in_map.x);
        let before = world.map.phases.get(gap).map(|phase| phase.id);
        let edit = Edit::MovePhases { phases: self.phases.clone(), before };
        Proposal::shown(Some(edit))
    }
}
