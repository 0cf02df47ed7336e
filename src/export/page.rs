//! How large an exported picture is.

use kurbo::{Point, Size};

/// How the size of a picture is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sizing {
    /// So many pixels per map unit.
    Scale(f64),
    /// A picture of exactly that size in pixels, with the map as large as possible in its middle.
    Fit {
        /// Width in pixels.
        width_px: u32,
        /// Height in pixels.
        height_px: u32,
        /// Pixels per inch that the file names, for printing.
        dpi: Option<f64>,
    },
}

/// A picture's size, and where the map lies on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// Width in pixels.
    pub width_px: u32,
    /// Height in pixels.
    pub height_px: u32,
    /// Pixels per map unit.
    pub scale: f64,
    /// The place in map units that the upper left pixel shows.
    pub origin: Point,
    /// Pixels per inch that the file names.
    pub dpi: Option<f64>,
}

/// Why a picture cannot have that size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// The scale is not a positive number, or a side has no pixel.
    #[error("the picture would be empty")]
    Empty,
    /// A side is longer than a PNG file can say sensibly.
    #[error("a side of the picture would be longer than {MAX_SIDE_PX} pixels")]
    TooLarge,
}

/// Longest side in pixels.
const MAX_SIDE_PX: u32 = 1_000_000;

/// The size of the picture of a map of `size` map units.
///
/// # Errors
/// [`PageError`] if the picture would be empty or unreasonably large.
pub fn page(size: Size, sizing: Sizing) -> Result<Page, PageError> {
    match sizing {
        Sizing::Scale(scale) => {
            if !scale.is_finite() || scale <= 0.0 {
                return Err(PageError::Empty);
            }
            let (width_px, height_px) = (side(size.width * scale)?, side(size.height * scale)?);
            Ok(Page { width_px, height_px, scale, origin: Point::ORIGIN, dpi: None })
        }
        Sizing::Fit { width_px, height_px, dpi } => {
            if width_px == 0 || height_px == 0 {
                return Err(PageError::Empty);
            }
            if width_px.max(height_px) > MAX_SIDE_PX {
                return Err(PageError::TooLarge);
            }
            let page_px = Size::new(f64::from(width_px), f64::from(height_px));
            let scale = (page_px.width / size.width).min(page_px.height / size.height);
            let free = page_px / scale - size;
            Ok(Page { width_px, height_px, scale, origin: Point::new(-free.width / 2.0, -free.height / 2.0), dpi })
        }
    }
}

/// A length in whole pixels, so that nothing of the picture is cut off.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked before")]
fn side(px: f64) -> Result<u32, PageError> {
    // A hair more than a whole number comes from rounding, not from content.
    let whole = (px - 1e-6).ceil();
    if whole < 1.0 {
        Err(PageError::Empty)
    } else if whole > f64::from(MAX_SIDE_PX) {
        Err(PageError::TooLarge)
    } else {
        Ok(whole as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_size_asked_for() {
        let check = |sizing: Sizing, expected: Result<(u32, u32, f64, f64, f64), PageError>| {
            let found = page(Size::new(2000.0, 1000.5), sizing)
                .map(|page| (page.width_px, page.height_px, page.scale, page.origin.x, page.origin.y.round()));
            assert_eq!(found, expected, "{sizing:?}");
        };
        let fit = |width_px, height_px| Sizing::Fit { width_px, height_px, dpi: None };
        check(Sizing::Scale(1.0), Ok((2000, 1001, 1.0, 0.0, 0.0)));
        check(Sizing::Scale(2.0), Ok((4000, 2001, 2.0, 0.0, 0.0)));
        check(fit(1000, 1000), Ok((1000, 1000, 0.5, 0.0, -500.0)));
        check(Sizing::Scale(0.0), Err(PageError::Empty));
        check(Sizing::Scale(f64::NAN), Err(PageError::Empty));
        check(Sizing::Scale(1e9), Err(PageError::TooLarge));
        check(fit(0, 10), Err(PageError::Empty));
    }
}
