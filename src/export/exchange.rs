//! The formats in which the content of a map goes to other programs.

use std::path::Path;

/// A format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContentFormat {
    /// A workbook of a spreadsheet program.
    #[default]
    Workbook,
    /// Values separated by commas or semicolons.
    SeparatedValues,
    /// A Mermaid journey.
    Mermaid,
    /// `OpenJourney` Format.
    OpenJourney,
    /// An outline in Markdown.
    Outline,
    /// The map's own format, without what is hidden.
    Json,
}

impl ContentFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Workbook, Self::SeparatedValues, Self::Mermaid, Self::OpenJourney, Self::Outline, Self::Json];

    /// The end of its keys in the languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::SeparatedValues => "separated-values",
            Self::Mermaid => "mermaid",
            Self::OpenJourney => "openjourney",
            Self::Outline => "outline",
            Self::Json => "json",
        }
    }

    /// The ending of its files, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::SeparatedValues => "csv",
            Self::Mermaid => "mmd",
            Self::OpenJourney => "ojf",
            Self::Outline => "md",
            Self::Json => "json",
        }
    }

    /// The format of a file by its name's ending.
    #[must_use]
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "mermaid" => Some(Self::Mermaid),
            "markdown" => Some(Self::Outline),
            ending => Self::ALL.into_iter().find(|format| format.ending() == ending),
        }
    }

    /// Whether it is a table, which has several forms.
    #[must_use]
    pub fn is_table(self) -> bool {
        matches!(self, Self::Workbook | Self::SeparatedValues)
    }
}
