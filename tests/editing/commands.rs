//! Commands that add, split, merge, delete, hide and fold: what they do, what is selected then, and that each is undone as one step.

use egui::{Key, Modifiers};
use trayecto::app::command::Command;
use trayecto::locale::say;
use trayecto::map::Part;

use crate::desk::{Desk, LOCALE, part, parts};

/// Gives a command with some parts selected, goes on by hand, and says what came of it. Undoing gives everything back at once, doing it
/// again does it all.
#[track_caller]
fn done(
    changes: &[(&str, &str)],
    selected: &str,
    command: Command,
    and: impl Fn(&mut Desk),
    what: impl Fn(&Desk) -> String,
) -> (String, Vec<Part>) {
    let mut desk = Desk::trip_with(changes);
    for name in selected.split_whitespace() {
        desk.click_with(desk.at(part(name)), Modifiers::COMMAND);
    }
    let first = desk.bytes();
    desk.command(command);
    and(&mut desk);
    assert!(!desk.board().is_writing());
    let (outcome, after) = (what(&desk), desk.selection().to_vec());
    let last = desk.bytes();
    assert_eq!(desk.steps(), usize::from(last != first), "{command:?}");
    if desk.steps() > 0 {
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        assert_eq!(desk.selection(), parts(selected));
        desk.command(Command::Redo);
        assert!(desk.bytes() == last);
        assert_eq!(desk.selection(), after);
    }
    (outcome, after)
}

fn nothing_more(_: &mut Desk) {}

fn named(desk: &mut Desk) {
    desk.type_text("New one");
    desk.key(Key::Enter);
}

fn nameless(desk: &mut Desk) {
    desk.key(Key::Enter);
}

#[test]
fn a_new_stage_comes_beside_what_is_selected() {
    let check = |selected: &str, command: Command, expected: &str| {
        let name = |desk: &Desk| {
            format!("{} {}", desk.way(), desk.map().stage(crate::desk::id("s6")).map_or("", |stage| &stage.name))
        };
        let (way, after) = done(&[], selected, command, named, name);
        assert_eq!((way, after), (format!("{expected} New one"), parts("s6")), "{selected} {command:?}");
        let (way, _) = done(&[], selected, command, nameless, name);
        assert_eq!(way, format!("{expected} "));
    };
    check("s1", Command::InsertStageAfter, "s1 s6 s2 | s3 s4 | s5");
    check("s2", Command::InsertStageAfter, "s1 s2 s6 | s3 s4 | s5");
    check("s3", Command::InsertStageBefore, "s1 s2 | s6 s3 s4 | s5");
    check("c5", Command::InsertStageAfter, "s1 s2 | s3 s6 s4 | s5");
    check("l6/s1", Command::InsertStageBefore, "s6 s1 s2 | s3 s4 | s5");
    check("f2", Command::InsertStageAfter, "s1 s2 | s3 s4 s6 | s5");
    check("", Command::InsertStageAfter, "s1 s2 | s3 s4 | s5 s6");
}

#[test]
fn a_new_lane_comes_beside_what_is_selected() {
    let check = |selected: &str, command: Command, expected: &str| {
        let (lanes, after) = done(&[], selected, command, named, Desk::lanes);
        assert_eq!((lanes.as_str(), after), (expected, parts("l7")), "{selected} {command:?}");
    };
    check("l1", Command::InsertLaneAfter, "l1 l7 l2 l3 l4 l5 l6");
    check("l1", Command::InsertLaneBefore, "l7 l1 l2 l3 l4 l5 l6");
    check("c6", Command::InsertLaneBefore, "l1 l2 l3 l7 l4 l5 l6");
    check("p1@s1", Command::InsertLaneAfter, "l1 l2 l3 l7 l4 l5 l6");
    check("", Command::InsertLaneAfter, "l1 l2 l3 l4 l5 l6 l7");
}

#[test]
fn a_new_phase_comes_beside_what_is_selected_and_has_a_stage() {
    let check = |selected: &str, command: Command, expected: &str| {
        let (phases, after) = done(&[], selected, command, named, Desk::phases);
        assert_eq!((phases.as_str(), after), (expected, parts("f4")), "{selected} {command:?}");
        let (way, _) = done(&[], selected, command, named, Desk::way);
        assert_eq!(way.split(" | ").count(), 4);
    };
    check("f1", Command::InsertPhaseAfter, "f1 f4 f2 f3");
    check("f1", Command::InsertPhaseBefore, "f4 f1 f2 f3");
    check("s3", Command::InsertPhaseBefore, "f1 f4 f2 f3");
    check("", Command::InsertPhaseAfter, "f1 f2 f3 f4");
}

#[test]
fn a_new_persona_has_a_name() {
    let name = |desk: &Desk| desk.map().personas.last().unwrap().name.clone();
    let (new, after) = done(&[], "", Command::InsertPersona, named, name);
    assert_eq!((new.as_str(), after), ("New one", parts("p3")));
    let (new, after) = done(&[], "p1", Command::InsertPersona, nameless, name);
    assert_eq!((new, after), (say(LOCALE, "new-persona"), parts("p3")));
}

#[test]
fn a_phase_is_split_before_the_selected_stage() {
    let check = |selected: &str, and: fn(&mut Desk), expected: &str, name: &str| {
        let what = |desk: &Desk| {
            let phase = desk.map().phase(crate::desk::id("f4")).map_or("", |phase| &phase.name);
            format!("{} {phase}", desk.way())
        };
        let (way, after) = done(&[], selected, Command::SplitPhase, and, what);
        assert_eq!((way, after), (format!("{expected} {name}"), parts("f4")));
    };
    check("s2", named, "s1 | s2 | s3 s4 | s5", "New one");
    check("s4", nameless, "s1 s2 | s3 | s4 | s5", &say(LOCALE, "new-phase"));
    check("c3", named, "s1 | s2 | s3 s4 | s5", "New one");
    // Before its first stage there is nothing to split off.
    let (way, after) = done(&[], "s3", Command::SplitPhase, nothing_more, Desk::way);
    assert_eq!((way.as_str(), after), ("s1 s2 | s3 s4 | s5", parts("s3")));
}

#[test]
fn a_phase_is_merged_with_the_next() {
    let check = |selected: &str, expected: &str, after: &str| {
        let (way, selection) = done(&[], selected, Command::MergePhases, nothing_more, Desk::way);
        assert_eq!((way.as_str(), selection), (expected, parts(after)), "{selected}");
    };
    check("f1", "s1 s2 s3 s4 | s5", "f1");
    check("s4", "s1 s2 | s3 s4 s5", "f2");
    check("f3", "s1 s2 | s3 s4 | s5", "f3");
}

#[test]
fn what_is_deleted_leaves_its_neighbour_selected() {
    let all = |desk: &Desk| {
        let cards: Vec<String> = desk.map().cards().map(|(_, card)| format!("{}@{}", card.id, card.stage)).collect();
        format!("{} / {} / {} / {}", desk.personas(), desk.way(), desk.lanes(), cards.join(" "))
    };
    let check = |selected: &str, expected: &str, after: &str| {
        for key in [Key::Delete, Key::Backspace] {
            let press = |desk: &mut Desk| desk.key(key);
            let (left, selection) = done(&[], selected, Command::ActualSize, press, all);
            assert_eq!((left.as_str(), selection), (expected, parts(after)), "{selected}");
        }
    };
    let lanes = "l1 l2 l3 l4 l5 l6";
    let way = "s1 s2 | s3 s4 | s5";
    let people = "p1 p2";
    let cards = "c1@s1 c2@s1 c3@s2 c4@s4 c5@s3 c6@s2";
    check("c1", &format!("{people} / {way} / {lanes} / c2@s1 c3@s2 c4@s4 c5@s3 c6@s2"), "l1/s1");
    check("c6 c1", &format!("{people} / {way} / {lanes} / c2@s1 c3@s2 c4@s4 c5@s3"), "l1/s1");
    check("s2", &format!("{people} / s1 | s3 s4 | s5 / {lanes} / c1@s1 c2@s1 c4@s4 c5@s3"), "s3");
    check("s5", &format!("{people} / s1 s2 | s3 s4 / {lanes} / {cards}"), "s4");
    check("s4 s5", &format!("{people} / s1 s2 | s3 / {lanes} / c1@s1 c2@s1 c3@s2 c5@s3 c6@s2"), "s3");
    // A card that spans more stages stays in those.
    check("s4", &format!("{people} / s1 s2 | s3 | s5 / {lanes} / c1@s1 c2@s1 c3@s2 c4@s5 c5@s3 c6@s2"), "s5");
    check("l1", &format!("{people} / {way} / l2 l3 l4 l5 l6 / c5@s3 c6@s2"), "l2");
    check("l6", &format!("{people} / {way} / l1 l2 l3 l4 l5 / {cards}"), "l5");
    check("l5", &format!("{people} / {way} / l1 l2 l3 l4 l6 / {cards}"), "l6");
    check("f1", &format!("{people} / s3 s4 | s5 / {lanes} / c4@s4 c5@s3"), "f2");
    check("f3", &format!("{people} / s1 s2 | s3 s4 / {lanes} / {cards}"), "f2");
    check("p1", &format!("p2 / {way} / {lanes} / {cards}"), "p2");
    check("p2", &format!("p1 / {way} / {lanes} / {cards}"), "p1");
    check("c1 s2 l2", &format!("{people} / s1 | s3 s4 | s5 / l1 l3 l4 l5 l6 / c2@s1 c4@s4"), "l3");
}

#[test]
fn everything_can_be_deleted() {
    let mut desk = Desk::trip();
    let first = desk.bytes();
    for name in ["s1", "l1", "p1"] {
        desk.click_part(part(name));
        desk.press(Modifiers::COMMAND, Key::A);
        desk.key(Key::Delete);
    }
    assert_eq!((desk.way().as_str(), desk.lanes().as_str(), desk.personas().as_str()), ("", "", ""));
    assert_eq!(desk.steps(), 3);
    // And begun anew.
    desk.command(Command::InsertStageAfter);
    named(&mut desk);
    desk.command(Command::InsertLaneAfter);
    named(&mut desk);
    assert_eq!((desk.way().as_str(), desk.lanes().as_str()), ("s1", "l1"));
    desk.undo_all();
    assert!(desk.bytes() == first);
}

#[test]
fn lanes_and_personas_are_hidden_and_shown_again() {
    let seen = |desk: &Desk| {
        let rows = desk.layout().table.rows.iter().map(|row| row.lane.to_string());
        let people = desk.map().personas.iter().map(|persona| persona.id);
        let people = people.filter(|id| desk.layout().bounds(Part::Persona(*id)).is_some()).map(|id| id.to_string());
        rows.chain(people).collect::<Vec<_>>().join(" ")
    };
    let check = |changes: &[(&str, &str)], selected: &str, command: Command, expected: &str| {
        let (left, _) = done(changes, selected, command, nothing_more, seen);
        assert_eq!(left, expected, "{selected} {command:?}");
    };
    check(&[], "l2", Command::ToggleHidden, "l1 l3 l4 l5 l6 p1 p2");
    check(&[], "l3 l5", Command::ToggleHidden, "l1 l2 l4 l6 p1 p2");
    check(&[], "p1", Command::ToggleHidden, "l1 l2 l3 l4 l5 l6 p2");
    check(&[], "l1 p2", Command::ToggleHidden, "l2 l3 l4 l5 l6 p1");
    check(&[], "s1", Command::ToggleHidden, "l1 l2 l3 l4 l5 l6 p1 p2");
    let hidden = [
        ("\"name\": \"Contacts\"", "\"name\": \"Contacts\", \"hidden\": true"),
        ("\"name\": \"Ben\"", "\"name\": \"Ben\", \"hidden\": true"),
    ];
    check(&hidden, "c1", Command::ShowHidden, "l1 l2 l3 l4 l5 l6 p1 p2");
    check(&[], "c1", Command::ShowHidden, "l1 l2 l3 l4 l5 l6 p1 p2");
    // What was hidden by mistake is hidden no longer by the same keys.
    let mut desk = Desk::trip();
    let first = desk.bytes();
    desk.click_part(part("l2"));
    for _ in 0..2 {
        desk.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::U);
    }
    assert!(desk.bytes() == first);
}

#[test]
fn lanes_are_folded_and_unfolded() {
    let check = |changes: &[(&str, &str)], selected: &str, expected: &str| {
        let folded = |desk: &Desk| {
            let lanes = desk.map().lanes.iter().filter(|lane| lane.collapsed).map(|lane| lane.id.to_string());
            lanes.collect::<Vec<_>>().join(" ")
        };
        let (lanes, _) = done(changes, selected, Command::ToggleCollapsed, nothing_more, folded);
        assert_eq!(lanes, expected, "{selected}");
    };
    check(&[], "l1", "l1");
    check(&[], "c6", "l4");
    check(&[], "p1@s1", "l3");
    check(&[], "l1 l3 l6", "l1 l3 l6");
    check(&[], "s1", "");
    check(&[("\"name\": \"Pains\"", "\"name\": \"Pains\", \"collapsed\": true")], "l4", "");
}

#[test]
fn stages_and_touchpoints_become_moments_of_truth() {
    let check = |selected: &str, expected: &str| {
        let marked = |desk: &Desk| {
            let stages = desk.map().stages().filter(|stage| stage.moment_of_truth).map(|stage| stage.id.to_string());
            let cards = desk.map().cards().map(|(_, card)| card).filter(|card| {
                matches!(&card.body, trayecto::map::CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth)
            });
            stages.chain(cards.map(|card| card.id.to_string())).collect::<Vec<_>>().join(" ")
        };
        let (parts, _) = done(&[], selected, Command::ToggleMomentOfTruth, nothing_more, marked);
        assert_eq!(parts, expected, "{selected}");
    };
    check("s2", "s2");
    check("c5", "c5");
    check("s1 s3 c5", "s1 s3 c5");
    check("c1", "");
    check("c1 c5", "c5");
}

#[test]
fn commands_that_do_not_fit_do_nothing() {
    let needing = [
        Command::Delete,
        Command::Write,
        Command::InsertCard,
        Command::InsertStageBefore,
        Command::InsertLaneBefore,
        Command::InsertPhaseBefore,
        Command::SplitPhase,
        Command::MergePhases,
        Command::ToggleHidden,
        Command::ToggleCollapsed,
        Command::ToggleMomentOfTruth,
        Command::RaisePoint,
        Command::Widen,
        Command::MoveLeft,
        Command::Undo,
        Command::Redo,
        Command::ShowHidden,
    ];
    for command in needing {
        let (way, after) = done(&[], "", command, nothing_more, Desk::way);
        assert_eq!((way.as_str(), after), ("s1 s2 | s3 s4 | s5", Vec::new()), "{command:?}");
    }
}
