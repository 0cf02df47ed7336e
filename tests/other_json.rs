//! JSON and YAML in no format: journeys as language models write them, and what is known to be something else.

use crate::shared_imported as imported;

use proptest::prelude::*;

use trayecto::import::{Effect, ForeignKind, ForeignNote, Note, Options, Question, Refusal};
use trayecto::map::{EmotionScale, ScaleName};

use imported::{read, read_with, remarks, shown};

fn check(json: &str, expected: &str) -> trayecto::import::Imported {
    let imported = read("x.json", json.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal:?}: {json}"));
    assert_eq!(imported.report.kind, ForeignKind::Structured, "{json}");
    assert_eq!(shown(&imported.map), expected, "{json}");
    imported
}

#[test]
fn stages_with_lists_become_lanes() {
    let imported = check(
        r#"{ "title": "Buying a bike", "persona": { "name": "Ana", "age": 34, "goals": ["Commute"] },
  "stages": [
    { "name": "Awareness", "description": "Thinks of it", "touchpoints": ["Instagram ad", "Shop window"],
      "customerActions": ["Looks around"], "painPoints": ["Too many models"], "emotion": "curious", "emotionScore": 3 },
    { "name": "Purchase", "touchpoints": [{ "name": "Checkout", "channel": "website", "painPoints": ["Slow"], "emotion": 2 }],
      "opportunities": "Fewer steps", "emotion": "frustrated", "emotionScore": 1, "momentOfTruth": true } ] }"#,
        "\
Awareness | Purchase!
[Touchpoints Touchpoints] 1*social-network Instagram ad, 1*shop Shop window, 2*website Checkout
[Customer actions Text] 1 Looks around
[Pain points Pains] 1 Too many models
[Opportunities Opportunities] 2 Fewer steps
[Emotions Emotion] Ana: 1=3 curious, 2=1.5 frustrated",
    );
    assert_eq!(imported.map.title, "Buying a bike");
    assert_eq!(imported.map.personas[0].summary, "Age: 34");
    let chosen = EmotionScale::Named(ScaleName::OneToFive);
    assert!(matches!(&imported.report.questions[..], [Question::Scale { chosen: it, offered }]
        if *it == chosen && offered.contains(&EmotionScale::Named(ScaleName::OneToTen))));
}

#[test]
fn spanish_is_understood() {
    let imported = check(
        r#"{ "mapa": { "titulo": "Alta de luz", "personas": [{ "nombre": "Luis" }, { "nombre": "Eva" }],
  "etapas": [
    { "nombre": "Buscar", "puntos_de_contacto": ["Sitio web"], "puntos_de_dolor": ["Precios opacos"], "emocion": "muy negativa" },
    { "nombre": "Contratar", "acciones": ["Firma"], "emociones": { "Luis": "positiva", "Eva": "neutra" } } ] } }"#,
        "\
Buscar | Contratar
[Puntos de contacto Touchpoints] 1*website Sitio web
[Puntos de dolor Pains] 1 Precios opacos
[Acciones Text] 2 Firma
[Emotions Emotion] Luis: 1=-2 muy negativa, 2=1 positiva; Eva: 2=0 neutra",
    );
    assert_eq!(imported.map.scale, EmotionScale::Named(ScaleName::FiveLevels));
    let words = remarks(&imported).into_iter().filter(|(_, note, _)| matches!(note, ForeignNote::WordsAsValues { .. }));
    assert_eq!(words.map(|(effect, ..)| effect).collect::<Vec<_>>(), [Effect::Changed]);
}

#[test]
fn many_forms_are_read() {
    // Phases with steps.
    check(
        r#"{"customer":"x","phases":[{"phase":"Before","steps":[{"name":"Ask","painPoints":["a"]},{"name":"Read","painPoints":["b"]}]},
            {"phase":"After","goal":"Stay","steps":[{"name":"Use","painPoints":["c"]}]}]}"#,
        "Before > Ask | Read\nAfter > Use\n[Pain points Pains] 1 a, 2 b, 3 c\n[Goal Text] 3 Stay\n[Notes Text] 1 Customer: x",
    );
    // Stages as an object.
    check(
        r#"{"journey":{"stages":{"awareness":{"touchpoints":["Ad"]},"repeatPurchase":{"touchpoints":["E-mail"]}}}}"#,
        "Awareness | Repeat purchase\n[Touchpoints Touchpoints] 1*advertising Ad, 2*email E-mail",
    );
    // A bare list, with comments and a trailing comma.
    check(
        "[{\"stage\": \"Look\", \"thoughts\": \"Hm\", \"feelings\": \"8/10\"}, // first\n {\"stage\": \"Buy\", \"feelings\": \"4/10\"},]",
        "Look | Buy\n[Thoughts Text] 1 Hm\n[Emotions Emotion] Customer: 1=8, 2=4",
    );
    // What the journey as a whole says of single stages.
    check(
        r#"{"stages":[{"name":"A","actions":["x"],"channels":["Web"]},{"name":"B","actions":["y"]}],
            "emotionCurve":[{"stage":"A","value":-1,"reason":"why"},{"stage":"B","value":2}],
            "opportunities":[{"stage":"B","text":"Do it"}, "General"]}"#,
        "A | B\n[Actions Text] 1 x, 2 y\n[Channels Touchpoints] 1*website Web\n[Opportunities Opportunities] 2 Do it\n\
         [Emotions Emotion] Customer: 1=-1 why, 2=2\n[Notes Text] 1 Opportunities: General",
    );
    // Moods of which nobody can say how good they are.
    check(
        r#"{"persona":"P","stages":[{"name":"A","emotion":"bamboozled"},{"name":"B","emotion":"pensive"}]}"#,
        "A | B\n[Emotion Text] 1 bamboozled, 2 pensive",
    );
    // YAML.
    let yaml = "persona: Ana\nstages:\n- name: Look\n  pain_points: [Slow]\n- name: Buy\n  pain_points:\n  - Dear\n";
    let imported = read("x.yaml", yaml.as_bytes()).unwrap();
    assert_eq!(shown(&imported.map), "Look | Buy\n[Pain points Pains] 1 Slow, 2 Dear");
}

#[test]
fn one_of_several_journeys_and_another_scale_are_chosen() {
    let json = r#"{"journeys":[{"name":"One","stages":[{"name":"A","emotion":2}]},{"name":"Two","stages":[{"name":"B","emotion":4}]}]}"#;
    let options =
        Options { journey: Some(1), scale: Some(EmotionScale::Named(ScaleName::OneToTen)), ..Options::default() };
    let imported = read_with("x.json", json.as_bytes(), &options).unwrap();
    assert_eq!(
        (imported.map.title.as_str(), imported.map.scale.clone()),
        ("Two", EmotionScale::Named(ScaleName::OneToTen))
    );
    let names = vec!["One".to_owned(), "Two".to_owned()];
    assert_eq!(imported.report.questions[0], Question::Journey { names, chosen: 1 });
    let options = Options { scale: Some(EmotionScale::Named(ScaleName::ThreeLevels)), ..Options::default() };
    let imported = read_with("x.json", json.as_bytes(), &options).unwrap();
    assert!(
        imported.report.remarks.iter().any(|remark| matches!(remark.note, Note::Foreign(ForeignNote::OffScale { .. })))
    );
    assert_eq!(shown(&imported.map), "A\n[Emotions Emotion] \n[Notes Text] 1 2");
}

#[test]
fn what_is_known_is_told_by_name() {
    let known = |name| Refusal::KnownButNotRead { name };
    let other =
        |fields: &[&str]| Refusal::OtherJson { fields: fields.iter().map(|field| (*field).to_owned()).collect() };
    let check = |json: &str, expected: Refusal| {
        assert_eq!(
            read("x.json", json.as_bytes()).map(|imported| shown(&imported.map)).unwrap_err(),
            expected,
            "{json}"
        );
    };
    check(r#"{"type":"excalidraw","version":2,"elements":[]}"#, known("Excalidraw"));
    check(r#"{"tldrawFileFormatVersion":1,"schema":{},"records":[]}"#, known("tldraw"));
    check(r#"{"type":"FeatureCollection","features":[]}"#, known("GeoJSON"));
    check(r#"{"type":"service-journey-mapper","version":1,"journeys":[]}"#, known("Service Journey Mapper"));
    check(r#"{"id":"a","nodes":[{"id":"1","type":"touchpoint","position":{"x":0}}],"edges":[]}"#, known("React Flow"));
    check(r#"{"name":"pkg","version":"1.0.0","scripts":{}}"#, known("npm"));
    check(r#"{"format":"trayecto","version":9}"#, Refusal::IsAMap);
    check(r#"{"users":[{"name":"A","email":"x"}],"total":1}"#, other(&["users", "total"]));
    check(r#"[{"name":"A","email":"x"},{"name":"B","email":"y"}]"#, other(&["name", "email"]));
    check(
        r#"{"recipe":"Cake","steps":[{"name":"Mix","minutes":3},{"name":"Bake","minutes":40}]}"#,
        other(&["recipe", "steps"]),
    );
    check(r#"{"stages":["build","test"]}"#, other(&["stages"]));
    check("[]", other(&[]));
}

#[test]
fn hostile_files_do_no_harm() {
    let deep = format!("{{\"stages\":[{{\"name\":\"a\",\"emotion\":{}", "[".repeat(1_000_000));
    let _ = read("x.json", deep.as_bytes());
    let stages = format!("{{\"stages\":[{}]}}", vec![r#"{"name":"a","painPoints":["x"]}"#; 100_000].join(","));
    assert_eq!(read("x.json", stages.as_bytes()).unwrap().map.stages().count(), 1000);
    let fields: Vec<String> = (0..20_000).map(|at| format!("\"pain{at}\":\"x\"")).collect();
    let wide = format!("{{\"stages\":[{{\"name\":\"a\",{}}}]}}", fields.join(","));
    assert_eq!(read("x.json", wide.as_bytes()).unwrap().map.lanes.len(), 1000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever stands in a file, a map comes of it or a reason why not.
    #[test]
    fn any_text_gives_a_map_or_a_reason(
        parts in prop::collection::vec(prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"stages\"", "\"name\"", "\"emotion\"", "\"painPoints\"", "\"a\"", "\"😡 4/5\"", "-1e400", "3",
            "null", "true", "\n", " ", "\\", "\"", "//", "<CJML>", "<a x=1>", "</", "&", "kind: cjm\n", "phases:\n", "- name: x\n", "---\n", "*a ", "&a ",
        ]), 0..60),
        name in prop::sample::select(vec!["x.json", "x.yaml", "x.xml", "x.ojf", "x.canvas", ""]),
    ) {
        if let Ok(imported) = read(name, parts.concat().as_bytes()) {
            prop_assert!(imported.map.stages().count() > 0);
        }
    }
}
