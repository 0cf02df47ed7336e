//! Personas by their names.

use std::collections::HashMap;

use crate::map::PersonaId;

use super::super::super::builder::Builder;

/// Those that were named so far.
#[derive(Default)]
pub(super) struct Personas(HashMap<String, PersonaId>);

impl Personas {
    /// A persona, new if nobody of that name was there; `None` without a name, or if there are too many.
    pub(super) fn named(&mut self, name: &str, to: &mut Builder) -> Option<PersonaId> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        if let Some(id) = self.0.get(name) {
            return Some(*id);
        }
        let id = to.persona(name)?;
        self.0.insert(name.to_owned(), id);
        Some(id)
    }
}
