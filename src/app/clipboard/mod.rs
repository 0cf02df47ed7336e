//! Cut, copy and paste.

mod contents;
mod desktop;
mod system;
mod table;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod x11;

pub use contents::Contents;
pub use system::{Asked, Clipboard};
