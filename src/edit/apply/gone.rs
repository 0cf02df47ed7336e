//! What is deleted: all the parts that were named, and those that lie in them.

use std::collections::HashSet;

use crate::map::{CardId, Draft, LaneId, Part, PersonaId, SourceId, StageId};

use super::super::found::{find, find_all};
use super::super::refused::Refused;
use super::columns::Columns;

/// The parts that go.
#[derive(Default)]
pub(super) struct Gone {
    pub(super) stages: HashSet<StageId>,
    pub(super) lanes: HashSet<LaneId>,
    pub(super) cards: HashSet<CardId>,
    pub(super) personas: HashSet<PersonaId>,
    pub(super) sources: HashSet<SourceId>,
    pub(super) curves: HashSet<(LaneId, PersonaId)>,
    pub(super) points: HashSet<(LaneId, PersonaId, StageId)>,
    /// Whose brake and insight are emptied.
    pub(super) emptied: HashSet<PersonaId>,
}

impl Gone {
    /// What goes with `parts`.
    pub(super) fn new(draft: &Draft, parts: &[Part]) -> Result<Self, Refused> {
        let mut gone = Self::default();
        if find_all(draft, parts).len() < parts.len() {
            let missing = parts.iter().find(|part| find(draft, **part).is_none());
            return Err(missing.map_or(Refused::NothingToChange, |part| Refused::NotThere(*part)));
        }
        for part in parts {
            gone.add(draft, *part);
        }
        if gone.is_empty() {
            return Err(Refused::NothingToChange);
        }
        gone.add_contents(draft);
        Ok(gone)
    }

    fn add(&mut self, draft: &Draft, part: Part) {
        match part {
            // The map stays, and what is drawn of it cannot go by itself.
            Part::Map | Part::Title | Part::Legend => {}
            Part::Persona(id) => drop(self.personas.insert(id)),
            Part::Phase(id) => {
                let stages = draft.phase(id).into_iter().flat_map(|phase| &phase.stages);
                self.stages.extend(stages.map(|stage| stage.id));
            }
            Part::Stage(id) => drop(self.stages.insert(id)),
            Part::Lane(id) => drop(self.lanes.insert(id)),
            Part::Cell { lane: id, stage } => {
                if let Some(lane) = draft.lane(id) {
                    self.cards.extend(lane.cards().iter().filter(|card| card.stage == stage).map(|card| card.id));
                    self.points.extend(lane.curves().iter().map(|curve| (id, curve.persona, stage)));
                }
            }
            Part::Card(id) => drop(self.cards.insert(id)),
            Part::Curve { lane, persona } => drop(self.curves.insert((lane, persona))),
            Part::EmotionPoint { lane, persona, stage } => drop(self.points.insert((lane, persona, stage))),
            Part::BrakeAndInsight(id) => drop(self.emptied.insert(id)),
            Part::Source(id) => drop(self.sources.insert(id)),
        }
    }

    /// Cards that go with their lane or with all stages that they cover, because actions may answer them.
    fn add_contents(&mut self, draft: &Draft) {
        let columns = Columns::new(draft, &self.stages);
        for (lane, card) in draft.cards() {
            if self.lanes.contains(&lane.id) || columns.after(card).is_none() {
                self.cards.insert(card.id);
            }
        }
    }

    fn is_empty(&self) -> bool {
        let Self { stages, lanes, cards, personas, sources, curves, points, emptied } = self;
        (stages.is_empty() && lanes.is_empty() && cards.is_empty() && personas.is_empty())
            && (sources.is_empty() && curves.is_empty() && points.is_empty() && emptied.is_empty())
    }
}
