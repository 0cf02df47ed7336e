//! Which pictures of a map can be exported, what they are called, and how large each is.

use std::sync::{Arc, OnceLock};
use std::thread;

use egui::Context;
use kurbo::Size;

use crate::layout::{Picture, picture};
use crate::locale::{Locale, say, say_with};
use crate::map::{Map, Part};
use crate::sentence::part_name;
use crate::text::Texts;

/// The pictures of a map that can be exported, in the order in which they are offered. Hidden personas have no sheet.
pub(super) fn pictures(map: &Map) -> Vec<Picture> {
    let shown = map.personas.iter().filter(|persona| !persona.hidden);
    let sheets = shown.map(|persona| Picture::Sheet(persona.id));
    [Picture::Map, Picture::Curves, Picture::Plan, Picture::Figures].into_iter().chain(sheets).collect()
}

/// What a picture is called.
pub(in crate::app) fn picture_name(map: &Map, picture: Picture, locale: Locale) -> String {
    match picture {
        Picture::Map => say(locale, "picture-name-map"),
        Picture::Curves => say(locale, "picture-name-curves"),
        Picture::Plan => say(locale, "picture-name-plan"),
        Picture::Figures => say(locale, "picture-name-figures"),
        Picture::Sheet(persona) => {
            let persona = part_name(map, Part::Persona(persona), locale);
            say_with(locale, "picture-name-sheet", &[("persona", &persona)])
        }
    }
}

/// Sizes of pictures in map units, as far as they are known. To know one, the picture is laid out, which takes a while for large maps.
#[derive(Default)]
pub(super) struct Sizes(Vec<(Picture, Arc<OnceLock<Size>>)>);

impl Sizes {
    /// The size of a picture of the map; `None` until it is known.
    pub(super) fn of(&mut self, map: &Map, wanted: Picture, context: &Context) -> Option<Size> {
        if let Some((_, size)) = self.0.iter().find(|(known, _)| *known == wanted) {
            return size.get().copied();
        }
        let size = Arc::new(OnceLock::new());
        self.0.push((wanted, size.clone()));
        let (map, context) = (map.clone(), context.clone());
        thread::spawn(move || {
            let laid_out = picture(&map, wanted, &mut Texts::default());
            // Nobody else sets it.
            let _ = size.set(laid_out.size);
            context.request_repaint();
        });
        None
    }

    /// Notes a size that is known already.
    pub(super) fn note(&mut self, picture: Picture, size: Size) {
        self.0.push((picture, Arc::new(OnceLock::from(size))));
    }
}
