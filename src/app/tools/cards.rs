//! Cards go to other cells, or copies of them.

use std::collections::HashSet;

use kurbo::Point;

use crate::edit::{CardMove, Edit, Ids, NewCard, Reason};
use crate::map::{Card, CardId, LaneContent, LaneId, Map, Part, StageId};

use super::proposal::{Mark, Proposal};
use super::world::{Copying, Pointer, World};

/// Cards that are taken along.
pub(in crate::app) struct CardDrag {
    /// In the order of the map.
    cards: Vec<CardId>,
    /// The cell of the one that was grabbed.
    lane: LaneId,
    stage: StageId,
}

impl CardDrag {
    /// Takes the card, and all other selected ones if it is selected itself.
    pub(super) fn new(world: World<'_>, grabbed: CardId, at: Point) -> Self {
        let along: HashSet<CardId> = if world.selection.contains(Part::Card(grabbed)) {
            world.selection.parts().iter().filter_map(|part| card_of(*part)).collect()
        } else {
            HashSet::from([grabbed])
        };
        let cards = world.map.cards().map(|(_, card)| card.id).filter(|id| along.contains(id)).collect();
        let home = world.map.card(grabbed).map(|(lane, card)| (lane.id, card.stage));
        // A card that spans several stages is held by the column under the pointer.
        let (lane, stage) = world.layout.table.cell_at(at).or(home).unwrap_or_else(|| {
            let lane = world.map.lanes.first().map(|lane| lane.id);
            (lane.unwrap_or(LaneId::numbered(0)), StageId::numbered(0))
        });
        Self { cards, lane, stage }
    }

    pub(super) fn carried(&self) -> Vec<Part> {
        self.cards.iter().map(|card| Part::Card(*card)).collect()
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Some((lane, stage)) = world.layout.table.cell_at(pointer.at_in_map) else { return Proposal::nothing() };
        if !holds_cards(world.map, lane) {
            return Proposal::nothing();
        }
        let before = world.layout.card_gap_at(lane, stage, pointer.at_in_map.y);
        let moves = self.moves(world.map, lane, stage, before);
        let mut marks: Vec<Mark> = world.layout.table.cell(lane, stage).map(Mark::Target).into_iter().collect();
        marks.extend(world.layout.card_drop_line(lane, stage, before).map(Mark::Line));
        match pointer.copying {
            Copying::Move => {
                let edit = Edit::MoveCards { moves };
                Proposal::marked(Some(edit), marks)
            }
            Copying::Copy => {
                let cards = copies(world.map, &moves);
                let select = cards.iter().map(|new| Part::Card(new.card.id)).collect();
                let edit = Edit::Several { edits: vec![Edit::InsertCards { cards }], reason: Reason::Duplicate };
                Proposal { select: Some(select), ..Proposal::marked(Some(edit), marks) }
            }
        }
    }

    /// Where each card goes: all of one cell into the cell under the pointer, cards of several cells as far as the grabbed one.
    fn moves(&self, map: &Map, lane: LaneId, stage: StageId, before: Option<CardId>) -> Vec<CardMove> {
        let homes: Vec<(CardId, LaneId, StageId)> =
            self.cards.iter().filter_map(|id| map.card(*id).map(|(home, card)| (*id, home.id, card.stage))).collect();
        let lanes: Vec<LaneId> = map.lanes.iter().map(|lane| lane.id).collect();
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        let one_cell = homes.windows(2).all(|pair| pair[0].1 == pair[1].1 && pair[0].2 == pair[1].2);
        let single = homes.len() == 1;
        homes
            .into_iter()
            .map(|(card, home_lane, home_stage)| {
                let (to_lane, to_stage) = if one_cell && !single {
                    (lane, stage)
                } else {
                    let wanted = shifted(&lanes, home_lane, self.lane, lane);
                    let lane = if holds_cards(map, wanted) { wanted } else { lane };
                    (lane, shifted(&stages, home_stage, self.stage, stage))
                };
                let in_target = to_lane == lane && (to_stage == stage || single);
                CardMove { card, lane: to_lane, stage: to_stage, before: before.filter(|_| in_target) }
            })
            .collect()
    }
}

/// The card, if the part is one.
pub(super) fn card_of(part: Part) -> Option<CardId> {
    match part {
        Part::Card(card) => Some(card),
        _ => None,
    }
}

/// Whether cards can lie in a lane.
pub(super) fn holds_cards(map: &Map, lane: LaneId) -> bool {
    map.lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Cards { .. }))
}

/// As far from `home` as `to` is from `from`, and no further than there is something.
fn shifted<Id: Copy + PartialEq>(all: &[Id], home: Id, from: Id, to: Id) -> Id {
    let index = |id: Id| all.iter().position(|other| *other == id);
    let (Some(home_at), Some(from_at), Some(to_at)) = (index(home), index(from), index(to)) else { return home };
    let last = all.len().saturating_sub(1);
    let at = (home_at + to_at).saturating_sub(from_at).min(last);
    all.get(at).copied().unwrap_or(home)
}

/// Copies of cards in the places to which they would go.
fn copies(map: &Map, moves: &[CardMove]) -> Vec<NewCard> {
    let mut ids = Ids::after(map);
    moves
        .iter()
        .filter_map(|go| {
            let (_, card) = map.card(go.card)?;
            let card = Card { id: ids.card(), stage: go.stage, ..card.clone() };
            Some(NewCard { lane: go.lane, before: go.before, card })
        })
        .collect()
}
