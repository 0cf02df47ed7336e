//! Reading and writing the files of a brand off the window's thread.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::app::load::name_of;
use crate::file::{self, BrandReading};
use crate::locale::{Locale, say_with};
use crate::map::{Brand, FontFile, Photo};
use crate::render::bare;
use crate::sentence;

use super::super::export::load_logo;
use super::super::newest::Patience;

/// Files that were chosen for a brand.
#[derive(Clone, Debug, PartialEq)]
pub enum BrandFiles {
    /// A brand is read from there.
    Read(PathBuf),
    /// The brand is written there.
    Save(PathBuf),
    /// The cuts of its font.
    Fonts(Vec<PathBuf>),
    /// Its logo.
    Logo(PathBuf),
}

/// What came of them.
pub(super) enum Done {
    Read(PathBuf, Box<BrandReading>),
    Saved(PathBuf),
    /// Fonts, and why others are not among them.
    Fonts(Vec<FontFile>, Vec<String>),
    Logo(Photo),
    /// Nothing was read from a file of a brand.
    Unread(PathBuf, String),
    Failed(String),
}

/// Files that are being read or written.
pub(super) struct Job(Receiver<Done>);

impl Job {
    /// Begins. `brand` is what is written.
    pub(super) fn begin(files: BrandFiles, brand: &Brand, locale: Locale, context: &Context) -> Self {
        let (sender, done) = channel();
        let (brand, context) = (brand.clone(), context.clone());
        thread::spawn(move || {
            // Nobody listens any more when the dialog was closed.
            let _ = sender.send(work(files, &brand, locale));
            context.request_repaint();
        });
        Self(done)
    }

    /// What came of it, once it is done; nothing more comes after that.
    pub(super) fn outcome(&self, patience: Patience) -> Option<Done> {
        let done = match patience {
            Patience::None => self.0.try_recv(),
            Patience::Endless => self.0.recv().map_err(|_| TryRecvError::Disconnected),
        };
        match done {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            // The thread broke: nothing was read.
            Err(TryRecvError::Disconnected) => Some(Done::Fonts(Vec::new(), Vec::new())),
        }
    }
}

fn work(files: BrandFiles, brand: &Brand, locale: Locale) -> Done {
    match files {
        BrandFiles::Read(path) => match file::open_brand(&path) {
            Ok(reading) => Done::Read(path, Box::new(reading)),
            Err(error) => {
                let why = sentence::open_failed(locale, &error);
                Done::Unread(path, why)
            }
        },
        BrandFiles::Save(path) => {
            // It is for others.
            let bare_brand = Brand { logo: brand.logo.as_ref().map(bare), ..brand.clone() };
            match file::save(&path, &file::write_brand(&bare_brand)) {
                Ok(()) => Done::Saved(path),
                Err(error) => Done::Failed(sentence::save_failed(locale, &error)),
            }
        }
        BrandFiles::Fonts(paths) => {
            let (mut fonts, mut failed) = (Vec::new(), Vec::new());
            for path in paths {
                match font(&path, locale) {
                    Ok(font) => fonts.push(font),
                    Err(why) => failed.push(why),
                }
            }
            Done::Fonts(fonts, failed)
        }
        BrandFiles::Logo(path) => match load_logo(&path) {
            Ok(photo) => Done::Logo(photo),
            Err(failure) => Done::Failed(failure.text(locale, &name_of(&path)).0),
        },
    }
}

fn font(path: &Path, locale: Locale) -> Result<FontFile, String> {
    let bytes = file::read_whole(path).map_err(|error| sentence::open_failed(locale, &error))?;
    FontFile::from_bytes(bytes).map_err(|error| {
        let reason = sentence::font_failed(locale, error);
        say_with(locale, "brand-font-failed", &[("file", &name_of(path)), ("reason", &reason)])
    })
}
