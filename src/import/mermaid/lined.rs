//! A text of which parts are cut out, and which still knows on which line of the source each of its lines begins.

use std::ops::Range;

/// Such a text.
#[derive(Clone, Debug)]
pub(super) struct Lined {
    pub(super) text: String,
    /// For each line of the text the line of the source, from 1, on which it begins.
    lines: Vec<u32>,
}

impl Lined {
    /// A whole text that begins on a line of its source.
    pub(super) fn new(text: String, first_line: u32) -> Self {
        let count = text.bytes().filter(|&byte| byte == b'\n').count();
        let last = u32::try_from(count).unwrap_or(u32::MAX);
        Self { text, lines: (0..=last).map(|line| first_line.saturating_add(line)).collect() }
    }

    /// The same lines with another text, which has its line breaks where this one has them.
    pub(super) fn with_text(self, text: String) -> Self {
        Self { text, lines: self.lines }
    }

    /// Without so many bytes at the start.
    pub(super) fn without_start(self, bytes: usize) -> Self {
        if bytes == 0 { self } else { self.without(std::slice::from_ref(&(0..bytes))) }
    }

    /// Without ranges that lie apart and in order.
    pub(super) fn without(self, cuts: &[Range<usize>]) -> Self {
        if cuts.is_empty() {
            return self;
        }
        let mut kept = Kept { text: String::with_capacity(self.text.len()), lines: vec![self.line(0)] };
        let (mut at, mut line) = (0, 0);
        let end = self.text.len()..self.text.len();
        for cut in cuts.iter().chain([&end]) {
            let piece = self.text.get(at..cut.start).unwrap_or_default();
            kept.push(piece, self.lines.get(line..).unwrap_or_default());
            let skipped = self.text.get(cut.clone()).unwrap_or_default();
            line += breaks(piece) + breaks(skipped);
            at = cut.end;
        }
        Self { text: kept.text, lines: kept.lines }
    }

    /// The line of the source on which the `index`-th line of the text begins.
    pub(super) fn line(&self, index: usize) -> u32 {
        self.lines.get(index).or(self.lines.last()).copied().unwrap_or(1)
    }

    /// The lines of the text, each with its line of the source.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &str)> {
        self.text.split('\n').enumerate().map(|(index, text)| (self.line(index), text))
    }
}

struct Kept {
    text: String,
    lines: Vec<u32>,
}

impl Kept {
    /// Appends a piece; `lines` are the source's lines of its own lines.
    fn push(&mut self, piece: &str, lines: &[u32]) {
        if piece.is_empty() {
            return;
        }
        if let (true, Some(first), Some(last)) =
            (self.text.is_empty() || self.text.ends_with('\n'), lines.first(), self.lines.last_mut())
        {
            *last = *first;
        }
        self.text.push_str(piece);
        let more = breaks(piece);
        self.lines.extend(lines.iter().skip(1).take(more));
    }
}

fn breaks(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_known_after_cuts() {
        let text = "a\nb\nc\nd\ne".to_owned();
        let check = |cuts: &[(usize, usize)], expected: &[(u32, &str)]| {
            let ranges: Vec<Range<usize>> = cuts.iter().map(|&(start, end)| start..end).collect();
            let cut = Lined::new(text.clone(), 10).without(&ranges);
            assert_eq!(cut.iter().collect::<Vec<_>>(), expected, "{cuts:?}");
        };
        check(&[], &[(10, "a"), (11, "b"), (12, "c"), (13, "d"), (14, "e")]);
        check(&[(2, 4)], &[(10, "a"), (12, "c"), (13, "d"), (14, "e")]);
        check(&[(0, 4), (6, 8)], &[(12, "c"), (14, "e")]);
        check(&[(1, 6)], &[(10, "ad"), (14, "e")]);
        check(&[(8, 9)], &[(10, "a"), (11, "b"), (12, "c"), (13, "d"), (14, "")]);
    }
}
