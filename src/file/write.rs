//! A map as the bytes of a file.

use schemars::JsonSchema;
use serde::Serialize;

use super::format::{BRAND_FORMAT, BRAND_VERSION, FORMAT, VERSION};
use crate::map::{Brand, Draft, Map};

/// A customer journey map. Fields that are not described here are kept as they are.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Trayecto map")]
pub(super) struct Document<'a> {
    /// Marks the file as a map.
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    /// Version of the format. Files of a higher one are only shown.
    #[schemars(range(min = 1))]
    version: u64,
    #[serde(flatten)]
    draft: &'a Draft,
}

/// The file of a map: the same bytes for the same map, on any machine.
#[must_use]
pub fn write(map: &Map) -> Vec<u8> {
    // Writing fails only for types that JSON cannot express, of which a map has none.
    let mut bytes =
        serde_json::to_vec_pretty(&Document { format: FORMAT, version: VERSION, draft: map }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// A brand that can be applied to any map. Fields that are not described here are kept as they are.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Trayecto brand")]
pub(super) struct BrandDocument<'a> {
    /// Marks the file as a brand.
    #[schemars(extend("const" = BRAND_FORMAT))]
    format: &'static str,
    /// Version of the format.
    #[schemars(range(min = 1))]
    version: u64,
    #[serde(flatten)]
    brand: &'a Brand,
}

/// The file of a brand: the same bytes for the same brand, on any machine.
#[must_use]
pub fn write_brand(brand: &Brand) -> Vec<u8> {
    let document = BrandDocument { format: BRAND_FORMAT, version: BRAND_VERSION, brand };
    // Writing fails only for types that JSON cannot express, of which a brand has none.
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
