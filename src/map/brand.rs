//! Brands: how the pictures of a company look.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::default::is_default;
use super::{ColorName, Extra, FontFile, Photo, Rgb};

/// How pictures look: what it does not say is as it is without it. It is a part of a map and, with a head of its own, a file that can be
/// applied to other maps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Brand {
    /// What it is called.
    pub name: String,
    /// What the named colours of maps are in it, on light paper.
    #[serde(skip_serializing_if = "is_default")]
    pub colors: BTreeMap<ColorName, Rgb>,
    /// Colour of text.
    #[serde(skip_serializing_if = "is_default")]
    pub ink: Option<Rgb>,
    /// Colour of the paper; a light one.
    #[serde(skip_serializing_if = "is_default")]
    pub paper: Option<Rgb>,
    /// The cuts of its font: of all that have the same weight and slant the first. None, and the font is the usual one.
    #[serde(skip_serializing_if = "is_default")]
    pub fonts: Vec<FontFile>,
    /// A picture for the head of exported pages.
    #[serde(skip_serializing_if = "is_default")]
    pub logo: Option<Photo>,
    /// A line for the foot of exported pages.
    #[serde(skip_serializing_if = "is_default")]
    pub footer: String,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}
