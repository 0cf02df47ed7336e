//! Colours: one theme for paper and projector, one for dark screens.

use peniko::Color as Paint;

use crate::map::{ActionStatus, CardLaneKind, Color, ColorName, LaneContent, Perspective, Rgb};

/// The tones of one colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swatch {
    /// For lines, marks and grounds under text.
    pub strong: Paint,
    /// For text on `strong`.
    pub on_strong: Paint,
    /// For grounds under text in the theme's ink.
    pub soft: Paint,
    /// For grounds of whole rows.
    pub faint: Paint,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Theme {
    pub paper: Paint,
    pub ink: Paint,
    pub muted: Paint,
    pub line: Paint,
    pub card: Paint,
    pub card_line: Paint,
    pub good: Paint,
    pub good_ground: Paint,
    pub bad: Paint,
    pub bad_ground: Paint,
    pub star: Paint,
    named: [Paint; 10],
    /// Share of a colour in its `soft` and `faint` grounds.
    soft: f32,
    faint: f32,
}

const fn rgb(hex: u32) -> Paint {
    let [_, r, g, b] = hex.to_be_bytes();
    Paint::from_rgb8(r, g, b)
}

impl Theme {
    /// For print, slides and light screens.
    pub const LIGHT: Self = Self {
        paper: rgb(0x00ff_ffff),
        ink: rgb(0x001c_2430),
        muted: rgb(0x0056_6070),
        line: rgb(0x00dd_e1e7),
        card: rgb(0x00ff_ffff),
        card_line: rgb(0x00d3_d9e1),
        good: rgb(0x001f_7a4d),
        good_ground: rgb(0x00ed_f7f1),
        bad: rgb(0x00b3_372f),
        bad_ground: rgb(0x00fc_f1f0),
        star: rgb(0x00c2_7a00),
        named: [
            rgb(0x002b_66b0),
            rgb(0x00b4_5309),
            rgb(0x000f_766e),
            rgb(0x006a_4bb0),
            rgb(0x002c_7a4b),
            rgb(0x00b0_3670),
            rgb(0x0092_6000),
            rgb(0x0062_6b1c),
            rgb(0x00b3_372f),
            rgb(0x0048_5466),
        ],
        soft: 0.13,
        faint: 0.05,
    };

    /// For dark screens.
    pub const DARK: Self = Self {
        paper: rgb(0x0015_191f),
        ink: rgb(0x00e9_ecf1),
        muted: rgb(0x00a6_b0bd),
        line: rgb(0x0034_3c48),
        card: rgb(0x0021_2731),
        card_line: rgb(0x003a_4350),
        good: rgb(0x0067_c793),
        good_ground: rgb(0x0018_2a22),
        bad: rgb(0x00f0_8b82),
        bad_ground: rgb(0x002e_1d1e),
        star: rgb(0x00f2_b84b),
        named: [
            rgb(0x0079_b0f2),
            rgb(0x00f2_a25f),
            rgb(0x0058_c4b8),
            rgb(0x00b7_a0f0),
            rgb(0x0076_c892),
            rgb(0x00f0_8dbb),
            rgb(0x00e0_b84f),
            rgb(0x00bd_c86a),
            rgb(0x00f0_8b82),
            rgb(0x00a9_b5c6),
        ],
        soft: 0.2,
        faint: 0.07,
    };

    /// The tones of a colour of the map.
    #[must_use]
    pub fn swatch(&self, color: Color) -> Swatch {
        let strong = match color {
            Color::Named(name) => self.named[ColorName::ALL.iter().position(|known| *known == name).unwrap_or(0)],
            Color::Exact(Rgb([r, g, b])) => Paint::from_rgb8(r, g, b),
        };
        let on_strong = if contrast(strong, self.paper) >= contrast(strong, self.ink) { self.paper } else { self.ink };
        Swatch { strong, on_strong, soft: self.soft_of(strong), faint: mix(self.paper, strong, self.faint) }
    }

    /// The ground under text that a colour makes.
    pub(super) fn soft_of(&self, strong: Paint) -> Paint {
        mix(self.paper, strong, self.soft)
    }

    /// Gives a named colour another value.
    pub(super) fn set_named(&mut self, name: ColorName, paint: Paint) {
        let places = ColorName::ALL.iter().zip(&mut self.named);
        places.filter(|(known, _)| **known == name).for_each(|(_, own)| *own = paint);
    }

    /// The tint of a lane that was given none: by what it holds and whose view it gives.
    #[must_use]
    pub fn lane_color(content: &LaneContent, perspective: Perspective) -> Color {
        Color::Named(match content {
            LaneContent::Emotion { .. } | LaneContent::Divider { .. } => ColorName::Slate,
            LaneContent::Cards { kind, .. } => match (kind, perspective) {
                (CardLaneKind::Touchpoints, _) => ColorName::Teal,
                (CardLaneKind::Pains, _) => ColorName::Red,
                (CardLaneKind::Opportunities, _) => ColorName::Amber,
                (CardLaneKind::Actions, _) => ColorName::Violet,
                (CardLaneKind::Metric, _) => ColorName::Olive,
                (CardLaneKind::Text | CardLaneKind::Images, Perspective::Customer) => ColorName::Blue,
                (CardLaneKind::Text | CardLaneKind::Images, Perspective::Company) => ColorName::Green,
                (CardLaneKind::Text | CardLaneKind::Images, Perspective::BehindTheScenes) => ColorName::Slate,
            },
        })
    }

    /// The colour that says how far an action is.
    #[must_use]
    pub fn status_color(status: ActionStatus) -> Color {
        Color::Named(match status {
            ActionStatus::Proposed => ColorName::Amber,
            ActionStatus::Planned => ColorName::Blue,
            ActionStatus::InProgress => ColorName::Violet,
            ActionStatus::Done => ColorName::Green,
            ActionStatus::Dropped => ColorName::Slate,
        })
    }

    /// From good to bad by `position`: 1 is the best, −1 the worst.
    #[must_use]
    pub fn feeling(&self, position: f64) -> Paint {
        #[expect(clippy::cast_possible_truncation, reason = "a colour needs no more precision")]
        let share = position.clamp(-1.0, 1.0) as f32;
        mix(self.muted, if share > 0.0 { self.good } else { self.bad }, share.abs())
    }
}

/// `share` of `over` on `under`.
pub(super) fn mix(under: Paint, over: Paint, share: f32) -> Paint {
    let [r, g, b, _] = under.components;
    let [r2, g2, b2, _] = over.components;
    let between = |a: f32, b: f32| a + (b - a) * share;
    Paint::new([between(r, r2), between(g, g2), between(b, b2), 1.0])
}

/// Contrast of two opaque colours, 1 to 21, after WCAG 2.2, "contrast ratio".
#[must_use]
pub fn contrast(a: Paint, b: Paint) -> f32 {
    let luminance = |color: Paint| {
        let [r, g, b, _] = color.components;
        let linear = |c: f32| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whether light letters are read better on it than dark ones.
#[must_use]
pub fn is_dark(ground: Paint) -> bool {
    contrast(ground, Theme::LIGHT.paper) > contrast(ground, Theme::LIGHT.ink)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_be_read_on_every_ground() {
        for (name, theme) in [("light", Theme::LIGHT), ("dark", Theme::DARK)] {
            let check = |what: &str, text: Paint, ground: Paint, at_least: f32| {
                let found = contrast(text, ground);
                assert!(found >= at_least, "{name}: {what} has a contrast of {found:.2}");
            };
            for ground in [theme.paper, theme.card, theme.good_ground, theme.bad_ground] {
                check("ink", theme.ink, ground, 4.5);
                check("muted text", theme.muted, ground, 4.5);
                check("good", theme.good, ground, 4.5);
                check("bad", theme.bad, ground, 4.5);
                check("star", theme.star, ground, 3.0);
            }
            for color in ColorName::ALL {
                let swatch = theme.swatch(Color::Named(color));
                check(color.as_str(), swatch.on_strong, swatch.strong, 4.5);
                for ground in [theme.card, theme.good_ground, theme.bad_ground] {
                    check(color.as_str(), swatch.strong, ground, 4.5);
                }
                check(color.as_str(), swatch.strong, swatch.faint, 4.5);
                check(color.as_str(), theme.ink, swatch.soft, 4.5);
                check(color.as_str(), theme.muted, swatch.soft, 4.5);
                check(color.as_str(), theme.muted, swatch.faint, 4.5);
            }
        }
    }

    #[test]
    fn exact_colours_get_the_more_legible_text() {
        let on = |r, g, b| Theme::LIGHT.swatch(Color::Exact(Rgb([r, g, b]))).on_strong;
        assert_eq!(on(255, 240, 0), Theme::LIGHT.ink);
        assert_eq!(on(0, 0, 120), Theme::LIGHT.paper);
    }
}
