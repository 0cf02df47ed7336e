//! Map files: reading them whatever state they are in, writing them always alike, and the one routine that saves.
//!
//! [`read`] and [`write`] do no IO; [`open`] and [`save`] do. What cannot be understood costs only the part where it stands,
//! and each loss is a [`Warning`] with a path and a line. A map that was read is valid.

mod format;
mod open;
mod problem;
mod read;
mod save;
mod schema;
mod write;

pub use open::{OpenError, Opened, open};
pub use problem::{Expected, Problem, Warning};
pub use read::{Access, MAX_BYTES, ReadError, Reading, read};
pub use save::{SaveError, SaveStep, cancelled, save, save_in_new_folder, save_with};
pub use schema::schema;
pub use write::write;
