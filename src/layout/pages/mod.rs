//! A picture on pages: parted, framed, and made to fit.

mod setup;

use kurbo::Size;

use crate::map::{Map, StageId};
use crate::text::Texts;

use super::laid_out::Layout;
use super::pictures::{Picture, picture};

pub use setup::{Furniture, PageNumbers, PageSetup, Paper, Split, StageRange};

/// A page, laid out.
#[derive(Clone, Debug)]
pub struct PageLayout {
    /// All of the page, from its upper left corner, in map units.
    pub layout: Layout,
    /// Points that a map unit takes.
    pub points_per_unit: f64,
    /// The stages on it; none for pictures that have none.
    pub stages: Vec<StageId>,
    /// What it is called: its phase, its stages, or the map if it is the only one.
    pub name: String,
    /// Size in points of the smallest text that has to be read; none if there is no text.
    pub smallest_text_pt: Option<f64>,
}

/// Puts a picture of a map on pages. There is at least one.
#[must_use]
pub fn pages(map: &Map, shown: Picture, setup: &PageSetup, texts: &mut Texts) -> Vec<PageLayout> {
    let layout = picture(map, shown, texts);
    let points_per_unit = match setup.paper {
        Paper::AsLarge { points_per_unit } => points_per_unit,
        Paper::Fixed { size_pt, .. } => fitting(layout.size, size_pt),
    };
    vec![PageLayout {
        layout,
        points_per_unit,
        stages: map.stages().map(|stage| stage.id).collect(),
        name: map.title.clone(),
        smallest_text_pt: None,
    }]
}

fn fitting(picture: Size, page_pt: Size) -> f64 {
    (page_pt.width / picture.width.max(1.0)).min(page_pt.height / picture.height.max(1.0))
}
