//! A short version of the fuzz targets, the same at every run: each seed as it is, and damaged in a few hundred ways.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use kurbo::Point;
use serde_json::json;
use trayecto::export::{Background, SvgText, compose, write_pdf, write_pptx, write_svg};
use trayecto::file;
use trayecto::layout::{PageSetup, Picture};
use trayecto::map::{Brand, Draft, FontFile, Map};
use trayecto::render::{Ground, Painter, Photos, Picture as Photo, SmallText, View};
use trayecto::text::Texts;
use trayecto::theme::Theme;

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "a library of its own for the fuzz targets")]
mod promises;

/// How often each seed is damaged.
const MUTATIONS: u64 = 150;
/// How many damaged fonts are tried.
const FONTS: usize = 60;

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
fn brands() {
    check("brand", |bytes| {
        if let Ok(reading) = file::read_brand(bytes) {
            let again = file::read_brand(&file::write_brand(&reading.brand)).unwrap();
            assert_eq!(again.warnings, []);
            assert!(again.brand == reading.brand);
        }
    });
}

/// Fonts that are damaged, but not so that they are no fonts: in all that is said beside the outlines, and here and there in these.
#[test]
fn fonts() {
    const FONT: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let text = |name: &str| json!({ "id": "p1", "name": name, "quote": "Office «ﬁn» 2ª · 1/2 — àéñ", "summary": name });
    let map = json!({ "format": "trayecto", "version": 1, "title": "Título", "personas": [text("Ana")],
        "phases": [{ "id": "f1", "name": "Fase", "stages": [{ "id": "s1", "name": "AVATAR To" }] }], "lanes": [] });
    let map = file::read(map.to_string().as_bytes()).unwrap().map;
    let tables = tables_of(FONT);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for round in 0..FONTS {
        let mut bytes = FONT.to_vec();
        for _ in 0..=dice.below(3) {
            // The directory is at the front; most tables say the most at theirs.
            let (start, length) = tables[dice.below(tables.len())];
            let span = if dice.below(2) == 0 { length.min(64) } else { length };
            let at = start + dice.below(span);
            bytes[at] =
                if dice.below(2) == 0 { bytes[at] ^ (1 << dice.below(8)) } else { [0, 1, 0x7F, 0xFF][round % 4] };
        }
        let Ok(font) = FontFile::from_bytes(bytes) else { continue };
        let brand = Brand { fonts: vec![font], ..Brand::default() };
        let map = Map::build(Draft { brand: Some(brand.into()), ..map.to_draft() }).unwrap();
        drawn(&map);
    }
}

/// Draws a map in all ways in which fonts are read.
fn drawn(map: &Map) {
    let document = compose(map, Picture::Map, &PageSetup::default(), &Theme::LIGHT, &mut Texts::default());
    let photos = Arc::new(Photos::default());
    let on = &mut |_: f32| ControlFlow::Continue(());
    let mut out = Vec::new();
    let page = &document.pages[0];
    let view = View { origin: Point::ORIGIN, scale: 0.5, width_px: 400, height_px: 300 };
    let _ = Painter::new(photos.clone()).paint(&page.scene, view, Ground::Paper, SmallText::Letters);
    for text in [SvgText::Text, SvgText::Outlines] {
        write_svg(&document, page, text, &photos, Background::Paper, &mut out, on).unwrap();
    }
    // A font that cannot be packed is told as an error, or drawn as outlines.
    let _ = write_pdf(&document, &photos, Background::Paper, &mut out, on);
    write_pptx(&document, &photos, Background::Paper, &mut out, on).unwrap();
}

/// Where the tables of a font are, and its directory: places and lengths.
fn tables_of(font: &[u8]) -> Vec<(usize, usize)> {
    let number = |at: usize| usize::try_from(u32::from_be_bytes(font[at..at + 4].try_into().unwrap())).unwrap();
    let count = usize::from(u16::from_be_bytes(font[4..6].try_into().unwrap()));
    let table = |at: usize| (number(12 + 16 * at + 8), number(12 + 16 * at + 12));
    std::iter::once((0, 12 + 16 * count)).chain((0..count).map(table)).collect()
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
        if let Ok(picture) = Photo::open(bytes.to_vec()) {
            let _ = picture.portrait(picture.middle());
            let _ = picture.whole();
        }
    });
}
