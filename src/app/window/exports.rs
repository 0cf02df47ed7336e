//! What was exported of the map, the files of it, and which version they show.

use std::path::Path;

use egui::Context;

use crate::app::dialogs::{Dialog, Exports};
use crate::app::opener::{Opener, OpenerFailed};
use crate::app::picture_export::StateOf;
use crate::app::state::OpenMap;
use crate::file::Fingerprint;
use crate::locale::{say, say_with};

use super::core::Trayecto;

impl Trayecto {
    /// Lists what was exported of the map.
    pub(super) fn show_exports(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let kept = self.store.clone().zip(open.origin.path().map(Path::to_owned));
        self.dialog = Some(Dialog::Exports(Exports::new(context, open.record.clone(), state_of(open), kept)));
    }

    /// Shows the version that an export shows; closed, it leads back to the list of exports.
    pub(super) fn show_version(&mut self, context: &Context, list: Dialog, fingerprint: Fingerprint) {
        self.show_versions(context);
        if let Some(Dialog::Versions(versions)) = self.dialog.take() {
            self.dialog = Some(Dialog::Versions(versions.looking_at(fingerprint)));
            self.set_aside = Some(list);
        }
    }

    /// Says what the system could not do.
    pub(super) fn receive_opener(&mut self) {
        let Some(failed) = self.opener.failed() else { return };
        let locale = self.state.locale;
        let (text, details) = match failed {
            OpenerFailed::Gone(path) => {
                (say_with(locale, "export-file-gone", &[("file", &path.display().to_string())]), String::new())
            }
            OpenerFailed::Program(path, details) => {
                (say_with(locale, "export-open-failed", &[("file", &path.display().to_string())]), details)
            }
        };
        // What was shown comes back when that has been read.
        if self.set_aside.is_none() {
            self.set_aside = self.dialog.take();
        }
        self.dialog = Some(Dialog::failed(say(locale, "export-open-failed-title"), text, details));
    }

    /// Has another opener: for tests.
    pub fn use_opener(&mut self, opener: Opener) {
        self.opener = opener;
    }
}

/// The state of the map that is open.
pub(super) fn state_of(open: &OpenMap) -> StateOf {
    match open.on_disk {
        Some(on_disk) if !open.board.editor.is_changed() => StateOf::Saved(on_disk),
        _ => StateOf::Unsaved(Box::new(open.board.map().clone())),
    }
}
