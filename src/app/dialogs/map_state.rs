//! Which state the map is in, which states of it are kept, and which files of exports are there: found out off the window's thread.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::Context;

use crate::app::picture_export::{Exported, Saved, StateOf};
use crate::file::{Backup, Fingerprint, Store, backups};
use crate::locale::{Locale, say, say_with};

use super::newest::Patience;
use super::when::when;

/// What is found out.
pub(super) struct Looking {
    told: Receiver<Looked>,
    looked: Option<Looked>,
}

/// What was found out.
pub(super) struct Looked {
    /// The map as it is.
    now: Fingerprint,
    /// Earlier saves of it that can be had again, the latest first.
    kept: Vec<Backup>,
    /// Files of exports that are there no more.
    gone: HashSet<PathBuf>,
}

/// What has become of the state that was exported.
pub(super) enum Since {
    /// The map is still the same.
    Same,
    /// It is a save that can be had again.
    Kept(Backup),
    /// It was in the file, and is not kept any more.
    Dropped,
    /// It never was in the file.
    NotSaved,
}

/// Where a file of an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Where it was written.
    There,
    /// Not there any more.
    Gone,
}

/// Begins to find it out; with a store, also which earlier saves are in it.
pub(super) fn look(context: &Context, state: StateOf, record: &[Exported], kept: Option<(Store, PathBuf)>) -> Looking {
    let (sender, told) = channel();
    let context = context.clone();
    let files: HashSet<PathBuf> = record.iter().map(|exported| exported.file.clone()).collect();
    thread::spawn(move || {
        let kept = kept.map(|(store, path)| backups(&store, &path)).unwrap_or_default();
        // Of a file that cannot be looked for nobody knows that it is gone.
        let gone = files.into_iter().filter(|file| matches!(file.try_exists(), Ok(false))).collect();
        // The dialog may have been closed meanwhile.
        let _ = sender.send(Looked { now: state.worked_out().fingerprint, kept, gone });
        context.request_repaint();
    });
    Looking { told, looked: None }
}

impl Looking {
    /// Takes what is known.
    pub(super) fn receive(&mut self, patience: Patience) {
        if self.looked.is_none() {
            self.looked = match patience {
                Patience::None => self.told.try_recv().ok(),
                Patience::Endless => self.told.recv().ok(),
            };
        }
    }

    /// Whether a file of an export is there; `None` until it is known.
    pub(super) fn place(&self, file: &Path) -> Option<Place> {
        let looked = self.looked.as_ref()?;
        Some(if looked.gone.contains(file) { Place::Gone } else { Place::There })
    }

    /// What has become of an export's state; `None` until it is known.
    pub(super) fn since(&self, exported: &Exported) -> Option<Since> {
        let looked = self.looked.as_ref()?;
        let state = exported.state;
        if state.fingerprint == looked.now {
            return Some(Since::Same);
        }
        let kept = looked.kept.iter().find(|backup| backup.fingerprint == state.fingerprint);
        Some(match (kept, state.saved) {
            (Some(backup), _) => Since::Kept(backup.clone()),
            (None, Saved::Yes) => Since::Dropped,
            (None, Saved::No) => Since::NotSaved,
        })
    }
}

impl Since {
    /// In words.
    pub(super) fn text(&self, locale: Locale) -> String {
        match self {
            Self::Same => say(locale, "exports-same"),
            Self::Kept(backup) => say_with(locale, "exports-kept", &[("when", &when(locale, backup.taken_at))]),
            Self::Dropped => say(locale, "exports-dropped"),
            Self::NotSaved => say(locale, "exports-not-saved"),
        }
    }
}
