//! A file that is about to change places with a map, or has: its name says what becomes of it if nobody else can.

use std::path::Path;

use super::target::ExpectedFile;
use super::temporary::PREFIX;
use crate::file::fingerprint::Fingerprint;
use crate::file::read::MAX_BYTES;

/// How such names end.
const SUFFIX: &str = ".swap";

/// Hexadecimal digits of a fingerprint in a name; enough that no two contents share them.
const DIGITS: usize = 32;

/// What the name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Swap {
    /// Which map, by its file's name.
    map: String,
    /// What was to be saved.
    new: String,
    /// What the map's file was to hold.
    expected: String,
}

/// What came out of the place of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CameOut {
    /// The very content that was to be saved, or nothing at all; or what is no map and was to be replaced.
    Nothing,
    /// What was expected, or what the person has agreed to replace.
    Expected,
    /// The work of somebody else.
    Foreign,
}

impl Swap {
    /// For saving `new` at `target`.
    pub(super) fn new(target: &Path, new: Fingerprint, expected: ExpectedFile) -> Self {
        let expected = match expected {
            ExpectedFile::Anything => "any".to_owned(),
            ExpectedFile::Absent => "none".to_owned(),
            ExpectedFile::Content(print) => shortened(print),
        };
        Self { map: key(target), new: shortened(new), expected }
    }

    /// As a name, with the temporary file's own part in it.
    pub(super) fn name(&self, own: &str) -> String {
        format!("{PREFIX}{own}-{}-{}-{}{SUFFIX}", self.map, self.new, self.expected)
    }

    /// From a name; `None` if it is another.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?.split('-').skip(1);
        let (map, new, expected) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { map: map.to_owned(), new: new.to_owned(), expected: expected.to_owned() })
    }

    /// Whether it was made for saving that file.
    pub(super) fn belongs_to(&self, target: &Path) -> bool {
        self.map == key(target)
    }

    /// What it is, when it holds these bytes.
    pub(super) fn judge(&self, bytes: &[u8]) -> CameOut {
        let print = shortened(Fingerprint::of(bytes));
        if bytes.is_empty() || print == self.new {
            CameOut::Nothing
        } else if bytes.len() > MAX_BYTES {
            // No map, and not all of it.
            if self.expected == "any" { CameOut::Nothing } else { CameOut::Foreign }
        } else if self.expected == "any" || print == self.expected {
            CameOut::Expected
        } else {
            CameOut::Foreign
        }
    }
}

fn key(target: &Path) -> String {
    shortened(Fingerprint::of(target.file_name().unwrap_or_default().as_encoded_bytes()))
}

fn shortened(print: Fingerprint) -> String {
    let mut hex = print.to_hex();
    hex.truncate(DIGITS);
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_becomes_of_the_file() {
        let check = |expected, bytes: &[u8], came_out| {
            let swap = Swap::new(Path::new("/maps/a.journey.json"), Fingerprint::of(b"new"), expected);
            let read = Swap::of_name(&swap.name("Ab12"));
            assert_eq!(read.as_ref(), Some(&swap));
            assert!(swap.belongs_to(Path::new("/elsewhere/a.journey.json")));
            assert!(!swap.belongs_to(Path::new("/maps/b.journey.json")));
            assert_eq!(swap.judge(bytes), came_out);
        };
        let old = ExpectedFile::Content(Fingerprint::of(b"old"));
        check(old, b"old", CameOut::Expected);
        check(old, b"new", CameOut::Nothing);
        check(old, b"", CameOut::Nothing);
        check(old, b"other", CameOut::Foreign);
        check(ExpectedFile::Absent, b"other", CameOut::Foreign);
        check(ExpectedFile::Anything, b"other", CameOut::Expected);
        for name in [".trayecto-Ab12.tmp", "a.journey.json", ".trayecto-.swap", ".trayecto-a-b-c.tmp"] {
            assert_eq!(Swap::of_name(name), None);
        }
    }
}
