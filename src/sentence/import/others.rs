//! How files of other editors were read.

use crate::import::ForeignNote;
use crate::locale::{Locale, say, say_counted, say_with};

/// In words.
pub(super) fn note(locale: Locale, note: &ForeignNote) -> String {
    let with = |key: &str, variables: &[(&str, &str)]| say_with(locale, key, variables);
    match note {
        ForeignNote::UnknownStage { text, stage } if stage.is_empty() => {
            with("import-others-no-stage", &[("text", text)])
        }
        ForeignNote::UnknownStage { text, stage } => {
            with("import-others-unknown-stage", &[("text", text), ("stage", stage)])
        }
        ForeignNote::UnknownLane { text, lane } if lane.is_empty() => with("import-others-no-lane", &[("text", text)]),
        ForeignNote::UnknownLane { text, lane } => {
            with("import-others-unknown-lane", &[("text", text), ("lane", lane)])
        }
        ForeignNote::Repeated { id } => with("import-others-repeated", &[("id", id)]),
        ForeignNote::LooseReference { reference } => with("import-others-loose-reference", &[("reference", reference)]),
        ForeignNote::UnknownActor { actor } => with("import-others-unknown-actor", &[("actor", actor)]),
        ForeignNote::SeveralValues { stage, count } => {
            with("import-others-several-values", &[("stage", stage), ("count", &count.to_string())])
        }
        ForeignNote::OffScale { value, stage } => {
            with("import-others-off-scale", &[("value", value), ("stage", stage)])
        }
        ForeignNote::WordsAsValues { example } => with("import-others-words-as-values", &[("example", example)]),
        ForeignNote::GuessedLane { lane } => with("import-others-guessed-lane", &[("lane", lane)]),
        ForeignNote::MomentOfStage { text } => with("import-others-moment-of-stage", &[("text", text)]),
        ForeignNote::NoPlace { field, count } => {
            say_counted(locale, "import-others-no-place", *count, &[("field", field)])
        }
        ForeignNote::UnknownValue { field, value } => {
            with("import-others-unknown-value", &[("field", field), ("value", value)])
        }
        ForeignNote::OtherPart { part } if part.is_empty() => say(locale, "import-others-no-kind"),
        ForeignNote::OtherPart { part } => with("import-others-other-part", &[("part", part)]),
        ForeignNote::MadeStages => say(locale, "import-others-made-stages"),
        ForeignNote::MadeLanes => say(locale, "import-others-made-lanes"),
        ForeignNote::OutsideOfGrid { text } => with("import-others-outside-of-grid", &[("text", text)]),
        ForeignNote::Connections { count } => say_counted(locale, "import-others-connections", *count, &[]),
        ForeignNote::Formatting => say(locale, "import-others-formatting"),
        ForeignNote::Link { address } => with("import-others-link", &[("address", address)]),
        ForeignNote::MendedSyntax => say(locale, "import-others-mended-syntax"),
        ForeignNote::Deviation { text } => with("import-others-deviation-from-plan", &[("text", text)]),
    }
}
