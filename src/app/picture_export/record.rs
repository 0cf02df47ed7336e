//! What was exported, and of which state of the map.

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::export::PictureFormat;
use crate::file::{self, Fingerprint};
use crate::map::Map;

use super::choice::ExportChoice;
use super::preset::PresetName;

/// Exports of a map that are remembered.
const REMEMBERED: usize = 20;

/// What was exported last, and where to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::app) struct LastExport {
    pub(in crate::app) choice: ExportChoice,
    /// The file that was named; several pages have their numbers in their names.
    pub(in crate::app) to: PathBuf,
    /// The preset that was chosen, if one was.
    #[serde(default)]
    pub(in crate::app) preset: Option<PresetName>,
}

/// An export that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) struct Exported {
    /// Seconds since 1970.
    at: u64,
    /// The file, or the first of them.
    pub(in crate::app) file: PathBuf,
    /// How many files there are; at least one.
    pub(in crate::app) files: usize,
    pub(in crate::app) format: PictureFormat,
    /// How many pages there are in all.
    pub(in crate::app) pages: usize,
    #[serde(default)]
    pub(in crate::app) preset: Option<PresetName>,
    /// The audience view that it was exported through, if it was for an audience.
    #[serde(default)]
    pub(in crate::app) view: Option<String>,
    pub(in crate::app) state: MapState,
}

/// Which state of a map it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) struct MapState {
    /// What its file held, or would have held had it been saved.
    #[serde(serialize_with = "written", deserialize_with = "read")]
    pub(in crate::app) fingerprint: Fingerprint,
    pub(in crate::app) saved: Saved,
}

/// Whether a state of a map was in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum Saved {
    Yes,
    No,
}

/// The state of a map, before it is known what its file would hold.
#[derive(Clone, Debug)]
pub(in crate::app) enum StateOf {
    /// Its file holds it.
    Saved(Fingerprint),
    /// There are changes in it that its file does not hold.
    Unsaved(Box<Map>),
}

impl StateOf {
    /// What it is. Takes a while for large maps, so it is not for the window's thread.
    pub(in crate::app) fn worked_out(&self) -> MapState {
        match self {
            Self::Saved(fingerprint) => MapState { fingerprint: *fingerprint, saved: Saved::Yes },
            Self::Unsaved(map) => MapState { fingerprint: Fingerprint::of(&file::write(map)), saved: Saved::No },
        }
    }
}

impl Exported {
    /// An export that was made just now.
    pub(in crate::app) fn now(last: &LastExport, files: &[PathBuf], pages: usize, state: MapState) -> Self {
        Self {
            at: SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
            file: files.first().unwrap_or(&last.to).clone(),
            files: files.len().max(1),
            format: last.choice.format,
            pages,
            preset: last.preset.clone(),
            view: last.choice.view.clone(),
            state,
        }
    }

    /// When it was made.
    pub(in crate::app) fn when(&self) -> SystemTime {
        // A time beyond all clocks can only come from a file that somebody wrote.
        UNIX_EPOCH.checked_add(Duration::from_secs(self.at)).unwrap_or(UNIX_EPOCH)
    }
}

/// The later export that wrote to the file of the export at a place of the record, the latest first; none if it still has its file.
pub(in crate::app) fn overwritten_by(record: &[Exported], at: usize) -> Option<&Exported> {
    let (later, from) = record.split_at_checked(at)?;
    let file = &from.first()?.file;
    later.iter().rfind(|later| later.file == *file)
}

/// Puts an export before those that were made before.
pub(in crate::app) fn remember(record: &mut Vec<Exported>, exported: Exported) {
    record.insert(0, exported);
    record.truncate(REMEMBERED);
}

fn written<S: Serializer>(fingerprint: &Fingerprint, serializer: S) -> Result<S::Ok, S::Error> {
    fingerprint.to_hex().serialize(serializer)
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fingerprint, D::Error> {
    let hex = String::deserialize(deserializer)?;
    Fingerprint::from_hex(&hex).ok_or_else(|| serde::de::Error::custom("no fingerprint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn export_of(map: &Map) -> Exported {
        let last = LastExport { choice: ExportChoice::default(), to: "/a/map.png".into(), preset: None };
        let files = ["/a/map-1.png".into(), "/a/map-2.png".into()];
        Exported::now(&last, &files, 2, StateOf::Unsaved(Box::new(map.clone())).worked_out())
    }

    #[test]
    fn the_latest_exports_are_remembered_and_read_back() {
        let mut record = Vec::new();
        for _ in 0..=REMEMBERED {
            remember(&mut record, export_of(&Map::default()));
        }
        assert_eq!(record.len(), REMEMBERED);
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Exported>>(&text).unwrap(), record);
        assert_eq!((record[0].file.as_path(), record[0].files), (std::path::Path::new("/a/map-1.png"), 2));
    }

    #[test]
    fn a_file_belongs_to_the_export_that_wrote_it_last() {
        let to = |file: &str| Exported { file: file.into(), ..export_of(&Map::default()) };
        let record = [to("/a/map.png"), to("/b/map.png"), to("/a/map.png"), to("/a/map.png")];
        let check = |at, expected: Option<&Exported>| {
            assert_eq!(overwritten_by(&record, at).map(std::ptr::from_ref), expected.map(std::ptr::from_ref), "{at}");
        };
        check(0, None);
        check(1, None);
        check(2, Some(&record[0]));
        check(3, Some(&record[2]));
        check(4, None);
    }

    #[test]
    fn a_state_is_the_same_before_and_after_it_was_saved() {
        let map = Map::default();
        let unsaved = StateOf::Unsaved(Box::new(map.clone())).worked_out();
        let saved = StateOf::Saved(Fingerprint::of(&file::write(&map))).worked_out();
        assert_eq!(unsaved.fingerprint, saved.fingerprint);
        assert_ne!(unsaved, saved);
    }
}
