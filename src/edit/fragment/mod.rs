//! Pieces of maps: what is copied, pasted and duplicated, and tables as other programs have them.
//!
//! A [`Fragment`] is a valid map of its own, so that it is written and read as every map is. Besides what was selected it holds what
//! that stands on: lanes and stages with nothing else in them, the personas and sources that are named, the cards that are answered.

mod body;
mod carry;
mod cells;
mod columns;
mod lanes;
mod matching;
mod paste;
mod paste_table;
mod people;
mod piece;
mod place;
mod selection;
mod table;
mod take;

pub use body::usual_body;
pub use carry::Paste;
pub use paste::{duplicate, paste};
pub use paste_table::paste_cells;
pub use piece::Fragment;
pub use selection::FragmentKind;
pub use table::cells_of;
pub use take::fragment;
