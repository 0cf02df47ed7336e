//! Presentations for those who do not look at them: titles, sections, the order of reading, what is said of shapes; and their fonts.

use crate::shared_slides as slides;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use slides::{Element, parsed, parts, place, slide};
use trayecto::app::{Editable, Shade, SpeakerNotes, document};
use trayecto::export::{Background, Document, write_pptx};
use trayecto::layout::{PageSetup, Paper, Picture, Split};
use trayecto::locale::Locale;
use trayecto::map::{Brand, Draft, FontFile, Map};
use trayecto::render::Photos;
use trayecto::template;

const LEGIBLE: Split = Split::Legible { smallest_pt: 12.0 };

fn example(locale: Locale) -> Map {
    template::map("example", locale).unwrap()
}

fn composed(map: &Map, picture: Picture, split: Split) -> Document {
    let paper = Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 };
    let setup = PageSetup { paper, split, ..PageSetup::default() };
    document(map, picture, &setup, Shade::Light, SpeakerNotes::None, Editable::No)
}

fn bytes_of(document: &Document) -> Vec<u8> {
    let (mut bytes, photos) = (Vec::new(), Arc::new(Photos::default()));
    let on = &mut |_| ControlFlow::Continue(());
    write_pptx(document, &photos, Background::Paper, &mut bytes, on).unwrap();
    bytes
}

fn written(document: &Document) -> BTreeMap<String, Vec<u8>> {
    parts(&bytes_of(document))
}

fn slides_in(parts: &BTreeMap<String, Vec<u8>>) -> Vec<Element> {
    let count = parts.keys().filter(|name| name.starts_with("ppt/slides/slide")).count();
    (1..=count).map(|number| slide(parts, number)).collect()
}

fn text(shape: &Element) -> String {
    let texts: String = shape.all("a:t").iter().map(|text| &*text.text).collect();
    texts.trim().to_owned()
}

/// What stands at the top of the tree of a slide.
fn shapes(slide: &Element) -> Vec<&Element> {
    let tree = slide.all("p:spTree")[0];
    tree.children.iter().filter(|child| ["p:sp", "p:grpSp", "p:pic", "p:cxnSp"].contains(&&*child.name)).collect()
}

fn title(slide: &Element) -> Option<&Element> {
    shapes(slide).into_iter().find(|shape| shape.name == "p:sp" && !shape.all("p:ph").is_empty())
}

#[test]
fn every_slide_has_a_title() {
    let check = |locale: Locale, picture: fn(&Map) -> Picture, split: Split, expected: &[&str]| {
        let map = example(locale);
        let parts = written(&composed(&map, picture(&map), split));
        let slides = slides_in(&parts);
        let titles: Vec<String> = slides.iter().map(|slide| title(slide).map(text).unwrap_or_default()).collect();
        let mut different = titles.clone();
        different.dedup();
        assert_eq!(different, expected);
        for slide in &slides {
            assert_eq!(slide.all("p:ph").len(), 1);
            assert_eq!(slide.all("p:ph")[0].attributes["type"], "title");
            assert!(!title(slide).unwrap().all("a:xfrm").is_empty());
        }
        // What the title takes from is there.
        for name in ["ppt/slideLayouts/slideLayout1.xml", "ppt/slideMasters/slideMaster1.xml"] {
            assert_eq!(parsed(&parts[name]).all("p:ph")[0].attributes["type"], "title");
        }
    };
    let sheet: fn(&Map) -> Picture = |map| Picture::Sheet(map.personas[0].id);
    check(Locale::English, |_| Picture::Map, Split::Whole, &["Going solar at home"]);
    check(Locale::Spanish, |_| Picture::Map, Split::Phases, &["Energía solar en casa"]);
    check(Locale::Spanish, |_| Picture::Map, LEGIBLE, &["Energía solar en casa"]);
    check(Locale::English, |_| Picture::Curves, Split::Whole, &["Emotion"]);
    check(Locale::Spanish, |_| Picture::Plan, Split::Whole, &["Plan de acción"]);
    let pages = ["Energía solar en casa", "Energía solar en casa · Cifras"];
    check(Locale::Spanish, |_| Picture::Figures, LEGIBLE, &pages);
    check(Locale::English, sheet, LEGIBLE, &["The one who runs the numbers", "Going solar at home · Clara"]);
}

#[test]
fn the_title_is_read_first_but_for_what_lies_under_it() {
    let map = example(Locale::English);
    for picture in [Picture::Map, Picture::Curves, Picture::Plan, Picture::Figures] {
        let documents = [LEGIBLE, Split::Whole].map(|split| composed(&map, picture, split));
        for slide in documents.iter().flat_map(|document| slides_in(&written(document))) {
            assert!(shapes(&slide).first().is_some_and(|shape| !shape.all("p:ph").is_empty()), "{picture:?}");
        }
    }
    // The name of a persona stands on a ground.
    let sheet = Picture::Sheet(map.personas[0].id);
    for slide in slides_in(&written(&composed(&map, sheet, Split::Whole))) {
        let title = title(&slide).unwrap();
        let before: Vec<&Element> =
            shapes(&slide).into_iter().take_while(|shape| shape.all("p:ph").is_empty()).collect();
        assert_eq!(before.len(), 1);
        assert!(place(before[0]).contains_rect(place(title)) && text(before[0]).is_empty());
    }
}

#[test]
fn cells_are_read_row_by_row_from_left_to_right() {
    for locale in Locale::ALL {
        let map = example(locale);
        for slide in slides_in(&written(&composed(&map, Picture::Map, Split::Phases))) {
            let shapes = shapes(&slide);
            let cells: Vec<(&str, f64)> = shapes
                .iter()
                .filter(|shape| shape.name == "p:grpSp")
                .filter_map(|group| Some((group, group.all("p:cNvPr")[0].attributes["name"].split_once(" · ")?.0)))
                .filter(|(_, row)| map.lanes.iter().any(|lane| lane.name == *row))
                .map(|(group, row)| (row, place(group).x0))
                .collect();
            assert!(cells.len() > 10);
            let rows: Vec<&[(&str, f64)]> = cells.chunk_by(|a, b| a.0 == b.0).collect();
            let names: BTreeSet<&str> = rows.iter().map(|row| row[0].0).collect();
            assert_eq!(names.len(), rows.len(), "a row is left and taken up again");
            for row in rows {
                assert!(row.is_sorted_by(|a, b| a.1 <= b.1 + 1.0), "{row:?}");
            }
        }
    }
}

#[test]
fn slides_of_several_phases_have_sections() {
    let sections = |document: &Document| -> Vec<(String, usize)> {
        let presentation = parsed(&written(document)["ppt/presentation.xml"]);
        let sections = presentation.all("p14:section");
        sections.iter().map(|section| (section.attributes["name"].clone(), section.all("p14:sldId").len())).collect()
    };
    let of = |expected: &[(&str, usize)]| -> Vec<(String, usize)> {
        expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    };
    let map = example(Locale::Spanish);
    let phases = sections(&composed(&map, Picture::Map, Split::Phases));
    assert_eq!(phases, of(&[("Captar", 1), ("Enamorar", 1), ("Fidelizar", 1)]));
    for (picture, split) in [(Picture::Map, Split::Whole), (Picture::Figures, LEGIBLE), (Picture::Plan, LEGIBLE)] {
        assert_eq!(sections(&composed(&map, picture, split)), [], "{picture:?}");
    }
    let legible = composed(&map, Picture::Map, LEGIBLE);
    let found = sections(&legible);
    let names: Vec<&str> = found.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["Personas", "Captar", "Captar, Enamorar", "Enamorar", "Fidelizar", "Leyenda y fuentes"]);
    assert_eq!(found.iter().map(|(_, count)| count).sum::<usize>(), legible.pages.len());
}

#[test]
fn what_is_only_drawn_is_said_or_passed_over() {
    let map = example(Locale::English);
    for picture in [Picture::Map, Picture::Curves, Picture::Plan, Picture::Figures] {
        let document = composed(&map, picture, Split::Whole);
        let slide = slide(&written(&document), 1);
        let said = |shape: &Element| shape.all("p:cNvPr")[0].attributes.get("descr").cloned();
        let is_passed_over = |shape: &Element| {
            let own = shape.children[0].child("p:cNvPr").unwrap();
            own.all("adec:decorative").iter().any(|mark| mark.attributes["val"] == "1")
        };
        for group in slide.all("p:grpSp") {
            assert_ne!(said(group).is_some(), is_passed_over(group), "{:?}", group.children[0]);
            assert!(!is_passed_over(group) || text(group).is_empty(), "{:?} is passed over", text(group));
        }
        for shape in ["p:sp", "p:cxnSp"].iter().flat_map(|name| slide.all(name)) {
            let speaks = !text(shape).is_empty() || said(shape).is_some();
            assert_ne!(speaks, is_passed_over(shape), "{:?}", shape.children[0]);
        }
        if !matches!(picture, Picture::Map | Picture::Curves) {
            continue;
        }
        let words: Vec<String> =
            slide.all("p:cNvPr").into_iter().filter_map(|own| own.attributes.get("descr").cloned()).collect();
        for curve in ["Emotion curve: Curve of Clara", "Emotion curve: Curve of Thomas"] {
            assert_eq!(words.iter().filter(|said| *said == curve).count(), 1, "{picture:?}: {curve}");
        }
        let cells = words.iter().filter(|said| said.starts_with("Emotion · "));
        assert_eq!(cells.count(), map.stages().count(), "{picture:?}");
    }
}

/// A cut of the bundled family as a font of a brand.
fn font(bytes: &[u8]) -> FontFile {
    FontFile::from_bytes(bytes.to_vec()).unwrap()
}

#[test]
fn each_text_names_the_family_of_its_cut() {
    const REGULAR: &[u8] = include_bytes!("../assets/fonts/SourceSans3-Regular.ttf");
    const SEMIBOLD: &[u8] = include_bytes!("../assets/fonts/SourceSans3-Semibold.ttf");
    const BOLD: &[u8] = include_bytes!("../assets/fonts/SourceSans3-Bold.ttf");
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let check = |fonts: &[&[u8]], expected: &[(Option<&str>, &str, &str)]| {
        let fonts = fonts.iter().map(|bytes| font(bytes)).collect();
        let brand = Brand { fonts, ..Brand::default() };
        let map = Map::build(Draft { brand: Some(brand.into()), ..example(Locale::English).to_draft() }).unwrap();
        let parts = written(&composed(&map, Picture::Map, Split::Whole));
        let theme = parsed(&parts["ppt/theme/theme1.xml"]);
        assert_eq!(theme.all("a:latin")[0].attributes["typeface"], "Source Sans 3");
        let slide = slide(&parts, 1);
        let found: BTreeSet<(Option<String>, String, String)> = slide
            .all("a:rPr")
            .iter()
            .map(|run| {
                let family = run.child("a:latin").map(|latin| latin.attributes["typeface"].clone());
                (family, run.attributes["b"].clone(), run.attributes["i"].clone())
            })
            .collect();
        let expected: BTreeSet<_> = expected
            .iter()
            .map(|(family, bold, italic)| (family.map(str::to_owned), (*bold).to_owned(), (*italic).to_owned()))
            .collect();
        assert_eq!(found, expected);
    };
    let semibold = Some("Source Sans 3 Semibold");
    // One family: its bold cut is the bold one of the family.
    check(&[BOLD, REGULAR], &[(None, "0", "0"), (None, "1", "0"), (None, "0", "1")]);
    // The semibold one is a family of its own and bold as it is.
    check(
        &[SEMIBOLD, REGULAR, BOLD, ITALIC],
        &[(None, "0", "0"), (semibold, "0", "0"), (None, "1", "0"), (None, "0", "1")],
    );
    // What is made bolder is bold for whoever makes it so again.
    check(&[REGULAR], &[(None, "0", "0"), (None, "1", "0"), (None, "0", "1")]);
}

/// A program that draws slides reads all of them, and what it writes still has all that can be read.
#[test]
fn texts_and_titles_survive_another_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pptx");
    fs::create_dir_all(folder.join("again")).unwrap();
    let bytes = bytes_of(&composed(&example(Locale::Spanish), Picture::Map, Split::Phases));
    fs::write(folder.join("slides.pptx"), &bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let run = Command::new("soffice")
        .args([&*profile, "--headless", "--convert-to", "pptx", "--outdir"])
        .args([folder.join("again"), folder.join("slides.pptx")])
        .output();
    let Ok(output) = run else {
        eprintln!("soffice is not there, its part is left out");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let again = parts(&fs::read(folder.join("again/slides.pptx")).unwrap());
    let said = |parts: &BTreeMap<String, Vec<u8>>| -> Vec<(String, Vec<String>)> {
        let of = |slide: &Element| {
            let mut texts: Vec<String> = slide
                .all("p:sp")
                .iter()
                .map(|shape| text(shape).split_whitespace().collect())
                .filter(|text: &String| !text.is_empty())
                .collect();
            texts.sort();
            (title(slide).map(text).unwrap_or_default(), texts)
        };
        slides_in(parts).iter().map(of).collect()
    };
    assert_eq!(said(&again), said(&parts(&bytes)));
}
