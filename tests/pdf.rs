//! Maps as PDF: what is in the file, and that it looks as the painter draws it.
//!
//! What other programs make of it is looked at with those of Poppler where they are installed. The files are left in
//! `target/pdf`, for those who want to look at them.

use crate::support;

use std::fs;
use std::io::{self, Cursor, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use flate2::read::ZlibDecoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use kurbo::Point;
use proptest::prelude::*;
use support::any_map;
use trayecto::export::{Background, Document, DocumentPage, ExportError, PartName, compose, visible, write_pdf};
use trayecto::file;
use trayecto::layout::{PageSetup, Paper, Picture, Split, layout};
use trayecto::locale::Locale;
use trayecto::map::{Brand, Card, Draft, FontFile, Lane, Map, Part, Photo, StageId};
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::{Scene, Shape};
use trayecto::text::{Face, SetText, Texts};
use trayecto::theme::Theme;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

fn case(name: &str) -> Map {
    let path = root().join(format!("tests/cases/{name}.journey.json"));
    file::read(&fs::read(path).unwrap()).unwrap().map
}

fn composed(map: &Map) -> Document {
    compose(&visible(map), Picture::Map, &PageSetup::default(), &Theme::LIGHT, &mut Texts::default())
}

pub(crate) fn pdf(document: &Document, background: Background) -> Vec<u8> {
    let mut bytes = Vec::new();
    let photos = Arc::new(Photos::default());
    write_pdf(document, &photos, background, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
    bytes
}

/// A place for the files of a test.
fn place(name: &str) -> PathBuf {
    let place = root().join("target/pdf");
    fs::create_dir_all(&place).unwrap();
    place.join(name)
}

pub(crate) fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let path = place(&format!("{name}.pdf"));
    fs::write(&path, bytes).unwrap();
    path
}

/// What a program says; `None`, and a word about it, if it is not installed.
pub(crate) fn said(program: &str, arguments: &[&str]) -> Option<Vec<u8>> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            Some(output.stdout)
        }
        Err(error) => {
            eprintln!("{program} is not there, its part is left out: {error}");
            None
        }
    }
}

/// All text of a PDF as Poppler reads it, with spaces between all words. Stays `None` without Poppler.
fn text_of(name: &str, bytes: &[u8]) -> Option<String> {
    let path = written(name, bytes);
    let text = String::from_utf8(said("pdftotext", &["-raw", path.to_str().unwrap(), "-"])?).unwrap();
    Some(spaced(&text))
}

/// Poppler has no narrow spaces.
pub(crate) fn spaced(text: &str) -> String {
    text.replace('\u{202f}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts that a document shows, of those that are not icons.
fn texts_of(document: &Document) -> Vec<String> {
    let items = document.pages.iter().flat_map(|page| page.scene.items());
    items
        .filter_map(|item| match &item.shape {
            Shape::Text { text, .. } if !matches!(text.style.face, Face::Icon | Face::IconFilled) => {
                Some(spaced(&text.text))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn every_text_of_the_example_can_be_found_and_copied() {
    for locale in Locale::ALL {
        let document = composed(&example(locale));
        let name = format!("text.{}", locale.tag());
        let Some(text) = text_of(&name, &pdf(&document, Background::Paper)) else { return };
        let shown = texts_of(&document);
        for part in &shown {
            assert!(text.contains(part), "{part:?} is not in {name}");
        }
        // Icons leave nothing behind, and nothing else is in it.
        let length = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        assert_eq!(length(&text), shown.iter().map(|part| length(part)).sum::<usize>());
    }
}

/// Whether a page shows a card's lane and one of its stages.
fn belongs_on(page: &DocumentPage, map: &Map, lane: &Lane, card: &Card) -> bool {
    let covered: Vec<StageId> =
        map.stages().map(|stage| stage.id).skip_while(|stage| *stage != card.stage).take(card.span.get()).collect();
    let has = |wanted: &dyn Fn(Part) -> bool| page.scene.items().iter().any(|item| wanted(item.part));
    has(&|part| part == Part::Lane(lane.id))
        && has(&|part| matches!(part, Part::Stage(stage) if covered.contains(&stage)))
}

#[test]
fn every_card_of_the_example_can_be_found_on_the_slides_of_its_stages() {
    for locale in Locale::ALL {
        let map = visible(&example(locale));
        let setup = PageSetup {
            paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 },
            split: Split::Legible { smallest_pt: 12.0 },
            ..PageSetup::default()
        };
        let document = compose(&map, Picture::Map, &setup, &Theme::LIGHT, &mut Texts::default());
        let path = written(&format!("slides.{}", locale.tag()), &pdf(&document, Background::Paper));
        let Some(text) = said("pdftotext", &["-raw", path.to_str().unwrap(), "-"]) else { return };
        // A line may end behind a hyphen, where there is no space.
        let closed = |text: &str| spaced(text).replace("- ", "-");
        let slides: Vec<String> = String::from_utf8(text).unwrap().split('\u{c}').map(closed).collect();
        assert_eq!(slides.len(), document.pages.len() + 1, "each page ends with a form feed");
        let mut found = 0;
        for (lane, card) in map.cards() {
            let text = closed(&card.text);
            // What stands in other texts as well tells nothing.
            let is_elsewhere = |other: &Card| other.id != card.id && closed(&other.text).contains(&text);
            if text.chars().count() < 15 || map.cards().any(|(_, other)| is_elsewhere(other)) {
                continue;
            }
            for (page, slide) in document.pages.iter().zip(&slides) {
                assert_eq!(slide.contains(&text), belongs_on(page, &map, lane, card), "{text:?} on {}", page.name);
                found += usize::from(slide.contains(&text));
            }
        }
        assert!(found > 100, "{found}");
    }
}

#[test]
fn texts_of_other_scripts_can_be_copied() {
    for name in ["cjk", "emoji", "long-card"] {
        let document = composed(&case(name));
        let Some(text) = text_of(&format!("text.{name}"), &pdf(&document, Background::Paper)) else { return };
        // Without spaces, for lines may end within words.
        let close = |text: &str| text.split_whitespace().collect::<String>();
        let text = close(&text);
        for part in texts_of(&document) {
            assert!(text.contains(&close(&part)), "{part:?} is not in {name}");
        }
    }
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    for map in [example(Locale::Spanish), case("complete.es"), case("emoji")] {
        let first = pdf(&composed(&map), Background::Paper);
        assert!(first == pdf(&composed(&map), Background::Paper), "{} differs", map.title);
        assert!(!contains(&first, b"/CreationDate") && !contains(&first, b"/ModDate"));
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn an_export_can_be_broken_off() {
    let document = composed(&example(Locale::Spanish));
    let photos = Arc::new(Photos::default());
    for enough in [0.0, 0.3, 0.7, 1.0] {
        let mut bytes = Vec::new();
        let mut last = 0.0;
        let outcome = write_pdf(&document, &photos, Background::Paper, &mut bytes, &mut |share| {
            assert!((last..=1.0).contains(&share), "{share} after {last}");
            last = share;
            if share >= enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(outcome, Err(ExportError::Cancelled)), "{enough}: {outcome:?}");
    }
}

#[test]
fn a_full_disk_is_told() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let document = composed(&case("long-card"));
    let photos = Arc::new(Photos::default());
    let outcome = write_pdf(&document, &photos, Background::Paper, &mut Full, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(outcome, Err(ExportError::Io(error)) if error.kind() == io::ErrorKind::StorageFull));
}

/// What is in the streams of a PDF that are deflated: what pages draw, and which characters glyphs stand for.
fn inflated(pdf: &[u8]) -> Vec<Vec<u8>> {
    const START: &[u8] = b"stream\n";
    let starts =
        pdf.windows(START.len()).enumerate().filter(|(_, window)| *window == START).map(|(at, _)| at + START.len());
    starts
        .filter_map(|at| {
            let mut stream = Vec::new();
            ZlibDecoder::new(&pdf[at..]).read_to_end(&mut stream).ok()?;
            Some(stream)
        })
        .collect()
}

pub(crate) fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}

#[test]
fn the_file_is_built_as_it_should_be() {
    let document = composed(&example(Locale::Spanish));
    let bytes = pdf(&document, Background::Paper);
    for part in ["/Lang(es)", "/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/Producer", "/Outlines"] {
        let expected = !matches!(part, "/Producer" | "/Outlines");
        assert_eq!(contains(&bytes, part.as_bytes()), expected, "{part}");
    }
    let streams = inflated(&bytes);
    let page = streams.iter().find(|stream| contains(stream, b"/P<</MCID 0>>BDC")).unwrap();
    let begun = count(page, b"BDC") + count(page, b"BMC");
    assert_eq!(begun, count(page, b"EMC"));
    // The two portraits, and every text.
    assert_eq!(count(&bytes, b"/S/Figure"), 2);
    assert_eq!(count(&bytes, b"/S/H1"), 1);
    let paragraphs = texts_of(&document).iter().filter(|text| !text.is_empty()).count();
    assert_eq!(count(&bytes, b"/S/P/") + 1, paragraphs);
    // What glyphs stand for is said of letters with accents, and of no icon: those are among the private characters.
    let meanings: Vec<String> = streams
        .iter()
        .filter(|stream| contains(stream, b"beginbfchar"))
        .flat_map(|stream| String::from_utf8_lossy(stream).lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| Some(line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?.1.to_owned()))
        .collect();
    assert!(meanings.iter().any(|meaning| meaning == "00F3") && meanings.iter().any(|meaning| meaning == "00F1"));
    let private = |meaning: &&String| ('E'..='F').any(|first| meaning.starts_with(first)) && meaning.as_str() < "F900";
    assert_eq!(meanings.iter().find(private), None);
}

#[test]
fn what_is_only_drawn_has_a_name() {
    let mut document = composed(&case("many-personas"));
    let page = &mut document.pages[0];
    let is_point = |part: &Part| matches!(part, Part::EmotionPoint { .. });
    let point = page.scene.items().iter().map(|item| item.part).find(is_point).unwrap();
    let figures = count(&pdf(&composed(&case("many-personas")), Background::Paper), b"/S/Figure");
    let name = PartName { group: None, name: "Point of Ana".into(), details: Vec::new() };
    page.parts.insert(point, name.clone());
    // What has a text says it itself.
    page.parts.insert(Part::Title, name);
    let bytes = pdf(&document, Background::Paper);
    assert_eq!(count(&bytes, b"/S/Figure"), figures + 1);
    assert_eq!(count(&bytes, b"Point of Ana"), 1);
}

#[test]
fn what_is_hidden_is_nowhere() {
    let mut draft = example(Locale::Spanish).to_draft();
    let hidden = Arc::make_mut(&mut draft.lanes[0]);
    (hidden.hidden, hidden.name) = (true, "Zarzaparrilla".to_owned());
    let map = Map::build(draft).unwrap();
    let document = composed(&map);
    let bytes = pdf(&document, Background::Paper);
    assert!(!contains(&bytes, b"Zarzaparrilla"));
    let Some(text) = text_of("hidden", &bytes) else { return };
    assert!(!text.contains("Zarzaparrilla"));
    let card = map.lanes[0].cards()[0].text.clone();
    assert!(!text.contains(&card), "{card}");
}

/// A document with these pages, each with its name and so many points to a map unit.
fn pages(pages: &[(&str, f64)]) -> Document {
    let composed: Vec<Document> = pages.iter().map(|_| composed(&case("long-card"))).collect();
    let mut document = Document {
        title: "Páginas".into(),
        author: String::new(),
        language: "es".into(),
        fonts: Vec::new(),
        map: None,
        pages: Vec::new(),
    };
    for (composed, (name, points_per_unit)) in composed.into_iter().zip(pages) {
        for mut page in composed.pages {
            (page.name, page.points_per_unit) = ((*name).to_owned(), *points_per_unit);
            document.pages.push(page);
        }
    }
    document
}

#[test]
fn pages_have_bookmarks_and_their_size() {
    let document = pages(&[("Antes", 0.75), ("Después", 0.5), ("Mural", 100.0)]);
    let bytes = pdf(&document, Background::Paper);
    assert!(contains(&bytes, b"/Outlines") && contains(&bytes, b"/Title(Antes)") && contains(&bytes, b"/Title(Mural)"));
    assert_eq!(count(&bytes, b"/S/Sect"), 3);
    let path = written("pages", &bytes);
    let Some(info) = said("pdfinfo", &["-f", "1", "-l", "3", path.to_str().unwrap()]) else { return };
    let info = String::from_utf8(info).unwrap();
    let sizes: Vec<Vec<f64>> = info
        .lines()
        .filter(|line| line.starts_with("Page ") && line.contains("size:"))
        .map(|line| line.split_whitespace().skip(3).filter_map(|word| word.parse().ok()).collect())
        .collect();
    for (size, page) in sizes.iter().zip(&document.pages).take(2) {
        let wanted = page.size_pt();
        assert!((size[0] - wanted.width).abs() < 0.1 && (size[1] - wanted.height).abs() < 0.1, "{size:?}, {wanted}");
    }
    // Larger than a page can be, it is made smaller and keeps its proportions.
    let wanted = document.pages[2].size_pt();
    assert!((sizes[2][0].max(sizes[2][1]) - 14_400.0).abs() < 0.1, "{sizes:?}");
    assert!((sizes[2][0] / sizes[2][1] - wanted.width / wanted.height).abs() < 0.001, "{sizes:?}");
}

/// A photo of a map, in a file of that kind, with a note of the camera's in it if it is a JPEG.
fn photo(format: ImageFormat) -> Photo {
    let picture = RgbImage::from_fn(60, 40, |x, y| Rgb([if (x / 10 + y / 10) % 2 == 0 { 220 } else { 30 }, 120, 90]));
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    if format == ImageFormat::Jpeg {
        let note = b"Exif\0\0taken in Valladolid";
        let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
        bytes.splice(2..2, [&[0xff, 0xe1][..], &length, note].concat());
    }
    Photo::from_bytes(bytes).unwrap()
}

fn with_photo(photo: Photo) -> Document {
    let mut draft = case("rtl").to_draft();
    Arc::make_mut(&mut draft.personas[0]).photo = Some(photo);
    composed(&Map::build(draft).unwrap())
}

#[test]
fn photos_are_in_the_file_and_say_nothing_else() {
    for (name, format) in [("jpeg", ImageFormat::Jpeg), ("png", ImageFormat::Png), ("webp", ImageFormat::WebP)] {
        let document = with_photo(photo(format));
        let bytes = pdf(&document, Background::Paper);
        assert!(!contains(&bytes, b"Valladolid"));
        assert_eq!(contains(&bytes, b"/DCTDecode"), format == ImageFormat::Jpeg);
        assert_eq!(count(&bytes, b"/Subtype/Image"), 1, "{name}");
        check_looks(&format!("photo.{name}"), &document);
    }
    let mut cut = photo(ImageFormat::Png).bytes().to_vec();
    cut.truncate(60);
    let damaged = with_photo(Photo::from_bytes(cut).unwrap());
    assert_eq!(count(&pdf(&damaged, Background::Paper), b"/Subtype/Image"), 0);
    check_looks("photo.damaged", &damaged);
}

#[test]
fn the_ground_is_there_or_not() {
    let document = composed(&case("long-card"));
    let rectangles = |background| {
        let streams = inflated(&pdf(&document, background));
        let page = streams.into_iter().find(|stream| contains(stream, b"/P<</MCID 0>>BDC")).unwrap();
        count(&page, b"\nf\n") + count(&page, b" f\n") + count(&page, b"\nf ")
    };
    assert_eq!(rectangles(Background::Paper), rectangles(Background::Transparent) + 1);
}

#[test]
fn the_file_says_what_it_is() {
    let map = example(Locale::Spanish);
    let path = written("about", &pdf(&composed(&map), Background::Paper));
    let Some(info) = said("pdfinfo", &[path.to_str().unwrap()]) else { return };
    let info = String::from_utf8(info).unwrap();
    let value = |key: &str| {
        let line = info.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        line.map(|value| value.trim().to_owned()).unwrap_or_default()
    };
    assert_eq!(value("Title"), map.title);
    assert_eq!(value("Author"), map.author);
    assert_eq!(value("Tagged"), "yes");
    assert_eq!(value("Pages"), "1");
    let structure = said("pdfinfo", &["-struct-text", path.to_str().unwrap()]).unwrap();
    let structure = String::from_utf8_lossy(&structure);
    let heading = structure.lines().skip_while(|line| !line.trim().starts_with("H1")).nth(1).unwrap();
    assert_eq!(heading.trim(), format!("\"{}\"", map.title));
    if let Some(problems) = said("qpdf", &["--check", path.to_str().unwrap()]) {
        assert!(String::from_utf8(problems).unwrap().contains("No syntax or stream encoding errors"));
    }
}

/// Pixels per map unit of the pictures that are compared. Pages are 0.75 points per map unit, so that 96 dpi are one.
const SCALE: u16 = 2;
/// Pixels that are averaged before they are compared, to a side: renderers differ in how they smooth edges.
const BLOCK: u32 = 4;
/// What an average may differ, of 255.
const TOLERANCE: u8 = 24;
/// Share of the averages that may differ more.
const MAX_SHARE: f64 = 0.01;

fn painted(document: &Document) -> RgbImage {
    let scene = &document.pages[0].scene;
    let scale = f64::from(SCALE);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    let pixels = |length: f64| (length * scale).ceil() as u16;
    let view = View {
        origin: Point::ORIGIN,
        scale,
        width_px: pixels(scene.size().width),
        height_px: pixels(scene.size().height),
    };
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let rgba = painter.paint(scene, view, Ground::Paper, SmallText::Letters);
    let rgb = rgba.chunks_exact(4).flat_map(|pixel| pixel[..3].iter().copied()).collect();
    RgbImage::from_raw(view.width_px.into(), view.height_px.into(), rgb).unwrap()
}

/// Averages of so many blocks, channel by channel.
fn averages(picture: RgbImage, across: u32, down: u32) -> RgbImage {
    let whole_blocks = DynamicImage::ImageRgb8(picture).crop_imm(0, 0, across * BLOCK, down * BLOCK);
    whole_blocks.thumbnail_exact(across, down).into_rgb8()
}

pub(crate) fn check_looks(name: &str, document: &Document) {
    let path = written(&format!("looks.{name}"), &pdf(document, Background::Paper));
    let picture = place(&format!("looks.{name}"));
    let dpi = (96 * SCALE).to_string();
    let arguments = ["-r", &dpi, "-png", "-singlefile", path.to_str().unwrap(), picture.to_str().unwrap()];
    if said("pdftoppm", &arguments).is_none() {
        return;
    }
    let drawn = image::open(picture.with_file_name(format!("looks.{name}.png"))).unwrap().into_rgb8();
    let painted = painted(document);
    let sides = [(drawn.width(), painted.width()), (drawn.height(), painted.height())];
    assert!(sides.iter().all(|(a, b)| a.abs_diff(*b) <= 1), "{name}: {sides:?}");
    let [across, down] = sides.map(|(a, b)| a.min(b) / BLOCK);
    let (drawn, expected) = (averages(drawn, across, down), averages(painted, across, down));
    let differs = |(a, b): (&Rgb<u8>, &Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > TOLERANCE);
    let different = drawn.pixels().zip(expected.pixels()).filter(|pair| differs(*pair)).count();
    #[expect(clippy::cast_precision_loss, reason = "a share")]
    let share = different as f64 / f64::from(across * down);
    eprintln!("{name}: {:.3} % differ", share * 100.0);
    if share > MAX_SHARE {
        self::painted(document).save(place(&format!("looks.{name}.painted.png"))).unwrap();
        panic!("{name}: {:.2} % differ", share * 100.0);
    }
}

#[test]
fn it_looks_as_it_is_painted() {
    for locale in Locale::ALL {
        check_looks(&format!("example.{}", locale.tag()), &composed(&example(locale)));
    }
    for name in ["cjk", "complete.es", "emoji", "rtl"] {
        check_looks(name, &composed(&case(name)));
    }
}

#[test]
fn letters_that_are_made_bold_and_slanted_look_as_painted() {
    let mut layout = layout(&case("many-personas"), &mut Texts::default());
    for text in layout.boxes.iter_mut().flat_map(|placed| &mut placed.texts) {
        let mut set = SetText::clone(&text.text);
        set.runs.iter_mut().for_each(|run| (run.embolden, run.skew) = (true, Some(20.0)));
        text.text = Arc::new(set);
    }
    let mut document = composed(&case("many-personas"));
    document.pages[0].scene = Scene::new(&layout, &Theme::LIGHT);
    check_looks("slanted", &document);
}

#[test]
fn the_font_of_a_brand_looks_as_painted_and_its_text_can_be_copied() {
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let fonts = vec![FontFile::from_bytes(ITALIC.to_vec()).unwrap()];
    let brand = Brand { fonts, ..Brand::default() };
    let map = Map::build(Draft { brand: Some(brand.into()), ..case("complete.es").to_draft() }).unwrap();
    let document = composed(&map);
    check_looks("brand", &document);
    let Some(text) = text_of("brand", &pdf(&document, Background::Paper)) else { return };
    let text = spaced(&text);
    for expected in texts_of(&document) {
        assert!(text.contains(&spaced(&expected)), "{expected:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_map_becomes_a_whole_file(map in any_map()) {
        let document = composed(&map);
        let bytes = pdf(&document, Background::Transparent);
        prop_assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"));
        prop_assert_eq!(contains(&bytes, b"/DisplayDocTitle true"), !document.title.is_empty());
        for stream in inflated(&bytes) {
            prop_assert_eq!(count(&stream, b"BDC") + count(&stream, b"BMC"), count(&stream, b"EMC"));
        }
    }
}
