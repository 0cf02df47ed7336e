//! Which kinds of files are read.

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ForeignKind {
    /// A Mermaid `journey`, alone or in a document.
    Mermaid,
    /// Values separated by commas, semicolons or tabs.
    SeparatedValues,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// A table in a Markdown document.
    MarkdownTable,
    /// A table in an HTML document, or copied from a web page or a spreadsheet.
    HtmlTable,
    /// `OpenJourney` Format.
    OpenJourney,
    /// CJML 2.0.
    Cjml,
    /// YAML of the enablement map.
    EnablementMap,
    /// JSON Canvas.
    JsonCanvas,
    /// JSON or YAML in no format of its own, with a list of stages.
    Structured,
    /// A picture that holds the map that it shows.
    Picture,
}

impl ForeignKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Mermaid,
        Self::SeparatedValues,
        Self::Workbook,
        Self::MarkdownTable,
        Self::HtmlTable,
        Self::OpenJourney,
        Self::Cjml,
        Self::EnablementMap,
        Self::JsonCanvas,
        Self::Structured,
        Self::Picture,
    ];

    /// Its name for other programs, and the end of its key in the languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mermaid => "mermaid",
            Self::SeparatedValues => "separated-values",
            Self::Workbook => "workbook",
            Self::MarkdownTable => "markdown-table",
            Self::HtmlTable => "html-table",
            Self::OpenJourney => "openjourney",
            Self::Cjml => "cjml",
            Self::EnablementMap => "enablement-map",
            Self::JsonCanvas => "json-canvas",
            Self::Structured => "structured",
            Self::Picture => "picture",
        }
    }

    /// Endings of file names that such files usually have, without the dot.
    #[must_use]
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Mermaid => &["mmd", "mermaid", "md", "markdown", "html", "htm", "rst"],
            Self::SeparatedValues => &["csv", "tsv", "txt"],
            Self::Workbook => &["xlsx"],
            Self::MarkdownTable => &["md", "markdown"],
            Self::HtmlTable => &["html", "htm"],
            Self::OpenJourney => &["ojf"],
            Self::Cjml => &["xml", "cjml"],
            Self::EnablementMap => &["yaml", "yml"],
            Self::JsonCanvas => &["canvas"],
            Self::Structured => &["json", "yaml", "yml"],
            Self::Picture => &["png", "svg", "pdf"],
        }
    }
}
