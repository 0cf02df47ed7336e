//! Reading a journey exactly as Mermaid does.

use std::collections::HashSet;

use super::grammar::{What, each_statement, hidden};
use super::prepare::prepare;
use super::sanitize::sanitized;
use super::script::{number, trim, trim_start};

/// How much memory the names of sections may take, which every task repeats. No diagram in use comes near.
const MAX_SECTION_BYTES: usize = 256 * 1024 * 1024;

/// What Mermaid reads from a diagram. Entities are still hidden, as they are when Mermaid has read and not yet drawn them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strict {
    /// The title.
    pub title: String,
    /// Title for screen readers.
    pub acc_title: String,
    /// Description for screen readers.
    pub acc_descr: String,
    /// Names of sections, in order.
    pub sections: Vec<String>,
    /// Tasks, in order.
    pub tasks: Vec<StrictTask>,
    /// All who are named, sorted by UTF-16.
    pub actors: Vec<String>,
}

/// A task of a diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictTask {
    /// The section in which it lies; empty before the first.
    pub section: String,
    /// What is done.
    pub name: String,
    /// Its score: not a number where it is none.
    pub score: f64,
    /// Who does it.
    pub people: Vec<String>,
}

/// Reads a diagram as Mermaid 12 does; `None` where Mermaid rejects it.
#[must_use]
pub fn read_strictly(diagram: &str) -> Option<Strict> {
    let prepared = prepare(diagram, 1).ok()?;
    let hidden = hidden(prepared.lined)?;
    let mut strict =
        Strict { title: prepared.title.as_deref().map(sanitized).unwrap_or_default(), ..Strict::default() };
    let mut section = "";
    let mut section_bytes = 0;
    let mut actors = HashSet::new();
    each_statement(&hidden, |statement| match statement.what {
        What::Title(text) => strict.title = sanitized(text),
        What::AccTitle(text) => trim_start(&sanitized(trim(text))).clone_into(&mut strict.acc_title),
        What::AccDescr(text) => strict.acc_descr = flush_left(&sanitized(trim(text))),
        What::Section(text) => {
            section = text;
            strict.sections.push(text.to_owned());
        }
        What::Task { name, data } => {
            section_bytes += section.len();
            if section_bytes > MAX_SECTION_BYTES {
                return;
            }
            let mut pieces = data.split(':');
            let score = number(pieces.next().unwrap_or_default());
            let people: Vec<&str> =
                pieces.next().map(|people| people.split(',').map(trim).collect()).unwrap_or_default();
            actors.extend(people.iter().copied());
            let people = people.into_iter().map(str::to_owned).collect();
            strict.tasks.push(StrictTask { section: section.to_owned(), name: name.to_owned(), score, people });
        }
        What::Skipped(_) | What::Swallowed(_) => {}
    })?;
    if section_bytes > MAX_SECTION_BYTES {
        return None;
    }
    strict.actors = actors.into_iter().map(str::to_owned).collect();
    strict.actors.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
    Some(strict)
}

/// A text without the white space behind its line breaks.
fn flush_left(text: &str) -> String {
    let mut flush = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\n') {
        flush.push_str(line);
        flush.push('\n');
        rest = trim_start(after);
    }
    flush.push_str(rest);
    flush
}
