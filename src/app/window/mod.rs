//! The window's state, and what happens in a frame.

mod audience;
mod brand;
mod central;
mod commands;
mod copies;
mod core;
mod dropped;
mod export;
mod exports;
mod find;
mod import;
mod interrupt;
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
