//! A text that is being written, and what becomes of it.

use egui::Id;

use crate::edit::{Edit, Reason};
use crate::map::{Part, TextField};

use crate::app::selection::Selection;

/// A text that is being written.
pub(super) struct Writing {
    pub(super) target: Target,
    pub(super) text: String,
    /// As it was before.
    pub(super) before: String,
    pub(super) id: Id,
    /// How many frames it has been shown.
    pub(super) frames: u32,
    /// The part in whose picture the text stands, which is selected meanwhile: brakes and the names of levels stand apart from what has
    /// them.
    pub(super) shown_as: Part,
    /// What was selected before.
    pub(super) selected: Selection,
    pub(super) begins: Begins,
}

/// Where writing begins in a text that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begins {
    AtItsEnd,
    /// What is typed takes its place.
    WithAllOfIt,
}

/// What is written.
pub(super) enum Target {
    /// A text that is there.
    There { part: Part, field: TextField },
    /// The text of a part that is made by writing it.
    New { insert: Edit, part: Part, field: TextField, blank: Blank },
}

/// What becomes of a new part without a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blank {
    /// It is not made: a card that says nothing.
    Dropped,
    /// It is made all the same.
    Kept,
}

/// How writing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Commit,
    /// And a further card below.
    Another,
    /// And on to the next cell.
    Next,
    Previous,
    /// Something else has the keyboard now.
    Left,
    Cancel,
}

impl Writing {
    pub(super) fn field(&self) -> TextField {
        match self.target {
            Target::There { field, .. } | Target::New { field, .. } => field,
        }
    }

    /// Whether it makes a part.
    pub(super) fn is_new(&self) -> bool {
        matches!(self.target, Target::New { .. })
    }

    /// What is to be done, as far as it has been written.
    pub(super) fn edit(&self) -> Option<Edit> {
        match &self.target {
            Target::There { part, field } => {
                let text = self.text.clone();
                (text != self.before).then_some(Edit::Write { part: *part, field: *field, text })
            }
            Target::New { insert, blank, .. } if self.text.trim().is_empty() => {
                // A name that it brings along stays.
                (*blank == Blank::Kept).then(|| insert.clone())
            }
            Target::New { insert: Edit::SplitPhase { at, phase, .. }, .. } => {
                Some(Edit::SplitPhase { at: *at, phase: *phase, name: self.text.clone() })
            }
            Target::New { insert, part, field, .. } => {
                let write = Edit::Write { part: *part, field: *field, text: self.text.clone() };
                Some(Edit::Several { edits: vec![insert.clone(), write], reason: Reason::Insert })
            }
        }
    }

    /// What the map shows meanwhile: a new part is seen even before it says something.
    pub(super) fn preview(&self) -> Option<Edit> {
        match &self.target {
            Target::New { insert, .. } => self.edit().or_else(|| Some(insert.clone())),
            Target::There { .. } => self.edit(),
        }
    }
}
