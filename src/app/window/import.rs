//! Importing: what is pasted, what is being read, and what becomes the map.

use std::time::Duration;

use egui::Context;

use crate::app::clipboard::{Asked, Contents};
use crate::app::dialogs::{self, Dialog};
use crate::app::leaving::Then;
use crate::app::load::{Origin, Wanted};
use crate::locale::say;
use crate::map::Map;

use super::core::Trayecto;

/// Time after which it is shown that something is being read. Before that it would only flicker.
const SHOWN_AFTER: Duration = Duration::from_millis(500);

impl Trayecto {
    /// Asks what lies on the clipboard, to make a map of it. `given` is the text that came with the keys.
    pub(super) fn ask_to_import(&mut self, given: Option<String>) {
        self.importing = Some(self.clipboard.ask_for_contents(given));
        self.receive_to_import();
    }

    /// Begins to read what was on the clipboard, once it is there.
    pub(super) fn receive_to_import(&mut self) {
        let Some(contents) = self.importing.as_ref().and_then(Asked::answer) else { return };
        self.importing = None;
        let Contents { text, html, piece, .. } = contents;
        let source = if !piece.is_empty() {
            // A piece of a map is a map.
            piece
        } else if html.to_lowercase().contains("<table") {
            // The table with its merged cells.
            html.into_bytes()
        } else {
            text.into_bytes()
        };
        if source.trim_ascii().is_empty() {
            let (title, text) = ("import-failed", say(self.state.locale, "import-nothing-pasted"));
            self.dialog = Some(Dialog::failed(say(self.state.locale, title), text, String::new()));
            return;
        }
        self.read(Wanted::Pasted(source.into()));
    }

    /// What was imported becomes the map. If something of the one that is open is not saved, that is asked first; called off, it leads
    /// back to the import.
    pub(super) fn take_import(&mut self, context: &Context, dialog: Dialog, name: String, map: Map) {
        if self.has_changes() {
            self.set_aside = Some(dialog);
        }
        self.leave(context, Then::Open(Origin::Unsaved { name, map }));
    }

    /// Whether it is shown that something is being read.
    pub(super) fn is_opening_shown(&self) -> bool {
        self.bench.is_none() && self.opening.as_ref().is_some_and(|opening| opening.since.elapsed() >= SHOWN_AFTER)
    }

    /// Shows that something is being read, if that takes long.
    pub(super) fn show_opening(&mut self, context: &Context) {
        let Some(opening) = &self.opening else { return };
        if !self.is_opening_shown() {
            context.request_repaint_after(SHOWN_AFTER.saturating_sub(opening.since.elapsed()));
            return;
        }
        let name = opening.wanted.file_name().unwrap_or_else(|| say(self.state.locale, "import-pasted"));
        if dialogs::show_reading(context, self.state.locale, &name) {
            // The thread ends by itself, and nobody hears of it.
            self.opening = None;
        }
    }
}
