//! Reviewing the map after a change, off the window's thread.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::map::Map;
use crate::review::{Facts, Review, Reviewer};

/// How long tests wait for a review.
const AS_LONG_AS_IT_TAKES: Duration = Duration::from_mins(1);

/// A thread that reviews the map that was asked for last. It keeps its reviewer, which looks again only at what has changed.
pub(super) struct Reviewing {
    shared: Arc<Shared>,
    done: Receiver<Reviewed>,
    /// What was asked for last.
    wanted: Option<Wanted>,
    latest: Option<Reviewed>,
    patience: Duration,
}

/// A map that is to be reviewed.
#[derive(Clone)]
struct Wanted {
    map: Map,
    smallest_text_on_slides_pt: Option<f64>,
}

impl Wanted {
    fn is_same(&self, other: &Self) -> bool {
        self.map.is_same(&other.map) && self.smallest_text_on_slides_pt == other.smallest_text_on_slides_pt
    }
}

/// A map and what was found in it.
pub(super) struct Reviewed {
    wanted: Wanted,
    pub(super) review: Arc<Review>,
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

impl Reviewing {
    /// Begins with nothing reviewed.
    pub(super) fn new(context: &Context) -> Self {
        let shared = Arc::new(Shared::default());
        let (sender, done) = channel();
        let (theirs, context) = (shared.clone(), context.clone());
        thread::spawn(move || run(&theirs, &sender, &context));
        Self { shared, done, wanted: None, latest: None, patience: Duration::ZERO }
    }

    /// Has every frame wait for the review of what was done before it.
    pub(super) fn wait(&mut self) {
        self.patience = AS_LONG_AS_IT_TAKES;
    }

    /// Asks for the review of a map, unless it is what was asked for last, and takes what is ready.
    pub(super) fn refresh(&mut self, map: &Map, smallest_text_on_slides_pt: Option<f64>) {
        let wanted = Wanted { map: map.clone(), smallest_text_on_slides_pt };
        if !self.wanted.as_ref().is_some_and(|known| known.is_same(&wanted)) {
            self.wanted = Some(wanted.clone());
            let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
            job.wanted = Some(wanted.clone());
            drop(job);
            self.shared.changed.notify_one();
        }
        let until = Instant::now() + self.patience;
        while !self.latest.as_ref().is_some_and(|latest| latest.wanted.is_same(&wanted)) {
            let left = until.saturating_duration_since(Instant::now());
            match self.done.recv_timeout(left) {
                Ok(reviewed) => self.latest = Some(reviewed),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
    }

    /// The newest review; of a map from before the last changes while those are looked at.
    pub(super) fn latest(&self) -> Option<&Reviewed> {
        self.latest.as_ref()
    }
}

impl Reviewed {
    /// The map that was reviewed.
    pub(super) fn map(&self) -> &Map {
        &self.wanted.map
    }
}

impl Drop for Reviewing {
    fn drop(&mut self) {
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.closed = true;
        drop(job);
        self.shared.changed.notify_one();
    }
}

fn run(shared: &Shared, done: &Sender<Reviewed>, context: &Context) {
    let mut reviewer = Reviewer::default();
    while let Some(wanted) = next(shared) {
        let smallest_text_on_slides_pt = wanted.smallest_text_on_slides_pt;
        let facts = Facts { today: Some(super::today::today()), smallest_text_on_slides_pt };
        let review = Arc::new(reviewer.review(&wanted.map, facts));
        if done.send(Reviewed { wanted, review }).is_err() {
            return;
        }
        context.request_repaint();
    }
}

/// Waits for something to review; `None` when there will be no more.
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
