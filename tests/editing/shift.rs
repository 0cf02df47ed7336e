//! What Alt and the arrow keys move.

use egui::{Key, Modifiers};
use trayecto::app::command::Command;

use crate::desk::{Desk, part, parts};

const ALT: Modifiers = Modifiers::ALT;
const LEFT: Key = Key::ArrowLeft;
const RIGHT: Key = Key::ArrowRight;
const UP: Key = Key::ArrowUp;
const DOWN: Key = Key::ArrowDown;

/// Selects parts, presses a key with Alt, and says what came of it. What was moved stays selected and in view, is one step, and is
/// undone as one.
#[track_caller]
fn shifted(desk: &mut Desk, names: &str, key: Key, what: impl Fn(&Desk) -> String) -> String {
    let before = (desk.bytes(), desk.steps());
    for name in names.split_whitespace() {
        desk.click_with(desk.at(part(name)), Modifiers::COMMAND);
    }
    desk.press(ALT, key);
    let after = what(desk);
    assert_eq!(desk.selection(), parts(names));
    assert!(desk.in_view(part(names.split_whitespace().last().unwrap())));
    assert!(desk.steps() <= before.1 + 1);
    if desk.steps() > before.1 {
        desk.command(Command::Undo);
        assert_eq!(desk.selection(), parts(names));
    }
    assert!(desk.bytes() == before.0, "undone it is as it was");
    desk.key(Key::Escape);
    after
}

#[test]
fn stages_go_on_by_one_place_and_across_borders() {
    let mut desk = Desk::trip();
    let mut check = |names: &str, key: Key, expected: &str| {
        assert_eq!(shifted(&mut desk, names, key, Desk::way), expected, "{names} {key:?}");
    };
    check("s1", RIGHT, "s2 s1 | s3 s4 | s5");
    check("s2", LEFT, "s2 s1 | s3 s4 | s5");
    // At a border a stage first goes over it, and then on.
    check("s2", RIGHT, "s1 | s2 s3 s4 | s5");
    check("s3", LEFT, "s1 s2 s3 | s4 | s5");
    check("s4", RIGHT, "s1 s2 | s3 | s4 s5");
    // A phase without stages goes.
    check("s5", LEFT, "s1 s2 | s3 s4 s5");
    check("s1 s2", RIGHT, "s1 s2 s3 s4 | s5");
    check("s3 s4", LEFT, "s1 s2 s3 s4 | s5");
    check("s3 s2", LEFT, "s2 s3 s1 | s4 | s5");
    check("s1", LEFT, "s1 s2 | s3 s4 | s5");
    check("s5", RIGHT, "s1 s2 | s3 s4 | s5");
    check("s1", UP, "s1 s2 | s3 s4 | s5");
}

#[test]
fn phases_lanes_and_personas_go_on_by_one_place() {
    let check = |changes: &[(&str, &str)], names: &str, key: Key, what: fn(&Desk) -> String, expected: &str| {
        let mut desk = Desk::trip_with(changes);
        assert_eq!(shifted(&mut desk, names, key, what), expected, "{names} {key:?}");
    };
    check(&[], "f1", RIGHT, Desk::phases, "f2 f1 f3");
    check(&[], "f1", RIGHT, Desk::way, "s3 s4 | s1 s2 | s5");
    check(&[], "f3", LEFT, Desk::phases, "f1 f3 f2");
    check(&[], "f1", LEFT, Desk::phases, "f1 f2 f3");
    check(&[], "f3", RIGHT, Desk::phases, "f1 f2 f3");
    check(&[], "f1 f2", RIGHT, Desk::phases, "f3 f1 f2");
    check(&[], "f1", UP, Desk::phases, "f1 f2 f3");
    check(&[], "l1", DOWN, Desk::lanes, "l2 l1 l3 l4 l5 l6");
    check(&[], "l6", UP, Desk::lanes, "l1 l2 l3 l4 l6 l5");
    check(&[], "l1", UP, Desk::lanes, "l1 l2 l3 l4 l5 l6");
    check(&[], "l6", DOWN, Desk::lanes, "l1 l2 l3 l4 l5 l6");
    check(&[], "l4 l1", DOWN, Desk::lanes, "l2 l3 l5 l1 l4 l6");
    check(&[], "l2", LEFT, Desk::lanes, "l1 l2 l3 l4 l5 l6");
    check(&[], "p1", RIGHT, Desk::personas, "p2 p1");
    check(&[], "p2", LEFT, Desk::personas, "p2 p1");
    check(&[], "p2", RIGHT, Desk::personas, "p1 p2");
    // Whatever is passed can be seen.
    let hidden_lane = ("\"name\": \"Contacts\"", "\"name\": \"Contacts\", \"hidden\": true");
    check(&[hidden_lane], "l1", DOWN, Desk::lanes, "l2 l3 l1 l4 l5 l6");
    check(&[hidden_lane], "l3", UP, Desk::lanes, "l3 l1 l2 l4 l5 l6");
    let hidden_first = ("\"name\": \"Actions\"", "\"name\": \"Actions\", \"hidden\": true");
    check(&[hidden_first], "l2", UP, Desk::lanes, "l1 l2 l3 l4 l5 l6");
    let hidden_person = ("\"name\": \"Ben\"", "\"name\": \"Ben\", \"hidden\": true");
    check(&[hidden_person], "p1", RIGHT, Desk::personas, "p1 p2");
}

#[test]
fn cards_go_on_within_their_cell_and_to_the_next() {
    let check = |names: &str, key: Key, (lane, stage): (&str, &str), expected: &str| {
        let mut desk = Desk::trip();
        let cell = |desk: &Desk| desk.cards(lane, stage);
        assert_eq!(shifted(&mut desk, names, key, cell), expected, "{names} {key:?}");
    };
    check("c1", DOWN, ("l1", "s1"), "c2 c1");
    check("c2", UP, ("l1", "s1"), "c2 c1");
    check("c1", UP, ("l1", "s1"), "c1 c2");
    check("c2", DOWN, ("l2", "s1"), "c2");
    check("c1", RIGHT, ("l1", "s2"), "c3 c1");
    check("c3", LEFT, ("l1", "s1"), "c1 c2 c3");
    check("c1", LEFT, ("l1", "s1"), "c1 c2");
    check("c4", RIGHT, ("l1", "s5"), "c4+1");
    // Lanes that take no cards are passed.
    check("c5", DOWN, ("l4", "s3"), "c5");
    check("c6", UP, ("l2", "s2"), "c6");
    check("c6", DOWN, ("l6", "s2"), "c6");
    // Several keep their order and their distance.
    check("c2 c1", RIGHT, ("l1", "s2"), "c3 c1 c2");
    check("c6 c1", RIGHT, ("l1", "s2"), "c3 c1");
    check("c6 c1", RIGHT, ("l4", "s3"), "c6");
    check("c1 c6", LEFT, ("l4", "s2"), "c6");
}

#[test]
fn points_go_up_and_down_the_scale() {
    let check = |name: &str, key: Key, persona: &str, stage: &str, expected: Option<f64>| {
        let mut desk = Desk::trip();
        let value = |desk: &Desk| format!("{:?}", desk.value(persona, stage));
        assert_eq!(shifted(&mut desk, name, key, value), format!("{expected:?}"), "{name} {key:?}");
    };
    check("p1@s1", UP, "p1", "s1", Some(2.0));
    check("p1@s1", DOWN, "p1", "s1", Some(0.0));
    check("p1@s3", UP, "p1", "s3", Some(2.0));
    check("p2@s3", DOWN, "p2", "s3", Some(-2.0));
    check("p1@s1", LEFT, "p1", "s1", Some(1.0));
}

#[test]
fn cards_become_wider_and_narrower() {
    let check = |name: &str, keys: &[Key], (lane, stage): (&str, &str), expected: &str| {
        let mut desk = Desk::trip();
        let before = desk.bytes();
        desk.click_part(part(name));
        for key in keys {
            desk.press(ALT.plus(Modifiers::SHIFT), *key);
        }
        assert_eq!(desk.cards(lane, stage), expected, "{name} {keys:?}");
        assert_eq!(desk.selection(), [part(name)]);
        desk.undo_all();
        assert!(desk.bytes() == before);
    };
    check("c1", &[RIGHT], ("l1", "s1"), "c1+1 c2");
    check("c1", &[RIGHT, RIGHT, LEFT], ("l1", "s1"), "c1+1 c2");
    check("c1", &[LEFT], ("l1", "s1"), "c1 c2");
    check("c4", &[RIGHT], ("l1", "s4"), "c4+1");
    check("c4", &[LEFT, LEFT], ("l1", "s4"), "c4");
}
