//! Bars of several parts, told apart by pattern as well as by colour.

use egui::{Color32, Painter, Rect, Shape, Stroke, StrokeKind, pos2};

/// How a part of a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Solid,
    Hatched,
    Hollow,
    Dotted,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// How much of the whole it is, in whatever unit.
    pub(super) amount: usize,
    pub(super) fill: Fill,
    pub(super) color: Color32,
}

/// Distance between the lines of a hatching, in points.
const HATCH: f32 = 4.0;

/// Paints a bar whose parts fill it together; an empty one where they are nothing.
pub(super) fn paint_stack(painter: &Painter, rect: Rect, segments: &[Segment], ground: Color32) {
    painter.rect_filled(rect, 2.0, ground);
    #[expect(clippy::cast_precision_loss, reason = "counts of cards")]
    let share = |amount: usize| amount as f32;
    let whole: usize = segments.iter().map(|segment| segment.amount).sum();
    if whole == 0 {
        return;
    }
    let mut left = rect.left();
    for segment in segments.iter().filter(|segment| segment.amount > 0) {
        let right = left + rect.width() * share(segment.amount) / share(whole);
        let part = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        // A hair between two parts.
        paint_fill(painter, Rect { max: pos2((right - 1.0).max(left + 1.0), part.bottom()), ..part }, segment);
        left = right;
    }
}

/// Paints the ground of a part of a bar, or a sample of it.
pub(super) fn paint_fill(painter: &Painter, rect: Rect, segment: &Segment) {
    let stroke = Stroke::new(1.0, segment.color);
    match segment.fill {
        Fill::Solid => {
            painter.rect_filled(rect, 2.0, segment.color);
        }
        Fill::Hollow => {
            painter.rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
        }
        Fill::Hatched => {
            let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
            let mut x = rect.left() - rect.height();
            while x < rect.right() {
                clipped.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], stroke);
                x += HATCH;
            }
            painter.rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
        }
        Fill::Dotted => {
            let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            let inner = rect.shrink(0.5);
            let corners = corners.map(|corner| corner.clamp(inner.min, inner.max));
            painter.extend(Shape::dashed_line(&corners, stroke, 2.0, 2.0));
        }
    }
}
