//! Small pictures of whole maps.

use egui::ColorImage;
use kurbo::Point;

use crate::layout::layout;
use crate::map::Map;
use crate::render::{Ground, Painter, SmallText, View};
use crate::scene::Scene;
use crate::text::Texts;

use super::shade::{Shade, picture_theme};

/// A picture of a map so many pixels wide; of a very tall map the upper part. It takes its time: not for the window's thread.
pub(super) fn miniature(painter: &mut Painter, map: &Map, width_px: f32) -> ColorImage {
    let scene = Scene::new(&layout(map, &mut Texts::default()), &picture_theme(map, Shade::Light));
    let size = scene.size();
    let scale = f64::from(width_px) / size.width;
    let height = size.height.min(size.width);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
    let px = |length: f64| (length * scale).ceil().max(1.0) as u16;
    let view = View { origin: Point::ORIGIN, scale, width_px: px(size.width), height_px: px(height) };
    let bytes = painter.paint(&scene, view, Ground::Paper, SmallText::Letters);
    ColorImage::from_rgba_premultiplied([view.width_px.into(), view.height_px.into()], bytes)
}
