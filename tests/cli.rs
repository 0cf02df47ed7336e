//! The program on the command line: as it is built, with a home of its own and without a display.

use std::fs;
use std::path::Path;

use image::GenericImageView;
use serde_json::{Value, json};

use crate::shared_desk as desk;

use desk::Desk;
use trayecto::file;
use trayecto::layout::{Picture, layout, picture};
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::Map;
use trayecto::template;
use trayecto::text::Texts;

fn bytes(name: &str) -> &'static [u8] {
    template::bytes(name, Locale::English).unwrap()
}

/// Size of a map's picture, at a scale, in whole pixels.
fn size_px(map: &Map, scale: f64) -> (u32, u32) {
    in_px(layout(map, &mut Texts::default()).size, scale)
}

fn in_px(size: kurbo::Size, scale: f64) -> (u32, u32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
    let px = |length: f64| (length * scale - 1e-6).ceil() as u32;
    (px(size.width), px(size.height))
}

#[test]
fn an_exported_picture_has_the_size_asked_for() {
    let desk = Desk::new().with("map.journey.json", bytes("blank"));
    let map = template::map("blank", Locale::English).unwrap();
    let check = |arguments: &[&str], expected: (u32, u32)| {
        let all = [&["export", "map.journey.json", "-o", "map.png"], arguments].concat();
        assert_eq!(desk.done(&all), "");
        assert_eq!(desk.picture("map.png").dimensions(), expected, "{arguments:?}");
    };
    check(&[], size_px(&map, 1.0));
    check(&["--scale", "0.5"], size_px(&map, 0.5));
    check(&["--scale", "2"], size_px(&map, 2.0));
    check(&["--fit", "640x360"], (640, 360));
    check(&["--fit", "300 × 900"], (300, 900));
    assert_eq!(desk.files(), ["map.journey.json", "map.png"]);
    assert_eq!(fs::read(desk.path("map.journey.json")).unwrap(), bytes("blank"), "reading leaves a map alone");
}

#[test]
fn each_picture_of_a_map_can_be_exported() {
    let desk = Desk::new().with("map.journey.json", bytes("example"));
    let map = template::map("example", Locale::English).unwrap();
    let [first, second] = [0, 1].map(|at| map.personas[at].clone());
    let check = |arguments: &[&str], shown: Picture| {
        desk.done(&[&["export", "map.journey.json", "-o", "map.png"], arguments].concat());
        let size = picture(&map, shown, &mut Texts::default()).size;
        assert_eq!(desk.picture("map.png").dimensions(), in_px(size, 1.0), "{arguments:?}");
    };
    check(&["--what", "map"], Picture::Map);
    check(&["--what", "curves"], Picture::Curves);
    check(&["--what", "plan"], Picture::Plan);
    check(&["--what", "figures"], Picture::Figures);
    check(&["--what", "sheet"], Picture::Sheet(first.id));
    check(&["--what", "sheet", "--persona", &second.name.to_uppercase()], Picture::Sheet(second.id));
    check(&["--persona", second.id.as_str()], Picture::Sheet(second.id));
    for what in ["plan", "figures", "touchpoints"] {
        desk.done(&["export", "map.journey.json", "--what", what, "-o", "table.csv"]);
        let table = fs::read_to_string(desk.path("table.csv")).unwrap();
        assert!(table.starts_with('\u{feff}') && table.lines().count() > 10, "{what}");
        desk.done(&["export", "map.journey.json", "--what", what, "-o", "table.XLSX"]);
        assert!(fs::read(desk.path("table.XLSX")).unwrap().starts_with(b"PK"), "{what}");
    }
    for (what, file) in [("map", "map.csv"), ("touchpoints", "touchpoints.png"), ("sheet", "sheet.xlsx")] {
        let asked = ["export", "map.journey.json", "--what", what, "-o", file];
        desk.fails(&asked, 1, |locale| say_with(locale, "cli-unknown-ending", &[("file", file)]));
    }
    let asked = ["export", "map.journey.json", "-o", "none.png", "--what", "sheet", "--persona", "Nobody"];
    desk.fails(&asked, 1, |locale| say_with(locale, "cli-no-persona", &[("name", "Nobody")]));
}

#[test]
fn the_background_is_white_unless_it_is_to_be_transparent() {
    let desk = Desk::new().with("map.journey.json", bytes("blank"));
    let check = |arguments: &[&str], corner: [u8; 4], transparent: bool| {
        desk.done(&[&["export", "map.journey.json", "--out", "map.PNG", "--fit", "400x400"], arguments].concat());
        let picture = desk.picture("map.PNG");
        assert_eq!(picture.color().has_alpha(), transparent, "{arguments:?}");
        for (x, y) in [(0, 0), (399, 0), (0, 399), (399, 399)] {
            assert_eq!(picture.get_pixel(x, y).0, corner, "{arguments:?}");
        }
        assert!(picture.to_rgba8().pixels().any(|pixel| pixel.0[3] == 255 && pixel.0 != corner));
    };
    check(&[], [255; 4], false);
    check(&["--background", "white"], [255; 4], false);
    check(&["--background", "transparent"], [0; 4], true);
}

#[test]
fn converting_a_map_into_a_map_changes_no_byte() {
    let mut desk = Desk::new();
    for name in template::NAMES {
        desk = desk.with("map.journey.json", bytes(name));
        desk.done(&["convert", "map.journey.json", "again.json"]);
        assert!(fs::read(desk.path("again.json")).unwrap() == bytes(name), "{name}");
    }
    desk = desk.with("map.journey.json", bytes("blank"));
    desk.done(&["convert", "map.journey.json", "map.png"]);
    let map = template::map("blank", Locale::English).unwrap();
    assert_eq!(desk.picture("map.png").dimensions(), size_px(&map, 1.0));
    // Onto itself, too.
    desk.done(&["convert", "map.journey.json", "map.journey.json"]);
    assert!(fs::read(desk.path("map.journey.json")).unwrap() == bytes("blank"));
}

#[test]
fn new_writes_any_template_in_both_languages() {
    let desk = Desk::new();
    for locale in Locale::ALL {
        for name in template::NAMES {
            desk.done(&["new", "--template", name, "--lang", locale.tag(), "-o", "new.journey.json"]);
            let expected = template::bytes(name, locale).unwrap();
            assert!(fs::read(desk.path("new.journey.json")).unwrap() == expected, "{name} {locale:?}");
        }
        // Without being told: the blank one, in the system's language.
        let said = desk.run(locale, &["new", "-o", "new.journey.json"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let expected = template::bytes("blank", locale).unwrap();
        assert!(fs::read(desk.path("new.journey.json")).unwrap() == expected, "{locale:?}");
    }
}

#[test]
fn new_keeps_a_map_that_somebody_has_worked_on() {
    let own = b"{\"format\": \"trayecto\", \"title\": \"Mine\"}";
    let desk = Desk::new().with("own.journey.json", own).with("empty.journey.json", b"");
    let said = desk.run(Locale::English, &["new", "-o", "own.journey.json"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("own.journey.json") && said.err.contains("--force"), "{}", said.err);
    assert_eq!(fs::read(desk.path("own.journey.json")).unwrap(), own);
    desk.done(&["new", "-o", "own.journey.json", "--force"]);
    assert_ne!(fs::read(desk.path("own.journey.json")).unwrap(), own);
    desk.done(&["new", "-o", "empty.journey.json"]);
}

#[test]
fn templates_are_listed_one_a_line() {
    let desk = Desk::new();
    for locale in Locale::ALL {
        let said = desk.run(locale, &["templates"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert_eq!(said.out, desk.done(&["templates", "--lang", locale.tag()]));
        let lines: Vec<&str> = said.out.lines().collect();
        assert_eq!(lines.len(), 9);
        for (line, name) in lines.iter().zip(template::NAMES) {
            let map = template::map(name, locale).unwrap();
            let (said, rest) = line.split_once(' ').unwrap();
            assert_eq!((said, rest.trim_start()), (*name, map.title.as_str()));
        }
    }
}

#[test]
fn the_schema_is_the_one_in_the_sources() {
    assert_eq!(Desk::new().done(&["schema"]), include_str!("../assets/schema/journey.schema.json"));
}

#[test]
fn help_is_given_in_both_languages() {
    let desk = Desk::new();
    for locale in Locale::ALL {
        let other = Locale::ALL.into_iter().find(|other| *other != locale).unwrap();
        let check = |arguments: &[&str], keys: &[&str]| {
            let said = desk.run(locale, arguments);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
            for key in keys {
                assert!(said.out.contains(&say(locale, key)), "{arguments:?}, {key}:\n{}", said.out);
                assert!(!said.out.contains(&say(other, key)), "{arguments:?}, {key}:\n{}", said.out);
            }
            for english in ["Usage:", "Options:", "Arguments:", "Print help", "Commands:", "[OPTIONS]"] {
                assert!(locale == Locale::English || !said.out.contains(english), "{english}:\n{}", said.out);
            }
        };
        let all = ["cli-about", "cli-export", "cli-convert", "cli-new", "cli-templates", "cli-schema", "cli-bench"];
        check(&["--help"], &all);
        check(&["-h"], &["cli-help", "cli-version", "cli-map"]);
        check(
            &["export", "--help"],
            &["cli-export", "cli-scale", "cli-fit", "cli-background", "cli-export-out", "cli-split", "cli-min-pt"],
        );
        check(&["convert", "--help"], &["cli-convert", "cli-convert-to"]);
        check(&["new", "--help"], &["cli-new", "cli-template", "cli-lang"]);
        let check_keys = ["check", "format", "lang", "fail-on", "today"].map(|key| format!("review-cli-{key}"));
        check(&["check", "--help"], &check_keys.each_ref().map(String::as_str));
        check(&["bench", "--help"], &["cli-bench", "cli-seconds"]);
    }
    assert!(desk.done(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_wrong_command_line_is_told_from_a_failure() {
    let desk = Desk::new().with("map.journey.json", bytes("blank"));
    let check = |arguments: &[&str], wrong: &str| {
        desk.fails(arguments, 2, |locale| {
            let usage = say_with(locale, "cli-usage", &[("wrong", "\u{1}")]);
            usage.split('\u{1}').next().unwrap().to_owned() + wrong
        });
    };
    check(&["--frobnicate"], "'--frobnicate'");
    check(&["export", "map.journey.json", "-o", "map.png", "--scale", "0"], "'--scale <N>', '0'");
    check(&["export", "map.journey.json", "-o", "map.png", "--fit", "0x9"], "'--fit");
    check(&["export", "map.journey.json", "-o", "map.png", "--background", "pink"], "'--background");
    check(&["export", "map.journey.json"], "'");
    check(&["new", "--template", "none", "-o", "new.json"], "'--template");
    check(&["check", "map.journey.json", "--today", "24/11/2026"], "'--today");
    check(&["check", "map.journey.json", "--fail-on", "all"], "'--fail-on");
    check(&["check"], "");
    check(&["new", "--lang", "fr", "-o", "new.json"], "'--lang");
}

#[test]
fn options_that_exclude_each_other_are_both_named() {
    let desk = Desk::new().with("map.journey.json", bytes("blank"));
    let check = |options: &[&str], (one, others): (&str, &str)| {
        let arguments = [&["export", "map.journey.json", "-o", "map.png"], options].concat();
        desk.fails(&arguments, 2, |locale| say_with(locale, "cli-conflict", &[("one", one), ("others", others)]));
    };
    check(&["--view", "Board", "--marks", "notes"], ("--view", "--marks"));
    check(&["--marks", "notes", "--view", "Board"], ("--marks", "--view"));
    check(&["--fit", "9x9", "--scale", "1"], ("--fit", "--scale"));
    check(&["--fit", "9x9", "--header", "A", "--numbers"], ("--fit", "--header, --numbers"));
    desk.fails(&["export", "map.journey.json", "-o", "map.png", "--scale", "1", "--scale", "2"], 2, |locale| {
        say_with(locale, "cli-twice", &[("one", "--scale")])
    });
}

#[test]
fn a_failure_names_the_file_and_leaves_none() {
    let desk = Desk::new()
        .with("map.journey.json", bytes("blank"))
        .with("empty.journey.json", b"")
        .with("picture.journey.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    fs::create_dir(desk.path("folder.png")).unwrap();
    let named = |name: &'static str| move |_: Locale| name.to_owned();
    let because = |name: &'static str, key: &'static str| {
        move |locale| {
            let sentence = say_with(locale, "open-failed", &[("file", name), ("reason", &say(locale, key))]);
            assert!(sentence.contains(name));
            sentence
        }
    };
    desk.fails(&["export", "gone.journey.json", "-o", "new.png"], 1, because("gone.journey.json", "io-not-found"));
    desk.fails(&["convert", "gone.journey.json", "new.json"], 1, because("gone.journey.json", "io-not-found"));
    desk.fails(&["export", "empty.journey.json", "-o", "new.png"], 1, because("empty.journey.json", "read-empty"));
    desk.fails(&["export", "picture.journey.json", "-o", "new.png"], 1, named("picture.journey.json"));
    desk.fails(&["export", "folder.png", "-o", "new.png"], 1, named("folder.png"));
    desk.fails(&["export", "map.journey.json", "-o", "folder.png"], 1, named("folder.png"));
    desk.fails(&["export", "map.journey.json", "-o", "map.journey.json/new.png"], 1, named("new.png"));
    desk.fails(&["new", "-o", "map.journey.json/new.json"], 1, named("new.json"));
    desk.fails(&["export", "map.journey.json", "-o", "new.gif"], 1, named("new.gif"));
    desk.fails(&["export", "map.journey.json", "-o", "new"], 1, named("new"));
    desk.fails(&["convert", "map.journey.json", "new.txt"], 1, named("new.txt"));
}

#[test]
fn a_failed_export_leaves_what_was_there_before() {
    let wide = {
        let mut map: Value = serde_json::from_slice(bytes("blank")).unwrap();
        let stages: Vec<Value> = (0..1000).map(|at| json!({ "id": format!("s{at}"), "name": "x" })).collect();
        map["phases"][0]["stages"] = json!(stages);
        serde_json::to_vec(&map).unwrap()
    };
    let desk = Desk::new().with("wide.journey.json", &wide).with("old.png", b"what was there");
    desk.fails(&["export", "wide.journey.json", "-o", "old.png", "--scale", "16"], 1, |locale| {
        say(locale, "page-too-large")
    });
    assert_eq!(fs::read(desk.path("old.png")).unwrap(), b"what was there");
    assert_eq!(desk.files(), ["old.png", "wide.journey.json"]);
}

#[test]
fn without_a_display_the_window_says_what_to_do_instead() {
    let desk = Desk::new().with("map.journey.json", bytes("blank"));
    let expected = |locale| {
        let sentence = say(locale, "cli-no-display");
        assert!(sentence.contains("trayecto export"));
        sentence
    };
    desk.fails(&[], 1, expected);
    desk.fails(&["map.journey.json"], 1, expected);
    desk.fails(&["bench", "map.journey.json"], 1, expected);
}

#[test]
fn what_was_left_out_is_told_and_the_rest_is_exported() {
    let damaged = String::from_utf8(bytes("blank").to_vec()).unwrap().replacen("\"New map\"", "7", 1);
    let desk = Desk::new().with("map.journey.json", damaged.as_bytes());
    let warning = &file::read(damaged.as_bytes()).unwrap().warnings[0];
    for locale in Locale::ALL {
        let said = desk.run(locale, &["export", "map.journey.json", "-o", "map.png", "--scale", "0.2"]);
        let sentence = trayecto::sentence::warning(locale, warning);
        assert_eq!(said.err, format!("trayecto: map.journey.json:4: {sentence}\n"));
        assert_eq!(said.code, 0);
        assert!(desk.path("map.png").exists());
    }
}

/// Where in a map something stands that nobody else is to see, and how it is written there.
fn plant(map: &mut Value, marker: &str) {
    let mut lanes = map["lanes"].as_array().unwrap().clone();
    let cards: Vec<Value> =
        (1..=4).map(|at| json!({ "id": format!("x{at}"), "stage": "s1", "text": marker })).collect();
    lanes.push(
        json!({ "id": "lx", "name": marker, "description": marker, "kind": "text", "hidden": true, "cards": cards }),
    );
    for lane in &mut lanes {
        let Some(cards) = lane.get_mut("cards").and_then(Value::as_array_mut) else { continue };
        for card in cards {
            card["note"] = json!(marker);
        }
    }
    map["lanes"] = json!(lanes);
    let hidden =
        json!({ "id": "px", "name": marker, "summary": marker, "quote": marker, "goals": [marker], "hidden": true });
    map["personas"].as_array_mut().unwrap().push(hidden);
}

#[test]
fn a_picture_holds_nothing_of_what_is_hidden() {
    const MARKER: &str = "ZYXWVUTSRQ-secret";
    let open: Value = serde_json::from_slice(bytes("example")).unwrap();
    let mut planted = open.clone();
    plant(&mut planted, MARKER);
    let planted = serde_json::to_vec(&planted).unwrap();
    let reading = file::read(&planted).unwrap();
    assert_eq!(reading.warnings, []);
    let notes = reading.map.cards().filter(|(_, card)| card.note == MARKER).count();
    assert!(notes > 100 && reading.map.lanes.last().unwrap().hidden && reading.map.personas.last().unwrap().hidden);

    let desk = Desk::new().with("planted.journey.json", &planted).with("open.journey.json", bytes("example"));
    for name in ["planted", "open"] {
        let (map, picture) = (format!("{name}.journey.json"), format!("{name}.png"));
        desk.done(&["export", &map, "-o", &picture, "--scale", "0.5"]);
    }
    let picture = |name: &str| fs::read(desk.path(name)).unwrap();
    let found = |bytes: &[u8]| bytes.windows(MARKER.len()).any(|window| window == MARKER.as_bytes());
    assert!(found(&planted) && !found(&picture("planted.png")));
    assert!(!found(desk.picture("planted.png").as_bytes()));
    // More than that: it is the picture of a map that never had any of it.
    assert!(picture("planted.png") == picture("open.png"));
    // Nor does any other format have it, split or whole, with notes and with the map in it.
    let mut orders: Vec<(&str, Vec<&str>)> = Vec::new();
    for format in ["svg", "pdf", "pptx", "html"] {
        orders.push((format, Vec::new()));
        orders.push((format, vec!["--page", "16:9", "--split", "auto", "--notes", "--numbers"]));
        orders.push((format, vec!["--editable"]));
    }
    orders.push(("png", vec!["--editable", "--dpi", "36"]));
    for (format, more) in orders {
        for name in ["planted", "open"] {
            let map = format!("{name}.journey.json");
            let _ = fs::remove_dir_all(desk.path(name));
            fs::create_dir(desk.path(name)).unwrap();
            let file = format!("{name}/map.{format}");
            desk.done(&[&["export", &map, "-o", &file][..], &more].concat());
        }
        let files = |name: &str| {
            let mut files: Vec<_> = fs::read_dir(desk.path(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            files.iter().map(|file| fs::read(file).unwrap()).collect::<Vec<_>>()
        };
        let (planted, open) = (files("planted"), files("open"));
        assert!(!planted.is_empty() && planted == open, "{format} {more:?} tells what is hidden");
        assert!(!planted.iter().any(|bytes| found(bytes)), "{format} {more:?}");
    }
    for kind in chunks(&desk.path("planted.png")) {
        assert!(["IHDR", "sRGB", "gAMA", "cHRM", "pHYs", "IDAT", "IEND"].contains(&kind.as_str()), "{kind}");
    }
}

/// The kinds of a PNG file's chunks.
fn chunks(path: &Path) -> Vec<String> {
    let bytes = fs::read(path).unwrap();
    let mut rest = &bytes[8..];
    let mut kinds = Vec::new();
    while let [a, b, c, d, kind @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        kinds.push(String::from_utf8(kind[..4].to_vec()).unwrap());
        rest = &kind[4 + length + 4..];
    }
    kinds
}

#[test]
fn a_check_tells_what_the_review_finds_and_fails_from_a_severity_on() {
    let complete = include_bytes!("cases/complete.en.journey.json");
    let desk = Desk::new().with("map.journey.json", bytes("example")).with("complete.journey.json", complete);
    let check = |arguments: &[&str], code: i32| {
        let said = desk.run(Locale::English, &[&["check"], arguments, &["--today", "2026-11-24"]].concat());
        assert_eq!((said.code, said.err.as_str()), (code, ""), "{arguments:?}");
        said.out
    };
    let text = check(&["map.journey.json"], 1);
    assert!(text.starts_with("Going solar at home\n\nProblems (4)\n\n  • "), "{text}");
    assert!(text.ends_with("\n4 problems · 5 warnings · 2 suggestions\n"), "{text}");
    assert!(text.contains("\n  • “Discover” happens only in person, while everything in “Search” happens online.\n    Captivate · [channel-break]\n    There customers"), "{text}");
    assert_eq!(text.matches(&say(Locale::English, "review-why-pain-without-action")).count(), 1);

    let text = check(&["complete.journey.json", "--fail-on", "suggestion"], 0);
    assert!(text.contains("Set aside (1)") && text.contains("Reason: Printed as A1"), "{text}");
    let spanish = check(&["complete.journey.json", "--lang", "es"], 0);
    assert!(spanish.ends_with(&format!("\n{}\n", say(Locale::Spanish, "review-nothing"))), "{spanish}");
}

#[test]
fn only_what_is_grave_enough_makes_a_check_fail() {
    let mut map: Value = serde_json::from_slice(include_bytes!("cases/complete.es.journey.json")).unwrap();
    map.as_object_mut().unwrap().remove("author");
    let suggestion = serde_json::to_vec(&map).unwrap();
    map["personas"][0].as_object_mut().unwrap().remove("brake");
    let warning = serde_json::to_vec(&map).unwrap();
    let desk = Desk::new().with("suggestion.json", &suggestion).with("warning.json", &warning);
    let check = |file: &str, fail_on: &str, code: i32| {
        let arguments = ["check", file, "--fail-on", fail_on, "--today", "2026-11-24"];
        assert_eq!(desk.run(Locale::Spanish, &arguments).code, code, "{arguments:?}");
    };
    for (fail_on, of_suggestion, of_warning) in [("problem", 0, 0), ("warning", 0, 1), ("suggestion", 1, 1)] {
        check("suggestion.json", fail_on, of_suggestion);
        check("warning.json", fail_on, of_warning);
    }
}

#[test]
fn a_check_as_json_is_what_its_description_says() {
    let desk = Desk::new()
        .with("map.journey.json", bytes("example"))
        .with("complete.journey.json", include_bytes!("cases/complete.en.journey.json"));
    let json = |file: &str| -> Value {
        let said = desk.run(Locale::English, &["check", file, "--format", "json", "--today", "2026-11-24"]);
        serde_json::from_str(&said.out).unwrap()
    };
    let told = json("map.journey.json");
    let description = include_str!("../docs/check.md").split_once("```jsonc\n").unwrap().1.split_once("```").unwrap().0;
    let bare: String = description.lines().map(|line| line.split(" //").next().unwrap()).collect();
    let mut described: Value = serde_json::from_str(&bare).unwrap();
    let finding = described["findings"][0].take();
    assert!(told["findings"].as_array().unwrap().contains(&finding), "{finding}");
    described["findings"] = told["findings"].clone();
    assert_eq!(told, described);

    let aside = &json("complete.journey.json")["setAside"][0];
    assert_eq!((&aside["rule"], &aside["part"]), (&json!("small-text-on-slides"), &json!("map")));
    assert_eq!(aside["reason"], json!("Printed as A1 for the wall; only the plan goes on slides."));
}
