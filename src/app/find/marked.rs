//! What is marked on the map, and of what it was made: it is made again only when that is another.

use std::sync::Arc;

use crate::layout::Layout;

use super::finding::{Current, Finding};
use super::marks::{self, Marks};
use super::search::Needle;

/// What is marked on the map.
#[derive(Default)]
pub(in crate::app) struct Marked {
    layout: Option<Arc<Layout>>,
    needle: Option<Needle>,
    current: Option<Current>,
    marks: Marks,
}

impl Marked {
    /// Marks what was found in a layout.
    pub(in crate::app) fn update(&mut self, layout: &Arc<Layout>, finding: &Finding) {
        let needle = finding.needle();
        // All of them are sought in all that is drawn; from one to the next they stay.
        if !self.is_of(layout) || self.needle.as_ref() != needle {
            self.marks.all = needle.map(|needle| marks::all(layout, needle)).unwrap_or_default();
        }
        self.current = finding.current();
        let here = needle.zip(self.current.as_ref()).map(|(needle, current)| marks::here(layout, needle, current));
        self.marks.here = here.unwrap_or_default();
        self.needle = needle.cloned();
        self.layout = Some(layout.clone());
    }

    /// Whether they were made for a layout.
    pub(in crate::app) fn is_of(&self, layout: &Arc<Layout>) -> bool {
        self.layout.as_ref().is_some_and(|known| Arc::ptr_eq(known, layout))
    }

    /// The marks.
    pub(in crate::app) fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The finding where one is, if it is not in the picture.
    pub(in crate::app) fn unseen(&self) -> Option<&Current> {
        self.current.as_ref().filter(|_| self.marks.here.is_empty())
    }
}
