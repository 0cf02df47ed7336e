//! What all parts are read with: the warnings, the ids, and how much may still be read.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::super::problem::{Expected, Problem, shortened};
use super::ids::{Claim, Id, Ids};
use super::json::{List, Object, Value};
use super::limits::{MAX_CARDS, MAX_ENTRIES, MAX_ITEMS, MAX_STAGES};
use super::log::Log;
use super::place::{At, Place};
use crate::map::{CardId, EmotionScale, Extra, LaneId, PersonaId, PhaseId, SourceId, StageId};

/// The state of a reading.
pub(super) struct Reader<'t> {
    pub(super) log: Log<'t>,
    pub(super) scale: EmotionScale,
    pub(super) phases: Ids<PhaseId>,
    pub(super) stages: Ids<StageId>,
    pub(super) lanes: Ids<LaneId>,
    pub(super) cards: Ids<CardId>,
    pub(super) personas: Ids<PersonaId>,
    pub(super) sources: Ids<SourceId>,
    pub(super) stages_left: Room,
    pub(super) cards_left: Room,
    pub(super) entries_left: Room,
}

/// How many of something may still be read, and whether it was said that there are no more.
pub(super) struct Room {
    left: usize,
    limit: usize,
    told: bool,
}

impl Room {
    pub(super) fn of(limit: usize) -> Self {
        Self { left: limit, limit, told: false }
    }

    /// Takes one. If there is none left it says so once, at `place`.
    pub(super) fn take(&mut self, log: &mut Log<'_>, place: Place<'_, '_>) -> bool {
        if self.left > 0 {
            self.left -= 1;
            return true;
        }
        if !self.told {
            self.told = true;
            log.warn(place, || Problem::TooMany { limit: self.limit });
        }
        false
    }
}

/// A part whose id is settled or still claimed.
pub(super) struct Part<'j, I> {
    /// Its position in the list.
    pub(super) index: usize,
    pub(super) raw: &'j RawValue,
    pub(super) id: I,
}

impl<'t> Reader<'t> {
    pub(super) fn new(log: Log<'t>) -> Self {
        Self {
            log,
            scale: EmotionScale::default(),
            phases: Ids::default(),
            stages: Ids::default(),
            lanes: Ids::default(),
            cards: Ids::default(),
            personas: Ids::default(),
            sources: Ids::default(),
            stages_left: Room::of(MAX_STAGES),
            cards_left: Room::of(MAX_CARDS),
            entries_left: Room::of(MAX_ENTRIES),
        }
    }

    pub(super) fn wrong_type(&mut self, value: &Value<'_, '_>, expected: Expected) {
        self.log.warn(value.place(), || Problem::WrongType { expected });
    }

    /// Splits an object; of what is none it says so, and it has no fields.
    pub(super) fn object<'p, 'j>(&mut self, value: Value<'p, 'j>, known: &'static [&'static str]) -> Object<'p, 'j> {
        if !value.is_object() {
            self.wrong_type(&value, Expected::Object);
        }
        let room = MAX_ITEMS.min(self.entries_left.left);
        let object = Object::split(value, known, room);
        self.entries_left.left -= object.unknown.len();
        for (key, raw) in &object.doubled {
            let key = shortened(key);
            self.log.warn(Place { at: &object.at(&key), raw }, || Problem::DuplicateKey);
        }
        if let Some(raw) = object.over
            && (room == MAX_ITEMS || !std::mem::replace(&mut self.entries_left.told, true))
        {
            let limit = object.unknown.len();
            self.log.warn(Place { at: object.place().at, raw }, || Problem::TooMany { limit });
        }
        object
    }

    /// The fields of an object that are not known, as they stand there.
    pub(super) fn extra(object: Object<'_, '_>) -> Extra {
        Extra(object.unknown.into_iter().map(|(key, raw)| (key.into_owned(), raw.to_owned())).collect())
    }

    /// Says which fields are not there that ought to be.
    pub(super) fn need(&mut self, object: &Object<'_, '_>, fields: &[&'static str]) {
        for &field in fields {
            if object.get(field).is_none() {
                self.log.warn(object.place(), || Problem::MissingField { field });
            }
        }
    }

    /// The entries of a list field, at most `limit`.
    pub(super) fn list<'j>(&mut self, value: &Value<'_, 'j>, limit: usize) -> Vec<&'j RawValue> {
        if !value.is_list() {
            self.wrong_type(value, Expected::List);
        }
        let list = List::split(value.raw, limit);
        if list.more {
            self.log.warn(value.place(), || Problem::TooMany { limit });
        }
        list.items
    }

    /// The entries of a list that are objects, each with its position.
    pub(super) fn objects<'j>(&mut self, value: &Value<'_, 'j>, limit: usize) -> Vec<(usize, &'j RawValue)> {
        let mut objects = Vec::new();
        for (index, raw) in self.list(value, limit).into_iter().enumerate() {
            let item = Value { raw, at: value.at.item(index) };
            if item.is_object() {
                objects.push((index, raw));
            } else {
                self.wrong_type(&item, Expected::Object);
            }
        }
        objects
    }

    /// The text of an id or of a reference; a number stands for its digits.
    pub(super) fn id_text<'j>(&mut self, value: &Value<'_, 'j>) -> Option<Cow<'j, str>> {
        if value.text().is_none() {
            self.wrong_type(value, Expected::Text);
        }
        value.id_text()
    }

    /// What a reference means; what means nothing is left out.
    pub(super) fn reference<I: Id>(&mut self, value: &Value<'_, '_>, ids: fn(&Self) -> &Ids<I>) -> Option<I> {
        let text = self.id_text(value)?;
        let found = ids(self).find(&text);
        if found.is_none() {
            self.log.warn(value.place(), || Problem::UnknownReference { id: shortened(&text) });
        }
        found
    }

    /// The text of the id of the object at `value`, without splitting all of it.
    pub(super) fn own_id<'j>(&mut self, value: Value<'_, 'j>) -> Option<Cow<'j, str>> {
        let peeked = Object::split(value, &["id"], 0);
        peeked.get("id").and_then(|id| self.id_text(&id))
    }

    /// Gives each part its id, after all of the kind have claimed theirs.
    pub(super) fn settle<'j, I: Id>(
        &mut self,
        at: &At<'_>,
        ids: fn(&mut Self) -> &mut Ids<I>,
        parts: Vec<Part<'j, Claim<I>>>,
    ) -> Vec<Part<'j, I>> {
        let settled = parts.into_iter().map(|part| {
            let place = Place { at: &at.item(part.index), raw: part.raw };
            let id = match part.id {
                Claim::Kept(id) => id,
                Claim::Taken(taken) => {
                    let id = ids(self).issue();
                    let problem = || Problem::DuplicateId { id: taken.to_string(), reissued: id.to_string() };
                    self.log.warn(place, problem);
                    id
                }
                Claim::Bad(text) => {
                    let id = ids(self).issue_for(&text);
                    let problem = || Problem::BadId { id: shortened(&text), reissued: id.to_string() };
                    self.log.warn(place, problem);
                    id
                }
                Claim::None => {
                    let id = ids(self).issue();
                    self.log.warn(place, || Problem::MissingId { reissued: id.to_string() });
                    id
                }
            };
            Part { index: part.index, raw: part.raw, id }
        });
        settled.collect()
    }

    /// The parts in a list, with their ids.
    pub(super) fn parts<'j, I: Id>(
        &mut self,
        value: &Value<'_, 'j>,
        limit: usize,
        ids: fn(&mut Self) -> &mut Ids<I>,
    ) -> Vec<Part<'j, I>> {
        let mut claimed = Vec::new();
        for (index, raw) in self.objects(value, limit) {
            let text = self.own_id(Value { raw, at: value.at.item(index) });
            claimed.push(Part { index, raw, id: ids(self).claim(text.as_deref()) });
        }
        self.settle(&value.at, ids, claimed)
    }
}
