//! An emotion point goes up or down.

use crate::edit::{Edit, PointValue};
use crate::map::{LaneId, Number, Part, PersonaId, StageId};

use super::proposal::{Mark, Proposal};
use super::world::{Pointer, Snapping, World};

/// A point that is dragged, or one that is set anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct PointDrag {
    pub(super) lane: LaneId,
    pub(super) persona: PersonaId,
    pub(super) stage: StageId,
}

impl PointDrag {
    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Some(value) = value_at(world, self.lane, pointer) else { return Proposal::nothing() };
        let Self { lane, persona, stage } = *self;
        let part = Part::EmotionPoint { lane, persona, stage };
        let edit = Edit::SetPoints { points: vec![PointValue { lane, persona, stage, value }] };
        let marks = vec![Mark::Value { at: pointer.at_in_map, persona, value }];
        Proposal { marks, select: Some(vec![part]), ..Proposal::shown(Some(edit)) }
    }
}

/// The value at the pointer's height in the plot of a lane.
pub(in crate::app) fn value_at(world: World<'_>, lane: LaneId, pointer: Pointer) -> Option<Number> {
    let scale = &world.map.scale;
    let plot = world.layout.plot(lane)?;
    let value = Number::new(plot.value_at(scale, pointer.at_in_map.y)).ok()?;
    Some(match pointer.snapping {
        Snapping::ToLevels => scale.snapped(value),
        // Nobody means the seventh decimal.
        Snapping::Free => Number::new((value.get() * 100.0).round() / 100.0).unwrap_or(value),
    })
}
