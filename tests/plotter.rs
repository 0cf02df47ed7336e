//! What the plotter shows: all curves, their values, and why they are so.

use crate::support;

use std::fs;
use std::path::Path;

use kurbo::Rect;
use proptest::prelude::*;
use support::any_map;
use trayecto::file;
use trayecto::layout::{Layout, Look, plotter};
use trayecto::map::{Lane, LaneContent, Map, Part, TextField};
use trayecto::text::Texts;

fn plotted(map: &Map) -> Layout {
    plotter(map, &mut Texts::default())
}

fn emotion_lanes(map: &Map) -> Vec<&Lane> {
    let is_emotion = |lane: &&Lane| !lane.hidden && matches!(lane.content, LaneContent::Emotion { .. });
    map.lanes.iter().map(|lane| &**lane).filter(is_emotion).collect()
}

/// The points of shown personas, by their parts, with their notes.
fn points(map: &Map) -> Vec<(Part, &str)> {
    let mut points = Vec::new();
    for lane in emotion_lanes(map) {
        for curve in lane.curves().iter().filter(|curve| !map.persona(curve.persona).unwrap().hidden) {
            points.extend(curve.points.iter().map(|point| {
                let part = Part::EmotionPoint { lane: lane.id, persona: curve.persona, stage: point.stage };
                (part, &*point.note)
            }));
        }
    }
    points
}

/// The places of the values written beside points.
fn values(layout: &Layout) -> Vec<(Part, Rect)> {
    // What a sign means and what is cited stand aside.
    let boxes = layout.boxes.iter().filter(|placed| placed.look != Look::Aside);
    let texts = boxes.flat_map(|placed| placed.texts.iter().map(|text| (placed.part, text)));
    texts
        .filter(|(part, text)| matches!(part, Part::EmotionPoint { .. }) && text.field.is_none())
        .map(|(part, text)| (part, text.rect()))
        .collect()
}

fn template(name: &str) -> Map {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/templates/{name}.journey.json"));
    file::read(&fs::read(path).unwrap()).unwrap().map
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_point_is_plotted_with_its_note(map in any_map()) {
        let layout = plotted(&map);
        for (part, note) in points(&map) {
            let marks = layout.boxes.iter().filter(|placed| placed.part == part && matches!(placed.look, Look::EmotionPoint { .. }));
            prop_assert_eq!(marks.count(), 1);
            let note_box = layout.text_box(part, TextField::Note);
            prop_assert!(note_box.is_some_and(|note_box| note_box.rect.width() > 20.0), "{part:?} has no place for {note:?}");
        }
        let rows: Vec<_> = layout.table.rows.iter().map(|row| row.lane).collect();
        let lanes = emotion_lanes(&map).into_iter().map(|lane| lane.id).filter(|_| map.stages().next().is_some());
        prop_assert_eq!(rows, lanes.collect::<Vec<_>>());
    }

    #[test]
    fn values_stand_near_their_points_and_on_nothing(map in any_map()) {
        let layout = plotted(&map);
        let values = values(&layout);
        let marks: Vec<&_> = layout
            .boxes
            .iter()
            .filter(|placed| matches!(placed.look, Look::EmotionPoint { .. } | Look::Turning(_)) && placed.part != Part::Legend)
            .collect();
        for (part, rect) in &values {
            prop_assert_eq!(values.iter().filter(|(other, _)| other == part).count(), 1);
            let letters = rect.inset((0.0, -2.5));
            prop_assert!(!marks.iter().any(|mark| mark.rect.overlaps(letters)), "{part:?}");
            let bounds = layout.bounds(*part).unwrap();
            prop_assert!(bounds.inflate(24.0, 70.0).contains(rect.center()), "{part:?} at {rect} is far from {bounds}");
        }
        // Where one persona is by itself, nothing keeps its values from their places.
        if map.personas.iter().filter(|persona| !persona.hidden).count() == 1 {
            prop_assert_eq!(values.len(), points(&map).len());
        }
    }
}

#[test]
fn all_values_of_the_examples_are_written() {
    for name in ["example.es", "example.en"] {
        let map = template(name);
        let (layout, points) = (plotted(&map), points(&map));
        assert_eq!(values(&layout).len(), points.len(), "{name}");
        assert!(layout.plots.iter().all(|plot| plot.rect.height() >= 520.0));
    }
}

#[test]
fn a_map_without_emotions_says_so() {
    let check = |name: &str, expected: &str| {
        let mut draft = template(name).to_draft();
        draft.lanes.retain(|lane| !matches!(lane.content, LaneContent::Emotion { .. }));
        let layout = plotted(&Map::build(draft).unwrap());
        let texts: Vec<&str> =
            layout.boxes.iter().flat_map(|placed| &placed.texts).map(|text| &*text.text.text).collect();
        assert!(texts.iter().any(|text| text.contains(expected)), "{texts:?}");
        assert!(layout.plots.is_empty() && layout.table.rows.is_empty());
    };
    check("example.es", "carril de emoción");
    check("example.en", "emotion lane");
}
