//! The program: a window, or a command without one.
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    trayecto::cli::run(std::env::args_os(), std::time::Instant::now())
}
