//! Conflict copies: what somebody else saved, beside the file that took its place.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::place;

/// The longest name that common systems take, in bytes.
const LONGEST_NAME: usize = 255;

/// How many copies of one minute are told apart.
const MOST: usize = 10_000;

/// Gives `from` the first free name of a conflict copy of `target`.
pub(super) fn keep(from: &Path, target: &Path, word: &str) -> io::Result<PathBuf> {
    give_name(target, word, |to| place::put_new(from, to))
}

/// Copies `from` to the first free name of a conflict copy of `target`, where `from` has to stay until it is replaced.
pub(super) fn keep_copy(from: &Path, target: &Path, word: &str) -> io::Result<PathBuf> {
    give_name(target, word, |to| match std::fs::hard_link(from, to) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy_new(from, to),
        result => result,
    })
}

fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut new = std::fs::File::create_new(to)?;
    let copied =
        std::fs::File::open(from).and_then(|mut old| io::copy(&mut old, &mut new)).and_then(|_| new.sync_all());
    copied.inspect_err(|_| {
        let _ = std::fs::remove_file(to);
    })
}

fn give_name(target: &Path, word: &str, put: impl Fn(&Path) -> io::Result<()>) -> io::Result<PathBuf> {
    let when = jiff::Zoned::now().strftime("%Y-%m-%d %H.%M").to_string();
    for number in 1..=MOST {
        let mark = if number == 1 { format!(" ({word} {when})") } else { format!(" ({word} {when}, {number})") };
        let path = target.with_file_name(marked(target, &mark));
        match put(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The file's name with a mark before its ending, shortened so that it fits.
fn marked(target: &Path, mark: &str) -> OsString {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let ending_at = match name.strip_suffix(".journey.json") {
        Some(stem) => stem.len(),
        None => name.rfind('.').filter(|at| *at > 0 && name.len() - at <= 16).unwrap_or(name.len()),
    };
    let (stem, ending) = name.split_at(ending_at);
    let mut length = stem.len().min(LONGEST_NAME.saturating_sub(mark.len() + ending.len()));
    while !stem.is_char_boundary(length) {
        length -= 1;
    }
    format!("{}{mark}{ending}", stem.get(..length).unwrap_or_default()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_before_the_ending_and_the_name_fits() {
        let check = |name: &str, expected: &str| {
            assert_eq!(marked(&Path::new("/maps").join(name), " (c 1)"), OsString::from(expected));
        };
        check("a.journey.json", "a (c 1).journey.json");
        check("a.b.json", "a.b (c 1).json");
        check("a", "a (c 1)");
        check(".a", ".a (c 1)");
        check("Sra. García y los demás clientes", "Sra. García y los demás clientes (c 1)");
        check(&"é".repeat(127), &format!("{} (c 1)", "é".repeat(124)));
        check(&format!("{}.journey.json", "é".repeat(121)), &format!("{} (c 1).journey.json", "é".repeat(118)));
    }
}
