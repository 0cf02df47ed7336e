//! Which state the map is in, and which states of it are kept: found out off the window's thread.

use std::path::PathBuf;
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

/// Begins to find it out; with a store, also which earlier saves are in it.
pub(super) fn look(context: &Context, state: StateOf, kept: Option<(Store, PathBuf)>) -> Looking {
    let (sender, told) = channel();
    let context = context.clone();
    thread::spawn(move || {
        let kept = kept.map(|(store, path)| backups(&store, &path)).unwrap_or_default();
        // The dialog may have been closed meanwhile.
        let _ = sender.send(Looked { now: state.worked_out().fingerprint, kept });
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
