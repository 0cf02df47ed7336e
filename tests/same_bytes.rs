//! The same maps and options give the same bytes: each time, and whether maps are exported in one run or one by one.

use std::collections::BTreeMap;
use std::fs;

use serde_json::json;
use trayecto::locale::Locale;
use trayecto::template;

use crate::shared_desk::Desk;

const MAPS: [&str; 2] = ["one.journey.json", "two.journey.json"];
const FORMATS: [&str; 2] = ["--format", "png,svg,pdf,pptx,html"];

/// A brand with colours, a footer, and no fonts.
const BRAND: &str = r##"{ "format": "trayecto-brand", "version": 1, "name": "Velo", "footer": "© Velo",
    "colors": { "blue": "#003C5A", "teal": "#005A3C" } }"##;

/// A desk with two maps that have the same views, a brand, and a preset.
fn desk() -> Desk {
    let one = String::from_utf8(template::bytes("example", Locale::English).unwrap().to_vec()).unwrap();
    let title = template::map("example", Locale::English).unwrap().title.clone();
    let two = one.replace(&title, "Another map");
    assert_ne!(one, two);
    let preset = json!({ "name": "Ours", "of": "picture", "choice": {
        "picture": "map", "paper": "slide16x9", "resolution": { "width-px": 320 }, "split": { "stages": 5 }, "header": "Draft"
    } });
    let desk = Desk::new().with(MAPS[0], one).with(MAPS[1], two).with("velo.brand.json", BRAND);
    fs::create_dir_all(desk.path(".config/trayecto")).unwrap();
    desk.with(".config/trayecto/settings.json", json!({ "presets": [preset] }).to_string())
}

/// The files of a folder by their names.
fn files(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(desk.path(folder)).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn the_same_options_give_the_same_bytes() {
    let desk = desk();
    let view = template::map("example", Locale::English).unwrap().views[0].name.clone();
    // Every value of every option is in one of these, not each with each.
    let options: [&[&str]; 8] = [
        &["--scale", "0.25"],
        &["--split", "phases", "--page", "a4", "--theme", "dark", "--brand", "velo.brand.json", "--dpi", "36"],
        &["--split", "4", "--page", "16:9", "--view", &view, "--brand", "velo.brand.json", "--dpi", "36"],
        &["--split", "auto", "--page", "a3", "--editable", "--marks", "findings,notes", "--notes", "--dpi", "36"],
        &["--preset", "Ours", "--numbers", "--date"],
        &["--preset", "Poster A3", "--theme", "dark", "--svg-text", "outlines", "--hide", "photos", "--dpi", "36"],
        &[
            "--what",
            "figures",
            "--page",
            "a4-portrait",
            "--split",
            "auto",
            "--view",
            &view,
            "--editable",
            "--dpi",
            "36",
        ],
        &["--what", "curves", "--background", "transparent", "--fit", "300x200"],
    ];
    for (at, options) in options.into_iter().enumerate() {
        let export = |maps: &[&str], folder: &str| {
            desk.done(&[&["export"], maps, &["-o", folder], &FORMATS, options].concat());
        };
        let [once, again, apart] = ["once", "again", "apart"].map(|name| format!("{name}-{at}"));
        export(&MAPS, &once);
        export(&[MAPS[1], MAPS[0]], &again);
        for map in MAPS {
            export(&[map], &apart);
        }
        let expected = files(&desk, &once);
        assert!(expected.len() >= 2 * 5, "{options:?}: {:?}", expected.keys());
        for folder in [again, apart] {
            let found = files(&desk, &folder);
            assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{options:?}");
            for (name, bytes) in &expected {
                assert!(found[name] == *bytes, "{options:?}: {folder}/{name} is written otherwise");
            }
        }
    }
}

#[test]
fn tables_and_texts_are_the_same_each_time() {
    let desk = desk();
    for ending in ["csv", "xlsx"] {
        for what in ["plan", "figures", "touchpoints"] {
            let [one, two] = ["one", "two"].map(|name| format!("{what}-{name}.{ending}"));
            desk.done(&["export", MAPS[0], "--what", what, "-o", &one]);
            desk.done(&["export", MAPS[0], "--what", what, "-o", &two]);
            assert!(fs::read(desk.path(&one)).unwrap() == fs::read(desk.path(&two)).unwrap(), "{one}");
        }
    }
    for ending in ["json", "xlsx", "csv", "mmd", "ojf", "md"] {
        let [one, two] = ["one", "two"].map(|name| format!("{name}.{ending}"));
        desk.done(&["convert", MAPS[0], &one]);
        desk.done(&["convert", MAPS[0], &two]);
        assert!(fs::read(desk.path(&one)).unwrap() == fs::read(desk.path(&two)).unwrap(), "{one}");
    }
}
