//! What is looked at of a picture, and how that is drawn.

use egui::ColorImage;
use kurbo::{Point, Size};

use crate::render::{Ground, Painter, SmallText, View};
use crate::scene::Scene;

/// What of a picture is drawn, and into which room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app::dialogs) struct Look {
    pub(in crate::app::dialogs) room_px: (u16, u16),
    /// How much larger than the whole picture would be in that room.
    pub(in crate::app::dialogs) zoom: f64,
    /// What is in the middle, as shares of width and height.
    pub(in crate::app::dialogs) middle: (f64, f64),
}

impl Default for Look {
    fn default() -> Self {
        Self { room_px: (0, 0), zoom: 1.0, middle: (0.5, 0.5) }
    }
}

/// The part of a picture that is looked at, as large as the room allows.
pub(in crate::app::dialogs) fn drawn(painter: &mut Painter, scene: &Scene, look: Look, ground: Ground) -> ColorImage {
    let view = view(scene.size(), look);
    let bytes = painter.paint(scene, view, ground, SmallText::Letters);
    ColorImage::from_rgba_premultiplied([view.width_px.into(), view.height_px.into()], bytes)
}

fn view(size: Size, look: Look) -> View {
    let (width_px, height_px) = look.room_px;
    let fit = (f64::from(width_px) / size.width.max(1.0)).min(f64::from(height_px) / size.height.max(1.0));
    let scale = (fit * look.zoom).min(MOST);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the room")]
    let px = |length: f64, most: u16| (length * scale).ceil().clamp(1.0, f64::from(most.max(1))) as u16;
    let (width_px, height_px) = (px(size.width, width_px), px(size.height, height_px));
    let from = |share: f64, length: f64, shown_px: u16| {
        let shown = f64::from(shown_px) / scale;
        (share * length - shown / 2.0).clamp(0.0, (length - shown).max(0.0))
    };
    let origin = Point::new(from(look.middle.0, size.width, width_px), from(look.middle.1, size.height, height_px));
    View { origin, scale, width_px, height_px }
}

/// Pixels per map unit at most: a small picture is not blown up.
const MOST: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_at_stays_within_the_map() {
        let size = Size::new(2_000.0, 500.0);
        let check = |zoom: f64, middle: (f64, f64), expected: (f64, f64, u16, u16)| {
            let View { origin, width_px, height_px, .. } = view(size, Look { room_px: (1_000, 500), zoom, middle });
            assert_eq!((origin.x, origin.y, width_px, height_px), expected, "{zoom} {middle:?}");
        };
        check(1.0, (0.5, 0.5), (0.0, 0.0, 1_000, 250));
        check(2.0, (0.0, 0.5), (0.0, 0.0, 1_000, 500));
        check(2.0, (1.0, 0.5), (1_000.0, 0.0, 1_000, 500));
        check(4.0, (0.5, 0.5), (750.0, 125.0, 1_000, 500));
        check(100.0, (0.0, 1.0), (0.0, 250.0, 1_000, 500));
    }
}
