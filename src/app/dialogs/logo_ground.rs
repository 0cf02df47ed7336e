//! Whether a logo can be seen on the pages.

use peniko::Color as Paint;

use crate::map::Photo;
use crate::render::{Photos, cutout_colors};
use crate::theme::contrast;

/// Contrast below which a colour is hardly seen. Marks ought to have 3, but a logo of two colours is known by one of them.
const LEAST: f32 = 1.5;
/// Share of what is drawn that is hardly seen when the whole is.
const MOST: f32 = 0.5;

/// The colours of a logo that lie on whatever it is put on; none if it brings a ground of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct LogoColors(Vec<[u8; 3]>);

/// How a logo is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sight {
    #[default]
    Clear,
    /// Most of it can hardly be told from the page.
    Lost,
}

impl LogoColors {
    /// Those of a picture. Takes a while for large ones, so it is not for the window's thread.
    pub(super) fn of(logo: &Photo, photos: &Photos) -> Self {
        Self(photos.pixels(logo).and_then(|pixels| cutout_colors(&pixels)).unwrap_or_default())
    }

    /// How it is seen on a page.
    pub(super) fn on(&self, page: Paint) -> Sight {
        let is_lost = |[r, g, b]: &&[u8; 3]| contrast(Paint::from_rgb8(*r, *g, *b), page) < LEAST;
        #[expect(clippy::cast_precision_loss, reason = "a share")]
        let share = self.0.iter().filter(is_lost).count() as f32 / self.0.len().max(1) as f32;
        if share > MOST { Sight::Lost } else { Sight::Clear }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    #[test]
    fn a_logo_is_lost_where_most_of_it_is_as_its_page() {
        let check = |colors: &[[u8; 3]], page: Paint, expected: Sight| {
            assert_eq!(LogoColors(colors.to_vec()).on(page), expected, "{colors:?} on {page:?}");
        };
        let (white, dark) = (Theme::LIGHT.paper, Theme::DARK.paper);
        check(&[[20, 20, 40]], white, Sight::Clear);
        check(&[[20, 20, 40]], dark, Sight::Lost);
        check(&[[250, 250, 250]], white, Sight::Lost);
        check(&[[250, 250, 250]], dark, Sight::Clear);
        // Half of it can be read.
        check(&[[250, 250, 250], [200, 0, 0]], white, Sight::Clear);
        check(&[[250, 250, 250], [255, 255, 0], [200, 0, 0]], white, Sight::Lost);
        check(&[], white, Sight::Clear);
    }
}
