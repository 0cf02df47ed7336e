//! What other threads have ready, and what becomes of it.

use std::sync::mpsc::TryRecvError;

use egui::Context;

use crate::app::board::Board;
use crate::app::dialogs::{self, Dialog, Ended, Exporting, FileRequest, ImportDialog, Patience};
use crate::app::journaling::Journaling;
use crate::app::load::{Arrived, Loaded, NotOpened, OnArrival, Opening, Origin, Wanted};
use crate::app::reviewing::Reviewing;
use crate::app::state::OpenMap;
use crate::file::Access;
use crate::locale::{say, say_with};
use crate::sentence;

use crate::app::leaving::Then;

use super::core::{Trayecto, Waits};

impl Trayecto {
    /// Takes what other threads have ready.
    pub(super) fn receive(&mut self, context: &Context) {
        if let Some(opening) = self.opening.take() {
            // Before looking: what is ready a moment later wakes the window.
            opening.wake(context);
            match opening.result.try_recv() {
                Ok(outcome) => self.take_opened(context, &opening, outcome),
                Err(TryRecvError::Empty) => self.opening = Some(opening),
                Err(TryRecvError::Disconnected) => {
                    let message = say(self.state.locale, "open-broke-off");
                    self.dialog =
                        Some(Dialog::failed(say(self.state.locale, "dialog-open-failed"), message, String::new()));
                }
            }
        }
        let patience = match self.waits {
            Waits::AMoment => Patience::None,
            Waits::AsLongAsItTakes => Patience::Endless,
        };
        match &mut self.dialog {
            Some(Dialog::Import(dialog)) => dialog.receive(context, patience),
            Some(Dialog::Export(dialog)) => dialog.receive(context, patience),
            Some(Dialog::Exports(dialog)) => dialog.receive(patience),
            Some(Dialog::Audiences(dialog)) => dialog.receive(context, patience),
            _ => {}
        }
        self.receive_brand(context, patience);
        if let Some(open) = &mut self.state.map {
            open.reviewing.refresh(open.board.map(), open.board.smallest_text_pt());
        }
        self.receive_saved(context);
        self.receive_copied();
        self.receive_outside(context);
        self.receive_reverting();
        self.receive_swept();
        self.receive_pasted(context);
        self.receive_to_import();
        self.receive_photo(context);
        self.receive_opener();
        if let Some(answer) = self.asking.as_ref().and_then(FileRequest::answer) {
            self.asking = None;
            self.take_answer(context, answer);
        }
        if let Some(outcome) = self.exporting.as_ref().and_then(Exporting::outcome) {
            self.exporting = None;
            let is_done = matches!(outcome, Ended::Done { .. } | Ended::Pictures(_));
            if let Ended::Pictures(written) = &outcome {
                self.remember_export(written);
            }
            // Whoever closes the window does not wait to be told that all is well.
            self.dialog =
                if is_done && self.closes_when_written { None } else { outcome.into_dialog(self.state.locale) };
        }
        self.close_when_written(context);
        self.receive_audience(context);
    }

    fn take_opened(&mut self, context: &Context, opening: &Opening, outcome: Result<Arrived, NotOpened>) {
        let locale = self.state.locale;
        match outcome {
            Ok(Arrived::Map(loaded)) => match opening.on_arrival {
                OnArrival::Leave if self.has_changes() => {
                    self.dialog = Some(Dialog::Unsaved(Then::Open(loaded.origin)));
                }
                OnArrival::Leave | OnArrival::Replace => self.show_map(context, *loaded),
            },
            Ok(Arrived::Foreign(foreign)) => {
                if let Some(path) = opening.wanted.path() {
                    self.state.settings.add_recent(path);
                }
                self.dialog = Some(Dialog::Import(Box::new(ImportDialog::new(*foreign, locale, context))));
                context.request_repaint();
            }
            Err(error) => {
                if let Some(path) = opening.wanted.path() {
                    self.state.settings.remove_recent(path);
                }
                let (title, text) = match &error {
                    NotOpened::File(error) => ("dialog-open-failed", sentence::open_failed(locale, error)),
                    NotOpened::Refused { name, source } => {
                        let reason = sentence::refusal(locale, source);
                        let text = match name.as_str() {
                            "" => reason,
                            name => say_with(locale, "import-refused", &[("file", name), ("reason", &reason)]),
                        };
                        ("import-failed", text)
                    }
                };
                self.dialog = Some(Dialog::failed(say(locale, title), text, details(&error)));
            }
        }
    }

    fn take_answer(&mut self, context: &Context, answer: dialogs::FileAnswer) {
        use dialogs::FileAnswer;
        match answer {
            FileAnswer::Nothing => {
                self.then = None;
                self.dialog = self.set_aside.take();
            }
            FileAnswer::Open(path) => self.leave(context, Then::Open(Origin::File(path))),
            FileAnswer::Import(path) => self.read(Wanted::Origin(Origin::File(path))),
            FileAnswer::Photo(path, target) => {
                self.begin_photo(context, dialogs::PhotoSource::File(path), target);
            }
            FileAnswer::SaveMap(path) => {
                let then = self.then.take();
                self.save_to(context, path, then);
            }
            FileAnswer::SaveCopy(path) => self.save_copy_to(context, path),
            FileAnswer::SaveTable(path, kind) => self.export_table(context, kind, path),
            FileAnswer::SaveContent(path, choice) => self.export_content(context, &choice, path),
            FileAnswer::SavePicture(path, chosen) => self.export_to(context, path, *chosen),
            FileAnswer::Logo(path) => self.take_logo(path),
            FileAnswer::Brand(files) => self.choose_brand_files(context, files),
        }
    }

    fn show_map(&mut self, context: &Context, loaded: Loaded) {
        if let Origin::File(path) = &loaded.origin
            && self.bench.is_none()
        {
            self.state.settings.add_recent(path);
            self.sweep(context, path);
        }
        if let Some(bench) = &mut self.bench {
            bench.opened(&loaded.map);
        }
        let Loaded { origin, map, warnings, more_warnings, access, on_disk, left, layout, scene, texts } = loaded;
        if !warnings.is_empty() || access != Access::Editable {
            self.dialog = Some(Dialog::Warnings);
        }
        self.set_aside = None;
        // What an audience saw was of the other map.
        self.leave_audience();
        // What was for a persona of the other map is for nobody of this one.
        self.photo = None;
        let shade = self.state.settings.shade();
        let mut board = Board::new(map, (layout, scene, texts), shade, &self.photos, context);
        if matches!(origin, Origin::Unsaved { .. }) || left.is_some() {
            board.editor.forget_saved();
        }
        self.give_up_journal();
        let mut journaling = Journaling::new(self.journals.clone(), left, context);
        let mut reviewing = Reviewing::new(context);
        if self.waits == Waits::AsLongAsItTakes {
            board.wait_for_layouts();
            reviewing.wait();
            journaling.wait();
        }
        self.opened += 1;
        let settings = &self.state.settings;
        let (exported, record) = match &origin {
            Origin::File(path) => (settings.last_export(path).cloned(), settings.exports(path).to_vec()),
            Origin::Template { .. } | Origin::Unsaved { .. } => (None, Vec::new()),
        };
        let (number, outside) = (self.opened, None);
        self.state.map = Some(OpenMap {
            number,
            origin,
            board,
            warnings,
            more_warnings,
            access,
            on_disk,
            journaling,
            outside,
            reviewing,
            exported,
            record,
        });
        context.request_repaint();
    }
}

/// The chain of causes, for whoever wants to know more.
fn details(error: &dyn std::error::Error) -> String {
    let mut lines = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        lines.push(cause.to_string());
        source = cause.source();
    }
    lines.join("\n")
}
