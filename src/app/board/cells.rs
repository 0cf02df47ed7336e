//! Cells: which one a part lies in, and new cards in it.

use crate::app::photo_for::PhotoFor;
use crate::app::tools::NewKind;
use crate::edit::{self, Edit, Ids, NewCard, Property, PropertyKind, Refused};
use crate::map::{Card, CardId, LaneContent, LaneId, Part, StageId, TextField};

use super::core::Board;
use super::writing::Blank;

impl Board {
    /// The cell in which a part lies, if it lies in one.
    pub(super) fn cell_of(&self, part: Part) -> Option<(LaneId, StageId)> {
        let shown = self.preview.as_ref().map_or(self.editor.map(), |(_, map)| map);
        match part {
            Part::Cell { lane, stage } | Part::EmotionPoint { lane, stage, .. } => Some((lane, stage)),
            Part::Card(card) => shown.card(card).map(|(lane, card)| (lane.id, card.stage)),
            _ => None,
        }
    }

    /// Whether cards can lie in a lane.
    pub(super) fn takes_cards(&self, lane: LaneId) -> bool {
        self.map().lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Cards { .. }))
    }

    /// The cell into which a new card goes: the selected one, or that of the selected card, and the card after which it comes.
    pub(in crate::app) fn target_cell(&self) -> Option<(LaneId, StageId)> {
        let (lane, stage) = self.cell_of(self.editor.selection().lead()?)?;
        self.takes_cards(lane).then_some((lane, stage))
    }

    /// What a picture would be for now: the selected persona or card, or a new card in the selected cell.
    pub(in crate::app) fn photo_for(&self) -> Option<PhotoFor> {
        PhotoFor::of(self.map(), self.editor.selection().single()?)
    }

    /// The selected persona or card that has a picture.
    pub(in crate::app) fn selected_photo(&self) -> Option<Part> {
        let part = self.editor.selection().single()?;
        match edit::property(self.map(), part, PropertyKind::Photo) {
            Some(Property::Photo(Some(_))) => Some(part),
            _ => None,
        }
    }

    /// Writes a new card at the end of a cell.
    pub(super) fn write_new_card(&mut self, lane: LaneId, stage: StageId) {
        self.write_new_card_of(&NewKind::AsLane, lane, stage, None);
    }

    /// Writes a new card of a kind in the selected cell.
    pub(in crate::app) fn write_new_card_here(&mut self, kind: &NewKind) {
        let Some((lane, stage)) = self.target_cell() else { return };
        let before = self.card_after_selected(lane, stage);
        self.write_new_card_of(kind, lane, stage, before);
    }

    fn write_new_card_of(&mut self, kind: &NewKind, lane: LaneId, stage: StageId, before: Option<CardId>) {
        if !self.takes_cards(lane) {
            return;
        }
        self.finish_writing();
        let id = Ids::after(self.map()).card();
        let card = self.concerning_shown(kind.card(self.map(), id, lane, stage));
        let insert = Edit::InsertCards { cards: vec![NewCard { lane, before, card }] };
        // A touchpoint or a figure says something without a text; a note does not.
        let blank = match kind {
            NewKind::AsLane | NewKind::Note | NewKind::Quote => Blank::Dropped,
            NewKind::Metric | NewKind::Action | NewKind::Touchpoint(_) => Blank::Kept,
        };
        self.write_new(insert, Part::Card(id), TextField::Text, blank);
    }

    /// Lays a card with a text at the end of a cell, unless that says nothing.
    pub(super) fn insert_card_with(&mut self, lane: LaneId, stage: StageId, text: String) -> Result<(), Refused> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let id = Ids::after(self.map()).card();
        let card = self.concerning_shown(Card { text, ..NewKind::AsLane.card(self.map(), id, lane, stage) });
        let insert = Edit::InsertCards { cards: vec![NewCard { lane, before: None, card }] };
        self.apply(&insert, Some(vec![Part::Card(id)]))
    }

    /// The card that follows the selected one in its cell.
    fn card_after_selected(&self, lane: LaneId, stage: StageId) -> Option<CardId> {
        let Some(Part::Card(selected)) = self.editor.selection().lead() else { return None };
        let cards = self.map().lane(lane)?.cards().iter().filter(|card| card.stage == stage);
        cards.skip_while(|card| card.id != selected).nth(1).map(|card| card.id)
    }
}
