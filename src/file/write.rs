//! A map as the bytes of a file.

use schemars::JsonSchema;
use serde::Serialize;

use super::{FORMAT, VERSION};
use crate::map::{Draft, Map};

/// A map with what marks it in front.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A customer journey map", extend("$id" = "https://trayecto.invalid/journey.schema.json"))]
pub(super) struct Document<'a> {
    /// Always this.
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    /// Of the format.
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
