//! How pictures look: inside a map, or as a file of its own.

use std::collections::BTreeMap;

use super::super::format::BRAND_FORMAT;
use super::super::problem::{Expected, Problem};
use super::json::{Object, Value};
use super::limits::MAX_FONTS;
use super::reader::Reader;
use crate::map::{Brand, ColorName, FontFile, Rgb};

/// A map's brand may be the text of a brand's file: what marks that is known and not kept.
pub(super) const FIELDS: &[&str] = &["format", "version", "name", "colors", "ink", "paper", "fonts", "logo", "footer"];

/// The names of colours, as they are written.
const COLORS: &[&str] = &["blue", "teal", "green", "olive", "amber", "orange", "red", "pink", "violet", "slate"];

/// Whether a file is a brand.
pub(super) fn is_brand(object: &Object<'_, '_>) -> bool {
    object.get("format").and_then(|value| value.text()).is_some_and(|format| format == BRAND_FORMAT)
}

/// Whether what does not say so is meant to be one.
pub(super) fn looks_like_brand(object: &Object<'_, '_>) -> bool {
    object.get("format").is_none() && object.get("colors").is_some_and(|colors| colors.is_object())
}

impl Reader<'_> {
    /// A brand.
    pub(super) fn brand(&mut self, value: &Value<'_, '_>) -> Option<Brand> {
        if !value.is_object() {
            self.wrong_type(value, Expected::Object);
            return None;
        }
        let object = self.object(*value, FIELDS);
        Some(self.brand_of(object))
    }

    /// The brand that is in an object.
    pub(super) fn brand_of(&mut self, object: Object<'_, '_>) -> Brand {
        self.need(&object, &["name"]);
        Brand {
            name: self.text(&object, "name"),
            colors: self.brand_colors(&object),
            ink: self.rgb(&object, "ink"),
            paper: self.rgb(&object, "paper"),
            fonts: self.fonts(&object),
            logo: self.photo(&object, "logo"),
            footer: self.text(&object, "footer"),
            extra: Self::extra(object),
        }
    }

    fn brand_colors(&mut self, object: &Object<'_, '_>) -> BTreeMap<ColorName, Rgb> {
        let mut colors = BTreeMap::new();
        let Some(value) = object.get("colors") else { return colors };
        let object = self.object(value, COLORS);
        for name in COLORS {
            if let (Ok(color), Some(rgb)) = (name.parse(), self.rgb(&object, name)) {
                colors.insert(color, rgb);
            }
        }
        self.unknown_fields(&object);
        colors
    }

    fn rgb(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Rgb> {
        self.parsed(object, name, |text| text.parse().ok(), |value| Problem::BadColor { value })
    }

    fn fonts(&mut self, object: &Object<'_, '_>) -> Vec<FontFile> {
        let Some(list) = object.get("fonts") else { return Vec::new() };
        let mut fonts = Vec::new();
        for (index, raw) in self.list(&list, MAX_FONTS).into_iter().enumerate() {
            let value = Value { raw, at: list.at.item(index) };
            let Some(text) = value.text() else {
                self.wrong_type(&value, Expected::Text);
                continue;
            };
            match FontFile::from_data_uri(&text) {
                Ok(font) => fonts.push(font),
                Err(error) => self.log.warn(value.place(), || Problem::BadFont(error)),
            }
        }
        fonts
    }
}
