//! Texts that were found: marked, and scrolled to.

use kurbo::Rect;

use crate::app::find::Marks;
use crate::map::Part;

use super::core::Board;

impl Board {
    /// Marks texts that were found.
    pub(in crate::app) fn mark_found(&mut self, found: &Marks) {
        if self.found != *found {
            self.found = found.clone();
        }
    }

    /// Scrolls to a part and to what was found in it, and out from under what covers the canvas.
    pub(in crate::app) fn reveal_found(&mut self, part: Part, found: &[Rect], covered: Option<egui::Rect>) {
        if let Some(bounds) = self.canvas.layout().bounds(part) {
            self.canvas.reveal(bounds);
        }
        if let Some(found) = found.iter().copied().reduce(|a, b| a.union(b)) {
            self.canvas.reveal_beside(found, covered);
        }
    }
}
