//! What is shown of a map while only what concerns a persona is, worked out once.

use crate::map::{Map, PersonaId};
use crate::review::concerning;

/// What is shown of a map.
pub(super) struct Filtered {
    persona: PersonaId,
    /// The map.
    of: Map,
    /// What is shown of it.
    pub(super) shown: Map,
}

impl Filtered {
    pub(super) fn new(map: &Map, persona: PersonaId) -> Self {
        Self { persona, of: map.clone(), shown: concerning(map, persona) }
    }

    /// Whether it is of that map and persona.
    pub(super) fn is_of(&self, map: &Map, persona: PersonaId) -> bool {
        self.persona == persona && self.of.is_same(map)
    }
}
