//! What others have done to the file: told, and answered. Nothing is read again without being asked, and nothing of either side is lost.

use std::path::PathBuf;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;

use egui::{Context, Event};

use crate::app::dialogs::{Comparing, Dialog, DifferencesList, Purpose};
use crate::app::load::Origin;
use crate::app::outside::{Answered, Happened, Outside, OutsideAnswer};
use crate::app::state::OpenMap;
use crate::edit::{Verb, differences};
use crate::file::{self, Access, Changed, Opened};
use crate::locale::{say, say_with};
use crate::sentence;

use super::core::Trayecto;
use super::under_way::Reverting;

impl Trayecto {
    /// Has the file of the map be watched, and takes what was noticed.
    pub(super) fn receive_outside(&mut self, context: &Context) {
        // What is seen while the map is being saved is our own doing.
        if self.saving.is_some() || self.bench.is_some() {
            return;
        }
        let file = self.state.map.as_ref().and_then(|open| match &open.origin {
            Origin::File(path) => Some((path.as_path(), open.on_disk?)),
            Origin::Template { .. } | Origin::Unsaved { .. } => None,
        });
        self.watching.watch(file);
        if context.input(|input| input.events.iter().any(|event| matches!(event, Event::WindowFocused(true)))) {
            self.watching.look_closely();
        }
        if let Some(sighting) = self.watching.news()
            && let Some(open) = &mut self.state.map
        {
            open.outside = Outside::of(sighting);
        }
    }

    /// Does what the person wants to be done about it.
    pub(super) fn answer_outside(&mut self, answer: OutsideAnswer) {
        match answer {
            OutsideAnswer::KeepMine => self.keep_mine(),
            OutsideAnswer::ShowDifferences => self.compare_with_disk(),
            OutsideAnswer::Follow => self.follow(),
            OutsideAnswer::Reload => {
                if let Some(open) = &mut self.state.map {
                    open.board.finish_writing();
                    // What would go is shown before it does.
                    if open.board.editor.is_changed() { self.compare_with_disk() } else { self.reload() }
                }
            }
        }
    }

    /// Shows what would become of the map if it were read again.
    fn compare_with_disk(&mut self) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let Some(changed) = changed(open) else { return };
        let Ok(reading) = &changed.reading else { return };
        let list = DifferencesList::new(self.state.locale, &differences(open.board.map(), &reading.map));
        let purpose = Purpose::Reload(changed.fingerprint);
        self.dialog = Some(Dialog::Comparing(Comparing { purpose, changes: open.board.editor.changes(), list }));
    }

    /// Reads the map again, after what would become of it was shown: of the file as it was then.
    pub(super) fn reload_as_shown(&mut self, shown: file::Fingerprint) {
        let now = self.state.map.as_ref().and_then(|open| changed(open).map(|changed| changed.fingerprint));
        match now {
            Some(now) if now == shown => self.reload(),
            // It has changed again meanwhile.
            Some(_) => self.compare_with_disk(),
            None => {}
        }
    }

    fn reload(&mut self) {
        let Some(open) = &mut self.state.map else { return };
        let Some(Outside { what: Happened::Changed(changed), .. }) = &open.outside else { return };
        let Changed { fingerprint, reading: Ok(reading) } = (**changed).clone() else { return };
        let opened = (fingerprint, reading);
        take_over(open, Verb::Reload, opened);
        if !open.warnings.is_empty() || open.access != Access::Editable {
            self.dialog = Some(Dialog::Warnings);
        }
        self.tell_of_file("outside-reloaded");
    }

    pub(super) fn keep_mine(&mut self) {
        if let Some(Outside { answer, .. }) = self.state.map.as_mut().and_then(|open| open.outside.as_mut()) {
            *answer = Answered::Mine;
        }
    }

    /// Goes on with the file under its new name.
    fn follow(&mut self) {
        let Some(open) = &mut self.state.map else { return };
        let Some(Outside { what: Happened::Moved(to), .. }) = &open.outside else { return };
        let to = to.clone();
        open.outside = None;
        if let Origin::File(old) = &open.origin {
            self.state.settings.remove_recent(old);
        }
        self.state.settings.add_recent(&to);
        open.origin = Origin::File(to);
        self.tell_of_file("outside-followed");
    }

    /// Begins to read the file, so that the map can be made like it.
    pub(super) fn revert(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let Origin::File(path) = &open.origin else { return };
        let (path, context): (PathBuf, Context) = (path.clone(), context.clone());
        let (sender, read) = channel();
        let number = open.number;
        thread::spawn(move || {
            // Nobody listens any more when the window was closed meanwhile.
            let _ = sender.send(file::open(&path).map(Box::new));
            context.request_repaint();
        });
        self.reverting = Some(Reverting { number, read });
    }

    /// Asks whether the map is to be made like its file, when that has been read.
    pub(super) fn receive_reverting(&mut self) {
        let Some(reverting) = self.reverting.take() else { return };
        let locale = self.state.locale;
        match reverting.read.try_recv() {
            Err(TryRecvError::Empty) => self.reverting = Some(reverting),
            Err(TryRecvError::Disconnected) => {}
            Ok(Err(error)) => {
                let text = sentence::open_failed(locale, &error);
                self.dialog = Some(Dialog::failed(say(locale, "revert-failed"), text, String::new()));
            }
            Ok(Ok(opened)) => {
                let Some(open) = self.state.map.as_mut().filter(|open| open.number == reverting.number) else { return };
                open.board.finish_writing();
                let found = differences(open.board.map(), &opened.reading.map);
                let changes = open.board.editor.changes();
                if found.is_empty() {
                    take_over(open, Verb::Revert, (opened.fingerprint, opened.reading));
                    self.notify(say(locale, "revert-nothing"));
                    return;
                }
                let list = DifferencesList::new(locale, &found);
                self.dialog = Some(Dialog::Comparing(Comparing { purpose: Purpose::Revert(opened), changes, list }));
            }
        }
    }

    /// Makes the map as it is in its file.
    pub(super) fn revert_to(&mut self, opened: Opened) {
        if let Some(open) = &mut self.state.map {
            take_over(open, Verb::Revert, (opened.fingerprint, opened.reading));
            self.notify(say(self.state.locale, "revert-done"));
        }
    }

    /// Says something with the name of the map's file.
    fn tell_of_file(&mut self, key: &str) {
        let file = self.state.map.as_ref().and_then(|open| open.origin.file_name()).unwrap_or_default();
        self.notify(say_with(self.state.locale, key, &[("file", &file)]));
    }
}

/// What the file holds now, if others have changed it.
fn changed(open: &OpenMap) -> Option<&Changed> {
    match &open.outside {
        Some(Outside { what: Happened::Changed(changed), .. }) => Some(changed),
        _ => None,
    }
}

/// Puts what was read from its file in the place of a map: a step that can be undone.
fn take_over(open: &mut OpenMap, verb: Verb, (fingerprint, reading): (file::Fingerprint, file::Reading)) {
    open.board.replace(reading.map, verb);
    let now = open.board.map().clone();
    open.board.editor.mark_saved(now);
    (open.warnings, open.more_warnings, open.access) = (reading.warnings, reading.more_warnings, reading.access);
    (open.on_disk, open.outside) = (Some(fingerprint), None);
}
