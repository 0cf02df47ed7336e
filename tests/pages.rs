//! Pictures on pages: what holds for the pages of every map, and what those of the example look like.
//!
//! `UPDATE_REFERENCES=1 cargo test --test export pages` writes the references anew: look at each before it is committed.

use crate::generated;
use crate::shared_references as references;
use crate::support;

use std::collections::{HashMap, HashSet};

use kurbo::{PathEl, Point, Rect, Size};
use proptest::prelude::*;
use proptest::sample::select;
use references::{compare, contact_sheet};
use support::any_map;
use trayecto::export::PictureFormat;
use trayecto::layout::{
    Furniture, Layout, Legibility, Look, PageLayout, PageNumbers, PageSetup, Paper, Picture, Placed, PlacedText, Split,
    StageRange, layout, pages, picture,
};
use trayecto::locale::Locale;
use trayecto::map::{Card, Map, Part, Photo, StageId, TextField};
use trayecto::text::{Face, Texts};

/// Map units that boxes may differ from what is exact.
const TOLERANCE: f64 = 0.5;

fn slides(split: Split) -> PageSetup {
    PageSetup { paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 }, split, ..PageSetup::default() }
}

fn legible(smallest_pt: f64) -> PageSetup {
    slides(Split::Legible { smallest_pt })
}

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

fn paged(map: &Map, picture: Picture, setup: &PageSetup) -> Vec<PageLayout> {
    pages(map, picture, setup, &mut Texts::default())
}

fn furniture() -> Furniture {
    Furniture {
        header: "Informe para el comité".into(),
        footer: "Confidencial".into(),
        date: "25 de noviembre de 2026".into(),
        logo: Some(Photo::from_bytes(support::PNG.to_vec()).unwrap()),
        numbers: PageNumbers::Shown,
    }
}

fn any_setup() -> impl Strategy<Value = PageSetup> {
    let sizes = [Paper::SLIDE_16_9, Paper::SLIDE_4_3, Paper::A4, Paper::A3, Size::new(420.0, 298.0)];
    let fixed =
        (select(sizes.to_vec()), 0.0..60.0).prop_map(|(size_pt, margin_pt)| Paper::Fixed { size_pt, margin_pt });
    let paper = prop_oneof![1 => Just(Paper::AsLarge { points_per_unit: 0.75 }), 4 => fixed];
    let split = prop_oneof![
        Just(Split::Whole),
        Just(Split::Phases),
        (1usize..4).prop_map(Split::Stages),
        (6.0..16.0).prop_map(|smallest_pt| Split::Legible { smallest_pt }),
    ];
    let type_scale = select(&[0.75, 1.0, 1.0, 2.0][..]);
    let furniture = prop_oneof![Just(Furniture::default()), Just(furniture())];
    let shown_type = select(&[0.9, 1.0][..]);
    let any = (paper, split, type_scale, shown_type, furniture);
    any.prop_map(|(paper, split, type_scale, shown_type, furniture)| PageSetup {
        paper,
        range: StageRange::All,
        split,
        type_scale,
        shown_type,
        furniture,
        annotations: Vec::new(),
    })
}

fn texts(layout: &Layout) -> impl Iterator<Item = (&Placed, &PlacedText)> {
    layout.boxes.iter().flat_map(|placed| placed.texts.iter().map(move |text| (placed, text)))
}

/// What has to be read: neither icons nor what stands on every page.
fn read<'a>(layout: &'a Layout, furniture: &'a Furniture) -> impl Iterator<Item = &'a PlacedText> {
    let around = move |placed: &Placed, text: &str| {
        let stands = [&furniture.header, &furniture.footer, &furniture.date].map(String::as_str);
        placed.part == Part::Map && (stands.contains(&text) || text.contains("\u{a0}/\u{a0}"))
    };
    texts(layout)
        .filter(move |(placed, text)| {
            let is_icon = matches!(text.text.style.face, Face::Icon | Face::IconFilled);
            !is_icon && !text.text.text.trim().is_empty() && !around(placed, &text.text.text)
        })
        .map(|(_, text)| text)
}

/// The places of the lines of a text.
fn lines(text: &PlacedText) -> impl Iterator<Item = Rect> {
    let ink = text.text.lines.iter().filter(|line| line.extent.0 < line.extent.1 && !text.text.text.trim().is_empty());
    ink.map(|line| {
        let (left, right) = line.extent;
        let corner = |x: f32, y: f32| text.at + (f64::from(x), f64::from(y));
        Rect::from_points(corner(left, line.top), corner(right, line.bottom))
    })
}

/// The pictures of a map that have no stages.
fn without_stages(map: &Map) -> Vec<Picture> {
    let sheets = map.personas.iter().map(|persona| Picture::Sheet(persona.id));
    [Picture::Plan, Picture::Figures].into_iter().chain(sheets).collect()
}

/// The stages that a card covers.
fn covered(map: &Map, card: &Card) -> Vec<StageId> {
    let from = map.stages().skip_while(|stage| stage.id != card.stage);
    from.take(card.span.get()).map(|stage| stage.id).collect()
}

fn says(page: &PageLayout, card: &Card) -> usize {
    texts(&page.layout)
        .filter(|(placed, text)| placed.part == Part::Card(card.id) && text.field == Some(TextField::Text))
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn pages_have_their_size_and_all_is_on_them(map in any_map(), setup in any_setup()) {
        let sheets = map.personas.first().map(|persona| Picture::Sheet(persona.id));
        let pictures = [Picture::Map, Picture::Curves, Picture::Plan, Picture::Figures].into_iter().chain(sheets);
        for picture in pictures {
            let pages = paged(&map, picture, &setup);
            prop_assert!(!pages.is_empty());
            for page in &pages {
                let size = page.layout.size;
                if let Paper::Fixed { size_pt, .. } = setup.paper {
                    let pt = size * page.points_per_unit;
                    prop_assert!((pt.width - size_pt.width).abs() < 0.01 && (pt.height - size_pt.height).abs() < 0.01, "{pt:?}");
                }
                let paper = size.to_rect().inflate(TOLERANCE, TOLERANCE);
                for placed in &page.layout.boxes {
                    let rect = placed.rect;
                    prop_assert!(rect.is_finite() && paper.union(rect) == paper, "{picture:?} {setup:?}: {placed:?} on {size:?}");
                }
                let smallest = read(&page.layout, &setup.furniture)
                    .map(|text| f64::from(text.text.style.size) * page.points_per_unit * setup.shown_type)
                    .min_by(f64::total_cmp);
                match (smallest, page.smallest_text_pt) {
                    (Some(found), Some(said)) => prop_assert!((found - said).abs() < 1e-6, "{found} {said}"),
                    (found, said) => prop_assert_eq!(found, said),
                }
                let said: Vec<&str> = texts(&page.layout).map(|(_, text)| &*text.text.text).collect();
                for text in [&setup.furniture.header, &setup.furniture.footer].into_iter().filter(|text| !text.is_empty()) {
                    prop_assert!(said.contains(&text.as_str()));
                }
            }
        }
    }

    #[test]
    fn every_stage_is_on_one_page_and_every_card_on_those_of_its_stages(map in any_map(), setup in any_setup()) {
        let pages = paged(&map, Picture::Map, &setup);
        let all: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        let mut found: Vec<StageId> = pages.iter().flat_map(|page| page.stages.clone()).collect();
        if matches!(setup.split, Split::Legible { .. }) {
            // Rows may be on several pages of the same stages.
            found = pages.chunk_by(|a, b| a.stages == b.stages).flat_map(|same| same[0].stages.clone()).collect();
        }
        prop_assert_eq!(&found, &all);
        let lanes: Vec<_> = map.lanes.iter().filter(|lane| !lane.hidden).collect();
        for lane in &lanes {
            for stage in &all {
                let has = |page: &&PageLayout| {
                    page.stages.contains(stage) && page.layout.table.rows.iter().any(|row| row.lane == lane.id)
                };
                prop_assert_eq!(pages.iter().filter(has).count(), 1);
            }
        }
        for (lane, card) in map.cards().filter(|(lane, card)| !lane.hidden && !lane.collapsed && !card.text.trim().is_empty()) {
            let stages = covered(&map, card);
            for page in &pages {
                let is_here = page.layout.table.rows.iter().any(|row| row.lane == lane.id)
                    && stages.iter().any(|stage| page.stages.contains(stage));
                prop_assert_eq!(says(page, card), usize::from(is_here), "{:?}", card.text);
            }
        }
    }

    #[test]
    fn a_range_has_its_stages_and_no_others(map in any_map(), from in 0usize..4, count in 1usize..4, setup in any_setup()) {
        let some: Vec<StageId> = map.stages().map(|stage| stage.id).skip(from).take(count).collect();
        let setup = PageSetup { range: StageRange::Only(some.clone()), ..setup };
        let pages = paged(&map, Picture::Map, &setup);
        let lanes: HashMap<_, _> = map.lanes.iter().map(|lane| (lane.id, lane)).collect();
        for page in &pages {
            prop_assert!(page.stages.iter().all(|stage| some.contains(stage)));
            for placed in &page.layout.boxes {
                match placed.part {
                    Part::Stage(stage) | Part::EmotionPoint { stage, .. } => prop_assert!(some.contains(&stage)),
                    Part::Card(id) => {
                        let (_, card) = map.card(id).unwrap();
                        prop_assert!(covered(&map, card).iter().any(|stage| some.contains(stage)));
                    }
                    Part::Lane(lane) => prop_assert!(!lanes[&lane].hidden),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn what_has_no_stages_is_parted_between_its_lines(map in any_map(), setup in any_setup(), smallest_pt in 6.0..20.0) {
        let setup = PageSetup { split: Split::Legible { smallest_pt }, ..setup };
        for shown in without_stages(&map) {
            let pages = paged(&map, shown, &setup);
            let said: HashSet<(Part, &str)> =
                pages.iter().flat_map(|page| texts(&page.layout)).map(|(placed, text)| (placed.part, &*text.text.text)).collect();
            let whole = picture(&map, shown, &mut Texts::default());
            for (placed, text) in texts(&whole).filter(|(_, text)| text.field.is_some() && !text.text.text.trim().is_empty()) {
                // Where there is less room, a chart has the numbers of stages instead of their names.
                let is_stage = matches!((shown, placed.part), (Picture::Sheet(_), Part::Stage(_)));
                prop_assert!(is_stage || said.contains(&(placed.part, &*text.text.text)), "{shown:?} without {:?}", text.text.text);
            }
            for page in &pages {
                prop_assert!(page.stages.is_empty());
                let lines: Vec<(&Placed, Rect)> =
                    page.layout.boxes.iter().flat_map(|placed| placed.texts.iter().flat_map(lines).map(move |line| (placed, line))).collect();
                for (at, (placed, line)) in lines.iter().enumerate() {
                    let clash = lines[at + 1..].iter().find(|(_, other)| overlap(line.inset(-1.0), *other));
                    prop_assert!(clash.is_none(), "{shown:?}: {placed:?} lies on {clash:?}");
                }
            }
        }
    }

    #[test]
    fn pages_depend_on_the_map_and_the_setup_alone(map in any_map(), other in any_map(), setup in any_setup()) {
        let described = |pages: &[PageLayout]| -> Vec<String> {
            let boxes = |page: &PageLayout| page.layout.boxes.iter().map(|placed| format!("{:?} {:?}", placed.part, placed.rect)).collect::<Vec<_>>();
            pages.iter().map(|page| format!("{} {} {:?} {:?}", page.name, page.points_per_unit, page.stages, boxes(page))).collect()
        };
        let fresh = paged(&map, Picture::Map, &setup);
        let mut used = Texts::default();
        let _ = pages(&other, Picture::Curves, &setup, &mut used);
        let _ = layout(&map, &mut used);
        prop_assert_eq!(described(&fresh), described(&pages(&map, Picture::Map, &setup, &mut used)));
    }
}

#[test]
fn a_map_on_one_large_page_is_the_picture() {
    let map = example(Locale::Spanish);
    let pages = paged(&map, Picture::Map, &PageSetup::default());
    let [page] = pages.as_slice() else { panic!("{} pages", pages.len()) };
    let picture = layout(&map, &mut Texts::default());
    assert_eq!(page.layout.size, picture.size);
    assert_eq!(page.layout.boxes.len(), picture.boxes.len());
    assert_eq!(page.name, map.title);
    assert!((page.smallest_text_pt.unwrap() - 9.0).abs() < 1e-6, "12 units at 100 %");
}

#[test]
fn nothing_of_the_example_is_below_what_was_asked_for() {
    let check = |locale: Locale, picture: Picture, size_pt: Size, smallest_pt: f64| {
        let map = example(locale);
        let paged = |shown_type: f64, furniture: Furniture| {
            let paper = Paper::Fixed { size_pt, margin_pt: 24.0 };
            let setup = PageSetup { paper, shown_type, furniture, ..legible(smallest_pt) };
            let pages = paged(&map, picture, &setup);
            for page in &pages {
                let said = page.smallest_text_pt.unwrap();
                assert!(said >= smallest_pt - 1e-6, "{} of {picture:?} is {said} pt", page.name);
                // Headers, footers and numbers of pages too.
                for (_, text) in texts(&page.layout).filter(|(_, text)| !text.text.text.trim().is_empty()) {
                    let is_icon = matches!(text.text.style.face, Face::Icon | Face::IconFilled);
                    let pt = f64::from(text.text.style.size) * page.points_per_unit * shown_type;
                    assert!(is_icon || pt >= smallest_pt - 1e-4, "“{}” of {picture:?} is {pt} pt", text.text.text);
                }
            }
            pages
        };
        if matches!(picture, Picture::Map | Picture::Curves) {
            let foot = Furniture { logo: None, header: String::new(), ..furniture() };
            paged(PictureFormat::Pptx.shown_type(&[]), foot);
        }
        paged(1.0, furniture())
    };
    for locale in Locale::ALL {
        let pages = check(locale, Picture::Map, Paper::SLIDE_16_9, 12.0);
        assert!(pages.iter().all(|page| Legibility::of(page.smallest_text_pt.unwrap()) == Legibility::Good));
        assert!(pages.len() > 10 && pages.len() < 40, "{}", pages.len());
        check(locale, Picture::Curves, Paper::SLIDE_16_9, 12.0);
        for shown in without_stages(&example(locale)) {
            for (size_pt, smallest_pt) in [(Paper::SLIDE_16_9, 12.0), (Paper::A4, 12.0), (Paper::A4, 9.0)] {
                let pages = check(locale, shown, size_pt, smallest_pt);
                assert!((2..8).contains(&pages.len()), "{shown:?} on {} pages", pages.len());
                let last = format!(" {0}/{0}", pages.len());
                assert!(pages[pages.len() - 1].name.ends_with(&last), "{}", pages[pages.len() - 1].name);
            }
        }
        check(locale, Picture::Map, Paper::A4, 9.0);
        check(locale, Picture::Map, Paper::A3, 9.0);
    }
}

#[test]
fn every_text_of_the_example_is_on_a_page() {
    let map = example(Locale::Spanish);
    let whole = layout(&map, &mut Texts::default());
    let pages = paged(&map, Picture::Map, &legible(12.0));
    let said: HashMap<(Part, &str), usize> =
        pages.iter().flat_map(|page| texts(&page.layout)).fold(HashMap::new(), |mut said, (placed, text)| {
            *said.entry((placed.part, &*text.text.text)).or_default() += 1;
            said
        });
    for (placed, text) in texts(&whole).filter(|(_, text)| text.field.is_some() && !text.text.text.trim().is_empty()) {
        let key = (placed.part, &*text.text.text);
        assert!(said.contains_key(&key), "{key:?} is missing");
    }
}

#[test]
fn a_large_map_has_all_of_its_cards_on_pages() {
    let map = generated::generated(generated::Size::M);
    let pages = paged(&map, Picture::Map, &legible(12.0));
    for (lane, card) in map.cards().filter(|(lane, card)| !lane.hidden && !lane.collapsed && !card.text.is_empty()) {
        let stages = covered(&map, card);
        for page in &pages {
            let is_here = page.layout.table.rows.iter().any(|row| row.lane == lane.id)
                && stages.iter().any(|stage| page.stages.contains(stage));
            assert_eq!(says(page, card), usize::from(is_here), "{:?}", card.text);
        }
    }
}

#[test]
#[ignore = "for measuring"]
fn measure() {
    let map = generated::generated(generated::Size::L);
    for (name, setup) in
        [("legible", legible(12.0)), ("phases", slides(Split::Phases)), ("whole", slides(Split::Whole))]
    {
        let start = std::time::Instant::now();
        let pages = paged(&map, Picture::Map, &setup);
        let smallest = pages.iter().filter_map(|page| page.smallest_text_pt).fold(f64::MAX, f64::min);
        eprintln!("{name}: {} pages, {smallest:.2} pt, {:?}", pages.len(), start.elapsed());
    }
}

#[test]
fn phases_are_pages_with_their_names() {
    let map = example(Locale::Spanish);
    let pages = paged(&map, Picture::Map, &slides(Split::Phases));
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    let phases: Vec<&str> = map.phases.iter().map(|phase| phase.name.as_str()).collect();
    assert_eq!(names, phases);
}

/// The heights at which the curves of a page leave it at the left and at the right, as shares of the plot's height, by persona.
fn ends(page: &PageLayout) -> Vec<(Part, Option<f64>, Option<f64>)> {
    let plot = page.layout.plots[0].rect;
    let height = |at: Point| (at.y - plot.y0) / plot.height();
    let mut found: Vec<(Part, Option<f64>, Option<f64>)> = Vec::new();
    for placed in &page.layout.boxes {
        let Look::Curve { path, .. } = &placed.look else { continue };
        if !matches!(placed.part, Part::Curve { .. }) {
            continue;
        }
        let start = path.elements().first().and_then(PathEl::end_point).unwrap();
        let end = path.elements().last().and_then(PathEl::end_point).unwrap();
        let at_left = ((start.x - plot.x0).abs() < 0.01).then(|| height(start));
        let at_right = ((end.x - plot.x1).abs() < 0.01).then(|| height(end));
        match found.iter_mut().find(|(part, ..)| *part == placed.part) {
            Some((_, left, right)) => (*left, *right) = (left.or(at_left), right.or(at_right)),
            None => found.push((placed.part, at_left, at_right)),
        }
    }
    found
}

#[test]
fn curves_run_on_from_page_to_page() {
    let map = example(Locale::Spanish);
    let setup = PageSetup { split: Split::Stages(3), ..PageSetup::default() };
    let pages = paged(&map, Picture::Map, &setup);
    let full: Vec<&PageLayout> = pages.iter().filter(|page| page.stages.len() == 3).collect();
    assert!(full.len() >= 4);
    let mut crossings = 0;
    for pair in full.windows(2) {
        let (before, after) = (ends(pair[0]), ends(pair[1]));
        for (part, _, right) in before {
            let Some(right) = right else { continue };
            let (_, left, _) = after.iter().find(|(other, ..)| *other == part).unwrap();
            let left = left.unwrap();
            assert!((left - right).abs() < 1e-3, "{part:?} leaves at {right} and comes at {left}");
            crossings += 1;
        }
    }
    assert!(crossings >= 6, "{crossings}");
    // The first and the last page have an end where the map has one.
    assert!(ends(&pages[0]).iter().all(|(_, left, _)| left.is_none()));
    assert!(ends(pages.last().unwrap()).iter().all(|(_, _, right)| right.is_none()));
}

#[test]
fn turning_points_are_those_of_the_whole() {
    let map = example(Locale::Spanish);
    let signs = |layouts: Vec<&Layout>| {
        let of = |layout: &&Layout| {
            let signs = layout.boxes.iter().filter(|placed| {
                matches!(placed.look, Look::Turning(_) | Look::Fall { .. })
                    && matches!(placed.part, Part::EmotionPoint { .. })
            });
            signs.map(|placed| format!("{:?} {:?}", placed.part, placed.look)).collect::<Vec<_>>()
        };
        let mut all: Vec<String> = layouts.iter().flat_map(of).collect();
        all.sort_unstable();
        all
    };
    let whole = layout(&map, &mut Texts::default());
    for split in [Split::Phases, Split::Stages(1), Split::Legible { smallest_pt: 12.0 }] {
        let pages = paged(&map, Picture::Map, &slides(split));
        assert_eq!(signs(pages.iter().map(|page| &page.layout).collect()), signs(vec![&whole]), "{split:?}");
    }
}

#[test]
fn larger_type_is_larger_and_boxes_keep_their_width() {
    let map = example(Locale::Spanish);
    let usual = layout(&map, &mut Texts::default());
    let setup = PageSetup { type_scale: 1.5, ..PageSetup::default() };
    let pages = paged(&map, Picture::Map, &setup);
    let larger = &pages[0];
    assert!((larger.smallest_text_pt.unwrap() - 13.5).abs() < 1e-6);
    assert!((larger.layout.size.width - usual.size.width).abs() < 1e-6);
    assert!(larger.layout.size.height > usual.size.height * 1.2);
}

#[test]
fn furniture_is_on_every_page_and_off_the_picture() {
    let map = example(Locale::Spanish);
    let setup = PageSetup { furniture: furniture(), ..legible(12.0) };
    let pages = paged(&map, Picture::Map, &setup);
    let count = pages.len();
    for (page, at) in pages.iter().zip(1..) {
        let around: Vec<&Placed> = page
            .layout
            .boxes
            .iter()
            .filter(|placed| {
                let said = placed.texts.iter().any(|text| {
                    ["Informe para el comité", "Confidencial"].contains(&&*text.text.text)
                        || text.text.text.contains(&format!("{at}\u{a0}/\u{a0}{count}"))
                });
                placed.part == Part::Map && (said || matches!(placed.look, Look::Image(_)))
            })
            .collect();
        assert_eq!(around.len(), 4, "{}", page.name);
        for placed in &page.layout.boxes {
            let on = around.iter().find(|other| !std::ptr::eq(**other, placed) && overlap(other.rect, placed.rect));
            assert!(on.is_none() || placed.part == Part::Map, "{placed:?} lies on {on:?}");
        }
    }
    let single = paged(&map, Picture::Map, &PageSetup { furniture: furniture(), ..slides(Split::Whole) });
    assert!(texts(&single[0].layout).all(|(_, text)| !text.text.text.contains("1\u{a0}/\u{a0}1")));
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > TOLERANCE && common.height() > TOLERANCE
}

#[test]
fn pages_look_as_they_did() {
    let mut failures = Vec::new();
    for (locale, name) in [(Locale::Spanish, "es"), (Locale::English, "en")] {
        let map = example(locale);
        let mut check = |kind: &str, picture: Picture, setup: &PageSetup| {
            let pages = paged(&map, picture, setup);
            failures.extend(compare(&format!("pages-{kind}.{name}"), &contact_sheet(&pages, 4, 0.5)).err());
        };
        check("legible", Picture::Map, &PageSetup { furniture: furniture(), ..legible(12.0) });
        check("curves", Picture::Curves, &legible(12.0));
        check("phases", Picture::Map, &slides(Split::Phases));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_has_no_stages_looks_as_it_did() {
    let mut failures = Vec::new();
    let map = example(Locale::Spanish);
    let shown = [("plan", Picture::Plan), ("figures", Picture::Figures), ("sheet", Picture::Sheet(map.personas[0].id))];
    for (kind, picture) in shown {
        let pages = paged(&map, picture, &legible(12.0));
        failures.extend(compare(&format!("pages-{kind}.es"), &contact_sheet(&pages, 4, 0.36)).err());
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A page says once which of how many it is: in its heading, unless pages are numbered.
#[test]
fn pages_are_numbered_once() {
    for locale in Locale::ALL {
        for shown in without_stages(&example(locale)) {
            for numbers in [PageNumbers::None, PageNumbers::Shown] {
                let setup = PageSetup { furniture: Furniture { numbers, ..Furniture::default() }, ..legible(12.0) };
                let pages = paged(&example(locale), shown, &setup);
                assert!(pages.len() > 1);
                for (page, at) in pages.iter().zip(1..) {
                    let said: Vec<String> = texts(&page.layout)
                        .map(|(_, text)| text.text.text.replace(['\u{a0}', ' '], ""))
                        .filter(|text| *text == format!("{at}/{}", pages.len()))
                        .collect();
                    // The first page is the heading itself.
                    let expected = usize::from(at > 1 || numbers == PageNumbers::Shown);
                    assert_eq!(said.len(), expected, "{shown:?} {numbers:?}, page {at}");
                }
            }
        }
    }
}
