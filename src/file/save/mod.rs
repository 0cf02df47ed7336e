//! Saving: the one way in which this program writes files.
//!
//! The new content is written beside the file and takes its place when it is whole and on the disk. Whatever happens before
//! that, the old file stays as it was and nothing else is left behind. What a map's file held before is never thrown away:
//! it becomes a backup, or, if somebody else saved it in between, a conflict copy beside the file.

mod busy;
mod cause;
mod conflict;
mod error;
mod folders;
mod map;
mod place;
mod plain;
mod several;
mod strays;
mod swap;
mod target;
mod temporary;
mod unfinished;

pub use cause::Cause;
pub use error::{SaveError, SaveStep, cancelled};
pub use folders::NewFolders;
pub use map::{MapSave, Saved, save_map};
pub use plain::{save, save_in_new_folder, save_with};
pub use several::save_all_with;
pub use strays::{Keeping, sweep};
pub use target::{ExpectedFile, ReadOnlyFile};

pub(super) use busy::saving_in;
pub(super) use place::settle;
pub(super) use target::find;
pub(super) use temporary::{Like, Temporary};
pub(super) use unfinished::sweep_unfinished;
