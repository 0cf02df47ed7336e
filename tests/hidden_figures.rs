//! What is hidden is not counted: no page and no table names a figure of it, nor says that there is none.

use std::collections::BTreeSet;
use std::sync::Arc;

use trayecto::edit::without_details;
use trayecto::export::{Cell, figures_table};
use trayecto::file;
use trayecto::layout::{PageSetup, Paper, Picture, Split, pages};
use trayecto::locale::{Locale, say};
use trayecto::map::{CardBody, Detail, Draft, LaneContent, LaneKind, Map};
use trayecto::text::Texts;

fn map() -> Map {
    let text = include_str!("support/figures.json").replace("LANGUAGE", "en");
    file::read(text.as_bytes()).unwrap().map
}

/// All that pages of plan and figures say, in one piece and on paper, and the table of figures.
fn said(map: &Map) -> Vec<(&'static str, String)> {
    let paper = Paper::Fixed { size_pt: Paper::A4, margin_pt: 28.0 };
    let on_paper = PageSetup { paper, split: Split::Legible { smallest_pt: 12.0 }, ..PageSetup::default() };
    let mut found = Vec::new();
    for (name, setup) in [("one page", PageSetup::default()), ("pages", on_paper)] {
        for picture in [Picture::Figures, Picture::Plan] {
            let pages = pages(map, picture, &setup, &mut Texts::default());
            let boxes = pages.iter().flat_map(|page| &page.layout.boxes);
            found.extend(boxes.flat_map(|placed| &placed.texts).map(|text| (name, text.text.text.to_string())));
        }
    }
    let table = figures_table(map, Locale::English);
    found.extend(table.rows.into_iter().flatten().filter_map(|cell| match cell {
        Cell::Text(text) => Some(("the table", text)),
        _ => None,
    }));
    found
}

#[track_caller]
fn says_nothing_of(seen: &Map, keys: &[&str]) {
    let (whole, seen) = (said(&map()), said(seen));
    assert!(!seen.is_empty());
    for key in keys {
        let wanted = say(Locale::English, key);
        for place in ["one page", "pages"] {
            assert!(whole.contains(&(place, wanted.clone())), "{place}: {wanted} is not said anyway");
        }
        for (place, text) in &seen {
            assert!(!text.contains(&wanted), "{place}: {text}");
        }
    }
}

#[test]
fn figures_of_hidden_details_are_not_named() {
    for detail in Detail::ALL {
        let keys: &[&str] = match detail {
            Detail::Evidence => &["legend-researched", "legend-assumed", "legend-partly", "figures-evidence"],
            Detail::MomentsOfTruth => &["figures-moments"],
            Detail::TurningPoints => &["figures-critical-points"],
            // Nothing counts them.
            Detail::EmotionNotes
            | Detail::WorksAndHurts
            | Detail::BrakeAndInsight
            | Detail::Photos
            | Detail::Owners
            | Detail::Origin => &[],
        };
        says_nothing_of(&without_details(&map(), &BTreeSet::from([detail])), keys);
    }
}

#[test]
fn critical_points_that_are_hidden_are_not_open_either() {
    let mut draft = map().to_draft();
    for lane in &mut draft.lanes {
        if let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content {
            for card in cards {
                if let CardBody::Action(action) = &mut Arc::make_mut(card).body {
                    action.answers.clear();
                }
            }
        }
    }
    let open = Map::build(draft.clone()).unwrap();
    let hidden = Map::build(Draft { hide_turning_points: true, ..draft }).unwrap();
    let wanted = say(Locale::English, "plan-page-critical");
    for place in ["one page", "pages"] {
        let says = |map: &Map| said(map).iter().any(|(at, text)| *at == place && text.contains(&wanted));
        assert!(says(&open) && !says(&hidden), "{place}");
    }
}

#[test]
fn figures_of_hidden_lanes_are_not_named() {
    for (kind, keys) in [
        (LaneKind::Touchpoints, &["tab-touchpoints", "presence-physical", "contact-direct", "figures-moments"][..]),
        (LaneKind::Emotion, &["figures-emotion", "figures-critical-points", "figures-page-lowest"]),
        (LaneKind::Actions, &["figures-actions", "figures-answers"]),
        (LaneKind::Pains, &["figures-pains"]),
    ] {
        let mut draft = map().to_draft();
        for lane in draft.lanes.iter_mut().filter(|lane| lane.content.kind() == kind) {
            Arc::make_mut(lane).hidden = true;
        }
        says_nothing_of(&Map::build(draft).unwrap(), keys);
    }
}
