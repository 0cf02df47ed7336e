//! The export of pictures: what is chosen at the left, what the pages will look like at the right.

mod around;
mod dialog;
mod legible;
mod logo;
mod marks;
mod page;
mod pages;
mod presets;
mod selected;
mod shelf;
mod used;
mod what;
mod worker;

pub(in crate::app) use dialog::{Answer, Before, Chosen, ExportDialog};
pub(in crate::app) use logo::load as load_logo;
pub use logo::read_logo;
