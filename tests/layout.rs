//! What holds for the layout and the scene of every map.

use crate::support;

use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::{Point, Rect};
use proptest::prelude::*;
use support::any_map;
use trayecto::layout::{Layout, Look, Placed, PlacedText, layout, persona_sheet, plotter};
use trayecto::map::{
    Card, CardBody, CardId, CardLaneKind, Draft, Extra, Lane, LaneContent, Map, Part, Persona, Phase, Stage, StageId,
};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::{SIZES, Theme};

/// Map units that boxes may differ from what is exact.
const TOLERANCE: f64 = 0.5;

fn laid_out(map: &Map) -> Layout {
    layout(map, &mut Texts::default())
}

/// The map, its plotter, and the sheet of every persona.
fn pictures(map: &Map) -> Vec<Layout> {
    let sheets = map.personas.iter().map(|persona| persona_sheet(map, persona.id, &mut Texts::default()));
    [laid_out(map), plotter(map, &mut Texts::default())].into_iter().chain(sheets).collect()
}

/// Whether two boxes have more than a line in common.
fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > TOLERANCE && common.height() > TOLERANCE
}

fn within(inner: Rect, outer: Rect) -> bool {
    let outer = outer.inflate(TOLERANCE, TOLERANCE);
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

/// The boxes that hold others of the same part.
fn is_frame(placed: &Placed) -> bool {
    matches!(
        placed.look,
        Look::Card { .. }
            | Look::StageCard { .. }
            | Look::Phase { .. }
            | Look::PersonaCard { .. }
            | Look::LaneLabel { .. }
            | Look::NoteBox { .. }
    ) && placed.part != Part::Legend
}

fn frames(layout: &Layout) -> impl Iterator<Item = &Placed> {
    layout.boxes.iter().filter(|placed| is_frame(placed))
}

fn first_overlap<'a>(boxes: &[&'a Placed]) -> Option<(&'a Placed, &'a Placed)> {
    boxes.iter().enumerate().find_map(|(at, a)| {
        let b = boxes[at + 1..].iter().find(|b| overlap(a.rect, b.rect))?;
        Some((*a, *b))
    })
}

/// How far a line may leave its box: in a text of both directions the spaces at which a line is broken may be left inside it.
fn bidi_slack(text: &str) -> f64 {
    if !text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c)) {
        return 0.0;
    }
    let spaces = text.split(|c: char| !c.is_whitespace()).map(|spaces| spaces.chars().count()).max().unwrap_or(0);
    4.0 * f64::from(u32::try_from(spaces).unwrap())
}

/// The places of the lines of a text: behind a short last line there is room for something else.
fn lines(text: &PlacedText) -> impl Iterator<Item = Rect> {
    text.text.lines.iter().map(|line| {
        let (left, right) = line.extent;
        let corner = |x: f32, y: f32| text.at + (f64::from(x), f64::from(y));
        Rect::from_points(corner(left, line.top), corner(right.max(left), line.bottom))
    })
}

/// A map with every lane changed.
fn with_lanes(map: &Map, change: impl Fn(&mut Lane)) -> Map {
    let mut draft = map.to_draft();
    for lane in &mut draft.lanes {
        change(Arc::make_mut(lane));
    }
    Map::build(draft).unwrap()
}

fn change_cards(lane: &mut Lane, change: impl Fn(&mut Card)) {
    if let LaneContent::Cards { cards, .. } = &mut lane.content {
        for card in cards {
            change(Arc::make_mut(card));
        }
    }
}

/// All texts of the layout with the parts that they stand in.
fn texts(layout: &Layout) -> impl Iterator<Item = (Part, &str)> {
    layout.boxes.iter().flat_map(|placed| placed.texts.iter().map(|text| (placed.part, &*text.text.text)))
}

/// Everything that is drawn, comparable.
fn described(layout: &Layout) -> Vec<String> {
    let lines = layout.boxes.iter().map(|placed| {
        let texts: Vec<String> = placed
            .texts
            .iter()
            .map(|text| format!("{:?} {:?} {:?} {:?}", text.text.text, text.at, text.ink, text.text.glyphs))
            .collect();
        format!("{} {} {:?} {texts:?}", name(placed.part), placed.rect, placed.look)
    });
    lines.chain([format!("{:?} {:?}", layout.size, layout.table)]).collect()
}

fn name(part: Part) -> String {
    format!("{part:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn boxes_of_the_same_kind_do_not_overlap(map in any_map()) {
        for layout in pictures(&map) {
            let kinds: [fn(&Look) -> bool; 6] = [
                |look| matches!(look, Look::Card { .. }),
                |look| matches!(look, Look::StageCard { .. }),
                |look| matches!(look, Look::Phase { .. }),
                |look| matches!(look, Look::PersonaCard { .. }),
                |look| matches!(look, Look::LaneLabel { .. }),
                |look| matches!(look, Look::NoteBox { .. }),
            ];
            for kind in kinds {
                let boxes: Vec<&Placed> = frames(&layout).filter(|placed| kind(&placed.look)).collect();
                let clash = first_overlap(&boxes);
                prop_assert!(clash.is_none(), "{:?}", clash.map(|(a, b)| (a.part, a.rect, b.part, b.rect)));
            }
            let all: Vec<&Placed> = frames(&layout).collect();
            let clash = first_overlap(&all);
            prop_assert!(clash.is_none(), "{:?}", clash.map(|(a, b)| (a.part, a.rect, b.part, b.rect)));
        }
    }

    #[test]
    fn everything_lies_where_it_belongs(map in any_map()) {
        for layout in pictures(&map) {
            let picture = layout.size.to_rect();
            for placed in &layout.boxes {
                prop_assert!(within(placed.rect, picture), "{:?} at {} leaves {picture}", placed.look, placed.rect);
                // Marks and signs stand in a plot or a row; what has a frame stays within it.
                let mut own = layout.boxes.iter().filter(|frame| is_frame(frame) && frame.part == placed.part);
                let frame = own.next().map(|frame| frame.rect);
                let framed = frame.filter(|_| !matches!(placed.part, Part::Lane(_) | Part::Stage(_) | Part::Curve { .. }));
                if let Some(frame) = framed {
                    prop_assert!(within(placed.rect, frame), "{:?} at {} leaves {frame}", placed.look, placed.rect);
                }
                for text in &placed.texts {
                    let slack = bidi_slack(&text.text.text);
                    let rect = text.rect().inset((-slack, 0.0));
                    let held = within(rect, placed.rect) || framed.is_some_and(|frame| within(rect, frame));
                    prop_assert!(held, "{:?} {:?} at {} leaves {}", placed.part, text.text.text, text.rect(), placed.rect);
                }
            }
        }
    }

    #[test]
    fn texts_do_not_overlap(map in any_map()) {
        for layout in pictures(&map) {
            let texts: Vec<(Part, &str, Rect)> = layout
                .boxes
                .iter()
                .flat_map(|placed| placed.texts.iter().flat_map(|text| lines(text).map(|line| (placed.part, &*text.text.text, line))))
                .map(|(part, text, rect)| (part, text, rect.inset((-bidi_slack(text), 0.0))))
                .filter(|(_, text, _)| !text.trim().is_empty())
                .collect();
            for (at, (part, text, rect)) in texts.iter().enumerate() {
                for (other_part, other, other_rect) in &texts[at + 1..] {
                    let common = rect.intersect(*other_rect);
                    prop_assert!(
                        common.width() <= 1.0 || common.height() <= 1.0,
                        "{part:?} {text:?} at {rect} lies over {other_part:?} {other:?} at {other_rect}"
                    );
                }
            }
        }
    }

    #[test]
    fn cards_lie_in_their_rows_and_columns(map in any_map()) {
        let layout = laid_out(&map);
        let (rows, columns) = (&layout.table.rows, &layout.table.columns);
        for pair in rows.windows(2) {
            prop_assert!(pair[0].top < pair[0].bottom && pair[0].bottom <= pair[1].top, "{pair:?}");
        }
        for pair in columns.windows(2) {
            prop_assert!(pair[0].left < pair[0].right && pair[0].right <= pair[1].left + 1e-6, "{pair:?}");
        }
        let shown: Vec<_> = map.lanes.iter().filter(|lane| !lane.hidden).map(|lane| lane.id).collect();
        prop_assert_eq!(rows.iter().map(|row| row.lane).collect::<Vec<_>>(), shown);
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        prop_assert_eq!(columns.iter().map(|column| column.stage).collect::<Vec<_>>(), stages);
        for placed in frames(&layout) {
            let Part::Card(id) = placed.part else { continue };
            let (lane, card) = map.card(id).unwrap();
            let row = rows.iter().find(|row| row.lane == lane.id).unwrap();
            let first = columns.iter().position(|column| column.stage == card.stage).unwrap();
            let last = (first + card.span.get() - 1).min(columns.len() - 1);
            let cells = Rect::new(columns[first].left, row.top, columns[last].right, row.bottom);
            prop_assert!(within(placed.rect, cells), "{id} at {} leaves {cells}", placed.rect);
            prop_assert_eq!(layout.table.cell(lane.id, card.stage).map(|cell| cell.x0), Some(columns[first].left));
            let at = placed.rect.origin() + (1.0, 1.0);
            prop_assert_eq!(layout.table.cell_at(at), Some((lane.id, card.stage)));
        }
    }

    #[test]
    fn a_layout_depends_on_the_map_alone(map in any_map(), other in any_map()) {
        for lay_out in [layout, plotter] {
            let fresh = described(&lay_out(&map, &mut Texts::default()));
            let mut texts = Texts::default();
            for before in [layout, plotter] {
                let _ = before(&other, &mut texts);
                prop_assert_eq!(&fresh, &described(&lay_out(&map, &mut texts)));
                prop_assert_eq!(&fresh, &described(&lay_out(&map, &mut texts)));
            }
        }
    }

    #[test]
    fn every_card_that_is_shown_says_its_whole_text_once(map in any_map()) {
        let map = with_lanes(&map, |lane| change_cards(lane, |card| card.text = format!("{} ‹{}›", card.text, card.id)));
        let layout = laid_out(&map);
        for (lane, card) in map.cards() {
            let marker = format!("‹{}›", card.id);
            let found: Vec<(Part, &str)> = texts(&layout).filter(|(_, text)| text.contains(&marker)).collect();
            if lane.hidden || lane.collapsed {
                prop_assert!(found.is_empty(), "{marker} of a lane that is not shown");
            } else {
                prop_assert_eq!(found.len(), 1, "{}", marker);
                let (part, text) = found[0];
                prop_assert_eq!(part, Part::Card(card.id));
                // Characters that would act on the line are replaced one by one; all others are there.
                prop_assert_eq!(text.chars().count(), card.text.chars().count());
                let replaced = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                let same = text.chars().zip(card.text.chars()).all(|(shown, c)| shown == c || replaced(c));
                prop_assert!(same, "{text:?} for {:?}", card.text);
            }
        }
    }

    #[test]
    fn what_is_hidden_leaves_no_trace(map in any_map()) {
        const MARKER: &str = "‹SECRET›";
        let hide = |text: &mut String| text.insert_str(0, MARKER);
        let mut draft = map.to_draft();
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            hide(&mut lane.description);
            change_cards(lane, |card| {
                hide(&mut card.note);
                card.tags.push(MARKER.into());
                if let CardBody::Action(plan) = &mut card.body {
                    plan.answers.clear();
                }
            });
            if lane.hidden {
                hide(&mut lane.name);
                change_cards(lane, |card| hide(&mut card.text));
            }
        }
        draft.set_aside.iter_mut().map(Arc::make_mut).for_each(|aside| hide(&mut aside.reason));
        for persona in draft.personas.iter_mut().map(Arc::make_mut).filter(|persona| persona.hidden) {
            let Persona { name, profile, role, summary, quote, brake, insight, .. } = persona;
            [name, profile, role, summary, quote, brake, insight].into_iter().for_each(hide);
            for list in [&mut persona.attitudes, &mut persona.goals, &mut persona.needs, &mut persona.motivations] {
                list.push(MARKER.into());
            }
        }
        let hidden: BTreeSet<_> = draft.personas.iter().filter(|persona| persona.hidden).map(|persona| persona.id).collect();
        for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
            if let LaneContent::Emotion { curves } = &mut lane.content {
                for curve in curves.iter_mut().map(Arc::make_mut).filter(|curve| hidden.contains(&curve.persona)) {
                    curve.points.iter_mut().for_each(|point| hide(&mut point.note));
                }
            }
        }
        let map = Map::build(draft.clone()).unwrap();
        // The same picture as without them: not even a gap.
        draft.lanes.retain(|lane| !lane.hidden);
        draft.forget_lost_parts();
        let without = pictures(&Map::build(draft).unwrap());
        for (with_hidden, without) in pictures(&map).iter().zip(&without) {
            for (part, text) in texts(with_hidden) {
                prop_assert!(!text.contains(MARKER), "{part:?}: {text}");
            }
            prop_assert_eq!(described(with_hidden), described(without));
        }
    }

    #[test]
    fn a_scene_draws_all_parts_within_the_picture(map in any_map()) {
        for layout in pictures(&map) {
            let scene = Scene::new(&layout, &Theme::LIGHT);
            let picture = layout.size.to_rect().inflate(TOLERANCE, TOLERANCE);
            for item in scene.items() {
                let Rect { x0, y0, x1, y1 } = item.bounds;
                prop_assert!(x0 <= x1 && y0 <= y1 && picture.union(item.bounds) == picture, "{item:?} leaves {picture}");
            }
            let drawn: BTreeSet<Part> = scene.items().iter().map(|item| item.part).collect();
            let placed: BTreeSet<Part> = layout.boxes.iter().map(|placed| placed.part).collect();
            prop_assert_eq!(drawn, placed);
            for frame in frames(&layout).filter(|frame| matches!(frame.part, Part::Card(_))) {
                prop_assert_eq!(scene.part_at(frame.rect.center()), Some(frame.part));
                let bounds = scene.bounds_of(frame.part).unwrap();
                prop_assert!(within(frame.rect, bounds), "{} leaves {bounds}", frame.rect);
            }
        }
    }

    #[test]
    fn a_scene_finds_all_items_of_a_region(map in any_map(), regions in prop::collection::vec((-0.2..1.2, -0.2..1.2, 0.0..1.5, 0.0..1.5), 1..6)) {
        let scene = Scene::new(&laid_out(&map), &Theme::DARK);
        let size = scene.size();
        for (x, y, width, height) in regions {
            let at = Point::new(x * size.width, y * size.height);
            let region = Rect::from_origin_size(at, (width * size.width, height * size.height));
            let touches = |bounds: Rect| {
                bounds.x0 < region.x1 && bounds.x1 > region.x0 && bounds.y0 < region.y1 && bounds.y1 > region.y0
            };
            let found: Vec<*const _> = scene.items_in(region).map(std::ptr::from_ref).collect();
            let expected: Vec<*const _> =
                scene.items().iter().filter(|item| touches(item.bounds)).map(std::ptr::from_ref).collect();
            prop_assert_eq!(found, expected, "{}", region);
        }
    }
}

/// A map of one stage with one card.
fn single_card(text: &str) -> Map {
    let stage = Stage {
        id: StageId::numbered(1),
        name: "Only".into(),
        description: String::new(),
        duration: String::new(),
        moment_of_truth: false,
        width: None,
        extra: Extra::default(),
    };
    let phase = Phase {
        id: "f1".parse().unwrap(),
        name: String::new(),
        goal: String::new(),
        color: None,
        stages: vec![stage],
        extra: Extra::default(),
    };
    let cards = vec![Arc::new(Card::note(CardId::numbered(1), StageId::numbered(1), text))];
    let lane = Lane {
        id: "l1".parse().unwrap(),
        name: "Lane".into(),
        description: String::new(),
        perspective: trayecto::map::Perspective::Customer,
        color: None,
        hidden: false,
        collapsed: false,
        height: None,
        content: LaneContent::Cards { kind: CardLaneKind::Text, cards },
        extra: Extra::default(),
    };
    Map::build(Draft { phases: vec![Arc::new(phase)], lanes: vec![Arc::new(lane)], ..Draft::default() }).unwrap()
}

#[test]
fn very_long_texts_are_elided() {
    let limit = SIZES.elide_after_chars;
    let check = |text: String, expected: &str| {
        let layout = laid_out(&single_card(&text));
        let card = Part::Card(CardId::numbered(1));
        let shown: Vec<&str> = texts(&layout).filter(|(part, _)| *part == card).map(|(_, text)| text).collect();
        assert_eq!(shown, [expected]);
    };
    let whole = "á ".repeat(limit / 2);
    check(whole.clone(), &whole);
    check(format!("{whole}more"), &format!("{whole}…"));
}

#[test]
fn an_empty_map_has_a_picture() {
    let layout = laid_out(&Map::default());
    assert!(layout.size.width >= SIZES.min_content_width && layout.size.height > 0.0);
    assert!(layout.table.columns.is_empty() && layout.table.rows.is_empty());
    let scene = Scene::new(&layout, &Theme::LIGHT);
    assert_eq!(scene.part_at(Point::new(-5.0, -5.0)), None);
    assert!(!scene.items().is_empty());
}
