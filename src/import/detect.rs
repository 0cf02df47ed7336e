//! Telling what a file is: by its content first, by its name where that leaves a doubt.

use crate::file::{Problem, Warning, decode_text};
use crate::locale::Locale;

use super::foreign::ForeignFile;
use super::options::Options;
use super::report::{Effect, Imported, Note, Refusal, Remark};
use super::tree::{Tree, read_json, read_yaml};
use super::{any_json, cjml, enablement_map, json_canvas, mermaid, openjourney, picture, table};

/// Files that are no text, by their first bytes.
const KNOWN_BY_BYTES: [(&[u8], &str); 2] =
    [(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Excel 97–2003 (XLS)"), (b"SQLite format 3\0", "SQLite")];

/// Reads a file as a map. Words that the import adds are in `locale`, which is also taken for the map's language unless the file says.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub fn import(file: ForeignFile<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    if file.bytes.starts_with(b"PK\x03\x04") {
        return table::workbook(file, options, locale);
    }
    if let Some(outcome) = picture::import(file) {
        return outcome;
    }
    if let Some((_, name)) = KNOWN_BY_BYTES.iter().find(|(bytes, _)| file.bytes.starts_with(bytes)) {
        return Err(Refusal::KnownButNotRead { name });
    }
    let decoded = decode_text(file.bytes)?;
    let mut imported = of_text(file, &decoded.text, options, locale)?;
    let remarks = decoded.problems.into_iter().map(|problem| Remark {
        line: None,
        effect: if problem == Problem::BadBytes { Effect::Changed } else { Effect::Read },
        note: Note::File(Warning { path: String::new(), line: 1, problem }),
    });
    imported.report.remarks.splice(0..0, remarks);
    Ok(imported)
}

fn of_text(file: ForeignFile<'_>, text: &str, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named_and_how_a_text_was_decoded_is_said() {
        let read = |bytes: &[u8]| import(ForeignFile { name: "a", bytes }, &Options::default(), Locale::Spanish);
        let check = |bytes: &[u8], name: &'static str| {
            assert_eq!(read(bytes).err(), Some(Refusal::KnownButNotRead { name }));
        };
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0", "Excel 97–2003 (XLS)");
        assert_eq!(read(b"%PDF-1.7 and so on").err(), Some(Refusal::PictureWithoutMap));
        let imported = read(b"Etapa;Acciones\nB\xFAsqueda;Compara\nPago;Paga\n").unwrap();
        let problem = Problem::ForeignEncoding { encoding: "windows-1252" };
        let note = Note::File(Warning { path: String::new(), line: 1, problem });
        assert!(imported.report.remarks.contains(&Remark { line: None, effect: Effect::Read, note }));
        assert!(imported.map.stages().any(|stage| stage.name == "Búsqueda"));
    }
}
