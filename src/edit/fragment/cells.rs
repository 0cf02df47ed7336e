//! Pasting cards and emotion points.

use std::collections::HashMap;

use crate::map::{Card, CardId, Draft, Lane, LaneContent, LaneId, Part, StageId};

use super::super::change::{Edit, NewCard};
use super::carry::Carry;
use super::matching;
use super::place::Place;
use super::selection::Selection;

/// Pastes cards and points so that they lie to each other as they did: the first lane and the first stage come to the place, the
/// others below and to the right. Cards past the last lane or stage lie in that one. Where no lane is pointed to, they go to the lanes
/// that are about the same.
pub(super) fn paste(carry: &mut Carry<'_>, selection: &Selection, place: Place) -> (Vec<Edit>, Vec<Part>) {
    let (columns, rows) = (Columns::new(carry, selection, place), Rows::new(carry, selection, place));
    let mut placed: Vec<(LaneId, &Card, StageId)> = Vec::new();
    for (lane, card) in selected_cards(carry.from, selection) {
        match (rows.lane(lane), columns.nearest(card.stage)) {
            (Some(lane), Some(stage)) => placed.push((lane, card, stage)),
            _ => carry.left_out += 1,
        }
    }
    lay_points(carry, selection, place, &columns);
    // At a card it comes behind that; elsewhere at the end of the cells.
    let next = place.card.and_then(|card| next_in_cell(carry.into, card));
    let before = |lane, stage| next.filter(|_| (place.lane, place.stage) == (Some(lane), Some(stage)));
    let placed = placed.into_iter().map(|(lane, card, stage)| (lane, before(lane, stage), card, stage)).collect();
    insert(carry, placed)
}

/// Lays copies of cards into their own cells, behind the last of those that are copied there. Of points there are no two in a place.
pub(super) fn duplicate(carry: &mut Carry<'_>, selection: &Selection) -> (Vec<Edit>, Vec<Part>) {
    let next: HashMap<LaneId, HashMap<StageId, Option<CardId>>> = (carry.into.lanes.iter())
        .map(|lane| (lane.id, following(lane, |card| selection.cards.contains(&card))))
        .collect();
    let placed = selected_cards(carry.from, selection).map(|(lane, card)| {
        let before = next.get(&lane).and_then(|next| next.get(&card.stage).copied().flatten());
        (lane, before, card, card.stage)
    });
    let placed = placed.collect();
    insert(carry, placed)
}

fn selected_cards<'a>(from: &'a Draft, selection: &Selection) -> impl Iterator<Item = (LaneId, &'a Card)> {
    let selected = from.cards().filter(|(_, card)| selection.cards.contains(&card.id));
    selected.map(|(lane, card)| (lane.id, &**card))
}

/// Inserts cards: each into a lane, before a card, in a stage.
fn insert(carry: &mut Carry<'_>, placed: Vec<(LaneId, Option<CardId>, &Card, StageId)>) -> (Vec<Edit>, Vec<Part>) {
    if placed.is_empty() {
        return (Vec::new(), Vec::new());
    }
    carry.name_cards(placed.iter().map(|(_, _, card, _)| card.id));
    let new = placed.into_iter().map(|(lane, before, card, stage)| {
        let card = carry.card(card, stage);
        NewCard { lane, before, card }
    });
    let cards: Vec<NewCard> = new.collect();
    let parts = cards.iter().map(|new| Part::Card(new.card.id)).collect();
    (vec![Edit::InsertCards { cards }], parts)
}

/// The card that follows another one in its cell.
pub(super) fn next_in_cell(map: &Draft, id: CardId) -> Option<CardId> {
    let (lane, card) = map.card(id)?;
    following(lane, |card| card == id).get(&card.stage).copied().flatten()
}

/// For each cell of a lane with cards that are meant: the card that follows the last of them.
fn following(lane: &Lane, meant: impl Fn(CardId) -> bool) -> HashMap<StageId, Option<CardId>> {
    let mut next: HashMap<StageId, Option<CardId>> = HashMap::new();
    for card in lane.cards() {
        if meant(card.id) {
            next.insert(card.stage, None);
        } else if let Some(next @ None) = next.get_mut(&card.stage) {
            *next = Some(card.id);
        }
    }
    next
}

/// Lays points into their lanes. A point that is pasted at another one, or at a curve, goes to its persona.
fn lay_points(carry: &mut Carry<'_>, selection: &Selection, place: Place, columns: &Columns) {
    let from = carry.from;
    let lanes: Vec<&Lane> = from.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.curves().is_empty()).collect();
    let mut targets = matching::lanes(carry.into, lanes.iter().copied());
    let is_emotion =
        |id: &LaneId| carry.into.lane(*id).is_some_and(|lane| matches!(lane.content, LaneContent::Emotion { .. }));
    if let ([lane], Some(target)) = (&lanes[..], place.lane.filter(is_emotion)) {
        targets.insert(lane.id, target);
    }
    let mut personas: Vec<_> = selection.points.iter().map(|(_, persona, _)| *persona).collect();
    personas.sort_unstable();
    personas.dedup();
    let single = personas.len() == 1;
    for lane in lanes {
        for curve in lane.curves() {
            let persona = place.persona.filter(|_| single).or_else(|| carry.persona(curve.persona));
            let meant = |stage| selection.points.contains(&(lane.id, curve.persona, stage));
            for point in curve.points.iter().filter(|point| meant(point.stage)) {
                match (targets.get(&lane.id), persona, columns.exact(point.stage)) {
                    (Some(lane), Some(persona), Some(stage)) => carry.lay_point(*lane, persona, stage, point),
                    _ => carry.left_out += 1,
                }
            }
        }
    }
}

/// Which stage becomes which.
struct Columns {
    /// Places of the stages of the piece, counted from the first in which something lies.
    steps: HashMap<StageId, usize>,
    /// The stages from the place on.
    stages: Vec<StageId>,
}

impl Columns {
    fn new(carry: &Carry<'_>, selection: &Selection, place: Place) -> Self {
        let of_cards = selected_cards(carry.from, selection).map(|(_, card)| card.stage);
        let taken: Vec<StageId> = of_cards.chain(selection.points.iter().map(|(.., stage)| *stage)).collect();
        let mut from: Vec<StageId> = carry.from.stages().map(|stage| stage.id).collect();
        let first = from.iter().position(|stage| taken.contains(stage)).unwrap_or(0);
        let from = from.split_off(first);
        let into: Vec<StageId> = carry.into.stages().map(|stage| stage.id).collect();
        let same = || from.first().and_then(|first| carry.stages.get(first).copied());
        let start =
            place.first_stage(carry.into).or_else(same).and_then(|stage| into.iter().position(|other| *other == stage));
        Self {
            steps: from.into_iter().enumerate().map(|(at, stage)| (stage, at)).collect(),
            stages: into[start.unwrap_or(0)..].to_vec(),
        }
    }

    /// The stage; `None` past the last one.
    fn exact(&self, stage: StageId) -> Option<StageId> {
        self.stages.get(*self.steps.get(&stage)?).copied()
    }

    /// The stage; past the last one that. `None` if there are none.
    fn nearest(&self, stage: StageId) -> Option<StageId> {
        self.exact(stage).or(self.stages.last().copied())
    }
}

/// Which lane becomes which.
struct Rows {
    lanes: HashMap<LaneId, LaneId>,
}

impl Rows {
    fn new(carry: &Carry<'_>, selection: &Selection, place: Place) -> Self {
        let holds_cards = |lane: &&Lane| matches!(lane.content, LaneContent::Cards { .. });
        let from: Vec<&Lane> = carry.from.lanes.iter().map(|lane| &**lane).filter(holds_cards).collect();
        let holds_selected = |lane: &&Lane| lane.cards().iter().any(|card| selection.cards.contains(&card.id));
        let from = &from[from.iter().position(holds_selected).unwrap_or(0)..];
        let into = card_lanes(carry.into, place.lane);
        let start = place.lane.and_then(|lane| nearest(carry.into, &into, lane));
        let matched = match start {
            None => matching::lanes(carry.into, from.iter().copied()),
            Some(_) => HashMap::new(),
        };
        let below = &into[start.unwrap_or(0)..];
        let lane = |at: usize, lane: &Lane| {
            matched.get(&lane.id).or_else(|| below.get(at)).or_else(|| below.last()).map(|other| (lane.id, *other))
        };
        Self { lanes: from.iter().enumerate().filter_map(|(at, from)| lane(at, from)).collect() }
    }

    fn lane(&self, lane: LaneId) -> Option<LaneId> {
        self.lanes.get(&lane).copied()
    }
}

/// The lanes that take cards: those that are shown, and the one that was pointed to.
pub(super) fn card_lanes(map: &Draft, pointed_to: Option<LaneId>) -> Vec<LaneId> {
    let takes_cards = |lane: &&std::sync::Arc<Lane>| {
        matches!(lane.content, LaneContent::Cards { .. }) && (!lane.hidden || Some(lane.id) == pointed_to)
    };
    map.lanes.iter().filter(takes_cards).map(|lane| lane.id).collect()
}

/// The place among `rows` of a lane or, if it takes no cards, of the lane nearest to it; of two the lower one.
pub(super) fn nearest(map: &Draft, rows: &[LaneId], lane: LaneId) -> Option<usize> {
    let place = |lane: LaneId| map.lanes.iter().position(|other| other.id == lane);
    let wanted = place(lane)?;
    let distance = |row: &LaneId| place(*row).map(|at| (at.abs_diff(wanted), std::cmp::Reverse(at)));
    let nearest = rows.iter().filter_map(|row| Some((distance(row)?, *row))).min()?.1;
    rows.iter().position(|row| *row == nearest)
}
