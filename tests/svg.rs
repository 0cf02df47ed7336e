//! SVG against the pictures that we paint ourselves.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kurbo::Point;
use quick_xml::Reader;
use quick_xml::events::Event;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use trayecto::export::{Background, Document, ExportError, SvgText, write_svg};
use trayecto::map::Map;
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::Shape;
use trayecto::text::Face;

use crate::shared_documents as documents;

use documents::{document, hostile_map, in_fonts, map_of, on};

/// What a channel of a pixel may differ: two renderers smooth edges a little otherwise.
const CHANNEL_TOLERANCE: u8 = 40;
/// Share of the pixels that may differ more.
const PIXEL_TOLERANCE: f64 = 0.003;

fn svg(document: &Document, text: SvgText) -> String {
    let mut out = Vec::new();
    let photos = Arc::new(Photos::default());
    write_svg(document, &document.pages[0], text, &photos, Background::Paper, &mut out, &mut on).unwrap();
    String::from_utf8(out).unwrap()
}

/// The fonts that are in a file.
fn fonts(svg: &str) -> Vec<Vec<u8>> {
    let uris = svg.split("data:font/sfnt;base64,").skip(1);
    uris.map(|rest| STANDARD.decode(rest.split_once('"').unwrap().0).unwrap()).collect()
}

fn drawn(svg: &str, scale: f32, width: u32, height: u32) -> Pixmap {
    let mut known = fontdb::Database::new();
    let files = fonts(svg);
    let count = files.len();
    for file in files {
        known.load_font_data(file);
    }
    assert_eq!(known.len(), count, "a font in the file cannot be read");
    let options = Options { fontdb: Arc::new(known), ..Options::default() };
    let tree = Tree::from_str(svg, &options).unwrap();
    let mut pixmap = Pixmap::new(width, height).unwrap();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap
}

/// Share of the pixels that differ between our picture and the one that another program draws of the SVG.
fn difference(name: &str, map: &Map, text: SvgText) -> f64 {
    let document = document(map);
    let scene = &document.pages[0].scene;
    let scale = (1_600.0 / scene.size().width.max(scene.size().height)).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundreds")]
    let (width_px, height_px) = ((scene.size().width * scale) as u16, (scene.size().height * scale) as u16);
    let view = View { origin: Point::ORIGIN, scale, width_px, height_px };
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let ours = painter.paint(scene, view, Ground::Paper, SmallText::Letters);
    #[expect(clippy::cast_possible_truncation, reason = "a scale")]
    let theirs = drawn(&svg(&document, text), scale as f32, width_px.into(), height_px.into());
    let differs = |(a, b): &(&[u8], &[u8])| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > CHANNEL_TOLERANCE);
    let count = ours.chunks_exact(4).zip(theirs.data().chunks_exact(4)).filter(differs).count();
    #[expect(clippy::cast_precision_loss, reason = "a share")]
    let share = count as f64 / (ours.len() / 4) as f64;
    eprintln!("{name} {text:?}: {:.3} % differ", share * 100.0);
    if share > PIXEL_TOLERANCE || std::env::var_os("KEEP_PICTURES").is_some() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
        fs::create_dir_all(&folder).unwrap();
        theirs.save_png(folder.join(format!("{name}.{text:?}.svg.png"))).unwrap();
        let size = resvg::tiny_skia::IntSize::from_wh(width_px.into(), height_px.into()).unwrap();
        Pixmap::from_vec(ours.to_vec(), size).unwrap().save_png(folder.join(format!("{name}.painted.png"))).unwrap();
    }
    share
}

#[test]
fn it_looks_like_our_own_picture() {
    let mut wrong = Vec::new();
    for name in ["example.es", "example.en", "service-blueprint.es"] {
        let map = map_of(&format!("assets/templates/{name}.journey.json"));
        for text in [SvgText::Text, SvgText::Outlines] {
            let share = difference(name, &map, text);
            if share > PIXEL_TOLERANCE {
                wrong.push(format!("{name} {text:?}: {share}"));
            }
        }
    }
    for name in ["cjk", "emoji", "rtl", "many-personas", "complete.en"] {
        let map = map_of(&format!("tests/cases/{name}.journey.json"));
        for text in [SvgText::Text, SvgText::Outlines] {
            let share = difference(name, &map, text);
            if share > PIXEL_TOLERANCE {
                wrong.push(format!("{name} {text:?}: {share}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_font_of_a_brand_is_in_the_file_and_looks_as_painted() {
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    const BOLD: &[u8] = include_bytes!("../assets/fonts/SourceSans3-Bold.ttf");
    let example = map_of("assets/templates/example.es.journey.json");
    let map = in_fonts(&example, &[ITALIC]);
    // In one all bold text is made bolder, in the other all italic text is slanted.
    for (name, map) in [("brand.italic", &map), ("brand.bold", &in_fonts(&example, &[BOLD]))] {
        for text in [SvgText::Text, SvgText::Outlines] {
            let share = difference(name, map, text);
            assert!(share <= PIXEL_TOLERANCE, "{name} {text:?}: {share}");
        }
    }
    let svg = svg(&document(&map), SvgText::Text);
    // That one only: icons are outlines.
    assert_eq!(fonts(&svg).len(), 1);
    assert!(svg.contains("font-style:italic"));
}

/// The texts of a file's elements, with the spaces between words only.
fn texts(svg: &str) -> BTreeMap<String, usize> {
    let mut reader = Reader::from_str(svg);
    let (mut found, mut open) = (BTreeMap::new(), None::<String>);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == "text" => open = Some(String::new()),
            Event::End(end) if end.name().as_ref() == "text" => {
                *found.entry(words(&open.take().unwrap())).or_default() += 1;
            }
            Event::Text(text) => {
                if let Some(open) = &mut open {
                    open.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                if let Some(open) = &mut open {
                    open.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap());
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_is_in_the_file_as_text() {
    let maps = [
        map_of("assets/templates/example.es.journey.json"),
        map_of("tests/cases/rtl.journey.json"),
        map_of("tests/cases/emoji.journey.json"),
        hostile_map(),
    ];
    for map in maps {
        let document = document(&map);
        let mut expected: BTreeMap<String, usize> = BTreeMap::new();
        for item in document.pages[0].scene.items() {
            let Shape::Text { text, .. } = &item.shape else { continue };
            let shown = words(&text.text.replace('\u{ffff}', ""));
            if !matches!(text.style.face, Face::Icon | Face::IconFilled) && !shown.is_empty() {
                *expected.entry(shown).or_default() += 1;
            }
        }
        let mut found = texts(&svg(&document, SvgText::Text));
        found.remove("");
        assert_eq!(found, expected);
        assert!(texts(&svg(&document, SvgText::Outlines)).is_empty());
    }
}

#[test]
fn letters_of_the_bundled_fonts_are_text_that_is_seen() {
    let document = document(&map_of("assets/templates/example.es.journey.json"));
    let svg = svg(&document, SvgText::Text);
    assert!(!svg.contains("fill-opacity=\"0\""), "a text of plain letters is unseen");
    assert_eq!(fonts(&svg).len(), 4);
    assert!(svg.len() < 1 << 20, "{} bytes", svg.len());
}

#[test]
fn outlines_are_written_once() {
    let document = document(&map_of("assets/templates/example.es.journey.json"));
    let svg = svg(&document, SvgText::Outlines);
    assert!(!svg.contains("font-f"));
    assert!(svg.len() < 3 << 20, "{} bytes", svg.len());
}

#[test]
fn it_has_the_size_the_language_and_the_title_of_the_page() {
    let document = document(&hostile_map());
    let page = &document.pages[0];
    let svg = svg(&document, SvgText::Text);
    let tree = Tree::from_str(&svg, &Options::default()).unwrap();
    // 96 pixels of SVG are 72 points.
    let wide_pt = f64::from(tree.size().width()) * 0.75;
    assert!((wide_pt - page.size_pt().width).abs() < 0.1, "{wide_pt}");
    assert!(svg.contains(&format!("lang=\"{}\"", document.language)));
    let title = svg.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
    assert!(title.starts_with("&lt;/script&gt;"), "{title}");
}

#[test]
fn the_same_gives_the_same_bytes() {
    let map = map_of("tests/cases/rtl.journey.json");
    for text in [SvgText::Text, SvgText::Outlines] {
        assert!(svg(&document(&map), text) == svg(&document(&map), text));
    }
}

#[test]
fn the_ground_may_be_left_out() {
    let document = document(&hostile_map());
    let mut out = Vec::new();
    let photos = Arc::new(Photos::default());
    write_svg(&document, &document.pages[0], SvgText::Text, &photos, Background::Transparent, &mut out, &mut on)
        .unwrap();
    assert!(!String::from_utf8(out).unwrap().contains("width=\"100%\""));
}

#[test]
fn it_can_be_broken_off() {
    let document = document(&map_of("assets/templates/example.es.journey.json"));
    let photos = Arc::new(Photos::default());
    let mut told = 0;
    let mut stop = |share: f32| {
        assert!((0.0..=1.0).contains(&share));
        told += 1;
        if share > 0.4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let page = &document.pages[0];
    let ended = write_svg(&document, page, SvgText::Text, &photos, Background::Paper, &mut Vec::new(), &mut stop);
    assert!(matches!(ended, Err(ExportError::Cancelled)));
    assert!(told > 2);
}
