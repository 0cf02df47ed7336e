//! Where the arrow keys lead.

use egui::{Key, Modifiers};
use trayecto::app::command::Command;
use trayecto::map::Part;

use crate::desk::{Desk, part, parts};

const KEYS: [(char, Key); 4] =
    [('<', Key::ArrowLeft), ('>', Key::ArrowRight), ('^', Key::ArrowUp), ('v', Key::ArrowDown)];

fn arrow(sign: char) -> Key {
    KEYS.into_iter().find(|(own, _)| *own == sign).unwrap().1
}

/// Goes along a way: `c1 v c2 > c3`. Each part is where the arrow before it leads.
#[track_caller]
fn walk(desk: &mut Desk, way: &str) {
    let mut names = way.split_whitespace();
    let first = names.next().unwrap();
    desk.click_part(part(first));
    assert_eq!(desk.selection(), [part(first)]);
    while let (Some(sign), Some(name)) = (names.next(), names.next()) {
        desk.key(arrow(sign.chars().next().unwrap()));
        assert_eq!(desk.selection(), [part(name)], "{sign} in {way}");
    }
}

#[test]
fn arrows_lead_from_each_part_to_its_neighbour() {
    let mut desk = Desk::trip();
    for way in [
        // Down a column and up again, with cards, cells, points and a dividing line.
        "l1/s3 v c5 v p1@s3 v p2@s3 v l4/s3 v l6/s3 ^ l4/s3 ^ p2@s3 ^ p1@s3 ^ c5 ^ l1/s3 ^ s3 ^ f2 ^ p1 ^ t",
        "t v p1 v f1 v s1 v c1 v c2 v l2/s1 ^ c2 ^ c1 ^ s1",
        // Along a row.
        "l1 > c1 > c3 > l1/s3 > c4 > l1/s5 < c4 < l1/s3 < c3 < c1 < l1",
        "l3 > p1@s1 > p1@s2 > p1@s3 > p1@s4 > p1@s5 < p1@s4 < p1@s3 < p1@s2 < p1@s1 < l3",
        "p2@s1 > p2@s2 > p2@s3 v l4/s3 ^ p2@s3 < p2@s2 ^ p1@s2 ^ l2/s2 ^ c3",
        "l4 > l4/s1 > c6 > l4/s3",
        "c2 > c3",
        // Along the heads.
        "s1 > s2 > s3 > s4 > s5 < s4",
        "f1 > f2 > f3 < f2 < f1",
        "l1 v l2 v l3 v l4 v l5 v l6 ^ l5 ^ l4",
        "p1 > p2 < p1",
        "f3 v s5",
    ] {
        walk(&mut desk, way);
    }
}

#[test]
fn arrows_stay_where_there_is_nothing_more() {
    let mut desk = Desk::trip();
    for way in [
        "t ^ t < t",
        "p1 < p1",
        "p2 > p2",
        "f1 < f1",
        "f3 > f3",
        "s1 < s1",
        "s5 > s5",
        "l1 < l1 ^ l1",
        "l6 < l6 v l6",
        "l5 > l5",
        "l1/s5 > l1/s5",
        "p1@s5 > p1@s5",
        "l6/s1 v l6/s1",
    ] {
        walk(&mut desk, way);
    }
}

#[test]
fn the_first_arrow_selects_the_first_stage() {
    let check = |key: Key| {
        let mut desk = Desk::trip();
        desk.key(key);
        assert_eq!(desk.selection(), [part("s1")], "{key:?}");
    };
    for (_, key) in KEYS {
        check(key);
    }
}

#[test]
fn arrows_go_around_what_is_not_seen() {
    let check = |changes: &[(&str, &str)], ways: &[&str]| {
        let mut desk = Desk::trip_with(changes);
        for way in ways {
            walk(&mut desk, way);
        }
    };
    let hidden =
        |name: &'static str| (format!("\"name\": \"{name}\""), format!("\"name\": \"{name}\", \"hidden\": true"));
    let (old, new) = hidden("Contacts");
    check(&[(&old, &new)], &["l1 v l3", "l1/s3 v p1@s3 ^ l1/s3"]);
    let (old, new) = hidden("Ana");
    check(&[(&old, &new)], &["c5 v p2@s3", "f1 ^ p2 ^ t v p2"]);
    // The cards of a lane that is folded are not drawn.
    check(
        &[("\"name\": \"Pains\"", "\"name\": \"Pains\", \"collapsed\": true")],
        &["p2@s1 > p2@s2 v l4/s2 v l6/s2 ^ l4/s2"],
    );
}

#[test]
fn arrows_lead_on_from_what_was_hidden() {
    let check = |name: &str| {
        let mut desk = Desk::trip();
        desk.click_part(part(name));
        desk.command(Command::ToggleHidden);
        desk.key(Key::ArrowDown);
        let selected = desk.selection();
        assert!(desk.layout().bounds(selected[0]).is_some(), "{selected:?} is not seen");
    };
    check("l2");
    check("p1");
}

#[test]
fn shift_and_an_arrow_selects_the_neighbour_too() {
    let check = |first: &str, keys: &str, expected: &str| {
        let mut desk = Desk::trip();
        desk.click_part(part(first));
        for sign in keys.chars() {
            desk.press(Modifiers::SHIFT, arrow(sign));
        }
        assert_eq!(desk.selection(), parts(expected), "{first} {keys}");
    };
    check("c1", "v", "c1 c2");
    check("c1", ">", "c1 c3");
    check("s1", ">>", "s1 s2 s3");
    check("s1", "<", "s1");
    check("f2", "<", "f2 f1");
    check("l2", "vv", "l2 l3 l4");
    check("l2", "^", "l2 l1");
    check("p1", ">", "p1 p2");
    check("p1@s1", ">>", "p1@s1 p1@s2 p1@s3");
    check("l1/s3", "v", "l1/s3 c5");
    // Back again what was added last leads.
    check("s1", ">><", "s1 s3 s2");
}

#[test]
fn what_the_arrows_lead_to_is_in_view() {
    let check = |zoom: usize, keys: &str| {
        let mut desk = Desk::trip();
        for _ in 0..zoom {
            desk.command(Command::ZoomIn);
        }
        for (at, sign) in keys.chars().enumerate() {
            desk.key(arrow(sign));
            let selected: Part = desk.selection()[0];
            assert!(desk.in_view(selected), "{selected:?} after {at} of {keys}");
        }
    };
    check(6, "v>>>>vvvvv<<<<^^^^^");
    check(4, "v^^^vvvv>>>>vv<<<<<^^vvvv>>>>>");
    check(3, "vvvv>>>>^^^");
}
