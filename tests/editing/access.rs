//! The accessible tree of the map, and editing without a pointer.

use std::collections::BTreeSet;

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use trayecto::app::command::Command;
use trayecto::locale::say_with;
use trayecto::map::LaneContent;

use crate::desk::{Desk, LOCALE, id, part, parts};

const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;

/// The roles of the parts of a map.
const ROLES: [Role; 8] = [
    Role::Heading,
    Role::Article,
    Role::ColumnHeader,
    Role::RowHeader,
    Role::Cell,
    Role::Note,
    Role::Slider,
    Role::GraphicsObject,
];

/// All nodes of parts.
fn nodes(desk: &Desk) -> Vec<Node<'_>> {
    let nodes = desk.harness.root().children_recursive();
    // The zoom in the status bar is a slider too, but none of a kind of part.
    let of_part = |node: &Node<'_>| node.accesskit_node().data().role_description().is_some();
    nodes.filter(|node| ROLES.contains(&node.accesskit_node().role()) && of_part(node)).collect()
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn every_part_has_a_node_with_its_role_and_name() {
    let desk = Desk::trip();
    let stages = ["Search", "Compare", "Buy", "Ride", "Return"];
    let mut expected = BTreeSet::new();
    let mut add = |role: Role, labels: &[&str]| {
        expected.extend(labels.iter().map(|label| format!("{role:?} {label}")));
    };
    add(Role::Heading, &["Trip"]);
    let brake = say_with(LOCALE, "part-brake-and-insight", &[("persona", "Ana")]);
    add(Role::Article, &["Ana", "Ben", &brake]);
    add(Role::ColumnHeader, &["Before", "During", "After"]);
    add(Role::ColumnHeader, &stages);
    add(Role::RowHeader, &["Actions", "Contacts", "Mood", "Pains", "Line", "Ideas"]);
    let cards = "Opens the app|Asks a friend|Weighs prices|Sits by the window|Ticket machine|Hidden fees";
    add(Role::Note, &cards.split('|').collect::<Vec<_>>());
    for stage in stages {
        for lane in ["Actions", "Contacts", "Mood", "Pains", "Ideas"] {
            add(Role::Cell, &[&format!("{lane} · {stage}")]);
        }
        for persona in ["Ana", "Ben"] {
            add(Role::Slider, &[&format!("{persona} · {stage}")]);
        }
    }
    // Ben's points are not beside each other, so that there is no line between them.
    add(Role::GraphicsObject, &[&say_with(LOCALE, "part-curve-of", &[("persona", "Ana")])]);
    let all = nodes(&desk);
    let found: BTreeSet<String> =
        all.iter().map(|node| format!("{:?} {}", node.accesskit_node().role(), label(node))).collect();
    assert_eq!(found, expected);
    assert_eq!(all.len(), expected.len(), "none is there twice");
}

#[test]
fn what_can_be_done_with_a_part_can_be_asked_of_its_node() {
    let desk = Desk::trip();
    for node in nodes(&desk) {
        let data = node.accesskit_node();
        let can = |action: Action| data.data().supports_action(action);
        let (role, name) = (data.role(), label(&node));
        assert!(can(Action::Focus), "{role:?} {name}");
        assert!(data.data().role_description().is_some_and(|kind| !kind.is_empty()), "{role:?} {name}");
        let in_mood = name.starts_with("Mood · ");
        let writes = !(role == Role::GraphicsObject || role == Role::Cell && in_mood || role == Role::Slider);
        // A point that is unknown has nothing to be written yet.
        if role != Role::Slider {
            assert_eq!(can(Action::Click), writes, "{role:?} {name}");
            assert_eq!(can(Action::SetValue), writes, "{role:?} {name}");
        }
        assert!(can(Action::ShowContextMenu), "{role:?} {name}");
        for action in [Action::Increment, Action::Decrement] {
            assert_eq!(can(action), role == Role::Slider, "{role:?} {name}");
        }
    }
}

#[test]
fn a_part_out_of_view_has_no_node() {
    let mut desk = Desk::trip();
    desk.click_part(part("b1"));
    desk.command(Command::FitSelection);
    for _ in 0..8 {
        desk.command(Command::ZoomIn);
    }
    let names: Vec<String> = nodes(&desk).iter().map(label).collect();
    assert!(!names.iter().any(|name| name == "Opens the app"), "{names:?}");
}

/// Whether the keyboard is the map's.
fn has_keyboard(desk: &Desk) -> bool {
    let focused = desk.harness.ctx.memory(egui::Memory::focused);
    focused.map(|id| id.accesskit_id()) == Some(desk.canvas_node().accesskit_node().locate().0)
}

/// The part that the map says has the keyboard.
fn active(desk: &Desk) -> Option<String> {
    assert!(has_keyboard(desk));
    let active = desk.canvas_node().accesskit_node().data().active_descendant()?;
    let mut all = desk.harness.root().children_recursive();
    let node = all.find(|node| node.accesskit_node().locate().0 == active)?;
    Some(label(&node))
}

#[test]
fn what_is_selected_is_the_active_descendant_of_the_map() {
    let mut desk = Desk::trip();
    assert_eq!(active(&desk), None);
    let mut check = |name: &str, expected: &str| {
        desk.click_part(part(name));
        assert_eq!(active(&desk).as_deref(), Some(expected), "{name}");
        assert_eq!(desk.selected_nodes(), [expected]);
    };
    check("s1", "Search");
    check("c1", "Opens the app");
    check("l1/s3", "Actions · Buy");
    check("p1@s3", "Ana · Buy");
    check("l5", "Line");
    check("t", "Trip");
    // By keys as well, and also where nothing is drawn.
    desk.click_part(part("p1@s3"));
    desk.key(Key::ArrowRight);
    assert_eq!(active(&desk).as_deref(), Some("Ana · Ride"));
    desk.key(Key::Escape);
    assert_eq!(active(&desk), None);
}

#[test]
fn whoever_reads_the_tree_can_go_on_with_keys() {
    let mut desk = Desk::trip();
    desk.node(Role::Note, "Opens the app").focus();
    desk.settle();
    assert_eq!(desk.selection(), parts("c1"));
    assert_eq!(active(&desk).as_deref(), Some("Opens the app"));
    desk.key(Key::ArrowDown);
    assert_eq!(desk.selection(), parts("c2"));
    desk.node(Role::ColumnHeader, "Buy").focus();
    desk.settle();
    desk.press(ALT, Key::ArrowLeft);
    assert_eq!(desk.way(), "s1 s2 s3 | s4 | s5");
    desk.node(Role::Cell, "Ideas · Search").focus();
    desk.settle();
    desk.type_text("Idea");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l6", "s1"), ["Idea"]);
}

#[test]
fn texts_can_be_written_through_the_tree() {
    let mut desk = Desk::trip();
    let first = desk.bytes();
    desk.node(Role::Note, "Opens the app").set_text_value_accesskit("Calls");
    desk.settle();
    assert_eq!(desk.texts("l1", "s1"), ["Calls", "Asks a friend"]);
    desk.node(Role::RowHeader, "Pains").set_text_value_accesskit("Troubles");
    desk.settle();
    assert_eq!(desk.map().lane(id("l4")).unwrap().name, "Troubles");
    // What is written into a cell is a card.
    desk.node(Role::Cell, "Ideas · Ride").set_text_value_accesskit("Quiet cars");
    desk.settle();
    assert_eq!((desk.texts("l6", "s4"), desk.selection()), (vec!["Quiet cars".to_owned()], &parts("c7")[..]));
    desk.node(Role::Cell, "Ideas · Return").set_text_value_accesskit("  ");
    desk.settle();
    assert_eq!(desk.steps(), 3);
    desk.undo_all();
    assert!(desk.bytes() == first);
    // A click opens the field.
    desk.node(Role::Note, "Hidden fees").click_accesskit();
    desk.settle();
    assert!(desk.board().is_writing());
    desk.type_text("!");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l4", "s2"), ["Hidden fees!"]);
}

/// Hands that have no pointer.
struct Keys(Desk);

impl Keys {
    fn go(&mut self, keys: &str) {
        for key in keys.chars() {
            self.0.key(match key {
                '<' => Key::ArrowLeft,
                '>' => Key::ArrowRight,
                '^' => Key::ArrowUp,
                'v' => Key::ArrowDown,
                '+' => Key::Plus,
                '-' => Key::Minus,
                'x' => Key::Delete,
                other => panic!("no key is called {other}"),
            });
        }
    }

    /// Gives the text that stands in the field by another one.
    fn rename(&mut self, text: &str) {
        self.0.key(Key::F2);
        self.0.press(CTRL, Key::A);
        self.write(text);
    }

    fn write(&mut self, text: &str) {
        self.0.type_text(text);
        self.0.key(Key::Enter);
    }

    fn add(&mut self, key: Key, text: &str) {
        self.0.press(CTRL.plus(SHIFT), key);
        self.write(text);
    }
}

/// The texts of the map, lane by lane.
fn outline(desk: &Desk) -> String {
    let map = desk.map();
    let mut lines = vec![map.title.clone()];
    lines.extend(map.personas.iter().map(|persona| format!("persona {}", persona.name)));
    for phase in &map.phases {
        let stages: Vec<&str> = phase.stages.iter().map(|stage| stage.name.as_str()).collect();
        lines.push(format!("phase {}: {}", phase.name, stages.join(", ")));
    }
    for lane in &map.lanes {
        let stage = |id| map.stage(id).map_or("", |stage| &stage.name);
        let contents: Vec<String> = match &lane.content {
            LaneContent::Cards { cards, .. } => cards
                .iter()
                .map(|card| format!("{}+{} {}", stage(card.stage), card.span.get() - 1, card.text))
                .collect(),
            LaneContent::Emotion { curves } => {
                let points = curves.iter().flat_map(|curve| &curve.points);
                points.map(|point| format!("{} {}", stage(point.stage), point.value.get())).collect()
            }
            LaneContent::Divider { .. } => Vec::new(),
        };
        lines.push(format!("lane {}: {}", lane.name, contents.join(", ")));
    }
    lines.join("\n")
}

#[test]
fn a_map_is_made_by_keys_alone() {
    let mut keys = Keys(Desk::blank());
    // The title.
    keys.go("v^^");
    assert_eq!(keys.0.selection(), parts("t"));
    keys.rename("Night train");
    // A persona, and the stages: two are renamed, one goes, one is new and goes over a border.
    keys.add(Key::P, "Eva");
    assert_eq!(keys.0.selection(), parts("p1"));
    keys.go("v");
    assert_eq!(keys.0.selection(), parts("s1"));
    keys.rename("Book");
    keys.go(">");
    keys.rename("Board");
    keys.go(">x");
    keys.rename("Sleep");
    keys.add(Key::F, "Afterwards");
    keys.go("v");
    keys.rename("Arrive");
    keys.0.press(CTRL.plus(SHIFT), Key::E);
    keys.0.type_text("Walk home");
    keys.0.key(Key::Enter);
    keys.0.press(ALT, Key::ArrowLeft);
    keys.go("<<<<");
    assert_eq!(keys.0.selection(), parts("s1"));
    keys.go("^");
    keys.rename("On the way");
    // Cards: typed on down a column, along a row, several in a cell.
    keys.go("vv");
    assert_eq!(keys.0.selection(), parts("l1/s1"));
    keys.0.type_text("Looks for a bed");
    keys.0.key(Key::Tab);
    keys.0.type_text("Finds the car");
    keys.0.press(CTRL, Key::Enter);
    keys.0.type_text("Makes the bed");
    keys.0.key(Key::Enter);
    assert_eq!(keys.0.selection(), parts("l2/s2"));
    keys.write("Conductor");
    // Between the lanes with cards lies the curve.
    assert_eq!(keys.0.selection(), parts("l4/s2"));
    keys.go("^");
    assert_eq!(keys.0.selection(), parts("p1@s2"));
    keys.go("++>--->");
    keys.go("+++");
    keys.go("<<");
    keys.go("x");
    keys.go("<++v");
    assert_eq!(keys.0.selection(), parts("l4/s1"));
    keys.write("Sold out in summer");
    assert_eq!(keys.0.selection(), parts("l5/s1"));
    keys.write("Show free beds");
    // A card that spans two stages and goes elsewhere.
    keys.go("^");
    keys.0.press(ALT.plus(SHIFT), Key::ArrowRight);
    keys.0.press(ALT, Key::ArrowRight);
    // A new lane goes up.
    keys.add(Key::L, "Noises");
    keys.0.press(ALT, Key::ArrowUp);
    keys.go(">");
    keys.write("Rattling");
    let expected = "Night train
persona Eva
phase On the way: Book, Board, Sleep
phase Afterwards: Walk home, Arrive
lane What the customer does: Book+0 Looks for a bed, Board+0 Finds the car, Board+0 Makes the bed
lane Touchpoints: Board+0 Conductor
lane Emotion: Sleep -2, Walk home 2, Book 1
lane Noises: Book+0 Rattling
lane Pains: Board+1 Sold out in summer
lane Opportunities: Book+0 Show free beds";
    assert_eq!(outline(&keys.0), expected);
    let made = keys.0.bytes();
    keys.0.undo_all();
    assert!(keys.0.bytes() == Desk::blank().bytes());
    while keys.0.board().editor().history().redo_name().is_some() {
        keys.0.press(CTRL, Key::Y);
    }
    assert!(keys.0.bytes() == made);
}

#[test]
fn tab_leads_past_the_map_and_back() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    assert!(has_keyboard(&desk));
    desk.key(Key::Tab);
    assert!(!has_keyboard(&desk));
    assert_eq!(desk.selection(), parts("c1"));
    desk.press(SHIFT, Key::Tab);
    assert!(has_keyboard(&desk));
    desk.key(Key::ArrowDown);
    assert_eq!(desk.selection(), parts("c2"));
}
