//! Reads a source again as it was answered, and draws what comes of it: on a thread of its own, where only the newest answer counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use egui::{ColorImage, Context};
use kurbo::{Point, Size};

use crate::import::{ForeignFile, Imported, Options, Refusal, import};
use crate::layout::layout;
use crate::locale::Locale;
use crate::map::Map;
use crate::render::{Ground, Painter, Photos, SmallText, View};
use crate::scene::Scene;
use crate::text::Texts;
use crate::theme::Theme;

/// The thread, seen from the window's.
pub(super) struct Worker {
    asks: Sender<Ask>,
    told: Receiver<(u64, Told)>,
    newest: Arc<AtomicU64>,
    done: u64,
}

/// What is worked on.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) bytes: Arc<[u8]>,
    pub(super) locale: Locale,
}

/// What of the map is drawn, and into which room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) room_px: (u16, u16),
    /// How much larger than the whole map would be in that room.
    pub(super) zoom: f64,
    /// What is in the middle, as shares of width and height.
    pub(super) middle: (f64, f64),
}

impl Default for Look {
    fn default() -> Self {
        Self { room_px: (0, 0), zoom: 1.0, middle: (0.5, 0.5) }
    }
}

/// What is told of the newest answer, in this order.
pub(super) enum Told {
    /// What came of the source. It is not told again where only the room for the picture changed.
    Imported(Result<Box<Imported>, Refusal>),
    /// The picture of the map.
    Drawn(ColorImage),
    /// That was all.
    Done,
}

/// Whether there may be more to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Idle,
    Working,
    /// The thread is no more.
    Broken,
}

struct Ask {
    number: u64,
    options: Options,
    look: Look,
}

impl Worker {
    /// Begins with a map that came of a source as it was answered.
    pub(super) fn start(source: Source, options: Options, map: Map, context: &Context) -> Self {
        let (asks, asked) = channel::<Ask>();
        let (sender, told) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let (known, context) = (newest.clone(), context.clone());
        thread::spawn(move || {
            let mut work = Work { source, options, map: Some(map), scene: None };
            let is_newest = |number: u64| known.load(Ordering::Relaxed) == number;
            while let Ok(mut ask) = asked.recv() {
                while let Ok(newer) = asked.try_recv() {
                    ask = newer;
                }
                let number = ask.number;
                let tell = |told: Told| {
                    let sent = sender.send((number, told)).is_ok();
                    context.request_repaint();
                    sent && is_newest(number)
                };
                work.answer(&ask, tell);
                // Nobody listens any more when the dialog was closed: then the next ask does not come either.
                let _ = sender.send((number, Told::Done));
                context.request_repaint();
            }
        });
        Self { asks, told, newest, done: 0 }
    }

    /// Asks for the source to be read and drawn so. What was asked before is not worked out any further.
    pub(super) fn ask(&mut self, options: Options, look: Look) {
        let number = self.newest.load(Ordering::Relaxed) + 1;
        self.newest.store(number, Ordering::Relaxed);
        // The thread ends with this value only; if it broke, that is noticed when it is listened to.
        let _ = self.asks.send(Ask { number, options, look });
    }

    /// The next thing told of the newest answer.
    pub(super) fn told(&mut self) -> Result<Told, State> {
        loop {
            match self.told.try_recv() {
                Ok(told) => {
                    if let Some(told) = self.taken(told) {
                        return Ok(told);
                    }
                }
                Err(TryRecvError::Disconnected) => return Err(State::Broken),
                Err(TryRecvError::Empty) => return Err(self.state()),
            }
        }
    }

    /// As [`Self::told`], but waits while there is more to come: for tests.
    pub(super) fn wait(&mut self) -> Result<Told, State> {
        while self.state() == State::Working {
            let Ok(told) = self.told.recv() else { return Err(State::Broken) };
            if let Some(told) = self.taken(told) {
                return Ok(told);
            }
        }
        Err(State::Idle)
    }

    /// Whether the newest answer is still being worked on.
    pub(super) fn state(&self) -> State {
        if self.done < self.newest.load(Ordering::Relaxed) { State::Working } else { State::Idle }
    }

    fn taken(&mut self, (number, told): (u64, Told)) -> Option<Told> {
        if number != self.newest.load(Ordering::Relaxed) {
            return None;
        }
        if matches!(told, Told::Done) {
            self.done = number;
        }
        Some(told)
    }
}

/// What the thread has.
struct Work {
    source: Source,
    /// How the map was read.
    options: Options,
    /// What came of that; none if it was refused.
    map: Option<Map>,
    /// That map, laid out.
    scene: Option<Scene>,
}

impl Work {
    /// Works something out; `tell` says whether it is still wanted.
    fn answer(&mut self, ask: &Ask, tell: impl Fn(Told) -> bool) {
        if ask.options != self.options {
            let Source { name, bytes, locale } = &self.source;
            let outcome = import(ForeignFile { name, bytes }, &ask.options, *locale);
            self.options = ask.options.clone();
            self.map = outcome.as_ref().ok().map(|imported| imported.map.clone());
            self.scene = None;
            if !tell(Told::Imported(outcome.map(Box::new))) {
                return;
            }
        }
        let Some(map) = &self.map else { return };
        let scene = self.scene.get_or_insert_with(|| Scene::new(&layout(map, &mut Texts::default()), &Theme::LIGHT));
        tell(Told::Drawn(drawn(scene, ask.look)));
    }
}

/// The part of the map that is looked at, as large as the room allows.
fn drawn(scene: &Scene, look: Look) -> ColorImage {
    let view = view(scene.size(), look);
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let bytes = painter.paint(scene, view, Ground::Paper, SmallText::Letters);
    ColorImage::from_rgba_premultiplied([view.width_px.into(), view.height_px.into()], bytes)
}

fn view(size: Size, look: Look) -> View {
    let (width_px, height_px) = look.room_px;
    let fit = (f64::from(width_px) / size.width.max(1.0)).min(f64::from(height_px) / size.height.max(1.0));
    let scale = (fit * look.zoom).min(MOST);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the room")]
    let px = |length: f64, most: u16| (length * scale).ceil().clamp(1.0, f64::from(most.max(1))) as u16;
    let (width_px, height_px) = (px(size.width, width_px), px(size.height, height_px));
    let from = |share: f64, length: f64, shown_px: u16| {
        let shown = f64::from(shown_px) / scale;
        (share * length - shown / 2.0).clamp(0.0, (length - shown).max(0.0))
    };
    let origin = Point::new(from(look.middle.0, size.width, width_px), from(look.middle.1, size.height, height_px));
    View { origin, scale, width_px, height_px }
}

/// Pixels per map unit at most: a small map is not blown up.
const MOST: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_answer_is_told() {
        let map = crate::template::map("blank", Locale::English).unwrap();
        let source = Source { name: "a.txt".into(), bytes: Arc::from(*b"nothing"), locale: Locale::English };
        let mut worker = Worker::start(source, Options::default(), map, &Context::default());
        assert_eq!(worker.state(), State::Idle);
        let look = Look { room_px: (400, 300), ..Look::default() };
        worker.ask(Options::default(), look);
        worker.ask(Options { journey: Some(3), ..Options::default() }, look);
        worker.ask(Options { journey: Some(7), ..Options::default() }, look);
        // That text holds nothing, whichever journey is wanted.
        assert!(matches!(worker.wait(), Ok(Told::Imported(Err(Refusal::Unknown)))));
        assert!(matches!(worker.wait(), Ok(Told::Done)));
        assert!(matches!(worker.wait(), Err(State::Idle)));
    }

    #[test]
    fn the_picture_fits_into_its_room() {
        let map = crate::template::map("example", Locale::English).unwrap();
        let source = Source { name: String::new(), bytes: Arc::from(*b""), locale: Locale::English };
        let mut worker = Worker::start(source, Options::default(), map, &Context::default());
        worker.ask(Options::default(), Look { room_px: (500, 400), ..Look::default() });
        let Ok(Told::Drawn(image)) = worker.wait() else { panic!("nothing is drawn") };
        let [width, height] = image.size;
        assert!(width <= 500 && height <= 400 && (width == 500 || height == 400), "{width} × {height}");
    }

    #[test]
    fn what_is_looked_at_stays_within_the_map() {
        let size = Size::new(2_000.0, 500.0);
        let check = |zoom: f64, middle: (f64, f64), expected: (f64, f64, u16, u16)| {
            let View { origin, width_px, height_px, .. } = view(size, Look { room_px: (1_000, 500), zoom, middle });
            assert_eq!((origin.x, origin.y, width_px, height_px), expected, "{zoom} {middle:?}");
        };
        check(1.0, (0.5, 0.5), (0.0, 0.0, 1_000, 250));
        check(2.0, (0.0, 0.5), (0.0, 0.0, 1_000, 500));
        check(2.0, (1.0, 0.5), (1_000.0, 0.0, 1_000, 500));
        check(4.0, (0.5, 0.5), (750.0, 125.0, 1_000, 500));
        check(100.0, (0.0, 1.0), (0.0, 250.0, 1_000, 500));
    }
}
