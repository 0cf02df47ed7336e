//! What the rows and columns of a table are taken for, to be shown and changed by whoever imports it.

use crate::map::LaneKind;

/// A table as it was found, with what it was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct TableForm {
    /// Rows of cells, all of the same length: at most the first 200 rows and 60 columns, each text shortened. Blank rows and columns of
    /// the source are not among them.
    pub cells: Vec<Vec<String>>,
    /// What was taken.
    pub mapping: TableMapping,
}

/// What the rows and columns are. What is missing at the end of `lines` is a lane of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableMapping {
    /// How the table lies.
    pub layout: TableLayout,
    /// Rows above the content: names of stages or of fields, and above them names of phases, a title and the like.
    pub header_rows: usize,
    /// Columns before the content, where lanes are rows: their names, and before these what groups them. At least one; of no
    /// account where stages are rows.
    pub label_columns: usize,
    /// What each line is: where stages or steps are rows each column, the first included; else each row below the header.
    pub lines: Vec<LineRole>,
}

/// How a table lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableLayout {
    /// A row per lane, a column per stage.
    LanesDown,
    /// A row per stage, a column per lane.
    StagesDown,
    /// A row per step or touchpoint; the stage stands in a column and repeats.
    StepsDown,
}

/// What a row or column of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineRole {
    /// A lane.
    Lane(LaneKind),
    /// Names of stages.
    Stage,
    /// Names of phases.
    Phase,
    /// Names of the steps in a stage.
    Step,
    /// Whom it is about.
    Persona,
    /// How long it takes.
    Duration,
    /// It goes to the lane of notes.
    Notes,
    /// It is left out.
    LeaveOut,
}
