//! The window's state, and what happens in a frame.

mod commands;
mod copies;
mod core;
mod find;
mod leave;
mod paste;
mod photo;
mod receive;
mod recovery;

pub use core::Trayecto;
