//! What the parts of a page are, for those who read it otherwise than with their eyes: a section of paragraphs and figures.

use std::collections::HashSet;
use std::num::NonZeroU16;

use krilla::tagging::{Identifier, Tag, TagGroup};

use crate::export::document::DocumentPage;
use crate::map::Part;
use crate::text::{Face, SetText};

/// The structure of a page under way.
pub(super) struct Structure<'a> {
    page: &'a DocumentPage,
    /// What is in it, each with its place among what is read.
    read: Vec<(usize, TagGroup)>,
    /// The place of what comes next.
    place: usize,
    /// Drawings that have been named.
    named: HashSet<Part>,
}

impl<'a> Structure<'a> {
    pub(super) fn new(page: &'a DocumentPage) -> Self {
        Self { page, read: Vec::new(), place: 0, named: HashSet::new() }
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

    /// Says at which place what comes next is read.
    pub(super) fn at(&mut self, place: usize) {
        self.place = place;
    }

    pub(super) fn heading(&mut self, content: Identifier, text: &str) {
        self.push(TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(text.to_owned())), vec![content.into()]));
    }

    pub(super) fn paragraph(&mut self, content: Identifier) {
        self.push(TagGroup::with_children(Tag::P, vec![content.into()]));
    }

    pub(super) fn figure(&mut self, content: Identifier, name: String) {
        self.push(TagGroup::with_children(Tag::Figure(Some(name)), vec![content.into()]));
    }

    fn push(&mut self, group: TagGroup) {
        self.read.push((self.place, group));
    }

    pub(super) fn finish(mut self) -> TagGroup {
        // What has the same place stays in the order in which it was drawn.
        self.read.sort_by_key(|(place, _)| *place);
        let mut section = TagGroup::new(Tag::Section);
        for (_, group) in self.read {
            section.push(group);
        }
        section
    }
}

/// Whether a text is an icon, which nobody can read.
pub(super) fn is_icon(text: &SetText) -> bool {
    matches!(text.style.face, Face::Icon | Face::IconFilled)
}
