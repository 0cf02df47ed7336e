//! Writing files off the window's thread, with progress and a way to stop.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::{Context, Id, Modal, ProgressBar};

use crate::app::content::write_content;
use crate::app::load::name_of;
use crate::export::{ExportError, Spreadsheet, write_csv, write_xlsx};
use crate::file::{self, SaveError};
use crate::locale::{Locale, say, say_with};
use crate::map::Map;
use crate::sentence;
use crate::text::icons;

use super::content::ContentChoice;
use super::dialog::Dialog;
use super::done::Done;
use super::parts::{buttons, frame, heading};
use super::photo_job::PhotoFailure;
use super::written::Written;

/// How the writing of a file ended.
pub(in crate::app) enum Ended {
    /// A file was written, of what is seen through the view of that name, if there is one.
    Done {
        file: PathBuf,
        view: Option<String>,
    },
    /// Pictures were written.
    Pictures(Box<Written>),
    Cancelled,
    /// The logo cannot be put on the pages; its file's name.
    Logo(PhotoFailure, String),
    Save(SaveError),
    Picture(ExportError),
}

impl Ended {
    /// What the person is told of it.
    pub(in crate::app) fn into_dialog(self, locale: Locale) -> Option<Dialog> {
        let failed =
            |text: String, details: String| Some(Dialog::failed(say(locale, "dialog-export-failed"), text, details));
        match self {
            Self::Cancelled => None,
            Self::Done { file, view } => {
                let text = say_with(locale, "export-done", &[("file", &file.display().to_string())]);
                Some(Dialog::Done(Done { text, file }.seen_through(locale, view.as_deref())))
            }
            Self::Pictures(written) => {
                let file = written.files.first().unwrap_or(&written.as_chosen.to).clone();
                let done = Done { text: written.text(locale), file };
                Some(Dialog::Done(done.seen_through(locale, written.as_chosen.choice.view.as_deref())))
            }
            Self::Logo(failure, name) => {
                let (text, details) = failure.text(locale, &name);
                failed(text, details)
            }
            Self::Save(error) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                failed(sentence::save_failed(locale, &error), cause)
            }
            Self::Picture(error) => failed(sentence::export_failed(locale, &error), String::new()),
        }
    }
}

/// A file that is being written.
pub(in crate::app) struct Exporting {
    progress: Arc<Progress>,
    ended: Receiver<Ended>,
}

#[derive(Default)]
struct Progress {
    /// Thousandths done.
    thousandths: AtomicU32,
    stop: AtomicBool,
    name: Mutex<String>,
}

impl Exporting {
    /// How it ended, once it has.
    pub(in crate::app) fn outcome(&self) -> Option<Ended> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Ended::Cancelled),
        }
    }

    /// Shows how far it is.
    pub(in crate::app) fn show(&self, context: &Context, locale: Locale) {
        Modal::new(Id::unique("exporting")).frame(frame(context)).show(context, |ui| {
            ui.set_width(380.0);
            let name = self.progress.name.lock().unwrap_or_else(PoisonError::into_inner).clone();
            heading(ui, icons::EXPORT, &say_with(locale, "exporting", &[("file", &name)]));
            #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
            let share = self.progress.thousandths.load(Ordering::Relaxed) as f32 / 1000.0;
            ui.add(ProgressBar::new(share).show_percentage());
            if buttons(ui, &[&say(locale, "button-cancel")]).is_some()
                || ui.input(|input| input.key_pressed(egui::Key::Escape))
            {
                self.progress.stop.store(true, Ordering::Relaxed);
            }
        });
    }
}

/// Begins to write a table: as a workbook if the file's name ends in `.xlsx`, else as CSV. It is of what is seen through the view of that
/// name, if there is one.
pub(in crate::app) fn save_table(
    context: &Context,
    table: impl FnOnce() -> Spreadsheet + Send + 'static,
    view: Option<String>,
    locale: Locale,
    path: PathBuf,
) -> Exporting {
    begin(context, path, move |path, _| {
        let table = table();
        let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        let saved = file::save_with(path, |out| {
            if is_workbook { write_xlsx(&[table], locale, out) } else { write_csv(&table, locale, out) }
        });
        match saved {
            Ok(()) => Ended::Done { file: path.to_owned(), view },
            Err(error) => Ended::Save(error),
        }
    })
}

/// Begins to write the content of a map for another program.
pub(in crate::app) fn save_content(
    context: &Context,
    map: impl FnOnce() -> Map + Send + 'static,
    choice: &ContentChoice,
    locale: Locale,
    path: PathBuf,
) -> Exporting {
    let (format, form, view) = (choice.format, choice.form, choice.view.clone());
    begin(context, path, move |path, _| {
        let map = map();
        let saved = file::save_with(path, |out| write_content(&map, format, form, locale, out));
        match saved {
            Ok(()) => Ended::Done { file: path.to_owned(), view },
            Err(error) => Ended::Save(error),
        }
    })
}

/// Is told how much is done, and says whether to go on.
pub(super) type Tell<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// Begins to write a file on a thread of its own.
pub(super) fn begin(
    context: &Context,
    path: PathBuf,
    work: impl FnOnce(&Path, Tell<'_>) -> Ended + Send + 'static,
) -> Exporting {
    let progress = Arc::new(Progress::default());
    *progress.name.lock().unwrap_or_else(PoisonError::into_inner) = name_of(&path);
    let (sender, ended) = channel();
    let (context, shared) = (context.clone(), progress.clone());
    thread::spawn(move || {
        let mut tell = |share: f32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
            shared.thousandths.store((share * 1000.0) as u32, Ordering::Relaxed);
            context.request_repaint();
            if shared.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let ended = work(&path, &mut tell);
        // Nobody listens any more when the window was closed meanwhile.
        let _ = sender.send(ended);
        context.request_repaint();
    });
    Exporting { progress, ended }
}
