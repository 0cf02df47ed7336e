//! What each edit does, rule by rule.

use std::sync::Arc;

use serde_json::{Value, json};
use trayecto::edit::{Edit, apply};
use trayecto::map::{CardBody, Draft, LaneContent, Map};

use super::outline::{map, outline};

/// An edit as it is written.
pub(crate) fn edit(edit: &Value) -> Edit {
    serde_json::from_str(&edit.to_string()).unwrap_or_else(|error| panic!("{error} in {edit}"))
}

/// The outline of what comes of an edit, or why it is refused.
fn check(before: &str, change: &Value, expected: &str) {
    let after = apply(&map(before), &edit(change));
    let after = after.map_or_else(|refused| refused.to_string(), |after| outline(&after));
    assert_eq!(after, expected, "{before}: {change}");
}

fn place(phase: &str, before: impl Into<Value>) -> Value {
    json!({ "phase": phase, "before": before.into() })
}

#[test]
fn stages_are_inserted_and_move_with_their_columns() {
    const WAY: &str = "f1(s1 s2 s3) f2(s4 s5)";
    const MAP: &str = "f1(s1 s2 s3) f2(s4); p1; l1[c1@s1 c2@s2*2] l2{p1:s1=1,s2=-1}";
    let insert = |to: Value| json!({ "insertStages": { "stages": [{ "id": "s9", "name": "" }], "to": to } });
    check(MAP, &insert(place("f1", "s2")), "f1(s1 s9 s2 s3) f2(s4); p1; l1[c1@s1 c2@s2*2] l2{p1:s1=1,s2=-1}");
    check(MAP, &insert(place("f2", Value::Null)), "f1(s1 s2 s3) f2(s4 s9); p1; l1[c1@s1 c2@s2*2] l2{p1:s1=1,s2=-1}");
    check(MAP, &insert(place("f2", "s1")), "what comes after it lies elsewhere");
    check(MAP, &insert(place("f7", Value::Null)), "Phase(f7) is not there");
    check(
        MAP,
        &json!({ "insertStages": { "stages": [{ "id": "s1", "name": "" }], "to": place("f1", Value::Null) } }),
        "two stages have the id s1",
    );

    let shift = |stages: Value, to: Value| json!({ "moveStages": { "stages": stages, "to": to } });
    check(WAY, &shift(json!(["s3"]), place("f1", "s1")), "f1(s3 s1 s2) f2(s4 s5)");
    check(WAY, &shift(json!(["s5", "s1"]), place("f1", "s3")), "f1(s2 s1 s5 s3) f2(s4)");
    check(WAY, &shift(json!(["s4", "s5"]), place("f1", Value::Null)), "f1(s1 s2 s3 s4 s5)");
    // What comes after the place is moved too: the next one that is not stands for it.
    check(WAY, &shift(json!(["s1", "s2"]), place("f1", "s1")), "f1(s1 s2 s3) f2(s4 s5)");
    check(WAY, &shift(json!(["s2", "s3", "s4"]), place("f1", "s2")), "f1(s1 s2 s3 s4) f2(s5)");
    // A phase that gives all of its stages and takes others stays.
    check(WAY, &shift(json!(["s4", "s5"]), place("f2", "s4")), WAY);
    check(WAY, &shift(json!(["s9"]), place("f2", "s4")), "Stage(s9) is not there");
}

#[test]
fn phases_are_split_merged_and_their_borders_move() {
    const MAP: &str = "f1(s1 s2) f2(s3 s4) f3(s5)";
    let split = |at: &str| json!({ "splitPhase": { "at": at, "phase": "f9", "name": "New" } });
    check(MAP, &split("s4"), "f1(s1 s2) f2(s3) f9(s4) f3(s5)");
    check(MAP, &split("s3"), "the stage is the first of its phase");
    check(MAP, &split("s9"), "Stage(s9) is not there");

    let merge = |first: &str| json!({ "mergePhases": { "first": first } });
    check(MAP, &merge("f1"), "f1(s1 s2 s3 s4) f3(s5)");
    check(MAP, &merge("f3"), "the phase is the last one");
    check(MAP, &merge("f9"), "Phase(f9) is not there");

    let border = |phase: &str, first: &str| json!({ "moveBorder": { "phase": phase, "first": first } });
    check(MAP, &border("f2", "s2"), "f1(s1) f2(s2 s3 s4) f3(s5)");
    check(MAP, &border("f2", "s4"), "f1(s1 s2 s3) f2(s4) f3(s5)");
    check(MAP, &border("f2", "s3"), MAP);
    check(MAP, &border("f2", "s1"), "a phase would have no stage");
    check(MAP, &border("f3", "s2"), "a phase would have no stage");
    check(MAP, &border("f2", "s5"), "a phase would have no stage");
    check(MAP, &border("f1", "s2"), "the phase is the first one");
    check(MAP, &border("f1", "s1"), MAP);
}

#[test]
fn lists_are_put_in_order() {
    const WAY: &str = "f1(s1) f2(s2) f3(s3) f4(s4)";
    let phases = |moved: Value, before: Value| json!({ "movePhases": { "phases": moved, "before": before } });
    check(WAY, &phases(json!(["f4", "f2"]), json!("f1")), "f2(s2) f4(s4) f1(s1) f3(s3)");
    check(WAY, &phases(json!(["f1"]), Value::Null), "f2(s2) f3(s3) f4(s4) f1(s1)");
    check(WAY, &phases(json!(["f1", "f3"]), json!("f3")), "f2(s2) f1(s1) f3(s3) f4(s4)");
    check(WAY, &phases(json!(["f1", "f9"]), Value::Null), "Phase(f9) is not there");
    check(WAY, &phases(json!(["f1"]), json!("f9")), "Phase(f9) is not there");
    check("; p1 p2", &json!({ "movePersonas": { "personas": ["p2"], "before": "p1" } }), "; p2 p1");
    check("; ; l1[] l2- l3{}", &json!({ "moveLanes": { "lanes": ["l3"], "before": "l2" } }), "; ; l1[] l3{} l2-");
}

#[test]
fn parts_are_inserted_where_they_are_to_be() {
    const MAP: &str = "f1(s1); p1; l1[] l2{}; r1";
    let phase = json!({ "id": "f9", "name": "", "stages": [{ "id": "s9", "name": "" }] });
    let phases = |phase: &Value, before: Value| json!({ "insertPhases": { "phases": [phase], "before": before } });
    check(MAP, &phases(&phase, json!("f1")), "f9(s9) f1(s1); p1; l1[] l2{}; r1");
    check(MAP, &phases(&json!({ "id": "f9", "name": "", "stages": [] }), Value::Null), "phase f9 has no stage");
    let lane = json!({ "id": "l9", "name": "", "kind": "divider", "line": "other" });
    check(MAP, &json!({ "insertLanes": { "lanes": [lane], "before": "l2" } }), "f1(s1); p1; l1[] l9- l2{}; r1");
    let persona = json!({ "id": "p9", "name": "" });
    check(MAP, &json!({ "insertPersonas": { "personas": [persona], "before": null } }), "f1(s1); p1 p9; l1[] l2{}; r1");
    let source = json!({ "id": "r9", "kind": "survey", "title": "" });
    check(MAP, &json!({ "insertSources": { "sources": [source] } }), "f1(s1); p1; l1[] l2{}; r1 r9");
}

#[test]
fn cards_are_inserted_and_moved() {
    const MAP: &str = "f1(s1 s2); p1; l1[c1@s1 c2@s1 c3@s2] l2[c4@s1] l3{}";
    let insert = |lane: &str, before: Value| {
        let card = json!({ "id": "c9", "stage": "s1", "text": "" });
        json!({ "insertCards": { "cards": [{ "lane": lane, "before": before, "card": card }] } })
    };
    check(MAP, &insert("l1", json!("c2")), "f1(s1 s2); p1; l1[c1@s1 c9@s1 c2@s1 c3@s2] l2[c4@s1] l3{}");
    check(MAP, &insert("l2", Value::Null), "f1(s1 s2); p1; l1[c1@s1 c2@s1 c3@s2] l2[c4@s1 c9@s1] l3{}");
    check(MAP, &insert("l2", json!("c1")), "what comes after it lies elsewhere");
    check(MAP, &insert("l2", json!("c7")), "Card(c7) is not there");
    check(MAP, &insert("l3", Value::Null), "the lane holds no cards");
    check(MAP, &insert("l9", Value::Null), "Lane(l9) is not there");

    let to = |card: &str, lane: &str, stage: &str, before: Value| json!({ "card": card, "lane": lane, "stage": stage, "before": before });
    let shift = |moves: &[Value]| json!({ "moveCards": { "moves": moves } });
    check(MAP, &shift(&[to("c3", "l1", "s1", json!("c1"))]), "f1(s1 s2); p1; l1[c3@s1 c1@s1 c2@s1] l2[c4@s1] l3{}");
    check(
        MAP,
        &shift(&[to("c4", "l1", "s2", Value::Null), to("c1", "l1", "s2", Value::Null)]),
        "f1(s1 s2); p1; l1[c2@s1 c3@s2 c4@s2 c1@s2] l2[] l3{}",
    );
    // What comes after the place is moved too: the next one that is not stands for it.
    check(
        MAP,
        &shift(&[to("c4", "l1", "s1", json!("c1")), to("c1", "l1", "s1", json!("c1"))]),
        "f1(s1 s2); p1; l1[c4@s1 c1@s1 c2@s1 c3@s2] l2[] l3{}",
    );
    check(MAP, &shift(&[to("c1", "l3", "s1", Value::Null)]), "the lane holds no cards");
    check(MAP, &shift(&[to("c1", "l1", "s9", Value::Null)]), "Stage(s9) is not there");
    check(MAP, &shift(&[to("c9", "l1", "s1", Value::Null)]), "Card(c9) is not there");
    check(
        MAP,
        &shift(&[to("c1", "l1", "s1", Value::Null), to("c1", "l2", "s1", Value::Null)]),
        "a part is moved twice",
    );
}

#[test]
fn points_get_values() {
    const MAP: &str = "f1(s1 s2); p1 p2; l1{p1:s1=1} l2[]";
    let point = |lane: &str, persona: &str, stage: &str, value: f64| {
        let point = json!({ "lane": lane, "persona": persona, "stage": stage, "value": value });
        json!({ "setPoints": { "points": [point] } })
    };
    check(MAP, &point("l1", "p1", "s1", -0.5), "f1(s1 s2); p1 p2; l1{p1:s1=-0.5} l2[]");
    check(MAP, &point("l1", "p2", "s2", 2.0), "f1(s1 s2); p1 p2; l1{p1:s1=1 p2:s2=2} l2[]");
    check(MAP, &point("l1", "p1", "s1", 2.5), "a point of lane l1 in stage s1 lies outside the map's scale");
    check(MAP, &point("l2", "p1", "s1", 1.0), "the lane holds no curves");
    check(MAP, &point("l1", "p9", "s1", 1.0), "Persona(p9) is not there");
    check(MAP, &point("l1", "p1", "s9", 1.0), "Stage(s9) is not there");
}

#[test]
fn what_hangs_on_a_deleted_part_goes_with_it() {
    const MAP: &str = "f1(s1 s2) f2(s3 s4); p1 p2; l1[c1@s1*2 c2@s2*3 c3@s3 c4@s1*65535] l2{p1:s1=1,s3=2 p2:s3=0}; r1";
    let delete = |parts: Value| json!({ "delete": { "parts": parts } });
    check(
        MAP,
        &delete(json!([{ "stage": "s1" }])),
        "f1(s2) f2(s3 s4); p1 p2; l1[c1@s2 c2@s2*3 c3@s3 c4@s2*65534] l2{p1:s3=2 p2:s3=0}; r1",
    );
    check(
        MAP,
        &delete(json!([{ "stage": "s3" }])),
        "f1(s1 s2) f2(s4); p1 p2; l1[c1@s1*2 c2@s2*2 c4@s1*65534] l2{p1:s1=1 p2:}; r1",
    );
    check(
        MAP,
        &delete(json!([{ "phase": "f1" }])),
        "f2(s3 s4); p1 p2; l1[c2@s3*2 c3@s3 c4@s3*65533] l2{p1:s3=2 p2:s3=0}; r1",
    );
    check(
        MAP,
        &delete(json!([{ "stage": "s2" }, { "stage": "s3" }, { "stage": "s4" }])),
        "f1(s1); p1 p2; l1[c1@s1 c4@s1*65532] l2{p1:s1=1 p2:}; r1",
    );
    check(MAP, &delete(json!([{ "phase": "f1" }, { "phase": "f2" }])), "; p1 p2; l1[] l2{p1: p2:}; r1");
    check(
        MAP,
        &delete(json!([{ "persona": "p1" }, { "card": "c4" }, { "source": "r1" }])),
        "f1(s1 s2) f2(s3 s4); p2; l1[c1@s1*2 c2@s2*3 c3@s3] l2{p2:s3=0}",
    );
    check(MAP, &delete(json!([{ "lane": "l1" }, { "lane": "l2" }])), "f1(s1 s2) f2(s3 s4); p1 p2; ; r1");
    check(
        MAP,
        &delete(json!([{ "cell": { "lane": "l1", "stage": "s1" } }, { "cell": { "lane": "l2", "stage": "s3" } }])),
        "f1(s1 s2) f2(s3 s4); p1 p2; l1[c2@s2*3 c3@s3] l2{p1:s1=1 p2:}; r1",
    );
    check(
        MAP,
        &delete(json!([
            { "curve": { "lane": "l2", "persona": "p2" } },
            { "emotionPoint": { "lane": "l2", "persona": "p1", "stage": "s1" } },
        ])),
        "f1(s1 s2) f2(s3 s4); p1 p2; l1[c1@s1*2 c2@s2*3 c3@s3 c4@s1*65535] l2{p1:s3=2}; r1",
    );
    check(MAP, &delete(json!(["map", "title", "legend"])), "none of the parts has what was to be changed");
    check(MAP, &delete(json!([{ "card": "c1" }, { "card": "c9" }])), "Card(c9) is not there");
    check(
        MAP,
        &delete(json!([{ "emotionPoint": { "lane": "l2", "persona": "p2", "stage": "s1" } }])),
        "EmotionPoint { lane: l2, persona: p2, stage: s1 } is not there",
    );
}

/// A map in which everything refers to something.
fn referring() -> Map {
    let bytes = br#"{
      "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
      "personas": [
        { "id": "p1", "name": "", "brake": "b", "insight": "i", "evidence": { "brake": { "level": "partly", "sources": ["r1"] } } },
        { "id": "p2", "name": "" }
      ],
      "phases": [{ "id": "f1", "name": "", "stages": [{ "id": "s1", "name": "" }, { "id": "s2", "name": "" }] }],
      "lanes": [
        { "id": "l1", "name": "", "kind": "text", "cards": [
          { "id": "c1", "stage": "s1", "text": "", "personas": ["p1", "p2"], "evidence": { "level": "partly", "sources": ["r1", "r2"] } },
          { "id": "c2", "stage": "s2", "text": "", "quote": { "speaker": "p1" } }
        ] },
        { "id": "l2", "name": "", "kind": "actions", "cards": [
          { "id": "c3", "stage": "s2", "text": "", "action": { "answers": [
            { "card": "c1" }, { "emotion": { "persona": "p1", "stage": "s1" } }, { "stage": "s2" }
          ] } }
        ] },
        { "id": "l3", "name": "", "kind": "emotion", "curves": [
          { "persona": "p1", "points": [{ "stage": "s1", "value": 1, "evidence": { "level": "partly", "sources": ["r1"] } }] }
        ] }
      ],
      "sources": [{ "id": "r1", "kind": "study", "title": "" }, { "id": "r2", "kind": "study", "title": "" }]
    }"#;
    let reading = trayecto::file::read(bytes).unwrap();
    assert_eq!(reading.warnings, []);
    reading.map
}

#[test]
fn references_to_deleted_parts_go() {
    const ANSWERS: &str = "c3→card:c1 c3→emotion:persona:p1,stage:s1 c3→stage:s2";
    let check = |parts: Value, expected: &str| {
        let after = apply(&referring(), &edit(&json!({ "delete": { "parts": parts } }))).unwrap();
        let mut found = Vec::new();
        for (_, card) in after.cards() {
            found.extend(card.personas.iter().map(|persona| format!("{}→{persona}", card.id)));
            let sources = card.evidence.iter().flat_map(|evidence| &evidence.sources);
            found.extend(sources.map(|source| format!("{}→{source}", card.id)));
            match &card.body {
                CardBody::Quote(quote) => found.extend(quote.speaker.map(|speaker| format!("{}→{speaker}", card.id))),
                CardBody::Action(action) => found.extend(action.answers.iter().map(|answer| {
                    let answer = serde_json::to_string(answer).unwrap().replace(['"', '{', '}'], "");
                    format!("{}→{answer}", card.id)
                })),
                _ => {}
            }
        }
        let points = after.lanes.iter().flat_map(|lane| lane.curves()).flat_map(|curve| &curve.points);
        let evidence = points.flat_map(|point| &point.evidence).flat_map(|evidence| &evidence.sources);
        found.extend(evidence.map(|source| format!("point→{source}")));
        for persona in &after.personas {
            let sources = persona.evidence.values().flat_map(|evidence| &evidence.sources);
            found.extend(sources.map(|source| format!("{}→{source}", persona.id)));
        }
        assert_eq!(found.join(" "), expected, "{parts}");
    };
    check(json!([{ "source": "r1" }]), &format!("c1→p1 c1→p2 c1→r2 c2→p1 {ANSWERS}"));
    check(json!([{ "persona": "p1" }]), "c1→p2 c1→r1 c1→r2 c3→card:c1 c3→stage:s2");
    check(json!([{ "stage": "s1" }]), "c2→p1 c3→stage:s2 p1→r1");
    check(json!([{ "lane": "l1" }]), "c3→emotion:persona:p1,stage:s1 c3→stage:s2 point→r1 p1→r1");
    check(
        json!([{ "cell": { "lane": "l1", "stage": "s1" } }]),
        "c2→p1 c3→emotion:persona:p1,stage:s1 c3→stage:s2 point→r1 p1→r1",
    );
}

#[test]
fn brake_and_insight_are_emptied_together() {
    let after = apply(&referring(), &edit(&json!({ "delete": { "parts": [{ "brakeAndInsight": "p1" }] } }))).unwrap();
    assert_eq!((after.personas[0].brake.as_str(), after.personas[0].insight.as_str()), ("", ""));
}

#[test]
fn several_edits_are_applied_in_their_order_or_not_at_all() {
    const MAP: &str = "f1(s1); ; l1[]";
    let several = |edits: Value| json!({ "several": { "edits": edits, "reason": "paste" } });
    let stage = json!({ "insertStages": { "stages": [{ "id": "s2", "name": "" }], "to": place("f1", Value::Null) } });
    let card = json!({ "id": "c1", "stage": "s2", "text": "" });
    let card = json!({ "insertCards": { "cards": [{ "lane": "l1", "before": null, "card": card }] } });
    check(MAP, &several(json!([stage, card])), "f1(s1 s2); ; l1[c1@s2]");
    check(MAP, &several(json!([card])), "card c1 lies in stage s2, which is not there");
    check(MAP, &several(json!([])), MAP);
}

#[test]
fn only_what_changes_is_new() {
    let before = map("f1(s1 s2) f2(s3); p1; l1[c1@s1 c2@s1] l2[c3@s2] l3{p1:s1=1}; r1");
    let write = json!({ "write": { "part": { "card": "c1" }, "field": "text", "text": "New" } });
    let after = apply(&before, &edit(&write)).unwrap();
    let same = |a: &Draft, b: &Draft| {
        let phases = a.phases.iter().zip(&b.phases).map(|(a, b)| Arc::ptr_eq(a, b));
        let lanes = a.lanes.iter().zip(&b.lanes).map(|(a, b)| Arc::ptr_eq(a, b));
        let personas = a.personas.iter().zip(&b.personas).map(|(a, b)| Arc::ptr_eq(a, b));
        let sources = a.sources.iter().zip(&b.sources).map(|(a, b)| Arc::ptr_eq(a, b));
        (phases.collect::<Vec<_>>(), lanes.collect::<Vec<_>>(), personas.chain(sources).all(|same| same))
    };
    assert_eq!(same(&before, &after), (vec![true, true], vec![false, true, true], true));
    let cards = |map: &Map| match &map.lanes[0].content {
        LaneContent::Cards { cards, .. } => cards.clone(),
        _ => Vec::new(),
    };
    let (old, new) = (cards(&before), cards(&after));
    assert!(!Arc::ptr_eq(&old[0], &new[0]) && Arc::ptr_eq(&old[1], &new[1]));
    // The same again changes nothing at all.
    assert!(apply(&after, &edit(&write)).unwrap().is_same(&after));
}

#[test]
fn views_are_read_as_from_a_file_and_follow_what_is_deleted() {
    const MAP: &str = "f1(s1) f2(s2); p1; l1[c1@s1]";
    let set = |views: Value| json!({ "set": { "parts": ["map"], "property": { "views": views } } });
    let refused = |views: Value, expected: &str| check(MAP, &set(views), expected);
    refused(json!([{ "name": " " }]), "a view has no name");
    refused(json!([{ "name": "A" }, { "name": "A" }]), "two views are called A");
    // What is not there needs no hiding.
    refused(json!([{ "name": "A", "hiddenLanes": ["l9"] }]), MAP);
    refused(json!([{ "name": "A", "replacements": [{ "words": "\t", "with": "x" }] }]), "view A replaces nothing");
    let many: Vec<Value> = (0..101).map(|at| json!({ "name": format!("{at}") })).collect();
    refused(json!(many), "too many: 100 at most");

    let view = json!({
        "name": "A\u{0}\r\nB", "hiddenLanes": ["l1"], "hiddenPhases": ["f1"], "hiddenPersonas": ["p1"],
        "replacements": [{ "words": "x\ty", "with": "\u{7}z" }]
    });
    let map = apply(&map(MAP), &edit(&set(json!([view])))).unwrap();
    let view = map.view("A\nB").unwrap();
    assert_eq!((view.replacements[0].words.as_str(), view.replacements[0].with.as_str()), ("x y", "z"));
    assert!(apply(&map, &edit(&set(json!([view])))).unwrap().is_same(&map));
    let parts = json!([{ "lane": "l1" }, { "phase": "f1" }, { "persona": "p1" }]);
    let map = apply(&map, &edit(&json!({ "delete": { "parts": parts } }))).unwrap();
    let view = map.view("A\nB").unwrap();
    assert_eq!((view.hidden_lanes.len(), view.hidden_phases.len(), view.hidden_personas.len()), (0, 0, 0));
}
