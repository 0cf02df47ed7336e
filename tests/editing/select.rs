//! What is selected by clicks, rectangles and keys.

use egui::{Key, Modifiers, Pos2, vec2};
use kurbo::Point;
use trayecto::app::command::Command;
use trayecto::map::Part;

use crate::desk::{Desk, part, parts};

const CTRL: Modifiers = Modifiers::COMMAND;

fn sorted(parts: &[Part]) -> Vec<Part> {
    let mut parts = parts.to_vec();
    parts.sort();
    parts
}

#[test]
fn a_click_selects_the_part_under_it() {
    let mut desk = Desk::trip();
    let mut check = |name: &str| {
        desk.click_part(part(name));
        assert_eq!(desk.selection(), [part(name)], "{name}");
    };
    for name in "s1 s5 f1 f3 l1 l2 l3 l4 l6 c1 c2 c3 c4 c5 c6 p1 p2 p1@s1 p2@s3 l1/s3 l2/s1 l3/s4 l6/s5 t b1".split(' ')
    {
        check(name);
    }
    desk.key(Key::Escape);
    assert_eq!(desk.selection(), []);
}

#[test]
fn a_click_beside_everything_selects_nothing() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.click(desk.seen(Point::new(4.0, 4.0)));
    assert_eq!(desk.selection(), []);
}

#[test]
fn a_dividing_line_is_a_lane_wherever_it_is_clicked() {
    let check = |changes: &[(&str, &str)], across: f64| {
        let mut desk = Desk::trip_with(changes);
        let row = *desk.layout().table.rows.iter().find(|row| Part::Lane(row.lane) == part("l5")).unwrap();
        let whole = desk.layout().table.labels.x0..desk.layout().table.header.x1;
        let at = Point::new(whole.start + (whole.end - whole.start) * across, f64::midpoint(row.top, row.bottom));
        desk.click(desk.seen(at));
        assert_eq!(desk.selection(), [part("l5")], "{across}");
    };
    let nameless = [("\"name\": \"Line\"", "\"name\": \"\"")];
    for across in [0.01, 0.1, 0.4, 0.9] {
        check(&[], across);
        check(&nameless, across);
    }
}

#[test]
fn shift_adds_to_the_selection_and_control_also_takes_out() {
    let mut desk = Desk::trip();
    let mut check = |name: &str, held: Modifiers, expected: &str| {
        desk.click_with(desk.at(part(name)), held);
        assert_eq!(desk.selection(), parts(expected), "{name} with {held:?}");
    };
    check("c1", Modifiers::NONE, "c1");
    check("c3", Modifiers::SHIFT, "c1 c3");
    check("c6", CTRL, "c1 c3 c6");
    check("c3", CTRL, "c1 c6");
    check("c1", Modifiers::SHIFT, "c6 c1");
    check("s2", CTRL, "c6 c1 s2");
    check("c5", Modifiers::NONE, "c5");
}

/// Some places from which rectangles are drawn.
fn corner(desk: &Desk) -> Pos2 {
    let table = &desk.layout().table;
    desk.seen(Point::new(table.labels.center().x, table.header.center().y))
}

fn above_the_labels(desk: &Desk) -> Pos2 {
    let table = &desk.layout().table;
    desk.seen(Point::new(table.labels.center().x, f64::midpoint(table.header.y1, table.labels.y0)))
}

fn under_the_band(desk: &Desk) -> Pos2 {
    let table = &desk.layout().table;
    desk.seen(Point::new(table.columns[1].center(), table.phase_band.y1 + 4.0))
}

#[test]
fn a_rectangle_selects_what_it_touches() {
    let check =
        |before: &str, from: &dyn Fn(&Desk) -> Pos2, to: &dyn Fn(&Desk) -> Pos2, held: Modifiers, expected: &str| {
            let mut desk = Desk::trip();
            if !before.is_empty() {
                desk.click_part(part(before));
            }
            let (from, to) = (from(&desk), to(&desk));
            desk.carry(from, to, held);
            assert_eq!(desk.selection(), parts(before), "until it is let go");
            desk.drop_at(to);
            assert_eq!(sorted(desk.selection()), sorted(&parts(expected)));
            assert_eq!(desk.steps(), 0);
        };
    let none = Modifiers::NONE;
    let cell = |name: &'static str, across: f64, down: f64| move |desk: &Desk| desk.in_part(part(name), across, down);
    check("", &cell("l2/s1", 0.5, 0.5), &cell("l1/s2", 0.9, 0.05), none, "c1 c2 c3");
    check("c5", &cell("l2/s1", 0.5, 0.5), &cell("l1/s2", 0.9, 0.05), none, "c1 c2 c3");
    check("c5", &cell("l2/s1", 0.5, 0.5), &cell("l1/s2", 0.9, 0.05), CTRL, "c5 c1 c2 c3");
    check("", &cell("l3/s4", 0.5, 0.95), &cell("l3/s3", 0.2, 0.02), none, "p1@s3 p2@s3");
    check("", &cell("l6/s5", 0.5, 0.5), &cell("l4/s2", 0.5, 0.5), none, "c6");
    check("c6", &cell("l6/s5", 0.5, 0.5), &cell("l6/s4", 0.5, 0.6), none, "");
    // Begun beside the stages it is about stages, begun beside the labels about lanes.
    check("c6", &corner, &|desk| desk.at(part("s2")), none, "s1 s2");
    check("", &under_the_band, &|desk| desk.at(part("s4")), none, "s2 s3 s4");
    check("s5", &under_the_band, &|desk| desk.at(part("s2")), CTRL, "s5 s2");
    check("", &above_the_labels, &|desk| desk.at(part("l3")), none, "l1 l2 l3");
    check("", &above_the_labels, &|desk| desk.at(part("l1")) + vec2(400.0, 0.0), none, "l1");
}

#[test]
fn escape_while_a_rectangle_is_drawn_leaves_the_selection() {
    let mut desk = Desk::trip();
    desk.click_part(part("c5"));
    let (from, to) = (desk.at(part("l2/s1")), desk.at(part("c3")));
    desk.carry(from, to, Modifiers::NONE);
    desk.key(Key::Escape);
    assert_eq!(desk.selection(), [part("c5")]);
    desk.drop_at(to);
    assert_eq!(desk.selection(), [part("c5")]);
}

#[test]
fn control_and_a_selects_all_of_the_kind() {
    let check = |changes: &[(&str, &str)], before: &str, expected: &str| {
        let mut desk = Desk::trip_with(changes);
        if !before.is_empty() {
            desk.click_part(part(before));
        }
        desk.press(CTRL, Key::A);
        assert_eq!(sorted(desk.selection()), sorted(&parts(expected)), "{before}");
        desk.key(Key::Escape);
        assert_eq!(desk.selection(), []);
    };
    let everything = "c1 c2 c3 c4 c5 c6 p1@s1 p1@s2 p1@s3 p1@s5 p2@s1 p2@s3";
    check(&[], "", everything);
    check(&[], "c1", everything);
    check(&[], "l1/s3", everything);
    check(&[], "p2@s1", everything);
    check(&[], "s3", "s1 s2 s3 s4 s5");
    check(&[], "f2", "f1 f2 f3");
    check(&[], "l2", "l1 l2 l3 l4 l5 l6");
    check(&[], "p2", "p1 p2");
    // What is not seen is not selected.
    let hidden_lane = ("\"name\": \"Contacts\"", "\"name\": \"Contacts\", \"hidden\": true");
    let hidden_person = ("\"name\": \"Ben\"", "\"name\": \"Ben\", \"hidden\": true");
    let both = [hidden_lane, hidden_person];
    check(&both, "c1", "c1 c2 c3 c4 c6 p1@s1 p1@s2 p1@s3 p1@s5");
    check(&both, "l1", "l1 l3 l4 l5 l6");
    check(&both, "p1", "p1");
}

#[test]
fn what_is_selected_can_be_seen_by_others_too() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.click_with(desk.at(part("s2")), CTRL);
    let mut selected = desk.selected_nodes();
    selected.sort();
    assert_eq!(selected, ["Compare", "Opens the app"]);
    desk.command(Command::SelectNothing);
    assert_eq!(desk.selected_nodes(), [] as [String; 0]);
}
