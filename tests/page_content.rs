//! What pages of the example hold besides the picture: the first has content, and each explains the signs that are on it.

use std::collections::HashSet;

use trayecto::layout::{Look, PageLayout, PageSetup, Paper, Picture, Split, pages};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};
use trayecto::text::Texts;

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

fn legible(map: &Map, picture: Picture) -> Vec<PageLayout> {
    let paper = Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 };
    let setup = PageSetup { paper, split: Split::Legible { smallest_pt: 12.0 }, ..PageSetup::default() };
    pages(map, picture, &setup, &mut Texts::default())
}

#[test]
fn the_first_page_has_content() {
    for locale in Locale::ALL {
        let map = example(locale);
        let curves = legible(&map, Picture::Curves);
        assert!(curves.len() > 1 && !curves[0].layout.plots.is_empty(), "{locale:?}: curves");
        let plan = legible(&map, Picture::Plan);
        let numbers = plan[0].layout.boxes.iter().filter(|placed| matches!(placed.look, Look::Disc { .. })).count();
        assert!(plan.len() > 1 && numbers > 10, "{locale:?}: {numbers} numbers of actions");
    }
}

#[test]
fn each_page_with_room_explains_its_marks() {
    for locale in Locale::ALL {
        let map = example(locale);
        for picture in [Picture::Map, Picture::Curves] {
            let pages = legible(&map, picture);
            let mut full = 0;
            for (at, page) in pages.iter().enumerate() {
                let levels = |explains: bool| -> HashSet<String> {
                    let boxes = page.layout.boxes.iter().filter(|placed| (placed.part == Part::Legend) == explains);
                    let marks = boxes.filter(|placed| matches!(placed.look, Look::EvidenceMark(_)));
                    marks.map(|placed| format!("{:?}", placed.look)).collect()
                };
                let (seen, explained) = (levels(false), levels(true));
                // A page that is full leaves it to others.
                let bottom = page.layout.boxes.iter().map(|placed| placed.rect.y1).fold(0.0, f64::max);
                let is_full = bottom + 34.0 > page.layout.size.height - 24.0 / page.points_per_unit;
                assert!(is_full || seen.is_subset(&explained), "{locale:?}, {picture:?}, page {}: {seen:?}", at + 1);
                full += usize::from(!seen.is_subset(&explained));
            }
            assert!(full * 4 < pages.len(), "{full} of {} pages explain nothing", pages.len());
        }
    }
}

#[test]
fn a_break_beside_one_stage_says_so() {
    for locale in Locale::ALL {
        let map = example(locale);
        let of_figures = pages(&map, Picture::Figures, &PageSetup::default(), &mut Texts::default());
        let texts: Vec<&str> =
            of_figures[0].layout.boxes.iter().flat_map(|placed| &placed.texts).map(|text| &*text.text.text).collect();
        let says = |key: &str| texts.contains(&&*trayecto::locale::say(locale, key));
        assert!(says("touchpoints-break-next") && !says("touchpoints-break"), "{locale:?}");
        assert!(says("figures-page-where") && says("figures-page-contact"), "{locale:?}");
    }
}
