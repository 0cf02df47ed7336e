//! Saving, and leaving a map: nothing that is not saved goes without the person saying so.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;

use egui::{Context, ViewportCommand};

use crate::app::dialogs::{self, Dialog, Leave, Leaving};
use crate::app::leaving::Then;
use crate::app::load::{Origin, Wanted};
use crate::app::state::OpenMap;
use crate::file::{self, ExpectedFile, Fingerprint, Keeping, MapSave, ReadOnlyFile, SaveError, SaveStep, Saved};
use crate::import::ForeignKind;
use crate::locale::{say, say_with};
use crate::sentence;

use super::core::Trayecto;
use super::under_way::{NextSave, Saving};

impl Trayecto {
    /// Leaves the map that is open, asking first if something of it is not saved.
    pub(super) fn leave(&mut self, context: &Context, then: Then) {
        if let Some(open) = &mut self.state.map {
            open.board.finish_writing();
        }
        // What is not a map is looked at first: until it is imported, nothing is left.
        if let Then::Open(Origin::File(path)) = &then
            && is_foreign(path)
        {
            self.read(Wanted::Origin(Origin::File(path.clone())));
            return;
        }
        if self.has_changes() && !matches!(then, Then::AskForMap) {
            self.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.do_then(context, then);
        }
    }

    /// Whether something of the map that is open is not saved.
    pub(super) fn has_changes(&self) -> bool {
        self.state.map.as_ref().is_some_and(OpenMap::is_unsaved)
    }

    /// Does what was to be done after leaving.
    pub(super) fn do_then(&mut self, context: &Context, then: Then) {
        match then {
            Then::StartScreen => {
                self.leave_audience();
                self.give_up_journal();
                self.state.map = None;
                self.opening = None;
            }
            Then::AskForMap => self.asking = Some(dialogs::ask_for_map(self.state.locale, context)),
            Then::Open(origin) => self.open(origin),
            Then::Restore => self.begin_restoring(),
            Then::Quit => {
                self.give_up_journal();
                self.closing = true;
                context.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// The window is to be closed: not while something is not saved.
    pub(super) fn mind_closing(&mut self, context: &Context) {
        if self.closing || !context.input(|input| input.viewport().close_requested()) {
            return;
        }
        if let Some(open) = &mut self.state.map {
            open.board.finish_writing();
        }
        if self.leave_dialog(context, &Leaving::Window) == Leave::Asked {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
        } else if self.is_writing_files() {
            // What is being written is written to its end; then it is asked again whether anything is left.
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.closes_when_written = true;
        } else if self.has_changes() && self.bench.is_none() {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Unsaved(Then::Quit));
        }
    }

    /// Closes the window that was to be closed while something was being written, unless there is something to tell.
    pub(super) fn close_when_written(&mut self, context: &Context) {
        if self.closes_when_written && !self.is_writing_files() {
            self.closes_when_written = false;
            if self.dialog.is_none() {
                self.leave(context, Then::Quit);
            }
        }
    }

    fn is_writing_files(&self) -> bool {
        self.saving.is_some() || self.copying.is_some() || self.exporting.is_some()
    }

    /// Saves the map to its file, or asks for one.
    pub(super) fn save(&mut self, context: &Context, then: Option<Then>) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        match &open.origin {
            Origin::File(path) => {
                let path = path.clone();
                self.save_to(context, path, then);
            }
            Origin::Template { .. } | Origin::Unsaved { .. } => self.save_as(context, then),
        }
    }

    /// Asks where to save the map.
    pub(super) fn save_as(&mut self, context: &Context, then: Option<Then>) {
        if let Some(open) = &mut self.state.map {
            open.board.finish_writing();
        }
        let name = self.suggested_name("journey.json");
        self.asking = Some(dialogs::ask_where_to_save_map(self.state.locale, context, &name));
        self.then = then;
    }

    /// Begins to write the map to a file.
    pub(super) fn save_to(&mut self, context: &Context, path: PathBuf, then: Option<Then>) {
        self.begin_saving(context, path, then, ReadOnlyFile::Keep);
    }

    /// The same when the person has said that a protected file is to be replaced.
    pub(super) fn save_over(&mut self, context: &Context, path: PathBuf, then: Option<Then>) {
        self.begin_saving(context, path, then, ReadOnlyFile::Replace);
    }

    fn begin_saving(&mut self, context: &Context, path: PathBuf, then: Option<Then>, read_only: ReadOnlyFile) {
        if let Some(saving) = &mut self.saving {
            saving.next = Some(NextSave { path, then, read_only });
            return;
        }
        let Some(open) = &self.state.map else { return };
        let (number, map) = (open.number, open.board.map().clone());
        let expected = expected_at(&path, &open.origin, open.on_disk);
        let (sender, ended) = channel();
        let (written, to, context) = (map.clone(), path.clone(), context.clone());
        let (store, conflict_word) = (self.store.clone(), say(self.state.locale, "save-conflict-word"));
        thread::spawn(move || {
            let keeping = Keeping { store: store.as_ref(), conflict_word: &conflict_word };
            let saved = file::save_map(&to, &file::write(&written), &MapSave { expected, read_only, keeping });
            // Nobody listens any more when the window was closed meanwhile.
            let _ = sender.send(saved);
            context.request_repaint();
        });
        self.saving = Some(Saving { number, map, path, then, ended, next: None });
    }

    /// Takes the outcome of a save.
    pub(super) fn receive_saved(&mut self, context: &Context) {
        let Some(saving) = self.saving.take() else { return };
        match saving.ended.try_recv() {
            Err(TryRecvError::Empty) => self.saving = Some(saving),
            Ok(Ok(saved)) => self.saved(context, saving, saved),
            Ok(Err(SaveError::ReadOnly { path })) => self.interrupt(Dialog::Protected(path, saving.then)),
            Ok(Err(error)) => {
                if let SaveError::Failed { step: SaveStep::Settle, .. } = error
                    && let Some(open) = &mut self.state.map
                    && open.origin == Origin::File(saving.path)
                {
                    // It holds that already, so the next save is not to take it for the work of somebody else.
                    open.on_disk = Some(Fingerprint::of(&file::write(&saving.map)));
                }
                let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                let text = sentence::save_failed(self.state.locale, &error);
                self.interrupt(Dialog::failed(say(self.state.locale, "dialog-save-failed"), text, cause));
            }
            Err(TryRecvError::Disconnected) => {
                let title = say(self.state.locale, "dialog-save-failed");
                self.interrupt(Dialog::failed(title, say(self.state.locale, "save-broke-off"), String::new()));
            }
        }
    }

    fn saved(&mut self, context: &Context, saving: Saving, saved: Saved) {
        let locale = self.state.locale;
        let Saving { number, map, path, then, next, .. } = saving;
        let Saved { fingerprint, conflicts, backup_error } = saved;
        self.notify(match &backup_error {
            Some(error) => sentence::backup_failed(locale, error),
            // The name of the file may hold what the audience does not read.
            None if self.state.audience.is_some() => say(locale, "audience-saved"),
            None => say_with(locale, "saved", &[("file", &crate::app::load::name_of(&path))]),
        });
        self.state.settings.add_recent(&path);
        let told = !conflicts.is_empty();
        if told {
            self.tell_conflicts(&path, &conflicts);
        }
        // Another may have been opened meanwhile.
        if let Some(open) = self.state.map.as_mut().filter(|open| open.number == number) {
            open.board.editor.mark_saved(map);
            open.origin = Origin::File(path);
            (open.on_disk, open.outside) = (Some(fingerprint), None);
            // What is saved elsewhere is this version's own.
            open.access = file::Access::Editable;
            self.remember_exports();
        }
        // What somebody else did is to be read before the map goes.
        let then = next.as_ref().and_then(|next| next.then.clone()).or(then).filter(|_| !told);
        if let Some(next) = next {
            self.begin_saving(context, next.path, then, next.read_only);
        } else if let Some(then) = then {
            self.leave(context, then);
        }
    }

    /// Says where the work of somebody else is kept.
    pub(super) fn tell_conflicts(&mut self, file: &Path, copies: &[PathBuf]) {
        let text = sentence::conflicts(self.state.locale, file, copies);
        self.interrupt(Dialog::failed(say(self.state.locale, "save-conflict-title"), text, String::new()));
    }
}

/// What a file is expected to hold: what was read or written there, or what the person has just agreed to replace.
fn expected_at(path: &Path, origin: &Origin, on_disk: Option<Fingerprint>) -> ExpectedFile {
    match on_disk {
        Some(print) if *origin == Origin::File(path.to_owned()) => ExpectedFile::Content(print),
        _ if path.exists() => ExpectedFile::Anything,
        _ => ExpectedFile::Absent,
    }
}

/// Whether a file's name says that it is no map.
fn is_foreign(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    // What ends so is a map more often than not.
    ending != "json" && ForeignKind::ALL.iter().any(|kind| kind.endings().contains(&ending.as_str()))
}
