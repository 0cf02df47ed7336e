//! `trayecto export` as documents: pages in any format, of many maps in one run.

use std::fs;

use trayecto::locale::{Locale, say, say_with};
use trayecto::template;

use crate::shared_desk as desk;
use crate::shared_slides as slides;

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
}

#[test]
fn folders_are_made_for_what_is_written_and_left_only_with_something_in_them() {
    let desk = desk();
    let export = |map: &str, arguments: &[&str]| desk.run(Locale::English, &[&["export", map], arguments].concat());
    let check = |arguments: &[&str], written: &str| {
        let said = export("example.journey.json", arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        assert!(desk.path(written).exists(), "{arguments:?}");
    };
    check(&["--format", "svg,html", "-o", "new/below"], "new/below/example.html");
    check(&["--scale", "0.1", "-o", "single/file/map.png"], "single/file/map.png");
    check(&["--page", "16:9", "--split", "phases", "--dpi", "36", "-o", "slides/map.png"], "slides/map-1.png");
    check(&["--what", "plan", "-o", "tables/plan.csv"], "tables/plan.csv");
    desk.done(&["convert", "example.journey.json", "texts/map.md"]);
    desk.done(&["convert", "example.journey.json", "maps/map.journey.json"]);
    desk.done(&["new", "-o", "blank/map.journey.json"]);
    for written in ["texts/map.md", "maps/map.journey.json", "blank/map.journey.json"] {
        assert!(desk.path(written).exists(), "{written}");
    }

    // An exact size is one in a folder as well.
    check(&["--format", "png,svg", "--fit", "160x90", "-o", "exact"], "exact/example.svg");
    assert_eq!((desk.picture("exact/example.png").width(), desk.picture("exact/example.png").height()), (160, 90));

    let before = desk.files();
    let check = |arguments: &[&str]| {
        let said = export("example.journey.json", arguments);
        assert_eq!((said.code, desk.files()), (1, before.clone()), "{arguments:?}: {}", said.err);
    };
    // No file can be called so: that is known only when its folder is there.
    check(&["-o", &format!("none/below/{}.png", "x".repeat(300))]);
    check(&["--what", "plan", "-o", &format!("none/below/{}.csv", "x".repeat(300))]);
    check(&["--what", "sheet", "--persona", "nobody", "--format", "png", "-o", "none"]);
    // Where a folder should be, there is a file.
    check(&["--format", "png", "-o", "example.journey.json/below"]);
    assert_eq!(export("no.journey.json", &["--format", "png", "-o", "none"]).code, 1);
    assert_eq!(desk.files(), before);
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
    check(&["--fit", "10x10", "--footer", "Around it"]);
    check(&["--fit", "10x10", "--numbers"]);
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
fn no_text_of_slides_is_smaller_than_was_asked_for() {
    let desk = desk();
    let wanted = ["--page", "16:9", "--min-pt", "12", "--numbers", "--footer", "Confidencial"];
    for what in ["map", "curves", "plan", "figures", "sheet"] {
        desk.done(&[&["export", "ejemplo.journey.json", "-o", "slides.pptx", "--what", what][..], &wanted].concat());
        let parts = slides::parts(&fs::read(desk.path("slides.pptx")).unwrap());
        let count = parts.keys().filter(|name| name.starts_with("ppt/slides/slide")).count();
        let slides: Vec<_> = (1..=count).map(|number| slides::slide(&parts, number)).collect();
        let sizes: Vec<f64> =
            slides.iter().flat_map(|slide| slide.all("a:rPr")).map(|letters| letters.number("sz")).collect();
        let smallest = sizes.iter().copied().min_by(f64::total_cmp).unwrap();
        assert!(smallest >= 1199.0, "{what}: {smallest} hundredths of a point");
    }
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

#[test]
fn notes_of_the_team_are_marked_only_where_that_is_asked_for() {
    let desk = desk();
    let noted = "confirmarlo antes de prese";
    let written = |arguments: &[&str]| {
        desk.done(
            &[&["export", "ejemplo.journey.json", "-o", "map.svg", "--svg-text", "text"][..], arguments].concat(),
        );
        fs::read_to_string(desk.path("map.svg")).unwrap()
    };
    let findings = say(Locale::Spanish, "annotations-findings");
    let heading = format!(">{findings}<");
    let said = written(&[]);
    assert!(!said.contains(noted) && !said.contains(&heading));
    let said = written(&["--marks", "findings"]);
    assert!(!said.contains(noted) && said.contains(&heading), "{findings}");
    let said = written(&["--marks", "findings,notes"]);
    assert!(said.contains(noted) && said.contains(&heading));
    assert_eq!(desk.run(Locale::English, &["export", "ejemplo.journey.json", "-o", "x.svg", "--marks", "all"]).code, 2);
    // What is for the team is for no audience.
    for of_the_team in [&["--marks", "notes"][..], &["--marks", "findings"], &["--notes"]] {
        let run = ["export", "ejemplo.journey.json", "-o", "x.pptx", "--view", "Caso de estudio"];
        assert_eq!(desk.run(Locale::English, &[&run[..], of_the_team].concat()).code, 2, "{of_the_team:?}");
    }
}

#[test]
fn a_dark_export_is_dark_in_every_format() {
    let desk = desk();
    let ground = "15191f";
    for theme in ["light", "dark"] {
        let is_dark = theme == "dark";
        let made = |ending: &str| {
            let file = format!("{theme}.{ending}");
            let page = ["--page", "16:9", "--dpi", "36"];
            desk.done(&[&["export", "example.journey.json", "--theme", theme, "-o", &file][..], &page].concat());
            fs::read(desk.path(&file)).unwrap()
        };
        for ending in ["svg", "html"] {
            let text = String::from_utf8(made(ending)).unwrap();
            assert_eq!(text.to_lowercase().contains(&format!("\"#{ground}\"")), is_dark, "{theme} {ending}");
        }
        assert_eq!(String::from_utf8(made("html")).unwrap().contains("<html lang=\"en\" class=\"dark\">"), is_dark);
        let pixels = image::load_from_memory(&made("png")).unwrap().to_rgb8();
        assert_eq!(pixels.get_pixel(0, 0).0 == [0x15, 0x19, 0x1f], is_dark);
        let mut slides = zip::ZipArchive::new(std::io::Cursor::new(made("pptx"))).unwrap();
        let mut part = String::new();
        std::io::Read::read_to_string(&mut slides.by_name("ppt/theme/theme1.xml").unwrap(), &mut part).unwrap();
        assert_eq!(part.to_lowercase().contains(ground), is_dark, "{part}");
    }
    // Without pages, and the default.
    desk.done(&["export", "example.journey.json", "--theme", "dark", "-o", "whole.png"]);
    let pixels = image::open(desk.path("whole.png")).unwrap().to_rgb8();
    assert_eq!(pixels.get_pixel(0, 0).0, [0x15, 0x19, 0x1f]);
}

#[test]
fn what_is_to_be_hidden_is_not_on_the_picture() {
    let desk = desk();
    let svg = |more: &[&str]| {
        desk.done(&[&["export", "example.journey.json", "-o", "map.svg"][..], more].concat());
        fs::read_to_string(desk.path("map.svg")).unwrap()
    };
    let word = say(Locale::English, "legend-assumed");
    assert!(svg(&[]).contains(&word));
    assert!(!svg(&["--hide", "evidence,photos"]).contains(&word));
}

#[test]
fn a_view_is_named_whatever_its_case_and_never_stands_for_the_whole_map() {
    let map = |views: &str| {
        format!(
            r#"{{ "format": "trayecto", "version": 1, "title": "Acme", "kind": "as-is", "language": "en",
            "emotionScale": "five-levels", "personas": [], "phases": [], "lanes": [], "views": [{views}] }}"#
        )
    };
    let views = r#"{ "name": "Board", "replacements": [{ "words": "Acme", "with": "Them" }] },
        { "name": "client", "replacements": [{ "words": "Acme", "with": "You" }] }, { "name": "Client" }"#;
    let desk = Desk::new().with("map.journey.json", map(views)).with("none.journey.json", map(""));
    let check = |view: &str, expected: &str| {
        desk.done(&["convert", "map.journey.json", "out.md", "--view", view]);
        let out = fs::read_to_string(desk.path("out.md")).unwrap();
        assert!(out.contains(expected), "{view}: {out}");
    };
    check("Board", "# Them");
    check("BOARD", "# Them");
    check(" board ", "# Them");
    check("client", "# You");
    check("Client", "# Acme");
    // Two are called so but for their case: nobody can know which is meant.
    for view in ["CLIENT", "Boar", ""] {
        let named = |locale| say_with(locale, "cli-view-named", &[("name", "Board")]);
        for to in [&["convert", "map.journey.json", "new.md"][..], &["export", "map.journey.json", "-o", "new.pdf"]] {
            desk.fails(&[to, &["--view", view]].concat(), 1, named);
        }
    }
    let none = |locale| say_with(locale, "cli-no-views", &[("name", "Board")]);
    desk.fails(&["export", "none.journey.json", "-o", "new.png", "--view", "Board"], 1, none);
    // A map without the view keeps no other back, and is not exported.
    fs::create_dir(desk.path("out")).unwrap();
    let both = ["export", "none.journey.json", "map.journey.json", "-o", "out", "--view", "Board"];
    let said = desk.run(Locale::English, &both);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("none.journey.json") && desk.path("out/map.png").exists(), "{}", said.err);
    assert!(!desk.path("out/none.png").exists());
    // What an audience sees never takes the place of the map.
    let before = fs::read(desk.path("map.journey.json")).unwrap();
    desk.fails(&["convert", "map.journey.json", "map.journey.json", "--view", "Board"], 1, |_| {
        "map.journey.json".into()
    });
    assert!(fs::read(desk.path("map.journey.json")).unwrap() == before);
}
