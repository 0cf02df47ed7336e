//! Prints what can be recovered from the journals in a folder: for each a line with the name and the end of its file, then the map.
//!
//! `cargo run --example read_journal -- ~/.local/state/trayecto/journals`

use std::io::{self, Write};
use std::process::ExitCode;

use trayecto::file::{self, Journals};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: read_journal FOLDER");
        return ExitCode::from(2);
    };
    match print(&Journals::at(folder.into())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn print(journals: &Journals) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for left in journals.left() {
        match left.recovered() {
            Some(recovered) => {
                writeln!(out, "# {:?} {:?}", recovered.about, recovered.end)?;
                out.write_all(&file::write(&recovered.map))?;
            }
            None => writeln!(out, "# unreadable")?,
        }
    }
    Ok(())
}
