//! The window's state, and what happens in a frame.

mod brand;
mod commands;
mod copies;
mod core;
mod dropped;
mod export;
mod find;
mod import;
mod leave;
mod names;
mod outside;
mod paste;
mod photo;
mod receive;
mod recovery;
mod save_copy;
mod sweep;
mod under_way;
mod unsaved;
mod versions;

pub use core::Trayecto;
