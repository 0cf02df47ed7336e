//! The brand of a map: chosen, looked at, read from files and written to them.

mod colors;
mod contrast;
mod cuts;
mod dialog;
mod fonts;
mod job;
mod pasted;
mod picker;
mod replaced;
mod sign;
mod slot;
mod told;
mod uses;
mod worker;

pub(super) use dialog::Answer;
pub(in crate::app) use dialog::{BrandAsk, BrandDialog, Met};
pub use job::BrandFiles;
