//! Clearing up what killed saves have left beside a file that is opened.

use std::path::Path;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::file::{self, Keeping};
use crate::locale::say;

use super::core::Trayecto;
use super::under_way::Sweeping;

impl Trayecto {
    /// Begins to clear up beside a file.
    pub(super) fn sweep(&mut self, context: &Context, path: &Path) {
        let (sender, copies) = channel();
        let (file, context) = (path.to_owned(), context.clone());
        let (store, conflict_word) = (self.store.clone(), say(self.state.locale, "save-conflict-word"));
        thread::spawn(move || {
            let copies = file::sweep(&file, Keeping { store: store.as_ref(), conflict_word: &conflict_word });
            let found = !copies.is_empty();
            // Nobody listens any more when another file was opened meanwhile.
            if sender.send(copies).is_ok() && found {
                context.request_repaint();
            }
        });
        self.sweeping = Some(Sweeping { path: path.to_owned(), copies });
    }

    /// Says where the work of somebody else is, if any was left.
    pub(super) fn receive_swept(&mut self) {
        // The dialog that is open is read first.
        if self.dialog.is_some() {
            return;
        }
        let Some(sweeping) = self.sweeping.take() else { return };
        match sweeping.copies.try_recv() {
            Err(TryRecvError::Empty) => self.sweeping = Some(sweeping),
            Ok(copies) if !copies.is_empty() => self.tell_conflicts(&sweeping.path, &copies),
            Ok(_) | Err(TryRecvError::Disconnected) => {}
        }
    }
}
