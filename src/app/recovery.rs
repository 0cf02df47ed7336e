//! What was left behind by programs that ended without saving: looked for and made ready to be offered, off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::SystemTime;

use egui::{ColorImage, Context};

use crate::edit::{Differences, differences};
use crate::file::{self, Fingerprint, Journals, Left, OpenError, Recovered};
use crate::map::Map;
use crate::render::{Painter, Photos};

use super::load::{Origin, name_of};
use super::miniature::miniature;

/// Width of a picture in pixels: twice that in points, for sharp screens.
pub(super) const MINIATURE_WIDTH: f32 = 400.0;

/// A map that was left behind.
pub(super) struct Found {
    left: Left,
    pub(super) file: FileNow,
    /// What is different from its file, or from nothing.
    pub(super) differences: Option<Differences>,
    pub(super) picture: Option<ColorImage>,
}

/// What has become of the file of a map that was left behind.
pub(super) enum FileNow {
    /// There never was one.
    Never,
    /// It holds what it held when the map was changed.
    Same(PathBuf),
    /// Somebody has written something else into it.
    Changed(PathBuf),
    /// It is not there, or cannot be read as a map.
    Gone(PathBuf),
}

impl Found {
    /// What can be had of it; `None` if it cannot be read.
    pub(super) fn recovered(&self) -> Option<&Recovered> {
        self.left.recovered()
    }

    /// When it was last changed.
    pub(super) fn changed_at(&self) -> SystemTime {
        self.left.changed_at()
    }

    /// The name of its file, or of the map if it has none. Nothing if there is no name.
    pub(super) fn name(&self) -> Option<String> {
        let recovered = self.recovered()?;
        let name = match &recovered.about.base {
            Some(base) => name_of(&base.path),
            None => recovered.about.name.clone().unwrap_or_else(|| recovered.map.title.clone()),
        };
        (!name.trim().is_empty()).then_some(name)
    }

    /// As what it is opened: as its file's if nobody has written to that since, else as a map of its own called `name`.
    pub(super) fn origin(&self, name: &str) -> Option<Origin> {
        let recovered = self.recovered()?;
        Some(match &self.file {
            FileNow::Same(path) => Origin::File(path.clone()),
            FileNow::Never | FileNow::Changed(_) | FileNow::Gone(_) => {
                Origin::Unsaved { name: name.to_owned(), map: recovered.map.clone() }
            }
        })
    }

    /// The journal, to go on with.
    pub(super) fn into_left(self) -> Left {
        self.left
    }

    /// Removes it for good.
    pub(super) fn discard(self) {
        // If it stays behind, it is offered again.
        let _ = self.left.discard();
    }
}

/// Looking for what was left behind.
pub(super) struct Looking {
    found: Receiver<Vec<Found>>,
    pub(super) why: Why,
}

/// Why it is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The window has just opened: nothing is said where nothing is found.
    Start,
    /// Somebody has asked.
    Asked,
}

impl Looking {
    /// Begins to look.
    pub(super) fn begin(journals: Option<Journals>, photos: Arc<Photos>, why: Why, context: &Context) -> Self {
        let (sender, found) = channel();
        let context = context.clone();
        thread::spawn(move || {
            let left = journals.map(|journals| journals.left()).unwrap_or_default();
            let mut painter = Painter::new(photos);
            let found: Vec<Found> = left.into_iter().filter_map(|left| look_at(left, &mut painter)).collect();
            // Nobody listens any more when the window was closed meanwhile.
            let _ = sender.send(found);
            context.request_repaint();
        });
        Self { found, why }
    }

    /// What was found, once it has been looked at; `None` until then.
    pub(super) fn found(&self) -> Option<Vec<Found>> {
        match self.found.try_recv() {
            Ok(found) => Some(found),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Vec::new()),
        }
    }

    /// The same, for tests: waits.
    pub(super) fn wait(&self) -> Vec<Found> {
        self.found.recv().unwrap_or_default()
    }
}

/// What there is to say of a journal; `None` if what it holds stands in its file.
fn look_at(left: Left, painter: &mut Painter) -> Option<Found> {
    let Some(recovered) = left.recovered() else {
        return Some(Found { left, file: FileNow::Never, differences: None, picture: None });
    };
    let map = recovered.map.clone();
    let (file, there) = file_now(recovered);
    let is_saved = there.as_ref().is_some_and(|there| file::write(there) == file::write(&map));
    if is_saved {
        // If it stays behind, it is looked at again.
        let _ = left.discard();
        return None;
    }
    let differences = there.map(|there| differences(&there, &map));
    let picture = Some(miniature(painter, &map, MINIATURE_WIDTH));
    Some(Found { left, file, differences, picture })
}

/// What has become of the file, and the map in it.
fn file_now(recovered: &Recovered) -> (FileNow, Option<Map>) {
    let Some(base) = &recovered.about.base else { return (FileNow::Never, None) };
    let path = base.path.clone();
    let opened: Result<(Fingerprint, Map), OpenError> =
        file::open(&path).map(|opened| (opened.fingerprint, opened.reading.map));
    match opened {
        Ok((print, there)) if base.content.is_none_or(|content| content == print) => (FileNow::Same(path), Some(there)),
        Ok((_, there)) => (FileNow::Changed(path), Some(there)),
        Err(_) => (FileNow::Gone(path), None),
    }
}
