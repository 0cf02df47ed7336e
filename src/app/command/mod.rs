//! Commands: what a person can tell the program to do. Menus, tool bar, keys, palette and the list of keys are made from one list.

mod audience;
mod key_names;
mod keys;
mod list;
mod menus;
mod parts;

pub use key_names::{keys_text, shortcut_text};
pub use keys::Scope;
pub use list::{Command, Needs};
pub use menus::{Entry, MENUS, Menu, WAY_AROUND};
pub use parts::for_part;
