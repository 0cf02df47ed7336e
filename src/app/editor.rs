//! A map that is being edited: its history, what is selected, and what stands in the file.

use std::time::Instant;

use crate::edit::{Edit, Gesture, History, Outcome, Refused, Verb};
use crate::file::Change;
use crate::map::{Map, Part, PersonaId};

use super::selection::Selection;

/// A map that is being edited.
pub struct Editor {
    history: History,
    selection: Selection,
    /// What stands in the file; `None` if it is in no file, or not as it was opened.
    saved: Option<Map>,
    since: Since,
    /// The persona whose curve is edited; the curves of others are drawn fainter.
    active: Option<PersonaId>,
    gestures: u64,
    /// What was done since somebody asked.
    changes: Vec<Change>,
}

/// Where the history was when the map was saved, and what has become of it.
#[derive(Clone, Copy, Debug)]
struct Since {
    /// Steps that were done then.
    saved_at: usize,
    /// Of these how many are still the same: steps that were undone are forgotten when others take their place.
    kept: usize,
    /// When the first change after it was made.
    changed: Option<Instant>,
}

impl Since {
    fn saved_at(steps: usize) -> Self {
        Self { saved_at: steps, kept: steps, changed: None }
    }
}

impl Editor {
    /// Begins with a map as it stands in its file.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self {
            saved: Some(map.clone()),
            history: History::new(map),
            selection: Selection::default(),
            since: Since::saved_at(0),
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
        let (before, steps) = (self.history.map().clone(), self.history.done());
        let outcome = self.history.apply(edit, gesture, self.selection.parts().to_vec())?;
        self.note_change(steps, outcome);
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

    /// Puts another map in the place of this one, as a step of its own.
    pub fn replace(&mut self, map: Map, verb: Verb) -> Outcome {
        let before = self.history.done();
        let outcome = self.history.replace(map, verb, self.selection.parts().to_vec());
        self.note_change(before, outcome);
        self.selection.keep_to(self.history.map());
        outcome
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
        self.note_time();
    }

    /// Notes what came of an edit that was made when so many steps were done.
    fn note_change(&mut self, steps: usize, outcome: Outcome) {
        if outcome == Outcome::Changed {
            self.since.kept = self.since.kept.min(steps.min(self.history.done()));
            self.note_time();
        }
    }

    fn note_time(&mut self) {
        if !self.is_changed() {
            self.since.changed = None;
        } else if self.since.changed.is_none() {
            self.since.changed = Some(Instant::now());
        }
    }

    /// Whether something is not in the file yet.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.saved.as_ref().is_some_and(|saved| saved.is_same(self.map()))
    }

    /// How many steps lead from what is in the file to the map as it is now: at least one if it is changed.
    #[must_use]
    pub fn changes(&self) -> usize {
        if !self.is_changed() {
            return 0;
        }
        let (from, to) = (self.since.saved_at, self.history.done());
        let common = self.since.kept.min(from).min(to);
        let direct = if common < from && common < to { from - common + (to - common) } else { from.abs_diff(to) };
        direct.max(1)
    }

    /// When the first change was made that is not in the file.
    #[must_use]
    pub fn changed_since(&self) -> Option<Instant> {
        self.since.changed
    }

    /// A map has been written to the file, or read from it.
    pub fn mark_saved(&mut self, map: Map) {
        self.since = Since::saved_at(self.history.find(&map).unwrap_or(self.history.done()));
        self.saved = Some(map);
        self.note_time();
    }

    /// Notes that the map stands in no file as it was opened: it is changed until it is saved.
    pub fn forget_saved(&mut self) {
        self.saved = None;
        self.note_time();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::TextField;

    fn write(editor: &mut Editor, text: &str) {
        let edit = Edit::Write { part: Part::Title, field: TextField::Title, text: text.into() };
        editor.apply(&edit, None, None).unwrap();
    }

    #[test]
    fn changes_are_counted_from_the_last_save() {
        let mut editor = Editor::new(Map::default());
        let check = |editor: &Editor, expected: usize| {
            assert_eq!((editor.changes(), editor.changed_since().is_some()), (expected, expected > 0));
        };
        check(&editor, 0);
        for text in ["a", "b", "c"] {
            write(&mut editor, text);
        }
        check(&editor, 3);
        editor.mark_saved(editor.map().clone());
        check(&editor, 0);
        editor.undo();
        check(&editor, 1);
        // What was saved is not to be had by undoing any more: one step back, two others.
        write(&mut editor, "d");
        write(&mut editor, "e");
        check(&editor, 3);
        editor.undo();
        editor.undo();
        check(&editor, 1);
        editor.forget_saved();
        check(&editor, 1);
        assert_eq!(editor.replace(Map::default(), Verb::Revert), Outcome::Changed);
        editor.mark_saved(editor.map().clone());
        check(&editor, 0);
        editor.undo();
        check(&editor, 1);
    }
}
