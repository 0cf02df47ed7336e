//! What the parts of a page are, for those who read it otherwise than with their eyes: a section of paragraphs and figures.

use std::collections::HashSet;
use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Tag, TagGroup};

use crate::export::document::DocumentPage;
use crate::map::Part;
use crate::scene::Shape;
use crate::text::{Face, SetText};

/// The structure of a page under way, in the order of its items.
pub(super) struct Structure<'a> {
    page: &'a DocumentPage,
    section: TagGroup,
    /// Parts that have a text on the page, or that have been named.
    told: HashSet<Part>,
}

impl<'a> Structure<'a> {
    pub(super) fn new(page: &'a DocumentPage) -> Self {
        let told = page.scene.items().iter().filter(|item| is_told(&item.shape)).map(|item| item.part).collect();
        Self { page, section: TagGroup::new(Tag::Section), told }
    }

    /// What is drawn of a part and has no text, if it has a name: a point of a curve, for one. Each part is named once.
    pub(super) fn name_of_drawing(&mut self, part: Part) -> Option<String> {
        let name = self.page.parts.get(&part)?;
        self.told.insert(part).then(|| [&[name.name.clone()], &name.details[..]].concat().join("\n"))
    }

    /// What a picture is called, if anything is known of it.
    pub(super) fn name_of_picture(&self, part: Part) -> Option<String> {
        self.page.parts.get(&part).map(|name| name.name.clone()).filter(|name| !name.is_empty())
    }

    pub(super) fn title(&mut self, content: Identifier, title: &str) {
        self.section
            .push(TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(title.to_owned())), vec![content.into()]));
    }

    pub(super) fn paragraph(&mut self, content: Identifier) {
        self.section.push(TagGroup::with_children(Tag::P, vec![content.into()]));
    }

    pub(super) fn figure(&mut self, content: Identifier, name: String) {
        self.section.push(TagGroup::with_children(Tag::Figure(Some(name)), vec![content.into()]));
    }

    pub(super) fn finish(self) -> TagGroup {
        self.section
    }
}

/// Whether a text is an icon, which nobody can read.
pub(super) fn is_icon(text: &SetText) -> bool {
    matches!(text.style.face, Face::Icon | Face::IconFilled)
}

fn is_told(shape: &Shape) -> bool {
    matches!(shape, Shape::Text { text, .. } if !is_icon(text) && !text.text.trim().is_empty())
}
