//! Finding and replacing: what the bar asks for, and what is marked on the map.

use egui::{Context, Key, Modifiers, Popup};

use crate::app::find::{self, Action, Around, Fresh, Marked, Marks, Replacing, Shown, Step};
use crate::app::selection::Selection;
use crate::edit::Edit;
use crate::file::Access;
use crate::locale::say_count;

use super::Trayecto;

impl Trayecto {
    /// Shows the bar for finding or replacing, and gives it the keyboard.
    pub(super) fn open_finding(&mut self, context: &Context, shown: Shown) {
        Popup::close_all(context);
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        self.state.finding.open(shown, open.board.editor().selection().lead());
        self.find_bar.ask_for_keyboard();
    }

    /// Goes on to another finding; if nothing is looked for, asks what.
    pub(super) fn find_on(&mut self, context: &Context, step: Step) {
        if !self.state.finding.is_wanted() {
            self.open_finding(context, Shown::Finding);
            return;
        }
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        if !self.state.finding.is_open() {
            self.state.finding.open(Shown::Finding, open.board.editor().selection().lead());
        }
        self.state.finding.refresh(open.board.map());
        self.state.finding.step(step);
        self.go_to_finding();
    }

    /// Escape closes the bar if it has the keyboard, and is not heard by the map.
    pub(super) fn close_finding_by_key(&mut self, context: &Context) {
        let is_topmost = self.state.finding.is_open() && self.find_bar.has_keyboard() && !Popup::is_any_open(context);
        if is_topmost && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.close_finding(context);
        }
    }

    /// Looks again, if the map or what is wanted is not the same any more.
    pub(super) fn refresh_finding(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else {
            self.close_finding(context);
            return;
        };
        if !self.state.finding.is_open() {
            return;
        }
        let fresh = self.state.finding.refresh(open.board.map());
        match fresh {
            Fresh::Wanted => self.go_to_finding(),
            Fresh::Texts => self.mark_findings(Remake::Yes),
            Fresh::Nothing => self.mark_findings(Remake::IfNeeded),
        }
        if fresh != Fresh::Nothing {
            context.request_repaint();
        }
    }

    /// Shows the bar over the map.
    pub(super) fn show_finding(&mut self, context: &Context) {
        let Some(open) = &self.state.map else { return };
        if !self.state.finding.is_open() {
            return;
        }
        let locale = self.state.locale;
        let is_of_layout = self.marked.is_of(open.board.canvas().layout());
        if !is_of_layout {
            // The map was laid out in this frame: the marks follow in the next.
            context.request_repaint();
        }
        let unseen = self.marked.unseen().filter(|_| is_of_layout);
        let note = unseen.map(|current| find::note(open.board.map(), open.board.view(), current, locale));
        let around = Around {
            canvas: open.board.canvas().area(),
            locale,
            replacing: if open.access == Access::Editable { Replacing::Possible } else { Replacing::Impossible },
            note: note.as_deref(),
        };
        let action = self.find_bar.show(context, &mut self.state.finding, around);
        // What was typed is found at once.
        self.refresh_finding(context);
        let Some(action) = action else { return };
        match action {
            Action::Step(step) => self.find_on(context, step),
            Action::Replace => self.replace_finding(),
            Action::ReplaceAll => self.replace_all_findings(),
            Action::Close => self.close_finding(context),
        }
        context.request_repaint();
    }

    pub(super) fn close_finding(&mut self, context: &Context) {
        if self.state.finding.is_open() {
            self.state.finding.close();
            self.find_bar.close(context);
            context.request_repaint();
        }
        self.marked = Marked::default();
        if let Some(open) = &mut self.state.map {
            open.board.mark_found(&Marks::default());
        }
    }

    /// Replaces the finding where one is and goes on; if one is at none, goes to the next.
    fn replace_finding(&mut self) {
        let Some(open) = &self.state.map else { return };
        self.state.finding.refresh(open.board.map());
        if let Some(edit) = self.state.finding.replace() {
            self.apply_replacement(&edit);
        }
        let Some(open) = &self.state.map else { return };
        self.state.finding.refresh(open.board.map());
        self.state.finding.step(Step::Next);
        self.go_to_finding();
    }

    fn replace_all_findings(&mut self) {
        let Some(open) = &self.state.map else { return };
        self.state.finding.refresh(open.board.map());
        let Some((edit, count)) = self.state.finding.replace_all() else { return };
        if self.apply_replacement(&edit) == Applied::Yes {
            self.notify(say_count(self.state.locale, "find-replaced", count));
        }
    }

    fn apply_replacement(&mut self, edit: &Edit) -> Applied {
        let Some(open) = self.state.map.as_mut().filter(|open| open.access == Access::Editable) else {
            return Applied::No;
        };
        match open.board.apply(edit, None) {
            Ok(()) => Applied::Yes,
            Err(refused) => {
                self.refuse(&refused);
                Applied::No
            }
        }
    }

    /// Selects the part where one is, and scrolls to what was found in it.
    fn go_to_finding(&mut self) {
        self.mark_findings(Remake::Yes);
        let (Some(open), Some(current)) = (&mut self.state.map, self.state.finding.current()) else { return };
        open.board.select(Selection::of([current.part]));
        open.board.reveal_found(current.part, &self.marked.marks().here, self.find_bar.place());
    }

    /// Marks on the map what was found.
    fn mark_findings(&mut self, remake: Remake) {
        let Some(open) = &mut self.state.map else { return };
        let layout = open.board.canvas().layout();
        if remake == Remake::Yes || !self.marked.is_of(layout) {
            self.marked.update(layout, &self.state.finding);
            open.board.mark_found(self.marked.marks());
        }
    }
}

/// Whether marks are made again although the layout is the same.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remake {
    Yes,
    IfNeeded,
}

/// Whether the map was changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Applied {
    Yes,
    No,
}
