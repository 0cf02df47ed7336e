//! The command line: everything that needs no window, and the way into the window.

mod arguments;
mod check;
mod import;
mod message;
mod run;
mod source;

pub use run::run;
