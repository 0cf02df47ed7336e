//! Findings and notes of the team on pages: what is marked, what is listed, and what is in no file unless it is asked for.

use crate::shared_references as references;
use crate::support;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use kurbo::Rect;
use proptest::prelude::*;
use proptest::sample::select;
use references::{compare, contact_sheet};
use support::any_map;
use trayecto::app::{
    Editable, Marked, MarkedFindings, MarkedNotes, Pixels, Shade, SpeakerNotes, WriteOptions, annotations, document,
    write_document,
};
use trayecto::export::PictureFormat;
use trayecto::layout::{
    Annotation, AnnotationKind, Layout, Look, PageLayout, PageSetup, Paper, Picture, Placed, Split, StageRange, layout,
    pages,
};
use trayecto::locale::Locale;
use trayecto::map::{Extra, LaneContent, Map, Part, SetAside};
use trayecto::render::Photos;
use trayecto::review::{Facts, Reviewer, Severity};
use trayecto::text::Texts;

/// Map units that boxes may differ from what is exact.
const TOLERANCE: f64 = 0.5;
/// In all texts that nobody else is to see.
const SECRET: &str = "‹SECRET›";

const ALL: Marked = Marked { findings: MarkedFindings::Open { today: None }, notes: MarkedNotes::Shown };
const NOTES: Marked = Marked { findings: MarkedFindings::None, notes: MarkedNotes::Shown };

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

fn paged(map: &Map, picture: Picture, setup: &PageSetup) -> Vec<PageLayout> {
    pages(map, picture, setup, &mut Texts::default())
}

fn any_setup() -> impl Strategy<Value = PageSetup> {
    let fixed =
        select(vec![Paper::SLIDE_16_9, Paper::A4]).prop_map(|size_pt| Paper::Fixed { size_pt, margin_pt: 24.0 });
    let paper = prop_oneof![1 => Just(Paper::AsLarge { points_per_unit: 0.75 }), 3 => fixed];
    let split = prop_oneof![
        Just(Split::Whole),
        Just(Split::Phases),
        Just(Split::Stages(2)),
        (8.0..14.0).prop_map(|smallest_pt| Split::Legible { smallest_pt }),
    ];
    (paper, split, select(&[1.0, 1.0, 1.5][..])).prop_map(|(paper, split, type_scale)| PageSetup {
        paper,
        split,
        type_scale,
        ..PageSetup::default()
    })
}

/// Remarks about every `every`-th part of the picture, of all kinds, some about the same part, and one about the whole.
fn about_all(map: &Map, every: usize) -> Vec<Annotation> {
    let kinds = [
        AnnotationKind::Finding(Severity::Warning),
        AnnotationKind::Note,
        AnnotationKind::Finding(Severity::Problem),
        AnnotationKind::Finding(Severity::Suggestion),
    ];
    let mut seen = HashSet::new();
    let parts = layout(map, &mut Texts::default()).boxes.into_iter().map(|placed| placed.part);
    let parts = parts.filter(|part| *part != Part::Legend && seen.insert(*part));
    let mut all = Vec::new();
    for (at, part) in parts.enumerate().filter(|(at, _)| at % every == 0) {
        for kind in kinds.into_iter().cycle().skip(at).take(1 + at % 3) {
            all.push(Annotation { part, kind, name: format!("name {at}"), text: format!("remark {at} {kind:?}") });
        }
    }
    all
}

fn marks(page: &PageLayout) -> impl Iterator<Item = &Placed> {
    page.layout.boxes.iter().filter(|placed| matches!(placed.look, Look::Annotation(_)))
}

fn is_note(placed: &Placed) -> bool {
    placed.look == Look::Annotation(AnnotationKind::Note)
}

/// Marks on the picture, not those of the list.
fn pins(page: &PageLayout) -> impl Iterator<Item = &Placed> {
    marks(page).filter(|placed| placed.part != Part::Legend)
}

fn number(text: &str) -> u32 {
    text.trim_start_matches('N').parse().unwrap()
}

/// The numbers that a mark stands for: "N" before those of notes.
fn numbers(placed: &Placed) -> Vec<String> {
    let text = &*placed.texts[0].text.text;
    let prefix = if text.starts_with('N') { "N" } else { "" };
    match text.split_once('–') {
        _ if text == "•" => Vec::new(),
        Some((first, last)) => (number(first)..=number(last)).map(|at| format!("{prefix}{at}")).collect(),
        None => vec![text.to_owned()],
    }
}

/// The numbers that a page lists, with what is said beside each.
fn listed(page: &PageLayout) -> BTreeMap<String, String> {
    let boxes = &page.layout.boxes;
    let mut found = BTreeMap::new();
    for (at, placed) in boxes.iter().enumerate() {
        if placed.part != Part::Legend || !matches!(placed.look, Look::Annotation(_)) {
            continue;
        }
        let said = boxes[at + 1].texts.iter().map(|text| text.text.text.to_string()).collect::<Vec<_>>().join(": ");
        for number in numbers(placed) {
            assert!(found.insert(number, said.clone()).is_none(), "listed twice");
        }
    }
    found
}

fn shown_parts(layout: &Layout) -> HashSet<Part> {
    let own = layout.boxes.iter().filter(|placed| !matches!(placed.look, Look::Annotation(_)));
    own.map(|placed| placed.part).collect()
}

fn lines(placed: &Placed) -> impl Iterator<Item = Rect> {
    placed.texts.iter().flat_map(|text| {
        text.text.lines.iter().map(move |line| {
            let (left, right) = line.extent;
            let corner = |x: f32, y: f32| text.at + (f64::from(x), f64::from(y));
            Rect::from_points(corner(left, line.top), corner(right.max(left), line.bottom))
        })
    })
}

fn overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > TOLERANCE && common.height() > TOLERANCE
}

/// What holds for all pages with remarks.
fn check(pages: &[PageLayout], all: &[Annotation]) -> Result<(), TestCaseError> {
    let mut meaning: BTreeMap<String, String> = BTreeMap::new();
    let mut due: BTreeSet<String> = BTreeSet::new();
    for page in pages {
        let paper = page.layout.size.to_rect().inflate(TOLERANCE, TOLERANCE);
        let parts = shown_parts(&page.layout);
        for is_noted in [false, true] {
            let about = all.iter().filter(|one| (one.kind == AnnotationKind::Note) == is_noted);
            let about: BTreeSet<Part> =
                about.map(|one| one.part).filter(|part| ![Part::Map, Part::Title].contains(part)).collect();
            let expected: BTreeSet<Part> = about.into_iter().filter(|part| parts.contains(part)).collect();
            let found: Vec<Part> = pins(page).filter(|pin| is_note(pin) == is_noted).map(|pin| pin.part).collect();
            prop_assert_eq!(found.len(), expected.len(), "marks of notes: {}", is_noted);
            prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), expected);
        }
        let pins: Vec<&Placed> = pins(page).collect();
        for (at, pin) in pins.iter().enumerate() {
            prop_assert!(paper.union(pin.rect) == paper, "{pin:?} leaves the page");
            for placed in page.layout.boxes.iter().filter(|placed| placed.part != pin.part) {
                prop_assert!(!lines(placed).any(|line| overlap(line, pin.rect)), "{pin:?} covers {placed:?}");
            }
            prop_assert!(!pins[at + 1..].iter().any(|other| overlap(other.rect, pin.rect)), "{pin:?} covers a mark");
            let own =
                all.iter().filter(|one| one.part == pin.part && (one.kind == AnnotationKind::Note) == is_note(pin));
            prop_assert_eq!(numbers(pin).len(), own.clone().count());
            let worst = own.map(|one| one.kind).min();
            prop_assert_eq!(Some(pin.look.clone()), worst.map(Look::Annotation));
        }
        due.extend(pins.iter().flat_map(|pin| numbers(pin)));
        for (number, said) in listed(page) {
            prop_assert!(
                due.contains(&number) || meaning.contains_key(&number),
                "{number} is listed before it is marked"
            );
            let same = meaning.entry(number.clone()).or_insert_with(|| said.clone()) == &said;
            prop_assert!(same, "{number} stands for two remarks");
            due.remove(&number);
        }
    }
    prop_assert!(due.is_empty(), "{due:?} are not listed");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn each_part_that_is_shown_has_its_marks_and_they_are_listed(
        map in any_map(), every in 1usize..5, setup in any_setup(), picture in select(&[Picture::Map, Picture::Curves][..])
    ) {
        let all = about_all(&map, every);
        let pages = paged(&map, picture, &PageSetup { annotations: all.clone(), ..setup });
        check(&pages, &all)?;
    }

    #[test]
    fn what_is_found_and_noted_is_marked_and_nothing_of_what_is_hidden(map in any_map(), setup in any_setup()) {
        let map = with_secrets(&map);
        let all = annotations(&map, ALL);
        let marked = all.iter().filter(|one| one.kind == AnnotationKind::Note).count();
        let noted = map.cards().filter(|(lane, card)| !lane.hidden && !card.note.trim().is_empty()).count();
        prop_assert_eq!(marked, noted);
        for one in &all {
            let is_hidden = match one.part {
                Part::Card(id) => map.card(id).unwrap().0.hidden,
                Part::Lane(id) => map.lane(id).unwrap().hidden,
                Part::Persona(id) | Part::BrakeAndInsight(id) => map.persona(id).unwrap().hidden,
                Part::Curve { lane, persona } | Part::EmotionPoint { lane, persona, .. } => {
                    map.lane(lane).unwrap().hidden || map.persona(persona).unwrap().hidden
                }
                _ => false,
            };
            prop_assert!(!is_hidden && !one.text.contains(SECRET) && !one.name.contains(SECRET), "{one:?}");
        }
        check(&paged(&map, Picture::Map, &PageSetup { annotations: all.clone(), ..setup }), &all)?;
    }

    #[test]
    fn remarks_about_what_is_not_shown_change_nothing(map in any_map(), setup in any_setup()) {
        let part = Part::Card("nowhere".parse().unwrap());
        let remark = Annotation { part, kind: AnnotationKind::Note, name: "a".into(), text: "b".into() };
        let described = |setup: &PageSetup| {
            let pages = paged(&map, Picture::Map, setup);
            let boxes = |page: &PageLayout| {
                page.layout.boxes.iter().map(|placed| format!("{:?} {:?} {:?}", placed.part, placed.rect, placed.look)).collect::<Vec<_>>()
            };
            pages.iter().map(|page| (page.name.clone(), page.points_per_unit, boxes(page))).collect::<Vec<_>>()
        };
        // The picture on one sheet is laid out in one go where nothing else is asked for.
        let split = if setup.split == Split::Whole { Split::Phases } else { setup.split };
        let setup = PageSetup { split, ..setup };
        prop_assert_eq!(described(&PageSetup { annotations: vec![remark], ..setup.clone() }), described(&setup));
    }
}

/// A map in which all that is hidden says so.
fn with_secrets(map: &Map) -> Map {
    let mut draft = map.to_draft();
    let hide = |text: &mut String| text.insert_str(0, SECRET);
    for lane in draft.lanes.iter_mut().map(Arc::make_mut).filter(|lane| lane.hidden) {
        hide(&mut lane.name);
        if let LaneContent::Cards { cards, .. } = &mut lane.content {
            for card in cards.iter_mut().map(Arc::make_mut) {
                hide(&mut card.text);
                hide(&mut card.note);
            }
        }
    }
    for persona in draft.personas.iter_mut().map(Arc::make_mut).filter(|persona| persona.hidden) {
        hide(&mut persona.name);
        hide(&mut persona.profile);
    }
    Map::build(draft).unwrap()
}

fn slides(split: Split) -> PageSetup {
    PageSetup { paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 }, split, ..PageSetup::default() }
}

#[test]
fn all_that_is_found_in_the_example_is_listed_and_can_be_read() {
    for locale in Locale::ALL {
        let map = example(locale);
        let all = annotations(&map, ALL);
        let review = Reviewer::default().review(&map, Facts::default());
        let findings = all.iter().filter(|one| one.kind != AnnotationKind::Note).count();
        assert_eq!(findings, review.findings.len());
        let setup = PageSetup { annotations: all.clone(), ..slides(Split::Legible { smallest_pt: 12.0 }) };
        let pages = paged(&map, Picture::Map, &setup);
        for page in &pages {
            assert!(page.smallest_text_pt.unwrap() >= 12.0 - 1e-6, "{}", page.name);
        }
        check(&pages, &all).unwrap();
        let said: BTreeSet<String> = pages.iter().flat_map(|page| listed(page).into_values()).collect();
        for one in &all {
            assert!(said.contains(&format!("{}: {}", one.name, one.text)), "{one:?}");
        }
    }
}

#[test]
fn what_was_set_aside_is_not_marked() {
    let map = example(Locale::Spanish);
    let before = annotations(&map, ALL);
    let review = Reviewer::default().review(&map, Facts::default());
    let finding = review.findings[0];
    let mut draft = map.to_draft();
    let aside = SetAside {
        rule: finding.rule.name().into(),
        part: finding.part,
        reason: SECRET.into(),
        extra: Extra::default(),
    };
    draft.set_aside.push(Arc::new(aside));
    let after = annotations(&Map::build(draft).unwrap(), ALL);
    assert_eq!(after.len(), before.len() - 1);
    assert!(!after.iter().any(|one| one.part == finding.part && one.text == before[0].text));
}

#[test]
fn a_finding_is_spoken_of_once() {
    for locale in Locale::ALL {
        let map = example(locale);
        let paper = Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 };
        let setup = PageSetup { paper, split: Split::Legible { smallest_pt: 12.0 }, ..PageSetup::default() };
        let notes = SpeakerNotes::Findings { today: None };
        let document = document(&map, Picture::Map, &setup, Shade::Light, notes, Editable::No);
        let told: Vec<&str> = document.pages.iter().flat_map(|page| page.notes.lines()).collect();
        let once: HashSet<&str> = told.iter().copied().collect();
        assert!(once.len() > 3 && told.len() == once.len(), "{locale:?}: {told:?}");
    }
}

/// All that is in a file, packed or not.
fn contents(bytes: &[u8], format: PictureFormat) -> String {
    if format != PictureFormat::Pptx {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

#[test]
fn notes_of_the_team_are_in_no_file_unless_they_are_asked_for() {
    const NOTED: &str = "zzsecretzz";
    let mut draft = example(Locale::English).to_draft();
    for lane in draft.lanes.iter_mut().map(Arc::make_mut) {
        if let LaneContent::Cards { cards, .. } = &mut lane.content {
            cards.iter_mut().map(Arc::make_mut).for_each(|card| card.note = NOTED.into());
        }
    }
    let map = Map::build(draft).unwrap();
    let written = |format: PictureFormat, editable, setup: &PageSetup| {
        let notes = SpeakerNotes::Findings { today: None };
        let document = document(&map, Picture::Map, setup, Shade::Light, notes, editable);
        let options = WriteOptions { pixels: Pixels::PerInch(12.0), ..WriteOptions::default() };
        let mut out = Vec::new();
        let go_on = &mut |_| ControlFlow::Continue(());
        write_document(&document, 0, format, options, &Arc::new(Photos::default()), &mut out, go_on).unwrap();
        contents(&out, format)
    };
    let without = PageSetup::default();
    let with = PageSetup { annotations: annotations(&map, NOTES), ..PageSetup::default() };
    for format in PictureFormat::ALL {
        for editable in [Editable::No, Editable::Yes] {
            assert!(!written(format, editable, &without).contains(NOTED), "{format:?} {editable:?}");
        }
    }
    for format in [PictureFormat::Svg, PictureFormat::Pptx, PictureFormat::Html] {
        assert!(written(format, Editable::No, &with).contains(NOTED), "{format:?}");
    }
    // The map in the picture is without them all the same.
    let held = document(&map, Picture::Map, &with, Shade::Light, SpeakerNotes::None, Editable::Yes).map.unwrap();
    assert!(!String::from_utf8_lossy(&held).contains(NOTED));
    assert_eq!(annotations(&map, Marked::default()), []);
}

#[test]
fn marks_look_as_they_did() {
    let map = example(Locale::Spanish);
    let range = StageRange::Only(map.stages().map(|stage| stage.id).skip(5).take(3).collect());
    let setup = slides(Split::Legible { smallest_pt: 9.0 });
    let setup = PageSetup { annotations: annotations(&map, ALL), range, ..setup };
    let mut pages = paged(&map, Picture::Map, &setup);
    pages.retain(|page| marks(page).next().is_some());
    compare("annotations.es", &contact_sheet(&pages, 2, 0.5)).unwrap();
}
