//! A short version of the fuzz targets, the same at every run: each seed as it is, and damaged in a few hundred ways.

use std::fs;
use std::path::Path;

use trayecto::file;
use trayecto::render::Picture;

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "a library of its own for the fuzz targets")]
mod promises;

/// How often each seed is damaged.
const MUTATIONS: u64 = 150;

/// Numbers that look like chance and are not.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end.max(1)
    }
}

/// Pieces that mean something in one format or another.
const PIECES: [&[u8]; 20] = [
    b":",
    b";",
    b"#",
    b"%%",
    b",",
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"<",
    b">",
    b"&",
    b"|",
    b"\n",
    b"\0",
    b"\xC3",
    b"---\n",
    b"999999999999",
];

/// The bytes with a few things changed.
fn mutated(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let to = (at + dice.below(40)).min(bytes.len());
        match dice.below(6) {
            0 => drop(bytes.drain(at..to)),
            1 => bytes.truncate(at),
            2 => {
                let piece = PIECES[dice.below(PIECES.len())].repeat(1 + dice.below(3));
                drop(bytes.splice(at..at, piece));
            }
            3 => {
                let copy = bytes[at..to].to_vec();
                let into = dice.below(bytes.len() + 1);
                drop(bytes.splice(into..into, copy));
            }
            4 => {
                let piece = PIECES[dice.below(PIECES.len())].to_vec();
                drop(bytes.splice(at..to, piece));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    bytes
}

/// Tries all seeds of a target.
fn check(target: &str, promise: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let mut seeds: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "no seeds for {target}");
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for seed in seeds {
        let seed = fs::read(seed).unwrap();
        promise(&seed);
        (0..MUTATIONS).for_each(|_| promise(&mutated(&seed, &mut dice)));
    }
}

#[test]
fn maps() {
    check("map", |bytes| {
        if let Ok(reading) = file::read(bytes) {
            let again = file::read(&file::write(&reading.map)).unwrap();
            assert_eq!(again.warnings, []);
            assert!(again.map == reading.map);
        }
    });
}

#[test]
fn mermaid() {
    check("mermaid", |bytes| promises::import_as("a.mmd", bytes));
}

#[test]
fn documents() {
    check("markdown", |bytes| promises::import_as("a.md", bytes));
    check("html", |bytes| promises::import_as("a.html", bytes));
}

#[test]
fn tables() {
    check("table", |bytes| promises::import_as("a.csv", bytes));
    check("workbook", |bytes| {
        let middle = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
        let (sheet, texts) = bytes.split_at(middle);
        promises::import_as("a.xlsx", &promises::workbook(sheet, texts.strip_prefix(b"\0").unwrap_or(texts)));
    });
}

#[test]
fn other_editors() {
    check("openjourney", |bytes| promises::import_as("a.ojf", bytes));
    check("cjml", |bytes| promises::import_as("a.xml", bytes));
    check("enablement_map", |bytes| promises::import_as("a.yaml", bytes));
    check("json_canvas", |bytes| promises::import_as("a.canvas", bytes));
}

#[test]
fn photos() {
    check("photo", |bytes| {
        if let Ok(picture) = Picture::open(bytes.to_vec()) {
            let _ = picture.portrait(picture.middle());
            let _ = picture.whole();
        }
    });
}
