//! Telling what a file is: by its content first, by its name where that leaves a doubt.

use crate::file::decode_text;
use crate::locale::Locale;

use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Imported, Refusal};
use super::tree::{Tree, read_json, read_yaml};
use super::{any_json, cjml, enablement_map, json_canvas, mermaid, openjourney, table};

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
    if (start.starts_with('{') || start.starts_with('['))
        && let Some(tree) = read_json(text)
    {
        return json(&tree, options, locale);
    }
    if enablement_map::looks_alike(text) || matches!(file.ending().as_str(), "yaml" | "yml") {
        return yaml(text, options, locale);
    }
    if cjml::looks_alike(text) {
        return cjml::import(text, options, locale);
    }
    if let Some(refusal) = any_json::known_text(text) {
        return Err(refusal);
    }
    match mermaid::import(file, text, options, locale) {
        Err(Refusal::Unknown) => table::import(file, text, options, locale),
        outcome => outcome,
    }
}

fn json(tree: &Tree<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let [root, ..] = &tree.roots[..] else { return Err(Refusal::Unknown) };
    if openjourney::looks_alike(root) {
        return openjourney::import(tree, options, locale);
    }
    if json_canvas::looks_alike(root) {
        return json_canvas::import(tree, options, locale);
    }
    match any_json::known_json(root) {
        Some(refusal) => Err(refusal),
        None => any_json::import(tree, options, locale),
    }
}

fn yaml(text: &str, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let tree = read_yaml(text).ok_or(Refusal::Unknown)?;
    if tree.roots.iter().any(enablement_map::is_one) {
        return enablement_map::import(&tree, options, locale);
    }
    match any_json::import(&tree, options, locale) {
        Err(Refusal::OtherJson { .. }) => Err(Refusal::Unknown),
        outcome => outcome,
    }
}
