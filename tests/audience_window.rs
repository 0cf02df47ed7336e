//! Audience views in the window, seen through its accessible tree: they are made, looked at and exported, and while the map is looked at as
//! an audience does, nothing is there of what the view hides.

use crate::shared_window as window;

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, ViewportCommand, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use tempfile::TempDir;

use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Picture, TableKind};
use trayecto::file;
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::Detail;

use window::Window;

/// Whatever has “Acme” or “secret” in it is not for the client.
const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Trip with Acme", "client": "Acme", "kind": "as-is", "language": "LANGUAGE",
  "emotionScale": "five-levels",
  "personas": [{ "id": "p1", "name": "Ana", "summary": "Travels with ACME" }, { "id": "p2", "name": "Ben" }],
  "phases": [{ "id": "f1", "name": "Way", "stages": [{ "id": "s1", "name": "Search" }, { "id": "s2", "name": "Buy" }] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Asks Acme", "note": "A secret note" }, { "id": "c2", "stage": "s2", "text": "Waits", "tags": ["secret"] }
    ] },
    { "id": "l2", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c3", "stage": "s2", "text": "Price page", "touchpoint": { "channel": "website", "owner": "Secret owner" } }
    ] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1 }, { "stage": "s2", "value": -2, "note": "Waits for Acme" }] }
    ] },
    { "id": "l4", "name": "Secret systems", "kind": "text", "perspective": "behind-the-scenes", "cards": [
      { "id": "c4", "stage": "s1", "text": "Secret computer" }
    ] },
    { "id": "l5", "name": "Secret plan", "kind": "actions", "cards": [
      { "id": "c5", "stage": "s2", "text": "Secret action", "action": { "owner": "Secret boss", "answers": [{ "card": "c2" }] } }
    ] }
  ]
}"#;

/// The words that are not for the client.
const HIDDEN: [&str; 2] = ["acme", "secret"];

fn open(locale: Locale) -> (TempDir, PathBuf, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acme.journey.json");
    fs::write(&path, MAP.replace("LANGUAGE", if locale == Locale::Spanish { "es" } else { "en" })).unwrap();
    let mut window = Window::build(locale, Some(Origin::File(path.clone())), vec2(1_600.0, 1_000.0));
    window.harness.state_mut().use_clipboard(Clipboard::memory());
    (folder, path, window)
}

fn give(window: &mut Window, command: Command) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().carry_out(&context, command);
    window.settle();
}

fn click(window: &mut Window, locale: Locale, key: &str) {
    window.click(Role::Button, &say(locale, key));
}

/// Makes the view as a reference for others, which is quickly made.
fn make_view(window: &mut Window, locale: Locale) {
    give(window, Command::ShowAudiences);
    click(window, locale, "audience-start-reference");
}

/// Looks at the map as the client does.
fn look(window: &mut Window, locale: Locale) {
    make_view(window, locale);
    click(window, locale, "audience-look");
    window.expect(&bar(locale));
}

/// Presses a button that may have to be scrolled to.
fn press(window: &mut Window, label: &str) {
    window.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    window.settle();
    window.click(Role::Button, label);
}

fn bar(locale: Locale) -> String {
    say_with(locale, "audience-bar", &[("view", &say(locale, "audience-reference-name"))])
}

fn is_looked_at(window: &Window) -> bool {
    window.harness.state().audience_board().is_some()
}

fn is_disabled(window: &Window, locale: Locale, key: &str) -> bool {
    let name = say(locale, key);
    let button = window.harness.get_by_role_and_label(Role::Button, &name);
    button.accesskit_node().is_disabled()
}

#[track_caller]
fn expect_nothing_hidden(texts: &[String], when: &str) {
    for text in texts {
        let lower = text.to_lowercase();
        assert!(HIDDEN.iter().all(|hidden| !lower.contains(hidden)), "{when}: {text}");
    }
}

fn shows_hidden(window: &Window) -> bool {
    window.all().iter().any(|text| text.contains("Secret systems"))
}

/// Writes what is chosen in the dialog for exporting, and waits until that is told.
fn export(window: &mut Window, path: &Path) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().export_chosen_to(&context, path.to_owned());
    wait(window);
}

/// Waits until an export has ended.
fn wait(window: &mut Window) {
    let ends = ["dialog-export-done", "dialog-export-failed"].map(|key| say(Locale::English, key));
    for _ in 0..1_000_000 {
        window.harness.step();
        if ends.iter().any(|end| window.says(end)) {
            window.settle();
            return;
        }
        std::thread::yield_now();
    }
    panic!("the export does not end:\n{}", window.all().join("\n"));
}

#[test]
fn the_dialog_stays_within_a_small_window() {
    let size = vec2(1_024.0, 700.0);
    for locale in Locale::ALL {
        let mut window = Window::build(locale, Some(Origin::Template { name: "example", locale }), size);
        give(&mut window, Command::ShowAudiences);
        for _ in 0..2 {
            press(&mut window, &say(locale, "audience-words-add"));
        }
        let room = egui::Rect::from_min_size(egui::Pos2::ZERO, size).shrink(16.0);
        let inside = |node: &egui_kittest::Node<'_>| room.contains_rect(node.rect());
        for key in ["audience-look", "audience-done", "button-cancel"] {
            assert!(inside(&window.harness.get_by_role_and_label(Role::Button, &say(locale, key))), "{key}");
        }
        let removes = say(locale, "audience-words-remove");
        let removes: Vec<_> = window.harness.get_all_by_label(&removes).map(|node| node.rect()).collect();
        assert!(!removes.is_empty() && removes.iter().all(|rect| rect.right() <= room.right()), "{removes:?}");
    }
}

#[test]
fn a_full_name_of_a_view_is_said_to_be_full() {
    for locale in Locale::ALL {
        let (_folder, _, mut window) = open(locale);
        make_view(&mut window, locale);
        let is_told = |window: &Window| {
            let full = say_count(locale, "dialog-field-full", 80);
            window.all().iter().any(|said| said.ends_with(&full))
        };
        assert!(!is_told(&window));
        window.harness.get_by_role_and_label(Role::TextInput, &say(locale, "audience-name")).focus();
        window.settle();
        window.type_text(&"x".repeat(90));
        assert!(is_told(&window), "{}", window.all().join("\n"));
    }
}

#[test]
fn nothing_hidden_is_there_while_one_looks_as_the_client_does() {
    for locale in Locale::ALL {
        let (_folder, _, mut window) = open(locale);
        assert!(shows_hidden(&window));
        look(&mut window, locale);
        expect_nothing_hidden(&window.all(), "at once");
        assert!(window.all().iter().any(|text| text.contains(&say(locale, "audience-client-alias"))));
        for (command, picture) in [
            (Command::ShowCurves, Picture::Curves),
            (Command::ShowSheet, Picture::Sheet(window.map().personas[0].id)),
            (Command::ShowPlan, Picture::Plan),
            (Command::ShowFigures, Picture::Figures),
            (Command::ShowMap, Picture::Map),
        ] {
            give(&mut window, command);
            assert_eq!(window.harness.state().audience_board().unwrap().picture(), picture);
            expect_nothing_hidden(&window.all(), &format!("{command:?}"));
        }
        for menu in ["menu-file", "menu-edit", "menu-map", "menu-view", "menu-help"] {
            click(&mut window, locale, menu);
            expect_nothing_hidden(&window.all(), menu);
            window.press(Modifiers::NONE, Key::Escape);
        }
        assert!(is_looked_at(&window), "Escape closed the menus only");
        give(&mut window, Command::ShowPalette);
        window.type_text("e");
        expect_nothing_hidden(&window.all(), "in the palette");
        window.press(Modifiers::NONE, Key::Escape);
        for dialog in [Command::ExportPicture, Command::ExportContent, Command::ShowKeys] {
            give(&mut window, dialog);
            expect_nothing_hidden(&window.all(), &format!("{dialog:?}"));
            window.press(Modifiers::NONE, Key::Escape);
        }
        give(&mut window, Command::CopyPicture);
        expect_nothing_hidden(&window.all(), "copied");
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!is_looked_at(&window) && shows_hidden(&window), "Escape leads back");
        // All that was done was one step.
        assert_eq!(window.map().views.len(), 1);
        give(&mut window, Command::Undo);
        assert!(window.map().views.is_empty());
        assert!(!window.board().editor().is_changed());
    }
}

/// The title that the window was given in the last frame, if it was.
fn title(window: &Window) -> Option<String> {
    let outputs = window.harness.output().viewport_output.values();
    let mut titles = outputs.flat_map(|output| &output.commands).filter_map(|command| match command {
        ViewportCommand::Title(title) => Some(title.clone()),
        _ => None,
    });
    titles.next_back()
}

#[test]
fn the_title_of_the_window_is_what_the_audience_reads() {
    let locale = Locale::English;
    let (_folder, _, mut window) = open(locale);
    make_view(&mut window, locale);
    let look = say(locale, "audience-look");
    window.harness.get_by_role_and_label(Role::Button, &look).click();
    let mut titles = Vec::new();
    for _ in 0..4 {
        window.harness.step();
        titles.extend(title(&window));
    }
    // Until that is laid out it is the name of the view.
    assert_eq!(titles, ["Reference — Trayecto", "Trip with Client A — Trayecto"]);
    // One event only: each has a frame of its own, and only the last of a step is seen here.
    let (key, modifiers) = (Key::Escape, Modifiers::NONE);
    window.harness.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    for _ in 0..4 {
        window.harness.step();
        titles.extend(title(&window));
    }
    assert!(titles.last().unwrap().starts_with("acme.journey.json"), "{titles:?}");
}

#[test]
fn hidden_phases_and_personas_are_in_no_picture_and_have_no_sheet() {
    let locale = Locale::English;
    let (_folder, _, mut window) = open(locale);
    make_view(&mut window, locale);
    window.click(Role::CheckBox, "Ana");
    click(&mut window, locale, "audience-look");
    give(&mut window, Command::ShowSheet);
    let board = window.harness.state().audience_board().unwrap();
    let ben = board.map().personas.iter().find(|persona| persona.name == "Ben").unwrap();
    assert_eq!(board.picture(), Picture::Sheet(ben.id));
    // Without her the other one still has his own colour and marker.
    assert_eq!((board.map().personas.len(), board.map().personas[0].hidden), (2, true));
    let of_ana = |texts: Vec<String>| texts.into_iter().find(|text| text.contains("Ana"));
    for command in [Command::ShowSheet, Command::ShowCurves, Command::ShowFigures, Command::ShowMap] {
        give(&mut window, command);
        assert_eq!(of_ana(window.all()), None, "{command:?}");
    }
    give(&mut window, Command::ExportPicture);
    assert_eq!(of_ana(window.all()), None, "in the dialog for exporting");
}

#[test]
fn nothing_is_edited_meanwhile() {
    let locale = Locale::English;
    let (_folder, _, mut window) = open(locale);
    window.press(Modifiers::COMMAND, Key::A);
    look(&mut window, locale);
    let before = window.map().clone();
    let leading_away = [Command::LeaveAudience, Command::New, Command::CloseMap, Command::Quit];
    let asking = [Command::Open, Command::Import, Command::SaveAs, Command::ExportPlan, Command::ExportTouchpoints];
    for command in Command::ALL {
        let is_shown = command.is_for_audiences() || [Command::ExportFigures, Command::Save].contains(command);
        if leading_away.contains(command) || asking.contains(command) || is_shown {
            continue;
        }
        give(&mut window, *command);
        assert!(window.map().is_same(&before) && is_looked_at(&window), "{command:?}");
        expect_nothing_hidden(&window.all(), &format!("{command:?}"));
    }
    for key in [Key::Delete, Key::Enter, Key::F2, Key::F3, Key::Plus, Key::V] {
        window.press(Modifiers::NONE, key);
    }
    window.type_text("x");
    for keys in [Key::Z, Key::F, Key::H, Key::D, Key::I] {
        window.press(Modifiers::COMMAND, keys);
    }
    assert!(window.map().is_same(&before) && is_looked_at(&window));
    expect_nothing_hidden(&window.all(), "after all these keys");
}

#[test]
fn the_whole_map_is_saved_and_asked_about_meanwhile() {
    let locale = Locale::English;
    let (_folder, path, mut window) = open(locale);
    look(&mut window, locale);
    window.press(Modifiers::COMMAND, Key::W);
    window.expect(&say(locale, "dialog-unsaved"));
    expect_nothing_hidden(&window.all(), "asked about what is not saved");
    click(&mut window, locale, "button-cancel");
    assert!(is_looked_at(&window));
    window.press(Modifiers::COMMAND, Key::S);
    for _ in 0..1_000_000 {
        if !window.board().editor().is_changed() {
            break;
        }
        window.harness.step();
        std::thread::yield_now();
    }
    window.settle();
    window.expect(&say(locale, "audience-saved"));
    expect_nothing_hidden(&window.all(), "saved");
    let written = fs::read(&path).unwrap();
    assert_eq!(written, file::write(window.map()));
    let text = String::from_utf8(written).unwrap();
    assert!(["Secret computer", "A secret note", "Asks Acme"].iter().all(|whole| text.contains(whole)));
    assert!(is_looked_at(&window));
    // Nothing is unsaved now: the map is left without a question.
    window.press(Modifiers::COMMAND, Key::W);
    assert!(window.harness.state().open_map().is_none() && !is_looked_at(&window));
}

#[test]
fn what_is_exported_is_what_is_seen_and_never_more_than_was_chosen() {
    let locale = Locale::English;
    let (folder, _, mut window) = open(locale);
    look(&mut window, locale);
    window.press(Modifiers::COMMAND, Key::E);
    window.click(Role::RadioButton, "HTML");
    let page = folder.path().join("client.html");
    export(&mut window, &page);
    let text = fs::read_to_string(&page).unwrap();
    assert!(text.contains("Price page"));
    expect_nothing_hidden(&[text], "in the page");
    let names_view = |window: &Window| {
        let through = say_with(locale, "export-done-view", &[("view", &say(locale, "audience-reference-name"))]);
        window.all().iter().any(|text| text.ends_with(&through))
    };
    assert!(names_view(&window), "{}", window.all().join("\n"));
    window.press(Modifiers::NONE, Key::Escape);
    let context = window.harness.ctx.clone();
    let table = folder.path().join("table.csv");
    window.harness.state_mut().export_table(&context, TableKind::Touchpoints, table.clone());
    wait(&mut window);
    let text = fs::read_to_string(&table).unwrap();
    assert!(text.contains("Price page"));
    expect_nothing_hidden(&[text], "in the table");
    assert!(names_view(&window), "{}", window.all().join("\n"));
    window.press(Modifiers::NONE, Key::Escape);
    // A copy for the client: it can be opened again, and is seen whole.
    give(&mut window, Command::ExportContent);
    window.click(Role::RadioButton, &say(locale, "exchange-format-json"));
    let copy = folder.path().join("copy.journey.json");
    window.harness.state_mut().export_content_chosen_to(&context, copy.clone());
    wait(&mut window);
    let bytes = fs::read(&copy).unwrap();
    let reading = file::read(&bytes).unwrap();
    assert!(reading.warnings.is_empty() && reading.map.views.is_empty() && reading.map.lanes.len() == 3);
    expect_nothing_hidden(&[String::from_utf8(bytes).unwrap()], "in the copy");
    assert!(names_view(&window), "{}", window.all().join("\n"));
    window.press(Modifiers::NONE, Key::Escape);
    // As last time, also when the map is looked at as it is edited.
    for _ in 0..2 {
        fs::remove_file(&page).unwrap();
        give(&mut window, Command::ExportAgain);
        wait(&mut window);
        expect_nothing_hidden(&[fs::read_to_string(&page).unwrap()], "in the same page once more");
        window.press(Modifiers::NONE, Key::Escape);
        window.press(Modifiers::NONE, Key::Escape);
    }
    assert!(!is_looked_at(&window));
    // Without the view nothing is exported, whoever asks.
    give(&mut window, Command::Undo);
    fs::remove_file(&page).unwrap();
    give(&mut window, Command::ExportAgain);
    let gone = say_with(locale, "audience-export-gone", &[("view", "Reference")]);
    window.expect(&gone);
    assert!(!page.exists());
    click(&mut window, locale, "button-close");
    window.press(Modifiers::COMMAND, Key::E);
    assert!(window.all().iter().any(|text| text.ends_with(&gone)), "{}", window.all().join("\n"));
    assert!(is_disabled(&window, locale, "button-export"));
    export(&mut window, &page);
    assert!(!page.exists());
}

#[test]
fn what_was_exported_whole_is_not_exported_again_while_one_looks() {
    let locale = Locale::English;
    let (folder, _, mut window) = open(locale);
    window.press(Modifiers::COMMAND, Key::E);
    window.click(Role::RadioButton, "HTML");
    let page = folder.path().join("whole.html");
    export(&mut window, &page);
    assert!(fs::read_to_string(&page).unwrap().contains("Secret computer"));
    window.press(Modifiers::NONE, Key::Escape);
    look(&mut window, locale);
    fs::remove_file(&page).unwrap();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::X);
    assert!(!page.exists() && is_looked_at(&window) && !window.says(&say(locale, "dialog-export-done")));
}

#[test]
fn what_is_seen_follows_the_view() {
    let locale = Locale::English;
    let (_folder, _, mut window) = open(locale);
    look(&mut window, locale);
    // Called otherwise, and with a lane less: it is looked at all the same.
    click(&mut window, locale, "audience-bar-edit");
    window.harness.get_by_role_and_label(Role::TextInput, &say(locale, "audience-name")).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("Board");
    window.click(Role::CheckBox, "Meets");
    click(&mut window, locale, "audience-done");
    window.expect(&say_with(locale, "audience-bar", &[("view", "Board")]));
    expect_nothing_hidden(&window.all(), "called otherwise");
    assert!(!window.all().iter().any(|text| text.contains("Price page")));
    // Without the view the map is there as it is edited.
    click(&mut window, locale, "audience-bar-edit");
    click(&mut window, locale, "audience-remove");
    click(&mut window, locale, "audience-done");
    assert!(!is_looked_at(&window) && shows_hidden(&window));
    window.expect(&say(locale, "audience-left"));
    assert!(window.map().views.is_empty());
}

#[test]
fn names_of_views_are_their_own() {
    for locale in Locale::ALL {
        let (_folder, _, mut window) = open(locale);
        make_view(&mut window, locale);
        click(&mut window, locale, "audience-duplicate");
        let write = |window: &mut Window, text: &str| {
            window.harness.get_by_role_and_label(Role::TextInput, &say(locale, "audience-name")).focus();
            window.settle();
            window.press(Modifiers::COMMAND, Key::A);
            window.type_text(text);
        };
        let says = |window: &Window, key: &str| window.all().iter().any(|text| text.ends_with(&say(locale, key)));
        assert!(!is_disabled(&window, locale, "audience-done"));
        for (name, wrong) in
            [(say(locale, "audience-reference-name").as_str(), "audience-name-taken"), (" ", "audience-name-empty")]
        {
            write(&mut window, name);
            assert!(
                says(&window, wrong) && is_disabled(&window, locale, "audience-done"),
                "{name}: {}",
                window.all().join("\n")
            );
        }
        write(&mut window, "B");
        click(&mut window, locale, "audience-done");
        let names: Vec<&str> = window.map().views.iter().map(|view| view.name.as_str()).collect();
        assert_eq!(names, [say(locale, "audience-reference-name").as_str(), "B"]);
        // From the menu, by its name.
        click(&mut window, locale, "menu-view");
        click(&mut window, locale, "audience-menu");
        window.click(Role::Button, "B");
        window.expect(&say_with(locale, "audience-bar", &[("view", "B")]));
    }
}

#[test]
fn signs_of_turning_points_are_switched() {
    let (_folder, _, mut window) = open(Locale::English);
    give(&mut window, Command::ToggleTurningPoints);
    assert!(window.map().hide_turning_points);
    give(&mut window, Command::Undo);
    assert!(!window.map().hide_turning_points);
}

#[test]
fn the_client_reads_their_own_name_and_others_another() {
    for locale in Locale::ALL {
        let (_folder, _, mut window) = open(locale);
        give(&mut window, Command::ShowAudiences);
        click(&mut window, locale, "audience-start-client");
        click(&mut window, locale, "audience-done");
        let view = window.map().views[0].clone();
        assert_eq!((view.replacements.len(), view.hidden_lanes.len()), (0, 2));
        assert!(!view.hidden_details.contains(&Detail::Origin));
        give(&mut window, Command::ShowAudiences);
        click(&mut window, locale, "audience-new");
        click(&mut window, locale, "audience-start-reference");
        click(&mut window, locale, "audience-done");
        let view = window.map().views[1].clone();
        let words: Vec<_> = view.replacements.iter().map(|other| (&*other.words, &*other.with)).collect();
        assert_eq!(words, [("Acme", &*say(locale, "audience-client-alias"))]);
        assert!(view.hidden_details.contains(&Detail::Origin));
    }
}

#[test]
fn a_plan_that_the_view_hides_is_told_of_before_it_is_exported() {
    for locale in Locale::ALL {
        let (_folder, _, mut window) = open(locale);
        let view = say(locale, "audience-reference-name");
        let told = say_with(locale, "export-plan-hidden", &[("view", &view)]);
        let is_told = |window: &Window| window.all().iter().any(|text| text.contains(&told));
        look(&mut window, locale);
        give(&mut window, Command::ExportPicture);
        assert!(!is_told(&window));
        window.press(Modifiers::NONE, Key::Escape);
        give(&mut window, Command::ShowPlan);
        give(&mut window, Command::ExportPicture);
        assert!(is_told(&window), "{}", window.all().join("\n"));
    }
}

/// A map whose lane of pains is not all that hurts.
fn painful(locale: Locale) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("painful.journey.json");
    let map = MAP
        .replace("LANGUAGE", "en")
        .replace("\"owner\": \"Secret owner\"", "\"hurts\": [\"No price\"]")
        .replace("\"name\": \"Ben\"", "\"name\": \"Ben\", \"brake\": \"Doubts\"")
        .replace("\"name\": \"Does\", \"kind\": \"text\"", "\"name\": \"Hurts\", \"kind\": \"pains\"");
    fs::write(&path, map).unwrap();
    (folder, Window::build(locale, Some(Origin::File(path)), vec2(1_600.0, 1_000.0)))
}

#[test]
fn what_else_tells_of_pains_is_said_and_hidden_at_one_click() {
    for locale in Locale::ALL {
        let (_folder, mut window) = painful(locale);
        give(&mut window, Command::ShowAudiences);
        click(&mut window, locale, "audience-start-empty");
        let says = |window: &Window, key: &str| window.all().iter().any(|text| text.contains(&say(locale, key)));
        let check = |window: &Window, hurts: bool, brakes: bool| {
            let told =
                ["audience-still-hurts", "audience-still-brakes", "audience-still-hide"].map(|key| says(window, key));
            assert_eq!(told, [hurts, brakes, hurts || brakes], "{}", window.all().join("\n"));
        };
        check(&window, false, false);
        window.click(Role::CheckBox, "Hurts");
        check(&window, true, true);
        window.click(Role::CheckBox, "Ben");
        check(&window, true, false);
        window.click(Role::CheckBox, "Ben");
        click(&mut window, locale, "audience-still-hide");
        check(&window, false, false);
        // What is for the team alone is nothing to choose.
        assert!(says(&window, "audience-for-the-team"));
        click(&mut window, locale, "audience-done");
        let hidden: Vec<Detail> = window.map().views[0].hidden_details.iter().copied().collect();
        assert_eq!(hidden, [Detail::WorksAndHurts, Detail::BrakeAndInsight]);
    }
}

#[test]
fn words_are_written_without_the_mouse() {
    let locale = Locale::English;
    let (_folder, _, mut window) = open(locale);
    give(&mut window, Command::ShowAudiences);
    click(&mut window, locale, "audience-start-empty");
    press(&mut window, &say(locale, "audience-words-add"));
    let write = |window: &mut Window, word: &str, instead: &str| {
        window.type_text(word);
        window.press(Modifiers::NONE, Key::Tab);
        window.type_text(instead);
    };
    write(&mut window, "one", "1");
    window.press(Modifiers::NONE, Key::Enter);
    write(&mut window, "two", "2");
    // Back to the first row, and on to the second with the key that leads on.
    for _ in 0..5 {
        window.press(Modifiers::SHIFT, Key::Tab);
    }
    window.type_text("x");
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::End);
    window.type_text("y");
    window.press(Modifiers::NONE, Key::Enter);
    // In an empty row there is nothing to go on from.
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("three");
    click(&mut window, locale, "audience-done");
    let view = window.map().views[0].clone();
    let words: Vec<_> = view.replacements.iter().map(|other| (&*other.words, &*other.with)).collect();
    assert_eq!(words, [("onex", "1"), ("twoy", "2"), ("three", "")]);
    assert_eq!(view.name, say(locale, "audience-new-name"));
}

#[test]
fn a_name_in_its_short_form_is_offered_too() {
    let locale = Locale::English;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("short.journey.json");
    let map = MAP.replace("LANGUAGE", "en").replace("\"client\": \"Acme\"", "\"client\": \"Grupo Acme Energía\"");
    fs::write(&path, map).unwrap();
    let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1_600.0, 1_000.0));
    let words = |window: &Window, at: usize| -> Vec<(String, String)> {
        let view = &window.map().views[at];
        view.replacements.iter().map(|other| (other.words.clone(), other.with.clone())).collect()
    };
    let both = |alias: &str| ["Grupo Acme Energía", "Acme"].map(|words| (words.to_owned(), alias.to_owned()));
    make_view(&mut window, locale);
    click(&mut window, locale, "audience-done");
    assert_eq!(words(&window, 0), both("Client A"));
    // Whoever writes the name is told of the short form.
    give(&mut window, Command::ShowAudiences);
    click(&mut window, locale, "audience-new");
    click(&mut window, locale, "audience-start-empty");
    press(&mut window, &say(locale, "audience-words-add"));
    window.type_text("Grupo Acme Energía");
    window.press(Modifiers::NONE, Key::Tab);
    window.type_text("K");
    let add = say(locale, "audience-words-short-add");
    for _ in 0..1_000_000 {
        if window.harness.query_by_label(&add).is_some() {
            break;
        }
        window.harness.step();
        std::thread::yield_now();
    }
    press(&mut window, &add);
    assert!(!window.says(&add), "it is offered once");
    click(&mut window, locale, "audience-done");
    assert_eq!(words(&window, 1), both("K"));
}
