//! Exporting pictures: what can be chosen, and how what was chosen becomes files.

mod by_name;
mod choice;
mod files;
mod hidden;
mod larger_paper;
mod picture_name;
mod preset;
mod record;
mod seen;
mod setup;
mod write;

pub use by_name::{NamedExport, named_export, preset_names};
pub use choice::Shown;
pub(in crate::app) use choice::{
    ChosenPaper, ChosenSplit, ChosenStages, ChosenSvgText, ExportChoice, Kept, Resolution,
};
pub(in crate::app) use files::name_of_first;
pub use files::page_files;
pub(in crate::app) use hidden::hidden_anyway;
pub(in crate::app) use larger_paper::{LargerPaper, larger_paper};
pub(in crate::app) use preset::{Preset, PresetName};
pub(in crate::app) use record::{Exported, LastExport, MapState, Saved, StateOf, overwritten_by, remember};
pub(in crate::app) use seen::as_seen;
pub(in crate::app) use setup::{has_stages, prepared};
pub(in crate::app) use write::{composed, options};
