//! Presentations, opened again: the parts of the package, their elements, and where shapes lie.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use kurbo::Rect;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// Units of a point.
pub(crate) const EMU_PER_PT: f64 = 12_700.0;

/// A part of a package that is XML.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Element>,
    pub(crate) text: String,
}

impl Element {
    /// All elements of a name, itself or within, in order.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> Vec<&'a Element> {
        let own = (self.name == name).then_some(self);
        own.into_iter().chain(self.children.iter().flat_map(|child| child.all(name))).collect()
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(crate) fn number(&self, attribute: &str) -> f64 {
        self.attributes[attribute].parse().unwrap()
    }
}

pub(crate) fn parsed(bytes: &[u8]) -> Element {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).unwrap());
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            event @ (Event::Start(_) | Event::Empty(_)) => {
                let (is_empty, start) = match event {
                    Event::Empty(start) => (true, start),
                    Event::Start(start) => (false, start),
                    _ => unreachable!(),
                };
                let mut element = Element { name: start.name().as_ref().to_owned(), ..Element::default() };
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap();
                    let value = unescaped(&attribute.value);
                    let twice = element.attributes.insert(attribute.key.as_ref().to_owned(), value);
                    assert!(twice.is_none());
                }
                if is_empty {
                    open.last_mut().unwrap().children.push(element);
                } else {
                    open.push(element);
                }
            }
            Event::End(_) => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                open.last_mut().unwrap().text.push_str(&unescaped(&format!("&{name};")));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    let root = open.remove(0);
    assert_eq!(root.children.len(), 1);
    root.children.into_iter().next().unwrap()
}

pub(crate) fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).unwrap().into_owned()
}

pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts: BTreeMap<_, _> = (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect();
    assert_eq!(parts.len(), archive.len(), "a part is there twice");
    parts
}

pub(crate) fn slide(parts: &BTreeMap<String, Vec<u8>>, number: usize) -> Element {
    parsed(&parts[&format!("ppt/slides/slide{number}.xml")])
}

/// Where a shape lies on its slide, in points; groups do not move what is in them.
pub(crate) fn place(shape: &Element) -> Rect {
    let transform = shape.all("a:xfrm")[0];
    let (offset, extent) = (transform.child("a:off").unwrap(), transform.child("a:ext").unwrap());
    let (x, y) = (offset.number("x"), offset.number("y"));
    let rect = Rect::new(x, y, x + extent.number("cx"), y + extent.number("cy"));
    Rect::new(rect.x0 / EMU_PER_PT, rect.y0 / EMU_PER_PT, rect.x1 / EMU_PER_PT, rect.y1 / EMU_PER_PT)
}
