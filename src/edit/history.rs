//! What was done, and the maps between.

use std::cmp::Ordering;

use crate::map::{Map, Part};

use super::apply::{apply, is_equal};
use super::change::Edit;
use super::name::{StepName, Verb};
use super::refused::Refused;
use super::what::What;

/// Edits that are one step, because they are one movement of the hand: a drag, or typing in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gesture(pub u64);

/// What came of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The map is another one.
    Changed,
    /// The map was like that already.
    Same,
}

/// What came of going back or forth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The parts that were selected then.
    pub select: Vec<Part>,
}

/// A map with all that was done to it. Maps share what did not change, so that a step costs little more than what it changed.
#[derive(Clone, Debug)]
pub struct History {
    first: Map,
    steps: Vec<Step>,
    done: usize,
    /// The gesture that the newest step belongs to, while it may go on.
    gesture: Option<Gesture>,
}

#[derive(Clone, Debug)]
struct Step {
    /// After the step.
    map: Map,
    name: StepName,
    part: Option<Part>,
    selected_before: Vec<Part>,
    selected_after: Vec<Part>,
}

impl History {
    /// Nothing was done yet.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self { first: map, steps: Vec::new(), done: 0, gesture: None }
    }

    /// The map as it is now.
    #[must_use]
    pub fn map(&self) -> &Map {
        self.map_after(self.done)
    }

    /// Changes the map. An edit with the gesture of the one before goes on with its step. What was undone is forgotten.
    ///
    /// # Errors
    /// As [`apply`]; then all stays as it was.
    pub fn apply(
        &mut self,
        edit: &Edit,
        gesture: Option<Gesture>,
        selected_before: Vec<Part>,
    ) -> Result<Outcome, Refused> {
        let map = apply(self.map(), edit)?;
        if map.is_same(self.map()) {
            return Ok(Outcome::Same);
        }
        let goes_on = gesture.is_some() && gesture == self.gesture && self.done > 0;
        let begun = if goes_on { self.done - 1 } else { self.done };
        let before = self.map_after(begun);
        let (name, part) = (edit.name(before), edit.part());
        let nothing_left = goes_on && is_equal(before, &map);
        self.steps.truncate(self.done);
        let selected_before = match if goes_on { self.steps.pop() } else { None } {
            Some(replaced) => replaced.selected_before,
            None => selected_before,
        };
        if !nothing_left {
            self.steps.push(Step { map, name, part, selected_before, selected_after: edit.touches() });
        }
        self.gesture = gesture.filter(|_| !nothing_left);
        self.done = self.steps.len();
        Ok(Outcome::Changed)
    }

    /// Puts another map in the place of this one as a step of its own: one that was read from a file.
    pub fn replace(&mut self, map: Map, verb: Verb, selected: Vec<Part>) -> Outcome {
        self.gesture = None;
        if map == *self.map() {
            return Outcome::Same;
        }
        let name = StepName { verb, what: What::Map, name: String::new(), count: 1 };
        self.steps.truncate(self.done);
        self.steps.push(Step { map, name, part: None, selected_before: selected.clone(), selected_after: selected });
        self.done = self.steps.len();
        Outcome::Changed
    }

    /// After how many steps the map is this very one, if it is after any that is there.
    #[must_use]
    pub fn find(&self, map: &Map) -> Option<usize> {
        (0..=self.steps.len()).rev().find(|steps| self.map_after(*steps).is_same(map))
    }

    /// Says what was selected after the newest step; without being told it is what the edit touched.
    pub fn set_selected_after(&mut self, parts: Vec<Part>) {
        if let Some(step) = self.done.checked_sub(1).and_then(|at| self.steps.get_mut(at)) {
            step.selected_after = parts;
        }
    }

    /// Goes back by a step; `None` if there is none.
    pub fn undo(&mut self) -> Option<Moved> {
        self.jump(self.done.checked_sub(1)?)
    }

    /// Goes forth by a step; `None` if there is none.
    pub fn redo(&mut self) -> Option<Moved> {
        self.jump(self.done + 1)
    }

    /// Goes to where `done` steps are done; `None` if there are not so many, or just so many are done.
    pub fn jump(&mut self, done: usize) -> Option<Moved> {
        let select = match done.cmp(&self.done) {
            Ordering::Less => self.steps.get(done)?.selected_before.clone(),
            Ordering::Equal => return None,
            Ordering::Greater => self.steps.get(done - 1)?.selected_after.clone(),
        };
        self.done = done;
        self.gesture = None;
        Some(Moved { select })
    }

    /// What [`Self::undo`] would undo.
    #[must_use]
    pub fn undo_name(&self) -> Option<&StepName> {
        self.done.checked_sub(1).and_then(|at| self.steps.get(at)).map(|step| &step.name)
    }

    /// What [`Self::redo`] would do again.
    #[must_use]
    pub fn redo_name(&self) -> Option<&StepName> {
        self.steps.get(self.done).map(|step| &step.name)
    }

    /// A part that a step has changed, to be shown when the step is undone or done again; the first step is 0.
    #[must_use]
    pub fn part(&self, step: usize) -> Option<Part> {
        self.steps.get(step)?.part
    }

    /// The names of all steps, those that were undone among them.
    #[must_use]
    pub fn steps(&self) -> impl ExactSizeIterator<Item = &StepName> {
        self.steps.iter().map(|step| &step.name)
    }

    /// How many of the steps are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// The map after so many steps.
    fn map_after(&self, steps: usize) -> &Map {
        steps.checked_sub(1).and_then(|at| self.steps.get(at)).map_or(&self.first, |step| &step.map)
    }
}
