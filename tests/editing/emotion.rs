//! Emotion points: dragged, set, raised and lowered.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use kurbo::Point;
use trayecto::app::command::Command;
use trayecto::locale::{say, say_with};
use trayecto::map::{LaneId, Number};

use crate::desk::{Desk, LOCALE, id, part, parts};

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// The height of a value in the plot, in map units.
fn height(desk: &Desk, value: f64) -> f64 {
    let plot = desk.layout().plot(id::<LaneId>("l3")).unwrap();
    let middle = plot.y_of(&desk.map().scale, Number::new(0.0).unwrap());
    let step = middle - plot.y_of(&desk.map().scale, Number::new(1.0).unwrap());
    middle - step * value
}

/// A place of the plot: how far across a stage's column, and how high.
fn in_plot(desk: &Desk, stage: &str, across: f64, value: f64) -> Pos2 {
    let cell = desk.bounds(part(&format!("l3/{stage}")));
    desk.seen(Point::new(cell.x0 + cell.width() * across, height(desk, value)))
}

/// A point is dragged to a height. What is seen while it is held is what it comes to.
fn check_drag(name: &str, to: f64, held: Modifiers, expected: f64) {
    let mut desk = Desk::trip();
    let (persona, stage) = name.split_once('@').unwrap();
    let before = desk.bytes();
    let from = desk.at(part(name));
    let to = Pos2::new(from.x, in_plot(&desk, stage, 0.5, to).y);
    desk.carry(from, to, held);
    assert!(desk.bytes() == before, "nothing is done before it is let go");
    let shown = desk.layout().point_at(id("l3"), id(persona), id(stage)).unwrap();
    assert!((shown.y - height(&desk, expected)).abs() < 1.0, "{name} is seen at {shown:?}");
    desk.drop_at(to);
    let value = desk.value(persona, stage).unwrap();
    // As near as a pixel is.
    let near = if held == SHIFT { 0.03 } else { 0.0 };
    assert!((value - expected).abs() <= near, "{name} is {value}, not {expected}");
    assert_eq!((desk.steps(), desk.selection().to_vec()), (1, parts(name)));
    desk.command(Command::Undo);
    assert!(desk.bytes() == before);
}

#[test]
fn a_point_snaps_to_the_levels_of_the_scale() {
    check_drag("p1@s1", 1.8, NONE, 2.0);
    check_drag("p1@s1", -0.7, NONE, -1.0);
    check_drag("p2@s3", 0.2, NONE, 0.0);
    // Beyond the plot it is the end of the scale.
    check_drag("p1@s2", 5.0, NONE, 2.0);
    check_drag("p1@s2", -9.0, NONE, -2.0);
}

#[test]
fn with_shift_a_point_goes_anywhere() {
    check_drag("p1@s1", 1.6, SHIFT, 1.6);
    check_drag("p2@s3", -0.35, SHIFT, -0.35);
    check_drag("p1@s2", 5.0, SHIFT, 2.0);
}

#[test]
fn a_point_stays_in_its_stage() {
    let mut desk = Desk::trip();
    let to = in_plot(&desk, "s4", 0.5, 2.0);
    desk.drag(desk.at(part("p1@s2")), to);
    assert_eq!((desk.value("p1", "s2"), desk.value("p1", "s4")), (Some(2.0), None));
}

#[test]
fn a_double_click_in_the_plot_sets_the_missing_point() {
    let check = |changes: &[(&str, &str)], selected: &str, (stage, value): (&str, f64), expected: (&str, f64)| {
        let mut desk = Desk::trip_with(changes);
        if !selected.is_empty() {
            desk.click_part(part(selected));
        }
        let before = desk.bytes();
        desk.double_click(in_plot(&desk, stage, 0.15, value));
        assert_eq!(desk.value(expected.0, stage), Some(expected.1), "{selected} {stage}");
        assert_eq!(desk.selection(), [part(&format!("{}@{stage}", expected.0))]);
        assert_eq!(desk.steps(), 1);
        desk.command(Command::Undo);
        assert!(desk.bytes() == before);
    };
    check(&[], "", ("s4", 1.2), ("p1", 1.0));
    check(&[], "", ("s4", -1.8), ("p1", -2.0));
    // Where the first persona has one, it is the next's. Above what is written beside her steepest fall.
    check(&[], "", ("s2", 0.45), ("p2", 0.0));
    check(&[], "", ("s5", -0.9), ("p2", -1.0));
    // Whoever is being worked on comes first.
    check(&[], "p2@s3", ("s4", 1.0), ("p2", 1.0));
    check(&[], "p1@s3", ("s4", 1.0), ("p1", 1.0));
    check(&[], "p1@s3", ("s2", 1.0), ("p2", 1.0));
    check(&[("\"name\": \"Ana\"", "\"name\": \"Ana\", \"hidden\": true")], "", ("s4", 1.0), ("p2", 1.0));
}

#[test]
fn a_double_click_where_all_points_are_known_sets_none() {
    let mut desk = Desk::trip();
    let before = desk.bytes();
    desk.double_click(in_plot(&desk, "s1", 0.15, -1.5));
    desk.double_click(in_plot(&desk, "s3", 0.85, 0.0));
    assert!(desk.bytes() == before);
    assert!(!desk.board().is_writing());
}

#[test]
fn a_double_click_below_the_plot_sets_no_point() {
    let note = ("{ \"stage\": \"s2\", \"value\": -1 }", "{ \"stage\": \"s2\", \"value\": -1, \"note\": \"Too dear\" }");
    let mut desk = Desk::trip_with(&[note]);
    let before = desk.bytes();
    desk.double_click(desk.in_part(part("l3/s4"), 0.5, 0.985));
    assert!(desk.bytes() == before);
}

#[test]
fn deleting_a_point_makes_it_unknown() {
    let mut desk = Desk::trip();
    let before = desk.bytes();
    desk.click_part(part("p1@s2"));
    desk.key(Key::Delete);
    assert_eq!(desk.value("p1", "s2"), None);
    // It is still where the keyboard is.
    assert_eq!(desk.selection(), parts("p1@s2"));
    desk.key(Key::Plus);
    assert_eq!(desk.value("p1", "s2"), Some(0.0));
    desk.key(Key::Delete);
    desk.key(Key::Delete);
    assert_eq!((desk.value("p1", "s2"), desk.steps()), (None, 3));
    desk.undo_all();
    assert!(desk.bytes() == before);
}

#[test]
fn plus_and_minus_go_a_level_up_and_down() {
    let check = |name: &str, keys: &[Key], expected: f64, steps: usize| {
        let mut desk = Desk::trip();
        let (persona, stage) = name.split_once('@').unwrap();
        let before = desk.bytes();
        // Unknown ones are nowhere to be clicked.
        let known = desk.value(persona, stage).is_some();
        desk.click_part(part(if known { name } else { "p1@s3" }));
        if !known {
            desk.key(Key::ArrowRight);
        }
        assert_eq!(desk.selection(), parts(name));
        for key in keys {
            desk.key(*key);
        }
        assert_eq!(desk.value(persona, stage), Some(expected), "{name} {keys:?}");
        assert_eq!((desk.steps(), desk.selection().to_vec()), (steps, parts(name)));
        desk.undo_all();
        assert!(desk.bytes() == before);
    };
    check("p1@s1", &[Key::Plus], 2.0, 1);
    check("p1@s1", &[Key::Equals], 2.0, 1);
    check("p1@s1", &[Key::Minus, Key::Minus], -1.0, 2);
    check("p1@s3", &[Key::Plus, Key::Plus], 2.0, 0);
    check("p2@s3", &[Key::Minus], -2.0, 0);
    // One that is unknown begins in the middle.
    check("p1@s4", &[Key::Plus], 0.0, 1);
    check("p1@s4", &[Key::Minus, Key::Minus], -1.0, 2);
}

#[test]
fn several_points_go_up_together() {
    let mut desk = Desk::trip();
    desk.click_part(part("p1@s2"));
    desk.click_with(desk.at(part("p2@s1")), SHIFT);
    desk.key(Key::Plus);
    assert_eq!((desk.value("p1", "s2"), desk.value("p2", "s1")), (Some(0.0), Some(1.0)));
    assert_eq!(desk.steps(), 1);
}

#[test]
fn points_can_be_set_through_the_accessible_tree() {
    let check =
        |label: &str, act: &dyn Fn(&egui_kittest::Node<'_>), (persona, stage): (&str, &str), expected: Option<f64>| {
            let mut desk = Desk::trip();
            let before = desk.value(persona, stage);
            act(&desk.node(Role::Slider, label));
            desk.settle();
            assert_eq!(desk.value(persona, stage), expected, "{label}");
            assert_eq!(desk.steps(), usize::from(before != expected));
        };
    check("Ana · Search", &|node| node.increment_accesskit(), ("p1", "s1"), Some(2.0));
    check("Ana · Search", &|node| node.decrement_accesskit(), ("p1", "s1"), Some(0.0));
    check("Ben · Buy", &|node| node.decrement_accesskit(), ("p2", "s3"), Some(-2.0));
    check("Ana · Search", &|node| node.set_value_accesskit(-1.5), ("p1", "s1"), Some(-1.5));
    check("Ana · Search", &|node| node.set_value_accesskit(7.0), ("p1", "s1"), Some(1.0));
    check("Ana · Search", &|node| node.set_value_accesskit(f64::NAN), ("p1", "s1"), Some(1.0));
    // What is unknown can be reached as well.
    check("Ana · Ride", &|node| node.increment_accesskit(), ("p1", "s4"), Some(0.0));
    check("Ben · Return", &|node| node.set_value_accesskit(-2.0), ("p2", "s5"), Some(-2.0));
}

#[test]
fn what_a_point_says_of_itself_is_its_value() {
    let mut desk = Desk::trip();
    let said = |desk: &Desk, label: &str| desk.node(Role::Slider, label).value().unwrap();
    let scale = |value: &str| say_with(LOCALE, "value-on-scale", &[("value", value), ("low", "−2"), ("high", "2")]);
    assert_eq!(said(&desk, "Ana · Search"), scale("1"));
    assert_eq!(said(&desk, "Ana · Ride"), say(LOCALE, "value-unknown"));
    desk.click_part(part("p1@s1"));
    desk.key(Key::Minus);
    assert_eq!(said(&desk, "Ana · Search"), scale("0"));
}
