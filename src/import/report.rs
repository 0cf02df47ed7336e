//! What came of an import, or why nothing did.

use crate::file::{ReadError, Warning};
use crate::map::Map;

use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::mermaid::MermaidNote;
use super::options::Question;
use super::table::TableNote;

/// Remarks that are kept; the others are counted.
pub const MAX_REMARKS: usize = 1_000;

/// A source read as a map.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The map.
    pub map: Map,
    /// How it came about.
    pub report: Report,
}

/// How a map came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What the source is.
    pub kind: ForeignKind,
    /// What could be understood otherwise.
    pub questions: Vec<Question>,
    /// What was read how, by line; at most [`MAX_REMARKS`].
    pub remarks: Vec<Remark>,
    /// How many remarks there are beyond those.
    pub more_remarks: usize,
}

/// Something worth knowing about how a source was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Line of the source from 1, or row of the table; `None` for the source as a whole.
    pub line: Option<u32>,
    /// What became of it.
    pub effect: Effect,
    /// What there was.
    pub note: Note,
}

/// What became of a piece of the source. In the order in which they matter to whoever reads the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// It is not in the map.
    LeftOut,
    /// It is in the map, but not as it stood; or it was guessed at.
    Changed,
    /// It has no place of its own in a map and is in the lane of notes.
    Noted,
    /// It was read as what it is; said because it might have been something else.
    Read,
}

impl Effect {
    /// All of them, in that order.
    pub const ALL: [Self; 4] = [Self::LeftOut, Self::Changed, Self::Noted, Self::Read];

    /// Its name for other programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftOut => "left-out",
            Self::Changed => "changed",
            Self::Noted => "noted",
            Self::Read => "read",
        }
    }
}

/// What there was. Texts of the source in here are shortened.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Note {
    /// About the file: encoding, damage.
    File(Warning),
    /// More parts of a kind than a map may have; the rest was left out.
    TooMany {
        limit: usize,
    },
    /// A text was cut.
    TextTooLong {
        limit: usize,
    },
    Mermaid(MermaidNote),
    Table(TableNote),
    Foreign(ForeignNote),
}

/// Why nothing was imported.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Not a text, too large, empty.
    #[error(transparent)]
    File(#[from] ReadError),
    /// It is a map of this program: it is opened, not imported.
    #[error("the file is a map")]
    IsAMap,
    /// A Mermaid diagram of another kind.
    #[error("a Mermaid diagram, but a {diagram}, not a journey")]
    OtherDiagram {
        /// The word with which it begins.
        diagram: String,
    },
    /// The kind is known, but nothing of a journey can be read from it.
    #[error("no journey can be read from this file of kind {}", kind.name())]
    Broken {
        /// What it was taken for.
        kind: ForeignKind,
        /// Where reading stopped, from 1, if that is known.
        line: Option<u32>,
    },
    /// A log of events, one row per click or visit.
    #[error("a log of events, not a map")]
    EventLog,
    /// A table in which nothing of a journey is recognised.
    #[error("a table, but not of a journey")]
    UnrelatedTable,
    /// An archive that inflates to too much, or holds too many files.
    #[error("an archive with too much in it")]
    Bomb,
    /// A format that is known by name but not read.
    #[error("files of {name} are not read")]
    KnownButNotRead {
        /// The program or format.
        name: &'static str,
    },
    /// A picture that holds no map.
    #[error("a picture without its map")]
    PictureWithoutMap,
    /// Any other JSON.
    #[error("JSON, but not of a journey map")]
    OtherJson {
        /// Names of its outermost fields, a few of them.
        fields: Vec<String>,
    },
    /// Nothing that is known.
    #[error("not a kind of file that is read")]
    Unknown,
}
