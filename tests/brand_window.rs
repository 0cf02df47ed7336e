//! The brand of a map in the window, seen through its accessible tree: chosen, mended, written to a file, read again, dropped.

use crate::shared_dropped::Dropped;
use crate::shared_window as window;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::ecolor::Hsva;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use tempfile::TempDir;

use trayecto::app::command::Command;
use trayecto::app::{BrandFiles, Origin};
use trayecto::locale::{Locale, say, say_count, say_counted, say_with};
use trayecto::map::{Brand, Color, ColorName, FontFile, Rgb};
use trayecto::theme::{Theme, brand_contrast};
use trayecto::{file, text};

use window::Window;

const YELLOW: Rgb = Rgb([255, 204, 0]);
const MAGENTA: Rgb = Rgb([230, 0, 126]);

fn with(name: &'static str, locale: Locale) -> Window {
    Window::build(locale, Some(Origin::Template { name, locale }), vec2(1_280.0, 900.0))
}

/// Opens the dialog.
fn dialog(window: &mut Window) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().carry_out(&context, Command::Brand);
    window.settle();
}

/// Presses a button that may have to be scrolled to.
#[track_caller]
fn press(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    window.settle();
    window.click(Role::Button, label);
}

fn apply(window: &mut Window, locale: Locale) {
    press(window, &say(locale, "button-apply"));
    assert!(!window.says(&say(locale, "brand-preview")), "the dialog stays");
}

/// Writes into a field, as by hand.
#[track_caller]
fn write(window: &mut Window, label: &str, text: &str) {
    let field = window.harness.get_by_role_and_label(Role::TextInput, label);
    field.scroll_to_me();
    window.settle();
    window.harness.get_by_role_and_label(Role::TextInput, label).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        window.press(Modifiers::NONE, Key::Delete);
    }
    // Letter by letter: no field may lose the keyboard for what appears meanwhile.
    for letter in text.chars() {
        window.type_text(&letter.to_string());
    }
    window.press(Modifiers::NONE, Key::Tab);
}

/// Pastes into a field.
#[track_caller]
fn paste(window: &mut Window, label: &str, text: &str) {
    write(window, label, "");
    window.harness.get_by_role_and_label(Role::TextInput, label).focus();
    window.settle();
    window.type_text(text);
    window.press(Modifiers::NONE, Key::Tab);
}

fn color(locale: Locale, name: ColorName) -> String {
    let number = ColorName::ALL.iter().position(|other| *other == name).unwrap() + 1;
    say_with(locale, "brand-color", &[("number", &number.to_string())])
}

/// Goes on as if the system's dialog had been answered.
fn answer(window: &mut Window, files: BrandFiles) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().choose_brand_files(&context, files);
    window.settle();
}

/// The brand of the map that is open.
fn brand(window: &Window) -> Brand {
    window.map().brand.as_deref().cloned().unwrap_or_default()
}

fn brand_with(colors: &[(ColorName, Rgb)]) -> Brand {
    Brand { colors: colors.iter().copied().collect(), ..Brand::default() }
}

/// What of the map is drawn, as text.
fn drawn(window: &Window) -> Vec<String> {
    window.board().canvas().scene().items().iter().map(|item| format!("{:?}", item.shape)).collect()
}

fn drop_file(window: &mut Window, path: &Path) {
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    window.harness.step();
    window.settle();
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn colours_are_chosen_in_one_step_and_drawn_at_once() {
    for locale in Locale::ALL {
        let mut window = with("example", locale);
        let before = drawn(&window);
        dialog(&mut window);
        window.expect(&say(locale, "brand-about"));
        write(&mut window, &say(locale, "brand-name"), "Vivid");
        write(&mut window, &color(locale, ColorName::Blue), "ffcc00");
        write(&mut window, &say(locale, "brand-ink"), "#202020");
        apply(&mut window, locale);
        let expected =
            Brand { name: "Vivid".into(), ink: Some(Rgb([32, 32, 32])), ..brand_with(&[(ColorName::Blue, YELLOW)]) };
        assert_eq!(brand(&window), expected);
        let branded = drawn(&window);
        assert_ne!(branded, before);
        let tone = Theme::LIGHT.branded(&expected).swatch(Color::Named(ColorName::Blue)).strong;
        assert!(branded.iter().any(|item| item.contains(&format!("{tone:?}"))));
        // Back and forth by a single step.
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(window.map().brand, None);
        assert_eq!(drawn(&window), before);
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert_eq!(brand(&window), expected);
        assert_eq!(drawn(&window), branded);
        // Looked at and applied as it is, it is no step.
        let steps = window.board().editor().history().done();
        dialog(&mut window);
        apply(&mut window, locale);
        assert_eq!(window.board().editor().history().done(), steps);
    }
}

#[test]
fn a_list_of_codes_is_for_a_colour_and_those_after_it() {
    let locale = Locale::English;
    let mut window = with("blank", locale);
    dialog(&mut window);
    paste(&mut window, &color(locale, ColorName::Teal), "Main: #FFCC00, accent #E6007E");
    write(&mut window, &color(locale, ColorName::Red), "#12");
    apply(&mut window, locale);
    assert_eq!(brand(&window), brand_with(&[(ColorName::Teal, YELLOW), (ColorName::Violet, MAGENTA)]));
    dialog(&mut window);
    write(&mut window, &color(locale, ColorName::Teal), "");
    press(&mut window, &say_with(locale, "brand-as-usual", &[("color", &color(locale, ColorName::Violet))]));
    apply(&mut window, locale);
    assert_eq!(window.map().brand, None);
}

#[test]
fn what_is_hard_to_read_is_said_and_mended() {
    for locale in Locale::ALL {
        let mut window = with("example", locale);
        dialog(&mut window);
        assert!(!window.says(&say(locale, "brand-mend-all")));
        write(&mut window, &color(locale, ColorName::Blue), "#FFCC00");
        let alone = brand_with(&[(ColorName::Blue, YELLOW)]);
        let poor = brand_contrast(&alone);
        assert!(!poor.is_empty());
        let is_said = |window: &Window| {
            let color = color(locale, ColorName::Blue);
            window.all().iter().any(|said| said.starts_with(&color) && said.contains(":1"))
        };
        assert!(is_said(&window), "{}", window.all().join("\n"));
        write(&mut window, &color(locale, ColorName::Orange), "#FF66CC");
        press(&mut window, &say(locale, "brand-mend-all"));
        assert!(!is_said(&window), "{}", window.all().join("\n"));
        apply(&mut window, locale);
        let mended = brand(&window);
        assert_eq!(brand_contrast(&mended), []);
        assert_ne!(mended.colors[&ColorName::Blue], YELLOW);
    }
}

/// What is said with a sign before it.
fn is_told(window: &Window, text: &str) -> bool {
    window.all().iter().any(|said| said.ends_with(text))
}

#[test]
fn what_is_hard_to_read_is_told_where_it_is_seen_and_led_to() {
    for locale in Locale::ALL {
        let mut window =
            Window::build(locale, Some(Origin::Template { name: "example", locale }), vec2(1_024.0, 700.0));
        dialog(&mut window);
        write(&mut window, &color(locale, ColorName::Blue), "#FFCC00");
        assert!(is_told(&window, &say_count(locale, "brand-poor-count", 1)));
        write(&mut window, &color(locale, ColorName::Orange), "#FFCC66");
        assert!(is_told(&window, &say_count(locale, "brand-poor-count", 2)));
        write(&mut window, &say(locale, "brand-name"), "Vivid");
        // The buttons of the foot lie below all that can be scrolled to.
        let foot = window.harness.get_by_role_and_label(Role::Button, &say(locale, "button-apply")).rect().top();
        let mend =
            |window: &Window| window.harness.get_by_role_and_label(Role::Button, &say(locale, "brand-mend-all")).rect();
        assert!(mend(&window).top() > foot, "it is not scrolled to yet");
        window.click(Role::Button, &say(locale, "brand-poor-show"));
        window.harness.run_steps(30);
        assert!(mend(&window).bottom() < foot, "{:?}", mend(&window));
        window.click(Role::Button, &say(locale, "brand-mend-all"));
        assert!(!is_told(&window, &say_count(locale, "brand-poor-count", 1)));
        assert!(!window.says(&say(locale, "brand-poor-show")));
    }
}

#[test]
fn each_colour_says_what_it_is_used_for() {
    for locale in Locale::ALL {
        let mut window = with("example", locale);
        dialog(&mut window);
        let phase = say_counted(locale, "brand-use-phases", 1, &[("list", "1")]);
        assert!(window.all().iter().any(|said| said.starts_with(&phase)), "{}", window.all().join("\n"));
        let persona = &window.map().personas[0].name;
        let persona = say_counted(locale, "brand-use-personas", 1, &[("list", persona)]);
        assert!(window.all().iter().any(|said| said.contains(&persona)), "{}", window.all().join("\n"));
        window.expect(&say(locale, "brand-use-ink"));
        // No colour goes by a name that would be a lie once it is another.
        let blue = say(locale, "color-blue");
        assert!(
            !window.of_role(Role::TextInput).iter().any(|node| node.accesskit_node().label() == Some(blue.clone()))
        );
    }
}

#[test]
fn a_full_name_is_said_to_be_full() {
    for locale in Locale::ALL {
        let full = say_count(locale, "dialog-field-full", 120);
        let mut window = with("blank", locale);
        dialog(&mut window);
        paste(&mut window, &say(locale, "brand-name"), &"x".repeat(119));
        assert!(!is_told(&window, &full));
        paste(&mut window, &say(locale, "brand-name"), &"x".repeat(140));
        assert!(is_told(&window, &full), "{}", window.all().join("\n"));
        apply(&mut window, locale);
        assert_eq!(brand(&window).name.len(), 120);
    }
}

#[test]
fn a_suggestion_is_taken() {
    let locale = Locale::English;
    let mut window = with("blank", locale);
    dialog(&mut window);
    write(&mut window, &color(locale, ColorName::Blue), "#FFCC00");
    let poor = brand_contrast(&brand_with(&[(ColorName::Blue, YELLOW)]));
    let code = poor[0].suggestion.to_string();
    let take = say_with(locale, "brand-take", &[("code", &code)]);
    let button =
        window.of_role(Role::Button).into_iter().find(|node| node.accesskit_node().label() == Some(take.clone()));
    button.expect("a suggestion").scroll_to_me();
    window.settle();
    let button =
        window.of_role(Role::Button).into_iter().find(|node| node.accesskit_node().label() == Some(take.clone()));
    button.expect("a suggestion").click();
    window.settle();
    apply(&mut window, locale);
    assert_eq!(brand(&window), brand_with(&[(ColorName::Blue, poor[0].suggestion)]));
}

#[test]
fn a_brand_goes_to_a_file_and_to_another_map() {
    for locale in Locale::ALL {
        let folder = folder();
        let path = folder.path().join("vivid.brand.json");
        let mut window = with("example", locale);
        dialog(&mut window);
        write(&mut window, &say(locale, "brand-name"), "Vivid");
        write(&mut window, &color(locale, ColorName::Blue), "#123456");
        write(&mut window, &say(locale, "export-footer"), "Vivid Consulting");
        answer(&mut window, BrandFiles::Save(path.clone()));
        let told = say_with(locale, "brand-saved", &[("file", "vivid.brand.json")]);
        assert!(window.all().iter().any(|said| said.ends_with(&told)), "{}", window.all().join("\n"));
        apply(&mut window, locale);
        let kept = file::open_brand(&path).unwrap();
        assert_eq!(kept.brand, brand(&window));
        // To be used again, it need not be looked for.
        let mut other = with("blank", locale);
        dialog(&mut other);
        answer(&mut other, BrandFiles::Read(path.clone()));
        apply(&mut other, locale);
        assert_eq!(brand(&other), kept.brand);
        dialog(&mut other);
        press(&mut other, &say(locale, "brand-none"));
        other.expect(&say(locale, "brand-about"));
        press(&mut other, &say(locale, "brand-recent"));
        press(&mut other, "vivid.brand.json");
        apply(&mut other, locale);
        assert_eq!(brand(&other), kept.brand);
        dialog(&mut other);
        press(&mut other, &say(locale, "brand-none"));
        apply(&mut other, locale);
        assert_eq!(other.map().brand, None);
        other.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(brand(&other), kept.brand);
    }
}

#[test]
fn a_file_that_is_no_brand_changes_nothing() {
    let locale = Locale::Spanish;
    let folder = folder();
    let mut window = with("blank", locale);
    dialog(&mut window);
    write(&mut window, &color(locale, ColorName::Blue), "#123456");
    for (name, bytes) in [("a.brand.json", "{"), ("b.brand.json", r#"{"format":"other"}"#)] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        answer(&mut window, BrandFiles::Read(path));
        assert!(window.all().iter().any(|said| said.contains(name)), "{}", window.all().join("\n"));
    }
    answer(&mut window, BrandFiles::Read(folder.path().join("nowhere.brand.json")));
    answer(&mut window, BrandFiles::Logo(folder.path().join("a.brand.json")));
    answer(&mut window, BrandFiles::Save(folder.path().join("nowhere/c.brand.json")));
    apply(&mut window, locale);
    assert_eq!(brand(&window), brand_with(&[(ColorName::Blue, Rgb([0x12, 0x34, 0x56]))]));
}

#[test]
fn fonts_are_added_with_what_they_lack_and_taken_away() {
    for locale in Locale::ALL {
        let folder = folder();
        let put = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            path
        };
        let fonts = text::bundled_fonts();
        let bundled = |name: &str| fonts.iter().find(|(known, _)| *known == name).unwrap().1;
        let files = vec![put("regular.ttf", bundled("regular")), put("note.txt", b"no font")];
        let mut window = with("blank", locale);
        dialog(&mut window);
        window.expect(&say(locale, "brand-fonts-none"));
        answer(&mut window, BrandFiles::Fonts(files));
        assert!(window.all().iter().any(|said| said.contains("note.txt")), "{}", window.all().join("\n"));
        let lacks = |window: &Window, key: &str| window.all().iter().any(|said| said.ends_with(&say(locale, key)));
        assert!(lacks(&window, "brand-no-bold") && lacks(&window, "brand-no-italic"));
        answer(&mut window, BrandFiles::Fonts(vec![put("bold.ttf", bundled("bold"))]));
        assert!(!lacks(&window, "brand-no-bold") && lacks(&window, "brand-no-italic"));
        let weight = say(locale, "brand-weight-400");
        let cut = say_with(locale, "brand-cut", &[("family", "Source Sans 3"), ("weight", &weight)]);
        window.expect(&cut);
        press(&mut window, &say_with(locale, "brand-font-remove", &[("font", &cut)]));
        assert!(lacks(&window, "brand-no-regular"));
        apply(&mut window, locale);
        let bold = FontFile::from_bytes(bundled("bold").to_vec()).unwrap();
        assert_eq!(brand(&window), Brand { fonts: vec![bold], ..Brand::default() });
    }
}

#[test]
fn a_logo_is_shown_and_taken_away() {
    let locale = Locale::English;
    let folder = folder();
    let path = folder.path().join("logo.png");
    image::RgbaImage::from_pixel(80, 40, image::Rgba([0, 120, 90, 255])).save(&path).unwrap();
    let mut window = with("blank", locale);
    dialog(&mut window);
    answer(&mut window, BrandFiles::Logo(path));
    apply(&mut window, locale);
    assert_eq!(brand(&window).logo.map(|logo| logo.size_px()), Some((80, 40)));
    dialog(&mut window);
    press(&mut window, &say(locale, "export-logo-remove"));
    apply(&mut window, locale);
    assert_eq!(window.map().brand, None);
}

#[test]
fn a_logo_that_is_lost_on_a_page_is_told() {
    for locale in Locale::ALL {
        let folder = folder();
        let path = folder.path().join("logo.png");
        let mut window = with("blank", locale);
        dialog(&mut window);
        let mut check = |margin: u32, color: [u8; 3], expected: Option<&str>| {
            let [r, g, b] = color;
            let drawn = |x, y| (margin..80 - margin).contains(&x) && (margin..40 - margin).contains(&y);
            let pixel = |x, y| image::Rgba(if drawn(x, y) { [r, g, b, 255] } else { [0, 0, 0, 0] });
            image::RgbaImage::from_fn(80, 40, pixel).save(&path).unwrap();
            answer(&mut window, BrandFiles::Logo(path.clone()));
            for key in ["brand-logo-lost-light", "brand-logo-lost-dark"] {
                let is_told = is_told(&window, &say(locale, key));
                assert_eq!(is_told, expected == Some(key), "{color:?} {margin} {key}: {}", window.all().join("\n"));
            }
        };
        check(8, [18, 24, 52], Some("brand-logo-lost-dark"));
        check(8, [255, 250, 240], Some("brand-logo-lost-light"));
        check(8, [200, 0, 90], None);
        // It brings a ground of its own.
        check(0, [18, 24, 52], None);
        // A paper may be as the logo is.
        check(8, [255, 204, 0], None);
        write(&mut window, &say(locale, "brand-paper"), "#FFDD33");
        assert!(is_told(&window, &say(locale, "brand-logo-lost-light")), "{}", window.all().join("\n"));
        press(&mut window, &say(locale, "export-logo-remove"));
        assert!(!is_told(&window, &say(locale, "brand-logo-lost-light")));
    }
}

#[test]
fn a_dropped_brand_is_shown_before_it_is_taken() {
    for locale in Locale::ALL {
        let folder = folder();
        let path = folder.path().join("Vivid.brand.json");
        let vivid = brand_with(&[(ColorName::Blue, YELLOW)]);
        fs::write(&path, file::write_brand(&vivid)).unwrap();
        let mut window = Window::start(locale);
        drop_file(&mut window, &path);
        window.expect(&say_with(locale, "brand-drop-no-map", &[("file", "Vivid.brand.json")]));
        let mut window = with("example", locale);
        drop_file(&mut window, &path);
        window.expect(&say(locale, "brand-preview"));
        assert_eq!(window.map().brand, None);
        press(&mut window, &say(locale, "button-cancel"));
        press(&mut window, &say(locale, "button-discard"));
        assert_eq!(window.map().brand, None);
        drop_file(&mut window, &path);
        apply(&mut window, locale);
        assert_eq!(brand(&window), vivid);
    }
}

/// What was chosen by hand is not lost by a button: it can be had again, and closing the dialog asks.
#[test]
fn what_was_chosen_can_be_had_again_after_it_was_replaced() {
    for locale in Locale::ALL {
        let mut window = with("example", locale);
        dialog(&mut window);
        let name = say(locale, "brand-name");
        let again = say(locale, "brand-replaced-again");
        write(&mut window, &name, "Vivid");
        assert!(!window.says(&again));
        press(&mut window, &say(locale, "brand-none"));
        assert!(!window.says("Vivid"));
        // It would be lost with the dialog.
        window.press(Modifiers::NONE, Key::Escape);
        assert!(is_told(&window, &say(locale, "dialog-discard-changes")));
        press(&mut window, &say(locale, "dialog-keep-editing"));
        press(&mut window, &again);
        window.expect("Vivid");
        assert!(!window.says(&again));

        let folder = folder();
        let path = folder.path().join("other.brand.json");
        let other = Brand { name: "Other".into(), ..brand_with(&[(ColorName::Blue, YELLOW)]) };
        fs::write(&path, file::write_brand(&other)).unwrap();
        answer(&mut window, BrandFiles::Read(path));
        window.expect("Other");
        press(&mut window, &again);
        window.expect("Vivid");
        apply(&mut window, locale);
        assert_eq!(brand(&window).name, "Vivid");
    }
}

#[test]
fn escape_closes_it() {
    let locale = Locale::English;
    let mut window = with("blank", locale);
    dialog(&mut window);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.says(&say(locale, "brand-preview")));
}

#[test]
fn the_inspector_of_the_map_leads_to_it() {
    for locale in Locale::ALL {
        let mut window = with("blank", locale);
        window.expect(&say(locale, "brand-usual"));
        press(&mut window, &Command::Brand.label(locale));
        write(&mut window, &say(locale, "brand-name"), "Vivid");
        apply(&mut window, locale);
        assert!(!window.says(&say(locale, "brand-usual")));
        window.expect("Vivid");
        assert_eq!(brand(&window).name, "Vivid");
    }
}

#[test]
fn a_colour_is_picked_by_eye() {
    for locale in Locale::ALL {
        let mut window = with("blank", locale);
        dialog(&mut window);
        press(&mut window, &say_with(locale, "brand-choose-color", &[("color", &color(locale, ColorName::Blue))]));
        let at = window.harness.get_by_label(&say(locale, "brand-picker-tones")).rect().center();
        window.harness.drag_at(at);
        window.settle();
        window.harness.drop_at(at);
        window.settle();
        window.expect(&say(locale, "brand-picker-tones"));
        // Half as bright and half as saturated as its hue could be.
        let usual = Theme::LIGHT.swatch(Color::Named(ColorName::Blue)).strong.to_rgba8();
        let hue = Hsva::from_srgb([usual.r, usual.g, usual.b]).h;
        let expected = Hsva::new(hue, 0.5, 0.5, 1.0).to_srgb();
        let Rgb(picked) = applied_blue(&mut window, locale);
        assert!(picked.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 4), "{picked:?} {expected:?}");
    }
}

/// Applies what is chosen, and gives the blue of the brand.
fn applied_blue(window: &mut Window, locale: Locale) -> Rgb {
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.says(&say(locale, "brand-preview")), "Escape closes what was folded out only");
    apply(window, locale);
    brand(window).colors[&ColorName::Blue]
}
