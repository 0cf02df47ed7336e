//! The map on the screen: tiles from the renderer, and over them what belongs to the moment — selection, hover, minimap.

pub mod camera;
mod convert;
mod minimap;
pub mod panes;
mod tile;
pub mod tiles;
mod workers;

use std::sync::Arc;

use egui::{Color32, Context, CornerRadius, CursorIcon, Mesh, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use kurbo::{Point, Rect, Size};

use crate::layout::Layout;
use crate::map::Part;
use crate::render::Photos;
use crate::scene::Scene;

use camera::Camera;
use convert::{color, narrow, screen_rect, texture_part, vector};
use panes::{Pane, PaneKind, pane_at, panes, uncovered};
use tiles::{Motion, Tiles};

/// Time after the last step of a zoom at which tiles are drawn for its exact scale, in seconds.
const SETTLES_AFTER: f64 = 0.12;

/// The map on the screen.
pub struct Canvas {
    scene: Arc<Scene>,
    layout: Arc<Layout>,
    tiles: Tiles,
    /// Set at the first frame, when the size of the view is known.
    camera: Option<Camera>,
    selected: Option<Part>,
    hovered: Option<Part>,
    view: Size,
    last_zoom: f64,
    zoomed_at: f64,
    last_origin: Point,
}

/// Where the camera is to go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CameraMove {
    /// The whole map in view.
    FitMap,
    /// What is selected in view.
    FitSelection,
    /// This many points per map unit, around the middle of the view.
    Zoom(f64),
    /// Times this, around the middle of the view.
    ZoomBy(f64),
    /// Exactly there.
    To(Camera),
}

impl Canvas {
    /// A canvas for a scene.
    #[must_use]
    pub fn new(layout: Arc<Layout>, scene: Arc<Scene>, photos: &Arc<Photos>, context: &Context) -> Self {
        Self {
            tiles: Tiles::new(scene.clone(), photos, context),
            scene,
            layout,
            camera: None,
            selected: None,
            hovered: None,
            view: Size::ZERO,
            last_zoom: 0.0,
            zoomed_at: f64::MIN,
            last_origin: Point::ORIGIN,
        }
    }

    /// The same map in other colours: camera and selection stay.
    pub fn set_scene(&mut self, scene: Arc<Scene>, photos: &Arc<Photos>, context: &Context) {
        self.tiles = Tiles::new(scene.clone(), photos, context);
        self.scene = scene;
    }

    /// The camera, once there is one.
    #[must_use]
    pub fn camera(&self) -> Option<Camera> {
        self.camera
    }

    /// Size of the view in points.
    #[must_use]
    pub fn view(&self) -> Size {
        self.view
    }

    /// What is selected.
    #[must_use]
    pub fn selected(&self) -> Option<Part> {
        self.selected
    }

    /// Selects a part, or nothing.
    pub fn select(&mut self, part: Option<Part>) {
        self.selected = part;
    }

    /// Whether the last frame showed nothing but tiles drawn for its very scale.
    #[must_use]
    pub fn is_sharp(&self) -> bool {
        self.tiles.is_sharp()
    }

    /// The zoom at which the last frame was drawn, in points per map unit.
    #[must_use]
    pub fn drawn_at_zoom(&self) -> f64 {
        self.last_zoom
    }

    /// Whether no tile was missing in the last frame, nor stood in for another.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.tiles.is_complete()
    }

    /// Whether all that the last frame wanted is drawn and shown, so that nothing more will come.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.tiles.is_at_rest()
    }

    /// Where everything lies.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Moves the camera.
    pub fn go(&mut self, to: CameraMove) {
        let Some(camera) = self.camera else { return };
        let middle = (self.view.to_vec2() / 2.0).to_point();
        let camera = match to {
            CameraMove::FitMap => Camera::fit(self.scene.size().to_rect(), self.view),
            CameraMove::FitSelection => match self.selected.and_then(|part| self.bounds_of(part)) {
                Some(bounds) => Camera::close_up(bounds, self.view),
                None => camera,
            },
            CameraMove::Zoom(zoom) => camera.zoomed(zoom, middle),
            CameraMove::ZoomBy(factor) => camera.zoomed(camera.zoom * factor, middle),
            CameraMove::To(camera) => camera,
        };
        self.camera = Some(camera);
    }

    /// Shows the canvas in all the room there is.
    pub fn ui(&mut self, ui: &mut Ui, label: &str) {
        let rect = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, label));
        self.view = Size::new(f64::from(rect.width()).max(1.0), f64::from(rect.height()).max(1.0));
        let map = self.scene.size();
        let camera = self.camera.unwrap_or_else(|| Camera::opening(map, self.view));
        let camera = steer(ui, &response, camera).kept_on(map, self.view);
        self.camera = Some(camera);

        let panes = panes(camera, self.view, &self.layout.table);
        let motion = self.motion(ui, camera);
        self.paint_tiles(ui, rect, &panes, camera, motion);
        self.point(&response, rect, &panes, camera);
        self.paint_marks(ui, rect, &panes, camera);
        if let Some(overview) = self.tiles.overview().cloned()
            && let Some(to) = minimap::show(ui, rect, &overview, map, camera, self.view)
        {
            self.camera = Some(to);
            ui.ctx().request_repaint();
        }
    }

    fn motion(&mut self, ui: &Ui, camera: Camera) -> Motion {
        let now = ui.input(|input| input.time);
        let first = self.last_zoom == 0.0;
        if (camera.zoom - self.last_zoom).abs() > f64::EPSILON {
            self.last_zoom = camera.zoom;
            if !first {
                self.zoomed_at = now;
            }
        }
        let moved = camera.origin_in_map != self.last_origin;
        self.last_origin = camera.origin_in_map;
        if now - self.zoomed_at < SETTLES_AFTER {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(SETTLES_AFTER));
            Motion::Zooming
        } else if moved {
            // Once more when it has come to rest, for what is drawn only then.
            ui.ctx().request_repaint();
            Motion::Panning
        } else {
            Motion::Still
        }
    }

    fn paint_tiles(&mut self, ui: &Ui, rect: egui::Rect, panes: &[Pane], camera: Camera, motion: Motion) {
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

    /// Hover and click.
    fn point(&mut self, response: &egui::Response, rect: egui::Rect, panes: &[Pane], camera: Camera) {
        self.hovered = None;
        let Some(at) = response.hover_pos() else { return };
        let at_in_view = vector(at - rect.min).to_point();
        let Some(pane) = pane_at(panes, at_in_view) else { return };
        let part = self.part_at(pane.map_from_view(at_in_view, camera.zoom));
        if response.clicked() {
            self.selected = part;
        }
        self.hovered = part.filter(|_| !response.dragged());
    }

    /// The part at a place of the map: what is drawn there, or the cell.
    fn part_at(&self, at_in_map: Point) -> Option<Part> {
        match self.scene.part_at(at_in_map) {
            None | Some(Part::Map | Part::Lane(_) | Part::Curve { .. }) => {
                let drawn = self.scene.part_at(at_in_map);
                let cell = self.layout.table.cell_at(at_in_map).map(|(lane, stage)| Part::Cell { lane, stage });
                match drawn {
                    Some(Part::Curve { .. }) => drawn,
                    _ => cell.or(drawn),
                }
            }
            drawn => drawn,
        }
    }

    /// The place of a part in map units.
    fn bounds_of(&self, part: Part) -> Option<Rect> {
        match part {
            Part::Cell { lane, stage } => self.layout.table.cell(lane, stage),
            // The frame of a part holds all that belongs to it.
            _ => self
                .layout
                .boxes
                .iter()
                .filter(|placed| placed.part == part)
                .map(|placed| placed.rect)
                .reduce(|a, b| a.union(b)),
        }
    }

    fn paint_marks(&self, ui: &Ui, rect: egui::Rect, panes: &[Pane], camera: Camera) {
        let accent = ui.visuals().selection.stroke.color;
        let hovered = self.hovered.filter(|part| *part != Part::Map && Some(*part) != self.selected);
        for (part, stroke) in [(hovered, Stroke::new(1.0, accent)), (self.selected, Stroke::new(2.0, accent))] {
            let Some(bounds) = part.filter(|part| *part != Part::Map).and_then(|part| self.bounds_of(part)) else {
                continue;
            };
            // It is outlined where it is seen: in the uppermost pane whose region holds it.
            let Some(pane) = panes
                .iter()
                .rev()
                .find(|pane| pane.kind != PaneKind::Name && pane.region(camera.zoom).intersect(bounds).area() > 0.0)
            else {
                continue;
            };
            let from = (bounds.origin() - pane.origin_in_map) * camera.zoom;
            let size = bounds.size() * camera.zoom;
            let outline = egui::Rect::from_min_size(
                rect.min + vec2(narrow(from.x), narrow(from.y)),
                vec2(narrow(size.width), narrow(size.height)),
            );
            let clip = screen_rect(rect, uncovered(panes, pane)).intersect(rect);
            ui.painter_at(clip).rect_stroke(outline.expand(2.0), 4.0, stroke, StrokeKind::Middle);
        }
    }
}

/// Pan and zoom by wheel, pinch and drag.
fn steer(ui: &Ui, response: &egui::Response, camera: Camera) -> Camera {
    let mut camera = camera;
    if response.dragged() {
        camera = camera.panned(vector(response.drag_delta()));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    if response.contains_pointer() {
        let (scroll, zoom, pointer) =
            ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta(), input.pointer.hover_pos()));
        if let (Some(at), true) = (pointer, (zoom - 1.0).abs() > f32::EPSILON) {
            let at = at - response.rect.min;
            camera = camera.zoomed(camera.zoom * f64::from(zoom), vector(at).to_point());
        } else if scroll != egui::Vec2::ZERO {
            camera = camera.panned(vector(scroll));
        }
    }
    camera
}
