//! Writing XML: elements, attributes, and texts that may hold anything.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// XML that is being written.
pub(super) type Xml = Writer<Vec<u8>>;
/// Attributes of an element, in order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// The name spaces of a slide and what is like one.
pub(super) const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// A part of a package: a declaration and an element with what is in it.
pub(super) fn part(
    name: &str,
    attributes: Attributes<'_>,
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    element(&mut xml, name, attributes, inside)?;
    Ok(xml.into_inner())
}

/// An element with what is in it.
pub(super) fn element(
    xml: &mut Xml,
    name: &str,
    attributes: Attributes<'_>,
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_inner_content(inside)?;
    Ok(())
}

/// An element with nothing in it.
pub(super) fn leaf(xml: &mut Xml, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}

/// An element with a text in it.
pub(super) fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&allowed(text)))?;
    Ok(())
}

/// A text as the value of an attribute: one line, without what no attribute may hold.
pub(super) fn one_line(text: &str) -> String {
    let text = allowed(text);
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text without characters that XML 1.0 cannot hold, not even escaped (2.2). Texts that were set have few of them left.
fn allowed(text: &str) -> Cow<'_, str> {
    let forbidden =
        |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(forbidden) { Cow::Owned(text.replace(forbidden, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_hold_only_what_xml_can_hold() {
        assert_eq!(allowed("a\u{0}b\u{b}c\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(allowed("a\tb\nc\u{85}"), "a\tb\nc\u{85}");
        assert_eq!(one_line(" a\n\tb  c\u{1}"), "a b c\u{fffd}");
    }
}
