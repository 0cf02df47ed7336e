//! Opening a file off the window's thread: a map is read, laid out and ready to be drawn, anything else is read as one.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Instant;

use egui::Context;

use crate::file::{self, Access, Fingerprint, Left, OpenError, Opened, Warning};
use crate::import::{AnyFile, ForeignFile, Imported, Options, Refusal, Unread, import, read_any, table_form};
use crate::layout::{Layout, layout};
use crate::locale::Locale;
use crate::map::Map;
use crate::scene::Scene;
use crate::template;
use crate::text::Texts;

use super::shade::{Shade, picture_theme};

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
    /// The file, if it is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Template { .. } | Self::Unsaved { .. } => None,
            Self::File(path) => Some(path),
        }
    }

    /// The file's name, if it is one.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        self.path().map(name_of)
    }
}

/// A path's last part, as text.
#[must_use]
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What is opened.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    /// A map or a file.
    Origin(Origin),
    /// What lay on the clipboard.
    Pasted(Arc<[u8]>),
}

impl Wanted {
    /// The file's name, if it is one.
    pub(super) fn file_name(&self) -> Option<String> {
        match self {
            Self::Origin(origin) => origin.file_name(),
            Self::Pasted(_) => None,
        }
    }

    /// The file, if it is one.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Origin(Origin::File(path)) => Some(path),
            Self::Origin(_) | Self::Pasted(_) => None,
        }
    }
}

/// What came of opening.
pub(super) enum Arrived {
    /// A map.
    Map(Box<Loaded>),
    /// A file of another program, or what was pasted: nothing is taken over before the person has seen it.
    Foreign(Box<Foreign>),
}

/// A map, ready to be shown.
pub(super) struct Loaded {
    /// Where it comes from.
    pub(super) origin: Origin,
    /// The map.
    pub(super) map: Map,
    /// What could not be read.
    pub(super) warnings: Vec<Warning>,
    /// Warnings beyond those.
    pub(super) more_warnings: usize,
    /// Whether it may be changed.
    pub(super) access: Access,
    /// What its file holds, if it has one.
    pub(super) on_disk: Option<Fingerprint>,
    /// The journal from which it was restored: its changes are not saved.
    pub(super) left: Option<Left>,
    /// Laid out.
    pub(super) layout: Arc<Layout>,
    /// In the window's colours.
    pub(super) scene: Arc<Scene>,
    /// The texts that are set already.
    pub(super) texts: Texts,
}

/// A source that was read as a map, with what it takes to read it otherwise.
pub(super) struct Foreign {
    /// The file's name; empty for what was pasted.
    pub(super) name: String,
    /// What is in it.
    pub(super) bytes: Arc<[u8]>,
    /// What came of it.
    pub(super) imported: Imported,
    /// How it was read.
    pub(super) options: Options,
    /// Why it was not read as it stands, if the person is to say what its rows and columns are.
    pub(super) doubt: Option<Refusal>,
}

/// Why nothing was opened.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotOpened {
    /// The file cannot be read, or is a map that cannot be.
    #[error(transparent)]
    File(#[from] OpenError),
    /// No map can be made of it.
    #[error("{name} cannot be imported")]
    Refused {
        /// The file's name; empty for what was pasted.
        name: String,
        /// Why.
        source: Refusal,
    },
}

/// Reads a map or a file of another program, and makes all that the window needs to show it.
fn load(wanted: Wanted, shade: Shade, locale: Locale) -> Result<Arrived, NotOpened> {
    let new = (Vec::new(), 0, Access::Editable);
    let (origin, map, noticed, on_disk) = match wanted {
        Wanted::Pasted(bytes) => return paste(bytes, shade, locale),
        Wanted::Origin(Origin::Template { name, locale }) => {
            let map = template::map(name, locale).unwrap_or_default();
            (Origin::Template { name, locale }, map, new, None)
        }
        Wanted::Origin(Origin::Unsaved { name, map }) => (Origin::Unsaved { name, map: map.clone() }, map, new, None),
        Wanted::Origin(Origin::File(path)) => match open(path, locale)? {
            Read::Foreign(foreign) => return Ok(Arrived::Foreign(foreign)),
            Read::Map(Opened { reading, path, fingerprint }) => {
                let noticed = (reading.warnings, reading.more_warnings, reading.access);
                (Origin::File(path), reading.map, noticed, Some(fingerprint))
            }
        },
    };
    Ok(Arrived::Map(Box::new(ready(origin, map, noticed, on_disk, shade))))
}

/// A map laid out.
fn ready(
    origin: Origin,
    map: Map,
    noticed: (Vec<Warning>, usize, Access),
    on_disk: Option<Fingerprint>,
    shade: Shade,
) -> Loaded {
    let (warnings, more_warnings, access) = noticed;
    let mut texts = Texts::default();
    let layout = Arc::new(layout(&map, &mut texts));
    let scene = Arc::new(Scene::new(&layout, &picture_theme(&map, shade)));
    Loaded { origin, map, warnings, more_warnings, access, on_disk, left: None, layout, scene, texts }
}

/// A map that was restored from a journal, laid out.
fn load_restored(origin: Origin, left: Left, shade: Shade) -> Loaded {
    let recovered = left.recovered();
    let map = recovered.map(|recovered| recovered.map.clone()).unwrap_or_default();
    let base = recovered.and_then(|recovered| recovered.about.base.as_ref());
    // What is a file's own is what it held when the changes were made.
    let on_disk = base.filter(|_| matches!(origin, Origin::File(_))).and_then(|base| base.content);
    let ready = ready(origin, map, (Vec::new(), 0, Access::Editable), on_disk, shade);
    Loaded { left: Some(left), ..ready }
}

/// A file that was read.
enum Read {
    Map(Opened),
    Foreign(Box<Foreign>),
}

fn open(path: PathBuf, locale: Locale) -> Result<Read, NotOpened> {
    let bytes = file::read_whole(&path)?;
    let name = name_of(&path);
    match read_any(ForeignFile { name: &name, bytes: &bytes }, &Options::default(), locale) {
        Ok(AnyFile::Map(reading)) => {
            Ok(Read::Map(Opened { reading: *reading, path, fingerprint: Fingerprint::of(&bytes) }))
        }
        Ok(AnyFile::Foreign(imported)) => Ok(Read::Foreign(foreign(name, bytes.into(), *imported))),
        Err(Unread::Map(source)) => Err(OpenError::Content { path, source }.into()),
        Err(Unread::Foreign(source)) => doubtful(name, bytes.into(), source, locale).map(Read::Foreign),
    }
}

/// What was pasted: the text of a map is a map without a file.
fn paste(bytes: Arc<[u8]>, shade: Shade, locale: Locale) -> Result<Arrived, NotOpened> {
    match read_any(ForeignFile { name: "", bytes: &bytes }, &Options::default(), locale) {
        Ok(AnyFile::Map(reading)) => {
            let origin = Origin::Unsaved { name: reading.map.title.clone(), map: reading.map.clone() };
            let noticed = (reading.warnings, reading.more_warnings, Access::Editable);
            Ok(Arrived::Map(Box::new(ready(origin, reading.map, noticed, None, shade))))
        }
        Ok(AnyFile::Foreign(imported)) => Ok(Arrived::Foreign(foreign(String::new(), bytes, *imported))),
        Err(Unread::Map(source)) => Err(NotOpened::Refused { name: String::new(), source: Refusal::File(source) }),
        Err(Unread::Foreign(source)) => doubtful(String::new(), bytes, source, locale).map(Arrived::Foreign),
    }
}

fn foreign(name: String, bytes: Arc<[u8]>, imported: Imported) -> Box<Foreign> {
    Box::new(Foreign { name, bytes, imported, options: Options::default(), doubt: None })
}

/// What was refused. A table in which nothing was recognised is read as it may lie, so that the person can say how it does.
fn doubtful(name: String, bytes: Arc<[u8]>, source: Refusal, locale: Locale) -> Result<Box<Foreign>, NotOpened> {
    let file = ForeignFile { name: &name, bytes: &bytes };
    let form = if source == Refusal::UnrelatedTable { table_form(file, &Options::default(), None) } else { None };
    let options = Options { table: form.map(|form| form.mapping), ..Options::default() };
    match import(file, &options, locale) {
        Ok(imported) => Ok(Box::new(Foreign { name, bytes, imported, options, doubt: Some(source) })),
        Err(_) => Err(NotOpened::Refused { name, source }),
    }
}

/// What becomes of the map that is open when another one arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnArrival {
    /// It has been left: the other takes its place.
    Replace,
    /// It is left only then, which asks if something of it is not saved.
    Leave,
}

/// Something that is being opened.
pub struct Opening {
    /// What.
    pub(super) wanted: Wanted,
    /// What becomes of the map that is open.
    pub(super) on_arrival: OnArrival,
    /// When that began.
    pub(super) since: Instant,
    /// Gives it when it is ready.
    pub(super) result: Receiver<Result<Arrived, NotOpened>>,
    window: Arc<OnceLock<Context>>,
}

impl Opening {
    /// Has the window look when it is ready. Until then it need not draw itself again and again: on few cores that would slow the
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

/// Begins to open something on a thread of its own.
#[must_use]
pub(super) fn begin(wanted: Wanted, on_arrival: OnArrival, shade: Shade, locale: Locale) -> Opening {
    let from = wanted.clone();
    begin_with(wanted, on_arrival, move || load(from, shade, locale))
}

/// Begins to restore a map from a journal on a thread of its own.
#[must_use]
pub(super) fn restore(origin: Origin, left: Left, shade: Shade) -> Opening {
    let from = origin.clone();
    let work = move || Ok(Arrived::Map(Box::new(load_restored(from, left, shade))));
    begin_with(Wanted::Origin(origin), OnArrival::Replace, work)
}

fn begin_with(
    wanted: Wanted,
    on_arrival: OnArrival,
    work: impl FnOnce() -> Result<Arrived, NotOpened> + Send + 'static,
) -> Opening {
    let (sender, result) = channel();
    let window: Arc<OnceLock<Context>> = Arc::default();
    let waiting = window.clone();
    thread::spawn(move || {
        // Nobody listens any more when the window was closed meanwhile.
        let _ = sender.send(work());
        if let Some(context) = waiting.get() {
            context.request_repaint();
        }
    });
    Opening { wanted, on_arrival, since: Instant::now(), result, window }
}
