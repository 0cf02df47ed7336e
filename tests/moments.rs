//! Moments and evidence: what the signs of a curve say and where they stand, what is told of a moment and done about it, the marks of what
//! is known, and the two views of the window – only what concerns a persona, and what is only assumed fainter.

use crate::shared_inspected as window;
use crate::support;

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use kurbo::{ParamCurve, Rect, Shape};
use proptest::prelude::*;

use support::any_map;
use trayecto::app::Assumed;
use trayecto::app::command::Command;
use trayecto::layout::{CurveLine, Layout, Look, Placed, layout, plotter};
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{Answer, CardBody, CardId, Map, Part, PersonaField, PersonaId};
use trayecto::review::{concerning, steepest_fall, turning_points};
use trayecto::text::Texts;
use window::Window;

/// Two personas. Ana's curve is critical in s2, where her steepest fall ends, and high in s3. Cards concern her, Ben, or both.
const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Trip", "kind": "as-is", "language": "LANGUAGE", "emotionScale": "five-levels",
  "personas": [
    { "id": "p1", "name": "Ana", "summary": "Careful", "evidence": { "summary": { "level": "assumed", "sources": ["r1"] } } },
    { "id": "p2", "name": "Ben" }
  ],
  "phases": [{ "id": "f1", "name": "Way", "stages": [
    { "id": "s1", "name": "Search" }, { "id": "s2", "name": "Compare" },
    { "id": "s3", "name": "Buy", "momentOfTruth": true }, { "id": "s4", "name": "Ride" }
  ] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [
      { "id": "c1", "stage": "s1", "text": "Asks", "personas": ["p1"] },
      { "id": "c2", "stage": "s1", "text": "Waits", "personas": ["p2"] },
      { "id": "c3", "stage": "s1", "text": "Reads" },
      { "id": "c10", "stage": "s1", "text": "Notes", "personas": ["p1"] }
    ] },
    { "id": "l2", "name": "Meets", "kind": "touchpoints", "cards": [
      { "id": "c4", "stage": "s2", "text": "Price page", "touchpoint": { "channel": "website" } },
      { "id": "c5", "stage": "s2", "text": "Hotline", "personas": ["p2"], "touchpoint": { "channel": "phone" } }
    ] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [
        { "stage": "s1", "value": 0, "evidence": { "level": "assumed" } },
        { "stage": "s2", "value": -2, "evidence": { "level": "assumed", "sources": ["r1"] } },
        { "stage": "s3", "value": 2, "evidence": { "level": "researched" } }, { "stage": "s4", "value": 1 }
      ] },
      { "persona": "p2", "points": [{ "stage": "s1", "value": 0 }, { "stage": "s2", "value": 0.5 }] }
    ] },
    { "id": "l4", "name": "Hurts", "kind": "pains", "cards": [
      { "id": "c6", "stage": "s1", "span": 2, "text": "No answer" },
      { "id": "c7", "stage": "s2", "text": "Hidden fees", "personas": ["p1"] },
      { "id": "c8", "stage": "s2", "text": "Too small", "personas": ["p2"], "evidence": { "level": "assumed", "sources": ["r1"] } }
    ] },
    { "id": "l5", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c9", "stage": "s2", "text": "Show all fees", "action": { "answers": [{ "card": "c7" }, { "card": "c8" }] } }
    ] }
  ],
  "sources": [{ "id": "r1", "kind": "interview", "title": "Talks" }]
}"#;

fn text(locale: Locale) -> String {
    MAP.replace("LANGUAGE", if locale == Locale::Spanish { "es" } else { "en" })
}

fn open(locale: Locale) -> Window {
    Window::with(&text(locale), locale)
}

fn read() -> Map {
    trayecto::file::read(text(Locale::English).as_bytes()).unwrap().map
}

fn persona(id: &str) -> PersonaId {
    id.parse().unwrap()
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

fn point(persona: &str, stage: &str) -> Part {
    Part::EmotionPoint { lane: "l3".parse().unwrap(), persona: persona.parse().unwrap(), stage: stage.parse().unwrap() }
}

fn stage(id: &str) -> Part {
    Part::Stage(id.parse().unwrap())
}

fn both(map: &Map) -> [Layout; 2] {
    [layout(map, &mut Texts::default()), plotter(map, &mut Texts::default())]
}

/// What is written aside from points: what signs mean, and sources.
fn asides(layout: &Layout) -> impl Iterator<Item = (&Placed, &str, Rect)> {
    let aside = layout
        .boxes
        .iter()
        .filter(|placed| placed.look == Look::Aside && matches!(placed.part, Part::EmotionPoint { .. }));
    aside.flat_map(|placed| placed.texts.iter().map(move |text| (placed, &*text.text.text, text.rect())))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_signs_mean_hides_nothing(map in any_map()) {
        for layout in both(&map) {
            let labels: Vec<_> = asides(&layout).collect();
            let plots: Vec<Rect> = layout.plots.iter().map(|plot| plot.rect).collect();
            for (at, (placed, text, rect)) in labels.iter().enumerate() {
                let letters = rect.inset((0.0, -2.5));
                prop_assert!(plots.iter().any(|plot| plot.inflate(1.0, 1.0).contains_rect(*rect)), "{text} leaves the plot");
                for other in &layout.boxes {
                    match &other.look {
                        Look::EmotionPoint { .. } | Look::Turning(_) | Look::Fall { .. } | Look::Face { .. }
                            if other.part != Part::Legend =>
                        {
                            prop_assert!(!other.rect.overlaps(letters), "“{text}” of {:?} lies on {:?}", placed.part, other.look);
                        }
                        Look::Curve { path, .. } if other.part != Part::Legend && path.bounding_box().overlaps(letters) => {
                            let on = path.segments().flat_map(|segment| (0..=200).map(move |at| segment.eval(f64::from(at) / 200.0)));
                            prop_assert!(!on.into_iter().any(|at| letters.contains(at)), "“{text}” lies on a curve");
                        }
                        _ => {}
                    }
                }
                let clash = labels[at + 1..].iter().find(|(.., other)| other.inset((0.0, -2.5)).overlaps(letters));
                prop_assert!(clash.is_none(), "“{text}” lies on {clash:?}");
            }
        }
    }

    #[test]
    fn every_sign_of_a_curve_is_drawn_once(map in any_map()) {
        for (layout, folded) in both(&map).iter().zip([false, true]) {
            let signs = |look: fn(&Look) -> bool| {
                layout.boxes.iter().filter(|placed| placed.part != Part::Legend && look(&placed.look)).count()
            };
            let lanes = map.lanes.iter().filter(|lane| !lane.hidden && (folded || !lane.collapsed));
            let shown = |id| map.persona(id).is_some_and(|persona| !persona.hidden);
            let curves: Vec<_> = lanes.flat_map(|lane| lane.curves()).filter(|curve| shown(curve.persona)).collect();
            let falls = curves.iter().filter(|curve| steepest_fall(&map, curve).is_some()).count();
            let turning: usize = curves.iter().map(|curve| turning_points(&map, curve).len()).sum();
            let (falls, turning) = if map.hide_turning_points { (0, 0) } else { (falls, turning) };
            prop_assert_eq!(signs(|look| matches!(look, Look::Fall { .. })), falls);
            prop_assert_eq!(signs(|look| matches!(look, Look::Turning(_))), turning);
        }
    }

    #[test]
    fn with_marks_hidden_the_picture_has_none(map in any_map()) {
        let mut draft = map.to_draft();
        draft.hide_evidence = true;
        for layout in both(&Map::build(draft).unwrap()) {
            let marks = layout.boxes.iter().filter(|placed| {
                matches!(placed.look, Look::EvidenceMark(_) | Look::Curve { line: CurveLine::Dashed, .. })
            });
            prop_assert_eq!(marks.count(), 0);
        }
    }

    #[test]
    fn the_evidence_of_persona_fields_is_marked(map in any_map()) {
        let mut draft = map.to_draft();
        draft.hide_evidence = false;
        let map = Map::build(draft).unwrap();
        let layout = layout(&map, &mut Texts::default());
        for who in map.personas.iter().filter(|persona| !persona.hidden) {
            let stated = |fields: &[PersonaField]| {
                fields.iter().filter(|field| who.evidence.contains_key(field) && match field {
                    PersonaField::Summary => !who.summary.is_empty(),
                    PersonaField::Quote => !who.quote.is_empty(),
                    PersonaField::Role => !who.role.is_empty(),
                    PersonaField::Attitudes => !who.attitudes.is_empty(),
                    PersonaField::Goals => !who.goals.is_empty(),
                    PersonaField::Needs => !who.needs.is_empty(),
                    PersonaField::Motivations => !who.motivations.is_empty(),
                    PersonaField::Brake => !who.brake.trim().is_empty(),
                    PersonaField::Insight => !who.insight.trim().is_empty(),
                }).count()
            };
            let marks = |part| layout.boxes.iter().filter(|placed| {
                placed.part == part && matches!(placed.look, Look::EvidenceMark(_))
            }).count();
            let strip = [PersonaField::Summary, PersonaField::Quote, PersonaField::Role, PersonaField::Attitudes, PersonaField::Goals, PersonaField::Needs, PersonaField::Motivations];
            prop_assert_eq!(marks(Part::Persona(who.id)), stated(&strip));
            prop_assert_eq!(marks(Part::BrakeAndInsight(who.id)), stated(&[PersonaField::Brake, PersonaField::Insight]));
        }
    }

    #[test]
    fn only_what_concerns_a_persona_is_shown(map in any_map()) {
        for who in &map.personas {
            let shown = concerning(&map, who.id);
            let concerns = |map: &Map| -> Vec<CardId> {
                let cards = map.cards().filter(|(_, card)| card.personas.is_empty() || card.personas.contains(&who.id));
                cards.map(|(_, card)| card.id).collect()
            };
            prop_assert_eq!(shown.cards().map(|(_, card)| card.id).collect::<Vec<_>>(), concerns(&map));
            prop_assert!(shown.personas.iter().all(|other| other.hidden == (other.id != who.id)));
            for layout in both(&shown) {
                for placed in &layout.boxes {
                    if let Part::EmotionPoint { persona, .. } | Part::Curve { persona, .. } | Part::Persona(persona) = placed.part {
                        prop_assert_eq!(persona, who.id);
                    }
                }
            }
        }
    }
}

#[test]
fn signs_have_words_in_the_language_of_the_map() {
    let check = |locale, expected: [&str; 3]| {
        let map = trayecto::file::read(text(locale).as_bytes()).unwrap().map;
        for layout in both(&map) {
            let said: BTreeSet<String> = asides(&layout).map(|(_, text, _)| text.to_owned()).collect();
            let legend = layout.boxes.iter().filter(|placed| placed.part == Part::Legend);
            let legend: Vec<&str> = legend.flat_map(|placed| &placed.texts).map(|text| &*text.text.text).collect();
            for words in expected {
                assert!(said.contains(words), "{words}: {said:?}");
                assert!(legend.contains(&words), "{words}: {legend:?}");
            }
        }
    };
    check(Locale::English, ["Critical point", "High point", "Steepest fall"]);
    check(Locale::Spanish, ["Punto crítico", "Punto de euforia", "Mayor caída"]);
}

#[test]
fn stretches_between_assumed_points_are_dashed() {
    let layout = layout(&read(), &mut Texts::default());
    let of_ana = |placed: &&Placed| matches!(placed.part, Part::Curve { persona: who, .. } if who == persona("p1"));
    let lines: Vec<CurveLine> = layout
        .boxes
        .iter()
        .filter(of_ana)
        .filter_map(|placed| if let Look::Curve { line, .. } = placed.look { Some(line) } else { None })
        .collect();
    assert_eq!(lines, [CurveLine::Dashed, CurveLine::Solid]);
}

#[test]
fn a_moment_tells_what_happens_and_what_is_done() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        window.select(&[point("p1", "s2")]);
        let told = [
            say(locale, "moments-is-critical"),
            say_with(locale, "moments-is-fall", &[("stage", "Search")]),
            say(locale, "moments-no-action"),
        ];
        for sentence in &told {
            assert!(window.says(sentence), "{sentence}: {}", window.all().join("\n"));
        }
        // Her pains and those of all, and what answers them; not those of others.
        let links = |window: &Window| {
            let is_link = |line: &String| line.starts_with("Link ");
            window.all().into_iter().filter(is_link).map(|line| line["Link ".len()..].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(links(&window), ["No answer", "Hidden fees", "Show all fees", "Price page"]);
        window.click(Role::Link, "Hidden fees");
        assert_eq!(window.selected(), [card("c7")]);
        // An ordinary point has nothing to tell; a stage has, of everybody.
        window.select(&[point("p2", "s1")]);
        assert!(!window.says(&say(locale, "moments-what-happens")));
        window.select(&[stage("s2")]);
        assert!(window.says(&say(locale, "moments-what-happens")));
        let of_all =
            ["No answer", "Hidden fees", "Show all fees", "Too small", "Show all fees", "Price page", "Hotline"];
        assert_eq!(links(&window), of_all);
        window.select(&[stage("s3")]);
        assert!(window.says(&say(locale, "moments-is-decisive")));
        assert!(window.says(&say(locale, "moments-no-pains")) && window.says(&say(locale, "moments-no-touchpoints")));
    }
}

#[test]
fn one_click_adds_an_action() {
    for locale in Locale::ALL {
        let check = |selected: Part, button: &str, answer: &Answer| {
            let mut window = open(locale);
            window.select(&[selected]);
            window.step(
                |window| {
                    window.click(Role::Button, button);
                    window.type_text("Call back");
                    window.press(Modifiers::NONE, Key::Enter);
                },
                |map| {
                    let (_, added) = map.cards().last().unwrap();
                    let CardBody::Action(plan) = &added.body else { panic!("no action") };
                    assert_eq!((added.text.as_str(), &plan.answers[..]), ("Call back", std::slice::from_ref(answer)));
                },
            );
        };
        let ana = Answer::Emotion { persona: persona("p1"), stage: "s2".parse().unwrap() };
        check(point("p1", "s2"), &say(locale, "moments-add-action"), &ana);
        check(stage("s3"), &say(locale, "moments-add-action"), &Answer::Stage("s3".parse().unwrap()));
        let pain = say_with(locale, "moments-add-action-for", &[("pain", "No answer")]);
        check(point("p1", "s2"), &pain, &Answer::Card("c6".parse().unwrap()));
    }
}

/// Whether a part is in the picture that the window shows.
fn is_shown(window: &Window, part: Part) -> bool {
    window.harness.state().canvas().unwrap().layout().bounds(part).is_some()
}

fn only(window: &Window) -> Option<PersonaId> {
    window.harness.state().board().unwrap().view().only
}

#[test]
fn the_window_shows_only_what_concerns_a_persona_until_that_is_ended() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        let before = window.map().clone();
        window.select(&[Part::Persona(persona("p2"))]);
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        assert_eq!(only(&window), Some(persona("p2")));
        let shown = |window: &Window| ["c1", "c2", "c3", "c5", "c9"].map(|id| is_shown(window, card(id)));
        assert_eq!(shown(&window), [false, true, true, true, true]);
        assert!(!is_shown(&window, Part::Persona(persona("p1"))) && is_shown(&window, point("p2", "s1")));
        // It is said over the map, and in the dialog that exports it.
        let chip = say_with(locale, "moments-chip-only", &[("persona", "Ben")]);
        let all = say(locale, "moments-show-all");
        window.give(Command::ExportPicture);
        assert!(window.says(&say_with(locale, "moments-export-only", &[("persona", "Ben")])));
        window.press(Modifiers::NONE, Key::Escape);
        // Escape ends what is selected, not this.
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(only(&window), Some(persona("p2")));
        window.click(Role::Button, &format!("{chip}. {all}"));
        assert_eq!((only(&window), shown(&window)), (None, [true; 5]));
        assert!(window.map().is_same(&before), "a view is no change");
        // The menu of a persona does the same.
        let menu = say_with(locale, "personas-menu", &[("persona", "Ana")]);
        window.click(Role::Button, &menu);
        window.click(Role::Button, &say(locale, "moments-show-only"));
        assert_eq!((only(&window), is_shown(&window, card("c2"))), (Some(persona("p1")), false));
        window.click(Role::Button, &menu);
        window.click(Role::Button, &all);
        assert_eq!(only(&window), None);
    }
}

#[test]
fn editing_keeps_to_what_is_shown() {
    let mut window = open(Locale::English);
    window.select(&[card("c2")]);
    window.give(Command::ShowOnly);
    assert_eq!(only(&window), Some(persona("p1")), "without a persona it is the first");
    assert!(window.selected().is_empty(), "what is not shown is not selected");
    // All is all that is shown.
    window.give(Command::SelectAll);
    let selected = window.selected();
    assert!(selected.contains(&card("c1")) && selected.contains(&point("p1", "s2")));
    assert!(!selected.iter().any(|part| [card("c2"), card("c5"), card("c8"), point("p2", "s1")].contains(part)));
    // A card moves over the next one that is shown.
    let cell = |window: &Window| {
        let lane = window.map().lane("l1".parse().unwrap()).unwrap();
        lane.cards().iter().map(|card| card.id.to_string()).collect::<Vec<_>>()
    };
    window.select(&[card("c1")]);
    window.step(
        |window| window.give(Command::MoveDown),
        |map| {
            let lane = map.lane("l1".parse().unwrap()).unwrap();
            let cards: Vec<String> = lane.cards().iter().map(|card| card.id.to_string()).collect();
            assert_eq!(cards, ["c2", "c3", "c1", "c10"]);
        },
    );
    assert_eq!(cell(&window), ["c1", "c2", "c3", "c10"]);
    // Arrows lead from one that is shown to the next.
    window.select(&[card("c1")]);
    window.give(Command::GoDown);
    assert_eq!(window.selected(), [card("c3")]);
    // What is made concerns her.
    window.step(
        |window| {
            window.give(Command::InsertCard);
            window.type_text("Compares");
            window.press(Modifiers::NONE, Key::Escape);
            window.give(Command::InsertCard);
            window.type_text("Compares");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| {
            let (_, made) = map.cards().find(|(_, card)| card.text == "Compares").unwrap();
            assert_eq!(made.personas, [persona("p1")]);
        },
    );
    assert_eq!(only(&window), Some(persona("p1")));
}

#[test]
fn what_one_goes_to_is_shown() {
    // A change to what is not shown is undone in sight.
    let mut window = open(Locale::English);
    window.select(&[card("c2")]);
    window.give(Command::Duplicate);
    window.select(&[Part::Persona(persona("p1"))]);
    window.give(Command::ShowOnly);
    assert_eq!(only(&window), Some(persona("p1")));
    window.give(Command::Undo);
    assert_eq!((only(&window), is_shown(&window, card("c2"))), (None, true));
    // Somebody new is seen.
    window.select(&[Part::Persona(persona("p1"))]);
    window.give(Command::ShowOnly);
    window.give(Command::InsertPersona);
    window.type_text("Eva");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!((only(&window), window.map().personas.len()), (None, 3));
    // Who is deleted filters nothing.
    window.select(&[Part::Persona(persona("p2"))]);
    window.give(Command::ShowOnly);
    window.give(Command::Delete);
    assert_eq!(only(&window), None);
    assert!(is_shown(&window, card("c1")));
}

#[test]
fn what_is_only_assumed_is_dimmed_until_that_is_ended() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        let dimmed = |window: &Window| window.harness.state().board().unwrap().view().assumed == Assumed::Dimmed;
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
        assert!(dimmed(&window));
        let chip = format!("{}. {}", say(locale, "moments-chip-dimmed"), say(locale, "moments-show-all"));
        // By the keyboard as well.
        window.widget(Role::Button, &chip).focus();
        window.settle();
        window.press(Modifiers::NONE, Key::Escape);
        assert!(dimmed(&window));
        window.widget(Role::Button, &chip).focus();
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert!(!dimmed(&window));
        assert!(!window.says(&chip));
    }
}

#[test]
fn marks_of_evidence_are_switched_off_as_a_step() {
    let mut window = open(Locale::English);
    let marks = |window: &Window| {
        let layout = window.harness.state().canvas().unwrap().layout();
        layout.boxes.iter().filter(|placed| matches!(placed.look, Look::EvidenceMark(_))).count()
    };
    // One of the persona, three of points, one of a card, and the two levels in the legend.
    assert_eq!(marks(&window), 7);
    window.give(Command::ToggleEvidence);
    assert_eq!(marks(&window), 0);
    assert!(is_shown(&window, Part::Source("r1".parse().unwrap())), "the sources are the map's");
    window.give(Command::Undo);
    assert_eq!(marks(&window), 7);
    window.step(|window| window.give(Command::ToggleEvidence), |map| assert!(map.hide_evidence));
}

#[test]
fn a_source_that_is_deleted_is_cited_nowhere_until_that_is_undone() {
    let mut window = open(Locale::English);
    // The citation leads to it.
    window.select(&[card("c8")]);
    window.click(Role::Button, &say_with(Locale::English, "edit-source", &[("source", "Talks")]));
    let source = Part::Source("r1".parse().unwrap());
    assert_eq!(window.selected(), [source]);
    window.step(
        |window| window.give(Command::Delete),
        |map| {
            assert!(map.sources.is_empty());
            let (_, card) = map.card("c8".parse().unwrap()).unwrap();
            assert!(card.evidence.as_ref().unwrap().sources.is_empty());
        },
    );
    window.step(
        |window| window.write(&say(Locale::English, "field-title"), "Long talks"),
        |map| assert_eq!(map.sources[0].title, "Long talks"),
    );
}

#[test]
fn signs_are_told_to_screen_readers() {
    for (locale, expected) in
        [(Locale::English, "Critical point. Steepest fall"), (Locale::Spanish, "Punto crítico. Mayor caída")]
    {
        let window = open(locale);
        let node = window.widget(Role::Slider, "Ana · Compare");
        assert_eq!(node.accesskit_node().description().as_deref(), Some(expected));
    }
}

#[test]
fn a_moment_of_truth_has_its_star() {
    let mut window = open(Locale::English);
    let stars = |window: &Window, part: Part| {
        let layout = window.harness.state().canvas().unwrap().layout();
        let star = trayecto::text::icons::STAR.to_string();
        let boxes = layout.boxes.iter().filter(|placed| placed.part == part);
        boxes.flat_map(|placed| &placed.texts).filter(|text| *text.text.text == *star).count()
    };
    for (part, count) in [(stage("s2"), 2), (card("c4"), 1)] {
        assert_eq!(stars(&window, part), 0);
        window.select(&[part]);
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        assert_eq!(stars(&window, part), count, "{part:?}");
        window.give(Command::Undo);
    }
    assert!(
        window
            .widget(Role::CheckBox, &say(Locale::English, "legend-moment-of-truth"))
            .accesskit_node()
            .toggled()
            .is_some()
    );
}
