//! Beside the points of a chart: how well they are known.

use kurbo::{Point, Rect, Size, Vec2};

use crate::map::Lane;
use crate::review::TurningPointKind;

use super::boxes::{Ink, Look, Placed};
use super::chart::{Drawn, points_of};
use super::crowd::Crowd;
use super::evidence::source_numbers;
use super::grid::Column;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// Distance between a mark and the numbers of its sources.
const APART: f64 = 3.0;

/// Places a mark beside each point of which something is said, with the numbers of the sources where there is room for them. Where there
/// is none even for the mark, it is left out: it would seem to belong to another point.
pub(super) fn place(
    sheet: &mut Sheet<'_>,
    lane: &Lane,
    columns: &[Column],
    plot: &Plot,
    curves: &[Drawn<'_>],
    crowd: &mut Crowd,
) {
    if sheet.map.hide_evidence {
        return;
    }
    let radius = sheet.sizes.point_radius;
    let side = (radius * 1.5).round();
    for drawn in curves {
        let points = points_of(sheet, columns, plot, drawn);
        for (column, (point, at)) in columns.iter().zip(points).filter_map(|(column, point)| Some((column, point?))) {
            let Some(evidence) = &point.evidence else { continue };
            let numbers = source_numbers(sheet, evidence);
            let numbers = sheet.set(&numbers, sheet.sizes.text.small, column.right - column.left);
            let mark = Size::new(side, side);
            let with_numbers = Size::new(side + APART + width(&numbers), side.max(height(&numbers) - 1.0));
            let places = |size: Size| {
                // Away from the sign, which stands above or below the point.
                let below = drawn.turning_at(point.stage) == Some(TurningPointKind::Critical);
                let down = if below { -1.0 } else { 1.0 };
                let (x, y) = (radius * 0.75 + size.width / 2.0 + 2.0, radius * 0.75 + size.height / 2.0 + 1.0);
                let beside = radius + size.width / 2.0 + 4.0;
                let near =
                    [(x, y * down), (-x, y * down), (x, -y * down), (-x, -y * down), (beside, 0.0), (-beside, 0.0)];
                // A little farther away, it is still read as the point's.
                let far = (1..=6).flat_map(move |step| {
                    let by = 4.0 * f64::from(step);
                    let (x, y) = (x + by, y + by);
                    [
                        (x, y * down - by * down),
                        (-x, y * down - by * down),
                        (x, by * down - y * down),
                        (-x, by * down - y * down),
                        (x - by, y * down),
                        (by - x, y * down),
                        (x - by, -y * down),
                        (by - x, -y * down),
                        (beside + by, 0.0),
                        (-beside - by, 0.0),
                        (0.0, (y + by) * down),
                        (0.0, -(y + by) * down),
                    ]
                });
                near.into_iter().chain(far).map(move |(x, y)| Rect::from_center_size(at + Vec2::new(x, y), size))
            };
            let cited = (!numbers.text.is_empty()).then(|| crowd.first_clear(places(with_numbers)));
            let bare = || crowd.freest(places(mark).take(6));
            let Some(rect) = cited.flatten().or_else(bare) else { continue };
            let square = Rect::from_center_size((rect.x0 + side / 2.0, rect.center().y), (side, side));
            crowd.add_mark(rect);
            let part = drawn.point_part(lane, column);
            sheet.put(Placed::new(part, square, Look::EvidenceMark(evidence.level)));
            if rect.width() > side + 0.5 {
                let middle = Point::new(rect.x1 - width(&numbers) / 2.0, rect.center().y);
                let beside = Rect::from_center_size(middle, (width(&numbers), height(&numbers)));
                sheet.put(Placed::new(part, beside, Look::Aside).with_text(numbers, beside.origin(), Ink::Muted));
            }
        }
    }
}
