//! Whole maps: one in which exactly the weaknesses planted in it are found, one in which there are none.

use std::fs;
use std::path::Path;

use trayecto::file;
use trayecto::layout::{layout, smallest_text_on_slides_pt};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::review::{Facts, Review, Reviewer};
use trayecto::template;
use trayecto::text::Texts;

/// A map that answers all.
pub(crate) fn complete(locale: Locale) -> Map {
    let name = format!("tests/cases/complete.{}.journey.json", locale.tag());
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let reading = file::read(&bytes).unwrap();
    assert_eq!(reading.warnings, []);
    assert!(file::write(&reading.map) == bytes, "it is not in the program's own form");
    reading.map
}

/// The day on which the example is shown; the size of text is measured.
pub(crate) fn review(map: &Map) -> Review {
    let facts = Facts {
        today: "2026-11-24".parse().ok(),
        smallest_text_on_slides_pt: smallest_text_on_slides_pt(&layout(map, &mut Texts::default()), map.slides),
    };
    Reviewer::default().review(map, facts)
}

/// The rules and parts of the table beside the example.
fn planted() -> Vec<(String, Part)> {
    let table = include_str!("../../assets/templates/example.md");
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        (cells[1].to_owned(), serde_json::from_str(cells[2]).unwrap())
    };
    rows.map(row).collect()
}

#[test]
fn exactly_what_was_planted_in_the_example_is_found() {
    let expected = planted();
    assert!((8..=12).contains(&expected.len()));
    for locale in Locale::ALL {
        let review = review(&template::map("example", locale).unwrap());
        let found: Vec<(String, Part)> =
            review.findings.iter().map(|finding| (finding.rule.name().to_owned(), finding.part)).collect();
        assert_eq!(found, expected, "{locale:?}");
        assert_eq!(review.set_aside, []);
    }
}

#[test]
fn nothing_is_found_in_a_map_that_answers_all() {
    for locale in Locale::ALL {
        let review = review(&complete(locale));
        assert_eq!(review.findings, []);
        let aside: Vec<(&str, Part)> =
            review.set_aside.iter().map(|(finding, _)| (finding.rule.name(), finding.part)).collect();
        assert_eq!(aside, [("small-text-on-slides", Part::Map)]);
        assert!(review.set_aside.iter().all(|(_, aside)| !aside.reason.is_empty()));
    }
}
