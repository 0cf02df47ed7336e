//! Tables: separated values, workbooks, tables in documents, and what is pasted from them.
//!
//! Whatever it is found in, a table is a [`Grid`] first. [`recognise()`] tells how it lies and what its rows and columns are; `build` makes
//! a map of that. What this program has written itself is read by `own`, which need not guess.

mod book;
mod build;
mod channels;
mod curve;
mod emotion;
mod emotion_words;
mod figure;
mod form;
mod grid;
mod html;
mod listed;
mod log;
mod markdown;
mod note;
mod own;
mod pieces;
mod places;
mod read;
mod recognise;
mod roles;
mod scale;
mod separated;
mod view;
mod way;
mod words;

pub use form::{LineRole, TableForm, TableLayout, TableMapping};
pub use note::TableNote;
pub use read::table_form;
pub(super) use read::{import, workbook};
