//! Drawing the tiles of a frame, pane by pane.

use egui::{Color32, CornerRadius, Mesh, Stroke, Ui, pos2, vec2};
use kurbo::{Point, Rect};

use super::camera::Camera;
use super::convert::{color, narrow, screen_rect, texture_part};
use super::core::Canvas;
use super::panes::PaneKind;
use super::tiles::Motion;

impl Canvas {
    pub(super) fn paint_tiles(&mut self, ui: &Ui, camera: Camera, motion: Motion) {
        let (rect, panes) = (self.frame.rect, &self.frame.panes);
        let pixels_per_point = f64::from(ui.ctx().pixels_per_point());
        let scale = camera.zoom * pixels_per_point;
        let regions: Vec<Rect> = panes.iter().map(|pane| pane.region(camera.zoom)).collect();
        let shown = self.tiles.show(ui.ctx(), &regions, scale, motion);
        let painter = ui.painter_at(rect);
        let paper = color(self.scene.paper());
        self.paint_ground(ui, &painter, rect, camera);
        for pane in panes {
            let clip = screen_rect(rect, pane.clip_in_view);
            let pane_painter = painter.with_clip_rect(clip.intersect(rect));
            // Tiles lie on whole pixels: between two of them there is neither a gap nor a blur.
            let snap = |at: f64| (at * scale).round() / scale;
            let origin = Point::new(snap(pane.origin_in_map.x), snap(pane.origin_in_map.y));
            let to_screen = |at: Point| {
                let at = (at - origin) * camera.zoom;
                rect.min + vec2(narrow(at.x), narrow(at.y))
            };
            let map = self.scene.size().to_rect();
            let map_on_screen =
                egui::Rect::from_min_max(to_screen(map.origin()), to_screen(Point::new(map.x1, map.y1)));
            if !shown.complete && self.tiles.overview().is_none() {
                pane_painter.rect_filled(map_on_screen, CornerRadius::ZERO, paper);
            }
            let region = pane.region(camera.zoom);
            for tile in &shown.pictures {
                if tile.region.intersect(region).area() <= 0.0 {
                    continue;
                }
                let place = egui::Rect::from_min_max(
                    to_screen(tile.region.origin()),
                    to_screen(Point::new(tile.region.x1, tile.region.y1)),
                );
                let mut mesh = Mesh::with_texture(tile.texture);
                mesh.add_rect_with_uv(place, texture_part(tile.whole, tile.region), Color32::WHITE);
                pane_painter.with_clip_rect(clip.intersect(rect).intersect(map_on_screen)).add(mesh);
            }
        }
        // A line under what is frozen.
        let line = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
        for pane in panes {
            let clip = screen_rect(rect, pane.clip_in_view);
            match pane.kind {
                PaneKind::Header => _ = painter.hline(clip.x_range(), clip.bottom(), line),
                PaneKind::Labels => _ = painter.vline(clip.right(), clip.y_range(), line),
                PaneKind::Map | PaneKind::Corner | PaneKind::Name => {}
            }
        }
    }

    /// The ground around the map; under the map itself lies nothing.
    fn paint_ground(&self, ui: &Ui, painter: &egui::Painter, rect: egui::Rect, camera: Camera) {
        let map = self.scene.size().to_rect();
        let from = camera.view_from_map(map.origin());
        let to = camera.view_from_map(Point::new(map.x1, map.y1));
        let map = screen_rect(rect, Rect::from_points(from, to)).intersect(rect);
        let ground = ui.visuals().extreme_bg_color;
        if map.is_negative() {
            painter.rect_filled(rect, CornerRadius::ZERO, ground);
            return;
        }
        let around = [
            egui::Rect::from_min_max(rect.min, pos2(rect.right(), map.top())),
            egui::Rect::from_min_max(pos2(rect.left(), map.bottom()), rect.max),
            egui::Rect::from_min_max(pos2(rect.left(), map.top()), pos2(map.left(), map.bottom())),
            egui::Rect::from_min_max(pos2(map.right(), map.top()), pos2(rect.right(), map.bottom())),
        ];
        // A pixel over the edge: the map itself begins on a whole pixel, and nothing may show between.
        for part in around.into_iter().filter(egui::Rect::is_positive) {
            painter.rect_filled(part.expand(1.0), CornerRadius::ZERO, ground);
        }
    }
}
