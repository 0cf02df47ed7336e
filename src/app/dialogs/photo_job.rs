//! Opening pictures and making portraits of them, off the window's thread, with a wheel and a way to stop.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvError, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::{Context, Id, Modal};
use image::RgbaImage;

use crate::app::load::name_of;
use crate::app::photo_for::PhotoFor;
use crate::locale::{Locale, say, say_with};
use crate::map::{MAX_PHOTO_SIDE_PX, Photo};
use crate::render::{Picture, PortraitError, Square};

use super::parts::{buttons, frame};

/// Bytes of a picture's file, at most.
const MAX_FILE_BYTES: u64 = 128 << 20;
/// Pixels a side of what is shown while a square is chosen.
const PREVIEW_SIDE_PX: u32 = 1_024;
/// Time after which a wheel turns. Before that it would only flicker.
const WHEEL_AFTER: Duration = Duration::from_millis(400);

/// Where a picture comes from.
pub(in crate::app) enum PhotoSource {
    File(PathBuf),
    /// The clipboard.
    Bytes(Vec<u8>),
}

/// What became of it.
pub(in crate::app) enum PhotoDone {
    /// A square of it is to be chosen.
    Opened(Picture, RgbaImage),
    /// It is as the map keeps it.
    Made(Photo),
    Failed(PhotoFailure),
}

/// Why it could not be done.
#[derive(Debug)]
pub(in crate::app) enum PhotoFailure {
    /// The file cannot be read.
    File(io::Error),
    Picture(PortraitError),
}

/// A picture that is being worked on. Whoever drops it stops waiting for it.
pub(in crate::app) struct PhotoJob {
    pub(in crate::app) target: PhotoFor,
    /// The file's name; empty for what comes from elsewhere.
    pub(in crate::app) name: String,
    since: Instant,
    done: Receiver<PhotoDone>,
}

/// Opens a picture. What is for a card is made at once; of what is for a persona a square has to be chosen first.
pub(in crate::app) fn open_photo(context: &Context, source: PhotoSource, target: PhotoFor) -> PhotoJob {
    let name = match &source {
        PhotoSource::File(path) => name_of(path),
        PhotoSource::Bytes(_) => String::new(),
    };
    begin(context, name, target, move || {
        let bytes = match source {
            PhotoSource::File(path) => read(&path)?,
            PhotoSource::Bytes(bytes) => bytes,
        };
        let picture = Picture::open(bytes).map_err(PhotoFailure::Picture)?;
        match target {
            PhotoFor::Persona(_) => {
                let preview = picture.preview(PREVIEW_SIDE_PX);
                Ok(PhotoDone::Opened(picture, preview))
            }
            PhotoFor::Card(_) | PhotoFor::NewCard { .. } => {
                picture.whole().map(PhotoDone::Made).map_err(PhotoFailure::Picture)
            }
        }
    })
}

/// Makes a portrait of a square of a picture.
pub(in crate::app) fn make_portrait(context: &Context, picture: Picture, square: Square, target: PhotoFor) -> PhotoJob {
    begin(context, String::new(), target, move || {
        picture.portrait(square).map(PhotoDone::Made).map_err(PhotoFailure::Picture)
    })
}

fn begin(
    context: &Context,
    name: String,
    target: PhotoFor,
    work: impl FnOnce() -> Result<PhotoDone, PhotoFailure> + Send + 'static,
) -> PhotoJob {
    let (sender, done) = channel();
    let context = context.clone();
    thread::spawn(move || {
        // Nobody listens any more if it was given up.
        let _ = sender.send(work().unwrap_or_else(PhotoDone::Failed));
        context.request_repaint();
    });
    PhotoJob { target, name, since: Instant::now(), done }
}

/// Reads a picture's file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, PhotoFailure> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(PhotoFailure::File)?;
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(PhotoFailure::File)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(PhotoFailure::Picture(PortraitError::TooLarge));
    }
    Ok(bytes)
}

impl PhotoJob {
    /// What became of it, once it is done.
    pub(in crate::app) fn outcome(&self) -> Option<PhotoDone> {
        match self.done.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(broken()),
        }
    }

    /// Waits until it is done: for tests.
    pub(in crate::app) fn wait(&self) -> PhotoDone {
        self.done.recv().unwrap_or_else(|RecvError| broken())
    }

    /// Whether it takes so long that it is shown.
    pub(in crate::app) fn is_shown(&self) -> bool {
        self.since.elapsed() >= WHEEL_AFTER
    }

    /// Shows that it is under way, if that takes long. Gives whether it is to be given up.
    pub(in crate::app) fn show(&self, context: &Context, locale: Locale) -> bool {
        if !self.is_shown() {
            context.request_repaint_after(WHEEL_AFTER.saturating_sub(self.since.elapsed()));
            return false;
        }
        let modal = Modal::new(Id::unique("photo-job")).frame(frame(context)).show(context, |ui| {
            ui.set_width(320.0);
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(say(locale, "photo-opening"));
            });
            buttons(ui, &[&say(locale, "button-cancel")]).is_some()
        });
        modal.inner || modal.should_close()
    }
}

/// The picture broke the thread that read it.
fn broken() -> PhotoDone {
    PhotoDone::Failed(PhotoFailure::Picture(PortraitError::Damaged))
}

impl PhotoFailure {
    /// What the person is told, and what the system says of it. `name` is the file's.
    pub(in crate::app) fn text(&self, locale: Locale, name: &str) -> (String, String) {
        let named = if name.is_empty() { say(locale, "personas-photo-pasted") } else { name.to_owned() };
        let most = MAX_PHOTO_SIDE_PX.to_string();
        let values = [("file", named.as_str()), ("most", most.as_str())];
        match self {
            Self::File(error) => (say_with(locale, "personas-photo-unreadable", &values[..1]), error.to_string()),
            Self::Picture(PortraitError::Type) => {
                (say_with(locale, "personas-photo-type", &values[..1]), String::new())
            }
            Self::Picture(PortraitError::TooLarge) => {
                (say_with(locale, "personas-photo-large", &values), String::new())
            }
            Self::Picture(PortraitError::Damaged) => {
                (say_with(locale, "personas-photo-broken", &values[..1]), String::new())
            }
        }
    }
}
