//! Files of `OpenJourney`: what is read of them, and what is said of it.

use crate::shared_imported as imported;

use crate::support;

use std::collections::HashMap;

use proptest::prelude::*;

use trayecto::export::{openjourney, visible};
use trayecto::import::{Effect, ForeignKind, ForeignNote};
use trayecto::map::{CardBody, LaneContent, LaneKind, Map, StageId};

use imported::{case, read, remarks, shown, texts};
use support::any_map;

const SAMPLES: [&str; 4] =
    ["b2b-software-purchase", "clinic-visit-blueprint", "ecommerce-return", "self-guided-tutorial"];

/// Names of fields that hold texts for people.
const TEXTS: [&str; 13] = [
    "name",
    "title",
    "description",
    "persona",
    "pointOfView",
    "pov",
    "item",
    "type",
    "actor",
    "action",
    "system",
    "sentiment",
    "purpose",
];

#[test]
fn every_text_of_the_samples_is_in_the_map() {
    fn check(value: &serde_json::Value, name: &str, texts: &str, file: &str) {
        match value {
            serde_json::Value::String(text) if TEXTS.contains(&name) || name == "tags" => {
                assert!(texts.contains(text.as_str()), "{file}: {name} “{text}” is not in the map:\n{texts}");
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| check(item, name, texts, file)),
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(name, value)| check(value, name, texts, file));
            }
            _ => {}
        }
    }
    for sample in SAMPLES {
        let bytes = case(&format!("ojf/{sample}.ojf"));
        let imported = read("x.ojf", &bytes).unwrap();
        assert_eq!(imported.report.kind, ForeignKind::OpenJourney);
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let texts = texts(&imported.map);
        check(&value, "", &texts, sample);
        let nodes = value["nodes"].as_array().unwrap().len();
        let of_map = imported.map.cards().count()
            + imported.map.lanes.iter().flat_map(|lane| lane.curves()).map(|curve| curve.points.len()).sum::<usize>();
        assert!(of_map >= nodes, "{sample}: {of_map} of {nodes}");
        let lost = remarks(&imported).into_iter().filter(|(effect, ..)| *effect == Effect::LeftOut);
        assert_eq!(lost.collect::<Vec<_>>(), [], "{sample}");
    }
}

#[test]
fn a_blueprint_becomes_lanes_with_lines() {
    let imported = read("x.ojf", &case("ojf/clinic-visit-blueprint.ojf")).unwrap();
    let map = &imported.map;
    assert_eq!((map.title.as_str(), map.subtitle.as_str()), ("Patient Clinic Visit", "Annual check-up at a GP clinic"));
    assert_eq!(map.personas[0].name, "Returning Patient");
    assert_eq!(
        shown(map),
        "\
Check-in | Triage | Consultation
[Patient Journey Touchpoints] 1* Arrival & Reception / Patient checks in at the front desk., 2* Vitals Assessment / Nurse checks \
blood pressure and weight., 3* Doctor Consultation / Physician reviews health and orders tests.
[Emotions Emotion] Returning Patient: 1=1 neutral, 2=0 neutral, 3=3 positive
[Physical evidence Text] 1 Waiting Room, 1 Sign-in Sheet, 2 Exam Room 1, 2 Medical Equipment, 3 Prescription Paper, 3 Digital Chart
[Line of interaction Divider] --- Interaction
[Frontstage Text] 1 Receptionist: Confirms appointment and collects co-pay, 2 Nurse: Conducts triage and records vitals, 3 \
Physician: Performs exam and explains treatment
[Line of visibility Divider] --- Visibility
[Backstage Text] 1 Billing Dept: Verifies insurance eligibility, 2 Pharmacy: Pre-verifies current medications list, 3 Lab \
Technician: Prepares for upcoming blood draw
[Internal interaction Divider] --- InternalInteraction
[Support processes Text] 1 EMR Database: Loads patient record, 2 VitalSync App: Streams vitals directly to record, 3 Decision \
Support: Checks for drug interactions, 3 LIS (Lab Info): Registers new lab order"
    );
}

#[test]
fn kinds_of_lanes_are_guessed() {
    let imported = read("x.ojf", &case("ojf/ecommerce-return.ojf")).unwrap();
    let kinds: Vec<(&str, LaneKind)> =
        imported.map.lanes.iter().map(|lane| (lane.name.as_str(), lane.content.kind())).collect();
    assert_eq!(
        kinds,
        [
            ("Customer Actions", LaneKind::Text),
            ("Digital Touchpoints", LaneKind::Touchpoints),
            ("Physical Touchpoints", LaneKind::Touchpoints),
            ("Pain Points", LaneKind::Pains),
            ("Emotions", LaneKind::Emotion),
        ]
    );
    let portal = imported.map.cards().find(|(_, card)| card.text.starts_with("Return Portal")).unwrap().1;
    assert!(matches!(&portal.body, CardBody::Touchpoint(it) if it.moment_of_truth));
    assert_eq!(portal.tags, ["bug", "friction", "bottleneck", "high severity"]);
    assert_eq!(portal.color.map(|color| color.to_string()).as_deref(), Some("#FEE2E2"));
    assert_eq!(portal.note, "Score: −3");
}

/// A file with two stages, two lanes and these nodes.
fn file(nodes: &str) -> String {
    format!(
        r#"{{ "version": "1.0", "persona": "Ana", "pointOfView": "Buying",
  "stages": [{{ "id": "s1", "name": "Look" }}, {{ "id": "s2", "name": "Buy" }}],
  "swimlanes": [{{ "id": "a", "name": "Doing" }}, {{ "id": "b", "name": "Emotional state" }}],
  "nodes": [
{nodes}
] }}"#
    )
}

fn check(nodes: &str, expected: &str, told: &[(Effect, ForeignNote, u32)]) {
    let imported = read("x.ojf", file(nodes).as_bytes()).unwrap();
    assert_eq!(shown(&imported.map), expected, "{nodes}");
    let found: Vec<_> = remarks(&imported)
        .into_iter()
        .filter(|(_, note, _)| !matches!(note, ForeignNote::GuessedLane { .. }))
        .map(|(effect, note, line)| (effect, note.clone(), line.unwrap_or(0)))
        .collect();
    assert_eq!(found, told, "{nodes}");
}

#[test]
fn nodes_go_where_they_belong() {
    check(
        r#"{ "stageId": "s1", "swimlaneId": "a", "title": "T", "description": "D" }"#,
        "Look | Buy\n[Doing Text] 1 T / D\n[Emotional state Text] ",
        &[],
    );
    // Another name for the field, and a name instead of an id.
    check(
        r#"{ "stage": "s2", "swimlaneId": "doing", "title": "T" }"#,
        "Look | Buy\n[Doing Text] 2 T\n[Emotional state Text] ",
        &[(Effect::Changed, ForeignNote::LooseReference { reference: "doing".into() }, 5)],
    );
    check(
        "{ \"stageId\": \"s9\", \"swimlaneId\": \"a\", \"title\": \"T\" },\n{ \"stageId\": \"s2\", \"title\": \"U\" }",
        "Look | Buy\n[Doing Text] \n[Emotional state Text] \n[Notes Text] 1 T, 2 U",
        &[
            (Effect::Noted, ForeignNote::UnknownStage { text: "T".into(), stage: "s9".into() }, 5),
            (Effect::Noted, ForeignNote::UnknownLane { text: "U".into(), lane: String::new() }, 6),
        ],
    );
    check(
        "{ \"stageId\": \"s1\", \"swimlaneId\": \"a\", \"title\": \"T\", \"isMomentOfTruth\": true, \"icon\": \"store\", \"own\": \"x\" }",
        "Look! | Buy\n[Doing Text] 1 T\n[Emotional state Text] ",
        &[
            (Effect::Changed, ForeignNote::MomentOfStage { text: "T".into() }, 5),
            (Effect::LeftOut, ForeignNote::NoPlace { field: "icon".into(), count: 1 }, 5),
            (Effect::Changed, ForeignNote::NoPlace { field: "own".into(), count: 1 }, 5),
        ],
    );
}

#[test]
fn scores_become_a_curve() {
    // Several in a stage: their mean.
    check(
        "{ \"stageId\": \"s1\", \"swimlaneId\": \"a\", \"title\": \"T\", \"score\": -2, \"sentiment\": \"upset\" },\n\
         { \"stageId\": \"s1\", \"swimlaneId\": \"a\", \"title\": \"U\", \"score\": 1 }",
        "Look | Buy\n[Doing Text] 1 T, 1 U\n[Emotional state Text] \n[Emotions Emotion] Ana: 1=-0.5 upset",
        &[(Effect::Changed, ForeignNote::SeveralValues { stage: "Look".into(), count: 2 }, 6)],
    );
    // What stands in the lane of emotions counts.
    check(
        "{ \"stageId\": \"s1\", \"swimlaneId\": \"a\", \"title\": \"T\", \"score\": 4 },\n\
         { \"stageId\": \"s1\", \"swimlaneId\": \"b\", \"title\": \"Fed up\", \"score\": -4, \"sentiment\": \"angry\" }",
        "Look | Buy\n[Doing Text] 1 T\n[Emotional state Emotion] Ana: 1=-4 Fed up · angry",
        &[],
    );
    check(
        "{ \"stageId\": \"s1\", \"swimlaneId\": \"a\", \"title\": \"T\", \"score\": 9 }",
        "Look | Buy\n[Doing Text] 1 T\n[Emotional state Text] \n[Emotions Emotion] \n[Notes Text] 1 9",
        &[(Effect::Noted, ForeignNote::OffScale { value: "9".into(), stage: "Look".into() }, 5)],
    );
}

#[test]
fn a_file_that_was_cut_is_read_up_to_the_cut() {
    let whole = file(r#"{ "stageId": "s1", "swimlaneId": "a", "title": "T" }, { "stageId": "s2" "#);
    let cut = &whole[..whole.len() - 6];
    let imported = read("x.ojf", cut.as_bytes()).unwrap();
    assert!(shown(&imported.map).contains("1 T"));
    assert_eq!(imported.report.remarks.iter().filter(|remark| remark.effect == Effect::LeftOut).count(), 1);
}

/// Lines without blanks around them and without empty ones.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Names of stages; lane, stage and text of cards; stage, value and note of points.
type Held = (Vec<String>, Vec<(usize, usize, String)>, Vec<(usize, String, String)>);

/// What the format can hold of a map: stages, lanes with their cards, and the first curve.
fn held(map: &Map) -> Held {
    let at: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let stages = map.stages().map(|stage| tidy(&stage.name)).collect();
    let lanes = map.lanes.iter().filter(|lane| !matches!(lane.content, LaneContent::Divider { .. }));
    let with_cards = lanes.filter(|lane| matches!(lane.content, LaneContent::Cards { .. }));
    let cards = with_cards.enumerate().flat_map(|(lane, it)| it.cards().iter().map(move |card| (lane, card)));
    let cards = cards.map(|(lane, card)| {
        let text = match &card.body {
            CardBody::Metric(metric) => {
                let figure = format!("{} {}", metric.value, metric.unit);
                if card.text.is_empty() { figure } else { format!("{}: {figure}", card.text) }
            }
            _ => card.text.clone(),
        };
        (lane, at[&card.stage], tidy(&text))
    });
    let curve = map.lanes.iter().find_map(|lane| lane.curves().iter().find(|curve| !curve.points.is_empty()));
    let points = curve.into_iter().flat_map(|curve| &curve.points).map(|point| {
        let value = (map.scale.position(point.value) * 500.0).round() / 100.0;
        (at[&point.stage], format!("{value:.2}").replace("-0.00", "0.00"), tidy(&point.note))
    });
    let mut points: Vec<_> = points.collect();
    points.sort();
    (stages, cards.collect(), points)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// What is written is read back the same, as far as the format holds it, and nothing of it is remarkable.
    #[test]
    fn what_is_written_is_read_back(map in any_map()) {
        let written = openjourney(&map);
        let value: serde_json::Value = serde_json::from_str(&written).unwrap();
        prop_assert_eq!(&value["version"], "1.0");
        for node in value["nodes"].as_array().unwrap() {
            prop_assert!(node["score"].as_f64().is_none_or(|score| (-5.0..=5.0).contains(&score)));
        }
        if map.stages().count() == 0 {
            return Ok(());
        }
        let imported = read("x.ojf", written.as_bytes()).unwrap();
        prop_assert_eq!(held(&imported.map), held(&visible(&map)));
        let odd: Vec<_> = remarks(&imported)
            .into_iter()
            .filter(|(_, note, _)| !matches!(note, ForeignNote::GuessedLane { .. } | ForeignNote::MomentOfStage { .. }))
            .collect();
        prop_assert!(odd.is_empty(), "{odd:?}");
        let decisive = |map: &Map| map.stages().any(|stage| stage.moment_of_truth)
            || map.cards().any(|(_, card)| matches!(&card.body, CardBody::Touchpoint(it) if it.moment_of_truth));
        if map.cards().next().is_some() && !decisive(&visible(&map)) {
            prop_assert!(!decisive(&imported.map));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is done to a file, a map comes of it or a reason why not.
    #[test]
    fn a_damaged_file_gives_a_map_or_a_reason(
        sample in 0..SAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 0..20),
    ) {
        let mut bytes = case(&format!("ojf/{}.ojf", SAMPLES[sample]));
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.drain(at..(at + 40).min(bytes.len()))),
                _ => bytes.insert(at, byte),
            }
            if bytes.is_empty() {
                break;
            }
        }
        if let Ok(imported) = read("x.ojf", &bytes) {
            prop_assert!(imported.map.stages().count() > 0);
        }
    }
}
