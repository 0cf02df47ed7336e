//! In which colours the window draws a map: those of its brand, on light or dark ground.

use crate::map::Map;
use crate::theme::{Theme, theme_of};

use super::settings::Shade;

/// The theme of pictures of maps without a brand, on light ground.
#[must_use]
pub(super) fn usual() -> Theme {
    Theme::LIGHT
}

/// The theme of a map's picture.
#[must_use]
pub(super) fn picture_theme(map: &Map, shade: Shade) -> Theme {
    let usual = match shade {
        Shade::Light => Theme::LIGHT,
        Shade::Dark => Theme::DARK,
    };
    theme_of(map.brand.as_deref(), &usual)
}
