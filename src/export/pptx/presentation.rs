//! The parts around the slides: the presentation itself, its master and layout, its theme, the master of the notes.

use std::io;

use crate::export::document::Document;

use super::emu::SlideSize;
use super::notes;
use super::package::{Content, Kind, Package, Relationships};
use super::palette;
use super::properties;
use super::sections;
use super::xml::{self, NAMESPACES, element, leaf};

/// Type of a slide.
pub(super) const SLIDE: &str = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
const NOTES: &str = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";
const NOTES_MASTER: &str = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml";
const PRESENTATION: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const MASTER: &str = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml";
const LAYOUT: &str = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const EXTENDED: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/// Page of the notes: A4-like, as all presentations have it, in EMU.
const NOTES_SIZE: (&str, &str) = ("6858000", "9144000");
/// The first id that a slide may have (ECMA-376, `ST_SlideId`).
const FIRST_SLIDE_ID: usize = 256;

/// What a presentation consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    /// Slides.
    Slides,
    /// Slides, some of which have notes.
    SlidesAndNotes,
}

impl Parts {
    /// What a document needs.
    pub(super) fn of(document: &Document) -> Self {
        let noted = document.pages.iter().any(notes::has_notes);
        if noted { Self::SlidesAndNotes } else { Self::Slides }
    }
}

/// Adds all that is neither slide nor notes.
pub(super) fn add_frame(package: &mut Package, document: &Document, size: SlideSize, parts: Parts) -> io::Result<()> {
    let mut own = Relationships::default();
    own.add(Kind::Document("officeDocument"), "ppt/presentation.xml");
    own.add(Kind::CoreProperties, "docProps/core.xml");
    own.add(Kind::Document("extended-properties"), "docProps/app.xml");
    package.relate("", &own)?;
    package.add("docProps/core.xml", Content::Xml(CORE), properties::core(document)?);
    package.add("docProps/app.xml", Content::Xml(EXTENDED), properties::extended(document)?);

    let mut relationships = Relationships::default();
    let bytes = presentation(document, size, parts, &mut relationships)?;
    package.relate("ppt/presentation.xml", &relationships)?;
    package.add("ppt/presentation.xml", Content::Xml(PRESENTATION), bytes);

    let fixed = |text: &str| text.as_bytes().to_vec();
    let theme = palette::theme(document);
    package.add("ppt/theme/theme1.xml", Content::Xml(THEME), fixed(&theme));
    add_related(
        package,
        ("ppt/slideMasters/slideMaster1.xml", MASTER, fixed(&master(size))),
        &[("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")],
    )?;
    add_related(
        package,
        ("ppt/slideLayouts/slideLayout1.xml", LAYOUT, fixed(include_str!("fixed/layout.xml"))),
        &[("slideMaster", "../slideMasters/slideMaster1.xml")],
    )?;
    if parts == Parts::SlidesAndNotes {
        package.add("ppt/theme/theme2.xml", Content::Xml(THEME), fixed(&theme));
        add_related(
            package,
            ("ppt/notesMasters/notesMaster1.xml", NOTES_MASTER, fixed(include_str!("fixed/notes_master.xml"))),
            &[("theme", "../theme/theme2.xml")],
        )?;
    }
    Ok(())
}

/// The master with the place of titles on slides of a size: at the top, over the width. Those of pages have places of their own.
fn master(size: SlideSize) -> String {
    let (width, height) = size.sides();
    let place = [("{x}", width / 24), ("{y}", height / 24), ("{cx}", width - width / 12), ("{cy}", height / 8)];
    let master = include_str!("fixed/master.xml").to_owned();
    place.iter().fold(master, |master, (what, length)| master.replace(what, &length.to_string()))
}

/// Adds the notes of a slide, which is given by its number from 1.
pub(super) fn add_notes(package: &mut Package, number: usize, bytes: Vec<u8>) -> io::Result<()> {
    add_related(
        package,
        (&format!("ppt/notesSlides/notesSlide{number}.xml"), NOTES, bytes),
        &[("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", &format!("../slides/slide{number}.xml"))],
    )
}

fn add_related(
    package: &mut Package,
    (path, content, bytes): (&str, &'static str, Vec<u8>),
    targets: &[(&'static str, &str)],
) -> io::Result<()> {
    let mut relationships = Relationships::default();
    for (kind, target) in targets {
        relationships.add(Kind::Document(kind), *target);
    }
    package.relate(path, &relationships)?;
    package.add(path, Content::Xml(content), bytes);
    Ok(())
}

/// The id of a slide, which is given by its number from 0.
fn slide_id(at: usize) -> String {
    (FIRST_SLIDE_ID + at).to_string()
}

fn presentation(
    document: &Document,
    size: SlideSize,
    parts: Parts,
    relationships: &mut Relationships,
) -> io::Result<Vec<u8>> {
    xml::part("p:presentation", &NAMESPACES, |xml| {
        let master = relationships.add(Kind::Document("slideMaster"), "slideMasters/slideMaster1.xml");
        element(xml, "p:sldMasterIdLst", &[], |xml| {
            leaf(xml, "p:sldMasterId", &[("id", "2147483648"), ("r:id", &master)])
        })?;
        if parts == Parts::SlidesAndNotes {
            let master = relationships.add(Kind::Document("notesMaster"), "notesMasters/notesMaster1.xml");
            element(xml, "p:notesMasterIdLst", &[], |xml| leaf(xml, "p:notesMasterId", &[("r:id", &master)]))?;
        }
        element(xml, "p:sldIdLst", &[], |xml| {
            (0..document.pages.len()).try_for_each(|at| {
                let slide = relationships.add(Kind::Document("slide"), format!("slides/slide{}.xml", at + 1));
                leaf(xml, "p:sldId", &[("id", &slide_id(at)), ("r:id", &slide)])
            })
        })?;
        let (width, height) = size.sides();
        leaf(xml, "p:sldSz", &[("cx", &width.to_string()), ("cy", &height.to_string())])?;
        leaf(xml, "p:notesSz", &[("cx", NOTES_SIZE.0), ("cy", NOTES_SIZE.1)])?;
        relationships.add(Kind::Document("theme"), "theme/theme1.xml");
        element(xml, "p:defaultTextStyle", &[], |xml| {
            element(xml, "a:lvl1pPr", &[("marL", "0"), ("algn", "l")], |xml| {
                element(xml, "a:defRPr", &[("sz", "1800")], |xml| {
                    element(xml, "a:solidFill", &[], |xml| leaf(xml, "a:schemeClr", &[("val", "tx1")]))?;
                    leaf(xml, "a:latin", &[("typeface", "+mn-lt")])?;
                    leaf(xml, "a:ea", &[("typeface", "+mn-ea")])?;
                    leaf(xml, "a:cs", &[("typeface", "+mn-cs")])
                })
            })
        })?;
        sections::extension(xml, document, slide_id)
    })
}
