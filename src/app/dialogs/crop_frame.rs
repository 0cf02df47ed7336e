//! A square that is moved and resized over a picture, and never leaves it.

use crate::render::Square;

/// Sides below which a portrait would be a heap of pixels, unless the picture itself is smaller.
const LEAST_SIDE: f64 = 32.0;

/// A corner of the square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Corner {
    LeftTop,
    RightTop,
    LeftBottom,
    RightBottom,
}

impl Corner {
    pub(super) const ALL: [Self; 4] = [Self::LeftTop, Self::RightTop, Self::LeftBottom, Self::RightBottom];

    /// Whether it is at the right, and whether at the bottom.
    fn sides(self) -> (bool, bool) {
        match self {
            Self::LeftTop => (false, false),
            Self::RightTop => (true, false),
            Self::LeftBottom => (false, true),
            Self::RightBottom => (true, true),
        }
    }
}

/// The square, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CropFrame {
    width: f64,
    height: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) side: f64,
}

impl CropFrame {
    /// The largest square in the middle of a picture.
    pub(super) fn new((width, height): (u32, u32)) -> Self {
        let (width, height) = (f64::from(width), f64::from(height));
        let side = width.min(height);
        Self { width, height, left: (width - side) / 2.0, top: (height - side) / 2.0, side }
    }

    /// Moved by so many pixels.
    pub(super) fn moved(self, right: f64, down: f64) -> Self {
        Self { left: self.left + right, top: self.top + down, ..self }.kept()
    }

    /// With sides longer by so many pixels, around the same middle.
    pub(super) fn grown(self, by: f64) -> Self {
        let side = self.allowed(self.side + by);
        let half = (side - self.side) / 2.0;
        Self { left: self.left - half, top: self.top - half, side, ..self }.kept()
    }

    /// With a corner at a place, as near as a square has one; the opposite corner stays.
    pub(super) fn stretched(self, corner: Corner, (x, y): (f64, f64)) -> Self {
        let (right, bottom) = corner.sides();
        let fixed_x = if right { self.left } else { self.left + self.side };
        let fixed_y = if bottom { self.top } else { self.top + self.side };
        let across = if right { x - fixed_x } else { fixed_x - x };
        let down = if bottom { y - fixed_y } else { fixed_y - y };
        let room_across = if right { self.width - fixed_x } else { fixed_x };
        let room_down = if bottom { self.height - fixed_y } else { fixed_y };
        let side = self.allowed(across.max(down).min(room_across).min(room_down));
        let left = if right { fixed_x } else { fixed_x - side };
        let top = if bottom { fixed_y } else { fixed_y - side };
        Self { left, top, side, ..self }.kept()
    }

    /// Where a corner is.
    pub(super) fn corner(self, corner: Corner) -> (f64, f64) {
        let (right, bottom) = corner.sides();
        let x = if right { self.left + self.side } else { self.left };
        let y = if bottom { self.top + self.side } else { self.top };
        (x, y)
    }

    /// The square in whole pixels.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a picture")]
    pub(super) fn square(self) -> Square {
        Square {
            left_px: self.left.round() as u32,
            top_px: self.top.round() as u32,
            side_px: self.side.round().max(1.0) as u32,
        }
    }

    fn allowed(self, side: f64) -> f64 {
        let most = self.width.min(self.height);
        side.clamp(LEAST_SIDE.min(most), most)
    }

    fn kept(self) -> Self {
        let left = self.left.clamp(0.0, (self.width - self.side).max(0.0));
        let top = self.top.clamp(0.0, (self.height - self.side).max(0.0));
        Self { left, top, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(frame: CropFrame, expected: (u32, u32, u32)) {
        let Square { left_px, top_px, side_px } = frame.square();
        assert_eq!((left_px, top_px, side_px), expected);
    }

    #[test]
    fn a_frame_stays_in_its_picture() {
        let frame = CropFrame::new((300, 200));
        check(frame, (50, 0, 200));
        check(frame.moved(30.0, 30.0), (80, 0, 200));
        check(frame.moved(900.0, -900.0), (100, 0, 200));
        check(frame.grown(-100.0), (100, 50, 100));
        check(frame.grown(-100.0).moved(-900.0, 900.0), (0, 100, 100));
        check(frame.grown(500.0), (50, 0, 200));
        check(frame.grown(-500.0), (134, 84, 32));
        check(CropFrame::new((5, 9)).grown(-90.0), (0, 2, 5));
    }

    #[test]
    fn the_corner_opposite_to_the_one_that_is_pulled_stays() {
        let frame = CropFrame::new((300, 200)).grown(-100.0);
        check(frame.stretched(Corner::RightBottom, (150.0, 140.0)), (100, 50, 90));
        check(frame.stretched(Corner::LeftTop, (120.0, 60.0)), (110, 60, 90));
        check(frame.stretched(Corner::RightTop, (900.0, -900.0)), (100, 0, 150));
        check(frame.stretched(Corner::LeftBottom, (190.0, 60.0)), (168, 50, 32));
    }
}
