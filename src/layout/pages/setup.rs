//! What is chosen of pages.

use kurbo::Size;

use crate::map::{Brand, Photo, StageId};

use super::super::annotation::Annotation;

/// How a picture is put on pages.
#[derive(Clone, Debug, PartialEq)]
pub struct PageSetup {
    /// Size of the pages.
    pub paper: Paper,
    /// What of the map is shown; pictures that have no stages are shown whole.
    pub range: StageRange,
    /// Where the map is parted.
    pub split: Split,
    /// Size of the type, as a multiple of the usual one, while boxes keep their width. 0.75 to 2.
    pub type_scale: f64,
    /// Size that type has where the pages are shown, as a share of that in the picture: a format that takes a font with larger letters sets
    /// it smaller. Sizes in points, those that are asked for and those that are told, are what is shown. Above 0, at most 1.
    pub shown_type: f64,
    /// What stands on every page beside the picture.
    pub furniture: Furniture,
    /// What is said of parts; pictures that have no stages have none of it.
    pub annotations: Vec<Annotation>,
}

/// Size of pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paper {
    /// As large as the picture, at so many points (1/72 inch) per map unit.
    AsLarge {
        /// 0.75 is 100 %: a map unit is a pixel of a screen with 96 dpi.
        points_per_unit: f64,
    },
    /// Pages of one size, with the picture as large as it goes in the middle of what the margin leaves.
    Fixed {
        /// Width and height in points.
        size_pt: Size,
        /// White on all four sides in points, beside which the picture has no margin of its own.
        margin_pt: f64,
    },
}

/// What of the stages is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StageRange {
    /// All.
    #[default]
    All,
    /// Only these, in the map's order.
    Only(Vec<StageId>),
}

/// Where a map is parted into pages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Split {
    /// Nowhere.
    #[default]
    Whole,
    /// A page for each phase.
    Phases,
    /// So many stages on each page; the last may have fewer.
    Stages(usize),
    /// As few pages as there can be with no text that has to be read smaller than that; phases stay whole where that costs no page.
    Legible {
        /// In points.
        smallest_pt: f64,
    },
}

/// What stands on every page beside the picture. Empty texts take no room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Furniture {
    /// Above the picture.
    pub header: String,
    /// Below the picture.
    pub footer: String,
    /// A date as it is written, below the picture.
    pub date: String,
    /// A logo, at the upper right.
    pub logo: Option<Photo>,
    /// Whether pages say which of how many they are; a single page never does.
    pub numbers: PageNumbers,
}

/// Whether pages are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PageNumbers {
    #[default]
    None,
    Shown,
}

impl PageSetup {
    /// Size in points of the smallest text that there is to be; none if that does not matter.
    pub(super) fn smallest_pt(&self) -> Option<f64> {
        match (self.paper, self.split) {
            // Less than that is no size.
            (Paper::Fixed { .. }, Split::Legible { smallest_pt }) => Some(smallest_pt.max(0.1)),
            _ => None,
        }
    }
}

impl Furniture {
    /// The same with logo and footer of a brand where it has none of its own.
    #[must_use]
    pub fn or_of(mut self, brand: &Brand) -> Self {
        if self.footer.trim().is_empty() {
            brand.footer.trim().clone_into(&mut self.footer);
        }
        self.logo = self.logo.or_else(|| brand.logo.clone());
        self
    }
}

impl Paper {
    /// A slide of 13.333 × 7.5 inches.
    pub const SLIDE_16_9: Size = Size::new(960.0, 540.0);
    /// A slide of 10 × 7.5 inches.
    pub const SLIDE_4_3: Size = Size::new(720.0, 540.0);
    /// ISO A4, upright.
    pub const A4: Size = Size::new(595.276, 841.89);
    /// ISO A3, upright.
    pub const A3: Size = Size::new(841.89, 1190.551);
    /// ISO A2, upright.
    pub const A2: Size = Size::new(1190.551, 1683.78);
    /// ISO A1, upright.
    pub const A1: Size = Size::new(1683.78, 2383.937);
    /// ISO A0, upright.
    pub const A0: Size = Size::new(2383.937, 3370.394);
}

impl Default for PageSetup {
    /// One page as large as the map, at 100 %.
    fn default() -> Self {
        Self {
            paper: Paper::AsLarge { points_per_unit: 0.75 },
            range: StageRange::All,
            split: Split::Whole,
            type_scale: 1.0,
            shown_type: 1.0,
            furniture: Furniture::default(),
            annotations: Vec::new(),
        }
    }
}
