//! What may be understood in several ways.

use crate::map::EmotionScale;

use super::table::{TableForm, TableMapping};

/// How a source is to be understood. What is `None` is decided by the importer, which says in its [`Question`]s what it chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Which of several journeys or tables in one document, from zero.
    pub journey: Option<usize>,
    /// What sections become.
    pub sections: Option<Sections>,
    /// On which scale the emotions are.
    pub scale: Option<EmotionScale>,
    /// What the rows and columns of a table are.
    pub table: Option<TableMapping>,
}

/// What the sections of a Mermaid journey become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sections {
    /// Each section is a phase, each of its tasks a stage.
    Phases,
    /// Each section is a stage, its tasks are cards in it.
    Stages,
}

/// Something that can be answered otherwise, with the answer that was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Which journey, table or sheet of the document.
    Journey {
        /// Their names, in order; they may be equal or empty.
        names: Vec<String>,
        /// The one that was read.
        chosen: usize,
    },
    /// What sections become.
    Sections {
        /// What they became.
        chosen: Sections,
    },
    /// On which scale the emotions are.
    Scale {
        /// Those on which all values lie, the likeliest first.
        offered: Vec<EmotionScale>,
        /// The one that was taken.
        chosen: EmotionScale,
    },
    /// What the rows and columns are: the table with the mapping that was taken.
    Table(Box<TableForm>),
}
