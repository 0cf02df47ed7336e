//! Pictures that were written, and what the person is told of it.

use std::path::PathBuf;

use crate::app::load::name_of;
use crate::app::picture_export::{Exported, LastExport, MapState};
use crate::locale::{Locale, say_count, say_with};

/// Pictures that were written.
pub(in crate::app) struct Written {
    /// The map of which they are, by its number.
    pub(in crate::app) map: u64,
    /// What was chosen.
    pub(in crate::app) as_chosen: LastExport,
    /// In order; at least one.
    pub(in crate::app) files: Vec<PathBuf>,
    /// How many pages there are in all.
    pub(in crate::app) pages: usize,
    /// The state of the map.
    pub(in crate::app) state: MapState,
    /// How many of them took the place of a file.
    pub(in crate::app) replaced: usize,
}

impl Written {
    /// As it is remembered.
    pub(in crate::app) fn exported(&self) -> Exported {
        Exported::now(&self.as_chosen, &self.files, self.pages, self.state)
    }

    /// What was written, and where to.
    pub(super) fn text(&self, locale: Locale) -> String {
        let written = match &self.files[..] {
            [first, .., last] => {
                let folder = first.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                let count = self.files.len().to_string();
                let values = [
                    ("count", count.as_str()),
                    ("folder", folder.as_str()),
                    ("first", &name_of(first)),
                    ("last", &name_of(last)),
                ];
                say_with(locale, "export-done-several", &values)
            }
            files => {
                let file = files.first().map(|file| file.display().to_string()).unwrap_or_default();
                say_with(locale, "export-done", &[("file", &file)])
            }
        };
        match self.replaced {
            0 => written,
            count => format!("{written}\n{}", say_count(locale, "export-replaced", count)),
        }
    }
}
