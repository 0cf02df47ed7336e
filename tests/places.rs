//! What a layout tells of places: where texts stand, parts lie, borders run and curves go.

use crate::support;

use std::collections::BTreeSet;

use kurbo::{Point, Rect};
use proptest::prelude::*;
use support::any_map;
use trayecto::layout::{Layout, Look, layout, plotter};
use trayecto::map::{CardBody, LaneContent, Map, Number, Part, TextField};
use trayecto::text::Texts;

fn laid_out(map: &Map) -> Layout {
    layout(map, &mut Texts::default())
}

/// The map and its plotter.
fn both(map: &Map) -> [Layout; 2] {
    [laid_out(map), plotter(map, &mut Texts::default())]
}

fn within(inner: Rect, outer: Rect) -> bool {
    outer.inflate(0.5, 0.5).union(inner) == outer.inflate(0.5, 0.5)
}

/// What the map has for a text; a list gives its items.
fn written(map: &Map, part: Part, field: TextField) -> Option<Vec<String>> {
    use TextField as F;
    let one = |text: &String| Some(vec![text.clone()]);
    match (part, field) {
        (Part::Title, F::Title) => one(&map.title),
        (Part::Title, F::Subtitle) => one(&map.subtitle),
        (Part::Title, F::Author) => one(&map.author),
        (Part::Title, F::Client) => one(&map.client),
        (Part::Persona(id), field) => {
            let persona = map.persona(id)?;
            match field {
                F::Name => one(&persona.name),
                F::Profile => one(&persona.profile),
                F::Role => one(&persona.role),
                F::Summary => one(&persona.summary),
                F::Quote => one(&persona.quote),
                F::Brake => one(&persona.brake),
                F::Insight => one(&persona.insight),
                F::Attitudes => Some(persona.attitudes.clone()),
                F::Goals => Some(persona.goals.clone()),
                F::Needs => Some(persona.needs.clone()),
                F::Motivations => Some(persona.motivations.clone()),
                _ => None,
            }
        }
        (Part::Phase(id), F::Name) => one(&map.phase(id)?.name),
        (Part::Phase(id), F::Goal) => one(&map.phase(id)?.goal),
        (Part::Stage(id), F::Name) => one(&map.stage(id)?.name),
        (Part::Stage(id), F::Description) => one(&map.stage(id)?.description),
        (Part::Stage(id), F::Duration) => one(&map.stage(id)?.duration),
        (Part::Lane(id), F::Name) => one(&map.lane(id)?.name),
        // What a named scale calls its levels is not in the map.
        (Part::Lane(_), F::Level(_)) => Some(vec![String::new()]),
        (Part::Card(id), field) => {
            let (_, card) = map.card(id)?;
            match (field, &card.body) {
                (F::Text, _) => one(&card.text),
                (F::Owner, CardBody::Touchpoint(touchpoint)) => one(&touchpoint.owner),
                (F::Works, CardBody::Touchpoint(touchpoint)) => Some(touchpoint.works.clone()),
                (F::Hurts, CardBody::Touchpoint(touchpoint)) => Some(touchpoint.hurts.clone()),
                (F::Owner, CardBody::Action(action)) => one(&action.owner),
                _ => None,
            }
        }
        (Part::EmotionPoint { lane, persona, stage }, F::Note) => {
            let curves = map.lane(lane)?.curves();
            one(&curves.iter().find(|curve| curve.persona == persona)?.point(stage)?.note)
        }
        (Part::Source(id), F::Title) => {
            let source = map.sources.iter().find(|source| source.id == id)?;
            one(&source.title)
        }
        _ => None,
    }
}

/// The characters of a text that are shown as they are written.
fn shown(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn texts_that_can_be_written_are_those_of_the_map(map in any_map()) {
        for layout in both(&map) {
            for placed in &layout.boxes {
                for text in &placed.texts {
                    let Some(field) = text.field else { continue };
                    let part = match placed.part {
                        Part::BrakeAndInsight(persona) => Part::Persona(persona),
                        part => part,
                    };
                    let items = written(&map, part, field);
                    prop_assert!(items.is_some(), "{part:?} has no {field:?}");
                    let said = shown(&text.text.text);
                    prop_assert!(
                        items.unwrap().iter().any(|item| said.contains(&shown(item))),
                        "{part:?} {field:?} does not say {said:?}"
                    );
                    let text_box = layout.text_box(part, field);
                    prop_assert!(text_box.is_some_and(|text_box| text_box.rect.x0 <= text.at.x), "{part:?} {field:?}");
                    let text_box = text_box.unwrap();
                    prop_assert_eq!(text_box.ink, text.ink);
                    prop_assert_eq!(text_box.style, text.text.style);
                    prop_assert!(text_box.rect.y0 <= text.at.y && text.rect().y1 <= text_box.rect.y1 + 0.01);
                    // Where something is written a click finds it.
                    if !said.is_empty() && !matches!(field, TextField::Level(_)) {
                        let line = text.text.lines.iter().find(|line| line.extent.0 < line.extent.1);
                        if let Some(line) = line {
                            let across = f64::from(f32::midpoint(line.extent.0, line.extent.1));
                            let at = text.at + (across, f64::from(f32::midpoint(line.top, line.bottom)));
                            prop_assert_eq!(layout.field_at(at), Some((part, field)), "{}", at);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_often_written_has_a_place_even_if_it_is_empty(map in any_map()) {
        let layout = laid_out(&map);
        let picture = layout.size.to_rect();
        let stages = map.stages().map(|stage| (Part::Stage(stage.id), TextField::Name));
        let phases = map.phases.iter().map(|phase| (Part::Phase(phase.id), TextField::Name));
        let lanes = || map.lanes.iter().filter(|lane| !lane.hidden);
        let cards = lanes().filter(|lane| !lane.collapsed).flat_map(|lane| lane.cards());
        let names = lanes().map(|lane| (Part::Lane(lane.id), TextField::Name));
        let texts = cards.map(|card| (Part::Card(card.id), TextField::Text));
        let title = (Part::Title, TextField::Title);
        for (part, field) in stages.chain(phases).chain(names).chain(texts).chain([title]) {
            let text_box = layout.text_box(part, field);
            prop_assert!(text_box.is_some(), "{part:?} {field:?}");
            let rect = text_box.unwrap().rect;
            prop_assert!(rect.width() > 20.0 && rect.height() > 10.0 && within(rect, picture), "{part:?} {field:?} at {rect}");
        }
        prop_assert_eq!(layout.text_box(Part::Map, TextField::Title), layout.text_box(Part::Title, TextField::Title));
    }

    #[test]
    fn every_part_has_the_place_of_its_boxes(map in any_map()) {
        for layout in both(&map) {
            for placed in &layout.boxes {
                let bounds = layout.bounds(placed.part);
                prop_assert!(bounds.is_some(), "{:?}", placed.part);
                let frame = layout.boxes.iter().find(|other| other.part == placed.part && matches!(
                    other.look,
                    Look::Card { .. } | Look::StageCard { .. } | Look::Phase { .. } | Look::PersonaCard { .. } | Look::NoteBox { .. }
                ));
                match (placed.part, frame) {
                    (Part::Stage(_) | Part::Card(_) | Part::Phase(_) | Part::Persona(_) | Part::BrakeAndInsight(_), Some(frame)) => {
                        prop_assert!(within(bounds.unwrap(), frame.rect) && within(frame.rect, bounds.unwrap()));
                    }
                    (Part::EmotionPoint { .. }, _) => {
                        let apart = !matches!(placed.look, Look::EmotionPoint { .. } | Look::Turning(_));
                        prop_assert!(apart || within(placed.rect, bounds.unwrap()));
                        prop_assert!(bounds.unwrap().height() < 60.0);
                    }
                    (Part::Curve { .. }, _) => {
                        let drawn = layout.boxes.iter().any(|other| other.part == placed.part && matches!(other.look, Look::Curve { .. }));
                        let apart = drawn && !matches!(placed.look, Look::Curve { .. });
                        prop_assert!(apart || within(placed.rect, bounds.unwrap()));
                    }
                    _ => prop_assert!(placed.look == Look::Aside || within(placed.rect, bounds.unwrap())),
                }
            }
            for lane in &layout.table.rows {
                for column in &layout.table.columns {
                    let cell = Part::Cell { lane: lane.lane, stage: column.stage };
                    prop_assert_eq!(layout.bounds(cell), layout.table.cell(lane.lane, column.stage));
                    prop_assert!(layout.bounds(cell).is_some());
                }
            }
            let drawn: BTreeSet<Part> = layout.boxes.iter().map(|placed| placed.part).collect();
            for card in map.cards().map(|(_, card)| Part::Card(card.id)) {
                prop_assert_eq!(layout.bounds(card).is_some(), drawn.contains(&card));
            }
        }
    }

    #[test]
    fn values_have_places_and_places_have_values(map in any_map(), at in 0.0..1.0_f64) {
        for (layout, collapsible) in both(&map).into_iter().zip([true, false]) {
            let scale = &map.scale;
            let shown = map.lanes.iter().filter(|lane| !(lane.hidden || lane.collapsed && collapsible) && map.stages().next().is_some());
            let lanes: Vec<_> = shown.filter(|lane| matches!(lane.content, LaneContent::Emotion { .. })).map(|lane| lane.id).collect();
            prop_assert_eq!(layout.plots.iter().map(|plot| plot.lane).collect::<Vec<_>>(), lanes);
            for plot in &layout.plots {
                prop_assert_eq!(layout.plot(plot.lane), Some(plot));
                let value = scale.min() * (1.0 - at) + scale.max() * at;
                let y = plot.y_of(scale, Number::new(value).unwrap());
                prop_assert!(plot.rect.y0 < y && y < plot.rect.y1);
                prop_assert!((plot.value_at(scale, y) - value).abs() < (scale.max() - scale.min()) * 1e-9);
                prop_assert!((plot.value_at(scale, plot.rect.y0) - scale.max()).abs() < 1e-9);
                prop_assert!((plot.value_at(scale, plot.rect.y1) - scale.min()).abs() < 1e-9);
                let lane = map.lane(plot.lane).unwrap();
                for persona in &map.personas {
                    for column in &layout.table.columns {
                        let at = layout.point_at(plot.lane, persona.id, column.stage);
                        prop_assert_eq!(at.is_some(), !persona.hidden);
                        let Some(at) = at else { continue };
                        prop_assert!(column.left < at.x && at.x < column.right);
                        let curve = lane.curves().iter().find(|curve| curve.persona == persona.id);
                        let value = curve.and_then(|curve| curve.point(column.stage)).map(|point| point.value);
                        let expected = value.map_or(plot.rect.center().y, |value| plot.y_of(scale, value));
                        prop_assert!((at.y - expected).abs() < 1e-6);
                        if value.is_some() {
                            let part = Part::EmotionPoint { lane: plot.lane, persona: persona.id, stage: column.stage };
                            prop_assert!(layout.bounds(part).is_some_and(|bounds| bounds.contains(at)));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn borders_and_gaps_are_found_where_they_are(map in any_map()) {
        for layout in both(&map) {
            let table = &layout.table;
            let picture = layout.size.to_rect();
            let (header, band, labels) = (table.header, table.phase_band, table.labels);
            prop_assert!(band.y0 >= header.y0 && band.y1 <= header.y1);
            for (at, column) in table.columns.iter().enumerate() {
                let border = Point::new(column.right + 2.0, header.y1 - 1.0);
                prop_assert_eq!(table.column_border_at(border, 4.0), Some(column.stage));
                prop_assert_eq!(table.column_border_at(Point::new(column.center(), header.y1 - 1.0), 4.0), None);
                prop_assert_eq!(table.column_border_at(Point::new(column.right, header.y1 + 1.0), 4.0), None);
                prop_assert_eq!(table.stage_gap_at(column.left + 1.0), at);
                prop_assert_eq!(table.stage_gap_at(column.right - 1.0), at + 1);
                let line = table.stage_drop_line(at).unwrap();
                prop_assert!((line.center().x - column.left).abs() < 0.01 && within(line, picture));
            }
            for (at, row) in table.rows.iter().enumerate() {
                prop_assert_eq!(table.row_border_at(Point::new(labels.x0 + 1.0, row.bottom + 2.0), 3.0), Some(row.lane));
                prop_assert_eq!(table.row_border_at(Point::new(labels.x1 + 1.0, row.bottom), 3.0), None);
                prop_assert_eq!(table.row_gap_at(row.top + 1.0), at);
                prop_assert_eq!(table.row_gap_at(row.bottom - 1.0), at + 1);
                let line = table.row_drop_line(at).unwrap();
                prop_assert!(line.y1 <= row.top + 0.1 && within(line, picture));
            }
            prop_assert_eq!(table.stage_drop_line(table.columns.len()).is_some(), !table.columns.is_empty());
            prop_assert_eq!(table.row_drop_line(table.rows.len()).is_some(), !table.rows.is_empty());
            let phases = table.phases();
            let expected: Vec<_> = map.phases.iter().map(|phase| phase.id).filter(|_| !table.columns.is_empty()).collect();
            prop_assert_eq!(phases.iter().map(|span| span.phase).collect::<Vec<_>>(), expected);
            for (at, span) in phases.iter().enumerate() {
                prop_assert_eq!(table.phase_gap_at(span.left + 1.0), at);
                prop_assert_eq!(table.phase_gap_at(span.right - 1.0), at + 1);
                let line = table.phase_drop_line(at).unwrap();
                prop_assert!((line.center().x - span.left).abs() < 0.01 && within(line, picture));
                let border = table.phase_border_at(Point::new(span.left, band.center().y), 4.0);
                prop_assert_eq!(border, Some(span.phase).filter(|_| at > 0 && band.height() > 0.0));
            }
        }
    }

    #[test]
    fn a_card_can_be_dropped_between_any_two(map in any_map()) {
        let layout = laid_out(&map);
        for row in &layout.table.rows {
            let lane = map.lane(row.lane).unwrap();
            for column in &layout.table.columns {
                let cards: Vec<_> = lane.cards().iter().filter(|card| card.stage == column.stage && !lane.collapsed).collect();
                let cell = layout.table.cell(row.lane, column.stage).unwrap();
                let first = cards.first().map(|card| card.id);
                prop_assert_eq!(layout.card_gap_at(row.lane, column.stage, row.top), first);
                prop_assert_eq!(layout.card_gap_at(row.lane, column.stage, row.bottom), None);
                let mut above = row.top;
                for (at, card) in cards.iter().enumerate() {
                    let rect = layout.bounds(Part::Card(card.id)).unwrap();
                    let next = cards.get(at + 1).map(|card| card.id);
                    prop_assert_eq!(layout.card_gap_at(row.lane, column.stage, rect.center().y - 1.0), Some(card.id));
                    prop_assert_eq!(layout.card_gap_at(row.lane, column.stage, rect.center().y + 1.0), next);
                    let line = layout.card_drop_line(row.lane, column.stage, Some(card.id)).unwrap();
                    prop_assert!(line.center().y >= above && line.center().y <= rect.y0 && within(line, cell));
                    above = rect.y1;
                }
                let line = layout.card_drop_line(row.lane, column.stage, None);
                prop_assert!(line.is_some_and(|line| line.center().y >= above.min(cell.y1 - 2.0) && within(line, cell)));
            }
        }
    }
}
