//! Documents of maps for the tests of exporters.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use serde_json::{Value, json};
use trayecto::export::{Document, PartName, compose};
use trayecto::file;
use trayecto::layout::{PageSetup, Picture};
use trayecto::map::{Brand, Draft, FontFile, Map};
use trayecto::text::Texts;
use trayecto::theme::Theme;

/// Goes on, whatever is done.
pub(crate) fn on(_: f32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A map in a file of the project.
pub(crate) fn map_of(path: &str) -> Map {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    file::read(&fs::read(path).unwrap()).unwrap().map
}

/// The whole map on one page.
pub(crate) fn document(map: &Map) -> Document {
    compose(map, Picture::Map, &PageSetup::default(), &Theme::LIGHT, &mut Texts::default())
}

/// The map with files of a font as its brand.
pub(crate) fn in_fonts(map: &Map, files: &[&[u8]]) -> Map {
    let fonts = files.iter().map(|file| FontFile::from_bytes(file.to_vec()).unwrap()).collect();
    let brand = Brand { fonts, ..Brand::default() };
    Map::build(Draft { brand: Some(brand.into()), ..map.to_draft() }).unwrap()
}

/// A map whose texts would do harm where they are not escaped.
pub(crate) fn hostile_map() -> Map {
    let text = HOSTILE;
    let value: Value = json!({
        "title": text,
        "personas": [{ "id": "p1", "name": text, "quote": "e\u{301} 👩‍👩‍👧 \u{202e}abc" }],
        "phases": [{ "id": "f1", "name": text, "stages": [{ "id": "s1", "name": text }, { "id": "s2", "name": "a\u{1}b\u{ffff}c" }] }],
        "lanes": [{ "id": "l1", "name": "&amp; <b>", "kind": "text", "cards": [{ "id": "c1", "stage": "s1", "text": text }] }],
    });
    file::read(value.to_string().as_bytes()).unwrap().map
}

/// What would end the element, the attribute or the script that it stands in.
pub(crate) const HOSTILE: &str = "</script><script>alert(1)</script> ]]> \"'><svg onload=x> <!-- &lt; {{}} \\u003c";

/// Gives every part of a document a name, and details.
pub(crate) fn name_parts(document: &mut Document, details: &str) {
    for page in &mut document.pages {
        for (at, item) in page.scene.items().iter().enumerate() {
            page.parts.entry(item.part).or_insert_with(|| PartName {
                group: (at % 2 == 0).then(|| "Etapa".to_owned()),
                name: format!("Parte {at}"),
                details: vec![details.to_owned(), format!("Detalle {at}")],
            });
        }
    }
}
