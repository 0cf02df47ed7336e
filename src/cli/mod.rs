//! The command line: everything that needs no window, and the way into the window.

mod arguments;
mod brand;
mod check;
mod ending;
mod export;
mod export_arguments;
mod export_values;
mod import;
mod message;
mod option;
mod preset;
mod run;
mod source;
mod tell;
mod view;

pub use run::run;
