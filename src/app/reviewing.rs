//! Reviewing the map after a change, off the window's thread.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::map::{Date, Map};
use crate::review::{Facts, Review, Reviewer};

/// How long tests wait for a review.
const AS_LONG_AS_IT_TAKES: Duration = Duration::from_mins(1);

/// A thread that reviews the map that was asked for last. It keeps its reviewer, which looks again only at what has changed.
pub(super) struct Reviewing {
    shared: Arc<Shared>,
    done: Receiver<Reviewed>,
    /// What was asked for last.
    wanted: Option<Map>,
    latest: Option<Reviewed>,
    patience: Duration,
}

/// A map and what was found in it.
pub(super) struct Reviewed {
    pub(super) map: Map,
    pub(super) review: Arc<Review>,
}

#[derive(Default)]
struct Shared {
    job: Mutex<Job>,
    changed: Condvar,
}

#[derive(Default)]
struct Job {
    wanted: Option<Map>,
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
    pub(super) fn refresh(&mut self, map: &Map) {
        if !self.wanted.as_ref().is_some_and(|wanted| wanted.is_same(map)) {
            self.wanted = Some(map.clone());
            let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
            job.wanted = Some(map.clone());
            drop(job);
            self.shared.changed.notify_one();
        }
        let until = Instant::now() + self.patience;
        while !self.is_current(map) {
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

    /// Whether the newest review is of this very map.
    pub(super) fn is_current(&self, map: &Map) -> bool {
        self.latest.as_ref().is_some_and(|latest| latest.map.is_same(map))
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
    while let Some(map) = next(shared) {
        let review = Arc::new(reviewer.review(&map, facts(&map)));
        if done.send(Reviewed { map, review }).is_err() {
            return;
        }
        context.request_repaint();
    }
}

/// What the review needs to know beside the map.
fn facts(_map: &Map) -> Facts {
    Facts { today: today(), ..Facts::default() }
}

/// The day it is where the computer stands.
pub(super) fn today() -> Option<Date> {
    jiff::Zoned::now().date().to_string().parse().ok()
}

/// Waits for something to review; `None` when there will be no more.
fn next(shared: &Shared) -> Option<Map> {
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
