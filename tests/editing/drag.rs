//! Parts that are dragged elsewhere: what is shown while the button is held, and what it comes to.

use egui::{Event, Key, Modifiers, Pos2, vec2};
use trayecto::app::command::Command;
use trayecto::map::Part;

use crate::desk::{Desk, part, parts};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// Where something is let go: a part, and where on it.
type Place = (&'static str, f64, f64);

fn select(desk: &mut Desk, names: &str) {
    for name in names.split_whitespace() {
        desk.click_with(desk.at(part(name)), CTRL);
    }
}

/// Drags a part and compares what is seen before and after it is let go. It is one step, which can be undone.
#[track_caller]
fn dragged(
    selected: &str,
    grabbed: &str,
    to: Place,
    seen: impl Fn(&Desk) -> String,
    made: impl Fn(&Desk) -> String,
) -> [String; 2] {
    let mut desk = Desk::trip();
    select(&mut desk, selected);
    let first = desk.bytes();
    let (from, to) = (desk.at(part(grabbed)), desk.in_part(part(to.0), to.1, to.2));
    desk.carry(from, to, NONE);
    assert!(desk.bytes() == first, "nothing is done before it is let go");
    let preview = seen(&desk);
    desk.drop_at(to);
    let outcome = made(&desk);
    let changed = desk.bytes() != first;
    assert_eq!(desk.steps(), usize::from(changed));
    if changed {
        assert!(desk.selection().contains(&part(grabbed)));
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        desk.command(Command::Redo);
        assert_eq!(made(&desk), outcome);
    }
    [preview, outcome]
}

#[test]
fn a_stage_shows_its_new_place_while_it_is_dragged() {
    let check = |selected: &str, grabbed: &str, to: Place, expected: &str| {
        let ways = dragged(selected, grabbed, to, Desk::shown_way, Desk::way);
        assert_eq!(ways, [expected, expected], "{grabbed} to {to:?}");
    };
    check("", "s1", ("s2", 0.75, 0.5), "s2 s1 | s3 s4 | s5");
    check("", "s2", ("s1", 0.25, 0.5), "s2 s1 | s3 s4 | s5");
    // Where two phases meet it comes into that in which the pointer is.
    check("", "s1", ("s3", 0.25, 0.5), "s2 | s1 s3 s4 | s5");
    check("", "s4", ("s2", 0.75, 0.5), "s1 s2 s4 | s3 | s5");
    check("", "s1", ("s5", 0.75, 0.5), "s2 | s3 s4 | s5 s1");
    // A phase that is left without stages goes.
    check("", "s5", ("s1", 0.25, 0.5), "s5 s1 s2 | s3 s4");
    check("s1 s2", "s1", ("s5", 0.75, 0.5), "s3 s4 | s5 s1 s2");
    check("s4 s2", "s2", ("s1", 0.25, 0.5), "s2 s4 s1 | s3 | s5");
    // What is not selected goes alone, and what is dropped where it was stays.
    check("s1", "s3", ("s4", 0.75, 0.5), "s1 s2 | s4 s3 | s5");
    check("", "s2", ("s2", 0.25, 0.5), "s1 s2 | s3 s4 | s5");
    check("", "s1", ("c5", 0.75, 0.5), "s2 | s3 s1 s4 | s5");
}

#[test]
fn a_phase_shows_its_new_place_while_it_is_dragged() {
    let check = |selected: &str, grabbed: &str, to: Place, expected: &str| {
        let ways = dragged(selected, grabbed, to, Desk::shown_way, Desk::way);
        assert_eq!(ways, [expected, expected], "{grabbed} to {to:?}");
    };
    check("", "f1", ("f2", 0.75, 0.5), "s3 s4 | s1 s2 | s5");
    check("", "f3", ("f1", 0.25, 0.5), "s5 | s1 s2 | s3 s4");
    check("f1 f2", "f1", ("f3", 0.75, 0.5), "s5 | s1 s2 | s3 s4");
    check("", "f2", ("f2", 0.25, 0.5), "s1 s2 | s3 s4 | s5");
}

#[test]
fn a_lane_goes_where_the_line_showed() {
    let rows =
        |desk: &Desk| desk.layout().table.rows.iter().map(|row| row.lane.to_string()).collect::<Vec<_>>().join(" ");
    let check = |selected: &str, grabbed: &str, to: Place, expected: &str| {
        let [shown, made] = dragged(selected, grabbed, to, rows, Desk::lanes);
        // Rows are of unequal height: they stay until the lane is let go.
        assert_eq!(shown, "l1 l2 l3 l4 l5 l6");
        assert_eq!(made, expected, "{grabbed} to {to:?}");
    };
    check("", "l1", ("l2", 0.05, 0.9), "l2 l1 l3 l4 l5 l6");
    check("", "l6", ("l1", 0.05, 0.1), "l6 l1 l2 l3 l4 l5");
    check("", "l5", ("l6", 0.05, 0.9), "l1 l2 l3 l4 l6 l5");
    check("l1 l4", "l4", ("l6", 0.05, 0.9), "l2 l3 l5 l6 l1 l4");
    check("", "l2", ("l2", 0.05, 0.9), "l1 l2 l3 l4 l5 l6");
}

#[test]
fn a_card_goes_to_another_place_or_cell() {
    let check = |selected: &str, grabbed: &str, to: Place, cell: (&str, &str), expected: &str| {
        let cards = |desk: &Desk| desk.cards(cell.0, cell.1);
        let before = cards(&Desk::trip());
        let [shown, made] = dragged(selected, grabbed, to, cards, cards);
        assert_eq!((shown, made.as_str()), (before, expected), "{grabbed} to {to:?}");
    };
    check("", "c1", ("l1/s3", 0.5, 0.5), ("l1", "s3"), "c1");
    check("", "c1", ("l1/s3", 0.5, 0.5), ("l1", "s1"), "c2");
    check("", "c1", ("l1/s1", 0.5, 0.97), ("l1", "s1"), "c2 c1");
    check("", "c2", ("c1", 0.5, 0.2), ("l1", "s1"), "c2 c1");
    check("", "c2", ("c1", 0.5, 0.8), ("l1", "s1"), "c1 c2");
    check("", "c6", ("c2", 0.5, 0.2), ("l1", "s1"), "c1 c6 c2");
    check("", "c6", ("l6/s5", 0.5, 0.5), ("l6", "s5"), "c6");
    // All of one cell come together into one; those of several keep their arrangement.
    check("c1 c2", "c2", ("l6/s4", 0.5, 0.5), ("l6", "s4"), "c1 c2");
    check("c2 c1", "c1", ("c3", 0.5, 0.2), ("l1", "s2"), "c1 c2 c3");
    check("c1 c3", "c1", ("l4/s3", 0.5, 0.5), ("l4", "s3"), "c1");
    check("c1 c3", "c1", ("l4/s3", 0.5, 0.5), ("l4", "s4"), "c3");
    check("c1 c3", "c3", ("l4/s3", 0.5, 0.5), ("l4", "s2"), "c6 c1");
    // Lanes with other things in them take no cards.
    check("", "c1", ("l3/s2", 0.5, 0.5), ("l1", "s1"), "c1 c2");
    check("", "c1", ("s2", 0.5, 0.5), ("l1", "s1"), "c1 c2");
    check("", "c1", ("p1", 0.5, 0.5), ("l1", "s1"), "c1 c2");
}

#[test]
fn a_card_that_is_held_by_its_second_stage_stays_under_the_pointer() {
    let mut desk = Desk::trip();
    let (from, to) = (desk.in_part(part("c4"), 0.8, 0.5), desk.in_part(part("l6/s3"), 0.5, 0.5));
    desk.drag(from, to);
    assert_eq!(desk.cards("l6", "s2"), "c4+1");
    assert_eq!(desk.selection(), [part("c4")]);
}

#[test]
fn with_control_copies_go_there() {
    let check = |selected: &str, grabbed: &str, to: Place, cell: (&str, &str), expected: &str, new: &str| {
        let mut desk = Desk::trip();
        select(&mut desk, selected);
        let first = desk.bytes();
        let (from, to) = (desk.at(part(grabbed)), desk.in_part(part(to.0), to.1, to.2));
        desk.drag_with(from, to, CTRL);
        assert_eq!(desk.cards(cell.0, cell.1), expected, "{grabbed}");
        assert_eq!(desk.cards("l1", "s1"), "c1 c2");
        assert_eq!(desk.selection(), parts(new));
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
    };
    check("", "c1", ("l1/s3", 0.5, 0.5), ("l1", "s3"), "c7", "c7");
    check("", "c3", ("l1/s2", 0.5, 0.97), ("l1", "s2"), "c3 c7", "c7");
    check("c1 c2", "c1", ("l6/s1", 0.5, 0.5), ("l6", "s1"), "c7 c8", "c7 c8");
    check("c1 c3", "c3", ("l6/s5", 0.5, 0.5), ("l6", "s4"), "c7", "c7 c8");
    let mut desk = Desk::trip();
    let (from, to) = (desk.at(part("c1")), desk.at(part("l3/s4")));
    desk.drag_with(from, to, CTRL);
    assert_eq!(desk.steps(), 0);
}

#[test]
fn both_edges_of_a_card_stretch_it() {
    // Beside an edge of the card, in points.
    let check = |name: &str, edge: f64, to: &str, cell: (&str, &str), expected: &str| {
        let mut desk = Desk::trip();
        let first = desk.bytes();
        let inwards = if edge > 0.5 { -2.0 } else { 2.0 };
        let from = desk.in_part(part(name), edge, 0.5) + vec2(inwards, 0.0);
        let to = Pos2::new(desk.at(part(to)).x, from.y);
        desk.carry(from, to, NONE);
        assert!(desk.bytes() == first);
        let shown = desk.bounds(part(name));
        desk.drop_at(to);
        assert_eq!(desk.cards(cell.0, cell.1), expected, "{name} {edge}");
        assert_eq!(shown, desk.bounds(part(name)), "it is shown as it will be");
        if desk.bytes() != first {
            desk.command(Command::Undo);
        }
        assert!(desk.bytes() == first);
    };
    check("c1", 1.0, "s3", ("l1", "s1"), "c1+2 c2");
    check("c1", 1.0, "s5", ("l1", "s1"), "c1+4 c2");
    check("c1", 1.0, "s1", ("l1", "s1"), "c1 c2");
    check("c4", 1.0, "s4", ("l1", "s4"), "c4");
    check("c4", 1.0, "s1", ("l1", "s4"), "c4");
    check("c4", 0.0, "s3", ("l1", "s3"), "c4+2");
    check("c4", 0.0, "s5", ("l1", "s5"), "c4");
    check("c3", 0.0, "s1", ("l1", "s1"), "c1 c2 c3+1");
    check("c4", 0.0, "s4", ("l1", "s4"), "c4+1");
}

#[test]
fn the_border_of_two_phases_takes_stages_over() {
    let check = |changes: &[(&str, &str)], border: &str, to: &str, expected: &str| {
        let mut desk = Desk::trip_with(changes);
        let first = desk.bytes();
        let from = desk.in_part(part(border), 0.0, 0.5) + vec2(3.0, 0.0);
        let to = Pos2::new(desk.in_part(part(to), 0.0, 0.5).x, from.y);
        desk.carry(from, to, NONE);
        assert!(desk.bytes() == first);
        assert_eq!(desk.shown_way(), expected);
        desk.drop_at(to);
        assert_eq!(desk.way(), expected);
        assert_eq!(desk.phases(), "f1 f2 f3", "no phase goes");
        desk.undo_all();
        assert!(desk.bytes() == first);
    };
    check(&[], "f2", "s2", "s1 | s2 s3 s4 | s5");
    check(&[], "f2", "s4", "s1 s2 s3 | s4 | s5");
    check(&[], "f3", "s4", "s1 s2 | s3 | s4 s5");
    // Each phase keeps a stage.
    check(&[], "f2", "s1", "s1 | s2 s3 s4 | s5");
    check(&[], "f2", "s5", "s1 s2 s3 | s4 | s5");
    check(&[], "f3", "s1", "s1 s2 | s3 | s4 s5");
    check(&[], "f2", "s3", "s1 s2 | s3 s4 | s5");
}

#[test]
fn escape_gives_back_what_is_dragged() {
    let check = |selected: &str, from: &dyn Fn(&Desk) -> Pos2, to: &dyn Fn(&Desk) -> Pos2| {
        let mut desk = Desk::trip();
        select(&mut desk, selected);
        let (first, layout) = (desk.bytes(), desk.layout().table.clone());
        let (from, to) = (from(&desk), to(&desk));
        desk.carry(from, to, NONE);
        assert!(desk.board().is_dragging());
        desk.key(Key::Escape);
        assert!(!desk.board().is_dragging());
        assert!(desk.layout().table == layout, "the map is shown as it was");
        assert_eq!(desk.selection(), parts(selected));
        // The button is still held, and let go somewhere else.
        desk.move_to(to + vec2(20.0, 20.0));
        desk.drop_at(to);
        assert!(desk.bytes() == first);
        assert_eq!((desk.selection().to_vec(), desk.steps()), (parts(selected), 0));
    };
    let at = |name: &'static str| move |desk: &Desk| desk.at(part(name));
    let edge = |name: &'static str, across: f64, beside: f32| {
        move |desk: &Desk| desk.in_part(part(name), across, 0.5) + vec2(beside, 0.0)
    };
    check("", &at("s1"), &at("s4"));
    check("c5", &at("s1"), &at("s4"));
    check("s1 s2", &at("s1"), &at("s4"));
    check("", &at("f1"), &at("f3"));
    check("l2", &at("l1"), &at("l4"));
    check("", &at("c1"), &at("l6/s4"));
    check("c1 c3", &at("c1"), &at("l6/s4"));
    check("c1", &edge("c1", 1.0, -2.0), &at("c5"));
    check("", &edge("f2", 0.0, 3.0), &at("s4"));
    check("", &edge("s1", 1.0, 2.0), &edge("s2", 0.9, 0.0));
    check("p2@s1", &at("p1@s1"), &at("p2@s3"));
    check("c1", &at("l6/s1"), &at("l4/s4"));
}

#[test]
fn a_drag_goes_on_when_the_pointer_leaves_the_window() {
    let mut desk = Desk::trip();
    let (from, to) = (desk.at(part("s1")), desk.in_part(part("s2"), 0.75, 0.5));
    desk.carry(from, to, NONE);
    desk.harness.event(Event::PointerGone);
    desk.step();
    desk.step();
    assert!(desk.board().is_dragging());
    assert_eq!(desk.shown_way(), "s2 s1 | s3 s4 | s5");
    desk.move_to(to);
    desk.drop_at(to);
    assert_eq!(desk.way(), "s2 s1 | s3 s4 | s5");
}

#[test]
fn a_press_without_a_movement_changes_nothing() {
    let check = |at: &dyn Fn(&Desk) -> Pos2| {
        let mut desk = Desk::trip();
        let first = desk.bytes();
        let at = at(&desk);
        // Held for so long that it is no click.
        desk.carry(at, at, NONE);
        desk.settle();
        desk.drop_at(at);
        assert_eq!(desk.steps(), 0);
        assert!(desk.bytes() == first);
    };
    for name in ["s1", "f2", "l3", "c1", "c2", "c4", "p1@s2"] {
        check(&|desk| desk.at(part(name)));
    }
    check(&|desk| desk.in_part(part("c4"), 0.9, 0.5));
    check(&|desk| desk.in_part(part("s1"), 1.0, 0.5) + vec2(5.0, 0.0));
    check(&|desk| desk.in_part(part("c1"), 1.0, 0.5) + vec2(-2.0, 0.0));
    check(&|desk| desk.in_part(part("f2"), 0.0, 0.5) + vec2(3.0, 0.0));
    check(&|desk| desk.in_part(part("l1"), 0.02, 1.0) + vec2(0.0, 3.0));
    check(&|desk| desk.at(part("p1@s1")) + vec2(2.0, 4.0));
}

/// Zoomed in until the map is far larger than the view.
fn close_up(desk: &mut Desk, name: &str, zoom: usize) {
    desk.click_part(part(name));
    desk.command(Command::FitSelection);
    desk.command(Command::ActualSize);
    for _ in 0..zoom {
        desk.command(Command::ZoomIn);
    }
}

#[test]
fn the_row_under_the_pointer_stays_where_it_is() {
    let check = |zoom: usize, selected: &str, grabbed: &str, to: Place, held: Modifiers| {
        let mut desk = Desk::trip();
        close_up(&mut desk, "l2/s1", zoom);
        select(&mut desk, selected);
        let Part::Cell { lane, .. } = part(to.0) else { panic!("{to:?} is no cell") };
        let top = |desk: &Desk| {
            let row = desk.layout().table.rows.iter().find(|row| row.lane == lane).unwrap();
            desk.camera().view_from_map(kurbo::Point::new(0.0, row.top)).y
        };
        let before = (top(&desk), desk.camera().zoom);
        let (from, at) = (desk.at(part(grabbed)), desk.in_part(part(to.0), to.1, to.2));
        desk.drag_with(from, at, held);
        assert_eq!(desk.steps(), 1, "{grabbed} to {to:?}");
        assert!((top(&desk) - before.0).abs() < 0.5, "{grabbed} to {to:?}: {} became {}", before.0, top(&desk));
        assert!((desk.camera().zoom - before.1).abs() < 1e-9);
    };
    // The row above shrinks; the row itself grows; nothing above changes.
    check(2, "", "c2", ("l2/s1", 0.5, 0.5), NONE);
    check(1, "", "c1", ("l4/s1", 0.5, 0.5), NONE);
    check(2, "", "c5", ("l2/s2", 0.5, 0.5), NONE);
    check(1, "c1 c2", "c2", ("l2/s2", 0.5, 0.5), NONE);
    check(2, "", "c2", ("l2/s1", 0.5, 0.5), CTRL);
    check(1, "", "c6", ("l1/s2", 0.5, 0.9), NONE);
}

#[test]
fn the_map_scrolls_while_something_is_held_at_its_edge() {
    // Which way the view goes while a part is held at a place of the canvas, in shares of its size.
    let check = |name: &str, at: (f32, f32), expected: (i8, i8)| {
        let mut desk = Desk::trip();
        desk.command(Command::FitMap);
        close_up(&mut desk, name, 5);
        let from = desk.at(part(name));
        let first = desk.bytes();
        let canvas = desk.canvas();
        let to = canvas.min + canvas.size() * vec2(at.0, at.1);
        desk.carry(from, to, NONE);
        let before = desk.camera();
        for _ in 0..10 {
            desk.step();
        }
        let moved = desk.camera().origin_in_map - before.origin_in_map;
        let sign = |by: f64| {
            if by.abs() < 0.01 {
                0
            } else if by > 0.0 {
                1
            } else {
                -1
            }
        };
        assert_eq!((sign(moved.x), sign(moved.y)), expected, "{name} at {at:?}");
        desk.key(Key::Escape);
        let rest = desk.camera();
        desk.drop_at(to);
        desk.settle();
        assert_eq!(desk.camera(), rest, "it stops");
        assert!(desk.bytes() == first);
    };
    check("c5", (0.5, 0.5), (0, 0));
    check("c5", (0.999, 0.5), (1, 0));
    check("c5", (0.5, 0.999), (0, 1));
    check("c5", (0.001, 0.5), (-1, 0));
    check("c5", (0.001, 0.001), (-1, -1));
    check("l2/s3", (0.999, 0.999), (1, 1));
    // Stages move along the way only, lanes across it only.
    check("s3", (0.999, 0.999), (1, 0));
    check("f2", (0.5, 0.001), (0, 0));
    check("l2", (0.5, 0.999), (0, 1));
    check("l2", (0.001, 0.5), (0, 0));
}

#[test]
fn a_stage_in_the_frozen_header_does_not_scroll_down_nor_up() {
    let mut desk = Desk::trip();
    close_up(&mut desk, "c6", 3);
    let from = desk.at(part("s2"));
    assert!(desk.camera().view_from_map(desk.bounds(part("s2")).center()).y < 0.0, "only the frozen one is seen");
    let before = desk.camera();
    let to = desk.in_part(part("s1"), 0.2, 0.5);
    desk.carry(from, to, NONE);
    for _ in 0..10 {
        desk.step();
    }
    assert!((desk.camera().origin_in_map.y - before.origin_in_map.y).abs() < 0.01);
    desk.drop_at(to);
    assert_eq!(desk.way(), "s2 s1 | s3 s4 | s5");
}
