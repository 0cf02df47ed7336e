//! Lengths on slides: English metric units, 12,700 of which are a point.

use kurbo::{Point, Rect, Size};

use crate::export::document::{Document, DocumentPage};

/// Units of a point.
pub(super) const EMU_PER_PT: f64 = 12_700.0;
/// The sides of a slide, from one inch to 56 inches (ECMA-376, `ST_SlideSizeCoordinate`).
const SIDES: (f64, f64) = (914_400.0, 51_206_400.0);

/// Width and height of all slides in EMU.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SlideSize(Size);

/// Where a page lies on its slide, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    emu_per_unit: f64,
    origin: Point,
}

/// A rectangle on a slide in EMU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl SlideSize {
    /// As large as the first page, as far as slides can be.
    pub(super) fn of(document: &Document) -> Self {
        let first = document.pages.first().map_or(Size::ZERO, |page| page.size_pt() * EMU_PER_PT);
        let first = first * (SIDES.1 / first.width).min(SIDES.1 / first.height).min(1.0);
        let side = |emu: f64| emu.round().clamp(SIDES.0, SIDES.1);
        Self(Size::new(side(first.width), side(first.height)))
    }

    /// Width and height as the file says them.
    pub(super) fn sides(self) -> (i64, i64) {
        (whole(self.0.width), whole(self.0.height))
    }
}

impl Frame {
    /// A page in the middle of its slide, made smaller if it would not fit: type is as large on small pages as on large ones.
    pub(super) fn new(page: &DocumentPage, SlideSize(slide): SlideSize) -> Self {
        let full = page.points_per_unit * EMU_PER_PT;
        let size = page.scene.size();
        // Half a unit is what rounding may have taken from the slide.
        let fitting = ((slide.width + 0.5) / size.width).min((slide.height + 0.5) / size.height);
        let emu_per_unit = full.min(fitting);
        let left_over = slide - size * emu_per_unit;
        Self { emu_per_unit, origin: Point::new(left_over.width / 2.0, left_over.height / 2.0) }
    }

    /// Points that a map unit takes on the slide.
    pub(super) fn points_per_unit(self) -> f64 {
        self.emu_per_unit / EMU_PER_PT
    }

    /// A length of map units.
    pub(super) fn length(self, units: f64) -> i64 {
        whole(units * self.emu_per_unit)
    }

    /// A place of the scene. Edges are rounded, not sizes, so that what touches there touches here.
    pub(super) fn place(self, rect: Rect) -> Place {
        let at = |units: f64, origin: f64| whole(origin + units * self.emu_per_unit);
        let (x, y) = (at(rect.x0, self.origin.x), at(rect.y0, self.origin.y));
        Place { x, y, width: (at(rect.x1, self.origin.x) - x).max(0), height: (at(rect.y1, self.origin.y) - y).max(0) }
    }
}

impl Place {
    /// The rectangle around both.
    pub(super) fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }
}

/// The nearest whole number. Scenes are some metres large at most; what is not a number becomes 0.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
fn whole(emu: f64) -> i64 {
    emu.round() as i64
}
