//! Several parts at once: their texts, and the properties of each.

use crate::map::{Map, Part, TextField};

use super::found::{Found, find_all};
use super::property::{Property, PropertyKind};
use super::property_of::{kinds_of_any, property_of};
use super::text::{fields_in, text_in};

/// Parts of a map that were looked for once, however much is asked of them.
pub struct Gathered<'a>(Vec<(Part, Found<'a>)>);

impl<'a> Gathered<'a> {
    /// Those of the parts that are there, in that order.
    #[must_use]
    pub fn new(map: &'a Map, parts: &[Part]) -> Self {
        Self(find_all(map, parts))
    }

    /// The texts that any of them have, in the order in which they are shown.
    #[must_use]
    pub fn fields(&self) -> Vec<TextField> {
        let mut fields: Vec<TextField> = Vec::new();
        for field in self.0.iter().flat_map(|(_, found)| fields_in(*found)) {
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        fields
    }

    /// That text of each part that has it.
    pub fn texts(&self, field: TextField) -> impl Iterator<Item = (Part, String)> {
        self.0.iter().filter_map(move |(part, found)| Some((*part, text_in(*found, field)?)))
    }

    /// The properties that any of them have, in the order in which they are shown.
    #[must_use]
    pub fn kinds(&self) -> Vec<PropertyKind> {
        kinds_of_any(&self.0)
    }

    /// That property of each part that has it.
    pub fn values(&self, kind: PropertyKind) -> impl Iterator<Item = (Part, Property)> {
        self.0.iter().filter_map(move |(part, found)| Some((*part, property_of(*found, kind)?)))
    }
}
