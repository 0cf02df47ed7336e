//! Noticing what others do to a file that is open here. No threads: whoever wants to know looks.

mod moved;
mod stamp;

use std::path::{Path, PathBuf};

use serde::de::IgnoredAny;

use super::fingerprint::Fingerprint;
use super::open::{OpenError, read_whole};
use super::read::{ReadError, Reading, read};
use moved::find_moved;
use stamp::{Place, Stamp, look_at};

/// Looks after which is believed that a file is gone or stays unreadable: programs that save often take the old one away first,
/// and a sync folder writes bit by bit.
const PATIENCE: u8 = 3;
/// Looks after which the content is read even if nothing seems to have changed.
const EVERY: u8 = 10;
/// Bytes up to which that is done.
const SMALL: u64 = 4 * 1024 * 1024;

/// How carefully a file is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// At its time and size; at its content where they have changed, and now and then.
    Glance,
    /// At its content.
    Closely,
}

/// What others have done to a file.
#[derive(Clone, Debug)]
pub enum Sighting {
    /// Nothing, or it has been undone: the file holds what it is to hold.
    Same,
    /// It holds something else.
    Changed(Box<Changed>),
    /// It is not there any more.
    Gone,
    /// It is not there any more, and the same file lies beside under another name.
    Moved(PathBuf),
    /// Its folder is not there any more: a drive was unplugged, a folder was moved.
    FolderGone,
}

/// What a file holds that others have changed.
#[derive(Clone, Debug)]
pub struct Changed {
    /// What it holds.
    pub fingerprint: Fingerprint,
    /// As a map.
    pub reading: Result<Reading, ReadError>,
}

/// A file that is watched.
#[derive(Debug)]
pub struct Watch {
    path: PathBuf,
    holds: Fingerprint,
    /// When the content was last read.
    stamp: Option<Stamp>,
    looks: u8,
    /// What was seen in the last looks, and how often, while that is not believed yet.
    doubted: Option<(Seen, u8)>,
    told: Seen,
}

/// What a look can see, to compare it with what was seen before.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Same,
    Changed(Fingerprint),
    Unfinished(Fingerprint),
    Gone,
    FolderGone,
}

impl Watch {
    /// Begins to watch a file that is to hold this.
    #[must_use]
    pub fn new(path: &Path, holds: Fingerprint) -> Self {
        Self { path: path.into(), holds, stamp: None, looks: 0, doubted: None, told: Seen::Same }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at the file. Gives what others have done, once, when it is certain.
    pub fn look(&mut self, care: Care) -> Option<Sighting> {
        self.looks = self.looks.saturating_add(1);
        match look_at(&self.path) {
            Place::File(stamp) => self.look_at_content(stamp, care),
            Place::Nothing => self.believe(Seen::Gone).then(|| {
                let beside = self.stamp.as_ref().and_then(|stamp| find_moved(&self.path, stamp, self.holds));
                beside.map_or(Sighting::Gone, Sighting::Moved)
            }),
            Place::NoFolder => self.believe(Seen::FolderGone).then_some(Sighting::FolderGone),
            // What cannot be looked at now may be looked at later.
            Place::Unknown => None,
        }
    }

    fn look_at_content(&mut self, stamp: Stamp, care: Care) -> Option<Sighting> {
        let is_due = care == Care::Closely
            || self.doubted.is_some()
            || matches!(self.told, Seen::Gone | Seen::FolderGone)
            || self.stamp.as_ref() != Some(&stamp)
            || self.looks >= EVERY && stamp.bytes() <= SMALL;
        if !is_due {
            return None;
        }
        let bytes = match read_whole(&self.path) {
            Ok(bytes) => bytes,
            // It went between the two, or may not be read now.
            Err(OpenError::Io { .. } | OpenError::NotAFile { .. } | OpenError::Content { .. }) => return None,
        };
        (self.stamp, self.looks) = (Some(stamp), 0);
        let fingerprint = Fingerprint::of(&bytes);
        if fingerprint == self.holds {
            return self.certain(Seen::Same).then_some(Sighting::Same);
        }
        let news = if serde_json::from_slice::<IgnoredAny>(&bytes).is_ok() {
            self.certain(Seen::Changed(fingerprint))
        } else {
            self.believe(Seen::Unfinished(fingerprint))
        };
        news.then(|| Sighting::Changed(Box::new(Changed { fingerprint, reading: read(&bytes) })))
    }

    /// Takes down what is certain. Gives whether that is news.
    fn certain(&mut self, seen: Seen) -> bool {
        self.doubted = None;
        let is_news = self.told != seen;
        self.told = seen;
        is_news
    }

    /// Takes down what may pass. Gives whether it is believed now, and news.
    fn believe(&mut self, seen: Seen) -> bool {
        if self.told == seen {
            self.doubted = None;
            return false;
        }
        let times = match &self.doubted {
            Some((before, times)) if *before == seen => times.saturating_add(1),
            _ => 1,
        };
        if times >= PATIENCE {
            return self.certain(seen);
        }
        self.doubted = Some((seen, times));
        false
    }
}
