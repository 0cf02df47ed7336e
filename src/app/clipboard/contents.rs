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

/// How a PNG begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

impl Contents {
    /// What another program has handed over. Some hand over their picture whatever they are asked for, even if that is text.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only asked there"))]
    pub(super) fn received(piece: Vec<u8>, text: &[u8]) -> Self {
        let picture = [&piece[..], text].into_iter().find(|bytes| bytes.starts_with(PNG));
        if let Some(png) = picture {
            return Self { png: png.to_vec(), ..Self::default() };
        }
        Self { text: String::from_utf8_lossy(text).into_owned(), piece, ..Self::default() }
    }
}

/// What is taken from another program, in bytes, at most: as much as the largest file.
pub(super) const MAX_BYTES: usize = crate::file::MAX_BYTES;
