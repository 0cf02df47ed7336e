//! New cards, and cards that go elsewhere.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::map::{Card, CardId, LaneContent, LaneId, Part};

use super::super::change::{CardMove, NewCard};
use super::super::refused::{Misfit, Refused};
use super::clean::Clean;
use super::work::Work;

pub(super) fn insert(work: &mut Work, new: &[NewCard]) -> Result<(), Refused> {
    for new in new {
        put(work, new.lane, new.before, Arc::new(new.card.cleaned()))?;
    }
    Ok(())
}

/// Cards go to their places, in the order of the list. If what comes after a place is moved too, the next card which is not stands
/// for it.
pub(super) fn shift(work: &mut Work, moves: &[CardMove]) -> Result<(), Refused> {
    let moved: HashSet<CardId> = moves.iter().map(|card| card.card).collect();
    if moved.len() < moves.len() {
        return Err(Misfit::MovedTwice.into());
    }
    let mut befores = Vec::with_capacity(moves.len());
    for card in moves {
        work.stage_place(card.stage)?;
        befores.push(next_that_stays(work, card.lane, card.before, &moved)?);
    }
    let mut taken = take(work, &moved);
    for (card, before) in moves.iter().zip(befores) {
        let mut taken = taken.remove(&card.card).ok_or(Refused::NotThere(Part::Card(card.card)))?;
        if taken.stage != card.stage {
            Arc::make_mut(&mut taken).stage = card.stage;
        }
        put(work, card.lane, before, taken)?;
    }
    Ok(())
}

/// Takes cards out of their lanes.
fn take(work: &mut Work, ids: &HashSet<CardId>) -> HashMap<CardId, Arc<Card>> {
    let mut taken = HashMap::with_capacity(ids.len());
    for lane in &mut work.draft.lanes {
        if lane.cards().iter().any(|card| ids.contains(&card.id))
            && let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content
        {
            taken.extend(cards.extract_if(.., |card| ids.contains(&card.id)).map(|card| (card.id, card)));
        }
    }
    taken
}

/// Lays a card into a lane: before another one, or as the last one, which is then that of its cell too.
fn put(work: &mut Work, lane: LaneId, before: Option<CardId>, card: Arc<Card>) -> Result<(), Refused> {
    let at = match before {
        Some(before) => Some(place(work, lane, before)?),
        None => None,
    };
    let LaneContent::Cards { cards, .. } = &mut work.lane(lane)?.content else {
        return Err(Misfit::NoCardLane.into());
    };
    cards.insert(at.unwrap_or(cards.len()), card);
    Ok(())
}

/// The place of a card in a lane.
fn place(work: &mut Work, lane: LaneId, card: CardId) -> Result<usize, Refused> {
    let holder = work.lane_index(lane)?;
    match work.card_place(card) {
        None => Err(Refused::NotThere(Part::Card(card))),
        Some((lane, at)) if lane == holder => Ok(at),
        Some(_) => Err(Misfit::Elsewhere.into()),
    }
}

/// The first card from `before` on that is not moved.
fn next_that_stays(
    work: &mut Work,
    lane: LaneId,
    before: Option<CardId>,
    moved: &HashSet<CardId>,
) -> Result<Option<CardId>, Refused> {
    let Some(before) = before.filter(|before| moved.contains(before)) else { return Ok(before) };
    let at = place(work, lane, before)?;
    let cards = work.draft.lanes[work.lane_index(lane)?].cards();
    Ok(cards[at..].iter().map(|card| card.id).find(|card| !moved.contains(card)))
}
