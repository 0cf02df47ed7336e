//! The colours of a brand: what they make of a theme, and whether they can be read.

use peniko::Color as Paint;

use super::colors::{Theme, contrast, mix};
use super::nearest::{nearest, painted, written};
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
    /// On what it lies, or what is written on it; tints of a colour count as the paper on which they lie.
    pub on: BrandColor,
    /// Their contrast, 1 to 21.
    pub found: f32,
    /// What it ought to be at least.
    pub needed: f32,
    /// The nearest colour of the same hue that has it. Where the paper is poor as well, its suggestion has to be taken, too.
    pub suggestion: Rgb,
}

/// What text needs (WCAG 2.2, 1.4.3), and named colours, in which text is written.
const TEXT: f32 = 4.5;
/// What marks need (1.4.11).
const MARK: f32 = 3.0;
/// Share of the ink in the lines of a theme, and in the borders of cards.
const LINE: f32 = 0.14;
const CARD_LINE: f32 = 0.19;
/// Share of the paper in muted text.
const MUTED: f32 = 0.26;
/// Share of a feeling in its ground.
const FELT: f32 = 0.08;

/// The theme of a map with or without a brand.
#[must_use]
pub fn theme_of(brand: Option<&Brand>, usual: &Theme) -> Theme {
    brand.map_or(*usual, |brand| usual.branded(brand))
}

impl Theme {
    /// Paper and ink of a brand, with the grounds that follow from them.
    fn on_paper(mut self, brand: &Brand) -> Self {
        self.take_paper(brand.paper);
        self.ink = brand.ink.map_or(self.ink, painted);
        self
    }

    /// The theme with the colours of a brand: on light paper as the brand says them, on a dark one as much lighter as they need to be to
    /// be read, with ink and paper of the theme. What the brand leaves open follows from what it says, so that it can be read.
    #[must_use]
    pub fn branded(mut self, brand: &Brand) -> Self {
        let is_light = contrast(self.paper, Paint::WHITE) < contrast(self.ink, Paint::WHITE);
        if is_light {
            self = self.on_paper(brand);
        }
        for (name, rgb) in &brand.colors {
            self.set_named(*name, painted(*rgb));
        }
        for name in ColorName::ALL {
            if !(is_light && brand.colors.contains_key(&name)) {
                let strong = self.strong(name);
                let own = nearest(strong, |color| self.with(name, color).worst_of(name).is_none());
                self.set_named(name, own.unwrap_or(strong));
            }
        }
        if is_light && (brand.ink.is_some() || brand.paper.is_some()) {
            self.line = mix(self.paper, self.ink, LINE);
            self.card_line = mix(self.paper, self.ink, CARD_LINE);
            self.muted = mix(self.ink, self.paper, MUTED);
        }
        self.muted = self.legible_muted();
        self
    }

    /// The grounds that belong to a paper, and what is read on them.
    fn take_paper(&mut self, paper: Option<Rgb>) {
        let Some(paper) = paper.map(painted).filter(|paper| *paper != self.paper) else { return };
        self.paper = paper;
        let is_light = contrast(paper, Paint::BLACK) > contrast(paper, Paint::WHITE);
        // A card is a sheet on the paper: a little lighter, and on dark paper, where white would blind, only a very little.
        self.card = mix(paper, Paint::WHITE, if is_light { 0.6 } else { 0.06 });
        self.good_ground = mix(self.card, self.good, FELT);
        self.bad_ground = mix(self.card, self.bad, FELT);
        let grounds = self.grounds();
        let legible = |color: Paint, least: f32| {
            nearest(color, |color| grounds.iter().all(|(ground, _)| contrast(color, *ground) >= least)).unwrap_or(color)
        };
        (self.good, self.bad) = (legible(self.good, TEXT), legible(self.bad, TEXT));
        self.star = legible(self.star, MARK);
    }

    /// What lies under all kinds of text.
    fn grounds(&self) -> [(Paint, BrandColor); 4] {
        [
            (self.paper, BrandColor::Paper),
            (self.card, BrandColor::Card),
            (self.good_ground, BrandColor::Card),
            (self.bad_ground, BrandColor::Card),
        ]
    }

    fn strong(&self, name: ColorName) -> Paint {
        self.swatch(Color::Named(name)).strong
    }

    fn with(mut self, name: ColorName, color: Paint) -> Self {
        self.set_named(name, color);
        self
    }

    /// Muted text that can be read wherever it stands: the theme's own, or as much nearer to the ink as that takes.
    fn legible_muted(&self) -> Paint {
        const STEPS: u8 = 10;
        let tints = ColorName::ALL.map(|name| self.swatch(Color::Named(name))).into_iter();
        let tints = tints.flat_map(|swatch| [swatch.soft, swatch.faint]);
        let grounds: Vec<Paint> = self.grounds().into_iter().map(|(ground, _)| ground).chain(tints).collect();
        let mut steps = (0..=STEPS).map(|step| mix(self.muted, self.ink, f32::from(step) / f32::from(STEPS)));
        steps.find(|color| grounds.iter().all(|ground| contrast(*color, *ground) >= TEXT)).unwrap_or(self.ink)
    }

    /// Where the ink can be read least, if that is too little. Tints are judged by the strongest that any colour makes, so that it does not
    /// depend on which colours there are.
    fn worst_of_ink(&self) -> Option<(BrandColor, f32)> {
        let is_light = contrast(self.paper, Paint::BLACK) > contrast(self.paper, Paint::WHITE);
        let tint = self.soft_of(if is_light { Paint::BLACK } else { Paint::WHITE });
        worst(self.ink, self.grounds().into_iter().chain([(tint, BrandColor::Paper)]))
    }

    /// Where a named colour can be read least, or what is written on it, if that is too little.
    fn worst_of(&self, name: ColorName) -> Option<(BrandColor, f32)> {
        let swatch = self.swatch(Color::Named(name));
        let written = if swatch.on_strong == self.paper { BrandColor::Paper } else { BrandColor::Ink };
        let others = [(swatch.faint, BrandColor::Paper), (swatch.on_strong, written)];
        let [_, grounds @ ..] = self.grounds();
        worst(swatch.strong, grounds.into_iter().chain(others))
    }
}

/// What of a brand is hard to read on its paper: at most one entry for each of its colours, the worst. With all suggestions taken there is
/// none.
#[must_use]
pub fn brand_contrast(brand: &Brand) -> Vec<Poor> {
    let mut brand = brand.clone();
    let mut found = Vec::new();
    // First the paper, then what is read on it: each is judged as if what comes before were good.
    let poor = |of, (on, found): (BrandColor, f32), suggestion| Poor { of, on, found, needed: TEXT, suggestion };
    if let Some((worst, suggestion)) = poor_paper(&brand) {
        found.push(poor(BrandColor::Paper, worst, suggestion));
        brand.paper = Some(suggestion);
    }
    if let Some((worst, suggestion)) = poor_ink(&brand) {
        found.push(poor(BrandColor::Ink, worst, suggestion));
        brand.ink = Some(suggestion);
    }
    let theme = Theme::LIGHT.branded(&brand);
    for name in brand.colors.keys().copied() {
        let Some(worst) = theme.worst_of(name) else { continue };
        let own = nearest(theme.strong(name), |color| theme.with(name, color).worst_of(name).is_none());
        found.push(poor(BrandColor::Named(name), worst, written(own.unwrap_or(theme.ink))));
    }
    found
}

/// The paper is to blame where the brand says no ink, or where no ink of its hue could be read.
fn poor_paper(brand: &Brand) -> Option<((BrandColor, f32), Rgb)> {
    let paper = brand.paper?;
    let worst = Theme::LIGHT.on_paper(brand).worst_of_ink()?.1;
    if brand.ink.is_some() && poor_ink(brand).is_none_or(|(_, ink)| reads(&Brand { ink: Some(ink), ..brand.clone() })) {
        return None;
    }
    let better = nearest(painted(paper), |paper| {
        let paper = Some(written(paper));
        reads(&Brand { ink: None, paper, ..brand.clone() })
    });
    Some(((BrandColor::Ink, worst), better.map_or(Rgb([255; 3]), written)))
}

fn poor_ink(brand: &Brand) -> Option<((BrandColor, f32), Rgb)> {
    let ink = brand.ink?;
    let worst = Theme::LIGHT.on_paper(brand).worst_of_ink()?;
    let better = nearest(painted(ink), |ink| reads(&Brand { ink: Some(written(ink)), ..brand.clone() }));
    Some((worst, better.map_or(written(Theme::LIGHT.ink), written)))
}

fn reads(brand: &Brand) -> bool {
    Theme::LIGHT.on_paper(brand).worst_of_ink().is_none()
}

/// Of the grounds that on which a text has the least contrast, if it is too little.
fn worst(text: Paint, grounds: impl Iterator<Item = (Paint, BrandColor)>) -> Option<(BrandColor, f32)> {
    let contrasts = grounds.map(|(ground, on)| (on, contrast(text, ground)));
    contrasts.min_by(|(_, one), (_, other)| one.total_cmp(other)).filter(|(_, found)| *found < TEXT)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_brand() -> impl Strategy<Value = Brand> {
        let rgb = || any::<[u8; 3]>().prop_map(Rgb);
        let name = prop::sample::select(&ColorName::ALL[..]);
        let colors = prop::collection::btree_map(name, rgb(), 0..6);
        let light = (200..=255_u8, 200..=255_u8, 200..=255_u8).prop_map(|(r, g, b)| Rgb([r, g, b]));
        let paper = prop::option::of(prop_oneof![light, rgb()]);
        (colors, prop::option::of(rgb()), paper).prop_map(|(colors, ink, paper)| Brand {
            colors,
            ink,
            paper,
            ..Brand::default()
        })
    }

    /// Takes all suggestions.
    fn mended(mut brand: Brand) -> Brand {
        for poor in brand_contrast(&brand) {
            match poor.of {
                BrandColor::Ink => brand.ink = Some(poor.suggestion),
                BrandColor::Paper => brand.paper = Some(poor.suggestion),
                BrandColor::Named(name) => _ = brand.colors.insert(name, poor.suggestion),
                BrandColor::Card => {}
            }
        }
        brand
    }

    fn all_is_read(theme: &Theme) -> Result<(), TestCaseError> {
        prop_assert!(theme.worst_of_ink().is_none(), "ink: {:?}", theme.worst_of_ink());
        for name in ColorName::ALL {
            prop_assert!(theme.worst_of(name).is_none(), "{name:?}: {:?}", theme.worst_of(name));
            for ground in [theme.swatch(Color::Named(name)).soft, theme.swatch(Color::Named(name)).faint] {
                prop_assert!(contrast(theme.muted, ground) >= TEXT, "muted text on {name:?}");
            }
        }
        for (ground, _) in theme.grounds() {
            for (text, least) in [(theme.muted, TEXT), (theme.good, TEXT), (theme.bad, TEXT), (theme.star, MARK)] {
                prop_assert!(contrast(text, ground) >= least, "{text:?} on {ground:?}");
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn with_all_suggestions_taken_all_can_be_read(brand in any_brand()) {
            let brand = mended(brand);
            prop_assert_eq!(brand_contrast(&brand), vec![]);
            all_is_read(&Theme::LIGHT.branded(&brand))?;
        }

        #[test]
        fn in_the_dark_theme_all_can_be_read_whatever_the_brand(brand in any_brand()) {
            let theme = Theme::DARK.branded(&brand);
            prop_assert_eq!((theme.paper, theme.ink), (Theme::DARK.paper, Theme::DARK.ink));
            all_is_read(&theme)?;
        }

        #[test]
        fn what_is_said_to_be_poor_is_a_colour_of_the_brand(brand in any_brand()) {
            for poor in brand_contrast(&brand) {
                prop_assert!(poor.found < poor.needed && poor.found >= 1.0, "{poor:?}");
                let chosen = match poor.of {
                    BrandColor::Ink => brand.ink,
                    BrandColor::Paper => brand.paper,
                    BrandColor::Named(name) => brand.colors.get(&name).copied(),
                    BrandColor::Card => None,
                };
                prop_assert!(chosen.is_some_and(|chosen| chosen != poor.suggestion), "{poor:?}");
            }
        }
    }

    #[test]
    fn a_brand_that_says_nothing_changes_nothing() {
        assert_eq!(Theme::LIGHT.branded(&Brand::default()), Theme::LIGHT);
        assert_eq!(Theme::DARK.branded(&Brand::default()), Theme::DARK);
        assert_eq!(brand_contrast(&Brand::default()), []);
    }

    #[test]
    fn what_a_brand_says_is_taken_as_it_says_it() {
        let yellow = Rgb([255, 220, 0]);
        let brand = Brand { colors: [(ColorName::Blue, yellow)].into(), ..Brand::default() };
        assert_eq!(Theme::LIGHT.branded(&brand).strong(ColorName::Blue), painted(yellow));
        let [poor] = brand_contrast(&brand)[..] else { panic!("{:?}", brand_contrast(&brand)) };
        assert_eq!((poor.of, poor.needed), (BrandColor::Named(ColorName::Blue), 4.5));
        assert!((1.2..1.5).contains(&poor.found), "{poor:?}");
        // Still a yellow, but a dark one.
        let Rgb([r, g, b]) = poor.suggestion;
        assert!(r > 100 && g > 80 && b < 40, "{poor:?}");
    }
}
