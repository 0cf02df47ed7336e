//! A new card on its way from the palette to a cell.

use crate::edit::{self, Edit, Ids, NewCard};
use crate::map::{
    ActionPlan, Card, CardBody, CardId, Channel, LaneId, Map, Metric, Number, Part, Quote, StageId, Touchpoint,
};

use super::cards::holds_cards;
use super::proposal::{Mark, Proposal};
use super::world::{Pointer, World};

/// What kind of card is made.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum NewKind {
    /// What suits the lane.
    AsLane,
    Note,
    Quote,
    Metric,
    Action,
    Touchpoint(Channel),
}

/// A kind of card that is dragged.
pub(in crate::app) struct PlaceDrag {
    pub(super) kind: NewKind,
}

impl NewKind {
    /// A card of this kind without a text.
    pub(in crate::app) fn card(&self, map: &Map, id: CardId, lane: LaneId, stage: StageId) -> Card {
        let body = match self {
            Self::AsLane => edit::usual_body(map, lane),
            Self::Note => CardBody::Note,
            Self::Quote => CardBody::Quote(Quote::default()),
            Self::Metric => CardBody::Metric(Metric::of(Number::default())),
            Self::Action => CardBody::Action(ActionPlan::default()),
            Self::Touchpoint(channel) => CardBody::Touchpoint(Touchpoint::on(channel.clone())),
        };
        Card { body, ..Card::note(id, stage, "") }
    }
}

impl PlaceDrag {
    /// The kind of card.
    pub(in crate::app) fn kind(&self) -> &NewKind {
        &self.kind
    }

    pub(super) fn propose(&self, world: World<'_>, pointer: Pointer) -> Proposal {
        let Some((lane, stage)) = world.layout.table.cell_at(pointer.at_in_map) else { return Proposal::nothing() };
        if !holds_cards(world.map, lane) {
            return Proposal::nothing();
        }
        let before = world.layout.card_gap_at(lane, stage, pointer.at_in_map.y);
        let id = Ids::after(world.map).card();
        let card = self.kind.card(world.map, id, lane, stage);
        let mut marks: Vec<Mark> = world.layout.table.cell(lane, stage).map(Mark::Target).into_iter().collect();
        marks.extend(world.layout.card_drop_line(lane, stage, before).map(Mark::Line));
        let edit = Edit::InsertCards { cards: vec![NewCard { lane, before, card }] };
        Proposal { select: Some(vec![Part::Card(id)]), ..Proposal::marked(Some(edit), marks) }
    }
}
