//! Light or dark: the window, and the pictures that are made of maps.

use std::cell::RefCell;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::map::{Brand, Map};
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

thread_local! {
    /// The brand whose theme was worked out last: panels ask for it in every frame, and legible colours are looked for one by one.
    static LAST: RefCell<Option<(Arc<Brand>, Shade, Theme)>> = const { RefCell::new(None) };
}

/// The theme of all pictures that are made of a map: the one place that decides it.
#[must_use]
pub fn picture_theme(map: &Map, shade: Shade) -> Theme {
    let usual = match shade {
        Shade::Light => Theme::LIGHT,
        Shade::Dark => Theme::DARK,
    };
    let Some(brand) = &map.brand else { return usual };
    LAST.with_borrow_mut(|last| match last {
        Some((known, of, theme)) if Arc::ptr_eq(known, brand) && *of == shade => *theme,
        _ => {
            let theme = theme_of(Some(brand), &usual);
            *last = Some((brand.clone(), shade, theme));
            theme
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{ColorName, Draft, Rgb};

    #[test]
    fn each_brand_and_shade_has_its_own_theme() {
        let with = |rgb| {
            let brand = Brand { colors: [(ColorName::Blue, Rgb(rgb))].into(), ..Brand::default() };
            Map::build(Draft { brand: Some(brand.into()), ..Draft::default() }).unwrap()
        };
        let maps = [with([0, 60, 143]), with([196, 0, 106]), Map::default()];
        for _ in 0..2 {
            for map in &maps {
                for (shade, usual) in [(Shade::Light, Theme::LIGHT), (Shade::Dark, Theme::DARK)] {
                    assert_eq!(picture_theme(map, shade), theme_of(map.brand.as_deref(), &usual));
                }
            }
        }
    }
}
