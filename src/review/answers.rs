//! What an action plan has to answer: critical points, pains and moments of truth; and which of them nobody has answered.

use std::collections::HashSet;

use crate::map::{ActionStatus, Answer, CardBody, CardLaneKind, LaneContent, Map, Part};

use super::turning::{TurningPointKind, turning_points};

/// Something that an action ought to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answerable {
    /// As an action names it.
    pub answer: Answer,
    /// The part of the map.
    pub part: Part,
    /// What it is.
    pub kind: AnswerableKind,
}

/// What ought to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerableKind {
    /// A critical point of a curve.
    CriticalPoint,
    /// A card of a pain lane.
    Pain,
    /// A stage or touchpoint on which going on depends.
    MomentOfTruth,
}

/// All that ought to be answered, hidden lanes and personas left out: critical points, then moments of truth, then pains.
#[must_use]
pub fn answerables(map: &Map) -> Vec<Answerable> {
    let lanes = || map.lanes.iter().filter(|lane| !lane.hidden);
    let shown = |persona| map.persona(persona).is_some_and(|persona| !persona.hidden);
    let mut found = Vec::new();
    for lane in lanes() {
        for curve in lane.curves().iter().filter(|curve| shown(curve.persona)) {
            let critical =
                turning_points(map, curve).into_iter().filter(|point| point.kind == TurningPointKind::Critical);
            found.extend(critical.map(|point| Answerable {
                answer: Answer::Emotion { persona: curve.persona, stage: point.stage },
                part: Part::EmotionPoint { lane: lane.id, persona: curve.persona, stage: point.stage },
                kind: AnswerableKind::CriticalPoint,
            }));
        }
    }
    let decisive = map.stages().filter(|stage| stage.moment_of_truth);
    found.extend(decisive.map(|stage| Answerable {
        answer: Answer::Stage(stage.id),
        part: Part::Stage(stage.id),
        kind: AnswerableKind::MomentOfTruth,
    }));
    let mut pains = Vec::new();
    for lane in lanes() {
        let is_pain = matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Pains, .. });
        for card in lane.cards() {
            let of_kind = |kind| Answerable { answer: Answer::Card(card.id), part: Part::Card(card.id), kind };
            if matches!(&card.body, CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth) {
                found.push(of_kind(AnswerableKind::MomentOfTruth));
            } else if is_pain && !matches!(card.body, CardBody::Action(_)) && !card.text.trim().is_empty() {
                pains.push(of_kind(AnswerableKind::Pain));
            }
        }
    }
    found.extend(pains);
    found
}

/// Those that no action answers which is not dropped.
#[must_use]
pub fn unanswered(map: &Map) -> Vec<Answerable> {
    let answered = answered(map);
    answerables(map).into_iter().filter(|answerable| !answered.contains(&answerable.answer)).collect()
}

/// What is answered by actions that are not dropped.
#[must_use]
pub fn answered(map: &Map) -> HashSet<Answer> {
    let actions = map.cards().filter_map(|(_, card)| match &card.body {
        CardBody::Action(action) if action.status != ActionStatus::Dropped => Some(action),
        _ => None,
    });
    actions.flat_map(|action| action.answers.iter().copied()).collect()
}
