//! What is seen through a picture that has no ground: a checkerboard, as programs for pictures show it.

use egui::{Color32, Mesh, Painter, Rect, Shape, pos2, vec2};

use crate::app::shade::Shade;
use crate::app::style;

/// What lies behind a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::dialogs) enum Behind {
    /// It is opaque.
    Nothing,
    /// It can be seen through; its colours are made for a ground of that kind, whatever the window's are.
    Checkerboard(Shade),
}

/// Side of a square, in points.
const SQUARE: f32 = 8.0;

/// Paints it.
pub(in crate::app::dialogs) fn paint(painter: &Painter, rect: Rect, behind: Behind) {
    let Behind::Checkerboard(shade) = behind else { return };
    let (ground, other) = style::checkerboard(shade);
    painter.rect_filled(rect, 0.0, ground);
    painter.add(Shape::mesh(squares(rect, other)));
}

/// Every other square of a rectangle; those at its end are cut off.
fn squares(rect: Rect, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let (mut top, mut first) = (rect.top(), 0.0);
    while top < rect.bottom() {
        let mut left = rect.left() + first;
        while left < rect.right() {
            let square = Rect::from_min_size(pos2(left, top), vec2(SQUARE, SQUARE));
            mesh.add_colored_rect(square.intersect(rect), color);
            left += 2.0 * SQUARE;
        }
        (top, first) = (top + SQUARE, SQUARE - first);
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_alternate_and_stay_within_the_picture() {
        let rect = Rect::from_min_size(pos2(3.0, 5.0), vec2(21.0, 12.0));
        let mesh = squares(rect, Color32::BLACK);
        let corners: Vec<(f32, f32)> =
            mesh.vertices.chunks(4).map(|square| (square[0].pos.x, square[0].pos.y)).collect();
        assert_eq!(corners, [(3.0, 5.0), (19.0, 5.0), (11.0, 13.0)]);
        assert!(mesh.vertices.iter().all(|vertex| rect.contains(vertex.pos)));
    }
}
