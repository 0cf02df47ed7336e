//! How commands are given: by menus, palette and keys; finding and replacing.

use crate::shared_window as window;

use std::fs;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::NodeT;
use tempfile::TempDir;
use trayecto::app::Origin;
use trayecto::app::command::{Command, Entry, MENUS, Menu, WAY_AROUND, shortcut_text};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{Card, CardId, LaneContent, Map, Part, StageId, TextField};
use trayecto::{edit, file, template};
use window::Window;

/// The names of what the palette lists, and which of them is chosen.
fn options(window: &Window) -> (Vec<String>, Option<String>) {
    let options = window.of_role(Role::ListBoxOption);
    let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().unwrap();
    let chosen = options.iter().find(|node| node.accesskit_node().is_selected() == Some(true)).map(label);
    (options.iter().map(label).collect(), chosen)
}

fn with_keys(window: &Window, locale: Locale, command: Command) -> String {
    let keys = shortcut_text(&window.harness.ctx, locale, command).map(|keys| format!(" {keys}"));
    command.label(locale) + &keys.unwrap_or_default()
}

#[test]
fn the_palette_gives_a_command_that_is_typed_in_part() {
    for (locale, typed) in [(Locale::Spanish, "anadr etpa desp"), (Locale::English, "add stg aft")] {
        let mut window = Window::with("blank", locale);
        let before = window.map().stages().count();
        window.press(Modifiers::COMMAND, Key::K);
        window.expect(&say(locale, "palette-list"));
        window.type_text(typed);
        let expected = with_keys(&window, locale, Command::InsertStageAfter);
        assert_eq!(options(&window).1, Some(expected));
        window.press(Modifiers::NONE, Key::Enter);
        assert!(!window.says(&say(locale, "palette-list")));
        assert!(window.board().is_writing(), "the name of the new stage is written");
        window.type_text("Nueva");
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.map().stages().count(), before + 1);
        assert_eq!(window.map().stages().last().unwrap().name, "Nueva");
    }
}

#[test]
fn the_palette_understands_the_other_language_and_has_no_accents() {
    let mut window = Window::with("blank", Locale::Spanish);
    let check = |window: &mut Window, typed: &str, command: Command| {
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(typed);
        assert_eq!(options(window).1, Some(with_keys(window, Locale::Spanish, command)), "{typed}");
        window.press(Modifiers::NONE, Key::Escape);
        assert!(options(window).0.is_empty());
    };
    check(&mut window, "dark colours", Command::ToggleTheme);
    check(&mut window, "IMAGÉN", Command::ExportPicture);
}

#[test]
fn the_palette_goes_to_a_card() {
    for locale in Locale::ALL {
        let mut window = Window::with("example", locale);
        let (_, card) = window.map().cards().last().unwrap();
        let (id, text) = (card.id, card.text.clone());
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(&text);
        assert!(options(&window).1.unwrap().starts_with(&format!("{} {text}", say(locale, "palette-go"))));
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.selected(), Some(Part::Card(id)));
        let canvas = window.board().canvas();
        let bounds = canvas.layout().bounds(Part::Card(id)).unwrap();
        assert!(canvas.camera().unwrap().region(canvas.view()).contains_rect(bounds));
    }
}

#[test]
fn keys_and_pointer_choose_in_the_palette_and_the_map_hears_none_of_it() {
    let locale = Locale::English;
    let mut window = Window::with("blank", locale);
    let map = window.map().clone();
    window.press(Modifiers::NONE, Key::ArrowDown);
    let selected = window.selected();
    assert!(selected.is_some());
    window.press(Modifiers::COMMAND, Key::K);
    let (all, first) = options(&window);
    assert_eq!(first.as_ref(), all.first());
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(options(&window).1.as_ref(), all.get(1));
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::ArrowUp);
    let last = options(&window).1;
    assert!(last.is_some() && last.as_ref() != all.first(), "it goes round, and the list follows");
    window.press(Modifiers::NONE, Key::Delete);
    window.type_text("v");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!((window.map(), window.selected()), (&map, selected));
    window.press(Modifiers::COMMAND, Key::K);
    assert!(options(&window).0.is_empty());
    window.press(Modifiers::COMMAND, Key::K);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(options(&window).0.is_empty());
    assert_eq!(window.selected(), selected, "Escape is the palette's");

    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("about");
    window.click(Role::ListBoxOption, &Command::ShowAbout.label(locale));
    window.expect(&say(locale, "about-text"));
}

#[test]
fn the_palette_begins_with_what_was_given_last_and_needs_no_map() {
    let locale = Locale::Spanish;
    let mut window = Window::start(locale);
    window.press(Modifiers::COMMAND, Key::K);
    let save = window
        .of_role(Role::ListBoxOption)
        .into_iter()
        .find(|node| node.accesskit_node().label() == Some(with_keys(&window, locale, Command::Save)));
    assert!(save.is_none_or(|node| node.accesskit_node().is_disabled()), "without a map nothing can be saved");
    window.type_text("acerca");
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&say(locale, "about-text"));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::COMMAND, Key::K);
    assert_eq!(options(&window).1, Some(Command::ShowAbout.label(locale)));
    window.type_text("guardar como");
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&say(locale, "palette-list"));
}

#[test]
fn every_command_is_in_a_menu_with_its_keys_and_given_only_when_it_can_be() {
    let listed: Vec<Command> = MENUS.iter().flat_map(Menu::commands).collect();
    let missing: Vec<&Command> = Command::ALL.iter().filter(|command| !listed.contains(command)).collect();
    assert_eq!(missing, WAY_AROUND.iter().collect::<Vec<_>>());
    for locale in Locale::ALL {
        let mut window = Window::with("blank", locale);
        // In a cell there is something to do in each of the menus within menus.
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::ArrowDown);
        assert!(matches!(window.selected(), Some(Part::Cell { .. })));
        for menu in &MENUS {
            window.click(Role::Button, &say(locale, menu.label));
            for group in menu.groups {
                for entry in *group {
                    match entry {
                        Entry::Command(command) => window.expect(&with_keys(&window, locale, *command)),
                        Entry::Menu(inner) => {
                            window.click(Role::Button, &say(locale, inner.label));
                            for command in inner.commands() {
                                window.expect(&with_keys(&window, locale, command));
                            }
                        }
                        Entry::Recent => window.expect(&say(locale, "menu-recent")),
                        Entry::Audiences => window.expect(&say(locale, "audience-menu")),
                        Entry::Languages => window.expect(&say(locale, "menu-language")),
                        Entry::LaneKinds | Entry::CardKinds => {}
                    }
                }
            }
            window.press(Modifiers::NONE, Key::Escape);
        }
        window.click(Role::Button, &say(locale, "menu-edit"));
        let label = with_keys(&window, locale, Command::Undo);
        let undo =
            window.of_role(Role::Button).into_iter().find(|node| node.accesskit_node().label() == Some(label.clone()));
        assert!(undo.unwrap().accesskit_node().is_disabled());
    }
}

#[test]
fn the_menu_says_what_would_be_undone() {
    for locale in Locale::ALL {
        let mut window = Window::with("blank", locale);
        let stage = window.map().stages().next().unwrap();
        let name = stage.name.clone();
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(&name);
        window.press(Modifiers::NONE, Key::Enter);
        window.press(Modifiers::ALT, Key::ArrowRight);
        assert_eq!(window.map().stages().nth(1).unwrap().name, name);
        let step = trayecto::sentence::step(locale, window.board().editor().history().undo_name().unwrap());
        assert!(step.contains(&name));
        let labelled = |window: &mut Window, key: &str| {
            window.click(Role::Button, &say(locale, "menu-edit"));
            let named = say_with(locale, key, &[("step", &step)]);
            let labels = window.all();
            labels.iter().any(|label| label.starts_with(&format!("{named} ")))
        };
        assert!(labelled(&mut window, "undo-named"));
        window.press(Modifiers::NONE, Key::Escape);
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(window.map().stages().next().unwrap().name, name);
        assert!(labelled(&mut window, "redo-named"));
    }
}

/// How often a text is found, by its count in the bar: "3 of 12".
fn count(locale: Locale, at: usize, count: usize) -> String {
    say_with(locale, "find-count", &[("at", &at.to_string()), ("count", &count.to_string())])
}

/// All texts of the map that have a word in them, in order, each as often as it has it.
fn holding(map: &Map, word: &str) -> Vec<(Part, TextField)> {
    let texts = edit::all_texts(map);
    texts.flat_map(|(part, field, text)| vec![(part, field); text.matches(word).count()]).collect()
}

fn map_with(texts: [&str; 4]) -> Map {
    let mut draft = template::map("blank", Locale::Spanish).unwrap().to_draft();
    let stages: Vec<StageId> = draft.stages().map(|stage| stage.id).collect();
    let cards = (1..).zip(stages.iter().zip(texts));
    let cards =
        cards.map(|(number, (stage, text))| Arc::new(Card::note(CardId::numbered(number), *stage, text))).collect();
    let lane = draft.lanes.iter_mut().find(|lane| matches!(lane.content, LaneContent::Cards { .. })).unwrap();
    if let LaneContent::Cards { cards: all, .. } = &mut Arc::make_mut(lane).content {
        *all = cards;
    }
    Map::build(draft).unwrap()
}

fn window_with(map: &Map, locale: Locale) -> (TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey.json");
    fs::write(&path, file::write(map)).unwrap();
    (folder, Window::build(locale, Some(Origin::File(path)), vec2(1200.0, 800.0)))
}

#[test]
fn findings_are_counted_and_gone_through() {
    for locale in Locale::ALL {
        let map = map_with(["La Búsqueda", "sin busqueda", "nada", "BUSQUEDA y búsqueda"]);
        let (_folder, mut window) = window_with(&map, locale);
        let card = |number| Some(Part::Card(CardId::numbered(number)));
        window.press(Modifiers::COMMAND, Key::F);
        window.type_text("busqueda");
        window.expect(&count(locale, 1, 4));
        assert_eq!(window.selected(), card(1));
        for (at, number) in [(2, 2), (3, 4), (4, 4), (1, 1)] {
            window.press(Modifiers::NONE, Key::Enter);
            window.expect(&count(locale, at, 4));
            assert_eq!(window.selected(), card(number));
        }
        window.press(Modifiers::SHIFT, Key::Enter);
        window.expect(&count(locale, 4, 4));
        window.press(Modifiers::NONE, Key::F3);
        window.expect(&count(locale, 1, 4));
        window.press(Modifiers::SHIFT, Key::F3);
        window.press(Modifiers::SHIFT, Key::F3);
        window.expect(&count(locale, 3, 4));
        window.click(Role::Button, &say(locale, "find-case"));
        window.expect(&count(locale, 2, 2));
        window.click(Role::Button, &say(locale, "find-case"));
        window.press(Modifiers::COMMAND, Key::F);
        window.type_text("busq");
        window.click(Role::Button, &say(locale, "find-words"));
        window.expect(&say(locale, "find-none"));
    }
}

#[test]
fn escape_gives_the_keyboard_back_and_keeps_what_is_selected() {
    let locale = Locale::English;
    let mut window = Window::with("example", locale);
    let map = window.map().clone();
    window.press(Modifiers::COMMAND, Key::F);
    window.type_text("h");
    window.press(Modifiers::NONE, Key::Delete);
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Y);
    let selected = window.selected();
    assert!(selected.is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.of_role(Role::Search).is_empty());
    assert_eq!((window.map(), window.selected()), (&map, selected));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.selected(), None, "the next Escape is the map's");
    // With the keyboard on one of its buttons it is the bar's as well.
    window.press(Modifiers::COMMAND, Key::F);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.of_role(Role::Search).is_empty());
    // Where one is in the map, it is the map's, and the bar stays.
    window.press(Modifiers::NONE, Key::F3);
    assert!(!window.of_role(Role::Search).is_empty());
    assert!(window.selected().is_some());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.of_role(Role::Search).is_empty() && window.selected().is_none());
}

#[test]
fn one_is_replaced_and_then_all_as_one_step() {
    for locale in Locale::ALL {
        let map = map_with(["casa casa", "la casa", "nada", "Casa"]);
        let (_folder, mut window) = window_with(&map, locale);
        let texts = |window: &Window| -> Vec<String> {
            window.map().cards().map(|(_, card)| card.text.clone()).take(4).collect()
        };
        window.press(Modifiers::COMMAND, Key::H);
        window.type_text("casa");
        window.expect(&count(locale, 1, 4));
        let field = say(locale, "find-replacement");
        window.click(Role::TextInput, &field);
        window.type_text("la casa grande");
        window.click(Role::Button, &say(locale, "find-replace"));
        assert_eq!(texts(&window), ["la casa grande casa", "la casa", "nada", "Casa"]);
        // What was put in is passed over.
        window.expect(&count(locale, 2, 4));
        window.click(Role::Button, &say(locale, "find-replace-all"));
        assert_eq!(texts(&window)[3], "la casa grande");
        window.expect(&say_count(locale, "find-replaced", 4));
        let history = window.board().editor().history();
        assert_eq!(history.steps().len(), 2);
        assert_eq!(history.undo_name().unwrap().verb, edit::Verb::Replace);
        window.press(Modifiers::NONE, Key::Escape);
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(texts(&window), ["la casa grande casa", "la casa", "nada", "Casa"]);
        window.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(*window.map(), map);
    }
}

#[test]
fn a_finding_that_is_not_to_be_seen_says_why() {
    for locale in Locale::ALL {
        let map = map_with(["aguja", "", "", ""]);
        let mut draft = map.to_draft();
        let lane = draft.lanes.iter_mut().find(|lane| !lane.cards().is_empty()).unwrap();
        Arc::make_mut(lane).hidden = true;
        let (_folder, mut window) = window_with(&Map::build(draft).unwrap(), locale);
        window.press(Modifiers::COMMAND, Key::F);
        window.type_text("aguja");
        window.expect(&count(locale, 1, 1));
        assert!(window.all().iter().any(|said| said.ends_with(&say(locale, "find-in-hidden-lane"))));
    }
}

#[test]
fn findings_in_a_finished_map_come_in_reading_order() {
    let locale = Locale::Spanish;
    let mut window = Window::with("example", locale);
    let expected = holding(window.map(), "factura");
    assert!(expected.len() > 5);
    window.press(Modifiers::COMMAND, Key::F);
    window.type_text("factura");
    window.click(Role::Button, &say(locale, "find-case"));
    for (at, (part, _)) in expected.iter().enumerate() {
        window.expect(&count(locale, at + 1, expected.len()));
        assert_eq!(window.selected(), Some(*part));
        window.press(Modifiers::NONE, Key::F3);
    }
    window.expect(&count(locale, 1, expected.len()));
}

#[test]
fn escape_closes_the_topmost_thing_only() {
    let locale = Locale::English;
    let mut window = Window::with("blank", locale);
    window.press(Modifiers::NONE, Key::ArrowDown);
    let selected = window.selected();
    assert!(selected.is_some());
    let menu_open = |window: &Window| window.says(&with_keys(window, locale, Command::SelectAll));
    window.click(Role::Button, &say(locale, "menu-edit"));
    assert!(menu_open(&window));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!menu_open(&window));
    assert_eq!(window.selected(), selected);
    // Writing is given up, the part stays selected.
    let map = window.map().clone();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.board().is_writing());
    window.type_text("x");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.board().is_writing());
    assert_eq!((window.map(), window.selected()), (&map, selected));
}

#[test]
fn the_list_of_keys_has_every_command_with_keys_and_can_be_filtered() {
    for locale in Locale::ALL {
        let mut window = Window::with("blank", locale);
        window.press(Modifiers::NONE, Key::F1);
        for command in Command::ALL {
            if let Some(keys) = shortcut_text(&window.harness.ctx, locale, *command) {
                window.expect(&command.label(locale));
                assert!(window.all().iter().any(|said| said.contains(&keys)), "{command:?}: {keys}");
            }
        }
        for key in ["keys-drag-copy-how", "keys-drag-free-how", "keys-pan-how", "keys-zoom-how", "keys-write-how"] {
            window.expect(&say(locale, key));
        }
        window.type_text("ctrl+k");
        window.expect(&Command::ShowPalette.label(locale));
        assert!(!window.says(&Command::SelectAll.label(locale)));
        assert!(!window.says(&say(locale, "keys-around")) && !window.says(&say(locale, "keys-drag")));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say(locale, "keys-filter")));
    }
}

#[test]
fn a_key_that_was_a_command_types_nothing() {
    let mut window = Window::with("blank", Locale::English);
    let map = window.map().clone();
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(matches!(window.selected(), Some(Part::Stage(_))));
    let key = Event::Key {
        key: Key::Exclamationmark,
        physical_key: Some(Key::Num1),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    };
    window.harness.input_mut().events.extend([key, Event::Text("!".into())]);
    window.settle();
    assert!(!window.board().is_writing());
    window.type_text("x");
    assert!(window.board().is_writing());
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(*window.map(), map);
}
