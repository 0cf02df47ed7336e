//! Several parts at once: the texts and properties that all of them have.

use std::collections::HashMap;

use crate::map::{Card, CardId, Map, Part, TextField};

use super::found::{Found, find};
use super::property::{Property, PropertyKind};
use super::property_of::{kinds_of, property_of};
use super::text::{fields_in, text_in};

/// Parts of a map that were looked for once, however much is asked of them.
pub struct Gathered<'a>(Vec<(Part, Found<'a>)>);

impl<'a> Gathered<'a> {
    /// Those of the parts that are there, in that order.
    #[must_use]
    pub fn new(map: &'a Map, parts: &[Part]) -> Self {
        /// How many cards may be looked for one by one.
        const FEW: usize = 8;
        let wanted = parts.iter().filter(|part| matches!(part, Part::Card(_))).count();
        let cards: HashMap<CardId, &Card> =
            if wanted > FEW { map.cards().map(|(_, card)| (card.id, &**card)).collect() } else { HashMap::new() };
        let found = parts.iter().filter_map(|part| {
            let found = match part {
                Part::Card(id) if wanted > FEW => Found::Card(cards.get(id)?),
                part => find(map, *part)?,
            };
            Some((*part, found))
        });
        Self(found.collect())
    }

    /// The parts.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        self.0.iter().map(|(part, _)| *part)
    }

    /// The texts that all of them have, in the order in which they are shown.
    #[must_use]
    pub fn fields(&self) -> Vec<TextField> {
        self.common(fields_in)
    }

    /// That text of each part that has it.
    pub fn texts(&self, field: TextField) -> impl Iterator<Item = (Part, String)> {
        self.0.iter().filter_map(move |(part, found)| Some((*part, text_in(*found, field)?)))
    }

    /// The properties that all of them have, in the order in which they are shown.
    #[must_use]
    pub fn properties(&self) -> Vec<PropertyKind> {
        self.common(kinds_of)
    }

    /// That property of each part that has it.
    pub fn values(&self, kind: PropertyKind) -> impl Iterator<Item = (Part, Property)> {
        self.0.iter().filter_map(move |(part, found)| Some((*part, property_of(*found, kind)?)))
    }

    fn common<T: PartialEq>(&self, of: fn(Found<'_>) -> Vec<T>) -> Vec<T> {
        let mut all = self.0.iter().map(|(_, found)| of(*found));
        let mut common = all.next().unwrap_or_default();
        for others in all {
            common.retain(|one| others.contains(one));
        }
        common
    }
}
