//! Dialogs over the window: one at a time.

mod dialog;
mod export;
mod files;
mod jobs;
mod keys;
mod parts;
mod pictures;

pub(super) use dialog::{Dialog, Facts, Outcome};
pub(super) use export::ExportDialog;
pub(super) use files::{FileAnswer, FileRequest, ask_for_map, ask_where_to_save_map, ask_where_to_save_picture};
pub(super) use jobs::{Exporting, save_picture};
pub(super) use keys::Keys;
pub(super) use pictures::picture_name;
