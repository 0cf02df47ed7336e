//! Dialogs over the window: one at a time.

mod crop;
mod crop_frame;
mod dialog;
mod export;
mod files;
mod jobs;
mod keys;
mod parts;
mod photo_job;

pub(super) use crop::Crop;
pub(super) use dialog::{Dialog, Facts, Outcome};
pub(super) use export::ExportChoice;
pub(super) use files::{
    FileAnswer, FileRequest, ask_for_map, ask_for_photo, ask_where_to_save_map, ask_where_to_save_picture,
};
pub(super) use jobs::{Exporting, save_picture};
pub(super) use keys::Keys;
pub(super) use photo_job::{PhotoDone, PhotoJob, PhotoSource, make_portrait, open_photo};
