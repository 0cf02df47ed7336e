//! The command line: everything that needs no window, and the way into the window.

mod arguments;
mod check;
mod message;
mod run;

pub use run::run;
