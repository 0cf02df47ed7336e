//! Pasting lanes with what lies in them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::map::{Curve, Lane, LaneContent, Part, StageId};

use super::super::change::Edit;
use super::carry::Carry;
use super::place::{Place, next};
use super::selection::Selection;

/// Pastes lanes behind the one at the place, else at the end.
pub(super) fn paste(carry: &mut Carry<'_>, selection: &Selection, place: Place) -> (Vec<Edit>, Vec<Part>) {
    let stages = stages(carry);
    let from = carry.from;
    let selected = || from.lanes.iter().filter(|lane| selection.lanes.contains(&lane.id));
    let cards = || selected().flat_map(|lane| lane.cards()).filter(|card| stages.contains_key(&card.stage));
    carry.name_cards(cards().map(|card| card.id));
    let lanes: Vec<Lane> = selected().map(|lane| new_lane(carry, lane, &stages)).collect();
    let parts = lanes.iter().map(|lane| Part::Lane(lane.id)).collect();
    let before = next(carry.into.lanes.iter().map(|lane| lane.id), place.lane);
    (vec![Edit::InsertLanes { lanes, before }], parts)
}

fn new_lane(carry: &mut Carry<'_>, lane: &Lane, stages: &HashMap<StageId, StageId>) -> Lane {
    let content = match &lane.content {
        LaneContent::Cards { kind, cards } => {
            let placed: Vec<_> = cards.iter().filter_map(|card| Some((card, *stages.get(&card.stage)?))).collect();
            carry.left_out += cards.len() - placed.len();
            let cards = placed.into_iter().map(|(card, stage)| Arc::new(carry.card(card, stage))).collect();
            LaneContent::Cards { kind: *kind, cards }
        }
        LaneContent::Emotion { curves } => {
            let mut new: Vec<Arc<Curve>> = Vec::new();
            for curve in curves {
                let Some(curve) = new_curve(carry, curve, stages) else { continue };
                // Two personas of the one map may be one of the other.
                if new.iter().any(|other| other.persona == curve.persona) {
                    carry.left_out += curve.points.len();
                } else {
                    new.push(Arc::new(curve));
                }
            }
            LaneContent::Emotion { curves: new }
        }
        LaneContent::Divider { line } => LaneContent::Divider { line: *line },
    };
    Lane { id: carry.ids.lane(), content, ..lane.clone() }
}

fn new_curve(carry: &mut Carry<'_>, curve: &Curve, stages: &HashMap<StageId, StageId>) -> Option<Curve> {
    let persona = carry.persona(curve.persona)?;
    let mut taken = HashSet::new();
    let mut points = Vec::new();
    for point in &curve.points {
        match stages.get(&point.stage) {
            Some(stage) if taken.insert(*stage) => points.push(carry.point(point, *stage)),
            _ => carry.left_out += 1,
        }
    }
    Some(Curve { persona, points, extra: curve.extra.clone() })
}

/// Which stage becomes which: the one that is the same, else the one at the same place of the way, past the last one that.
pub(super) fn stages(carry: &Carry<'_>) -> HashMap<StageId, StageId> {
    let into: Vec<StageId> = carry.into.stages().map(|stage| stage.id).collect();
    let at_place = |at: usize| into.get(at).or(into.last()).copied();
    let from = carry.from.stages().enumerate();
    from.filter_map(|(at, stage)| Some((stage.id, carry.stages.get(&stage.id).copied().or_else(|| at_place(at))?)))
        .collect()
}
