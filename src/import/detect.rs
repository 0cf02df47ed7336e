//! Telling what a file is: by its content first, by its name where that leaves a doubt.

use crate::file::decode_text;
use crate::locale::Locale;

use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Imported, Refusal};
use super::{cjml, enablement_map, json_canvas, mermaid, openjourney, table};

/// Reads a file as a map. Words that the import adds are in `locale`, which is also taken for the map's language unless the file says.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub fn import(file: ForeignFile<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    if file.bytes.starts_with(b"PK\x03\x04") {
        return table::workbook(file, options, locale);
    }
    let decoded = decode_text(file.bytes)?;
    let text = &*decoded.text;
    let start = text.trim_start();
    if start.starts_with('{') || start.starts_with('[') {
        return json(text, options, locale);
    }
    if matches!(file.ending().as_str(), "yaml" | "yml") || enablement_map::looks_alike(text) {
        return enablement_map::import(text, options, locale);
    }
    if cjml::looks_alike(text) {
        return cjml::import(text, options, locale);
    }
    match mermaid::import(file, text, options, locale) {
        Err(Refusal::Unknown) => table::import(file, text, options, locale),
        outcome => outcome,
    }
}

fn json(text: &str, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    if openjourney::looks_alike(text) {
        return openjourney::import(text, options, locale);
    }
    if json_canvas::looks_alike(text) {
        return json_canvas::import(text, options, locale);
    }
    Err(Refusal::OtherJson { fields: Vec::new() })
}
