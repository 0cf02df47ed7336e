//! Saves a file again and again and says so, for `tests/torture`, which kills it, has calls fail and cuts the power.
//!
//! ```text
//! save_repeatedly count FROM TO FILE STORE     saves texts with numbers, each expecting the one before
//! save_repeatedly edit NAME COUNT FILE STORE   adds lines to what the file holds, as another program may do meanwhile
//! save_repeatedly over NUMBER FILE STORE       saves over a file from which another version was opened
//! save_repeatedly sweep FILE STORE             clears up beside the file, as opening it does
//! save_repeatedly backups FILE STORE           says how many backups can be read, and which numbers they have
//! ```
//!
//! What has been acknowledged is a line of the output. An error is told in both languages.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use trayecto::file::{
    ExpectedFile, Fingerprint, Keeping, MapSave, ReadOnlyFile, SaveError, Saved, Store, backups, read_backup, save_map,
    sweep,
};
use trayecto::locale::Locale;
use trayecto::sentence;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["count", from, to, file, store] => count(number(from), number(to), Path::new(file), &at(store)),
        ["edit", name, times, file, store] => edit(name, number(times), Path::new(file), &at(store)),
        ["over", new, file, store] => over(number(new), Path::new(file), &at(store)),
        ["sweep", file, store] => {
            let store = at(store);
            for copy in sweep(Path::new(file), keeping(&store)) {
                tell(&format!("conflict {}", copy.display()));
            }
            Ok(())
        }
        ["backups", file, store] => {
            list(&at(store), Path::new(file));
            Ok(())
        }
        _ => {
            eprintln!("see the head of examples/save_repeatedly.rs");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            for locale in [Locale::English, Locale::Spanish] {
                eprintln!("{}", sentence::save_failed(locale, &error));
            }
            ExitCode::FAILURE
        }
    }
}

fn count(from: u32, to: u32, file: &Path, store: &Store) -> Result<(), SaveError> {
    let mut expected = holds(file);
    for number in from..=to {
        let saved = save(file, &text(number), expected, store)?;
        expected = ExpectedFile::Content(saved.fingerprint);
        tell(&format!("saved {number}"));
    }
    Ok(())
}

fn edit(name: &str, times: u32, file: &Path, store: &Store) -> Result<(), SaveError> {
    for number in 1..=times {
        let mut lines = fs::read_to_string(file).unwrap_or_default();
        let expected = match lines.as_str() {
            "" => ExpectedFile::Absent,
            lines => ExpectedFile::Content(Fingerprint::of(lines.as_bytes())),
        };
        let edit = format!("{name} {number}");
        lines.push_str(&edit);
        lines.push('\n');
        save(file, &lines, expected, store)?;
        tell(&edit);
    }
    Ok(())
}

fn over(new: u32, file: &Path, store: &Store) -> Result<(), SaveError> {
    save(file, &text(new), ExpectedFile::Content(Fingerprint::of(b"what was opened")), store)?;
    tell(&format!("saved {new}"));
    Ok(())
}

fn list(store: &Store, file: &Path) {
    for backup in backups(store, file) {
        match read_backup(&backup) {
            Ok(bytes) => tell(String::from_utf8_lossy(&bytes).lines().next().unwrap_or_default()),
            Err(error) => tell(&format!("unreadable: {error}")),
        }
    }
}

fn save(file: &Path, text: &str, expected: ExpectedFile, store: &Store) -> Result<Saved, SaveError> {
    let saved =
        save_map(file, text.as_bytes(), &MapSave { expected, read_only: ReadOnlyFile::Keep, keeping: keeping(store) })?;
    for copy in &saved.conflicts {
        tell(&format!("conflict {}", copy.display()));
    }
    if let Some(error) = &saved.backup_error {
        tell(&format!("no backup: {error}"));
    }
    Ok(saved)
}

fn holds(file: &Path) -> ExpectedFile {
    fs::read(file).map_or(ExpectedFile::Absent, |bytes| ExpectedFile::Content(Fingerprint::of(&bytes)))
}

/// Long enough that it is not written at once.
fn text(number: u32) -> String {
    let lines = (0..2_000).map(|line| format!("{number} {line}\n"));
    std::iter::once(format!("number {number}\n")).chain(lines).collect()
}

fn at(store: &str) -> Store {
    Store::at(Path::new(store))
}

fn keeping(store: &Store) -> Keeping<'_> {
    Keeping { store: Some(store), conflict_word: "conflict" }
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or_default()
}

/// At once, in one piece, so that it is said or not.
fn tell(line: &str) {
    let mut out = io::stdout().lock();
    if out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(3);
    }
}
