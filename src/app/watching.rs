//! Watching the file of the map that is open, off the window's thread.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use egui::Context;

use crate::file::{Care, Fingerprint, Sighting, Watch};

/// How often the file is looked at.
const PAUSE: Duration = Duration::from_secs(1);
/// Looks after which all is believed that there is to believe.
const LOOKS_OF_A_TEST: usize = 4;

/// Watches one file at a time.
pub(super) struct Watching {
    shared: Arc<Shared>,
    news: Receiver<News>,
    theirs: Sender<News>,
    context: Context,
    /// Counts what was watched: news of what was watched before is none.
    turn: u64,
    watched: Option<(PathBuf, Fingerprint)>,
    looks: Looks,
}

/// Who looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// The thread, which is begun with the first file.
    NotYet,
    Thread,
    /// Whoever calls [`Watching::look`]: a test.
    ByHand,
}

struct News {
    turn: u64,
    sighting: Sighting,
}

#[derive(Default)]
struct Shared {
    job: Mutex<Job>,
    changed: Condvar,
}

#[derive(Default)]
struct Job {
    /// Not there while it is used by the thread.
    watch: Option<Watch>,
    turn: u64,
    care: Option<Care>,
    closed: bool,
}

impl Watching {
    /// Watches nothing yet.
    pub(super) fn new(context: &Context) -> Self {
        let (theirs, news) = channel();
        let context = context.clone();
        Self { shared: Arc::default(), news, theirs, context, turn: 0, watched: None, looks: Looks::NotYet }
    }

    /// Has the file be looked at only when [`Self::look`] is called: for tests, which are not to depend on time.
    pub(super) fn look_by_hand(&mut self) {
        self.looks = Looks::ByHand;
    }

    /// Watches a file that is to hold this, or none; what is watched already goes on being watched.
    pub(super) fn watch(&mut self, file: Option<(&Path, Fingerprint)>) {
        if self.watched.as_ref().map(|(path, holds)| (path.as_path(), *holds)) == file {
            return;
        }
        self.turn += 1;
        self.watched = file.map(|(path, holds)| (path.to_owned(), holds));
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.turn = self.turn;
        job.watch = file.map(|(path, holds)| Watch::new(path, holds));
        drop(job);
        if self.looks == Looks::NotYet && self.watched.is_some() {
            self.looks = Looks::Thread;
            let (shared, news, context) = (self.shared.clone(), self.theirs.clone(), self.context.clone());
            thread::spawn(move || run(&shared, &news, &context));
        }
        self.shared.changed.notify_one();
    }

    /// Has the content be looked at now: the person comes back from another window.
    pub(super) fn look_closely(&self) {
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.care = Some(Care::Closely);
        drop(job);
        self.shared.changed.notify_one();
    }

    /// Looks as often as it takes to believe what is there.
    pub(super) fn look(&self) {
        for _ in 0..LOOKS_OF_A_TEST {
            let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(news) = look(&mut job, Care::Closely) {
                // We hold the other end.
                let _ = self.theirs.send(news);
            }
        }
    }

    /// What others have done to the file since the last time.
    pub(super) fn news(&self) -> Option<Sighting> {
        self.news.try_iter().filter(|news| news.turn == self.turn).last().map(|news| news.sighting)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.closed = true;
        drop(job);
        self.shared.changed.notify_one();
    }
}

fn run(shared: &Shared, news: &Sender<News>, context: &Context) {
    let mut job = shared.job.lock().unwrap_or_else(PoisonError::into_inner);
    while !job.closed {
        let care = job.care.take().unwrap_or(Care::Glance);
        // The watch is taken out for the look, which may take its time: the window must not wait for it.
        if let Some(mut watch) = job.watch.take() {
            let turn = job.turn;
            drop(job);
            let sighting = watch.look(care);
            job = shared.job.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(sighting) = sighting {
                if news.send(News { turn, sighting }).is_err() {
                    return;
                }
                context.request_repaint();
            }
            // Meanwhile the window may have begun to watch something else, or nothing.
            if job.turn == turn {
                job.watch = Some(watch);
            }
        }
        if job.care.is_some() || job.closed {
            continue;
        }
        job = if job.watch.is_some() {
            shared.changed.wait_timeout(job, PAUSE).unwrap_or_else(PoisonError::into_inner).0
        } else {
            shared.changed.wait(job).unwrap_or_else(PoisonError::into_inner)
        };
    }
}

fn look(job: &mut Job, care: Care) -> Option<News> {
    let turn = job.turn;
    job.watch.as_mut()?.look(care).map(|sighting| News { turn, sighting })
}
