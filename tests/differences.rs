//! What differs between two maps: nothing if they are equal, else something that can be told.

use crate::any_edit;
use crate::dice;
use crate::support;

use std::fmt::Write;

use proptest::prelude::*;
use trayecto::edit::{CardMove, Differences, Differs, Edit, PointValue, Property, all_texts, apply, differences};
use trayecto::file;
use trayecto::locale::Locale;
use trayecto::map::{Map, Part, TextField};
use trayecto::sentence;
use trayecto::template;

use any_edit::any_edit;
use dice::Dice;
use support::any_map;

fn told(found: &Differences, locale: Locale) -> String {
    let mut text = String::new();
    for group in &found.groups {
        writeln!(text, "[{}]", sentence::difference_place(locale, &group.place)).unwrap();
        for difference in &group.differences {
            let subject = sentence::difference_subject(locale, &difference.subject);
            writeln!(text, "{subject}: {}", sentence::difference(locale, difference)).unwrap();
        }
    }
    text
}

fn is_only_unseen(found: &Differences) -> bool {
    let mut all = found.groups.iter().flat_map(|group| &group.differences);
    all.all(|difference| difference.differs == Differs::Unseen)
}

fn texts(map: &Map) -> Vec<String> {
    let mut texts: Vec<String> = all_texts(map).map(|(_, _, text)| text.into_owned()).collect();
    texts.sort();
    texts
}

/// The same map as a program would write it that gives all parts ids of its own.
fn with_other_ids(map: &Map, change: impl Fn(String) -> String) -> Map {
    let mut text = String::from_utf8(file::write(map)).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    rename(&mut value, &change);
    text = value.to_string();
    let reading = file::read(text.as_bytes()).unwrap();
    assert_eq!(reading.warnings, []);
    reading.map
}

/// Renames what is called like an id, and whatever refers to it.
fn rename(value: &mut serde_json::Value, change: &impl Fn(String) -> String) {
    const IDS: &[&str] = &[
        "id",
        "stage",
        "persona",
        "personas",
        "sources",
        "card",
        "speaker",
        "lane",
        "phase",
        "hiddenLanes",
        "hiddenPhases",
        "hiddenPersonas",
    ];
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    serde_json::Value::String(id) if IDS.contains(&name.as_str()) => *id = change(id.clone()),
                    serde_json::Value::Array(all) if IDS.contains(&name.as_str()) => {
                        for one in all {
                            match one {
                                serde_json::Value::String(id) => *id = change(id.clone()),
                                other => rename(other, change),
                            }
                        }
                    }
                    other => rename(other, change),
                }
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(|one| rename(one, change)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equal_maps_do_not_differ(map in any_map()) {
        prop_assert!(differences(&map, &map).is_empty());
        let copy = file::read(&file::write(&map)).unwrap().map;
        prop_assert!(differences(&map, &copy).is_empty());
    }

    /// Whatever was edited is told, both ways round and in both languages; what is called unseen cannot be seen.
    #[test]
    fn whatever_was_edited_is_told(map in any_map(), donor in any_map(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let mut now = map.clone();
        for _ in 0..6 {
            let edit = any_edit(&mut dice, &now, &donor);
            if let Ok(next) = apply(&now, &edit) {
                now = next;
            }
            for (old, new) in [(&map, &now), (&now, &map)] {
                let found = differences(old, new);
                prop_assert_eq!(found.is_empty(), old == new);
                prop_assert_eq!(found.count() == 0, found.is_empty());
                prop_assert!(found.groups.iter().all(|group| !group.differences.is_empty()));
                if is_only_unseen(&found) {
                    prop_assert_eq!(texts(old), texts(new), "{:?}", found);
                }
                for locale in Locale::ALL {
                    let text = told(&found, locale);
                    prop_assert!(text.lines().all(|line| !line.trim().is_empty()));
                }
            }
        }
    }

    /// Any two maps can be compared.
    #[test]
    fn any_two_maps_can_be_compared(old in any_map(), new in any_map()) {
        let found = differences(&old, &new);
        prop_assert_eq!(found.is_empty(), old == new);
        prop_assert!(!told(&found, Locale::Spanish).is_empty() || found.is_empty());
    }
}

fn example() -> Map {
    template::map("example", Locale::English).unwrap()
}

/// What is told in English of an edit of the example.
fn check(edit: &Edit, expected: &str) {
    let map = example();
    let edited = apply(&map, edit).unwrap();
    let found = differences(&map, &edited);
    assert_eq!(told(&found, Locale::English).trim(), expected, "{edit:?}");
}

fn card(id: &str) -> Part {
    Part::Card(id.parse().unwrap())
}

fn write(part: Part, field: TextField, text: &str) -> Edit {
    Edit::Write { part, field, text: text.to_owned() }
}

#[test]
fn each_kind_of_difference_is_told_by_its_place() {
    let map = example();
    let name = |id: &str| map.card(id.parse().unwrap()).unwrap().1.text.clone();
    check(
        &write(Part::Title, TextField::Title, "Sun"),
        "[The map as a whole]\nMap: Title: “Going solar at home” → “Sun”",
    );
    check(
        &write(card("c73"), TextField::Text, "Numbers differ"),
        &format!("[Stage “Research”]\nCard “Numbers differ” (Pains): Text: “{}” → “Numbers differ”", name("c73")),
    );
    check(
        &Edit::Delete { parts: vec![card("c73")] },
        &format!(
            "[Stage “Research”]\nCard “{}” (Pains): removed\nAction “{}” (Action plan): answers changed",
            name("c73"),
            name("c136"),
        ),
    );
    let to = CardMove {
        card: "c73".parse().unwrap(),
        lane: "l5".parse().unwrap(),
        stage: "s1".parse().unwrap(),
        before: None,
    };
    check(
        &Edit::MoveCards { moves: vec![to] },
        &format!("[Stage “Discover”]\nCard “{}” (Pains): moved from “Research” to “Discover”", name("c73")),
    );
    let point = PointValue {
        lane: "l4".parse().unwrap(),
        persona: "p1".parse().unwrap(),
        stage: "s2".parse().unwrap(),
        value: (-1).into(),
    };
    check(&Edit::SetPoints { points: vec![point] }, "[Stage “Search”]\nEmotion of Clara: Value: 0 → −1");
    let unknown = Part::EmotionPoint { lane: point.lane, persona: point.persona, stage: point.stage };
    check(&Edit::Delete { parts: vec![unknown] }, "[Stage “Search”]\nEmotion of Clara: Value: 0 → no value");
    check(
        &Edit::Set { parts: vec![Part::Lane("l5".parse().unwrap())], property: Property::Hidden(true) },
        "[Lanes]\nLane “Pains”: Hidden on the map: no → yes",
    );
    check(
        &Edit::MoveLanes { lanes: vec!["l5".parse().unwrap()], before: Some("l1".parse().unwrap()) },
        "[Lanes]\nLane “Pains”: in another position",
    );
    let pains = map.lane("l5".parse().unwrap()).unwrap().cards().len();
    check(
        &write(Part::Persona("p2".parse().unwrap()), TextField::Brake, ""),
        &format!(
            "[Personas]\nPersona “Thomas”: Brake: “{}” → (empty)",
            map.persona("p2".parse().unwrap()).unwrap().brake
        ),
    );
    let without = apply(&map, &Edit::Delete { parts: vec![Part::Lane("l5".parse().unwrap())] }).unwrap();
    let text = told(&differences(&map, &without), Locale::Spanish);
    assert!(text.contains(&format!("Carril «Pains»: se quita, con {pains} tarjetas")), "{text}");
    assert!(!text.contains("(Pains)"), "each of its cards is told as well: {text}");
}

/// A map that another program has written with ids of its own is compared by its words, not told as removed and added.
#[test]
fn parts_with_new_ids_are_known_by_their_words() {
    let map = example();
    let edited = apply(&map, &write(card("c73"), TextField::Note, "asked twice")).unwrap();
    let check = |change: fn(String) -> String| {
        let found = differences(&map, &with_other_ids(&edited, change));
        let text = told(&found, Locale::English);
        assert!(text.contains("Internal note: (empty) → “asked twice”"), "{text}");
        assert_eq!(found.count(), 1, "{text}");
        let same = differences(&map, &with_other_ids(&map, change));
        assert!(is_only_unseen(&same), "{}", told(&same, Locale::English));
    };
    check(|id| format!("x{id}"));
    // The same ids for other parts.
    check(|id| {
        let (kind, number) = id.split_at(1);
        let number: u32 = number.parse().unwrap();
        format!("{kind}{}", number + 1)
    });
    check(|id| {
        let (kind, number) = id.split_at(1);
        let number: u32 = number.parse().unwrap();
        format!("{kind}{}", if number.is_multiple_of(2) { number - 1 } else { number + 1 })
    });
}

#[test]
fn a_stage_that_is_gone_takes_its_cards_with_it() {
    let map = example();
    let edited = apply(&map, &Edit::Delete { parts: vec![Part::Stage("s15".parse().unwrap())] }).unwrap();
    let text = told(&differences(&map, &edited), Locale::English);
    let cards = map.cards().filter(|(_, card)| card.stage.as_str() == "s15").count();
    assert!(text.contains(&format!("Stage “Buy again”: removed, with {cards} cards")), "{text}");
    let back = told(&differences(&edited, &map), Locale::English);
    assert!(back.contains(&format!("Stage “Buy again”: added, with {cards} cards")), "{back}");
}
