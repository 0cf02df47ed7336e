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
    let ids: HashSet<CardId> = moves.iter().map(|to| to.card).collect();
    if ids.len() < moves.len() {
        return Err(Misfit::MovedTwice.into());
    }
    let mut befores = Vec::with_capacity(moves.len());
    for to in moves {
        work.stage_place(to.stage)?;
        befores.push(next_that_stays(work, to.lane, to.before, &ids)?);
    }
    let mut taken = take(work, &ids);
    for (to, before) in moves.iter().zip(befores) {
        let mut card = taken.remove(&to.card).ok_or(Refused::NotThere(Part::Card(to.card)))?;
        if card.stage != to.stage {
            Arc::make_mut(&mut card).stage = to.stage;
        }
        put(work, to.lane, before, card)?;
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
    let cards = work.draft.lanes[work.lane_index(lane)?].cards();
    if let Some(at) = cards.iter().position(|other| other.id == card) {
        return Ok(at);
    }
    let elsewhere = work.card_place(card).is_some();
    Err(if elsewhere { Misfit::Elsewhere.into() } else { Refused::NotThere(Part::Card(card)) })
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
