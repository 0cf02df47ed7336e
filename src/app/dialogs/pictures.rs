//! Which pictures of a map can be exported, and what they are called.

use crate::layout::Picture;
use crate::locale::{Locale, say, say_with};
use crate::map::{Map, Part};
use crate::sentence::part_name;

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
