//! What the guide knows of the map: read once per map, and kept.

use std::sync::{Arc, LazyLock};

use egui::{Id, Ui};

use crate::locale::{Locale, say};
use crate::map::Map;
use crate::review::Guide;
use crate::template;

/// The names that the program gives to new maps, stages and personas: whoever leaves them has not answered anything.
static GIVEN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut given = Vec::new();
    for locale in Locale::ALL {
        given.push(say(locale, "new-persona"));
        if let Some(blank) = template::map("blank", locale) {
            given.push(blank.title.clone());
            given.extend(blank.stages().map(|stage| stage.name.clone()));
        }
    }
    given
});

/// A map and how far it is.
#[derive(Clone)]
struct Known {
    map: Map,
    guide: Arc<Guide>,
}

/// How far a map is.
pub(super) fn guide_of(ui: &Ui, map: &Map) -> Arc<Guide> {
    let id = Id::unique("guide of the map");
    if let Some(known) = ui.data(|data| data.get_temp::<Known>(id))
        && known.map.is_same(map)
    {
        return known.guide;
    }
    let guide = Arc::new(Guide::new(map, &GIVEN));
    ui.data_mut(|data| data.insert_temp(id, Known { map: map.clone(), guide: guide.clone() }));
    guide
}
