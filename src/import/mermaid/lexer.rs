//! The words of a diagram: of all rules the first that fits wins, as in Mermaid's lexer.

use super::lined::Lined;
use super::script::{is_space, is_word};

/// What a piece of a diagram is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'t> {
    NewLine,
    Header,
    Title(&'t str),
    AccTitle(&'t str),
    AccDescr(&'t str),
    Section(&'t str),
    TaskName(&'t str),
    /// Without its colon.
    TaskData(&'t str),
    /// A comment, which the grammar never sees.
    Skipped(&'t str),
    /// What the grammar never takes.
    Invalid,
    End,
}

/// Reads word by word.
pub(super) struct Lexer<'t> {
    lined: &'t Lined,
    at: usize,
    /// Which line of the text is read, and on which the last word began; from zero.
    line: usize,
    word_line: usize,
    /// On which line the text behind the last keyword begins.
    text_line: usize,
    /// Whether the text of a description is open.
    block: Block,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Closed,
    Open,
    /// Open at the end of the text: Mermaid then misses the end.
    Unclosed,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(lined: &'t Lined) -> Self {
        Self { lined, at: 0, line: 0, word_line: 0, text_line: 0, block: Block::Closed }
    }

    /// The line of the source on which the last word began.
    pub(super) fn line(&self) -> u32 {
        self.lined.line(self.word_line)
    }

    /// Whether the last word took its text from a line below its own, without saying so by a brace.
    pub(super) fn swallowed(&self) -> bool {
        self.text_line > self.word_line
    }

    fn rest(&self) -> &'t str {
        self.lined.text.get(self.at..).unwrap_or_default()
    }

    /// Takes as many bytes.
    fn take(&mut self, length: usize) -> &'t str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.line += taken.bytes().filter(|&byte| byte == b'\n').count();
        self.at += taken.len();
        taken
    }

    /// Takes up to one of these, or all.
    fn take_until(&mut self, marks: &[char]) -> &'t str {
        self.take(until(self.rest(), marks))
    }

    fn take_space(&mut self) -> &'t str {
        self.take(self.rest().find(|c| !is_space(c)).unwrap_or(self.rest().len()))
    }

    /// The next word.
    pub(super) fn next(&mut self) -> Word<'t> {
        if self.block != Block::Closed
            && let Some(word) = self.in_block()
        {
            return word;
        }
        loop {
            let rest = self.rest();
            (self.word_line, self.text_line) = (self.line, self.line);
            let Some(first) = rest.chars().next() else { return Word::End };
            if is_comment(rest, first) {
                // The first character may be a line break.
                let length = first.len_utf8();
                let line = until(rest.get(length..).unwrap_or_default(), &['\n']);
                return Word::Skipped(self.take(length + line));
            }
            if first == '\n' {
                self.take(rest.len() - rest.trim_start_matches('\n').len());
                return Word::NewLine;
            }
            if is_space(first) {
                self.take_space();
                continue;
            }
            if first == '#' {
                return Word::Skipped(self.take_until(&['\n']));
            }
            return match self.statement(first) {
                Some(word) => word,
                // A block that is opened says nothing yet.
                None => match self.in_block() {
                    Some(word) => word,
                    None => continue,
                },
            };
        }
    }

    /// What stands in an open block; `None` once it is closed.
    fn in_block(&mut self) -> Option<Word<'t>> {
        if self.block == Block::Unclosed {
            return Some(Word::Invalid);
        }
        if self.rest().starts_with('}') {
            self.take(1);
            self.block = Block::Closed;
            return None;
        }
        let text = self.take_until(&['}']);
        if text.is_empty() {
            self.block = Block::Unclosed;
        }
        Some(Word::AccDescr(text))
    }

    /// A word that begins with a visible character; `None` if it opens a block.
    fn statement(&mut self, first: char) -> Option<Word<'t>> {
        let rest = self.rest();
        if let Some(after) = keyword(rest, "journey")
            && !after.starts_with(is_word)
        {
            self.take("journey".len());
            return Some(Word::Header);
        }
        if let Some(length) = named(rest, "title", &['#', '\n', ';']) {
            return Some(Word::Title(self.take_named(length, "title")));
        }
        if let Some(length) = marked(rest, "accTitle", ':') {
            return Some(Word::AccTitle(self.take_rest_of_line(length)));
        }
        if let Some(length) = marked(rest, "accDescr", ':') {
            return Some(Word::AccDescr(self.take_rest_of_line(length)));
        }
        if let Some(length) = marked(rest, "accDescr", '{') {
            self.take(length);
            self.take_space();
            self.block = Block::Open;
            return None;
        }
        if let Some(length) = named(rest, "section", &['#', ':', '\n', ';']) {
            return Some(Word::Section(self.take_named(length, "section")));
        }
        match first {
            ':' => {
                self.take(1);
                let data = self.take_until(&['#', '\n', ';']);
                Some(if data.is_empty() { Word::Invalid } else { Word::TaskData(data) })
            }
            ';' => Some(Word::Invalid),
            _ => Some(Word::TaskName(self.take_until(&['#', ':', '\n', ';']))),
        }
    }

    /// Takes a keyword, white space and the rest of the line on which that ends.
    fn take_rest_of_line(&mut self, length: usize) -> &'t str {
        self.take(length);
        self.take_space();
        self.text_line = self.line;
        if self.rest().is_empty() {
            self.block = Block::Unclosed;
        }
        self.take_until(&['\n'])
    }

    /// Takes a keyword with its text; gives the text behind the white space that follows the keyword.
    fn take_named(&mut self, length: usize, word: &str) -> &'t str {
        let taken = self.take(length);
        self.text_line = self.line;
        let mut text = taken.get(word.len()..).unwrap_or_default().chars();
        text.next();
        text.as_str()
    }
}

/// Whether a comment begins here, as Mermaid's rules have it: one percent sign, or any character and two.
fn is_comment(rest: &str, first: char) -> bool {
    let after = rest.get(first.len_utf8()..).unwrap_or_default();
    (first == '%' && !after.starts_with('{')) || (first != '}' && first.len_utf16() == 1 && after.starts_with("%%"))
}

fn until(text: &str, marks: &[char]) -> usize {
    text.find(marks).unwrap_or(text.len())
}

/// What follows a keyword, however it is written.
fn keyword<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    start.eq_ignore_ascii_case(word).then(|| text.get(word.len()..)).flatten()
}

/// The length of a keyword, white space and a text without these characters.
fn named(text: &str, word: &str, without: &[char]) -> Option<usize> {
    let after = keyword(text, word)?;
    let space = after.chars().next().filter(|&c| is_space(c))?.len_utf8();
    let length = until(after.get(space..)?, without);
    (length > 0).then_some(word.len() + space + length)
}

/// The length of a keyword and a mark, between which there may be white space.
fn marked(text: &str, word: &str, mark: char) -> Option<usize> {
    let after = keyword(text, word)?;
    let space = after.find(|c| !is_space(c))?;
    after.get(space..)?.starts_with(mark).then_some(word.len() + space + mark.len_utf8())
}
