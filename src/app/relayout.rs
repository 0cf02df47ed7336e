//! Laying the map out anew after a change, off the window's thread.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;
use kurbo::Rect;

use crate::layout::{Layout, Picture, changed, picture, smallest_text_on_slides_pt};
use crate::map::{Map, Part, PersonaId};
use crate::scene::Scene;
use crate::text::Texts;

use super::load::picture_theme;
use super::settings::Shade;

/// What is to be laid out.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) map: Map,
    pub(super) picture: Picture,
    pub(super) shade: Shade,
    /// The persona whose curves are drawn fully; those of others fainter. Without one all are.
    pub(super) active: Option<PersonaId>,
}

impl Wanted {
    fn is_same(&self, other: &Self) -> bool {
        self.map.is_same(&other.map)
            && self.picture == other.picture
            && self.shade == other.shade
            && self.active == other.active
    }
}

/// A map, laid out.
pub(super) struct LaidOut {
    pub(super) what: Wanted,
    pub(super) layout: Arc<Layout>,
    pub(super) scene: Arc<Scene>,
    /// Regions that differ from what was delivered before; `None` where all does.
    pub(super) changed: Option<Vec<Rect>>,
    /// Size of the smallest text on slides, if it is the picture of the whole map.
    pub(super) smallest_text_pt: Option<f64>,
}

/// A thread that lays out what was asked for last. What it delivers is to be shown in that order, since each says only what differs from
/// the one before.
pub(super) struct Relayout {
    shared: Arc<Shared>,
    done: Receiver<LaidOut>,
    /// What was asked for last.
    wanted: Wanted,
    /// What was delivered last.
    delivered: Wanted,
}

#[derive(Default)]
struct Shared {
    job: Mutex<Job>,
    changed: Condvar,
}

#[derive(Default)]
struct Job {
    wanted: Option<Wanted>,
    closed: bool,
}

impl Relayout {
    /// Begins with what is shown already. `texts` are those of that layout.
    pub(super) fn new(shown: Wanted, layout: Arc<Layout>, texts: Texts, context: &Context) -> Self {
        let shared = Arc::new(Shared::default());
        let (sender, done) = channel();
        let texts = HashMap::from([(Picture::Map, texts)]);
        let thread = Thread { shown: shown.clone(), layout, texts };
        let (theirs, context) = (shared.clone(), context.clone());
        thread::spawn(move || thread.run(&theirs, &sender, &context));
        Self { shared, done, wanted: shown.clone(), delivered: shown }
    }

    /// Asks for a layout, unless it is what was asked for last.
    pub(super) fn ask(&mut self, wanted: Wanted) {
        if wanted.is_same(&self.wanted) {
            return;
        }
        self.wanted = wanted.clone();
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.wanted = Some(wanted);
        drop(job);
        self.shared.changed.notify_one();
    }

    /// Whether what was asked for last has been delivered.
    pub(super) fn is_at_rest(&self) -> bool {
        self.delivered.is_same(&self.wanted)
    }

    /// What is ready. Waits for a moment, so that a map of usual size follows within the frame.
    pub(super) fn receive(&mut self, patience: Duration) -> Vec<LaidOut> {
        let until = Instant::now() + patience;
        let mut ready = Vec::new();
        while !self.is_at_rest() {
            let left = until.saturating_duration_since(Instant::now());
            match self.done.recv_timeout(left) {
                Ok(laid_out) => {
                    self.delivered = laid_out.what.clone();
                    ready.push(laid_out);
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        ready
    }
}

impl Drop for Relayout {
    fn drop(&mut self) {
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.closed = true;
        drop(job);
        self.shared.changed.notify_one();
    }
}

/// What the thread keeps between two jobs.
struct Thread {
    shown: Wanted,
    layout: Arc<Layout>,
    /// What is set of each picture.
    texts: HashMap<Picture, Texts>,
}

impl Thread {
    fn run(mut self, shared: &Shared, done: &Sender<LaidOut>, context: &Context) {
        while let Some(wanted) = next(shared) {
            let laid_out = self.lay_out(wanted);
            if done.send(laid_out).is_err() {
                return;
            }
            context.request_repaint();
        }
    }

    /// The regions that look different, the curves among them if another persona's stand out.
    fn changed(&self, layout: &Layout, active: Option<PersonaId>) -> Vec<Rect> {
        let mut regions = changed(&self.layout, layout);
        if active != self.shown.active {
            regions.extend(
                layout
                    .table
                    .rows
                    .iter()
                    .filter(|row| layout.plot(row.lane).is_some())
                    .map(|row| Rect::new(0.0, row.top, layout.size.width, row.bottom)),
            );
        }
        regions
    }

    fn lay_out(&mut self, what: Wanted) -> LaidOut {
        let layout = Arc::new(picture(&what.map, what.picture, self.texts.entry(what.picture).or_default()));
        let scene = Arc::new(emphasised(&layout, what.shade, what.active));
        let comparable = what.picture == self.shown.picture && what.shade == self.shown.shade;
        let changed = comparable.then(|| self.changed(&layout, what.active));
        self.layout = layout.clone();
        self.shown = what.clone();
        let is_whole = what.picture == Picture::Map;
        let smallest_text_pt = if is_whole { smallest_text_on_slides_pt(&layout, what.map.slides) } else { None };
        LaidOut { what, layout, scene, changed, smallest_text_pt }
    }
}

/// The scene of a layout in which one persona's curves stand out.
pub(super) fn emphasised(layout: &Layout, shade: Shade, active: Option<PersonaId>) -> Scene {
    let theme = picture_theme(shade);
    match active {
        None => Scene::new(layout, theme),
        Some(active) => Scene::with_faint(layout, theme, |part| match part {
            Part::Curve { persona, .. } | Part::EmotionPoint { persona, .. } => persona != active,
            _ => false,
        }),
    }
}

/// Waits for something to lay out; `None` when there will be no more.
fn next(shared: &Shared) -> Option<Wanted> {
    let mut job = shared.job.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if job.closed {
            return None;
        }
        if let Some(wanted) = job.wanted.take() {
            return Some(wanted);
        }
        job = shared.changed.wait(job).unwrap_or_else(PoisonError::into_inner);
    }
}
