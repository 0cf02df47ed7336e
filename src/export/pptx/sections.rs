//! Sections: slides that follow one another and show the same phases have one, named like them.

use std::io;

use crate::export::document::Document;

use super::xml::{Xml, element, leaf, one_line};

/// What an extension says that it is: a list of sections ([MS-PPTX] 2.6.7).
const LIST: &str = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
const NAMESPACE: &str = "http://schemas.microsoft.com/office/powerpoint/2010/main";

/// A section: its name, and its slides, from 0.
struct Section {
    name: String,
    slides: Vec<usize>,
}

/// Writes the sections of a document, if it has several; `slide_id` gives the id of a slide.
pub(super) fn extension(xml: &mut Xml, document: &Document, slide_id: impl Fn(usize) -> String) -> io::Result<()> {
    let sections = sections(document);
    if sections.len() < 2 {
        return Ok(());
    }
    element(xml, "p:extLst", &[], |xml| {
        element(xml, "p:ext", &[("uri", LIST)], |xml| {
            element(xml, "p14:sectionLst", &[("xmlns:p14", NAMESPACE)], |xml| {
                sections.iter().enumerate().try_for_each(|(at, Section { name, slides })| {
                    let id = id(&document.title, at, name);
                    element(xml, "p14:section", &[("name", name), ("id", &id)], |xml| {
                        element(xml, "p14:sldIdLst", &[], |xml| {
                            slides.iter().try_for_each(|slide| leaf(xml, "p14:sldId", &[("id", &slide_id(*slide))]))
                        })
                    })
                })
            })
        })
    })
}

/// All slides, in sections; none if no slide shows a phase. A slide that shows none is in a section that is called like it.
fn sections(document: &Document) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    if document.pages.iter().all(|page| page.section.is_none()) {
        return sections;
    }
    for (at, page) in document.pages.iter().enumerate() {
        let name = one_line(page.section.as_deref().unwrap_or(&page.name));
        let name = if name.is_empty() { format!("# {}", at + 1) } else { name };
        match sections.last_mut() {
            Some(last) if last.name == name => last.slides.push(at),
            _ => sections.push(Section { name, slides: vec![at] }),
        }
    }
    sections
}

/// An id that is made of what the section is, so that equal documents have equal ones: of version 8 (RFC 9562), with a hash of 128 bits (FNV-1a).
fn id(title: &str, at: usize, name: &str) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0100_0000_0000_0000_0000_013b;
    let what = format!("{at}\n{title}\n{name}");
    let hash = what.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let version = (hash & !(0xf << 76)) | 8 << 76;
    let id = format!("{:032X}", (version & !(0x3 << 62)) | 2 << 62);
    let piece = |from: usize, to: usize| id.get(from..to).unwrap_or_default();
    format!("{{{}-{}-{}-{}-{}}}", piece(0, 8), piece(8, 12), piece(12, 16), piece(16, 20), piece(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_their_form_and_differ() {
        let of = |title: &str, at: usize, name: &str| id(title, at, name);
        let one = of("Map", 0, "Captivate");
        assert_eq!(one, of("Map", 0, "Captivate"));
        assert!(
            one != of("Map", 1, "Captivate") && one != of("Map", 0, "Retain") && one != of("Other", 0, "Captivate")
        );
        let pieces: Vec<&str> = one.trim_matches(['{', '}']).split('-').collect();
        assert_eq!(pieces.iter().map(|piece| piece.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(pieces[2].starts_with('8') && pieces[3].starts_with(['8', '9', 'A', 'B']), "{one}");
    }
}
