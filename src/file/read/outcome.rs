//! What comes of reading a file.

use super::super::problem::Warning;
use super::limits::MAX_BYTES;
use crate::map::{Brand, Map};

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

/// What came of reading the file of a brand.
#[derive(Clone, Debug)]
pub struct BrandReading {
    /// The brand.
    pub brand: Brand,
    /// What could not be taken as it stands, by line; at most 1,000.
    pub warnings: Vec<Warning>,
    /// How many warnings there are beyond those.
    pub more_warnings: usize,
    /// Whether it is of a newer program, so that it may say more than was understood.
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
    /// A brand where a map is wanted.
    #[error("the file is a brand, not a map")]
    BrandNotMap,
    /// A map where a brand is wanted.
    #[error("the file is a map, not a brand")]
    MapNotBrand,
    /// JSON, but not a brand.
    #[error("the file is not a brand")]
    NotABrand,
    /// A map, but so damaged that nothing of it is left.
    #[error("nothing in the file can be read")]
    NothingReadable,
}
