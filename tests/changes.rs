//! What is drawn anew after a change: all that looks different, and nothing where nothing does.

use crate::support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use kurbo::{Point, Rect};
use proptest::prelude::*;
use support::any_map;
use trayecto::file;
use trayecto::layout::{Layout, changed, layout, plotter};
use trayecto::map::{CardBody, Color, ColorName, Draft, LaneContent, Map, Number};
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::{Item, Scene, Shape};
use trayecto::text::Texts;
use trayecto::theme::Theme;

/// Changes that people make, by number; each to the `at`-th part of its kind.
const CHANGES: [fn(&mut Draft, usize); 14] = [
    |draft, _| draft.title.push_str(" otra vez"),
    |draft, _| draft.title.push_str(&" muy largo".repeat(30)),
    |draft, at| change_card(draft, at, |text| text.push('x')),
    |draft, at| change_card(draft, at, |text| text.push_str(&" y más".repeat(40))),
    |draft, at| change_card(draft, at, String::clear),
    |draft, _| draft.phases.reverse(),
    |draft, at| {
        let count = draft.lanes.len().max(1);
        draft.lanes.rotate_left(at % count);
    },
    |draft, at| {
        if let Some(lane) = pick(&mut draft.lanes, at) {
            lane.hidden = !lane.hidden;
        }
    },
    |draft, at| {
        if let Some(persona) = pick(&mut draft.personas, at) {
            persona.color = Some(Color::Named(ColorName::Pink));
        }
    },
    |draft, at| {
        if let Some(phase) = pick(&mut draft.phases, at) {
            phase.stages.rotate_left(1);
            phase.stages[0].moment_of_truth = !phase.stages[0].moment_of_truth;
        }
    },
    |draft, at| {
        if let Some(lane) = pick(&mut draft.lanes, at)
            && let LaneContent::Cards { cards, .. } = &mut lane.content
        {
            cards.reverse();
            cards.pop();
        }
    },
    |draft, _| {
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            if let LaneContent::Emotion { curves } = &mut lane.content {
                curves.reverse();
            }
        }
    },
    |draft, at| {
        let value = Number::new(draft.scale.max()).unwrap();
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            if let LaneContent::Emotion { curves } = &mut lane.content
                && let Some(curve) = pick(curves, at)
                && let Some(point) = curve.points.first_mut()
            {
                point.value = value;
            }
        }
    },
    |draft, at| {
        if let Some(phase) = pick(&mut draft.phases, at) {
            phase.stages.pop();
            draft.phases.retain(|phase| !phase.stages.is_empty());
            forget_lost_stages(draft);
        }
    },
];

fn pick<T: Clone>(parts: &mut [Arc<T>], at: usize) -> Option<&mut T> {
    let count = parts.len().max(1);
    parts.get_mut(at % count).map(Arc::make_mut)
}

fn change_card(draft: &mut Draft, at: usize, change: impl Fn(&mut String)) {
    let cards = draft.lanes.iter_mut().map(Arc::make_mut).filter_map(|lane| match &mut lane.content {
        LaneContent::Cards { cards, .. } => Some(cards),
        _ => None,
    });
    let mut cards: Vec<_> = cards.flatten().collect();
    let count = cards.len().max(1);
    if let Some(card) = cards.get_mut(at % count) {
        change(&mut Arc::make_mut(card).text);
    }
}

/// Takes away what lies in stages that are gone.
fn forget_lost_stages(draft: &mut Draft) {
    let stages: Vec<_> = draft.stages().map(|stage| stage.id).collect();
    for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
        match &mut lane.content {
            LaneContent::Cards { cards, .. } => {
                cards.retain(|card| stages.contains(&card.stage));
                for card in cards.iter_mut().map(Arc::make_mut) {
                    if let CardBody::Action(plan) = &mut card.body {
                        plan.answers.clear();
                    }
                }
            }
            LaneContent::Emotion { curves } => {
                for curve in curves.iter_mut().map(Arc::make_mut) {
                    curve.points.retain(|point| stages.contains(&point.stage));
                }
            }
            LaneContent::Divider { .. } => {}
        }
    }
}

/// The map after the `number`-th change. The same if that cannot be made to it.
fn after(map: &Map, number: usize, at: usize) -> Map {
    let mut draft = map.to_draft();
    CHANGES[number](&mut draft, at);
    Map::build(draft).unwrap_or_else(|_| map.clone())
}

fn laid_out(map: &Map) -> Layout {
    layout(map, &mut Texts::default())
}

/// What an item looks like and where, comparable.
fn described(item: &Item) -> String {
    match &item.shape {
        Shape::Text { text, at, paint } => {
            format!("{at:?} {paint:?} {:?} {:?} {:?}", text.text, text.style, text.glyphs)
        }
        Shape::Image { rect, clip, .. } => format!("{rect:?} {clip:?}"),
        shape => format!("{shape:?}"),
    }
}

/// The items that only one of two scenes has.
fn differing(old: &Layout, new: &Layout) -> Vec<(String, Rect)> {
    let scenes = [old, new].map(|layout| Scene::new(layout, &Theme::LIGHT));
    let mut counts: BTreeMap<String, (i32, Rect)> = BTreeMap::new();
    for (scene, sign) in scenes.iter().zip([-1, 1]) {
        for item in scene.items() {
            counts.entry(described(item)).or_insert((0, item.bounds)).0 += sign;
        }
    }
    counts.into_iter().filter(|(_, (count, _))| *count != 0).map(|(what, (_, bounds))| (what, bounds)).collect()
}

fn check(old: &Layout, new: &Layout) -> Result<(), TestCaseError> {
    let regions = changed(old, new);
    prop_assert!(regions.len() <= 32);
    for (what, bounds) in differing(old, new) {
        let covered = regions.iter().any(|region| region.union(bounds) == *region);
        prop_assert!(covered, "{what} at {bounds} lies in none of {regions:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn all_that_looks_different_lies_in_a_changed_region(map in any_map(), number in 0..CHANGES.len(), at in 0..20_usize) {
        let changed_map = after(&map, number, at);
        for lay_out in [layout, plotter] {
            let mut texts = Texts::default();
            let (old, new) = (lay_out(&map, &mut texts), lay_out(&changed_map, &mut texts));
            check(&old, &new)?;
            check(&new, &old)?;
        }
    }

    #[test]
    fn maps_that_have_nothing_in_common_are_told_apart(map in any_map(), other in any_map()) {
        check(&laid_out(&map), &laid_out(&other))?;
    }

    #[test]
    fn what_is_the_same_is_not_drawn_anew(map in any_map()) {
        // Neither when the texts are shared nor when they were set again.
        let mut texts = Texts::default();
        let (first, second) = (layout(&map, &mut texts), layout(&map, &mut texts));
        prop_assert!(changed(&first, &second).is_empty());
        prop_assert!(changed(&first, &laid_out(&map)).is_empty());
    }
}

fn example() -> Map {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates/example.es.journey.json");
    file::read(&fs::read(path).unwrap()).unwrap().map
}

#[test]
fn pixels_differ_in_changed_regions_only() {
    const SCALE: f64 = 0.5;
    let map = example();
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let mut pixels_of = |layout: &Layout| {
        let scene = Scene::new(layout, &Theme::LIGHT);
        let view = View { origin: Point::ORIGIN, scale: SCALE, width_px: 1_800, height_px: 1_400 };
        painter.paint(&scene, view, Ground::Paper, SmallText::Letters).to_vec()
    };
    let old = laid_out(&map);
    let before = pixels_of(&old);
    for number in 0..CHANGES.len() {
        let new = laid_out(&after(&map, number, 7));
        let regions = changed(&old, &new);
        for (at, (a, b)) in (0u32..).zip(before.chunks_exact(4).zip(pixels_of(&new).chunks_exact(4))) {
            if a != b {
                let pixel = Point::new(f64::from(at % 1_800) + 0.5, f64::from(at / 1_800) + 0.5);
                let place = (pixel.to_vec2() / SCALE).to_point();
                assert!(regions.iter().any(|region| region.contains(place)), "change {number}: {place} in {regions:?}");
            }
        }
    }
}

#[test]
fn a_small_change_has_a_small_region() {
    let map = example();
    let old = laid_out(&map);
    let regions = changed(&old, &laid_out(&after(&map, 2, 5)));
    let area: f64 = regions.iter().map(Rect::area).sum();
    assert!(!regions.is_empty() && area < 300.0 * 300.0, "{regions:?}");
}
