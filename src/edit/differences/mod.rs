//! What differs between two maps, so that a person can decide between them: between what is open and what another program has
//! written, between now and an earlier version.

mod align;
mod cells;
mod compare;
mod gather;
mod lists;
mod order;
mod pairs;
mod shorten;
mod told;

pub use gather::differences;
pub use told::{Difference, DifferenceGroup, DifferencePlace, Differences, Differing, Differs};
