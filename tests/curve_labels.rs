//! What stands beside the points of the example's curves: nothing that matters is missing, wherever the curves are shown.

use std::collections::HashSet;

use trayecto::layout::{Layout, Look, PageSetup, Paper, Picture, Placed, Split, pages};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::text::Texts;

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

/// The map and its curves, whole and on pages.
fn shown(map: &Map) -> Vec<(String, Layout)> {
    let setup = |paper, split| PageSetup { paper, split, ..PageSetup::default() };
    let slide = Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 };
    let mut found = Vec::new();
    for picture in [Picture::Map, Picture::Curves] {
        for (name, setup) in [
            ("whole", setup(Paper::AsLarge { points_per_unit: 0.75 }, Split::Whole)),
            ("legible", setup(slide, Split::Legible { smallest_pt: 12.0 })),
            ("phases", setup(slide, Split::Phases)),
            ("three", setup(slide, Split::Stages(3))),
        ] {
            let pages = pages(map, picture, &setup, &mut Texts::default()).into_iter().enumerate();
            found.extend(pages.map(|(at, page)| (format!("{picture:?}, {name}, page {}", at + 1), page.layout)));
        }
    }
    found
}

fn of_points(layout: &Layout) -> impl Iterator<Item = &Placed> {
    layout.boxes.iter().filter(|placed| matches!(placed.part, Part::EmotionPoint { .. }))
}

#[test]
fn every_sign_of_the_example_says_what_it_means() {
    for locale in Locale::ALL {
        for (name, layout) in shown(&example(locale)) {
            let words = |part: Part| {
                let own = of_points(&layout).filter(|placed| placed.part == part && placed.look == Look::Aside);
                own.flat_map(|placed| &placed.texts)
                    .filter(|text| text.text.text.chars().any(char::is_alphabetic))
                    .count()
            };
            let parts = of_points(&layout).filter(|placed| matches!(placed.look, Look::Turning(_) | Look::Fall { .. }));
            for part in parts.map(|placed| placed.part).collect::<HashSet<_>>() {
                let signs = of_points(&layout)
                    .filter(|placed| placed.part == part && matches!(placed.look, Look::Turning(_) | Look::Fall { .. }))
                    .count();
                assert_eq!(words(part), signs, "{locale:?}, {name}: {part:?}");
            }
        }
    }
}

#[test]
fn every_point_of_the_example_cites_its_sources() {
    for locale in Locale::ALL {
        let map = example(locale);
        for (name, layout) in shown(&map) {
            for mark in of_points(&layout).filter(|placed| matches!(placed.look, Look::EvidenceMark(_))) {
                let Part::EmotionPoint { lane, persona, stage } = mark.part else { continue };
                let curve = map.lane(lane).and_then(|lane| lane.curves().iter().find(|curve| curve.persona == persona));
                let point = curve.and_then(|curve| curve.point(stage)).unwrap();
                let is_cited = point.evidence.as_ref().is_some_and(|evidence| !evidence.sources.is_empty());
                let numbers =
                    of_points(&layout).filter(|placed| placed.part == mark.part && placed.look == Look::Aside);
                let numbers = numbers.flat_map(|placed| &placed.texts);
                let is_number =
                    |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || ", ".contains(letter));
                let written = numbers.filter(|text| is_number(&text.text.text)).count();
                assert_eq!(written, usize::from(is_cited), "{locale:?}, {name}: {:?}", mark.part);
            }
        }
    }
}

/// Signs stand on nobody's line.
#[test]
fn signs_of_the_example_are_off_all_lines() {
    use kurbo::ParamCurve;
    for locale in Locale::ALL {
        for (name, layout) in shown(&example(locale)) {
            for sign in of_points(&layout).filter(|placed| matches!(placed.look, Look::Turning(_))) {
                let is_crossed = layout.boxes.iter().any(|other| match &other.look {
                    Look::Curve { path, .. } if matches!(other.part, Part::Curve { .. }) => path
                        .segments()
                        .flat_map(|segment| (0..=200).map(move |at| segment.eval(f64::from(at) / 200.0)))
                        .any(|at| sign.rect.contains(at)),
                    _ => false,
                });
                assert!(!is_crossed, "{locale:?}, {name}: {:?}", sign.part);
            }
        }
    }
}
