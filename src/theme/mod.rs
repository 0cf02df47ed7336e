//! Colours and sizes of the picture. Nothing else in the program names a colour or a size of the map.

mod brand;
mod colors;
mod nearest;
mod sizes;

pub use brand::{BrandColor, Poor, brand_contrast, theme_of};
pub use colors::{Swatch, Theme, contrast, is_dark};
pub use sizes::{CURVE_PAGE_SIZES, PAGE_SIZES, PLOTTER_SIZES, SHEET_PAGE_SIZES, SHEET_SIZES, SIZES, Sizes, Type};
