//! Slices of JSON: values with their paths, objects split into fields, lists split into entries.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::place::{At, Place};

/// A value and where it is.
#[derive(Clone, Copy)]
pub(super) struct Value<'p, 'j> {
    pub(super) raw: &'j RawValue,
    pub(super) at: At<'p>,
}

impl<'j> Value<'_, 'j> {
    pub(super) fn place(&self) -> Place<'_, 'j> {
        Place { at: &self.at, raw: self.raw }
    }

    pub(super) fn is_object(&self) -> bool {
        self.raw.get().starts_with('{')
    }

    pub(super) fn is_list(&self) -> bool {
        self.raw.get().starts_with('[')
    }

    pub(super) fn is_number(&self) -> bool {
        self.raw.get().starts_with(|c: char| c == '-' || c.is_ascii_digit())
    }

    /// The text, if it is one. Halves of surrogate pairs become `�`.
    pub(super) fn text(&self) -> Option<Cow<'j, str>> {
        if !self.raw.get().starts_with('"') {
            return None;
        }
        serde_json::from_str::<Text<'j>>(self.raw.get()).ok().map(|text| text.0)
    }

    /// What stands for an id or a reference: a text, or the digits of a number.
    pub(super) fn id_text(&self) -> Option<Cow<'j, str>> {
        self.text().or_else(|| self.is_number().then(|| self.raw.get().into()))
    }
}

/// A text that is borrowed where it holds no escapes.
struct Text<'j>(Cow<'j, str>);

impl<'j> Deserialize<'j> for Text<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;

        impl<'j> Visitor<'j> for TextVisitor {
            type Value = Text<'j>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_bytes<E>(self, bytes: &'j [u8]) -> Result<Text<'j>, E> {
                Ok(Text(String::from_utf8_lossy(bytes)))
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Text<'j>, E> {
                Ok(Text(Cow::Owned(String::from_utf8_lossy(bytes).into_owned())))
            }
        }

        // As bytes, because half a surrogate pair is an error in a text and would cost the whole object.
        deserializer.deserialize_bytes(TextVisitor)
    }
}

/// Checks that `text` is one JSON value and nothing else.
pub(super) fn whole(text: &str) -> serde_json::Result<&RawValue> {
    serde_json::from_str(text)
}

/// The fields of an object.
pub(super) struct Object<'p, 'j> {
    value: Value<'p, 'j>,
    known: &'static [&'static str],
    values: Vec<Option<&'j RawValue>>,
    /// Fields of other names, in order.
    pub(super) unknown: Vec<(Cow<'j, str>, &'j RawValue)>,
    /// Values whose key came again, as far as there was room.
    pub(super) doubled: Vec<(Cow<'j, str>, &'j RawValue)>,
    /// The first field for which there was no room.
    pub(super) over: Option<&'j RawValue>,
}

impl<'p, 'j> Object<'p, 'j> {
    /// Splits an object; of unknown fields at most `room`. Of a key that comes twice, the last value counts, as for most programs.
    pub(super) fn split(value: Value<'p, 'j>, known: &'static [&'static str], room: usize) -> Self {
        let mut object = Self {
            value,
            known,
            values: vec![None; known.len()],
            unknown: Vec::new(),
            doubled: Vec::new(),
            over: None,
        };
        let mut deserializer = serde_json::Deserializer::from_str(value.raw.get());
        // The text was found to be JSON before, so that this fails only for what is no object: it then has no fields.
        let _ = deserializer.deserialize_map(FieldsVisitor { object: &mut object, room });
        object
    }

    /// Where the object is.
    pub(super) fn place(&self) -> Place<'_, 'j> {
        self.value.place()
    }

    /// A known field, unless it is not there or `null`.
    pub(super) fn get<'s>(&'s self, name: &'static str) -> Option<Value<'s, 'j>> {
        let index = self.known.iter().position(|known| *known == name)?;
        let raw = (*self.values.get(index)?)?;
        (raw.get() != "null").then_some(Value { raw, at: self.value.at.field(name) })
    }

    /// The path of a field.
    pub(super) fn at<'s>(&'s self, name: &'s str) -> At<'s> {
        self.value.at.field(name)
    }

    fn insert(&mut self, key: Cow<'j, str>, raw: &'j RawValue, room: usize, next: &mut usize) {
        // Files are usually in the order in which they are written.
        let expected = self.known.get(*next..).and_then(|rest| rest.iter().position(|known| *known == key));
        let index = expected
            .map(|index| *next + index)
            .or_else(|| self.known.iter().take(*next).position(|known| *known == key));
        let full = self.over.is_some() || self.doubled.len() >= MOST_DOUBLED;
        let old = if let Some(index) = index {
            *next = index + 1;
            self.values.get_mut(index).and_then(|slot| slot.replace(raw))
        } else if full {
            // Nothing is searched any more, so that a huge object does not take the square of its size in time.
            self.over.get_or_insert(raw);
            None
        } else if let Some((_, slot)) = self.unknown.iter_mut().find(|(known, _)| *known == key) {
            Some(std::mem::replace(slot, raw))
        } else if self.unknown.len() < room {
            return self.unknown.push((key, raw));
        } else {
            self.over.get_or_insert(raw);
            None
        };
        if let Some(old) = old
            && self.doubled.len() < MOST_DOUBLED
        {
            self.doubled.push((key, old));
        }
    }
}

/// How many doubled keys of one object are told.
const MOST_DOUBLED: usize = 10;

struct FieldsVisitor<'o, 'p, 'j> {
    object: &'o mut Object<'p, 'j>,
    room: usize,
}

impl<'j> Visitor<'j> for FieldsVisitor<'_, '_, 'j> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'j>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut next = 0;
        while let Some((Text(key), raw)) = fields.next_entry::<Text<'j>, &'j RawValue>()? {
            self.object.insert(key, raw, self.room, &mut next);
        }
        Ok(())
    }
}

/// The first entries of a list.
pub(super) struct List<'j> {
    pub(super) items: Vec<&'j RawValue>,
    /// Whether there are more.
    pub(super) more: bool,
}

impl<'j> List<'j> {
    /// Splits a list; what is none has no entries.
    pub(super) fn split(raw: &'j RawValue, limit: usize) -> Self {
        let mut list = Self { items: Vec::new(), more: false };
        let _ = serde_json::Deserializer::from_str(raw.get()).deserialize_seq(ItemsVisitor { list: &mut list, limit });
        list
    }
}

struct ItemsVisitor<'l, 'j> {
    list: &'l mut List<'j>,
    limit: usize,
}

impl<'j> Visitor<'j> for ItemsVisitor<'_, 'j> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'j>>(self, mut items: A) -> Result<(), A::Error> {
        while self.list.items.len() < self.limit {
            match items.next_element::<&'j RawValue>()? {
                Some(item) => self.list.items.push(item),
                None => return Ok(()),
            }
        }
        while items.next_element::<IgnoredAny>()?.is_some() {
            self.list.more = true;
        }
        Ok(())
    }
}
