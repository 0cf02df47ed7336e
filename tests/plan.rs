//! The action plan: its panel by what can be reached through the accessible tree, its page, and its table for other programs.

use crate::shared_inspected as window;
use crate::support;

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use kurbo::Rect;
use proptest::prelude::*;

use support::any_map;
use trayecto::app::TableKind;
use trayecto::app::command::Command;
use trayecto::edit::{Property, PropertyKind, property, text};
use trayecto::export::{Cell, plan_table};
use trayecto::file;
use trayecto::layout::{Layout, Picture, picture, plan_page};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{Answer, CardBody, CardLaneKind, LaneContent, Map, Part, Persona, TextField};
use trayecto::review::{plan, unanswered};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::Theme;

use window::Window;

/// A small map with a plan. Two actions are overdue on the day that the tests have.
const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
  "personas": [{ "id": "p1", "name": "Clara" }, { "id": "p2", "name": "Tomás" }, { "id": "p3", "name": "Secret", "hidden": true }],
  "phases": [{ "id": "f1", "name": "Attract", "stages": [
    { "id": "s1", "name": "Discover" }, { "id": "s2", "name": "Compare", "momentOfTruth": true }, { "id": "s3", "name": "Buy" }
  ] }],
  "lanes": [
    { "id": "l1", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1 }, { "stage": "s2", "value": -2, "note": "Nobody calls back" }, { "stage": "s3", "value": 1 }] }
    ] },
    { "id": "l2", "name": "Hurts", "kind": "pains", "cards": [
      { "id": "c1", "stage": "s1", "text": "No answer", "personas": ["p2"] }, { "id": "c2", "stage": "s3", "text": "Too many papers" }
    ] },
    { "id": "l3", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c3", "stage": "s3", "text": "Sign by phone", "action": { "owner": "Bea", "due": "2026-10-01", "impact": 5, "effort": 4, "status": "done" } },
      { "id": "c4", "stage": "s1", "text": "Answer sooner", "note": "‹internal›", "action": { "answers": [{ "card": "c1" }], "owner": "Ana", "due": "2026-11-01", "impact": 4, "effort": 2, "status": "planned", "measure": "Under 2 h" } },
      { "id": "c5", "stage": "s2", "text": "=Price list", "personas": ["p1"], "action": { "due": "2026-09-15" } }
    ] },
    { "id": "l4", "name": "Later", "kind": "actions", "hidden": true, "cards": [{ "id": "c6", "stage": "s1", "text": "Hidden action", "action": {} }] }
  ]
}"#;

/// The day that the tests have.
const TODAY: &str = "2026-11-22";

fn read(json: &str) -> Map {
    let reading = file::read(json.as_bytes()).unwrap();
    assert!(reading.warnings.is_empty(), "{:?}", reading.warnings);
    reading.map
}

/// A window with the plan, and nothing else beside the map.
fn open(locale: Locale) -> Window {
    let mut window = Window::with(MAP, locale);
    window.harness.state_mut().pretend_today(TODAY.parse().unwrap());
    for command in [Command::ToggleElements, Command::ToggleInspector, Command::TogglePlan] {
        window.give(command);
    }
    window
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

/// The name of an action's field.
fn field(locale: Locale, column: &str, action: &str) -> String {
    say_with(locale, "plan-field", &[("field", &say(locale, column)), ("action", action)])
}

/// The actions in the order in which the table shows them.
fn rows(window: &Window, locale: Locale) -> Vec<String> {
    let begin = say_with(locale, "plan-go-to", &[("action", "")]);
    let nodes = window.harness.root().children_recursive();
    let mut pins: Vec<(f32, String)> = nodes
        .filter_map(|node| {
            let label = node.accesskit_node().label()?;
            let action = label.strip_prefix(begin.trim_end())?.trim().to_owned();
            (node.accesskit_node().role() == Role::Button).then(|| (node.rect().top(), action))
        })
        .collect();
    pins.sort_by(|a, b| a.0.total_cmp(&b.0));
    pins.into_iter().map(|(_, action)| action).collect()
}

fn written(map: &Map, part: Part, kind: PropertyKind) -> String {
    serde_json::to_string(&property(map, part, kind).unwrap()).unwrap()
}

/// The node of a role whose name begins so.
fn beginning(window: &Window, role: Role, begin: &str) -> egui::Rect {
    let nodes = window.harness.root().children_recursive();
    let mut found = nodes.filter(|node| {
        let node = node.accesskit_node();
        node.role() == role && node.label().is_some_and(|label| label.starts_with(begin))
    });
    found.next().unwrap_or_else(|| panic!("nothing begins with “{begin}”:\n{}", window.all().join("\n"))).rect()
}

#[test]
fn every_column_is_edited_in_place_as_one_step() {
    use PropertyKind as P;
    for locale in Locale::ALL {
        let mut window = open(locale);
        let of = |column: &str| field(locale, column, "Answer sooner");
        let texts = [
            ("plan-column-title", TextField::Text),
            ("plan-column-owner", TextField::Owner),
            ("plan-column-measure", TextField::Measure),
        ];
        for (column, kind) in texts {
            window.step(
                |window| {
                    window.focus(&of(column));
                    window.press(Modifiers::COMMAND, Key::A);
                    window.type_text("Another");
                    window.press(Modifiers::NONE, Key::Tab);
                },
                |map| assert_eq!(text(map, card("c4"), kind).as_deref(), Some("Another")),
            );
        }
        window.step(
            |window| window.write(&of("plan-column-due"), "15/1/2027"),
            |map| assert_eq!(written(map, card("c4"), P::Due), r#"{"due":"2027-01-15"}"#),
        );
        window.step(
            |window| window.choose(&of("plan-column-impact"), "5"),
            |map| assert_eq!(written(map, card("c4"), P::Impact), r#"{"impact":5}"#),
        );
        window.step(
            |window| window.choose(&of("plan-column-effort"), "–"),
            |map| assert_eq!(written(map, card("c4"), P::Effort), r#"{"effort":null}"#),
        );
        window.step(
            |window| window.choose(&of("plan-column-status"), &say(locale, "status-in-progress")),
            |map| assert_eq!(written(map, card("c4"), P::Status), r#"{"status":"in-progress"}"#),
        );
        window.step(
            |window| {
                window.click(Role::ComboBox, &of("plan-column-personas"));
                window.widget(Role::CheckBox, "Clara").click_accesskit();
                window.settle();
                window.press(Modifiers::NONE, Key::Escape);
            },
            |map| assert_eq!(written(map, card("c4"), P::Concerns), r#"{"concerns":["p1"]}"#),
        );
        window.step(
            |window| window.choose(&of("plan-column-answers"), "Too many papers"),
            |map| {
                let answers = ["c1", "c2"].map(|id| Answer::Card(id.parse().unwrap()));
                assert_eq!(property(map, card("c4"), P::Answers), Some(Property::Answers(answers.into())));
            },
        );
        window.step(
            |window| window.choose(&of("plan-column-answers"), "No answer"),
            |map| assert_eq!(property(map, card("c4"), P::Answers), Some(Property::Answers(Vec::new()))),
        );
    }
}

#[test]
fn a_day_that_is_none_is_said_and_not_taken() {
    let mut window = open(Locale::English);
    let (before, name) = (window.map().clone(), field(Locale::English, "plan-column-due", "Answer sooner"));
    window.write(&name, "soon");
    assert!(*window.map() == before && window.says(&say(Locale::English, "wrong-date")));
    window.focus(&name);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(*window.map() == before && !window.says(&say(Locale::English, "wrong-date")));
}

#[test]
fn rows_are_sorted_by_any_column_and_what_is_empty_is_last() {
    let locale = Locale::English;
    let mut window = open(locale);
    let (answer, sign, price) = ("Answer sooner", "Sign by phone", "=Price list");
    assert_eq!(rows(&window, locale), [answer, price, sign], "the order of the map");
    let mut check = |column: &str, up: [&str; 3], down: [&str; 3]| {
        let name = say(locale, column);
        let mut click = |key: &str| window.click(Role::Button, &say_with(locale, key, &[("column", &name)]));
        click("plan-sort");
        assert_eq!(rows(&window, locale), up, "{column}");
        window.click(Role::Button, &say_with(locale, "plan-sorted-up", &[("column", &name)]));
        assert_eq!(rows(&window, locale), down, "{column}");
        window.click(Role::Button, &say_with(locale, "plan-sorted-down", &[("column", &name)]));
        assert_eq!(rows(&window, locale), [answer, price, sign]);
    };
    check("plan-column-title", [price, answer, sign], [sign, answer, price]);
    check("plan-column-answers", [answer, price, sign], [answer, price, sign]);
    check("plan-column-personas", [price, answer, sign], [answer, price, sign]);
    check("plan-column-owner", [answer, sign, price], [sign, answer, price]);
    check("plan-column-due", [price, sign, answer], [answer, sign, price]);
    check("plan-column-impact", [answer, sign, price], [sign, answer, price]);
    check("plan-column-effort", [answer, sign, price], [sign, answer, price]);
    check("plan-column-status", [price, answer, sign], [sign, answer, price]);
    check("plan-column-measure", [answer, price, sign], [answer, price, sign]);
}

#[test]
fn rows_stay_where_they_are_while_one_types_in_them() {
    let locale = Locale::English;
    let mut window = open(locale);
    let owner = say(locale, "plan-column-owner");
    window.click(Role::Button, &say_with(locale, "plan-sort", &[("column", &owner)]));
    assert_eq!(rows(&window, locale), ["Answer sooner", "Sign by phone", "=Price list"]);
    window.focus(&field(locale, "plan-column-owner", "Answer sooner"));
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("Zoe");
    assert_eq!(rows(&window, locale), ["Answer sooner", "Sign by phone", "=Price list"]);
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.give(Command::SelectNothing);
    window.widget(Role::Button, &say_with(locale, "plan-go-to", &[("action", "Sign by phone")])).focus();
    window.settle();
    assert_eq!(rows(&window, locale), ["Sign by phone", "Answer sooner", "=Price list"]);
}

#[test]
fn rows_are_filtered() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        let filter = |column: &str| say_with(locale, "plan-filter", &[("column", &say(locale, column))]);
        let clear = |window: &mut Window| window.click(Role::Button, &say(locale, "plan-show-all"));
        window.write(&say(locale, "plan-search"), "2 h sooner");
        assert_eq!(rows(&window, locale), ["Answer sooner"]);
        clear(&mut window);
        window.choose(&filter("plan-column-status"), &say(locale, "status-done"));
        assert_eq!(rows(&window, locale), ["Sign by phone"]);
        clear(&mut window);
        // What concerns everybody concerns her too.
        window.choose(&filter("plan-column-persona"), "Tomás");
        assert_eq!(rows(&window, locale), ["Answer sooner", "Sign by phone"]);
        clear(&mut window);
        window.choose(&filter("plan-column-owner"), "Ana");
        assert_eq!(rows(&window, locale), ["Answer sooner"]);
        clear(&mut window);
        window.click(Role::CheckBox, &say(locale, "plan-overdue-only"));
        assert_eq!(rows(&window, locale), ["Answer sooner", "=Price list"]);
        window.write(&say(locale, "plan-search"), "nothing like it");
        assert!(rows(&window, locale).is_empty() && window.says(&say(locale, "plan-none-match")));
    }
}

#[test]
fn progress_is_said_in_words_and_leads_to_the_actions() {
    let locale = Locale::English;
    let mut window = open(locale);
    assert!(window.says("1 of 3 actions are done") && window.says("2 overdue"));
    for status in ["Proposed 1", "Planned 1", "In progress 0", "Done 1", "Dropped 0"] {
        assert!(window.says(status), "{status}");
    }
    window.click(Role::Button, "Planned 1");
    assert_eq!(rows(&window, locale), ["Answer sooner"]);
    window.click(Role::Button, "Planned 1");
    assert_eq!(rows(&window, locale).len(), 3);
    assert!(window.says(&say_count(locale, "plan-hidden", 1)), "nobody says that one is hidden");
}

#[test]
fn rows_and_the_map_have_the_same_selection() {
    let locale = Locale::English;
    let mut window = open(locale);
    let pin = |action: &str| say_with(locale, "plan-go-to", &[("action", action)]);
    window.click(Role::Button, &pin("=Price list"));
    assert_eq!(window.selected(), [card("c5")]);
    window.focus(&field(locale, "plan-column-owner", "Sign by phone"));
    assert_eq!(window.selected(), [card("c3")]);
    // Up and down lead from row to row.
    window.widget(Role::Button, &pin("Answer sooner")).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(window.widget(Role::Button, &pin("=Price list")).is_focused());
    assert_eq!(window.selected(), [card("c5")]);
    window.press(Modifiers::NONE, Key::End);
    assert!(window.widget(Role::Button, &pin("Sign by phone")).is_focused());
    window.step(
        |window| window.press(Modifiers::NONE, Key::Delete),
        |map| assert!(map.card("c3".parse().unwrap()).is_none()),
    );
}

#[test]
fn a_new_action_is_written_at_once() {
    let locale = Locale::English;
    let mut window = open(locale);
    window.select(&[Part::Stage("s2".parse().unwrap())]);
    window.click(Role::Button, &say(locale, "plan-add"));
    window.type_text("Call back");
    let map = window.map();
    let (lane, new) = map.cards().find(|(_, card)| card.text == "Call back").expect("it was not written");
    assert_eq!((lane.name.as_str(), new.stage), ("Plan", "s2".parse().unwrap()));
    assert!(matches!(new.body, CardBody::Action(_)));
    assert!(rows(&window, locale).contains(&"Call back".to_owned()));
}

#[test]
fn actions_move_in_the_matrix_as_one_step() {
    let locale = Locale::English;
    let mut window = open(locale);
    window.click(Role::RadioButton, &say(locale, "plan-view-matrix"));
    let grades =
        |map: &Map| (written(map, card("c4"), PropertyKind::Impact), written(map, card("c4"), PropertyKind::Effort));
    let to = beginning(&window, Role::Button, "Sign by phone.").center();
    let from = beginning(&window, Role::Button, "Answer sooner.").center();
    window.step(
        |window| window.drag(from, to),
        |map| assert_eq!(grades(map), (r#"{"impact":5}"#.to_owned(), r#"{"effort":4}"#.to_owned())),
    );
    // What waits beside the matrix is dragged into it, and back.
    let waiting = beginning(&window, Role::Button, "=Price list.").center();
    window.step(
        |window| window.drag(waiting, to),
        |map| assert_eq!(written(map, card("c5"), PropertyKind::Impact), r#"{"impact":5}"#),
    );
    window.step(
        |window| window.drag(from, waiting),
        |map| assert_eq!(grades(map), (r#"{"impact":null}"#.to_owned(), r#"{"effort":null}"#.to_owned())),
    );
    let focus = |window: &mut Window, begin: &str| {
        let nodes = window.harness.root().children_recursive();
        let named =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with(begin));
        nodes.into_iter().find(named).unwrap().focus();
        window.settle();
    };
    focus(&mut window, "Answer sooner.");
    window.step(
        |window| window.press(Modifiers::NONE, Key::ArrowRight),
        |map| assert_eq!(grades(map), (r#"{"impact":4}"#.to_owned(), r#"{"effort":3}"#.to_owned())),
    );
    focus(&mut window, "=Price list.");
    window.step(
        |window| window.press(Modifiers::NONE, Key::ArrowUp),
        |map| assert_eq!(written(map, card("c5"), PropertyKind::Effort), r#"{"effort":3}"#),
    );
}

#[test]
fn what_is_unanswered_is_listed_and_gets_an_action() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        window.click(Role::RadioButton, &say_count(locale, "plan-view-unanswered", 3));
        for (key, count) in [("plan-open-critical", 1), ("plan-open-truths", 1), ("plan-open-pains", 1)] {
            assert!(window.says(&say_count(locale, key, count)), "{key}");
        }
        let link = "Nobody calls back Clara · Compare";
        window.click(Role::Link, link);
        let point = Part::EmotionPoint {
            lane: "l1".parse().unwrap(),
            persona: "p1".parse().unwrap(),
            stage: "s2".parse().unwrap(),
        };
        assert_eq!(window.selected(), [point]);
        window.click(Role::Button, &say_with(locale, "plan-add-for", &[("what", "Too many papers")]));
        window.type_text("Fewer papers");
        window.press(Modifiers::NONE, Key::Enter);
        let answers = plan(window.map()).actions.into_iter().find(|action| action.card.text == "Fewer papers");
        let answers = answers.expect("there is no such action").action.answers;
        assert_eq!(answers, [Answer::Card("c2".parse().unwrap())]);
        assert_eq!(unanswered(window.map()).len(), 2);
    }
}

#[test]
fn where_there_is_nothing_it_is_said_what_to_do() {
    for locale in Locale::ALL {
        let empty = r#"{ "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "en", "emotionScale": "five-levels", "personas": [], "phases": [], "lanes": [] }"#;
        let mut window = Window::with(empty, locale);
        window.give(Command::TogglePlan);
        assert!(window.says(&say(locale, "plan-empty")));
        window.click(Role::RadioButton, &say_count(locale, "plan-view-unanswered", 0));
        assert!(window.says(&say(locale, "plan-nothing-to-answer")));
        window.give(Command::ShowPlan);
        let layout = plan_page(window.map(), &mut Texts::default());
        assert!(texts(&layout).any(|text| text == say(Locale::English, "plan-page-empty")));
    }
}

#[test]
fn the_plan_is_exported_as_a_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(Locale::Spanish);
    let mut export = |name: &str| {
        let path = folder.path().join(name);
        let context = window.harness.ctx.clone();
        window.harness.state_mut().export_table(&context, TableKind::Plan, path.clone());
        let done = say_with(Locale::Spanish, "export-done", &[("file", &path.display().to_string())]);
        for _ in 0..10_000 {
            window.harness.step();
            if window.says(&done) {
                break;
            }
            std::thread::yield_now();
        }
        assert!(window.says(&done), "{}", window.all().join("\n"));
        window.press(Modifiers::NONE, Key::Escape);
        fs::read(path).unwrap()
    };
    let csv = String::from_utf8(export("plan.csv")).unwrap();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "Acción;Responde a;Personas;Etapas;Responsable;Fecha límite;Impacto;Esfuerzo;Estado;Fuera de plazo;Medida del éxito",
            "Answer sooner;No answer;Tomás;Discover;Ana;2026-11-01;4;2;Planificada;Sí;Under 2 h",
            "'=Price list;;Clara;Compare;;2026-09-15;;;Propuesta;Sí;",
            "Sign by phone;;Todas;Buy;Bea;2026-10-01;5;4;Hecha;;",
        ]
    );
    assert!(export("plan.xlsx").starts_with(b"PK\x03\x04"));
}

fn texts(layout: &Layout) -> impl Iterator<Item = &str> {
    layout.boxes.iter().flat_map(|placed| placed.texts.iter().map(|text| &*text.text.text))
}

#[test]
fn the_page_shows_the_plan_and_its_texts_can_be_written() {
    let layout = plan_page(&read(MAP), &mut Texts::default());
    let all: BTreeSet<&str> = texts(&layout).collect();
    for text in [
        "Action plan",
        "Answer sooner",
        "Under 2 h",
        "Ana",
        "• No answer",
        "For Tomás",
        "1\u{a0}November\u{a0}2026",
        "Quick wins",
    ] {
        assert!(all.contains(text), "{text}: {all:?}");
    }
    for text in ["Clara · Compare", "Too many papers", "Compare"] {
        assert!(all.contains(text), "{text} is unanswered: {all:?}");
    }
    assert!(!texts(&layout).any(|text| text.contains("Hidden") || text.contains("Secret") || text.contains('‹')));
    for (field, text) in
        [(TextField::Text, "Answer sooner"), (TextField::Owner, "Ana"), (TextField::Measure, "Under 2 h")]
    {
        let found = layout.text_box(card("c4"), field).unwrap_or_else(|| panic!("{text} cannot be written"));
        assert_eq!(layout.field_at(found.rect.origin() + (2.0, 5.0)), Some((card("c4"), field)));
    }
    assert!(layout.bounds(card("c4")).is_some_and(|bounds| bounds.height() < 100.0), "a row is more than a row");
}

#[test]
fn a_table_for_other_programs_has_what_the_page_has() {
    let table = plan_table(&read(MAP), Locale::English, TODAY.parse().unwrap());
    assert_eq!(table.rows.len(), 3);
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    assert_eq!(table.rows[0][5], Cell::Date("2026-11-01".parse().unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn on_the_page_of_any_map_nothing_lies_on_anything(map in any_map()) {
        let layout = plan_page(&map, &mut Texts::default());
        let picture = layout.size.to_rect().inflate(0.5, 0.5);
        let rtl = |text: &str| text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
        let mut seen: Vec<(&str, Rect)> = Vec::new();
        for placed in &layout.boxes {
            prop_assert!(picture.union(placed.rect) == picture, "{:?} at {} leaves {picture}", placed.look, placed.rect);
            for text in placed.texts.iter().filter(|text| !text.text.text.trim().is_empty() && !rtl(&text.text.text)) {
                let rect = text.rect();
                for (other, other_rect) in &seen {
                    let common = rect.intersect(*other_rect);
                    prop_assert!(
                        common.width() <= 1.0 || common.height() <= 1.0,
                        "{:?} at {rect} lies over {other:?} at {other_rect}", text.text.text
                    );
                }
                seen.push((&text.text.text, rect));
            }
        }
        let scene = Scene::new(&layout, &Theme::LIGHT);
        prop_assert!(scene.items().len() >= layout.boxes.len() / 2);
    }

    #[test]
    fn on_the_page_what_is_hidden_leaves_no_trace(map in any_map()) {
        const MARKER: &str = "‹SECRET›";
        let mut draft = map.to_draft();
        for persona in draft.personas.iter_mut().map(Arc::make_mut).filter(|persona| persona.hidden) {
            let Persona { name, profile, .. } = persona;
            for text in [name, profile] {
                text.insert_str(0, MARKER);
            }
        }
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            let hidden = lane.hidden;
            if let trayecto::map::LaneContent::Cards { cards, .. } = &mut lane.content {
                for card in cards.iter_mut().map(Arc::make_mut) {
                    card.note.insert_str(0, MARKER);
                    if hidden {
                        card.text.insert_str(0, MARKER);
                    }
                }
            }
        }
        let map = Map::build(draft).unwrap();
        let layout = plan_page(&map, &mut Texts::default());
        for text in texts(&layout) {
            prop_assert!(!text.contains(MARKER), "{text}");
        }
        for cell in plan_table(&map, Locale::English, TODAY.parse().unwrap()).rows.into_iter().flatten() {
            prop_assert!(!matches!(&cell, Cell::Text(text) if text.contains(MARKER)), "{cell:?}");
        }
        // Every action that is shown is on the page.
        for action in plan(&map).actions {
            prop_assert!(layout.bounds(action.part()).is_some());
        }
    }
}

/// Where the plan is not shown, pages do not say that nothing is planned or answered.
#[test]
fn pages_do_not_judge_a_plan_that_they_do_not_show() {
    for locale in Locale::ALL {
        let mut draft = trayecto::template::map("example", locale).unwrap().to_draft();
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            lane.hidden |= matches!(lane.content, LaneContent::Cards { kind: CardLaneKind::Actions, .. });
        }
        let map = Map::build(draft).unwrap();
        let said = |shown: Picture, key: &str| {
            let layout = picture(&map, shown, &mut Texts::default());
            let wanted = say(locale, key);
            layout.boxes.iter().flat_map(|placed| &placed.texts).any(|text| *text.text.text == *wanted)
        };
        assert!(said(Picture::Plan, "plan-page-hidden"));
        assert!(!said(Picture::Figures, "figures-actions") && !said(Picture::Figures, "figures-answers"));
    }
}
