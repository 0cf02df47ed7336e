//! Presets of the export dialog on the command line.

use std::fs;
use std::io::Cursor;

use image::ImageFormat;
use serde_json::{Value, json};
use trayecto::locale::{Locale, say, say_with};
use trayecto::template;

use crate::shared_desk::Desk;

const MAP: &str = "map.journey.json";

/// A desk with a map, and with presets of one's own.
fn desk(presets: &Value) -> Desk {
    let desk = Desk::new().with(MAP, template::bytes("example", Locale::English).unwrap());
    fs::create_dir_all(desk.path(".config/trayecto")).unwrap();
    desk.with(".config/trayecto/settings.json", json!({ "presets": presets }).to_string())
}

/// A preset that says everything.
fn client() -> Value {
    json!({ "name": "Client", "of": "picture", "choice": {
        "format": "png", "picture": "map", "paper": "slide16x9", "resolution": { "width-px": 480 }, "theme": "dark",
        "page-numbers": "no", "hidden": ["evidence"], "team-notes": "yes", "findings": "yes", "notes": "yes"
    } })
}

#[test]
fn presets_that_come_with_the_program_are_known_in_both_languages() {
    let desk = desk(&json!([]));
    for (name, written) in [
        ("Poster A3", "map.pdf"),
        ("póster a3", "map.pdf"),
        ("Legible slides", "map.pptx"),
        ("Diapositivas legibles", "map.pptx"),
        ("Picture for a document", "map.png"),
    ] {
        let folder = name.replace(' ', "_");
        desk.done(&["export", MAP, "-o", &folder, "--preset", name]);
        let files: Vec<_> = fs::read_dir(desk.path(&folder)).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, [written], "{name}");
    }
    let read = |path: &str| fs::read(desk.path(path)).unwrap();
    assert!(read("Poster_A3/map.pdf") == read("póster_a3/map.pdf"));
    let by_hand = ["--format", "pptx", "--page", "16:9", "--split", "auto"];
    desk.done(&[&["export", MAP, "-o", "by_hand"][..], &by_hand].concat());
    assert!(read("Legible_slides/map.pptx") == read("by_hand/map.pptx"), "what it does not say is as usual");
}

#[test]
fn presets_of_ones_own_say_how_and_what_is_given_beside_them_wins() {
    let desk = desk(&json!([client()]));
    let size = |name: &str| {
        let picture = desk.picture(name);
        (picture.width(), picture.height())
    };
    desk.done(&["export", MAP, "-o", "out", "--preset", "client"]);
    assert_eq!(size("out/map.png"), (480, 270));
    assert!(desk.picture("out/map.png").to_rgb8().get_pixel(0, 0).0 < [0x40; 3], "it is dark");
    // A file of that name, and more than one map.
    desk.done(&["export", MAP, "-o", "single.png", "--preset", "Client"]);
    assert_eq!(fs::read(desk.path("single.png")).unwrap(), fs::read(desk.path("out/map.png")).unwrap());
    fs::copy(desk.path(MAP), desk.path("two.journey.json")).unwrap();
    desk.done(&["export", MAP, "two.journey.json", "-o", "both", "--preset", "Client"]);
    assert!(desk.path("both/map.png").exists() && desk.path("both/two.png").exists());

    let wins = |arguments: &[&str], file: &str| {
        desk.done(&[&["export", MAP, "-o", "won", "--preset", "Client"][..], arguments].concat());
        fs::read(desk.path("won").join(file)).unwrap()
    };
    let png = |bytes: &[u8]| image::load(Cursor::new(bytes), ImageFormat::Png).unwrap().to_rgb8();
    assert_eq!(png(&wins(&["--theme", "light"], "map.png")).get_pixel(0, 0).0, [255; 3]);
    assert_eq!(png(&wins(&["--page", "4:3", "--dpi", "36"], "map.png")).dimensions(), (360, 270));
    assert_eq!(png(&wins(&["--fit", "200x100"], "map.png")).dimensions(), (200, 100));
    assert_eq!(png(&wins(&["--dpi", "72"], "map.png")).dimensions(), (960, 540));
    assert!(wins(&["--format", "svg", "--footer", "Confidential"], "map.svg").starts_with(b"<"));
    let footed = fs::read_to_string(desk.path("won/map.svg")).unwrap();
    let findings = format!(">{}<", say(Locale::English, "annotations-findings"));
    assert!(footed.contains("Confidential") && footed.contains(&findings));
    let unmarked = String::from_utf8(wins(&["--format", "svg", "--marks", "notes"], "map.svg")).unwrap();
    assert!(!unmarked.contains(&findings));
    // What either hides is hidden.
    let hidden = String::from_utf8(wins(&["--format", "svg", "--hide", "photos"], "map.svg")).unwrap();
    assert!(!hidden.contains("data:image/") && !hidden.contains(&say(Locale::English, "legend-researched")));
}

#[test]
fn a_preset_shows_an_audience_nothing_that_is_for_the_team() {
    let desk = desk(&json!([client()]));
    let svg = |preset: &[&str]| {
        let view = template::map("example", Locale::English).unwrap().views[0].name.clone();
        let more = ["--view", &view, "--page", "16:9", "--theme", "dark", "--hide", "evidence"];
        desk.done(&[&["export", MAP, "-o", "seen.svg"][..], &more, preset].concat());
        fs::read_to_string(desk.path("seen.svg")).unwrap()
    };
    let findings = format!(">{}<", say(Locale::English, "annotations-findings"));
    assert!(!svg(&["--preset", "Client"]).contains(&findings));
}

#[test]
fn an_unknown_preset_is_said_with_those_that_there_are() {
    let desk = desk(&json!([client()]));
    let expected = |locale| {
        let quoted = |name: &str| say_with(locale, "cli-view-named", &[("name", name)]);
        let keys = ["export-preset-slides", "export-preset-poster", "export-preset-picture"];
        let names: Vec<String> = keys.iter().map(|key| quoted(&say(locale, key))).chain([quoted("Client")]).collect();
        say_with(locale, "cli-no-preset", &[("name", "Slides 16:9"), ("presets", &names.join(", "))])
    };
    desk.fails(&["export", MAP, "-o", "out", "--preset", "Slides 16:9"], 2, expected);
    assert_eq!(desk.done(&["presets"]), "Legible slides\nPoster A3\nPicture for a document\nClient\n");
    assert!(desk.run(Locale::Spanish, &["presets"]).out.starts_with("Diapositivas legibles\n"));
}

#[test]
fn a_logo_that_is_gone_is_said() {
    let mut preset = client();
    preset["choice"]["logo"] = "/nowhere/logo.png".into();
    let desk = desk(&json!([preset]));
    desk.fails(&["export", MAP, "-o", "out", "--preset", "Client"], 1, |_| "logo.png".into());
}
