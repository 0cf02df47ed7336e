//! The guide: a first map is made by answering it from top to bottom, by what it says and offers itself.

use crate::shared_window as window;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use trayecto::app::Origin;
use trayecto::app::command::Command;
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{CardBody, LaneKind, Market, Part};
use trayecto::review::Question;

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
    let node = nodes.into_iter().find(egui_kittest::Node::is_focused)?;
    let node = node.accesskit_node();
    Some((node.role(), node.label().unwrap_or_default()))
}

/// Whether something of the guide is said, in either language.
fn says(window: &Window, key: &str) -> bool {
    Locale::ALL.iter().any(|locale| window.says(&say(*locale, key)))
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
            let is_date = says(window, "guide-how-dues");
            window.type_text(if is_date { "31/03/2027" } else { "Some words" });
            window.press(Modifiers::NONE, Key::Enter);
        }
        Role::ComboBox => {
            window.press(Modifiers::NONE, Key::Enter);
            window.of_role(Role::ListBoxOption).first().unwrap_or_else(|| panic!("no stages")).click();
            window.settle();
        }
        Role::Button => {
            // Not always the same feeling, so that curves have ups and downs.
            let is_feeling = Locale::ALL.iter().any(|locale| label.contains(&say(*locale, "guide-feeling-negative")));
            let right = if is_feeling { [2, 0, 1, 2][at % 4] } else { 0 };
            for _ in 0..right {
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
            let all = || window.all().join("\n");
            assert!(*window.map() != before, "{at}: nothing was answered; {:?}\n{}", focused(&window), all());
            let made = window.board().editor().history().done() - steps;
            assert_eq!(made, 1, "{at}: an answer is one step");
            at += 1;
            assert!(at < MANY, "{}", all());
        }
        let map = window.map();
        assert_eq!(map.market, Some(Market::B2b));
        assert_eq!(map.personas.len(), 1);
        assert!(map.title.starts_with("Answer"), "what is typed takes the place of the given title: {}", map.title);
        assert!(map.cards().any(|(_, card)| matches!(&card.body, CardBody::Action(action) if action.due.is_some())));
        window.expect(&say(locale, "guide-done"));
        assert!(at > 20, "{at} answers");
    }
}

#[test]
fn each_question_says_how_it_is_answered() {
    for locale in Locale::ALL {
        let mut window = open("blank", locale);
        for at in 0..12 {
            let open = Question::ALL
                .iter()
                .filter(|question| window.says(&say(locale, &format!("guide-how-{}", question.name()))));
            assert_eq!(open.count(), 1, "{at}: one question is open, and says how");
            answer(&mut window, at);
        }
    }
}

#[test]
fn lanes_that_are_missing_are_added_by_the_guide() {
    let locale = Locale::English;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bare.journey.json");
    let bare = r#"{ "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
      "personas": [], "phases": [], "lanes": [] }"#;
    std::fs::write(&path, bare).unwrap();
    let mut window = Window::build(locale, Some(Origin::File(path)), vec2(1440.0, 900.0));
    give(&mut window, Command::ToggleGuide);
    assert!(window.map().lanes.is_empty());
    for at in 0..MANY {
        if percent(&window, locale) == 100 {
            break;
        }
        answer(&mut window, at);
    }
    assert_eq!(percent(&window, locale), 100);
    let has = |kind| window.map().lanes.iter().any(|lane| lane.content.kind() == kind);
    for kind in [LaneKind::Text, LaneKind::Emotion, LaneKind::Touchpoints, LaneKind::Actions] {
        assert!(has(kind), "{kind:?}");
    }
}

#[test]
fn maps_that_are_there_are_as_far_as_they_look() {
    for locale in Locale::ALL {
        let window = open("example", locale);
        assert!(percent(&window, locale) > 90, "the example is finished but for what it has on purpose");
        // A template has names and texts to be replaced, but nobody has told whom it is for, nor what will be done.
        for name in ["four-stages", "five-steps", "marketing-rows"] {
            let percent = percent(&open(name, locale), locale);
            assert!((10..90).contains(&percent), "{name}: {percent}");
        }
    }
}

#[test]
fn an_answered_question_leads_to_its_answer() {
    let locale = Locale::English;
    let mut window = open("example", locale);
    let step = say(locale, "guide-step-people");
    window.click(
        Role::DisclosureTriangle,
        &format!("2 {step}, {}", say_with(locale, "guide-percent", &[("percent", "100")])),
    );
    let brakes = format!("{}, {}", say(locale, "guide-q-brakes"), say(locale, "guide-answered"));
    window.click(Role::Button, &brakes);
    let first = window.map().personas[0].id;
    assert_eq!(window.selected(), Some(Part::BrakeAndInsight(first)));
}

#[test]
fn a_role_can_be_chosen_or_typed() {
    let locale = Locale::English;
    let role = |window: &Window| window.map().personas[0].role.clone();
    let mut window = open("blank", locale);
    give(&mut window, Command::InsertPersona);
    window.type_text("Ana");
    window.press(Modifiers::NONE, Key::Enter);
    window.click(Role::DisclosureTriangle, &heading(&window, locale, "people"));
    window
        .click(Role::Button, &format!("{}, {}, {}", say(locale, "guide-q-roles"), say(locale, "guide-open"), "0 of 1"));
    // While the market is not known all roles are offered.
    let ask = say_with(locale, "guide-ask-roles", &[("persona", "Ana"), ("stage", ""), ("name", "Ana")]);
    for offered in ["personas-role-gatekeeper", "personas-role-information-seeker"] {
        window.harness.get_by_role_and_label(Role::Button, &format!("{ask} {}", say(locale, offered)));
    }
    let own = format!("{ask} {}", say(locale, "guide-role-own"));
    window.harness.get_by_role_and_label(Role::TextInput, &own).focus();
    window.settle();
    window.type_text("Treasurer");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(role(&window), "Treasurer");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(role(&window), "", "it is one step");
}

/// The heading of a step as it is said now.
fn heading(window: &Window, locale: Locale, step: &str) -> String {
    let name = say(locale, &format!("guide-step-{step}"));
    window.all().into_iter().find(|said| said.contains(&name)).unwrap()
}
