//! A file of which nobody knows yet what it is: a map, or something of which one can be made.

use crate::file::{ReadError, Reading, read};
use crate::locale::Locale;

use super::detect::import;
use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Imported, Refusal};

/// What a file turned out to be.
#[derive(Clone, Debug)]
pub enum AnyFile {
    /// A map of this program.
    Map(Box<Reading>),
    /// A file of another program, read as a map.
    Foreign(Box<Imported>),
}

/// Why no map came of a file.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unread {
    /// It is, or is meant to be, a map of this program.
    #[error(transparent)]
    Map(ReadError),
    /// It is something else.
    #[error(transparent)]
    Foreign(Refusal),
}

/// Reads a map or whatever else one can be made of. A map is told by what is in it, not by its name.
///
/// # Errors
/// [`Unread`] if there is no map in it and none can be made of it.
pub fn read_any(file: ForeignFile<'_>, options: &Options, locale: Locale) -> Result<AnyFile, Unread> {
    let no_map = match read(file.bytes) {
        Ok(reading) => return Ok(AnyFile::Map(Box::new(reading))),
        Err(error) => error,
    };
    let is_hopeless =
        matches!(no_map, ReadError::Empty | ReadError::TooLarge | ReadError::NothingReadable | ReadError::BrandNotMap);
    if is_hopeless || file.name.to_lowercase().ends_with(".journey.json") {
        return Err(Unread::Map(no_map));
    }
    match import(file, options, locale) {
        Ok(imported) => Ok(AnyFile::Foreign(Box::new(imported))),
        // What is neither: a text that means to be JSON is told where it stops being so.
        Err(Refusal::Unknown | Refusal::OtherJson { .. })
            if matches!(no_map, ReadError::NotJson { .. }) && means_to_be_json(file) =>
        {
            Err(Unread::Map(no_map))
        }
        Err(refusal) => Err(Unread::Foreign(refusal)),
    }
}

fn means_to_be_json(file: ForeignFile<'_>) -> bool {
    file.ending() == "json" || file.bytes.trim_ascii_start().starts_with(b"{")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_neither_is_told_by_what_it_means_to_be() {
        let check = |name: &str, bytes: &[u8], expected: &Unread| {
            let outcome = read_any(ForeignFile { name, bytes }, &Options::default(), Locale::English);
            assert_eq!(outcome.err().as_ref(), Some(expected), "{name}");
        };
        check("a.csv", b" \n", &Unread::Map(ReadError::Empty));
        check("a.journey.json", b"PK\x03\x04\x14\0\xFF\xFE", &Unread::Map(ReadError::NotText));
        check("a.journey.json", b"journey", &Unread::Map(ReadError::NotJson { line: 1, column: 1 }));
        check("a.json", b"hello", &Unread::Map(ReadError::NotJson { line: 1, column: 1 }));
        check("a.txt", b"hello", &Unread::Foreign(Refusal::Unknown));
        check("a.png", b"\x89PNG\r\n\x1a\n\0\0", &Unread::Foreign(Refusal::PictureWithoutMap));
    }

    #[test]
    fn a_map_is_a_map_whatever_it_is_called() {
        let map = br#"{"format":"trayecto","version":1,"title":"T","phases":[],"lanes":[]}"#;
        let read = read_any(ForeignFile { name: "a.txt", bytes: map }, &Options::default(), Locale::English);
        assert!(matches!(read, Ok(AnyFile::Map(reading)) if reading.map.title == "T"));
    }
}
