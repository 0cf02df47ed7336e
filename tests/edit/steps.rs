//! Steps: what is undone and done again, what belongs to one step, and what steps are called.

use serde_json::{Value, json};
use trayecto::edit::{Edit, Gesture, History, Moved, Outcome, Refused};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::sentence;

use super::outline::{map, outline};
use super::rules::edit;

fn write(stage: &str, name: &str) -> Edit {
    edit(&json!({ "write": { "part": { "stage": stage }, "field": "name", "text": name } }))
}

fn stage(id: &str) -> Part {
    Part::Stage(id.parse().unwrap())
}

/// The names of the stages.
fn names(history: &History) -> String {
    history.map().stages().map(|stage| stage.name.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn steps_are_undone_and_done_again() {
    let mut history = History::new(map("f1(s1 s2)"));
    assert_eq!((history.undo(), history.redo(), history.jump(0)), (None, None, None));
    assert_eq!(history.apply(&write("s1", "A"), None, vec![Part::Title]), Ok(Outcome::Changed));
    assert_eq!(history.apply(&write("s2", "B"), None, vec![stage("s1")]), Ok(Outcome::Changed));
    history.set_selected_after(vec![Part::Map]);
    // What changes nothing is no step, and what is refused is none either.
    assert_eq!(history.apply(&write("s2", "B"), None, Vec::new()), Ok(Outcome::Same));
    assert_eq!(history.apply(&write("s9", "B"), None, Vec::new()), Err(Refused::NotThere(stage("s9"))));
    assert_eq!((history.done(), history.steps().len()), (2, 2));
    let last = history.map().clone();

    // Back to what was selected before a step, forth to what was selected after it.
    assert_eq!(history.undo(), Some(Moved { select: vec![stage("s1")] }));
    assert_eq!(names(&history), "A s2");
    assert_eq!(history.undo(), Some(Moved { select: vec![Part::Title] }));
    assert_eq!(history.undo(), None);
    assert_eq!(history.redo(), Some(Moved { select: vec![stage("s1")] }));
    assert_eq!(history.redo(), Some(Moved { select: vec![Part::Map] }));
    assert!(history.map().is_same(&last));
    assert_eq!(history.redo(), None);
    assert_eq!(history.jump(0), Some(Moved { select: vec![Part::Title] }));
    assert_eq!(history.jump(3), None);

    // Something else is done instead.
    assert_eq!(history.apply(&write("s1", "C"), None, Vec::new()), Ok(Outcome::Changed));
    assert_eq!((history.done(), history.steps().len()), (1, 1));
    assert_eq!(history.redo(), None);
}

#[test]
fn a_gesture_is_one_step() {
    let mut history = History::new(map("f1(s1 s2)"));
    let first = history.map().clone();
    let typing = Some(Gesture(1));
    for text in ["A", "Ab", "Abc"] {
        assert_eq!(history.apply(&write("s1", text), typing, vec![Part::Title]), Ok(Outcome::Changed));
    }
    assert_eq!((history.done(), names(&history).as_str()), (1, "Abc s2"));
    // Another gesture, or none, is another step.
    history.apply(&write("s1", "Abcd"), Some(Gesture(2)), Vec::new()).unwrap();
    history.apply(&write("s1", "Abcde"), None, Vec::new()).unwrap();
    history.apply(&write("s1", "Abcdef"), Some(Gesture(2)), Vec::new()).unwrap();
    assert_eq!(history.done(), 4);
    // After going back it does not go on.
    history.undo();
    history.redo();
    history.apply(&write("s1", "Abcdefg"), Some(Gesture(2)), Vec::new()).unwrap();
    assert_eq!(history.done(), 5);
    assert_eq!(history.jump(0), Some(Moved { select: vec![Part::Title] }));
    assert!(history.map().is_same(&first));
}

#[test]
fn a_gesture_that_ends_where_it_began_is_no_step() {
    let mut history = History::new(map("f1(s1 s2)"));
    let first = history.map().clone();
    history.apply(&write("s1", "A"), Some(Gesture(1)), Vec::new()).unwrap();
    assert_eq!(history.apply(&write("s1", "s1"), Some(Gesture(1)), Vec::new()), Ok(Outcome::Changed));
    assert_eq!((history.done(), history.steps().len()), (0, 0));
    assert!(history.map().is_same(&first));
    history.apply(&write("s1", "B"), Some(Gesture(1)), Vec::new()).unwrap();
    assert_eq!((history.done(), names(&history).as_str()), (1, "B s2"));
}

#[test]
fn steps_have_names_in_both_languages() {
    let map = map("f1(s1 s2) f2(s3); p1 p2; l1[c1@s1 c2@s1] l2{p1:s1=1}; r1");
    let check = |change: Value, spanish: &str, english: &str| {
        let name = edit(&change).name(&map);
        assert_eq!(sentence::step(Locale::Spanish, &name), spanish, "{change}");
        assert_eq!(sentence::step(Locale::English, &name), english, "{change}");
    };
    let set = |parts: Value, property: Value| json!({ "set": { "parts": parts, "property": property } });
    let card = |id: &str, text: &str| json!({ "id": id, "stage": "s1", "text": text });
    let new = |card: Value| json!({ "lane": "l1", "before": null, "card": card });
    check(
        json!({ "moveStages": { "stages": ["s1"], "to": { "phase": "f2", "before": null } } }),
        "Mover etapa «s1»",
        "Move stage “s1”",
    );
    check(
        json!({ "delete": { "parts": [{ "card": "c1" }, { "card": "c2" }] } }),
        "Borrar 2 tarjetas",
        "Delete 2 cards",
    );
    check(
        json!({ "delete": { "parts": [{ "card": "c1" }, { "lane": "l1" }] } }),
        "Borrar 2 elementos",
        "Delete 2 items",
    );
    check(
        json!({ "write": { "part": { "card": "c1" }, "field": "note", "text": "x" } }),
        "Escribir en tarjeta «c1»",
        "Write in card “c1”",
    );
    check(json!({ "write": { "part": "title", "field": "title", "text": "x" } }), "Escribir en mapa", "Write in map");
    check(
        set(json!([{ "lane": "l1" }, { "lane": "l2" }]), json!({ "color": null })),
        "Cambiar color de 2 carriles",
        "Change colour of 2 lanes",
    );
    check(
        set(json!(["map", "title"]), json!({ "language": "es" })),
        "Cambiar idioma de mapa",
        "Change language of map",
    );
    check(
        json!({ "insertCards": { "cards": [new(card("c9", "A very  long\ntext that says more than anybody reads"))] } }),
        "Añadir tarjeta «A very long text that says more than an…»",
        "Add card “A very long text that says more than an…”",
    );
    check(json!({ "insertCards": { "cards": [new(card("c9", " "))] } }), "Añadir tarjeta", "Add card");
    check(
        json!({ "setPoints": { "points": [{ "lane": "l2", "persona": "p1", "stage": "s1", "value": 0 }] } }),
        "Cambiar valor de punto de emoción «s1»",
        "Change value of emotion point “s1”",
    );
    check(
        json!({ "mergePhases": { "first": "f1" } }),
        "Unir fase «f1» con la siguiente",
        "Merge phase “f1” with the next",
    );
    check(json!({ "splitPhase": { "at": "s2", "phase": "f9", "name": "" } }), "Dividir fase «f1»", "Split phase “f1”");
    check(
        json!({ "several": { "reason": "paste", "edits": [
            { "insertCards": { "cards": [new(card("c8", "")), new(card("c9", ""))] } },
            { "write": { "part": { "card": "c9" }, "field": "text", "text": "x" } },
        ] } }),
        "Pegar 2 tarjetas",
        "Paste 2 cards",
    );
}

#[test]
fn what_is_refused_is_said_in_both_languages() {
    let check = |before: &str, change: Value, spanish: &str, english: &str| {
        let refused = trayecto::edit::apply(&map(before), &edit(&change)).unwrap_err();
        assert_eq!(sentence::refused(Locale::Spanish, &refused), spanish, "{change}");
        assert_eq!(sentence::refused(Locale::English, &refused), english, "{change}");
    };
    check(
        "f1(s1)",
        json!({ "mergePhases": { "first": "f1" } }),
        "Después de esta fase no hay ninguna otra con la que unirla.",
        "No other phase comes after this one that it could be merged with.",
    );
    let personas: Vec<Value> = (1..=501).map(|n| json!({ "id": format!("p{n}"), "name": "" })).collect();
    check(
        "f1(s1)",
        json!({ "insertPersonas": { "personas": personas, "before": null } }),
        "Un mapa admite como máximo 500 personas.",
        "A map has 500 personas at most.",
    );
}

#[test]
fn an_edit_touches_what_is_to_be_seen_afterwards() {
    let check = |change: Value, expected: &[Part]| assert_eq!(edit(&change).touches(), expected, "{change}");
    check(json!({ "delete": { "parts": [{ "stage": "s1" }] } }), &[]);
    check(
        json!({ "moveStages": { "stages": ["s1", "s2"], "to": { "phase": "f1", "before": null } } }),
        &[stage("s1"), stage("s2")],
    );
    let twice = json!({ "write": { "part": { "stage": "s1" }, "field": "name", "text": "" } });
    check(json!({ "several": { "edits": [twice, twice], "reason": "replace" } }), &[stage("s1")]);
    check(json!({ "splitPhase": { "at": "s2", "phase": "f9", "name": "" } }), &[Part::Phase("f9".parse().unwrap())]);
}

#[test]
fn going_back_gives_the_very_map() {
    let first: Map = map("f1(s1) f2(s2)");
    let mut history = History::new(first.clone());
    history.apply(&edit(&json!({ "mergePhases": { "first": "f1" } })), None, Vec::new()).unwrap();
    assert_eq!(outline(history.map()), "f1(s1 s2)");
    history.undo();
    assert!(history.map().is_same(&first));
}
