//! Exporting pictures: what is chosen, where it goes, the same once more, and pictures for the clipboard.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::app::clipboard::copy_picture;
use crate::app::dialogs::{self, Before, Chosen, Dialog, ExportDialog, PictureJob, Replacing, Written};
use crate::app::load::Origin;
use crate::app::picture_export::{Kept, LastExport, remember};
use crate::locale::say_with;

use super::core::Trayecto;
use super::exports::state_of;

impl Trayecto {
    /// Asks what is to be exported.
    pub(super) fn choose_export(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let before = Before {
            last: open.exported.as_ref(),
            latest: open.record.first().cloned(),
            state: state_of(open),
            presets: self.state.settings.presets().to_vec(),
        };
        let dialog = ExportDialog::new(&open.board, &self.photos, before, self.state.locale, context);
        self.dialog = Some(Dialog::Export(Box::new(dialog)));
    }

    /// Asks where to. Called off, that leads back to what was chosen.
    pub(super) fn ask_where_to_export_to(&mut self, context: &Context, dialog: Dialog, chosen: Chosen) {
        let name = self.suggested_picture_name(&chosen.choice, chosen.pages);
        let last = self.state.map.as_ref().and_then(|open| open.exported.as_ref()?.to.parent().map(Path::to_owned));
        let folder = last.filter(|folder| folder.is_dir()).or_else(|| self.folder());
        let place = (folder.as_deref(), name.as_str());
        self.asking = Some(dialogs::ask_where_to_save_picture(self.state.locale, context, place, chosen));
        self.set_aside = Some(dialog);
    }

    /// Asks for a logo, and leads back to what else was chosen.
    pub(super) fn choose_logo(&mut self, context: &Context, dialog: Dialog) {
        self.asking = Some(dialogs::ask_for_logo(self.state.locale, context));
        self.set_aside = Some(dialog);
    }

    /// Puts a logo on the pages that are being chosen.
    pub(super) fn take_logo(&mut self, path: PathBuf) {
        self.dialog = self.set_aside.take();
        if let Some(Dialog::Export(dialog)) = &mut self.dialog {
            dialog.take_logo(path);
        }
    }

    /// Begins to write pictures to the file that was named, or asks whether those beside it may be replaced.
    pub(super) fn export_to(&mut self, context: &Context, path: PathBuf, chosen: Chosen) {
        let is_one_file = chosen.choice.format.holds_pages();
        let files = if is_one_file { Vec::new() } else { dialogs::would_replace(&path, chosen.pages) };
        if files.is_empty() {
            self.begin_export(context, chosen.to(path));
        } else {
            // What was chosen stays set aside: called off, this leads back to it.
            self.dialog = Some(Dialog::Replacing(Replacing { path, chosen, files }));
        }
    }

    /// Begins to write pictures.
    pub(super) fn begin_export(&mut self, context: &Context, as_chosen: LastExport) {
        self.set_aside = None;
        self.dialog = None;
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let map = open.board.map_of(as_chosen.choice.picture).clone();
        let (number, photos) = (open.number, self.photos.clone());
        let job = PictureJob { number, map, photos, as_chosen, state: state_of(open) };
        self.exporting = Some(dialogs::save_pictures(context, job));
    }

    /// Remembers what was exported, so that it can be exported again.
    pub(super) fn remember_export(&mut self, written: &Written) {
        let Some(open) = self.state.map.as_mut().filter(|open| open.number == written.map) else { return };
        open.exported = Some(written.as_chosen.clone());
        remember(&mut open.record, written.exported());
        if let Origin::File(path) = &open.origin {
            self.state.settings.remember_export(path, written.as_chosen.clone(), open.record.clone());
        }
    }

    /// Remembers what was exported before the map had the file that it has now.
    pub(super) fn remember_exports(&mut self) {
        let Some(open) = &self.state.map else { return };
        let (Origin::File(path), Some(last)) = (&open.origin, &open.exported) else { return };
        if self.state.settings.exports(path) != open.record {
            self.state.settings.remember_export(path, last.clone(), open.record.clone());
        }
    }

    /// Exports as it was done last.
    pub(super) fn export_again(&mut self, context: &Context) {
        let Some(open) = &self.state.map else { return };
        let Some(last) = open.exported.clone() else { return };
        let choice = last.choice.again(open.board.map(), Kept::Everything);
        self.begin_export(context, LastExport { choice, ..last });
    }

    /// Puts the picture that is shown on the clipboard.
    pub(super) fn copy_picture(&mut self) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let picture = open.board.picture();
        // What is hidden is in no picture.
        let (map, photos) = (open.board.map_of(picture).clone(), self.photos.clone());
        let name = dialogs::picture_name(open.board.map(), picture, self.state.locale);
        self.clipboard.put(move || copy_picture(&map, picture, &photos));
        self.notify(say_with(self.state.locale, "export-copied", &[("picture", &name)]));
    }

    /// Goes on as if the system's dialog had been answered with a file, while the dialog for exporting is shown: for tests.
    pub fn export_chosen_to(&mut self, context: &Context, path: PathBuf) {
        if let Some(Dialog::Export(dialog)) = self.dialog.take() {
            let chosen = dialog.chosen();
            self.set_aside = Some(Dialog::Export(dialog));
            if let Some(chosen) = chosen {
                self.export_to(context, path, chosen);
            }
        }
    }

    /// The same for the logo: for tests.
    pub fn choose_logo_at(&mut self, path: PathBuf) {
        if let Some(Dialog::Export(dialog)) = &mut self.dialog {
            dialog.take_logo(path);
        }
    }
}
