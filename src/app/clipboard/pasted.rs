//! What is taken from the clipboard.

use crate::edit::Fragment;
use crate::file::{self, Access};

use super::contents::Contents;
use super::table;

/// What can be pasted.
#[derive(Clone, Debug, PartialEq)]
pub enum Pasted {
    /// A piece of a map.
    Fragment(Fragment),
    /// A table of another program, or lines of text.
    Cells(Vec<Vec<String>>),
    /// A picture's file.
    Picture(Vec<u8>),
    /// Nothing that a map could hold.
    Nothing,
}

/// Characters of a text that are looked at. More than so many make more cards than anybody wants.
const MAX_TEXT_BYTES: usize = 4 << 20;

/// What there is to paste: a piece of a map or, if there is none that can be read, the text or, if there is none, a picture.
#[must_use]
pub fn read_paste(contents: &Contents) -> Pasted {
    if let Some(piece) = read_piece(&contents.piece) {
        return Pasted::Fragment(piece);
    }
    let end = (0..=contents.text.len().min(MAX_TEXT_BYTES)).rev().find(|end| contents.text.is_char_boundary(*end));
    let rows = table::from_text(&contents.text[..end.unwrap_or(0)]);
    let is_blank = rows.iter().flatten().all(|cell| cell.trim().is_empty());
    match is_blank {
        false => Pasted::Cells(rows),
        true if contents.png.is_empty() => Pasted::Nothing,
        true => Pasted::Picture(contents.png.clone()),
    }
}

fn read_piece(bytes: &[u8]) -> Option<Fragment> {
    if bytes.is_empty() {
        return None;
    }
    let reading = file::read(bytes).ok()?;
    // What a newer version has written may mean more than is understood.
    if reading.access == Access::Editable { Fragment::from_map(reading.map) } else { None }
}
