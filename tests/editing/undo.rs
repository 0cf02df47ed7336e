//! Steps that are undone and done again.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use trayecto::app::command::Command;
use trayecto::locale::say;
use trayecto::sentence;

use crate::desk::{Desk, LOCALE, part, parts};

const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// Something done by hand, with what is selected before and after it.
type Deed = (&'static str, fn(&mut Desk), &'static str);

fn drag_stage(desk: &mut Desk) {
    desk.drag(desk.at(part("s1")), desk.in_part(part("s2"), 0.75, 0.5));
}

fn write(desk: &mut Desk) {
    desk.key(Key::Enter);
    desk.type_text("!");
    desk.key(Key::Enter);
}

fn new_card(desk: &mut Desk) {
    desk.type_text("new");
    desk.key(Key::Enter);
}

/// Each begins with a click on the part that is named first.
const DEEDS: &[Deed] = &[
    ("c5", write, "c5"),
    ("s1", drag_stage, "s1"),
    ("c1", |desk| desk.key(Key::Delete), "l1/s1"),
    ("l4/s4", new_card, "c7"),
    ("p1@s2", |desk| desk.key(Key::Plus), "p1@s2"),
    ("l2", |desk| desk.press(Modifiers::ALT, Key::ArrowDown), "l2"),
    ("f2", |desk| desk.command(Command::MergePhases), "f2"),
    ("l6", |desk| desk.command(Command::ToggleHidden), "l6"),
    ("s5", |desk| desk.key(Key::Delete), "s4"),
    ("c3", |desk| desk.press(Modifiers::ALT.plus(SHIFT), Key::ArrowRight), "c3"),
    ("p1", |desk| desk.press(Modifiers::ALT, Key::ArrowRight), "p1"),
];

/// Does all of it, and gives the map before and after each.
fn do_all(desk: &mut Desk) -> Vec<Vec<u8>> {
    let mut states = vec![desk.bytes()];
    for (at, (name, deed, _)) in DEEDS.iter().enumerate() {
        desk.click_part(part(name));
        deed(desk);
        assert_eq!(desk.steps(), at + 1, "{name} is one step");
        states.push(desk.bytes());
    }
    states
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forth() {
    let check = |undo: (Modifiers, Key), redo: (Modifiers, Key)| {
        let mut desk = Desk::trip();
        let states = do_all(&mut desk);
        for state in states.iter().rev().skip(1) {
            desk.press(undo.0, undo.1);
            assert!(desk.bytes() == *state);
        }
        desk.press(undo.0, undo.1);
        assert_eq!(desk.steps(), 0);
        for state in states.iter().skip(1) {
            desk.press(redo.0, redo.1);
            assert!(desk.bytes() == *state);
        }
        desk.press(redo.0, redo.1);
        assert_eq!(desk.steps(), DEEDS.len());
    };
    check((CTRL, Key::Z), (CTRL, Key::Y));
    check((CTRL, Key::Z), (CTRL.plus(SHIFT), Key::Z));
}

#[test]
fn undo_and_redo_select_what_was_selected_then() {
    let mut desk = Desk::trip();
    do_all(&mut desk);
    for (name, _, _) in DEEDS.iter().rev() {
        desk.key(Key::Escape);
        desk.command(Command::Undo);
        assert_eq!(desk.selection(), [part(name)]);
    }
    for (name, _, after) in DEEDS {
        desk.key(Key::Escape);
        desk.command(Command::Redo);
        assert_eq!(desk.selection(), [part(after)], "{name}");
    }
}

#[test]
fn several_that_were_changed_at_once_are_selected_again() {
    let check = |names: &str, deed: fn(&mut Desk)| {
        let mut desk = Desk::trip();
        for name in names.split_whitespace() {
            desk.click_with(desk.at(part(name)), CTRL);
        }
        let first = desk.bytes();
        deed(&mut desk);
        assert_eq!(desk.steps(), 1);
        desk.key(Key::Escape);
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        assert_eq!(desk.selection(), parts(names));
    };
    check("c1 c3 c6", |desk| desk.key(Key::Delete));
    check("p1@s1 p2@s3", |desk| desk.key(Key::Delete));
    check("s1 s2", |desk| desk.press(Modifiers::ALT, Key::ArrowRight));
    check("c1 c2", |desk| {
        let to = desk.at(part("l6/s4"));
        desk.drag(desk.at(part("c2")), to);
    });
    check("c1 s2 l4", |desk| desk.key(Key::Delete));
}

#[test]
fn what_undo_and_redo_change_is_in_view() {
    // Each begins with nothing selected, or with what it selects itself.
    let check = |what: &str, shown: &str, redone: &str, deed: &dyn Fn(&mut Desk)| {
        let mut desk = Desk::trip();
        deed(&mut desk);
        assert_eq!(desk.steps(), 1, "{what}");
        for away in ["c6", "b1", "t", "s5"] {
            // Far away from it, and with something else selected.
            for command in [Command::Undo, Command::Redo] {
                desk.command(Command::FitMap);
                desk.click_part(part(away));
                for _ in 0..3 {
                    desk.command(Command::FitSelection);
                    desk.command(Command::ZoomIn);
                }
                desk.command(command);
                let expected = if command == Command::Undo { shown } else { redone };
                assert!(desk.in_view(part(expected)), "{what}: {expected} after {command:?} at {away}");
            }
        }
    };
    let on = |name: &'static str, deed: fn(&mut Desk)| {
        move |desk: &mut Desk| {
            desk.click_part(part(name));
            deed(desk);
        }
    };
    check("a text", "c5", "c5", &on("c5", write));
    check("a stage that was moved", "s1", "s1", &drag_stage);
    check("a card that was deleted", "c4", "l1/s4", &on("c4", |desk| desk.key(Key::Delete)));
    check("a new card", "l6/s4", "c7", &on("l6/s4", new_card));
    check("a point", "p1@s2", "p1@s2", &on("p1@s2", |desk| desk.key(Key::Plus)));
    check("a lane", "l2", "l2", &on("l2", |desk| desk.press(Modifiers::ALT, Key::ArrowDown)));
    // Nothing is selected by it.
    check("the width of a column", "s1", "s1", &|desk| {
        let from = desk.in_part(part("s1"), 1.0, 0.5) + vec2(3.0, 0.0);
        desk.drag(from, from + vec2(60.0, 0.0));
    });
    check("the height of a row", "l4", "l4", &|desk| {
        let from = desk.in_part(part("l4"), 0.02, 1.0) + vec2(0.0, 2.0);
        desk.drag(from, from + vec2(0.0, 60.0));
    });
}

#[test]
fn the_history_names_each_step_and_leads_to_it() {
    let mut desk = Desk::trip();
    let states = do_all(&mut desk);
    desk.command(Command::ToggleHistory);
    let names: Vec<String> = desk.board().editor().history().steps().map(|name| sentence::step(LOCALE, name)).collect();
    let labels: Vec<String> = std::iter::once(say(LOCALE, "history-start")).chain(names).collect();
    for at in [0, 5, 2, DEEDS.len(), 1, DEEDS.len() - 1, 0] {
        desk.harness.get_by_role_and_label(Role::Button, &labels[at]).click_accesskit();
        desk.settle();
        assert_eq!(desk.steps(), at);
        assert!(desk.bytes() == states[at], "{}", labels[at]);
        assert!(desk.layout().bounds(part("s1")).is_some());
    }
}

#[test]
fn what_was_undone_is_forgotten_by_the_next_change() {
    let mut desk = Desk::trip();
    do_all(&mut desk);
    for _ in 0..4 {
        desk.command(Command::Undo);
    }
    desk.click_part(part("c5"));
    write(&mut desk);
    assert_eq!((desk.steps(), desk.board().editor().history().steps().len()), (DEEDS.len() - 3, DEEDS.len() - 3));
    let last = desk.bytes();
    desk.command(Command::Redo);
    assert!(desk.bytes() == last);
}

#[test]
fn undo_gives_up_what_is_being_dragged() {
    let mut desk = Desk::trip();
    desk.click_part(part("c5"));
    write(&mut desk);
    let written = desk.bytes();
    let (from, to) = (desk.at(part("s1")), desk.at(part("s4")));
    desk.carry(from, to, Modifiers::NONE);
    desk.press(CTRL, Key::Z);
    assert!(!desk.board().is_dragging());
    assert_eq!(desk.steps(), 0);
    let first = desk.bytes();
    desk.drop_at(to);
    assert!(desk.bytes() == first, "letting go does nothing more");
    desk.command(Command::Redo);
    assert!(desk.bytes() == written);
}
