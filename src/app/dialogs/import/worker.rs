//! Reads a source again as it was answered, and draws what comes of it, on a thread of its own.

use std::sync::Arc;

use egui::{ColorImage, Context};

use crate::app::shade::{Shade, picture_theme};
use crate::import::{ForeignFile, Imported, Options, Refusal, import};
use crate::layout::layout;
use crate::locale::Locale;
use crate::map::Map;
use crate::render::{Ground, Painter, Photos};
use crate::scene::Scene;
use crate::text::Texts;

use super::super::look::{Look, drawn};
use super::super::newest::{Newest, Teller};

/// The thread: it is asked for a source as it is answered, and for what of it is looked at.
pub(super) type Worker = Newest<(Options, Look), Told>;

/// What is worked on.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) bytes: Arc<[u8]>,
    pub(super) locale: Locale,
}

/// What is told of the newest answer, in this order.
pub(super) enum Told {
    /// What came of the source. It is not told again where only the room for the picture changed.
    Imported(Result<Box<Imported>, Refusal>),
    /// The picture of the map.
    Drawn(ColorImage),
}

/// Begins with a map that came of a source as it was answered.
pub(super) fn start(source: Source, options: Options, map: Map, context: &Context) -> Worker {
    let mut work = Work { source, options, map: Some(map), scene: None };
    Newest::start(context, move |(options, look), teller| work.answer(&options, look, teller))
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
    /// Works something out, for as long as it is wanted.
    fn answer(&mut self, options: &Options, look: Look, teller: &Teller<Told>) {
        if *options != self.options {
            let Source { name, bytes, locale } = &self.source;
            let outcome = import(ForeignFile { name, bytes }, options, *locale);
            self.options = options.clone();
            self.map = outcome.as_ref().ok().map(|imported| imported.map.clone());
            self.scene = None;
            if !teller.tell(Told::Imported(outcome.map(Box::new))) {
                return;
            }
        }
        let Some(map) = &self.map else { return };
        let draw = || Scene::new(&layout(map, &mut Texts::default()), &picture_theme(map, Shade::Light));
        let scene = self.scene.get_or_insert_with(draw);
        let mut painter = Painter::new(Arc::new(Photos::default()));
        teller.tell(Told::Drawn(drawn(&mut painter, scene, look, Ground::Paper)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::newest::{Patience, State};
    use super::*;

    #[test]
    fn only_the_newest_answer_is_told() {
        let map = crate::template::map("blank", Locale::English).unwrap();
        let source = Source { name: "a.txt".into(), bytes: Arc::from(*b"nothing"), locale: Locale::English };
        let mut worker = start(source, Options::default(), map, &Context::default());
        assert_eq!(worker.state(), State::Idle);
        let look = Look { room_px: (400, 300), ..Look::default() };
        worker.ask((Options::default(), look));
        worker.ask((Options { journey: Some(3), ..Options::default() }, look));
        worker.ask((Options { journey: Some(7), ..Options::default() }, look));
        // That text holds nothing, whichever journey is wanted.
        assert!(matches!(worker.told(Patience::Endless), Ok(Told::Imported(Err(Refusal::Unknown)))));
        assert!(matches!(worker.told(Patience::Endless), Err(State::Idle)));
    }

    #[test]
    fn the_picture_fits_into_its_room() {
        let map = crate::template::map("example", Locale::English).unwrap();
        let source = Source { name: String::new(), bytes: Arc::from(*b""), locale: Locale::English };
        let mut worker = start(source, Options::default(), map, &Context::default());
        worker.ask((Options::default(), Look { room_px: (500, 400), ..Look::default() }));
        let Ok(Told::Drawn(image)) = worker.told(Patience::Endless) else { panic!("nothing is drawn") };
        let [width, height] = image.size;
        assert!(width <= 500 && height <= 400 && (width == 500 || height == 400), "{width} × {height}");
    }
}
