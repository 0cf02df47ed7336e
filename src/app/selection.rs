//! What is selected: some parts of the map, the last of which leads.

use std::collections::HashSet;

use crate::map::{CardId, Draft, Part};

/// The selected parts, in the order in which they were selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    parts: Vec<Part>,
    set: HashSet<Part>,
}

impl Selection {
    /// Several parts; the last one leads.
    #[must_use]
    pub fn of(parts: impl IntoIterator<Item = Part>) -> Self {
        let mut selection = Self::default();
        for part in parts {
            if selection.set.insert(part) {
                selection.parts.push(part);
            }
        }
        selection
    }

    /// All parts, the leading one last.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The part from which the keyboard goes on.
    #[must_use]
    pub fn lead(&self) -> Option<Part> {
        self.parts.last().copied()
    }

    /// The part, if it is one alone.
    #[must_use]
    pub fn single(&self) -> Option<Part> {
        match self.parts[..] {
            [part] => Some(part),
            _ => None,
        }
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether a part is selected.
    #[must_use]
    pub fn contains(&self, part: Part) -> bool {
        self.set.contains(&part)
    }

    /// Selects a part in addition; it leads.
    pub fn add(&mut self, part: Part) {
        if !self.set.insert(part) {
            self.parts.retain(|other| *other != part);
        }
        self.parts.push(part);
    }

    /// Selects a part in addition, or no longer.
    pub fn toggle(&mut self, part: Part) {
        if self.set.remove(&part) {
            self.parts.retain(|other| *other != part);
        } else {
            self.add(part);
        }
    }

    /// Drops what is not there any more.
    pub fn keep_to(&mut self, map: &Draft) {
        let cards: HashSet<CardId> =
            if self.parts.len() > 8 { map.cards().map(|(_, card)| card.id).collect() } else { HashSet::new() };
        let there = |part: &Part| match part {
            Part::Card(card) if !cards.is_empty() => cards.contains(card),
            part => exists(map, *part),
        };
        self.parts.retain(there);
        self.set = self.parts.iter().copied().collect();
    }
}

/// Whether a map has such a part. A missing emotion point counts if a value could be set there.
#[must_use]
pub fn exists(map: &Draft, part: Part) -> bool {
    match part {
        Part::Map | Part::Title | Part::Legend => true,
        Part::Persona(id) | Part::BrakeAndInsight(id) => map.persona(id).is_some(),
        Part::Phase(id) => map.phase(id).is_some(),
        Part::Stage(id) => map.stage(id).is_some(),
        Part::Lane(id) => map.lane(id).is_some(),
        Part::Cell { lane, stage } => map.lane(lane).is_some() && map.stage(stage).is_some(),
        Part::Card(id) => map.card(id).is_some(),
        Part::Curve { lane, persona } => {
            map.lane(lane).is_some_and(|lane| lane.curves().iter().any(|curve| curve.persona == persona))
        }
        Part::EmotionPoint { lane, persona, stage } => {
            map.lane(lane).is_some() && map.persona(persona).is_some() && map.stage(stage).is_some()
        }
        Part::Source(id) => map.sources.iter().any(|source| source.id == id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::StageId;

    #[test]
    fn the_part_that_was_selected_last_leads() {
        let [a, b, c] = [1, 2, 3].map(|number| Part::Stage(StageId::numbered(number)));
        let mut selection = Selection::of([a, b, a]);
        assert_eq!(selection.parts(), [a, b]);
        selection.add(a);
        assert_eq!(selection.lead(), Some(a));
        selection.toggle(c);
        selection.toggle(b);
        assert_eq!(selection.parts(), [a, c]);
        selection.keep_to(&Draft::default());
        assert!(selection.is_empty() && !selection.contains(a));
    }
}
