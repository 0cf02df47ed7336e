//! Threads that draw tiles. They take the most urgent job, and the list of jobs is replaced at every frame.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use egui::{ColorImage, Context};

use crate::render::{Ground, Painter, Photos, SmallText, View};
use crate::scene::Scene;

use super::tile::{Quality, Target};

/// Something to draw.
pub(super) struct Job {
    pub(super) target: Target,
    pub(super) quality: Quality,
    /// Counts the changes of the map.
    pub(super) version: u64,
    pub(super) scene: Arc<Scene>,
    pub(super) view: View,
    pub(super) small_text: SmallText,
}

/// What was drawn.
pub(super) struct Drawn {
    pub(super) target: Target,
    pub(super) quality: Quality,
    pub(super) version: u64,
    pub(super) image: ColorImage,
}

impl Job {
    fn key(&self) -> (Target, Quality, u64) {
        (self.target, self.quality, self.version)
    }
}

impl Drawn {
    fn key(&self) -> (Target, Quality, u64) {
        (self.target, self.quality, self.version)
    }
}

#[derive(Default)]
struct Queue {
    /// Least urgent first.
    jobs: Vec<Job>,
    under_way: Vec<(Target, Quality, u64)>,
    closed: bool,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

/// The threads and what they share.
pub(super) struct Workers {
    shared: Arc<Shared>,
    finished: Receiver<Drawn>,
}

impl Workers {
    pub(super) fn new(photos: &Arc<Photos>, context: &Context) -> Self {
        let shared = Arc::new(Shared::default());
        let (sender, finished) = channel();
        // One core is left to the window where there are more than two.
        let threads = thread::available_parallelism().map_or(1, usize::from).saturating_sub(1).clamp(1, 4);
        for _ in 0..threads {
            let (shared, sender, photos, context) = (shared.clone(), sender.clone(), photos.clone(), context.clone());
            thread::spawn(move || work(&shared, &sender, photos, &context));
        }
        Self { shared, finished }
    }

    /// Replaces all jobs that have not begun, most urgent first.
    pub(super) fn ask(&self, jobs: Vec<Job>) {
        let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let Queue { under_way, .. } = &*queue;
        let mut jobs = jobs;
        jobs.retain(|job| !under_way.contains(&job.key()));
        jobs.reverse();
        let any = !jobs.is_empty();
        queue.jobs = jobs;
        drop(queue);
        if any {
            self.shared.changed.notify_all();
        }
    }

    /// What has been drawn since the last call.
    pub(super) fn finished(&self) -> Vec<Drawn> {
        let finished: Vec<Drawn> = self.finished.try_iter().collect();
        if !finished.is_empty() {
            let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
            queue.under_way.retain(|begun| !finished.iter().any(|drawn| *begun == drawn.key()));
        }
        finished
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.closed = true;
        queue.jobs.clear();
        drop(queue);
        self.shared.changed.notify_all();
    }
}

fn work(shared: &Shared, sender: &Sender<Drawn>, photos: Arc<Photos>, context: &Context) {
    yield_to_the_window();
    let mut painter = Painter::new(photos);
    while let Some(job) = next(shared) {
        let bytes = painter.paint(&job.scene, job.view, Ground::Paper, job.small_text);
        let size = [usize::from(job.view.width_px), usize::from(job.view.height_px)];
        let image = ColorImage::from_rgba_premultiplied(size, bytes);
        let Job { target, quality, version, .. } = job;
        if sender.send(Drawn { target, quality, version, image }).is_err() {
            return;
        }
        context.request_repaint();
    }
}

/// Frames matter more than tiles: where cores are few, workers take what the window leaves. Elsewhere than on Linux the system sees to
/// that by itself.
fn yield_to_the_window() {
    #[cfg(target_os = "linux")]
    {
        const NICENESS: i32 = 10;
        // On Linux this is the niceness of the calling thread. Where it is refused, all stays as it was.
        let _ = rustix::process::setpriority_process(None, NICENESS);
    }
}

/// Waits for a job; `None` when there will be no more.
fn next(shared: &Shared) -> Option<Job> {
    let mut queue = shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if queue.closed {
            return None;
        }
        if let Some(job) = queue.jobs.pop() {
            queue.under_way.push(job.key());
            return Some(job);
        }
        queue = shared.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
    }
}
