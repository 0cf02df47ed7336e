//! Where something is pasted.

use crate::map::{CardId, Draft, LaneId, Part, PersonaId, PhaseId, StageId};

use super::super::change::StagePlace;

/// What the part at which it is pasted says of the place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    pub(super) phase: Option<PhaseId>,
    /// A stage of that phase; without one it is the phase as a whole.
    pub(super) stage: Option<StageId>,
    pub(super) lane: Option<LaneId>,
    pub(super) persona: Option<PersonaId>,
    /// The card behind which it comes.
    pub(super) card: Option<CardId>,
}

impl Place {
    /// The place at a part; a part that is not there says nothing.
    pub(super) fn at(map: &Draft, part: Option<Part>) -> Self {
        let nowhere = Self::default();
        let of_stage = |id| {
            let phase = map.phases.iter().find(|phase| phase.stages.iter().any(|stage| stage.id == id));
            Self { phase: phase.map(|phase| phase.id), stage: phase.map(|_| id), ..nowhere }
        };
        let lane = |id| map.lane(id).map(|lane| lane.id);
        let persona = |id| map.persona(id).map(|persona| persona.id);
        match part {
            Some(Part::Phase(id)) => Self { phase: map.phase(id).map(|phase| phase.id), ..nowhere },
            Some(Part::Stage(stage)) => of_stage(stage),
            Some(Part::Lane(id)) => Self { lane: lane(id), ..nowhere },
            Some(Part::Cell { lane: id, stage }) => Self { lane: lane(id), ..of_stage(stage) },
            Some(Part::Card(id)) => match map.card(id) {
                Some((lane, card)) => Self { lane: Some(lane.id), card: Some(id), ..of_stage(card.stage) },
                None => nowhere,
            },
            Some(Part::Curve { lane: id, persona: whose }) => {
                Self { lane: lane(id), persona: persona(whose), ..nowhere }
            }
            Some(Part::EmotionPoint { lane: id, persona: whose, stage }) => {
                Self { lane: lane(id), persona: persona(whose), ..of_stage(stage) }
            }
            Some(Part::Persona(id) | Part::BrakeAndInsight(id)) => Self { persona: persona(id), ..nowhere },
            Some(Part::Map | Part::Title | Part::Legend | Part::Source(_)) | None => nowhere,
        }
    }

    /// The stage from which on something lies: that of the place, or the first of its phase.
    pub(super) fn first_stage(&self, map: &Draft) -> Option<StageId> {
        let first = || Some(map.phase(self.phase?)?.stages.first()?.id);
        self.stage.or_else(first)
    }

    /// The place behind the stage or, where there is none, at the end of the phase or of the last one; `None` in a map without phases.
    pub(super) fn behind_stage(&self, map: &Draft) -> Option<StagePlace> {
        let phase = match self.phase {
            Some(id) => map.phase(id)?,
            None => map.phases.last()?,
        };
        let before = next(phase.stages.iter().map(|stage| stage.id), self.stage);
        Some(StagePlace { phase: phase.id, before })
    }
}

/// The part that comes behind another one of a list.
pub(super) fn next<Id: Copy + PartialEq>(mut list: impl Iterator<Item = Id>, id: Option<Id>) -> Option<Id> {
    let id = id?;
    list.find(|other| *other == id)?;
    list.next()
}
