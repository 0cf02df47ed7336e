//! Saving a copy: another file with the map as it is, while this one stays open.

use std::path::PathBuf;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::app::dialogs::{self, Dialog};
use crate::app::load::{Origin, name_of};
use crate::file::{self, ExpectedFile, Keeping, MapSave, ReadOnlyFile};
use crate::locale::{say, say_with};
use crate::sentence;

use super::core::Trayecto;
use super::under_way::Copying;

impl Trayecto {
    /// Asks where a copy goes.
    pub(super) fn save_copy(&mut self, context: &Context) {
        if let Some(open) = &mut self.state.map {
            open.board.finish_writing();
        }
        let name = self.suggested_copy_name();
        let folder = self.folder();
        let place = (folder.as_deref(), name.as_str());
        self.asking = Some(dialogs::ask_where_to_save_copy(self.state.locale, context, place));
    }

    /// Begins to write a copy. What is on the way to the map's own file is a save.
    pub fn save_copy_to(&mut self, context: &Context, path: PathBuf) {
        let Some(open) = &self.state.map else { return };
        if matches!(&open.origin, Origin::File(own) if *own == path) {
            self.save_to(context, path, None);
            return;
        }
        let (map, store) = (open.board.map().clone(), self.store.clone());
        let word = say(self.state.locale, "save-conflict-word");
        let (sender, ended) = channel();
        let (to, context) = (path.clone(), context.clone());
        thread::spawn(move || {
            let how = MapSave {
                // The system's dialog has asked whether what is there may be replaced; it becomes a backup all the same.
                expected: ExpectedFile::Anything,
                read_only: ReadOnlyFile::Keep,
                keeping: Keeping { store: store.as_ref(), conflict_word: &word },
            };
            // Nobody listens any more when the window was closed meanwhile.
            let _ = sender.send(file::save_map(&to, &file::write(&map), &how));
            context.request_repaint();
        });
        self.copying = Some(Copying { path, ended });
    }

    /// Takes the outcome.
    pub(super) fn receive_copied(&mut self) {
        let Some(copying) = self.copying.take() else { return };
        let locale = self.state.locale;
        let failed = |text, cause| Some(Dialog::failed(say(locale, "dialog-save-failed"), text, cause));
        match copying.ended.try_recv() {
            Err(TryRecvError::Empty) => self.copying = Some(copying),
            Err(TryRecvError::Disconnected) => self.dialog = failed(say(locale, "save-broke-off"), String::new()),
            Ok(Ok(_)) => {
                self.notify(say_with(locale, "versions-copy-saved", &[("file", &name_of(&copying.path))]));
            }
            Ok(Err(error)) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                self.dialog = failed(sentence::save_failed(locale, &error), cause);
            }
        }
    }

    /// A name for a copy: that of the map, and that it is one.
    fn suggested_copy_name(&self) -> String {
        let word = say(self.state.locale, "versions-copy-word");
        let name = self.suggested_name("journey.json");
        match name.strip_suffix(".journey.json") {
            Some(stem) => format!("{stem} – {word}.journey.json"),
            None => name,
        }
    }
}
