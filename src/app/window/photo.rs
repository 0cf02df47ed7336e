//! Pictures for personas and cards: chosen, dropped or pasted, opened, cut, and put in.

use std::path::Path;

use egui::Context;

use crate::app::dialogs::{self, Crop, Dialog, PhotoDone, PhotoSource};
use crate::app::panels;
use crate::app::photo_for::PhotoFor;
use crate::edit::{Edit, Property};
use crate::file::Access;
use crate::import::ForeignKind;
use crate::locale::say;
use crate::map::{Part, PersonaId};
use crate::render::Square;
use crate::text::icons;

use super::core::{Trayecto, Waits};

/// How the names of pictures end: those that are read, and those of which it is said that they are not.
const ENDINGS: [&str; 14] =
    ["png", "jpg", "jpeg", "jpe", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif", "svg", "ico"];

impl Trayecto {
    /// Asks for a picture for a part.
    pub(super) fn choose_photo(&mut self, context: &Context, part: Part) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        if let Some(target) = PhotoFor::of(open.board.map(), part) {
            self.asking = Some(dialogs::ask_for_photo(self.state.locale, context, target));
        }
    }

    /// Takes the picture of what is selected away.
    pub(super) fn remove_photo(&mut self) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let Some(part) = open.board.selected_photo() else { return };
        let edit = Edit::Set { parts: vec![part], property: Property::Photo(None) };
        if let Err(refused) = open.board.apply(&edit, None) {
            self.refuse(&refused);
        }
    }

    /// Begins to open a picture.
    pub(super) fn begin_photo(&mut self, context: &Context, source: PhotoSource, target: PhotoFor) {
        self.photo = Some(dialogs::open_photo(context, source, target));
        self.receive_photo(context);
    }

    /// Takes a picture that was opened or cut.
    pub(super) fn receive_photo(&mut self, context: &Context) {
        let waits = self.waits == Waits::AsLongAsItTakes;
        let Some(job) = &self.photo else { return };
        let Some(done) = (if waits { Some(job.wait()) } else { job.outcome() }) else { return };
        let (target, name) = (job.target, job.name.clone());
        self.photo = None;
        match done {
            PhotoDone::Opened(picture, preview) => {
                self.dialog = Some(Dialog::Crop(Box::new(Crop::new(target, picture, preview))));
            }
            PhotoDone::Made(photo) => {
                let Some(open) = &mut self.state.map else { return };
                open.board.finish_writing();
                let (edit, select) = target.edit(open.board.map(), photo);
                match open.board.apply(&edit, Some(select)) {
                    Ok(()) => open.board.reveal_selection(),
                    Err(refused) => self.refuse(&refused),
                }
            }
            PhotoDone::Failed(failure) => {
                let (text, details) = failure.text(self.state.locale, &name);
                self.dialog = Some(Dialog::failed(say(self.state.locale, "personas-photo-failed"), text, details));
            }
        }
        context.request_repaint();
    }

    /// Cuts the square that was chosen.
    pub(super) fn crop(&mut self, context: &Context, dialog: Dialog, square: Square) {
        if let Dialog::Crop(crop) = dialog {
            self.photo = Some(dialogs::make_portrait(context, crop.picture, square, crop.target));
            self.receive_photo(context);
        }
    }

    /// Shows that a picture is being worked on, and gives it up if that is wanted.
    pub(super) fn show_photo_job(&mut self, context: &Context) {
        let locale = self.state.locale;
        if self.photo.as_ref().is_some_and(|job| job.show(context, locale)) {
            self.photo = None;
        }
    }

    /// Takes a picture that was dropped: for the persona under the pointer, else for what is selected. Gives whether the file was one.
    pub(super) fn take_dropped_picture(&mut self, context: &Context, path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
            return false;
        }
        let locale = self.state.locale;
        if self.state.audience.is_some() {
            self.notify(say(locale, "audience-not-edited"));
            return true;
        }
        let under = self.persona_under_pointer(context).map(PhotoFor::Persona);
        let may_hold_map = ForeignKind::Picture.endings().iter().any(|known| known.eq_ignore_ascii_case(ending));
        let Some(open) = &mut self.state.map else {
            // Without a map to put it into, a picture is opened for the map that it may hold.
            if may_hold_map {
                return false;
            }
            let (title, text) = (say(locale, "personas-photo-failed"), say(locale, "personas-drop-no-map"));
            self.dialog = Some(Dialog::Message { icon: icons::IMAGE, title, text, details: String::new() });
            return true;
        };
        open.board.finish_writing();
        let editable = open.access == Access::Editable;
        if let Some(target) = under.or_else(|| open.board.photo_for()).filter(|_| editable) {
            self.dialog = None;
            self.begin_photo(context, PhotoSource::File(path.to_owned()), target);
        } else {
            let key = if editable { "personas-drop-nowhere" } else { "personas-drop-read-only" };
            self.notify(say(locale, key));
        }
        true
    }

    /// The persona on whose row or card the pointer is.
    fn persona_under_pointer(&self, context: &Context) -> Option<PersonaId> {
        let at = context.input(|input| input.pointer.latest_pos())?;
        let board = self.board()?;
        let of_part = |part| match part {
            Part::Persona(id) | Part::BrakeAndInsight(id) => Some(id),
            _ => None,
        };
        panels::persona_row_at(context, board.map(), at).or_else(|| of_part(board.part_at(at)?))
    }
}
