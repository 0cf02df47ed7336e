//! A piece of a map.

use serde_json::value::to_raw_value;

use crate::map::{Draft, Invalid, Map, Part};

use super::selection::{FragmentKind, Hidden, Selection};

/// In which field the map of a piece says what was selected.
const FIELD: &str = "x-selection";

/// A piece of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Fragment {
    map: Map,
    kind: FragmentKind,
    parts: Vec<Part>,
}

impl Fragment {
    /// The piece that a map is; `None` if it does not say what of it was selected, or if that is not there.
    #[must_use]
    pub fn from_map(map: Map) -> Option<Self> {
        let (_, value) = map.extra.0.iter().find(|(key, _)| key == FIELD)?;
        let parts: Vec<Part> = serde_json::from_str(value.get()).ok()?;
        let selection = Selection::of(&map, &parts, Hidden::Kept)?;
        let (kind, parts) = (selection.kind, selection.parts(&map));
        Some(Self { map, kind, parts })
    }

    /// The piece as a map: written and read again it is the same piece.
    #[must_use]
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// Of what it is made.
    #[must_use]
    pub fn kind(&self) -> FragmentKind {
        self.kind
    }

    /// What was selected. All else is there because that stands on it.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The piece that a draft makes of which `selection` was selected.
    pub(super) fn new(mut draft: Draft, selection: &Selection) -> Result<Self, Invalid> {
        let parts = selection.parts(&draft);
        // Names of parts can always be written.
        draft.extra.0.extend(to_raw_value(&parts).ok().map(|value| (FIELD.to_owned(), value)));
        Ok(Self { map: Map::build(draft)?, kind: selection.kind, parts })
    }

    /// What was selected, with all that is in it.
    pub(super) fn selection(&self) -> Option<Selection> {
        Selection::of(&self.map, &self.parts, Hidden::Kept)
    }
}
