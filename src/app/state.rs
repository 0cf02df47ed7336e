//! What the window knows: panels show it, commands change it.

use std::path::PathBuf;
use std::sync::Arc;

use crate::file::{Access, Warning};
use crate::layout::Layout;
use crate::locale::Locale;
use crate::map::Map;

use super::canvas::Canvas;
use super::command::{Command, Needs};
use super::load::Origin;
use super::settings::Settings;

/// What the window knows.
pub(super) struct State {
    pub(super) settings: Settings,
    pub(super) locale: Locale,
    pub(super) map: Option<OpenMap>,
    pub(super) inspector: Inspector,
}

/// Whether the inspector is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inspector {
    Shown,
    Hidden,
}

/// A map in the window.
pub(super) struct OpenMap {
    pub(super) origin: Origin,
    pub(super) map: Map,
    pub(super) warnings: Vec<Warning>,
    pub(super) more_warnings: usize,
    pub(super) access: Access,
    pub(super) layout: Arc<Layout>,
    pub(super) canvas: Canvas,
}

impl Inspector {
    /// The other one.
    pub(super) fn toggled(self) -> Self {
        match self {
            Self::Shown => Self::Hidden,
            Self::Hidden => Self::Shown,
        }
    }
}

/// What a person asks for in a panel.
pub(super) enum Request {
    Command(Command),
    Open(Origin),
    /// A file is to leave the recent list.
    Forget(PathBuf),
    Speak(Locale),
    /// Points per map unit.
    Zoom(f64),
}

impl State {
    /// Whether a command can be given now.
    pub(super) fn allows(&self, command: Command) -> bool {
        match command.needs() {
            Needs::Nothing => true,
            Needs::Map => self.map.is_some(),
            Needs::Selection => self.map.as_ref().is_some_and(|open| open.canvas.selected().is_some()),
            Needs::Warnings => self.map.as_ref().is_some_and(|open| !open.warnings.is_empty()),
        }
    }
}
