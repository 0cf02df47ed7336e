//! The canvas itself: its camera, its panes, and what lies where on the screen.

use std::sync::Arc;

use egui::{Context, CursorIcon, PointerButton, Pos2, Response, Sense, Ui, pos2};
use kurbo::{Point, Rect, Size, Vec2};

use crate::app::tools::Along;
use crate::layout::Layout;
use crate::map::Part;
use crate::render::Photos;
use crate::scene::Scene;
use crate::theme::SIZES;

use super::camera::Camera;
use super::convert::{screen_rect, vector};
use super::minimap;
use super::panes::{Pane, PaneKind, pane_at, panes, uncovered};
use super::tiles::{Motion, Tiles};

/// Time after the last step of a zoom at which tiles are drawn for its exact scale, in seconds.
const SETTLES_AFTER: f64 = 0.12;
/// Free space around what is scrolled into view, in points.
const REVEAL_MARGIN: f64 = 24.0;
/// Width of the strip along the edges in which a drag scrolls, in points.
const SCROLL_STRIP: f64 = 36.0;
/// Speed at the very edge, in points per second.
const SCROLL_SPEED: f64 = 900.0;

/// The map on the screen.
pub struct Canvas {
    pub(super) scene: Arc<Scene>,
    pub(super) layout: Arc<Layout>,
    pub(super) tiles: Tiles,
    /// Set at the first frame, when the size of the view is known.
    pub(super) camera: Option<Camera>,
    view: Size,
    /// Where the last frame showed it.
    pub(super) frame: Frame,
    last_zoom: f64,
    zoomed_at: f64,
    last_origin: Point,
}

/// Where a frame shows what.
pub(super) struct Frame {
    pub(super) rect: egui::Rect,
    pub(super) panes: Vec<Pane>,
}

/// Where the camera is to go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CameraMove {
    /// The whole map in view.
    FitMap,
    /// A region of the map in view, as large as it goes.
    FitRegion(Rect),
    /// This many points per map unit, around the middle of the view.
    Zoom(f64),
    /// Times this, around the middle of the view.
    ZoomBy(f64),
    /// Exactly there.
    To(Camera),
}

/// What dragging with the primary button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Grip {
    /// It moves the map.
    Hand,
    /// It moves what is under the pointer.
    Select,
}

/// What lies under a place of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The part drawn there, or the cell.
    pub part: Option<Part>,
    /// The place on the map.
    pub at_in_map: Point,
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
            view: Size::ZERO,
            frame: Frame { rect: egui::Rect::NOTHING, panes: Vec::new() },
            last_zoom: 0.0,
            zoomed_at: f64::MIN,
            last_origin: Point::ORIGIN,
        }
    }

    /// The map has changed in some regions, or everywhere.
    pub fn update(&mut self, layout: Arc<Layout>, scene: Arc<Scene>, changed: Option<&[Rect]>) {
        self.tiles.update(scene.clone(), changed);
        self.scene = scene;
        self.layout = layout;
    }

    /// Moves the view along with the map: by as much as something on it has moved.
    pub fn follow(&mut self, moved_in_map: Vec2) {
        if let Some(camera) = &mut self.camera {
            camera.origin_in_map += moved_in_map;
        }
    }

    /// Looks from elsewhere, and gives the camera that was there. Without one the picture is looked at as if it had just been opened.
    pub(in crate::app) fn exchange_camera(&mut self, camera: Option<Camera>) -> Option<Camera> {
        std::mem::replace(&mut self.camera, camera)
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

    /// What of the window it covers.
    #[must_use]
    pub(in crate::app) fn area(&self) -> egui::Rect {
        self.frame.rect
    }

    /// What is drawn.
    #[must_use]
    pub fn scene(&self) -> &Arc<Scene> {
        &self.scene
    }

    /// Where everything lies, as it is shown.
    #[must_use]
    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// The place of a part on the map; of an emotion that is unknown where it would be set.
    #[must_use]
    pub fn bounds(&self, part: Part) -> Option<Rect> {
        self.layout.bounds(part).or_else(|| match part {
            Part::EmotionPoint { lane, persona, stage } => self.layout.point_at(lane, persona, stage).map(point_bounds),
            _ => None,
        })
    }

    /// Moves the camera.
    pub fn go(&mut self, to: CameraMove) {
        let Some(camera) = self.camera else { return };
        let middle = (self.view.to_vec2() / 2.0).to_point();
        let camera = match to {
            CameraMove::FitMap => Camera::fit(self.scene.size().to_rect(), self.view),
            CameraMove::FitRegion(region) => Camera::close_up(region, self.view),
            CameraMove::Zoom(zoom) => camera.zoomed(zoom, middle),
            CameraMove::ZoomBy(factor) => camera.zoomed(camera.zoom * factor, middle),
            CameraMove::To(camera) => camera,
        };
        self.camera = Some(camera);
    }

    /// Scrolls as little as it takes until a region is in view, beside what is frozen.
    pub fn reveal(&mut self, region: Rect) {
        let Some(camera) = self.camera else { return };
        let free = self.free();
        let free = if free.width() > 3.0 * REVEAL_MARGIN && free.height() > 3.0 * REVEAL_MARGIN {
            free.inset(-REVEAL_MARGIN)
        } else {
            free
        };
        let at = Rect::from_points(
            camera.view_from_map(region.origin()),
            camera.view_from_map(Point::new(region.x1, region.y1)),
        );
        // What is larger than the view is shown from its beginning.
        let shift = |from: f64, to: f64, low: f64, high: f64| {
            if from < low || to - from > high - low { low - from } else { (high - to).min(0.0) }
        };
        let by = Vec2::new(shift(at.x0, at.x1, free.x0, free.x1), shift(at.y0, at.y1, free.y0, free.y1));
        // What is frozen is in view wherever the rest is.
        let table = &self.layout.table;
        let frozen = |kind| self.frame.panes.iter().any(|pane| pane.kind == kind);
        let by_x = if frozen(PaneKind::Labels) && table.labels.contains(region.center()) { 0.0 } else { by.x };
        let by_y = if frozen(PaneKind::Header) && table.header.contains(region.center()) { 0.0 } else { by.y };
        self.camera = Some(camera.panned(Vec2::new(by_x, by_y)));
    }

    /// Scrolls until a region is in view and not under what covers a part of the canvas.
    pub(in crate::app) fn reveal_beside(&mut self, region: Rect, covered: Option<egui::Rect>) {
        self.reveal(region);
        let (Some(camera), Some(covered)) = (self.camera, covered) else { return };
        let corner = |at: Pos2| vector(at - self.frame.rect.min).to_point();
        let covered = Rect::from_points(corner(covered.min), corner(covered.max)).inflate(4.0, 4.0);
        let at = camera.view_from_map(region.origin());
        let at = Rect::from_origin_size(at, region.size() * camera.zoom);
        // What is frozen stays where it is.
        let is_free = !self.layout.table.header.contains(region.center());
        let is_under = at.x0 < covered.x1 && at.x1 > covered.x0 && at.y0 < covered.y1 && at.y1 > covered.y0;
        if is_under && is_free {
            self.camera = Some(camera.panned(Vec2::new(0.0, covered.y1 - at.y0)));
        }
    }

    /// What of the view no frozen pane covers.
    fn free(&self) -> Rect {
        self.frame.panes.first().map_or(self.view.to_rect(), |map| uncovered(&self.frame.panes, map))
    }

    /// The place nearest to the pointer at which something that moves along the way, or from row to row, is beside what is frozen: the
    /// first stage that is seen lies there, not the first of the map.
    pub(in crate::app) fn beside_frozen(&self, pointer: Pos2, along: Along) -> Pos2 {
        let free = screen_rect(self.frame.rect, self.free());
        match along {
            Along::Way => pos2(pointer.x.max(free.left()), pointer.y),
            Along::Rows => pos2(pointer.x, pointer.y.max(free.top())),
            Along::Both | Along::Neither => pointer,
        }
    }

    /// Scrolls while something is dragged near an edge. Gives whether it did.
    pub(in crate::app) fn scroll_at_edge(&mut self, pointer: Pos2, along: Along, seconds: f64) -> bool {
        let Some(camera) = self.camera else { return false };
        let at = vector(pointer - self.frame.rect.min);
        let free = self.free();
        let speed = |at: f64, low: f64, high: f64| {
            let into_low = (low + SCROLL_STRIP - at).clamp(0.0, SCROLL_STRIP);
            let into_high = (at - (high - SCROLL_STRIP)).clamp(0.0, SCROLL_STRIP);
            (into_low - into_high) / SCROLL_STRIP * SCROLL_SPEED
        };
        let across = if along.way() { speed(at.x, free.x0, free.x1) } else { 0.0 };
        let down = if along.rows() { speed(at.y, free.y0, free.y1) } else { 0.0 };
        let by = Vec2::new(across, down) * seconds;
        if by == Vec2::ZERO {
            return false;
        }
        let moved = camera.panned(by).kept_on(self.scene.size(), self.view);
        self.camera = Some(moved);
        moved != camera
    }

    /// Takes all the room there is, moves the camera, and draws the map.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, label: &str, grip: Grip) -> Response {
        let rect = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, label));
        self.view = Size::new(f64::from(rect.width()).max(1.0), f64::from(rect.height()).max(1.0));
        let map = self.scene.size();
        let camera = self.camera.unwrap_or_else(|| Camera::opening(map, self.view));
        let camera = steer(ui, &response, camera, grip).kept_on(map, self.view);
        self.camera = Some(camera);
        self.frame = Frame { rect, panes: panes(camera, self.view, &self.layout.table) };
        let motion = self.motion(ui, camera);
        self.paint_tiles(ui, camera, motion);
        response
    }

    /// The map as a whole in a corner, over everything else.
    pub(in crate::app) fn show_minimap(&mut self, ui: &mut Ui, label: &str) {
        let Some(camera) = self.camera else { return };
        let (rect, view, map) = (self.frame.rect, self.view, self.scene.size());
        if let Some(overview) = self.tiles.overview().cloned()
            && let Some(to) = minimap::show(ui, label, rect, &overview, map, camera, view)
        {
            self.camera = Some(to);
            ui.ctx().request_repaint();
        }
    }

    /// What lies under a place of the window.
    #[must_use]
    pub fn hit(&self, at: Pos2) -> Option<Hit> {
        if !self.frame.rect.contains(at) {
            return None;
        }
        let zoom = self.camera?.zoom;
        let at_in_view = vector(at - self.frame.rect.min).to_point();
        let pane = pane_at(&self.frame.panes, at_in_view)?;
        let at_in_map = pane.map_from_view(at_in_view, zoom);
        Some(Hit { part: self.part_at(at_in_map), at_in_map })
    }

    /// The place on the map under a place of the window, even if that lies outside the canvas.
    #[must_use]
    pub(in crate::app) fn map_from_screen(&self, at: Pos2) -> Option<Point> {
        let zoom = self.camera?.zoom;
        let inside = at.clamp(self.frame.rect.min, self.frame.rect.max);
        let at_in_view = vector(inside - self.frame.rect.min).to_point();
        let pane = pane_at(&self.frame.panes, at_in_view).or(self.frame.panes.first())?;
        Some(pane.map_from_view(at_in_view, zoom))
    }

    /// Where a region of the map is seen, and what of the window shows it. It is where it is seen uppermost.
    #[must_use]
    pub fn on_screen(&self, region: Rect) -> Option<(egui::Rect, egui::Rect)> {
        let zoom = self.camera?.zoom;
        let panes = &self.frame.panes;
        let touches = |pane: &&Pane| {
            let shown = pane.region(zoom);
            shown.x0 < region.x1 && shown.x1 > region.x0 && shown.y0 < region.y1 && shown.y1 > region.y0
        };
        let pane = panes.iter().rev().filter(|pane| pane.kind != PaneKind::Name).find(touches)?;
        let clip = screen_rect(self.frame.rect, uncovered(panes, pane)).intersect(self.frame.rect);
        Some((self.in_pane(pane, region), clip))
    }

    /// Where a region would be on the screen, in view or not.
    #[must_use]
    pub(in crate::app) fn wherever(&self, region: Rect) -> Option<egui::Rect> {
        match self.on_screen(region) {
            Some((rect, _)) => Some(rect),
            None => Some(self.in_pane(self.frame.panes.first()?, region)),
        }
    }

    fn in_pane(&self, pane: &Pane, region: Rect) -> egui::Rect {
        let zoom = self.last_zoom;
        let from = (region.origin() - pane.origin_in_map) * zoom;
        let to = (Point::new(region.x1, region.y1) - pane.origin_in_map) * zoom;
        screen_rect(self.frame.rect, Rect::from_points(from.to_point(), to.to_point()))
    }

    /// Takes up the picture of a region, to be carried under the pointer.
    pub(in crate::app) fn lift(&mut self, region: Rect) {
        self.tiles.lift(region);
    }

    /// Nothing is carried any more.
    pub(in crate::app) fn drop_ghost(&mut self) {
        self.tiles.drop_ghost();
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

    /// The part at a place of the map: what is drawn there, or the cell.
    fn part_at(&self, at_in_map: Point) -> Option<Part> {
        let drawn = self.scene.part_at(at_in_map);
        match drawn {
            None | Some(Part::Map | Part::Lane(_)) => {
                let cell = self.layout.table.cell_at(at_in_map).map(|(lane, stage)| Part::Cell { lane, stage });
                cell.or(drawn)
            }
            drawn => drawn,
        }
    }
}

/// The place of an emotion point.
pub(super) fn point_bounds(middle: Point) -> Rect {
    Rect::from_center_size(middle, (2.0 * SIZES.point_radius, 2.0 * SIZES.point_radius))
}

/// Pan and zoom by wheel, pinch and drag: with the middle button, with Space held, or by the hand.
fn steer(ui: &Ui, response: &Response, camera: Camera, grip: Grip) -> Camera {
    let mut camera = camera;
    let by_hand = grip == Grip::Hand && response.dragged_by(PointerButton::Primary);
    if by_hand || response.dragged_by(PointerButton::Middle) {
        camera = camera.panned(vector(response.drag_delta()));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if grip == Grip::Hand && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
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
