//! The panels beside the map: every field of every part changes the map as one step, by what can be reached through the accessible
//! tree.

use crate::shared_inspected as window;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use trayecto::app::command::Command;
use trayecto::edit::{Property, PropertyKind, property, text};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{Answer, CardBody, Channel, Color, Map, Part, PersonaField, TextField};

use window::Window;

/// A small map with one of everything.
const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "subtitle": "At home", "kind": "as-is", "language": "en",
  "client": "Tejaclara", "author": "Vereda", "date": "2026-11-22", "market": "b2c", "emotionScale": "five-levels",
  "personas": [
    { "id": "p1", "name": "Clara", "profile": "Planner", "summary": "Careful.", "brake": "Doubt", "insight": "Proof" },
    { "id": "p2", "name": "Tomás", "profile": "Settler" },
    { "id": "p3", "name": "Eva" }
  ],
  "phases": [{ "id": "f1", "name": "Attract", "goal": "Be chosen", "stages": [
    { "id": "s1", "name": "Discover" }, { "id": "s2", "name": "Compare", "duration": "a week" }, { "id": "s3", "name": "Buy" }
  ] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Reads the bill", "tags": ["home", "money"] },
      { "id": "c2", "stage": "s2", "text": "«Too dear»", "quote": {} },
      { "id": "c8", "stage": "s3", "text": "Reads the bill", "note": "check", "tags": ["home"], "personas": ["p1"] }
    ] },
    { "id": "l2", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c3", "stage": "s1", "text": "Price page", "touchpoint": { "channel": "website" } }
    ] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1.5 }, { "stage": "s2", "value": -2 }, { "stage": "s3", "value": 1 }] },
      { "persona": "p2", "points": [{ "stage": "s1", "value": -0.5 }] }
    ] },
    { "id": "l4", "name": "Hurts", "kind": "pains", "cards": [{ "id": "c4", "stage": "s2", "text": "No answer" }] },
    { "id": "l5", "name": "Counts", "kind": "metric", "cards": [
      { "id": "c5", "stage": "s1", "text": "Visits", "metric": { "value": 2.4, "unit": "%" } }
    ] },
    { "id": "l6", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c6", "stage": "s1", "text": "Answer sooner", "action": {} },
      { "id": "c7", "stage": "s3", "text": "Follow up", "action": { "impact": 4, "answers": [{ "stage": "s3" }] } }
    ] },
    { "id": "l7", "name": "Seen", "kind": "divider" }
  ],
  "sources": [{ "id": "r1", "kind": "interview", "title": "Talks" }, { "id": "r2", "kind": "survey", "title": "Panel" }]
}"#;

fn open() -> Window {
    Window::with(MAP, Locale::English)
}

fn en(key: &str) -> String {
    say(Locale::English, key)
}

fn part(id: &str) -> Part {
    match id.split_at(1) {
        ("p", _) => Part::Persona(id.parse().unwrap()),
        ("f", _) => Part::Phase(id.parse().unwrap()),
        ("s", _) => Part::Stage(id.parse().unwrap()),
        ("l", _) => Part::Lane(id.parse().unwrap()),
        ("c", _) => Part::Card(id.parse().unwrap()),
        ("r", _) => Part::Source(id.parse().unwrap()),
        _ => panic!("{id}"),
    }
}

fn point(persona: &str, stage: &str) -> Part {
    Part::EmotionPoint { lane: "l3".parse().unwrap(), persona: persona.parse().unwrap(), stage: stage.parse().unwrap() }
}

fn cell(lane: &str, stage: &str) -> Part {
    Part::Cell { lane: lane.parse().unwrap(), stage: stage.parse().unwrap() }
}

/// The property as it is written in an edit.
fn written(map: &Map, part: Part, kind: PropertyKind) -> String {
    let property = property(map, part, kind).unwrap_or_else(|| panic!("{part:?} has no {kind:?}"));
    serde_json::to_string(&property).unwrap()
}

fn value(map: &Map, part: Part) -> Option<f64> {
    let Part::EmotionPoint { lane, persona, stage } = part else { panic!("{part:?}") };
    let curve = map.lane(lane)?.curves().iter().find(|curve| curve.persona == persona)?;
    curve.point(stage).map(|point| point.value.get())
}

#[test]
fn every_text_is_written_as_one_step() {
    use TextField as T;
    let mut window = open();
    let mut check = |part: Part, fields: &[(T, &str)]| {
        window.select(&[part]);
        for (field, key) in fields {
            let expected = match field {
                T::Works | T::Hurts | T::Attitudes | T::Goals | T::Needs | T::Motivations => "one",
                _ => "Another text",
            };
            window.step(
                |window| window.write(&en(key), expected),
                |map| assert_eq!(text(map, part, *field).as_deref(), Some(expected), "{field:?}"),
            );
        }
    };
    check(
        part("s1"),
        &[(T::Name, "field-name"), (T::Description, "field-description"), (T::Duration, "field-duration")],
    );
    check(part("f1"), &[(T::Name, "field-name"), (T::Goal, "field-goal")]);
    check(part("l1"), &[(T::Name, "field-name"), (T::Description, "field-description")]);
    check(part("c1"), &[(T::Text, "field-text"), (T::Note, "field-note")]);
    check(
        part("c3"),
        &[(T::Text, "field-text"), (T::Owner, "field-owner"), (T::Works, "field-works"), (T::Hurts, "field-hurts")],
    );
    check(part("c5"), &[(T::Text, "field-text"), (T::Unit, "field-unit")]);
    check(part("c6"), &[(T::Text, "field-text"), (T::Owner, "field-owner"), (T::Measure, "field-measure")]);
    check(point("p1", "s1"), &[(T::Note, "field-why")]);
    check(part("r1"), &[(T::Title, "field-title"), (T::Link, "field-link")]);
    check(
        part("p1"),
        &[
            (T::Name, "field-name"),
            (T::Profile, "field-profile"),
            (T::Role, "field-role"),
            (T::Summary, "field-summary"),
            (T::Quote, "field-quote"),
            (T::Attitudes, "field-attitudes"),
            (T::Goals, "field-goals"),
            (T::Needs, "field-needs"),
            (T::Motivations, "field-motivations"),
            (T::Brake, "field-brake"),
            (T::Insight, "field-insight"),
        ],
    );
    window.give(Command::SelectNothing);
    for (field, key) in [
        (T::Title, "field-title"),
        (T::Subtitle, "field-subtitle"),
        (T::Author, "field-author"),
        (T::Client, "field-client"),
    ] {
        window.step(
            |window| window.write(&en(key), "Another"),
            |map| assert_eq!(text(map, Part::Map, field).as_deref(), Some("Another")),
        );
    }
}

#[test]
fn every_entry_is_read_as_the_language_writes_it() {
    use PropertyKind as P;
    let mut window = open();
    let mut check = |part: Part, kind: P, key: &str, entry: &str, expected: &str| {
        window.select(&[part]);
        window.step(|window| window.write(&en(key), entry), |map| assert_eq!(written(map, part, kind), expected));
    };
    check(Part::Map, P::Date, "field-date", "3 March 2027", r#"{"date":"2027-03-03"}"#);
    check(Part::Map, P::Date, "field-date", "", r#"{"date":null}"#);
    check(part("s2"), P::Width, "field-width", "260", r#"{"width":260}"#);
    check(part("l1"), P::Height, "field-height", "120", r#"{"height":120}"#);
    check(part("c1"), P::Span, "field-span", "2", r#"{"span":2}"#);
    check(part("c5"), P::Figure, "field-value", "48,300.25", r#"{"figure":48300.25}"#);
    check(part("c5"), P::Target, "field-target", "4", r#"{"target":4}"#);
    check(part("c6"), P::Due, "field-due", "15/1/2027", r#"{"due":"2027-01-15"}"#);
    check(part("r1"), P::SampleSize, "field-sample", "120", r#"{"sampleSize":120}"#);
    check(part("r1"), P::Date, "field-date", "2026-01-02", r#"{"date":"2026-01-02"}"#);
    check(part("c1"), P::Color, "color-exact", "1f7a8c", r##"{"color":"#1F7A8C"}"##);
    let mut window = Window::with(MAP, Locale::Spanish);
    window.select(&[part("c5")]);
    window.step(
        |window| window.write(&say(Locale::Spanish, "field-value"), "48.300,25"),
        |map| assert_eq!(written(map, part("c5"), P::Figure), r#"{"figure":48300.25}"#),
    );
}

#[test]
fn a_wrong_entry_is_marked_and_not_taken() {
    let mut window = open();
    let mut check = |part: Part, key: &str, entry: &str, reason: &str| {
        window.select(&[part]);
        let (before, steps) = (window.map().clone(), window.steps());
        window.write(&en(key), entry);
        assert_eq!((window.map() == &before, window.steps()), (true, steps), "{entry}");
        assert!(window.says(&en(reason)), "{reason}:\n{}", window.all().join("\n"));
        // It stands there until it is made good or given up.
        assert_eq!(window.field(&en(key)).value().as_deref(), Some(entry));
        window.focus(&en(key));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&en(reason)) && window.map() == &before);
    };
    check(part("c5"), "field-value", "many", "wrong-number");
    check(part("c5"), "field-value", "", "wrong-number");
    check(part("c6"), "field-due", "31/2/2027", "wrong-date");
    check(part("r1"), "field-sample", "1.5", "wrong-whole-number");
    check(part("c1"), "field-span", "0", "wrong-span");
    check(part("s2"), "field-width", "7", "wrong-length");
    check(part("c1"), "color-exact", "#12", "wrong-color");
}

#[test]
fn every_choice_is_one_step() {
    use PropertyKind as P;
    let mut window = open();
    let mut check = |part: Part, kind: P, key: &str, option: &str, expected: &str| {
        window.select(&[part]);
        window.step(|window| window.choose(&en(key), option), |map| assert_eq!(written(map, part, kind), expected));
    };
    check(Part::Map, P::Kind, "field-kind", &en("picture-to-be"), r#"{"kind":"to-be"}"#);
    check(Part::Map, P::Language, "field-language", &en("language-ca"), r#"{"language":"ca"}"#);
    check(Part::Map, P::Market, "field-market", &en("not-stated"), r#"{"market":null}"#);
    check(part("l1"), P::LaneKind, "field-kind", &en("lane-pains"), r#"{"laneKind":"pains"}"#);
    check(part("l1"), P::Perspective, "field-perspective", &en("perspective-company"), r#"{"perspective":"company"}"#);
    check(part("l7"), P::Line, "field-line", &en("line-visibility"), r#"{"line":"visibility"}"#);
    check(part("c2"), P::Speaker, "field-speaker", "Tomás", r#"{"speaker":"p2"}"#);
    check(part("c3"), P::Channel, "field-channel", &en("channel-phone"), r#"{"channel":"phone"}"#);
    check(part("c3"), P::Presence, "field-presence", &en("presence-physical"), r#"{"presence":"physical"}"#);
    check(part("c3"), P::Contact, "field-contact", &en("contact-indirect"), r#"{"contact":"indirect"}"#);
    check(part("c6"), P::Status, "field-status", &en("status-done"), r#"{"status":"done"}"#);
    check(part("r1"), P::SourceKind, "field-kind", &en("source-study"), r#"{"sourceKind":"study"}"#);
    check(point("p1", "s1"), P::Basis, "field-basis", &en("basis-measured"), r#"{"basis":"measured"}"#);
    let researched = r#"{"evidence":{"level":"researched"}}"#;
    check(part("c1"), P::Evidence, "evidence-level", &en("legend-researched"), researched);
    check(point("p1", "s1"), P::Evidence, "evidence-level", &en("legend-researched"), researched);
}

#[test]
fn switches_grades_and_swatches_are_one_step() {
    use PropertyKind as P;
    let mut window = open();
    let mut check = |part: Part, kind: P, role: Role, label: &str, expected: &str| {
        window.select(&[part]);
        window.step(|window| window.click(role, label), |map| assert_eq!(written(map, part, kind), expected));
    };
    check(part("s1"), P::MomentOfTruth, Role::CheckBox, &en("legend-moment-of-truth"), r#"{"momentOfTruth":true}"#);
    check(part("c3"), P::MomentOfTruth, Role::CheckBox, &en("legend-moment-of-truth"), r#"{"momentOfTruth":true}"#);
    check(part("l1"), P::Collapsed, Role::CheckBox, &en("field-collapsed"), r#"{"collapsed":true}"#);
    check(part("l1"), P::Hidden, Role::CheckBox, &en("field-hidden"), r#"{"hidden":true}"#);
    check(part("p1"), P::Hidden, Role::CheckBox, &en("field-hidden"), r#"{"hidden":true}"#);
    check(part("c6"), P::Impact, Role::RadioButton, "Impact 3", r#"{"impact":3}"#);
    check(part("c7"), P::Impact, Role::RadioButton, "Impact 4", r#"{"impact":null}"#);
    check(part("c6"), P::Effort, Role::RadioButton, "Effort 1", r#"{"effort":1}"#);
    for part in [part("c1"), part("l1"), part("f1"), part("p1")] {
        check(part, P::Color, Role::RadioButton, "Colour: Violet", r#"{"color":"violet"}"#);
    }
    check(part("c1"), P::Concerns, Role::CheckBox, "Tomás", r#"{"concerns":["p2"]}"#);
}

#[test]
fn a_card_becomes_another_kind_and_keeps_its_text() {
    let mut window = open();
    let kinds = ["part-quote", "part-touchpoint", "part-metric", "part-action"];
    for key in kinds {
        window.select(&[part("c1")]);
        window.step(
            |window| window.choose(&en("field-kind"), &en(key)),
            |map| {
                let (_, card) = map.card("c1".parse().unwrap()).unwrap();
                assert!(card.body != CardBody::Note && card.text == "Reads the bill" && card.tags.len() == 2);
            },
        );
    }
    window.select(&[part("c3")]);
    window.step(
        |window| window.choose(&en("field-kind"), &en("part-card")),
        |map| assert_eq!(map.card("c3".parse().unwrap()).unwrap().1.body, CardBody::Note),
    );
}

#[test]
fn channels_are_found_by_name_and_own_ones_are_written() {
    let mut window = open();
    let channel = |map: &Map| match property(map, part("c3"), PropertyKind::Channel) {
        Some(Property::Channel(channel)) => channel,
        other => panic!("{other:?}"),
    };
    window.select(&[part("c3")]);
    let look_up = |window: &mut Window, text: &str| {
        window.click(Role::ComboBox, &en("field-channel"));
        window.type_text(text);
        window.press(Modifiers::NONE, Key::Enter);
    };
    window.step(|window| look_up(window, "pack"), |map| assert_eq!(channel(map), Channel::Packaging));
    window.step(
        |window| look_up(window, "Fair of the town"),
        |map| assert_eq!(channel(map), Channel::Own("Fair of the town".into())),
    );
    window.choose(&en("field-channel"), &en("channel-own"));
    window.step(
        |window| window.write(&en("channel-own-name"), "Fair"),
        |map| assert_eq!(channel(map), Channel::Own("Fair".into())),
    );
}

#[test]
fn tags_are_added_by_enter_and_removed_by_their_cross() {
    let mut window = open();
    let tags = |map: &Map, id: &str| text(map, part(id), TextField::Tags).unwrap();
    window.select(&[part("c1")]);
    window.step(
        |window| {
            window.focus(&en("new-tag"));
            window.type_text("urgent");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| assert_eq!(tags(map, "c1"), "home\nmoney\nurgent"),
    );
    let remove = |tag: &str| say_with(Locale::English, "remove-tag", &[("tag", tag)]);
    window.step(|window| window.click(Role::Button, &remove("home")), |map| assert_eq!(tags(map, "c1"), "money"));
    // Of several cards each keeps its own.
    window.select(&[part("c1"), part("c8")]);
    window.step(
        |window| window.click(Role::Button, &remove("money")),
        |map| assert_eq!([tags(map, "c1"), tags(map, "c8")], ["home", "home"]),
    );
    window.step(
        |window| {
            window.focus(&en("new-tag"));
            window.type_text("new,");
        },
        |map| assert_eq!([tags(map, "c1"), tags(map, "c8")], ["home\nmoney\nnew", "home\nnew"]),
    );
}

#[test]
fn sources_are_cited_and_added() {
    let mut window = open();
    window.select(&[part("c1")]);
    window.choose(&en("evidence-level"), &en("legend-partly"));
    window.step(
        |window| window.click(Role::CheckBox, "2. Panel"),
        |map| {
            let expected = r#"{"evidence":{"level":"partly","sources":["r2"]}}"#;
            assert_eq!(written(map, part("c1"), PropertyKind::Evidence), expected);
        },
    );
    window.step(
        |window| {
            window.focus(&en("new-source"));
            window.type_text("Desk study");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| {
            assert_eq!(map.sources.last().unwrap().title, "Desk study");
            let expected = r#"{"evidence":{"level":"partly","sources":["r3"]}}"#;
            assert_eq!(written(map, part("c1"), PropertyKind::Evidence), expected);
        },
    );
    window.click(Role::Button, &say_with(Locale::English, "edit-source", &[("source", "Talks")]));
    assert_eq!(window.selected(), [part("r1")]);
}

#[test]
fn each_field_of_a_persona_has_evidence() {
    let mut window = open();
    window.select(&[part("p1")]);
    let name = say_with(Locale::English, "evidence-of", &[("field", &en("field-brake"))]);
    window.step(
        |window| {
            window.click(Role::Button, &name);
            window.click(Role::RadioButton, &en("legend-assumed"));
        },
        |map| {
            let kind = PropertyKind::FieldEvidence(PersonaField::Brake);
            let expected = r#"{"fieldEvidence":{"field":"brake","evidence":{"level":"assumed"}}}"#;
            assert_eq!(written(map, part("p1"), kind), expected);
        },
    );
}

#[test]
fn actions_answer_pains_points_and_stages() {
    let mut window = open();
    let answers = |map: &Map, id: &str| match property(map, part(id), PropertyKind::Answers) {
        Some(Property::Answers(answers)) => answers,
        other => panic!("{other:?}"),
    };
    window.select(&[part("c6")]);
    let mut check = |option: &str, expected: Answer| {
        window.step(
            |window| window.choose(&en("field-answers"), option),
            |map| assert_eq!(answers(map, "c6"), [expected]),
        );
    };
    check("No answer", Answer::Card("c4".parse().unwrap()));
    let emotion = Answer::Emotion { persona: "p1".parse().unwrap(), stage: "s2".parse().unwrap() };
    check("Clara · Compare", emotion);
    check("Buy", Answer::Stage("s3".parse().unwrap()));
    window.select(&[part("c7")]);
    let remove = say_with(Locale::English, "remove-answer", &[("answer", "Buy")]);
    window.step(|window| window.click(Role::Button, &remove), |map| assert_eq!(answers(map, "c7"), []));
}

#[test]
fn emotions_are_set_by_slider_and_entry_and_made_unknown() {
    let mut window = open();
    let known = point("p1", "s1");
    window.select(&[known]);
    assert_eq!(window.field(&en("field-value")).value().as_deref(), Some("1.5"));
    window.step(|window| window.write(&en("field-value"), "-0.5"), |map| assert_eq!(value(map, known), Some(-0.5)));
    window.step(|window| window.write(&en("field-value"), ""), |map| assert_eq!(value(map, known), None));
    window.step(|window| window.click(Role::Button, &en("make-unknown")), |map| assert_eq!(value(map, known), None));
    let steps = window.steps();
    window.write(&en("field-value"), "7");
    assert_eq!((window.steps(), value(window.map(), known)), (steps, Some(1.5)));
    assert!(window.says(&say_with(Locale::English, "wrong-value", &[("low", "−2"), ("high", "2")])));
    // A drag of the slider is one step, and keeps to the levels.
    let rail = window.widget(Role::Slider, &en("field-value")).rect();
    window.step(
        |window| window.drag(rail.center(), rail.left_center() + vec2(4.0, 0.0)),
        |map| assert_eq!(value(map, known), Some(-2.0)),
    );
    // In a cell there is a value for each persona, known or not.
    window.select(&[cell("l3", "s3")]);
    window.step(|window| window.write("Tomás", "2"), |map| assert_eq!(value(map, point("p2", "s3")), Some(2.0)));
}

#[test]
fn escape_gives_back_what_was_there() {
    let mut window = open();
    window.select(&[part("s1")]);
    let (before, steps) = (window.map().clone(), window.steps());
    window.focus(&en("field-name"));
    window.type_text(" more");
    assert_eq!(window.map().stage("s1".parse().unwrap()).unwrap().name, "Discover more");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(*window.map() == before && window.steps() == steps);
    // The selection stays; what is typed then begins anew.
    assert_eq!(window.selected(), [part("s1")]);
    assert!(!window.field(&en("field-name")).is_focused());
    // Of several values each comes back.
    window.select(&[point("p1", "s1"), point("p2", "s1")]);
    window.focus(&en("field-value"));
    window.type_text("1");
    assert_eq!(value(window.map(), point("p2", "s1")), Some(1.0));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(*window.map() == before);
}

#[test]
fn each_focus_is_a_step_of_its_own() {
    let mut window = open();
    window.select(&[part("s1")]);
    let steps = window.steps();
    window.write(&en("field-name"), "One");
    window.write(&en("field-name"), "Two");
    window.write(&en("field-duration"), "a day");
    assert_eq!(window.steps(), steps + 3);
    window.give(Command::Undo);
    window.give(Command::Undo);
    assert_eq!(window.map().stage("s1".parse().unwrap()).unwrap().name, "One");
}

#[test]
fn what_is_changed_elsewhere_is_taken_over_while_a_field_has_the_keyboard() {
    let mut window = open();
    window.select(&[part("s1")]);
    window.focus(&en("field-name"));
    window.type_text("!");
    window.give(Command::Undo);
    assert_eq!(window.field(&en("field-name")).value().as_deref(), Some("Discover"));
    window.type_text("?");
    assert_eq!(window.map().stage("s1".parse().unwrap()).unwrap().name, "Discover?");
}

#[test]
fn several_parts_show_what_they_share_and_are_set_together() {
    let mut window = open();
    let mixed = en("mixed-values");
    window.select(&[part("c1"), part("c2"), part("c8")]);
    assert!(window.says(&say_count(Locale::English, "count-cards", 3)));
    assert_eq!(window.widget(Role::ComboBox, &en("field-kind")).value().as_deref(), Some(mixed.as_str()));
    // Personas: one of three cards concerns Clara. Ticking her does not touch the others.
    assert_eq!(window.toggled(Role::CheckBox, "Clara"), Some(Toggled::Mixed));
    window.step(
        |window| {
            window.click(Role::CheckBox, "Tomás");
        },
        |map| {
            let concerned = ["c1", "c2", "c8"].map(|id| written(map, part(id), PropertyKind::Concerns));
            assert_eq!(concerned, [r#"{"concerns":["p2"]}"#, r#"{"concerns":["p2"]}"#, r#"{"concerns":["p1","p2"]}"#]);
        },
    );
    // Texts that differ are not shown, and stay unless something is typed.
    let steps = window.steps();
    assert_eq!(window.field(&en("field-text")).value().unwrap_or_default(), "");
    window.write(&en("field-text"), "");
    assert_eq!(window.steps(), steps);
    window.step(
        |window| window.write(&en("field-note"), "Same"),
        |map| {
            let notes = ["c1", "c2", "c8"].map(|id| text(map, part(id), TextField::Note).unwrap());
            assert_eq!(notes, ["Same", "Same", "Same"]);
        },
    );
    // What only some of the cards have is set for those.
    window.select(&[part("c3"), part("c6")]);
    window.step(
        |window| window.write(&en("field-owner"), "Ana"),
        |map| {
            let owners = ["c3", "c6"].map(|id| text(map, part(id), TextField::Owner).unwrap());
            assert_eq!(owners, ["Ana", "Ana"]);
        },
    );
    window.select(&[point("p1", "s1"), point("p2", "s1")]);
    window.step(
        |window| window.write(&en("field-value"), "2"),
        |map| assert_eq!([value(map, point("p1", "s1")), value(map, point("p2", "s1"))], [Some(2.0), Some(2.0)]),
    );
    // Parts of different kinds show what all of them have.
    window.select(&[part("l1"), part("f1")]);
    window.step(
        |window| window.click(Role::RadioButton, "Colour: Red"),
        |map| {
            let red = property(map, part("l1"), PropertyKind::Color);
            assert_eq!(red, property(map, part("f1"), PropertyKind::Color));
            assert_eq!(red, Some(Property::Color(Some("red".parse::<Color>().unwrap()))));
        },
    );
    assert!(!window.says(&en("field-perspective")));
}

#[test]
fn a_scale_that_rounds_is_shown_before_it_is_taken() {
    let mut window = open();
    let option = en("scale-three-levels");
    let rounds = say_count(Locale::English, "scale-rounds", 3);
    let before = window.map().clone();
    window.choose(&en("field-scale"), &option);
    assert!(window.says(&rounds), "{}", window.all().join("\n"));
    assert!(window.says("Clara · Discover: 1.5 → 0.75 ≈ 1") && *window.map() == before);
    window.click(Role::Button, &en("button-cancel"));
    assert!(!window.says(&rounds) && *window.map() == before);
    window.choose(&en("field-scale"), &option);
    window.step(
        |window| window.click(Role::Button, &en("button-apply")),
        |map| assert_eq!(value(map, point("p1", "s1")), Some(1.0)),
    );
    // Nothing is asked where nothing is rounded.
    window.step(
        |window| window.choose(&en("field-scale"), &en("scale-minus-two-to-two")),
        |map| assert_eq!(value(map, point("p1", "s1")), Some(1.5)),
    );
    // An own scale has ends and levels with names.
    window.choose(&en("field-scale"), &en("scale-own"));
    window.step(
        |window| window.write(&en("scale-highest"), "6"),
        |map| {
            assert_eq!((map.scale.min(), map.scale.max()), (-2.0, 6.0));
            assert_eq!(value(map, point("p1", "s1")), Some(5.0));
        },
    );
    window.choose(&en("scale-levels"), "2");
    window.click(Role::DisclosureTriangle, &en("scale-level-names"));
    window.step(
        |window| window.write(&say_with(Locale::English, "level-named", &[("level", "2")]), "Good"),
        |map| assert_eq!(text(map, Part::Map, TextField::Level(1)).as_deref(), Some("Good")),
    );
}

#[test]
fn personas_are_listed_selected_hidden_and_ordered() {
    let mut window = open();
    window.click(Role::Button, "Tomás");
    assert_eq!(window.selected(), [part("p2")]);
    let hide = say_with(Locale::English, "hide-persona", &[("persona", "Clara")]);
    window.step(
        |window| window.click(Role::Button, &hide),
        |map| assert!(map.persona("p1".parse().unwrap()).unwrap().hidden),
    );
    let order = |map: &Map| map.personas.iter().map(|persona| persona.name.clone()).collect::<Vec<_>>().join(" ");
    let row = |window: &Window, name: &str| window.widget(Role::Button, name).rect();
    let (clara, eva) = (row(&window, "Clara"), row(&window, "Eva"));
    window.step(
        |window| window.drag(clara.left_center() + vec2(40.0, 0.0), eva.left_bottom() + vec2(40.0, -2.0)),
        |map| assert_eq!(order(map), "Tomás Eva Clara"),
    );
    window.step(
        |window| window.drag(eva.left_center() + vec2(40.0, 0.0), clara.left_top() + vec2(40.0, 2.0)),
        |map| assert_eq!(order(map), "Eva Clara Tomás"),
    );
    // Let go where it was, it stays.
    let steps = window.steps();
    window.drag(clara.left_center() + vec2(40.0, 0.0), clara.left_bottom() + vec2(60.0, -4.0));
    assert_eq!(window.steps(), steps);
    window.give(Command::InsertPersona);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.map().personas.len(), 4);
}

#[test]
fn a_persona_is_made_active_and_no_longer() {
    let mut window = open();
    let active = |window: &Window| window.harness.state().board().unwrap().editor().active();
    let key = |key: &str| say_with(Locale::English, key, &[("persona", "Tomás")]);
    assert_eq!(active(&window), None);
    window.click(Role::Button, &key("activate-persona"));
    assert_eq!(active(&window), Some("p2".parse().unwrap()));
    window.click(Role::Button, &key("deactivate-persona"));
    assert_eq!(active(&window), None);
}

#[test]
fn kinds_are_dragged_onto_a_cell_or_put_into_the_selected_one() {
    let mut window = open();
    let count = |map: &Map| map.cards().count();
    let before = count(window.map());
    let last = |map: &Map| {
        map.cards()
            .map(|(_, card)| card.clone())
            .max_by_key(|card| (card.id.to_string().len(), card.id.to_string()))
            .unwrap()
    };
    // Without a selected cell a click does nothing.
    window.click(Role::Button, &en("part-action"));
    assert_eq!(count(window.map()), before);
    let target = window.place_of(cell("l1", "s1"));
    let tile = window.widget(Role::Button, &en("part-quote")).rect().center();
    window.drag(tile, target);
    window.type_text("Why?");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(count(window.map()), before + 1);
    let card = last(window.map());
    assert!(matches!(card.body, CardBody::Quote(_)) && card.stage == "s1".parse().unwrap() && card.text == "Why?");
    // Over the panel it is let go for nothing.
    let tile = window.widget(Role::Button, &en("channel-chat")).rect().center();
    window.drag(tile, tile + vec2(0.0, 200.0));
    assert_eq!(count(window.map()), before + 1);
    window.select(&[cell("l2", "s2")]);
    window.click(Role::Button, &en("channel-chat"));
    window.type_text("Asks");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(count(window.map()), before + 2);
    assert!(
        matches!(&last(window.map()).body, CardBody::Touchpoint(touchpoint) if touchpoint.channel == Channel::Chat)
    );
}

#[test]
fn channels_of_the_palette_are_looked_up_and_lanes_are_added() {
    let mut window = open();
    window.focus(&en("search-channel"));
    window.type_text("pho");
    assert!(window.says(&en("channel-phone")) && !window.says(&en("channel-chat")));
    window.press(Modifiers::NONE, Key::Tab);
    let add = say_with(Locale::English, "add-lane", &[("kind", &en("lane-metric"))]);
    window.click(Role::Button, &add);
    window.type_text("Figures");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.map().lanes.iter().any(|lane| lane.name == "Figures"));
}

#[test]
fn a_map_that_is_only_read_shows_its_fields_and_changes_nothing() {
    let newer = MAP.replacen("\"version\": 1", "\"version\": 99", 1);
    let mut window = Window::with(&newer, Locale::English);
    window.press(Modifiers::NONE, Key::Escape);
    window.select(&[part("c5")]);
    assert!(window.field(&en("field-value")).accesskit_node().is_disabled());
    assert!(window.widget(Role::Button, &en("part-quote")).accesskit_node().is_disabled());
    assert!(window.widget(Role::ComboBox, &en("field-kind")).accesskit_node().is_disabled());
    window.field(&en("field-value")).click();
    window.settle();
    window.type_text("5");
    assert_eq!(window.steps(), 0);
}

#[test]
fn a_colour_that_a_brand_has_made_another_goes_by_its_number() {
    for locale in Locale::ALL {
        let branded = MAP.replacen(
            r#""title":"#,
            r##""brand": { "name": "Vivid", "colors": { "blue": "#FFCC00" } }, "title":"##,
            1,
        );
        let mut window = Window::with(&branded, locale);
        window.select(&[part("c1")]);
        let radios: Vec<String> = window
            .harness
            .get_all_by_role(Role::RadioButton)
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        let has = |name: &str| radios.iter().any(|radio| radio.ends_with(&format!(": {name}")));
        let first = say_with(locale, "brand-color", &[("number", "1")]);
        assert!(has(&first) && !has(&say(locale, "color-blue")), "{radios:?}");
        assert!(has(&say(locale, "color-orange")), "{radios:?}");
    }
}
