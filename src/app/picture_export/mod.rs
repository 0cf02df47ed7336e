//! Exporting pictures: what can be chosen, and how what was chosen becomes files.

mod choice;
mod files;
mod picture_name;
mod seen;
mod setup;
mod write;

pub(in crate::app) use choice::{
    ChosenPaper, ChosenSplit, ChosenStages, ChosenSvgText, ExportChoice, Kept, LastExport, Resolution, Shown,
};
pub(in crate::app) use files::name_of_first;
pub use files::page_files;
pub(in crate::app) use seen::as_seen;
pub(in crate::app) use setup::{has_stages, prepared};
pub(in crate::app) use write::{composed, options};
