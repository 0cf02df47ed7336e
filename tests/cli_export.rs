//! `trayecto export` as documents: pages in any format, of many maps in one run.

use std::fs;

use trayecto::locale::{Locale, say, say_with};
use trayecto::template;

#[allow(dead_code, reason = "shared with other tests")]
#[path = "support/desk.rs"]
mod desk;

use desk::Desk;

fn desk() -> Desk {
    let example = |locale| template::bytes("example", locale).unwrap();
    Desk::new()
        .with("ejemplo.journey.json", example(Locale::Spanish))
        .with("example.journey.json", example(Locale::English))
}

/// The first bytes of the files of each format.
const BEGINNINGS: [(&str, &[u8]); 5] =
    [("png", b"\x89PNG"), ("svg", b"<"), ("pdf", b"%PDF-"), ("pptx", b"PK\x03\x04"), ("html", b"<!DOCTYPE html>")];

#[test]
fn the_ending_says_what_a_map_becomes() {
    let desk = desk();
    for (ending, beginning) in BEGINNINGS {
        let file = format!("map.{ending}");
        desk.done(&["export", "example.journey.json", "-o", &file]);
        assert!(fs::read(desk.path(&file)).unwrap().starts_with(beginning), "{file}");
        desk.done(&["convert", "example.journey.json", &format!("again.{ending}")]);
        assert!(fs::read(desk.path(&format!("again.{ending}"))).unwrap().starts_with(beginning), "{file}");
    }
}

#[test]
fn many_maps_in_many_formats_go_to_a_folder_and_are_the_same_each_time() {
    let desk = desk();
    let arguments = |folder: &'static str| {
        let formats = ["--format", "png,svg,pdf,pptx,html", "--dpi", "36", "--page", "16:9", "--min-pt", "12"];
        let more = ["--numbers", "--notes", "--footer", "Confidencial", "--date"];
        [&["export", "ejemplo.journey.json", "example.journey.json", "-o", folder][..], &formats, &more].concat()
    };
    for folder in ["one", "two"] {
        fs::create_dir(desk.path(folder)).unwrap();
        desk.done(&arguments(folder));
    }
    let names = |folder: &str| {
        let entries = fs::read_dir(desk.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let written = names("one");
    assert_eq!(written, names("two"));
    for map in ["ejemplo", "example"] {
        for ending in ["pdf", "pptx", "html"] {
            assert!(written.contains(&format!("{map}.{ending}")), "{map}.{ending}: {written:?}");
        }
        // It takes several slides, each a picture of its own.
        for ending in ["png", "svg"] {
            let is_page = |name: &&String| name.starts_with(&format!("{map}-")) && name.ends_with(ending);
            assert!(written.iter().filter(is_page).count() > 1, "{map} {ending}: {written:?}");
        }
    }
    for name in &written {
        let [one, two] = ["one", "two"].map(|folder| fs::read(desk.path(folder).join(name)).unwrap());
        assert!(one == two, "{name} is written otherwise the second time");
        let (_, ending) = name.rsplit_once('.').unwrap();
        let (_, beginning) = BEGINNINGS.into_iter().find(|(known, _)| *known == ending).unwrap();
        assert!(one.starts_with(beginning), "{name}");
    }
    let first = written.iter().find(|name| name.ends_with("png")).unwrap();
    // 13.333 × 7.5 inches at 36 dpi.
    let picture = desk.picture(&format!("one/{first}"));
    assert_eq!((picture.width(), picture.height()), (480, 270));
}

#[test]
fn nothing_is_written_twice_and_one_bad_map_does_not_keep_others_back() {
    let desk = desk().with("bad.journey.json", b"");
    fs::create_dir(desk.path("out")).unwrap();
    fs::create_dir(desk.path("other")).unwrap();
    fs::copy(desk.path("example.journey.json"), desk.path("other/example.journey.json")).unwrap();
    let twice = ["export", "example.journey.json", "other/example.journey.json", "--dpi", "36", "-o", "out"];
    let said = desk.run(Locale::English, &twice);
    assert_eq!(said.code, 1);
    let file = std::path::Path::new("out").join("example.png").display().to_string();
    assert!(said.err.contains(&say_with(Locale::English, "cli-same-name", &[("file", &file)])), "{}", said.err);
    let said =
        desk.run(Locale::Spanish, &["export", "bad.journey.json", "ejemplo.journey.json", "--dpi", "36", "-o", "out"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("bad.journey.json"), "{}", said.err);
    assert!(desk.path("out/ejemplo.png").exists());
    let asked = ["export", "example.journey.json", "--what", "touchpoints", "--format", "pdf", "-o", "out"];
    desk.fails(&asked, 1, |locale| say(locale, "cli-no-picture"));
    desk.fails(&["export", "example.journey.json", "--format", "pdf", "-o", "none"], 1, |_| "example".into());
}

#[test]
fn what_cannot_be_is_said() {
    let desk = desk();
    let check = |arguments: &[&str]| {
        let all = [&["export", "example.journey.json", "-o", "x.pdf"], arguments].concat();
        let said = desk.run(Locale::English, &all);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{all:?}: {}", said.err);
    };
    check(&["--page", "a5"]);
    check(&["--split", "some"]);
    check(&["--min-pt", "1"]);
    check(&["--type-scale", "9"]);
    check(&["--format", "gif"]);
    check(&["--fit", "10x10", "--page", "16:9"]);
    check(&["--dpi", "96", "--scale", "2"]);
}

/// A brand with a yellow that cannot be read, and a footer.
const BRAND: &str = r##"{ "format": "trayecto-brand", "version": 1, "name": "Velo", "footer": "© Velo",
    "colors": { "blue": "#FFDC00", "teal": "#005A3C" } }"##;

#[test]
fn a_brand_is_taken_by_all_maps_of_a_run() {
    let desk = desk().with("velo.brand.json", BRAND.as_bytes());
    fs::create_dir(desk.path("out")).unwrap();
    let run = ["export", "ejemplo.journey.json", "example.journey.json", "--brand", "velo.brand.json", "-o", "out"];
    desk.done(&[&run[..], &["--format", "svg"]].concat());
    for map in ["ejemplo", "example"] {
        let svg = fs::read_to_string(desk.path(&format!("out/{map}.svg"))).unwrap();
        assert!(svg.contains("#005A3C") || svg.contains("#005a3c"), "{map}");
        assert!(svg.contains("© Velo"), "{map}");
    }
    desk.done(&["export", "example.journey.json", "--brand", "velo.brand.json", "-o", "a.svg", "--no-brand-marks"]);
    assert!(!fs::read_to_string(desk.path("a.svg")).unwrap().contains("© Velo"));
    desk.done(&["export", "example.journey.json", "--brand", "velo.brand.json", "-o", "b.svg", "--footer", "Mine"]);
    let own = fs::read_to_string(desk.path("b.svg")).unwrap();
    assert!(own.contains("Mine") && !own.contains("© Velo"));
}

#[test]
fn a_brand_is_said_to_be_legible_or_not() {
    let good = BRAND.replace("#FFDC00", "#003C5A");
    let desk = desk().with("velo.brand.json", BRAND.as_bytes()).with("good.brand.json", good.as_bytes());
    let said = desk.run(Locale::English, &["brand", "velo.brand.json"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("Blue (#FFDC00) on ") && said.out.contains(":1, needed 4.5:1"), "{}", said.out);
    let said = desk.run(Locale::English, &["brand", "velo.brand.json", "--lang", "es"]);
    assert!(said.out.contains("hacen falta 4,5:1"), "{}", said.out);
    let said = desk.run(Locale::English, &["brand", "velo.brand.json", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&told["name"], &told["poor"][0]["of"]), (&"Velo".into(), &"blue".into()));
    assert!(desk.done(&["brand", "good.brand.json"]).contains("Velo"));
    desk.fails(&["brand", "example.journey.json"], 1, |locale| say(locale, "read-map-not-brand"));
    desk.fails(&["export", "velo.brand.json", "-o", "a.png"], 1, |locale| say(locale, "read-brand-not-map"));
}
