//! The labels of lanes: no word on them is broken, unless it is wider than a label may become.

use std::sync::Arc;

use proptest::prelude::*;

use trayecto::layout::{Layout, PageSetup, Paper, Picture, Placed, Split, layout, pages, plotter};
use trayecto::locale::Locale;
use trayecto::map::{Brand, Draft, FontFile, Map, Part};
use trayecto::template;
use trayecto::text::{Fonts, Texts, set_in};
use trayecto::theme::{PAGE_SIZES, PLOTTER_SIZES, SIZES};

const BOLD: &[u8] = include_bytes!("../assets/fonts/SourceSans3-Bold.ttf");
/// How many times as wide as usual labels become at most.
const MOST: f64 = 1.5;
/// How wide labels usually are on the map, on its pages and in the plotter.
const USUAL: [f64; 3] = [SIZES.label_width, PAGE_SIZES.label_width, PLOTTER_SIZES.label_width];
/// What of a label's width is not its name's, at most: icon, paddings, and the axis of an emotion lane.
const BESIDE: f64 = 110.0;

/// The example with other names of its lanes, and in a font of one's own.
fn named(names: &[String], fonts: &[&[u8]]) -> Map {
    let mut draft: Draft = (*template::map("example", Locale::Spanish).unwrap()).clone();
    for (lane, name) in draft.lanes.iter_mut().zip(names.iter().cycle()) {
        Arc::make_mut(lane).name.clone_from(name);
    }
    let fonts = fonts.iter().map(|font| FontFile::from_bytes(font.to_vec()).unwrap()).collect();
    draft.brand = Some(Arc::new(Brand { fonts, ..Brand::default() }));
    Map::build(draft).unwrap()
}

/// The words of a text on a label that are broken, and their style.
fn broken(placed: &Placed) -> Vec<(String, trayecto::text::TextStyle)> {
    let texts = placed.texts.iter().map(|text| &text.text);
    let broken = texts.flat_map(|text| {
        let ends = text.lines.iter().skip(1).map(|line| line.text.start as usize);
        ends.filter_map(|end| {
            let (before, after) = text.text.split_at(end);
            let is_letter = |letter: char| letter.is_alphanumeric();
            let inside = before.ends_with(is_letter) && after.starts_with(is_letter);
            let start = before.rfind(|letter| !is_letter(letter)).map_or(0, |at| at + 1);
            let rest = after.find(|letter| !is_letter(letter)).unwrap_or(after.len());
            inside.then(|| (text.text[start..end + rest].to_owned(), text.style))
        })
    });
    broken.collect()
}

fn check(map: &Map, layout: &Layout, usual: f64) {
    let fonts = Fonts::of(map.brand.iter().flat_map(|brand| &brand.fonts).map(|font| font.bytes().clone()));
    let is_label = |placed: &&Placed| {
        matches!(placed.part, Part::Lane(_)) && placed.rect.x1 <= layout.table.labels.x1 && placed.rect.width() > 0.0
    };
    let width = layout.table.labels.width();
    assert!(width <= usual * MOST + 0.1, "labels are {width} wide");
    for placed in layout.boxes.iter().filter(is_label) {
        for (word, style) in broken(placed) {
            let wide = f64::from(set_in(&fonts, &word, style, f32::MAX).width);
            assert!(wide + BESIDE > usual * MOST, "{word} is {wide} wide and broken on a label of {width}");
        }
    }
}

fn name() -> impl Strategy<Value = String> {
    let word = "[A-Z][a-zñáéí]{1,24}";
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_word_of_a_label_is_broken(names in prop::collection::vec(name(), 10), own: bool) {
        let map = named(&names, if own { &[BOLD] } else { &[] });
        let [on_map, on_pages, in_plotter] = USUAL;
        let mut texts = Texts::default();
        check(&map, &layout(&map, &mut texts), on_map);
        check(&map, &plotter(&map, &mut texts), in_plotter);
        for split in [Split::Phases, Split::Legible { smallest_pt: 12.0 }] {
            let paper = Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 };
            let setup = PageSetup { paper, split, ..PageSetup::default() };
            for page in pages(&map, Picture::Map, &setup, &mut texts) {
                check(&map, &page.layout, on_pages);
            }
        }
    }
}

#[test]
fn labels_are_as_wide_as_usual_unless_a_word_needs_more() {
    let width = |name: &str| layout(&named(&[name.to_owned()], &[]), &mut Texts::default()).table.labels.width();
    let usual = USUAL[0];
    let is_usual = |name: &str| (width(name) - usual).abs() < 1e-6;
    assert!(is_usual("Lo que hace"));
    assert!((usual..usual * MOST).contains(&(width("Retroalimentaciones continuas") - 0.01)));
    assert!(width("Retroalimentaciones continuas") > usual);
    // What fits nowhere leaves the others their room.
    assert!(is_usual("Donaudampfschifffahrtsgesellschaftskapitän"));
    // In scripts that have no blanks between words lines end anywhere.
    assert!(is_usual("顧客が購入するまでの行動と感情の記録"));
}
