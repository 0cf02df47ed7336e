//! Drawing primitives.

use std::sync::Arc;

use kurbo::{BezPath, Circle, Line, ParamCurveNearest, Point, Rect, RoundedRect, Shape as _};
use peniko::Color as Paint;

use crate::map::{Part, Photo};
use crate::text::SetText;

/// A primitive.
#[derive(Clone, Debug)]
pub struct Item {
    /// The part of the map that it shows.
    pub part: Part,
    /// All that it covers, in map units.
    pub bounds: Rect,
    /// What is drawn.
    pub shape: Shape,
    /// What it is to its part.
    pub role: Role,
}

/// What an item is to its part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// It shows it.
    #[default]
    Own,
    /// It marks it, over all that is drawn: something is said of the part elsewhere.
    Mark,
}

/// How far beside a thin line one may point and still mean it, in map units.
const REACH: f64 = 5.0;

impl Item {
    /// Whether a place is on what is drawn. Boxes and texts are meant wherever one points into them, lines only near by.
    #[must_use]
    pub fn is_hit(&self, at: Point) -> bool {
        if !self.bounds.contains(at) {
            return false;
        }
        match &self.shape {
            Shape::Stroke { outline: Outline::Path(path), .. } => {
                path.segments().any(|segment| segment.nearest(at, 0.5).distance_sq <= REACH * REACH)
            }
            _ => true,
        }
    }
}

/// How much of its colour a faint primitive keeps.
const FAINT: f32 = 0.3;
/// The same for text, which is to be read all the same.
const FAINT_TEXT: f32 = 0.6;

impl Item {
    /// Makes it faint.
    pub(super) fn fade(&mut self) {
        match &mut self.shape {
            Shape::Fill { paint, .. } | Shape::Stroke { paint, .. } => *paint = paint.multiply_alpha(FAINT),
            Shape::Text { paint, .. } => *paint = paint.multiply_alpha(FAINT_TEXT),
            Shape::Image { .. } => {}
        }
    }
}

/// What is drawn. All lengths are in map units.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A filled outline.
    Fill {
        /// The outline.
        outline: Outline,
        /// Its colour.
        paint: Paint,
    },
    /// A stroked outline.
    Stroke {
        /// The outline.
        outline: Outline,
        /// Its colour.
        paint: Paint,
        /// Width of the pen.
        width: f64,
        /// Dashes, if it is not a full line.
        dash: Option<Dash>,
    },
    /// A paragraph or an icon.
    Text {
        /// The paragraph.
        text: Arc<SetText>,
        /// Its upper left corner.
        at: Point,
        /// Its colour.
        paint: Paint,
    },
    /// A picture, stretched to a rectangle and cut out by an outline.
    Image {
        /// The picture.
        photo: Photo,
        /// Where all of it would lie.
        rect: Rect,
        /// What of it is seen.
        clip: Outline,
    },
}

/// Lengths of a dashed line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dash {
    /// Length of a dash.
    pub on: f64,
    /// Length of a gap.
    pub off: f64,
}

/// An outline.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Outline {
    Rect(Rect),
    RoundedRect(RoundedRect),
    Circle(Circle),
    Line(Line),
    Path(Arc<BezPath>),
}

/// Distance in map units by which a path may stray from the true curve where one is approximated.
const TOLERANCE: f64 = 0.02;

impl Outline {
    /// As a path.
    #[must_use]
    pub fn to_path(&self) -> BezPath {
        match self {
            Self::Rect(rect) => rect.to_path(TOLERANCE),
            Self::RoundedRect(rect) => rect.to_path(TOLERANCE),
            Self::Circle(circle) => circle.to_path(TOLERANCE),
            Self::Line(line) => line.to_path(TOLERANCE),
            Self::Path(path) => (**path).clone(),
        }
    }

    /// The rectangle around it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect(rect) => *rect,
            Self::RoundedRect(rect) => rect.rect(),
            Self::Circle(circle) => circle.bounding_box(),
            Self::Line(line) => line.bounding_box(),
            Self::Path(path) => path.bounding_box(),
        }
    }
}

impl From<Rect> for Outline {
    fn from(rect: Rect) -> Self {
        Self::Rect(rect)
    }
}

impl From<RoundedRect> for Outline {
    fn from(rect: RoundedRect) -> Self {
        Self::RoundedRect(rect)
    }
}

impl From<Circle> for Outline {
    fn from(circle: Circle) -> Self {
        Self::Circle(circle)
    }
}

impl From<Line> for Outline {
    fn from(line: Line) -> Self {
        Self::Line(line)
    }
}

impl From<BezPath> for Outline {
    fn from(path: BezPath) -> Self {
        Self::Path(Arc::new(path))
    }
}
