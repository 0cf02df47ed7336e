//! Leading to where an answer goes: what a panel names is selected, brought into view and, if it is a text, written in place.

use crate::app::selection::Selection;
use crate::edit::{Edit, Property, Refused};
use crate::layout::Picture;
use crate::map::{Map, Part, TextField};

use super::core::Board;
use super::writing::Begins;

impl Board {
    /// Begins to write a text of a part on the map; without a field a new card in the cell.
    ///
    /// # Errors
    /// [`Refused`] if the lane cannot be unfolded.
    pub(in crate::app) fn write_there(&mut self, part: Part, field: Option<TextField>) -> Result<(), Refused> {
        self.finish_writing();
        self.show_picture(Picture::Map);
        if let Part::Cell { lane, .. } = part
            && self.map().lane(lane).is_some_and(|lane| lane.collapsed)
        {
            let unfold = Edit::Set { parts: vec![Part::Lane(lane)], property: Property::Collapsed(false) };
            self.apply(&unfold, None)?;
        }
        self.select(Selection::of([part]));
        self.write_selected(field.map(|field| (part, field)));
        // A name that is asked for is none yet, or one that the program gave.
        if let Some(writing) =
            self.writing.as_mut().filter(|_| matches!(field, Some(TextField::Title | TextField::Name)))
        {
            writing.begins = Begins::WithAllOfIt;
        }
        Ok(())
    }

    /// What is brought into view for a part: itself or, where that is not in the picture, what it lies in.
    pub(super) fn places_of(&self, part: Part) -> Vec<Part> {
        let around = around(self.map(), part);
        std::iter::once(part).chain(around).collect()
    }
}

/// What a part lies in, the nearest first: an unknown emotion has a cell, and of a folded lane the label is seen.
fn around(map: &Map, part: Part) -> Vec<Part> {
    match part {
        Part::Card(card) => map.card(card).map_or_else(Vec::new, |(lane, card)| {
            vec![Part::Cell { lane: lane.id, stage: card.stage }, Part::Lane(lane.id)]
        }),
        Part::EmotionPoint { lane, stage, .. } => {
            vec![Part::Cell { lane, stage }, Part::Lane(lane), Part::Stage(stage)]
        }
        Part::Cell { lane, stage } => vec![Part::Lane(lane), Part::Stage(stage)],
        Part::Curve { lane, .. } => vec![Part::Lane(lane)],
        Part::BrakeAndInsight(persona) => vec![Part::Persona(persona)],
        Part::Map => vec![Part::Title],
        Part::Source(_) => vec![Part::Legend],
        Part::Title | Part::Persona(_) | Part::Phase(_) | Part::Stage(_) | Part::Lane(_) | Part::Legend => Vec::new(),
    }
}
