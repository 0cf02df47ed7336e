//! Writing in place.

use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use trayecto::app::command::Command;
use trayecto::edit;
use trayecto::map::{Part, TextField};

use crate::desk::{Desk, id, part, parts};

const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;

/// What stands in the field in which a text is being written.
fn field(desk: &Desk) -> Option<String> {
    let node = desk.harness.query_by_role(Role::MultilineTextInput);
    assert_eq!(node.is_some(), desk.board().is_writing(), "a text is written if and only if there is a field for it");
    node.map(|node| node.value().unwrap_or_default())
}

fn text(desk: &Desk, part: Part, field: TextField) -> String {
    let owner = if matches!(field, TextField::Level(_)) { Part::Title } else { part };
    edit::text(desk.map(), owner, field).unwrap()
}

#[test]
fn a_double_click_writes_the_text_under_the_pointer() {
    let note = ("{ \"stage\": \"s2\", \"value\": -1 }", "{ \"stage\": \"s2\", \"value\": -1, \"note\": \"Too dear\" }");
    let check = |name: &str, of: TextField| {
        let mut desk = Desk::trip_with(&[note]);
        let (first, camera) = (desk.bytes(), desk.camera());
        let before = text(&desk, part(name), of);
        desk.double_click(desk.text_at(part(name), of));
        assert_eq!(field(&desk), Some(before.clone()), "{name} {of:?}");
        desk.type_text("!?");
        assert_eq!(field(&desk), Some(format!("{before}!?")), "{name} {of:?}");
        assert!(desk.bytes() == first, "it is not done yet");
        desk.key(Key::Enter);
        assert_eq!(field(&desk), None);
        assert_eq!(text(&desk, part(name), of), format!("{before}!?"), "{name} {of:?}");
        assert_eq!((desk.selection(), desk.steps()), (&[part(name)][..], 1), "{name} {of:?}");
        assert_eq!(desk.camera().zoom.to_bits(), camera.zoom.to_bits());
        assert!((desk.camera().origin_in_map - camera.origin_in_map).hypot() < 1.0, "{name} {of:?} was in view");
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        assert_eq!(desk.selection(), [part(name)], "{name} {of:?}");
    };
    check("t", TextField::Title);
    check("t", TextField::Subtitle);
    check("f2", TextField::Name);
    check("s1", TextField::Name);
    check("s1", TextField::Description);
    check("l1", TextField::Name);
    check("l5", TextField::Name);
    check("c1", TextField::Text);
    check("c5", TextField::Text);
    check("p1", TextField::Name);
    check("p2", TextField::Profile);
    check("b1", TextField::Brake);
    check("b1", TextField::Insight);
    check("p1@s2", TextField::Note);
    // The name of a level makes the scale the author's own.
    check("l3", TextField::Level(0));
    check("l3", TextField::Level(4));
}

#[test]
fn enter_and_the_second_function_key_write_what_is_selected() {
    let check = |key: Key, name: &str, of: TextField| {
        let mut desk = Desk::trip();
        desk.click_part(part(name));
        desk.key(key);
        assert_eq!(field(&desk), Some(text(&desk, part(name), of)), "{name}");
        desk.type_text("x");
        desk.key(Key::Enter);
        assert!(text(&desk, part(name), of).ends_with('x'), "{name}");
        assert_eq!(desk.selection(), [part(name)]);
        assert_eq!(desk.steps(), 1);
    };
    for key in [Key::Enter, Key::F2] {
        check(key, "t", TextField::Title);
        check(key, "f1", TextField::Name);
        check(key, "s5", TextField::Name);
        check(key, "l2", TextField::Name);
        check(key, "c4", TextField::Text);
        check(key, "p2", TextField::Name);
        check(key, "b1", TextField::Brake);
        check(key, "p1@s1", TextField::Note);
    }
}

#[test]
fn what_is_typed_in_one_frame_keeps_its_blanks() {
    let mut desk = Desk::trip();
    desk.click_part(part("l1/s3"));
    for letter in [" ", "I", "s", " ", "i", "t"] {
        desk.harness.event(Event::Text(letter.into()));
    }
    desk.settle();
    assert_eq!(field(&desk).as_deref(), Some("Is it"));
}

#[test]
fn typing_on_a_part_writes_on_at_its_end() {
    let check = |name: &str, of: TextField, expected: &str| {
        let mut desk = Desk::trip();
        desk.click_part(part(name));
        desk.type_text(" vh");
        assert!(desk.board().is_writing(), "{name}");
        desk.key(Key::Enter);
        assert_eq!(text(&desk, part(name), of), expected);
        assert_eq!(desk.steps(), 1);
    };
    // A blank pans; what follows is text, whether it is a command elsewhere or not.
    check("c1", TextField::Text, "Opens the appvh");
    check("s2", TextField::Name, "Comparevh");
    check("t", TextField::Title, "Tripvh");
}

#[test]
fn typing_where_nothing_takes_text_does_nothing() {
    let check = |name: &str| {
        let mut desk = Desk::trip();
        if !name.is_empty() {
            desk.click_part(part(name));
        }
        desk.type_text("xyz");
        assert_eq!((field(&desk), desk.steps()), (None, 0), "{name}");
        desk.key(Key::Enter);
        assert_eq!((field(&desk), desk.steps()), (None, 0), "{name}");
    };
    check("");
    check("l3/s4");
    // Several at once.
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.click_with(desk.at(part("c3")), CTRL);
    desk.type_text("x");
    desk.key(Key::Enter);
    assert_eq!((field(&desk), desk.steps()), (None, 0));
}

#[test]
fn typing_in_a_cell_makes_a_card() {
    let check = |name: &str, (lane, stage): (&str, &str), expected: &[&str]| {
        let mut desk = Desk::trip();
        let first = desk.bytes();
        desk.click_part(part(name));
        desk.type_text("Asks twice");
        assert_eq!(field(&desk).as_deref(), Some("Asks twice"));
        assert!(desk.bytes() == first);
        desk.key(Key::Enter);
        assert_eq!(desk.texts(lane, stage), expected, "{name}");
        assert_eq!(desk.steps(), 1);
        desk.command(Command::Undo);
        assert!(desk.bytes() == first);
        assert_eq!(desk.selection(), [part(name)]);
        desk.command(Command::Redo);
        assert_eq!(desk.texts(lane, stage), expected);
        assert_eq!(desk.selection(), [part("c7")]);
    };
    check("l1/s3", ("l1", "s3"), &["Asks twice"]);
    check("l2/s1", ("l2", "s1"), &["Asks twice"]);
    check("l4/s5", ("l4", "s5"), &["Asks twice"]);
}

#[test]
fn a_double_click_in_a_cell_makes_a_card() {
    let mut desk = Desk::trip();
    desk.double_click(desk.at(part("l6/s2")));
    assert_eq!(field(&desk).as_deref(), Some(""));
    desk.type_text("Say all fees first");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l6", "s2"), ["Say all fees first"]);
    // In a cell with cards it comes below them.
    desk.double_click(desk.in_part(part("l1/s2"), 0.5, 0.95));
    desk.type_text("Sleeps on it");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l1", "s2"), ["Weighs prices", "Sleeps on it"]);
}

#[test]
fn shift_and_enter_breaks_the_line() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.key(Key::Enter);
    desk.press(SHIFT, Key::Enter);
    desk.type_text("on the phone");
    desk.key(Key::Enter);
    assert_eq!(text(&desk, part("c1"), TextField::Text), "Opens the app\non the phone");
}

#[test]
fn escape_gives_the_text_back() {
    let check = |name: &str, begin: &dyn Fn(&mut Desk)| {
        let mut desk = Desk::trip();
        if !name.is_empty() {
            desk.click_part(part(name));
        }
        let (first, before) = (desk.bytes(), desk.selection().to_vec());
        let table = desk.layout().table.clone();
        begin(&mut desk);
        desk.type_text("Something else\u{e9}");
        assert!(desk.board().is_writing(), "{name}");
        desk.key(Key::Escape);
        assert_eq!((field(&desk), desk.steps()), (None, 0), "{name} {before:?}");
        assert!(desk.bytes() == first);
        assert!(desk.layout().table == table, "the map is shown as it was");
        assert_eq!(desk.selection(), before, "{name}");
        // The keyboard is the map's again.
        desk.key(Key::Escape);
        assert_eq!(desk.selection(), []);
    };
    check("c1", &|desk| desk.key(Key::Enter));
    check("s1", &|desk| desk.key(Key::F2));
    check("c1", &|desk| desk.double_click(desk.at(part("c1"))));
    check("l1/s3", &|_| ());
    check("c1", &|desk| desk.press(CTRL, Key::Enter));
    check("s2", &|desk| desk.command(Command::InsertStageAfter));
    check("", &|desk| desk.command(Command::InsertStageAfter));
    check("l2", &|desk| desk.command(Command::InsertLaneAfter));
    check("f1", &|desk| desk.command(Command::InsertPhaseBefore));
    check("p1", &|desk| desk.command(Command::InsertPersona));
    check("s2", &|desk| desk.command(Command::SplitPhase));
}

#[test]
fn what_was_written_stays_when_something_else_is_clicked() {
    let check =
        |begin: &dyn Fn(&mut Desk), clicked: &str, selected: &str, what: &dyn Fn(&Desk) -> String, expected: &str| {
            let mut desk = Desk::trip();
            begin(&mut desk);
            desk.type_text("new");
            desk.click_part(part(clicked));
            assert_eq!((field(&desk), desk.steps()), (None, 1));
            assert_eq!(what(&desk), expected);
            assert_eq!(desk.selection(), parts(selected));
        };
    let first = |desk: &mut Desk| {
        desk.click_part(part("c1"));
        desk.key(Key::Enter);
    };
    let of_first = |desk: &Desk| text(desk, part("c1"), TextField::Text);
    check(&first, "s3", "s3", &of_first, "Opens the appnew");
    check(&first, "c6", "c6", &of_first, "Opens the appnew");
    let cell = |desk: &mut Desk| desk.click_part(part("l6/s2"));
    check(&cell, "c1", "c1", &|desk| desk.texts("l6", "s2").join("|"), "new");
    check(&cell, "l6/s4", "l6/s4", &|desk| desk.texts("l6", "s2").join("|"), "new");
    let stage = |desk: &mut Desk| desk.command(Command::InsertStageAfter);
    check(&stage, "c1", "c1", &|desk| desk.map().stages().last().unwrap().name.clone(), "new");
}

#[test]
fn what_was_written_stays_when_something_beside_the_map_is_clicked() {
    let mut desk = Desk::trip();
    desk.command(Command::ToggleInspector);
    desk.click_part(part("l6/s2"));
    desk.type_text("new");
    let tab = desk.harness.get_by_label(&trayecto::locale::say(crate::desk::LOCALE, "tab-history")).rect().center();
    desk.click(tab);
    assert_eq!((field(&desk), desk.steps()), (None, 1));
    assert_eq!(desk.texts("l6", "s2"), ["new"]);
    assert_eq!(desk.selection(), [part("c7")], "it is still what one works on");
}

#[test]
fn control_and_enter_goes_on_with_the_next_card() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.key(Key::Enter);
    desk.type_text("!");
    desk.press(CTRL, Key::Enter);
    assert_eq!(field(&desk).as_deref(), Some(""));
    desk.type_text("Second");
    desk.press(CTRL, Key::Enter);
    desk.type_text("Third");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l1", "s1"), ["Opens the app!", "Second", "Third", "Asks a friend"]);
    assert_eq!(desk.steps(), 3);
    // And so it does where nothing is being written.
    desk.click_part(part("c3"));
    desk.press(CTRL, Key::Enter);
    desk.type_text("More");
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l1", "s2"), ["Weighs prices", "More"]);
}

#[test]
fn a_card_without_a_text_is_not_made() {
    let check = |typed: &str, end: &dyn Fn(&mut Desk), selected: &str| {
        let mut desk = Desk::trip();
        let first = desk.bytes();
        desk.double_click(desk.at(part("l6/s2")));
        assert!(desk.board().is_writing());
        desk.type_text(typed);
        end(&mut desk);
        assert_eq!((field(&desk), desk.steps()), (None, 0), "{selected}");
        assert!(desk.bytes() == first);
        assert_eq!(desk.selection(), parts(selected), "{typed:?}");
    };
    for typed in ["", "  "] {
        check(typed, &|desk| desk.key(Key::Escape), "l6/s2");
        check(typed, &|desk| desk.key(Key::Enter), "l6/s2");
        check(typed, &|desk| desk.key(Key::Tab), "l6/s3");
        check(typed, &|desk| desk.press(SHIFT, Key::Tab), "l6/s1");
        check(typed, &|desk| desk.click_part(part("c1")), "c1");
    }
}

#[test]
fn keys_that_end_a_card_lead_to_the_next_cell() {
    let check = |cell: &str, (held, key): (Modifiers, Key), expected: &str| {
        let mut desk = Desk::trip();
        desk.click_part(part(cell));
        desk.type_text("new");
        desk.press(held, key);
        assert_eq!((field(&desk), desk.steps()), (None, 1));
        assert_eq!(desk.selection(), [part(expected)], "{cell} {key:?}");
        assert!(desk.in_view(part(expected)));
    };
    let (tab, back, enter) = ((Modifiers::NONE, Key::Tab), (SHIFT, Key::Tab), (Modifiers::NONE, Key::Enter));
    check("l1/s3", tab, "l1/s4");
    check("l1/s3", back, "l1/s2");
    check("l1/s3", enter, "l2/s3");
    check("l2/s5", back, "l2/s4");
    // At the end of a row begins the next one.
    check("l4/s5", tab, "l6/s1");
    check("l6/s1", back, "l4/s5");
    check("l1/s1", back, "l1/s1");
    check("l6/s5", tab, "l6/s5");
    check("l6/s3", enter, "l6/s3");
    // Lanes that take no cards are passed.
    check("l2/s4", enter, "l4/s4");
    check("l2/s5", tab, "l4/s1");
    check("l4/s1", enter, "l6/s1");
}

#[test]
fn keys_that_end_another_text_lead_to_its_neighbour() {
    let check = |name: &str, (held, key): (Modifiers, Key), expected: &str| {
        let mut desk = Desk::trip();
        desk.click_part(part(name));
        desk.key(Key::Enter);
        desk.type_text("x");
        desk.press(held, key);
        assert_eq!((field(&desk), desk.steps()), (None, 1));
        assert_eq!(desk.selection(), [part(expected)], "{name} {key:?}");
    };
    let (tab, back, enter) = ((Modifiers::NONE, Key::Tab), (SHIFT, Key::Tab), (Modifiers::NONE, Key::Enter));
    check("s2", tab, "s3");
    check("s2", back, "s1");
    check("s2", enter, "s2");
    check("s5", tab, "s5");
    check("f1", tab, "f2");
    check("p1", tab, "p2");
    check("c1", enter, "c1");
    check("c1", tab, "l1/s2");
    check("c3", back, "l1/s1");
}

#[test]
fn undo_while_writing_is_about_the_text() {
    let mut desk = Desk::trip();
    desk.click_part(part("s1"));
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.steps(), 1);
    desk.click_part(part("c1"));
    desk.key(Key::Enter);
    desk.settle();
    desk.type_text("xyz");
    desk.settle();
    for _ in 0..4 {
        desk.press(CTRL, Key::Z);
    }
    assert_eq!(field(&desk).as_deref(), Some("Opens the app"));
    assert_eq!((desk.steps(), desk.way()), (1, "s2 s1 | s3 s4 | s5".into()), "no step was undone");
    desk.press(CTRL, Key::Y);
    assert_eq!(field(&desk).as_deref(), Some("Opens the appxyz"));
    desk.key(Key::Enter);
    assert_eq!(desk.steps(), 2);
    // Afterwards it is one step like any other.
    desk.press(CTRL, Key::Z);
    assert_eq!(text(&desk, part("c1"), TextField::Text), "Opens the app");
    assert_eq!(desk.way(), "s2 s1 | s3 s4 | s5");
    desk.press(CTRL, Key::Z);
    assert_eq!(desk.way(), "s1 s2 | s3 s4 | s5");
    desk.press(CTRL.plus(SHIFT), Key::Z);
    desk.press(CTRL, Key::Y);
    assert_eq!(text(&desk, part("c1"), TextField::Text), "Opens the appxyz");
}

#[test]
fn a_text_that_is_the_same_again_is_no_step() {
    let mut desk = Desk::trip();
    desk.click_part(part("c1"));
    desk.key(Key::Enter);
    desk.type_text("x");
    desk.key(Key::Backspace);
    desk.key(Key::Enter);
    assert_eq!((field(&desk), desk.steps()), (None, 0));
    assert_eq!(desk.selection(), [part("c1")]);
}

#[test]
fn composed_letters_come_as_they_are_meant() {
    let preedit = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
    let commit = |text: &str| Event::Ime(ImeEvent::Commit(text.into()));
    let check = |events: &[Event], expected: &str| {
        let mut desk = Desk::trip();
        desk.harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        desk.click_part(part("l6/s2"));
        desk.key(Key::Enter);
        for event in events {
            desk.harness.event(event.clone());
            desk.step();
        }
        desk.settle();
        assert_eq!(field(&desk).as_deref(), Some(expected));
        desk.key(Key::Enter);
        assert_eq!(desk.texts("l6", "s2"), [expected]);
        assert_eq!(desk.steps(), 1);
        // On a card that is there, too.
        desk.click_part(part("c7"));
        desk.key(Key::Enter);
        for event in events {
            desk.harness.event(event.clone());
        }
        desk.settle();
        desk.key(Key::Enter);
        assert_eq!(desk.texts("l6", "s2"), [format!("{expected}{expected}")]);
    };
    check(&[preedit("~"), commit("ñ")], "ñ");
    check(&[preedit("n"), preedit("ni"), preedit("你"), commit("你"), Event::Text("!".into())], "你!");
    check(&[Event::Text("a".into()), preedit("´"), preedit(""), Event::Text("b".into())], "ab");
}

#[test]
fn what_is_small_or_hidden_can_be_written() {
    let check = |changes: &[(&str, &str)], prepare: &dyn Fn(&mut Desk), of: Part| {
        let mut desk = Desk::trip_with(changes);
        prepare(&mut desk);
        assert_eq!(desk.selection(), [of]);
        let before = text(&desk, of, TextField::Name);
        desk.key(Key::F2);
        assert_eq!(field(&desk), Some(before.clone()));
        let node = desk.harness.get_by_role(Role::MultilineTextInput).rect();
        assert!(desk.canvas().expand(1.0).contains_rect(node), "{node:?} is out of view");
        assert!(node.height() > 10.0 && node.width() > 60.0);
        desk.type_text("x");
        desk.key(Key::Enter);
        assert_eq!(text(&desk, of, TextField::Name), format!("{before}x"));
    };
    let zoomed_out = |name: &'static str| {
        move |desk: &mut Desk| {
            desk.click_part(part(name));
            for _ in 0..14 {
                desk.command(Command::ZoomOut);
            }
        }
    };
    for name in ["s1", "s5", "l6", "f3", "p2"] {
        check(&[], &zoomed_out(name), part(name));
    }
    let hidden = |name: &'static str| {
        move |desk: &mut Desk| {
            desk.click_part(part(name));
            desk.command(Command::ToggleHidden);
        }
    };
    for name in ["l1", "l3", "l5", "p1"] {
        check(&[], &hidden(name), part(name));
    }
    check(&[("\"name\": \"Pains\"", "\"name\": \"Pains\", \"collapsed\": true")], &zoomed_out("l4"), part("l4"));
}

#[test]
fn a_card_in_a_folded_lane_can_be_written() {
    let mut desk = Desk::trip_with(&[("\"name\": \"Pains\"", "\"name\": \"Pains\", \"collapsed\": true")]);
    desk.click_part(part("l4/s3"));
    desk.type_text("new");
    assert_eq!(field(&desk).as_deref(), Some("new"));
    desk.key(Key::Enter);
    assert_eq!(desk.texts("l4", "s3"), ["new"]);
}

#[test]
fn texts_that_were_written_after_each_other_are_steps_of_their_own() {
    let mut desk = Desk::trip();
    for name in ["s1", "c1", "l1/s3"] {
        desk.click_part(part(name));
        desk.type_text("one two three");
        desk.key(Key::Enter);
    }
    assert_eq!(desk.steps(), 3);
    assert_eq!(desk.map().stage(id("s1")).unwrap().name, "Searchone two three");
}
