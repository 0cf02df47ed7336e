//! What kind of diagram a text is.

use super::super::super::foreign::ForeignFile;
use super::super::header::{Header, header};
use super::super::lined::Lined;
use super::super::prepare::{is_journey, prepare, unified, without_asides};
use super::super::script::{is_space, is_word, trim_start};

/// What a diagram is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Journey,
    /// Another one, with the word with which it begins.
    Other(String),
    /// Nothing is in it.
    Empty,
}

/// What a diagram is of which it is known that it is one.
pub(crate) fn kind(text: &str) -> Kind {
    let lined = match prepare(text, 1) {
        Ok(prepared) => prepared.lined,
        Err(_) => without_asides(unified(text, 1)),
    };
    let first = first_word(&lined.text);
    let is_other = OTHERS.iter().any(|(name, _)| *name == first);
    if !is_other && (is_journey(&lined.text) || header(&lined).is_some()) {
        return Kind::Journey;
    }
    match first {
        "" => Kind::Empty,
        word => Kind::Other(word.to_owned()),
    }
}

fn first_word(text: &str) -> &str {
    let bare = trim_start(text);
    let word = bare.split(|c: char| !is_word(c) && c != '-').next().unwrap_or_default();
    if word.starts_with('-') || word.len() > 40 { "" } else { word }
}

/// Whether a file that names no diagram is itself one.
pub(super) fn stands_alone(file: ForeignFile<'_>, text: &str) -> bool {
    match &*file.ending() {
        "mmd" | "mermaid" => return true,
        "csv" | "tsv" | "tab" | "html" | "htm" | "xml" => return false,
        _ => {}
    }
    // Enough of it to tell; the whole is read later.
    let start = text.get(..text.floor_char_boundary(100_000)).unwrap_or_default();
    let lined = match prepare(start, 1) {
        Ok(prepared) => prepared.lined,
        Err(_) => without_asides(unified(start, 1)),
    };
    is_diagram(&lined.text) || begins_loosely(&lined)
}

/// Words with which other diagrams begin: alone on their line, or with one of these behind.
const OTHERS: &[(&str, &[&str])] = &[
    ("graph", &["TD", "TB", "LR", "RL", "BT"]),
    ("flowchart", &["TD", "TB", "LR", "RL", "BT"]),
    ("sequenceDiagram", &[]),
    ("classDiagram", &[]),
    ("classDiagram-v2", &[]),
    ("stateDiagram", &[]),
    ("stateDiagram-v2", &[]),
    ("erDiagram", &[]),
    ("gantt", &[]),
    ("pie", &["title", "showData"]),
    ("gitGraph", &[]),
    ("mindmap", &[]),
    ("timeline", &[]),
    ("quadrantChart", &[]),
    ("requirementDiagram", &[]),
    ("C4Context", &[]),
    ("C4Container", &[]),
    ("sankey-beta", &[]),
    ("xychart-beta", &[]),
    ("block-beta", &[]),
    ("packet-beta", &[]),
    ("architecture-beta", &[]),
    ("kanban", &[]),
    ("radar-beta", &[]),
    ("zenuml", &[]),
];

fn is_diagram(text: &str) -> bool {
    let line = trim_start(text).split('\n').next().unwrap_or_default().trim();
    let (word, rest) = line.split_once(is_space).unwrap_or((line, ""));
    let rest = rest.trim();
    OTHERS
        .iter()
        .any(|(name, behind)| *name == word && (rest.is_empty() || behind.iter().any(|word| rest.starts_with(word))))
}

/// Whether a text begins like a journey, and goes on like one: the word alone could begin anything.
fn begins_loosely(lined: &Lined) -> bool {
    let Some(begin) = header(lined) else { return false };
    let below = || lined.text.split('\n').skip(begin.index + 1).take(200);
    let is_section = |line: &str| line.trim_start().get(..7).is_some_and(|word| word.eq_ignore_ascii_case("section"));
    let is_task = |line: &str| super::super::statement::is_scored(line);
    let before = lined.text.split('\n').take(begin.index).filter(|line| !line.trim().is_empty()).count();
    let goes_on = below().any(is_section) || (begin.header == Header::Exact && below().any(is_task));
    let is_bare = begin.header == Header::Exact && before == 0 && below().all(|line| line.trim().is_empty());
    begin.header != Header::Joined && ((before <= 5 && goes_on) || is_bare)
}
