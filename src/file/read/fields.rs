//! Fields by their types. What is of another type is left out, and the usual value stands for it.

use serde::de::DeserializeOwned;

use super::super::problem::{Expected, Problem, shortened};
use super::ids::{Id, Ids};
use super::json::{Object, Value};
use super::limits::{MAX_ITEMS, MAX_TEXT_CHARS};
use super::reader::Reader;
use crate::map::{Color, Date, Length, Number, Photo, clean_text};

impl Reader<'_> {
    /// A text; empty if there is none.
    pub(super) fn text(&mut self, object: &Object<'_, '_>, name: &'static str) -> String {
        object.get(name).and_then(|value| self.text_at(&value)).unwrap_or_default()
    }

    /// The text at `value`, without what a text of a map does not have.
    pub(super) fn text_at(&mut self, value: &Value<'_, '_>) -> Option<String> {
        let Some(text) = value.text() else {
            self.wrong_type(value, Expected::Text);
            return None;
        };
        let clean = clean_text(text);
        if clean.removed > 0 {
            self.log.warn(value.place(), || Problem::ControlCharacters { count: clean.removed });
        }
        if clean.cut {
            self.log.warn(value.place(), || Problem::TextTooLong { limit: MAX_TEXT_CHARS });
        }
        Some(clean.text)
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, object: &Object<'_, '_>, name: &'static str) -> Vec<String> {
        self.items(object, name, Self::text_at)
    }

    /// A list of references; each is taken once.
    pub(super) fn references<I: Id>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        ids: fn(&Self) -> &Ids<I>,
    ) -> Vec<I> {
        self.items(object, name, |reader, value| reader.reference(value, ids))
    }

    /// A list of whatever `item` reads.
    pub(super) fn items<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        mut item: impl FnMut(&mut Self, &Value<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(list) = object.get(name) else { return Vec::new() };
        let mut items = Vec::new();
        for (index, raw) in self.list(&list, MAX_ITEMS).into_iter().enumerate() {
            let value = Value { raw, at: list.at.item(index) };
            if !self.entries_left.take(&mut self.log, value.place()) {
                break;
            }
            items.extend(item(self, &value));
        }
        items
    }

    /// `true` or `false`; `false` if there is none.
    pub(super) fn flag(&mut self, object: &Object<'_, '_>, name: &'static str) -> bool {
        object.get(name).is_some_and(|value| match value.raw.get() {
            "true" => true,
            "false" => false,
            _ => {
                self.wrong_type(&value, Expected::TrueOrFalse);
                false
            }
        })
    }

    /// One of the words of an enum.
    pub(super) fn word<T: DeserializeOwned>(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<T> {
        self.parsed(
            object,
            name,
            |text| serde_json::from_value(text.into()).ok(),
            |value| Problem::UnknownValue { value },
        )
    }

    /// One of the words of an enum, at `value`.
    pub(super) fn word_at<T: DeserializeOwned>(&mut self, value: &Value<'_, '_>) -> Option<T> {
        let Some(text) = value.text() else {
            self.wrong_type(value, Expected::Text);
            return None;
        };
        let word = serde_json::from_value(text.as_ref().into()).ok();
        if word.is_none() {
            self.log.warn(value.place(), || Problem::UnknownValue { value: shortened(&text) });
        }
        word
    }

    /// A colour.
    pub(super) fn color(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Color> {
        self.parsed(object, name, |text| text.parse().ok(), |value| Problem::BadColor { value })
    }

    /// A date.
    pub(super) fn date(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Date> {
        self.parsed(object, name, |text| text.parse().ok(), |value| Problem::BadDate { value })
    }

    /// Whatever `parse` makes of a text.
    pub(super) fn parsed<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
        problem: impl FnOnce(String) -> Problem,
    ) -> Option<T> {
        let value = object.get(name)?;
        let Some(text) = value.text() else {
            self.wrong_type(&value, Expected::Text);
            return None;
        };
        let parsed = parse(&text);
        if parsed.is_none() {
            self.log.warn(value.place(), || problem(shortened(&text)));
        }
        parsed
    }

    /// A number.
    pub(super) fn number(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Number> {
        let value = object.get(name)?;
        if !value.is_number() {
            self.wrong_type(&value, Expected::Number);
            return None;
        }
        let number = serde_json::from_str(value.raw.get()).ok().and_then(|number| Number::new(number).ok());
        if number.is_none() {
            self.out_of_range(&value);
        }
        number
    }

    /// A width or height.
    pub(super) fn length(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Length> {
        let number = self.number(object, name)?;
        let length = Length::new(number.get());
        if length.is_none()
            && let Some(value) = object.get(name)
        {
            self.out_of_range(&value);
        }
        length
    }

    /// A whole number that `new` accepts.
    pub(super) fn whole<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        new: impl FnOnce(u32) -> Option<T>,
    ) -> Option<T> {
        let value = object.get(name)?;
        if !value.is_number() || value.raw.get().contains(['.', 'e', 'E']) {
            self.wrong_type(&value, Expected::WholeNumber);
            return None;
        }
        let whole = value.raw.get().parse().ok().and_then(new);
        if whole.is_none() {
            self.out_of_range(&value);
        }
        whole
    }

    fn out_of_range(&mut self, value: &Value<'_, '_>) {
        self.log.warn(value.place(), || Problem::OutOfRange { value: shortened(value.raw.get()) });
    }

    /// A picture.
    pub(super) fn photo(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Photo> {
        let value = object.get(name)?;
        let Some(text) = value.text() else {
            self.wrong_type(&value, Expected::Text);
            return None;
        };
        Photo::from_data_uri(&text).map_err(|error| self.log.warn(value.place(), || Problem::BadPhoto(error))).ok()
    }
}
