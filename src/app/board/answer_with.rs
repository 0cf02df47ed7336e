//! Actions that answer what is selected, or what a panel names.

use crate::edit::answering;
use crate::layout::Picture;
use crate::locale::{Locale, say};
use crate::map::{Answer, CardBody, Part, TextField};

use super::core::Board;
use super::writing::Blank;

impl Board {
    /// What an action would answer that is added now: the selected stage, card or emotion.
    pub(in crate::app) fn selected_answer(&self) -> Option<Answer> {
        match self.editor.selection().lead()? {
            Part::Stage(stage) => Some(Answer::Stage(stage)),
            Part::EmotionPoint { persona, stage, .. } => Some(Answer::Emotion { persona, stage }),
            Part::Card(card) => {
                let (_, found) = self.map().card(card)?;
                (!matches!(found.body, CardBody::Action(_))).then_some(Answer::Card(card))
            }
            _ => None,
        }
    }

    /// Writes the title of a new action that answers something, on the map.
    pub(in crate::app) fn write_action_for(&mut self, answer: Answer, locale: Locale) {
        self.finish_writing();
        let lane_name = say(locale, "lane-actions");
        let Some((edit, card)) = answering(self.map(), answer, &lane_name) else { return };
        self.show_picture(Picture::Map);
        self.write_new(edit, Part::Card(card), TextField::Text, Blank::Kept);
    }
}
