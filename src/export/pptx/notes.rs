//! What the speaker reads.

use std::io;

use crate::export::document::DocumentPage;

use super::slide::root;
use super::xml::{self, NAMESPACES, Xml, element, leaf};

/// Whether a page has any.
pub(super) fn has_notes(page: &DocumentPage) -> bool {
    !page.notes.trim().is_empty()
}

/// The page of notes of a slide.
pub(super) fn notes(text: &str, language: &str) -> io::Result<Vec<u8>> {
    xml::part("p:notes", &NAMESPACES, |xml| {
        element(xml, "p:cSld", &[], |xml| {
            element(xml, "p:spTree", &[], |xml| {
                root(xml)?;
                element(xml, "p:sp", &[], |xml| {
                    placeholder(xml, ("2", "Slide"), &[("type", "sldImg")])?;
                    leaf(xml, "p:spPr", &[])
                })?;
                element(xml, "p:sp", &[], |xml| {
                    placeholder(xml, ("3", "Notes"), &[("type", "body"), ("idx", "1")])?;
                    leaf(xml, "p:spPr", &[])?;
                    element(xml, "p:txBody", &[], |xml| {
                        leaf(xml, "a:bodyPr", &[])?;
                        leaf(xml, "a:lstStyle", &[])?;
                        text.lines().try_for_each(|line| paragraph(xml, line, language))
                    })
                })
            })
        })?;
        element(xml, "p:clrMapOvr", &[], |xml| leaf(xml, "a:masterClrMapping", &[]))
    })
}

fn placeholder(xml: &mut Xml, (id, name): (&str, &str), attributes: &[(&str, &str)]) -> io::Result<()> {
    element(xml, "p:nvSpPr", &[], |xml| {
        leaf(xml, "p:cNvPr", &[("id", id), ("name", name)])?;
        leaf(xml, "p:cNvSpPr", &[])?;
        element(xml, "p:nvPr", &[], |xml| leaf(xml, "p:ph", attributes))
    })
}

fn paragraph(xml: &mut Xml, line: &str, language: &str) -> io::Result<()> {
    element(xml, "a:p", &[], |xml| {
        if line.trim().is_empty() {
            return leaf(xml, "a:endParaRPr", &[("lang", language)]);
        }
        element(xml, "a:r", &[], |xml| {
            leaf(xml, "a:rPr", &[("lang", language)])?;
            xml::text(xml, "a:t", line)
        })
    })
}
