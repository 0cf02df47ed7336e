//! A picture on pages: parted, framed, and made to fit.

mod chunks;
mod columns;
mod content;
mod fit;
mod flowing;
mod frame;
mod furniture;
mod keys;
mod legibility;
mod legible;
mod listing;
mod marks;
mod moved;
mod name;
mod parting;
mod rows;
mod setup;
mod windows;

use kurbo::{Size, Vec2};

use crate::map::{Map, StageId};
use crate::text::Texts;
use crate::theme::SIZES;

use super::laid_out::Layout;
use super::pictures::{Picture, Stageless, begin, layout, without_stages};

pub use legibility::Legibility;
pub use setup::{Furniture, PageNumbers, PageSetup, Paper, Split, StageRange};

use content::Kind;
use fit::scale;
use frame::{Frame, Place, Scaled, smallest_text};
use moved::moved;
use parting::{Part, parts};

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
    /// Size in points of the smallest text that has to be read; none if there is no text. Icons do not count, nor what stands on every
    /// page beside the picture.
    pub smallest_text_pt: Option<f64>,
}

/// Puts a picture of a map on pages. There is at least one.
#[must_use]
pub fn pages(map: &Map, shown: Picture, setup: &PageSetup, texts: &mut Texts) -> Vec<PageLayout> {
    let is_plain = *setup == PageSetup { paper: setup.paper, shown_type: setup.shown_type, ..PageSetup::default() };
    if let (Picture::Map, Paper::AsLarge { points_per_unit }, true) = (shown, setup.paper, is_plain) {
        let layout = layout(map, texts);
        let smallest = smallest_text(&layout.boxes);
        return vec![single(map, Scaled { layout, points_per_unit }, smallest, setup)];
    }
    begin(map, texts);
    match shown {
        Picture::Map => framed(parts(map, Kind::Map, setup, texts), setup, texts),
        Picture::Curves => framed(parts(map, Kind::Curves, setup, texts), setup, texts),
        Picture::Sheet(persona) => of_stageless(map, Stageless::Sheet(persona), setup, texts),
        Picture::Plan => of_stageless(map, Stageless::Plan, setup, texts),
        Picture::Figures => of_stageless(map, Stageless::Figures, setup, texts),
    }
}

/// Pages of a picture that has no stages: one, unless that were too small to be read.
fn of_stageless(map: &Map, shown: Stageless, setup: &PageSetup, texts: &mut Texts) -> Vec<PageLayout> {
    let single = of_sheet(map, shown, setup, texts);
    let Some(smallest_pt) = setup.smallest_pt() else { return vec![single] };
    if single.smallest_text_pt.is_none_or(|smallest| smallest >= smallest_pt - 1e-6) {
        return vec![single];
    }
    match flowing::parts(map, shown, setup, smallest_pt, texts) {
        Some(parts) => framed(parts, setup, texts),
        None => vec![single],
    }
}

/// Puts all that stands on every page around what is on them.
fn framed(parts: Vec<Part>, setup: &PageSetup, texts: &mut Texts) -> Vec<PageLayout> {
    let count = parts.len();
    let smallest = parts.iter().map(|part| part.picture.layout.size).reduce(Size::min).unwrap_or_default();
    let frame = Frame::new(setup, (count, smallest), texts);
    let place = if count > 1 { Place::Top } else { Place::Middle };
    let page = |(at, part): (usize, Part)| {
        let smallest = smallest_text(&part.picture.layout.boxes);
        let Scaled { layout, points_per_unit } = frame.around(part.picture, place, at, texts);
        let smallest_text_pt = shown_pt(smallest, points_per_unit, setup);
        PageLayout { layout, points_per_unit, stages: part.stages, name: part.name, smallest_text_pt }
    };
    parts.into_iter().enumerate().map(page).collect()
}

/// The page of a picture that has no stages.
fn of_sheet(map: &Map, shown: Stageless, setup: &PageSetup, texts: &mut Texts) -> PageLayout {
    let layout = without_stages(map, shown, setup.type_scale, texts);
    // The page has a margin of its own.
    let size = layout.size - Size::new(2.0 * SIZES.margin, 2.0 * SIZES.margin);
    let layout = Layout { size, ..moved(layout, Vec2::new(-SIZES.margin, -SIZES.margin)) };
    let frame = Frame::new(setup, (1, size), texts);
    let points_per_unit = match setup.paper {
        Paper::AsLarge { points_per_unit } => points_per_unit,
        Paper::Fixed { .. } => frame.area_pt().map_or(1.0, |area_pt| scale(size, area_pt)),
    };
    let smallest = smallest_text(&layout.boxes);
    let framed = frame.around(Scaled { layout, points_per_unit }, Place::Middle, 0, texts);
    PageLayout { stages: Vec::new(), ..single(map, framed, smallest, setup) }
}

/// The only page, with text of so many map units at least.
fn single(map: &Map, picture: Scaled, smallest: Option<f64>, setup: &PageSetup) -> PageLayout {
    let Scaled { layout, points_per_unit } = picture;
    PageLayout {
        smallest_text_pt: shown_pt(smallest, points_per_unit, setup),
        layout,
        points_per_unit,
        stages: map.stages().map(|stage| stage.id).collect(),
        name: map.title.clone(),
    }
}

/// Size in points of text of so many map units, where the page is shown.
fn shown_pt(size: Option<f64>, points_per_unit: f64, setup: &PageSetup) -> Option<f64> {
    size.map(|size| size * points_per_unit * setup.shown_type)
}
