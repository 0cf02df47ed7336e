//! Cut, copy and paste: what goes to other maps, windows and programs, and what comes from them.

mod contents;
mod copy;
mod desktop;
mod pasted;
mod picture;
mod system;
mod table;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod x11;

pub use contents::Contents;
pub use copy::{copy, copy_picture};
pub use pasted::{Pasted, read_paste};
pub use system::{Asked, Clipboard};
