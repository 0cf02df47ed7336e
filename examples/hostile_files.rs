//! Writes the files that nobody should have to open to a folder: `cargo run --example hostile_files -- FOLDER`. They take some 700 MB.

use std::path::PathBuf;
use std::process::ExitCode;

#[path = "../tests/support/hostile/mod.rs"]
mod hostile;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: hostile_files FOLDER");
        return ExitCode::from(2);
    };
    let mut count = 0;
    let mut failed = None;
    hostile::each(|file| {
        count += 1;
        if let Err(error) = std::fs::write(folder.join(&file.name), &file.bytes) {
            failed = Some((file.name, error));
        }
    });
    if let Some((name, error)) = failed {
        eprintln!("{name}: {error}");
        return ExitCode::FAILURE;
    }
    println!("{count} files");
    ExitCode::SUCCESS
}
