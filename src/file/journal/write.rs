//! Writing a journal.

use std::fs::File;
use std::io::{self, Write};
use std::time::SystemTime;

use crate::edit::Edit;
use crate::file::write::write;
use crate::map::Map;

use super::about::About;
use super::folder::{Folder, Journals};
use super::frame::{Kind, framed};

/// Generations that are kept.
const KEPT: usize = 3;
/// What a generation grows by at least before a new one begins, in bytes.
const LEAST_GROWTH: usize = 1024 * 1024;

/// A change to a map.
#[derive(Clone, Debug)]
pub struct Change {
    /// What was done.
    pub edit: Edit,
    /// To which map.
    pub before: Map,
    /// What came of it.
    pub after: Map,
}

/// The journal of a map with changes that are not saved. It stays where it is until somebody says that nothing of it is needed.
#[derive(Debug)]
pub struct Journal {
    folder: Folder,
    about: About,
    number: u64,
    file: File,
    /// The map at the beginning of the generation and after each record, by which it is known when it comes again.
    maps: Vec<Map>,
    /// What is being typed, as it stands in the file since the last of these.
    typing: Option<Edit>,
    records: u64,
    /// Size of the whole map, and of all that came after it, in bytes.
    begun_with: usize,
    grown_by: usize,
    state: State,
}

/// Whether records can be added to the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Whole,
    /// A record was not written in full: nobody would read beyond it.
    Broken,
}

impl Journal {
    /// Begins a journal with the map as it is.
    ///
    /// # Errors
    /// What the system says; then there is none.
    pub fn begin(journals: &Journals, about: About, map: &Map) -> io::Result<Self> {
        Self::in_folder(journals.make()?, about, map)
    }

    pub(super) fn in_folder(folder: Folder, about: About, map: &Map) -> io::Result<Self> {
        let number = folder.generations().first().map_or(1, |newest| newest + 1);
        let (file, begun_with) = begin(&folder, number, &about, map)?;
        keep(&folder, KEPT);
        Ok(Self {
            folder,
            about,
            number,
            file,
            maps: vec![map.clone()],
            typing: None,
            records: 2,
            begun_with,
            grown_by: 0,
            state: State::Whole,
        })
    }

    /// Whose it is.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Writes a change down.
    ///
    /// # Errors
    /// What the system says. What is written down next begins with the whole map, so that nothing is missing then.
    pub fn record(&mut self, change: &Change) -> io::Result<()> {
        self.go_to(&change.before)?;
        if !self.has_room() {
            return self.begin_generation(&change.after);
        }
        self.add(Kind::Step, &serde_json::to_vec(&change.edit)?)?;
        self.maps.push(change.after.clone());
        self.typing = None;
        Ok(())
    }

    /// Writes down which map it is now, if it is another one: after undoing and doing again, one that was there before.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub fn go_to(&mut self, map: &Map) -> io::Result<()> {
        if self.state == State::Whole && self.maps.last().is_some_and(|last| last.is_same(map)) {
            return Ok(());
        }
        match self.maps.iter().rposition(|known| known.is_same(map)) {
            Some(at) if self.has_room() => {
                self.add(Kind::Again, at.to_string().as_bytes())?;
                self.maps.push(map.clone());
                self.typing = None;
                Ok(())
            }
            _ => self.begin_generation(map),
        }
    }

    /// Writes down what is being typed and is no step yet, or that nothing is, if that is new. It counts until the next step.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub fn typing(&mut self, edit: Option<&Edit>) -> io::Result<()> {
        if self.typing.as_ref() == edit {
            return Ok(());
        }
        if !self.has_room()
            && let Some(map) = self.maps.last().cloned()
        {
            self.begin_generation(&map)?;
        }
        self.add(Kind::Typing, &serde_json::to_vec(&edit)?)?;
        self.typing = edit.cloned();
        Ok(())
    }

    /// Goes on with a map of another file, or of what stands in it now. What came before is not needed any more.
    ///
    /// # Errors
    /// What the system says; then what came before is still there.
    pub fn renew(&mut self, about: About, map: &Map) -> io::Result<()> {
        self.about = about;
        self.begin_generation(map)?;
        keep(&self.folder, 1);
        Ok(())
    }

    /// Makes what was written survive a power cut.
    ///
    /// # Errors
    /// What the system says.
    pub fn settle(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    /// Removes it: nothing of it is needed.
    ///
    /// # Errors
    /// What the system says.
    pub fn discard(self) -> io::Result<()> {
        self.folder.discard()
    }

    fn has_room(&self) -> bool {
        self.state == State::Whole && self.grown_by < LEAST_GROWTH.max(2 * self.begun_with)
    }

    fn add(&mut self, kind: Kind, content: &[u8]) -> io::Result<()> {
        let record = framed(self.records, kind, now(), content);
        if let Err(error) = self.file.write_all(&record) {
            self.state = State::Broken;
            return Err(error);
        }
        self.records += 1;
        self.grown_by += record.len();
        Ok(())
    }

    /// Begins a new file with the whole map.
    fn begin_generation(&mut self, map: &Map) -> io::Result<()> {
        // Until the new one is there, nothing may be added to the old: whoever reads would take it for all there is.
        self.state = State::Broken;
        self.number += 1;
        let (file, begun_with) = begin(&self.folder, self.number, &self.about, map)?;
        self.file = file;
        self.begun_with = begun_with;
        self.grown_by = 0;
        self.records = 2;
        self.maps = vec![map.clone()];
        self.typing = None;
        self.state = State::Whole;
        keep(&self.folder, KEPT);
        Ok(())
    }
}

/// A new generation with the whole map, on the disk; and its size.
fn begin(folder: &Folder, number: u64, about: &About, map: &Map) -> io::Result<(File, usize)> {
    let mut file = folder.begin(number)?;
    match write_beginning(&mut file, about, map) {
        Ok(size) => {
            folder.settle();
            Ok((file, size))
        }
        Err(error) => {
            // A beginning that is not whole is of no use to anybody.
            drop(file);
            let _ = folder.remove(&[number]);
            Err(error)
        }
    }
}

fn write_beginning(file: &mut File, about: &About, map: &Map) -> io::Result<usize> {
    let at = now();
    let mut bytes = framed(0, Kind::About, at, &about.to_bytes());
    bytes.extend(framed(1, Kind::Map, at, &write(map)));
    file.write_all(&bytes)?;
    file.sync_data()?;
    Ok(bytes.len())
}

/// Removes all but so many of the newest generations. One that cannot be removed does no harm.
fn keep(folder: &Folder, kept: usize) {
    let generations = folder.generations();
    let _ = folder.remove(generations.get(kept..).unwrap_or_default());
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
