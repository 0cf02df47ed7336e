//! The map and all that is done to it by hand: what the canvas shows, what is selected, dragged and written.

mod act;
mod answer;
mod answer_with;
mod as_drawn;
mod cells;
mod core;
mod filtered;
mod found;
mod insert;
mod lead;
mod other;
mod pointer;
mod shift;
mod view;
mod write;
mod writing;

pub use core::Board;

pub(super) use act::Known;
pub(super) use core::{Editable, Surroundings};
