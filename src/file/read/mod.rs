//! From bytes to a valid map.
//!
//! The text is looked at in slices: each object is split into its fields once, and each field is read with its type from its
//! slice. So a wrong field costs that field, the unknown ones are kept as they stand, and no tree of the whole is ever built.
//! Ids come first, then the parts, so that every reference is resolved where it is read.

mod aside;
mod brand;
mod card;
mod decode;
mod document;
mod fields;
mod ids;
mod json;
mod lane;
mod limits;
mod log;
mod outcome;
mod people;
mod place;
mod reader;
mod repair;
mod views;
mod way;

use serde_json::value::RawValue;

use super::format::{BRAND_VERSION, VERSION};
use super::problem::Problem;
use crate::map::Map;
use document::Looks;
use json::{Object, Value};
use log::Log;
use place::At;
use reader::Reader;

pub use decode::{DecodedText, decode_text};
pub use limits::MAX_BYTES;
pub use outcome::{Access, BrandReading, ReadError, Reading};

/// Reads a map file. Never panics; does no IO.
///
/// # Errors
/// [`ReadError`] if there is no map in it at all.
pub fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    with_root(bytes, ReadError::NotAMap, read_map)
}

/// Reads the file of a brand. Never panics; does no IO.
///
/// # Errors
/// [`ReadError`] if there is no brand in it at all.
pub fn read_brand(bytes: &[u8]) -> Result<BrandReading, ReadError> {
    with_root(bytes, ReadError::NotABrand, read_brand_of)
}

/// What is known of a text before it is read.
struct Text<'t> {
    log: Log<'t>,
    state: State,
    /// What is said if it is something else.
    otherwise: ReadError,
}

/// Whether all of a text is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    Damaged,
}

/// Makes JSON of the bytes and has it read.
fn with_root<T>(
    bytes: &[u8],
    other: ReadError,
    read_root: impl Fn(&RawValue, Text<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
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
            read_root(root, Text { log, state: State::Whole, otherwise: other })
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
            let state = if mended.cut_at.is_some() { State::Damaged } else { State::Whole };
            read_root(root, Text { log, state, otherwise: not_json })
        }
    }
}

fn read_map(root: &RawValue, text: Text<'_>) -> Result<Reading, ReadError> {
    let mut reader = Reader::new(text.log);
    let root = Value { raw: root, at: At::ROOT };
    if !root.is_object() {
        return Err(text.otherwise);
    }
    let fields = reader.object(root, document::FIELDS);
    match document::looks(&fields) {
        Looks::Marked => {}
        Looks::Alike => reader.log.warn(fields.place(), || Problem::NotMarked),
        Looks::Otherwise if brand::is_brand(&fields) => return Err(ReadError::BrandNotMap),
        Looks::Otherwise => return Err(text.otherwise),
    }
    let access = reader.access(&fields, VERSION);
    let draft = reader.draft(fields);
    if text.state == State::Damaged
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

fn read_brand_of(root: &RawValue, text: Text<'_>) -> Result<BrandReading, ReadError> {
    let mut reader = Reader::new(text.log);
    let root = Value { raw: root, at: At::ROOT };
    if !root.is_object() {
        return Err(text.otherwise);
    }
    if !matches!(document::looks(&Object::split(root, document::FIELDS, 0)), Looks::Otherwise) {
        return Err(ReadError::MapNotBrand);
    }
    let fields = reader.object(root, brand::FIELDS);
    if !brand::is_brand(&fields) {
        if !brand::looks_like_brand(&fields) {
            return Err(text.otherwise);
        }
        reader.need(&fields, &["format"]);
    }
    let access = reader.access(&fields, BRAND_VERSION);
    let brand = reader.brand_of(fields);
    let (warnings, more_warnings) = reader.log.finish();
    Ok(BrandReading { brand, warnings, more_warnings, access })
}
