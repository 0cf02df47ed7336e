//! The window's state, and what happens in a frame.

mod commands;
mod core;
mod find;
mod leave;
mod paste;
mod receive;

pub use core::Trayecto;
