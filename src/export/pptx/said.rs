//! What is said of shapes to those who do not see them.

use std::io;

use super::xml::{Xml, element, leaf, one_line};

/// What an extension says that it is: that a shape is ornament ([MS-ODRAWXML] 2.30.1).
const DECORATIVE: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
const NAMESPACE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// Longest name of a shape, in characters: lists of shapes show about as much.
const NAME_LENGTH: usize = 60;

/// What is said of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// What it says itself.
    Itself,
    /// These words; what stands in for a picture.
    Words(&'a str),
    /// Nothing: it is ornament, and passed over.
    Nothing,
}

/// The id and the name of a shape, and what is said of it.
pub(super) fn identity(xml: &mut Xml, id: u32, name: &str, said: Said<'_>) -> io::Result<()> {
    let id = id.to_string();
    let name: String = one_line(name).chars().take(NAME_LENGTH).collect();
    let name = if name.trim_end().is_empty() { format!("# {id}") } else { name.trim_end().to_owned() };
    let words = match said {
        Said::Words(words) => Some(one_line(words)).filter(|words| !words.is_empty()),
        Said::Itself | Said::Nothing => None,
    };
    let description = words.as_deref().map(|words| ("descr", words));
    let attributes: Vec<_> = [("id", &*id), ("name", &*name)].into_iter().chain(description).collect();
    if said != Said::Nothing {
        return leaf(xml, "p:cNvPr", &attributes);
    }
    element(xml, "p:cNvPr", &attributes, |xml| {
        element(xml, "a:extLst", &[], |xml| {
            element(xml, "a:ext", &[("uri", DECORATIVE)], |xml| {
                leaf(xml, "adec:decorative", &[("xmlns:adec", NAMESPACE), ("val", "1")])
            })
        })
    })
}
