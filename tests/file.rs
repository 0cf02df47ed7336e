//! Map files: read whatever state they are in, written always alike.

use crate::support;

use proptest::prelude::*;
use support::any_map;
use trayecto::file::{Access, MAX_BYTES, Problem, ReadError, Reading, read, schema, write};
use trayecto::map::{Answer, CardBody};

/// A map with something of most kinds and nothing wrong.
const BASE: &str = r#"{
  "format": "trayecto",
  "version": 1,
  "title": "Buying",
  "kind": "as-is",
  "language": "en",
  "emotionScale": "five-levels",
  "personas": [
    { "id": "p1", "name": "Ana", "evidence": { "goals": { "level": "partly", "sources": ["r1"] } } }
  ],
  "phases": [
    {
      "id": "f1", "name": "Choose", "color": "teal",
      "stages": [
        { "id": "s1", "name": "Look" },
        { "id": "s2", "name": "Ride" }
      ]
    }
  ],
  "lanes": [
    { "id": "l1", "name": "Doing", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Compares" },
      { "id": "c2", "stage": "s2", "span": 2, "text": "Rides", "personas": ["p1"] }
    ] },
    { "id": "l2", "name": "Emotion", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [
        { "stage": "s1", "value": -1 },
        { "stage": "s2", "value": 2 }
      ] }
    ] },
    { "id": "l3", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c3", "stage": "s1", "text": "Guide", "action": { "answers": [{ "card": "c1" }], "impact": 4, "due": "2027-02-01" } }
    ] }
  ],
  "sources": [
    { "id": "r1", "kind": "interview", "title": "Talks" }
  ]
}
"#;

/// The base with one thing changed.
fn changed(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replacen(from, to, 1)
}

fn warnings(reading: &Reading) -> Vec<String> {
    reading.warnings.iter().map(ToString::to_string).collect()
}

/// Reads the base with one thing changed: these warnings and no others. What was read is written and read without any.
fn check(from: &str, to: &str, expected: &[&str]) -> Reading {
    let reading = read(changed(from, to).as_bytes()).unwrap();
    assert_eq!(warnings(&reading), expected, "{to}");
    assert_stable(&reading);
    reading
}

fn assert_stable(reading: &Reading) {
    let bytes = write(&reading.map);
    let again = read(&bytes).unwrap();
    assert_eq!(again.warnings, []);
    assert!(again.map == reading.map);
    assert!(write(&again.map) == bytes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read_back(map in any_map()) {
        let bytes = write(&map);
        let reading = read(&bytes).unwrap();
        prop_assert_eq!(warnings(&reading), Vec::<String>::new());
        let again = write(&reading.map);
        prop_assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(bytes).unwrap());
        prop_assert!(reading.map == map);
    }

    #[test]
    fn a_damaged_file_gives_a_valid_map_or_a_reason(map in any_map(), seed in any::<u64>()) {
        let bytes = write(&map);
        for round in 0..20 {
            let damaged = mutated(&bytes, seed.wrapping_add(round));
            match read(&damaged) {
                Ok(reading) => assert_stable(&reading),
                // What is JSON loses parts only: nothing that was read of it is no map.
                Err(ReadError::NothingReadable) => {
                    prop_assert!(serde_json::from_slice::<serde::de::IgnoredAny>(&damaged).is_err());
                }
                Err(error) => prop_assert!(error != ReadError::TooLarge),
            }
        }
    }
}

/// 200 maps, of which 4,000 mutated files are made; `PROPTEST_CASES=50000 cargo test --release --test file damaged` makes a million.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

/// One to four changes to the bytes or to the structure, the same for the same seed.
fn mutated(bytes: &[u8], seed: u64) -> Vec<u8> {
    const PIECES: &[&str] = &[
        "",
        "null",
        "{}",
        "[]",
        "\"\"",
        "\"s1\"",
        "\"p1\"",
        "\"c1\"",
        "-1",
        "1e999",
        "0",
        "99999999999",
        "true",
        ",",
        "]",
        "}",
        "{",
        "[",
        "\"",
        "\\",
        "\u{0}",
        "\n",
        "é",
        "\\u0000",
        "\\ud800",
        "\"id\":\"s1\",",
        "\"kind\":\"emotion\",",
        "//",
        "/*",
        "\"stage\":7,",
        "\"cards\":[{}],",
        "\"curves\":[[]],",
    ];
    let mut state = seed | 1;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % (limit.max(1) as u64)).unwrap()
    };
    let mut bytes = bytes.to_vec();
    for _ in 0..=below(4) {
        let at = below(bytes.len() + 1);
        let end = (at + below(40)).min(bytes.len());
        let piece = PIECES[below(PIECES.len())].as_bytes().to_vec();
        // Where a value starts, so that it is often still JSON afterwards.
        let value = bytes[at..].windows(2).position(|pair| pair == b": ").map(|found| at + found + 2);
        match (below(6), value) {
            (0, _) => bytes.truncate(at),
            (1, _) => drop(bytes.splice(at..end, piece)),
            (2, _) if at < bytes.len() => bytes[at] ^= 1 << below(8),
            (3, Some(value)) => {
                let length = bytes[value..].iter().position(|byte| b",\n".contains(byte)).unwrap_or(0);
                bytes.splice(value..value + length, piece);
            }
            (4, Some(value)) => drop(bytes.splice(value..value, piece)),
            // A line or a few of them twice.
            _ => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
        }
    }
    bytes
}

#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/journey.schema.json");
    let expected = schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        trayecto::file::save(std::path::Path::new(path), expected.as_bytes()).unwrap();
    }
    let stored = std::fs::read_to_string(path).unwrap_or_default();
    assert!(stored == expected, "write it anew: UPDATE_SCHEMA=1 cargo test --test library file");
}

/// The text without comments and, outside of strings, without blanks.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut chars = text.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => in_string = !in_string,
            // A string of the example holds no escapes.
            '\\' => panic!("an escape"),
            '/' if !in_string && chars.peek() == Some(&'/') => {
                chars.by_ref().find(|&c| c == '\n');
                continue;
            }
            _ if !in_string && c.is_whitespace() => continue,
            _ => {}
        }
        bare.push(c);
    }
    bare
}

#[test]
fn the_example_in_the_description_is_what_the_program_writes() {
    let description = include_str!("../docs/format.md");
    let (_, example) = description.split_once("```jsonc\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let reading = read(example.as_bytes()).unwrap();
    let problems: Vec<&Problem> = reading.warnings.iter().map(|warning| &warning.problem).collect();
    assert_eq!(problems, [&Problem::LooseSyntax], "comments and nothing else");
    // Field by field in the same order, and what has its usual value left out.
    let written = String::from_utf8(write(&reading.map)).unwrap();
    assert_eq!(bare(&written), bare(example));
}

#[test]
fn a_file_without_mistakes_gives_no_warnings() {
    let reading = check("Buying", "Buying", &[]);
    assert_eq!(reading.access, Access::Editable);
    assert_eq!(reading.map.cards().count(), 3);
}

#[test]
fn a_wrong_field_costs_that_field() {
    check(r#""title": "Buying""#, r#""title": 7"#, &["line 4, title: left out: not a text"]);
    check(r#""title": "Buying","#, "", &["line 1: 'title' is missing"]);
    check(r#""title": "Buying""#, r#""title": null"#, &["line 1: 'title' is missing"]);
    check(r#""as-is""#, r#""was""#, &["line 5, kind: left out: unknown value 'was'"]);
    check(r#""as-is""#, r#"{ "as-is": null }"#, &["line 5, kind: left out: not a text"]);
    check(
        r#""language": "en""#,
        r#""language": "English (UK)""#,
        &["line 6, language: left out: 'English (UK)' is no language tag"],
    );
    check(r#""color": "teal""#, r#""color": "mauve""#, &["line 13, phases[0].color: left out: 'mauve' is no colour"]);
    check(r#""span": 2"#, r#""span": 0"#, &["line 23, lanes[0].cards[1].span: left out: 0 is out of range"]);
    check(r#""span": 2"#, r#""span": 70000"#, &["line 23, lanes[0].cards[1].span: left out: 70000 is out of range"]);
    check(r#""span": 2"#, r#""span": 2.5"#, &["line 23, lanes[0].cards[1].span: left out: not a whole number"]);
    check(
        r#""impact": 4"#,
        r#""impact": 6"#,
        &["line 32, lanes[2].cards[0].action.impact: left out: 6 is out of range"],
    );
    check(
        r#""2027-02-01""#,
        r#""2027-02-30""#,
        &["line 32, lanes[2].cards[0].action.due: left out: '2027-02-30' is no date written YYYY-MM-DD"],
    );
    check(r#""personas": ["p1"] }"#, r#""tags": "one" }"#, &["line 23, lanes[0].cards[1].tags: left out: not a list"]);
    check(
        r#""personas": ["p1"] }"#,
        r#""tags": ["one", 2] }"#,
        &["line 23, lanes[0].cards[1].tags[1]: left out: not a text"],
    );
    check(
        r#""name": "Ana","#,
        r#""name": "Ana", "hidden": "yes","#,
        &["line 9, personas[0].hidden: left out: not true or false"],
    );
    check(
        r#""name": "Ana","#,
        r#""name": "Ana", "photo": "data:image/png;base64,R0lGODlh","#,
        &["line 9, personas[0].photo: left out: not a PNG, JPEG or WebP picture"],
    );
    check(r#""level": "partly","#, "", &["line 9, personas[0].evidence.goals: 'level' is missing"]);
    check(r#""goals": {"#, r#""shoes": {"#, &["line 9, personas[0].evidence.shoes: left out: unknown field"]);
    check(
        r#"{ "id": "r1", "kind": "interview", "title": "Talks" }"#,
        "null",
        &[
            "line 9, personas[0].evidence.goals.sources[0]: left out: refers to 'r1', which is not there",
            "line 36, sources[0]: left out: not an object",
        ],
    );
    check(
        "\"Ride\"",
        "\"Ri\\u0000d\\u0007e\"",
        &["line 16, phases[0].stages[1].name: 2 control characters were taken out"],
    );
    check(r#""as-is","#, r#""as-is", "kind": "to-be","#, &["line 5, kind: left out: the key comes again"]);
    check(r#""as-is","#, r#""as-is", "x": 1, "x": 2,"#, &["line 5, x: left out: the key comes again"]);
}

#[test]
fn a_wrong_view_costs_what_is_wrong_in_it() {
    let views = |views: &str, expected: &[&str]| {
        let to = format!(r#""title": "Buying", "views": [{views}],"#);
        check(r#""title": "Buying","#, &to, expected).map
    };
    let map = views(
        r#"{ "name": "A", "hiddenLanes": ["l9", "l1"], "hiddenPhases": ["f1"], "hiddenPersonas": [7],
            "hiddenDetails": ["owners", "prices"], "replacements": [{ "words": " ", "with": "x" }, { "words": "Acme" }], "x": 1 }"#,
        &[
            "line 4, views[0].hiddenLanes[0]: left out: refers to 'l9', which is not there",
            "line 4, views[0].hiddenPersonas[0]: left out: not a text",
            "line 4, views[0].hiddenPersonas[0]: left out: refers to '7', which is not there",
            "line 5, views[0].hiddenDetails[1]: left out: unknown value 'prices'",
            "line 5, views[0].replacements[0]: left out: no words to replace",
            "line 5, views[0].replacements[1]: 'with' is missing",
        ],
    );
    let view = map.view("A").unwrap();
    assert_eq!((view.hidden_lanes.len(), view.hidden_phases.len(), view.hidden_details.len()), (1, 1, 1));
    assert_eq!((view.replacements[0].words.as_str(), view.extra.0.len()), ("Acme", 1));
    let map = views(
        r#"{ "name": "A" }, { "hiddenLanes": [] }, 7, { "name": "A", "hiddenLanes": ["l1"] }"#,
        &[
            "line 4, views[1]: left out: the view has no name",
            "line 4, views[2]: left out: not an object",
            "line 4, views[3]: left out: a second view is called 'A'",
        ],
    );
    assert_eq!(map.views.len(), 1);
    let many: Vec<String> = (0..101).map(|at| format!(r#"{{ "name": "{at}" }}"#)).collect();
    assert_eq!(views(&many.join(","), &["line 4, views: only the first 100 are read"]).views.len(), 100);
}

#[test]
fn scales_keep_their_values() {
    let point = |value: &str| format!(r#"{{ "stage": "s2", "value": {value} }}"#);
    let off = |value: &str, expected: &str| check(&point("2"), &point(value), &[expected]);
    let reading = off("2.50", "line 28, lanes[1].curves[0].points[1].value: left out: 2.50 is not on the scale");
    assert_eq!(reading.map.lanes[1].curves()[0].points.len(), 1);
    off("1e400", "line 28, lanes[1].curves[0].points[1].value: left out: 1e400 is out of range");
    off("\"2\"", "line 28, lanes[1].curves[0].points[1].value: left out: not a number");
    let own = |scale: &str, expected: &[&str]| drop(check(r#""five-levels""#, scale, expected));
    own(r#"{ "min": -100, "max": 100, "labels": ["bad", "good"] }"#, &[]);
    own(
        r#"{ "min": -100, "max": 100, "labels": ["bad"] }"#,
        &["line 7, emotionScale: left out: a scale has no labels, or two to eleven"],
    );
    own(r#"{ "min": 3, "max": 3 }"#, &["line 7, emotionScale: left out: the minimum of a scale is below its maximum"]);
    own(r#""of-seven""#, &["line 7, emotionScale: left out: unknown value 'of-seven'"]);
}

#[test]
fn ids_are_made_good_and_references_follow() {
    check(r#""id": "s2""#, r#""id": "s1""#, &["line 16, phases[0].stages[1]: the id s1 is taken; now s2"]);
    let reading = check(
        r#""id": "c1""#,
        r#""id": "the first card""#,
        &[
            "line 22, lanes[0].cards[0]: 'the first card' is no id; now c4",
            "line 32, lanes[2].cards[0].action.answers[0].card: left out: refers to 'c1', which is not there",
        ],
    );
    assert_eq!(reading.map.lanes[0].cards()[0].id.as_str(), "c4");
    let text =
        changed(r#""id": "c1""#, r#""id": "the first card""#).replace(r#""card": "c1""#, r#""card": "the first card""#);
    let reading = read(text.as_bytes()).unwrap();
    let CardBody::Action(plan) = &reading.map.lanes[2].cards()[0].body else { panic!("no action") };
    assert_eq!(plan.answers, [Answer::Card("c4".parse().unwrap())]);
    check(r#""id": "l2", "#, "", &["line 25, lanes[1]: an id is missing; now l4"]);
    let reading = check(
        r#""stage": "s2", "span""#,
        r#""stage": "s9", "span""#,
        &["line 23, lanes[0].cards[1].stage: the card is left out: its stage 's9' is not there"],
    );
    assert_eq!(reading.map.lanes[0].cards().len(), 1);
    check(
        r#""stage": "s2", "span""#,
        r#""span""#,
        &["line 23, lanes[0].cards[1]: the card is left out: its stage '' is not there"],
    );
    check(
        r#""stage": "s1", "text": "Compares""#,
        r#""stage": "", "text": "Compares""#,
        &[
            "line 22, lanes[0].cards[0].stage: the card is left out: its stage '' is not there",
            "line 32, lanes[2].cards[0].action.answers[0].card: left out: refers to 'c1', which is not there",
        ],
    );
    check(
        r#""personas": ["p1"]"#,
        r#""personas": ["p7", "p1"]"#,
        &["line 23, lanes[0].cards[1].personas[0]: left out: refers to 'p7', which is not there"],
    );
    // Ids that are numbers, as other programs write them.
    let text = BASE.replace("\"s1\"", "1").replace("\"s2\"", "2");
    let reading = read(text.as_bytes()).unwrap();
    assert_eq!(reading.map.cards().count(), 3);
    assert!(reading.warnings.iter().all(|warning| matches!(warning.problem, Problem::WrongType { .. })));
    // The highest number there is.
    check(
        r#""id": "s2""#,
        r#""id": "s1", "name": "" }, { "id": "s4294967295""#,
        &["line 16, phases[0].stages[1]: the id s1 is taken; now s2"],
    );
}

#[test]
fn what_contradicts_itself_is_resolved() {
    let reading = check(
        r#"      ]
    }
  ],
  "lanes""#,
        r#"      ]
    },
    { "id": "f2", "name": "Use", "stages": [] }
  ],
  "lanes""#,
        &["line 19, phases[1]: the phase has no stage; it was given one"],
    );
    assert_eq!(reading.map.phases[1].stages[0].id.as_str(), "s3");
    let curve = |points: &str| format!(r#"] }}, {{ "persona": "p1", "points": [{points}] }} ] }},"#);
    let reading = check(
        "] }\n    ] },\n    { \"id\": \"l3\"",
        &format!("{}\n    {{ \"id\": \"l3\"", curve(r#"{ "stage": "s1", "value": 1 }"#)),
        &[
            "line 29, lanes[1].curves[1]: a second curve of p1: merged with the first",
            "line 29, lanes[1].curves[1].points[0]: left out: a second point in stage s1",
        ],
    );
    assert_eq!(reading.map.lanes[1].curves().len(), 1);
    check(r#""kind": "text""#, r#""kind": "video""#, &["line 21, lanes[0].kind: left out: unknown value 'video'"]);
    let reading = check(r#""kind": "emotion", "#, "", &["line 25, lanes[1]: 'kind' is missing"]);
    assert_eq!(reading.map.lanes[1].curves().len(), 1);
    check(
        r#""kind": "text""#,
        r#""kind": "divider""#,
        &[
            "line 21, lanes[0].cards: left out: belongs to another kind",
            "line 32, lanes[2].cards[0].action.answers[0].card: left out: refers to 'c1', which is not there",
        ],
    );
    check(
        r#""text": "Compares""#,
        r#""text": "Compares", "quote": {}, "metric": { "value": 1 }"#,
        &["line 22, lanes[0].cards[0].metric: left out: belongs to another kind"],
    );
    check(
        r#""text": "Compares""#,
        r#""text": "Compares", "metric": { "unit": "min" }"#,
        &["line 22, lanes[0].cards[0].metric: 'value' is missing"],
    );
    check(
        r#"{ "card": "c1" }"#,
        r#"{ "card": "c1" }, {}, { "stage": "s2", "x": 1 }"#,
        &[
            "line 32, lanes[2].cards[0].action.answers[1]: 'card' is missing",
            "line 32, lanes[2].cards[0].action.answers[2].x: left out: unknown field",
        ],
    );
}

#[test]
fn unknown_fields_and_numbers_survive_byte_for_byte() {
    let odd = r#""x": { "b":1.10,  "b": 1e400, "é": "\u00e9\/" }, "y": -0.0, "z": null"#;
    let text = changed(r#""text": "Compares""#, &format!(r#""text": "Compares", {odd}"#));
    let text = text.replace(r#""title": "Buying""#, &format!(r#""title": "Buying", {odd}"#));
    let reading = read(text.as_bytes()).unwrap();
    assert_eq!(reading.warnings, []);
    let written = String::from_utf8(write(&reading.map)).unwrap();
    assert_eq!(written.matches(r#""x": { "b":1.10,  "b": 1e400, "é": "\u00e9\/" }"#).count(), 2, "{written}");
    assert_eq!(written.matches(r#""z": null"#).count(), 2);
    assert_stable(&reading);
}

#[test]
fn newer_versions_are_read_only() {
    let access = |version: &str, expected: Access, warnings: &[&str]| {
        let reading = check(r#""version": 1"#, &format!(r#""version": {version}"#), warnings);
        assert_eq!(reading.access, expected);
    };
    access("1", Access::Editable, &[]);
    access("2", Access::ReadOnly { version: 2 }, &[]);
    access("\"2\"", Access::Editable, &["line 3, version: left out: not a whole number"]);
    access("0", Access::Editable, &["line 3, version: left out: 0 is out of range"]);
}

#[test]
fn what_is_no_map_is_said_to_be_none() {
    let check = |bytes: &[u8], expected: ReadError| assert_eq!(read(bytes).err(), Some(expected));
    check(b"", ReadError::Empty);
    check(b"\xEF\xBB\xBF \n", ReadError::Empty);
    check(&vec![b' '; MAX_BYTES + 1], ReadError::TooLarge);
    check(support::PNG, ReadError::NotText);
    check(b"# A map\n", ReadError::NotJson { line: 1, column: 1 });
    check(b"{\n  \"title\": ", ReadError::NotJson { line: 2, column: 11 });
    check(b"[1, 2]", ReadError::NotAMap);
    check(b"7", ReadError::NotAMap);
    check(br#"{ "format": "other", "phases": [] }"#, ReadError::NotAMap);
    check(br#"{ "format": "trayecto", "version": 1, "title": "x"#, ReadError::NothingReadable);
    // What has phases and lanes is a map.
    let reading = read(br#"{ "phases": [], "lanes": [] }"#).unwrap();
    assert_eq!(reading.warnings[0].problem, Problem::NotMarked);
}

#[test]
fn encodings_are_recognised() {
    let text = BASE.replace("Buying", "Años 東");
    let latin = BASE.replace("Buying", "A\u{f1}os");
    let wide = |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let check = |bytes: &[u8], title: &str, expected: &[&str]| {
        let reading = read(bytes).unwrap();
        assert_eq!(
            (&*reading.map.title, warnings(&reading)),
            (title, expected.iter().map(|&text| text.into()).collect())
        );
    };
    check(text.as_bytes(), "Años 東", &[]);
    check(format!("\u{feff}{text}").as_bytes(), "Años 東", &[]);
    check(text.replace('\n', "\r\n").as_bytes(), "Años 東", &[]);
    check(&wide(&text, u16::to_le_bytes), "Años 東", &[]);
    check(&wide(&text, u16::to_be_bytes), "Años 東", &[]);
    check(&wide(&format!("\u{feff}{text}"), u16::to_le_bytes), "Años 東", &[]);
    check(&wide(&format!("\u{feff}{text}"), u16::to_be_bytes), "Años 東", &[]);
    let latin: Vec<u8> = latin.chars().map(|c| u8::try_from(c).unwrap()).collect();
    check(&latin, "Años", &["line 1: not UTF-8; read as windows-1252"]);
    let (before, after) = text.split_once("\"title\"").unwrap();
    let broken = [before.as_bytes(), b"\"x\": \"\xFF\", \"title\"", after.as_bytes()].concat();
    assert!(read(&broken).unwrap().warnings.iter().any(|warning| warning.problem == Problem::BadBytes));
}

#[test]
fn what_is_almost_json_is_understood() {
    let loose = "comments, trailing commas or raw line breaks, which JSON does not have";
    check(r#""span": 2,"#, "\"span\": 2, // two\n /* a \"comment\" */", &[&format!("line 23: {loose}")]);
    check(r#""value": 2 }"#, r#""value": 2, },"#, &[&format!("line 28: {loose}")]);
    // A raw line break does not move the lines of what comes after.
    check(
        r#""Rides", "personas": ["p1"]"#,
        "\"Ri\ndes\", \"personas\": [\"p7\"]",
        &[
            &format!("line 23: {loose}"),
            "line 24, lanes[0].cards[1].personas[0]: left out: refers to 'p7', which is not there",
        ],
    );
}

#[test]
fn a_cut_file_is_read_up_to_the_cut() {
    let check = |text: &str, cards: usize, expected: &[&str]| {
        let reading = read(text.as_bytes()).unwrap();
        assert_eq!(
            (warnings(&reading), reading.map.cards().count()),
            (expected.iter().map(|&text| text.into()).collect(), cards)
        );
        assert_stable(&reading);
    };
    let damaged = "the file is damaged here; what comes after was not read";
    let sources = "line 9, personas[0].evidence.goals.sources[0]: left out: refers to 'r1', which is not there";
    let before = |end: &str| BASE.split_once(end).unwrap().0;
    check(
        before("mpares"),
        1,
        &[sources, "line 22, lanes[0].cards[0]: 'text' is missing", &format!("line 22: {damaged}")],
    );
    check(
        before("\"Rides\", \"personas\""),
        2,
        &[sources, "line 23, lanes[0].cards[1]: 'text' is missing", &format!("line 23: {damaged}")],
    );
    check(&format!("{BASE}\0\0\0\0"), 3, &[&format!("line 39: {damaged}")]);
    check(&format!("{BASE}{BASE}"), 3, &[&format!("line 39: {damaged}")]);
    check(
        &changed("\"span\": 2", "\"span\": NaN"),
        2,
        &[sources, "line 23, lanes[0].cards[1]: 'text' is missing", &format!("line 23: {damaged}")],
    );
    // Wherever a file is cut, what was read of it is a map, or it is said that there is nothing.
    for end in 0..BASE.len() {
        match read(&BASE.as_bytes()[..end]) {
            Ok(reading) => assert_stable(&reading),
            Err(error) => assert!(end < 250, "{end}: {error}"),
        }
    }
}

#[test]
fn texts_and_counts_are_bounded() {
    let long = "é".repeat(100_001);
    let reading = check("Buying", &long, &["line 4, title: cut after 100000 characters"]);
    assert_eq!(reading.map.title.chars().count(), 100_000);
    let tags = vec!["\"x\""; 1_001].join(",");
    check(
        r#""personas": ["p1"] }"#,
        &format!(r#""tags": [{tags}] }}"#),
        &["line 23, lanes[0].cards[1].tags: only the first 1000 are read"],
    );
    let lanes = "{},".repeat(1_001);
    let reading = read(changed(r#""lanes": ["#, &format!(r#""lanes": [{lanes}"#)).as_bytes()).unwrap();
    assert_eq!((reading.map.lanes.len(), reading.warnings.len(), reading.more_warnings), (1_000, 1_000, 2_001));
    let stages = "{\"name\":\"\"},".repeat(1_001);
    let reading = read(changed(r#""stages": ["#, &format!(r#""stages": [{stages}"#)).as_bytes()).unwrap();
    assert_eq!(reading.map.stages().count(), 1_000);
}

#[test]
fn hostile_files_do_not_take_long() {
    let started = std::time::Instant::now();
    let wrapped = |from: &str, open: &str, piece: &str, close: &str| {
        changed(from, &format!("{open}{}{close}{from}", piece.repeat(2_000_000 / piece.len())))
    };
    let lane = r#"{ "id": "l2""#;
    let files = [
        "[".repeat(2_000_000),
        format!(r#"{{"format":"trayecto","version":1,"title":"x","x":{}"#, "[{\"a\":".repeat(300_000)),
        format!("{}{}", BASE.trim_end().trim_end_matches('}'), r#","phases":[]"#.repeat(100_000)),
        wrapped(r#""title""#, "", r#""x":0,"#, ""),
        wrapped(r#""title""#, r#""x": {"#, r#""x":0,"#, r#""x":0},"#),
        wrapped(r#""lanes""#, "", r#""title":0,"#, ""),
        wrapped(lane, r#"{"cards":["#, r#"{"stage":"s1"},"#, "0]},"),
        wrapped(lane, r#"{"cards":["#, r#"{"stage":"s1","tags":["","",""],"a":0},"#, "0]},"),
        wrapped(lane, r#"{"cards":["#, "0,", "0]},"),
        wrapped(lane, "", r#"{"kind":"emotion","curves":[{"persona":"p1","points":[{"stage":"s1","value":9}]}]},"#, ""),
        (0..100_000).map(|index| format!(r#""x{index}":0"#)).collect::<Vec<_>>().join(",") + "}",
    ];
    for file in files {
        let _ = read(file.as_bytes());
        let _ = read(format!("{{{file}").as_bytes());
    }
    // Far more than it takes, even on a slow machine; what takes the square of a file's size takes minutes.
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
