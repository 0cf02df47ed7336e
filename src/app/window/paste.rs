//! Cut, copy, paste and duplicate.

use egui::Context;

use crate::app::clipboard::{Asked, Clipboard, Pasted, copy};
use crate::app::command::Command;
use crate::app::dialogs::PhotoSource;
use crate::edit::{Paste, duplicate, paste, paste_cells};
use crate::locale::{say, say_count};
use crate::map::Part;

use super::copies::named_as_copies;
use super::core::Trayecto;

impl Trayecto {
    /// Uses another clipboard than the desktop's: for tests.
    pub fn use_clipboard(&mut self, clipboard: Clipboard) {
        self.clipboard = clipboard;
    }

    /// Puts what is selected on the clipboard.
    pub(super) fn copy_selection(&mut self) {
        let Some(open) = &self.state.map else { return };
        let map = open.board.map().clone();
        let parts = open.board.editor.selection().parts().to_vec();
        let (layout, photos) = (open.board.canvas().layout().clone(), self.photos.clone());
        self.clipboard.put(move || copy(&map, &parts, &layout, &photos));
    }

    /// Asks what lies on the clipboard. `given` is the text that came with the keys.
    pub(super) fn ask_for_paste(&mut self, context: &Context, given: Option<String>) {
        self.pasting = Some(self.clipboard.ask(given));
        self.receive_pasted(context);
    }

    /// Puts a copy of what is selected beside it.
    pub(super) fn duplicate_selection(&mut self) {
        let Some(open) = &self.state.map else { return };
        let parts = open.board.editor.selection().parts();
        let map = open.board.map();
        if let Some(copies) = duplicate(map, parts) {
            let copies = named_as_copies(copies, map);
            self.take_in(&copies);
        }
    }

    /// Takes what was on the clipboard into the map, once it is there.
    pub(super) fn receive_pasted(&mut self, context: &Context) {
        let Some(pasted) = self.pasting.as_ref().and_then(Asked::answer) else { return };
        self.pasting = None;
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let at = open.board.editor.selection().lead().filter(|part| *part != Part::Map);
        if let Pasted::Picture(bytes) = pasted {
            match open.board.photo_for() {
                Some(target) => self.begin_photo(context, PhotoSource::Bytes(bytes), target),
                None => self.notify(say(self.state.locale, "personas-paste-nowhere")),
            }
            return;
        }
        let map = open.board.map();
        let paste = match &pasted {
            Pasted::Fragment(piece) => paste(map, piece, at),
            Pasted::Cells(rows) => paste_cells(map, rows, at),
            Pasted::Picture(_) | Pasted::Nothing => None,
        };
        match paste {
            Some(paste) => self.take_in(&paste),
            None => self.notify(say(self.state.locale, "paste-nothing")),
        }
    }

    fn take_in(&mut self, paste: &Paste) {
        let Some(open) = &mut self.state.map else { return };
        match open.board.apply(&paste.edit, Some(paste.parts.clone())) {
            Ok(()) => {
                open.board.reveal_selection();
                if paste.left_out > 0 {
                    self.notify(say_count(self.state.locale, "paste-left-out", paste.left_out));
                }
            }
            Err(refused) => self.refuse(&refused),
        }
    }

    /// A command for the clipboard that was given in a menu.
    pub(super) fn use_clipboard_for(&mut self, context: &Context, command: Command) {
        match command {
            Command::Copy => self.copy_selection(),
            Command::Cut => {
                self.copy_selection();
                self.edit(Command::Delete);
            }
            Command::Duplicate => self.duplicate_selection(),
            _ => self.ask_for_paste(context, None),
        }
        context.request_repaint();
    }
}
