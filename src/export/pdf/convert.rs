//! Lengths, paths and colours as the library has them.

use krilla::color::rgb;
use krilla::geom::{self, Path, PathBuilder};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use kurbo::{PathEl, Point, Size};
use peniko::Color;

use crate::scene::{Dash, Outline};

/// Single precision is a thousandth of a map unit on the largest of maps.
#[expect(clippy::cast_possible_truncation, reason = "lengths on a map are far below what it holds")]
pub(super) fn small(length: f64) -> f32 {
    length as f32
}

pub(super) fn point(point: Point) -> geom::Point {
    geom::Point::from_xy(small(point.x), small(point.y))
}

/// `None` if there is no area.
pub(super) fn size(size: Size) -> Option<geom::Size> {
    geom::Size::from_wh(small(size.width), small(size.height))
}

/// `None` if nothing of it could be seen.
pub(super) fn path(outline: &Outline) -> Option<Path> {
    let mut path = PathBuilder::new();
    for element in outline.to_path() {
        match element {
            PathEl::MoveTo(to) => path.move_to(small(to.x), small(to.y)),
            PathEl::LineTo(to) => path.line_to(small(to.x), small(to.y)),
            PathEl::QuadTo(control, to) => path.quad_to(small(control.x), small(control.y), small(to.x), small(to.y)),
            PathEl::CurveTo(first, second, to) => {
                let (first, second, to) = (point(first), point(second), point(to));
                path.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y);
            }
            PathEl::ClosePath => path.close(),
        }
    }
    path.finish()
}

pub(super) fn fill(paint: Color) -> Fill {
    let (color, opacity) = color(paint);
    Fill { paint: color.into(), opacity, rule: FillRule::NonZero }
}

/// A pen as the painter has it.
pub(super) fn stroke(paint: Color, width: f64, dash: Option<Dash>) -> Stroke {
    let (color, opacity) = color(paint);
    Stroke {
        paint: color.into(),
        width: small(width),
        miter_limit: 4.0,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Round,
        opacity,
        dash: dash.map(|dash| StrokeDash { array: vec![small(dash.on), small(dash.off)], offset: 0.0 }),
    }
}

fn color(paint: Color) -> (rgb::Color, NormalizedF32) {
    let [red, green, blue, _] = paint.to_rgba8().to_u8_array();
    let opacity = NormalizedF32::new(paint.components[3].clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE);
    (rgb::Color::new(red, green, blue), opacity)
}
