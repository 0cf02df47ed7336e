//! Map files: reading them whatever state they are in, writing them always alike, and the one routine that saves.
//!
//! [`read`] and [`write`] do no IO; [`open`] and [`save`] do. What cannot be understood costs only the part where it stands,
//! and each loss is a [`Warning`] with a path and a line. A map that was read is valid.

mod backup;
mod fingerprint;
mod format;
mod journal;
mod open;
mod problem;
mod read;
mod save;
mod schema;
mod store;
mod watch;
mod write;

pub use backup::{Backup, backups, read_backup};
pub use fingerprint::Fingerprint;
pub use journal::{About, Base, Change, End, Journal, Journals, Left, Recovered};
pub use open::{OpenError, Opened, open, open_brand, read_whole};
pub use problem::{Expected, Problem, Warning};
pub use read::{Access, BrandReading, DecodedText, MAX_BYTES, ReadError, Reading, decode_text, read, read_brand};
pub use save::{
    Cause, ExpectedFile, Keeping, MapSave, NewFolders, ReadOnlyFile, SaveError, SaveStep, Saved, cancelled, save,
    save_all_with, save_in_new_folder, save_map, save_with, sweep,
};
pub use schema::{brand_schema, schema};
pub use store::Store;
pub use watch::{Care, Changed, Sighting, Watch};
pub use write::{write, write_brand};
