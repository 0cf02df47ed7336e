//! The measurement: step by step, path by path.

use std::collections::BTreeMap;
use std::f64::consts::TAU;
use std::time::Instant;

use egui::{Context, Event, ViewportCommand};
use kurbo::Size;
use serde::Serialize;

use crate::map::Map;

use crate::app::canvas::camera::Camera;
use crate::app::canvas::{CameraMove, Canvas};
use crate::app::state::State;

use super::hand::{Hand, Movement};
use super::panel::{PANELS, Panel};

/// What is played.
#[derive(Clone, Copy, Debug)]
pub struct BenchPlan {
    /// Length of each path in seconds.
    pub seconds: f64,
}

/// A measurement under way.
pub(in crate::app) struct Bench {
    plan: BenchPlan,
    started: Instant,
    step: Step,
    report: Report,
    frames: Vec<FrameTime>,
    last_frame: Option<Instant>,
    cpu: Option<f32>,
    hand: Option<Hand>,
    /// What the hand does in the next frame.
    events: Vec<Event>,
}

/// The line that is printed. Times are in milliseconds.
#[derive(Default, Serialize)]
struct Report {
    ready: f64,
    open: f64,
    painted: f64,
    count: usize,
    overview: f64,
    pan: Frames,
    zoom: Frames,
    #[serde(rename = "panAll")]
    pan_all: Frames,
    #[serde(rename = "dragCard")]
    drag_card: Frames,
    #[serde(rename = "dragStage")]
    drag_stage: Frames,
    #[serde(rename = "type")]
    typing: Frames,
    /// From a letter to the last tile that shows it.
    letter: f64,
    /// Each panel, scrolled while the map rests.
    panels: BTreeMap<&'static str, Frames>,
}

#[derive(Default, Serialize)]
struct Frames {
    n: usize,
    p50: f64,
    p95: f64,
    max: f64,
    fps: f64,
    over33: usize,
    cpu_p95: f64,
    crisp: f64,
}

struct FrameTime {
    milliseconds: f64,
    cpu_milliseconds: f64,
    crisp: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Path {
    Pan,
    Zoom,
    PanAll,
    Hand(Movement),
    /// A panel, by its place among all.
    Panel(usize),
}

enum Step {
    /// Until the map is on the screen and sharp.
    Painting,
    /// From 100 % to the whole map, until that is sharp.
    Overview { since: Instant, camera: Camera },
    /// Until the camera's first place of a path is sharp.
    Settling { path: Path, camera: Camera },
    /// Playing a path.
    Playing { path: Path, since: Instant },
    /// All is said; the window may still draw a frame before it closes.
    Done,
}

impl Bench {
    pub(in crate::app) fn new(plan: BenchPlan, started: Instant) -> Self {
        Self {
            plan,
            started,
            step: Step::Painting,
            report: Report::default(),
            frames: Vec::new(),
            last_frame: None,
            cpu: None,
            hand: None,
            events: Vec::new(),
        }
    }

    /// The map has been read and laid out.
    pub(in crate::app) fn opened(&mut self, map: &Map) {
        self.report.open = milliseconds(self.started);
        self.report.count = map.cards().count();
    }

    /// Time that the window's thread spent on the previous frame, in seconds.
    pub(in crate::app) fn note_cpu(&mut self, seconds: Option<f32>) {
        self.cpu = seconds;
    }

    /// What the hand does in the frame that begins.
    pub(in crate::app) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// At the end of each frame.
    pub(in crate::app) fn frame(&mut self, context: &Context, state: &mut State) {
        if self.report.ready == 0.0 {
            self.report.ready = milliseconds(self.started);
        }
        let State { map: Some(open), panels, .. } = state else { return };
        // Frames follow each other as fast as the window can show them.
        context.request_repaint();
        if let (Step::Playing { since, .. }, Some(hand)) = (&self.step, &mut self.hand) {
            let u = since.elapsed().as_secs_f64() / self.plan.seconds;
            self.events = hand.events(&open.board, u);
        }
        if let Step::Settling { path, .. } | Step::Playing { path, .. } = &self.step
            && let Some((panel, _)) = panel_of(*path)
        {
            *panels = panel.shown();
            if let Step::Playing { since, .. } = &self.step {
                let u = since.elapsed().as_secs_f64() / self.plan.seconds;
                self.events = panel.events(context.content_rect(), u);
            }
        }
        let canvas = open.board.canvas_mut();
        let map = canvas.layout().size;
        let view = canvas.view();
        if canvas.camera().is_none() || view.width < 2.0 {
            return;
        }
        match self.step {
            Step::Painting => {
                if canvas.is_sharp() {
                    self.report.painted = milliseconds(self.started);
                    let camera = Camera::fit(map.to_rect(), view);
                    canvas.go(CameraMove::To(camera));
                    self.step = Step::Overview { since: Instant::now(), camera };
                }
            }
            Step::Overview { since, camera } => {
                if shows_sharply(canvas, camera) {
                    self.report.overview = milliseconds(since);
                    self.settle(canvas, map, Path::Pan);
                }
            }
            Step::Settling { path, camera } => {
                if shows_sharply(canvas, camera) {
                    self.frames.clear();
                    self.last_frame = None;
                    self.hand = match path {
                        Path::Hand(movement) => Some(Hand::new(movement)),
                        Path::Pan | Path::Zoom | Path::PanAll | Path::Panel(_) => None,
                    };
                    self.step = Step::Playing { path, since: Instant::now() };
                }
            }
            Step::Playing { path, since } => self.play(context, canvas, map, path, since),
            Step::Done => {}
        }
    }

    fn settle(&mut self, canvas: &mut Canvas, map: Size, path: Path) {
        let camera = camera_at(path, 0.0, map, canvas.view());
        canvas.go(CameraMove::To(camera));
        self.step = Step::Settling { path, camera };
    }

    fn play(&mut self, context: &Context, canvas: &mut Canvas, map: Size, path: Path, since: Instant) {
        let now = Instant::now();
        if let Some(last) = self.last_frame.replace(now) {
            self.frames.push(FrameTime {
                milliseconds: (now - last).as_secs_f64() * 1e3,
                cpu_milliseconds: f64::from(self.cpu.unwrap_or_default()) * 1e3,
                crisp: canvas.is_complete(),
            });
        }
        let u = (now - since).as_secs_f64() / self.plan.seconds;
        if u < 1.0 {
            if self.hand.is_none() && panel_of(path).is_none() {
                canvas.go(CameraMove::To(camera_at(path, u, map, canvas.view())));
            }
            return;
        }
        let frames = summary(&self.frames);
        let hand = self.hand.take();
        self.events = hand.as_ref().map(Hand::let_go).unwrap_or_default();
        match path {
            Path::Pan => {
                self.report.pan = frames;
                self.settle(canvas, map, Path::Zoom);
            }
            Path::Zoom => {
                self.report.zoom = frames;
                self.settle(canvas, map, Path::PanAll);
            }
            Path::PanAll => {
                self.report.pan_all = frames;
                self.settle(canvas, map, Path::Hand(Movement::DragCard));
            }
            Path::Hand(Movement::DragCard) => {
                self.report.drag_card = frames;
                self.settle(canvas, map, Path::Hand(Movement::DragStage));
            }
            Path::Hand(Movement::DragStage) => {
                self.report.drag_stage = frames;
                self.settle(canvas, map, Path::Hand(Movement::Type));
            }
            Path::Hand(Movement::Type) => {
                self.report.typing = frames;
                let mut letters = hand.map(|hand| hand.letters).unwrap_or_default();
                letters.sort_by(f64::total_cmp);
                self.report.letter = percentile(&letters, 50);
                self.settle(canvas, map, Path::Panel(0));
            }
            Path::Panel(at) => {
                if let Some((_, name)) = panel_of(path) {
                    self.report.panels.insert(name, frames);
                }
                if at + 1 < PANELS.len() {
                    self.settle(canvas, map, Path::Panel(at + 1));
                } else {
                    self.finish(context);
                }
            }
        }
    }

    fn finish(&mut self, context: &Context) {
        self.step = Step::Done;
        if let Ok(line) = serde_json::to_string(&self.report) {
            use std::io::Write;
            let _ = writeln!(std::io::stdout(), "{line}");
        }
        context.send_viewport_cmd(ViewportCommand::Close);
    }
}

/// The panel of a path, if it shows one.
fn panel_of(path: Path) -> Option<(Panel, &'static str)> {
    match path {
        Path::Panel(at) => PANELS.get(at).copied(),
        _ => None,
    }
}

/// Whether the canvas has drawn itself, with no tile missing, at the zoom to which it was sent.
fn shows_sharply(canvas: &Canvas, camera: Camera) -> bool {
    let shown = canvas.drawn_at_zoom();
    canvas.is_sharp() && (shown - camera.zoom).abs() < 1e-9
}

/// Where the camera is at `u`, the share of the path that has been played: W×H the map, w×h the view, c the map's centre.
fn camera_at(path: Path, u: f64, map: Size, view: Size) -> Camera {
    let center = map.to_rect().center();
    let whole = (view.width / map.width).min(view.height / map.height).clamp(0.1, 1.0);
    match path {
        Path::Pan => {
            let x = (map.width / 2.0).min(3000.0) * (TAU * u).sin();
            let y = (map.height / 2.0).min(1500.0) * (2.0 * TAU * u).sin();
            Camera::centered(center + (x, y), 1.0, view)
        }
        // By hand what is near the middle is moved, in letters that can be read.
        Path::Hand(_) | Path::Panel(_) => Camera::centered(center, 1.0, view),
        Path::Zoom => Camera::centered(center, whole.powf((1.0 - (TAU * u).cos()) / 2.0), view),
        Path::PanAll => {
            let reach = view / whole * 0.2;
            let swing = (TAU * u).sin();
            Camera::centered(center + (reach.width * swing, reach.height * swing), whole, view)
        }
    }
}

fn summary(frames: &[FrameTime]) -> Frames {
    if frames.is_empty() {
        return Frames::default();
    }
    let sorted = |of: fn(&FrameTime) -> f64| {
        let mut times: Vec<f64> = frames.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times
    };
    let times = sorted(|frame| frame.milliseconds);
    let cpu = sorted(|frame| frame.cpu_milliseconds);
    #[expect(clippy::cast_precision_loss, reason = "thousands at most")]
    let count = frames.len() as f64;
    let total: f64 = times.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "thousands at most")]
    let crisp = frames.iter().filter(|frame| frame.crisp).count() as f64 / count;
    Frames {
        n: frames.len(),
        p50: percentile(&times, 50),
        p95: percentile(&times, 95),
        max: percentile(&times, 100),
        fps: count / total * 1e3,
        over33: times.iter().filter(|time| **time > 33.0).count(),
        cpu_p95: percentile(&cpu, 95),
        crisp,
    }
}

/// The value below which `percent` of the sorted ones lie (nearest rank).
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

#[cfg(test)]
mod tests {
    use kurbo::{Point, Rect};

    use super::*;

    #[test]
    fn percentiles_are_by_nearest_rank() {
        let times: Vec<f64> = (1..=20).map(f64::from).collect();
        let check = |times: &[f64], percent: usize, expected: f64| {
            assert!((percentile(times, percent) - expected).abs() < 1e-9);
        };
        check(&times, 50, 10.0);
        check(&times, 95, 19.0);
        check(&times, 100, 20.0);
        check(&[], 50, 0.0);
    }

    #[test]
    fn paths_begin_and_end_at_the_same_place() {
        let (map, view) = (Size::new(10_000.0, 6_000.0), Size::new(1440.0, 900.0));
        for path in [Path::Pan, Path::Zoom, Path::PanAll] {
            let (from, to) = (camera_at(path, 0.0, map, view), camera_at(path, 1.0, map, view));
            assert!((from.origin_in_map - to.origin_in_map).hypot() < 1e-6);
            assert!((from.zoom - to.zoom).abs() < 1e-9);
        }
        let half = camera_at(Path::Zoom, 0.5, map, view);
        assert!((half.zoom - 0.144).abs() < 1e-9);
        assert!(Rect::from_origin_size(half.origin_in_map, view / half.zoom).contains(Point::new(5_000.0, 3_000.0)));
    }
}
