//! What is written in place looks as it is drawn: nothing moves when writing begins or ends.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::{FontFamily, Key, Modifiers, Pos2, Shape, vec2};
use trayecto::layout::PlacedText;
use trayecto::map::{Brand, FontFile, Part, TextField};
use trayecto::{file, map};

use crate::desk::{Desk, TRIP, part};

const ITALIC: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-It.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf");

/// A long text for a narrow place, with a paragraph of its own and a word that is too long for a line.
const LONG: &str = "Opens the app of the railway and looks for affordable trains\\nin the afternoon, \
                    Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

fn trip(fonts: &[&[u8]]) -> Desk {
    let goals =
        "\"profile\": \"Commuter\", \"goals\": [\"Sit by the window all the way to the sea and read\", \"Arrive\"]";
    let text = TRIP.replace("Opens the app", LONG).replace("\"profile\": \"Commuter\"", goals);
    let map = file::read(text.as_bytes()).unwrap().map;
    let fonts = fonts.iter().map(|font| FontFile::from_bytes(font.to_vec()).unwrap()).collect();
    let brand = Brand { fonts, ..Brand::default() };
    let draft = map::Draft { brand: Some(Arc::new(brand)), ..(*map).clone() };
    Desk::with(&file::write(&map::Map::build(draft).unwrap()))
}

/// The texts of a part on the map, from top to bottom.
fn drawn(desk: &Desk, of: Part, field: TextField) -> Vec<PlacedText> {
    let boxes = desk.layout().boxes.iter().filter(|placed| placed.part == of);
    boxes.flat_map(|placed| placed.texts.iter().filter(|text| text.field == Some(field)).cloned()).collect()
}

/// The text in the field, as the window shows it.
fn written(desk: &Desk, text: &str) -> TextShape {
    fn find(shape: &Shape, text: &str) -> Option<TextShape> {
        match shape {
            Shape::Text(found) if found.galley.text() == text => Some(found.clone()),
            Shape::Vec(shapes) => shapes.iter().rev().find_map(|shape| find(shape, text)),
            _ => None,
        }
    }
    let shapes = desk.harness.output().shapes.iter().rev();
    shapes.filter_map(|clipped| find(&clipped.shape, text)).find(is_as_drawn).expect("the text is shown")
}

fn is_as_drawn(shape: &TextShape) -> bool {
    let family = shape.galley.job.sections.first().map(|section| section.format.font_id.family.clone());
    matches!(family, Some(FontFamily::Name(name)) if name.starts_with("drawn-"))
}

/// Where the letters of what is written are on the screen: character and place of its origin.
fn letters(shape: &TextShape) -> Vec<(char, Pos2)> {
    let rows = shape.galley.rows.iter();
    let letters = rows.flat_map(|row| {
        let origin = shape.pos + row.pos.to_vec2();
        // Of letters that are joined only the first has a width.
        let wide = row.glyphs.iter().filter(|glyph| glyph.advance_width > 0.0);
        wide.map(move |glyph| (glyph.chr, origin + glyph.pos.to_vec2()))
    });
    letters.filter(|(letter, _)| !letter.is_whitespace()).collect()
}

/// The same of what is drawn on the map, without what stands before the items of a list.
fn drawn_letters(desk: &Desk, texts: &[PlacedText]) -> Vec<(char, Pos2)> {
    #[expect(clippy::cast_possible_truncation, reason = "a small factor")]
    let zoom = desk.camera().zoom as f32;
    let letters = texts.iter().flat_map(|placed| {
        let origin = desk.seen(placed.at);
        placed.text.glyphs.iter().filter_map(move |glyph| {
            let letter = placed.text.text.get(glyph.text as usize..)?.chars().next()?;
            Some((letter, origin + vec2(glyph.x, glyph.y) * zoom))
        })
    });
    letters.filter(|(letter, _)| !letter.is_whitespace() && *letter != '•').collect()
}

fn check(fonts: &[&[u8]], name: &str, field: TextField) {
    let mut desk = trip(fonts);
    let of = part(name);
    let before = drawn(&desk, of, field);
    assert!(!before.is_empty(), "{name} {field:?}");
    let expected = drawn_letters(&desk, &before);
    desk.double_click(desk.text_at(of, field));
    assert!(desk.board().is_writing(), "{name} {field:?}");
    let text = trayecto::edit::text(desk.map(), of, field).unwrap();
    let shape = written(&desk, &text);
    let (font, family) = (&before[0].text.runs[0].font, &shape.galley.job.sections[0].format.font_id.family);
    assert_eq!(family.to_string(), format!("drawn-{}-{}", font.data.id(), font.index), "{name} {field:?}");
    let found = letters(&shape);
    let only = |letters: &[(char, Pos2)]| letters.iter().map(|(letter, _)| *letter).collect::<String>();
    assert_eq!(only(&found), only(&expected), "{name} {field:?}");
    for ((letter, at), (_, drawn)) in found.iter().zip(&expected) {
        let off = (*at - *drawn).abs();
        assert!(off.x < 1.0 && off.y < 1.0, "{name} {field:?}: {letter} is at {at}, and drawn at {drawn}");
    }
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(drawn_letters(&desk, &drawn(&desk, of, field)), expected, "{name} {field:?}");
}

#[test]
fn texts_stay_where_they_are_when_writing_begins() {
    for fonts in [&[][..], &[ITALIC][..], &[ITALIC, BOLD][..]] {
        check(fonts, "t", TextField::Title);
        check(fonts, "t", TextField::Subtitle);
        check(fonts, "f2", TextField::Name);
        check(fonts, "s1", TextField::Name);
        check(fonts, "s1", TextField::Description);
        check(fonts, "l1", TextField::Name);
        check(fonts, "c1", TextField::Text);
        check(fonts, "c5", TextField::Text);
        check(fonts, "p1", TextField::Goals);
        check(fonts, "b1", TextField::Brake);
    }
}

#[test]
fn every_character_has_its_place_in_the_field() {
    // Line breaks at the end and in the middle, blanks where lines are broken, letters that are joined, scripts without a font.
    for text in ["", "\n", "a\n", "one\n\n two   three four five six seven eight nine ten", "office fi ti e\u{301}"] {
        let mut desk = trip(&[]);
        desk.double_click(desk.text_at(part("c1"), TextField::Text));
        desk.press(Modifiers::COMMAND, Key::A);
        desk.key(Key::Delete);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                desk.press(Modifiers::SHIFT, Key::Enter);
            }
            if !line.is_empty() {
                desk.type_text(line);
            }
        }
        let galley = written(&desk, text).galley;
        let count: usize = galley.rows.iter().map(|row| row.char_count_including_newline().0).sum();
        assert_eq!(count, text.chars().count(), "{text:?}");
        assert_eq!(galley.rows.last().map(|row| row.ends_with_newline), Some(false), "{text:?}");
    }
}
