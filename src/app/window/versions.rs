//! Earlier versions of the map: listed, and one of them restored as a change that is not saved.

use std::path::Path;

use egui::Context;

use crate::app::dialogs::{Dialog, Versions};
use crate::edit::Verb;
use crate::locale::say;
use crate::map::Map;

use super::core::Trayecto;

impl Trayecto {
    /// Lists the versions that are kept of the map's file.
    pub(super) fn show_versions(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let kept = self.store.clone().zip(open.origin.path().map(Path::to_owned));
        let now = open.board.map().clone();
        let versions = Versions::new(context, kept, now, open.access, self.photos.clone());
        let versions = versions.with_exports(open.record.clone());
        self.dialog = Some(Dialog::Versions(versions));
    }

    /// Puts an earlier version in the place of the map. The file stays as it is until it is saved.
    pub(super) fn restore(&mut self, map: Map) {
        if let Some(open) = &mut self.state.map {
            open.board.replace(map, Verb::Restore);
            self.notify(say(self.state.locale, "versions-restored"));
        }
    }
}
