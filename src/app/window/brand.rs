//! The brand of the map: chosen in its dialog, or dropped on the window as a file.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use crate::app::dialogs::{self, BrandAsk, BrandDialog, BrandFiles, Dialog, Met, Patience};
use crate::app::load::name_of;
use crate::edit::{Edit, Property};
use crate::file::Access;
use crate::locale::{say, say_with};
use crate::map::{Brand, Part};
use crate::text::icons;

use super::core::Trayecto;
use super::names::file_stem;

/// How the names of brands end.
const ENDING: &str = ".brand.json";

impl Trayecto {
    /// Shows the brand of the map.
    pub(super) fn choose_brand(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let (settings, locale) = (&self.state.settings, self.state.locale);
        let dialog = BrandDialog::new(open.board.map(), &self.photos, settings, locale, context);
        self.dialog = Some(Dialog::Brand(Box::new(dialog)));
    }

    /// What was chosen becomes the map's brand, as one step.
    pub(super) fn take_brand(&mut self, brand: Option<Box<Brand>>) {
        let Some(open) = &mut self.state.map else { return };
        let brand = brand.map(|brand| Arc::new(*brand));
        if open.board.map().brand == brand {
            return;
        }
        let edit = Edit::Set { parts: vec![Part::Map], property: Property::Brand(brand) };
        if let Err(refused) = open.board.apply(&edit, None) {
            self.refuse(&refused);
        }
    }

    /// Asks for files, and leads back to what was chosen.
    pub(super) fn ask_for_brand(&mut self, context: &Context, dialog: Dialog, asked: BrandAsk) {
        let asked = match asked {
            BrandAsk::Save(name) => {
                let stem = if name.is_empty() { say(self.state.locale, "brand-file-name") } else { name };
                BrandAsk::Save(format!("{}{ENDING}", file_stem(&stem)))
            }
            other => other,
        };
        let folder = self.folder();
        self.asking = Some(dialogs::ask_for_brand(self.state.locale, context, folder.as_deref(), asked));
        self.set_aside = Some(dialog);
    }

    /// Goes on with files that were chosen for the brand that is shown, or was when they were asked for.
    pub fn choose_brand_files(&mut self, context: &Context, files: BrandFiles) {
        if let Some(dialog) = self.set_aside.take() {
            self.dialog = Some(dialog);
        }
        if let Some(Dialog::Brand(dialog)) = &mut self.dialog {
            dialog.take_files(files, context);
        }
    }

    /// Takes what the dialog's threads have, and remembers the files.
    pub(super) fn receive_brand(&mut self, context: &Context, patience: Patience) {
        let Some(Dialog::Brand(dialog)) = &mut self.dialog else { return };
        match dialog.receive(context, patience) {
            Some(Met::Used(path)) => self.state.settings.add_brand(&path),
            Some(Met::Unread(path)) => self.state.settings.remove_brand(&path),
            None => {}
        }
    }

    /// Takes a brand that was dropped: it is shown with the map before it becomes the map's. Gives whether the file is called as one.
    pub(super) fn take_dropped_brand(&mut self, context: &Context, path: &Path) -> bool {
        let name = name_of(path);
        if !name.to_lowercase().ends_with(ENDING) {
            return false;
        }
        let locale = self.state.locale;
        let Some(open) = &self.state.map else {
            let (title, text) = (say(locale, "brand-title"), say_with(locale, "brand-drop-no-map", &[("file", &name)]));
            self.dialog = Some(Dialog::Message { icon: icons::PALETTE, title, text, details: String::new() });
            return true;
        };
        if open.access != Access::Editable {
            self.notify(say(locale, "brand-drop-read-only"));
            return true;
        }
        self.set_aside = None;
        if !matches!(self.dialog, Some(Dialog::Brand(_))) {
            self.choose_brand(context);
        }
        self.choose_brand_files(context, BrandFiles::Read(path.to_owned()));
        true
    }
}
