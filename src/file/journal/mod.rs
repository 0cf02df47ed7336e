//! Journals: what is not saved yet, so that it outlives the program however that ends.
//!
//! A journal is a folder that belongs to one map in one window. In it lie a lock, which the system takes back when the process is gone,
//! and up to three generations: files that begin with the whole map and go on with every change to it. A new generation begins when
//! the newest has grown; the older ones are there in case its beginning cannot be read. Every record carries a checksum, so that a file that
//! was cut anywhere is read up to its last whole record.

mod about;
mod folder;
mod frame;
mod generation;
mod left;
mod owner;
mod recovered;
mod write;

pub use about::{About, Base};
pub use folder::Journals;
pub use frame::End;
pub use left::Left;
pub use recovered::Recovered;
pub use write::{Change, Journal};
