//! What a layout is made of.

use std::sync::Arc;

use kurbo::{BezPath, Point, Rect, Vec2};

use crate::map::{Basis, Color, EvidenceLevel, Part, Photo, Presence, TextField};
use crate::review::TurningPointKind;
use crate::text::SetText;

use super::annotation::AnnotationKind;

/// A box of the picture.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The part of the map that it shows.
    pub part: Part,
    /// Its place, in map units.
    pub rect: Rect,
    /// What it is.
    pub look: Look,
    /// Its texts and icons.
    pub texts: Vec<PlacedText>,
}

impl Placed {
    /// A box without text.
    #[must_use]
    pub fn new(part: Part, rect: Rect, look: Look) -> Self {
        Self { part, rect, look, texts: Vec::new() }
    }

    /// Adds a text with its upper left corner at `at`.
    #[must_use]
    pub fn with_text(mut self, text: Arc<SetText>, at: Point, ink: Ink) -> Self {
        self.texts.push(PlacedText { text, at, ink, field: None });
        self
    }

    /// Adds a text of the map: one that can be written in place. Its room reaches to the right edge of the box.
    #[must_use]
    pub fn with_field(mut self, field: TextField, text: Arc<SetText>, at: Point, ink: Ink) -> Self {
        self.texts.push(PlacedText { text, at, ink, field: Some(field) });
        self
    }

    /// Moves the box and all in it.
    pub fn shift(&mut self, by: Vec2) {
        self.rect = self.rect + by;
        for text in &mut self.texts {
            text.at += by;
        }
        if let Look::Curve { path, .. } = &mut self.look {
            let mut moved = (**path).clone();
            moved.apply_affine(kurbo::Affine::translate(by));
            *path = Arc::new(moved);
        }
    }
}

/// A paragraph or an icon at its place.
#[derive(Clone, Debug)]
pub struct PlacedText {
    /// The paragraph.
    pub text: Arc<SetText>,
    /// Its upper left corner, in map units.
    pub at: Point,
    /// Its colour's role.
    pub ink: Ink,
    /// Which text of the part it is; none for what the program says and for icons.
    pub field: Option<TextField>,
}

impl PlacedText {
    /// The place that the paragraph takes.
    #[must_use]
    pub fn rect(&self) -> Rect {
        // An empty line has no ink, wherever it would begin.
        let inked = || self.text.lines.iter().map(|line| line.extent).filter(|(left, right)| left < right);
        let left = inked().map(|(left, _)| left).fold(f32::MAX, f32::min);
        let right = inked().map(|(_, right)| right).fold(0.0, f32::max);
        let left = left.min(right);
        Rect::new(
            self.at.x + f64::from(left),
            self.at.y,
            self.at.x + f64::from(right),
            self.at.y + f64::from(self.text.height),
        )
    }
}

/// The role of a text's colour.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Ink {
    Normal,
    Muted,
    /// In a colour of the map.
    Strong(Color),
    /// On a ground of that colour.
    On(Color),
    Good,
    Bad,
    Star,
}

/// How a phase's chevron begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PhaseStart {
    Flat,
    Notched,
}

/// How strong a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RuleStrength {
    Faint,
    Strong,
    Dashed,
}

/// How much of a colour an area has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Tone {
    Faint,
    Soft,
    Strong,
}

/// How a card is framed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFrame {
    /// A thin line and an edge in the card's colour.
    Solid,
    /// A dashed line: contact is indirect.
    Dashed,
    /// A tinted ground without a line: the customer's own words.
    Tinted,
}

/// The shape of a persona's points, so that curves can be told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Marker {
    Circle,
    Square,
    Diamond,
    Triangle,
}

impl Marker {
    /// The marker of the `index`-th persona.
    #[must_use]
    pub fn cycled(index: usize) -> Self {
        [Self::Circle, Self::Square, Self::Diamond, Self::Triangle][index % 4]
    }
}

/// How a stretch of a curve is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveLine {
    /// An unbroken line.
    Solid,
    /// A dashed line: both of its ends are only assumed.
    Dashed,
}

/// What a box is.
#[derive(Clone, Debug, PartialEq)]
pub enum Look {
    /// Nothing but its texts.
    Plain,
    /// Nothing but its texts, which stand away from what else is drawn of the part.
    Aside,
    /// As-is or to-be.
    KindTag,
    /// A persona's card.
    PersonaCard {
        /// The persona's.
        color: Color,
    },
    /// A portrait; without a photo a disc for an initial.
    Portrait {
        /// The photo.
        photo: Option<Photo>,
        /// The persona's.
        color: Color,
    },
    /// A phase's chevron.
    Phase {
        /// The phase's.
        color: Color,
        /// How it begins.
        start: PhaseStart,
    },
    /// The head of a column.
    StageCard {
        /// The phase's.
        color: Color,
    },
    /// The head of a row.
    LaneLabel {
        /// The lane's.
        color: Color,
    },
    /// The ground of a row.
    LaneGround {
        /// The lane's.
        color: Color,
    },
    /// A plain area: a stretch of a bar, a field of a matrix.
    Area {
        /// Its colour.
        color: Color,
        /// How much of it.
        tone: Tone,
    },
    /// A line along the longer side of the box.
    Rule(RuleStrength),
    /// A card.
    Card {
        /// The card's or the lane's.
        color: Color,
        /// Its frame.
        frame: CardFrame,
    },
    /// The ground behind a channel's icon: square for physical ones, round for others.
    Disc {
        /// The card's.
        color: Color,
        /// Where the channel is met.
        presence: Option<Presence>,
    },
    /// A picture.
    Image(Photo),
    /// A figure beside its target.
    Bar {
        /// The card's.
        color: Color,
        /// How much of the bar is filled, 0 to 1.
        share: f64,
        /// Where the target lies, 0 to 1.
        target: f64,
    },
    /// How well something is known: hollow, half, full.
    EvidenceMark(EvidenceLevel),
    /// A persona whom a card concerns.
    PersonaDot {
        /// The persona's.
        color: Color,
        /// The persona's.
        marker: Marker,
    },
    /// A line of a service blueprint.
    Divider,
    /// The positive part of a plot.
    PositiveGround,
    /// The negative part of a plot.
    NegativeGround,
    /// A level of the scale.
    LevelLine,
    /// The value that is neither good nor bad.
    NeutralLine,
    /// A face on the axis: −1 the saddest, 1 the happiest.
    Face {
        /// Where on the scale.
        position: f64,
    },
    /// A stretch of a persona's curve.
    Curve {
        /// The persona's.
        color: Color,
        /// In map units.
        path: Arc<BezPath>,
        /// Width of the line in map units.
        width: f64,
        /// How it is drawn.
        line: CurveLine,
    },
    /// A point of a curve.
    EmotionPoint {
        /// The persona's.
        color: Color,
        /// The persona's.
        marker: Marker,
        /// Measured points are full, rated ones hollow.
        basis: Basis,
    },
    /// A curve with a gap in it: unknown.
    Gap,
    /// A critical or high point's sign.
    Turning(TurningPointKind),
    /// The sign of a curve's steepest fall.
    Fall {
        /// The persona's.
        color: Color,
    },
    /// Brake or purchase insight.
    NoteBox {
        /// The persona's.
        color: Color,
    },
    /// A part of a bar: how much of something is of a kind.
    Share {
        /// Its colour.
        color: Color,
        /// What tells it from others of the same bar.
        fill: ShareFill,
    },
    /// A mark with the number of a remark about the part.
    Annotation(AnnotationKind),
}

/// How a part of a bar is filled, so that parts can be told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ShareFill {
    Solid,
    Hatched,
    Hollow,
    Dashed,
    /// The ground of a bar.
    Ground,
}
