//! Keeping a journal of the map that is open, off the window's thread.
//!
//! There is a journal for as long as something is not saved. It outlives the window unless it is said that nothing of it is needed.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use egui::Context;

use crate::edit::Edit;
use crate::file::{About, Change, Journal, Journals, Left};
use crate::map::Map;

/// How often what is being typed is written down.
const TYPING_EVERY: Duration = Duration::from_millis(500);
/// How soon what was written is to survive a power cut as well.
const SETTLE_AFTER: Duration = Duration::from_secs(1);
/// How long after a failure writing is tried again.
const AGAIN_AFTER: Duration = Duration::from_secs(5);

/// A thread that keeps the journal of a map.
pub(super) struct Journaling {
    /// Nothing where no journal is kept.
    news: Option<Sender<News>>,
    thread: Option<JoinHandle<()>>,
    failed: Arc<AtomicBool>,
    told: Option<Told>,
    pace: Pace,
}

/// How closely the journal follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    /// The thread writes while the window goes on.
    AtEase,
    /// Whatever a frame tells is written when it ends.
    Closely,
}

/// What the thread was told last.
struct Told {
    about: About,
    map: Map,
    typing: Option<Edit>,
    at: Instant,
}

/// The map as it is now.
pub(super) struct Now<'a> {
    pub(super) about: About,
    /// What was done since the last time.
    pub(super) changes: Vec<Change>,
    pub(super) map: &'a Map,
    pub(super) typing: Option<Edit>,
    pub(super) is: Is,
}

/// Whether the map is as it stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Saved,
    Changed,
}

enum News {
    /// Something is not saved.
    Unsaved(Box<Unsaved>),
    /// Everything is saved, or given up.
    Needless,
    /// Tests want to know when all that came before is written.
    Reached(Sender<()>),
}

struct Unsaved {
    about: About,
    changes: Vec<Change>,
    map: Map,
    typing: Option<Edit>,
}

impl Journaling {
    /// Begins with nothing to keep. A map that was restored goes on in the journal that was left.
    pub(super) fn new(journals: Option<Journals>, left: Option<Left>, context: &Context) -> Self {
        let failed = Arc::new(AtomicBool::new(false));
        let Some(journals) = journals else {
            return Self { news: None, thread: None, failed, told: None, pace: Pace::AtEase };
        };
        let (sender, news) = channel();
        let keeper =
            Keeper { journals, left, journal: None, missing: None, failed: failed.clone(), context: context.clone() };
        let thread = thread::spawn(move || keeper.run(&news));
        Self { news: Some(sender), thread: Some(thread), failed, told: None, pace: Pace::AtEase }
    }

    /// Has every frame wait until all that it told is written: for tests.
    pub(super) fn wait(&mut self) {
        self.pace = Pace::Closely;
    }

    /// Tells the thread what is new, if anything is.
    pub(super) fn refresh(&mut self, now: Now<'_>, context: &Context) {
        self.tell_news(now, context);
        if self.pace == Pace::Closely {
            let (sender, reached) = channel();
            self.tell(News::Reached(sender));
            // Where there is no thread, the other end is gone.
            let _ = reached.recv();
        }
    }

    fn tell_news(&mut self, now: Now<'_>, context: &Context) {
        if now.is == Is::Saved && now.typing.is_none() {
            if self.told.take().is_some() {
                self.tell(News::Needless);
            }
            return;
        }
        if let Some(told) = &self.told {
            let is_same = now.changes.is_empty() && told.map.is_same(now.map) && told.about == now.about;
            if is_same && told.typing == now.typing {
                return;
            }
            let left = TYPING_EVERY.saturating_sub(told.at.elapsed());
            if is_same && !left.is_zero() && self.pace == Pace::AtEase {
                context.request_repaint_after(left);
                return;
            }
        }
        let Now { about, changes, map, typing, .. } = now;
        let (map, at) = (map.clone(), Instant::now());
        self.told = Some(Told { about: about.clone(), map: map.clone(), typing: typing.clone(), at });
        self.tell(News::Unsaved(Box::new(Unsaved { about, changes, map, typing })));
    }

    /// Whether writing has failed since this was asked last.
    pub(super) fn take_failure(&self) -> Option<()> {
        self.failed.swap(false, Ordering::Relaxed).then_some(())
    }

    /// Nothing of it is needed, and nothing more is written.
    pub(super) fn give_up(&mut self) {
        self.tell(News::Needless);
        self.news = None;
    }

    fn tell(&self, news: News) {
        if let Some(sender) = &self.news {
            // The thread ends after the sender only.
            let _ = sender.send(news);
        }
    }
}

impl Drop for Journaling {
    fn drop(&mut self) {
        self.news = None;
        if let Some(thread) = self.thread.take() {
            // What was told is to be done before the process ends. If the thread has ended otherwise, there is nobody to wait for.
            let _ = thread.join();
        }
    }
}

/// What the thread has.
struct Keeper {
    journals: Journals,
    left: Option<Left>,
    journal: Option<Journal>,
    /// What could not be written, and when that was tried last.
    missing: Option<(Unsaved, Instant)>,
    failed: Arc<AtomicBool>,
    context: Context,
}

impl Keeper {
    fn run(mut self, news: &Receiver<News>) {
        let mut unsettled: Option<Instant> = None;
        let mut was_told = false;
        loop {
            match news.recv_timeout(self.patience(unsettled)) {
                Ok(News::Unsaved(unsaved)) => {
                    self.write(*unsaved, &mut was_told);
                    unsettled = unsettled.or(Some(Instant::now()));
                }
                Ok(News::Needless) => {
                    self.missing = None;
                    if let Some(journal) = self.journal.take() {
                        // What stays behind is offered, which is better than the other way round.
                        let _ = journal.discard();
                    }
                }
                Ok(News::Reached(sender)) => _ = sender.send(()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if unsettled.is_some_and(|since| since.elapsed() >= SETTLE_AFTER) {
                unsettled = None;
                self.settle();
            }
            if let Some((unsaved, _)) = self.missing.take_if(|(_, tried)| tried.elapsed() >= AGAIN_AFTER) {
                self.write(unsaved, &mut was_told);
            }
        }
        self.settle();
    }

    /// How long nothing need be done.
    fn patience(&self, unsettled: Option<Instant>) -> Duration {
        let settle = unsettled.map(|since| SETTLE_AFTER.saturating_sub(since.elapsed()));
        let again = self.missing.as_ref().map(|(_, tried)| AGAIN_AFTER.saturating_sub(tried.elapsed()));
        settle.into_iter().chain(again).min().unwrap_or(Duration::from_hours(1))
    }

    fn settle(&mut self) {
        if let Some(journal) = &mut self.journal {
            // If the disk has failed, the next change will not be written either, and that is told.
            let _ = journal.settle();
        }
    }

    /// Writes down what is not saved. A failure is told once; it is tried again with what is told next, or after a while.
    fn write(&mut self, unsaved: Unsaved, was_told: &mut bool) {
        match self.try_to_write(&unsaved) {
            Ok(()) => self.missing = None,
            Err(error) => {
                if error.kind() == io::ErrorKind::NotFound {
                    // Somebody has cleared it away: another one is begun.
                    self.journal = None;
                }
                self.missing = Some((Unsaved { changes: Vec::new(), ..unsaved }, Instant::now()));
                if !*was_told {
                    *was_told = true;
                    self.failed.store(true, Ordering::Relaxed);
                    self.context.request_repaint();
                }
            }
        }
    }

    fn try_to_write(&mut self, unsaved: &Unsaved) -> io::Result<()> {
        let Unsaved { about, changes, map, typing } = unsaved;
        let journal = match &mut self.journal {
            Some(journal) if journal.about() == about => {
                for change in changes {
                    journal.record(change)?;
                }
                journal.go_to(map)?;
                journal
            }
            Some(journal) => {
                journal.renew(about.clone(), map)?;
                journal
            }
            None => {
                let begun = match self.left.take() {
                    Some(left) => left.go_on(about.clone(), map)?,
                    None => Journal::begin(&self.journals, about.clone(), map)?,
                };
                self.journal.insert(begun)
            }
        };
        journal.typing(typing.as_ref())
    }
}
