//! Exporting pictures in the window, seen through its accessible tree: what is chosen, what is said of it, and which files come of it.

use crate::shared_window as window;

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use kurbo::Size;
use tempfile::TempDir;

use trayecto::app::clipboard::{Clipboard, Contents};
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::export::visible;
use trayecto::layout::{PageNumbers, PageSetup, Paper, Picture, Split, StageRange, pages};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{Brand, Map, Part, Photo};
use trayecto::text::Texts;
use trayecto::{file, template};

use window::Window;

/// The example, saved as a file.
fn example(locale: Locale) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.journey.json");
    fs::write(&path, file::write(&template::map("example", locale).unwrap())).unwrap();
    (folder, path)
}

fn open(locale: Locale) -> (TempDir, Window) {
    let (folder, path) = example(locale);
    let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
    dialog(&mut window);
    (folder, window)
}

/// Opens the dialog.
fn dialog(window: &mut Window) {
    window.press(Modifiers::COMMAND, Key::E);
}

fn give(window: &mut Window, command: Command) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().carry_out(&context, command);
    window.settle();
}

/// Chooses a line of the list with that name.
#[track_caller]
fn choose(window: &mut Window, locale: Locale, list: &str, line: &str) {
    let name = format!("{} ", say(locale, list));
    let lists = window.of_role(Role::ComboBox);
    let spoken = lists.iter().filter_map(|node| node.accesskit_node().label()).find(|label| label.starts_with(&name));
    let spoken = spoken.unwrap_or_else(|| panic!("no list {name}"));
    window.harness.get_by_role_and_label(Role::ComboBox, &spoken).scroll_to_me();
    window.settle();
    window.click(Role::ComboBox, &spoken);
    window.click(Role::Button, line);
}

/// Writes what is chosen, and waits until that is told.
fn export(window: &mut Window, path: &Path) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().export_chosen_to(&context, path.to_owned());
    wait(window);
}

/// Waits until an export has ended.
fn wait(window: &mut Window) {
    for _ in 0..1_000_000 {
        window.harness.step();
        if window.says(&say(Locale::English, "dialog-export-done"))
            || window.says(&say(Locale::Spanish, "dialog-export-done"))
            || window.says(&say(Locale::English, "dialog-export-failed"))
            || window.says(&say(Locale::English, "export-replace-title"))
        {
            window.settle();
            return;
        }
        std::thread::yield_now();
    }
    panic!("the export does not end:\n{}", window.all().join("\n"));
}

/// Files of a folder with that ending, by name, with what they hold.
fn files(folder: &Path, ending: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Vec<u8>)> = entries
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Width and height that the head of a PNG says.
fn size_px(png: &[u8]) -> (u32, u32) {
    let at = |from: usize| u32::from_be_bytes(png[from..from + 4].try_into().unwrap());
    assert!(png.starts_with(b"\x89PNG"));
    (at(16), at(20))
}

/// Pixels per metre that a PNG says it has.
fn px_per_m(png: &[u8]) -> Option<u32> {
    let info = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    info.info().pixel_dims.filter(|dims| dims.unit == png::Unit::Meter).map(|dims| dims.xppu)
}

/// The setup that the dialog has when nothing but paper and split are chosen.
fn setup(paper: Paper, split: Split) -> PageSetup {
    let mut setup = PageSetup { paper, range: StageRange::All, split, ..PageSetup::default() };
    setup.furniture.numbers = PageNumbers::Shown;
    setup
}

fn slides() -> Paper {
    Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 8.0 * 72.0 / 25.4 }
}

/// What is said of the smallest text on the pages.
fn legibility(map: &Map, locale: Locale, setup: &PageSetup) -> String {
    let pages = pages(&visible(map), Picture::Map, setup, &mut Texts::default());
    let Some(pt) = pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min) else {
        return say(locale, "export-legible-none");
    };
    let key = match pt {
        _ if pt < 9.0 => "export-legible-unreadable",
        _ if pt < 12.0 => "export-legible-small",
        _ => "export-legible-good",
    };
    let text = format!("{:.1}", ((pt + 1e-6) * 10.0).floor() / 10.0);
    let text = if locale == Locale::Spanish { text.replace('.', ",") } else { text };
    say_with(locale, key, &[("pt", &text)])
}

/// What is said of the smallest text of a picture that is on no page, with so many pixels per map unit: it is judged by a slide.
fn legibility_of_picture(map: &Map, locale: Locale, scale: f64) -> String {
    let as_large = setup(Paper::AsLarge { points_per_unit: 0.75 }, Split::Whole);
    let pages = pages(&visible(map), Picture::Map, &as_large, &mut Texts::default());
    let size = pages[0].layout.size;
    let units = pages[0].smallest_text_pt.unwrap() / 0.75;
    let within = |room: (f64, f64)| units * (room.0 / size.width).min(room.1 / size.height);
    let said = |pt: f64| match pt {
        _ if pt < 2.0 && locale == Locale::Spanish => format!("{:.1}", (pt * 10.0).floor() / 10.0).replace('.', ","),
        _ if pt < 2.0 => format!("{:.1}", (pt * 10.0).floor() / 10.0),
        _ => format!("{:.0}", pt.floor()),
    };
    let (document, slide) = (said(within((453.54, 700.0))), said(within((960.0, 540.0))));
    let px = format!("{:.0}", (units * scale).floor());
    let key = match within((960.0, 540.0)) {
        pt if pt < 9.0 => "export-picture-unreadable",
        pt if pt < 12.0 => "export-picture-small",
        _ => "export-picture-good",
    };
    say_with(locale, key, &[("px", &px), ("document", &document), ("slide", &slide)])
}

#[test]
fn the_dialog_says_how_large_the_picture_becomes_and_how_small_its_text() {
    for locale in Locale::ALL {
        let (_folder, mut window) = open(locale);
        window.expect(&say(locale, "export-title"));
        let map = window.map().clone();
        let size = window.board().canvas().layout().size;
        let px = |length: f64| length.ceil().to_string();
        let expect = |window: &Window, width: &str, height: &str| {
            let text = say_with(locale, "export-size", &[("width", width), ("height", height), ("megabytes", "\u{1}")]);
            let begin = text.split('\u{1}').next().unwrap().to_owned();
            assert!(window.all().iter().any(|said| said.starts_with(&begin)), "{begin}: {}", window.all().join("\n"));
        };
        expect(&window, &px(size.width * 2.0), &px(size.height * 2.0));
        window.click(Role::RadioButton, "1×");
        expect(&window, &px(size.width), &px(size.height));
        assert!(window.all().contains(&legibility_of_picture(&map, locale, 1.0)), "{}", window.all().join("\n"));
        window.click(Role::RadioButton, "4×");
        assert!(window.all().contains(&legibility_of_picture(&map, locale, 4.0)), "{}", window.all().join("\n"));
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-slide-wide"));
        expect(&window, "1920", "1080");
        window.expect(&legibility(&map, locale, &setup(slides(), Split::Whole)));
        choose(&mut window, locale, "export-resolution", &say_with(locale, "export-wide-px", &[("px", "3840")]));
        expect(&window, "3840", "2160");
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-a4-landscape"));
        choose(&mut window, locale, "export-resolution", &say_with(locale, "export-dpi", &[("dpi", "300")]));
        let split = say_with(locale, "export-split-legible", &[("pt", "12")]);
        choose(&mut window, locale, "export-pages", &split);
        window.harness.get_by_role_and_label(Role::RadioButton, "PDF").scroll_to_me();
        window.settle();
        window.click(Role::RadioButton, "PDF");
        window.expect(&say(locale, "export-format-pdf"));
        window.click(Role::Button, &say(locale, "button-cancel"));
        assert!(!window.says(&say(locale, "export-title")));
        dialog(&mut window);
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say(locale, "export-title")));
    }
}

#[test]
fn pages_are_written_to_files_of_their_own_and_again_with_the_same_bytes() {
    let locale = Locale::English;
    let (folder, mut window) = open(locale);
    choose(&mut window, locale, "export-paper", &say(locale, "export-paper-slide-wide"));
    choose(&mut window, locale, "export-pages", &say(locale, "export-split-phases"));
    let pages = pages(&visible(window.map()), Picture::Map, &setup(slides(), Split::Phases), &mut Texts::default());
    let path = folder.path().join("slides.png");
    export(&mut window, &path);
    let written = files(folder.path(), "png");
    assert_eq!(written.len(), pages.len());
    for (_, png) in &written {
        assert_eq!(size_px(png), (1_920, 1_080));
        // On a slide of 13.333 inches these are 144 pixels per inch.
        assert_eq!(px_per_m(png), Some(5_669));
    }
    if pages.len() > 1 {
        assert_eq!(written[0].0, "slides-1.png");
    }
    // The same once more, by its keys: the same files with the same bytes, and that they were replaced is told.
    window.press(Modifiers::NONE, Key::Escape);
    for (name, _) in &written {
        fs::write(folder.path().join(name), "old").unwrap();
    }
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::X);
    wait(&mut window);
    assert_eq!(files(folder.path(), "png"), written);
    let told = say_count(locale, "export-replaced", written.len());
    assert!(window.all().iter().any(|said| said.ends_with(&told)), "{}", window.all().join("\n"));
}

#[test]
fn what_was_chosen_for_a_map_is_remembered_for_the_next_time() {
    let locale = Locale::English;
    let (folder, path) = example(locale);
    let kept = folder.path().join("settings.json");
    let start = |settings: Settings, path: &Path| {
        let origin = Origin::File(path.to_owned());
        let harness = egui_kittest::Harness::builder().with_size(vec2(1_280.0, 800.0)).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.open(origin);
            window.wait_until_read();
            window
        });
        let mut window = Window { harness };
        window.settle();
        window
    };
    let mut settings = Settings::at(kept.clone());
    settings.set_locale(locale);
    let mut window = start(settings, &path);
    give(&mut window, Command::ExportAgain);
    assert!(files(folder.path(), "png").is_empty(), "nothing was exported yet");
    dialog(&mut window);
    window.click(Role::RadioButton, "3×");
    export(&mut window, &folder.path().join("map.png"));
    let first = files(folder.path(), "png");
    // What is on no paper has no size but its pixels.
    assert_eq!(px_per_m(&first[0].1), None);
    drop(window);

    fs::remove_file(folder.path().join("map.png")).unwrap();
    let mut window = start(Settings::at(kept.clone()), &path);
    give(&mut window, Command::ExportAgain);
    wait(&mut window);
    assert_eq!(files(folder.path(), "png"), first);
    drop(window);

    // What another version remembers costs only itself.
    let text = fs::read_to_string(&kept).unwrap();
    assert!(text.contains("\"scale\": 3"), "{text}");
    fs::write(&kept, text.replace("\"scale\": 3", "\"scale\": \"huge\"")).unwrap();
    let settings = Settings::at(kept);
    assert_eq!((settings.locale(), settings.recent().len()), (locale, 1));
    let mut window = start(settings, &path);
    give(&mut window, Command::ExportAgain);
    assert!(!window.says(&say(locale, "dialog-export-done")));
}

#[test]
fn files_that_nobody_was_asked_about_are_not_replaced_unasked() {
    let locale = Locale::English;
    let (folder, mut window) = open(locale);
    choose(&mut window, locale, "export-paper", &say(locale, "export-paper-slide-wide"));
    choose(&mut window, locale, "export-pages", &say(locale, "export-split-phases"));
    let pages = pages(&visible(window.map()), Picture::Map, &setup(slides(), Split::Phases), &mut Texts::default());
    if pages.len() < 2 {
        eprintln!("skipped: pages are not parted yet");
        return;
    }
    let second = folder.path().join("slides-2.png");
    fs::write(&second, "mine").unwrap();
    export(&mut window, &folder.path().join("slides-1.png"));
    window.expect(&say(locale, "export-replace-title"));
    window.expect("slides-2.png");
    window.click(Role::Button, &say(locale, "button-cancel"));
    assert_eq!(files(folder.path(), "png"), [("slides-2.png".to_owned(), b"mine".to_vec())]);
    window.expect(&say(locale, "export-title"));
    export(&mut window, &folder.path().join("slides-1.png"));
    window.click(Role::Button, &say(locale, "export-replace-do"));
    wait(&mut window);
    assert_eq!(files(folder.path(), "png").len(), pages.len());
    assert!(fs::read(&second).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn the_stages_that_are_selected_can_be_exported_alone() {
    for locale in Locale::ALL {
        let (_folder, path) = example(locale);
        let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
        let stages: Vec<_> = window.map().stages().map(|stage| stage.id).take(2).collect();
        let bounds = |stage| window.board().canvas().layout().bounds(Part::Stage(stage)).unwrap();
        assert!(bounds(stages[0]).width() > 0.0);
        // Without a selection they are not offered.
        dialog(&mut window);
        let offered = |window: &mut Window| {
            let name = format!("{} {}", say(locale, "export-stages"), say(locale, "export-stages-all"));
            window.click(Role::ComboBox, &name);
            let offered = window.says(&say_count(locale, "export-stages-selected", 1));
            window.press(Modifiers::NONE, Key::Escape);
            offered
        };
        assert!(!offered(&mut window));
        window.press(Modifiers::NONE, Key::Escape);
        // The first stage, by keys: from the title to the right and down is no business of this test.
        let name = window.map().stages().next().unwrap().name.clone();
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(&name);
        window.press(Modifiers::NONE, Key::Enter);
        assert!(matches!(window.selected(), Some(Part::Stage(_))), "{:?}", window.selected());
        dialog(&mut window);
        assert!(offered(&mut window));
    }
}

#[test]
fn a_logo_that_cannot_be_read_is_told_before_and_stops_the_export() {
    let locale = Locale::English;
    let (folder, mut window) = open(locale);
    let missing = folder.path().join("no logo.png");
    window.harness.state_mut().choose_logo_at(missing);
    window.settle();
    let told = say_with(locale, "personas-photo-unreadable", &[("file", "no logo.png")]);
    assert!(window.all().iter().any(|said| said.ends_with(&told)), "{}", window.all().join("\n"));
    export(&mut window, &folder.path().join("map.png"));
    window.expect(&say(locale, "dialog-export-failed"));
    assert!(files(folder.path(), "png").is_empty());
}

#[test]
fn the_picture_that_is_shown_goes_to_the_clipboard() {
    let locale = Locale::English;
    let (_folder, path) = example(locale);
    let clipboard = Clipboard::memory();
    let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
    window.harness.state_mut().use_clipboard(clipboard.clone());
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let name = say(locale, "picture-name-map");
    window.expect(&say_with(locale, "export-copied", &[("picture", &name)]));
    let Contents { text, html, png, piece } = clipboard.contents();
    assert!(text.is_empty() && html.is_empty() && piece.is_empty(), "it is taken as a picture");
    let size = window.board().canvas().layout().size;
    let (width, height) = size_px(&png);
    assert!((f64::from(width) / f64::from(height) - size.width / size.height).abs() < 0.01);
}

#[test]
fn the_dialog_fits_into_a_small_window() {
    let size = vec2(1_024.0, 700.0);
    for locale in Locale::ALL {
        let (_folder, path) = example(locale);
        let mut window = Window::build(locale, Some(Origin::File(path)), size);
        dialog(&mut window);
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-slide-wide"));
        choose(&mut window, locale, "export-pages", &say(locale, "export-split-phases"));
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
        for label in ["button-export", "button-cancel"] {
            let rect = window.harness.get_by_role_and_label(Role::Button, &say(locale, label)).rect();
            assert!(screen.contains_rect(rect), "{label}: {rect:?}");
        }
        let picture =
            window.of_role(Role::Image).iter().map(egui_kittest::Node::rect).find(|rect| rect.width() > 400.0);
        assert!(screen.contains_rect(picture.unwrap()));
        let legibility = legibility(window.map(), locale, &setup(slides(), Split::Phases));
        let rect = window.harness.get_by_label(&legibility).rect();
        let cancel = window.harness.get_by_role_and_label(Role::Button, &say(locale, "button-cancel")).rect();
        assert!(rect.bottom() <= cancel.top(), "{rect:?} {cancel:?}");
    }
}

/// The example with a brand, whose logo is dark and whose footer says so.
fn branded(locale: Locale) -> (TempDir, PathBuf) {
    let (folder, path) = example(locale);
    let drawn = |x, y| (8..72).contains(&x) && (8..32).contains(&y);
    let logo = image::RgbaImage::from_fn(80, 40, |x, y| image::Rgba([18, 24, 52, if drawn(x, y) { 255 } else { 0 }]));
    let mut png = Vec::new();
    logo.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    let mut draft = file::open(&path).unwrap().reading.map.to_draft();
    let logo = Some(Photo::from_bytes(png).unwrap());
    draft.brand = Some(Brand { logo, footer: "© Vivid".into(), ..Brand::default() }.into());
    fs::write(&path, file::write(&Map::build(draft).unwrap())).unwrap();
    (folder, path)
}

#[test]
fn the_footer_of_the_brand_is_shown_where_it_will_be_printed() {
    for locale in Locale::ALL {
        let (_folder, path) = branded(locale);
        let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
        dialog(&mut window);
        let hint = |window: &Window| {
            let name = say(locale, "export-footer");
            let field = window.harness.get_by_role_and_label(Role::TextInput, &name);
            let hint = field.accesskit_node().placeholder().map(str::to_owned);
            hint.filter(|hint| !hint.is_empty())
        };
        assert_eq!(hint(&window).as_deref(), Some("© Vivid"));
        tick(&mut window, &say(locale, "brand-export-marks"));
        assert_eq!(hint(&window), None);
    }
}

#[test]
fn a_logo_that_is_lost_on_the_pages_is_told() {
    for locale in Locale::ALL {
        let (_folder, path) = branded(locale);
        let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
        dialog(&mut window);
        let is_told =
            |window: &Window| window.all().iter().any(|said| said.ends_with(&say(locale, "export-logo-lost")));
        assert!(!is_told(&window));
        let dark = say(locale, "export-theme-dark");
        window.harness.get_by_role_and_label(Role::RadioButton, &dark).scroll_to_me();
        window.settle();
        window.click(Role::RadioButton, &dark);
        assert!(is_told(&window), "{}", window.all().join("\n"));
        tick(&mut window, &say(locale, "brand-export-marks"));
        assert!(!is_told(&window));
    }
}

/// Ticks a box.
#[track_caller]
fn tick(window: &mut Window, text: &str) {
    window.harness.get_by_role_and_label(Role::CheckBox, text).scroll_to_me();
    window.settle();
    window.click(Role::CheckBox, text);
}

#[test]
fn notes_of_the_team_are_in_the_file_only_if_they_are_ticked_and_that_is_said() {
    for locale in Locale::ALL {
        let (folder, mut window) = open(locale);
        let lane = window.map().lanes.iter().flat_map(|lane| lane.cards()).find(|card| !card.note.is_empty());
        let noted: String = lane.unwrap().note.chars().take(20).collect();
        let about = say(locale, "export-team-notes-about");
        window.click(Role::RadioButton, "HTML");
        let path = folder.path().join("map.html");
        export(&mut window, &path);
        assert!(!fs::read_to_string(&path).unwrap().contains(&noted));
        window.press(Modifiers::NONE, Key::Escape);
        dialog(&mut window);
        assert!(!window.all().iter().any(|said| said.contains(&about)));
        tick(&mut window, &say(locale, "export-findings"));
        tick(&mut window, &say(locale, "export-team-notes"));
        assert!(window.all().iter().any(|said| said.contains(&about)), "{}", window.all().join("\n"));
        export(&mut window, &path);
        let written = fs::read_to_string(&path).unwrap();
        assert!(written.contains(&noted) && written.contains(&say(locale, "annotations-findings")));
        // What is ticked for the team is for no audience.
        window.press(Modifiers::NONE, Key::Escape);
        dialog(&mut window);
        let view = window.map().views[0].name.clone();
        choose(&mut window, locale, "audience-export-view", &view);
        let ticks = ["export-findings", "export-team-notes"].map(|key| say(locale, key));
        assert!(!window.all().iter().any(|said| ticks.contains(said)));
        export(&mut window, &path);
        let written = fs::read_to_string(&path).unwrap();
        assert!(!written.contains(&noted) && !written.contains(&say(locale, "annotations-findings")));
    }
}

#[test]
fn what_has_no_stages_can_be_parted_so_that_it_is_legible() {
    let locale = Locale::English;
    let (folder, mut window) = open(locale);
    choose(&mut window, locale, "export-picture", &say(locale, "picture-name-plan"));
    let marked = say(locale, "export-findings");
    assert!(!window.all().iter().any(|said| said == &marked), "a plan has no marks");
    let make = say_with(locale, "export-make-legible", &[("pt", "12")]);
    window.harness.get_by_role_and_label(Role::Button, &make).scroll_to_me();
    window.settle();
    window.click(Role::Button, &make);
    let expected = pages(
        window.map(),
        Picture::Plan,
        &setup(slides(), Split::Legible { smallest_pt: 12.0 }),
        &mut Texts::default(),
    );
    assert!(expected.len() > 1);
    export(&mut window, &folder.path().join("plan.png"));
    assert_eq!(files(folder.path(), "png").len(), expected.len());
}

/// Presses and lets go within one frame, as it happens where frames are slow.
fn tap(window: &mut Window, at: Pos2) {
    let button =
        |pressed| Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    window.harness.input_mut().events.extend([Event::PointerMoved(at), button(true), button(false)]);
    window.settle();
}

/// A list lies over the dialog that it belongs to, however often the dialog has been opened.
#[test]
fn lists_fold_out_over_the_dialog_whenever_it_is_opened() {
    let locale = Locale::English;
    let (_folder, mut window) = open(locale);
    let list = say(locale, "export-picture");
    let mut shown = "Whole map".to_owned();
    for line in ["Action plan", "Figures", "Emotion curves"] {
        let at = window.harness.get_by_role_and_label(Role::ComboBox, &format!("{list} {shown}")).rect().center();
        tap(&mut window, at);
        let at = window.harness.get_by_role_and_label(Role::Button, line).rect().center();
        tap(&mut window, at);
        shown = line.to_owned();
        window.harness.get_by_role_and_label(Role::ComboBox, &format!("{list} {shown}"));
        window.press(Modifiers::NONE, Key::Escape);
        dialog(&mut window);
        shown = "Whole map".to_owned();
        window.harness.get_by_role_and_label(Role::ComboBox, &format!("{list} {shown}"));
    }
}

#[test]
fn what_is_being_written_is_exported_with_the_rest() {
    let locale = Locale::English;
    let (folder, path) = example(locale);
    let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_280.0, 800.0));
    let clipboard = Clipboard::memory();
    window.harness.state_mut().use_clipboard(clipboard.clone());
    dialog(&mut window);
    window.click(Role::RadioButton, "SVG");
    let svg = folder.path().join("map.svg");
    export(&mut window, &svg);
    window.press(Modifiers::NONE, Key::Escape);

    let says = |text: &str| fs::read_to_string(&svg).unwrap().contains(text);
    let name = |window: &Window| window.map().stages().next().unwrap().name.clone();
    let write = |window: &mut Window, text: &str| {
        let name = name(window);
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(&name);
        window.press(Modifiers::NONE, Key::Enter);
        window.press(Modifiers::NONE, Key::F2);
        window.type_text(text);
        assert!(window.board().is_writing());
    };
    write(&mut window, "zzq");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::X);
    wait(&mut window);
    assert!(says("zzq") && !window.board().is_writing());
    window.press(Modifiers::NONE, Key::Escape);

    write(&mut window, "yyq");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    assert!(name(&window).ends_with("zzqyyq") && !window.board().is_writing(), "{}", name(&window));

    write(&mut window, "xxq");
    dialog(&mut window);
    assert!(name(&window).ends_with("xxq"), "{}", name(&window));
}

/// What is said of the format is what is shown: one picture is spoken of only while it is one.
#[test]
fn pages_that_come_back_are_told_only_while_it_is_one_picture() {
    for locale in Locale::ALL {
        let (_folder, mut window) = open(locale);
        let kept = say(locale, "export-format-kept");
        window.click(Role::RadioButton, "PPTX");
        window.click(Role::RadioButton, "PNG");
        window.expect(&kept);
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-slide-wide"));
        choose(&mut window, locale, "export-pages", &say_with(locale, "export-split-legible", &[("pt", "12")]));
        assert!(!window.says(&kept));
    }
}

#[test]
fn the_dialog_opens_at_its_top_and_stays_where_it_is_scrolled_to() {
    let locale = Locale::English;
    let (_folder, mut window) = open(locale);
    let top = |window: &Window| window.harness.get_by_role_and_label(Role::RadioButton, "PNG").rect().top();
    let at_first = top(&window);
    tick(&mut window, &say(locale, "export-findings"));
    window.settle();
    let scrolled = top(&window);
    assert!(scrolled < at_first - 100.0, "{scrolled} {at_first}");
    tick(&mut window, &say(locale, "export-findings"));
    assert!(top(&window) < at_first - 100.0);
    window.press(Modifiers::NONE, Key::Escape);
    dialog(&mut window);
    assert!((top(&window) - at_first).abs() < 1.0, "{} {at_first}", top(&window));
}

/// A picture without a ground is shown on what one sees through it; pages of paper are not, whatever was ticked for a picture.
#[test]
fn what_is_transparent_is_shown_so_only_where_the_file_is_it() {
    for locale in Locale::ALL {
        let (_folder, mut window) = open(locale);
        let transparent = format!(" · {}", say(locale, "export-transparent"));
        let preview = say_with(locale, "export-preview", &[("picture", &say(locale, "picture-name-map"))]);
        let is_shown = |window: &Window| {
            let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().unwrap_or_default();
            let shown = window.of_role(Role::Image).iter().map(label).find(|label| label.starts_with(&preview));
            shown.unwrap().ends_with(&transparent)
        };
        assert!(!is_shown(&window));
        tick(&mut window, &say(locale, "export-transparent"));
        assert!(is_shown(&window));
        window.harness.get_by_role_and_label(Role::RadioButton, "PDF").scroll_to_me();
        window.settle();
        window.click(Role::RadioButton, "PDF");
        assert!(!is_shown(&window));
        window.click(Role::RadioButton, "SVG");
        assert!(is_shown(&window));
    }
}

#[test]
fn it_is_said_where_text_of_an_svg_goes_wrong() {
    for locale in Locale::ALL {
        let (_folder, mut window) = open(locale);
        window.click(Role::RadioButton, "SVG");
        window.expect(&say(locale, "export-svg-text-about"));
        choose(&mut window, locale, "export-svg", &say(locale, "export-svg-outlines"));
        window.expect(&say(locale, "export-svg-outlines-about"));
        assert!(!window.says(&say(locale, "export-svg-text-about")));
    }
}

#[test]
fn a_larger_paper_on_which_it_can_be_read_is_offered() {
    for locale in Locale::ALL {
        let (_folder, mut window) = open(locale);
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-a4-landscape"));
        let map = window.map().clone();
        let paper = |upright: Size| Paper::Fixed {
            size_pt: Size::new(upright.height, upright.width),
            margin_pt: 8.0 * 72.0 / 25.4,
        };
        let smallest = |upright| {
            let pages =
                pages(&visible(&map), Picture::Map, &setup(paper(upright), Split::Whole), &mut Texts::default());
            pages[0].smallest_text_pt.unwrap()
        };
        let papers = [(Paper::A3, "a3"), (Paper::A2, "a2"), (Paper::A1, "a1"), (Paper::A0, "a0")];
        let (upright, name) = papers.into_iter().find(|(upright, _)| smallest(*upright) >= 9.0).unwrap();
        let chosen = say(locale, &format!("export-paper-{name}-landscape"));
        let pt = format!("{:.1}", ((smallest(upright) + 1e-6) * 10.0).floor() / 10.0);
        let pt = if locale == Locale::Spanish { pt.replace('.', ",") } else { pt };
        let button = say_with(locale, "export-larger-paper", &[("paper", &name.to_uppercase()), ("pt", &pt)]);
        window.click(Role::Button, &button);
        window.expect(&legibility(&map, locale, &setup(paper(upright), Split::Whole)));
        window.harness.get_by_role_and_label(Role::ComboBox, &format!("{} {chosen}", say(locale, "export-paper")));
        assert!(!window.says(&button));
        // Where pages are divided no paper is larger.
        choose(&mut window, locale, "export-paper", &say(locale, "export-paper-a4-landscape"));
        assert!(window.says(&button));
        choose(&mut window, locale, "export-pages", &say(locale, "export-split-phases"));
        assert!(!window.says(&button));
    }
}
