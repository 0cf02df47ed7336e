//! How a file of another program was read, in words.

mod answers;
mod mermaid;
mod others;
mod table;

use crate::import::{ForeignKind, Note, Refusal, Remark};
use crate::locale::{Locale, say, say_count, say_with};

pub use answers::{answer, journey_name, layout, question, role, scale, sections};

/// The name of a kind of file.
#[must_use]
pub fn foreign_kind(locale: Locale, kind: ForeignKind) -> String {
    say(locale, &format!("import-kind-{}", kind.name()))
}

/// Something worth knowing about how a file was read.
#[must_use]
pub fn remark(locale: Locale, remark: &Remark) -> String {
    match &remark.note {
        Note::File(warning) => super::warning(locale, warning),
        Note::TooMany { limit } => say_count(locale, "import-too-many", *limit),
        Note::TextTooLong { limit } => say_count(locale, "import-text-too-long", *limit),
        Note::Mermaid(note) => mermaid::note(locale, note),
        Note::Table(note) => table::note(locale, note),
        Note::Foreign(note) => others::note(locale, note),
    }
}

/// Why nothing was imported, and what to do.
#[must_use]
pub fn refusal(locale: Locale, refusal: &Refusal) -> String {
    match refusal {
        Refusal::File(error) => super::problems::read_reason(locale, error),
        Refusal::IsAMap => say(locale, "import-is-a-map"),
        Refusal::OtherDiagram { diagram } => say_with(locale, "import-other-diagram", &[("diagram", diagram)]),
        Refusal::Broken { kind, line } => {
            let kind = foreign_kind(locale, *kind);
            match line {
                Some(line) => say_with(locale, "import-broken-at", &[("kind", &kind), ("line", &line.to_string())]),
                None => say_with(locale, "import-broken", &[("kind", &kind)]),
            }
        }
        Refusal::EventLog => say(locale, "import-event-log"),
        Refusal::UnrelatedTable => say(locale, "import-unrelated-table"),
        Refusal::Bomb => say(locale, "import-bomb"),
        Refusal::KnownButNotRead { name } => say_with(locale, "import-not-read", &[("name", name)]),
        Refusal::PictureWithoutMap => say(locale, "import-picture-without-map"),
        Refusal::OtherJson { fields } if fields.is_empty() => say(locale, "import-other-json"),
        Refusal::OtherJson { fields } => say_with(locale, "import-other-json-with", &[("fields", &fields.join(", "))]),
        Refusal::Unknown => say(locale, "import-unknown"),
    }
}
