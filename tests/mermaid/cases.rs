//! What Mermaid 12.3.0 gives for the cases, and for what was found by trying.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use trayecto::import::read_strictly;

fn read(diagram: &str) -> Value {
    let Some(strict) = read_strictly(diagram) else { return json!({ "rejected": true }) };
    let tasks = strict.tasks.iter().map(|task| {
        let score = if task.score.is_finite() { json!(task.score) } else { json!(task.score.to_string()) };
        json!({ "section": task.section, "task": task.name, "score": score, "people": task.people })
    });
    json!({
        "title": strict.title,
        "accTitle": strict.acc_title,
        "accDescr": strict.acc_descr,
        "sections": strict.sections,
        "tasks": tasks.collect::<Vec<_>>(),
        "actors": strict.actors,
    })
}

#[test]
fn diagrams_are_read_as_mermaid_reads_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/mermaid");
    let expected = fs::read_to_string(folder.join("expected.json")).unwrap();
    let mut expected: BTreeMap<String, Value> = serde_json::from_str(&expected).unwrap();
    assert_eq!(expected.len(), 81);
    for (name, expected) in &mut expected {
        // JSON tells 5 from 5.0.
        for task in expected.get_mut("tasks").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(score) = task["score"].as_f64() {
                task["score"] = json!(score);
            }
        }
        assert_eq!(&read(&fs::read_to_string(folder.join(name)).unwrap()), expected, "{name}");
    }
}

#[test]
fn what_mermaid_rejects_is_rejected() {
    let check = |diagram: &str, accepted: bool| assert_eq!(read_strictly(diagram).is_some(), accepted, "{diagram:?}");
    check("journey", true);
    check("Journey\n", false);
    check("journey;\n", false);
    check("journey title X", true);
    check("journeyé: 5", true);
    check("journey\naccDescr {a} title X", true);
    check("journey\naccDescr {a", false);
    check("journey\naccDescr:", false);
    check("journey\naccTitle: ", false);
    check("journey\na: 5: Me\n Journey starts: 4: Me", false);
    check("journey\nMy journey starts: 4: Me", true);
    check("journey\nSection off area: 3: Me", false);
    check("journey\nMake tea:", false);
    check("journey\nMake tea: ", true);
    check("journey\na：5：Me", false);
    check("journey\nC4Container: 5: Me", false);
    check("journey\nC4Context: 5: Me", true);
    check("journey\n:%% 5\n", true);
    check("journey\na:%% 5\n", false);
    check("journey\n😀%%: 5\n", true);
    check("---\ntitle: a\ntitle: b\n---\njourney", false);
    check("---\ntitle: a\n---", false);
    check("\n---\ntitle: a\n---\njourney", false);
    check("```mermaid\njourney\n```", false);
}

#[test]
fn texts_are_kept_as_mermaid_keeps_them() {
    let check = |line: &str, expected: &str| {
        let strict = read_strictly(&format!("journey\n{line}\n")).unwrap();
        let tasks = strict.tasks.iter().map(|task| format!("{}/{}/{:?}", task.name, task.score, task.people));
        let all: Vec<String> = [strict.title.clone()].into_iter().chain(strict.sections.clone()).chain(tasks).collect();
        assert_eq!(all.join("|"), expected, "{line:?}");
    };
    check("title  X ", " X ");
    check("title\nsection A", "section A");
    check("title <b>A & B", "<b>A &amp; B</b>");
    check("title A & B", "A & B");
    check("section C# dev", "|C");
    check("a::5:Me", r#"|a/0/["5"]"#);
    check("a: 0x5: \"Me, You\", Cat", r#"|a/5/["\"Me", "You\"", "Cat"]"#);
    check("a: -0: Me,", r#"|a/-0/["Me", ""]"#);
    check("a\u{2028}b: Infinity", "|a\u{2028}b/inf/[]");
    check("a%%b: 5: Me\nb: 4", "|b/4/[]");
    check("a:\u{feff}5\u{feff}", "|a/5/[]");
    check("My style: x#58;y#59;: 5", "|My style/NaN/[\"5\"]");
}
