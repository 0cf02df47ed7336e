//! The statements of a diagram, if Mermaid takes it.

use super::entities::hide;
use super::lexer::{Lexer, Word};
use super::lined::Lined;
use super::prepare::is_journey;

/// A statement, with the line of the source on which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement<'t> {
    pub(super) line: u32,
    pub(super) what: What<'t>,
}

/// What is said. Texts are as they stand in the diagram, with entities hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What<'t> {
    Title(&'t str),
    AccTitle(&'t str),
    AccDescr(&'t str),
    Section(&'t str),
    /// A task: its name, and what stands behind the colon.
    Task {
        name: &'t str,
        data: &'t str,
    },
    /// A comment that Mermaid skips.
    Skipped(&'t str),
    /// The next line, which the statement that follows took for its text.
    Swallowed(&'t str),
}

/// A text whose entities are hidden, in which statements can be read; `None` if Mermaid does not take it for a journey.
pub(super) fn hidden(lined: Lined) -> Option<Lined> {
    if !is_journey(&lined.text) {
        return None;
    }
    let mut hidden = hide(lined);
    hidden.text.push('\n');
    Some(hidden)
}

/// Takes all statements one by one; `None` if the grammar does not take them, which shows only at the end.
pub(super) fn each_statement<'t>(hidden: &'t Lined, mut take: impl FnMut(Statement<'t>)) -> Option<()> {
    let mut lexer = Lexer::new(hidden);
    loop {
        match lexer.next() {
            Word::Header => break,
            Word::Skipped(_) => {}
            _ => return None,
        }
    }
    let mut task: Option<(u32, &str)> = None;
    loop {
        let word = lexer.next();
        let line = lexer.line();
        let what = match (word, task) {
            (Word::Skipped(text), _) => What::Skipped(text),
            (Word::TaskData(data), Some((line, name))) => {
                take(Statement { line, what: What::Task { name, data } });
                task = None;
                continue;
            }
            (Word::TaskName(name), None) => {
                task = Some((line, name));
                continue;
            }
            (Word::NewLine, None) => continue,
            (Word::End, None) => return Some(()),
            (Word::Title(text), None) => What::Title(text),
            (Word::AccTitle(text), None) => What::AccTitle(text),
            (Word::AccDescr(text), None) => What::AccDescr(text),
            (Word::Section(text), None) => What::Section(text),
            // A task without a score and people, and what may stand nowhere.
            _ => return None,
        };
        if let (true, What::Title(text) | What::Section(text) | What::AccTitle(text) | What::AccDescr(text)) =
            (lexer.swallowed(), what)
        {
            take(Statement { line, what: What::Swallowed(text) });
        }
        take(Statement { line, what });
    }
}
