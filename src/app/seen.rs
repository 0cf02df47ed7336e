//! A map as an audience sees it, with nothing left in it that the audience does not see.

use std::sync::Arc;

use crate::edit;
use crate::export::visible;
use crate::map::{AudienceView, Map, Persona};

/// What an audience sees of a map. Of personas who are hidden nothing is left but their places: by these the others have their colours and
/// markers.
pub(super) fn seen(map: &Map, view: &AudienceView) -> Map {
    let seen = edit::seen_by(map, view);
    let mut draft = visible(&seen).to_draft();
    let mut shown = std::mem::take(&mut draft.personas).into_iter();
    let place = |persona: &Persona| Arc::new(Persona { hidden: true, ..Persona::named(persona.id, "") });
    let personas = seen.personas.iter();
    draft.personas =
        personas.filter_map(|persona| if persona.hidden { Some(place(persona)) } else { shown.next() }).collect();
    // More personas than before make nothing wrong.
    Map::build(draft).unwrap_or_default()
}
