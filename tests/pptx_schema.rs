//! Presentations against the schema of their format: a program that finds elements in another order, ids twice or attributes without a value says that
//! the file is damaged.

use crate::shared_slides as slides;
use crate::support;

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use proptest::prelude::*;
use slides::{Element, parsed, parts};
use trayecto::app::{Editable, Marked, MarkedFindings, MarkedNotes, Shade, SpeakerNotes, annotations, document};
use trayecto::export::{Background, Document, write_pptx};
use trayecto::layout::{Furniture, PageNumbers, PageSetup, Paper, Picture, Split};
use trayecto::locale::Locale;
use trayecto::map::{Brand, Draft, FontFile, Map, Photo};
use trayecto::render::Photos;
use trayecto::template;

const FILL: &str = "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill?";
const EFFECT: &str = "a:effectLst|a:effectDag?";
const COLOR: &str = "a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr";
const SHAPES: &str = "p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart*";
const TEXT: &[&str] = &["a:ln?", FILL, EFFECT, "a:highlight?", "a:latin?", "a:ea?", "a:cs?", "a:sym?", "a:extLst?"];
const PARAGRAPH: &[&str] = &[
    "a:lnSpc?",
    "a:spcBef?",
    "a:spcAft?",
    "a:buClrTx|a:buClr?",
    "a:buSzTx|a:buSzPct|a:buSzPts?",
    "a:buFontTx|a:buFont?",
    "a:buNone|a:buAutoNum|a:buChar|a:buBlip?",
    "a:tabLst?",
    "a:defRPr?",
    "a:extLst?",
];
const LEVELS: &[&str] = &["a:defPPr?", "a:lvl1pPr?", "a:lvl2pPr?", "a:lvl3pPr?", "a:extLst?"];
const SHAPE_LOOK: &[&str] =
    &["a:xfrm?", "a:custGeom|a:prstGeom?", FILL, "a:ln?", EFFECT, "a:scene3d?", "a:sp3d?", "a:extLst?"];

/// What may be in the elements that we write, and in which order (ECMA-376, part 1, of the transitional kind): one of the names that are parted
/// by "|", once; at most once with "?", as often as one likes with "*". What is not here may hold nothing but text.
const CHILDREN: &[(&str, &[&str])] = &[
    (
        "p:presentation",
        &[
            "p:sldMasterIdLst?",
            "p:notesMasterIdLst?",
            "p:handoutMasterIdLst?",
            "p:sldIdLst?",
            "p:sldSz?",
            "p:notesSz",
            "p:embeddedFontLst?",
            "p:defaultTextStyle?",
            "p:modifyVerifier?",
            "p:extLst?",
        ],
    ),
    ("p:sldMasterIdLst", &["p:sldMasterId*"]),
    ("p:notesMasterIdLst", &["p:notesMasterId?"]),
    ("p:sldIdLst", &["p:sldId*"]),
    ("p:extLst", &["p:ext*"]),
    ("p:ext", &["p14:sectionLst"]),
    ("p14:sectionLst", &["p14:section*"]),
    ("p14:section", &["p14:sldIdLst?", "p14:extLst?"]),
    ("p14:sldIdLst", &["p14:sldId*"]),
    ("p:sldMaster", &["p:cSld", "p:clrMap", "p:sldLayoutIdLst?", "p:transition?", "p:timing?", "p:hf?", "p:txStyles?"]),
    ("p:sldLayoutIdLst", &["p:sldLayoutId*"]),
    ("p:sldLayout", &["p:cSld", "p:clrMapOvr?", "p:transition?", "p:timing?", "p:hf?", "p:extLst?"]),
    ("p:sld", &["p:cSld", "p:clrMapOvr?", "p:transition?", "p:timing?", "p:extLst?"]),
    ("p:notes", &["p:cSld", "p:clrMapOvr?", "p:extLst?"]),
    ("p:notesMaster", &["p:cSld", "p:clrMap", "p:hf?", "p:notesStyle?", "p:extLst?"]),
    ("p:clrMapOvr", &["a:masterClrMapping|a:overrideClrMapping"]),
    ("p:txStyles", &["p:titleStyle?", "p:bodyStyle?", "p:otherStyle?", "p:extLst?"]),
    ("p:titleStyle", LEVELS),
    ("p:bodyStyle", LEVELS),
    ("p:otherStyle", LEVELS),
    ("p:notesStyle", LEVELS),
    ("p:defaultTextStyle", LEVELS),
    ("p:cSld", &["p:bg?", "p:spTree", "p:custDataLst?", "p:controls?", "p:extLst?"]),
    ("p:bg", &["p:bgPr|p:bgRef"]),
    ("p:bgPr", &["a:noFill|a:solidFill", EFFECT, "a:extLst?"]),
    ("p:spTree", &["p:nvGrpSpPr", "p:grpSpPr", SHAPES, "p:extLst?"]),
    ("p:grpSp", &["p:nvGrpSpPr", "p:grpSpPr", SHAPES, "p:extLst?"]),
    ("p:nvGrpSpPr", &["p:cNvPr", "p:cNvGrpSpPr", "p:nvPr"]),
    ("p:cNvPr", &["a:hlinkClick?", "a:hlinkHover?", "a:extLst?"]),
    ("a:extLst", &["a:ext*"]),
    ("a:ext", &["adec:decorative?"]),
    ("p:nvPr", &["p:ph?", "p:custDataLst?", "p:extLst?"]),
    ("p:grpSpPr", &["a:xfrm?", FILL, EFFECT, "a:scene3d?", "a:extLst?"]),
    ("a:xfrm", &["a:off?", "a:ext?", "a:chOff?", "a:chExt?"]),
    ("p:sp", &["p:nvSpPr", "p:spPr", "p:style?", "p:txBody?", "p:extLst?"]),
    ("p:nvSpPr", &["p:cNvPr", "p:cNvSpPr", "p:nvPr"]),
    ("p:cNvSpPr", &["a:spLocks?", "a:extLst?"]),
    ("p:spPr", SHAPE_LOOK),
    ("p:cxnSp", &["p:nvCxnSpPr", "p:spPr", "p:style?", "p:extLst?"]),
    ("p:nvCxnSpPr", &["p:cNvPr", "p:cNvCxnSpPr", "p:nvPr"]),
    ("p:pic", &["p:nvPicPr", "p:blipFill", "p:spPr", "p:style?", "p:extLst?"]),
    ("p:nvPicPr", &["p:cNvPr", "p:cNvPicPr", "p:nvPr"]),
    ("p:cNvPicPr", &["a:picLocks?", "a:extLst?"]),
    ("p:blipFill", &["a:blip?", "a:srcRect?", "a:tile|a:stretch?"]),
    ("a:stretch", &["a:fillRect?"]),
    ("p:txBody", &["a:bodyPr", "a:lstStyle?", "a:p*"]),
    ("a:bodyPr", &["a:prstTxWarp?", "a:noAutofit|a:normAutofit|a:spAutoFit?", "a:extLst?"]),
    ("a:p", &["a:pPr?", "a:r|a:br|a:fld*", "a:endParaRPr?"]),
    ("a:pPr", PARAGRAPH),
    ("a:lvl1pPr", PARAGRAPH),
    ("a:lnSpc", &["a:spcPct|a:spcPts"]),
    ("a:spcBef", &["a:spcPct|a:spcPts"]),
    ("a:r", &["a:rPr?", "a:t"]),
    ("a:br", &["a:rPr?"]),
    ("a:rPr", TEXT),
    ("a:endParaRPr", TEXT),
    ("a:defRPr", TEXT),
    ("a:solidFill", &[COLOR]),
    ("a:srgbClr", &["a:alpha?"]),
    ("a:ln", &[FILL, "a:prstDash|a:custDash?", "a:round|a:bevel|a:miter?", "a:headEnd?", "a:tailEnd?", "a:extLst?"]),
    ("a:custDash", &["a:ds*"]),
    ("a:custGeom", &["a:avLst?", "a:gdLst?", "a:ahLst?", "a:cxnLst?", "a:rect?", "a:pathLst"]),
    ("a:pathLst", &["a:path*"]),
    ("a:path", &["a:close|a:moveTo|a:lnTo|a:arcTo|a:quadBezTo|a:cubicBezTo*"]),
    ("a:moveTo", &["a:pt"]),
    ("a:lnTo", &["a:pt"]),
    ("a:cubicBezTo", &["a:pt", "a:pt", "a:pt"]),
    ("a:prstGeom", &["a:avLst?"]),
    ("a:avLst", &["a:gd*"]),
    ("a:theme", &["a:themeElements", "a:objectDefaults?", "a:extraClrSchemeLst?", "a:extLst?"]),
    ("a:themeElements", &["a:clrScheme", "a:fontScheme", "a:fmtScheme"]),
    (
        "a:clrScheme",
        &[
            "a:dk1",
            "a:lt1",
            "a:dk2",
            "a:lt2",
            "a:accent1",
            "a:accent2",
            "a:accent3",
            "a:accent4",
            "a:accent5",
            "a:accent6",
            "a:hlink",
            "a:folHlink",
        ],
    ),
    ("a:fontScheme", &["a:majorFont", "a:minorFont"]),
    ("a:majorFont", &["a:latin", "a:ea", "a:cs", "a:font*"]),
    ("a:minorFont", &["a:latin", "a:ea", "a:cs", "a:font*"]),
    ("a:fmtScheme", &["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"]),
    ("a:fillStyleLst", &["a:solidFill", "a:solidFill", "a:solidFill"]),
    ("a:bgFillStyleLst", &["a:solidFill", "a:solidFill", "a:solidFill"]),
    ("a:lnStyleLst", &["a:ln", "a:ln", "a:ln"]),
    ("a:effectStyleLst", &["a:effectStyle", "a:effectStyle", "a:effectStyle"]),
    ("a:effectStyle", &[EFFECT]),
    ("a:dk1", &[COLOR]),
    ("a:lt1", &[COLOR]),
    ("a:dk2", &[COLOR]),
    ("a:lt2", &[COLOR]),
    ("a:accent1", &[COLOR]),
    ("a:accent2", &[COLOR]),
    ("a:accent3", &[COLOR]),
    ("a:accent4", &[COLOR]),
    ("a:accent5", &[COLOR]),
    ("a:accent6", &[COLOR]),
    ("a:hlink", &[COLOR]),
    ("a:folHlink", &[COLOR]),
];

/// Attributes that elements must have.
const REQUIRED: &[(&str, &[&str])] = &[
    ("p:cNvPr", &["id", "name"]),
    ("p:sldMasterId", &["r:id"]),
    ("p:notesMasterId", &["r:id"]),
    ("p:sldLayoutId", &["r:id"]),
    ("p:sldId", &["id", "r:id"]),
    ("p:sldSz", &["cx", "cy"]),
    ("p:notesSz", &["cx", "cy"]),
    ("p:ext", &["uri"]),
    ("p14:section", &["name", "id"]),
    ("p14:sldId", &["id"]),
    ("adec:decorative", &["val"]),
    ("p:ph", &["type"]),
    ("a:off", &["x", "y"]),
    ("a:chOff", &["x", "y"]),
    ("a:chExt", &["cx", "cy"]),
    ("a:pt", &["x", "y"]),
    ("a:prstGeom", &["prst"]),
    ("a:gd", &["name", "fmla"]),
    ("a:rect", &["l", "t", "r", "b"]),
    ("a:blip", &["r:embed"]),
    ("a:srgbClr", &["val"]),
    ("a:schemeClr", &["val"]),
    ("a:alpha", &["val"]),
    ("a:ds", &["d", "sp"]),
    ("a:latin", &["typeface"]),
    ("a:spcPts", &["val"]),
    ("a:spcPct", &["val"]),
    ("a:theme", &["name"]),
    ("a:clrScheme", &["name"]),
    ("a:fontScheme", &["name"]),
];

/// Whole numbers that attributes may have, from one to another.
const NUMBERS: &[(&str, &str, (i64, i64))] = &[
    ("p:cNvPr", "id", (1, 2_147_483_647)),
    ("p:sldId", "id", (256, 2_147_483_647)),
    ("p:sldSz", "cx", (914_400, 51_206_400)),
    ("p:sldSz", "cy", (914_400, 51_206_400)),
    ("a:off", "x", (-27_273_042_329_600, 27_273_042_316_900)),
    ("a:off", "y", (-27_273_042_329_600, 27_273_042_316_900)),
    ("a:path", "w", (0, 27_273_042_316_900)),
    ("a:path", "h", (0, 27_273_042_316_900)),
    ("a:ln", "w", (0, 20_116_800)),
    ("a:rPr", "sz", (100, 400_000)),
    ("a:endParaRPr", "sz", (100, 400_000)),
    ("a:spcPts", "val", (0, 158_400)),
    ("a:alpha", "val", (0, 100_000)),
    ("a:pPr", "marL", (0, 51_206_400)),
    ("a:pPr", "indent", (-51_206_400, 51_206_400)),
];

/// What an element of that name may hold within another.
fn allowed(name: &str, within: &str) -> &'static [&'static str] {
    // Of two kinds that have the same name, one is the size of a shape.
    if name == "a:ext" && within == "a:xfrm" {
        return &[];
    }
    CHILDREN.iter().find(|(known, _)| *known == name).map_or(&[], |(_, children)| children)
}

/// Why the children of an element are not those that it may have, if so.
fn wrong_children(element: &Element, within: &str) -> Option<String> {
    let mut children = element.children.iter().map(|child| &*child.name).peekable();
    for wanted in allowed(&element.name, within) {
        let (names, least, most) = match wanted.split_at(wanted.len() - 1) {
            (names, "?") => (names, 0, 1),
            (names, "*") => (names, 0, usize::MAX),
            _ => (*wanted, 1, 1),
        };
        let mut count = 0;
        while count < most && children.peek().is_some_and(|child| names.split('|').any(|name| name == *child)) {
            children.next();
            count += 1;
        }
        if count < least {
            return Some(format!("{} lacks {names}", element.name));
        }
    }
    children.next().map(|child| format!("{child} is not expected there in {}", element.name))
}

fn wrong_attributes(element: &Element, within: &str) -> Option<String> {
    let name = &*element.name;
    let required = REQUIRED.iter().filter(|(known, _)| *known == name).flat_map(|(_, attributes)| *attributes);
    let sized: &[&str] = if name == "a:ext" { if within == "a:xfrm" { &["cx", "cy"] } else { &["uri"] } } else { &[] };
    for attribute in required.chain(sized) {
        match element.attributes.get(*attribute) {
            None => return Some(format!("{name} has no {attribute}")),
            // All trees of shapes have a root without a name.
            Some(value) if value.is_empty() && element.attributes.get("id").is_none_or(|id| id != "1") => {
                return Some(format!("{name} has an empty {attribute}"));
            }
            Some(_) => {}
        }
    }
    for (_, attribute, (least, most)) in NUMBERS.iter().filter(|(known, ..)| *known == name) {
        let Some(value) = element.attributes.get(*attribute) else { continue };
        if !value.parse::<i64>().is_ok_and(|number| (*least..=*most).contains(&number)) {
            return Some(format!("{name} has {value:?} as {attribute}"));
        }
    }
    for side in ["cx", "cy"].iter().filter_map(|side| element.attributes.get(*side)) {
        if !side.parse::<i64>().is_ok_and(|length| length >= 0) {
            return Some(format!("{name} is {side:?} long"));
        }
    }
    let lines = element.attributes.values().find(|value| value.contains(char::is_control));
    lines.map(|value| format!("{name} has {value:?}, with characters that are none"))
}

fn check_element(part: &str, element: &Element, within: &str) {
    let wrong = wrong_children(element, within).or_else(|| wrong_attributes(element, within));
    assert_eq!(wrong, None, "{part}");
    if element.name != "a:t" {
        assert_eq!(element.text.trim(), "", "{part}: a text in {}", element.name);
    }
    for child in &element.children {
        check_element(part, child, &element.name);
    }
}

/// All that the schema asks for and we can get wrong.
fn check_schema(parts: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in parts.iter().filter(|(name, _)| {
        name.starts_with("ppt/") && name.rsplit_once('.').is_some_and(|(_, ending)| ending == "xml")
    }) {
        let part = parsed(bytes);
        check_element(name, &part, "");
        let mut ids = HashSet::new();
        for shape in part.all("p:cNvPr") {
            assert!(ids.insert(&shape.attributes["id"]), "{name} has an id twice");
        }
        for group in part.all("p:grpSp") {
            assert!(group.all("p:ph").is_empty(), "{name} has a placeholder in a group");
            assert!(group.children.len() > 2, "{name} has a group with nothing in it");
        }
    }
    let presentation = parsed(&parts["ppt/presentation.xml"]);
    let slides: Vec<&String> = presentation.all("p:sldId").iter().map(|slide| &slide.attributes["id"]).collect();
    let sections = presentation.all("p14:section");
    let in_sections: Vec<&String> = presentation.all("p14:sldId").iter().map(|slide| &slide.attributes["id"]).collect();
    assert!(sections.is_empty() || in_sections == slides, "slides that are in no section, or in several");
    let ids: HashSet<&String> = sections.iter().map(|section| &section.attributes["id"]).collect();
    assert_eq!(ids.len(), sections.len(), "sections with the same id");
}

fn written(document: &Document, background: Background) -> BTreeMap<String, Vec<u8>> {
    let (mut bytes, photos) = (Vec::new(), Arc::new(Photos::default()));
    write_pptx(document, &photos, background, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
    parts(&bytes)
}

/// The example with all that presentations can hold: a photo, a font, a logo.
fn adorned(locale: Locale) -> Map {
    const ITALIC: &[u8] = include_bytes!("../assets/fonts/SourceSans3-It.ttf");
    let mut draft = template::map("example", locale).unwrap().to_draft();
    let photo = Photo::from_bytes(support::PNG.to_vec()).unwrap();
    for persona in &mut draft.personas {
        Arc::make_mut(persona).photo = Some(photo.clone());
    }
    let fonts = vec![FontFile::from_bytes(ITALIC.to_vec()).unwrap()];
    let brand = Brand { fonts, logo: Some(photo), footer: "© \u{1}Velo".into(), ..Brand::default() };
    Map::build(Draft { brand: Some(brand.into()), ..draft }).unwrap()
}

fn slides_of(map: &Map, split: Split) -> PageSetup {
    let marked = Marked { findings: MarkedFindings::Open { today: None }, notes: MarkedNotes::Shown };
    PageSetup {
        paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 },
        split,
        furniture: Furniture { header: "Velo".into(), numbers: PageNumbers::Shown, ..Furniture::default() },
        annotations: annotations(map, marked),
        ..PageSetup::default()
    }
}

#[test]
fn all_pictures_of_the_example_follow_the_schema() {
    for locale in Locale::ALL {
        let map = adorned(locale);
        let persona = map.personas[0].id;
        let legible = Split::Legible { smallest_pt: 12.0 };
        let cases = [
            (Picture::Map, Split::Whole),
            (Picture::Map, Split::Phases),
            (Picture::Map, legible),
            (Picture::Curves, legible),
            (Picture::Plan, legible),
            (Picture::Figures, legible),
            (Picture::Sheet(persona), legible),
        ];
        for (picture, split) in cases {
            let notes = SpeakerNotes::Findings { today: None };
            let document = document(&map, picture, &slides_of(&map, split), Shade::Light, notes, Editable::No);
            check_schema(&written(&document, Background::Paper));
        }
    }
}

#[test]
fn a_wrong_order_is_noticed() {
    let check = |xml: &str, expected: Option<&str>| {
        let wrong = wrong_children(&parsed(xml.as_bytes()), "");
        assert_eq!(wrong.as_deref(), expected, "{xml}");
    };
    check("<a:r><a:rPr/><a:t/></a:r>", None);
    check("<a:r><a:t/><a:rPr/></a:r>", Some("a:rPr is not expected there in a:r"));
    check("<a:r><a:rPr/></a:r>", Some("a:r lacks a:t"));
    check("<a:pt><a:t/></a:pt>", Some("a:t is not expected there in a:pt"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_map_follows_the_schema(map in support::any_map(), parted: bool) {
        let split = if parted { Split::Phases } else { Split::Whole };
        let notes = SpeakerNotes::Findings { today: None };
        let document = document(&map, Picture::Map, &slides_of(&map, split), Shade::Light, notes, Editable::No);
        check_schema(&written(&document, Background::Transparent));
    }
}
