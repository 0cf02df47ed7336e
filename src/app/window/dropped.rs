//! Files that are dropped on the window.

use std::path::PathBuf;

use egui::Context;

use crate::app::dialogs::{Leave, Leaving};
use crate::app::leaving::Then;
use crate::app::load::Origin;

use super::core::Trayecto;

impl Trayecto {
    /// Takes the first of them: a picture, a brand, or something to open.
    pub(super) fn take_dropped_files(&mut self, context: &Context) {
        let dropped: Option<PathBuf> =
            context.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped
            && self.leave_dialog(context, &Leaving::Dropped(path.clone())) == Leave::AtOnce
        {
            self.take_dropped(context, path);
        }
    }

    /// Takes a file that was dropped. It comes before whatever dialog there is.
    pub(super) fn take_dropped(&mut self, context: &Context, path: PathBuf) {
        if self.take_dropped_picture(context, &path) || self.take_dropped_brand(context, &path) {
            return;
        }
        self.dialog = None;
        self.set_aside = None;
        self.leave(context, Then::Open(Origin::File(path)));
    }
}
