//! Exporting pictures: what is chosen, where it goes, the same once more, and pictures for the clipboard.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::app::board::Board;
use crate::app::clipboard::copy_picture;
use crate::app::dialogs::{self, Before, Chosen, ContentChoice, Dialog, ExportDialog, PictureJob, Replacing, Written};
use crate::app::load::Origin;
use crate::app::picture_export::{Kept, LastExport, as_seen, remember};
use crate::app::seen::seen;
use crate::locale::{say, say_with};

use super::core::Trayecto;
use super::exports::state_of;

impl Trayecto {
    /// Asks what is to be exported.
    pub(super) fn choose_export(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let before = Before {
            last: open.exported.as_ref(),
            record: open.record.clone(),
            state: state_of(open),
            presets: self.state.settings.presets().to_vec(),
        };
        let mut dialog = ExportDialog::new(&open.board, &self.photos, before, self.state.locale, context);
        if let Some(audience) = &self.state.audience {
            dialog.look_as(audience.name(), audience.board().map(Board::picture));
        }
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
        if let Some(view) = as_chosen.choice.view.as_deref().filter(|view| map.view(view).is_none()) {
            self.tell_view_gone(view);
            return;
        }
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
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let Some(last) = open.exported.clone() else { return };
        // A view that is gone is told of when it begins.
        let seen = as_seen(open.board.map(), last.choice.view.as_deref());
        let choice = last.choice.again(seen.as_ref().unwrap_or(open.board.map()), Kept::Everything);
        self.begin_export(context, LastExport { choice, ..last });
    }

    /// Begins to write the content of the map for another program: what is seen of it, if it is for an audience.
    pub(super) fn export_content(&mut self, context: &Context, choice: &ContentChoice, path: PathBuf) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let (map, locale) = (open.board.map().clone(), self.state.locale);
        let view = choice.view.as_deref().map(|name| (name, map.view(name).cloned()));
        let view = match view {
            None => None,
            Some((_, Some(view))) => Some(view),
            Some((name, None)) => {
                self.tell_view_gone(name);
                return;
            }
        };
        let shown = move || view.map_or_else(|| map.clone(), |view| seen(&map, &view));
        self.exporting = Some(dialogs::save_content(context, shown, choice, locale, path));
    }

    /// Says that nothing was exported because the view is not there. What is for an audience must not become all that there is.
    fn tell_view_gone(&mut self, view: &str) {
        let locale = self.state.locale;
        let text = say_with(locale, "audience-export-gone", &[("view", view)]);
        self.dialog = Some(Dialog::failed(say(locale, "dialog-export-failed"), text, String::new()));
    }

    /// Puts the picture that is shown on the clipboard.
    pub(super) fn copy_picture(&mut self) {
        let locale = self.state.locale;
        let Some(board) = self.state.shown_board_mut() else { return };
        board.finish_writing();
        let picture = board.picture();
        // What is hidden is in no picture.
        let (map, photos) = (board.map_of(picture).clone(), self.photos.clone());
        let name = dialogs::picture_name(board.map(), picture, locale);
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

    /// The same for content: for tests.
    pub fn export_content_chosen_to(&mut self, context: &Context, path: PathBuf) {
        if let Some(Dialog::ExportContent(dialog)) = self.dialog.take() {
            self.export_content(context, &dialog.chosen(), path);
        }
    }

    /// The same for the logo: for tests.
    pub fn choose_logo_at(&mut self, path: PathBuf) {
        if let Some(Dialog::Export(dialog)) = &mut self.dialog {
            dialog.take_logo(path);
        }
    }
}
