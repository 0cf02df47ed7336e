//! A diagram in a document.

use std::borrow::Cow;
use std::ops::Range;

/// A diagram, without what it lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found<'t> {
    /// Its text, without indentation that is not its own.
    pub(crate) text: Cow<'t, str>,
    /// The line of the document, from 1, on which it begins.
    pub(crate) line: u32,
    /// Where it lies in the document.
    pub(crate) range: Range<usize>,
}

/// The most of one diagram that is read. Mermaid draws none of more than 50,000 characters.
pub(crate) const MAX_DIAGRAM_BYTES: usize = 2 * 1024 * 1024;

/// The start of a text, so many bytes at most.
pub(crate) fn start(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

impl<'t> Found<'t> {
    /// The whole document.
    pub(super) fn whole(text: &'t str) -> Self {
        Self { text: text.into(), line: 1, range: 0..text.len() }
    }
}

/// A line of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without its line break.
    pub(super) text: &'t str,
    /// From 1.
    pub(super) number: u32,
    /// Where it begins.
    pub(super) start: usize,
    /// Where the next one begins.
    pub(super) end: usize,
}

/// The lines of a document.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let mut number = 0_u32;
    text.split_inclusive('\n').map(move |whole| {
        let line = Line {
            text: whole.trim_end_matches(['\n', '\r']),
            number: number.saturating_add(1),
            start,
            end: start + whole.len(),
        };
        start = line.end;
        number = line.number;
        line
    })
}

/// The line, from 1, on which a place lies: to be asked for places in rising order.
#[derive(Default)]
pub(super) struct LineOf {
    at: usize,
    line: u32,
}

impl LineOf {
    pub(super) fn line(&mut self, text: &str, at: usize) -> u32 {
        let between = text.as_bytes().get(self.at..at).unwrap_or_default();
        let breaks = between.split(|&byte| byte == b'\n').count() - 1;
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = at;
        self.line.saturating_add(1)
    }
}
