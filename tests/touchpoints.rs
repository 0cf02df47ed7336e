//! The inventory of touchpoints: what it lists, in which order, what is changed in it, and what is written of it.

use crate::shared_inspected as window;

use std::fs;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;

use trayecto::app::TableKind;
use trayecto::app::command::Command;
use trayecto::export::{Cell, touchpoints_table};
use trayecto::file;
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{CardBody, Channel, Contact, Map, Part, Presence, Touchpoint};

use window::Window;

const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
  "personas": [{ "id": "p1", "name": "Clara" }, { "id": "p2", "name": "Oculta", "hidden": true }],
  "phases": [{ "id": "f1", "name": "Attract", "stages": [
    { "id": "s1", "name": "Discover" }, { "id": "s2", "name": "Compare" }, { "id": "s3", "name": "Buy" }
  ] }],
  "lanes": [
    { "id": "l1", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c1", "stage": "s1", "text": "Price page", "personas": ["p1", "p2"],
        "touchpoint": { "channel": "website", "owner": "Zoe", "momentOfTruth": true } },
      { "id": "c2", "stage": "s2", "text": "Visit", "note": "for us", "evidence": { "level": "partly", "sources": ["r1"] },
        "touchpoint": { "channel": "shop", "owner": "Ana", "works": ["Kind"], "hurts": ["Queue", "Parking"] } },
      { "id": "c3", "stage": "s3", "text": "Order", "touchpoint": { "channel": "app" } }
    ] },
    { "id": "l2", "name": "Hidden", "kind": "touchpoints", "hidden": true, "cards": [
      { "id": "c4", "stage": "s1", "text": "Secret", "touchpoint": { "channel": "chat" } }
    ] }
  ],
  "sources": [{ "id": "r1", "kind": "interview", "title": "Talks" }]
}"#;

const BLANK: &str = r#"{ "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
  "personas": [], "phases": [{ "id": "f1", "name": "", "stages": [{ "id": "s1", "name": "Only" }] }],
  "lanes": [{ "id": "l1", "name": "Meets", "kind": "touchpoints", "cards": [] }], "sources": [] }"#;

fn open() -> Window {
    open_in(MAP, Locale::English)
}

fn open_in(map: &str, locale: Locale) -> Window {
    let mut window = Window::with(map, locale);
    window.give(Command::ToggleTouchpoints);
    window
}

fn en(key: &str) -> String {
    say(Locale::English, key)
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

/// The names that are listed, from top to bottom.
fn listed(window: &Window) -> Vec<String> {
    let root = window.harness.root();
    let rows = ["Price page", "Visit", "Order", "Secret"];
    let buttons = root.children_recursive().filter_map(|node| {
        let node_of = node.accesskit_node();
        let name = node_of.label().filter(|label| rows.contains(&label.as_str()))?;
        (node_of.role() == Role::Button).then(|| (node.rect().top(), name))
    });
    let mut found: Vec<(f32, String)> = buttons.collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, name)| name).collect()
}

fn touchpoint<'a>(map: &'a Map, id: &str) -> &'a Touchpoint {
    match &map.card(id.parse().unwrap()).unwrap().1.body {
        CardBody::Touchpoint(touchpoint) => touchpoint,
        other => panic!("{other:?}"),
    }
}

/// The name of a cell in which one writes.
fn cell(column: &str, touchpoint: &str) -> String {
    say_with(Locale::English, "touchpoints-cell", &[("column", &en(column)), ("touchpoint", touchpoint)])
}

fn sort_by(window: &mut Window, key: &str, column: &str) {
    window.click(Role::Button, &say_with(Locale::English, key, &[("column", &en(column))]));
}

#[test]
fn rows_are_listed_and_sorted() {
    let mut window = open();
    assert_eq!(listed(&window), ["Price page", "Visit", "Order"]);
    assert!(window.says("One touchpoint lies in a hidden lane"));
    sort_by(&mut window, "touchpoints-sort-by", "field-owner");
    assert_eq!(listed(&window), ["Visit", "Price page", "Order"]);
    // Nobody answers for the order: it is last both ways.
    sort_by(&mut window, "touchpoints-sorted-up", "field-owner");
    assert_eq!(listed(&window), ["Price page", "Visit", "Order"]);
    sort_by(&mut window, "touchpoints-sorted-down", "field-owner");
    sort_by(&mut window, "touchpoints-sort-by", "field-channel");
    assert_eq!(listed(&window), ["Order", "Visit", "Price page"]);
}

#[test]
fn rows_are_filtered() {
    let mut window = open();
    window.click(Role::CheckBox, &en("touchpoints-without-owner"));
    assert_eq!(listed(&window), ["Order"]);
    window.click(Role::Button, &en("touchpoints-show-all"));
    assert_eq!(listed(&window).len(), 3);
    window.click(Role::CheckBox, &en("touchpoints-only-moments"));
    assert_eq!(listed(&window), ["Price page"]);
    window.click(Role::CheckBox, &en("touchpoints-only-moments"));
    window.write(&en("touchpoints-search"), "queue");
    assert_eq!(listed(&window), ["Visit"]);
    window.write(&en("touchpoints-search"), "nothing at all");
    assert!(window.says(&en("touchpoints-none-fit")));
    window.click(Role::Button, &en("touchpoints-show-all"));
    let by_channel = say_with(Locale::English, "touchpoints-filter-by", &[("column", &en("field-channel"))]);
    window.click(Role::ComboBox, &by_channel);
    // The left panel has a tile of the same name; this one is an entry of the list.
    let entries = window.harness.root().children_recursive();
    let mut entries: Vec<_> = entries
        .filter(|node| node.accesskit_node().label().as_deref() == Some(&*en("channel-app")))
        .filter(|node| node.accesskit_node().toggled().is_some() || node.accesskit_node().is_selected().is_some())
        .collect();
    let entry = entries.pop().expect("no entry");
    entry.click_accesskit();
    window.settle();
    assert_eq!(listed(&window), ["Order"]);
}

#[test]
fn the_mix_is_told_and_filters_by_stage() {
    let mut window = open();
    assert!(window.says("Mix per stage: 1 physical, 2 online; 3 direct, 0 indirect"));
    let compare = "Compare: 1 physical, 0 online; 1 direct, 0 indirect. \
                   A break: only physical, between stages that are only online";
    window.click(Role::Button, compare);
    assert_eq!(listed(&window), ["Visit"]);
    window.click(Role::Button, compare);
    assert_eq!(listed(&window).len(), 3);
}

#[test]
fn a_click_and_enter_lead_to_the_card() {
    let mut window = open();
    window.click(Role::Button, "Visit");
    assert_eq!(window.selected(), [card("c2")]);
    window.widget(Role::Button, "Order").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.selected(), [card("c3")]);
}

#[test]
fn cells_are_changed_in_one_step() {
    let mut window = open();
    window.step(
        |window| window.write(&cell("field-owner", "Order"), "Bea"),
        |map| assert_eq!(touchpoint(map, "c3").owner, "Bea"),
    );
    window.step(
        |window| choose(window, &cell("field-presence", "Order"), &en("presence-physical")),
        |map| assert_eq!(touchpoint(map, "c3").presence, Some(Presence::Physical)),
    );
    window.step(
        |window| choose(window, &cell("field-contact", "Visit"), &en("contact-indirect")),
        |map| assert_eq!(touchpoint(map, "c2").contact, Some(Contact::Indirect)),
    );
    let star = cell("legend-moment-of-truth", "Price page");
    assert_eq!(window.toggled(Role::CheckBox, &star), Some(Toggled::True));
    window.step(|window| window.click(Role::CheckBox, &star), |map| assert!(!touchpoint(map, "c1").moment_of_truth));
}

/// Chooses an entry of a list of the table.
fn choose(window: &mut Window, label: &str, option: &str) {
    window.click(Role::ComboBox, label);
    let nodes = window.harness.root().children_recursive();
    let entry = nodes
        .filter(|node| node.accesskit_node().label().as_deref() == Some(option))
        .find(|node| node.accesskit_node().toggled().is_some() || node.accesskit_node().is_selected().is_some());
    entry.expect("no entry").click_accesskit();
    window.settle();
}

#[test]
fn rows_stay_where_they_are_while_one_types() {
    let mut window = open();
    sort_by(&mut window, "touchpoints-sort-by", "field-owner");
    let owner = cell("field-owner", "Price page");
    window.focus(&owner);
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("Aa");
    assert_eq!(touchpoint(window.map(), "c1").owner, "Aa");
    assert_eq!(listed(&window), ["Visit", "Price page", "Order"]);
    window.press(Modifiers::NONE, Key::Enter);
    window.settle();
    assert_eq!(listed(&window), ["Price page", "Visit", "Order"]);
    window.give(Command::Undo);
    assert_eq!(touchpoint(window.map(), "c1").owner, "Zoe");
}

#[test]
fn a_map_without_touchpoints_says_what_to_do() {
    for locale in [Locale::English, Locale::Spanish] {
        let window = open_in(BLANK, locale);
        assert!(window.says(&say(locale, "touchpoints-empty-hint")));
    }
}

#[test]
fn a_channel_of_ones_own_is_made_from_the_left_panel_by_keyboard() {
    let mut window = Window::with(BLANK, Locale::English);
    window.select(&[Part::Cell { lane: "l1".parse().unwrap(), stage: "s1".parse().unwrap() }]);
    window.focus(&en("search-channel"));
    window.type_text("Fax");
    let tile = say_with(Locale::English, "channel-own-named", &[("name", "Fax")]);
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.widget(Role::Button, &tile).is_focused());
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text("Order by fax");
    window.give(Command::SelectNothing);
    let made: Vec<&Channel> = window
        .map()
        .cards()
        .filter_map(|(_, card)| match &card.body {
            CardBody::Touchpoint(touchpoint) => Some(&touchpoint.channel),
            _ => None,
        })
        .collect();
    assert_eq!(made, [&Channel::Own("Fax".into())]);
}

#[test]
fn the_table_has_all_that_is_shown_and_nothing_hidden() {
    let map = file::read(MAP.as_bytes()).unwrap().map;
    let check = |locale: Locale, expected: &[&str]| {
        let rows: Vec<String> = touchpoints_table(&map, locale)
            .rows
            .iter()
            .map(|row| {
                let cell = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
                row.iter().map(cell).collect::<Vec<_>>().join("|")
            })
            .collect();
        assert_eq!(rows, expected);
    };
    check(
        Locale::English,
        &[
            "Price page|Website|Discover|Discover|Meets|Online|Direct|Zoe|Yes|||||Clara",
            "Visit|Shop|Compare|Compare|Meets|Physical|Direct|Ana||Kind|Queue; Parking|Partly known|Talks|",
            "Order|App|Buy|Buy|Meets|Online|Direct|||||||",
        ],
    );
    let spanish = touchpoints_table(&map, Locale::Spanish);
    assert_eq!(spanish.head[..3], ["Punto de contacto", "Canal", "Etapa"]);
}

#[test]
fn the_table_is_written_to_a_file() {
    let mut window = open_in(MAP, Locale::Spanish);
    let folder = tempfile::tempdir().unwrap();
    for name in ["t.csv", "t.xlsx"] {
        let path = folder.path().join(name);
        let context = window.harness.ctx.clone();
        window.harness.state_mut().export_table(&context, TableKind::Touchpoints, path.clone());
        while !path.exists() {
            window.harness.step();
            std::thread::yield_now();
        }
    }
    let text = fs::read_to_string(folder.path().join("t.csv")).unwrap();
    assert!(text.contains("Visit;Tienda;Compare") && !text.contains("Secret") && !text.contains("for us"), "{text}");
}
