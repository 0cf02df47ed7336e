//! Small signs: markers, faces, evidence, critical and high points. Each differs by shape as well as by colour.

use kurbo::{BezPath, Circle, Line, Point, Rect, RoundedRect};
use peniko::Color as Paint;

use crate::layout::{AnnotationKind, Marker, ShareFill};
use crate::map::{Basis, Color, EvidenceLevel};
use crate::review::{Severity, TurningPointKind};

use super::pen::Pen;
use super::shape::{Dash, Outline};

/// A persona's marker around a point; all four look equally large.
pub(super) fn marker(center: Point, radius: f64, marker: Marker) -> Outline {
    let Point { x, y } = center;
    match marker {
        Marker::Circle => Circle::new(center, radius * 0.95).into(),
        Marker::Square => {
            let side = radius * 1.7;
            RoundedRect::from_rect(Rect::from_center_size(center, (side, side)), 1.0).into()
        }
        Marker::Diamond => {
            let reach = radius * 1.2;
            polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]).into()
        }
        Marker::Triangle => {
            let reach = radius * 1.15;
            let half = reach * 0.95;
            polygon(&[(x, y - reach), (x + half, y + reach * 0.7), (x - half, y + reach * 0.7)]).into()
        }
    }
}

/// A point of a curve: full if it was measured, hollow if it was rated.
pub(super) fn emotion_point(pen: &mut Pen<'_>, rect: Rect, paint: Paint, shape: Marker, basis: Basis) {
    let (center, radius) = (rect.center(), rect.width() / 2.0);
    let card = pen.theme.card;
    match basis {
        Basis::Measured => {
            pen.fill(marker(center, radius + 1.5, shape), card);
            pen.fill(marker(center, radius, shape), paint);
        }
        Basis::Rated => {
            pen.fill(marker(center, radius, shape), card);
            pen.stroke(marker(center, radius - 1.0, shape), paint, 2.0);
        }
    }
}

/// A line that ends and begins again.
pub(super) fn gap(pen: &mut Pen<'_>, rect: Rect) {
    let ink = pen.theme.muted;
    let y = rect.center().y;
    let third = rect.width() / 3.0;
    for (from, to, end) in [(rect.x0, rect.x0 + third, rect.x0 + third), (rect.x1 - third, rect.x1, rect.x1 - third)] {
        pen.stroke(Line::new((from, y), (to, y)), ink, 2.0);
        pen.fill(Circle::new((end, y), 2.5), ink);
    }
}

/// A triangle: pointing down for critical points, up for high points.
pub(super) fn turning(pen: &mut Pen<'_>, rect: Rect, kind: TurningPointKind) {
    let theme = pen.theme;
    let middle = rect.center().x;
    match kind {
        TurningPointKind::Critical => {
            pen.fill(polygon(&[(rect.x0, rect.y0), (rect.x1, rect.y0), (middle, rect.y1)]), theme.bad);
        }
        TurningPointKind::High => {
            pen.fill(polygon(&[(rect.x0, rect.y1), (rect.x1, rect.y1), (middle, rect.y0)]), theme.good);
        }
    }
}

/// A disc with an arrow that goes down: the steepest fall.
pub(super) fn fall(pen: &mut Pen<'_>, rect: Rect, paint: Paint) {
    let (center, radius) = (rect.center(), rect.width() / 2.0);
    let card = pen.theme.card;
    pen.fill(Circle::new(center, radius + 1.0), card);
    pen.stroke(Circle::new(center, radius - 0.8), paint, 1.6);
    let at = |x: f64, y: f64| center + kurbo::Vec2::new(x, y) * radius;
    let mut arrow = BezPath::new();
    arrow.move_to(at(-0.38, -0.42));
    arrow.line_to(at(0.38, 0.38));
    arrow.move_to(at(0.40, -0.2));
    arrow.line_to(at(0.40, 0.4));
    arrow.line_to(at(-0.2, 0.4));
    pen.stroke(arrow, paint, 1.6);
}

/// A square: full where researched, half where partly known, hollow and dashed where assumed.
pub(super) fn evidence(pen: &mut Pen<'_>, rect: Rect, level: EvidenceLevel) {
    let ink = pen.theme.muted;
    let square = RoundedRect::from_rect(rect.inset(-1.0), 1.5);
    match level {
        EvidenceLevel::Researched => pen.fill(RoundedRect::from_rect(rect.inset(-0.4), 1.5), ink),
        EvidenceLevel::Partly => {
            pen.stroke(square, ink, 1.2);
            let inner = rect.inset(-1.0);
            pen.fill(polygon(&[(inner.x0, inner.y0), (inner.x0, inner.y1), (inner.x1, inner.y1)]), ink);
        }
        EvidenceLevel::Assumed => pen.dashed(square, ink, 1.2, Some(Dash { on: 2.0, off: 1.6 })),
    }
}

/// A face: the mouth tells where on the scale it stands.
pub(super) fn face(pen: &mut Pen<'_>, rect: Rect, position: f64) {
    let paint = pen.theme.feeling(position);
    let card = pen.theme.card;
    let (center, radius) = (rect.center(), rect.width() / 2.0 - 1.0);
    let at = |x: f64, y: f64| Point::new(center.x + x * radius, center.y + y * radius);
    pen.fill(Circle::new(center, radius), card);
    pen.stroke(Circle::new(center, radius), paint, 1.6);
    for side in [-1.0, 1.0] {
        pen.fill(Circle::new(at(side * 0.36, -0.22), radius * 0.13), paint);
    }
    let mut mouth = BezPath::new();
    let corner = 0.36 - position * 0.14;
    mouth.move_to(at(-0.45, corner));
    mouth.quad_to(at(0.0, corner + position * 0.62), at(0.45, corner));
    pen.stroke(mouth, paint, 1.6);
}

/// A part of a bar: full, hatched, hollow or dashed.
pub(super) fn share(pen: &mut Pen<'_>, rect: Rect, color: Color, fill: ShareFill) {
    let paint = pen.theme.swatch(color).strong;
    let inner = rect.inset(-0.6);
    let frame = RoundedRect::from_rect(inner, 1.5);
    match fill {
        ShareFill::Solid => pen.fill(RoundedRect::from_rect(rect, 2.0), paint),
        ShareFill::Ground => {
            let ground = pen.theme.line;
            pen.fill(RoundedRect::from_rect(rect, 2.0), ground);
        }
        ShareFill::Hollow => pen.stroke(frame, paint, 1.2),
        ShareFill::Dashed => pen.dashed(frame, paint, 1.2, Some(Dash { on: 2.5, off: 2.5 })),
        ShareFill::Hatched => {
            pen.stroke(hatching(inner), paint, 1.2);
            pen.stroke(frame, paint, 1.2);
        }
    }
}

/// The ground of a number: round for problems, with two points for warnings, a round line for what could be better, a sheet with a folded corner
/// for notes. It stands out from what it lies on.
pub(super) fn annotation(pen: &mut Pen<'_>, rect: Rect, kind: AnnotationKind) {
    let paint = pen.theme.swatch(kind.color()).strong;
    let card = pen.theme.card;
    let inner = rect.inset(-0.8);
    let Rect { x0, y0, x1, y1 } = inner;
    let middle = inner.center().y;
    match kind {
        AnnotationKind::Finding(Severity::Suggestion) => {
            pen.fill(RoundedRect::from_rect(rect, rect.height() / 2.0), card);
            pen.stroke(RoundedRect::from_rect(rect.inset(-1.4), inner.height() / 2.0 - 0.6), paint, 1.4);
        }
        AnnotationKind::Finding(Severity::Problem) => {
            pen.fill(RoundedRect::from_rect(rect, rect.height() / 2.0), card);
            pen.fill(RoundedRect::from_rect(inner, inner.height() / 2.0), paint);
        }
        AnnotationKind::Finding(Severity::Warning) => {
            let reach = inner.height() * 0.3;
            let shape = |by: f64| {
                let (x0, y0, x1, y1) = (x0 - by, y0 - by, x1 + by, y1 + by);
                polygon(&[
                    (x0, middle),
                    (x0 + reach, y0),
                    (x1 - reach, y0),
                    (x1, middle),
                    (x1 - reach, y1),
                    (x0 + reach, y1),
                ])
            };
            pen.fill(shape(0.8), card);
            pen.fill(shape(0.0), paint);
        }
        AnnotationKind::Note => {
            let fold = inner.height() * 0.3;
            pen.fill(rect, card);
            pen.fill(polygon(&[(x0, y0), (x1 - fold, y0), (x1, y0 + fold), (x1, y1), (x0, y1)]), paint);
        }
    }
}

/// Slanting lines that end at the edges of a box.
fn hatching(rect: Rect) -> BezPath {
    let (step, height) = (5.0, rect.height());
    let mut path = BezPath::new();
    let mut foot = rect.x0 - height + step;
    while foot < rect.x1 {
        let (low, high) = (foot.max(rect.x0), (foot + height).min(rect.x1));
        path.move_to((low, rect.y1 - (low - foot)));
        path.line_to((high, rect.y1 - (high - foot)));
        foot += step;
    }
    path
}

fn polygon(points: &[(f64, f64)]) -> BezPath {
    let mut path = BezPath::new();
    for (at, point) in points.iter().enumerate() {
        if at == 0 {
            path.move_to(*point);
        } else {
            path.line_to(*point);
        }
    }
    path.close_path();
    path
}
