//! Texts and properties, and what becomes of values on another scale.

use serde_json::{Value, json};
use trayecto::edit::{
    Edit, Property, PropertyKind, Refused, all_texts, apply, conversion, fields, properties, property,
    shared_properties, text,
};
use trayecto::file;
use trayecto::map::{EmotionScale, Map, OwnScale, Part, ScaleName, TextField};

use super::outline::{map, outline};
use super::rules::edit;

/// A map with a card of every kind.
fn full() -> Map {
    let bytes = br#"{
      "format": "trayecto", "version": 1, "title": "Buying", "author": "Ana", "kind": "as-is", "language": "en",
      "emotionScale": "five-levels",
      "personas": [{ "id": "p1", "name": "Ana", "goals": ["one", "two\nlines"], "brake": "Price" }],
      "phases": [{ "id": "f1", "name": "Choose", "stages": [{ "id": "s1", "name": "Look" }, { "id": "s2", "name": "Ride" }] }],
      "lanes": [
        { "id": "l1", "name": "Doing", "kind": "text", "cards": [
          { "id": "c1", "stage": "s2", "text": "Last" },
          { "id": "c2", "stage": "s1", "text": "First", "color": "teal", "tags": ["a", "b"] },
          { "id": "c3", "stage": "s1", "text": "", "quote": { "speaker": "p1" } },
          { "id": "c4", "stage": "s1", "text": "", "touchpoint": { "channel": "shop", "owner": "Sales" } },
          { "id": "c5", "stage": "s1", "text": "", "metric": { "value": 3, "unit": "min" } },
          { "id": "c6", "stage": "s1", "text": "", "action": { "measure": "Sold" } }
        ] },
        { "id": "l2", "name": "Emotion", "kind": "emotion", "curves": [
          { "persona": "p1", "points": [{ "stage": "s2", "value": 2, "note": "Joy" }, { "stage": "s1", "value": -0.5 }] }
        ] },
        { "id": "l3", "name": "Line", "kind": "divider", "line": "other" }
      ],
      "sources": [{ "id": "r1", "kind": "study", "title": "Talks" }]
    }"#;
    let reading = file::read(bytes).unwrap();
    assert_eq!(reading.warnings, []);
    reading.map
}

fn part(part: &Value) -> Part {
    serde_json::from_value(part.clone()).unwrap()
}

fn field(field: &Value) -> TextField {
    serde_json::from_value(field.clone()).unwrap()
}

#[test]
fn texts_are_written_as_they_would_be_read() {
    let check = |of: Value, wanted: Value, written: &str, expected: &str| {
        let write = Edit::Write { part: part(&of), field: field(&wanted), text: written.into() };
        let now = match apply(&full(), &write) {
            Ok(after) => {
                let reading = file::read(&file::write(&after)).unwrap();
                assert_eq!(reading.warnings, []);
                assert!(reading.map == after);
                text(&after, part(&of), field(&wanted)).unwrap()
            }
            Err(refused) => refused.to_string(),
        };
        assert_eq!(now, expected, "{of} {wanted}");
    };
    check(json!("title"), json!("title"), "a\tb\r\nc\u{7}", "a b\nc");
    check(json!("map"), json!("client"), "Client", "Client");
    check(json!({ "card": "c2" }), json!("tags"), " \nx\r\n\ny\t\n", "x\ny ");
    check(json!({ "card": "c4" }), json!("works"), "one\ntwo", "one\ntwo");
    check(json!({ "card": "c5" }), json!("unit"), "%", "%");
    check(json!({ "card": "c6" }), json!("measure"), "Sold twice", "Sold twice");
    check(json!({ "card": "c2" }), json!("owner"), "Sales", "none of the parts has what was to be changed");
    check(json!({ "card": "c9" }), json!("text"), "", "Card(c9) is not there");
    check(json!({ "brakeAndInsight": "p1" }), json!("insight"), "Trust", "Trust");
    check(json!({ "brakeAndInsight": "p1" }), json!("name"), "Eva", "none of the parts has what was to be changed");
    check(json!({ "emotionPoint": { "lane": "l2", "persona": "p1", "stage": "s1" } }), json!("note"), "Why", "Why");
    check(
        json!({ "emotionPoint": { "lane": "l2", "persona": "p9", "stage": "s1" } }),
        json!("note"),
        "Why",
        "EmotionPoint { lane: l2, persona: p9, stage: s1 } is not there",
    );
    check(json!({ "source": "r1" }), json!("link"), "https://example.org", "https://example.org");
    let (long, cut) = ("ñ".repeat(100_001), "ñ".repeat(100_000));
    check(json!({ "stage": "s1" }), json!("name"), &long, &cut);
    let many = "x\n".repeat(1_001);
    check(json!({ "card": "c2" }), json!("tags"), &many, "too many: 1000 at most");
}

#[test]
fn a_list_that_shows_the_same_stays_as_it_is() {
    let map = full();
    let shown = text(&map, part(&json!({ "persona": "p1" })), TextField::Goals).unwrap();
    assert_eq!(shown, "one\ntwo\nlines");
    let same = Edit::Write { part: part(&json!({ "persona": "p1" })), field: TextField::Goals, text: shown };
    assert!(apply(&map, &same).unwrap().is_same(&map));
}

#[test]
fn all_texts_come_in_reading_order() {
    let map = full();
    let texts: Vec<String> = all_texts(&map).map(|(_, _, text)| text.replace('\n', "/")).collect();
    let expected = "Buying Ana Ana one/two/lines Price Choose Look Ride Doing First a/b Sales min Sold Last Emotion Joy \
                    Line Talks";
    assert_eq!(texts.join(" "), expected);
    for (part, field, found) in all_texts(&map) {
        assert_eq!(text(&map, part, field).as_deref(), Some(&*found));
        assert!(fields(&map, part).contains(&field));
    }
}

#[test]
fn levels_get_names() {
    let named = |map: &Map, level: u8, name: &str| {
        apply(map, &Edit::Write { part: Part::Title, field: TextField::Level(level), text: name.into() })
    };
    let labels = |map: &Map| match &map.scale {
        EmotionScale::Own(own) => own.labels().join(" "),
        EmotionScale::Named(name) => name.as_str().into(),
    };
    let map = full();
    assert_eq!(text(&map, Part::Map, TextField::Level(4)).as_deref(), Some("2"));
    assert_eq!(text(&map, Part::Map, TextField::Level(5)), None);
    assert_eq!(named(&map, 5, "x"), Err(Refused::NothingToChange));
    // Called as before it stays one of the named scales.
    assert!(named(&map, 4, "2").unwrap().is_same(&map));
    let once = named(&map, 4, "Joy").unwrap();
    assert_eq!(labels(&once), "-2 -1 0 1 Joy");
    assert_eq!((once.scale.min(), once.scale.max()), (-2.0, 2.0));
    assert_eq!(labels(&named(&once, 0, "Anger").unwrap()), "Anger -1 0 1 Joy");
    assert_eq!(outline(&once), outline(&map));
}

#[test]
fn values_keep_their_place_on_another_scale() {
    const MAP: &str = "f1(s1 s2 s3); p1; l1{p1:s1=-2,s2=0.5,s3=1}";
    let own = |min: i32, max: i32, labels: usize| {
        let labels = vec!["x".to_owned(); labels];
        EmotionScale::Own(OwnScale::new(min.into(), max.into(), labels).unwrap())
    };
    let check = |before: &str, to: EmotionScale, after: &str, rounded: usize| {
        let map = map(before);
        assert_eq!(conversion(&map, &to).rounded().count(), rounded, "{before} {to:?}");
        let set = Edit::Set { parts: vec![Part::Title], property: Property::Scale(to.clone()) };
        let converted = apply(&map, &set).unwrap();
        assert_eq!(outline(&converted), after, "{to:?}");
        let points = conversion(&map, &to).points.into_iter().map(|point| point.to);
        let now = converted.lanes.iter().flat_map(|lane| lane.curves()).flat_map(|curve| &curve.points);
        assert!(points.eq(now.map(|point| point.value)));
    };
    check(MAP, EmotionScale::Named(ScaleName::OneToFive), "f1(s1 s2 s3); p1; l1{p1:s1=1,s2=4,s3=4}", 1);
    check(MAP, EmotionScale::Named(ScaleName::OneToTen), "f1(s1 s2 s3); p1; l1{p1:s1=1,s2=7,s3=8}", 2);
    check(MAP, EmotionScale::Named(ScaleName::ThreeLevels), "f1(s1 s2 s3); p1; l1{p1:s1=-1,s2=0,s3=1}", 2);
    check(MAP, EmotionScale::Named(ScaleName::MinusTwoToTwo), MAP, 0);
    check(MAP, own(0, 100, 3), "f1(s1 s2 s3); p1; l1{p1:s1=0,s2=62.5,s3=75}", 0);
    // The same scale again leaves even what lies between its levels.
    let map = map(MAP);
    let same = Edit::Set { parts: vec![Part::Title], property: Property::Scale(EmotionScale::default()) };
    assert!(apply(&map, &same).unwrap().is_same(&map));
}

#[test]
fn lanes_change_their_kind_where_nothing_is_lost() {
    let check = |before: &str, kind: &str, expected: &str| {
        let set = json!({ "set": { "parts": [{ "lane": "l1" }], "property": { "laneKind": kind } } });
        let after = apply(&map(before), &edit(&set));
        let after = after.map_or_else(
            |refused| refused.to_string(),
            |after| format!("{} {}", outline(&after), serde_json::to_value(after.lanes[0].content.kind()).unwrap()),
        );
        assert_eq!(after, expected, "{before} {kind}");
    };
    check("f1(s1); ; l1[c1@s1]", "pains", "f1(s1); ; l1[c1@s1] \"pains\"");
    check("f1(s1); ; l1[c1@s1]", "emotion", "the lane is not empty");
    check("f1(s1); ; l1[c1@s1]", "divider", "the lane is not empty");
    check("f1(s1); ; l1[]", "emotion", "f1(s1); ; l1{} \"emotion\"");
    check("f1(s1); p1; l1{p1:s1=1}", "text", "the lane is not empty");
    check("f1(s1); p1; l1{p1:}", "text", "f1(s1); p1; l1[] \"text\"");
    check("f1(s1); ; l1-", "metric", "f1(s1); ; l1[] \"metric\"");
}

#[test]
fn a_property_is_set_where_it_is() {
    let check = |parts: Value, change: Value, expected: &str| {
        let after = apply(&full(), &edit(&json!({ "set": { "parts": parts, "property": change } })));
        let kind = serde_json::from_value::<Property>(change.clone()).unwrap().kind();
        let values = |after: &Map| {
            let parts = parts.as_array().unwrap().iter().map(part);
            let values = parts.map(|part| match property(after, part, kind) {
                Some(property) => serde_json::to_string(&property).unwrap(),
                None => "-".into(),
            });
            values.collect::<Vec<_>>().join(" ")
        };
        let after = after.map_or_else(|refused| refused.to_string(), |after| values(&after));
        assert_eq!(after, expected, "{parts} {change}");
    };
    let red = json!({ "color": "red" });
    check(
        json!([{ "card": "c1" }, { "stage": "s1" }, { "lane": "l1" }]),
        red.clone(),
        r#"{"color":"red"} - {"color":"red"}"#,
    );
    check(json!([{ "stage": "s1" }, "legend"]), red.clone(), "none of the parts has what was to be changed");
    check(json!([{ "card": "c1" }, { "card": "c9" }]), red, "Card(c9) is not there");
    check(
        json!([{ "card": "c4" }, { "card": "c1" }]),
        json!({ "channel": "web\u{7}site" }),
        r#"{"channel":"website"} -"#,
    );
    check(json!([{ "card": "c3" }]), json!({ "speaker": "p9" }), "card c3 names persona p9, who is not there");
    check(
        json!([{ "brakeAndInsight": "p1" }]),
        json!({ "fieldEvidence": { "field": "goals", "evidence": null } }),
        "none of the parts has what was to be changed",
    );
    check(json!([{ "lane": "l3" }, { "lane": "l1" }]), json!({ "line": "visibility" }), r#"{"line":"visibility"} -"#);
    check(json!(["title"]), json!({ "market": "b2b" }), r#"{"market":"b2b"}"#);
}

#[test]
fn properties_of_many_parts_are_the_same_or_differ() {
    let check = |parts: Value, expected: &str| {
        let parts: Vec<Part> = parts.as_array().unwrap().iter().map(part).collect();
        let shared = shared_properties(&full(), &parts);
        let said = shared.iter().map(|shared| match &shared.value {
            Some(value) => serde_json::to_string(value).unwrap().replace(['"', '{', '}'], ""),
            None => format!("{:?} differs", shared.kind),
        });
        assert_eq!(said.collect::<Vec<_>>().join(", "), expected);
    };
    check(json!([{ "stage": "s1" }, { "stage": "s2" }]), "momentOfTruth:false, width:null");
    check(
        json!([{ "phase": "f1" }, { "card": "c2" }, "legend"]),
        "Color differs, concerns:[], evidence:null, span:1, body:",
    );
    check(
        json!([{ "card": "c1" }, { "card": "c5" }, { "card": "c9" }]),
        "figure:3, target:null, concerns:[], evidence:null, color:null, span:1, Body differs",
    );
    check(json!(["legend"]), "");
    let touchpoint = properties(&full(), part(&json!({ "card": "c4" })));
    assert_eq!(touchpoint.first(), Some(&PropertyKind::Channel));
}

#[test]
fn a_map_does_not_outgrow_its_file() {
    let check = |count: usize, insert: &dyn Fn(usize) -> Value, key: &str, list: &str, expected: &str| {
        let parts: Vec<Value> = (1..=count).map(insert).collect();
        let change = match list {
            "stages" => json!({ key: { list: parts, "to": { "phase": "f0", "before": null } } }),
            "sources" | "cards" => json!({ key: { list: parts } }),
            _ => json!({ key: { list: parts, "before": null } }),
        };
        let after = apply(&map("f0(s0); ; l0[]"), &edit(&change));
        let said = after.map_or_else(|refused| refused.to_string(), |_| "fits".into());
        assert_eq!(said, expected, "{count} {list}");
    };
    let stage = |n: usize| json!({ "id": format!("s{n}"), "name": "" });
    check(999, &stage, "insertStages", "stages", "fits");
    check(1_000, &stage, "insertStages", "stages", "too many: 1000 at most");
    let lane = |n: usize| json!({ "id": format!("l{n}"), "name": "", "kind": "divider", "line": "other" });
    check(1_000, &lane, "insertLanes", "lanes", "too many: 1000 at most");
    let persona = |n: usize| json!({ "id": format!("p{n}"), "name": "" });
    check(500, &persona, "insertPersonas", "personas", "fits");
    check(501, &persona, "insertPersonas", "personas", "too many: 500 at most");
    let source = |n: usize| json!({ "id": format!("r{n}"), "kind": "study", "title": "" });
    check(5_001, &source, "insertSources", "sources", "too many: 5000 at most");
    // A third of a million of tags, and 70 million bytes of text.
    let tags: Vec<Value> = vec![json!("x"); 1_000];
    let card = |n: usize, text: &str, tags: &[Value]| {
        let card = json!({ "id": format!("c{n}"), "stage": "s0", "text": text, "tags": tags });
        json!({ "lane": "l0", "before": null, "card": card })
    };
    check(300, &|n| card(n, "", &tags), "insertCards", "cards", "fits");
    check(301, &|n| card(n, "", &tags), "insertCards", "cards", "the map would be too large for a file");
    let text = "x".repeat(99_000);
    check(670, &|n| card(n, &text, &[]), "insertCards", "cards", "fits");
    check(680, &|n| card(n, &text, &[]), "insertCards", "cards", "the map would be too large for a file");
}
