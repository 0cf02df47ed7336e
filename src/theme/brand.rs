//! The colours of a brand: what they make of a theme, and whether they can be read.

use peniko::Color as Paint;

use super::colors::{Theme, contrast, mix};
use crate::map::{Brand, Color, ColorName, Rgb};

/// A colour of a picture that a brand may have chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum BrandColor {
    Named(ColorName),
    Ink,
    Paper,
    Card,
}

/// Two colours of a brand that are hard to tell from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Poor {
    /// The colour that could be another.
    pub of: BrandColor,
    /// On what it lies.
    pub on: BrandColor,
    /// Their contrast, 1 to 21.
    pub found: f32,
    /// What it ought to be at least.
    pub needed: f32,
    /// The nearest colour that has it.
    pub suggestion: Rgb,
}

const TEXT: f32 = 4.5;

impl Theme {
    /// The theme with the colours of a brand. Dark themes keep ink and paper.
    #[must_use]
    pub fn branded(mut self, brand: &Brand) -> Self {
        let is_light = contrast(self.paper, Paint::WHITE) < contrast(self.ink, Paint::WHITE);
        if is_light {
            self.ink = brand.ink.map_or(self.ink, paint);
            if let Some(paper) = brand.paper {
                self.paper = paint(paper);
                self.card = mix(self.paper, Paint::WHITE, 0.6);
            }
        }
        for (name, color) in &brand.colors {
            let own = if is_light { paint(*color) } else { mended(paint(*color), self.card, self.ink) };
            self.set_named(*name, own);
        }
        self
    }
}

/// What of a brand is hard to read on light paper.
#[must_use]
pub fn brand_contrast(brand: &Brand) -> Vec<Poor> {
    let theme = Theme::LIGHT.branded(brand);
    let mut found = Vec::new();
    let mut check = |of: BrandColor, color: Paint, on: BrandColor, ground: Paint| {
        let ratio = contrast(color, ground);
        if ratio < TEXT {
            let suggestion = rgb(mended(color, ground, Paint::BLACK));
            found.push(Poor { of, on, found: ratio, needed: TEXT, suggestion });
        }
    };
    check(BrandColor::Ink, theme.ink, BrandColor::Paper, theme.paper);
    for name in ColorName::ALL {
        check(BrandColor::Named(name), theme.swatch(Color::Named(name)).strong, BrandColor::Paper, theme.paper);
    }
    found
}

/// A colour moved towards another until it can be read on a ground.
fn mended(color: Paint, ground: Paint, towards: Paint) -> Paint {
    let steps = (0_u8..=20).map(|step| mix(color, towards, f32::from(step) / 20.0));
    steps.into_iter().find(|color| contrast(paint(rgb(*color)), ground) >= TEXT).unwrap_or(towards)
}

fn paint(Rgb([r, g, b]): Rgb) -> Paint {
    Paint::from_rgb8(r, g, b)
}

fn rgb(paint: Paint) -> Rgb {
    let rgba = paint.to_rgba8();
    Rgb([rgba.r, rgba.g, rgba.b])
}
