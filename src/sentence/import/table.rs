//! How a table was read.

use crate::import::TableNote;
use crate::locale::{Locale, say, say_count, say_with};

/// In words.
pub(super) fn note(locale: Locale, note: &TableNote) -> String {
    let with_text = |key: &str, text: &str| say_with(locale, key, &[("text", text)]);
    let with_name = |key: &str, name: &str| say_with(locale, key, &[("name", name)]);
    match note {
        TableNote::LongRow { cells, names } => {
            say_with(locale, "import-table-long-row", &[("cells", &cells.to_string()), ("names", &names.to_string())])
        }
        TableNote::CellsLeftOut { limit } => say_count(locale, "import-table-cells-left-out", *limit),
        TableNote::StageName { was, now } => say_with(locale, "import-table-stage-name", &[("was", was), ("now", now)]),
        TableNote::NotAnEmotion { text } => with_text("import-table-not-an-emotion", text),
        TableNote::SeveralEmotions { text } => with_text("import-table-several-emotions", text),
        TableNote::GuessedEmotion { text } => with_text("import-table-guessed-emotion", text),
        TableNote::MeanOfRows { stage, count } => {
            say_with(locale, "import-table-mean", &[("stage", stage), ("number", &count.to_string())])
        }
        TableNote::OffScale { text } => with_text("import-table-off-scale", text),
        TableNote::FeelingsAsValues { count } => say_count(locale, "import-table-feelings", *count),
        TableNote::SeveralScales => say(locale, "import-table-several-scales"),
        TableNote::WhoseEmotions { persona } => with_name("import-table-whose-emotions", persona),
        TableNote::UnknownLine { name } => with_name("import-table-unknown-line", name),
        TableNote::LineToNotes { name } => with_name("import-table-line-to-notes", name),
        TableNote::LineLeftOut { name } => with_name("import-table-line-left-out", name),
        TableNote::GroupLeftOut { name } => with_name("import-table-group-left-out", name),
        TableNote::AboveTheTable { text } => with_text("import-table-above", text),
    }
}
