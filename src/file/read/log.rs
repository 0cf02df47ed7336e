//! The warnings of a reading, with their places.

use super::super::problem::{Problem, Warning};
use super::limits::MAX_WARNINGS;
use super::place::Place;

/// The warnings so far. Lines are counted at the end and in one go, because counting reads the text.
pub(super) struct Log<'t> {
    start: usize,
    lines: &'t str,
    found: Vec<(usize, String, Problem)>,
    more: usize,
}

impl<'t> Log<'t> {
    /// Of the reading of `text`, which has everything at the same offset as `lines`, the file as it is.
    pub(super) fn new(text: &str, lines: &'t str) -> Self {
        Self { start: text.as_ptr().addr(), lines, found: Vec::new(), more: 0 }
    }

    /// Notes a problem of the file as a whole, at an offset.
    pub(super) fn file(&mut self, offset: usize, problem: Problem) {
        self.found.push((offset, String::new(), problem));
    }

    /// Notes a problem.
    pub(super) fn warn(&mut self, place: Place<'_, '_>, problem: impl FnOnce() -> Problem) {
        if self.found.len() >= MAX_WARNINGS {
            self.more += 1;
            return;
        }
        // All slices are slices of the text.
        let offset = place.raw.get().as_ptr().addr().saturating_sub(self.start);
        self.found.push((offset, place.at.to_string(), problem()));
    }

    /// The warnings by line, and how many more there are.
    pub(super) fn finish(mut self) -> (Vec<Warning>, usize) {
        self.found.sort_by_key(|(offset, ..)| *offset);
        let (mut line, mut counted) = (1_u32, 0);
        let warnings = self.found.into_iter().map(|(offset, path, problem)| {
            let offset = offset.clamp(counted, self.lines.len());
            let between = self.lines.as_bytes().get(counted..offset).unwrap_or_default();
            let breaks = between.split(|&byte| byte == b'\n').skip(1).count();
            line = line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
            counted = offset;
            Warning { path, line, problem }
        });
        (warnings.collect(), self.more)
    }
}
