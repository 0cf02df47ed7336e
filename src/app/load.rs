//! Opening a map off the window's thread: read, laid out and ready to be drawn.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Instant;

use egui::Context;

use crate::file::{self, Access, Fingerprint, OpenError, Warning};
use crate::layout::{Layout, layout};
use crate::locale::Locale;
use crate::map::Map;
use crate::scene::Scene;
use crate::template;
use crate::text::Texts;
use crate::theme::Theme;

use super::settings::Shade;

/// Where a map comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A built-in template: what is opened is a new map.
    Template {
        /// Its name.
        name: &'static str,
        /// Its language.
        locale: Locale,
    },
    /// A file.
    File(PathBuf),
    /// No file of its own yet, and not to be lost: it was imported or recovered.
    Unsaved {
        /// For the title bar and the name of its file: without an ending.
        name: String,
        /// The map.
        map: Map,
    },
}

impl Origin {
    /// The file's name, if it is one.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        match self {
            Self::Template { .. } | Self::Unsaved { .. } => None,
            Self::File(path) => Some(name_of(path)),
        }
    }
}

/// A path's last part, as text.
#[must_use]
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// A map, ready to be shown.
pub struct Loaded {
    /// Where it comes from.
    pub origin: Origin,
    /// The map.
    pub map: Map,
    /// What could not be read.
    pub warnings: Vec<Warning>,
    /// Warnings beyond those.
    pub more_warnings: usize,
    /// Whether it may be changed.
    pub access: Access,
    /// What its file holds, if it has one.
    pub on_disk: Option<Fingerprint>,
    /// Laid out.
    pub layout: Arc<Layout>,
    /// In the window's colours.
    pub scene: Arc<Scene>,
    /// The texts that are set already.
    pub texts: Texts,
}

/// Reads a map and makes all that the window needs to show it.
///
/// # Errors
/// [`OpenError`] if the file cannot be read at all.
pub(super) fn load(origin: Origin, shade: Shade) -> Result<Loaded, OpenError> {
    let (map, warnings, more_warnings, access, on_disk) = match &origin {
        Origin::Template { name, locale } => {
            (template::map(name, *locale).unwrap_or_default(), Vec::new(), 0, Access::Editable, None)
        }
        Origin::Unsaved { map, .. } => (map.clone(), Vec::new(), 0, Access::Editable, None),
        Origin::File(path) => {
            let opened = file::open(path)?;
            let reading = opened.reading;
            (reading.map, reading.warnings, reading.more_warnings, reading.access, Some(opened.fingerprint))
        }
    };
    let mut texts = Texts::default();
    let layout = Arc::new(layout(&map, &mut texts));
    let scene = Arc::new(Scene::new(&layout, picture_theme(shade)));
    Ok(Loaded { origin, map, warnings, more_warnings, access, on_disk, layout, scene, texts })
}

/// A map that is being opened.
pub struct Opening {
    /// Where it comes from.
    pub origin: Origin,
    /// When that began.
    pub since: Instant,
    /// Gives it when it is ready.
    pub result: Receiver<Result<Box<Loaded>, OpenError>>,
    window: Arc<OnceLock<Context>>,
}

impl Opening {
    /// Has the window look when the map is ready. Until then it need not draw itself again and again: on few cores that would slow the
    /// reading down.
    pub fn wake(&self, context: &Context) {
        // Told twice, it is still the same window.
        let _ = self.window.set(context.clone());
    }
}

impl Opening {
    /// Waits until it is ready.
    pub(super) fn wait(&mut self) {
        let Ok(outcome) = self.result.recv() else { return };
        let (sender, result) = channel();
        self.result = result;
        // We hold the other end.
        let _ = sender.send(outcome);
    }
}

/// Begins to open a map on a thread of its own.
#[must_use]
pub(super) fn begin(origin: Origin, shade: Shade) -> Opening {
    let (sender, result) = channel();
    let window: Arc<OnceLock<Context>> = Arc::default();
    let (from, waiting) = (origin.clone(), window.clone());
    thread::spawn(move || {
        // Nobody listens any more when the window was closed meanwhile.
        let _ = sender.send(load(from, shade).map(Box::new));
        if let Some(context) = waiting.get() {
            context.request_repaint();
        }
    });
    Opening { origin, since: Instant::now(), result, window }
}

/// The picture's theme on the screen.
#[must_use]
pub(super) fn picture_theme(shade: Shade) -> &'static Theme {
    match shade {
        Shade::Light => &Theme::LIGHT,
        Shade::Dark => &Theme::DARK,
    }
}
