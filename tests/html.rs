//! The page for browsers: complete in itself, and safe whatever the texts.

use std::ops::ControlFlow;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use trayecto::export::{Document, ExportError, write_html};
use trayecto::render::Photos;

#[path = "support/documents.rs"]
mod documents;

use documents::{HOSTILE, document, hostile_map, in_fonts, map_of, name_parts, on};

fn html(document: &Document) -> String {
    let mut out = Vec::new();
    write_html(document, &Arc::new(Photos::default()), &mut out, &mut on).unwrap();
    String::from_utf8(out).unwrap()
}

/// A document of two pages with details.
fn two_pages() -> Document {
    let map = map_of("assets/templates/example.es.journey.json");
    let mut two = document(&map);
    two.pages.extend(document(&map).pages);
    name_parts(&mut two, "Lo que se sabe");
    two
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn nothing_is_loaded_from_anywhere() {
    let html = html(&two_pages());
    for scheme in ["http://", "https://", "//"] {
        for (at, _) in html.match_indices(scheme) {
            let before = &html[..at];
            let is_name = html[at..].starts_with("http://www.w3.org/") || before.ends_with("http:");
            // In what is base64, and in remarks of the script, two strokes are no address.
            let is_address = before.ends_with(['"', '\'', '(', ':']) || scheme != "//";
            assert!(is_name || !is_address, "{}", &html[at.saturating_sub(40)..at + 40]);
        }
    }
    assert!(!html.contains("<link") && !html.contains("@import") && !html.contains(" src="));
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn only_our_script_may_run() {
    let html = html(&two_pages());
    let script = between(&html, "<script>", "</script>");
    let hash = STANDARD.encode(Sha256::digest(script));
    assert!(html.contains(&format!("script-src 'sha256-{hash}'")));
}

#[test]
fn texts_do_no_harm() {
    let mut document = document(&hostile_map());
    document.author = HOSTILE.to_owned();
    document.language = "en\"><script>".to_owned();
    document.pages[0].name = HOSTILE.to_owned();
    name_parts(&mut document, HOSTILE);
    let html = html(&document);
    assert_eq!(html.matches("<script").count(), 2);
    assert_eq!(html.matches("</script").count(), 2);
    assert!(!html.contains("<svg onload"));
    let known: Value = serde_json::from_str(between(&html, "id=\"known\">", "</script>")).unwrap();
    assert_eq!(known[0]["details"][0], HOSTILE);
}

#[test]
fn parts_have_their_details() {
    let document = two_pages();
    let html = html(&document);
    let known: Vec<Value> = serde_json::from_str(between(&html, "id=\"known\">", "</script>")).unwrap();
    let expected: usize = document.pages.iter().map(|page| page.parts.len()).sum();
    assert_eq!(known.len(), expected);
    for number in 0..known.len() {
        // Each can be clicked, and each reached with the keyboard just once.
        let group = format!("<g data-part=\"{number}\" tabindex=\"0\" role=\"group\" aria-label=\"Parte ");
        assert_eq!(html.matches(&group).count(), 1, "part {number}");
    }
    assert!(known.iter().all(|part| part["details"][0] == "Lo que se sabe"));
}

#[test]
fn the_font_of_a_brand_is_in_the_page() {
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let usual = map_of("assets/templates/five-steps.es.journey.json");
    let faces = |html: &str| html.matches("@font-face").count();
    let (usual, own) = (html(&document(&usual)), html(&document(&in_fonts(&usual, &[ITALIC]))));
    assert!(faces(&usual) > 1, "{}", faces(&usual));
    assert_eq!((faces(&own), own.contains("font-style:italic")), (1, true));
}

#[test]
fn pages_are_listed_if_there_are_several() {
    let html_of_two = html(&two_pages());
    assert_eq!(html_of_two.matches("<option").count(), 2);
    assert_eq!(html_of_two.matches("<section").count(), 2);
    // Fonts are there once, and names of glyphs and clips are unique.
    assert_eq!(html_of_two.matches("@font-face").count(), 4);
    let mut ids: Vec<&str> = html_of_two.split(" id=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let html_of_one = html(&document(&hostile_map()));
    assert!(!html_of_one.contains("<option"));
}

#[test]
fn it_speaks_the_language_of_the_document() {
    let mut document = document(&hostile_map());
    let check = |document: &Document, expected: &str| assert!(html(document).contains(expected), "{expected}");
    document.language = "es-MX".to_owned();
    check(&document, "Buscar en el mapa");
    document.language = "en".to_owned();
    check(&document, "Find in the map");
    document.language = "fr".to_owned();
    check(&document, "Find in the map");
    check(&document, "<html lang=\"fr\">");
}

#[test]
fn the_same_gives_the_same_bytes() {
    assert!(html(&two_pages()) == html(&two_pages()));
}

#[test]
fn it_can_be_broken_off() {
    let mut last = 0.0;
    let mut stop = |share: f32| {
        assert!(share >= last && share <= 1.0);
        last = share;
        if share > 0.6 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let ended = write_html(&two_pages(), &Arc::new(Photos::default()), &mut Vec::new(), &mut stop);
    assert!(matches!(ended, Err(ExportError::Cancelled)));
}
