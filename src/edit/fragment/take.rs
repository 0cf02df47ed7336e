//! Taking a piece out of a map.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::map::{
    Answer, Card, CardBody, CardId, Draft, EmotionPoint, Evidence, Lane, LaneContent, Map, Part, Persona, PersonaId,
    Phase, SourceId, Stage, StageId,
};

use super::piece::Fragment;
use super::selection::{FragmentKind, Hidden, Selection};

/// The piece of a map that parts of it make; `None` if they make none. Hidden lanes and personas are not in it unless they are
/// themselves among the parts: of a hidden persona who is named there is the id and nothing else.
#[must_use]
pub fn fragment(map: &Map, parts: &[Part]) -> Option<Fragment> {
    take(map, parts, Hidden::LeftOut)
}

/// As [`fragment`]; says what becomes of what is hidden.
pub(super) fn take(map: &Map, parts: &[Part], hidden: Hidden) -> Option<Fragment> {
    let selection = Selection::of(map, parts, hidden)?;
    let mut taking = Taking::new(map, &selection);
    let lanes: Vec<Arc<Lane>> = map.lanes.iter().filter_map(|lane| taking.lane(lane)).collect();
    let personas: Vec<Arc<Persona>> = map.personas.iter().filter_map(|persona| taking.persona(persona)).collect();
    let draft = Draft {
        kind: map.kind,
        language: map.language.clone(),
        scale: map.scale.clone(),
        personas,
        phases: map.phases.iter().filter_map(|phase| taking.phase(phase)).collect(),
        lanes,
        sources: map.sources.iter().filter(|source| taking.sources.contains(&source.id)).cloned().collect(),
        ..Draft::default()
    };
    // A piece of a map is a map, because what is referred to comes along.
    Fragment::new(draft, &selection).ok()
}

/// A piece that is being taken.
struct Taking<'a> {
    map: &'a Map,
    selection: &'a Selection,
    /// Cards that were not selected, but are answered by one that was.
    answered: HashSet<CardId>,
    stages: HashSet<StageId>,
    personas: HashSet<PersonaId>,
    sources: HashSet<SourceId>,
    /// In a selection of cards, the lanes with cards from the first to the last of them: how they lie to each other is to stay.
    rows: std::ops::Range<usize>,
}

impl<'a> Taking<'a> {
    fn new(map: &'a Map, selection: &'a Selection) -> Self {
        let mut taking = Self {
            map,
            selection,
            answered: HashSet::new(),
            stages: selection.stages.clone(),
            personas: selection.personas.clone(),
            sources: selection.sources.clone(),
            rows: rows(map, selection),
        };
        taking.stages.extend(stages_between(map, selection));
        let shown = map.lanes.iter().filter(|lane| selection.shows_lane(lane));
        let stage_of: HashMap<CardId, StageId> =
            shown.flat_map(|lane| lane.cards()).map(|card| (card.id, card.stage)).collect();
        for (_, card) in map.cards().filter(|(_, card)| selection.cards.contains(&card.id)) {
            taking.stages.insert(card.stage);
            taking.personas.extend(&card.personas);
            match &card.body {
                CardBody::Quote(quote) => taking.personas.extend(quote.speaker),
                CardBody::Action(action) => {
                    for answer in &action.answers {
                        match *answer {
                            Answer::Card(answered) => {
                                if let Some(stage) = stage_of.get(&answered) {
                                    taking.answered.insert(answered);
                                    taking.stages.insert(*stage);
                                }
                            }
                            Answer::Emotion { persona, stage } => {
                                taking.personas.insert(persona);
                                taking.stages.insert(stage);
                            }
                            Answer::Stage(stage) => {
                                taking.stages.insert(stage);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        taking
    }

    /// What is taken of a lane, if anything.
    fn lane(&mut self, lane: &Arc<Lane>) -> Option<Arc<Lane>> {
        if !self.selection.shows_lane(lane) {
            return None;
        }
        let whole = self.selection.lanes.contains(&lane.id);
        let mut content = lane.content.clone();
        let is_needed = match &mut content {
            LaneContent::Cards { cards, .. } => {
                *cards = cards.iter().filter_map(|card| self.card(card)).collect();
                let at = self.map.lanes.iter().position(|other| other.id == lane.id);
                !cards.is_empty() || at.is_some_and(|at| self.rows.contains(&at))
            }
            LaneContent::Emotion { curves } => {
                curves.retain_mut(|curve| {
                    let persona = curve.persona;
                    let seen = self.map.persona(persona).is_some_and(|persona| self.selection.shows_persona(persona));
                    let meant = |point: &EmotionPoint| self.selection.points.contains(&(lane.id, persona, point.stage));
                    if !curve.points.iter().all(meant) {
                        Arc::make_mut(curve).points.retain(meant);
                    }
                    seen && (whole || !curve.points.is_empty())
                });
                for curve in &*curves {
                    self.personas.insert(curve.persona);
                    self.stages.extend(curve.points.iter().map(|point| point.stage));
                    curve.points.iter().for_each(|point| self.cite(point.evidence.as_ref()));
                }
                !curves.is_empty()
            }
            LaneContent::Divider { .. } => false,
        };
        (whole || is_needed).then(|| Arc::new(Lane { content, ..Lane::clone(lane) }))
    }

    /// A card that was selected, or as much of one that is answered as names it.
    fn card(&mut self, card: &Arc<Card>) -> Option<Arc<Card>> {
        if !self.selection.cards.contains(&card.id) {
            let name = || Arc::new(Card::note(card.id, card.stage, card.text.clone()));
            return self.answered.contains(&card.id).then(name);
        }
        self.cite(card.evidence.as_ref());
        let mut card = card.clone();
        if let CardBody::Action(action) = &card.body {
            let is_there = |answer: &Answer| match answer {
                Answer::Card(card) => self.selection.cards.contains(card) || self.answered.contains(card),
                Answer::Emotion { .. } | Answer::Stage(_) => true,
            };
            if !action.answers.iter().all(is_there)
                && let CardBody::Action(action) = &mut Arc::make_mut(&mut card).body
            {
                action.answers.retain(is_there);
            }
        }
        Some(card)
    }

    fn persona(&mut self, persona: &Arc<Persona>) -> Option<Arc<Persona>> {
        if !self.personas.contains(&persona.id) {
            return None;
        }
        if !self.selection.shows_persona(persona) {
            return Some(Arc::new(Persona { hidden: true, ..Persona::named(persona.id, "") }));
        }
        persona.evidence.values().for_each(|evidence| self.cite(Some(evidence)));
        Some(persona.clone())
    }

    /// What is taken of a phase, if anything: whole if it was selected, else its name over those of the stages that are needed.
    fn phase(&self, phase: &Arc<Phase>) -> Option<Arc<Phase>> {
        if self.selection.phases.contains(&phase.id) {
            return Some(phase.clone());
        }
        let needed = phase.stages.iter().filter(|stage| self.stages.contains(&stage.id));
        let stages: Vec<Stage> = needed
            .map(|stage| {
                let whole = self.selection.stages.contains(&stage.id);
                if whole { stage.clone() } else { Stage::named(stage.id, stage.name.clone()) }
            })
            .collect();
        let (id, name, color) = (phase.id, phase.name.clone(), phase.color);
        let (goal, extra) = Default::default();
        (!stages.is_empty()).then(|| Arc::new(Phase { id, name, goal, color, stages, extra }))
    }

    fn cite(&mut self, evidence: Option<&Evidence>) {
        self.sources.extend(evidence.into_iter().flat_map(|evidence| &evidence.sources));
    }
}

/// The places of the lanes from the first to the last in which a selected card lies.
fn rows(map: &Draft, selection: &Selection) -> std::ops::Range<usize> {
    let holds = |lane: &Arc<Lane>| lane.cards().iter().any(|card| selection.cards.contains(&card.id));
    match (map.lanes.iter().position(holds), map.lanes.iter().rposition(holds)) {
        (Some(first), Some(last)) if selection.kind == FragmentKind::Cells => first..last + 1,
        _ => 0..0,
    }
}

/// Stages that are needed for their place alone: those between the selected cards and points, so that how these lie to each other
/// stays; for what lies along the whole way, all of them.
fn stages_between(map: &Draft, selection: &Selection) -> Vec<StageId> {
    let all = || map.stages().map(|stage| stage.id);
    match selection.kind {
        FragmentKind::Lanes | FragmentKind::Personas => all().collect(),
        FragmentKind::Cells => {
            let cards = map.cards().filter(|(_, card)| selection.cards.contains(&card.id)).map(|(_, card)| card.stage);
            let taken: HashSet<StageId> = cards.chain(selection.points.iter().map(|(.., stage)| *stage)).collect();
            let stages: Vec<StageId> = all().collect();
            let is_taken = |stage: &StageId| taken.contains(stage);
            match (stages.iter().position(is_taken), stages.iter().rposition(is_taken)) {
                (Some(first), Some(last)) => stages[first..=last].to_vec(),
                _ => Vec::new(),
            }
        }
        FragmentKind::Phases | FragmentKind::Stages | FragmentKind::Sources => Vec::new(),
    }
}
