//! The command line: everything that needs no window, and the way into the window.

mod arguments;
mod brand;
mod check;
mod ending;
mod export;
mod export_arguments;
mod import;
mod message;
mod option;
mod run;
mod source;
mod tell;
mod view;

pub use run::run;
