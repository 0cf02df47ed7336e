//! The window's state, and what happens in a frame.

mod commands;
mod copies;
mod core;
mod find;
mod import;
mod leave;
mod paste;
mod photo;
mod receive;
mod sweep;

pub use core::Trayecto;
