//! A map with other ids.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use crate::map::{
    Answer, CardBody, CardId, Draft, Evidence, LaneContent, LaneId, Part, PersonaId, PhaseId, SourceId, StageId,
};

/// What each part is called from now on.
pub(super) struct Names {
    pub(super) phases: HashMap<PhaseId, PhaseId>,
    pub(super) stages: HashMap<StageId, StageId>,
    pub(super) lanes: HashMap<LaneId, LaneId>,
    pub(super) cards: HashMap<CardId, CardId>,
    pub(super) personas: HashMap<PersonaId, PersonaId>,
    pub(super) sources: HashMap<SourceId, SourceId>,
}

/// Names for all of `old`: those of their likes in the newer map, and of the others their own or, where somebody else has it, a free one.
pub(super) fn complete<Id: Copy + Eq + Hash>(
    mut pairs: HashMap<Id, Id>,
    old: impl Iterator<Item = Id>,
    new: impl Iterator<Item = Id>,
    numbered: fn(u32) -> Id,
) -> HashMap<Id, Id> {
    let mut used: HashSet<Id> = new.collect();
    let unpaired: Vec<Id> = old.filter(|id| !pairs.contains_key(id)).collect();
    let mut numbers = 1..=u32::MAX;
    for id in unpaired {
        let free = if used.contains(&id) {
            numbers.by_ref().map(numbered).find(|id| !used.contains(id)).unwrap_or(id)
        } else {
            id
        };
        used.insert(free);
        pairs.insert(id, free);
    }
    pairs
}

impl Names {
    /// Whether nothing is called otherwise.
    pub(super) fn are_as_before(&self) -> bool {
        fn same<Id: Eq>(names: &HashMap<Id, Id>) -> bool {
            names.iter().all(|(old, new)| old == new)
        }
        same(&self.phases)
            && same(&self.stages)
            && same(&self.lanes)
            && same(&self.cards)
            && same(&self.personas)
            && same(&self.sources)
    }

    /// The same map with these names.
    pub(super) fn renamed(&self, old: &Draft) -> Draft {
        let mut draft = old.clone();
        for source in &mut draft.sources {
            let source = Arc::make_mut(source);
            give(&self.sources, &mut source.id);
        }
        for persona in &mut draft.personas {
            let persona = Arc::make_mut(persona);
            give(&self.personas, &mut persona.id);
            persona.evidence.values_mut().for_each(|evidence| self.rename_evidence(Some(evidence)));
        }
        for phase in &mut draft.phases {
            let phase = Arc::make_mut(phase);
            give(&self.phases, &mut phase.id);
            phase.stages.iter_mut().for_each(|stage| give(&self.stages, &mut stage.id));
        }
        for lane in &mut draft.lanes {
            let lane = Arc::make_mut(lane);
            give(&self.lanes, &mut lane.id);
            self.rename_content(&mut lane.content);
        }
        for view in &mut draft.views {
            let view = Arc::make_mut(view);
            view.hidden_lanes.iter_mut().for_each(|lane| give(&self.lanes, lane));
            view.hidden_phases.iter_mut().for_each(|phase| give(&self.phases, phase));
            view.hidden_personas.iter_mut().for_each(|persona| give(&self.personas, persona));
        }
        for aside in &mut draft.set_aside {
            let aside = Arc::make_mut(aside);
            aside.part = self.part(aside.part);
        }
        draft
    }

    fn rename_content(&self, content: &mut LaneContent) {
        match content {
            LaneContent::Cards { cards, .. } => {
                for card in cards {
                    let card = Arc::make_mut(card);
                    give(&self.cards, &mut card.id);
                    give(&self.stages, &mut card.stage);
                    card.personas.iter_mut().for_each(|persona| give(&self.personas, persona));
                    self.rename_evidence(card.evidence.as_mut());
                    match &mut card.body {
                        CardBody::Quote(quote) => {
                            quote.speaker.iter_mut().for_each(|persona| give(&self.personas, persona));
                        }
                        CardBody::Action(action) => {
                            action.answers.iter_mut().for_each(|answer| *answer = self.answer(*answer));
                        }
                        CardBody::Note | CardBody::Touchpoint(_) | CardBody::Image(_) | CardBody::Metric(_) => {}
                    }
                }
            }
            LaneContent::Emotion { curves } => {
                for curve in curves {
                    let curve = Arc::make_mut(curve);
                    give(&self.personas, &mut curve.persona);
                    for point in &mut curve.points {
                        give(&self.stages, &mut point.stage);
                        self.rename_evidence(point.evidence.as_mut());
                    }
                }
            }
            LaneContent::Divider { .. } => {}
        }
    }

    fn rename_evidence(&self, evidence: Option<&mut Evidence>) {
        if let Some(evidence) = evidence {
            evidence.sources.iter_mut().for_each(|source| give(&self.sources, source));
        }
    }

    fn answer(&self, answer: Answer) -> Answer {
        match answer {
            Answer::Card(card) => Answer::Card(name(&self.cards, card)),
            Answer::Emotion { persona, stage } => {
                Answer::Emotion { persona: name(&self.personas, persona), stage: name(&self.stages, stage) }
            }
            Answer::Stage(stage) => Answer::Stage(name(&self.stages, stage)),
        }
    }

    fn part(&self, part: Part) -> Part {
        let (lane, stage) = (|id| name(&self.lanes, id), |id| name(&self.stages, id));
        let persona = |id| name(&self.personas, id);
        match part {
            Part::Map | Part::Title | Part::Legend => part,
            Part::Persona(id) => Part::Persona(persona(id)),
            Part::BrakeAndInsight(id) => Part::BrakeAndInsight(persona(id)),
            Part::Phase(id) => Part::Phase(name(&self.phases, id)),
            Part::Stage(id) => Part::Stage(stage(id)),
            Part::Lane(id) => Part::Lane(lane(id)),
            Part::Cell { lane: row, stage: column } => Part::Cell { lane: lane(row), stage: stage(column) },
            Part::Card(id) => Part::Card(name(&self.cards, id)),
            Part::Curve { lane: row, persona: whose } => Part::Curve { lane: lane(row), persona: persona(whose) },
            Part::EmotionPoint { lane: row, persona: whose, stage: column } => {
                Part::EmotionPoint { lane: lane(row), persona: persona(whose), stage: stage(column) }
            }
            Part::Source(id) => Part::Source(name(&self.sources, id)),
        }
    }
}

fn name<Id: Copy + Eq + Hash>(names: &HashMap<Id, Id>, id: Id) -> Id {
    names.get(&id).copied().unwrap_or(id)
}

fn give<Id: Copy + Eq + Hash>(names: &HashMap<Id, Id>, id: &mut Id) {
    *id = name(names, *id);
}
