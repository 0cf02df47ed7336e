//! A draft under change, and its parts by their names.

use std::collections::HashMap;
use std::sync::Arc;

use crate::map::{
    Card, CardId, Draft, EmotionPoint, Lane, LaneContent, LaneId, Part, Persona, PersonaId, Phase, PhaseId, Source,
    Stage, StageId,
};

use super::super::refused::Refused;
use super::super::text_of::{TextMut, Texts};
use crate::map::TextField;

/// A draft under change.
pub(super) struct Work {
    pub(super) draft: Draft,
    /// Where cards were when many were looked for: lane and place in it. Each is looked at before it is believed.
    places: HashMap<CardId, (usize, usize)>,
    searches: u32,
}

/// A part to be changed.
pub(super) enum PartMut<'a> {
    Map(&'a mut Draft),
    Persona(&'a mut Persona),
    BrakeAndInsight(&'a mut Persona),
    Phase(&'a mut Phase),
    Stage(&'a mut Stage),
    Lane(&'a mut Lane),
    Card(&'a mut Card),
    Point(&'a mut EmotionPoint),
    Source(&'a mut Source),
    /// A part with neither texts nor properties: a cell, a curve, the legend.
    Bare,
}

impl Work {
    pub(super) fn new(draft: Draft) -> Self {
        Self { draft, places: HashMap::new(), searches: 0 }
    }

    pub(super) fn into_draft(self) -> Draft {
        self.draft
    }

    /// A part of any kind.
    pub(super) fn part(&mut self, part: Part) -> Result<PartMut<'_>, Refused> {
        let missing = Refused::NotThere(part);
        Ok(match part {
            Part::Map | Part::Title => PartMut::Map(&mut self.draft),
            Part::Legend => PartMut::Bare,
            Part::Persona(id) => PartMut::Persona(self.persona(id)?),
            Part::BrakeAndInsight(id) => PartMut::BrakeAndInsight(self.persona(id)?),
            Part::Phase(id) => PartMut::Phase(self.phase(id)?),
            Part::Stage(id) => PartMut::Stage(self.stage(id)?),
            Part::Lane(id) => PartMut::Lane(self.lane(id)?),
            Part::Cell { lane, stage } => {
                self.lane_index(lane)?;
                self.stage_place(stage)?;
                PartMut::Bare
            }
            Part::Card(id) => PartMut::Card(self.card(id)?),
            Part::Curve { lane, persona } => {
                let curves = self.draft.lanes[self.lane_index(lane)?].curves();
                curves.iter().find(|curve| curve.persona == persona).ok_or(missing)?;
                PartMut::Bare
            }
            Part::EmotionPoint { lane, persona, stage } => {
                let point = self.point(lane, persona, stage)?;
                PartMut::Point(point.ok_or(missing)?)
            }
            Part::Source(id) => {
                let source = self.draft.sources.iter_mut().find(|source| source.id == id);
                PartMut::Source(Arc::make_mut(source.ok_or(missing)?))
            }
        })
    }

    pub(super) fn persona(&mut self, id: PersonaId) -> Result<&mut Persona, Refused> {
        let persona = self.draft.personas.iter_mut().find(|persona| persona.id == id);
        persona.map(Arc::make_mut).ok_or(Refused::NotThere(Part::Persona(id)))
    }

    pub(super) fn phase(&mut self, id: PhaseId) -> Result<&mut Phase, Refused> {
        let at = self.phase_index(id)?;
        Ok(Arc::make_mut(&mut self.draft.phases[at]))
    }

    pub(super) fn phase_index(&self, id: PhaseId) -> Result<usize, Refused> {
        let at = self.draft.phases.iter().position(|phase| phase.id == id);
        at.ok_or(Refused::NotThere(Part::Phase(id)))
    }

    pub(super) fn stage(&mut self, id: StageId) -> Result<&mut Stage, Refused> {
        let (phase, at) = self.stage_place(id)?;
        Ok(&mut Arc::make_mut(&mut self.draft.phases[phase]).stages[at])
    }

    /// Where a stage lies: the place of its phase, and its place in it.
    pub(super) fn stage_place(&self, id: StageId) -> Result<(usize, usize), Refused> {
        let mut phases = self.draft.phases.iter().enumerate();
        let place = phases.find_map(|(at, phase)| Some((at, phase.stages.iter().position(|stage| stage.id == id)?)));
        place.ok_or(Refused::NotThere(Part::Stage(id)))
    }

    pub(super) fn lane(&mut self, id: LaneId) -> Result<&mut Lane, Refused> {
        let at = self.lane_index(id)?;
        Ok(Arc::make_mut(&mut self.draft.lanes[at]))
    }

    pub(super) fn lane_index(&self, id: LaneId) -> Result<usize, Refused> {
        let at = self.draft.lanes.iter().position(|lane| lane.id == id);
        at.ok_or(Refused::NotThere(Part::Lane(id)))
    }

    pub(super) fn card(&mut self, id: CardId) -> Result<&mut Card, Refused> {
        let missing = Refused::NotThere(Part::Card(id));
        let (lane, at) = self.card_place(id).ok_or(missing.clone())?;
        let card = match &mut Arc::make_mut(&mut self.draft.lanes[lane]).content {
            LaneContent::Cards { cards, .. } => cards.get_mut(at),
            LaneContent::Emotion { .. } | LaneContent::Divider { .. } => None,
        };
        card.map(Arc::make_mut).ok_or(missing)
    }

    /// Where a card lies: the place of its lane, and its place in it.
    pub(super) fn card_place(&mut self, id: CardId) -> Option<(usize, usize)> {
        /// After how many searches one through all cards is worth its while.
        const MANY: u32 = 8;
        let lies_at = |lanes: &[Arc<Lane>], (lane, at): (usize, usize)| {
            lanes.get(lane).and_then(|lane| lane.cards().get(at)).is_some_and(|card| card.id == id)
        };
        if let Some(&place) = self.places.get(&id)
            && lies_at(&self.draft.lanes, place)
        {
            return Some(place);
        }
        self.searches += 1;
        let mut places = (0..)
            .zip(&self.draft.lanes)
            .flat_map(|(lane, cards)| (0..).zip(cards.cards()).map(move |(at, card)| (card.id, (lane, at))));
        if self.searches.is_multiple_of(MANY) {
            self.places = places.collect();
            self.places.get(&id).copied()
        } else {
            places.find(|(found, _)| *found == id).map(|(_, place)| place)
        }
    }

    /// An emotion point; `None` where the curve has none or is not there.
    pub(super) fn point(
        &mut self,
        lane: LaneId,
        persona: PersonaId,
        stage: StageId,
    ) -> Result<Option<&mut EmotionPoint>, Refused> {
        let LaneContent::Emotion { curves } = &mut self.lane(lane)?.content else { return Ok(None) };
        let Some(curve) = curves.iter_mut().find(|curve| curve.persona == persona) else { return Ok(None) };
        Ok(Arc::make_mut(curve).points.iter_mut().find(|point| point.stage == stage))
    }
}

impl<'a> PartMut<'a> {
    /// One of its texts; `None` if it has no such text.
    pub(super) fn text(self, field: TextField) -> Option<TextMut<'a>> {
        match self {
            Self::Map(draft) => draft.text_mut(field),
            Self::Persona(persona) => persona.text_mut(field),
            Self::BrakeAndInsight(persona) => {
                let is_one = matches!(field, TextField::Brake | TextField::Insight);
                if is_one { persona.text_mut(field) } else { None }
            }
            Self::Phase(phase) => phase.text_mut(field),
            Self::Stage(stage) => stage.text_mut(field),
            Self::Lane(lane) => lane.text_mut(field),
            Self::Card(card) => card.text_mut(field),
            Self::Point(point) => point.text_mut(field),
            Self::Source(source) => source.text_mut(field),
            Self::Bare => None,
        }
    }
}
