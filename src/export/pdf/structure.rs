//! What the parts of a page are, for those who read it otherwise than with their eyes: a section of paragraphs and figures.

use std::collections::HashSet;
use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Tag, TagGroup};

use crate::export::document::DocumentPage;
use crate::map::Part;
use crate::text::{Face, SetText};

/// The structure of a page under way, in the order of its items.
pub(super) struct Structure<'a> {
    page: &'a DocumentPage,
    section: TagGroup,
    /// Drawings that have been named.
    named: HashSet<Part>,
}

impl<'a> Structure<'a> {
    pub(super) fn new(page: &'a DocumentPage) -> Self {
        Self { page, section: TagGroup::new(Tag::Section), named: HashSet::new() }
    }

    /// What is said by nothing but a drawing, in words: a curve and its points. Each is named once.
    pub(super) fn name_of_drawing(&mut self, part: Part) -> Option<String> {
        if !matches!(part, Part::Curve { .. } | Part::EmotionPoint { .. }) {
            return None;
        }
        let name = self.page.parts.get(&part)?;
        let in_words = || [std::slice::from_ref(&name.name), &name.details[..]].concat().join("\n");
        self.named.insert(part).then(in_words)
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
