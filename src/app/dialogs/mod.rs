//! Dialogs over the window: one at a time.

mod audiences;
mod brand;
mod choose;
mod columns;
mod comparing;
mod content;
mod crop;
mod crop_frame;
mod dialog;
mod differences;
mod done;
mod export;
mod exports;
mod files;
mod for_whom;
mod full;
mod giving_up;
mod import;
mod jobs;
mod keys;
mod lists;
mod logo_ground;
mod look;
mod map_state;
mod newest;
mod parts;
mod photo_job;
mod picture_job;
mod pictures;
mod reading;
mod recovery;
mod replacing;
mod unsaved;
mod versions;
mod versions_job;
mod when;
mod written;

pub(super) use audiences::{Applied as AppliedViews, AudiencesDialog, LookAfter};
pub use brand::BrandFiles;
pub(super) use brand::{BrandAsk, BrandDialog, Met};
pub(super) use comparing::{Comparing, Purpose};
pub(super) use content::{ContentChoice, ContentDialog};
pub(super) use crop::Crop;
pub(super) use dialog::{Dialog, Facts, Outcome};
pub(super) use differences::DifferencesList;
pub use export::read_logo;
pub(super) use export::{Before, Chosen, ExportDialog};
pub(super) use exports::Exports;
pub(super) use files::{
    FileAnswer, FileRequest, ask_for_brand, ask_for_logo, ask_for_map, ask_for_photo, ask_what_to_import,
    ask_where_to_save_content, ask_where_to_save_copy, ask_where_to_save_map, ask_where_to_save_picture,
    ask_where_to_save_table,
};
pub(super) use giving_up::{Leave, Leaving};
pub(super) use import::ImportDialog;
pub(super) use jobs::{Ended, Exporting, save_content, save_table};
pub(super) use keys::Keys;
pub(super) use newest::Patience;
pub(super) use photo_job::{PhotoDone, PhotoJob, PhotoSource, make_portrait, open_photo};
pub(super) use picture_job::{PictureJob, save_pictures, would_replace};
pub(super) use pictures::picture_name;
pub(super) use reading::show_reading;
pub(super) use recovery::{Answer as RecoveryAnswer, Recovery};
pub(super) use replacing::Replacing;
pub(super) use unsaved::{FileState, Unsaved};
pub(super) use versions::Versions;
pub(super) use written::Written;
