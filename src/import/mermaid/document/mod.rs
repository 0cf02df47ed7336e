//! Where diagrams lie in a document: in fences of Markdown, elements of HTML, directives of reStructuredText and texts of scripts.

mod fences;
mod found;
mod html;
mod kind;
mod restructured;
mod scripts;

use super::super::foreign::ForeignFile;
pub(super) use found::{Found, MAX_DIAGRAM_BYTES, start};
pub(super) use kind::{Kind, kind};

/// All diagrams of a document, in order. A file that is itself a diagram is its only one.
pub(super) fn diagrams<'t>(file: ForeignFile<'_>, text: &'t str) -> Vec<Found<'t>> {
    let mut found = fences::find(text);
    found.extend(html::find(text));
    found.extend(restructured::find(text));
    found.extend(scripts::find(text));
    found.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end)));
    // What lies in another one was found twice.
    let mut end = 0;
    found.retain(|found| {
        let apart = found.range.start >= end;
        end = end.max(found.range.end);
        apart
    });
    if found.is_empty() && kind::stands_alone(file, text) {
        found.push(Found::whole(text));
    }
    found
}
