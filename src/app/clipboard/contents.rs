//! What lies on a clipboard.

/// What was copied, in every form that others can take. A form that is empty is not offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Tab-separated text.
    pub text: String,
    /// A table as HTML.
    pub html: String,
    /// A picture as PNG.
    pub png: Vec<u8>,
    /// A piece of a map, as the file of a map.
    pub piece: Vec<u8>,
}

/// The type under which a piece of a map is offered.
pub(super) const PIECE_TYPE: &str = "application/x-trayecto+json";

/// What is taken from another program, in bytes, at most: as much as the largest file.
pub(super) const MAX_BYTES: usize = crate::file::MAX_BYTES;
