//! The values beside the points of a large chart, each where it hides the least.

use kurbo::{ParamCurve, PathSeg, Point, Rect, Size, Vec2};

use crate::map::{EmotionPoint, Lane};
use crate::review::TurningPointKind;

use super::axis::rounded;
use super::boxes::{Ink, Look, Placed};
use super::chart::{Drawn, points_of};
use super::grid::Column;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// Writes the value of each point beside it. `chart` is where the boxes of the chart begin. A value for which there is no room near its
/// point is left out: it would seem to belong to another.
pub(super) fn place(
    sheet: &mut Sheet<'_>,
    lane: &Lane,
    columns: &[Column],
    plot: &Plot,
    curves: &[Drawn<'_>],
    chart: usize,
) {
    let mut crowd = Crowd::new(plot.rect, &sheet.boxes[chart..]);
    let known: Vec<_> = curves.iter().map(|drawn| points_of(sheet, columns, plot, drawn)).collect();
    for (at, column) in columns.iter().enumerate() {
        for (drawn, points) in curves.iter().zip(&known) {
            let Some((point, place)) = points[at] else { continue };
            let text = rounded(sheet.locale, point.value);
            let text = sheet.set(&text, sheet.sizes.text.label, column.right - column.left);
            let extent = Size::new(width(&text), height(&text));
            let turning = drawn.turning.iter().find(|turning| turning.stage == point.stage);
            let radius = sheet.sizes.point_radius;
            let (side, sign) = match turning.map(|turning| turning.kind) {
                Some(TurningPointKind::High) => (Side::Above, Some(sheet.sizes.sign)),
                Some(TurningPointKind::Critical) => (Side::Below, Some(sheet.sizes.sign)),
                None => (open_side(points, at, place), None),
            };
            let Some(rect) = crowd.freest(candidates(place, extent, side, (radius, sign))) else { continue };
            crowd.texts.add(rect);
            let part = drawn.point_part(lane, column);
            let placed = Placed::new(part, rect, Look::Plain);
            sheet.put(placed.with_text(text, rect.origin(), Ink::Strong(drawn.color)));
        }
    }
}

/// Where a value is looked for first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// The side of a point away from where its curve comes from and goes to.
fn open_side(points: &[Option<(&EmotionPoint, Point)>], at: usize, place: Point) -> Side {
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let known: Vec<Point> = beside.filter_map(|at| points.get(at).copied().flatten()).map(|(_, place)| place).collect();
    let below = known.iter().map(|other| other.y - place.y).sum::<f64>() >= 0.0;
    if below { Side::Above } else { Side::Below }
}

/// Places for a value around its point, the best first.
fn candidates(
    point: Point,
    size: Size,
    first: Side,
    (radius, sign): (f64, Option<Size>),
) -> impl Iterator<Item = Rect> {
    // The letters of a line leave some of its height free.
    const FREE: f64 = 2.0;
    let towards = if first == Side::Above { -1.0 } else { 1.0 };
    let by_sign = sign.into_iter().flat_map(move |sign| {
        let beyond = radius + sign.height + 6.0 + size.height / 2.0;
        let (beside, middle) = (sign.width.midpoint(size.width) + 2.0, radius + sign.height / 2.0 + 5.5);
        [(0.0, beyond), (beside, middle), (-beside, middle)].map(|(x, y)| Vec2::new(x, y * towards))
    });
    let up = radius + size.height / 2.0 - FREE + 3.0;
    let across = radius + size.width / 2.0 + 4.0;
    let near = [
        Vec2::new(0.0, up * towards),
        Vec2::new(across - 3.0, up * 0.7 * towards),
        Vec2::new(3.0 - across, up * 0.7 * towards),
        Vec2::new(across, 0.0),
        Vec2::new(-across, 0.0),
        Vec2::new(across - 3.0, -up * 0.7 * towards),
        Vec2::new(3.0 - across, -up * 0.7 * towards),
        Vec2::new(0.0, -up * towards),
    ];
    // Behind a sign, and further where points lie on each other.
    let far = (1..=4).flat_map(move |step| {
        let away = up + 10.0 * f64::from(step);
        [Vec2::new(0.0, away * towards), Vec2::new(0.0, -away * towards)]
    });
    by_sign.chain(near).chain(far).map(move |by| Rect::from_center_size(point + by, size))
}

/// What a value must not lie on, and what it had better not.
struct Crowd {
    room: Rect,
    texts: Strips,
    marks: Strips,
    /// Points on the curves, from left to right.
    curves: Vec<Point>,
}

impl Crowd {
    fn new(room: Rect, chart: &[Placed]) -> Self {
        let (mut texts, mut marks, mut curves) = (Strips::new(room), Strips::new(room), Vec::new());
        for placed in chart {
            match &placed.look {
                Look::EmotionPoint { .. } | Look::Turning(_) => marks.add(placed.rect),
                Look::Plain if !placed.texts.is_empty() => texts.add(placed.rect),
                Look::Curve { path, .. } => curves.extend(path.segments().flat_map(samples)),
                _ => {}
            }
        }
        curves.sort_by(|a, b| a.x.total_cmp(&b.x));
        Self { room, texts, marks, curves }
    }

    /// The candidate that hides the least; none if each lies on something.
    fn freest(&self, candidates: impl Iterator<Item = Rect>) -> Option<Rect> {
        let free = candidates.zip(0u32..).filter(|(rect, _)| self.is_free(*rect));
        let cost = |(rect, rank): &(Rect, u32)| f64::from(*rank) + 3.0 * f64::from(self.hidden(*rect));
        free.map(|candidate| (cost(&candidate), candidate.0))
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .map(|(_, rect)| rect)
    }

    fn is_free(&self, rect: Rect) -> bool {
        let letters = rect.inset((0.0, -2.0));
        self.room.contains_rect(rect) && self.texts.are_off(rect) && self.marks.are_off(letters)
    }

    /// How much of the curves would be covered.
    fn hidden(&self, rect: Rect) -> u32 {
        let letters = rect.inflate(3.0, -1.0);
        let from = self.curves.partition_point(|point| point.x < letters.x0);
        let beside = self.curves[from..].iter().take_while(|point| point.x <= letters.x1);
        beside.zip(0..64).map(|(point, _)| u32::from(letters.contains(*point))).sum()
    }
}

/// Boxes, found by where they lie across.
struct Strips {
    left: f64,
    strips: Vec<Vec<Rect>>,
}

impl Strips {
    /// Width of a strip in map units.
    const WIDTH: f64 = 100.0;

    fn new(room: Rect) -> Self {
        let mut strips = Self { left: room.x0, strips: Vec::new() };
        strips.strips.resize(strips.at(room.x1) + 1, Vec::new());
        strips
    }

    fn add(&mut self, rect: Rect) {
        let last = self.strips.len() - 1;
        for at in self.at(rect.x0).min(last)..=self.at(rect.x1).min(last) {
            self.strips[at].push(rect);
        }
    }

    /// Whether none lies on `rect`.
    fn are_off(&self, rect: Rect) -> bool {
        let last = self.strips.len() - 1;
        let near = &self.strips[self.at(rect.x0).min(last)..=self.at(rect.x1).min(last)];
        !near.iter().flatten().any(|other| other.overlaps(rect))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what lies further left is in the first"
    )]
    fn at(&self, x: f64) -> usize {
        ((x - self.left).max(0.0) / Self::WIDTH) as usize
    }
}

/// Points on a stretch of a curve, some ten map units apart.
fn samples(segment: PathSeg) -> impl Iterator<Item = Point> {
    const COUNT: u32 = 24;
    (0..COUNT).map(move |at| segment.eval(f64::from(at) / f64::from(COUNT)))
}
