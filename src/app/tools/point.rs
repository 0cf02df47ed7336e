//! An emotion point goes up or down.

use kurbo::{Point, Vec2};

use crate::edit::{Edit, PointValue};
use crate::map::{LaneId, Number, Part, PersonaId, StageId};

use super::proposal::{Mark, Proposal};
use super::world::{Pointer, Snapping, World};

/// A point that is dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct PointDrag {
    lane: LaneId,
    persona: PersonaId,
    stage: StageId,
    /// How far from its middle it was taken.
    beside: Vec2,
}

impl PointDrag {
    pub(super) fn new(world: World<'_>, lane: LaneId, persona: PersonaId, stage: StageId, from: Point) -> Self {
        let beside = world.layout.point_at(lane, persona, stage).map_or(Vec2::ZERO, |middle| from - middle);
        Self { lane, persona, stage, beside }
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Self { lane, persona, stage, beside } = *self;
        let middle = Pointer { at_in_map: pointer.at_in_map - beside, ..pointer };
        let Some(value) = value_at(world, lane, middle) else { return Proposal::nothing() };
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
