//! Pieces of maps: copied, pasted, duplicated, and as tables.

use crate::support;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use support::any_map;
use trayecto::edit::{Fragment, FragmentKind, Paste, apply, cells_of, duplicate, fragment, paste, paste_cells};
use trayecto::file::{read, write};
use trayecto::map::{Answer, Card, CardBody, LaneKind, Map, Number, Part, Persona, PersonaId};

/// A map with something of most kinds.
const SHOP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Shop", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
  "personas": [
    { "id": "p1", "name": "Ana", "evidence": { "goals": { "level": "partly", "sources": ["r1"] } } },
    { "id": "p2", "name": "Bea" },
    { "id": "p3", "name": "Secret", "hidden": true }
  ],
  "phases": [
    { "id": "f1", "name": "Before", "stages": [ { "id": "s1", "name": "Look" }, { "id": "s2", "name": "Choose" } ] },
    { "id": "f2", "name": "After", "stages": [ { "id": "s3", "name": "Use" } ] }
  ],
  "lanes": [
    { "id": "l1", "name": "Doing", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Asks", "personas": ["p1"] },
      { "id": "c2", "stage": "s1", "text": "Compares", "personas": ["p3"] },
      { "id": "c3", "stage": "s2", "text": "Buys", "personas": ["p1", "p2"], "evidence": { "level": "partly", "sources": ["r1"] } }
    ] },
    { "id": "l2", "name": "Emotion", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [ { "stage": "s1", "value": -1, "note": "Lost" }, { "stage": "s2", "value": 2 } ] },
      { "persona": "p3", "points": [ { "stage": "s1", "value": 1 } ] }
    ] },
    { "id": "l3", "name": "Pains", "kind": "pains", "cards": [ { "id": "c4", "stage": "s2", "text": "Queue" } ] },
    { "id": "l4", "name": "Staff only", "kind": "text", "hidden": true, "cards": [ { "id": "c5", "stage": "s1", "text": "Margin" } ] },
    { "id": "l5", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c6", "stage": "s2", "text": "More tills", "action": { "answers": [{ "card": "c4" }, { "card": "c5" }, { "stage": "s3" }] } }
    ] }
  ],
  "sources": [ { "id": "r1", "kind": "interview", "title": "Talks" } ]
}"#;

/// Another map, with other ids and on another scale.
const BANK: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Bank", "kind": "as-is", "language": "en", "emotionScale": "one-to-ten",
  "personas": [ { "id": "p7", "name": "Bea" } ],
  "phases": [ { "id": "f1", "name": "All", "stages": [ { "id": "s8", "name": "Ask" }, { "id": "s9", "name": "Choose" } ] } ],
  "lanes": [
    { "id": "l1", "name": "Mood", "kind": "emotion", "curves": [] },
    { "id": "l2", "name": "Pains", "kind": "pains", "cards": [ { "id": "c1", "stage": "s9", "text": "Forms" } ] },
    { "id": "l3", "name": "Steps", "kind": "text", "cards": [] },
    { "id": "l4", "name": "Figures", "kind": "metric", "cards": [] }
  ]
}"#;

fn map(text: &str) -> Map {
    let reading = read(text.as_bytes()).unwrap();
    assert_eq!(reading.warnings, []);
    reading.map
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

fn stage(id: &str) -> Part {
    Part::Stage(id.parse().unwrap())
}

fn lane(id: &str) -> Part {
    Part::Lane(id.parse().unwrap())
}

fn cell(lane: &str, stage: &str) -> Part {
    Part::Cell { lane: lane.parse().unwrap(), stage: stage.parse().unwrap() }
}

fn point(lane: &str, persona: &str, stage: &str) -> Part {
    let (lane, persona, stage) = (lane.parse().unwrap(), persona.parse().unwrap(), stage.parse().unwrap());
    Part::EmotionPoint { lane, persona, stage }
}

/// The map after pasting, with what found no place.
fn done(map: &Map, paste: Option<Paste>) -> (Map, usize) {
    let Some(Paste { edit, parts, left_out }) = paste else { return (map.clone(), 0) };
    let after = apply(map, &edit).unwrap();
    assert!(parts.iter().all(|part| all_parts(&after).contains(part)), "{parts:?}");
    (after, left_out)
}

/// Lanes, stages and cards as they lie: "Doing Look: Asks, Compares".
fn picture(map: &Map) -> Vec<String> {
    let mut lines = Vec::new();
    for lane in &map.lanes {
        for stage in map.stages() {
            let cards = lane.cards().iter().filter(|card| card.stage == stage.id).map(|card| card.text.clone());
            let values = lane.curves().iter().filter_map(|curve| {
                let persona = &map.persona(curve.persona)?.name;
                Some(format!("{persona} {}", curve.point(stage.id)?.value))
            });
            let all: Vec<String> = cards.chain(values).collect();
            if !all.is_empty() {
                lines.push(format!("{} {}: {}", lane.name, stage.name, all.join(", ")));
            }
        }
    }
    lines
}

/// What of `after` was not in `before`.
fn new_lines(before: &Map, after: &Map) -> Vec<String> {
    let old = picture(before);
    picture(after).into_iter().filter(|line| !old.contains(line)).collect()
}

#[track_caller]
fn check_paste(from: &str, parts: &[Part], into: &str, at: Option<Part>, expected: &[&str], expected_left_out: usize) {
    let (from, into) = (map(from), map(into));
    let (after, left_out) = done(&into, paste(&into, &fragment(&from, parts).unwrap(), at));
    assert_eq!(
        (new_lines(&into, &after), left_out),
        (expected.iter().map(ToString::to_string).collect(), expected_left_out)
    );
}

#[test]
fn cards_are_pasted_as_they_lay_to_each_other() {
    // Down and to the right of the place, not past the last stage.
    let both = [card("c1"), card("c4")];
    check_paste(SHOP, &both, SHOP, Some(cell("l1", "s2")), &["Doing Choose: Buys, Asks", "Pains Use: Queue"], 0);
    check_paste(SHOP, &both, SHOP, Some(stage("s3")), &["Doing Use: Asks", "Pains Use: Queue"], 0);
    check_paste(SHOP, &both, SHOP, Some(lane("l3")), &["Pains Look: Asks", "Plan Choose: More tills, Queue"], 0);
    // Without a place they go where they came from, or to what is about the same.
    check_paste(SHOP, &both, SHOP, None, &["Doing Look: Asks, Compares, Asks", "Pains Choose: Queue, Queue"], 0);
    check_paste(SHOP, &both, BANK, None, &["Pains Choose: Forms, Queue", "Steps Ask: Asks"], 0);
    // A lane that holds no cards gives them to the nearest one that does.
    check_paste(SHOP, &[card("c4")], BANK, Some(cell("l1", "s9")), &["Pains Choose: Forms, Queue"], 0);
    // Behind the card that is pointed to.
    check_paste(SHOP, &[card("c4")], SHOP, Some(card("c1")), &["Doing Look: Asks, Queue, Compares"], 0);
    check_paste(SHOP, &[cell("l1", "s1")], SHOP, Some(stage("s3")), &["Doing Use: Asks, Compares"], 0);
}

#[test]
fn points_are_converted() {
    let first = point("l2", "p1", "s1");
    check_paste(SHOP, &[first], SHOP, Some(point("l2", "p2", "s3")), &["Emotion Use: Bea -1"], 0);
    check_paste(SHOP, &[first], BANK, Some(point("l1", "p7", "s9")), &["Mood Choose: Bea 3"], 0);
    // Nobody in that map is called so, and nobody is pointed to.
    assert_eq!(paste(&map(BANK), &fragment(&map(SHOP), &[first]).unwrap(), Some(stage("s9"))), None);
    let (from, into) = (map(SHOP), map(BANK));
    let (after, _) = done(&into, paste(&into, &fragment(&from, &[first]).unwrap(), Some(point("l1", "p7", "s9"))));
    assert_eq!(after.lanes[0].curves()[0].points[0].note, "Lost");
}

#[test]
fn cards_keep_whom_they_concern_and_what_they_rest_on() {
    let (from, into) = (map(SHOP), map(BANK));
    let concerned = |part: Part| {
        let (after, _) = done(&into, paste(&into, &fragment(&from, &[part]).unwrap(), Some(stage("s8"))));
        let card = after.cards().find(|(_, card)| !into.cards().any(|(_, old)| old.id == card.id)).unwrap().1.clone();
        let names = card.personas.iter().map(|id| after.persona(*id).unwrap().name.clone());
        let sources = card.evidence.iter().flat_map(|evidence| &evidence.sources);
        let titles = sources.map(|id| after.sources.iter().find(|source| source.id == *id).unwrap().title.clone());
        (names.collect::<Vec<_>>(), titles.collect::<Vec<_>>(), after.personas.len())
    };
    // Ana is not known there, Bea is.
    assert_eq!(concerned(card("c3")), (vec!["Bea".into()], vec!["Talks".into()], 1));
    // Without Ana it would concern everybody.
    assert_eq!(concerned(card("c1")), (vec!["Ana".into()], vec![], 2));
    // Who is hidden stays so.
    assert_eq!(concerned(card("c2")), (vec![], vec![], 1));
    let (after, _) = done(&from, paste(&from, &fragment(&from, &[card("c2")]).unwrap(), Some(stage("s3"))));
    let copy = after.cards().find(|(_, card)| card.text == "Compares" && card.id.as_str() != "c2").unwrap().1;
    assert_eq!(copy.personas, ["p3".parse().unwrap()]);
}

#[test]
fn actions_keep_what_they_answer() {
    let shop = map(SHOP);
    let answers = |after: &Map| {
        // The copy comes before the original or behind it; its id is the higher one.
        let copies = after.cards().filter(|(_, card)| card.text == "More tills");
        match &copies.max_by_key(|(_, card)| card.id.number()).unwrap().1.body {
            CardBody::Action(action) => action.answers.clone(),
            _ => Vec::new(),
        }
    };
    let pasted = |parts: &[Part]| done(&shop, paste(&shop, &fragment(&shop, parts).unwrap(), Some(stage("s1")))).0;
    // What lies in a hidden lane is not named to others.
    let alone = pasted(&[card("c6")]);
    assert_eq!(answers(&alone), [Answer::Card("c4".parse().unwrap()), Answer::Stage("s3".parse().unwrap())]);
    let both = pasted(&[card("c6"), card("c4")]);
    let queue = both.cards().find(|(_, card)| card.text == "Queue" && shop.card(card.id).is_none()).unwrap().1.id;
    assert_eq!(answers(&both), [Answer::Card(queue), Answer::Stage("s3".parse().unwrap())]);
    let (copied, _) = done(&shop, duplicate(&shop, &[card("c6")]));
    assert_eq!(answers(&copied).len(), 3);
    // In another map there is nothing of the kind.
    let bank = map(BANK);
    let (after, _) = done(&bank, paste(&bank, &fragment(&shop, &[card("c6")]).unwrap(), None));
    assert_eq!(answers(&after), []);
}

#[test]
fn stages_are_pasted_with_their_columns() {
    let names = |map: &Map| map.stages().map(|stage| stage.name.clone()).collect::<Vec<_>>().join(" ");
    let check =
        |into: &str, parts: &[Part], at: Option<Part>, expected: &str, lines: &[&str], expected_left_out: usize| {
            let (from, into) = (map(SHOP), map(into));
            let (after, left_out) = done(&into, paste(&into, &fragment(&from, parts).unwrap(), at));
            assert_eq!((names(&after).as_str(), left_out), (expected, expected_left_out));
            assert_eq!(new_lines(&into, &after), lines);
        };
    check(
        BANK,
        &[stage("s1")],
        Some(stage("s8")),
        "Ask Look Choose",
        &["Mood Look: Ana 3", "Steps Look: Asks, Compares"],
        0,
    );
    check(
        BANK,
        &[stage("s3"), stage("s1")],
        Some(card("c1")),
        "Ask Choose Look Use",
        &["Mood Look: Ana 3", "Steps Look: Asks, Compares"],
        0,
    );
    // There is no lane with actions.
    let phase = |id: &str| Part::Phase(id.parse().unwrap());
    check(
        BANK,
        &[phase("f1")],
        None,
        "Ask Choose Look Choose",
        &[
            "Mood Look: Ana 3",
            "Mood Choose: Ana 10",
            "Pains Choose: Queue",
            "Steps Look: Asks, Compares",
            "Steps Choose: Buys",
        ],
        1,
    );
    let shop = map(SHOP);
    let (after, _) = done(&shop, duplicate(&shop, &[stage("s1")]));
    assert_eq!(names(&after), "Look Look Choose Use");
    // What is hidden is copied where it stays.
    assert_eq!(after.cards().filter(|(_, card)| card.text == "Margin").count(), 2);
    let (after, _) = done(&shop, duplicate(&shop, &[phase("f1")]));
    assert_eq!(names(&after), "Look Choose Look Choose Use");
}

#[test]
fn lanes_and_personas_are_pasted_with_what_is_theirs() {
    check_paste(SHOP, &[lane("l1")], BANK, Some(lane("l1")), &["Doing Ask: Asks, Compares", "Doing Choose: Buys"], 0);
    check_paste(SHOP, &[lane("l2")], BANK, None, &["Emotion Ask: Ana 3", "Emotion Choose: Ana 10"], 0);
    let person = |id: &str| Part::Persona(id.parse().unwrap());
    check_paste(SHOP, &[person("p1")], BANK, None, &["Mood Ask: Ana 3", "Mood Choose: Ana 10"], 0);
    let shop = map(SHOP);
    let (after, _) = done(&shop, duplicate(&shop, &[person("p1")]));
    let names: Vec<&str> = after.personas.iter().map(|persona| &*persona.name).collect();
    assert_eq!(names, ["Ana", "Ana (2)", "Bea", "Secret"]);
    assert_eq!(after.lanes[1].curves()[2].points.len(), 2);
    let (after, _) = done(&shop, duplicate(&shop, &[card("c1")]));
    assert_eq!(new_lines(&shop, &after), ["Doing Look: Asks, Asks, Compares"]);
    assert_eq!(duplicate(&shop, &[point("l2", "p1", "s1")]), None);
}

#[test]
fn tables_become_cards() {
    let check = |rows: &[&[&str]], at: Option<Part>, expected: &[&str], expected_left_out: usize| {
        let into = map(SHOP);
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let (after, left_out) = done(&into, paste_cells(&into, &rows, at));
        assert_eq!(
            (new_lines(&into, &after), left_out),
            (expected.iter().map(ToString::to_string).collect(), expected_left_out)
        );
    };
    check(
        &[&["a", "b"], &["", "d\ne"]],
        Some(cell("l1", "s2")),
        &["Doing Choose: Buys, a", "Doing Use: b", "Pains Use: d\ne"],
        0,
    );
    // Past the last stage, past the last lane. What is hidden takes nothing.
    check(&[&["a", "b"], &["", "d"]], Some(cell("l5", "s3")), &["Plan Use: a"], 2);
    check(
        &[&["a", ""], &["b", ""], &["c", ""]],
        Some(cell("l1", "s3")),
        &["Doing Use: a", "Pains Use: b", "Plan Use: c"],
        0,
    );
    // Lines, and cards of a cell.
    check(&[&["a"], &[""], &["b"]], Some(card("c1")), &["Doing Look: Asks, a, b, Compares"], 0);
    check(&[&["a\n\nb\n\n\nc", ""]], None, &["Doing Look: Asks, Compares, a, b, c"], 0);
    check(&[&[" "]], None, &[], 0);
    check(&[], None, &[], 0);

    let (shop, row) = (map(SHOP), vec![vec!["Pay\nnow".to_owned(), "Wait".to_owned()]]);
    let (after, _) = done(&shop, paste_cells(&shop, &row, Some(stage("s1"))));
    assert_eq!(
        after.phases[0].stages.iter().map(|stage| &*stage.name).collect::<Vec<_>>(),
        ["Look", "Pay now", "Wait", "Choose"]
    );
    let (after, _) = done(&shop, paste_cells(&shop, &[vec!["Fears".to_owned()]], Some(lane("l3"))));
    assert_eq!((&*after.lanes[3].name, after.lanes[3].content.kind()), ("Fears", after.lanes[2].content.kind()));
    let figures = map(BANK);
    let (after, _) = done(&figures, paste_cells(&figures, &[vec!["NPS: 4,5 pt".to_owned()]], Some(cell("l4", "s8"))));
    let card = &after.lanes[3].cards()[0];
    let value = Number::new(4.5).unwrap();
    assert!(matches!(&card.body, CardBody::Metric(metric) if metric.value == value && metric.unit == "pt"));
    assert_eq!(cells_of(&after, &[Part::Card(card.id)]), [["NPS: 4.5 pt"]]);
}

#[test]
fn pieces_become_tables() {
    let check = |parts: &[Part], expected: &[&[&str]]| {
        let expected: Vec<Vec<String>> =
            expected.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        assert_eq!(cells_of(&map(SHOP), parts), expected);
    };
    check(&[card("c1"), card("c2"), card("c4")], &[&["Asks\n\nCompares", ""], &["", "Queue"]]);
    check(&[cell("l2", "s1")], &[&["-1"]]);
    check(&[cell("l1", "s3")], &[]);
    check(&[stage("s1")], &[&["", "Look"], &["Doing", "Asks\n\nCompares"], &["Emotion", "-1"]]);
    check(&[lane("l3")], &[&["", "Look", "Choose", "Use"], &["Pains", "", "Queue", ""]]);
    check(&[Part::Title], &[]);
}

#[test]
fn what_is_hidden_stays_behind() {
    let shop = map(SHOP);
    for parts in
        [vec![stage("s1"), stage("s2")], vec![card("c1"), card("c2"), card("c6")], vec![lane("l1"), lane("l2")]]
    {
        let piece = fragment(&shop, &parts).unwrap();
        let written = String::from_utf8(write(piece.map())).unwrap();
        for hidden in ["Secret", "Staff only", "Margin"] {
            assert!(!written.contains(hidden), "{hidden} of {parts:?}");
        }
    }
    assert_eq!(fragment(&shop, &[card("c5")]), None);
}

/// All parts that can be selected.
fn all_parts(map: &Map) -> Vec<Part> {
    let mut parts: Vec<Part> = map.phases.iter().map(|phase| Part::Phase(phase.id)).collect();
    parts.extend(map.stages().map(|stage| Part::Stage(stage.id)));
    parts.extend(map.personas.iter().map(|persona| Part::Persona(persona.id)));
    parts.extend(map.sources.iter().map(|source| Part::Source(source.id)));
    for lane in &map.lanes {
        parts.push(Part::Lane(lane.id));
        parts.extend(map.stages().map(|stage| Part::Cell { lane: lane.id, stage: stage.id }));
        parts.extend(lane.cards().iter().map(|card| Part::Card(card.id)));
        for curve in lane.curves() {
            let (lane, persona) = (lane.id, curve.persona);
            parts.push(Part::Curve { lane, persona });
            parts.extend(curve.points.iter().map(|point| Part::EmotionPoint { lane, persona, stage: point.stage }));
        }
    }
    parts
}

/// What lies in cells.
fn parts_in_cells(map: &Map) -> Vec<Part> {
    let mut parts = all_parts(map);
    parts.retain(|part| {
        matches!(part, Part::Card(_) | Part::Cell { .. } | Part::Curve { .. } | Part::EmotionPoint { .. })
    });
    parts
}

/// Some of the parts.
fn some(parts: &[Part], chosen: &[Index]) -> Vec<Part> {
    chosen.iter().filter(|_| !parts.is_empty()).map(|index| *index.get(parts)).collect()
}

/// Some parts of a map: as often only such as lie in cells.
fn selection(map: &Map, chosen: &[Index], first: Index) -> Vec<Part> {
    let parts = if first.index(2) == 0 { parts_in_cells(map) } else { all_parts(map) };
    some(&parts, chosen)
}

/// The texts of those of the parts that are cards, sorted.
fn card_texts(map: &Map, parts: &[Part]) -> Vec<String> {
    let text = |part: &Part| match part {
        Part::Card(id) => map.card(*id).map(|(_, card)| card.text.clone()),
        _ => None,
    };
    let mut texts: Vec<String> = parts.iter().filter_map(text).collect();
    texts.sort();
    texts
}

proptest! {
    #[test]
    fn any_piece_is_a_map_and_survives_being_written(
        map in any_map(),
        chosen in vec(any::<Index>(), 0..4),
        first in any::<Index>(),
    ) {
        let parts = selection(&map, &chosen, first);
        if let Some(piece) = fragment(&map, &parts) {
            let is_selected = |part| parts.contains(&part);
            prop_assert!(piece.map().lanes.iter().all(|lane| !lane.hidden || is_selected(Part::Lane(lane.id))));
            let is_seen = |persona: &Persona| !persona.hidden || is_selected(Part::Persona(persona.id));
            let hidden = Persona { hidden: true, ..Persona::named(PersonaId::numbered(1), "") };
            for persona in piece.map().personas.iter().filter(|persona| !is_seen(persona)) {
                prop_assert_eq!(&**persona, &Persona { id: persona.id, ..hidden.clone() });
            }
            let reading = read(&write(piece.map())).unwrap();
            prop_assert_eq!(&reading.warnings, &[]);
            prop_assert_eq!(Fragment::from_map(reading.map), Some(piece));
        }
    }

    #[test]
    fn any_piece_can_be_pasted_into_any_map(
        maps in (any_map(), any_map()),
        chosen in vec(any::<Index>(), 1..4),
        first in any::<Index>(),
        at in vec(any::<Index>(), 0..2),
    ) {
        let (from, into) = maps;
        let at = some(&all_parts(&into), &at).first().copied();
        if let Some(piece) = fragment(&from, &selection(&from, &chosen, first)) {
            let (after, _) = done(&into, paste(&into, &piece, at));
            prop_assert_eq!(&read(&write(&after)).unwrap().map, &after);
        }
    }

    #[test]
    fn what_is_pasted_or_duplicated_says_the_same(
        map in any_map(),
        chosen in vec(any::<Index>(), 1..4),
        at in vec(any::<Index>(), 0..2),
    ) {
        let at = some(&all_parts(&map), &at).first().copied();
        let selected = some(&parts_in_cells(&map), &chosen);
        let Some(piece) = fragment(&map, &selected) else { return Ok(()) };
        prop_assert_eq!(piece.kind(), FragmentKind::Cells);
        let texts = card_texts(&map, piece.parts());
        if let Some(paste) = paste(&map, &piece, at) {
            let (after, left_out) = done(&map, Some(paste.clone()));
            if left_out == 0 && !texts.is_empty() {
                prop_assert_eq!(card_texts(&after, &paste.parts), texts);
            }
        }
        if let Some(copies) = duplicate(&map, &selected) {
            let (after, _) = done(&map, Some(copies.clone()));
            prop_assert_eq!(after.cards().count(), map.cards().count() + copies.parts.len());
        }
    }

    #[test]
    fn any_table_can_be_pasted_into_any_map(
        map in any_map(),
        table in vec(vec("[a\n :1]{0,5}", 0..4), 0..4),
        at in vec(any::<Index>(), 0..2),
    ) {
        let at = some(&all_parts(&map), &at).first().copied();
        let (after, _) = done(&map, paste_cells(&map, &table, at));
        prop_assert_eq!(&read(&write(&after)).unwrap().map, &after);
    }

    #[test]
    fn cards_survive_a_spreadsheet(map in any_map()) {
        // A table cannot tell an empty line between cards from one in a card, and makes no card of nothing.
        let is_plain = |card: &&Card| {
            let ends = card.text.starts_with('\n') || card.text.ends_with('\n');
            let is_figure = matches!(card.body, CardBody::Metric(_));
            !(is_figure || ends || card.text.trim().is_empty() || card.text.contains("\n\n"))
        };
        let shown = map.lanes.iter().filter(|lane| !lane.hidden && !lane.collapsed);
        for lane in shown.filter(|lane| lane.content.kind() != LaneKind::Metric) {
            let cards = || lane.cards().iter().map(|card| &**card).filter(is_plain);
            let parts: Vec<Part> = cards().map(|card| Part::Card(card.id)).collect();
            let Some(first) = map.stages().find(|stage| cards().any(|card| card.stage == stage.id)) else { continue };
            let table = cells_of(&map, &parts);
            prop_assert_eq!(table.len(), 1);
            let paste = paste_cells(&map, &table, Some(Part::Cell { lane: lane.id, stage: first.id })).unwrap();
            let (after, left_out) = done(&map, Some(paste.clone()));
            prop_assert_eq!(left_out, 0);
            prop_assert_eq!(card_texts(&after, &paste.parts), card_texts(&map, &parts));
        }
    }
}
