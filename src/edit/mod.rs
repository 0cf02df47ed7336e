//! Every change to a map, as data. [`apply`] is the one way from a map to the next; [`History`] keeps the maps between.
//!
//! An [`Edit`] names parts by id and carries what is new. It holds for any map: what does not fit is refused, and what hangs on
//! a deleted part goes with it. Whoever holds the result holds a valid map, because [`crate::map::Map::build`] checked it.

mod apply;
mod change;
mod history;
mod ids;
mod name;
mod property;
mod text;

pub use apply::{Refused, apply};
pub use change::{CardMove, Edit, NewCard, PointValue, Reason, StagePlace};
pub use history::{Gesture, History, Step};
pub use ids::Ids;
pub use name::{StepName, Verb, What};
pub use property::{Property, property};
pub use text::{fields, text};
