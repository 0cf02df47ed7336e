//! The views while they are edited: what is in them, and what is wrong with their names.

use std::sync::Arc;

use crate::map::{AudienceView, Map};

/// Views in their order, one of which is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Views {
    pub(super) all: Vec<Edited>,
    /// Which of them is looked at; none if there are none.
    pub(super) chosen: usize,
}

/// A view while it is edited.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edited {
    pub(super) view: AudienceView,
    /// What it is called in the map; nothing if it is new.
    was: Option<String>,
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Empty,
    /// Another view has it.
    Taken,
}

/// Where a view is moved in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
}

impl Views {
    /// Those of a map; the one of that name is looked at first.
    pub(super) fn of(map: &Map, first: Option<&str>) -> Self {
        let edited = |view: &Arc<AudienceView>| Edited { view: (**view).clone(), was: Some(view.name.clone()) };
        let all: Vec<Edited> = map.views.iter().map(edited).collect();
        let chosen = first.and_then(|name| all.iter().position(|edited| edited.view.name == name));
        Self { all, chosen: chosen.unwrap_or(0) }
    }

    /// The view that is looked at.
    pub(super) fn chosen(&self) -> Option<&AudienceView> {
        self.all.get(self.chosen).map(|edited| &edited.view)
    }

    /// The same, to be changed.
    pub(super) fn chosen_mut(&mut self) -> Option<&mut AudienceView> {
        self.all.get_mut(self.chosen).map(|edited| &mut edited.view)
    }

    /// Adds a view at the end, under a name that no other has, and looks at it.
    pub(super) fn add(&mut self, view: AudienceView) {
        let name = self.free_name(&view.name);
        self.all.push(Edited { view: AudienceView { name, ..view }, was: None });
        self.chosen = self.all.len() - 1;
    }

    /// Adds a copy of the view that is looked at, behind it.
    pub(super) fn duplicate(&mut self) {
        let Some(view) = self.chosen().cloned() else { return };
        let name = self.free_name(&view.name);
        self.chosen += 1;
        self.all.insert(self.chosen.min(self.all.len()), Edited { view: AudienceView { name, ..view }, was: None });
    }

    /// Removes the view that is looked at.
    pub(super) fn remove(&mut self) {
        if self.chosen < self.all.len() {
            self.all.remove(self.chosen);
        }
        self.chosen = self.chosen.min(self.all.len().saturating_sub(1));
    }

    /// Where the view that is looked at would go; `None` at the end of the list.
    pub(super) fn place_after(&self, step: Step) -> Option<usize> {
        let to = match step {
            Step::Up => self.chosen.checked_sub(1)?,
            Step::Down => self.chosen + 1,
        };
        (to < self.all.len()).then_some(to)
    }

    /// Moves the view that is looked at.
    pub(super) fn shift(&mut self, step: Step) {
        if let Some(to) = self.place_after(step) {
            self.all.swap(self.chosen, to);
            self.chosen = to;
        }
    }

    /// What is wrong with the name of a view.
    pub(super) fn wrong(&self, at: usize) -> Option<Wrong> {
        let name = |edited: &Edited| edited.view.name.trim().to_owned();
        let own = self.all.get(at).map(name)?;
        let is_taken = self.all.iter().enumerate().any(|(other, edited)| other != at && name(edited) == own);
        match own.as_str() {
            "" => Some(Wrong::Empty),
            _ if is_taken => Some(Wrong::Taken),
            _ => None,
        }
    }

    /// Whether they can be taken over as they are.
    pub(super) fn are_right(&self) -> bool {
        (0..self.all.len()).all(|at| self.wrong(at).is_none())
    }

    /// As the map has them: without what is not filled in.
    pub(super) fn finished(&self) -> Vec<Arc<AudienceView>> {
        self.all.iter().map(|edited| Arc::new(finished(&edited.view))).collect()
    }

    /// What those that are called otherwise now were called before.
    pub(super) fn renamed(&self) -> Vec<(String, String)> {
        let renamed = self.all.iter().filter_map(|edited| {
            let (was, is) = (edited.was.clone()?, edited.view.name.trim().to_owned());
            (was != is).then_some((was, is))
        });
        renamed.collect()
    }

    /// A name that no view has.
    fn free_name(&self, wanted: &str) -> String {
        let is_free = |name: &str| self.all.iter().all(|edited| edited.view.name.trim() != name);
        let wanted = wanted.trim();
        let numbered = (2..).map(|number: u32| format!("{wanted} {number}"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(|name| is_free(name)).unwrap_or_default()
    }
}

/// A view without what is not filled in.
pub(super) fn finished(view: &AudienceView) -> AudienceView {
    let mut view = view.clone();
    view.name = view.name.trim().to_owned();
    view.replacements.retain(|replacement| !replacement.words.trim().is_empty());
    view
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Replacement;

    fn views(names: &[&str]) -> Views {
        let mut views = Views::default();
        for name in names {
            views.add(AudienceView { name: (*name).to_owned(), ..AudienceView::default() });
        }
        views
    }

    fn names(views: &Views) -> Vec<&str> {
        views.all.iter().map(|edited| edited.view.name.as_str()).collect()
    }

    #[test]
    fn added_views_have_names_of_their_own() {
        let mut views = views(&["Client", "Client", "Board"]);
        assert_eq!(names(&views), ["Client", "Client 2", "Board"]);
        views.chosen = 0;
        views.duplicate();
        assert_eq!((names(&views), views.chosen), (vec!["Client", "Client 3", "Client 2", "Board"], 1));
        views.shift(Step::Up);
        views.shift(Step::Up);
        assert_eq!((names(&views), views.chosen), (vec!["Client 3", "Client", "Client 2", "Board"], 0));
        views.chosen = 3;
        views.remove();
        assert_eq!((names(&views), views.chosen), (vec!["Client 3", "Client", "Client 2"], 2));
    }

    #[test]
    fn wrong_names_are_told_where_they_stand() {
        let mut views = views(&["Client", "Board", "Team"]);
        assert!(views.are_right());
        views.all[1].view.name = " Client ".to_owned();
        views.all[2].view.name = " ".to_owned();
        let wrong: Vec<_> = (0..3).map(|at| views.wrong(at)).collect();
        assert_eq!(wrong, [Some(Wrong::Taken), Some(Wrong::Taken), Some(Wrong::Empty)]);
        assert!(!views.are_right());
    }

    #[test]
    fn what_is_not_filled_in_is_left_out() {
        let mut views = views(&["Client"]);
        let replacement = |words: &str| Replacement { words: words.to_owned(), ..Replacement::default() };
        views.all[0].view.replacements = vec![replacement("Acme"), replacement(" ")];
        assert_eq!(views.finished()[0].replacements, [replacement("Acme")]);
    }
}
