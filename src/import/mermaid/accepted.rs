//! A journey that Mermaid takes, as Mermaid reads it. Where it finds no score, the line is read as it is meant.

use super::super::report::Effect;
use super::grammar::{What, each_statement};
use super::journey::Journey;
use super::lined::Lined;
use super::note::{MermaidNote, shortened};
use super::shown::shown;
use super::statement::{self, Place};

/// Reads a text whose entities are hidden; `None` if Mermaid does not take it.
pub(super) fn read_accepted(hidden: &Lined, title: Option<&str>) -> Option<Journey> {
    let mut journey = Journey { title: title.map(shown).unwrap_or_default(), ..Journey::default() };
    let mut last_line = 0;
    each_statement(hidden, |statement| {
        let line = statement.line;
        match statement.what {
            What::Title(text) => statement::title(&mut journey, line, text),
            What::AccTitle(text) => journey.acc_title = shown(text),
            What::AccDescr(text) => statement::description(&mut journey, text),
            What::Section(text) => journey.section(line, shown(text)),
            What::Task { name, data } => statement::task(&mut journey, line, &format!("{name}:{data}")),
            What::Skipped(text) => {
                let behind = line == last_line && !text.starts_with('\n');
                let place = if behind { Place::Behind } else { Place::Alone };
                statement::comment(&mut journey, line, text, place);
            }
            What::Swallowed(text) => {
                let text = shortened(&shown(text));
                journey.remark(line, Effect::Read, MermaidNote::Swallowed { text });
            }
        }
        last_line = line;
    })?;
    Some(journey)
}
