//! Pasting stages and phases, with what lies in their columns.

use crate::map::{Lane, Part, Phase, Stage};

use super::super::change::{Edit, NewCard};
use super::carry::Carry;
use super::matching;
use super::place::{Place, next};
use super::selection::Selection;

/// Pastes stages behind the one at the place, else at the end. Into a map without phases their own come along.
pub(super) fn paste_stages(carry: &mut Carry<'_>, selection: &Selection, place: Place) -> (Vec<Edit>, Vec<Part>) {
    let Some(to) = place.behind_stage(carry.into) else {
        return paste_phases(carry, selection, place);
    };
    let from = carry.from;
    let stages: Vec<Stage> = from.phases.iter().flat_map(|phase| new_stages(carry, selection, phase)).collect();
    let parts = stages.iter().map(|stage| Part::Stage(stage.id)).collect();
    let mut edits = vec![Edit::InsertStages { stages, to }];
    lay(carry, selection, &mut edits);
    (edits, parts)
}

/// Pastes phases behind the one at the place, else at the end.
pub(super) fn paste_phases(carry: &mut Carry<'_>, selection: &Selection, place: Place) -> (Vec<Edit>, Vec<Part>) {
    let mut phases = Vec::new();
    for phase in &carry.from.phases {
        let stages = new_stages(carry, selection, phase);
        if !stages.is_empty() {
            phases.push(Phase { id: carry.ids.phase(), stages, ..Phase::clone(phase) });
        }
    }
    let parts = phases.iter().map(|phase| Part::Phase(phase.id)).collect();
    let before = next(carry.into.phases.iter().map(|phase| phase.id), place.phase);
    let mut edits = vec![Edit::InsertPhases { phases, before }];
    lay(carry, selection, &mut edits);
    (edits, parts)
}

/// The stages of a phase that were selected, as new ones.
fn new_stages(carry: &mut Carry<'_>, selection: &Selection, phase: &Phase) -> Vec<Stage> {
    let selected = phase.stages.iter().filter(|stage| selection.stages.contains(&stage.id));
    let new = selected.map(|stage| {
        let id = carry.ids.stage();
        carry.stages.insert(stage.id, id);
        Stage { id, ..stage.clone() }
    });
    new.collect()
}

/// Lays what was in the columns into the new ones: each lane's into the one that is about the same. What none is for is left out.
fn lay(carry: &mut Carry<'_>, selection: &Selection, edits: &mut Vec<Edit>) {
    let from = carry.from;
    let holds_selected = |lane: &&Lane| {
        lane.cards().iter().any(|card| selection.cards.contains(&card.id))
            || selection.points.iter().any(|(id, ..)| *id == lane.id)
    };
    let lanes: Vec<&Lane> = from.lanes.iter().map(|lane| &**lane).filter(holds_selected).collect();
    let targets = matching::lanes(carry.into, lanes.iter().copied());
    let mut placed = Vec::new();
    for lane in lanes {
        let target = targets.get(&lane.id).copied();
        for card in lane.cards().iter().filter(|card| selection.cards.contains(&card.id)) {
            match (target, carry.stages.get(&card.stage)) {
                (Some(target), Some(stage)) => placed.push((target, card, *stage)),
                _ => carry.left_out += 1,
            }
        }
        for curve in lane.curves() {
            let persona = carry.persona(curve.persona);
            let meant = |stage| selection.points.contains(&(lane.id, curve.persona, stage));
            for point in curve.points.iter().filter(|point| meant(point.stage)) {
                match (target, persona, carry.stages.get(&point.stage).copied()) {
                    (Some(target), Some(persona), Some(stage)) => carry.lay_point(target, persona, stage, point),
                    _ => carry.left_out += 1,
                }
            }
        }
    }
    carry.name_cards(placed.iter().map(|(.., card, _)| card.id));
    let new =
        placed.into_iter().map(|(lane, card, stage)| NewCard { lane, before: None, card: carry.card(card, stage) });
    let cards: Vec<NewCard> = new.collect();
    if !cards.is_empty() {
        edits.push(Edit::InsertCards { cards });
    }
}
