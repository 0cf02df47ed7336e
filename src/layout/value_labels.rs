//! The values beside the points of a large chart, each where it hides the least.

use kurbo::{Point, Rect, Size, Vec2};

use crate::map::{EmotionPoint, Lane};
use crate::review::TurningPointKind;

use super::axis::rounded;
use super::boxes::{Ink, Look, Placed};
use super::chart::{Drawn, points_of};
use super::crowd::Crowd;
use super::grid::Column;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// Writes the value of each point beside it. A value for which there is no room near its point is left out: it would seem to belong to
/// another.
pub(super) fn place(
    sheet: &mut Sheet<'_>,
    lane: &Lane,
    columns: &[Column],
    plot: &Plot,
    curves: &[Drawn<'_>],
    crowd: &mut Crowd,
) {
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
            crowd.add_text(rect);
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
