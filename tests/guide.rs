//! The guide: a first map is made by answering it from top to bottom, by what it says and offers itself.

#[path = "support/window.rs"]
mod window;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::NodeT;

use trayecto::app::Origin;
use trayecto::app::command::Command;
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{CardBody, LaneKind, Market, Part};

use window::Window;

/// More answers than a first map needs.
const MANY: usize = 120;

fn open(name: &'static str, locale: Locale) -> Window {
    let mut window = Window::build(locale, Some(Origin::Template { name, locale }), vec2(1440.0, 900.0));
    give(&mut window, Command::ToggleGuide);
    window
}

fn give(window: &mut Window, command: Command) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().carry_out(&context, command);
    window.settle();
}

/// How far the guide says that the map is.
fn percent(window: &Window, locale: Locale) -> u8 {
    let said = |percent: u8| say_with(locale, "guide-progress", &[("percent", &percent.to_string())]);
    (0..=100).find(|percent| window.says(&said(*percent))).unwrap_or_else(|| panic!("{}", window.all().join("\n")))
}

fn focused(window: &Window) -> Option<(Role, String)> {
    let nodes = window.harness.root().children_recursive();
    let node = nodes.into_iter().find(|node| node.is_focused())?;
    let node = node.accesskit_node();
    Some((node.role(), node.label().unwrap_or_default()))
}

/// Answers the next question by the keyboard alone.
fn answer(window: &mut Window, at: usize) {
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    if window.board().is_writing() {
        window.type_text(&format!("Answer {at}"));
        window.press(Modifiers::NONE, Key::Enter);
        assert!(!window.board().is_writing());
        return;
    }
    let Some((role, label)) = focused(window) else { panic!("nothing has the keyboard\n{}", window.all().join("\n")) };
    match role {
        Role::TextInput => {
            let is_date = window.says(&say(Locale::English, "guide-how-dues"))
                || window.says(&say(Locale::Spanish, "guide-how-dues"));
            window.type_text(if is_date { "31/03/2027" } else { "Some words" });
            window.press(Modifiers::NONE, Key::Enter);
        }
        Role::ComboBox => {
            window.press(Modifiers::NONE, Key::Enter);
            window.of_role(Role::ListBoxOption).first().unwrap_or_else(|| panic!("no stages")).click();
            window.settle();
        }
        Role::Button => {
            // Of several buttons not always the first, so that curves have ups and downs.
            for _ in 0..[2, 0, 1, 2][at % 4]
                * usize::from(
                    label.contains(&say(Locale::English, "guide-feeling-negative"))
                        || label.contains(&say(Locale::Spanish, "guide-feeling-negative")),
                )
            {
                window.press(Modifiers::NONE, Key::Tab);
            }
            window.press(Modifiers::NONE, Key::Enter);
        }
        // A lane was added, and the map has the keyboard again.
        _ => {}
    }
}

#[test]
fn a_first_map_is_made_by_answering_from_top_to_bottom() {
    for locale in Locale::ALL {
        let mut window = open("blank", locale);
        assert_eq!(percent(&window, locale), 0);
        let mut at = 0;
        while percent(&window, locale) < 100 {
            let (before, steps) = (window.map().clone(), window.board().editor().history().done());
            answer(&mut window, at);
            assert!(
                *window.map() != before,
                "{at}: nothing was answered; {:?}\n{}",
                focused(&window),
                window.all().join("\n")
            );
            let made = window.board().editor().history().done() - steps;
            assert_eq!(made, 1, "{at}: an answer is one step");
            at += 1;
            assert!(at < MANY, "{}", window.all().join("\n"));
        }
        let map = window.map();
        assert_eq!(map.market, Some(Market::B2b));
        assert_eq!(map.personas.len(), 1);
        assert!(map.cards().any(|(_, card)| matches!(&card.body, CardBody::Action(action) if action.due.is_some())));
        window.expect(&say(locale, "guide-done"));
        assert!(at > 20, "{at} answers");
    }
}
