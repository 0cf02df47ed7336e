//! Exporting pictures: what can be chosen, and how what was chosen becomes files.

mod choice;
mod files;
mod picture_name;
mod setup;
mod write;

pub(in crate::app) use choice::{
    ChosenPaper, ChosenSplit, ChosenStages, ChosenSvgText, ExportChoice, Kept, LastExport, PictureFormat, Resolution,
    Shown,
};
pub(in crate::app) use files::{name_of_first, page_files};
pub(in crate::app) use setup::{has_stages, prepared, sizing};
pub(in crate::app) use write::{NotWritten, write_file};
