//! What is inspected: the selected parts with what they have in common.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::{Id, Ui};

use crate::app::describe;
use crate::edit::{Gathered, Property, PropertyKind, What};
use crate::map::{Map, Number, Part, TextField};

use super::common::Common;
use super::told::Told;

/// What is inspected.
pub(super) struct Subject {
    map: Map,
    parts: Vec<Part>,
    /// Stands for the parts in the names of fields.
    key: u64,
    fields: Vec<(TextField, Common<String>)>,
    properties: Vec<(PropertyKind, Common<Property>)>,
    /// Of emotion points: none where a value is unknown.
    points: Option<Common<Option<Number>>>,
    told: Option<Told>,
}

impl Subject {
    /// What is selected, or else the map itself. What was gathered is kept until the map or the selection is another.
    pub(super) fn of(ui: &Ui, map: &Map, selected: &[Part]) -> Arc<Self> {
        let id = Id::unique("inspected");
        let parts = parts(selected);
        if let Some(known) = ui.data(|data| data.get_temp::<Arc<Self>>(id))
            && known.map.is_same(map)
            && known.parts == parts
        {
            return known;
        }
        let subject = Arc::new(Self::gather(map, parts));
        ui.data_mut(|data| data.insert_temp(id, subject.clone()));
        subject
    }

    fn gather(map: &Map, parts: Vec<Part>) -> Self {
        let gathered = Gathered::new(map, &parts);
        // What only some of the parts have is shown if the parts are of one kind: so are the channels of some of the selected cards.
        let one_kind = What::of_all(&parts) != What::Parts;
        let in_all = |count: usize| one_kind || count == parts.len();
        let text = |field| {
            let values: Vec<String> = gathered.texts(field).map(|(_, text)| text).collect();
            if in_all(values.len()) { Common::of(values).map(|values| (field, values)) } else { None }
        };
        let property = |kind| {
            let values: Vec<Property> = gathered.values(kind).map(|(_, value)| value).collect();
            if in_all(values.len()) { Common::of(values).map(|values| (kind, values)) } else { None }
        };
        let fields = gathered.fields().into_iter().filter_map(text).collect();
        let properties = gathered.kinds().into_iter().filter_map(property).collect();
        let told = if let [part] = parts[..] { Told::of(map, part) } else { None };
        Self { map: map.clone(), fields, properties, points: point_values(map, &parts), told, key: key(&parts), parts }
    }

    /// The parts.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Stands for the parts in the names of fields: those of other parts are other fields, even where they stand in the same place.
    pub(super) fn key(&self) -> u64 {
        self.key
    }

    /// The part, if it is one alone.
    pub(super) fn single(&self) -> Option<Part> {
        match self.parts[..] {
            [part] => Some(part),
            _ => None,
        }
    }

    /// One of their texts.
    pub(super) fn text(&self, field: TextField) -> Option<&Common<String>> {
        self.fields.iter().find(|(other, _)| *other == field).map(|(_, text)| text)
    }

    /// One of their properties.
    pub(super) fn property(&self, kind: PropertyKind) -> Option<&Common<Property>> {
        self.properties.iter().find(|(other, _)| *other == kind).map(|(_, value)| value)
    }

    /// What is happening there, if it is one part alone that stands for a moment.
    pub(super) fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    /// The values of emotion points, if they are such.
    pub(super) fn points(&self) -> Option<&Common<Option<Number>>> {
        self.points.as_ref()
    }
}

/// The parts whose fields are shown. Title and legend stand for the map.
fn parts(selected: &[Part]) -> Vec<Part> {
    let of_map = |part: &Part| matches!(part, Part::Map | Part::Title | Part::Legend);
    if selected.iter().all(of_map) {
        return vec![Part::Map];
    }
    selected.iter().copied().map(|part| if of_map(&part) { Part::Map } else { part }).collect()
}

/// Stands for parts in the names of fields.
pub(super) fn key(parts: &[Part]) -> u64 {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    hasher.finish()
}

/// The values of emotion points, if all of the parts are such.
fn point_values(map: &Map, parts: &[Part]) -> Option<Common<Option<Number>>> {
    let value = |part: &Part| match *part {
        Part::EmotionPoint { lane, persona, stage } => {
            describe::point(map, lane, persona, stage).map(|point| point.value)
        }
        _ => None,
    };
    let are_points = parts.iter().all(|part| matches!(part, Part::EmotionPoint { .. }));
    if are_points { Common::of(parts.iter().map(value)) } else { None }
}
