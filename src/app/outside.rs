//! What others have done to the file of the map that is open, as the window knows it.

use std::path::PathBuf;

use crate::file::{Changed, Sighting};

/// Something that others have done to the file.
pub(super) struct Outside {
    pub(super) what: Happened,
    pub(super) answer: Answered,
}

/// What others have done.
pub(super) enum Happened {
    /// The file holds something else.
    Changed(Box<Changed>),
    /// It is gone.
    Gone,
    /// It has another name.
    Moved(PathBuf),
    /// Its folder is gone.
    FolderGone,
}

/// Whether the person has said what to do about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    NotYet,
    /// The map stays as it is here.
    Mine,
}

/// What the person wants to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutsideAnswer {
    Reload,
    KeepMine,
    ShowDifferences,
    Follow,
}

impl Outside {
    /// What was seen; `None` if there is nothing of which to speak.
    pub(super) fn of(sighting: Sighting) -> Option<Self> {
        let what = match sighting {
            Sighting::Same => return None,
            Sighting::Changed(changed) => Happened::Changed(changed),
            Sighting::Gone => Happened::Gone,
            Sighting::Moved(to) => Happened::Moved(to),
            Sighting::FolderGone => Happened::FolderGone,
        };
        Some(Self { what, answer: Answered::NotYet })
    }

    /// Whether there is no file where the map's is looked for.
    pub(super) fn is_elsewhere(&self) -> bool {
        !matches!(self.what, Happened::Changed(_))
    }

    /// Whether there is no file any more that holds the map.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.what, Happened::Gone | Happened::FolderGone)
    }
}
