//! What is marked on the map, and of what it was made: it is made again only when that is another.

use std::sync::Arc;

use crate::layout::Layout;

use super::finding::{Current, Finding};
use super::marks::{Marks, marks};

/// What is marked on the map.
#[derive(Default)]
pub(in crate::app) struct Marked {
    layout: Option<Arc<Layout>>,
    current: Option<Current>,
    marks: Marks,
}

impl Marked {
    /// Marks what was found in a layout.
    pub(in crate::app) fn new(layout: &Arc<Layout>, finding: &Finding) -> Self {
        let current = finding.current();
        let marks = match finding.needle() {
            Some(needle) => marks(layout, needle, current.as_ref()),
            None => Marks::default(),
        };
        Self { layout: Some(layout.clone()), current, marks }
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
