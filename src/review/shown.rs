//! Which figures pictures of a map name. What is not shown is not counted either: a zero would say that there is none, where it may be hidden.

use crate::map::{CardBody, CardLaneKind, LaneContent, Map};

use super::answers::AnswerableKind;
use super::mix::touchpoints;

/// Whether pictures of the map show a plan. If they do not, they cannot tell what it answers: whether there is one that is hidden, or none,
/// they do not say either.
#[must_use]
pub fn shows_plan(map: &Map) -> bool {
    shows(map, CardLaneKind::Actions) || has_card(map, |body| matches!(body, CardBody::Action(_)))
}

/// Whether pictures of the map show where customer and company meet.
#[must_use]
pub fn shows_touchpoints(map: &Map) -> bool {
    shows(map, CardLaneKind::Touchpoints) || has_card(map, |body| matches!(body, CardBody::Touchpoint(_)))
}

/// Whether pictures of the map show emotions, or could if any were known.
#[must_use]
pub fn shows_emotions(map: &Map) -> bool {
    map.lanes.iter().any(|lane| !lane.hidden && matches!(lane.content, LaneContent::Emotion { .. }))
}

/// Whether pictures of the map tell what holds somebody back, or what unlocks the purchase. If they do not, nothing says whether that is
/// known and hidden, or not known.
#[must_use]
pub fn shows_brakes(map: &Map) -> bool {
    let is_said = |text: &str| !text.trim().is_empty();
    map.personas.iter().any(|persona| !persona.hidden && (is_said(&persona.brake) || is_said(&persona.insight)))
}

/// Whether pictures of the map tell of such things: not of those that they do not show.
#[must_use]
pub fn is_shown(map: &Map, kind: AnswerableKind) -> bool {
    match kind {
        AnswerableKind::CriticalPoint => !map.hide_turning_points && shows_emotions(map),
        AnswerableKind::Pain => shows(map, CardLaneKind::Pains),
        // Nothing says whether there are none or whether they are hidden.
        AnswerableKind::MomentOfTruth => {
            map.stages().any(|stage| stage.moment_of_truth)
                || touchpoints(map).iter().any(|met| met.touchpoint.moment_of_truth)
        }
    }
}

fn shows(map: &Map, wanted: CardLaneKind) -> bool {
    let is_wanted = |content: &LaneContent| matches!(content, LaneContent::Cards { kind, .. } if *kind == wanted);
    map.lanes.iter().any(|lane| !lane.hidden && is_wanted(&lane.content))
}

fn has_card(map: &Map, is_wanted: fn(&CardBody) -> bool) -> bool {
    map.cards().any(|(lane, card)| !lane.hidden && is_wanted(&card.body))
}
