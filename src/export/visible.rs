//! A map without what others are not to see.

use std::collections::HashSet;
use std::sync::Arc;

use crate::map::{
    ActionPlan, Answer, Card, CardBody, CardId, Draft, Evidence, Extra, Lane, LaneContent, Map, Persona, PersonaId,
};

/// The map as the picture shows it: without hidden lanes and personas, notes for the team, tags, what was set aside in the review, fields
/// of other programs and, where the picture does not show how well things are known, without evidence and sources. Folded lanes are
/// whole.
#[must_use]
pub fn visible(map: &Map) -> Map {
    let mut draft = map.to_draft();
    draft.extra = Extra::default();
    draft.set_aside.clear();
    draft.views.clear();
    if let Some(brand) = &mut draft.brand {
        Arc::make_mut(brand).extra = Extra::default();
    }
    draft.lanes.retain(|lane| !lane.hidden);
    draft.personas.retain(|persona| !persona.hidden);
    let evidence = if draft.hide_evidence { Keep::Nothing } else { Keep::All };
    if evidence == Keep::Nothing {
        draft.sources.clear();
    }
    let shown = Shown {
        personas: draft.personas.iter().map(|persona| persona.id).collect(),
        cards: draft.cards().map(|(_, card)| card.id).collect(),
        evidence,
    };
    for persona in &mut draft.personas {
        shown.persona(Arc::make_mut(persona));
    }
    for phase in &mut draft.phases {
        let phase = Arc::make_mut(phase);
        phase.extra = Extra::default();
        for stage in &mut phase.stages {
            stage.extra = Extra::default();
        }
    }
    for lane in &mut draft.lanes {
        shown.lane(Arc::make_mut(lane));
    }
    for source in &mut draft.sources {
        Arc::make_mut(source).extra = Extra::default();
    }
    built(draft)
}

/// What was valid stays valid when parts go together with what refers to them.
fn built(draft: Draft) -> Map {
    Map::build(draft).unwrap_or_default()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    All,
    Nothing,
}

/// What is left.
struct Shown {
    personas: HashSet<PersonaId>,
    cards: HashSet<CardId>,
    evidence: Keep,
}

impl Shown {
    fn persona(&self, persona: &mut Persona) {
        persona.extra = Extra::default();
        match self.evidence {
            Keep::Nothing => persona.evidence.clear(),
            Keep::All => persona.evidence.values_mut().for_each(|evidence| evidence.extra = Extra::default()),
        }
    }

    fn evidence(&self, evidence: &mut Option<Evidence>) {
        match self.evidence {
            Keep::Nothing => *evidence = None,
            Keep::All => {
                if let Some(evidence) = evidence {
                    evidence.extra = Extra::default();
                }
            }
        }
    }

    fn lane(&self, lane: &mut Lane) {
        lane.extra = Extra::default();
        match &mut lane.content {
            LaneContent::Cards { cards, .. } => cards.iter_mut().for_each(|card| self.card(Arc::make_mut(card))),
            LaneContent::Emotion { curves } => {
                curves.retain(|curve| self.personas.contains(&curve.persona));
                for curve in curves {
                    let curve = Arc::make_mut(curve);
                    curve.extra = Extra::default();
                    for point in &mut curve.points {
                        point.extra = Extra::default();
                        self.evidence(&mut point.evidence);
                    }
                }
            }
            LaneContent::Divider { .. } => {}
        }
    }

    fn card(&self, card: &mut Card) {
        card.note.clear();
        card.tags.clear();
        card.extra = Extra::default();
        card.personas.retain(|persona| self.personas.contains(persona));
        self.evidence(&mut card.evidence);
        match &mut card.body {
            CardBody::Note | CardBody::Image(_) => {}
            CardBody::Quote(quote) => {
                quote.extra = Extra::default();
                quote.speaker = quote.speaker.filter(|speaker| self.personas.contains(speaker));
            }
            CardBody::Touchpoint(touchpoint) => touchpoint.extra = Extra::default(),
            CardBody::Metric(metric) => metric.extra = Extra::default(),
            CardBody::Action(action) => self.action(action),
        }
    }

    fn action(&self, action: &mut ActionPlan) {
        action.extra = Extra::default();
        action.answers.retain(|answer| match answer {
            Answer::Card(card) => self.cards.contains(card),
            Answer::Emotion { persona, .. } => self.personas.contains(persona),
            Answer::Stage(_) => true,
        });
    }
}
