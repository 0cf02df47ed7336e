//! Copying and pasting, with clipboards in memory.

use std::sync::Arc;

use trayecto::app::clipboard::{Clipboard, Contents, Pasted, copy, read_paste};
use trayecto::edit::{FragmentKind, apply, paste};
use trayecto::layout::layout;
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::template;
use trayecto::text::Texts;

fn example() -> Map {
    template::map("example", Locale::English).unwrap()
}

fn copied(map: &Map, parts: &[Part]) -> Contents {
    copy(map, parts, &layout(map, &mut Texts::default()), &Arc::default())
}

/// Width and height of a PNG, and how many different colours there are in it.
fn picture(png: &[u8]) -> (u32, u32, usize) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let mut colors: Vec<&[u8]> = pixels.chunks(3).collect();
    colors.sort_unstable();
    colors.dedup();
    (info.width, info.height, colors.len())
}

#[test]
fn what_is_copied_is_there_in_every_form() {
    let map = example();
    let lane = map.lanes.iter().find(|lane| lane.cards().len() > 2).unwrap();
    let (card, stage) = (&lane.cards()[0], lane.cards()[0].stage);
    let contents = copied(&map, &[Part::Card(card.id)]);
    assert_eq!(contents.text, card.text);
    assert!(contents.html.contains(&format!("<td>{}</td>", card.text)), "{}", contents.html);
    let (width, height, colors) = picture(&contents.png);
    assert!(
        (200..2_000).contains(&width) && (40..2_000).contains(&height) && colors > 10,
        "{width} × {height}, {colors}"
    );
    let Pasted::Fragment(piece) = read_paste(&contents) else { panic!("no piece") };
    assert_eq!((piece.kind(), piece.parts()), (FragmentKind::Cells, &[Part::Card(card.id)][..]));

    // A stage has its whole column.
    let column = copied(&map, &[Part::Stage(stage)]);
    let (column_width, column_height, _) = picture(&column.png);
    assert!(column_width < 2 * width && column_height > 1_000, "{column_width} × {column_height}");
    assert!(column.text.contains(&map.stage(stage).unwrap().name) && column.text.contains(&card.text));

    // The whole map is as large as it may be.
    let (width, height, _) = picture(&copied(&map, &[Part::Map]).png);
    let pixels = u64::from(width) * u64::from(height);
    assert!((15_900_000..16_100_000).contains(&pixels), "{width} × {height}");
}

#[test]
fn nothing_copied_leaves_what_is_there() {
    let map = example();
    let lane = map.lanes.iter().find(|lane| !lane.cards().is_empty()).unwrap().id;
    let empty = map.stages().find(|stage| map.lane(lane).unwrap().cards().iter().all(|card| card.stage != stage.id));
    let parts = empty.map(|stage| Part::Cell { lane, stage: stage.id });
    assert_eq!(copied(&map, parts.as_slice()), Contents::default());
    assert_eq!(copied(&map, &[]), Contents::default());
}

#[test]
fn notes_stay_in_the_piece() {
    let map = example();
    let note = map.cards().map(|(_, card)| card).find(|card| !card.note.is_empty()).unwrap();
    let contents = copied(&map, &[Part::Card(note.id)]);
    assert!(!contents.text.contains(&note.note) && !contents.html.contains(&note.note));
    assert!(String::from_utf8(contents.piece).unwrap().contains(&note.note));
}

#[test]
fn one_window_copies_and_another_pastes() {
    let map = example();
    let clipboard = Clipboard::memory();
    let window = clipboard.clone();
    let stage = map.stages().next().unwrap().id;
    let (other, contents) =
        (template::map("five-steps", Locale::English).unwrap(), copied(&map, &[Part::Stage(stage)]));
    clipboard.put(move || contents);
    let Some(Pasted::Fragment(piece)) = window.ask(None).answer() else { panic!("no piece") };
    let after = apply(&other, &paste(&other, &piece, None).unwrap().edit).unwrap();
    assert_eq!(after.stages().count(), other.stages().count() + 1);
    assert_eq!(after.stages().last().unwrap().name, map.stage(stage).unwrap().name);
}

#[test]
fn text_of_other_programs_is_a_table_or_lines() {
    let check = |text: &str, expected: Option<&[&[&str]]>| {
        let rows = |rows: &[&[&str]]| rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
        let expected = expected.map_or(Pasted::Nothing, |table| Pasted::Cells(rows(table)));
        assert_eq!(read_paste(&Contents { text: text.into(), ..Contents::default() }), expected);
    };
    check("a\tb\n\"c\nd\"\te\n", Some(&[&["a", "b"], &["c\nd", "e"]]));
    check("one\ntwo", Some(&[&["one"], &["two"]]));
    check(" \n\t\n", None);
    check("", None);
    let broken = Contents { text: "a".into(), piece: b"{ \"format\": \"trayecto\"".to_vec(), ..Contents::default() };
    assert_eq!(read_paste(&broken), Pasted::Cells(vec![vec!["a".into()]]));
}
