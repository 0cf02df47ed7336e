//! A map that may not be changed: all of it can be looked at and selected, nothing can be done to it.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use trayecto::app::command::Command;

use crate::desk::{Desk, part, parts};

const NEWER: (&str, &str) = ("\"version\": 1", "\"version\": 2");

/// What is done leaves the map as it was.
fn check(what: &str, deed: impl Fn(&mut Desk)) {
    let mut desk = Desk::trip_with(&[NEWER]);
    let (first, table) = (desk.bytes(), desk.layout().table.clone());
    deed(&mut desk);
    assert!(!desk.board().is_writing(), "{what}");
    assert!(desk.bytes() == first, "{what}");
    assert!(desk.layout().table == table, "{what}");
    assert_eq!(desk.steps(), 0, "{what}");
}

#[test]
fn everything_can_be_selected() {
    let mut desk = Desk::trip_with(&[NEWER]);
    for name in "s1 f2 l1 l5 c1 c5 p1 p1@s1 l1/s3 t b1".split(' ') {
        desk.click_part(part(name));
        assert_eq!(desk.selection(), [part(name)]);
    }
    desk.click_part(part("c1"));
    desk.click_with(desk.at(part("c3")), Modifiers::SHIFT);
    assert_eq!(desk.selection(), parts("c1 c3"));
    desk.key(Key::ArrowRight);
    assert_eq!(desk.selection(), parts("l1/s3"));
    desk.press(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(desk.selection(), parts("l1/s3 c5"));
    desk.press(Modifiers::COMMAND, Key::A);
    assert!(desk.selection().len() > 6);
    desk.node(Role::Note, "Hidden fees").focus();
    desk.settle();
    assert_eq!(desk.selection(), parts("c6"));
    // A rectangle can begin anywhere, since nothing can be dragged.
    let (from, to) = (desk.in_part(part("c1"), 0.3, 0.5), desk.at(part("c3")));
    desk.drag(from, to);
    assert_eq!(desk.selection(), parts("c1 c3"));
}

#[test]
fn drags_change_nothing() {
    for (from, to) in [("s1", "s4"), ("f1", "f3"), ("l1", "l4"), ("c1", "l6/s4"), ("p1@s1", "p2@s3")] {
        check(from, |desk| {
            let to = desk.at(part(to));
            desk.carry(desk.at(part(from)), to, Modifiers::NONE);
            desk.drop_at(to);
        });
        check(from, |desk| desk.drag_with(desk.at(part(from)), desk.at(part(to)), Modifiers::COMMAND));
    }
    for (name, across, beside) in [("c1", 1.0, -2.0), ("c4", 0.0, 2.0), ("s1", 1.0, 3.0), ("f2", 0.0, 3.0)] {
        check(name, |desk| {
            let from = desk.in_part(part(name), across, 0.5) + vec2(beside, 0.0);
            desk.drag(from, from + vec2(300.0, 0.0));
        });
    }
    check("the height of a row", |desk| {
        let from = desk.in_part(part("l1"), 0.02, 1.0) + vec2(0.0, 2.0);
        desk.drag(from, from + vec2(0.0, 80.0));
    });
}

#[test]
fn double_clicks_and_typing_change_nothing() {
    for name in "t s1 f1 l1 c1 p1 p1@s1 l1/s3 l3/s4 b1".split(' ') {
        check(name, |desk| {
            desk.double_click(desk.at(part(name)));
            desk.type_text("x");
            desk.key(Key::Enter);
            desk.key(Key::F2);
        });
    }
}

#[test]
fn keys_and_commands_change_nothing() {
    let left_out = [Command::New, Command::Open, Command::CloseMap, Command::Quit, Command::SaveAs, Command::SaveCopy];
    // Another picture of the map is laid out otherwise.
    let pictures = [Command::ShowCurves, Command::ShowSheet, Command::ShowPlan, Command::ShowFigures];
    let left_out = [&left_out[..], &pictures].concat();
    for command in Command::ALL.iter().filter(|command| !left_out.contains(command)) {
        check(&format!("{command:?}"), |desk| {
            for name in ["s2", "f2", "l2", "c1", "c5", "p1", "p1@s2", "l1/s3", "t"] {
                // Whatever dialog or menu the command has opened.
                desk.key(Key::Escape);
                desk.command(Command::FitMap);
                desk.click_part(part(name));
                desk.command(*command);
            }
        });
    }
}

#[test]
fn what_is_asked_for_through_the_accessible_tree_changes_nothing() {
    check("values", |desk| {
        desk.node(Role::Slider, "Ana · Search").increment_accesskit();
        desk.settle();
        desk.node(Role::Slider, "Ana · Search").set_value_accesskit(0.0);
        desk.settle();
    });
    check("texts", |desk| {
        desk.node(Role::Note, "Opens the app").set_text_value_accesskit("Something else");
        desk.settle();
        desk.node(Role::Note, "Opens the app").click_accesskit();
        desk.settle();
    });
}
