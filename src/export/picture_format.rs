//! The formats for pictures.

use std::path::Path;

/// A file format for pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFormat {
    /// Pixels; a file per page.
    Png,
    /// Vectors; a file per page.
    Svg,
    /// Vectors for print and for reading.
    Pdf,
    /// Slides of shapes and texts.
    Pptx,
    /// A page for browsers.
    Html,
}

/// How many pages a file of a format holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PagesPerFile {
    One,
    All,
}

impl PictureFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [Self::Png, Self::Svg, Self::Pdf, Self::Pptx, Self::Html];

    /// The ending of its files, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Html => "html",
        }
    }

    /// The format that a file's ending names.
    #[must_use]
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// How many pages one of its files holds.
    #[must_use]
    pub fn pages_per_file(self) -> PagesPerFile {
        match self {
            Self::Png | Self::Svg => PagesPerFile::One,
            Self::Pdf | Self::Pptx | Self::Html => PagesPerFile::All,
        }
    }
}
