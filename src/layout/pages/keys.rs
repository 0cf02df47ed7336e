//! On which pages the signs are explained that are on them: wherever there is room for it.

use kurbo::Size;

use crate::text::Texts;

use super::super::legend::Signs;
use super::content::{Book, Content, Heading, Key, Kind, Legend};

/// How much smaller a page may become for it.
pub(super) const LEAST_SCALE: f64 = 0.98;

/// Explains the signs of each of several pages, and of one that has but its title above it, that `is_fine` with it, told of the page without and with what explains them.
pub(super) fn added(
    book: &Book<'_>,
    contents: Vec<Content>,
    mut is_fine: impl FnMut(&Content, &Content) -> bool,
) -> Vec<Content> {
    if contents.len() < 2 && contents.iter().all(|content| content.heading != Heading::Titled) {
        return contents;
    }
    let explained = |content: Content| {
        let with = Content { key: Key::Own, ..content.clone() };
        if is_unexplained(book, &content) && is_fine(&content, &with) { with } else { content }
    };
    contents.into_iter().map(explained).collect()
}

/// The same of pages of a size in map units.
pub(super) fn fitting(book: &Book<'_>, contents: Vec<Content>, page: Size, texts: &mut Texts) -> Vec<Content> {
    added(book, contents, |_, with| book.lay_out(with, page.width, texts).size.height <= page.height + 1e-6)
}

/// Whether a page has signs that nothing on it explains.
pub(super) fn is_unexplained(book: &Book<'_>, content: &Content) -> bool {
    let is_headed = book.kind == Kind::Curves && content.heading == Heading::Full;
    let has_signs = content.table.is_some() || !content.personas.is_empty() || !content.bands.is_empty();
    let is_explained = matches!(content.legend, Legend::All | Legend::Some(Signs::Explained, _));
    has_signs && !is_headed && !is_explained && content.key == Key::None
}
