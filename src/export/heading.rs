//! Which text of a page is its heading, for those who find their way by headings: readers of slides and of tagged pages.

use crate::map::Part;
use crate::scene::{Item, Shape};
use crate::text::{Face, SetText};

use super::document::DocumentPage;

/// The heading of a page: the title of the map where it stands out, which it does on all pages that go on with a picture; else the largest of the
/// bold texts, which is what names the plan, the figures, a curve and a persona. None of a page that has neither.
pub(super) fn heading(page: &DocumentPage) -> Option<&Item> {
    let texts = || page.scene.items().iter().filter_map(|item| Some((item, text_of(item)?)));
    let title = texts().filter(|(item, _)| item.part == Part::Title);
    let title = largest(title).filter(|(_, text)| stands_out(text.style.face));
    let bold = || largest(texts().filter(|(_, text)| text.style.face == Face::Bold));
    title.or_else(bold).map(|(item, _)| item)
}

/// The first of those that are set largest.
fn largest<'a>(texts: impl Iterator<Item = (&'a Item, &'a SetText)>) -> Option<(&'a Item, &'a SetText)> {
    texts.reduce(|first, other| if other.1.style.size > first.1.style.size { other } else { first })
}

/// The text of an item, if there is anything in it to be read.
fn text_of(item: &Item) -> Option<&SetText> {
    match &item.shape {
        Shape::Text { text, .. } => Some(&**text).filter(|text| !text.text.trim().is_empty()),
        Shape::Fill { .. } | Shape::Stroke { .. } | Shape::Image { .. } => None,
    }
}

fn stands_out(face: Face) -> bool {
    match face {
        Face::Semibold | Face::Bold | Face::SemiboldItalic => true,
        Face::Regular | Face::Italic | Face::Icon | Face::IconFilled => false,
    }
}
