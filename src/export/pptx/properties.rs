//! What a presentation says of itself: title, author, language, and the program that made it. No dates.

use std::io;

use crate::export::document::Document;

use super::xml;

/// The properties that packages of all kinds have.
pub(super) fn core(document: &Document) -> io::Result<Vec<u8>> {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let known = [("dc:title", &document.title), ("dc:creator", &document.author), ("dc:language", &document.language)];
    xml::part("cp:coreProperties", &namespaces, |xml| {
        known.iter().filter(|(_, text)| !text.is_empty()).try_for_each(|(name, text)| xml::text(xml, name, text))
    })
}

/// The properties that documents have.
pub(super) fn extended(document: &Document) -> io::Result<Vec<u8>> {
    let namespace = [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")];
    xml::part("Properties", &namespace, |xml| {
        xml::text(xml, "Application", "Trayecto")?;
        xml::text(xml, "Slides", &document.pages.len().to_string())
    })
}
