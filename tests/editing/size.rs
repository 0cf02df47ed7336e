//! The width of columns and the height of rows.

use egui::{Modifiers, Pos2, vec2};
use trayecto::app::command::Command;
use trayecto::map::Part;

use crate::desk::{Desk, part, parts};

/// Width or height of a stage or lane as it is shown.
fn shown(desk: &Desk, name: &str) -> f64 {
    let table = &desk.layout().table;
    let column = table.columns.iter().find(|column| Part::Stage(column.stage) == part(name));
    let row = table.rows.iter().find(|row| Part::Lane(row.lane) == part(name));
    column.map_or_else(|| row.map_or(0.0, |row| row.bottom - row.top), |column| column.right - column.left)
}

/// What the map says of it.
fn own(desk: &Desk, name: &str) -> Option<f64> {
    match part(name) {
        Part::Stage(id) => desk.map().stage(id).unwrap().width,
        Part::Lane(id) => desk.map().lane(id).unwrap().height,
        _ => None,
    }
    .map(trayecto::map::Length::get)
}

/// The border of a column or row, a little beside it.
fn border(desk: &Desk, name: &str) -> Pos2 {
    let table = &desk.layout().table;
    match part(name) {
        Part::Stage(id) => {
            let column = table.columns.iter().find(|column| column.stage == id).unwrap();
            desk.seen(kurbo::Point::new(column.right + 2.0, f64::midpoint(table.phase_band.y1, table.header.y1)))
        }
        Part::Lane(id) => {
            let row = table.rows.iter().find(|row| row.lane == id).unwrap();
            desk.seen(kurbo::Point::new(table.labels.x0 + 30.0, row.bottom + 2.0))
        }
        _ => panic!("{name} has no size"),
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1.0
}

#[test]
fn the_border_of_a_column_or_row_is_dragged() {
    let check = |selected: &str, name: &str, by: f64, resized: &str| {
        let mut desk = Desk::trip();
        for other in selected.split_whitespace() {
            desk.click_with(desk.at(part(other)), Modifiers::COMMAND);
        }
        let (first, size) = (desk.bytes(), shown(&desk, name));
        let from = border(&desk, name);
        #[expect(clippy::cast_possible_truncation, reason = "a distance on the screen")]
        let far = (by * desk.camera().zoom) as f32;
        let to = from + if matches!(part(name), Part::Stage(_)) { vec2(far, 0.0) } else { vec2(0.0, far) };
        desk.carry(from, to, Modifiers::NONE);
        assert!(desk.bytes() == first, "nothing is done before it is let go");
        assert!(near(shown(&desk, name), size + by), "{name} is {}, not {size} + {by}", shown(&desk, name));
        desk.drop_at(to);
        assert!(near(shown(&desk, name), size + by));
        for other in "s1 s2 s3 s4 s5 l1 l2 l3 l4 l6".split(' ') {
            let expected = resized.split(' ').any(|one| one == other).then_some(size + by);
            let same = match (own(&desk, other), expected) {
                (Some(own), Some(expected)) => near(own, expected),
                (own, expected) => own == expected,
            };
            assert!(same, "{other} has {:?}", own(&desk, other));
        }
        assert_eq!((desk.steps(), desk.selection().to_vec()), (1, parts(selected)));
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        assert!(near(shown(&desk, name), size));
    };
    check("", "s1", 90.0, "s1");
    check("", "s1", -60.0, "s1");
    check("s1 s2", "s1", 120.0, "s1 s2");
    check("s2", "s1", 40.0, "s1");
    check("", "l1", 70.0, "l1");
    check("", "l3", 50.0, "l3");
    check("l6 l4", "l4", 30.0, "l4 l6");
}

#[test]
fn the_end_of_a_column_cannot_be_dragged_past_its_beginning() {
    let check = |name: &str, to: &str| {
        let mut desk = Desk::trip();
        let from = border(&desk, name);
        let to = desk.at(part(to));
        desk.drag(from, to);
        assert!(shown(&desk, name) >= 20.0);
        assert_eq!(own(&desk, name), Some(20.0));
        desk.undo_all();
        assert_eq!(own(&desk, name), None);
    };
    check("s3", "s1");
    check("l4", "l1");
}

#[test]
fn a_double_click_gives_a_column_or_row_its_own_size_back() {
    let stage = ("\"name\": \"Search\"", "\"name\": \"Search\", \"width\": 400");
    let other = ("\"name\": \"Compare\"", "\"name\": \"Compare\", \"width\": 300");
    let lane = ("\"name\": \"Actions\"", "\"name\": \"Actions\", \"height\": 300");
    let check = |selected: &str, name: &str, left: &[(&str, Option<f64>)]| {
        let mut desk = Desk::trip_with(&[stage, other, lane]);
        for other in selected.split_whitespace() {
            desk.click_with(desk.at(part(other)), Modifiers::COMMAND);
        }
        let first = desk.bytes();
        desk.double_click(border(&desk, name));
        for (name, expected) in left {
            assert_eq!(own(&desk, name), *expected, "{name}");
        }
        assert!(!desk.board().is_writing());
        assert_eq!(desk.steps(), 1);
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
    };
    check("", "s1", &[("s1", None), ("s2", Some(300.0)), ("l1", Some(300.0))]);
    check("", "l1", &[("s1", Some(400.0)), ("l1", None)]);
    check("s1 s2", "s2", &[("s1", None), ("s2", None)]);
    // One that has its own size already stays.
    let mut desk = Desk::trip();
    desk.double_click(border(&desk, "s1"));
    assert_eq!(desk.steps(), 0);
}
