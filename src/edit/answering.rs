//! A new action that answers something.

use crate::map::{
    ActionPlan, Answer, Card, CardBody, CardId, CardLaneKind, Lane, LaneContent, LaneId, LaneKind, Map, Perspective,
    StageId,
};

use super::change::{Edit, NewCard, Reason};
use super::ids::Ids;

/// The edit that adds an action which answers something, in the stage of what it answers, and the action's card. It goes into the first
/// lane for actions that is not hidden; where there is none, one of that name is made. `None` if what is to be answered is not there.
#[must_use]
pub fn answering(map: &Map, answer: Answer, lane_name: &str) -> Option<(Edit, CardId)> {
    let plan = ActionPlan { answers: vec![answer], ..ActionPlan::default() };
    Some(inserting(map, stage_of(map, answer)?, plan, lane_name))
}

/// The edit that adds an action which answers nothing yet, in a stage, and the action's card. It goes where those go that answer
/// something. `None` if the stage is not there.
#[must_use]
pub fn adding_action(map: &Map, stage: StageId, lane_name: &str) -> Option<(Edit, CardId)> {
    let stage = map.stage(stage)?.id;
    Some(inserting(map, stage, ActionPlan::default(), lane_name))
}

fn inserting(map: &Map, stage: StageId, plan: ActionPlan, lane_name: &str) -> (Edit, CardId) {
    let mut ids = Ids::after(map);
    let id = ids.card();
    let card = Card { body: CardBody::Action(plan), ..Card::note(id, stage, "") };
    let Some(lane) = lane_for_actions(map) else {
        let mut lane = Lane::empty(ids.lane(), lane_name, LaneKind::Actions);
        lane.perspective = Perspective::Company;
        let cards = vec![NewCard { lane: lane.id, before: None, card }];
        let edits = vec![Edit::InsertLanes { lanes: vec![lane], before: None }, Edit::InsertCards { cards }];
        return (Edit::Several { edits, reason: Reason::Insert }, id);
    };
    (Edit::InsertCards { cards: vec![NewCard { lane, before: None, card }] }, id)
}

fn lane_for_actions(map: &Map) -> Option<LaneId> {
    let holds_actions =
        |lane: &Lane| matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Actions, .. }) && !lane.hidden;
    map.lanes.iter().find(|lane| holds_actions(lane)).map(|lane| lane.id)
}

/// The stage in which something is answered: its own.
fn stage_of(map: &Map, answer: Answer) -> Option<StageId> {
    match answer {
        Answer::Card(card) => map.card(card).map(|(_, card)| card.stage),
        Answer::Stage(stage) | Answer::Emotion { stage, .. } => map.stage(stage).map(|stage| stage.id),
    }
}
