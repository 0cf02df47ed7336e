//! The colours that a brand can choose.

use crate::locale::{Locale, say, say_with};
use crate::map::{Brand, Color, ColorName, Rgb};
use crate::theme::Theme;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    Named(ColorName),
    Ink,
    Paper,
}

impl Slot {
    /// All, in the order in which they are offered.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        ColorName::ALL.into_iter().map(Self::Named).chain([Self::Ink, Self::Paper])
    }

    /// What it is called. In a brand the names of the palette would lie: its blue may be a yellow.
    pub(super) fn name(self, locale: Locale) -> String {
        match self {
            Self::Named(name) => say_with(locale, "brand-color", &[("number", &name.number().to_string())]),
            Self::Ink => say(locale, "brand-ink"),
            Self::Paper => say(locale, "brand-paper"),
        }
    }

    /// What a brand has chosen for it.
    pub(super) fn chosen(self, brand: &Brand) -> Option<Rgb> {
        match self {
            Self::Named(name) => brand.colors.get(&name).copied(),
            Self::Ink => brand.ink,
            Self::Paper => brand.paper,
        }
    }

    /// What it is without a brand.
    pub(super) fn usual(self) -> Rgb {
        let theme = Theme::LIGHT;
        let paint = match self {
            Self::Named(name) => theme.swatch(Color::Named(name)).strong,
            Self::Ink => theme.ink,
            Self::Paper => theme.paper,
        };
        let rgba = paint.to_rgba8();
        Rgb([rgba.r, rgba.g, rgba.b])
    }

    /// Chooses a colour, or none.
    pub(super) fn choose(self, brand: &mut Brand, color: Option<Rgb>) {
        match (self, color) {
            (Self::Named(name), Some(color)) => {
                brand.colors.insert(name, color);
            }
            (Self::Named(name), None) => {
                brand.colors.remove(&name);
            }
            (Self::Ink, color) => brand.ink = color,
            (Self::Paper, color) => brand.paper = color,
        }
    }
}
