//! The panel of the review: what is found is shown, leads to its place, is mended as one step, or set aside with a reason.

use crate::shared_inspected as window;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use trayecto::app::command::Command;
use trayecto::locale::{Locale, say, say_count};
use trayecto::map::{Answer, CardBody, Map, Part};
use trayecto::review::{Rule, Severity};
use trayecto::sentence::{rule_title, severity, why};

use window::Window;

/// A small map with weaknesses: a pain and a moment of truth without an action, an empty lane, an action without owner, date and measure,
/// neither date nor author.
const WEAK: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "kind": "as-is", "language": "en", "market": "b2c", "emotionScale": "five-levels",
  "personas": [{ "id": "p1", "name": "Clara", "insight": "Proof" }],
  "phases": [{ "id": "f1", "name": "Attract", "stages": [
    { "id": "s1", "name": "Discover", "momentOfTruth": true }, { "id": "s2", "name": "Compare" }, { "id": "s3", "name": "Buy" }
  ] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Reads the bill" }, { "id": "c2", "stage": "s2", "text": "Asks around" }, { "id": "c3", "stage": "s3", "text": "Signs" }
    ] },
    { "id": "l2", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c4", "stage": "s1", "text": "Price page", "span": 3, "touchpoint": { "channel": "website", "owner": "Ana" } }
    ] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1, "note": "Curious" }, { "stage": "s2", "value": 0 }, { "stage": "s3", "value": 1 }] }
    ] },
    { "id": "l4", "name": "Hurts", "kind": "pains", "collapsed": true, "cards": [{ "id": "c5", "stage": "s2", "text": "No answer" }] },
    { "id": "l5", "name": "Ideas", "kind": "opportunities", "cards": [] },
    { "id": "l6", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c6", "stage": "s3", "text": "Follow up", "action": { "answers": [{ "stage": "s3" }] } }
    ] }
  ],
  "sources": []
}"#;

/// A map that answers all, but for what was set aside.
const SOUND: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "kind": "as-is", "language": "en", "market": "b2c", "emotionScale": "five-levels",
  "author": "Vereda", "date": "2026-11-22",
  "setAside": [{ "rule": "small-text-on-slides", "reason": "It is printed" }],
  "personas": [{ "id": "p1", "name": "Clara", "brake": "Doubt", "insight": "Proof" }],
  "phases": [{ "id": "f1", "name": "Attract", "stages": [{ "id": "s1", "name": "Discover", "momentOfTruth": true }, { "id": "s2", "name": "Compare" }] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Reads the bill" }, { "id": "c2", "stage": "s2", "text": "Asks around" }
    ] },
    { "id": "l2", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c4", "stage": "s1", "text": "Price page", "span": 2, "touchpoint": { "channel": "website", "owner": "Ana" } }
    ] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1, "note": "Curious" }, { "stage": "s2", "value": 0, "note": "Tired" }] }
    ] },
    { "id": "l6", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c6", "stage": "s1", "text": "Follow up",
        "action": { "answers": [{ "stage": "s1" }], "owner": "Ana", "measure": "Calls", "due": "2999-01-01" } }
    ] }
  ]
}"#;

fn open(map: &str, locale: Locale) -> Window {
    let mut window = Window::with(map, locale);
    window.give(Command::ToggleReview);
    window
}

fn en(key: &str) -> String {
    say(Locale::English, key)
}

fn finding(map: &Map, rule: Rule, part: Part, locale: Locale) -> String {
    trayecto::sentence::finding(locale, map, &trayecto::review::Finding::new(rule, part))
}

/// What the panel says of a finding of the map in English.
fn said(window: &Window, rule: Rule, part: Part) -> String {
    finding(window.map(), rule, part, Locale::English)
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

#[test]
fn what_is_found_is_shown_in_both_languages_by_severity() {
    for locale in Locale::ALL {
        let window = open(WEAK, locale);
        for (rule, part) in [
            (Rule::MomentOfTruthWithoutAction, Part::Stage("s1".parse().unwrap())),
            (Rule::PainWithoutAction, card("c5")),
            (Rule::ActionWithoutOwner, card("c6")),
            (Rule::EmptyLane, Part::Lane("l5".parse().unwrap())),
            (Rule::MapWithoutDate, Part::Map),
        ] {
            window.widget(Role::Button, &finding(window.map(), rule, part, locale));
        }
        for of in Severity::ALL {
            assert!(window.says(&severity(locale, of)), "{of:?} has no heading");
        }
        // The status bar has the same counts.
        let problems = say_count(locale, "review-panel-count-problem", 1);
        assert!(window.says(&problems), "{problems} is not said");
    }
}

#[test]
fn a_click_leads_there_and_says_why_it_matters() {
    let mut window = open(WEAK, Locale::English);
    let sentence = said(&window, Rule::ActionWithoutOwner, card("c6"));
    assert!(!window.says(&why(Locale::English, Rule::ActionWithoutOwner)));
    window.click(Role::Button, &sentence);
    assert_eq!(window.selected(), [card("c6")]);
    assert!(window.says(&why(Locale::English, Rule::ActionWithoutOwner)));
    // What lies in a folded lane is selected, and its lane is in view.
    let sentence = said(&window, Rule::PainWithoutAction, card("c5"));
    window.click(Role::Button, &sentence);
    assert_eq!(window.selected(), [card("c5")]);
}

#[test]
fn the_keyboard_goes_through_the_findings_and_to_their_places() {
    let mut window = open(WEAK, Locale::English);
    let first = said(&window, Rule::MomentOfTruthWithoutAction, Part::Stage("s1".parse().unwrap()));
    window.widget(Role::Button, &first).focus();
    window.settle();
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert!(!window.widget(Role::Button, &first).is_focused(), "the arrow led nowhere");
    assert_eq!(window.selected(), [], "an arrow selects nothing");
    window.press(Modifiers::NONE, Key::ArrowUp);
    assert!(window.widget(Role::Button, &first).is_focused());
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.selected(), [Part::Stage("s1".parse().unwrap())]);
    // Behind it Tab leads to what can be done about it.
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.widget(Role::Button, &en("review-panel-fix-action")).is_focused());
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.widget(Role::Button, &en("review-panel-set-aside")).is_focused());
}

#[test]
fn a_quick_fix_is_one_step_and_the_finding_goes() {
    let mut window = open(WEAK, Locale::English);
    let lane = Part::Lane("l5".parse().unwrap());
    let sentence = said(&window, Rule::EmptyLane, lane);
    window.click(Role::Button, &sentence);
    window.step(
        |window| {
            window.click(Role::Button, &en("review-panel-fix-delete-lane"));
            assert!(!window.says(&sentence));
        },
        |map| assert_eq!(map.lanes.len(), 5),
    );
    assert!(window.says(&sentence), "after undoing it is found again");
    window.click(Role::Button, &said(&window, Rule::MapWithoutDate, Part::Map));
    window.step(|window| window.click(Role::Button, &en("review-panel-fix-today")), |map| assert!(map.date.is_some()));
}

#[test]
fn an_answer_is_typed_in_the_list() {
    let mut window = open(WEAK, Locale::English);
    let action = |map: &Map| match &map.card("c6".parse().unwrap()).unwrap().1.body {
        CardBody::Action(action) => action.clone(),
        _ => panic!("no action"),
    };
    window.click(Role::Button, &said(&window, Rule::ActionWithoutOwner, card("c6")));
    window.step(
        |window| {
            window.focus(&en("field-owner"));
            window.type_text("Ana");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| assert_eq!(action(map).owner, "Ana"),
    );
    window.click(Role::Button, &said(&window, Rule::ActionWithoutDate, card("c6")));
    let steps = window.steps();
    window.focus(&en("field-due"));
    window.type_text("someday");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.steps(), steps, "what is not understood changes nothing");
    assert!(window.says(&en("wrong-date")));
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("31/03/2999");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(action(window.map()).due.map(|due| due.to_string()).as_deref(), Some("2999-03-31"));
}

#[test]
fn an_action_is_written_for_what_has_none() {
    let mut window = open(WEAK, Locale::English);
    window.click(Role::Button, &said(&window, Rule::PainWithoutAction, card("c5")));
    window.step(
        |window| {
            window.click(Role::Button, &en("review-panel-fix-action"));
            window.type_text("Answer the phone");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| {
            let made = map.cards().find(|(_, card)| card.text == "Answer the phone").unwrap().1;
            let CardBody::Action(action) = &made.body else { panic!("no action") };
            assert_eq!(action.answers, [Answer::Card("c5".parse().unwrap())]);
        },
    );
}

#[test]
fn what_is_set_aside_keeps_its_reason_and_counts_again_when_asked() {
    let mut window = open(WEAK, Locale::English);
    let lane = Part::Lane("l5".parse().unwrap());
    let sentence = said(&window, Rule::EmptyLane, lane);
    window.click(Role::Button, &sentence);
    window.click(Role::Button, &en("review-panel-set-aside"));
    let steps = window.steps();
    assert!(window.widget(Role::TextInput, &en("review-panel-reason")).is_focused(), "one types at once");
    window.type_text("Filled in the workshop");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.steps(), steps + 1);
    assert_eq!(window.map().set_aside(Rule::EmptyLane.name(), lane).unwrap().reason, "Filled in the workshop");
    assert!(!window.says(&sentence));
    window.click(Role::DisclosureTriangle, &format!("{}, 1", en("review-panel-aside")));
    assert!(window.says(&sentence) && window.says("Filled in the workshop"));
    window.click(Role::Button, &format!("{}: {sentence}", en("review-panel-count-again")));
    assert_eq!(window.map().set_aside, []);
    window.widget(Role::Button, &sentence);
}

#[test]
fn findings_are_left_out_by_severity_and_looked_up() {
    let mut window = open(WEAK, Locale::English);
    let (pain, lane) = (
        said(&window, Rule::PainWithoutAction, card("c5")),
        said(&window, Rule::EmptyLane, Part::Lane("l5".parse().unwrap())),
    );
    let boxes = window.harness.query_all_by_role(Role::CheckBox);
    let labels: Vec<String> = boxes.filter_map(|node| node.accesskit_node().label()).collect();
    let warnings = labels.iter().find(|label| label.contains("warning")).unwrap();
    window.click(Role::CheckBox, warnings);
    assert!(!window.says(&pain) && window.says(&lane));
    window.click(Role::CheckBox, warnings);
    assert!(window.says(&pain));
}

#[test]
fn nothing_found_says_what_was_looked_for() {
    for locale in Locale::ALL {
        let window = open(SOUND, locale);
        assert!(window.says(&say(locale, "review-panel-nothing")), "{}", window.all().join("\n"));
        assert!(window.says(&say_count(locale, "review-panel-checked", Rule::ALL.len())));
        assert!(window.says(&say(locale, "review-panel-open-nothing")));
    }
}

#[test]
fn many_findings_of_a_rule_are_shown_a_few_at_a_time() {
    let mut cards = Vec::new();
    for at in 10..40 {
        cards.push(format!(r#"{{ "id": "c{at}", "stage": "s2", "text": "Pain {at}" }}"#));
    }
    let many = WEAK.replace(r#"{ "id": "c5", "stage": "s2", "text": "No answer" }"#, &cards.join(","));
    let mut window = open(&many, Locale::English);
    let title = rule_title(Locale::English, Rule::PainWithoutAction);
    assert!(window.says(&title));
    assert!(!window.says("Pain 39"));
    window.click(Role::Button, &say_count(Locale::English, "review-panel-more", 25));
    assert!(window.says("Pain 39"));
}
