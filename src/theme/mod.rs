//! Colours and sizes of the picture. Nothing else in the program names a colour or a size of the map.

mod colors;
mod sizes;

pub use colors::{Swatch, Theme, contrast, is_dark};
pub use sizes::{CURVE_PAGE_SIZES, PAGE_SIZES, PLOTTER_SIZES, SHEET_SIZES, SIZES, Sizes, Type};
