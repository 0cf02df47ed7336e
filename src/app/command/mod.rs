//! Commands: what a person can tell the program to do. Menus, tool bar, keys, palette and the list of keys are made from one list.

mod keys;
mod list;
mod parts;

pub use keys::{Scope, shortcut_text};
pub use list::{Command, Needs};
pub use parts::for_part;
