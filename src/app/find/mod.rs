//! Finding and replacing in all texts of the map.

mod bar;
mod finding;
mod marked;
mod marks;
mod note;
mod search;

pub(super) use bar::{Action, Around, Bar, Replacing};
pub(super) use finding::{Finding, Fresh, Shown, Step};
pub(super) use marked::Marked;
pub(super) use marks::Marks;
pub(super) use note::note;
pub(super) use search::{Needle, Wanted};
