//! Mermaid `journey` diagrams, alone or in documents.
//!
//! What Mermaid takes is read as Mermaid reads it ([`read_strictly`] says how), but for lines in which it finds no score: those are
//! read as they are meant. What Mermaid rejects is read line by line. Whatever is lost or understood otherwise is remarked on.

mod accepted;
mod assemble;
mod document;
mod entities;
mod front_matter;
mod grammar;
mod header;
mod journey;
mod lexer;
mod lined;
mod note;
mod prepare;
mod recover;
mod sanitize;
mod scale;
mod script;
mod shown;
mod statement;
mod strict;
mod task;

use crate::locale::Locale;

use super::builder::Builder;
use super::foreign::ForeignFile;
use super::kind::ForeignKind;
use super::options::{Options, Question};
use super::report::{Effect, Imported, Note, Refusal};
use document::{Found, Kind};
use journey::Journey;

pub use note::MermaidNote;
pub use strict::{Strict, StrictTask, read_strictly};

/// The most journeys of one document that are offered.
const MAX_JOURNEYS: usize = 200;

/// How much of a diagram is looked at to tell what it is and what it is called.
const MAX_BYTES_TO_TELL: usize = 20_000;

/// Reads a journey, alone or in a document.
///
/// # Errors
/// [`Refusal::Unknown`] if there is no Mermaid diagram in the text, another one if there is but no map can be made of it.
pub(super) fn import(
    file: ForeignFile<'_>,
    text: &str,
    options: &Options,
    locale: Locale,
) -> Result<Imported, Refusal> {
    let mut builder = Builder::new(ForeignKind::Mermaid, locale);
    let mut journeys = Vec::new();
    let mut other = None;
    for found in document::diagrams(file, text) {
        match document::kind(document::start(&found.text, MAX_BYTES_TO_TELL)) {
            Kind::Journey if journeys.len() >= MAX_JOURNEYS => {
                builder.too_many(Note::TooMany { limit: MAX_JOURNEYS }, MAX_JOURNEYS);
                break;
            }
            Kind::Journey => journeys.push(found),
            Kind::Empty => {}
            Kind::Other(diagram) => {
                let note = MermaidNote::OtherDiagram { diagram: diagram.clone() };
                builder.remark(Some(found.line), Effect::LeftOut, Note::Mermaid(note));
                other.get_or_insert(diagram);
            }
        }
    }
    let chosen = options.journey.filter(|&chosen| chosen < journeys.len()).unwrap_or(0);
    let Some(found) = journeys.get(chosen) else {
        return Err(other.map_or(Refusal::Unknown, |diagram| Refusal::OtherDiagram { diagram }));
    };
    if journeys.len() > 1 {
        builder.ask(Question::Journey { names: journeys.iter().map(name).collect(), chosen });
    }
    let broken = Refusal::Broken { kind: ForeignKind::Mermaid, line: Some(found.line) };
    let cut = document::start(&found.text, document::MAX_DIAGRAM_BYTES);
    if cut.len() < found.text.len() {
        let note = Note::TextTooLong { limit: document::MAX_DIAGRAM_BYTES };
        builder.remark(Some(found.line), Effect::LeftOut, note);
    }
    let journey = read(cut, found.line).ok_or(broken)?;
    assemble::assemble(&journey, &mut builder, options, locale);
    builder.finish()
}

/// Reads a diagram: as Mermaid does or, if it rejects it, as it is meant.
fn read(text: &str, first_line: u32) -> Option<Journey> {
    let as_mermaid = || {
        let prepared = prepare::prepare(text, first_line).ok()?;
        let hidden = grammar::hidden(prepared.lined)?;
        accepted::read_accepted(&hidden, prepared.title.as_deref())
    };
    let mut journey = as_mermaid().or_else(|| recover::recover(text, first_line))?;
    statement::find_people(&mut journey);
    Some(journey)
}

/// By what a journey is told from others.
fn name(found: &Found<'_>) -> String {
    let journey = read(document::start(&found.text, MAX_BYTES_TO_TELL), found.line);
    journey.map(|journey| if journey.title.is_empty() { journey.acc_title } else { journey.title }).unwrap_or_default()
}
