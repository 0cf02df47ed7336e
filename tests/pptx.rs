//! Presentations, opened again: whole, true to the scene, with nothing in them that it does not show.

use crate::shared_slides as slides;
use crate::support;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use kurbo::{Rect, Size};
use proptest::prelude::*;
use slides::{EMU_PER_PT, Element, parsed, parts, place, slide};
use trayecto::export::{Background, Document, DocumentPage, ExportError, PartName, compose, write_pptx};
use trayecto::layout::{PageSetup, Paper, Picture};
use trayecto::locale::Locale;
use trayecto::map::{Brand, Draft, FontFile, Map, Part, Photo};
use trayecto::render::Photos;
use trayecto::scene::{Scene, Shape};
use trayecto::template;
use trayecto::text::{Align, Face, Texts};
use trayecto::theme::Theme;

/// A text without its spaces, some of which lie at the ends of lines.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

// What is written.

fn composed(map: &Map, shown: Picture) -> Document {
    compose(map, shown, &PageSetup::default(), &Theme::LIGHT, &mut Texts::default())
}

/// The example, with what else a document may say.
fn example(locale: Locale) -> Document {
    let map = template::map("example", locale).unwrap();
    let mut document = composed(&map, Picture::Map);
    let page = &mut document.pages[0];
    page.notes = String::from("First\n\nSecond & <last>");
    for (at, item) in page.scene.items().iter().enumerate() {
        let group = matches!(item.part, Part::Card(_)).then(|| format!("Row {} · <Stage>", at % 7));
        let name = || PartName { group, name: format!("Part \"{at}\""), details: vec!["Not shown here".to_owned()] };
        page.parts.entry(item.part).or_insert_with(name);
    }
    document.pages.extend(composed(&map, Picture::Curves).pages);
    document
}

fn written(document: &Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    let photos = Arc::new(Photos::default());
    write_pptx(document, &photos, Background::Paper, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
    bytes
}

fn is_text(shape: &Shape) -> Option<&trayecto::text::SetText> {
    match shape {
        Shape::Text { text, .. } if !matches!(text.style.face, Face::Icon | Face::IconFilled) => {
            Some(&**text).filter(|text| !text.text.trim().is_empty())
        }
        _ => None,
    }
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').unwrap().1
}

/// All that holds for any presentation.
fn check_whole(parts: &BTreeMap<String, Vec<u8>>, slides: usize) {
    let xml: HashMap<&str, Element> = parts
        .iter()
        .filter(|(name, _)| ["xml", "rels"].contains(&ending(name)))
        .map(|(name, bytes)| (&**name, parsed(bytes)))
        .collect();

    let types = &xml["[Content_Types].xml"];
    let defaults: HashSet<&str> =
        types.all("Default").iter().map(|element| &*element.attributes["Extension"]).collect();
    let overrides: HashSet<&str> =
        types.all("Override").iter().map(|element| &*element.attributes["PartName"]).collect();
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = ending(name);
        let own = overrides.contains(&*format!("/{name}"));
        assert!(defaults.contains(ending) && (own || ending != "xml"), "{name} has no type");
    }
    assert!(overrides.iter().all(|name| parts.contains_key(&name[1..])), "a type for a part that is not there");

    let mut reached: HashSet<String> = HashSet::from(["[Content_Types].xml".to_owned()]);
    for (name, relationships) in xml.iter().filter(|(name, _)| ending(name) == "rels") {
        reached.insert((*name).to_owned());
        let (folder, own) = name.rsplit_once("_rels/").unwrap();
        let owner = format!("{folder}{}", own.strip_suffix(".rels").unwrap());
        let mut ids = HashSet::new();
        for relationship in relationships.all("Relationship") {
            let mut path: Vec<&str> = folder.split('/').filter(|piece| !piece.is_empty()).collect();
            for piece in relationship.attributes["Target"].split('/') {
                if piece == ".." {
                    path.pop().unwrap();
                } else {
                    path.push(piece);
                }
            }
            let target = path.join("/");
            assert!(parts.contains_key(&target), "{owner} refers to {target}");
            reached.insert(target);
            assert!(ids.insert(&*relationship.attributes["Id"]), "{owner} has an id twice");
        }
        if owner.is_empty() {
            continue;
        }
        let text = String::from_utf8(parts[&owner].clone()).unwrap();
        let used = text.split("r:embed=\"").chain(text.split("r:id=\"")).filter(|rest| rest.starts_with("rId"));
        for used in used {
            assert!(ids.contains(used.split_once('"').unwrap().0), "{owner} uses what it does not refer to");
        }
    }
    let all: HashSet<String> = parts.keys().cloned().collect();
    assert_eq!(reached, all, "parts that nothing refers to");

    assert_eq!(xml["ppt/presentation.xml"].all("p:sldId").len(), slides);
    for (name, slide) in xml.iter().filter(|(name, _)| name.starts_with("ppt/slides/slide")) {
        let mut ids = HashSet::new();
        for shape in slide.all("p:cNvPr") {
            assert!(ids.insert(&shape.attributes["id"]), "{name} has an id twice");
            assert!(!shape.attributes.contains_key("hidden"), "{name} hides something");
        }
    }
}

/// All that is to be read in the scene is to be read on the slide, in its place, and in its lines if boxes do not wrap.
fn check_texts(page: &DocumentPage, slide: &Element, at_pt: impl Fn(Rect) -> Rect) {
    let mut found: HashMap<String, Vec<(Rect, Option<usize>)>> = HashMap::new();
    // Titles have room for letters that are wider.
    let title = slide.all("p:sp").into_iter().find(|shape| !shape.all("p:ph").is_empty()).map(place);
    for shape in slide.all("p:sp") {
        let text: String = shape.all("a:t").iter().map(|text| &*text.text).collect();
        let lines = shape.all("a:p").len() + shape.all("a:br").len();
        if !text.is_empty() {
            let wraps = shape.all("a:bodyPr")[0].attributes["wrap"] == "square";
            assert!(!wraps || shape.all("a:br").is_empty());
            found.entry(letters(&text)).or_default().push((place(shape), (!wraps).then_some(lines)));
        }
    }
    let mut expected = 0;
    for item in page.scene.items() {
        let (Some(text), Shape::Text { at, .. }) = (is_text(&item.shape), &item.shape) else { continue };
        let Some(same) = found.get_mut(&letters(&text.text)) else { panic!("{:?} is missing", text.text) };
        // Type is raised by a share of its size, for it is set lower in its lines there.
        let rise = 0.08 * f64::from(text.style.size);
        let left = text.lines.iter().map(|line| line.extent.0).fold(f32::MAX, f32::min);
        let right = text.lines.iter().map(|line| line.extent.1).fold(0.0, f32::max);
        let (top, bottom) = (at.y - rise, at.y - rise + f64::from(text.height));
        let rect = at_pt(Rect::new(at.x + f64::from(left), top, at.x + f64::from(right), bottom));
        let near = |a: f64, b: f64| (a - b).abs() < 1.0;
        let fits = |(place, lines): &(Rect, Option<usize>)| {
            let has_room = lines.is_none() || title == Some(*place);
            let (left, right) = (near(place.x0, rect.x0), near(place.x1, rect.x1));
            let across = match text.style.align {
                _ if !has_room => left && right,
                Align::Start => left && place.x1 > rect.x1,
                Align::End => right && place.x0 < rect.x0,
                Align::Center => near(place.center().x, rect.center().x) && place.x1 > rect.x1,
            };
            let as_set = lines.is_none_or(|lines| lines == text.lines.len());
            across && near(place.y0, rect.y0) && near(place.y1, rect.y1) && as_set
        };
        let one = same.iter().position(fits);
        let Some(one) = one else { panic!("{:?} is not at {rect:?} but {same:?}", text.text) };
        same.remove(one);
        expected += 1;
    }
    assert!(expected > 0);
    let left_over: Vec<_> = found.iter().filter(|(_, places)| !places.is_empty()).collect();
    assert!(left_over.is_empty(), "texts that the scene does not show: {left_over:?}");
}

fn scaled(by: f64) -> impl Fn(Rect) -> Rect {
    move |rect| Rect::new(rect.x0 * by, rect.y0 * by, rect.x1 * by, rect.y1 * by)
}

#[test]
fn the_example_is_whole_and_says_what_it_shows() {
    for locale in [Locale::Spanish, Locale::English] {
        let document = example(locale);
        let parts = parts(&written(&document));
        check_whole(&parts, 2);
        check_texts(&document.pages[0], &slide(&parts, 1), scaled(0.75));
        let names = slide(&parts, 1);
        assert_eq!(names.all("p:cSld")[0].attributes["name"], document.pages[0].name);
        assert!(names.all("p:cNvPr").iter().any(|shape| shape.attributes["name"].ends_with("· <Stage>")));

        let core = parsed(&parts["docProps/core.xml"]);
        assert_eq!(core.child("dc:title").unwrap().text, document.title);
        assert_eq!(core.child("dc:creator").unwrap().text, document.author);
        assert_eq!(core.child("dc:language").unwrap().text, document.language);
        let language = &slide(&parts, 1).all("a:rPr")[0].attributes["lang"].clone();
        assert!(language.starts_with(&document.language));
    }
}

#[test]
fn groups_do_not_move_what_is_in_them() {
    let parts = parts(&written(&example(Locale::English)));
    for group in [slide(&parts, 1), slide(&parts, 2)].iter().flat_map(|slide| slide.all("p:grpSp")) {
        let own = group.child("p:grpSpPr").unwrap().child("a:xfrm").unwrap();
        let values = |offset: &str, extent: &str| {
            let (offset, extent) = (own.child(offset).unwrap(), own.child(extent).unwrap());
            (offset.attributes.clone(), extent.attributes.clone())
        };
        assert_eq!(values("a:off", "a:ext"), values("a:chOff", "a:chExt"));
        let around = place(group).inflate(0.01, 0.01);
        let inner =
            group.children.iter().filter(|child| ["p:sp", "p:grpSp", "p:pic", "p:cxnSp"].contains(&&*child.name));
        for child in inner {
            assert!(around.contains_rect(place(child)), "{around:?} does not hold {:?}", place(child));
        }
    }
}

#[test]
fn notes_are_there_where_a_page_has_any() {
    let document = example(Locale::Spanish);
    let with = parts(&written(&document));
    assert!(
        with.contains_key("ppt/notesSlides/notesSlide1.xml") && !with.contains_key("ppt/notesSlides/notesSlide2.xml")
    );
    let notes = parsed(&with["ppt/notesSlides/notesSlide1.xml"]);
    assert_eq!(notes.all("a:p").len(), 3);
    let said: Vec<&str> = notes.all("a:t").iter().map(|text| &*text.text).collect();
    assert_eq!(said, ["First", "Second & <last>"]);

    let map = template::map("five-steps", Locale::Spanish).unwrap();
    let without = parts(&written(&composed(&map, Picture::Map)));
    check_whole(&without, 1);
    assert!(!without.keys().any(|name| name.contains("notes")));
}

#[test]
fn equal_documents_give_equal_bytes() {
    assert!(written(&example(Locale::English)) == written(&example(Locale::English)));
}

#[test]
fn whoever_watches_can_break_off() {
    let document = example(Locale::English);
    let photos = Arc::new(Photos::default());
    let mut told = Vec::new();
    let mut all = |share: f32| {
        told.push(share);
        ControlFlow::Continue(())
    };
    write_pptx(&document, &photos, Background::Paper, &mut Vec::new(), &mut all).unwrap();
    assert!(told.is_sorted() && told.last() == Some(&1.0) && told.len() > 5, "{told:?}");
    for stop in [0, told.len() / 2, told.len() - 1] {
        let mut calls = 0;
        let mut watch = |_| {
            calls += 1;
            if calls > stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let ended = write_pptx(&document, &photos, Background::Paper, &mut Vec::new(), &mut watch);
        assert!(matches!(ended, Err(ExportError::Cancelled)));
        assert_eq!(calls, stop + 1, "it went on");
    }
}

#[test]
fn a_disk_that_is_full_is_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let (document, photos) = (example(Locale::English), Arc::new(Photos::default()));
    let ended = write_pptx(&document, &photos, Background::Paper, &mut Full, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(ended, Err(ExportError::Io(error)) if error.kind() == std::io::ErrorKind::StorageFull));
}

/// A map whose only persona has a photo twice as wide as high, red at the sides, with a text beside its pixels.
fn with_photo() -> Map {
    let picture =
        RgbImage::from_fn(400, 200, |x, _| if (100..300).contains(&x) { Rgb([20, 90, 200]) } else { Rgb([250, 0, 0]) });
    let mut jpeg = Vec::new();
    JpegEncoder::new(&mut jpeg).write_image(picture.as_raw(), 400, 200, ExtendedColorType::Rgb8).unwrap();
    // A comment (JPEG, B.2.4.5) behind the two bytes with which it begins.
    let comment = b"\xff\xfe\x00\x0fTaken at home";
    jpeg.splice(2..2, comment.iter().copied());
    let map = template::map("example", Locale::English).unwrap();
    let mut draft = map.to_draft();
    for persona in &mut draft.personas {
        Arc::make_mut(persona).photo = Some(Photo::from_bytes(jpeg.clone()).unwrap());
    }
    Map::build(draft).unwrap()
}

#[test]
fn pictures_hold_what_is_seen_of_them_and_no_more() {
    let bytes = written(&composed(&with_photo(), Picture::Map));
    let parts = parts(&bytes);
    check_whole(&parts, 1);
    let pictures: Vec<_> = parts.iter().filter(|(name, _)| name.starts_with("ppt/media/")).collect();
    assert_eq!(pictures.len(), 1, "equal pictures are there once");
    let (_, picture) = pictures[0];
    assert!(!picture.windows(5).any(|bytes| bytes == b"Taken"));
    let pixels = image::load_from_memory(picture).unwrap().into_rgb8();
    assert_eq!(pixels.dimensions(), (200, 200));
    assert!(pixels.pixels().all(|pixel| pixel.0[0] < 160), "what is cut off can be seen");
    let slide = slide(&parts, 1);
    for picture in slide.all("p:pic") {
        let crop = picture.all("a:srcRect")[0];
        assert!(["l", "t", "r", "b"].iter().all(|side| crop.number(side).abs() < 1.0), "{crop:?}");
        assert_eq!(picture.all("a:prstGeom")[0].attributes["prst"], "ellipse");
        assert!(picture.all("p:cNvPr")[0].attributes.contains_key("descr"));
    }
    assert!(!slide.all("p:pic").is_empty());
}

#[test]
fn nothing_is_in_it_that_is_not_shown() {
    let document = example(Locale::Spanish);
    let text: String =
        parts(&written(&document)).values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(!text.contains("Not shown here"), "details are for pages that are clicked");
    assert!(!text.contains("dcterms") && !text.contains("2026-11-2"), "a time is in it");
    assert!(!text.contains(env!("CARGO_MANIFEST_DIR")));
    let parts = parts(&written(&document));
    let (slide, page) = (slide(&parts, 1), document.pages[0].size_pt());
    let around = Rect::from_origin_size((0.0, 0.0), page).inflate(1.0, 1.0);
    for shape in ["p:sp", "p:pic", "p:cxnSp"].iter().flat_map(|name| slide.all(name)) {
        assert!(around.contains_rect(place(shape)), "beside the slide: {:?}", place(shape));
    }
}

#[test]
fn the_ground_is_that_of_the_scene_or_none() {
    let document = example(Locale::English);
    let theme = parsed(&parts(&written(&document))["ppt/theme/theme1.xml"]);
    assert_eq!(theme.all("a:lt1")[0].children[0].attributes["val"], "FFFFFF");
    let accents: HashSet<_> =
        (1..=6).map(|at| theme.all(&format!("a:accent{at}"))[0].children[0].attributes["val"].clone()).collect();
    assert_eq!(accents.len(), 6);

    let (mut bytes, photos) = (Vec::new(), Arc::new(Photos::default()));
    write_pptx(&document, &photos, Background::Transparent, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
    let slide = slide(&parts(&bytes), 1);
    assert_eq!(slide.all("p:bgPr")[0].children[0].name, "a:noFill");
}

#[test]
fn the_font_of_a_brand_is_named_and_sizes_are_its_own() {
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let usual = template::map("five-steps", Locale::English).unwrap();
    let brand = Brand { fonts: vec![FontFile::from_bytes(ITALIC.to_vec()).unwrap()], ..Brand::default() };
    let map = Map::build(Draft { brand: Some(brand.into()), ..usual.to_draft() }).unwrap();
    let read = |map: &Map| {
        let parts = parts(&written(&composed(map, Picture::Map)));
        let theme = parsed(&parts["ppt/theme/theme1.xml"]);
        let faces: Vec<String> =
            theme.all("a:latin").iter().map(|latin| latin.attributes["typeface"].clone()).collect();
        let sizes = slide(&parts, 1).all("a:rPr").iter().map(|run| run.number("sz")).fold(0.0, f64::max);
        (faces, sizes)
    };
    let ((usual, usual_size), (own, own_size)) = (read(&usual), read(&map));
    assert_eq!((usual, own), (vec!["Arial".to_owned(); 2], vec!["Source Sans 3".to_owned(); 2]));
    assert!(own_size > usual_size * 1.05, "{own_size} and {usual_size}");
}

#[test]
fn slides_are_as_large_as_they_can_be() {
    let map = template::map("five-steps", Locale::English).unwrap();
    let sized = |points_per_unit: f64| {
        let setup = PageSetup { paper: Paper::AsLarge { points_per_unit }, ..PageSetup::default() };
        compose(&map, Picture::Map, &setup, &Theme::LIGHT, &mut Texts::default())
    };
    let size_of = |document: &Document| {
        let parts = parts(&written(document));
        let size = parsed(&parts["ppt/presentation.xml"]).all("p:sldSz")[0].clone();
        (Size::new(size.number("cx"), size.number("cy")), parts)
    };
    let usual = sized(0.75);
    let (size, _) = size_of(&usual);
    assert!((size - usual.pages[0].size_pt() * EMU_PER_PT).to_vec2().hypot() < 1.0);

    // Too large: as large as a slide may be, everything in proportion.
    let large = sized(40.0);
    let (size, found) = size_of(&large);
    assert!((size.max_side() - 51_206_400.0).abs() < 1.0);
    let by = size.max_side() / EMU_PER_PT / large.pages[0].scene.size().max_side();
    check_texts(&large.pages[0], &slide(&found, 1), scaled(by));

    // Too small: in the middle of the smallest slide.
    let small = sized(0.01);
    let (size, found) = size_of(&small);
    assert!((size.min_side() - 914_400.0).abs() < 1.0);
    let page = small.pages[0].size_pt();
    let (left, top) = ((size.width / EMU_PER_PT - page.width) / 2.0, (size.height / EMU_PER_PT - page.height) / 2.0);
    check_texts(&small.pages[0], &slide(&found, 1), |rect| scaled(0.01)(rect) + kurbo::Vec2::new(left, top));

    // A page of another size lies in the middle, made smaller where it has to be.
    let mut mixed = sized(0.75);
    mixed.pages.extend(composed(&map, Picture::Curves).pages);
    let (size, found) = size_of(&mixed);
    let size = size / EMU_PER_PT;
    let own = mixed.pages[1].scene.size();
    let by = (size.width / own.width).min(size.height / own.height).min(0.75);
    let offset = (size - own * by).to_vec2() / 2.0;
    check_texts(&mixed.pages[1], &slide(&found, 2), |rect| scaled(by)(rect) + offset);
}

#[test]
fn scripts_that_run_to_the_left_say_so() {
    let map = template::map("five-steps", Locale::English).unwrap();
    let mut draft = map.to_draft();
    draft.title = "מסע הלקוח".to_owned();
    let parts = parts(&written(&composed(&Map::build(draft).unwrap(), Picture::Map)));
    let slide = slide(&parts, 1);
    let shape =
        slide.all("p:sp").into_iter().find(|shape| shape.all("a:t").iter().any(|text| text.text.contains("מסע")));
    let properties = shape.unwrap().all("a:pPr")[0].clone();
    assert_eq!((&*properties.attributes["rtl"], &*properties.attributes["algn"]), ("1", "r"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_map_gives_a_whole_presentation(map in support::any_map()) {
        let document = composed(&map, Picture::Map);
        check_whole(&parts(&written(&document)), 1);
    }
}

/// A scene keeps its order: what lies on something else does so on the slide.
#[test]
fn what_is_drawn_later_lies_on_top() {
    let document = example(Locale::English);
    let scene: &Scene = &document.pages[0].scene;
    let slide = slide(&parts(&written(&document)), 1);
    let mut drawn: HashMap<String, Vec<usize>> = HashMap::new();
    let shapes = leaves(&slide);
    for (at, shape) in shapes.iter().enumerate() {
        drawn.entry(key(place(shape))).or_default().push(at);
    }
    // Filled rectangles and circles under texts: enough to see cards under what stands on them.
    let grounds: Vec<(Rect, usize)> = scene
        .items()
        .iter()
        .filter_map(|item| match &item.shape {
            Shape::Fill { outline, .. } => Some(outline.bounds()),
            _ => None,
        })
        .filter_map(|rect| drawn.get(&key(scaled(0.75)(rect))).map(|at| (rect, at[0])))
        .collect();
    assert!(grounds.len() > 100);
    let mut compared = 0;
    for (at, (rect, place)) in grounds.iter().enumerate() {
        for (other, other_place) in &grounds[at + 1..] {
            let both = rect.intersect(*other);
            if both.width() > 0.5 && both.height() > 0.5 && key(*rect) != key(*other) {
                assert!(place < other_place, "{rect:?} lies on {other:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 100);
}

fn leaves(element: &Element) -> Vec<&Element> {
    let own = ["p:sp", "p:pic", "p:cxnSp"].contains(&&*element.name).then_some(element);
    own.into_iter().chain(element.children.iter().flat_map(leaves)).collect()
}

fn key(rect: Rect) -> String {
    format!("{:.1} {:.1} {:.1} {:.1}", rect.x0, rect.y0, rect.x1, rect.y1)
}
