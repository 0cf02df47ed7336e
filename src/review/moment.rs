//! What is happening at a moment of the way: what it is, what hurts there, where customer and company meet, and what is done about it.

use std::collections::HashMap;

use crate::map::{
    ActionStatus, Answer, Card, CardBody, CardId, CardLaneKind, Curve, Lane, LaneContent, LaneId, Map, Part, PersonaId,
    StageId,
};

use super::turning::{TurningPointKind, steepest_fall, turning_points};

/// A moment of the way, gathered once.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// What it is; of a stage that is nothing special there is nothing to say.
    pub kinds: Vec<MomentKind>,
    /// What an action names that answers it.
    pub answer: Answer,
    /// The actions that do so, without those that were dropped.
    pub actions: Vec<CardId>,
    /// The pains of the stage that concern the persona, in the order of the lanes.
    pub pains: Vec<Pain>,
    /// The touchpoints of the stage that concern the persona.
    pub touchpoints: Vec<CardId>,
}

/// What a moment is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MomentKind {
    /// The curve turns for the worse here.
    Critical,
    /// The curve is at its best here.
    High,
    /// The steepest fall of the curve ends here.
    Fall {
        /// Where it begins.
        from: StageId,
    },
    /// Going on depends on the stage.
    MomentOfTruth,
}

/// A pain, and what is done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pain {
    /// The card.
    pub card: CardId,
    /// The actions that answer it, without those that were dropped.
    pub actions: Vec<CardId>,
}

/// The moment for which a part of the map stands: every stage, and the points of a curve that are critical, high or the end of the
/// steepest fall. Cards of hidden lanes are left out, as they are of what is to be answered.
#[must_use]
pub fn moment(map: &Map, part: Part) -> Option<Moment> {
    let (stage, persona, answer, kinds) = match part {
        Part::Stage(id) => {
            let decisive = map.stage(id)?.moment_of_truth;
            (id, None, Answer::Stage(id), decisive.then_some(MomentKind::MomentOfTruth).into_iter().collect())
        }
        Part::EmotionPoint { lane, persona, stage } => {
            let kinds = kinds_of_point(map, lane, persona, stage)?;
            (stage, Some(persona), Answer::Emotion { persona, stage }, kinds)
        }
        _ => return None,
    };
    let mut actions = actions(map);
    let cards = cards_at(map, stage, persona);
    let touchpoints = cards.iter().filter(|(_, card)| matches!(card.body, CardBody::Touchpoint(_)));
    let touchpoints = touchpoints.map(|(_, card)| card.id).collect();
    let pains = cards.iter().filter(|(lane, card)| is_pain(lane, card));
    let pains = pains
        .map(|(_, card)| Pain { card: card.id, actions: actions.remove(&Answer::Card(card.id)).unwrap_or_default() });
    let pains = pains.collect();
    Some(Moment { kinds, answer, pains, touchpoints, actions: actions.remove(&answer).unwrap_or_default() })
}

/// What a point of a curve is; `None` if it is an ordinary one.
fn kinds_of_point(map: &Map, lane: LaneId, persona: PersonaId, stage: StageId) -> Option<Vec<MomentKind>> {
    let of_persona = |curve: &&std::sync::Arc<Curve>| curve.persona == persona;
    let curve = map.lane(lane)?.curves().iter().find(of_persona)?;
    let turning = turning_points(map, curve).into_iter().filter(|point| point.stage == stage);
    let mut kinds: Vec<MomentKind> = turning
        .map(|point| match point.kind {
            TurningPointKind::Critical => MomentKind::Critical,
            TurningPointKind::High => MomentKind::High,
        })
        .collect();
    let fall = steepest_fall(map, curve).filter(|fall| fall.to == stage);
    kinds.extend(fall.map(|fall| MomentKind::Fall { from: fall.from }));
    let decisive = map.stage(stage).is_some_and(|stage| stage.moment_of_truth);
    let any = !kinds.is_empty();
    kinds.extend(decisive.then_some(MomentKind::MomentOfTruth));
    any.then_some(kinds)
}

/// The cards that lie in or reach over a stage and concern a persona, or anybody, in the order of the lanes that are shown.
fn cards_at(map: &Map, stage: StageId, persona: Option<PersonaId>) -> Vec<(&Lane, &Card)> {
    let order: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let Some(here) = order.get(&stage).copied() else { return Vec::new() };
    let covers = |card: &Card| {
        let first = order.get(&card.stage).copied();
        first.is_some_and(|first| first <= here && here < first.saturating_add(card.span.get()))
    };
    let concerns = |card: &Card| card.personas.is_empty() || persona.is_none_or(|who| card.personas.contains(&who));
    let cards = map.cards().filter(|(lane, card)| !lane.hidden && covers(card) && concerns(card));
    cards.map(|(lane, card)| (lane, &**card)).collect()
}

/// Whether a card says what hurts: it lies in a lane for pains, and is no action.
fn is_pain(lane: &Lane, card: &Card) -> bool {
    let of_pains = matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Pains, .. });
    let other = matches!(card.body, CardBody::Action(_) | CardBody::Touchpoint(_));
    of_pains && !other && !card.text.trim().is_empty()
}

/// The actions by what they answer, without those that were dropped.
fn actions(map: &Map) -> HashMap<Answer, Vec<CardId>> {
    let mut by_answer: HashMap<Answer, Vec<CardId>> = HashMap::new();
    for (_, card) in map.cards() {
        if let CardBody::Action(action) = &card.body
            && action.status != ActionStatus::Dropped
        {
            for answer in &action.answers {
                by_answer.entry(*answer).or_default().push(card.id);
            }
        }
    }
    by_answer
}
