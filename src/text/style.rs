//! How a paragraph is set.

/// The cuts of the bundled families.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Face {
    Regular,
    Semibold,
    Bold,
    Italic,
    SemiboldItalic,
    Icon,
    IconFilled,
}

/// Where lines go when they are shorter than the paragraph is wide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the side where the script starts: left, or right for Arabic and Hebrew.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the side where the script ends.
    End,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Cut.
    pub face: Face,
    /// Size of the type in map units.
    pub size: f32,
    /// Distance of two baselines, as a multiple of `size`.
    pub line_height: f32,
    /// Where short lines go.
    pub align: Align,
    /// By how much all lines but the first are moved in, as a multiple of `size`: 0 for most paragraphs.
    pub hang: f32,
}

/// Width of a bullet and a space in the bundled font, as a multiple of the type's size.
const BULLET: f32 = 0.504;

impl TextStyle {
    /// Text at the usual line height, from the start.
    #[must_use]
    pub const fn new(face: Face, size: f32) -> Self {
        Self { face, size, line_height: 1.25, align: Align::Start, hang: 0.0 }
    }

    /// The same, aligned otherwise.
    #[must_use]
    pub const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same for an item of a list, which begins with a bullet and a space: its lines begin below each other, the bullet stands before
    /// them.
    #[must_use]
    pub const fn listed(self) -> Self {
        Self { hang: BULLET, ..self }
    }

    /// The same with another distance of baselines.
    #[must_use]
    pub const fn leaded(self, line_height: f32) -> Self {
        Self { line_height, ..self }
    }
}
