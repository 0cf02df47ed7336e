//! What there is to say about how such a source was read.

/// Characters of a text that are repeated in a note.
const SHOWN: usize = 60;

/// What there was. Texts of the source in here are shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TableNote {
    /// A row has more cells than the header has names: a mark between values may be missing its quotes, and all of the row be shifted.
    LongRow { cells: usize, names: usize },
    /// The table is larger than what is taken.
    CellsLeftOut { limit: usize },
    /// A stage's name was freed of its number or its signs.
    StageName { was: String, now: String },
    /// A cell of emotions says nothing of how good they are.
    NotAnEmotion { text: String },
    /// A cell names several emotions; the middle was taken.
    SeveralEmotions { text: String },
    /// An emotion was found in a longer text.
    GuessedEmotion { text: String },
    /// Several rows give an emotion of the same stage; the mean was taken.
    MeanOfRows { stage: String, count: usize },
    /// A value lies off the scale that was chosen.
    OffScale { text: String },
    /// Words, faces or marks were read as values.
    FeelingsAsValues { count: usize },
    /// Values on several scales were brought onto one.
    SeveralScales,
    /// The table does not say whose the emotions are.
    WhoseEmotions { persona: String },
    /// A row or column whose name is not known became a lane of texts.
    UnknownLine { name: String },
    /// A row or column went to the lane of notes.
    LineToNotes { name: String },
    /// A row or column was left out.
    LineLeftOut { name: String },
    /// Names over groups of columns or before groups of rows were left out.
    GroupLeftOut { name: String },
    /// What stands above the table went to the lane of notes.
    AboveTheTable { text: String },
}

/// A text of the source as it is repeated in a note.
pub(super) fn shown(text: &str) -> String {
    // No more of a long text is looked at than may be needed.
    let beginning = text.get(..text.floor_char_boundary(20 * SHOWN)).unwrap_or(text);
    let line = beginning.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}
