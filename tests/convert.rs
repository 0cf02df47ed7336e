//! Converting on the command line, with the program as it is built: anything that is read to anything that is written, and the report.

use std::fs;

use serde_json::{Value, json};

use crate::shared_desk as desk;

use desk::Desk;
use trayecto::import::Refusal;
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{LaneKind, Map};
use trayecto::sentence::refusal;

fn stages(map: &Map) -> Vec<&str> {
    map.stages().map(|stage| stage.name.as_str()).collect()
}

/// One journey in everything that is read.
const SOURCES: &[(&str, &str, &str)] = &[
    (
        "a.mmd",
        "mermaid",
        "journey\n  title Shoes\n  section Find\n    Search: 4: Ana\n    Compare: 2: Ana\n  section Buy\n    Pay: 3: Ana\n",
    ),
    (
        "a.md",
        "mermaid",
        "# Shoes\n\n```mermaid\njourney\n  title Shoes\n  section Find\n    Search: 4: Ana\n    Compare: 2: Ana\n    Pay: 3: Ana\n```\n",
    ),
    (
        "a.csv",
        "separated-values",
        "Stage,Touchpoints,Pain points,Emotion\nSearch,Website,Too much,1\nCompare,Portal,Ads,-1\nPay,Shop,Queue,0\n",
    ),
    (
        "a.tsv",
        "separated-values",
        "\tSearch\tCompare\tPay\nTouchpoints\tWebsite\tPortal\tShop\nPain points\tToo much\tAds\tQueue\n",
    ),
    (
        "table.md",
        "markdown-table",
        "| Stage | Touchpoints | Pain points |\n|---|---|---|\n| Search | Website | Too much |\n| Compare | Portal | Ads |\n| Pay | Shop | Queue |\n",
    ),
    (
        "a.html",
        "html-table",
        "<table><tr><th>Stage<th>Touchpoints<th>Pain points<tr><td>Search<td>Website<td>Too much<tr><td>Compare<td>Portal<td>Ads\
         <tr><td>Pay<td>Shop<td>Queue</table>",
    ),
    (
        "a.ojf",
        "openjourney",
        r#"{"version":"1.0","persona":"Ana","stages":[{"id":"1","name":"Search"},{"id":"2","name":"Compare"},{"id":"3","name":"Pay"}],
            "swimlanes":[{"id":"t","name":"Touchpoints"}],"nodes":[{"stageId":"1","swimlaneId":"t","title":"Website","description":"",
            "severity":"low","score":2},{"stageId":"3","swimlaneId":"t","title":"Shop","description":"","severity":"low","score":-1}]}"#,
    ),
    (
        "a.xml",
        "cjml",
        r#"<CJML version="2.0"><plannedJourney><journeyID>1</journeyID><journeyTitle>Shoes</journeyTitle><journeyPhases>
            <journeyPhase phaseID="1"><phaseName>Search</phaseName></journeyPhase><journeyPhase phaseID="2"><phaseName>Compare</phaseName>
            </journeyPhase><journeyPhase phaseID="3"><phaseName>Pay</phaseName></journeyPhase></journeyPhases><actors>
            <endUser actorID="u"><actorName>Ana</actorName></endUser></actors><touchpoints><plannedAction><touchpointID>T1</touchpointID>
            <belongsTo phaseIDref="1"/><initiator><refersTo actorIDref="u"/><initiatorLabel>Looks</initiatorLabel></initiator></plannedAction>
            <plannedAction><touchpointID>T2</touchpointID><belongsTo phaseIDref="2"/><initiator><refersTo actorIDref="u"/>
            <initiatorLabel>Thinks</initiatorLabel></initiator></plannedAction><plannedAction><touchpointID>T3</touchpointID>
            <belongsTo phaseIDref="3"/><initiator><refersTo actorIDref="u"/><initiatorLabel>Buys</initiatorLabel></initiator></plannedAction>
            </touchpoints></plannedJourney></CJML>"#,
    ),
    (
        "a.yaml",
        "enablement-map",
        "kind: cjm\nversion: '1.0'\nid: 'cjm:a'\npersona:\n  name: Ana\nphases:\n  - id: p1\n    name: Find\nactions:\n  - id: a1\n    name: Search\n    \
         phase: p1\n    emotion_score: 1\n    touchpoints: [Website]\n  - id: a2\n    name: Compare\n    phase: p1\n    emotion_score: -1\n  \
         - id: a3\n    name: Pay\n    phase: p1\n    emotion_score: 0\n",
    ),
    (
        "a.canvas",
        "json-canvas",
        r#"{"nodes":[
            {"id":"1","type":"group","x":0,"y":0,"width":300,"height":400,"label":"Search"},
            {"id":"2","type":"group","x":400,"y":0,"width":300,"height":400,"label":"Compare"},
            {"id":"3","type":"group","x":800,"y":0,"width":300,"height":400,"label":"Pay"},
            {"id":"a","type":"text","x":20,"y":40,"width":200,"height":60,"text":"Website"},
            {"id":"b","type":"text","x":420,"y":40,"width":200,"height":60,"text":"Portal"},
            {"id":"c","type":"text","x":820,"y":40,"width":200,"height":60,"text":"Shop"}],"edges":[]}"#,
    ),
];

/// What is written of a map, and whether the import makes a map of it again.
const TARGETS: &[(&str, bool)] = &[
    ("out.json", true),
    ("out.xlsx", true),
    ("out.csv", true),
    ("out.mmd", true),
    ("out.ojf", true),
    ("out.md", false),
    ("out.png", false),
];

#[test]
fn everything_that_is_read_becomes_everything_that_is_written() {
    for (name, kind, text) in SOURCES {
        let desk = Desk::new().with(name, text);
        let told: Value = serde_json::from_str(&desk.succeeds(&["import", name, "--report", "json"]).out).unwrap();
        assert_eq!(told["kind"], json!(kind), "{name}");
        assert_eq!(told["stages"], json!(["Search", "Compare", "Pay"]), "{name}");
        for (target, is_read) in TARGETS {
            desk.succeeds(&["convert", name, target]);
            assert!(fs::metadata(desk.path(target)).unwrap().len() > 20, "{name} to {target}");
            if *is_read {
                let back = desk.succeeds(&["convert", target, "back.journey.json"]);
                let map = desk.map("back.journey.json");
                assert_eq!(stages(&map), ["Search", "Compare", "Pay"], "{name} to {target}: {}", back.err);
            }
        }
        assert_eq!(fs::read_to_string(desk.path(name)).unwrap(), *text, "{name} is only read");
    }
}

#[test]
fn tables_are_written_in_the_form_that_was_asked_for() {
    let (name, _, text) = SOURCES[2];
    let desk = Desk::new().with(name, text);
    desk.succeeds(&["convert", name, "map.json"]);
    let map = desk.map("map.json");
    for form in ["grid", "cards"] {
        for table in ["out.csv", "out.xlsx"] {
            desk.succeeds(&["convert", "map.json", table, "--form", form]);
            desk.succeeds(&["convert", table, "back.json"]);
            let back = desk.map("back.json");
            assert_eq!(stages(&back), stages(&map), "{form} {table}");
            let lanes = |map: &Map| -> Vec<(String, LaneKind)> {
                map.lanes.iter().map(|lane| (lane.name.clone(), lane.content.kind())).collect()
            };
            assert_eq!(lanes(&back), lanes(&map), "{form} {table}");
        }
        let lines = |name: &str| fs::read_to_string(desk.path(name)).unwrap().lines().count();
        // Six cards and three emotions, or three lanes.
        assert_eq!(lines("out.csv"), if form == "cards" { 10 } else { 4 });
    }
}

#[test]
fn what_can_be_understood_otherwise_can_be_said() {
    let desk = Desk::new().with("a.mmd", SOURCES[0].2);
    desk.succeeds(&["convert", "a.mmd", "a.json", "--sections", "stages"]);
    assert_eq!(stages(&desk.map("a.json")), ["Find", "Buy"]);
    desk.succeeds(&["convert", "a.mmd", "a.json", "--sections", "phases", "--scale", "one-to-ten"]);
    let map = desk.map("a.json");
    assert_eq!(stages(&map), ["Search", "Compare", "Pay"]);
    assert_eq!((map.scale.min(), map.scale.max()), (1.0, 10.0));

    let two =
        "```mermaid\njourney\n  title One\n  A: 3: Me\n```\n\n```mermaid\njourney\n  title Two\n  B: 3: Me\n```\n";
    let desk = Desk::new().with("two.md", two);
    let told: Value = serde_json::from_str(&desk.succeeds(&["import", "two.md", "--report", "json"]).out).unwrap();
    let asked = |told: &Value, what: &str| -> Value {
        let questions = told["questions"].as_array().unwrap().clone();
        questions.into_iter().find(|question| question["question"] == what).unwrap()
    };
    assert_eq!(asked(&told, "journey")["chosen"], json!(0));
    assert_eq!(asked(&told, "journey")["names"], json!(["One", "Two"]));
    let said = desk.succeeds(&["import", "two.md", "--report", "json", "--journey", "2"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((&told["title"], &told["stages"]), (&json!("Two"), &json!(["B"])));
    assert_eq!(asked(&told, "journey")["chosen"], json!(1));
}

#[test]
fn the_report_says_all_there_is_to_say() {
    let text = "Stage,Touchpoints,Emotion\n1. Search,Website,happy\n2. Pay,Shop,no idea at all\n";
    let desk = Desk::new().with("a.csv", text);
    for locale in Locale::ALL {
        let said = desk.run(locale, &["import", "a.csv", "--report", "json"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let told: Value = serde_json::from_str(&said.out).unwrap();
        let Value::Object(fields) = &told else { panic!("{told}") };
        let expected = [
            "counts",
            "emotionScale",
            "file",
            "kind",
            "lanes",
            "language",
            "moreRemarks",
            "personas",
            "phases",
            "questions",
            "remarks",
            "stages",
            "title",
        ];
        let mut names: Vec<&str> = fields.keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, expected);
        assert_eq!((&told["file"], &told["language"]), (&json!("a.csv"), &json!(locale.tag())));
        assert_eq!(told["counts"]["stages"], json!(2));
        assert_eq!(told["lanes"][0], json!({ "name": "Touchpoints", "kind": "touchpoints" }));
        let remarks = told["remarks"].as_array().unwrap();
        let renamed = remarks.iter().find(|remark| remark["note"] == "table-stage-name").unwrap();
        assert!(renamed["line"].is_null() || renamed["line"] == json!(2), "{renamed}");
        assert_eq!(renamed["effect"], json!("changed"));
        assert!(renamed["sentence"].as_str().unwrap().contains("1. Search"), "{renamed}");

        // The same as text, and on the error output when it is converted.
        let text = desk.run(locale, &["import", "a.csv"]);
        let converted = desk.run(locale, &["convert", "a.csv", "a.json"]);
        assert_eq!((text.code, converted.code, converted.out.as_str()), (0, 0, ""));
        for remark in remarks {
            let sentence = remark["sentence"].as_str().unwrap();
            assert!(text.out.contains(sentence), "{}", text.out);
            let line = remark["line"].as_u64().map(|line| format!("{line}:")).unwrap_or_default();
            let told = format!("trayecto: a.csv:{line} {sentence}\n");
            assert!(converted.err.contains(&told), "{told}: {}", converted.err);
        }
        assert_eq!(converted.err.lines().count(), remarks.len());
    }
    let told = desk.run(Locale::English, &["import", "a.csv", "--report", "json", "--lang", "es"]);
    assert_eq!(serde_json::from_str::<Value>(&told.out).unwrap()["language"], json!("es"));
}

#[test]
fn what_is_refused_is_told_with_what_to_do() {
    let rows: Vec<String> = (0..50).map(|n| format!("u{n},2026-01-02T03:04:{n:02}Z,click")).collect();
    let log = format!("user_id,timestamp,event\n{}\n", rows.join("\n"));
    let desk = Desk::new()
        .with("letter.txt", "Dear client\nthank you\n")
        .with("log.csv", log)
        .with("map.txt", trayecto::template::bytes("blank", Locale::English).unwrap())
        .with("flow.mmd", "graph TD\n  A --> B\n");
    for locale in Locale::ALL {
        let check = |name: &str, reason: &str, refused: &Refusal| {
            let sentence = refusal(locale, refused);
            let said = desk.run(locale, &["import", name]);
            let told = say_with(locale, "import-refused", &[("file", name), ("reason", &sentence)]);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{name}");
            assert_eq!(said.err, format!("trayecto: {told}\n"));
            let said = desk.run(locale, &["import", name, "--report", "json"]);
            assert_eq!(said.code, 1);
            let told: Value = serde_json::from_str(&said.out).unwrap();
            let refused = json!({ "reason": reason, "sentence": sentence });
            assert_eq!(told, json!({ "file": name, "language": locale.tag(), "refused": refused }));
        };
        check("letter.txt", "unknown", &Refusal::Unknown);
        check("log.csv", "event-log", &Refusal::EventLog);
        check("map.txt", "is-a-map", &Refusal::IsAMap);
        check("flow.mmd", "other-diagram", &Refusal::OtherDiagram { diagram: "graph".into() });

        for arguments in [
            &["convert", "letter.txt", "new.json"][..],
            &["check", "letter.txt"],
            &["export", "letter.txt", "-o", "new.png"],
        ] {
            let said = desk.run(locale, arguments);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{arguments:?}");
            assert!(said.err.contains(&refusal(locale, &Refusal::Unknown)), "{}", said.err);
            assert!(!desk.path(arguments[arguments.len() - 1]).exists() || arguments[0] == "check");
        }
        let said = desk.run(locale, &["import", "gone.csv", "--report", "json"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains(&say(locale, "io-not-found")), "{}", said.err);
        let said = desk.run(locale, &["convert", "map.txt", "new.docx"]);
        assert_eq!(
            said.err,
            format!("trayecto: {}\n", say_with(locale, "cli-unknown-ending", &[("file", "new.docx")]))
        );
        assert_eq!(desk.run(locale, &["convert", "letter.txt", "a.json", "--scale", "good"]).code, 2);
        assert_eq!(desk.run(locale, &["convert", "letter.txt", "a.json", "--journey", "0"]).code, 2);
    }
}

#[test]
fn what_is_converted_is_never_written_over() {
    let text = SOURCES[2].2;
    let desk =
        Desk::new().with("a.csv", text).with("b.json", trayecto::template::bytes("blank", Locale::English).unwrap());
    for locale in Locale::ALL {
        let said = desk.run(locale, &["convert", "a.csv", "./a.csv"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains(&say_with(locale, "import-cli-same-file", &[("file", "./a.csv")])), "{}", said.err);
        assert_eq!(fs::read_to_string(desk.path("a.csv")).unwrap(), text);
    }
    // A map may be written anew.
    desk.succeeds(&["convert", "b.json", "b.json"]);
}

#[test]
fn a_file_of_another_program_is_reviewed_and_drawn_like_a_map() {
    let desk = Desk::new().with("a.csv", SOURCES[2].2);
    let said = desk.run(Locale::English, &["check", "a.csv", "--format", "json"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert!(!told["findings"].as_array().unwrap().is_empty());
    desk.succeeds(&["export", "a.csv", "-o", "a.png", "--fit", "800x600"]);
    assert_eq!(image::image_dimensions(desk.path("a.png")).unwrap(), (800, 600));
}
