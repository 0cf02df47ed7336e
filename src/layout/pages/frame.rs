//! A page around a picture: its size, its margins, and where the picture lies on it.

use kurbo::{Rect, Size, Vec2};

use crate::text::{Face, Texts};
use crate::theme::SIZES;

use super::super::bounds::Bounds;
use super::super::boxes::Placed;
use super::super::laid_out::Layout;
use super::furniture::{self, Heights, PageNumber};
use super::moved::moved;
use super::setup::{Furniture, PageSetup, Paper};

/// What is around the pictures of all pages.
pub(super) struct Frame<'a> {
    furniture: &'a Furniture,
    /// Size of its type.
    type_pt: f64,
    /// Of all pages; none if each is as large as what is on it.
    page_pt: Option<Size>,
    margin_pt: f64,
    heights: Heights,
    count: usize,
}

/// Where a picture lies if there is room left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the middle of the page.
    Middle,
    /// At the top, where the pages before it have theirs.
    Top,
}

/// A picture of a scale.
pub(super) struct Scaled {
    pub(super) layout: Layout,
    pub(super) points_per_unit: f64,
}

impl<'a> Frame<'a> {
    /// For so many pages of a paper. Where it is as large as what is on it, the margin is that of the picture on one sheet, and the
    /// smallest of the pictures has that size in map units.
    pub(super) fn new(setup: &'a PageSetup, (count, smallest): (usize, Size), texts: &mut Texts) -> Self {
        let furniture = &setup.furniture;
        let type_pt = furniture::type_pt(setup);
        let mut heights = |room_pt: Size| furniture::heights(furniture, (type_pt, count), room_pt, texts);
        match setup.paper {
            Paper::AsLarge { points_per_unit } => {
                let heights = heights(smallest * points_per_unit);
                Self { furniture, type_pt, page_pt: None, margin_pt: SIZES.margin * points_per_unit, heights, count }
            }
            Paper::Fixed { size_pt, margin_pt } => {
                let size_pt = Size::new(size_pt.width.max(1.0), size_pt.height.max(1.0));
                // A margin that leaves nothing is none.
                let margin_pt = margin_pt.clamp(0.0, size_pt.width.min(size_pt.height) * 0.4);
                let heights = heights(inner(size_pt, margin_pt));
                Self { furniture, type_pt, page_pt: Some(size_pt), margin_pt, heights, count }
            }
        }
    }

    /// The room in points for pictures; none if pages are as large as they are.
    pub(super) fn area_pt(&self) -> Option<Size> {
        let inner = inner(self.page_pt?, self.margin_pt);
        let Heights { above, below, .. } = self.heights;
        Some(Size::new(inner.width, (inner.height - above - below).max(inner.height * 0.1)))
    }

    /// Puts a picture, laid out from the origin, on a page, from 0.
    pub(super) fn around(&self, picture: Scaled, place: Place, at: usize, texts: &mut Texts) -> Scaled {
        let Scaled { layout, points_per_unit } = picture;
        let units = |points: f64| points / points_per_unit;
        let margin = units(self.margin_pt);
        let (above, below) = (units(self.heights.above), units(self.heights.below));
        let picture = layout.size;
        let size = match self.page_pt {
            Some(page_pt) => page_pt / points_per_unit,
            None => picture + Size::new(2.0 * margin, 2.0 * margin + above + below),
        };
        let free = size - Size::new(2.0 * margin, 2.0 * margin + above + below) - picture;
        let down = if place == Place::Middle { free.height / 2.0 } else { 0.0 };
        let mut layout = moved(layout, Vec2::new(margin + free.width / 2.0, margin + above + down));
        let room = Rect::new(margin, margin, size.width - margin, size.height - margin);
        let number = PageNumber { page: at + 1, of: self.count };
        layout.boxes.extend(furniture::placed(
            self.furniture,
            (self.type_pt, number),
            self.heights,
            (room, points_per_unit),
            texts,
        ));
        layout.size = size;
        layout.bounds = Bounds::new(&layout.boxes);
        Scaled { layout, points_per_unit }
    }
}

fn inner(page_pt: Size, margin_pt: f64) -> Size {
    Size::new(page_pt.width - 2.0 * margin_pt, page_pt.height - 2.0 * margin_pt)
}

/// Size in map units of the smallest text that has to be read: all but icons and what stands on every page.
pub(super) fn smallest_text(boxes: &[Placed]) -> Option<f64> {
    let texts = boxes.iter().flat_map(|placed| &placed.texts);
    let read = texts.filter(|text| {
        !matches!(text.text.style.face, Face::Icon | Face::IconFilled) && !text.text.text.trim().is_empty()
    });
    read.map(|text| f64::from(text.text.style.size)).min_by(f64::total_cmp)
}
