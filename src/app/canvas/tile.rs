//! What a tile is: a square of the map at a scale.

use kurbo::{Point, Rect};

/// Side of a tile in pixels.
pub(super) const TILE_PX: u16 = 512;
/// A tile's place: column and row in a grid that begins at the map's origin, at a scale in pixels per map unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct TileKey {
    /// Pixels per map unit, as bits: scales are the same or they are not.
    pub(super) scale_bits: u64,
    /// Counted from the left.
    pub(super) column: i32,
    /// Counted from above.
    pub(super) row: i32,
}

impl TileKey {
    /// Pixels per map unit.
    #[must_use]
    pub(super) fn scale(&self) -> f64 {
        f64::from_bits(self.scale_bits)
    }

    /// The region of the map that it shows.
    #[must_use]
    pub(super) fn region(&self) -> Rect {
        let side = f64::from(TILE_PX) / self.scale();
        let origin = Point::new(f64::from(self.column) * side, f64::from(self.row) * side);
        Rect::from_origin_size(origin, (side, side))
    }
}

/// How well text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// The map has changed there since.
    Stale,
    /// Bars stand for lines that will be letters.
    Draft,
    /// As good as it gets.
    Final,
}

/// What a job draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Target {
    /// A tile.
    Tile(TileKey),
    /// The whole map, small.
    Overview,
    /// What is carried under the pointer.
    Ghost,
}
