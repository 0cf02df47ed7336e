//! Works out what is seen through a view, and draws it, on a thread of its own.

use std::sync::Arc;

use egui::{ColorImage, Context};

use crate::app::shade::{Shade, picture_theme};
use crate::edit::{replaced_places, seen_by, short_form};
use crate::layout::layout;
use crate::map::{AudienceView, Map};
use crate::render::{Ground, Painter, Photos};
use crate::scene::Scene;
use crate::text::Texts;

use super::super::look::{Look, drawn};
use super::super::newest::{Newest, Teller};
use super::words::Known;

/// The thread: it is asked for a view, and for what is looked at of the map as it is seen through it.
pub(super) type Worker = Newest<(AudienceView, Look), Told>;

/// What is told of the newest view, in this order.
pub(super) enum Told {
    /// What is known of each of its replacements.
    Words(Vec<Known>),
    /// The picture.
    Drawn(ColorImage),
}

/// Begins; nothing is asked yet.
pub(super) fn start(map: Map, photos: Arc<Photos>, context: &Context) -> Worker {
    let mut work = Work { map, painter: Painter::new(photos), texts: Texts::default(), last: None };
    Newest::start(context, move |(view, look), teller| work.answer(&view, look, teller))
}

/// What the thread has.
struct Work {
    map: Map,
    painter: Painter,
    texts: Texts,
    /// What was seen last, and through which view, with what is known of each of its replacements.
    last: Option<(AudienceView, Scene, Vec<Known>)>,
}

impl Work {
    /// Works something out, for as long as it is wanted.
    fn answer(&mut self, view: &AudienceView, look: Look, teller: &Teller<Told>) {
        let known = self.last.take().filter(|(known, ..)| known == view);
        let (_, scene, words) = self.last.insert(known.unwrap_or_else(|| {
            let seen = seen_by(&self.map, view);
            let laid_out = layout(&seen, &mut self.texts);
            let words = view.replacements.iter().map(|replacement| Known {
                places: replaced_places(&self.map, replacement),
                short: short_form(&self.map, &replacement.words),
            });
            (view.clone(), Scene::new(&laid_out, &picture_theme(&seen, Shade::Light)), words.collect())
        }));
        // Told each time: the first time somebody may already have asked for another size of the picture.
        if !teller.tell(Told::Words(words.clone())) {
            return;
        }
        teller.tell(Told::Drawn(drawn(&mut self.painter, scene, look, Ground::Paper)));
    }
}
