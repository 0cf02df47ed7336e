//! Light or dark: the window, and the pictures that are made of maps.

use serde::{Deserialize, Serialize};

use crate::map::Map;
use crate::theme::{Theme, theme_of};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Shade {
    #[default]
    Light,
    Dark,
}

/// The theme of all pictures that are made of a map: the one place that decides it.
#[must_use]
pub fn picture_theme(map: &Map, shade: Shade) -> Theme {
    let usual = match shade {
        Shade::Light => Theme::LIGHT,
        Shade::Dark => Theme::DARK,
    };
    theme_of(map.brand.as_deref(), &usual)
}
