//! The formats for pictures.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::map::FontFile;

use super::pptx;

/// A file format for pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureFormat {
    /// Pixels; a file per page.
    #[default]
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

impl PictureFormat {
    /// All formats, in the order in which they are offered.
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

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Pptx => "PPTX",
            Self::Html => "HTML",
        }
    }

    /// Whether one of its files holds all pages.
    #[must_use]
    pub fn holds_pages(self) -> bool {
        match self {
            Self::Png | Self::Svg => false,
            Self::Pdf | Self::Pptx | Self::Html => true,
        }
    }

    /// Size that type has in its files, as a share of that in the scene, if the map's brand brings these fonts.
    #[must_use]
    pub fn shown_type(self, fonts: &[FontFile]) -> f64 {
        match self {
            Self::Pptx => pptx::shown_type(fonts),
            Self::Png | Self::Svg | Self::Pdf | Self::Html => 1.0,
        }
    }

    /// Whether a file of it can hold the map that it shows.
    #[must_use]
    pub fn can_hold_map(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Pdf)
    }
}
