//! Random edits keep the map valid, and undo gives everything back.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use trayecto::edit::{Edit, Gesture, History, Outcome, Property, apply, properties, property};
use trayecto::file;
use trayecto::map::{Draft, LaneContent, Map, PersonaField};

use super::any_edit::{Names, any_edit};
use super::dice::Dice;
use super::support::any_map;

/// Edits of one sequence.
const EDITS: u64 = 200;

/// How often what was done.
#[derive(Default)]
struct Counts {
    edits: BTreeMap<String, usize>,
    properties: BTreeMap<String, usize>,
    applied: usize,
    refused: usize,
}

impl Counts {
    fn count(&mut self, edit: &Edit) {
        *self.edits.entry(variant(edit)).or_default() += 1;
        match edit {
            Edit::Set { property, .. } => *self.properties.entry(format!("{:?}", property.kind())).or_default() += 1,
            Edit::Several { edits, .. } => edits.iter().for_each(|edit| self.count(edit)),
            _ => {}
        }
    }
}

/// The name of an edit's kind: the first word of what is written of it.
fn variant(edit: &Edit) -> String {
    serde_json::to_string(edit).unwrap().split('"').nth(1).unwrap().to_owned()
}

/// 100 sequences; `PROPTEST_CASES=10000 cargo test --release --test edit random` goes through two million edits.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

#[test]
fn random_edits_keep_the_map_valid_and_undo_gives_everything_back() {
    let config = ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() };
    let counts = RefCell::new(Counts::default());
    TestRunner::new(config)
        .run(&(any_map(), any_map(), any::<u64>()), |(map, donor, seed)| {
            go(map, &donor, Dice::new(seed), &mut counts.borrow_mut());
            Ok(())
        })
        .unwrap();
    let counts = counts.into_inner();
    println!("{} edits were applied, {} were refused", counts.applied, counts.refused);
    println!("{:?}\n{:?}", counts.edits, counts.properties);
    all_were_counted(&counts);
}

fn go(first: Map, donor: &Map, mut dice: Dice, counts: &mut Counts) {
    let first_bytes = file::write(&first);
    let mut history = History::new(first.clone());
    let mut maps = vec![first];
    for turn in 0..EDITS {
        let before = history.map().clone();
        let edit = any_edit(&mut dice, &before, donor);
        assert_eq!(read_back(&edit), edit);
        // Gestures go on now and then.
        let gesture = dice.once_in(4).then_some(Gesture(turn / 3));
        let Ok(outcome) = history.apply(&edit, gesture, Vec::new()) else {
            assert!(history.map().is_same(&before));
            counts.refused += 1;
            continue;
        };
        let after = history.map();
        assert_eq!(outcome == Outcome::Same, after.is_same(&before));
        counts.applied += 1;
        counts.count(&edit);
        Map::build(after.to_draft()).unwrap();
        assert_shared(&before, after);
        assert_properties_are_set(&edit, after);
        maps.truncate(history.done());
        maps.push(after.clone());
        assert_eq!(maps.len(), history.done() + 1);
        if turn.is_multiple_of(10) {
            assert_reads_back(after);
        }
        if dice.once_in(20) {
            there_and_back(&mut history, &maps);
        }
    }
    assert_reads_back(history.map());
    let last_bytes = file::write(history.map());
    while history.undo().is_some() {}
    assert!(history.map().is_same(&maps[0]));
    assert!(file::write(history.map()) == first_bytes);
    while history.redo().is_some() {
        assert!(history.map().is_same(&maps[history.done()]));
    }
    assert!(file::write(history.map()) == last_bytes);
}

/// What was undone is the very map that was there, and so is what was done again.
fn there_and_back(history: &mut History, maps: &[Map]) {
    let done = history.done();
    let middle = done / 2;
    assert_eq!(history.jump(middle).is_some(), middle != done);
    assert!(history.map().is_same(&maps[middle]));
    assert_eq!(history.jump(done).is_some(), middle != done);
    assert!(history.map().is_same(&maps[done]));
}

fn read_back(edit: &Edit) -> Edit {
    let written = serde_json::to_string(edit).unwrap();
    serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error} in {written}"))
}

fn assert_reads_back(map: &Map) {
    let reading = file::read(&file::write(map)).unwrap();
    assert_eq!(reading.warnings, []);
    assert!(reading.map == *map);
}

/// Parts that are equal are the same.
fn assert_shared(before: &Draft, after: &Draft) {
    check_shared(&before.personas, &after.personas, |persona| persona.id);
    check_shared(&before.phases, &after.phases, |phase| phase.id);
    check_shared(&before.sources, &after.sources, |source| source.id);
    check_shared(&before.lanes, &after.lanes, |lane| lane.id);
    check_shared(&before.set_aside, &after.set_aside, |aside| (aside.part, aside.rule.clone()));
    check_shared(&before.views, &after.views, |view| view.name.clone());
    for lane in &after.lanes {
        let Some(old) = before.lane(lane.id) else { continue };
        match (&old.content, &lane.content) {
            (LaneContent::Cards { cards: old, .. }, LaneContent::Cards { cards: new, .. }) => {
                check_shared(old, new, |card| card.id);
            }
            (LaneContent::Emotion { curves: old }, LaneContent::Emotion { curves: new }) => {
                check_shared(old, new, |curve| curve.persona);
            }
            _ => {}
        }
    }
}

fn check_shared<T: PartialEq, Id: PartialEq>(old: &[Arc<T>], new: &[Arc<T>], id: impl Fn(&T) -> Id) {
    for part in new {
        if let Some(old) = old.iter().find(|old| id(old) == id(part)) {
            assert!(Arc::ptr_eq(old, part) || old != part, "an equal part was copied");
        }
    }
}

/// What was set is what is there now.
fn assert_properties_are_set(edit: &Edit, map: &Map) {
    let Edit::Set { parts, property: set } = edit else { return };
    for part in parts {
        // Their texts may have been cleaned, and without a picture a card is a note.
        let may_differ = matches!(
            set,
            Property::Channel(_)
                | Property::Body(_)
                | Property::Scale(_)
                | Property::Views(_)
                | Property::Brand(_)
                | Property::Photo(None)
        );
        if let Some(now) = property(map, *part, set.kind())
            && !may_differ
        {
            assert_eq!(now, *set, "{part:?}");
        }
    }
}

/// No kind of edit and no property was left out.
fn all_were_counted(counts: &Counts) {
    const EDIT_KINDS: usize = 20;
    /// Without the fields of a persona.
    const PROPERTY_KINDS: usize = 39;
    let fields = [
        PersonaField::Summary,
        PersonaField::Quote,
        PersonaField::Role,
        PersonaField::Attitudes,
        PersonaField::Goals,
        PersonaField::Needs,
        PersonaField::Motivations,
        PersonaField::Brake,
        PersonaField::Insight,
    ];
    assert_eq!(counts.edits.len(), EDIT_KINDS, "{:?}", counts.edits.keys());
    let seen: BTreeSet<&String> = counts.properties.keys().collect();
    assert_eq!(seen.len(), PROPERTY_KINDS + fields.len(), "{seen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    /// What a part says that it has, it has; to set a property as it is changes nothing.
    #[test]
    fn properties_are_as_they_are(map in any_map()) {
        for part in Names::of(&map).parts {
            for kind in properties(&map, part) {
                let now = property(&map, part, kind).unwrap();
                prop_assert_eq!(now.kind(), kind);
                let same = apply(&map, &Edit::Set { parts: vec![part], property: now }).unwrap();
                prop_assert!(same.is_same(&map));
            }
        }
    }
}
