//! Writes a generated map of a given size: `generate_map S|M|L|XL out.journey.json`.

#[path = "../benches/support/generated.rs"]
mod generated;

use std::path::Path;
use std::process::ExitCode;

use generated::{Size, generated};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [size, out] = arguments.as_slice() else {
        eprintln!("usage: generate_map S|M|L|XL out.journey.json");
        return ExitCode::FAILURE;
    };
    let Some(size) = Size::ALL.into_iter().find(|known| format!("{known:?}") == *size) else {
        eprintln!("a size is S, M, L or XL, not {size}");
        return ExitCode::FAILURE;
    };
    match trayecto::file::save(Path::new(out), &trayecto::file::write(&generated(size))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
