//! The outline and the other texts that go out: what is in them, and what never is.

use crate::support;

use std::sync::Arc;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use trayecto::export::{openjourney, outline, visible};
use trayecto::file;
use trayecto::locale::Locale;
use trayecto::map::{Card, CardBody, LaneContent, Map};

use support::any_map;

const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar *panels*", "subtitle": "A family decides", "kind": "as-is", "language": "en",
  "client": "Sol & Co", "date": "2026-11-25", "emotionScale": "five-levels",
  "personas": [{ "id": "p1", "name": "Clara", "profile": "The planner", "goals": ["Save", "Sleep well"], "quote": "Later." },
    { "id": "p2", "name": "MARK-persona", "summary": "MARK-summary", "hidden": true }],
  "phases": [{ "id": "f1", "name": "Attract", "goal": "Be found", "stages": [
    { "id": "s1", "name": "Discover", "description": "Sees an advert", "duration": "1 week", "momentOfTruth": true },
    { "id": "s2", "name": "Compare" } ] }],
  "lanes": [
    { "id": "l1", "name": "Meets", "kind": "touchpoints", "description": "Where we meet", "cards": [
      { "id": "c1", "stage": "s1", "text": "Price page", "personas": ["p1", "p2"], "note": "MARK-note", "tags": ["MARK-tag"],
        "evidence": { "level": "partly", "sources": ["r1"] }, "x-own": "MARK-extra",
        "touchpoint": { "channel": "website", "owner": "Zoe", "works": ["Quick"], "hurts": ["Jargon"], "momentOfTruth": true } } ] },
    { "id": "l2", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 1, "note": "Hope" }, { "stage": "s2", "value": -2 }] },
      { "persona": "p2", "points": [{ "stage": "s1", "value": 2, "note": "MARK-feeling" }] }] },
    { "id": "l3", "name": "MARK-lane", "kind": "text", "hidden": true, "cards": [
      { "id": "c2", "stage": "s1", "text": "MARK-card" }] },
    { "id": "l4", "name": "Says", "kind": "text", "cards": [
      { "id": "c3", "stage": "s1", "span": 2, "text": "Too dear?\n- really", "quote": { "speaker": "p2" } },
      { "id": "c4", "stage": "s2", "text": "Waiting", "metric": { "value": 12.5, "unit": "days", "target": 5 } }] },
    { "id": "l5", "name": "Plan", "kind": "actions", "cards": [
      { "id": "c5", "stage": "s2", "text": "Call back", "action": { "answers": [{ "card": "c1" }, { "card": "c2" },
        { "emotion": { "persona": "p2", "stage": "s1" } }], "owner": "Ana", "impact": 5, "status": "planned" } }] }
  ],
  "sources": [{ "id": "r1", "kind": "interview", "title": "Talks", "sampleSize": 12, "link": "https://example.org/a_b" }],
  "setAside": [{ "rule": "flat-curve", "part": { "lane": "l3" }, "reason": "MARK-reason" }],
  "x-root": "MARK-root"
}"#;

fn map(text: &str) -> Map {
    file::read(text.as_bytes()).unwrap().map
}

#[test]
fn an_outline_says_what_the_map_shows() {
    assert_eq!(
        outline(&map(MAP), Locale::English),
        "\
# Solar \\*panels\\*

A family decides

- Current state (as-is)
- Client: Sol \\& Co
- Date: 25 November 2026

## Personas

### Clara – The planner

- Quote: Later.
- Goals:
  - Save
  - Sleep well

## Lanes

- **Meets**: Where we meet

## Phase: Attract

- Goal: Be found

### 1. Discover

Sees an advert

- Duration: 1 week
- Moment of truth

**Meets**

- Price page (Website; Moment of truth; Owner: Zoe; What works: Quick; What hurts: Jargon; Clara; Partly known \\[1\\])

**Feels**

- Clara: 1 (positive); High point; Hope

**Says**

- “Too dear?\\
  \\- really” (up to Compare)

### 2. Compare

**Feels**

- Clara: −2 (very negative); Critical point

**Says**

- Waiting (12.5 days; Target: 5 days)

**Plan**

- Call back (Planned; Owner: Ana; Impact: 5; Answers: Price page)

## Sources

1. Talks; Interviews; Sample size: 12; <https://example.org/a_b>
"
    );
    let spanish = outline(&map(MAP), Locale::Spanish);
    assert!(spanish.contains("- Clara: −2 (muy negativa); Punto crítico"), "{spanish}");
}

#[test]
fn nothing_hidden_goes_out() {
    let map = map(MAP);
    let whole = String::from_utf8(file::write(&map)).unwrap();
    assert_eq!(whole.matches("MARK").count(), 10, "{whole}");
    let json = String::from_utf8(file::write(&visible(&map))).unwrap();
    for text in [outline(&map, Locale::English), outline(&map, Locale::Spanish), openjourney(&map), json] {
        assert!(!text.contains("MARK"), "{text}");
    }
    let mut draft = map.to_draft();
    draft.hide_evidence = true;
    let unproven = Map::build(draft).unwrap();
    let json = String::from_utf8(file::write(&visible(&unproven))).unwrap();
    for text in [outline(&unproven, Locale::English), openjourney(&unproven), json] {
        assert!(!text.contains("Talks") && !text.to_lowercase().contains("partly"), "{text}");
    }
}

#[test]
fn what_is_visible_is_a_map_that_is_read_without_warnings() {
    let visible = visible(&map(MAP));
    let reading = file::read(&file::write(&visible)).unwrap();
    assert_eq!((reading.warnings.len(), reading.map == visible), (0, true));
    assert_eq!((visible.lanes.len(), visible.personas.len(), visible.cards().count()), (4, 1, 4));
}

/// The texts of a Markdown document as they are read, without any white space.
fn read_out(markdown: &str) -> String {
    let mut text = String::new();
    // All that gives signs a meaning, but for nicer quotation marks.
    let signs = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, signs) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::Code(part) => panic!("code: {part}"),
            Event::Html(part) | Event::InlineHtml(part) => panic!("HTML: {part}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let allowed =
                    ["http://", "https://", "mailto:"].iter().any(|it| dest_url.to_lowercase().starts_with(it));
                assert!(allowed, "{dest_url}");
            }
            Event::Start(tag @ (Tag::CodeBlock(_) | Tag::Image { .. } | Tag::Table(_) | Tag::BlockQuote(_))) => {
                panic!("{tag:?}:\n{markdown}")
            }
            _ => {}
        }
    }
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Every text of a card is read out as it stands, whatever signs are in it, and nothing but texts comes of it.
    #[test]
    fn every_card_is_read_out(map in any_map(), text in "[ -~\n]{0,40}") {
        let mut draft = visible(&map).to_draft();
        let first = draft.stages().next().map(|stage| stage.id);
        let lane = draft.lanes.iter().position(|lane| matches!(lane.content, LaneContent::Cards { .. }));
        if let (Some(lane), Some(stage)) = (lane, first)
            && let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(&mut draft.lanes[lane]).content
        {
            cards.push(Arc::new(Card::note("new".parse().unwrap(), stage, text)));
        }
        let Ok(map) = Map::build(draft) else { return Ok(()) };
        for locale in Locale::ALL {
            let said = read_out(&outline(&map, locale));
            for (_, card) in map.cards() {
                for line in card.text.lines() {
                    let line: String = line.split_whitespace().collect();
                    prop_assert!(said.contains(&line), "{line:?} is not in {said}");
                }
                let CardBody::Touchpoint(touchpoint) = &card.body else { continue };
                for line in touchpoint.owner.lines() {
                    let line: String = line.split_whitespace().collect();
                    prop_assert!(said.contains(&line), "{line:?} is not in {said}");
                }
            }
        }
    }

    /// What is visible is a map, and all that is visible of it is itself.
    #[test]
    fn what_is_visible_stays(map in any_map()) {
        let once = visible(&map);
        prop_assert_eq!(once.stages().count(), map.stages().count());
        prop_assert_eq!(visible(&once), once);
    }
}
