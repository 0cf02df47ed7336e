//! PDF for those who have it read to them: headings, and the order in which texts are read and copied.

use std::collections::{HashMap, HashSet};

use trayecto::export::{Background, Document, compose, visible};
use trayecto::layout::{Annotation, AnnotationKind, PageSetup, Paper, Picture, Split};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::template;
use trayecto::text::Texts;
use trayecto::theme::Theme;

use crate::pdf::{check_looks, count, pdf, said, spaced, written};

fn example(locale: Locale) -> Map {
    visible(&template::map("example", locale).unwrap())
}

fn composed(map: &Map, picture: Picture, setup: &PageSetup) -> Document {
    compose(map, picture, setup, &Theme::LIGHT, &mut Texts::default())
}

fn slides() -> PageSetup {
    PageSetup {
        paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 },
        split: Split::Legible { smallest_pt: 12.0 },
        ..PageSetup::default()
    }
}

/// Paragraphs and headings in the order of the structure, each with its kind. `None` without Poppler.
fn structure(name: &str, bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let path = written(name, bytes);
    let text = said("pdfinfo", &["-struct-text", path.to_str().unwrap()])?;
    let text = String::from_utf8_lossy(&text);
    let mut read: Vec<(String, String)> = Vec::new();
    for line in text.lines().map(str::trim) {
        let piece = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
        match (piece, read.last_mut()) {
            (Some(piece), Some((_, text))) => text.push_str(piece),
            _ => read.push((line.split_whitespace().next().unwrap_or_default().to_owned(), String::new())),
        }
    }
    Some(read.into_iter().map(|(kind, text)| (kind, spaced(&text))).filter(|(_, text)| !text.is_empty()).collect())
}

#[test]
fn every_page_has_a_heading() {
    let check = |name: &str, picture: fn(&Map) -> Picture, expected: &[&str]| {
        let map = example(Locale::Spanish);
        let document = composed(&map, picture(&map), &slides());
        let bytes = pdf(&document, Background::Paper);
        assert_eq!(count(&bytes, b"/S/H1"), document.pages.len(), "{name}");
        let Some(read) = structure(&format!("headings.{name}"), &bytes) else { return };
        let mut headings: Vec<&str> =
            read.iter().filter(|(kind, _)| kind.starts_with("H1")).map(|(_, text)| &**text).collect();
        headings.dedup();
        assert_eq!(headings, expected, "{name}");
    };
    check("map", |_| Picture::Map, &["Energía solar en casa"]);
    check("curves", |_| Picture::Curves, &["Emoción", "Energía solar en casa"]);
    check("plan", |_| Picture::Plan, &["Plan de acción", "Energía solar en casa · Plan de acción"]);
    check("figures", |_| Picture::Figures, &["Energía solar en casa", "Energía solar en casa · Cifras"]);
    let sheet: fn(&Map) -> Picture = |map| Picture::Sheet(map.personas[0].id);
    check("sheet", sheet, &["La que echa las cuentas", "Energía solar en casa · Clara"]);
}

/// Slides with a note about every card: marked "N1", "N2", and so on.
fn noted(map: &Map) -> PageSetup {
    let note = |part| Annotation { part, kind: AnnotationKind::Note, name: String::new(), text: "noted".into() };
    PageSetup { annotations: map.cards().map(|(_, card)| note(Part::Card(card.id))).collect(), ..slides() }
}

#[test]
fn a_mark_is_read_and_copied_behind_the_card_that_it_marks() {
    let map = example(Locale::English);
    let bytes = pdf(&composed(&map, Picture::Map, &noted(&map)), Background::Paper);
    let Some(read) = structure("marks", &bytes) else { return };
    let cards: HashSet<String> =
        map.cards().map(|(_, card)| spaced(&card.text)).filter(|text| text.chars().count() > 15).collect();
    let number = |text: &str| text.strip_prefix('N').and_then(|number| number.parse::<usize>().ok());
    let numbers_of = |read: &mut dyn Iterator<Item = &str>| {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut unmarked = None;
        for text in read {
            if cards.contains(text) {
                assert_eq!(unmarked, None, "it has no mark before {text:?}");
                unmarked = Some(text);
            } else if let (Some(card), Some(number)) = (unmarked, number(text)) {
                let known = *numbers.entry(card.to_owned()).or_insert(number);
                assert_eq!(known, number, "{card:?}");
                unmarked = None;
            }
        }
        numbers
    };
    let numbers = numbers_of(&mut read.iter().map(|(_, text)| &**text));
    assert!(numbers.len() > 100, "{}", numbers.len());
    let different: HashSet<usize> = numbers.values().copied().collect();
    assert_eq!(different.len(), numbers.len());

    // Marks that reach over something else are copied last; here few do.
    let copied = said("pdftotext", &["-raw", written("marks", &bytes).to_str().unwrap(), "-"]).unwrap();
    let copied = String::from_utf8(copied).unwrap();
    let lines: Vec<&str> = copied.lines().map(str::trim).collect();
    let is_alone = |lines: &[&str]| {
        let [before, mark, after] = [lines[0], lines[1], lines[2]].map(number);
        before.is_none() && mark.is_some() && after.is_none() && lines[2] != "noted"
    };
    let alone = lines.windows(3).filter(|lines| is_alone(lines)).count();
    assert!(alone > 100, "{alone}");
}

#[test]
fn marks_look_as_painted() {
    let map = example(Locale::English);
    let setup = PageSetup { paper: PageSetup::default().paper, split: Split::Whole, ..noted(&map) };
    check_looks("marks.whole", &composed(&map, Picture::Map, &setup));
}
