//! What lies in the cells of a map: cards and points.

use std::collections::{HashMap, HashSet};

use crate::map::{Card, CardId, Draft, EmotionPoint, Lane, LaneId, PersonaId, StageId};

use super::order::moved;

/// What names a point.
pub(super) type PointKey = (LaneId, PersonaId, StageId);

/// The cards, with their lanes.
pub(super) fn cards_of(draft: &Draft) -> HashMap<CardId, (&Lane, &Card)> {
    draft.cards().map(|(lane, card)| (card.id, (lane, &**card))).collect()
}

/// The points in the order of the map.
pub(super) fn points_of(draft: &Draft) -> Vec<(PointKey, &EmotionPoint)> {
    let curves = draft.lanes.iter().flat_map(|lane| lane.curves().iter().map(move |curve| (lane.id, curve)));
    let points = curves
        .flat_map(|(lane, curve)| curve.points.iter().map(move |point| ((lane, curve.persona, point.stage), point)));
    points.collect()
}

/// How many cards lie in each stage or lane.
pub(super) fn counted<Id: Copy + Eq + std::hash::Hash>(
    draft: &Draft,
    place: impl Fn(&Lane, &Card) -> Option<Id>,
) -> HashMap<Id, usize> {
    let mut counts = HashMap::new();
    for (lane, card) in draft.cards() {
        if let Some(place) = place(lane, card) {
            *counts.entry(place).or_default() += 1;
        }
    }
    counts
}

/// The cards that have stayed in their cell, and have another place among the others that have.
pub(super) fn reordered(old: &Draft, new: &Draft) -> HashSet<CardId> {
    let (before, now) = (in_cells(old), in_cells(new));
    let mut found = HashSet::new();
    for (cell, cards) in &now {
        if let Some(was) = before.get(cell)
            && was != cards
        {
            found.extend(moved(was, cards));
        }
    }
    found
}

fn in_cells(draft: &Draft) -> HashMap<(LaneId, StageId), Vec<CardId>> {
    let mut cells: HashMap<_, Vec<CardId>> = HashMap::new();
    for (lane, card) in draft.cards() {
        cells.entry((lane.id, card.stage)).or_default().push(card.id);
    }
    cells
}
