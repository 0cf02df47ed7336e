//! What a picture is for: a persona's portrait, a card that is a picture, or a new one in a cell.

use crate::edit::{Edit, Ids, NewCard, Property};
use crate::map::{Card, CardBody, CardId, LaneContent, LaneId, Map, Part, PersonaId, Photo, StageId};

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhotoFor {
    /// It is cut square.
    Persona(PersonaId),
    Card(CardId),
    NewCard {
        lane: LaneId,
        stage: StageId,
    },
}

impl PhotoFor {
    /// What a picture would be for that is given to a part; `None` for a part that takes none.
    pub(super) fn of(map: &Map, part: Part) -> Option<Self> {
        let cell = |lane: LaneId, stage: StageId| {
            let takes_cards = matches!(map.lane(lane)?.content, LaneContent::Cards { .. });
            takes_cards.then_some(Self::NewCard { lane, stage })
        };
        match part {
            Part::Persona(id) | Part::BrakeAndInsight(id) => map.persona(id).map(|_| Self::Persona(id)),
            Part::Cell { lane, stage } => cell(lane, stage),
            Part::Card(id) => {
                let (lane, card) = map.card(id)?;
                if matches!(card.body, CardBody::Image(_)) { Some(Self::Card(id)) } else { cell(lane.id, card.stage) }
            }
            _ => None,
        }
    }

    /// The edit that puts the picture there, and what is selected then.
    pub(super) fn edit(self, map: &Map, photo: Photo) -> (Edit, Vec<Part>) {
        let set = |part, photo| (Edit::Set { parts: vec![part], property: Property::Photo(Some(photo)) }, vec![part]);
        match self {
            Self::Persona(id) => set(Part::Persona(id), photo),
            Self::Card(id) => set(Part::Card(id), photo),
            Self::NewCard { lane, stage } => {
                let id = Ids::after(map).card();
                let card = Card { body: CardBody::Image(photo), ..Card::note(id, stage, "") };
                (Edit::InsertCards { cards: vec![NewCard { lane, before: None, card }] }, vec![Part::Card(id)])
            }
        }
    }
}
