//! Brands: as files, and what they do to pictures.

use crate::support;

use proptest::prelude::*;
use serde_json::value::RawValue;
use trayecto::export::visible;
use trayecto::file::{Access, ReadError, read, read_brand, write, write_brand};
use trayecto::import::{ForeignFile, Options, Unread, read_any};
use trayecto::locale::Locale;
use trayecto::map::{Brand, ColorName, Draft, Extra, FontFile, Map, Rgb};

use support::{any_map, no_fonts_brand};

const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");

fn brand() -> Brand {
    Brand {
        name: "Velo".into(),
        colors: [(ColorName::Blue, Rgb([0, 90, 60]))].into(),
        ink: Some(Rgb([20, 20, 60])),
        footer: "© Velo".into(),
        fonts: vec![FontFile::from_bytes(ITALIC.to_vec()).unwrap()],
        ..Brand::default()
    }
}

fn warnings(text: &str) -> Vec<String> {
    read_brand(text.as_bytes()).unwrap().warnings.iter().map(ToString::to_string).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_brand_is_read_back_as_it_was_written(brand in no_fonts_brand()) {
        let bytes = write_brand(&brand);
        let reading = read_brand(&bytes).unwrap();
        prop_assert_eq!(&reading.warnings, &[]);
        prop_assert_eq!(&reading.brand, &brand);
        prop_assert_eq!(write_brand(&reading.brand), bytes);
    }

    #[test]
    fn damaged_brands_do_no_harm(brand in no_fonts_brand(), at in any::<prop::sample::Index>(), byte: u8, cut: bool) {
        let mut bytes = write_brand(&brand);
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        if let Ok(reading) = read_brand(&bytes) {
            let again = read_brand(&write_brand(&reading.brand)).unwrap();
            prop_assert_eq!(again.brand, reading.brand);
        }
    }

    #[test]
    fn a_map_is_no_brand(map in any_map()) {
        prop_assert_eq!(read_brand(&write(&map)).err(), Some(ReadError::MapNotBrand));
    }
}

#[test]
fn fonts_are_kept_in_brands_and_in_maps() {
    let reading = read_brand(&write_brand(&brand())).unwrap();
    assert_eq!((reading.brand, reading.warnings), (brand(), Vec::new()));
    let map = Map::build(Draft { brand: Some(brand().into()), ..Draft::default() }).unwrap();
    let reading = read(&write(&map)).unwrap();
    assert_eq!((reading.map, reading.warnings), (map, Vec::new()));
}

#[test]
fn what_is_wrong_in_a_brand_costs_that_field() {
    let head = r#""format": "trayecto-brand", "version": 1, "name": "V""#;
    let check = |fields: &str, expected: &[&str]| {
        assert_eq!(warnings(&format!("{{ {head}, {fields} }}")), expected, "{fields}");
    };
    check(r##""ink": "#123456", "x": 1"##, &[]);
    check(r#""ink": "red""#, &["line 1, ink: left out: 'red' is no colour"]);
    check(
        r##""colors": { "blue": "#12", "mauve": "#123456" }"##,
        &["line 1, colors.blue: left out: '#12' is no colour", "line 1, colors.mauve: left out: unknown field"],
    );
    check(
        r#""fonts": ["data:font/sfnt;base64,AAAA", 7]"#,
        &["line 1, fonts[0]: left out: not a TrueType or OpenType font", "line 1, fonts[1]: left out: not a text"],
    );
    check(r#""logo": "logo.png""#, &["line 1, logo: left out: not a data URI with base64"]);
    let font = serde_json::to_string(&brand().fonts[0]).unwrap();
    let fonts = vec![font; 9].join(",");
    assert_eq!(warnings(&format!(r#"{{ {head}, "fonts": [{fonts}] }}"#)), ["line 1, fonts: only the first 8 are read"]);
}

#[test]
fn brands_of_newer_programs_are_read_as_far_as_they_are_understood() {
    let reading = read_brand(br#"{ "format": "trayecto-brand", "version": 9, "name": "V", "grid": 12 }"#).unwrap();
    assert_eq!(reading.access, Access::ReadOnly { version: 9 });
    assert_eq!((reading.brand.name.as_str(), reading.warnings.len()), ("V", 0));
    assert!(String::from_utf8(write_brand(&reading.brand)).unwrap().contains(r#""grid": 12"#));
}

#[test]
fn maps_and_brands_are_told_apart() {
    let check =
        |text: &str, expected: ReadError| assert_eq!(read_brand(text.as_bytes()).err(), Some(expected), "{text}");
    check("", ReadError::Empty);
    check("[]", ReadError::NotABrand);
    check(r#"{ "name": "V" }"#, ReadError::NotABrand);
    check(r#"{ "format": "trayecto" }"#, ReadError::MapNotBrand);
    assert_eq!(warnings(r#"{ "name": "V", "colors": {}, "version": 1 }"#), ["line 1: 'format' is missing"]);
    let bytes = write_brand(&brand());
    assert_eq!(read(&bytes).err(), Some(ReadError::BrandNotMap));
    let file = ForeignFile { name: "velo.brand.json", bytes: &bytes };
    let read = read_any(file, &Options::default(), Locale::Spanish).err();
    assert_eq!(read, Some(Unread::Map(ReadError::BrandNotMap)));
}

#[test]
fn the_schema_of_brands_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/brand.schema.json");
    let expected = trayecto::file::brand_schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        trayecto::file::save(std::path::Path::new(path), expected.as_bytes()).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == expected, "write it anew: UPDATE_SCHEMA=1 cargo test --test library brand");
}

#[test]
fn others_see_a_brand_but_not_what_other_programs_keep_in_it() {
    let extra = Extra(vec![("x-secret".into(), RawValue::from_string("1".into()).unwrap())]);
    let own = Brand { extra, ..brand() };
    let map = Map::build(Draft { brand: Some(own.into()), ..Draft::default() }).unwrap();
    assert_eq!(visible(&map).brand.as_deref(), Some(&brand()));
}
