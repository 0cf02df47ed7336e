//! A map that is being edited: its history, what is selected, and what stands in the file.

use crate::edit::{Edit, Gesture, History, Outcome, Refused};
use crate::file::Change;
use crate::map::{Map, Part, PersonaId};

use super::selection::Selection;

/// A map that is being edited.
pub struct Editor {
    history: History,
    selection: Selection,
    /// What stands in the file; `None` if it is in no file, or not as it was opened.
    saved: Option<Map>,
    /// The persona whose curve is edited; the curves of others are drawn fainter.
    active: Option<PersonaId>,
    gestures: u64,
    /// What was done since somebody asked.
    changes: Vec<Change>,
}

impl Editor {
    /// Begins with a map as it stands in its file.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self {
            saved: Some(map.clone()),
            history: History::new(map),
            selection: Selection::default(),
            active: None,
            gestures: 0,
            changes: Vec::new(),
        }
    }

    /// The map as it is now.
    #[must_use]
    pub fn map(&self) -> &Map {
        self.history.map()
    }

    /// All steps.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Selects something else.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
    }

    /// Changes what is selected.
    pub fn selection_mut(&mut self) -> &mut Selection {
        &mut self.selection
    }

    /// Drops from the selection what is not there any more.
    pub fn keep_selection(&mut self) {
        self.selection.keep_to(self.history.map());
    }

    /// The persona whose curve is edited: the one of the selected point, or the one chosen.
    #[must_use]
    pub fn active(&self) -> Option<PersonaId> {
        match self.selection.lead() {
            Some(Part::EmotionPoint { persona, .. } | Part::Curve { persona, .. }) => Some(persona),
            _ => self.active.filter(|persona| self.map().persona(*persona).is_some()),
        }
    }

    /// Chooses the persona whose curve is edited.
    pub fn activate(&mut self, persona: Option<PersonaId>) {
        self.active = persona;
    }

    /// A name for something that goes on over several edits and is one step.
    pub fn begin_gesture(&mut self) -> Gesture {
        self.gestures += 1;
        Gesture(self.gestures)
    }

    /// Changes the map. What was changed is selected if `select` says nothing else.
    ///
    /// # Errors
    /// [`Refused`] if the edit does not fit the map, which then is as it was.
    pub fn apply(
        &mut self,
        edit: &Edit,
        gesture: Option<Gesture>,
        select: Option<Vec<Part>>,
    ) -> Result<Outcome, Refused> {
        let before = self.history.map().clone();
        let outcome = self.history.apply(edit, gesture, self.selection.parts().to_vec())?;
        if outcome == Outcome::Changed {
            self.changes.push(Change { edit: edit.clone(), before, after: self.history.map().clone() });
        }
        if let Some(parts) = select {
            self.selection = Selection::of(parts);
        }
        self.selection.keep_to(self.history.map());
        self.history.set_selected_after(self.selection.parts().to_vec());
        Ok(outcome)
    }

    /// Takes the newest step back. Gives what it had changed; `None` if there is none.
    pub fn undo(&mut self) -> Option<()> {
        let moved = self.history.undo()?;
        self.select_again(moved.select);
        Some(())
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) -> Option<()> {
        let moved = self.history.redo()?;
        self.select_again(moved.select);
        Some(())
    }

    /// Goes to the state after so many steps.
    pub fn jump(&mut self, steps: usize) -> Option<()> {
        let moved = self.history.jump(steps)?;
        self.select_again(moved.select);
        Some(())
    }

    /// What was done since this was asked last, for the journal. Going back and forth is not among it.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    fn select_again(&mut self, parts: Vec<Part>) {
        self.selection = Selection::of(parts);
        self.selection.keep_to(self.history.map());
    }

    /// Whether something is not in the file yet.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.saved.as_ref().is_some_and(|saved| saved.is_same(self.map()))
    }

    /// A map has been written to the file.
    pub fn mark_saved(&mut self, map: Map) {
        self.saved = Some(map);
    }

    /// Notes that the map stands in no file as it was opened: it is changed until it is saved.
    pub fn forget_saved(&mut self) {
        self.saved = None;
    }
}
