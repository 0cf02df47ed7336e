//! The format described for machines.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

use super::write::{BrandDocument, Document};

/// The JSON Schema of a map file, from the very types that are written.
#[must_use]
pub fn schema() -> String {
    schema_of::<Document<'static>>()
}

/// The JSON Schema of the file of a brand.
#[must_use]
pub fn brand_schema() -> String {
    schema_of::<BrandDocument<'static>>()
}

fn schema_of<T: JsonSchema>() -> String {
    // The serialising contract: what is always written is what a file ought to have.
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
