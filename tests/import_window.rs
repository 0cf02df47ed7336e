//! Importing in the window, seen through its accessible tree in both languages: what is shown before anything is taken over, what can be
//! answered otherwise, and what becomes of the map that is open.

use crate::shared_dropped::Dropped;
use crate::shared_window as window;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use tempfile::TempDir;

use trayecto::app::clipboard::{Clipboard, Contents};
use trayecto::app::command::Command;
use trayecto::app::{Editable, Origin, Pixels, Shade, SpeakerNotes, WriteOptions, document, write_document};
use trayecto::export::PictureFormat;
use trayecto::import::{Refusal, Sections};
use trayecto::layout::{PageSetup, Picture};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::render::Photos;
use trayecto::sentence::import::sections;
use trayecto::sentence::refusal;

use window::Window;

const JOURNEY: &str = "journey
    title Buying shoes
    section Discover
      See an advert: 4: Ana
      Search: 3: Ana
    section Buy
      Pay: 2: Ana
      Unpack: 5: Ana
";

const TABLE: &str = "Stage,Touchpoints,Pain points
Awareness,Advert,Too many offers
Purchase,Shop,Long queue
Use,Help line,Waits on the phone
";

/// A folder with a file to import.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn with(name: &str, bytes: impl AsRef<[u8]>) -> (Self, PathBuf) {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let path = desk.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        (desk, path)
    }
}

/// A window with a clipboard of its own.
fn start(locale: Locale, origin: Option<Origin>) -> Window {
    let mut window = Window::build(locale, origin, vec2(1_200.0, 800.0));
    window.harness.state_mut().use_clipboard(Clipboard::memory());
    window
}

fn drop_file(window: &mut Window, path: &Path) {
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    window.harness.step();
    wait(window);
}

fn wait(window: &mut Window) {
    window.harness.state_mut().wait_until_read();
    window.settle();
}

/// Changes the map that is open.
fn change(window: &mut Window) {
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.type_text("New");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.board().editor().is_changed());
}

fn counts(locale: Locale, counts: &[(&str, usize)]) -> Vec<String> {
    counts.iter().map(|(what, count)| say_count(locale, &format!("import-count-{what}"), *count)).collect()
}

/// What is told of the picture of the map.
fn picture(window: &Window, locale: Locale) -> String {
    let before = say_with(locale, "import-picture", &[("holds", "")]);
    let all: Vec<String> = window
        .of_role(Role::Image)
        .iter()
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with(before.trim()))
        .collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all[0].strip_prefix(before.trim()).unwrap().trim().to_owned()
}

/// Opens the list of an answer and takes another one.
fn answer(window: &mut Window, list: &str, from: &str, to: &str) {
    window.click(Role::ComboBox, &format!("{list} {from}"));
    window.click(Role::Button, to);
}

#[test]
fn a_journey_is_seen_answered_and_imported() {
    for locale in Locale::ALL {
        let (_desk, path) = Desk::with("shoes.mmd", JOURNEY);
        let mut window = start(locale, Some(Origin::File(path.clone())));
        window.expect(&say_with(locale, "import-title", &[("file", "shoes.mmd")]));
        assert!(window.harness.state().open_map().is_none(), "nothing is taken over yet");
        let found = counts(locale, &[("phases", 2), ("stages", 4)]);
        for count in &found {
            window.expect(count);
        }
        assert!(picture(&window, locale).starts_with(&found.join(", ")));

        // The names unfold.
        assert!(!window.says("Unpack"));
        window.click(Role::DisclosureTriangle, &found[1]);
        window.expect("Unpack");

        let list = say(locale, "import-question-sections");
        let answers = [Sections::Phases, Sections::Stages].map(|to| sections(locale, to));
        answer(&mut window, &list, &answers[0], &answers[1]);
        let found = counts(locale, &[("stages", 2)]);
        assert!(picture(&window, locale).starts_with(&found[0]), "{}", picture(&window, locale));
        window.expect(&format!("{list} {}", answers[1]));

        window.click(Role::Button, &say(locale, "import-do"));
        wait(&mut window);
        assert_eq!(window.map().title, "Buying shoes");
        assert_eq!(window.map().stages().map(|stage| stage.name.as_str()).collect::<Vec<_>>(), ["Discover", "Buy"]);
        assert!(window.board().editor().is_changed(), "it has no file yet");
        assert_eq!(fs::read_to_string(&path).unwrap(), JOURNEY);
    }
}

#[test]
fn cancelling_leaves_everything_as_it_was() {
    for locale in Locale::ALL {
        let (_desk, path) = Desk::with("shoes.mmd", JOURNEY);
        let mut window = start(locale, None);
        drop_file(&mut window, &path);
        window.expect(&say_with(locale, "import-title", &[("file", "shoes.mmd")]));
        window.click(Role::Button, &say(locale, "button-cancel"));
        assert!(window.harness.state().open_map().is_none());
        window.expect(&say(locale, "start-new"));

        // Escape does the same, over a map as well.
        let mut window = start(locale, Some(Origin::Template { name: "blank", locale }));
        let before = window.map().clone();
        drop_file(&mut window, &path);
        window.expect(&say_with(locale, "import-title", &[("file", "shoes.mmd")]));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say_with(locale, "import-title", &[("file", "shoes.mmd")])));
        assert!(window.map().is_same(&before));
    }
}

#[test]
fn enter_imports() {
    let (_desk, path) = Desk::with("shoes.mmd", JOURNEY);
    let mut window = start(Locale::English, Some(Origin::File(path)));
    window.press(Modifiers::NONE, Key::Enter);
    wait(&mut window);
    assert_eq!(window.map().title, "Buying shoes");
}

#[test]
fn what_is_not_saved_is_asked_about_before_it_is_left() {
    for locale in Locale::ALL {
        let (_desk, path) = Desk::with("shoes.mmd", JOURNEY);
        let mut window = start(locale, Some(Origin::Template { name: "blank", locale }));
        change(&mut window);
        assert!(window.board().editor().is_changed());
        let before = window.map().clone();

        // What comes is looked at first.
        drop_file(&mut window, &path);
        let title = say_with(locale, "import-title", &[("file", "shoes.mmd")]);
        window.expect(&title);
        window.click(Role::Button, &say(locale, "import-do"));
        window.expect(&say(locale, "dialog-unsaved"));

        // Called off, it leads back.
        window.click(Role::Button, &say(locale, "button-cancel"));
        window.expect(&title);
        assert!(window.map().is_same(&before));

        window.click(Role::Button, &say(locale, "import-do"));
        window.click(Role::Button, &say(locale, "button-discard"));
        wait(&mut window);
        assert_eq!(window.map().title, "Buying shoes");
        assert!(!window.says(&title));
    }
}

#[test]
fn a_map_with_another_name_is_opened_after_asking() {
    let locale = Locale::English;
    let map = String::from_utf8(trayecto::template::bytes("five-steps", locale).unwrap().to_vec()).unwrap();
    let (_desk, path) = Desk::with("map.txt", &map);
    let mut window = start(locale, Some(Origin::Template { name: "blank", locale }));
    change(&mut window);
    let before = window.map().clone();
    drop_file(&mut window, &path);
    window.expect(&say(locale, "dialog-unsaved"));
    assert!(window.map().is_same(&before));
    window.click(Role::Button, &say(locale, "button-discard"));
    wait(&mut window);
    assert_eq!(window.map().title, trayecto::template::map("five-steps", locale).unwrap().title);
    assert!(!window.board().editor().is_changed());
}

#[test]
fn what_cannot_be_imported_is_told_once() {
    for locale in Locale::ALL {
        let check = |name: &str, bytes: &[u8], reason: &Refusal| {
            let (_desk, path) = Desk::with(name, bytes);
            let mut window = start(locale, None);
            drop_file(&mut window, &path);
            window.expect(&say(locale, "import-failed"));
            let reason = refusal(locale, reason);
            window.expect(&say_with(locale, "import-refused", &[("file", name), ("reason", &reason)]));
            window.click(Role::Button, &say(locale, "button-close"));
            window.expect(&say(locale, "start-new"));
        };
        check("letter.txt", b"Dear client\nthank you.\n", &Refusal::Unknown);
        check("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Refusal::PictureWithoutMap);
    }
}

#[test]
fn a_dropped_picture_is_opened_for_the_map_that_it_holds() {
    for locale in Locale::ALL {
        let map = trayecto::template::map("four-stages", locale).unwrap();
        let picture = |editable| {
            let document =
                document(&map, Picture::Map, &PageSetup::default(), Shade::Light, SpeakerNotes::None, editable);
            let options = WriteOptions { pixels: Pixels::PerInch(36.0), ..WriteOptions::default() };
            let mut png = Vec::new();
            let go_on = &mut |_| ControlFlow::Continue(());
            let photos = Arc::new(Photos::default());
            write_document(&document, 0, PictureFormat::Png, options, &photos, &mut png, go_on).unwrap();
            png
        };
        let (_desk, path) = Desk::with("map.png", picture(Editable::Yes));
        let mut window = start(locale, None);
        drop_file(&mut window, &path);
        window.click(Role::Button, &say(locale, "import-do"));
        wait(&mut window);
        assert_eq!(window.map().title, map.title);
        let said = say_with(
            locale,
            "import-refused",
            &[("file", "only.png"), ("reason", &refusal(locale, &Refusal::PictureWithoutMap))],
        );
        let (_desk, path) = Desk::with("only.png", picture(Editable::No));
        let mut window = start(locale, None);
        drop_file(&mut window, &path);
        window.expect(&said);
    }
}

#[test]
fn what_is_pasted_on_the_start_screen_is_imported() {
    for locale in Locale::ALL {
        let mut window = start(locale, None);
        window.harness.event(Event::Paste(JOURNEY.to_owned()));
        window.harness.step();
        wait(&mut window);
        window.expect(&say(locale, "import-title-pasted"));
        window.click(Role::Button, &say(locale, "import-do"));
        wait(&mut window);
        assert_eq!(window.map().title, "Buying shoes");

        // Over a map the same keys paste into it; a command takes what is on the clipboard as a new map.
        let clipboard = Clipboard::memory();
        clipboard.put(|| Contents { text: TABLE.replace(',', "\t"), ..Contents::default() });
        let mut window = start(locale, Some(Origin::Template { name: "blank", locale }));
        window.harness.state_mut().use_clipboard(clipboard);
        let context = window.harness.ctx.clone();
        window.harness.state_mut().carry_out(&context, Command::ImportPasted);
        wait(&mut window);
        window.expect(&say(locale, "import-title-pasted"));
        for count in counts(locale, &[("stages", 3), ("lanes", 2)]) {
            window.expect(&count);
        }

        // Nothing to paste is told, too.
        let mut window = start(locale, None);
        let context = window.harness.ctx.clone();
        window.harness.state_mut().carry_out(&context, Command::ImportPasted);
        window.settle();
        window.expect(&say(locale, "import-nothing-pasted"));
    }
}

#[test]
fn the_report_can_be_copied() {
    let (_desk, path) = Desk::with("shoes.mmd", JOURNEY);
    let clipboard = Clipboard::memory();
    let mut window = start(Locale::English, Some(Origin::File(path)));
    window.harness.state_mut().use_clipboard(clipboard.clone());
    window.harness.get_by_label(&say(Locale::English, "import-copy-report")).scroll_to_me();
    window.settle();
    window.click(Role::Button, &say(Locale::English, "import-copy-report"));
    let copied = clipboard.contents().text;
    assert!(copied.starts_with("shoes.mmd: Mermaid journey\n"), "{copied}");
    assert!(copied.contains("4 stages\n  • See an advert\n  • Search\n  • Pay\n  • Unpack\n"), "{copied}");
    window.expect(&say_with(Locale::English, "import-title", &[("file", "shoes.mmd")]));
}

#[test]
fn what_the_columns_of_a_table_are_can_be_chosen() {
    for locale in Locale::ALL {
        let (_desk, path) = Desk::with("table.csv", TABLE);
        let mut window = start(locale, Some(Origin::File(path)));
        let found = counts(locale, &[("stages", 3), ("lanes", 2), ("cards", 6)]).join(", ");
        assert!(picture(&window, locale).starts_with(&found), "{}", picture(&window, locale));
        let column = say_with(locale, "import-column", &[("number", "3"), ("name", "Pain points")]);
        let list = window
            .of_role(Role::ComboBox)
            .iter()
            .filter_map(|node| node.accesskit_node().label())
            .find(|label| label.starts_with(&column))
            .unwrap();
        window.click(Role::ComboBox, &list);
        window.click(Role::Button, &say(locale, "import-role-leave-out"));
        let found = counts(locale, &[("stages", 3), ("lanes", 1), ("cards", 3)]).join(", ");
        assert!(picture(&window, locale).starts_with(&found), "{}", picture(&window, locale));
        // That is not given up unasked, as it would be if nothing had been chosen.
        let is_asked =
            |window: &Window| window.all().iter().any(|said| said.ends_with(&say(locale, "dialog-discard-changes")));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(is_asked(&window) && picture(&window, locale).starts_with(&found));
        window.click(Role::Button, &say(locale, "dialog-keep-editing"));
        assert!(!is_asked(&window) && picture(&window, locale).starts_with(&found));
        window.click(Role::Button, &say(locale, "button-cancel"));
        window.click(Role::Button, &say(locale, "button-discard"));
        assert!(window.harness.state().open_map().is_none());
        window.expect(&say(locale, "start-new"));
    }
}

#[test]
fn a_table_in_which_nothing_is_recognised_is_left_to_the_person() {
    for locale in Locale::ALL {
        let (_desk, path) =
            Desk::with("people.csv", "Name,Town,Age\nAna,Madrid,34\nLuis,Sevilla,51\nMarta,Bilbao,28\n");
        let mut window = start(locale, Some(Origin::File(path)));
        let doubt = refusal(locale, &Refusal::UnrelatedTable);
        assert!(window.all().iter().any(|said| said.ends_with(&doubt)), "{}", window.all().join("\n"));
        window.click(Role::Button, &say(locale, "import-do"));
        wait(&mut window);
        assert_eq!(
            window.map().stages().map(|stage| stage.name.as_str()).collect::<Vec<_>>(),
            ["Ana", "Luis", "Marta"]
        );
    }
}

#[test]
fn the_export_of_content_says_what_each_format_cannot_hold() {
    for locale in Locale::ALL {
        let mut window = start(locale, Some(Origin::Template { name: "blank", locale }));
        let context = window.harness.ctx.clone();
        window.harness.state_mut().carry_out(&context, Command::ExportContent);
        window.settle();
        window.expect(&say(locale, "exchange-lost-grid"));
        window.click(Role::RadioButton, &say(locale, "exchange-form-cards"));
        window.expect(&say(locale, "exchange-lost-cards"));
        for format in ["mermaid", "openjourney", "outline", "json"] {
            window.click(Role::RadioButton, &say(locale, &format!("exchange-format-{format}")));
            window.expect(&say(locale, &format!("exchange-lost-{format}")));
            assert!(!window.says(&say(locale, "exchange-form")), "it is no table");
        }
        window.click(Role::Button, &say(locale, "button-cancel"));
        assert!(!window.says(&say(locale, "exchange-intro")));
    }
}

#[test]
fn the_dialog_fits_into_a_small_window() {
    let (_desk, path) = Desk::with("table.csv", TABLE);
    let size = vec2(1_024.0, 700.0);
    let window = Window::build(Locale::Spanish, Some(Origin::File(path)), size);
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    for label in ["import-do", "button-cancel"] {
        let rect = window.harness.get_by_role_and_label(Role::Button, &say(Locale::Spanish, label)).rect();
        assert!(screen.contains_rect(rect), "{label}: {rect:?}");
    }
    let picture = window.of_role(Role::Image).iter().map(egui_kittest::Node::rect).find(|rect| rect.width() > 400.0);
    for list in window.of_role(Role::ComboBox) {
        let rect = list.rect();
        assert!(screen.y_range().contains(rect.top()) && !rect.intersects(picture.unwrap()), "{rect:?}");
    }
}
