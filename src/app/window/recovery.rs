//! Journals of what is not saved: kept for the map that is open, and offered when a window finds some that were left behind.

use egui::Context;

use crate::app::dialogs::{Dialog, Recovery, RecoveryAnswer};
use crate::app::journaling::{Is, Now};
use crate::app::leaving::Then;
use crate::app::load::{self, Origin};
use crate::app::recovery::{Found, Looking, Why};
use crate::app::state::OpenMap;
use crate::file::{About, Base, Journals};
use crate::locale::say;

use super::core::{Trayecto, Waits};
use super::under_way::Restoring;

impl Trayecto {
    /// Keeps journals there of what is not saved, and offers what was left there.
    pub fn keep_journals(&mut self, journals: Journals, context: &Context) {
        self.journals = Some(journals);
        self.look_for_left(Why::Start, context);
    }

    /// Looks for what was left behind, to be offered.
    pub(super) fn look_for_left(&mut self, why: Why, context: &Context) {
        self.restoring = None;
        self.looking = Some(Looking::begin(self.journals.clone(), self.photos.clone(), why, context));
    }

    /// Offers what was found, as soon as nothing else is asked.
    pub(super) fn offer_left(&mut self, context: &Context) {
        if self.dialog.is_some() || self.exporting.is_some() || self.opening.is_some() || self.palette.is_open() {
            return;
        }
        let Some(looking) = &self.looking else { return };
        let found = match self.waits {
            Waits::AMoment => looking.found(),
            Waits::AsLongAsItTakes => Some(looking.wait()),
        };
        let Some(found) = found else { return };
        let why = looking.why;
        self.looking = None;
        if !found.is_empty() || why == Why::Asked {
            let recovery = Recovery::new(found, self.state.locale, self.state.today(), context);
            self.dialog = Some(Dialog::Recovery(Box::new(recovery)));
        }
    }

    /// Does what was asked for in the offer.
    pub(super) fn answer_recovery(&mut self, context: &Context, answer: RecoveryAnswer) {
        match answer {
            RecoveryAnswer::None | RecoveryAnswer::Later => {}
            RecoveryAnswer::Open(path) => self.leave(context, Then::Open(Origin::File(path))),
            RecoveryAnswer::Restore(found, origin) => self.restore_left(context, *found, origin),
        }
    }

    fn restore_left(&mut self, context: &Context, found: Found, origin: Origin) {
        self.restoring = Some(Restoring { left: found.into_left(), origin });
        self.leave(context, Then::Restore);
    }

    /// Begins to open what is to be restored.
    pub(super) fn begin_restoring(&mut self) {
        if let Some(Restoring { left, origin }) = self.restoring.take() {
            self.wait_for(load::restore(origin, left, self.state.settings.shade()));
        }
    }

    /// Nothing of the map that is open is needed any more: it is saved, or the person has said so.
    pub(super) fn give_up_journal(&mut self) {
        if let Some(open) = &mut self.state.map {
            open.journaling.give_up();
        }
    }

    /// Has the journal follow what was done in this frame.
    pub(super) fn keep_journal(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        let changes = open.board.editor.take_changes();
        let is = if open.is_unsaved() { Is::Changed } else { Is::Saved };
        let about = about(open);
        let typing = open.board.being_written();
        open.journaling.refresh(Now { about, changes, map: open.board.editor.map(), typing, is }, context);
        if open.journaling.take_failure().is_some() {
            self.notify(say(self.state.locale, "recovery-no-journal"));
        }
    }
}

/// Whose journal it is.
fn about(open: &OpenMap) -> About {
    match &open.origin {
        Origin::File(path) => {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            About { base: Some(Base { path, content: open.on_disk }), name: None }
        }
        Origin::Template { .. } => About::default(),
        Origin::Unsaved { name, .. } => About { base: None, name: Some(name.clone()) },
    }
}
