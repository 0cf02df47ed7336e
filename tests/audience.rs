//! What an audience sees of a map, and what it does not: nothing of what is hidden from it is in what it is given.

use crate::shared_desk as desk;
use crate::support;

use std::fs;
use std::sync::Arc;

use desk::Desk;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::any_map;
use trayecto::edit::{Places, replaced_places, seen_by, without_details};
use trayecto::export::visible;
use trayecto::file;
use trayecto::layout::{Look, Picture, picture};
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{
    AudienceView, Card, CardBody, Detail, Draft, Lane, LaneContent, Map, Matching, Persona, PersonaId, Replacement,
};
use trayecto::template;
use trayecto::text::Texts;

/// A word that stands where nobody is to read it.
const MARKER: &str = "Zyxquark";

fn any_map_and_view() -> impl Strategy<Value = (Map, AudienceView)> {
    any_map().prop_map(|map| {
        let view = map.views.first().map(|view| (**view).clone()).unwrap_or_default();
        (map, view)
    })
}

/// Writes into everything that a view hides, and that the map hides anyway.
fn planted(map: &Map, view: &AudienceView, marker: &str) -> Map {
    let mut draft = map.to_draft();
    let hides = |detail| view.hidden_details.contains(&detail);
    let hidden: Vec<PersonaId> = draft
        .personas
        .iter()
        .filter(|persona| persona.hidden || view.hidden_personas.contains(&persona.id))
        .map(|persona| persona.id)
        .collect();
    let hidden_stages: Vec<_> = draft
        .phases
        .iter()
        .filter(|phase| view.hidden_phases.contains(&phase.id))
        .flat_map(|phase| phase.stages.iter().map(|stage| stage.id))
        .collect();
    let last_shown: Vec<_> = draft.stages().map(|stage| stage.id).collect();
    for persona in draft.personas.iter_mut().map(Arc::make_mut) {
        if hidden.contains(&persona.id) {
            plant_persona(persona, marker);
        }
    }
    for phase in draft.phases.iter_mut().map(Arc::make_mut) {
        if view.hidden_phases.contains(&phase.id) {
            phase.name.push_str(marker);
            phase.goal.push_str(marker);
            for stage in &mut phase.stages {
                stage.name.push_str(marker);
                stage.description.push_str(marker);
                stage.duration.push_str(marker);
            }
        }
    }
    for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
        let is_hidden = lane.hidden || view.hidden_lanes.contains(&lane.id);
        if is_hidden {
            lane.name.push_str(marker);
            lane.description.push_str(marker);
        }
        plant_lane(lane, marker, is_hidden, &hidden, &|card| {
            let at = last_shown.iter().position(|stage| *stage == card.stage).unwrap();
            last_shown[at..].iter().take(card.span.get()).all(|stage| hidden_stages.contains(stage))
        });
    }
    plant_details(&mut draft, &hides, marker);
    Map::build(draft).unwrap()
}

fn plant_persona(persona: &mut Persona, marker: &str) {
    for text in [
        &mut persona.name,
        &mut persona.profile,
        &mut persona.role,
        &mut persona.summary,
        &mut persona.quote,
        &mut persona.brake,
        &mut persona.insight,
    ] {
        text.push_str(marker);
    }
    for list in [&mut persona.attitudes, &mut persona.goals, &mut persona.needs, &mut persona.motivations] {
        list.push(marker.into());
    }
}

fn plant_lane(
    lane: &mut Lane,
    marker: &str,
    is_hidden: bool,
    hidden: &[PersonaId],
    lies_in_hidden_stages: &dyn Fn(&Card) -> bool,
) {
    match &mut lane.content {
        LaneContent::Cards { cards, .. } => {
            for card in cards.iter_mut().map(Arc::make_mut) {
                let said = matches!(&card.body, CardBody::Quote(quote) if quote.speaker.is_some_and(|who| hidden.contains(&who)));
                let alone = !card.personas.is_empty() && card.personas.iter().all(|persona| hidden.contains(persona));
                if is_hidden || said || alone || lies_in_hidden_stages(card) {
                    plant_card(card, marker);
                }
            }
        }
        LaneContent::Emotion { curves } => {
            for curve in curves.iter_mut().map(Arc::make_mut) {
                if is_hidden || hidden.contains(&curve.persona) {
                    curve.points.iter_mut().for_each(|point| point.note.push_str(marker));
                }
            }
        }
        LaneContent::Divider { .. } => {}
    }
}

fn plant_card(card: &mut Card, marker: &str) {
    card.text.push_str(marker);
    card.note.push_str(marker);
    card.tags.push(marker.into());
    match &mut card.body {
        CardBody::Touchpoint(touchpoint) => {
            touchpoint.owner.push_str(marker);
            touchpoint.works.push(marker.into());
            touchpoint.hurts.push(marker.into());
        }
        CardBody::Metric(metric) => metric.unit.push_str(marker),
        CardBody::Action(action) => {
            action.owner.push_str(marker);
            action.measure.push_str(marker);
        }
        CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) => {}
    }
}

fn plant_details(draft: &mut Draft, hides: &dyn Fn(Detail) -> bool, marker: &str) {
    if hides(Detail::Origin) {
        draft.author.push_str(marker);
        draft.client.push_str(marker);
    }
    if hides(Detail::Evidence) {
        for source in draft.sources.iter_mut().map(Arc::make_mut) {
            source.title.push_str(marker);
            source.link.push_str(marker);
        }
    }
    if hides(Detail::BrakeAndInsight) {
        for persona in draft.personas.iter_mut().map(Arc::make_mut) {
            persona.brake.push_str(marker);
            persona.insight.push_str(marker);
        }
    }
    for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
        match &mut lane.content {
            LaneContent::Cards { cards, .. } => {
                for card in cards.iter_mut().map(Arc::make_mut) {
                    match &mut card.body {
                        CardBody::Touchpoint(touchpoint) => {
                            if hides(Detail::Owners) {
                                touchpoint.owner.push_str(marker);
                            }
                            if hides(Detail::WorksAndHurts) {
                                touchpoint.works.push(marker.into());
                                touchpoint.hurts.push(marker.into());
                            }
                        }
                        CardBody::Action(action) if hides(Detail::Owners) => action.owner.push_str(marker),
                        _ => {}
                    }
                }
            }
            LaneContent::Emotion { curves } => {
                for curve in curves.iter_mut().map(Arc::make_mut).filter(|_| hides(Detail::EmotionNotes)) {
                    curve.points.iter_mut().for_each(|point| point.note.push_str(marker));
                }
            }
            LaneContent::Divider { .. } => {}
        }
    }
}

/// Writes a word into everything that a map says, and into its ids.
fn said_everywhere(map: &Map, word: &str) -> Map {
    const TEXTS: &[&str] = &[
        "title",
        "subtitle",
        "author",
        "client",
        "labels",
        "name",
        "profile",
        "role",
        "summary",
        "quote",
        "attitudes",
        "goals",
        "needs",
        "motivations",
        "brake",
        "insight",
        "goal",
        "description",
        "duration",
        "text",
        "note",
        "tags",
        "channel",
        "owner",
        "works",
        "hurts",
        "unit",
        "measure",
        "link",
        "reason",
    ];
    fn walk(value: &mut Value, is_text: bool, word: &str) {
        match value {
            Value::String(text) if is_text => *text = format!("{text} {word}, {}", word.to_uppercase()),
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, is_text, word)),
            // The evidence of a persona has the names of texts as its keys.
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(key, _)| *key != "evidence" && *key != "part")
                .for_each(|(key, value)| walk(value, TEXTS.contains(&key.as_str()), word)),
            _ => {}
        }
    }
    // Fields of other programs may hold numbers that are none.
    let map = seen_by(map, &AudienceView::default());
    let mut written: Value = serde_json::from_slice(&file::write(&map)).unwrap();
    walk(&mut written, false, word);
    let mut written = written.to_string();
    for (at, prefix) in ["f", "s", "l", "c", "p", "r"].into_iter().enumerate() {
        written = written.replace(&format!("\"{prefix}2\""), &format!("\"{}-{at}\"", word.to_lowercase()));
    }
    file::read(written.as_bytes()).unwrap().map
}

fn written(map: &Map) -> String {
    String::from_utf8(file::write(map)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_seen_is_a_map_without_anything_hidden((map, view) in any_map_and_view()) {
        let seen = seen_by(&map, &view);
        // An empty map stands for one that could not be built.
        prop_assert_eq!(seen.lanes.len(), map.lanes.len());
        prop_assert_eq!(seen.personas.len(), map.personas.len());
        prop_assert_eq!((seen.views.len(), seen.set_aside.len()), (0, 0));
        let reading = file::read(&file::write(&seen)).unwrap();
        prop_assert_eq!(reading.warnings, Vec::new());
        prop_assert!(reading.map == seen);
        for (lane, now) in map.lanes.iter().zip(&seen.lanes) {
            let is_hidden = lane.hidden || view.hidden_lanes.contains(&lane.id);
            prop_assert_eq!(now.hidden, is_hidden);
            prop_assert!(!is_hidden || now.name.is_empty() && now.cards().is_empty() && now.curves().is_empty());
        }
        for (persona, now) in map.personas.iter().zip(&seen.personas) {
            prop_assert_eq!(now.hidden, persona.hidden || view.hidden_personas.contains(&persona.id));
        }
        prop_assert!(seen.phases.iter().all(|phase| !view.hidden_phases.contains(&phase.id)));
        for phase in &seen.phases {
            let usual = map.phases.iter().position(|before| before.id == phase.id).unwrap();
            let before = map.phases[usual].color.unwrap_or(trayecto::map::Phase::usual_color(usual));
            let at = seen.phases.iter().position(|now| now.id == phase.id).unwrap();
            prop_assert_eq!(phase.color.unwrap_or(trayecto::map::Phase::usual_color(at)), before);
        }
        for field in ["x-price", "x-huge", "x-deep"] {
            prop_assert!(!written(&seen).contains(field));
        }
    }

    #[test]
    fn what_is_hidden_makes_no_difference((map, view) in any_map_and_view()) {
        let seen = seen_by(&map, &view);
        let planted = seen_by(&planted(&map, &view, MARKER), &view);
        prop_assert!(!written(&planted).contains(MARKER));
        prop_assert_eq!(written(&seen), written(&planted));
        prop_assert_eq!(written(&visible(&seen)), written(&visible(&planted)));
    }

    #[test]
    fn a_word_that_is_replaced_is_nowhere((map, view) in any_map_and_view()) {
        let replacement = |matching| Replacement { words: MARKER.to_uppercase(), with: "K".into(), matching, ..Replacement::default() };
        for matching in [Matching::Words, Matching::Anywhere] {
            let said = said_everywhere(&map, MARKER);
            let view = AudienceView { replacements: vec![replacement(matching)], ..view.clone() };
            let seen = written(&seen_by(&said, &view)).to_lowercase();
            prop_assert!(!seen.contains(&MARKER.to_lowercase()), "{}", seen);
        }
        let said = said_everywhere(&map, &format!("x{MARKER}"));
        let places = replaced_places(&said, &replacement(Matching::Words));
        prop_assert_eq!(places.replaced, 0);
        let anywhere = replaced_places(&said, &replacement(Matching::Anywhere));
        prop_assert_eq!(anywhere, Places { replaced: places.inside_words, inside_words: 0 });
    }

    #[test]
    fn details_are_left_out_and_nothing_else(map in any_map()) {
        prop_assert!(without_details(&map, &[].into()).is_same(&map));
        for detail in Detail::ALL {
            let without = without_details(&map, &[detail].into());
            prop_assert!(without_details(&without, &[detail].into()) == without);
            prop_assert_eq!(without.cards().count(), map.cards().count());
        }
    }
}

/// A small map with a view "Board" that hides something of everything. `secret` stands in all that it hides.
fn small(secret: &str) -> Vec<u8> {
    let map = json!({
        "format": "trayecto", "version": 1, "title": "Buying at Acme", "kind": "as-is", "language": "en",
        "author": secret, "client": secret, "emotionScale": "five-levels",
        "personas": [
            { "id": "p1", "name": "Ana", "photo": null, "quote": "Acme, please", "brake": secret, "insight": secret,
              "evidence": { "brake": { "level": "partly", "sources": ["r3"] } } },
            { "id": "p2", "name": secret, "summary": secret, "goals": [secret] }
        ],
        "phases": [
            { "id": "f1", "name": secret, "goal": secret, "stages": [{ "id": "s1", "name": secret, "description": secret }] },
            { "id": "f2", "name": "Ride", "stages": [
                { "id": "s2", "name": "Try at ACME", "momentOfTruth": true }, { "id": "s3", "name": "Pay" }
            ] }
        ],
        "lanes": [
            { "id": "l-acme", "name": "Doing", "kind": "text", "cards": [
                { "id": "c1", "stage": "s1", "text": secret },
                { "id": "c2", "stage": "s1", "span": 2, "text": "Rides, see https://acme.example/rides",
                  "evidence": { "level": "partly", "sources": ["r2"] } },
                { "id": "c3", "stage": "s2", "text": secret, "personas": ["p2"],
                  "evidence": { "level": "partly", "sources": ["r1"] } },
                { "id": "c4", "stage": "s3", "text": secret, "quote": { "speaker": "p2" } },
                { "id": "c5", "stage": "s3", "text": "Shop", "touchpoint": { "channel": "acme desk", "owner": secret, "works": [secret], "hurts": [secret] } }
            ] },
            { "id": "l2", "name": "Emotion", "kind": "emotion", "curves": [
                { "persona": "p1", "points": [{ "stage": "s2", "value": -2, "note": secret }, { "stage": "s3", "value": 2 }] },
                { "persona": "p2", "points": [{ "stage": "s2", "value": 1, "note": secret }] }
            ] },
            { "id": "l3", "name": secret, "description": secret, "kind": "pains", "cards": [
                { "id": "c6", "stage": "s2", "text": secret, "note": secret }
            ] },
            { "id": "l4", "name": "Plan", "kind": "actions", "cards": [
                { "id": "c7", "stage": "s2", "text": "Guide of Acme", "action": {
                    "answers": [{ "card": "c6" }, { "emotion": { "persona": "p2", "stage": "s2" } }, { "stage": "s1" }],
                    "owner": secret
                } }
            ] }
        ],
        "sources": [
            { "id": "r1", "kind": "interview", "title": secret },
            { "id": "r2", "kind": "interview", "title": "Acme talks", "link": "https://acme.example/talks" },
            { "id": "r3", "kind": "interview", "title": secret }
        ],
        "views": [{
            "name": "Board", "hiddenLanes": ["l3"], "hiddenPhases": ["f1"], "hiddenPersonas": ["p2"],
            "hiddenDetails": ["moments-of-truth", "emotion-notes", "works-and-hurts", "brake-and-insight", "owners", "origin"],
            "replacements": [{ "words": "Acme", "with": "Client A" }]
        }],
        "x-secret": secret
    });
    serde_json::to_vec(&map).unwrap()
}

/// All files in a folder of the desk.
fn files(desk: &Desk, folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(desk.path(folder)).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> =
        entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect();
    files.sort();
    files
}

#[test]
fn no_file_for_an_audience_depends_on_what_is_hidden_from_it() {
    let secrets = [MARKER, "Wholly other words, and far longer ones than those"];
    let desk = secrets.iter().enumerate().fold(Desk::new(), |desk, (at, secret)| {
        fs::create_dir_all(desk.path(&format!("{at}/out"))).unwrap();
        desk.with(&format!("{at}/map.journey.json"), small(secret))
    });
    let mut orders: Vec<(&str, &str, Vec<&str>)> = Vec::new();
    for ending in ["png", "svg", "pdf", "pptx", "html"] {
        orders.push(("export", ending, vec!["--editable"]));
        orders.push(("export", ending, vec!["--page", "16:9", "--split", "phases", "--dpi", "36"]));
        for what in ["curves", "plan", "figures", "sheet"] {
            orders.push(("export", ending, vec!["--what", what]));
        }
    }
    for what in ["plan", "figures", "touchpoints"] {
        orders.push(("export", "csv", vec!["--what", what]));
        orders.push(("export", "xlsx", vec!["--what", what]));
    }
    for ending in ["json", "xlsx", "csv", "mmd", "ojf", "md", "png", "svg", "html"] {
        orders.push(("convert", ending, Vec::new()));
    }
    for (at, _) in secrets.iter().enumerate() {
        for (order, (command, ending, more)) in orders.iter().enumerate() {
            let (map, out) = (format!("{at}/map.journey.json"), format!("{at}/out/{order}.{ending}"));
            let target = if *command == "export" { vec!["-o", &out] } else { vec![out.as_str()] };
            desk.done(&[&[*command, &map][..], &target, more, &["--view", "Board"]].concat());
        }
    }
    let [one, other] = ["0/out", "1/out"].map(|folder| files(&desk, folder));
    assert!(one.len() >= orders.len());
    for ((name, one), (_, other)) in one.iter().zip(&other) {
        let order = name.split(['.', '-']).next().and_then(|at| at.parse::<usize>().ok()).map(|at| &orders[at]);
        assert!(one == other, "{name} {order:?} tells what is hidden");
        for word in [MARKER, "acme", "Acme", "ACME", "Board"] {
            assert!(!one.windows(word.len()).any(|bytes| bytes == word.as_bytes()), "{word} is in {name} {order:?}");
        }
    }
}

#[test]
fn a_plan_is_not_exported_through_a_view_that_hides_it() {
    let map =
        String::from_utf8(small("secret")).unwrap().replace(r#""hiddenLanes":["l3"]"#, r#""hiddenLanes":["l3","l4"]"#);
    let desk = Desk::new().with("map.journey.json", map);
    for out in ["plan.pdf", "plan.png", "plan.xlsx"] {
        let order = ["export", "map.journey.json", "-o", out, "--what", "plan", "--view", "board"];
        desk.fails(&order, 1, |locale| say_with(locale, "cli-view-no-plan", &[("view", "board")]));
    }
    desk.done(&["export", "map.journey.json", "-o", "plan.pdf", "--what", "plan"]);
}

#[test]
fn what_is_seen_is_what_the_view_leaves() {
    let map = file::read(&small(MARKER)).unwrap().map;
    let seen = seen_by(&map, map.view("Board").unwrap());
    assert_eq!(seen.title, "Buying at Client A");
    let lanes: Vec<(&str, bool, usize)> =
        seen.lanes.iter().map(|lane| (lane.id.as_str(), lane.hidden, lane.cards().len())).collect();
    assert_eq!(lanes, [("l3", false, 2), ("l2", false, 0), ("l1", true, 0), ("l4", false, 1)], "{lanes:?}");
    // An address with another name in it would lead nowhere, or to others.
    let sources: Vec<(&str, &str)> =
        seen.sources.iter().map(|source| (source.title.as_str(), source.link.as_str())).collect();
    assert_eq!(sources, [("Client A talks", "")]);
    let ana = &seen.personas[0];
    assert_eq!((ana.brake.as_str(), ana.insight.as_str(), ana.evidence.len()), ("", "", 0));
    let hurts =
        |card: &Card| matches!(&card.body, CardBody::Touchpoint(met) if !met.works.is_empty() || !met.hurts.is_empty());
    assert!(!seen.cards().any(|(_, card)| hurts(card)));
    let (_, rides) = seen.cards().find(|(_, card)| card.text == "Rides, see …").unwrap();
    assert_eq!((rides.stage.as_str(), rides.span.get()), ("s2", 1));
    assert!(!seen.stages().any(|stage| stage.moment_of_truth));
    let action = seen.cards().find_map(|(_, card)| match &card.body {
        CardBody::Action(action) => Some(action),
        _ => None,
    });
    assert_eq!(action.map(|action| (action.answers.len(), action.owner.as_str())), Some((0, "")));
}

#[test]
fn hidden_turning_points_are_in_no_picture() {
    let map = template::map("example", Locale::Spanish).unwrap();
    let mut pictures = vec![Picture::Map, Picture::Curves, Picture::Plan, Picture::Figures];
    pictures.extend(map.personas.iter().map(|persona| Picture::Sheet(persona.id)));
    let words = [
        "legend-critical-point",
        "legend-high-point",
        "moments-steepest-fall",
        "figures-critical-points",
        "personas-sheet-critical",
        "personas-sheet-high",
        "plan-page-critical",
    ]
    .map(|key| say(Locale::Spanish, key));
    let told = |map: &Map, shown: Picture| {
        let layout = picture(map, shown, &mut Texts::default());
        let is_sign = |look: &Look| matches!(look, Look::Turning(_) | Look::Fall { .. });
        let signs = layout.boxes.iter().filter(|placed| is_sign(&placed.look)).count();
        let texts = layout.boxes.iter().flat_map(|placed| &placed.texts);
        signs + texts.filter(|text| words.iter().any(|word| text.text.text.contains(word.as_str()))).count()
    };
    let without = without_details(&map, &[Detail::TurningPoints].into());
    for shown in pictures {
        assert!(told(&map, shown) > 0, "{shown:?} tells nothing of turning points anyway");
        assert_eq!(told(&without, shown), 0, "{shown:?}");
    }
}
