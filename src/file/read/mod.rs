//! From bytes to a valid map.
//!
//! The text is looked at in slices: each object is split into its fields once, and each field is read with its type from its
//! slice. So a wrong field costs that field, the unknown ones are kept as they stand, and no tree of the whole is ever built.
//! Ids come first, then the parts, so that every reference is resolved where it is read.

mod card;
mod decode;
mod document;
mod fields;
mod ids;
mod json;
mod lane;
mod limits;
mod log;
mod people;
mod reader;
mod repair;
mod way;

use super::problem::{Problem, Warning};
use crate::map::Map;
use document::Looks;
use json::{At, Value};
use log::Log;
use reader::Reader;

pub use limits::MAX_BYTES;

/// What came of reading a file.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The map.
    pub map: Map,
    /// What could not be taken as it stands, by line; at most 1,000.
    pub warnings: Vec<Warning>,
    /// How many warnings there are beyond those.
    pub more_warnings: usize,
    /// Whether it may be saved.
    pub access: Access,
}

/// Whether what was read may be changed and saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Editable,
    /// The file is of a newer program: it was read as far as it is understood, and saving would lose the rest.
    ReadOnly {
        /// The version that the file says it has.
        version: u64,
    },
}

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// Bytes that are no text in any encoding that is read.
    #[error("the file is not a text")]
    NotText,
    /// Text, but not JSON.
    #[error("the file is not JSON (line {line}, column {column})")]
    NotJson {
        /// Where it stops being so, from 1.
        line: usize,
        /// In bytes, from 1.
        column: usize,
    },
    /// JSON, but not a map.
    #[error("the file is not a map")]
    NotAMap,
    /// A map, but so damaged that nothing of it is left.
    #[error("nothing in the file can be read")]
    NothingReadable,
}

/// Reads a map file. Never panics; does no IO.
///
/// # Errors
/// [`ReadError`] if there is no map in it at all.
pub fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let decoded = decode::decode(bytes)?;
    let text = &*decoded.text;
    if text.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    match json::whole(text) {
        Ok(root) => {
            let mut log = Log::new(text, text);
            decoded.problems.into_iter().for_each(|problem| log.file(0, problem));
            read_root(root, log, false, ReadError::NotAMap)
        }
        Err(error) => {
            let not_json = ReadError::NotJson { line: error.line(), column: error.column() };
            let mended = repair::repair(text, &error).ok_or(not_json)?;
            let mut log = Log::new(&mended.text, text);
            decoded.problems.into_iter().for_each(|problem| log.file(0, problem));
            if let Some(offset) = mended.loose_at {
                log.file(offset, Problem::LooseSyntax);
            }
            if let Some(offset) = mended.cut_at {
                log.file(offset, Problem::Damaged);
            }
            let root = json::whole(&mended.text).map_err(|_| not_json)?;
            read_root(root, log, mended.cut_at.is_some(), not_json)
        }
    }
}

fn read_root(
    root: &serde_json::value::RawValue,
    log: Log<'_>,
    damaged: bool,
    otherwise: ReadError,
) -> Result<Reading, ReadError> {
    let mut reader = Reader::new(log);
    let root = Value { raw: root, at: At::ROOT };
    if !root.is_object() {
        return Err(otherwise);
    }
    let fields = reader.object(root, document::FIELDS);
    match document::looks(&fields) {
        Looks::Marked => {}
        Looks::Alike => reader.log.warn(fields.place(), || Problem::NotMarked),
        Looks::Otherwise => return Err(otherwise),
    }
    let access = reader.access(&fields);
    let draft = reader.draft(fields);
    if damaged
        && draft.title.is_empty()
        && draft.personas.is_empty()
        && draft.phases.is_empty()
        && draft.lanes.is_empty()
    {
        return Err(ReadError::NothingReadable);
    }
    let (warnings, more_warnings) = reader.log.finish();
    // By construction a map can be built of what was read; if not, that is better said than guessed at.
    let map = Map::build(draft).map_err(|_| ReadError::NothingReadable)?;
    Ok(Reading { map, warnings, more_warnings, access })
}
