//! How commands are given: by menus, palette and keys; finding and replacing.

#[path = "support/window.rs"]
mod window;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use trayecto::app::command::{Command, MENUS, Menu, WAY_AROUND, shortcut_text};
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::Part;
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
    let save = window.of_role(Role::ListBoxOption).into_iter().find(|node| {
        node.accesskit_node().label() == Some(with_keys(&window, locale, Command::Save))
    });
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
        for menu in &MENUS {
            window.click(Role::Button, &say(locale, menu.label));
            for group in menu.groups {
                for entry in *group {
                    use trayecto::app::command::Entry;
                    match entry {
                        Entry::Command(command) => window.expect(&with_keys(&window, locale, *command)),
                        Entry::Menu(inner) => {
                            window.click(Role::Button, &say(locale, inner.label));
                            for command in inner.commands() {
                                window.expect(&with_keys(&window, locale, command));
                            }
                        }
                        Entry::Recent => window.expect(&say(locale, "menu-recent")),
                        Entry::Languages => window.expect(&say(locale, "menu-language")),
                        Entry::LaneKinds | Entry::CardKinds => {}
                    }
                }
            }
            window.press(Modifiers::NONE, Key::Escape);
        }
        window.click(Role::Button, &say(locale, "menu-edit"));
        let label = with_keys(&window, locale, Command::Undo);
        let undo = window.of_role(Role::Button).into_iter().find(|node| node.accesskit_node().label() == Some(label.clone()));
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
