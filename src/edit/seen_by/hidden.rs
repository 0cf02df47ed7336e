//! A map without its hidden parts.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use crate::map::{
    Answer, AudienceView, Card, CardBody, Draft, Lane, LaneId, Map, Part, Persona, PersonaId, Phase, PhaseId, StageId,
};

use super::super::apply::apply;
use super::super::change::Edit;
use super::apart::in_cards;

/// What a view hides, and what is hidden anyway.
struct Hidden {
    lanes: HashSet<LaneId>,
    phases: HashSet<PhaseId>,
    personas: HashSet<PersonaId>,
}

/// The map without what is hidden and what hangs on it. Of lanes and personas an empty one is left in each place.
pub(super) fn without_hidden(map: &Map, view: &AudienceView) -> Draft {
    let hidden = Hidden::new(map, view);
    let parts = hidden.parts(map);
    if parts.is_empty() {
        return map.to_draft();
    }
    let mut draft = map.to_draft();
    if !hidden.phases.is_empty() {
        keep_colors(&mut draft);
    }
    let shown = Map::build(draft).ok().and_then(|map| apply(&map, &Edit::Delete { parts }).ok());
    // All of it is there, so that it can be deleted. If not, nothing is shown.
    let Some(mut draft) = shown.map(|map| map.to_draft()) else { return Draft::default() };
    forget_lost_emotions(map, &mut draft);
    leave_places(map, &hidden, &mut draft);
    draft
}

/// Forgets that actions answer emotions which stood in hidden lanes alone.
fn forget_lost_emotions(map: &Draft, draft: &mut Draft) {
    let (then, now) = (emotions(map), emotions(draft));
    if then.len() == now.len() {
        return;
    }
    in_cards(draft, |card| {
        if let CardBody::Action(action) = &mut card.body {
            action.answers.retain(|answer| match answer {
                Answer::Emotion { persona, stage } => {
                    now.contains(&(*persona, *stage)) || !then.contains(&(*persona, *stage))
                }
                Answer::Card(_) | Answer::Stage(_) => true,
            });
        }
    });
}

fn emotions(draft: &Draft) -> HashSet<(PersonaId, StageId)> {
    let curves = draft.lanes.iter().flat_map(|lane| lane.curves());
    curves.flat_map(|curve| curve.points.iter().map(|point| (curve.persona, point.stage))).collect()
}

/// Gives phases the colours that they have by their places.
fn keep_colors(draft: &mut Draft) {
    for (at, phase) in draft.phases.iter_mut().enumerate().filter(|(_, phase)| phase.color.is_none()) {
        Arc::make_mut(phase).color = Some(Phase::usual_color(at));
    }
}

/// Puts empty lanes and personas where hidden ones were: the others are coloured and marked by their places.
fn leave_places(map: &Draft, hidden: &Hidden, draft: &mut Draft) {
    let mut lanes = free(map.lanes.iter().map(|lane| lane.id), LaneId::numbered);
    for (at, lane) in map.lanes.iter().enumerate().filter(|(_, lane)| hidden.lanes.contains(&lane.id)) {
        let Some(id) = lanes.next() else { break };
        let place = Lane { hidden: true, ..Lane::empty(id, "", lane.content.kind()) };
        draft.lanes.insert(at.min(draft.lanes.len()), Arc::new(place));
    }
    let mut personas = free(map.personas.iter().map(|persona| persona.id), PersonaId::numbered);
    for (at, _) in map.personas.iter().enumerate().filter(|(_, persona)| hidden.personas.contains(&persona.id)) {
        let Some(id) = personas.next() else { break };
        let place = Persona { hidden: true, ..Persona::named(id, "") };
        draft.personas.insert(at.min(draft.personas.len()), Arc::new(place));
    }
}

/// Ids that nobody has: the old ones may say what is hidden.
fn free<Id: Eq + Hash>(used: impl Iterator<Item = Id>, numbered: fn(u32) -> Id) -> impl Iterator<Item = Id> {
    let used: HashSet<Id> = used.collect();
    (1..=u32::MAX).map(numbered).filter(move |id| !used.contains(id))
}

impl Hidden {
    fn new(map: &Draft, view: &AudienceView) -> Self {
        let lanes = map.lanes.iter().filter(|lane| lane.hidden || view.hidden_lanes.contains(&lane.id));
        let phases = map.phases.iter().filter(|phase| view.hidden_phases.contains(&phase.id));
        let personas = map.personas.iter();
        let personas = personas.filter(|persona| persona.hidden || view.hidden_personas.contains(&persona.id));
        Self {
            lanes: lanes.map(|lane| lane.id).collect(),
            phases: phases.map(|phase| phase.id).collect(),
            personas: personas.map(|persona| persona.id).collect(),
        }
    }

    /// All parts that go, each once.
    fn parts(&self, map: &Draft) -> Vec<Part> {
        let lanes = self.lanes.iter().copied().map(Part::Lane);
        let phases = self.phases.iter().copied().map(Part::Phase);
        let personas = self.personas.iter().copied().map(Part::Persona);
        let cards = map.cards().filter(|(_, card)| self.concerns(card)).map(|(_, card)| Part::Card(card.id));
        lanes.chain(phases).chain(personas).chain(cards).collect()
    }

    /// Whether a card is about hidden personas alone, or said by one.
    fn concerns(&self, card: &Card) -> bool {
        let is_hidden = |persona: &PersonaId| self.personas.contains(persona);
        let said = match &card.body {
            CardBody::Quote(quote) => quote.speaker.as_ref().is_some_and(is_hidden),
            CardBody::Note
            | CardBody::Touchpoint(_)
            | CardBody::Image(_)
            | CardBody::Metric(_)
            | CardBody::Action(_) => false,
        };
        said || !card.personas.is_empty() && card.personas.iter().all(is_hidden)
    }
}
